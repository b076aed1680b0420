/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * That a library has changed is told in the main context, once for a transaction, whoever changed
 * it: this program, one of its threads, or another program.
 */
#include "store-samples.h"

#include <sqlite3.h>
#include "rap-schema.h"
#include "rap-step-table.h"
#include "window-samples.h"

static void
count_cb (G_GNUC_UNUSED RapLibrary *library, gpointer data)
{
  ++*(guint *)data;
}

static void
run_main_context (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
write_note (RapLibrary *library, gint64 paragraph, const char *note)
{
  g_autoptr (RapEdit) edit = rap_edit_new (note);
  g_autoptr (GError) error = NULL;

  rap_edit_set_note (edit, paragraph, note);
  rap_library_apply (library, edit, NULL, &error);
  g_assert_no_error (error);
}

static void
test_own_changes (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;
  Sample sample;
  guint n = 0;
  gint64 id;

  sample_open (&sample);
  run_main_context ();
  g_signal_connect (sample.library, "changed", G_CALLBACK (count_cb), &n);
  id = sample_find_id (sample.library, "A", "1.");
  run_main_context ();
  g_assert_cmpuint (n, ==, 0);
  write_note (sample.library, id, "one");
  run_main_context ();
  g_assert_cmpuint (n, ==, 1);
  write_note (sample.library, id, "one"); /* nothing becomes different */
  run_main_context ();
  g_assert_cmpuint (n, ==, 1);
  undone = rap_library_undo (sample.library, NULL, &error);
  run_main_context ();
  g_assert_cmpuint (n, ==, 2);
  rap_library_delete_document (sample.library, sample.documents[1], NULL, &error);
  g_assert_no_error (error);
  run_main_context ();
  g_assert_cmpuint (n, ==, 3);
  sample_close (&sample);
}

static RapLibrary *
open_without_waiting (const char *path, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  rap_library_open_async (path, RAP_LIBRARY_WRITE, G_PRIORITY_DEFAULT, NULL, sample_take_result,
                          &result);
  sample_wait (&result);
  return rap_library_open_finish (result, error);
}

/* Two programs with one library: what one does, the other is told although it asks for nothing, and
 * shows when it asks. */
static void
test_other_program (void)
{
  g_autoptr (RapQuery) query = rap_query_new (&(RapQueryFields){ .commitments = TRUE });
  g_autoptr (RapEdit) edit = rap_edit_new ("Reject 1 Commitment");
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLibrary) other = NULL;
  Sample sample;
  guint n = 0;

  sample_open (&sample);
  other = open_without_waiting (sample.path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rap_library_count_rows (other, query, NULL, &error), ==, 7);
  g_signal_connect (other, "changed", G_CALLBACK (count_cb), &n);
  rap_edit_reject (edit, sample_find_id (sample.library, "A", "1."));
  rap_library_apply (sample.library, edit, NULL, &error);
  g_assert_no_error (error);
  while (n == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (rap_library_get_undo_title (other), ==, "Reject 1 Commitment");
  g_assert_cmpuint (rap_library_count_rows (other, query, NULL, &error), ==, 6);
  g_clear_object (&other);
  sample_close (&sample);
}

/* Where nothing is watched, it is noticed with the next thing that is asked for. */
static void
test_noticed_when_asked (void)
{
  g_autoptr (RapQuery) query = rap_query_new (&(RapQueryFields){ .text = "dams" });
  g_autoptr (RapEdit) edit = rap_edit_new ("Remove A");
  g_autoptr (RapLibrary) other = NULL;
  g_autoptr (GError) error = NULL;
  Sample sample;
  guint n = 0;

  sample_open (&sample);
  other = rap_library_open (sample.path, RAP_LIBRARY_READ, &error);
  g_assert_no_error (error);
  g_signal_connect (other, "changed", G_CALLBACK (count_cb), &n);
  g_assert_cmpuint (rap_library_count_rows (other, query, NULL, &error), ==, 4);
  rap_edit_hide_document (edit, sample.documents[0]);
  rap_library_apply (sample.library, edit, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rap_library_count_rows (other, query, NULL, &error), ==, 1);
  g_assert_cmpstr (rap_library_get_undo_title (other), ==, "Remove A");
  run_main_context ();
  g_assert_cmpuint (n, ==, 1);
  g_clear_object (&other);
  sample_close (&sample);
}

/* What is on its way to a library that is gone reaches nobody. */
static void
test_gone (void)
{
  Sample sample;
  guint n = 0;

  sample_open (&sample);
  g_signal_connect (sample.library, "changed", G_CALLBACK (count_cb), &n);
  write_note (sample.library, sample_find_id (sample.library, "A", "1."), "a note");
  g_assert_finalize_object (g_steal_pointer (&sample.library));
  run_main_context ();
  g_assert_cmpuint (n, ==, 0);
  sample_close (&sample);
}

static void
test_not_opened (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = sample_folder_make ();
  g_autofree char *path = g_build_filename (folder, "absent.db", NULL);

  g_assert_null (open_without_waiting (path, &error));
  g_assert_error (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_FOUND);
  run_main_context ();
  sample_folder_remove (folder);
}

/* Edits of two programs, one after the other, are steps of one library. */
static void
test_steps_of_two (void)
{
  g_autoptr (RapLibrary) other = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *last = NULL, *first = NULL;
  Sample sample;
  gint64 id;

  sample_open (&sample);
  id = sample_find_id (sample.library, "A", "1.");
  other = rap_library_open (sample.path, RAP_LIBRARY_WRITE, &error);
  g_assert_no_error (error);
  write_note (sample.library, id, "the one's");
  write_note (other, id, "the other's");
  last = rap_library_undo (sample.library, NULL, &error);
  g_assert_cmpstr (last, ==, "the other's");
  first = rap_library_undo (other, NULL, &error);
  g_assert_cmpstr (first, ==, "the one's");
  g_clear_object (&other);
  sample_close (&sample);
}

/* A library as the first version of the schema left it, with what is in it. */
static void
make_old (const char *path)
{
  static const char content[] =
      "INSERT INTO source VALUES (1, 'ab', 'old.txt', 'text/plain', '2026-01-02T03:04:05Z');"
      "INSERT INTO source_bytes VALUES (1, x'6f6c64');"
      "INSERT INTO document VALUES (1, 1, 0, 'A/1', 'Old', NULL, NULL, NULL, '2001-02-03', 2001,"
      " 'en', 1, '1', 2, 1);"
      "INSERT INTO paragraph VALUES (1, 1, 0, 2, 1, 3, 'p1', NULL, '1.', '1.' || char (31),"
      " ' xd1 xy2001 xk2s3', 'Urges boats to wait;', 'rule', 'reason', NULL, NULL);"
      "INSERT INTO paragraph VALUES (2, 1, 1, 2, 1, NULL, 'p2', NULL, '2.', '2.' || char (31),"
      " ' xd1 xy2001 xk2', 'Welcomes boats;', NULL, NULL, 'why not', NULL);"
      "INSERT INTO paragraph_search (rowid, text, facets) SELECT id, text, facets FROM paragraph;";
  g_auto (GStrv) steps = rap_schema_load_steps ();
  g_autofree char *marks = g_strdup_printf (
      "PRAGMA application_id = %d; PRAGMA user_version = 1; PRAGMA journal_mode = WAL",
      RAP_SCHEMA_APPLICATION_ID);
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, steps[0], NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, content, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, marks, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);
}

