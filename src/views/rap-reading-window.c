/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-reading-window.h"

#include <glib/gi18n.h>

#include "rap-correct-reading.h"
#include "rap-corrected-text.h"
#include "rap-finding-words.h"
#include "rap-reading-buffer.h"
#include "rap-step-words.h"

struct _RapReadingWindow {
  AdwWindow parent_instance;

  /* given */
  RapLibrary *library; /* (owned) */
  RapRow *row;         /* (owned) */
  gboolean of_heading; /* before it is known which row is the heading over @row */

  /* working */
  GCancellable *cancellable; /* (owned) */
  RapDocument *document;     /* (owned) (nullable): before it is loaded */
  guint first;               /* index of the paragraph */
  guint n;                   /* how many are shown */
  gboolean saving;
  RapReadingBuffer *buffer; /* (owned) */

  AdwWindowTitle *title;
  GtkTextView *view;
  GtkLabel *outcome;
  GtkLabel *failure;
};

G_DEFINE_FINAL_TYPE (RapReadingWindow, rap_reading_window, ADW_TYPE_WINDOW)

/* The document was corrected meanwhile, here or elsewhere. */
#define NO_HEADING N_ ("The heading is not in the library any more.")

static void
show_failure (RapReadingWindow *self, const char *message)
{
  gtk_label_set_text (self->failure, message);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), message != NULL);
}

static void
add_count (RapReadingWindow *self, guint n, GString *words)
{
  g_autofree char *now = NULL;

  if (n == self->n)
    return;
  now = g_strdup_printf (ngettext ("%u paragraph", "%u paragraphs", n), n);
  /* Translators: what some paragraphs become: "1 paragraph becomes 2 paragraphs" */
  g_string_append_printf (words,
                          ngettext ("%u paragraph becomes %s", "%u paragraphs become %s", self->n),
                          self->n, now);
  g_string_append_c (words, '\n');
}

static char *
describe (RapReadingWindow *self, const GArray *corrections)
{
  g_autoptr (RapCorrectedText) text =
      rap_corrected_text_new (self->document, self->first, self->n, corrections);
  g_autoptr (GString) words = g_string_new (NULL);

  if (text->lines->len == 0)
    return g_strdup (_ ("No word would be left."));
  add_count (self, text->lines->len, words);
  for (guint i = 0; i < text->changes->len; i++) {
    const RapChangedWords *change = &g_array_index (text->changes, RapChangedWords, i);
    g_autofree char *now = rap_corrected_text_get_words (text, change->span);

    g_string_append_printf (words, _ ("“%s” was “%s”"), g_strdelimit (now, "\n", ' '), change->was);
    g_string_append_c (words, '\n');
  }
  return g_strdup (words->len > 0 ? g_strchomp (words->str) : _ ("Nothing is corrected yet."));
}

static void
update (RapReadingWindow *self)
{
  g_autoptr (GArray) corrections = NULL;
  g_autofree char *words = NULL;

  if (self->document == NULL)
    return;
  corrections = rap_reading_buffer_get_corrections (self->buffer);
  words = describe (self, corrections);
  gtk_label_set_text (self->outcome, words);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reading.save",
                                 corrections->len > 0 && !self->saving);
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "reading.add-next",
      !self->saving && rap_corrections_can_add_next (self->document, self->first, self->n));
}

static void
show_document (RapReadingWindow *self, RapDocument *document)
{
  const char *id = rap_paragraph_get_id (rap_row_get_paragraph (self->row));
  guint first = rap_document_find_paragraph (document, id);
  g_autofree char *text = NULL;
  GtkTextIter start;

  if (first == rap_document_get_n_paragraphs (document)) {
    show_failure (self, _ ("The paragraph is not in the library any more."));
    return;
  }
  self->document = g_object_ref (document);
  self->first = first;
  self->n = 1;
  text = rap_corrections_get_text (document, first, 1);
  rap_reading_buffer_append_read (self->buffer, text);
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self->buffer), &start);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self->buffer), &start);
  gtk_text_view_set_editable (self->view, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  update (self);
}

static void load_document (RapReadingWindow *self);

static void
heading_loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapReadingWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = rap_library_load_rows_finish (RAP_LIBRARY (object), result, &error);
  RapRow *row = rows != NULL && rows->len > 0 ? rows->pdata[0] : NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (row == NULL ||
      rap_paragraph_get_paragraph_type (rap_row_get_paragraph (row)) != RAP_PARAGRAPH_HEADING) {
    show_failure (self, error != NULL ? error->message : _ (NO_HEADING));
    return;
  }
  g_set_object (&self->row, row);
  self->of_heading = FALSE;
  load_document (self);
}

/* Index of the heading that the paragraph stands under; as many as there are where there is none.
 */
static guint
find_heading (RapReadingWindow *self, RapDocument *document)
{
  const char *name = rap_paragraph_get_section (rap_row_get_paragraph (self->row));
  guint n;
  const RapSection *sections = rap_document_get_sections (document, &n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (sections[i].id, name) == 0)
      return rap_document_find_heading (document, i);
  return rap_document_get_n_paragraphs (document);
}

/* The whole text of a document is listed as it stands there: its places are those of the list. */
static void
load_heading (RapReadingWindow *self, RapDocument *document)
{
  RapQueryFields fields = { .whole_text = TRUE, .document_id = rap_row_get_document (self->row) };
  g_autoptr (RapQuery) query = rap_query_new (&fields);
  guint heading = find_heading (self, document);

  if (heading == rap_document_get_n_paragraphs (document))
    show_failure (self, _ (NO_HEADING));
  else
    rap_library_load_rows_async (self->library, query, heading, 1, self->cancellable,
                                 heading_loaded_cb, g_object_ref (self));
}

