/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-library-aside.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "rap-connection.h"
#include "rap-store-error.h"

static gboolean
is_free (const char *name)
{
  g_auto (GStrv) files = rap_connection_list_files (name);

  for (char **file = files; *file != NULL; file++)
    if (g_file_test (*file, G_FILE_TEST_EXISTS))
      return FALSE;
  return TRUE;
}

/* (transfer full) */
static char *
find_name (const char *path)
{
  for (guint number = 1;; number++) {
    g_autofree char *name = g_strdup_printf ("%s.aside-%u", path, number);

    if (is_free (name))
      return g_steal_pointer (&name);
  }
}

static void
set_aside (GTask *task,
           G_GNUC_UNUSED gpointer source,
           gpointer path,
           G_GNUC_UNUSED GCancellable *cancellable)
{
  g_autofree char *name = find_name (path);
  g_auto (GStrv) from = rap_connection_list_files (path);
  g_auto (GStrv) to = rap_connection_list_files (name);

  for (guint i = 0; from[i] != NULL; i++)
    if (g_rename (from[i], to[i]) != 0 && errno != ENOENT) {
      g_task_return_new_error (task, RAP_STORE_ERROR,
                               rap_store_error_is_permission (errno) ? RAP_STORE_ERROR_NO_PERMISSION
                                                                     : RAP_STORE_ERROR_FAILED,
                               _ ("the library could not be given another name (%s); move it away "
                                  "yourself and try again"),
                               g_strerror (errno));
      return;
    }
  g_task_return_pointer (task, g_steal_pointer (&name), g_free);
}

/**
 * rap_library_set_aside_async:
 * @path: of a library that nobody has open
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Gives the library, and what SQLite keeps beside it, a name of its own.
 */
void
rap_library_set_aside_async (const char *path, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, rap_library_set_aside_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, set_aside);
}

/**
 * rap_library_set_aside_finish:
 * @result: given to the callback
 * @error: a #RapStoreError
 *
 * Returns: (transfer full): where the library is now
 */
char *
rap_library_set_aside_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
