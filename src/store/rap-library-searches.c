/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-library-searches.h"

#include "rap-library-private.h"

/**
 * rap_library_load_saved_searches:
 * @self: a library
 * @cancellable: (nullable): stops the work
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type RapSavedSearch): by name
 */
GPtrArray *
rap_library_load_saved_searches (RapLibrary *self, GCancellable *cancellable, GError **error)
{
  RapRequest request = { 0 };

  return rap_library_call (self, rap_library_work_load_saved_searches, &request, cancellable,
                           error);
}

/**
 * rap_library_load_saved_searches_async:
 * @self: a library
 * @cancellable: (nullable): stops the work
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Does what rap_library_load_saved_searches() does, without waiting. It ends with
 * rap_library_load_searches_finish().
 */
void
rap_library_load_saved_searches_async (RapLibrary *self,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  rap_library_call_async (self, rap_library_load_saved_searches_async,
                          rap_library_work_load_saved_searches, g_new0 (RapRequest, 1),
                          (GDestroyNotify)g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * rap_library_load_recent_searches:
 * @self: a library
 * @cancellable: (nullable): stops the work
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type RapSavedSearch): the latest first
 */
GPtrArray *
rap_library_load_recent_searches (RapLibrary *self, GCancellable *cancellable, GError **error)
{
  RapRequest request = { 0 };

  return rap_library_call (self, rap_library_work_load_recent_searches, &request, cancellable,
                           error);
}

/**
 * rap_library_load_recent_searches_async:
 * @self: a library
 * @cancellable: (nullable): stops the work
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Does what rap_library_load_recent_searches() does, without waiting. It ends with
 * rap_library_load_searches_finish().
 */
void
rap_library_load_recent_searches_async (RapLibrary *self,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  rap_library_call_async (self, rap_library_load_recent_searches_async,
                          rap_library_work_load_recent_searches, g_new0 (RapRequest, 1),
                          (GDestroyNotify)g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * rap_library_load_searches_finish:
 * @self: a library
 * @result: given to the callback
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type RapSavedSearch): the searches
 */
GPtrArray *
rap_library_load_searches_finish (RapLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
kept_cb (G_GNUC_UNUSED GObject *source, GAsyncResult *result, G_GNUC_UNUSED gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) == NULL)
    g_debug ("recent searches could not be written: %s", error->message);
}

/**
 * rap_library_add_recent_search:
 * @self: a library
 * @search: that was made
 *
 * Remembers it as the latest, without waiting. The last 20 are kept, each of them once. That it
 * cannot be written disturbs nobody.
 */
void
rap_library_add_recent_search (RapLibrary *self, RapSavedSearch *search)
{
  RapRequest *request = g_new0 (RapRequest, 1);

  request->search = g_object_ref (search);
  rap_library_call_async (self, rap_library_add_recent_search, rap_library_work_add_recent_search,
                          request, NULL, NULL, kept_cb, NULL);
}

/**
 * rap_library_clear_recent_searches:
 * @self: a library
 *
 * Forgets them all, without waiting.
 */
void
rap_library_clear_recent_searches (RapLibrary *self)
{
  rap_library_call_async (self, rap_library_clear_recent_searches,
                          rap_library_work_clear_recent_searches, g_new0 (RapRequest, 1), NULL,
                          NULL, kept_cb, NULL);
}
