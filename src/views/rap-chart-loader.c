/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-loader.h"

#define ROWS_AT_ONCE 500

struct _RapChartLoader {
  GObject parent_instance;

  RapLibrary *library; /* (owned) */
  GHashTable *sources; /* (owned) (element-type gint64 RapChartSource): what is known */
  guint generation;    /* of the library, as far as we have heard */
};

G_DEFINE_FINAL_TYPE (RapChartLoader, rap_chart_loader, G_TYPE_OBJECT)

/* One call to load. */
typedef struct {
  GArray *documents;      /* (owned) (element-type gint64) */
  GPtrArray *sources;     /* (owned) (element-type RapChartSource): the result */
  RapChartSource *source; /* (owned) (nullable): whose rows are being read */
  guint generation;
  guint n_rows;
} Loading;

static void
loading_free (gpointer data)
{
  Loading *loading = data;

  g_array_unref (loading->documents);
  g_ptr_array_unref (loading->sources);
  g_clear_pointer (&loading->source, rap_chart_source_unref);
  g_free (loading);
}

static void load_next (GTask *task);
static void load_rows (GTask *task);

static gint64 *
document_at (Loading *loading)
{
  return &g_array_index (loading->documents, gint64, loading->sources->len);
}

static void
finish_document (GTask *task)
{
  RapChartLoader *self = g_task_get_source_object (task);
  Loading *loading = g_task_get_task_data (task);

  if (loading->generation == self->generation)
    g_hash_table_insert (self->sources, g_memdup2 (document_at (loading), sizeof (gint64)),
                         rap_chart_source_ref (loading->source));
  g_ptr_array_add (loading->sources, g_steal_pointer (&loading->source));
  load_next (task);
}

static void
tags_loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Loading *loading = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) tags = rap_library_load_tags_finish (RAP_LIBRARY (object), result, &error);

  if (tags == NULL) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  rap_chart_source_set_tags (loading->source, (const char *const *)tags);
  finish_document (task);
}

static void
load_tags (GTask *task)
{
  RapChartLoader *self = g_task_get_source_object (task);

  rap_library_load_tags_async (self->library, *document_at (g_task_get_task_data (task)),
                               g_task_get_cancellable (task), tags_loaded_cb, g_object_ref (task));
}

static void
rows_loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Loading *loading = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = rap_library_load_rows_finish (RAP_LIBRARY (object), result, &error);

  if (rows == NULL) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  for (guint i = 0; i < rows->len; i++)
    rap_chart_source_add_row (loading->source, g_ptr_array_index (rows, i));
  loading->n_rows += rows->len;
  if (rows->len < ROWS_AT_ONCE)
    load_tags (task);
  else
    load_rows (task);
}

static void
load_rows (GTask *task)
{
  RapChartLoader *self = g_task_get_source_object (task);
  Loading *loading = g_task_get_task_data (task);
  g_autoptr (RapQuery) query = rap_query_new (
      &(RapQueryFields){ .document_id = *document_at (loading), .whole_text = TRUE });

  rap_library_load_rows_async (self->library, query, loading->n_rows, ROWS_AT_ONCE,
                               g_task_get_cancellable (task), rows_loaded_cb, g_object_ref (task));
}

static void
document_loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Loading *loading = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (RapDocument) document =
      rap_library_load_document_finish (RAP_LIBRARY (object), result, &error);

  if (document == NULL) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  loading->source = rap_chart_source_new (document);
  loading->n_rows = 0;
  load_rows (task);
}

static void
load_next (GTask *task)
{
  RapChartLoader *self = g_task_get_source_object (task);
  Loading *loading = g_task_get_task_data (task);
  RapChartSource *known = NULL;

  while (loading->sources->len < loading->documents->len &&
         (known = g_hash_table_lookup (self->sources, document_at (loading))) != NULL)
    g_ptr_array_add (loading->sources, rap_chart_source_ref (known));
  if (loading->sources->len == loading->documents->len)
    g_task_return_pointer (task, g_ptr_array_ref (loading->sources),
                           (GDestroyNotify)g_ptr_array_unref);
  else
    rap_library_load_document_async (self->library, *document_at (loading),
                                     g_task_get_cancellable (task), document_loaded_cb,
                                     g_object_ref (task));
}

/**
 * rap_chart_loader_load_async:
 * @self: a loader
 * @documents: (element-type gint64): which documents of the library, in the order of the chart
 * @cancellable: (nullable): to stop
 * @callback: called when all are there, or the first could not be read
 * @user_data: for @callback
 */
void
rap_chart_loader_load_async (RapChartLoader *self,
                             GArray *documents,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Loading *loading = g_new0 (Loading, 1);

  loading->documents = g_array_copy (documents);
  loading->sources = g_ptr_array_new_with_free_func ((GDestroyNotify)rap_chart_source_unref);
  loading->generation = self->generation;
  g_task_set_source_tag (task, rap_chart_loader_load_async);
  g_task_set_task_data (task, loading, loading_free);
  load_next (task);
}

/**
 * rap_chart_loader_load_finish:
 * @self: a loader
 * @result: what the callback was given
 * @error: a #RapStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RapChartSource): the documents
 */
GPtrArray *
rap_chart_loader_load_finish (G_GNUC_UNUSED RapChartLoader *self,
                              GAsyncResult *result,
                              GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rap_chart_loader_forget:
 * @self: a loader
 *
 * What was read is not what the library holds any more.
 */
void
rap_chart_loader_forget (RapChartLoader *self)
{
  self->generation++;
  g_hash_table_remove_all (self->sources);
}

static void
rap_chart_loader_finalize (GObject *object)
{
  RapChartLoader *self = RAP_CHART_LOADER (object);

  g_clear_object (&self->library);
  g_hash_table_unref (self->sources);
  G_OBJECT_CLASS (rap_chart_loader_parent_class)->finalize (object);
}

static void
rap_chart_loader_class_init (RapChartLoaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rap_chart_loader_finalize;
}

static void
rap_chart_loader_init (RapChartLoader *self)
{
  self->sources = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                         (GDestroyNotify)rap_chart_source_unref);
}

/**
 * rap_chart_loader_new:
 * @library: where the documents are
 *
 * Returns: (transfer full): a loader that knows none of them yet
 */
RapChartLoader *
rap_chart_loader_new (RapLibrary *library)
{
  RapChartLoader *self = g_object_new (RAP_TYPE_CHART_LOADER, NULL);

  self->library = g_object_ref (library);
  return self;
}
