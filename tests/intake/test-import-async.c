/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The import of a window: it does not wait, it tells how far it is, it can be stopped, and all that
 * it brought is one step that can be undone.
 */
#include "rap-import.h"

#include <glib/gstdio.h>

#define N_FILES 40

typedef struct {
  char *folder;
  RapLibrary *library;
  GPtrArray *names; /* (element-type utf8): in the folder */
  GAsyncResult *result;
  guint n_tellings;
  guint n_changes;
  guint last_done;
  GCancellable *cancellable;
} Fixture;

static void
add_file (Fixture *fixture, const char *name, const char *content)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  g_ptr_array_add (fixture->names, path);
}

static void
count_change_cb (G_GNUC_UNUSED RapLibrary *library, gpointer data)
{
  ((Fixture *)data)->n_changes++;
}

static void
set_up (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("rapporteur-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, ".library.db", NULL);
  fixture->library = rap_library_open (path, RAP_LIBRARY_CREATE, &error);
  g_assert_no_error (error);
  g_signal_connect (fixture->library, "changed", G_CALLBACK (count_change_cb), fixture);
  fixture->names = g_ptr_array_new_with_free_func (g_free);
  fixture->cancellable = g_cancellable_new ();
  for (guint i = 0; i < N_FILES; i++) {
    g_autofree char *name = g_strdup_printf ("%02u.txt", i);
    g_autofree char *content = g_strdup_printf ("The Assembly,\n\n"
                                                "1. Urges Member States to clean river %u;\n",
                                                i);
    add_file (fixture, name, content);
  }
  add_file (fixture, "40.txt", "");
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  const char *const endings[] = { "", "-wal", "-shm" };

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->result);
  /* The thread that imported may still be letting go of it. */
  g_object_unref (fixture->library);
  for (guint i = 0; i < fixture->names->len; i++)
    g_unlink (g_ptr_array_index (fixture->names, i));
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    g_autofree char *path = g_strconcat (fixture->folder, "/.library.db", endings[i], NULL);
    g_unlink (path);
  }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_ptr_array_unref (fixture->names);
  g_object_unref (fixture->cancellable);
}

static void
progress_cb (const char *path, guint done, guint total, gpointer data)
{
  Fixture *fixture = data;

  g_assert_null (fixture->result);
  g_assert_true (path == NULL || g_str_has_prefix (path, fixture->folder));
  g_assert_cmpuint (total, ==, N_FILES + 1);
  g_assert_cmpuint (done, <=, total);
  g_assert_cmpuint (done, >=, fixture->last_done);
  fixture->last_done = done;
  fixture->n_tellings++;
}

static void
take_result_cb (G_GNUC_UNUSED GObject *source, GAsyncResult *result, gpointer data)
{
  ((Fixture *)data)->result = g_object_ref (result);
}

static GPtrArray *
import (Fixture *fixture)
{
  const char *const paths[] = { fixture->folder, NULL };
  g_autoptr (GError) error = NULL;
  GPtrArray *results;

  g_clear_object (&fixture->result);
  fixture->last_done = 0;
  rap_import_files_async (fixture->library, NULL, paths, fixture->cancellable, progress_cb, fixture,
                          take_result_cb, fixture);
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  results = rap_import_files_finish (fixture->library, fixture->result, &error);
  g_assert_no_error (error);
  return results;
}

static guint
count_documents (Fixture *fixture)
{
  g_autoptr (GPtrArray) entries = rap_library_list_documents (fixture->library, NULL, NULL);
  return entries->len;
}

static void
test_results (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GPtrArray) results = import (fixture);
  g_autoptr (GPtrArray) again = NULL;
  g_autofree char *undone = NULL, *redone = NULL;

  g_assert_cmpuint (results->len, ==, N_FILES + 1);
  for (guint i = 0; i < N_FILES; i++) {
    const RapImportResult *result = g_ptr_array_index (results, i);

    g_assert_cmpstr (result->path, ==, g_ptr_array_index (fixture->names, i));
    g_assert_no_error (result->error);
    g_assert_cmpint (result->outcome, ==, RAP_DEPOSIT_ADDED);
    g_assert_cmpuint (result->entries->len, ==, 1);
  }
  g_assert_nonnull (((const RapImportResult *)g_ptr_array_index (results, N_FILES))->error);
  g_assert_cmpuint (count_documents (fixture), ==, N_FILES);

  /* All of it is one step, however many transactions it took. */
  g_assert_cmpstr (rap_library_get_undo_title (fixture->library), ==, "Import 40 Documents");
  undone = rap_library_undo (fixture->library, NULL, NULL);
  g_assert_cmpuint (count_documents (fixture), ==, 0);
  g_assert_null (rap_library_get_undo_title (fixture->library));
  redone = rap_library_redo (fixture->library, NULL, NULL);
  g_assert_cmpuint (count_documents (fixture), ==, N_FILES);

  again = import (fixture);
  g_assert_cmpuint (again->len, ==, N_FILES + 1);
  for (guint i = 0; i < N_FILES; i++)
    g_assert_cmpint (((const RapImportResult *)g_ptr_array_index (again, i))->outcome, ==,
                     RAP_DEPOSIT_KNOWN);
  g_assert_cmpstr (rap_library_get_undo_title (fixture->library), ==, "Import 40 Documents");
}

/* What is undone is not in the library, so it can be imported again. */
static void
test_again_after_undo (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GPtrArray) first = import (fixture);
  g_autofree char *undone = rap_library_undo (fixture->library, NULL, NULL);
  g_autoptr (GPtrArray) second = import (fixture);

  g_assert_cmpint (((const RapImportResult *)g_ptr_array_index (second, 0))->outcome, ==,
                   RAP_DEPOSIT_ADDED);
  g_assert_cmpuint (count_documents (fixture), ==, N_FILES);
  g_assert_null (rap_library_get_redo_title (fixture->library));
}

static void
test_changes (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GPtrArray) results = import (fixture);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (fixture->n_changes, >=, 1);
  g_assert_cmpuint (fixture->n_changes, <=, N_FILES);
}

static void
cancel_cb (G_GNUC_UNUSED RapLibrary *library, gpointer data)
{
  g_cancellable_cancel (((Fixture *)data)->cancellable);
}

/* With the first documents that arrive it is stopped; those stay. */
static void
test_stopped (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GPtrArray) results = NULL;
  guint n_added = 0;

  g_signal_connect (fixture->library, "changed", G_CALLBACK (cancel_cb), fixture);
  results = import (fixture);
  for (guint i = 0; i < results->len; i++)
    n_added +=
        ((const RapImportResult *)g_ptr_array_index (results, i))->outcome == RAP_DEPOSIT_ADDED;
  g_assert_cmpuint (n_added, >=, 1);
  g_assert_cmpuint (count_documents (fixture), ==, n_added);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/import-async/results", Fixture, NULL, set_up, test_results, tear_down);
  g_test_add ("/import-async/again-after-undo", Fixture, NULL, set_up, test_again_after_undo,
              tear_down);
  g_test_add ("/import-async/changes", Fixture, NULL, set_up, test_changes, tear_down);
  g_test_add ("/import-async/stopped", Fixture, NULL, set_up, test_stopped, tear_down);
  return g_test_run ();
}
