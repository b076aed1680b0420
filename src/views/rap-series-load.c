/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-series-load.h"

/* Documents on their way. */
typedef struct {
  RapLibrary *library;  /* (owned) */
  GArray *ids;          /* (owned) (element-type gint64): the oldest first */
  GPtrArray *documents; /* (owned) (element-type RapDocument): those that are there */
} Loading;

static void
loading_free (gpointer data)
{
  Loading *loading = data;

  g_object_unref (loading->library);
  g_array_unref (loading->ids);
  g_ptr_array_unref (loading->documents);
  g_free (loading);
}

static void
follow_thread (GTask *task,
               G_GNUC_UNUSED gpointer source,
               gpointer data,
               G_GNUC_UNUSED GCancellable *cancellable)
{
  Loading *loading = data;
  g_autoptr (GError) error = NULL;
  RapSeries *series = rap_series_load (loading->documents, &error);

  if (series != NULL)
    g_task_return_pointer (task, series, (GDestroyNotify)rap_series_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void loaded_cb (GObject *object, GAsyncResult *result, gpointer data);

/* Takes the task over. */
static void
load_next (GTask *task)
{
  Loading *loading = g_task_get_task_data (task);

  if (loading->documents->len == loading->ids->len) {
    g_task_run_in_thread (task, follow_thread);
    g_object_unref (task);
  } else {
    rap_library_load_document_async (loading->library,
                                     g_array_index (loading->ids, gint64, loading->documents->len),
                                     g_task_get_cancellable (task), loaded_cb, task);
  }
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
  load_next (g_steal_pointer (&task));
}

/**
 * rap_series_load_async:
 * @library: where the documents are
 * @ids: (element-type gint64): of documents, the oldest first; at least two
 * @cancellable: (nullable): gives up
 * @callback: is told when the series is there
 * @data: for @callback
 */
void
rap_series_load_async (RapLibrary *library,
                       const GArray *ids,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer data)
{
  GTask *task = g_task_new (library, cancellable, callback, data);
  Loading *loading = g_new0 (Loading, 1);

  loading->library = g_object_ref (library);
  loading->ids = g_array_copy ((GArray *)ids);
  loading->documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_task_set_source_tag (task, rap_series_load_async);
  g_task_set_task_data (task, loading, loading_free);
  load_next (task);
}

/**
 * rap_series_load_finish:
 * @result: what the callback was given
 * @error: why there is none
 *
 * Returns: (transfer full) (nullable): the series
 */
RapSeries *
rap_series_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