static void
test_old_library (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapEdit) edit = rap_edit_new ("Reject 1 Commitment");
  g_autofree char *before = NULL, *rejected = NULL, *after = NULL, *undone = NULL;
  char *folder = sample_folder_make ();
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  RapLibrary *library;

  make_old (path);
  library = rap_library_open (path, RAP_LIBRARY_WRITE, &error);
  g_assert_no_error (error);
  before = sample_list (library, &(RapQueryFields){ .text = "boats" });
  g_assert_cmpstr (before, ==, "A/1:1. A/1:2.");
  rap_edit_reject (edit, 1);
  rap_library_apply (library, edit, NULL, &error);
  g_assert_no_error (error);
  rejected = sample_list (library, &(RapQueryFields){ .text = "boats", .commitments = TRUE });
  g_assert_cmpstr (rejected, ==, "");
  undone = rap_library_undo (library, NULL, &error);
  after = sample_list (library, &(RapQueryFields){ .text = "boats", .commitments = TRUE });
  g_assert_cmpstr (after, ==, "A/1:1.");
  g_object_unref (library);
  sample_folder_remove (folder);
}

/* The library's tables hold these numbers. Add at the end; never move one. */
static void
test_codes (void)
{
  g_assert_cmpstr (rap_status_to_name (0), ==, "suggested");
  g_assert_cmpstr (rap_status_to_name (1), ==, "confirmed");
  g_assert_cmpstr (rap_status_to_name (2), ==, "edited");
  g_assert_cmpstr (rap_status_to_name (3), ==, "rejected");
  g_assert_cmpint (RAP_STEP_DONE, ==, 0);
  g_assert_cmpint (RAP_STEP_UNDONE, ==, 1);
  g_assert_cmpint (RAP_STEP_SUPERSEDED, ==, 2);
  g_assert_cmpint (RAP_CHANGE_STATUS, ==, 0);
  g_assert_cmpint (RAP_CHANGE_NOTE, ==, 1);
  g_assert_cmpint (RAP_CHANGE_ASSESSMENT, ==, 2);
  g_assert_cmpint (RAP_CHANGE_TAG, ==, 3);
  g_assert_cmpint (RAP_CHANGE_HIDDEN, ==, 4);
  g_assert_cmpint (RAP_CHANGE_IMPORT, ==, 5);
  g_assert_cmpint (RAP_CHANGE_LEXICON, ==, 6);
  g_assert_cmpint (RAP_CHANGE_READING, ==, 7);
  g_assert_cmpint (RAP_CHANGE_SAVED_SEARCH, ==, 8);
  g_assert_cmpint (RAP_CHANGE_PARAGRAPH_TAG, ==, 9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/changes/own", test_own_changes);
  g_test_add_func ("/changes/other-program", test_other_program);
  g_test_add_func ("/changes/noticed-when-asked", test_noticed_when_asked);
  g_test_add_func ("/changes/gone", test_gone);
  g_test_add_func ("/changes/not-opened", test_not_opened);
  g_test_add_func ("/changes/steps-of-two", test_steps_of_two);
  g_test_add_func ("/changes/old-library", test_old_library);
  g_test_add_func ("/changes/codes", test_codes);
  return g_test_run ();
}
