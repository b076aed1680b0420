/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What goes into the library comes out of it again; the same file goes in once.
 */
#include "store-samples.h"

#include <string.h>

static RapDeposit *
deposit_by_lot (GRand *lot, guint n_documents)
{
  g_autofree char *content = g_strdup_printf ("source %u", g_rand_int (lot));
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint part = 0; part < n_documents; part++)
    g_ptr_array_add (documents, sample_document_by_lot (lot, sha256, part));
  return rap_deposit_new (bytes, documents);
}

static void
assert_kept (RapLibrary *library, RapDeposit *deposit)
{
  g_autoptr (GError) error = NULL;

  g_assert_no_error (deposit->error);
  g_assert_cmpint (deposit->outcome, ==, RAP_DEPOSIT_ADDED);
  g_assert_cmpuint (deposit->entries->len, ==, deposit->documents->len);
  for (guint i = 0; i < deposit->entries->len; i++) {
    const RapDocumentEntry *entry = g_ptr_array_index (deposit->entries, i);
    g_autoptr (RapDocument) loaded = rap_library_load_document (library, entry->id, NULL, &error);
    g_autoptr (GBytes) source = rap_library_load_source (library, entry->id, NULL, &error);

    g_assert_no_error (error);
    sample_assert_equal (g_ptr_array_index (deposit->documents, i), loaded);
    g_assert_true (g_bytes_equal (source, deposit->source));
    g_assert_cmpuint (entry->n_paragraphs, ==, rap_document_get_n_paragraphs (loaded));
    g_assert_cmpuint (entry->n_commitments, ==, rap_document_count_commitments (loaded));
  }
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) lot = g_rand_new_with_seed (19);
  char *folder = sample_folder_make ();
  RapLibrary *library = sample_library_new (folder);
  g_autoptr (GPtrArray) deposits =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rap_deposit_free);

  for (guint i = 0; i < 100; i++)
    g_ptr_array_add (deposits, deposit_by_lot (lot, 1 + i % 3));
  /* Some alone, some together. */
  for (guint i = 0; i < 20; i++)
    rap_library_deposit (library, (RapDeposit **)&deposits->pdata[i], 1, NULL);
  rap_library_deposit (library, (RapDeposit **)&deposits->pdata[20], 80, NULL);
  for (guint i = 0; i < deposits->len; i++)
    assert_kept (library, g_ptr_array_index (deposits, i));

  /* And after the library was closed. */
  g_object_unref (library);
  library = sample_library_new (folder);
  for (guint i = 0; i < deposits->len; i++)
    assert_kept (library, g_ptr_array_index (deposits, i));
  g_object_unref (library);
  sample_folder_remove (folder);
}

static void
test_same_file_twice (void)
{
  g_autoptr (GRand) lot = g_rand_new_with_seed (7);
  g_autoptr (GError) error = NULL;
  char *folder = sample_folder_make ();
  g_autoptr (RapDeposit) first = deposit_by_lot (lot, 2);
  g_autoptr (RapDeposit) second = rap_deposit_new (first->source, first->documents);
  g_autoptr (RapDeposit) third = rap_deposit_new (first->source, first->documents);
  RapLibrary *library = sample_library_new (folder);
  RapDeposit *both[] = { first, second };
  g_autoptr (GPtrArray) entries = NULL;
  const RapDocumentEntry *a, *b;

  rap_library_deposit (library, both, 2, NULL);
  rap_library_deposit (library, &third, 1, NULL);
  g_assert_cmpint (first->outcome, ==, RAP_DEPOSIT_ADDED);
  g_assert_cmpint (second->outcome, ==, RAP_DEPOSIT_KNOWN);
  g_assert_cmpint (third->outcome, ==, RAP_DEPOSIT_KNOWN);
  a = g_ptr_array_index (first->entries, 1);
  b = g_ptr_array_index (third->entries, 1);
  g_assert_cmpint (a->id, ==, b->id);
  entries = rap_library_list_documents (library, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 2);
  g_object_unref (library);
  sample_folder_remove (folder);
}

