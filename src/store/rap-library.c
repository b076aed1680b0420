/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-library.h"

#include "rap-library-private.h"

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RapLibrary, rap_library, G_TYPE_OBJECT)

static void
rap_library_dispose (GObject *object)
{
  RapLibrary *self = RAP_LIBRARY (object);

  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  g_clear_pointer (&self->worker, rap_worker_free);
  g_clear_pointer (&self->news, rap_news_unref);
  G_OBJECT_CLASS (rap_library_parent_class)->dispose (object);
}

static void
rap_library_class_init (RapLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rap_library_dispose;

  /**
   * RapLibrary::changed:
   * @self: a library
   *
   * Emitted in the main context in which it was opened, after what it holds has changed.
   */
  signals[CHANGED] = g_signal_new ("changed", RAP_TYPE_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
emit_changed (gpointer object)
{
  g_signal_emit (object, signals[CHANGED], 0);
}

static void
rap_library_init (RapLibrary *self)
{
  self->news = rap_news_new (G_OBJECT (self), emit_changed);
}

/* Not opened yet: that is the first piece of work for its thread. */
RapLibrary *
rap_library_new (const char *path, RapLibraryMode mode)
{
  RapLibrary *self = g_object_new (RAP_TYPE_LIBRARY, NULL);
  RapLibraryThread *thread = g_new0 (RapLibraryThread, 1);

  thread->path = g_strdup (path);
  thread->mode = mode;
  thread->news = rap_news_ref (self->news);
  thread->listings = g_ptr_array_new_with_free_func ((GDestroyNotify)rap_listing_free);
  self->worker = rap_worker_new ("rap-library", thread, rap_library_thread_free);
  return self;
}

gpointer
rap_library_call (
    RapLibrary *self, RapWork work, RapRequest *request, GCancellable *cancellable, GError **error)
{
  return rap_worker_call (self->worker, work, request, cancellable, error);
}

/**
 * rap_library_get_default_path:
 *
 * Returns: (transfer full): where the analyst's library is, or will be
 */
char *
rap_library_get_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "rapporteur", "library.db", NULL);
}

/**
 * rap_library_open:
 * @path: of the library
 * @mode: what is to be done with it
 * @error: a #RapStoreError
 *
 * A library of this version is not written to by being opened. One of an older version is copied
 * beside itself and then brought up to date. The library is closed with its last reference.
 *
 * Returns: (transfer full): the library
 */