static void
document_loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapReadingWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RapDocument) document =
      rap_library_load_document_finish (RAP_LIBRARY (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (document == NULL)
    show_failure (self, error->message);
  else if (self->of_heading)
    load_heading (self, document);
  else
    show_document (self, document);
}

static void
load_document (RapReadingWindow *self)
{
  rap_library_load_document_async (self->library, rap_row_get_document (self->row),
                                   self->cancellable, document_loaded_cb, g_object_ref (self));
}

static void
add_next_action (GtkWidget *widget,
                 G_GNUC_UNUSED const char *name,
                 G_GNUC_UNUSED GVariant *parameter)
{
  RapReadingWindow *self = RAP_READING_WINDOW (widget);
  g_autofree char *text = rap_corrections_get_text (self->document, self->first + self->n, 1);
  g_autofree char *line = g_strconcat ("\n", text, NULL);

  self->n++;
  rap_reading_buffer_append_read (self->buffer, line);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
corrected_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapReadingWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (rap_correct_reading_finish (RAP_LIBRARY (object), result, &error)) {
    gtk_window_destroy (GTK_WINDOW (self));
    return;
  }
  self->saving = FALSE;
  if (self->document == NULL)
    return;
  gtk_text_view_set_editable (self->view, TRUE);
  show_failure (self, error->message);
  update (self);
}

static char *
make_title (RapReadingWindow *self)
{
  RapParagraph *paragraph = rap_row_get_paragraph (self->row);
  g_autofree char *number = rap_finding_words_number (paragraph);

  if (rap_paragraph_get_paragraph_type (paragraph) == RAP_PARAGRAPH_HEADING)
    return rap_step_words_new (RAP_STEP_WORDS_CORRECT_HEADING, 1, NULL);
  return rap_step_words_new (RAP_STEP_WORDS_CORRECT_PARAGRAPH, 1, number);
}

static void
save_action (GtkWidget *widget, G_GNUC_UNUSED const char *name, G_GNUC_UNUSED GVariant *parameter)
{
  RapReadingWindow *self = RAP_READING_WINDOW (widget);
  g_autoptr (GArray) corrections = rap_reading_buffer_get_corrections (self->buffer);
  g_autofree char *text = rap_corrections_get_text (self->document, self->first, self->n);
  g_autofree char *title = make_title (self);
  RapReadingDraft draft = { .document = rap_row_get_document (self->row),
                            .paragraph = rap_row_get_id (self->row),
                            .first_id = rap_paragraph_get_id (rap_row_get_paragraph (self->row)),
                            .text = text,
                            .n = self->n,
                            .corrections = corrections };

  self->saving = TRUE;
  gtk_text_view_set_editable (self->view, FALSE);
  show_failure (self, NULL);
  update (self);
  rap_correct_reading_async (self->library, &draft, title, NULL, corrected_cb, g_object_ref (self));
}

static void
rap_reading_window_dispose (GObject *object)
{
  RapReadingWindow *self = RAP_READING_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  if (self->buffer != NULL)
    g_signal_handlers_disconnect_by_data (self->buffer, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_READING_WINDOW);
  g_clear_object (&self->buffer);
  g_clear_object (&self->document);
  g_clear_object (&self->row);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (rap_reading_window_parent_class)->dispose (object);
}

static void
rap_reading_window_finalize (GObject *object)
{
  g_clear_object (&RAP_READING_WINDOW (object)->cancellable);
  G_OBJECT_CLASS (rap_reading_window_parent_class)->finalize (object);
}

static void
rap_reading_window_class_init (RapReadingWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_reading_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = rap_reading_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-reading-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RapReadingWindow, title);
  gtk_widget_class_bind_template_child (widget_class, RapReadingWindow, view);
  gtk_widget_class_bind_template_child (widget_class, RapReadingWindow, outcome);
  gtk_widget_class_bind_template_child (widget_class, RapReadingWindow, failure);
  gtk_widget_class_install_action (widget_class, "reading.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "reading.add-next", NULL, add_next_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "reading.save",
                                       NULL);
}

static void
rap_reading_window_init (RapReadingWindow *self)
{
  self->cancellable = g_cancellable_new ();
  self->buffer = rap_reading_buffer_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_text_view_set_buffer (self->view, GTK_TEXT_BUFFER (self->buffer));
  gtk_text_view_set_editable (self->view, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reading.save", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reading.add-next", FALSE);
  g_signal_connect_swapped (self->buffer, "corrected", G_CALLBACK (update), self);
}

/**
 * rap_reading_window_new:
 * @library: where the paragraph is
 * @row: the paragraph
 * @part: what of it is corrected
 * @parent: (nullable): the window it belongs to
 *
 * Returns: (transfer none): a window that is not shown yet
 */
GtkWidget *
rap_reading_window_new (RapLibrary *library, RapRow *row, RapReadingPart part, GtkWindow *parent)
{
  RapReadingWindow *self = g_object_new (RAP_TYPE_READING_WINDOW, "transient-for", parent, NULL);

  self->library = g_object_ref (library);
  self->row = g_object_ref (row);
  adw_window_title_set_subtitle (self->title, rap_row_get_document_name (row));
  self->of_heading = part == RAP_READING_HEADING;
  load_document (self);
  return GTK_WIDGET (self);
}
