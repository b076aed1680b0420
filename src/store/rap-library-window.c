/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Opening, watching and reading; the analyst's steps are in rap-library-steps.c.
 */
#include "rap-library-window.h"

#include "rap-library-private.h"

/* What other programs write in quick succession is looked at together. */
#define MILLISECONDS_BETWEEN_LOOKS 200

static void
log_changed_cb (G_GNUC_UNUSED GFileMonitor *monitor,
                G_GNUC_UNUSED GFile *file,
                G_GNUC_UNUSED GFile *other,
                G_GNUC_UNUSED GFileMonitorEvent event,
                gpointer data)
{
  g_autoptr (RapLibrary) self = rap_news_ref_object (data);

  if (self != NULL)
    rap_library_call_async (self, log_changed_cb, rap_library_work_look, g_new0 (RapRequest, 1),
                            NULL, NULL, NULL, NULL);
}

static void
unref_news (gpointer data, G_GNUC_UNUSED GClosure *closure)
{
  rap_news_unref (data);
}

/**
 * rap_library_watch:
 * @self: an open library
 * @path: where it is
 *
 * From now on what other programs change is told by #RapLibrary::changed even while nothing is
 * asked of @self. To be called in the main context in which it was opened, and is called for a
 * library that was opened by rap_library_open_async().
 */
void
rap_library_watch (RapLibrary *self, const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (log);

  if (self->monitor != NULL)
    return;
  /* Where files cannot be watched, changes are noticed with the next thing that is asked for. */
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor == NULL)
    return;
  g_file_monitor_set_rate_limit (self->monitor, MILLISECONDS_BETWEEN_LOOKS);
  g_signal_connect_data (self->monitor, "changed", G_CALLBACK (log_changed_cb),
                         rap_news_ref (self->news), unref_news, 0);
}

/**
 * rap_library_open_async:
 * @path: of the library
 * @mode: what is to be done with it
 * @io_priority: with which the main loop calls @callback
 * @cancellable: (nullable): stops the work
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Does what rap_library_open() does, without waiting, and watches what other programs do with it.
 */
void
rap_library_open_async (const char *path,
                        RapLibraryMode mode,
                        int io_priority,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  RapLibrary *self = rap_library_new (path, mode);

  g_task_set_source_tag (task, rap_library_open_async);
  g_task_set_priority (task, io_priority);
  g_task_set_task_data (task, self, g_object_unref);
  g_object_set_data_full (G_OBJECT (task), "path", g_strdup (path), g_free);
  rap_worker_call_async (self->worker, rap_library_work_open, task, NULL);
}

/**
 * rap_library_open_finish:
 * @result: given to the callback
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the library
 */
RapLibrary *
rap_library_open_finish (GAsyncResult *result, GError **error)
{
  RapLibrary *self;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  if (g_task_propagate_pointer (G_TASK (result), error) == NULL)
    return NULL;
  self = g_object_ref (g_task_get_task_data (G_TASK (result)));
  rap_library_watch (self, g_object_get_data (G_OBJECT (result), "path"));
  return self;
}

static RapRequest *
request_for_query (RapQuery *query)
{
  RapRequest *request = g_new0 (RapRequest, 1);

  request->query = g_object_ref (query);
  return request;
}

/**
 * rap_library_count_rows:
 * @self: a library
 * @query: what is to be listed
 * @cancellable: (nullable): stops the work
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * A query for commitments lists these, one for the whole text every paragraph, and any other the
 * operative paragraphs whether they are commitments or not. A rejected paragraph is no commitment;
 * it is among them only where the query asks for that status.
 *
 * Returns: how many rows there are; 0 on failure
 */
guint
rap_library_count_rows (RapLibrary *self,
                        RapQuery *query,
                        GCancellable *cancellable,
                        GError **error)
{
  RapRequest request = { .query = query };

  if (rap_library_call (self, rap_library_work_count_rows, &request, cancellable, error) == NULL)
    return 0;
  return request.count;
}

