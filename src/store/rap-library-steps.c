/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The analyst's steps, what became of a paragraph by them, and tags.
 */
#include "rap-library-private.h"
#include "rap-library-window.h"

/**
 * rap_library_deposit_in_step:
 * @self: a library
 * @deposits: (array length=n): files to be written together
 * @n: how many
 * @step: (inout): the step that they are a part of; 0 begins one with the first file that is new
 * @cancellable: (nullable): stops the work
 *
 * Does what rap_library_deposit() does, as a step that can be undone, or as more of that step.
 */
void
rap_library_deposit_in_step (
    RapLibrary *self, RapDeposit **deposits, guint n, gint64 *step, GCancellable *cancellable)
{
  RapRequest request = { .deposits = deposits, .n_deposits = n, .step = step };
  g_autoptr (GError) error = NULL;

  if (rap_library_call (self, rap_library_work_deposit, &request, cancellable, &error) != NULL)
    return;
  for (guint i = 0; i < n; i++)
    deposits[i]->error = g_error_copy (error);
}

/**
 * rap_library_apply:
 * @self: a library
 * @edit: what is to be done
 * @cancellable: (nullable): stops the work
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * All of it is done or nothing. Where nothing becomes different by it, it is no step; otherwise
 * what was undone before cannot be redone any more.
 *
 * Returns: %FALSE on failure
 */
gboolean
rap_library_apply (RapLibrary *self, RapEdit *edit, GCancellable *cancellable, GError **error)
{
  RapRequest request = { .edit = edit };

  return rap_library_call (self, rap_library_work_apply, &request, cancellable, error) != NULL;
}

/**
 * rap_library_apply_async:
 * @self: a library
 * @edit: what is to be done
 * @cancellable: (nullable): stops the work
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Does what rap_library_apply() does, without waiting.
 */
void
rap_library_apply_async (RapLibrary *self,
                         RapEdit *edit,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  RapRequest *request = g_new0 (RapRequest, 1);

  request->edit = g_object_ref (edit);
  rap_library_call_async (self, rap_library_apply_async, rap_library_work_apply, request, NULL,
                          cancellable, callback, user_data);
}

/**
 * rap_library_apply_finish:
 * @self: a library
 * @result: given to the callback
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: %FALSE on failure
 */
