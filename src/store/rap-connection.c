/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-connection.h"

#include <glib/gi18n.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* How long to wait for another program that is writing. */
#define BUSY_MILLISECONDS 15000
/* How many steps of SQLite's machine between two looks at the cancellable: about 0.1 ms. */
#define STEPS_BETWEEN_LOOKS 2000

struct _RapConnection {
  sqlite3 *database;         /* (owned) */
  char *path;                /* (owned) */
  GHashTable *statements;    /* (owned) (element-type char* sqlite3_stmt*): by address of the SQL */
  GCancellable *cancellable; /* (owned) (nullable) */
};

static int
look_at_cancellable_cb (gpointer data)
{
  RapConnection *self = data;
  return g_cancellable_is_cancelled (self->cancellable);
}

static void
finalize_statement (gpointer data)
{
  sqlite3_finalize (data);
}

static RapStoreError
kind_of_failure (int code, int system_error)
{
  switch (code & 0xff) {
  case SQLITE_FULL:
    return RAP_STORE_ERROR_FULL;
  case SQLITE_IOERR:
    /* SQLite knows only ENOSPC for a full disk. A quota or a limit on files is a failed write to
     * it, and the system's own number for that is lost by the time one can ask. */
    return code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_SHMSIZE ? RAP_STORE_ERROR_FULL
                                                                      : RAP_STORE_ERROR_FAILED;
  case SQLITE_READONLY:
  case SQLITE_PERM:
  case SQLITE_AUTH:
    return RAP_STORE_ERROR_NO_PERMISSION;
  case SQLITE_CANTOPEN:
    return rap_store_error_is_permission (system_error) ? RAP_STORE_ERROR_NO_PERMISSION
                                                        : RAP_STORE_ERROR_FAILED;
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return RAP_STORE_ERROR_BUSY;
  case SQLITE_NOTADB:
    return RAP_STORE_ERROR_NOT_A_LIBRARY;
  case SQLITE_CORRUPT:
    return RAP_STORE_ERROR_DAMAGED;
  default:
    return RAP_STORE_ERROR_FAILED;
  }
}

static const char *
words_of_failure (RapStoreError kind)
{
  switch (kind) {
  case RAP_STORE_ERROR_FULL:
    return N_ (
        "there is no room left on the disk, so nothing was changed; free some and try again");
  case RAP_STORE_ERROR_NO_PERMISSION:
    return N_ (
        "there is no permission to write the library or its folder; choose a library elsewhere");
  case RAP_STORE_ERROR_BUSY:
    return N_ ("another program is writing to the library; try again when it has finished");
  case RAP_STORE_ERROR_NOT_A_LIBRARY:
    return N_ ("the file is not a library of Rapporteur; choose another or begin a new one");
  case RAP_STORE_ERROR_DAMAGED:
    return N_ ("the library is damaged; restore it from a backup, or begin a new one and import "
               "its documents again");
  case RAP_STORE_ERROR_NOT_FOUND:
  case RAP_STORE_ERROR_TOO_NEW:
  case RAP_STORE_ERROR_FAILED:
    break;
  }
  return NULL;
}

/**
 * rap_connection_set_error:
 * @self: a connection
 * @code: what SQLite answered
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 */
void
rap_connection_set_error (RapConnection *self, int code, GError **error)
{
  int system_error = sqlite3_system_errno (self->database);
  RapStoreError kind = kind_of_failure (code, system_error);
  const char *words = words_of_failure (kind);

  if ((code & 0xff) == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("the work was stopped"));
  else if (words != NULL)
    g_set_error_literal (error, RAP_STORE_ERROR, kind, _ (words));
  else
    g_set_error (error, RAP_STORE_ERROR, kind,
                 _ ("the library could not be used (%s); check its disk and try again"),
                 sqlite3_errmsg (self->database));
}

/**
 * rap_connection_list_files:
 * @path: of a library
 *
 * Returns: (transfer full): the files that SQLite may keep of it, itself the last: a log without
 * its library is nothing, but beside another one it would be taken for one of that
 */
char **
rap_connection_list_files (const char *path)
{
  static const char *const endings[] = { "-wal", "-shm", "-journal", "", NULL };
  char **files = g_new0 (char *, G_N_ELEMENTS (endings));

  for (guint i = 0; endings[i] != NULL; i++)
    files[i] = g_strconcat (path, endings[i], NULL);
  return files;
}

