/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A list that is scrolled to a row in the moment it is shown, and one that is shown already.
 */
#include <gtk/gtk.h>

#include "rap-rows-in-sight.h"
#include "widget-tree.h"

#define N_ROWS 400
#define WANTED 29
#define HANG 100 /* seconds, after which nothing comes any more */

typedef struct {
  GtkWidget *window; /* (unowned) */
  GtkStack *stack;   /* (unowned) */
  GtkListView *list; /* (unowned) */
} Fixture;

static void
setup_cb (G_GNUC_UNUSED gpointer factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_cb (G_GNUC_UNUSED gpointer factory, GtkListItem *item)
{
  g_autofree char *text = g_strdup_printf ("%u", gtk_list_item_get_position (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
in_sight_cb (G_GNUC_UNUSED GtkWidget *row, G_GNUC_UNUSED gboolean in_sight)
{
}

/* The list is on the page of a stack that is not the one shown. */
static void
set_up (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkStringList *rows = gtk_string_list_new (NULL);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  for (guint i = 0; i < N_ROWS; i++)
    gtk_string_list_append (rows, "");
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  fixture->list = GTK_LIST_VIEW (gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (rows))), factory));
  rap_rows_in_sight_watch (fixture->list, in_sight_cb);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->list));
  fixture->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (fixture->stack, gtk_label_new ("before"), "before");
  gtk_stack_add_named (fixture->stack, scrolled, "list");
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 300, 200);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->stack));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  widget_tree_destroy (fixture->window, fixture->window);
}

/* Whether a row is on the screen, within what the list shows of itself. */
static gboolean
is_in_sight (Fixture *fixture, guint position)
{
  g_autofree char *text = g_strdup_printf ("%u", position);

  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (fixture->list)); item != NULL;
       item = gtk_widget_get_next_sibling (item)) {
    GtkWidget *label = gtk_widget_get_first_child (item);
    graphene_rect_t bounds;
    if (label != NULL && gtk_widget_get_mapped (item) &&
        strcmp (gtk_label_get_text (GTK_LABEL (label)), text) == 0 &&
        gtk_widget_compute_bounds (item, GTK_WIDGET (fixture->stack), &bounds))
      return bounds.origin.y >= 0 && bounds.size.height > 0 &&
             bounds.origin.y + bounds.size.height <=
                 (float)gtk_widget_get_height (GTK_WIDGET (fixture->stack));
  }
  return FALSE;
}

static gboolean
give_up (gpointer data)
{
  Fixture *fixture = data;

  g_error ("row %u did not come into sight; row 0 is %s", WANTED,
           is_in_sight (fixture, 0) ? "there" : "not there");
  return G_SOURCE_REMOVE;
}

static void
wait_for (Fixture *fixture, guint position)
{
  guint bound = g_timeout_add_seconds (HANG, give_up, fixture);

  while (!is_in_sight (fixture, position))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (bound);
}

static void
test_list_not_laid_out (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  while (gtk_widget_get_height (GTK_WIDGET (fixture->stack)) == 0)
    g_main_context_iteration (NULL, TRUE);
  gtk_stack_set_visible_child_name (fixture->stack, "list");
  rap_rows_in_sight_scroll_to (fixture->list, WANTED);
  wait_for (fixture, WANTED);
  /* What stands before it is there too. */
  g_assert_true (is_in_sight (fixture, WANTED - 1));
}

static void
test_list_on_the_screen (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  gtk_stack_set_visible_child_name (fixture->stack, "list");
  wait_for (fixture, 0);
  rap_rows_in_sight_scroll_to (fixture->list, WANTED);
  wait_for (fixture, WANTED);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/views/rows-in-sight/list-not-laid-out", Fixture, NULL, set_up,
              test_list_not_laid_out, tear_down);
  g_test_add ("/views/rows-in-sight/list-on-the-screen", Fixture, NULL, set_up,
              test_list_on_the_screen, tear_down);
  return g_test_run ();
}
