/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The analyst's hand: what an edit changes everywhere, that it can be undone and redone exactly,
 * also after the program was started anew, and what is remembered of it.
 */
#include "store-samples.h"

#include <string.h>
#include "rap-library-searches.h"
#include "window-samples.h"

#define COMMITMENTS (&(RapQueryFields){ .commitments = TRUE })

/* @edit: (transfer full) */
static void
apply (RapLibrary *library, RapEdit *edit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapEdit) owned = edit;

  rap_library_apply (library, owned, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_undone (RapLibrary *library, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = rap_library_undo (library, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, title);
}

static void
assert_redone (RapLibrary *library, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *redone = rap_library_redo (library, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (redone, ==, title);
}

static void
assert_list (RapLibrary *library, const RapQueryFields *fields, const char *expected)
{
  g_autofree char *rows = sample_list (library, fields);
  g_assert_cmpstr (rows, ==, expected);
}

static guint
count_commitments (RapLibrary *library, const char *symbol)
{
  g_autoptr (GPtrArray) entries = rap_library_find_documents (library, symbol, NULL, NULL);
  return ((const RapDocumentEntry *)g_ptr_array_index (entries, 0))->n_commitments;
}

static RapCommitment *
own_commitment (RapStrength strength, const char *actor_name)
{
  g_autoptr (GArray) actors = rap_actors_new ();
  g_autoptr (GArray) deadlines = rap_deadlines_new ();
  RapActor actor = { { 2, 5 }, g_strdup (actor_name), RAP_ACTOR_ADDRESSEE };
  RapDeadline deadline = { { 0, 3 }, RAP_DEADLINE_SESSION, g_strdup ("2030-01-01") };

  g_array_append_val (actors, actor);
  g_array_append_val (deadlines, deadline);
  return rap_commitment_new (strength, "analyst", "the analyst says so", NULL, actors, deadlines,
                             NULL);
}

static RapEdit *
reject_new (gint64 paragraph)
{
  RapEdit *edit = rap_edit_new ("Reject 1 Commitment");

  rap_edit_reject (edit, paragraph);
  return edit;
}

static void
test_reject (void)
{
  Sample sample;
  gint64 id;
  g_autoptr (RapRow) row = NULL;
  g_autoptr (RapDocument) document = NULL;
  g_autoptr (RapQuery) query =
      rap_query_new (&(RapQueryFields){ .text = "watch", .commitments = TRUE });
  guint64 count;

  sample_open (&sample);
  id = sample_find_id (sample.library, "C", "1.");
  apply (sample.library, reject_new (id));
  assert_list (sample.library, COMMITMENTS, "C:3. A:1. A:(a) A:3. A:4. B:1.");
  assert_list (sample.library,
               &(RapQueryFields){ .commitments = TRUE, .statuses = 1u << RAP_STATUS_REJECTED },
               "C:1.");
  assert_list (sample.library, &(RapQueryFields){ .actor = "Coasts" }, "C:3.");
  assert_list (sample.library, &(RapQueryFields){ .document = "C" }, "C:1. C:2. C:3.");
  g_assert_cmpuint (count_commitments (sample.library, "C"), ==, 1);

  /* Wherever a document is read or searched, the paragraph is no commitment. */
  document = rap_library_load_document (sample.library, sample.documents[2], NULL, NULL);
  g_assert_cmpuint (rap_document_count_commitments (document), ==, 1);
  row = sample_find_row (sample.library, "C", "1.");
  g_assert_cmpint (rap_row_get_status (row), ==, RAP_STATUS_REJECTED);
  g_assert_null (rap_paragraph_get_commitment (rap_row_get_paragraph (row)));
  g_assert_cmpstr (rap_paragraph_get_not_commitment (rap_row_get_paragraph (row)), ==,
                   "Rejected by the analyst.");
  rap_library_count (sample.library, query, &count, NULL, NULL);
  g_assert_cmpuint (count, ==, 0);

  assert_undone (sample.library, "Reject 1 Commitment");
  assert_list (sample.library, COMMITMENTS, "C:1. C:3. A:1. A:(a) A:3. A:4. B:1.");
  g_assert_cmpuint (count_commitments (sample.library, "C"), ==, 2);
  sample_close (&sample);
}

static void
test_own_commitment (void)
{
  g_autoptr (RapCommitment) commitment = own_commitment (RAP_STRENGTH_DECIDE, "The Ferrymen");
  RapEdit *edit = rap_edit_new ("Edit 1 Commitment");
  g_autoptr (RapRow) row = NULL, restored = NULL;
  Sample sample;
  gint64 id;

  sample_open (&sample);
  id = sample_find_id (sample.library, "B", "2.");
  rap_edit_set_commitment (edit, id, commitment);
  apply (sample.library, edit);
  assert_list (sample.library, COMMITMENTS, "C:1. C:3. A:1. A:(a) A:3. A:4. B:1. B:2.");
  assert_list (sample.library, &(RapQueryFields){ .actor = "Ferrymen" }, "B:2.");
  assert_list (sample.library, &(RapQueryFields){ .deadline = "session" }, "B:2.");
  assert_list (sample.library, &(RapQueryFields){ .strengths = 1u << RAP_STRENGTH_DECIDE },
               "A:3. B:2.");
  g_assert_cmpuint (count_commitments (sample.library, "B"), ==, 2);
  row = sample_find_row (sample.library, "B", "2.");
  g_assert_cmpint (rap_row_get_status (row), ==, RAP_STATUS_EDITED);
  g_assert_null (rap_paragraph_get_not_commitment (rap_row_get_paragraph (row)));

  edit = rap_edit_new ("Restore 1 Suggestion");
  rap_edit_restore (edit, id);
  apply (sample.library, edit);
  assert_list (sample.library, COMMITMENTS, "C:1. C:3. A:1. A:(a) A:3. A:4. B:1.");
  restored = sample_find_row (sample.library, "B", "2.");
  g_assert_cmpint (rap_row_get_status (restored), ==, RAP_STATUS_SUGGESTED);
  g_assert_cmpstr (rap_paragraph_get_not_commitment (rap_row_get_paragraph (restored)), ==,
                   "the verb does not ask to act");
  sample_close (&sample);
}

/* Whoever confirms what was rejected has what the rules found. */
static void
test_confirm_rejected (void)
{
  RapEdit *edit = rap_edit_new ("Confirm");
  g_autoptr (RapRow) row = NULL;
  Sample sample;
  gint64 id;

  sample_open (&sample);
  id = sample_find_id (sample.library, "A", "3.");
  apply (sample.library, reject_new (id));
  rap_edit_set_status (edit, id, RAP_STATUS_CONFIRMED);
  apply (sample.library, edit);
  row = sample_find_row (sample.library, "A", "3.");
  g_assert_cmpint (rap_row_get_status (row), ==, RAP_STATUS_CONFIRMED);
  g_assert_nonnull (rap_paragraph_get_commitment (rap_row_get_paragraph (row)));
  sample_close (&sample);
}

static void
test_paragraph_tags (void)
{
  RapEdit *edit = rap_edit_new ("Tag 2 Paragraphs");
  g_autoptr (RapRow) row = NULL, bare = NULL;
  g_autofree char *facets = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_auto (GStrv) history = NULL;
  Sample sample;
  gint64 id;

  sample_open (&sample);
  id = sample_find_id (sample.library, "A", "1.");
  rap_edit_tag_paragraph (edit, id, "water");
  rap_edit_tag_paragraph (edit, sample_find_id (sample.library, "B", "1."), "water");
  rap_edit_tag_paragraph (edit, id, "boats");
  rap_edit_add_tag (edit, sample.documents[1], "water"); /* B has it in both ways */
  apply (sample.library, edit);
  assert_list (sample.library, &(RapQueryFields){ .commitments = TRUE, .tag = "water" },
               "A:1. B:1.");
  assert_list (sample.library, &(RapQueryFields){ .text = "dams", .tag = "water" }, "A:1.");
  assert_list (sample.library, &(RapQueryFields){ .whole_text = TRUE, .tag = "boats" }, "A:1.");
  facets = sample_facets (sample.library, COMMITMENTS);
  g_assert_nonnull (strstr (facets, "tag: boats 1, water 2\n"));
  row = sample_find_row (sample.library, "A", "1.");
  g_assert_cmpstr (rap_row_get_tags (row)[0], ==, "boats");
  g_assert_cmpstr (rap_row_get_tags (row)[1], ==, "water");
  g_assert_null (rap_row_get_tags (row)[2]);
  rap_library_load_history_async (sample.library, id, NULL, sample_take_result, &result);
  sample_wait (&result);
  history = rap_library_load_history_finish (sample.library, result, NULL);
  g_assert_nonnull (strstr (history[0], "Tag added: boats"));

  assert_undone (sample.library, "Tag 2 Paragraphs");
  assert_list (sample.library, &(RapQueryFields){ .commitments = TRUE, .tag = "water" }, "");
  bare = sample_find_row (sample.library, "A", "1.");
  g_assert_null (rap_row_get_tags (bare)[0]);
  assert_redone (sample.library, "Tag 2 Paragraphs");
  assert_list (sample.library, &(RapQueryFields){ .commitments = TRUE, .tag = "water" },
               "A:1. B:1.");
  sample_close (&sample);
}

static void
test_bulk (void)
{
  g_autoptr (RapQuery) query = rap_query_new (COMMITMENTS);
  g_autoptr (GPtrArray) rows = NULL;
  RapEdit *edit = rap_edit_new ("Confirm 7 Commitments");
  Sample sample;

  sample_open (&sample);
  rows = rap_library_load_rows (sample.library, query, 0, 100, NULL, NULL);
  for (guint i = 0; i < rows->len; i++)
    rap_edit_set_status (edit, rap_row_get_id (g_ptr_array_index (rows, i)), RAP_STATUS_CONFIRMED);
  apply (sample.library, edit);
  assert_list (sample.library,
               &(RapQueryFields){ .commitments = TRUE, .statuses = 1u << RAP_STATUS_SUGGESTED },
               "");
  assert_undone (sample.library, "Confirm 7 Commitments");
  assert_list (sample.library, &(RapQueryFields){ .statuses = 1u << RAP_STATUS_CONFIRMED }, "");
  assert_redone (sample.library, "Confirm 7 Commitments");
  assert_list (sample.library, &(RapQueryFields){ .statuses = 1u << RAP_STATUS_CONFIRMED },
               "C:1. C:3. A:1. A:(a) A:3. A:4. B:1.");
  sample_close (&sample);
}

static void
test_titles (void)
{
  Sample sample;
  RapEdit *edit;
  gint64 id;

  sample_open (&sample);
  g_assert_null (rap_library_get_undo_title (sample.library));
  assert_undone (sample.library, "");
  assert_redone (sample.library, "");
  id = sample_find_id (sample.library, "A", "1.");
  apply (sample.library, reject_new (id));
  g_assert_cmpstr (rap_library_get_undo_title (sample.library), ==, "Reject 1 Commitment");

  /* What changes nothing is no step. */
  apply (sample.library, reject_new (id));
  edit = rap_edit_new ("Nothing");
  rap_edit_remove_tag (edit, sample.documents[0], "water");
  rap_edit_set_note (edit, id, "");
  apply (sample.library, edit);
  g_assert_cmpstr (rap_library_get_undo_title (sample.library), ==, "Reject 1 Commitment");

  assert_undone (sample.library, "Reject 1 Commitment");
  g_assert_null (rap_library_get_undo_title (sample.library));
  g_assert_cmpstr (rap_library_get_redo_title (sample.library), ==, "Reject 1 Commitment");
  sample_reopen (&sample);
  g_assert_cmpstr (rap_library_get_redo_title (sample.library), ==, "Reject 1 Commitment");

  /* Something else is done: what was undone cannot be redone. */
  edit = rap_edit_new ("Write a Note");
  rap_edit_set_note (edit, id, "to be asked");
  apply (sample.library, edit);
  g_assert_null (rap_library_get_redo_title (sample.library));
  assert_redone (sample.library, "");
  assert_undone (sample.library, "Write a Note");
  assert_undone (sample.library, "");
  sample_close (&sample);
}

/* All of a step is done or nothing. */
static void
test_missing (void)
{
  RapEdit *edit = rap_edit_new ("Reject");
  g_autoptr (GError) error = NULL;
  Sample sample;

  sample_open (&sample);
  rap_edit_reject (edit, sample_find_id (sample.library, "A", "1."));
  rap_edit_reject (edit, 9999);
  g_assert_false (rap_library_apply (sample.library, edit, NULL, &error));
  g_assert_error (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_FOUND);
  assert_list (sample.library, &(RapQueryFields){ .document = "A", .commitments = TRUE },
               "A:1. A:(a) A:3. A:4.");
  g_assert_null (rap_library_get_undo_title (sample.library));
  g_object_unref (edit);
  sample_close (&sample);
}

static char *
list_tags (RapLibrary *library, gint64 document)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_auto (GStrv) tags = NULL;
  g_autoptr (GError) error = NULL;

  rap_library_load_tags_async (library, document, NULL, sample_take_result, &result);
  sample_wait (&result);
  tags = rap_library_load_tags_finish (library, result, &error);
  g_assert_no_error (error);
  return g_strjoinv (", ", tags);
}

static void
assert_tags (RapLibrary *library, gint64 document, const char *expected)
{
  g_autofree char *tags = list_tags (library, document);
  g_assert_cmpstr (tags, ==, expected);
}

/* A tag gets another name wherever it is: in documents, in paragraphs and in saved searches. */
static void
test_rename_tag (void)
{
  const char *const facets[RAP_N_FACET_KINDS] = { [RAP_FACET_TAG] = "water" };
  RapEdit *edit = rap_edit_new ("Tag");
  g_autoptr (RapSavedSearch) search = rap_saved_search_new (0, "wet", "dams", facets);
  g_autoptr (GPtrArray) renamed = NULL, before = NULL;
  Sample sample;

  sample_open (&sample);
  rap_edit_add_tag (edit, sample.documents[0], "water");
  rap_edit_add_tag (edit, sample.documents[1], "water");
  rap_edit_add_tag (edit, sample.documents[1], "rivers");
  rap_edit_tag_paragraph (edit, sample_find_id (sample.library, "B", "1."), "water");
  rap_edit_save_search (edit, search);
  apply (sample.library, edit);

  edit = rap_edit_new ("Rename Tag");
  rap_edit_rename_tag (edit, "water", "rivers");
  apply (sample.library, edit);
  assert_tags (sample.library, 0, "rivers");
  assert_tags (sample.library, sample.documents[1], "rivers");
  assert_list (sample.library, &(RapQueryFields){ .commitments = TRUE, .tag = "rivers" },
               "A:1. A:(a) A:3. A:4. B:1.");
  renamed = rap_library_load_saved_searches (sample.library, NULL, NULL);
  g_assert_cmpstr (rap_saved_search_get_facet (renamed->pdata[0], RAP_FACET_TAG), ==, "rivers");

  assert_undone (sample.library, "Rename Tag");
  assert_tags (sample.library, 0, "rivers, water");
  assert_tags (sample.library, sample.documents[0], "water");
  before = rap_library_load_saved_searches (sample.library, NULL, NULL);
  g_assert_cmpstr (rap_saved_search_get_facet (before->pdata[0], RAP_FACET_TAG), ==, "water");

  edit = rap_edit_new ("Remove Tag");
  rap_edit_rename_tag (edit, "water", NULL);
  apply (sample.library, edit);
  assert_tags (sample.library, 0, "rivers");
  assert_list (sample.library, &(RapQueryFields){ .commitments = TRUE, .tag = "water" }, "");
  assert_undone (sample.library, "Remove Tag");
  assert_tags (sample.library, 0, "rivers, water");
  sample_close (&sample);
}

static void
test_tags (void)
{
  RapEdit *edit = rap_edit_new ("Tag 2 Documents");
  g_autofree char *facets = NULL;
  Sample sample;

  sample_open (&sample);
  rap_edit_add_tag (edit, sample.documents[0], "water");
  rap_edit_add_tag (edit, sample.documents[1], "water");
  rap_edit_add_tag (edit, sample.documents[1], "boats");
  apply (sample.library, edit);
  assert_tags (sample.library, 0, "boats, water");
  assert_tags (sample.library, sample.documents[0], "water");
  assert_list (sample.library, &(RapQueryFields){ .commitments = TRUE, .tag = "water" },
               "A:1. A:(a) A:3. A:4. B:1.");
  facets = sample_facets (sample.library, COMMITMENTS);
  g_assert_nonnull (strstr (facets, "tag: boats 1, water 5\n"));

  edit = rap_edit_new ("Remove Tag");
  rap_edit_remove_tag (edit, sample.documents[1], "boats");
  apply (sample.library, edit);
  assert_tags (sample.library, 0, "water");
  assert_undone (sample.library, "Remove Tag");
  assert_tags (sample.library, 0, "boats, water");
  assert_undone (sample.library, "Tag 2 Documents");
  assert_tags (sample.library, 0, "");
  sample_close (&sample);
}

static void
test_remove_document (void)
{
  RapEdit *edit = rap_edit_new ("Remove A");
  g_autoptr (GError) error = NULL;
  Sample sample;

  sample_open (&sample);
  rap_edit_add_tag (edit, sample.documents[0], "water");
  rap_edit_hide_document (edit, sample.documents[0]);
  apply (sample.library, edit);
  assert_list (sample.library, COMMITMENTS, "C:1. C:3. B:1.");
  assert_list (sample.library, &(RapQueryFields){ .text = "dams" }, "C:1.");
  assert_tags (sample.library, 0, "");
  g_assert_null (rap_library_load_document (sample.library, sample.documents[0], NULL, &error));
  g_assert_error (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_FOUND);
  assert_undone (sample.library, "Remove A");
  assert_list (sample.library, &(RapQueryFields){ .text = "dams" }, "C:1. A:1. A:2. A:4.");
  sample_close (&sample);
}

static RapDeposit *
deposit_new (const char *symbol)
{
  const SampleParagraph paragraphs[] = { { "1.", "Urges ferries to wait;", RAP_STRENGTH_URGE,
                                           "Ferries" } };
  g_autofree char *content = g_strdup_printf ("file of %s", symbol);
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (documents, sample_document_new (symbol, NULL, NULL, paragraphs, 1));
  return rap_deposit_new (bytes, documents);
}

static RapDepositOutcome
import (RapLibrary *library, const char *symbol, gint64 *step)
{
  g_autoptr (RapDeposit) deposit = deposit_new (symbol);

  rap_library_deposit_in_step (library, &deposit, 1, step, NULL);
  g_assert_no_error (deposit->error);
  return deposit->outcome;
}

static void
test_import (void)
{
  const RapQueryFields ferries = { .text = "ferries" };
  gint64 step = 0, other = 0;
  Sample sample;

  sample_open (&sample);
  import (sample.library, "X/1", &step);
  g_assert_cmpstr (rap_library_get_undo_title (sample.library), ==, "Import X/1");
  import (sample.library, "X/2", &step);
  g_assert_cmpint (import (sample.library, "X/2", &step), ==, RAP_DEPOSIT_KNOWN);
  g_assert_cmpstr (rap_library_get_undo_title (sample.library), ==, "Import 2 Documents");
  assert_list (sample.library, &ferries, "X/1:1. X/2:1.");
  assert_undone (sample.library, "Import 2 Documents");
  assert_list (sample.library, &ferries, "");
  assert_redone (sample.library, "Import 2 Documents");
  assert_list (sample.library, &ferries, "X/1:1. X/2:1.");

  /* A file whose import was undone is imported anew. */
  assert_undone (sample.library, "Import 2 Documents");
  g_assert_cmpint (import (sample.library, "X/2", &other), ==, RAP_DEPOSIT_ADDED);
  g_assert_cmpstr (rap_library_get_undo_title (sample.library), ==, "Import X/2");
  g_assert_null (rap_library_get_redo_title (sample.library));
  assert_list (sample.library, &ferries, "X/2:1.");
  sample_close (&sample);
}

/* A document that was removed comes back with what was said of it. */
static void
test_import_removed (void)
{
  RapEdit *edit = rap_edit_new ("Reject");
  gint64 step = 0, other = 0;
  Sample sample;

  sample_open (&sample);
  import (sample.library, "X/1", &step);
  rap_edit_reject (edit, sample_find_id (sample.library, "X/1", "1."));
  apply (sample.library, edit);
  edit = rap_edit_new ("Remove X/1");
  {
    g_autoptr (GPtrArray) entries = rap_library_find_documents (sample.library, "X/1", NULL, NULL);
    rap_edit_hide_document (edit, ((RapDocumentEntry *)g_ptr_array_index (entries, 0))->id);
  }
  apply (sample.library, edit);
  g_assert_cmpint (import (sample.library, "X/1", &other), ==, RAP_DEPOSIT_ADDED);
  assert_list (sample.library, &(RapQueryFields){ .statuses = 1u << RAP_STATUS_REJECTED },
               "X/1:1.");
  assert_undone (sample.library, "Import X/1");
  assert_list (sample.library, &(RapQueryFields){ .text = "ferries" }, "");
  assert_undone (sample.library, "Remove X/1");
  assert_list (sample.library, &(RapQueryFields){ .text = "ferries" }, "X/1:1.");
  sample_close (&sample);
}

/* Without the dates and times. */
static char *
load_history (RapLibrary *library, gint64 paragraph)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  GString *history = g_string_new (NULL);

  rap_library_load_history_async (library, paragraph, NULL, sample_take_result, &result);
  sample_wait (&result);
  lines = rap_library_load_history_finish (library, result, &error);
  g_assert_no_error (error);
  for (guint i = 0; lines[i] != NULL; i++) {
    g_assert_true (
        g_regex_match_simple ("^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d [A-Z]", lines[i], 0, 0));
    g_string_append_printf (history, "%s\n", lines[i] + strlen ("2026-11-22 14:03 "));
  }
  return g_string_free (history, FALSE);
}

