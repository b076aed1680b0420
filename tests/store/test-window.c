/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What a window reads of a library: the rows of a list a page at a time, in their order and
 * narrowed, and by what they can be narrowed further.
 */
#include "store-samples.h"

#include <string.h>
#include "rap-library-window.h"
#include "window-samples.h"

typedef struct {
  RapQueryFields fields;
  const char *rows;
} ListCase;

/* Rows are told as document:label. */
static const ListCase list_cases[] = {
  /* Newest document first, unknown dates last, paragraphs in reading order; of the operative
   * paragraphs each, of the others none. */
  { { 0 }, "C:1. C:2. C:3. A:1. A:(a) A:2. A:3. A:4. B:1. B:2." },
  { { .commitments = TRUE }, "C:1. C:3. A:1. A:(a) A:3. A:4. B:1." },
  { { .whole_text = TRUE },
    "C:PP1 C:1. C:2. C:3. A: A:PP1 A: A:1. A:(a) A:2. A: A:3. A:4. B: B:1. B:2." },
  { { .whole_text = TRUE, .coverage = RAP_COVERAGE_OPERATIVE },
    "C:1. C:2. C:3. A:1. A:2. A:3. A:4. B:1. B:2." },
  { { .whole_text = TRUE, .coverage = RAP_COVERAGE_LEFT_OUT }, "C:2. A:2. B:2." },
  { { .text = "dams", .whole_text = TRUE, .coverage = RAP_COVERAGE_LEFT_OUT }, "A:2." },
  { { .commitments = TRUE, .order = RAP_QUERY_ORDER_DEADLINE },
    "A:3. C:1. A:1. C:3. A:(a) A:4. B:1." },
  { { .commitments = TRUE, .order = RAP_QUERY_ORDER_STRENGTH },
    "A:3. C:3. C:1. A:1. A:(a) B:1. A:4." },
  { { .commitments = TRUE, .document = "A" }, "A:1. A:(a) A:3. A:4." },
  { { .commitments = TRUE, .document = "Z" }, "" },
  { { .commitments = TRUE, .body = "Assembly of Rivers" }, "A:1. A:(a) A:3. A:4." },
  { { .commitments = TRUE, .year_from = 2018 }, "C:1. C:3." },
  { { .commitments = TRUE, .year_to = 2018 }, "A:1. A:(a) A:3. A:4." },
  { { .commitments = TRUE, .actor = "Member Rivers" }, "A:1. A:4. B:1." },
  { { .commitments = TRUE, .strengths = 1u << RAP_STRENGTH_URGE }, "C:1. A:1. A:(a)" },
  { { .strengths = 1u << RAP_STRENGTH_URGE }, "C:1. A:1. A:(a)" },
  { { .commitments = TRUE, .deadline = "any" }, "C:1. A:1. A:3." },
  { { .commitments = TRUE, .deadline = "none" }, "C:3. A:(a) A:4. B:1." },
  { { .commitments = TRUE, .deadline = "date" }, "C:1. A:3." },
  { { .commitments = TRUE, .deadline = "some day" }, "" },
  { { .commitments = TRUE, .statuses = 1u << RAP_STATUS_CONFIRMED }, "" },
  { { .commitments = TRUE, .tag = "water" }, "" },
  { { .text = "dams" }, "C:1. A:1. A:2. A:4." },
  { { .text = "dams", .commitments = TRUE }, "C:1. A:1. A:4." },
  { { .text = "dams", .commitments = TRUE, .order = RAP_QUERY_ORDER_STRENGTH }, "C:1. A:1. A:4." },
  { { .text = "dams", .document = "A" }, "A:1. A:2. A:4." },
  { { .text = "da* NOT large" }, "A:2. A:4." },
  { { .text = "(dams AND", .document = "A" }, "" },
  { { .text = "no such words" }, "" },
  { { .text = "?!" }, "" },
};