/**
 * rap_library_count_rows_async:
 * @self: a library
 * @query: what is to be listed
 * @cancellable: (nullable): stops the work
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Does what rap_library_count_rows() does, without waiting.
 */
void
rap_library_count_rows_async (RapLibrary *self,
                              RapQuery *query,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  rap_library_call_async (self, rap_library_count_rows_async, rap_library_work_count_rows,
                          request_for_query (query), NULL, cancellable, callback, user_data);
}

/**
 * rap_library_count_rows_finish:
 * @self: a library
 * @result: given to the callback
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: how many rows there are, or -1 on failure
 */
gssize
rap_library_count_rows_finish (RapLibrary *self, GAsyncResult *result, GError **error)
{
  const RapRequest *request;

  g_return_val_if_fail (g_task_is_valid (result, self), -1);
  if (g_task_propagate_pointer (G_TASK (result), error) == NULL)
    return -1;
  request = g_task_get_task_data (G_TASK (result));
  return request->count;
}

/**
 * rap_library_find_row_async:
 * @self: a library
 * @query: what is listed
 * @paragraph: in the library
 * @cancellable: (nullable): stops the work
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 */
void
rap_library_find_row_async (RapLibrary *self,
                            RapQuery *query,
                            gint64 paragraph,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  RapRequest *request = request_for_query (query);

  request->paragraph = paragraph;
  rap_library_call_async (self, rap_library_find_row_async, rap_library_work_find_row, request,
                          NULL, cancellable, callback, user_data);
}

/**
 * rap_library_find_row_finish:
 * @self: a library
 * @result: given to the callback
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: the place of the paragraph's row in the list, from 0; -1 where it is not in it, and on
 *   failure
 */
gssize
rap_library_find_row_finish (RapLibrary *self, GAsyncResult *result, GError **error)
{
  const RapRequest *request;

  g_return_val_if_fail (g_task_is_valid (result, self), -1);
  if (g_task_propagate_pointer (G_TASK (result), error) == NULL)
    return -1;
  request = g_task_get_task_data (G_TASK (result));
  return request->count == G_MAXUINT64 ? -1 : (gssize)request->count;
}

/**
 * rap_library_load_rows:
 * @self: a library
 * @query: what is to be listed
 * @offset: how many rows to leave out
 * @limit: the most rows wanted
 * @cancellable: (nullable): stops the work
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type RapRow): a page of the list; fewer than @limit at its end
 */
GPtrArray *
rap_library_load_rows (RapLibrary *self,
                       RapQuery *query,
                       guint offset,
                       guint limit,
                       GCancellable *cancellable,
                       GError **error)
{
  RapRequest request = { .query = query, .offset = offset, .limit = limit };

  return rap_library_call (self, rap_library_work_load_rows, &request, cancellable, error);
}

/**
 * rap_library_load_rows_async:
 * @self: a library
 * @query: what is to be listed
 * @offset: how many rows to leave out
 * @limit: the most rows wanted
 * @cancellable: (nullable): stops the work
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Does what rap_library_load_rows() does, without waiting.
 */