/* SQLite cannot read a library in its usual mode where it may not make the two files beside it.
 * Without a log beside it everything is in the one file, and nobody can be writing there. */
static gboolean
must_be_immutable (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  return g_access (folder, W_OK) != 0 && g_access (log, F_OK) != 0;
}

static int
open_database (RapConnection *self, RapConnectionMode mode)
{
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI;
  g_autofree char *escaped =
      g_uri_escape_string (self->path, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH, TRUE);
  gboolean immutable = mode == RAP_CONNECTION_READ && must_be_immutable (self->path);
  g_autofree char *uri = g_strconcat ("file:", escaped, immutable ? "?immutable=1" : NULL, NULL);

  if (mode == RAP_CONNECTION_READ && g_access (self->path, W_OK) != 0)
    flags |= SQLITE_OPEN_READONLY;
  else
    flags |= SQLITE_OPEN_READWRITE;
  if (mode == RAP_CONNECTION_CREATE)
    flags |= SQLITE_OPEN_CREATE;
  return sqlite3_open_v2 (uri, &self->database, flags, NULL);
}

static gboolean
refuse (const char *sentence, GError **error)
{
  g_set_error_literal (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NO_PERMISSION, sentence);
  return FALSE;
}

/* What SQLite says of a place that it cannot use tells neither why nor what to do. */
static gboolean
check_place (const char *path, RapConnectionMode mode, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  gboolean writes = mode != RAP_CONNECTION_READ;

  if (g_file_test (path, G_FILE_TEST_IS_DIR)) {
    g_set_error_literal (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_A_LIBRARY,
                         _ ("this is a folder, not a library; name a file in it"));
    return FALSE;
  }
  if (g_access (path, F_OK) != 0) {
    if (rap_store_error_is_permission (errno))
      return refuse (_ ("there is no permission to open the library's folder; ask its owner or "
                        "choose a library elsewhere"),
                     error);
    if (mode != RAP_CONNECTION_CREATE) {
      g_set_error_literal (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_FOUND,
                           _ ("there is no library here yet; import a document to begin one"));
      return FALSE;
    }
  } else if (g_access (path, R_OK) != 0) {
    return refuse (_ ("there is no permission to read the library; ask its owner or choose a "
                      "library elsewhere"),
                   error);
  } else if (writes && g_access (path, W_OK) != 0) {
    return refuse (_ ("there is no permission to write the library; ask its owner or choose a "
                      "library elsewhere"),
                   error);
  }
  /* A library that is written to has two files beside it. */
  if (writes && g_access (folder, W_OK | X_OK) != 0 && rap_store_error_is_permission (errno))
    return refuse (
        _ ("there is no permission to write in the library's folder; ask its owner or choose a "
           "library elsewhere"),
        error);
  return TRUE;
}

/**
 * rap_connection_open:
 * @path: of the library
 * @mode: what is to be done with it
 * @error: a #RapStoreError
 *
 * Nothing is written yet, whatever @mode is.
 *
 * Returns: (transfer full): a connection for the calling thread
 */
RapConnection *
rap_connection_open (const char *path, RapConnectionMode mode, GError **error)
{
  g_autoptr (RapConnection) self = NULL;
  int code;

  if (!check_place (path, mode, error))
    return NULL;
  self = g_new0 (RapConnection, 1);
  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, finalize_statement);
  code = open_database (self, mode);
  if (code != SQLITE_OK) {
    rap_connection_set_error (self, code, error);
    return NULL;
  }
  sqlite3_busy_timeout (self->database, BUSY_MILLISECONDS);
  sqlite3_progress_handler (self->database, STEPS_BETWEEN_LOOKS, look_at_cancellable_cb, self);
  /* Extensions and untrusted schemas have no business here: a library may come from a colleague. */
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  return g_steal_pointer (&self);
}

/**
 * rap_connection_close:
 * @self: (transfer full): a connection
 */
void
rap_connection_close (RapConnection *self)
{
  g_hash_table_unref (self->statements);
  sqlite3_close (self->database);
  g_clear_object (&self->cancellable);
  g_free (self->path);
  g_free (self);
}

