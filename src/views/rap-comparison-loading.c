/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-comparison-loading.h"

/* Two documents on their way, and the comparison that they become. */
typedef struct {
  gint64 ids[2];
  RapDocument *documents[2]; /* (owned) (nullable) */
} Comparing;

static void
comparing_free (gpointer data)
{
  Comparing *comparing = data;

  g_clear_object (&comparing->documents[0]);
  g_clear_object (&comparing->documents[1]);
  g_free (comparing);
}

static void
compare_thread (GTask *task,
                G_GNUC_UNUSED gpointer source,
                gpointer data,
                G_GNUC_UNUSED GCancellable *cancellable)
{
  Comparing *comparing = data;
  g_autoptr (GError) error = NULL;
  RapComparison *comparison =
      rap_comparison_load (comparing->documents[0], comparing->documents[1], &error);

  if (comparison != NULL)
    g_task_return_pointer (task, comparison, (GDestroyNotify)rap_comparison_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
document_loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Comparing *comparing = g_task_get_task_data (task);
  guint at = comparing->documents[0] == NULL ? 0 : 1;
  g_autoptr (GError) error = NULL;

  comparing->documents[at] =
      rap_library_load_document_finish (RAP_LIBRARY (object), result, &error);
  if (comparing->documents[at] == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (at == 0)
    rap_library_load_document_async (RAP_LIBRARY (object), comparing->ids[1],
                                     g_task_get_cancellable (task), document_loaded_cb,
                                     g_object_ref (task));
  else
    g_task_run_in_thread (task, compare_thread);
}

/**
 * rap_comparison_loading_async:
 * @library: where the documents are
 * @left: the older one, as the library names it
 * @right: the newer one
 * @cancellable: (nullable): ends it early
 * @callback: called when the comparison is there, or not
 * @user_data: for @callback
 */
void
rap_comparison_loading_async (RapLibrary *library,
                              gint64 left,
                              gint64 right,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (library, cancellable, callback, user_data);
  Comparing *comparing = g_new0 (Comparing, 1);

  comparing->ids[0] = left;
  comparing->ids[1] = right;
  g_task_set_source_tag (task, rap_comparison_loading_async);
  g_task_set_task_data (task, comparing, comparing_free);
  rap_library_load_document_async (library, left, cancellable, document_loaded_cb,
                                   g_object_ref (task));
}

/**
 * rap_comparison_loading_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the comparison, or %NULL with @error set
 */
RapComparison *
rap_comparison_loading_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