void
rap_library_load_rows_async (RapLibrary *self,
                             RapQuery *query,
                             guint offset,
                             guint limit,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  RapRequest *request = request_for_query (query);

  request->offset = offset;
  request->limit = limit;
  rap_library_call_async (self, rap_library_load_rows_async, rap_library_work_load_rows, request,
                          (GDestroyNotify)g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * rap_library_load_rows_finish:
 * @self: a library
 * @result: given to the callback
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type RapRow): what rap_library_load_rows() returns
 */
GPtrArray *
rap_library_load_rows_finish (RapLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rap_library_load_row_async:
 * @self: a library
 * @paragraph: as a #RapRow or a #RapHit names it
 * @cancellable: (nullable): stops the work
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Loads one row, as it is now; it opens neither a document nor a section, and has no hits.
 */
void
rap_library_load_row_async (RapLibrary *self,
                            gint64 paragraph,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  RapRequest *request = g_new0 (RapRequest, 1);

  request->paragraph = paragraph;
  rap_library_call_async (self, rap_library_load_row_async, rap_library_work_load_row, request,
                          g_object_unref, cancellable, callback, user_data);
}

/**
 * rap_library_load_row_finish:
 * @self: a library
 * @result: given to the callback
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the row
 */
RapRow *
rap_library_load_row_finish (RapLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rap_library_find_relatives:
 * @self: a library
 * @paragraph: as a #RapRow or a #RapHit names it
 * @cancellable: (nullable): stops the work
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Finds where the wording of a paragraph stands in other documents. What shares a few phrases is
 * told of; whether it is the same commitment is for a comparison to say.
 *
 * Returns: (transfer full) (element-type RapRow): the paragraph's own row, then the others, the
 *   likeliest first
 */
GPtrArray *
rap_library_find_relatives (RapLibrary *self,
                            gint64 paragraph,
                            GCancellable *cancellable,
                            GError **error)
{
  RapRequest request = { .paragraph = paragraph };

  return rap_library_call (self, rap_library_work_find_relatives, &request, cancellable, error);
}

/**
 * rap_library_find_relatives_async:
 * @self: a library
 * @paragraph: as a #RapRow or a #RapHit names it
 * @cancellable: (nullable): stops the work
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Does what rap_library_find_relatives() does, without waiting.
 */
void
rap_library_find_relatives_async (RapLibrary *self,
                                  gint64 paragraph,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  RapRequest *request = g_new0 (RapRequest, 1);

  request->paragraph = paragraph;
  rap_library_call_async (self, rap_library_find_relatives_async, rap_library_work_find_relatives,
                          request, (GDestroyNotify)g_ptr_array_unref, cancellable, callback,
                          user_data);
}

/**
 * rap_library_find_relatives_finish:
 * @self: a library
 * @result: given to the callback
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type RapRow): what rap_library_find_relatives() returns
 */
GPtrArray *
rap_library_find_relatives_finish (RapLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rap_library_load_facets_async:
 * @self: a library
 * @query: what is listed
 * @cancellable: (nullable): stops the work
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Counts by what the rows of the query can be narrowed.
 */
void
rap_library_load_facets_async (RapLibrary *self,
                               RapQuery *query,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  rap_library_call_async (self, rap_library_load_facets_async, rap_library_work_load_facets,
                          request_for_query (query), (GDestroyNotify)g_ptr_array_unref, cancellable,
                          callback, user_data);
}

/**
 * rap_library_load_facets_finish:
 * @self: a library
 * @result: given to the callback
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type RapFacet): values that some of the rows have, by kind
 */
GPtrArray *
rap_library_load_facets_finish (RapLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rap_library_count_commitments_async:
 * @self: a library
 * @cancellable: (nullable): stops the work
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Counts all commitments, those that say until when, and those that nobody has looked at.
 */
void
rap_library_count_commitments_async (RapLibrary *self,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  rap_library_call_async (self, rap_library_count_commitments_async,
                          rap_library_work_count_commitments, g_new0 (RapRequest, 1), g_free,
                          cancellable, callback, user_data);
}

/**
 * rap_library_count_commitments_finish:
 * @self: a library
 * @result: given to the callback
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the numbers; free with g_free()
 */
RapCommitmentCounts *
rap_library_count_commitments_finish (RapLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rap_library_load_source_async:
 * @self: a library
 * @document: as a #RapRow or a #RapDocumentEntry names it
 * @cancellable: (nullable): stops the work
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Does what rap_library_load_source() does, without waiting.
 */
void
rap_library_load_source_async (RapLibrary *self,
                               gint64 document,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  RapRequest *request = g_new0 (RapRequest, 1);

  request->document = document;
  rap_library_call_async (self, rap_library_load_source_async, rap_library_work_load_source,
                          request, (GDestroyNotify)g_bytes_unref, cancellable, callback, user_data);
}

/**
 * rap_library_load_source_finish:
 * @self: a library
 * @result: given to the callback
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the file, byte for byte
 */
GBytes *
rap_library_load_source_finish (RapLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