static void
test_history (void)
{
  g_autoptr (RapCommitment) commitment = own_commitment (RAP_STRENGTH_INVITE, "Ferrymen");
  g_autofree char *history = NULL;
  RapEdit *edit;
  Sample sample;
  gint64 id;

  sample_open (&sample);
  id = sample_find_id (sample.library, "A", "1.");
  edit = rap_edit_new ("Confirm");
  rap_edit_set_status (edit, id, RAP_STATUS_CONFIRMED);
  apply (sample.library, edit);
  edit = rap_edit_new ("Edit");
  rap_edit_set_commitment (edit, id, commitment);
  rap_edit_set_note (edit, id, "ask the ferrymen");
  apply (sample.library, edit);
  apply (sample.library, reject_new (id));
  assert_undone (sample.library, "Reject 1 Commitment");
  edit = rap_edit_new ("Restore");
  rap_edit_restore (edit, id);
  apply (sample.library, edit);
  history = load_history (sample.library, id);
  g_assert_cmpstr (history, ==,
                   "As the rules found it again\n"
                   "Rejected (undone)\n"
                   "Note added: ask the ferrymen\n"
                   "Strength changed to “Invite”; Verbs changed; Addressees and partners changed;"
                   " Sunset clause changed\n"
                   "Confirmed\n"
                   "Imported\n");
  sample_close (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/steps/reject", test_reject);
  g_test_add_func ("/steps/own-commitment", test_own_commitment);
  g_test_add_func ("/steps/confirm-rejected", test_confirm_rejected);
  g_test_add_func ("/steps/bulk", test_bulk);
  g_test_add_func ("/steps/paragraph-tags", test_paragraph_tags);
  g_test_add_func ("/steps/titles", test_titles);
  g_test_add_func ("/steps/missing", test_missing);
  g_test_add_func ("/steps/tags", test_tags);
  g_test_add_func ("/steps/rename-tag", test_rename_tag);
  g_test_add_func ("/steps/remove-document", test_remove_document);
  g_test_add_func ("/steps/import", test_import);
  g_test_add_func ("/steps/import-removed", test_import_removed);
  g_test_add_func ("/steps/history", test_history);
  return g_test_run ();
}
