/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is a library and what is not; how one of an older version becomes one of this; that one of
 * this version is only read by being opened.
 */
#include "store-samples.h"

#include <glib/gstdio.h>
#include <string.h>
#include "rap-schema.h"

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  fixture->folder = sample_folder_make ();
  fixture->path = g_build_filename (fixture->folder, "library.db", NULL);
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_free (fixture->path);
  sample_folder_remove (fixture->folder);
}

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);
}

static GBytes *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (content, length);
}

/* In none of the modes is it opened, and it stays as it is. */
static void
assert_refused (const char *path, RapStoreError code)
{
  g_autoptr (GBytes) before = read_file (path);
  g_autoptr (GBytes) after = NULL;

  for (RapLibraryMode mode = RAP_LIBRARY_READ; mode <= RAP_LIBRARY_CREATE; mode++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (RapLibrary) library = rap_library_open (path, mode, &error);

    g_assert_null (library);
    g_assert_error (error, RAP_STORE_ERROR, (gint)code);
    g_test_message ("%s", error->message);
  }
  after = read_file (path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_not_a_library (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  char noise[10000];

  g_assert_true (g_file_set_contents (fixture->path, "some text", -1, NULL));
  assert_refused (fixture->path, RAP_STORE_ERROR_NOT_A_LIBRARY);

  for (guint i = 0; i < sizeof noise; i++)
    noise[i] = (char)(i * i * 31 + 7);
  g_assert_true (g_file_set_contents (fixture->path, noise, sizeof noise, NULL));
  assert_refused (fixture->path, RAP_STORE_ERROR_NOT_A_LIBRARY);

  /* It begins as a database does, and is none. */
  memcpy (noise, "SQLite format 3", 16);
  g_assert_true (g_file_set_contents (fixture->path, noise, sizeof noise, NULL));
  assert_refused (fixture->path, RAP_STORE_ERROR_NOT_A_LIBRARY);

  g_unlink (fixture->path);
  run_sql (fixture->path, "CREATE TABLE recipe (name)");
  assert_refused (fixture->path, RAP_STORE_ERROR_NOT_A_LIBRARY);
  run_sql (fixture->path, "PRAGMA user_version = 1; PRAGMA application_id = 77");
  assert_refused (fixture->path, RAP_STORE_ERROR_NOT_A_LIBRARY);
}

static void
test_folder (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rap_library_open (fixture->folder, RAP_LIBRARY_CREATE, &error));
  g_assert_error (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_A_LIBRARY);
}

static void
test_absent (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rap_library_open (fixture->path, RAP_LIBRARY_READ, &error));
  g_assert_error (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (rap_library_open (fixture->path, RAP_LIBRARY_WRITE, &error));
  g_assert_error (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* An empty file, such as one that a shell made, can become a library; it is none yet. */
static void
test_empty (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLibrary) library = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  g_assert_null (rap_library_open (fixture->path, RAP_LIBRARY_READ, &error));
  g_assert_error (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_A_LIBRARY);
  g_clear_error (&error);
  library = rap_library_open (fixture->path, RAP_LIBRARY_CREATE, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (g_steal_pointer (&library));
}

static void
test_new_folder (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "a", NULL);
  g_autofree char *deeper = g_build_filename (folder, "b", NULL);
  g_autofree char *path = g_build_filename (deeper, "100% of it?.db", NULL);
  g_autoptr (GError) error = NULL;

  g_object_unref (rap_library_open (path, RAP_LIBRARY_CREATE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (deeper), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_too_new (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_object_unref (sample_library_new (fixture->folder));
  run_sql (fixture->path, "PRAGMA user_version = 9999; CREATE TABLE later (thing)");
  assert_refused (fixture->path, RAP_STORE_ERROR_TOO_NEW);
}

static void
test_opened_unchanged (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (RapDocument) document = sample_document_new ("A/1", NULL, NULL, NULL, 0);
  RapLibrary *library = sample_library_new (fixture->folder);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  sample_deposit (library, "bytes", document);
  g_object_unref (library);
  before = read_file (fixture->path);
  for (RapLibraryMode mode = RAP_LIBRARY_READ; mode <= RAP_LIBRARY_CREATE; mode++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) entries = NULL;

    library = rap_library_open (fixture->path, mode, &error);
    g_assert_no_error (error);
    entries = rap_library_list_documents (library, NULL, &error);
    g_assert_cmpuint (entries->len, ==, 1);
    g_object_unref (library);
  }
  after = read_file (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
}

/* The steps of this version, and steps that a later one could have. */
static RapConnection *
open_with_steps (const char *path, guint n_steps, const char *last, GError **error)
{
  g_auto (GStrv) own = rap_schema_load_steps ();
  const char *steps[] = { own[0], "ALTER TABLE document ADD COLUMN status TEXT", last, NULL };
  RapConnection *connection = rap_connection_open (path, RAP_CONNECTION_CREATE, error);

  g_assert_nonnull (connection);
  steps[n_steps] = NULL;
  if (rap_schema_prepare (connection, RAP_CONNECTION_CREATE, steps, error))
    return connection;
  rap_connection_close (connection);
  return NULL;
}

static gint64
get_number (const char *path, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapConnection) connection = rap_connection_open (path, RAP_CONNECTION_READ, &error);
  gint64 number;

  g_assert_no_error (error);
  rap_connection_get_number (connection, sql, &number, &error);
  g_assert_no_error (error);
  return number;
}

static void
test_migration (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *backup = g_strconcat (fixture->path, ".version-1.backup", NULL);
  g_autoptr (GError) error = NULL;
  RapConnection *connection = open_with_steps (fixture->path, 1, NULL, &error);

  g_assert_no_error (error);
  rap_connection_execute (connection, "INSERT INTO body (name) VALUES ('Council of Coasts')",
                          &error);
  g_assert_no_error (error);
  rap_connection_close (connection);
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));

  connection = open_with_steps (fixture->path, 3, "INSERT INTO body (name) VALUES ('new')", &error);
  g_assert_no_error (error);
  rap_connection_close (connection);
  g_assert_cmpint (get_number (fixture->path, "PRAGMA user_version"), ==, 3);
  g_assert_cmpint (get_number (fixture->path, "SELECT count(*) FROM body"), ==, 2);
  g_assert_cmpint (get_number (fixture->path, "SELECT count(status) FROM document"), ==, 0);
  g_assert_cmpint (get_number (backup, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (get_number (backup, "SELECT count(*) FROM body"), ==, 1);
}

/* A step that fails leaves the library as it was, and its copy beside it. */
static void
test_migration_fails (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  rap_connection_close (open_with_steps (fixture->path, 1, NULL, &error));
  g_assert_no_error (error);
  g_assert_null (open_with_steps (fixture->path, 3, "INSERT INTO absent VALUES (1)", &error));
  g_assert_error (error, RAP_STORE_ERROR, RAP_STORE_ERROR_FAILED);
  g_assert_cmpint (get_number (fixture->path, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (get_number (fixture->path, "SELECT count(*) FROM pragma_table_info ('document')"
                                              " WHERE name = 'status'"),
                   ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/schema/not-a-library", Fixture, NULL, set_up, test_not_a_library, tear_down);
  g_test_add ("/schema/folder", Fixture, NULL, set_up, test_folder, tear_down);
  g_test_add ("/schema/absent", Fixture, NULL, set_up, test_absent, tear_down);
  g_test_add ("/schema/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/schema/new-folder", Fixture, NULL, set_up, test_new_folder, tear_down);
  g_test_add ("/schema/too-new", Fixture, NULL, set_up, test_too_new, tear_down);
  g_test_add ("/schema/opened-unchanged", Fixture, NULL, set_up, test_opened_unchanged, tear_down);
  g_test_add ("/schema/migration", Fixture, NULL, set_up, test_migration, tear_down);
  g_test_add ("/schema/migration-fails", Fixture, NULL, set_up, test_migration_fails, tear_down);
  return g_test_run ();
}
