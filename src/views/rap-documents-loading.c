/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-documents-loading.h"

/* Documents on their way. */
typedef struct {
  GArray *ids;          /* (owned) (element-type gint64) */
  GPtrArray *documents; /* (owned) (element-type RapDocument): those that are there */
  RapDocumentsMakeFunc make;
  GDestroyNotify free_made;
} Loading;

static void
loading_free (gpointer data)
{
  Loading *loading = data;

  g_array_unref (loading->ids);
  g_ptr_array_unref (loading->documents);
  g_free (loading);
}

static void
make_thread (GTask *task,
             G_GNUC_UNUSED gpointer source,
             gpointer data,
             G_GNUC_UNUSED GCancellable *cancellable)
{
  Loading *loading = data;
  g_autoptr (GError) error = NULL;
  gpointer made = loading->make (loading->documents, &error);

  if (made != NULL)
    g_task_return_pointer (task, made, loading->free_made);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Loading *loading = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  RapDocument *document = rap_library_load_document_finish (RAP_LIBRARY (object), result, &error);

  if (document == NULL) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  g_ptr_array_add (loading->documents, document);
  if (loading->documents->len < loading->ids->len)
    rap_library_load_document_async (RAP_LIBRARY (object),
                                     g_array_index (loading->ids, gint64, loading->documents->len),
                                     g_task_get_cancellable (task), loaded_cb, g_object_ref (task));
  else
    g_task_run_in_thread (task, make_thread);
}

/**
 * rap_documents_loading_async:
 * @library: where the documents are
 * @ids: (element-type gint64): as the library names them, at least one
 * @make: what is to be made of them
 * @free_made: frees it, where nobody takes it
 * @cancellable: (nullable): ends it early
 * @callback: called when it is there, or not
 * @user_data: for @callback
 */
void
rap_documents_loading_async (RapLibrary *library,
                             const GArray *ids,
                             RapDocumentsMakeFunc make,
                             GDestroyNotify free_made,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (library, cancellable, callback, user_data);
  Loading *loading = g_new0 (Loading, 1);

  loading->ids = g_array_copy ((GArray *)ids);
  loading->documents = g_ptr_array_new_with_free_func (g_object_unref);
  loading->make = make;
  loading->free_made = free_made;
  g_task_set_source_tag (task, rap_documents_loading_async);
  g_task_set_task_data (task, loading, loading_free);
  rap_library_load_document_async (library, g_array_index (ids, gint64, 0), cancellable, loaded_cb,
                                   g_object_ref (task));
}

/**
 * rap_documents_loading_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what was made, or %NULL with @error set
 */
gpointer
rap_documents_loading_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