/**
 * rap_connection_set_cancellable:
 * @self: a connection
 * @cancellable: (nullable): what stops the statements to come
 */
void
rap_connection_set_cancellable (RapConnection *self, GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
}

sqlite3 *
rap_connection_get_database (RapConnection *self)
{
  return self->database;
}

const char *
rap_connection_get_path (RapConnection *self)
{
  return self->path;
}

/**
 * rap_connection_prepare:
 * @self: a connection
 * @sql: one statement, as a string constant: it is known again by its address
 * @error: a #RapStoreError
 *
 * Returns: (transfer none): the statement, ready to be bound
 */
sqlite3_stmt *
rap_connection_prepare (RapConnection *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);
  int code;

  if (statement != NULL)
    return statement;
  code = sqlite3_prepare_v3 (self->database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (code != SQLITE_OK) {
    rap_connection_set_error (self, code, error);
    return NULL;
  }
  g_hash_table_insert (self->statements, (gpointer)sql, statement);
  return statement;
}

/**
 * rap_connection_step:
 * @self: a connection
 * @statement: a bound statement; it is reset and unbound after its last row and after an error
 * @row: (out): whether there is a row to read
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: %FALSE on failure
 */
gboolean
rap_connection_step (RapConnection *self, sqlite3_stmt *statement, gboolean *row, GError **error)
{
  int code = sqlite3_step (statement);

  *row = code == SQLITE_ROW;
  if (code == SQLITE_ROW)
    return TRUE;
  if (code != SQLITE_DONE)
    rap_connection_set_error (self, code, error);
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  return code == SQLITE_DONE;
}

/**
 * rap_connection_run:
 * @self: a connection
 * @statement: a bound statement that gives no rows, or whose rows are of no interest
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: %FALSE on failure
 */
gboolean
rap_connection_run (RapConnection *self, sqlite3_stmt *statement, GError **error)
{
  int code = sqlite3_step (statement);

  if (code != SQLITE_DONE && code != SQLITE_ROW)
    rap_connection_set_error (self, code, error);
  sqlite3_reset (statement);
  return code == SQLITE_DONE || code == SQLITE_ROW;
}

/**
 * rap_connection_execute:
 * @self: a connection
 * @sql: statements
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: %FALSE on failure
 */
gboolean
rap_connection_execute (RapConnection *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->database, sql, NULL, NULL, NULL);

  if (code != SQLITE_OK)
    rap_connection_set_error (self, code, error);
  return code == SQLITE_OK;
}

/**
 * rap_connection_get_number:
 * @self: a connection
 * @sql: a statement without parameters, as a string constant
 * @number: (out): the first column of its first row
 * @error: a #RapStoreError
 *
 * Returns: %FALSE on failure
 */
gboolean
rap_connection_get_number (RapConnection *self, const char *sql, gint64 *number, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (self, sql, error);
  gboolean row;

  if (statement == NULL || !rap_connection_step (self, statement, &row, error))
    return FALSE;
  *number = row ? sqlite3_column_int64 (statement, 0) : 0;
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * rap_connection_begin:
 * @self: a connection
 * @error: a #RapStoreError
 *
 * The right to write is taken at once: taken late, it could fail in the middle of the work.
 *
 * Returns: %FALSE where there is no such right
 */
gboolean
rap_connection_begin (RapConnection *self, GError **error)
{
  return rap_connection_execute (self, "BEGIN IMMEDIATE", error);
}

/**
 * rap_connection_commit:
 * @self: a connection with a transaction
 * @error: a #RapStoreError; the transaction is then still to be rolled back
 *
 * Returns: %FALSE where nothing was kept
 */
gboolean
rap_connection_commit (RapConnection *self, GError **error)
{
  return rap_connection_execute (self, "COMMIT", error);
}

/**
 * rap_connection_rollback:
 * @self: a connection
 *
 * Takes the transaction back. After some failures SQLite has already done so, which is fine.
 */
void
rap_connection_rollback (RapConnection *self)
{
  g_autoptr (GCancellable) cancellable = g_steal_pointer (&self->cancellable);

  if (!sqlite3_get_autocommit (self->database))
    sqlite3_exec (self->database, "ROLLBACK", NULL, NULL, NULL);
  self->cancellable = g_steal_pointer (&cancellable);
}
