/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-schema.h"

#include <glib/gi18n.h>
#include <errno.h>
#include <glib/gstdio.h>
#include "rap-store-resources.h"

#define RESOURCE_FOLDER "/app/rapporteur/store/schema/"

typedef enum {
  STATE_EMPTY,
  STATE_CURRENT,
  STATE_OLD,
} State;

/**
 * rap_schema_load_steps:
 *
 * Returns: (transfer full): the statements of schema/001.sql, 002.sql …
 */
char **
rap_schema_load_steps (void)
{
  GResource *resource = rap_store_get_resource ();
  g_autoptr (GStrvBuilder) steps = g_strv_builder_new ();

  for (guint number = 1;; number++) {
    g_autofree char *path = g_strdup_printf (RESOURCE_FOLDER "%03u.sql", number);
    g_autoptr (GBytes) bytes =
        g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

    if (bytes == NULL)
      return g_strv_builder_end (steps);
    g_strv_builder_add (steps, g_bytes_get_data (bytes, NULL));
  }
}

static gboolean
read_state (RapConnection *connection, guint newest, State *state, gint64 *version, GError **error)
{
  gint64 application, objects;

  if (!rap_connection_get_number (connection, "PRAGMA application_id", &application, error) ||
      !rap_connection_get_number (connection, "PRAGMA user_version", version, error) ||
      !rap_connection_get_number (connection, "SELECT count(*) FROM sqlite_schema", &objects,
                                  error))
    return FALSE;
  if (application == 0 && *version == 0 && objects == 0) {
    *state = STATE_EMPTY;
    return TRUE;
  }
  if (application != RAP_SCHEMA_APPLICATION_ID || *version <= 0) {
    rap_connection_set_error (connection, SQLITE_NOTADB, error);
    return FALSE;
  }
  if (*version > newest) {
    g_set_error_literal (error, RAP_STORE_ERROR, RAP_STORE_ERROR_TOO_NEW,
                         _ ("the library was written by a newer version of Rapporteur; update the "
                            "program, or choose another library"));
    return FALSE;
  }
  *state = *version == newest ? STATE_CURRENT : STATE_OLD;
  return TRUE;
}

static gboolean
run_steps (RapConnection *connection, const char *const *steps, guint newest, GError **error)
{
  g_autofree char *marks = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u",
                                            RAP_SCHEMA_APPLICATION_ID, newest);

  for (; *steps != NULL; steps++)
    if (!rap_connection_execute (connection, *steps, error))
      return FALSE;
  return rap_connection_execute (connection, marks, error);
}

/* The state is read again once nobody else can write: two programs may start at the same time. */
static gboolean
advance (RapConnection *connection, const char *const *steps, guint newest, GError **error)
{
  State state;
  gint64 version;

  if (!rap_connection_begin (connection, error))
    return FALSE;
  if (read_state (connection, newest, &state, &version, error) &&
      (state == STATE_CURRENT || run_steps (connection, steps + version, newest, error)) &&
      rap_connection_commit (connection, error))
    return TRUE;
  rap_connection_rollback (connection);
  return FALSE;
}

static gboolean
copy_database (RapConnection *connection, const char *path, GError **error)
{
  sqlite3 *copy = NULL;
  sqlite3_backup *backup;
  int code = sqlite3_open (path, &copy);

  if (code == SQLITE_OK) {
    backup = sqlite3_backup_init (copy, "main", rap_connection_get_database (connection), "main");
    if (backup != NULL)
      sqlite3_backup_step (backup, -1);
    code = backup != NULL ? sqlite3_backup_finish (backup) : sqlite3_errcode (copy);
  }
  if (code != SQLITE_OK)
    rap_connection_set_error (connection, code, error);
  sqlite3_close (copy);
  return code == SQLITE_OK;
}

/* Written under another name first: a half copy must never look like a whole one. */
static gboolean
back_up (RapConnection *connection, gint64 version, GError **error)
{
  const char *path = rap_connection_get_path (connection);
  g_autofree char *name = g_strdup_printf ("%s.version-%" G_GINT64_FORMAT ".backup", path, version);
  g_autofree char *half = g_strconcat (name, ".part", NULL);

  g_unlink (half);
  if (copy_database (connection, half, error)) {
    if (g_rename (half, name) == 0)
      return TRUE;
    g_set_error (
        error, RAP_STORE_ERROR, RAP_STORE_ERROR_FAILED,
        _ ("the library could not be backed up before its update (%s); nothing was changed"),
        g_strerror (errno));
  }
  g_unlink (half);
  return FALSE;
}

/* The size of pages and the mode of the log are written into the file, so they are chosen once,
 * before the first table. */
static gboolean
create (RapConnection *connection, const char *const *steps, guint newest, GError **error)
{
  return rap_connection_execute (connection, "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL",
                                 error) &&
         advance (connection, steps, newest, error);
}

/**
 * rap_schema_prepare:
 * @connection: just opened
 * @mode: how it was opened
 * @steps: (array zero-terminated=1): the statements that lead from nothing to the newest version
 * @error: a #RapStoreError
 *
 * A library of the newest version is only read.
 *
 * Returns: %FALSE where the file cannot be used
 */
gboolean
rap_schema_prepare (RapConnection *connection,
                    RapConnectionMode mode,
                    const char *const *steps,
                    GError **error)
{
  guint newest = g_strv_length ((char **)steps);
  gint64 version;
  State state;

  if (!rap_connection_execute (connection,
                               "PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL;"
                               "PRAGMA secure_delete = FAST; PRAGMA cache_size = -16384;"
                               "PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000",
                               error) ||
      !read_state (connection, newest, &state, &version, error))
    return FALSE;
  switch (state) {
  case STATE_CURRENT:
    return TRUE;
  case STATE_EMPTY:
    if (mode == RAP_CONNECTION_CREATE)
      return create (connection, steps, newest, error);
    rap_connection_set_error (connection, SQLITE_NOTADB, error);
    return FALSE;
  case STATE_OLD:
    return back_up (connection, version, error) && advance (connection, steps, newest, error);
  }
  g_return_val_if_reached (FALSE);
}