gboolean
rap_library_apply_finish (RapLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

/**
 * rap_library_read_again:
 * @self: a library
 * @fresh: what is found now in a file that the library has, with the file's checksum
 * @title: of the step, where one begins
 * @result: (inout): what became of it
 * @cancellable: (nullable): stops the work
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Puts what is found now in the place of what was suggested, as a step that can be undone or as
 * more of that step. What the analyst has confirmed, corrected or rejected stays. A document whose
 * paragraphs are other ones now is left as it is, and so is one that is not in the library.
 *
 * Returns: %FALSE on failure
 */
gboolean
rap_library_read_again (RapLibrary *self,
                        RapDocument *fresh,
                        const char *title,
                        RapReadAgain *result,
                        GCancellable *cancellable,
                        GError **error)
{
  RapRequest request = { .fresh = fresh, .words = title, .again = result };

  return rap_library_call (self, rap_library_work_read_again, &request, cancellable, error) != NULL;
}

/**
 * rap_library_undo:
 * @self: a library
 * @cancellable: (nullable): stops the work
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): title of the step that was undone; empty where there was none
 */
char *
rap_library_undo (RapLibrary *self, GCancellable *cancellable, GError **error)
{
  RapRequest request = { 0 };

  return rap_library_call (self, rap_library_work_undo, &request, cancellable, error);
}

/**
 * rap_library_undo_async:
 * @self: a library
 * @cancellable: (nullable): stops the work
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Does what rap_library_undo() does, without waiting.
 */
void
rap_library_undo_async (RapLibrary *self,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  rap_library_call_async (self, rap_library_undo_async, rap_library_work_undo,
                          g_new0 (RapRequest, 1), g_free, cancellable, callback, user_data);
}

/**
 * rap_library_undo_finish:
 * @self: a library
 * @result: given to the callback
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): what rap_library_undo() returns
 */
char *
rap_library_undo_finish (RapLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rap_library_redo:
 * @self: a library
 * @cancellable: (nullable): stops the work
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): title of the step that was done again; empty where there was none
 */
char *
rap_library_redo (RapLibrary *self, GCancellable *cancellable, GError **error)
{
  RapRequest request = { 0 };

  return rap_library_call (self, rap_library_work_redo, &request, cancellable, error);
}

/**
 * rap_library_redo_async:
 * @self: a library
 * @cancellable: (nullable): stops the work
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Does what rap_library_redo() does, without waiting.
 */
void
rap_library_redo_async (RapLibrary *self,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  rap_library_call_async (self, rap_library_redo_async, rap_library_work_redo,
                          g_new0 (RapRequest, 1), g_free, cancellable, callback, user_data);
}

/**
 * rap_library_redo_finish:
 * @self: a library
 * @result: given to the callback
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): what rap_library_redo() returns
 */
char *
rap_library_redo_finish (RapLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rap_library_get_undo_title:
 * @self: a library
 *
 * Known without waiting; can have changed whenever #RapLibrary::changed is emitted.
 *
 * Returns: (transfer none) (nullable): what would be undone next; stays what it is for good
 */
const char *
rap_library_get_undo_title (RapLibrary *self)
{
  return rap_news_get_undo_title (self->news);
}

/**
 * rap_library_get_redo_title:
 * @self: a library
 *
 * Returns: (transfer none) (nullable): what would be redone next; stays what it is for good
 */
const char *
rap_library_get_redo_title (RapLibrary *self)
{
  return rap_news_get_redo_title (self->news);
}

/**
 * rap_library_load_history_async:
 * @self: a library
 * @paragraph: as a #RapRow or a #RapHit names it
 * @cancellable: (nullable): stops the work
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Loads what became of a paragraph, in lines to be read.
 */
void
rap_library_load_history_async (RapLibrary *self,
                                gint64 paragraph,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  RapRequest *request = g_new0 (RapRequest, 1);

  request->paragraph = paragraph;
  rap_library_call_async (self, rap_library_load_history_async, rap_library_work_load_history,
                          request, (GDestroyNotify)g_strfreev, cancellable, callback, user_data);
}

/**
 * rap_library_load_history_finish:
 * @self: a library
 * @result: given to the callback
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): a line for each change, the newest first; the last is its import
 */
char **
rap_library_load_history_finish (RapLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rap_library_load_tags:
 * @self: a library
 * @document: in it; 0 for all
 * @cancellable: (nullable): stops the work
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the tags that the document has, or any of them, sorted
 */
char **
rap_library_load_tags (RapLibrary *self, gint64 document, GCancellable *cancellable, GError **error)
{
  RapRequest request = { .document = document };

  return rap_library_call (self, rap_library_work_load_tags, &request, cancellable, error);
}

/**
 * rap_library_load_tags_async:
 * @self: a library
 * @document: in it; 0 for all
 * @cancellable: (nullable): stops the work
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Loads the tags that a document has, or any of them.
 */
void
rap_library_load_tags_async (RapLibrary *self,
                             gint64 document,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  RapRequest *request = g_new0 (RapRequest, 1);

  request->document = document;
  rap_library_call_async (self, rap_library_load_tags_async, rap_library_work_load_tags, request,
                          (GDestroyNotify)g_strfreev, cancellable, callback, user_data);
}

/**
 * rap_library_load_tags_finish:
 * @self: a library
 * @result: given to the callback
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the tags, sorted
 */
char **
rap_library_load_tags_finish (RapLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rap_library_count_document_tags_async:
 * @self: a library
 * @documents: (element-type gint64): in it; must not change afterwards
 * @cancellable: (nullable): stops the work
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Counts how many of some documents have each tag, without those of their paragraphs.
 */
void
rap_library_count_document_tags_async (RapLibrary *self,
                                       GArray *documents,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  RapRequest *request = g_new0 (RapRequest, 1);

  request->documents = g_array_ref (documents);
  rap_library_call_async (self, rap_library_count_document_tags_async,
                          rap_library_work_count_document_tags, request,
                          (GDestroyNotify)g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * rap_library_count_document_tags_finish:
 * @self: a library
 * @result: given to the callback
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type RapFacet): the tags that any of them has
 */
GPtrArray *
rap_library_count_document_tags_finish (RapLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rap_library_count_paragraph_tags_async:
 * @self: a library
 * @paragraphs: (element-type gint64): in it; must not change afterwards
 * @cancellable: (nullable): stops the work
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Counts how many of some paragraphs have each tag, without those of their documents.
 */
void
rap_library_count_paragraph_tags_async (RapLibrary *self,
                                        GArray *paragraphs,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  RapRequest *request = g_new0 (RapRequest, 1);

  request->paragraphs = g_array_ref (paragraphs);
  rap_library_call_async (self, rap_library_count_paragraph_tags_async,
                          rap_library_work_count_paragraph_tags, request,
                          (GDestroyNotify)g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * rap_library_count_paragraph_tags_finish:
 * @self: a library
 * @result: given to the callback
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type RapFacet): the tags that any of them has
 */
GPtrArray *
rap_library_count_paragraph_tags_finish (RapLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
