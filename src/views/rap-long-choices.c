/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-long-choices.h"

/* In characters: what the chooser asks for at most, and a line of the list that it opens. */
#define MOST_WIDTH 24
#define MOST_WIDTH_OPEN 36

static char *
words_of (GtkDropDown *chooser, gpointer item)
{
  g_auto (GValue) value = G_VALUE_INIT;

  return gtk_expression_evaluate (gtk_drop_down_get_expression (chooser), item, &value)
             ? g_value_dup_string (&value)
             : g_strdup ("");
}

static GtkWidget *
make_label (int most_width)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), most_width);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static void
show_words (GtkWidget *label, GtkDropDown *chooser, GtkListItem *list_item)
{
  g_autofree char *words = words_of (chooser, gtk_list_item_get_item (list_item));

  gtk_label_set_text (GTK_LABEL (label), words);
  gtk_widget_set_tooltip_text (label, words);
}

static void
setup_chosen_cb (G_GNUC_UNUSED GtkDropDown *chooser, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, make_label (MOST_WIDTH));
}

static void
bind_chosen_cb (GtkDropDown *chooser, GtkListItem *list_item)
{
  show_words (gtk_list_item_get_child (list_item), chooser, list_item);
}

/* The mark at the end of the line that is chosen. */
static void
update_mark (GtkListItem *list_item, G_GNUC_UNUSED GParamSpec *pspec, GtkDropDown *chooser)
{
  GtkWidget *mark = gtk_widget_get_last_child (gtk_list_item_get_child (list_item));
  gpointer item = gtk_list_item_get_item (list_item);

  gtk_widget_set_opacity (
      mark, item != NULL && item == gtk_drop_down_get_selected_item (chooser) ? 1 : 0);
}

static void
setup_choice_cb (GtkDropDown *chooser, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = make_label (-1), *mark;

  mark = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic", "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_item_set_child (list_item, box);
  g_signal_connect_object (chooser, "notify::selected-item", G_CALLBACK (update_mark), list_item,
                           G_CONNECT_SWAPPED);
}

static void
bind_choice_cb (GtkDropDown *chooser, GtkListItem *list_item)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  int length;

  show_words (label, chooser, list_item);
  /* The list is as wide as the chooser, unless a line asks for more. */
  length = (int)g_utf8_strlen (gtk_label_get_text (GTK_LABEL (label)), -1);
  gtk_label_set_width_chars (GTK_LABEL (label), MIN (length, MOST_WIDTH_OPEN));
  update_mark (list_item, NULL, chooser);
}

/**
 * rap_long_choices_set_up:
 * @chooser: with its expression
 */
void
rap_long_choices_set_up (GtkDropDown *chooser)
{
  g_autoptr (GtkListItemFactory) chosen = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) choice = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (chosen, "setup", G_CALLBACK (setup_chosen_cb), chooser,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (chosen, "bind", G_CALLBACK (bind_chosen_cb), chooser, G_CONNECT_SWAPPED);
  g_signal_connect_object (choice, "setup", G_CALLBACK (setup_choice_cb), chooser,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (choice, "bind", G_CALLBACK (bind_choice_cb), chooser, G_CONNECT_SWAPPED);
  gtk_drop_down_set_factory (chooser, chosen);
  gtk_drop_down_set_list_factory (chooser, choice);
}