static gint64
count_all (RapLibrary *library)
{
  RapQueryFields everything = { 0 };
  g_autoptr (RapQuery) query = rap_query_new (&everything);
  g_autoptr (GError) error = NULL;
  guint64 count;

  rap_library_count (library, query, &count, NULL, &error);
  g_assert_no_error (error);
  return count;
}

static void
test_delete (void)
{
  g_autoptr (GRand) lot = g_rand_new_with_seed (11);
  g_autoptr (GError) error = NULL;
  char *folder = sample_folder_make ();
  g_autoptr (RapDeposit) deposit = deposit_by_lot (lot, 2);
  g_autoptr (RapDeposit) other = deposit_by_lot (lot, 1);
  g_autoptr (RapDeposit) again = rap_deposit_new (deposit->source, deposit->documents);
  RapLibrary *library = sample_library_new (folder);
  g_autoptr (GHashTable) checksums = NULL;
  const RapDocumentEntry *entry;

  rap_library_deposit (library, &other, 1, NULL);
  rap_library_deposit (library, &deposit, 1, NULL);
  for (guint i = 0; i < 2; i++) {
    entry = g_ptr_array_index (deposit->entries, i);
    g_assert_true (rap_library_delete_document (library, entry->id, NULL, &error));
    g_assert_no_error (error);
  }
  g_assert_false (rap_library_delete_document (library, entry->id, NULL, &error));
  g_assert_error (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (rap_library_load_source (library, entry->id, NULL, &error));
  g_assert_error (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* Its paragraphs are not found any more, the other document's are, and it can come back. */
  entry = g_ptr_array_index (other->entries, 0);
  g_assert_cmpint (count_all (library), ==, entry->n_paragraphs);
  checksums = rap_library_list_checksums (library, NULL, &error);
  g_assert_cmpuint (g_hash_table_size (checksums), ==, 1);
  rap_library_deposit (library, &again, 1, NULL);
  assert_kept (library, again);
  g_object_unref (library);
  sample_folder_remove (folder);
}

static RapDocument *
titled_document_new (const char *title)
{
  g_autoptr (GArray) sections = rap_sections_new ();
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);

  return rap_document_new (&(RapDocumentFields){
      .title = title, .language = "en", .sections = sections, .paragraphs = paragraphs });
}

static void
test_find (void)
{
  static const struct {
    const char *asked;
    guint n;
  } cases[] = {
    { "A/RES/75/198", 2 },
    { "a/res/75/198", 2 },
    { "75/198", 3 },
    { "198", 3 },
    { "5/198", 0 },
    { "A/RES/75/19", 0 },
    { "B/75/198", 1 },
    { "%", 0 },
    { "", 0 },
    /* What has no symbol is named by its title. */
    { "Estermere declaration", 1 },
    { "Estermere", 0 },
  };
  char *folder = sample_folder_make ();
  RapLibrary *library = sample_library_new (folder);
  const char *const symbols[] = { "A/RES/75/198", "B/75/198", "A/RES/75/198", NULL };
  g_autoptr (RapDocument) unnamed = titled_document_new ("Estermere Declaration");

  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++) {
    g_autofree char *bytes = g_strdup_printf ("%u", i);
    g_autoptr (RapDocument) document = sample_document_new (symbols[i], NULL, NULL, NULL, 0);

    sample_deposit (library, bytes, document);
  }
  sample_deposit (library, "unnamed", unnamed);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) found =
        rap_library_find_documents (library, cases[i].asked, NULL, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (found->len, ==, cases[i].n);
  }
  g_object_unref (library);
  sample_folder_remove (folder);
}

static void
take_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **kept = data;

  g_assert_true (RAP_IS_LIBRARY (source));
  *kept = g_object_ref (result);
}