static void
test_lists (void)
{
  Sample sample;

  sample_open (&sample);
  for (guint i = 0; i < G_N_ELEMENTS (list_cases); i++) {
    g_autofree char *rows = sample_list (sample.library, &list_cases[i].fields);

    g_test_message ("case %u", i);
    g_assert_cmpstr (rows, ==, list_cases[i].rows);
  }
  sample_close (&sample);
}

/* A list by its document's number in the library. */
static void
test_one_document (void)
{
  Sample sample;
  g_autofree char *rows = NULL, *found = NULL;

  sample_open (&sample);
  rows = sample_list (sample.library,
                      &(RapQueryFields){ .document_id = sample.documents[1], .commitments = TRUE });
  g_assert_cmpstr (rows, ==, "B:1.");
  found = sample_list (sample.library,
                       &(RapQueryFields){ .document_id = sample.documents[0], .text = "dams" });
  g_assert_cmpstr (found, ==, "A:1. A:2. A:4.");
  sample_close (&sample);
}

/* Several documents together, whatever their order; by words too. */
static void
test_several_documents (void)
{
  Sample sample;
  g_autofree char *rows = NULL, *found = NULL, *none = NULL;
  gint64 ids[2];

  sample_open (&sample);
  ids[0] = sample.documents[1];
  ids[1] = sample.documents[2];
  rows = sample_list (
      sample.library,
      &(RapQueryFields){ .document_ids = ids, .n_document_ids = 2, .commitments = TRUE });
  g_assert_cmpstr (rows, ==, "C:1. C:3. B:1.");
  found =
      sample_list (sample.library,
                   &(RapQueryFields){ .document_ids = ids, .n_document_ids = 2, .text = "coasts" });
  g_assert_cmpstr (found, ==, "C:1. C:3.");
  none =
      sample_list (sample.library,
                   &(RapQueryFields){ .document_ids = ids, .n_document_ids = 1, .text = "dams" });
  g_assert_cmpstr (none, ==, "");
  sample_close (&sample);
}

/* Where documents ("|") and sections open in a list that is read by pages of a size. */
static char *
openings (RapLibrary *library, RapQuery *query, guint size)
{
  g_autoptr (GString) opening = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  guint n = rap_library_count_rows (library, query, NULL, &error);
  guint seen = 0;

  g_assert_no_error (error);
  for (guint at = 0; at < n; at += size) {
    g_autoptr (GPtrArray) page = rap_library_load_rows (library, query, at, size, NULL, &error);

    g_assert_no_error (error);
    seen += page->len;
    for (guint i = 0; i < page->len; i++) {
      RapRow *row = g_ptr_array_index (page, i);
      g_string_append_printf (opening, "%s%s", rap_row_get_opens_document (row) ? "|" : "",
                              rap_row_get_opens_section (row) ? rap_row_get_section (row) : ".");
    }
  }
  g_assert_cmpuint (seen, ==, n);
  return g_string_free (g_steal_pointer (&opening), FALSE);
}

/* Pages of any size are the list; what opens a document or a section does not depend on them. In
 * the whole text a section's heading is a row, and is not repeated over the row that follows. */
static void
test_pages (void)
{
  g_autoptr (RapQuery) text = rap_query_new (&(RapQueryFields){ .whole_text = TRUE });
  g_autoptr (RapQuery) commitments = rap_query_new (&(RapQueryFields){ .commitments = TRUE });
  Sample sample;

  sample_open (&sample);
  for (guint size = 1; size < 20; size++) {
    g_autofree char *of_text = openings (sample.library, text, size);
    g_autofree char *of_commitments = openings (sample.library, commitments, size);

    g_assert_cmpstr (of_text, ==, "|....|.........|...");
    g_assert_cmpstr (of_commitments, ==, "|..|Deeds.Means.|.");
  }
  sample_close (&sample);
}

