/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What a window shows and asks: rows, facets, edits and queries keep what they were made of.
 */
#include "rap-edit.h"
#include "rap-facet.h"
#include "rap-query.h"

static RapParagraph *
paragraph_new (void)
{
  const char *path[] = { "1.", NULL };

  return rap_paragraph_new (&(RapParagraphFields){
      .id = "p1", .type = RAP_PARAGRAPH_OPERATIVE, .label = "1.", .path = path, .text = "Urges." });
}

static void
test_row (void)
{
  g_autoptr (RapParagraph) paragraph = paragraph_new ();
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (RapSpan));
  g_autofree char *note = g_strdup ("a note");
  g_autoptr (RapRow) row = NULL, bare = NULL;
  RapSpan hit = { 0, 5 };
  guint n;

  g_array_append_val (hits, hit);
  row = rap_row_new (&(RapRowFields){ .id = 7,
                                      .document = 3,
                                      .document_name = "A/1",
                                      .section = "Deeds",
                                      .opens_section = TRUE,
                                      .paragraph = paragraph,
                                      .status = RAP_STATUS_CONFIRMED,
                                      .note = note,
                                      .hits = hits });
  note[0] = 'x';
  g_assert_cmpint (rap_row_get_id (row), ==, 7);
  g_assert_cmpint (rap_row_get_document (row), ==, 3);
  g_assert_cmpstr (rap_row_get_section (row), ==, "Deeds");
  g_assert_false (rap_row_get_opens_document (row));
  g_assert_true (rap_row_get_opens_section (row));
  g_assert_true (rap_row_get_paragraph (row) == paragraph);
  g_assert_cmpint (rap_row_get_status (row), ==, RAP_STATUS_CONFIRMED);
  g_assert_cmpstr (rap_row_get_note (row), ==, "a note");
  g_assert_cmpuint (rap_row_get_hits (row, &n)[0].end, ==, 5);
  g_assert_cmpuint (n, ==, 1);

  bare = rap_row_new (&(RapRowFields){ .paragraph = paragraph });
  g_assert_cmpstr (rap_row_get_document_name (bare), ==, "");
  g_assert_null (rap_row_get_hits (bare, &n));
  g_assert_cmpuint (n, ==, 0);
}

static void
test_status_names (void)
{
  for (RapStatus status = 0; status < RAP_N_STATUSES; status++) {
    RapStatus read;

    g_assert_true (rap_status_from_name (rap_status_to_name (status), &read));
    g_assert_cmpint (read, ==, status);
  }
  g_assert_false (rap_status_from_name ("forgotten", &(RapStatus){ 0 }));
  g_assert_false (rap_status_from_name (NULL, &(RapStatus){ 0 }));
}

static void
test_facet (void)
{
  g_autoptr (RapFacet) facet = rap_facet_new (RAP_FACET_TAG, "water", 12);

  g_assert_cmpint (rap_facet_get_kind (facet), ==, RAP_FACET_TAG);
  g_assert_cmpstr (rap_facet_get_value (facet), ==, "water");
  g_assert_cmpuint (rap_facet_get_count (facet), ==, 12);
}

/* A wish for a status that means more than itself is the wish for what it means. */
static void
test_edit (void)
{
  g_autoptr (RapEdit) edit = rap_edit_new ("Some Step");
  const RapEditChange *changes;
  guint n;

  rap_edit_set_status (edit, 1, RAP_STATUS_CONFIRMED);
  rap_edit_set_status (edit, 2, RAP_STATUS_REJECTED);
  rap_edit_set_status (edit, 3, RAP_STATUS_SUGGESTED);
  rap_edit_set_note (edit, 4, "");
  rap_edit_add_tag (edit, 5, "water");
  changes = rap_edit_get_changes (edit, &n);
  g_assert_cmpstr (rap_edit_get_title (edit), ==, "Some Step");
  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpint (changes[0].kind, ==, RAP_EDIT_STATUS);
  g_assert_cmpint (changes[1].kind, ==, RAP_EDIT_REJECT);
  g_assert_cmpint (changes[2].kind, ==, RAP_EDIT_RESTORE);
  g_assert_null (changes[3].text);
  g_assert_cmpint (changes[4].target, ==, 5);
  g_assert_cmpstr (changes[4].text, ==, "water");
}

static void
test_query_equal (void)
{
  static const gint64 ids[] = { 1, 2, 3 };
  static const RapQueryFields fields[] = {
    { 0 },
    { .text = "dams" },
    { .text = "dam" },
    { .document = "A/1" },
    { .body = "Assembly" },
    { .year_from = 1 },
    { .year_to = 1 },
    { .actor = "Coasts" },
    { .strengths = 1 },
    { .commitments = TRUE },
    { .document_id = 1 },
    { .document_ids = ids, .n_document_ids = 2 },
    { .document_ids = ids, .n_document_ids = 3 },
    { .document_ids = ids + 1, .n_document_ids = 2 },
    { .statuses = 1 },
    { .tag = "water" },
    { .deadline = "any" },
    { .whole_text = TRUE },
    { .coverage = RAP_COVERAGE_OPERATIVE },
    { .coverage = RAP_COVERAGE_LEFT_OUT },
    { .order = RAP_QUERY_ORDER_DEADLINE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    for (guint j = 0; j < G_N_ELEMENTS (fields); j++) {
      g_autoptr (RapQuery) a = rap_query_new (&fields[i]);
      g_autoptr (RapQuery) b = rap_query_new (&fields[j]);

      g_assert_true (rap_query_equal (a, b) == (i == j));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window-model/row", test_row);
  g_test_add_func ("/window-model/status-names", test_status_names);
  g_test_add_func ("/window-model/facet", test_facet);
  g_test_add_func ("/window-model/edit", test_edit);
  g_test_add_func ("/window-model/query-equal", test_query_equal);
  return g_test_run ();
}