static void
test_async (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  char *folder = sample_folder_make ();
  RapLibrary *library = sample_library_new (folder);
  g_autoptr (GPtrArray) entries = NULL;

  rap_library_list_documents_async (library, NULL, take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  entries = rap_library_list_documents_finish (library, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 0);
  g_clear_object (&result);

  g_cancellable_cancel (cancelled);
  rap_library_load_document_async (library, 1, cancelled, take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (rap_library_load_document_finish (library, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&result);

  /* The thread takes one thing after another: when it has done this, it holds no task any more. */
  g_clear_error (&error);
  g_ptr_array_unref (rap_library_find_documents (library, "nothing", NULL, &error));
  g_assert_no_error (error);
  g_assert_finalize_object (library);
  sample_folder_remove (folder);
}

/* The task may hold the last reference, and lets go of it on any thread. */
static void
test_last_reference (void)
{
  char *folder = sample_folder_make ();
  RapLibrary *library = sample_library_new (folder);

  for (guint i = 0; i < 50; i++)
    rap_library_list_documents_async (library, NULL, NULL, NULL);
  g_object_unref (library);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  library = sample_library_new (folder);
  g_object_unref (library);
  sample_folder_remove (folder);
}

static void
test_cancel (void)
{
  g_autoptr (GRand) lot = g_rand_new_with_seed (3);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  char *folder = sample_folder_make ();
  RapLibrary *library = sample_library_new (folder);
  g_autoptr (RapDeposit) deposit = deposit_by_lot (lot, 3);
  g_autoptr (GPtrArray) entries = NULL;

  g_cancellable_cancel (cancelled);
  rap_library_deposit (library, &deposit, 1, cancelled);
  g_assert_error (deposit->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (deposit->outcome, ==, RAP_DEPOSIT_FAILED);
  entries = rap_library_list_documents (library, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 0);
  g_object_unref (library);
  sample_folder_remove (folder);
}

/* The library's tables hold these numbers. Add at the end; never move one. */
static void
test_codes (void)
{
  g_assert_cmpstr (rap_strength_to_name (0), ==, "decide");
  g_assert_cmpstr (rap_strength_to_name (1), ==, "commit");
  g_assert_cmpstr (rap_strength_to_name (2), ==, "request");
  g_assert_cmpstr (rap_strength_to_name (3), ==, "urge");
  g_assert_cmpstr (rap_strength_to_name (4), ==, "call");
  g_assert_cmpstr (rap_strength_to_name (5), ==, "recommend");
  g_assert_cmpstr (rap_strength_to_name (6), ==, "encourage");
  g_assert_cmpstr (rap_strength_to_name (7), ==, "invite");
  g_assert_cmpstr (rap_strength_to_name (8), ==, "need");
  g_assert_cmpstr (rap_paragraph_type_to_name (0), ==, "heading");
  g_assert_cmpstr (rap_paragraph_type_to_name (1), ==, "preambular");
  g_assert_cmpstr (rap_paragraph_type_to_name (2), ==, "operative");
  g_assert_cmpstr (rap_paragraph_type_to_name (3), ==, "subparagraph");
  g_assert_cmpstr (rap_paragraph_type_to_name (4), ==, "body");
  g_assert_cmpstr (rap_actor_role_to_name (0), ==, "addressee");
  g_assert_cmpstr (rap_actor_role_to_name (1), ==, "partner");
  g_assert_cmpstr (rap_actor_role_to_name (2), ==, "beneficiary");
  g_assert_cmpstr (rap_deadline_kind_to_name (0), ==, "date");
  g_assert_cmpstr (rap_deadline_kind_to_name (1), ==, "session");
  g_assert_cmpstr (rap_deadline_kind_to_name (2), ==, "period");
  g_assert_cmpstr (rap_deadline_kind_to_name (3), ==, "recurring");
  g_assert_cmpstr (rap_action_role_to_name (0), ==, "performative");
  g_assert_cmpstr (rap_action_role_to_name (1), ==, "action");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/round-trip", test_round_trip);
  g_test_add_func ("/library/same-file-twice", test_same_file_twice);
  g_test_add_func ("/library/delete", test_delete);
  g_test_add_func ("/library/find", test_find);
  g_test_add_func ("/library/async", test_async);
  g_test_add_func ("/library/last-reference", test_last_reference);
  g_test_add_func ("/library/cancel", test_cancel);
  g_test_add_func ("/library/codes", test_codes);
  return g_test_run ();
}