static void
test_beyond_the_end (void)
{
  g_autoptr (RapQuery) query = rap_query_new (&(RapQueryFields){ .commitments = TRUE });
  g_autoptr (GPtrArray) last = NULL, none = NULL;
  g_autoptr (GError) error = NULL;
  Sample sample;

  sample_open (&sample);
  last = rap_library_load_rows (sample.library, query, 6, G_MAXUINT, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (last->len, ==, 1);
  none = rap_library_load_rows (sample.library, query, 1000, 10, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
  sample_close (&sample);
}

static void
test_row (void)
{
  Sample sample;
  g_autoptr (RapRow) row = NULL;
  RapParagraph *paragraph;

  sample_open (&sample);
  row = sample_find_row (sample.library, "A", "(a)");
  paragraph = rap_row_get_paragraph (row);
  g_assert_cmpint (rap_row_get_document (row), ==, sample.documents[0]);
  g_assert_cmpstr (rap_row_get_document_name (row), ==, "A");
  g_assert_cmpstr (rap_row_get_section (row), ==, "Deeds");
  g_assert_cmpint (rap_row_get_status (row), ==, RAP_STATUS_SUGGESTED);
  g_assert_null (rap_row_get_note (row));
  g_assert_cmpstr (rap_paragraph_get_text (paragraph), ==, "to count the fish;");
  g_assert_cmpint (rap_commitment_get_strength (rap_paragraph_get_commitment (paragraph)), ==,
                   RAP_STRENGTH_URGE);
  sample_close (&sample);
}

static void
test_hits (void)
{
  g_autoptr (RapQuery) query =
      rap_query_new (&(RapQueryFields){ .text = "\"large dams\" OR fish" });
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  Sample sample;

  sample_open (&sample);
  rows = rap_library_load_rows (sample.library, query, 0, 100, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++) {
    RapRow *row = g_ptr_array_index (rows, i);
    const char *text = rap_paragraph_get_text (rap_row_get_paragraph (row));
    guint n;
    const RapSpan *hits = rap_row_get_hits (row, &n);

    for (guint j = 0; j < n; j++)
      g_string_append_printf (words, "%.*s;", (int)(hits[j].end - hits[j].start),
                              g_utf8_offset_to_pointer (text, hits[j].start));
  }
  g_assert_cmpstr (words->str, ==, "large dams;large dams;fish;");
  sample_close (&sample);
}

static void
test_facets (void)
{
  Sample sample;
  g_autofree char *all = NULL, *found = NULL, *none = NULL;

  sample_open (&sample);
  all = sample_facets (sample.library, &(RapQueryFields){ .commitments = TRUE });
  g_assert_cmpstr (all, ==,
                   "body: Assembly of Rivers 4, Council of Coasts 3\n"
                   "year: 2020 2, 2016 4\n"
                   "addressee: Member Rivers 3, Coasts 2\n"
                   "strength: decide 1, request 1, urge 3, invite 1, need 1\n"
                   "deadline: date 2, recurring 1, none 4\n"
                   "status: suggested 7\n");
  found = sample_facets (sample.library, &(RapQueryFields){ .text = "dams" });
  g_assert_cmpstr (found, ==,
                   "body: Assembly of Rivers 3, Council of Coasts 1\n"
                   "year: 2020 1, 2016 3\n"
                   "addressee: Member Rivers 2, Coasts 1\n"
                   "strength: urge 2, need 1\n"
                   "deadline: date 1, recurring 1, none 2\n"
                   "status: suggested 4\n");
  none = sample_facets (sample.library, &(RapQueryFields){ .text = "nothing such" });
  g_assert_cmpstr (none, ==, "");
  sample_close (&sample);
}

static void
test_source (void)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  Sample sample;

  sample_open (&sample);
  rap_library_load_source_async (sample.library, sample.documents[1], NULL, sample_take_result,
                                 &result);
  sample_wait (&result);
  bytes = rap_library_load_source_finish (sample.library, result, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "source of B", 11);
  sample_close (&sample);
}

static void
test_cancelled (void)
{
  g_autoptr (RapQuery) query = rap_query_new (&(RapQueryFields){ 0 });
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GAsyncResult) counted = NULL, listed = NULL, faceted = NULL;
  g_autoptr (GError) error = NULL;
  Sample sample;

  sample_open (&sample);
  g_cancellable_cancel (cancelled);
  rap_library_count_rows_async (sample.library, query, cancelled, sample_take_result, &counted);
  rap_library_load_rows_async (sample.library, query, 0, 9, cancelled, sample_take_result, &listed);
  rap_library_load_facets_async (sample.library, query, cancelled, sample_take_result, &faceted);
  sample_wait (&faceted);
  g_assert_cmpint (rap_library_count_rows_finish (sample.library, counted, &error), ==, -1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (rap_library_load_rows_finish (sample.library, listed, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (rap_library_load_facets_finish (sample.library, faceted, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  sample_close (&sample);
}

/* The library goes with its last reference, whatever was asked of it and whoever still waits. */
static void
test_dropped (void)
{
  g_autoptr (RapQuery) query = rap_query_new (&(RapQueryFields){ 0 });
  g_autoptr (GAsyncResult) result = NULL;
  Sample sample;

  sample_open (&sample);
  rap_library_count_rows_async (sample.library, query, NULL, sample_take_result, &result);
  sample_drop (&sample);
  sample_wait (&result);
  g_clear_object (&result);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* "all, with a deadline, to be reviewed" */
static char *
counts (RapLibrary *library)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree RapCommitmentCounts *numbers = NULL;
  g_autoptr (GError) error = NULL;

  rap_library_count_commitments_async (library, NULL, sample_take_result, &result);
  sample_wait (&result);
  numbers = rap_library_count_commitments_finish (library, result, &error);
  g_assert_no_error (error);
  return g_strdup_printf ("%u, %u, %u", numbers->all, numbers->with_deadline, numbers->to_review);
}

static void
assert_counts (RapLibrary *library, const char *expected)
{
  g_autofree char *found = counts (library);

  g_assert_cmpstr (found, ==, expected);
}

static void
apply (RapLibrary *library, RapEdit *edit)
{
  g_autoptr (GError) error = NULL;

  rap_library_apply (library, edit, NULL, &error);
  g_assert_no_error (error);
}

/* The numbers beside the places are the lengths of their lists, whatever an analyst does. */
static void
test_counts (void)
{
  g_autoptr (RapEdit) confirm = rap_edit_new ("Confirm"), reject = rap_edit_new ("Reject"),
                      restore = rap_edit_new ("Restore"), hide = rap_edit_new ("Remove");
  g_autofree char *title = NULL;
  Sample sample;

  sample_open (&sample);
  assert_counts (sample.library, "7, 3, 7");
  rap_edit_set_status (confirm, sample_find_id (sample.library, "A", "1."), RAP_STATUS_CONFIRMED);
  apply (sample.library, confirm);
  assert_counts (sample.library, "7, 3, 6");
  rap_edit_reject (reject, sample_find_id (sample.library, "A", "3."));
  apply (sample.library, reject);
  assert_counts (sample.library, "6, 2, 5");
  rap_edit_restore (restore, sample_find_id (sample.library, "A", "1."));
  apply (sample.library, restore);
  assert_counts (sample.library, "6, 2, 6");
  rap_edit_hide_document (hide, sample.documents[2]);
  apply (sample.library, hide);
  assert_counts (sample.library, "4, 1, 4");
  title = rap_library_undo (sample.library, NULL, NULL);
  assert_counts (sample.library, "6, 2, 6");
  sample_close (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window/lists", test_lists);
  g_test_add_func ("/window/one-document", test_one_document);
  g_test_add_func ("/window/several-documents", test_several_documents);
  g_test_add_func ("/window/pages", test_pages);
  g_test_add_func ("/window/beyond-the-end", test_beyond_the_end);
  g_test_add_func ("/window/row", test_row);
  g_test_add_func ("/window/hits", test_hits);
  g_test_add_func ("/window/facets", test_facets);
  g_test_add_func ("/window/counts", test_counts);
  g_test_add_func ("/window/source", test_source);
  g_test_add_func ("/window/cancelled", test_cancelled);
  g_test_add_func ("/window/dropped", test_dropped);
  return g_test_run ();
}
