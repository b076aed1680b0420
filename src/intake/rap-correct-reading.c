/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-correct-reading.h"

#include <glib/gi18n.h>

G_DEFINE_QUARK (rap - correct - error - quark, rap_correct_error)

typedef struct {
  gint64 document;
  gint64 paragraph;
  char *first_id; /* (owned) */
  char *text;     /* (owned) (nullable) */
  guint n;
  GArray *corrections; /* (owned) */
  char *title;         /* (owned) */
} Task;

static void
task_free (gpointer data)
{
  Task *self = data;

  g_free (self->first_id);
  g_free (self->text);
  g_array_unref (self->corrections);
  g_free (self->title);
  g_free (self);
}

/* What was opened is what is there: somebody else may have corrected it meanwhile. */
static gboolean
is_as_opened (const Task *self, RapDocument *document, guint first)
{
  g_autofree char *text = NULL;

  if (first + self->n > rap_document_get_n_paragraphs (document))
    return FALSE;
  text = rap_corrections_get_text (document, first, self->n);
  return self->text == NULL || g_str_equal (text, self->text);
}

static RapEdit *
make_edit (const Task *self, RapDocument *before, const RapCorrectedRun *run)
{
  RapEdit *edit = rap_edit_new (self->title);
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = run->first; i < run->first + run->n_before; i++)
    g_strv_builder_add (builder, rap_paragraph_get_id (rap_document_get_paragraph (before, i)));
  names = g_strv_builder_end (builder);
  for (guint i = run->first; i < run->first + run->n_after; i++)
    g_ptr_array_add (paragraphs, g_object_ref (rap_document_get_paragraph (run->document, i)));
  rap_edit_correct_reading (edit, self->paragraph, (const char *const *)names, paragraphs);
  return edit;
}

static gboolean
correct (RapLibrary *library, const Task *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (RapDocument) document =
      rap_library_load_document (library, self->document, cancellable, error);
  g_autoptr (RapLexicon) lexicon =
      document != NULL ? rap_lexicon_load_for_analyst ("en", error) : NULL;
  g_autoptr (RapCorrectedRun) run = NULL;
  g_autoptr (RapEdit) edit = NULL;
  guint first;

  if (lexicon == NULL)
    return FALSE;
  first = rap_document_find_paragraph (document, self->first_id);
  if (!is_as_opened (self, document, first)) {
    g_set_error_literal (error, RAP_CORRECT_ERROR, RAP_CORRECT_ERROR_CHANGED,
                         _ ("the paragraphs were changed elsewhere meanwhile; open them again"));
    return FALSE;
  }
  run = rap_corrections_apply (document, first, self->n, self->corrections, lexicon);
  if (run == NULL) {
    g_set_error_literal (
        error, RAP_CORRECT_ERROR, RAP_CORRECT_ERROR_EMPTY,
        _ ("no word would be left; reject a paragraph that is no commitment instead"));
    return FALSE;
  }
  edit = make_edit (self, document, run);
  return rap_library_apply (library, edit, cancellable, error);
}

static void
correct_main (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (correct (source, data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static GArray *
copy_corrections (const GArray *corrections)
{
  GArray *copies = rap_corrections_new ();

  for (guint i = 0; i < corrections->len; i++) {
    const RapCorrection *correction = &g_array_index (corrections, RapCorrection, i);
    RapCorrection copy = { correction->span, g_strdup (correction->with) };

    g_array_append_val (copies, copy);
  }
  return copies;
}

/**
 * rap_correct_reading_async:
 * @library: opened for writing
 * @draft: (transfer none): what is to be corrected
 * @title: of the step
 * @cancellable: (nullable): stops the work before the library has it
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 */
void
rap_correct_reading_async (RapLibrary *library,
                           const RapReadingDraft *draft,
                           const char *title,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (library, cancellable, callback, user_data);
  Task *self = g_new0 (Task, 1);

  self->document = draft->document;
  self->paragraph = draft->paragraph;
  self->first_id = g_strdup (draft->first_id);
  self->text = g_strdup (draft->text);
  self->n = draft->n;
  self->corrections = copy_corrections (draft->corrections);
  self->title = g_strdup (title);
  g_task_set_source_tag (task, rap_correct_reading_async);
  g_task_set_task_data (task, self, task_free);
  g_task_run_in_thread (task, correct_main);
}

/**
 * rap_correct_reading_finish:
 * @library: a library
 * @result: given to the callback
 * @error: a #RapCorrectError, a #RapStoreError, an error of the lexicon, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the library has it; otherwise nothing is changed
 */
gboolean
rap_correct_reading_finish (RapLibrary *library, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, library), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