RapLibrary *
rap_library_open (const char *path, RapLibraryMode mode, GError **error)
{
  g_autoptr (RapLibrary) self = rap_library_new (path, mode);

  if (rap_worker_call (self->worker, rap_library_work_open, NULL, NULL, error) == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * rap_library_deposit:
 * @self: a library
 * @deposits: (array length=n): files to be written together
 * @n: how many
 * @cancellable: (nullable): stops the work
 *
 * What became of each file is in its deposit. What was added stays, whatever happens afterwards;
 * of a file that failed nothing is left.
 */
void
rap_library_deposit (RapLibrary *self, RapDeposit **deposits, guint n, GCancellable *cancellable)
{
  RapRequest request = { .deposits = deposits, .n_deposits = n };
  g_autoptr (GError) error = NULL;

  if (rap_worker_call (self->worker, rap_library_work_deposit, &request, cancellable, &error) !=
      NULL)
    return;
  for (guint i = 0; i < n; i++)
    deposits[i]->error = g_error_copy (error);
}

/**
 * rap_library_list_checksums:
 * @self: a library
 * @cancellable: (nullable): stops the work
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type utf8): the SHA-256 of every file in it, as a set
 */
GHashTable *
rap_library_list_checksums (RapLibrary *self, GCancellable *cancellable, GError **error)
{
  RapRequest request = { 0 };

  return rap_worker_call (self->worker, rap_library_work_list_checksums, &request, cancellable,
                          error);
}

/**
 * rap_library_list_documents:
 * @self: a library
 * @cancellable: (nullable): stops the work
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type RapDocumentEntry): all documents, by date of adoption;
 *   those without one at the end
 */
GPtrArray *
rap_library_list_documents (RapLibrary *self, GCancellable *cancellable, GError **error)
{
  RapRequest request = { 0 };

  return rap_worker_call (self->worker, rap_library_work_list_documents, &request, cancellable,
                          error);
}

/**
 * rap_library_find_documents:
 * @self: a library
 * @name: a symbol, or its end from a stroke on: "75/198" is A/RES/75/198; or a title
 * @cancellable: (nullable): stops the work
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type RapDocumentEntry): the documents called so: none, one,
 *   or several where a document was imported from several files
 */
GPtrArray *
rap_library_find_documents (RapLibrary *self,
                            const char *name,
                            GCancellable *cancellable,
                            GError **error)
{
  RapRequest request = { .words = name };

  return rap_worker_call (self->worker, rap_library_work_find_documents, &request, cancellable,
                          error);
}

/**
 * rap_library_find_checksum:
 * @self: a library
 * @sha256: of a file
 * @cancellable: (nullable): stops the work
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type RapDocumentEntry): the documents that were read from that
 *   file; none where it is not in the library
 */
GPtrArray *
rap_library_find_checksum (RapLibrary *self,
                           const char *sha256,
                           GCancellable *cancellable,
                           GError **error)
{
  RapRequest request = { .words = sha256 };

  return rap_worker_call (self->worker, rap_library_work_find_checksum, &request, cancellable,
                          error);
}

/**
 * rap_library_load_document:
 * @self: a library
 * @document: as a #RapDocumentEntry or a #RapHit names it
 * @cancellable: (nullable): stops the work
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the document, equal to the one that was imported
 */
RapDocument *
rap_library_load_document (RapLibrary *self,
                           gint64 document,
                           GCancellable *cancellable,
                           GError **error)
{
  RapRequest request = { .document = document };

  return rap_worker_call (self->worker, rap_library_work_load_document, &request, cancellable,
                          error);
}

/**
 * rap_library_load_source:
 * @self: a library
 * @document: as a #RapDocumentEntry or a #RapHit names it
 * @cancellable: (nullable): stops the work
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the file it was read from, byte for byte
 */
GBytes *
rap_library_load_source (RapLibrary *self,
                         gint64 document,
                         GCancellable *cancellable,
                         GError **error)
{
  RapRequest request = { .document = document };

  return rap_worker_call (self->worker, rap_library_work_load_source, &request, cancellable, error);
}

/**
 * rap_library_delete_document:
 * @self: a library
 * @document: as a #RapDocumentEntry or a #RapHit names it
 * @cancellable: (nullable): stops the work
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * The last document of a file takes the file with it.
 *
 * Returns: %FALSE on failure
 */
gboolean
rap_library_delete_document (RapLibrary *self,
                             gint64 document,
                             GCancellable *cancellable,
                             GError **error)
{
  RapRequest request = { .document = document };

  return rap_worker_call (self->worker, rap_library_work_delete_document, &request, cancellable,
                          error) != NULL;
}

/**
 * rap_library_search:
 * @self: a library
 * @query: what is looked for
 * @after: the paragraph of the last hit of the page before, or 0 for the first page
 * @limit: the most hits wanted
 * @cancellable: (nullable): stops the work
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type RapHit): the next hits in document order
 */
GPtrArray *
rap_library_search (RapLibrary *self,
                    RapQuery *query,
                    gint64 after,
                    guint limit,
                    GCancellable *cancellable,
                    GError **error)
{
  RapRequest request = { .query = query, .after = after, .limit = limit };

  return rap_worker_call (self->worker, rap_library_work_search, &request, cancellable, error);
}

/**
 * rap_library_count:
 * @self: a library
 * @query: what is looked for
 * @count: (out): how many paragraphs there are
 * @cancellable: (nullable): stops the work
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: %FALSE on failure
 */
gboolean
rap_library_count (
    RapLibrary *self, RapQuery *query, guint64 *count, GCancellable *cancellable, GError **error)
{
  RapRequest request = { .query = query };
  gboolean done =
      rap_worker_call (self->worker, rap_library_work_count, &request, cancellable, error) != NULL;

  *count = request.count;
  return done;
}

static void
request_free (gpointer data)
{
  RapRequest *request = data;

  g_clear_object (&request->query);
  g_clear_object (&request->edit);
  g_clear_object (&request->search);
  g_clear_pointer (&request->paragraphs, g_array_unref);
  g_clear_pointer (&request->documents, g_array_unref);
  g_free (request);
}

/* @request: (transfer full) */
void
rap_library_call_async (RapLibrary *self,
                        gpointer source_tag,
                        RapWork work,
                        RapRequest *request,
                        GDestroyNotify free_result,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, request, request_free);
  rap_worker_call_async (self->worker, work, task, free_result);
}

/**
 * rap_library_list_documents_async:
 * @self: a library
 * @cancellable: (nullable): stops the work
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Does what rap_library_list_documents() does, without waiting.
 */
void
rap_library_list_documents_async (RapLibrary *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  rap_library_call_async (self, rap_library_list_documents_async, rap_library_work_list_documents,
                          g_new0 (RapRequest, 1), (GDestroyNotify)g_ptr_array_unref, cancellable,
                          callback, user_data);
}

/**
 * rap_library_list_documents_finish:
 * @self: a library
 * @result: given to the callback
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): what rap_library_list_documents() returns
 */
GPtrArray *
rap_library_list_documents_finish (RapLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rap_library_load_document_async:
 * @self: a library
 * @document: as a #RapDocumentEntry or a #RapHit names it
 * @cancellable: (nullable): stops the work
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Does what rap_library_load_document() does, without waiting.
 */
void
rap_library_load_document_async (RapLibrary *self,
                                 gint64 document,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  RapRequest *request = g_new0 (RapRequest, 1);

  request->document = document;
  rap_library_call_async (self, rap_library_load_document_async, rap_library_work_load_document,
                          request, g_object_unref, cancellable, callback, user_data);
}

/**
 * rap_library_load_document_finish:
 * @self: a library
 * @result: given to the callback
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): what rap_library_load_document() returns
 */
RapDocument *
rap_library_load_document_finish (RapLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rap_library_search_async:
 * @self: a library
 * @query: what is looked for
 * @after: the paragraph of the last hit of the page before, or 0 for the first page
 * @limit: the most hits wanted
 * @cancellable: (nullable): stops the work
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Does what rap_library_search() does, without waiting.
 */
void
rap_library_search_async (RapLibrary *self,
                          RapQuery *query,
                          gint64 after,
                          guint limit,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  RapRequest *request = g_new0 (RapRequest, 1);

  request->query = g_object_ref (query);
  request->after = after;
  request->limit = limit;
  rap_library_call_async (self, rap_library_search_async, rap_library_work_search, request,
                          (GDestroyNotify)g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * rap_library_search_finish:
 * @self: a library
 * @result: given to the callback
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): what rap_library_search() returns
 */
GPtrArray *
rap_library_search_finish (RapLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
