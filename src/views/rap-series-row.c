/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-series-row.h"

#include "rap-found-words.h"
#include "rap-thread-line.h"

/* Of the wording; the comparison has all of it. */
#define LINES 3

struct _RapSeriesRow {
  GtkWidget parent_instance;

  RapThreadItem *item;  /* (owned) (nullable) */
  RapWordSearch *words; /* (owned) (nullable): that are looked for */

  GtkBox *box;
  GtkLabel *text;
  RapThreadLine *line;
};

G_DEFINE_FINAL_TYPE (RapSeriesRow, rap_series_row, GTK_TYPE_WIDGET)

enum { PRESSED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
pressed_cb (RapSeriesRow *self, guint document)
{
  g_signal_emit (self, signals[PRESSED], 0, document);
}

static void
rap_series_row_dispose (GObject *object)
{
  RapSeriesRow *self = RAP_SERIES_ROW (object);

  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;
  g_clear_object (&self->item);
  g_clear_pointer (&self->words, rap_word_search_unref);
  G_OBJECT_CLASS (rap_series_row_parent_class)->dispose (object);
}

static void
rap_series_row_class_init (RapSeriesRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rap_series_row_dispose;
  /**
   * RapSeriesRow::pressed:
   * @self: a row
   * @document: place of the document whose column was pressed
   */
  signals[PRESSED] = g_signal_new ("pressed", RAP_TYPE_SERIES_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
rap_series_row_init (RapSeriesRow *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "paragraph-row");
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  self->text = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->text, 0);
  gtk_label_set_yalign (self->text, 0);
  gtk_label_set_wrap (self->text, TRUE);
  gtk_label_set_wrap_mode (self->text, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (self->text, PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (self->text, LINES);
  self->line = RAP_THREAD_LINE (rap_thread_line_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->line), TRUE);
  g_signal_connect_swapped (self->line, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_box_append (self->box, GTK_WIDGET (self->text));
  gtk_box_append (self->box, GTK_WIDGET (self->line));
  rap_series_row_set_stacked (self, FALSE);
}

/**
 * rap_series_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
rap_series_row_new (void)
{
  return g_object_new (RAP_TYPE_SERIES_ROW, NULL);
}

/* The wording, then each document: all that the picture shows, in words. */
static char *
describe (RapThreadItem *item, const char *text)
{
  GString *words = g_string_new (text);
  guint n = rap_series_get_n_documents (rap_thread_item_get_series (item));

  for (guint i = 0; i < n; i++) {
    g_autofree char *at = rap_thread_words (item, i);
    if (at != NULL)
      g_string_append_printf (words, "\n%s", at);
  }
  return g_string_free (words, FALSE);
}

/* The newest wording; of words that are looked for, the newest that has one of them. */
static char *
choose_wording (RapSeriesRow *self)
{
  const GArray *steps = rap_thread_item_get_thread (self->item)->steps;
  char *newest = NULL;

  for (guint i = steps->len; i-- > 0;) {
    char *text = rap_pair_join_text (g_array_index (steps, RapThreadStep, i).paragraphs);
    g_autoptr (GArray) found =
        self->words != NULL ? rap_word_search_find (self->words, text) : NULL;

    if (found == NULL || found->len > 0) {
      g_free (newest);
      return text;
    }
    if (newest == NULL)
      newest = text;
    else
      g_free (text);
  }
  return newest;
}

/* All of a wording in which words are marked is to be seen. */
static void
show_wording (RapSeriesRow *self, const char *text)
{
  g_autoptr (PangoAttrList) marks = pango_attr_list_new ();

  if (self->words != NULL)
    rap_found_words_mark (marks, self->words, text);
  gtk_label_set_ellipsize (self->text,
                           self->words != NULL ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (self->text, self->words != NULL ? -1 : LINES);
  gtk_label_set_text (self->text, text);
  gtk_label_set_attributes (self->text, marks);
}

static void
show (RapSeriesRow *self)
{
  GtkWidget *list_item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *text = choose_wording (self), *name = NULL;

  g_strdelimit (text, "\n", ' ');
  show_wording (self, text);
  name = describe (self->item, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (list_item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
}

/**
 * rap_series_row_set_item:
 * @self: a row
 * @item: (nullable): the thread that it shows
 */
void
rap_series_row_set_item (RapSeriesRow *self, RapThreadItem *item)
{
  g_set_object (&self->item, item);
  rap_thread_line_set_item (self->line, item);
  if (item != NULL)
    show (self);
}

/**
 * rap_series_row_set_words:
 * @self: a row
 * @words: (nullable): what is looked for, and is marked where it stands
 */
void
rap_series_row_set_words (RapSeriesRow *self, RapWordSearch *words)
{
  if (self->words == words)
    return;
  g_clear_pointer (&self->words, rap_word_search_unref);
  if (words != NULL)
    self->words = rap_word_search_ref (words);
  if (self->item != NULL)
    show (self);
}

/**
 * rap_series_row_set_stacked:
 * @self: a row
 * @stacked: whether the picture stands under the wording
 */
void
rap_series_row_set_stacked (RapSeriesRow *self, gboolean stacked)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  /* Half of the width each, so that the columns of all rows stand one under another. */
  gtk_box_set_homogeneous (self->box, !stacked);
}

/**
 * rap_series_row_set_column:
 * @self: a row
 * @column: place of the document in hand, or %RAP_THREAD_LINE_NO_COLUMN
 */
void
rap_series_row_set_column (RapSeriesRow *self, guint column)
{
  rap_thread_line_set_column (self->line, column);
}
