/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Paragraphs that were read wrongly and are corrected: they stand where they belong in every list,
 * are found by their new words and by no old ones, keep what was written of them, and the step can
 * be undone.
 */
#include "store-samples.h"

#include "window-samples.h"

#define WHOLE_OF_A (&(RapQueryFields){ .document = "A", .whole_text = TRUE })

static RapParagraph *
paragraph_new (const char *name, const char *label, const char *text, gboolean is_commitment)
{
  const char *const path[] = { label, NULL };
  g_autoptr (RapCommitment) commitment =
      is_commitment
          ? rap_commitment_new (RAP_STRENGTH_URGE, "rule", "it urges", NULL, NULL, NULL, NULL)
          : NULL;

  return rap_paragraph_new (
      &(RapParagraphFields){ .id = name,
                             .section = "s1",
                             .type = RAP_PARAGRAPH_OPERATIVE,
                             .label = label,
                             .path = path,
                             .page = 1,
                             .text = text,
                             .commitment = commitment,
                             .not_commitment = is_commitment ? NULL : "no verb asks to act" });
}

static void
assert_list (Sample *sample, const RapQueryFields *fields, const char *expected)
{
  g_autofree char *rows = sample_list (sample->library, fields);
  g_assert_cmpstr (rows, ==, expected);
}

static void
write_note (Sample *sample, const char *label, const char *note)
{
  g_autoptr (RapEdit) edit = rap_edit_new ("Note");
  g_autoptr (GError) error = NULL;

  rap_edit_set_note (edit, sample_find_id (sample->library, "A", label), note);
  rap_library_apply (sample->library, edit, NULL, &error);
  g_assert_no_error (error);
}

static void
tag (Sample *sample, const char *label, const char *name)
{
  g_autoptr (RapEdit) edit = rap_edit_new ("Tag");
  g_autoptr (GError) error = NULL;

  rap_edit_tag_paragraph (edit, sample_find_id (sample->library, "A", label), name);
  rap_library_apply (sample->library, edit, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_tags (RapRow *row, const char *expected)
{
  g_autofree char *tags = g_strjoinv (" ", (char **)rap_row_get_tags (row));

  g_assert_cmpstr (tags, ==, expected);
}

/* Paragraphs "4" ("1.") and so on of document A. */
static gboolean
correct (Sample *sample,
         const char *label,
         const char *const *names,
         GPtrArray *paragraphs,
         GError **error)
{
  g_autoptr (RapEdit) edit = rap_edit_new ("Correct the Reading");

  rap_edit_correct_reading (edit, sample_find_id (sample->library, "A", label), names, paragraphs);
  return rap_library_apply (sample->library, edit, NULL, error);
}

static void
split_first (Sample *sample)
{
  const char *const names[] = { "p4", NULL };
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (paragraphs, paragraph_new ("p4", "1.", "Urges Member Rivers;", TRUE));
  g_ptr_array_add (paragraphs, paragraph_new ("p4-2", "1 bis.", "Opens large sluices;", TRUE));
  correct (sample, "1.", names, paragraphs, &error);
  g_assert_no_error (error);
}

static void
assert_counts (Sample *sample, guint n_paragraphs, guint n_commitments)
{
  g_autoptr (GPtrArray) entries = rap_library_find_documents (sample->library, "A", NULL, NULL);
  const RapDocumentEntry *entry = g_ptr_array_index (entries, 0);

  g_assert_cmpuint (entry->n_paragraphs, ==, n_paragraphs);
  g_assert_cmpuint (entry->n_commitments, ==, n_commitments);
}

static void
test_split (void)
{
  g_autoptr (RapDocument) document = NULL;
  g_autofree char *undone = NULL, *redone = NULL;
  Sample sample;

  sample_open (&sample);
  assert_counts (&sample, 9, 4);
  split_first (&sample);
  assert_list (&sample, WHOLE_OF_A, "A: A:PP1 A: A:1. A:1 bis. A:(a) A:2. A: A:3. A:4.");
  assert_counts (&sample, 10, 5);
  document = rap_library_load_document (sample.library, sample.documents[0], NULL, NULL);
  g_assert_cmpuint (rap_document_get_n_paragraphs (document), ==, 10);

  /* Found where they stand now, in the order of the document. */
  assert_list (&sample, &(RapQueryFields){ .text = "large" }, "C:1. A:1 bis.");
  assert_list (&sample, &(RapQueryFields){ .text = "member OR sluices" }, "A:1. A:1 bis. B:1.");

  undone = rap_library_undo (sample.library, NULL, NULL);
  g_assert_cmpstr (undone, ==, "Correct the Reading");
  assert_list (&sample, WHOLE_OF_A, "A: A:PP1 A: A:1. A:(a) A:2. A: A:3. A:4.");
  assert_list (&sample, &(RapQueryFields){ .text = "large" }, "C:1. A:1.");
  assert_list (&sample, &(RapQueryFields){ .text = "sluices" }, "");
  assert_counts (&sample, 9, 4);
  sample_reopen (&sample);
  redone = rap_library_redo (sample.library, NULL, NULL);
  g_assert_cmpstr (redone, ==, "Correct the Reading");
  assert_list (&sample, &(RapQueryFields){ .text = "sluices" }, "A:1 bis.");
  sample_close (&sample);
}

static void
test_join (void)
{
  const char *const names[] = { "p4", "p5", "p6", NULL };
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (RapRow) row = NULL;
  g_autofree char *undone = NULL;
  gint64 id;
  Sample sample;

  sample_open (&sample);
  id = sample_find_id (sample.library, "A", "1.");
  write_note (&sample, "1.", "ask the Ferrymen");
  write_note (&sample, "(a)", "which fish?");
  tag (&sample, "1.", "water");
  tag (&sample, "(a)", "fish");
  g_ptr_array_add (paragraphs,
                   paragraph_new ("p4", "1.", "Urges Member Rivers to count the fish;", TRUE));
  g_ptr_array_add (paragraphs, paragraph_new ("p6", "2.", "Welcomes the dams;", FALSE));
  correct (&sample, "1.", names, paragraphs, &error);
  g_assert_no_error (error);
  assert_list (&sample, WHOLE_OF_A, "A: A:PP1 A: A:1. A:2. A: A:3. A:4.");

  /* It is the same paragraph, and has the notes and the tags of both. */
  row = sample_find_row (sample.library, "A", "1.");
  g_assert_cmpint (rap_row_get_id (row), ==, id);
  g_assert_cmpstr (rap_row_get_note (row), ==, "ask the Ferrymen\nwhich fish?");
  assert_tags (row, "fish water");

  undone = rap_library_undo (sample.library, NULL, NULL);
  g_clear_object (&row);
  row = sample_find_row (sample.library, "A", "(a)");
  g_assert_cmpstr (rap_row_get_note (row), ==, "which fish?");
  assert_tags (row, "fish");
  sample_close (&sample);
}

/* What the analyst had found in other words is no finding of these. */
static void
test_findings (void)
{
  const char *const names[] = { "p4", NULL };
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RapEdit) edit = rap_edit_new ("Reject");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RapRow) row = NULL;
  g_auto (GStrv) history = NULL;
  Sample sample;

  sample_open (&sample);
  rap_edit_reject (edit, sample_find_id (sample.library, "A", "1."));
  rap_library_apply (sample.library, edit, NULL, &error);
  g_assert_no_error (error);
  g_ptr_array_add (paragraphs, paragraph_new ("p4", "1.", "Urges Member Rivers;", TRUE));
  correct (&sample, "1.", names, paragraphs, &error);
  g_assert_no_error (error);
  row = sample_find_row (sample.library, "A", "1.");
  g_assert_cmpint (rap_row_get_status (row), ==, RAP_STATUS_SUGGESTED);
  g_assert_nonnull (rap_paragraph_get_commitment (rap_row_get_paragraph (row)));

  rap_library_load_history_async (sample.library, rap_row_get_id (row), NULL, sample_take_result,
                                  &result);
  sample_wait (&result);
  history = rap_library_load_history_finish (sample.library, result, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (history[0], " Reading corrected"));
  sample_close (&sample);
}

/* A neighbour whose words are the same stays as it was judged. */
static void
test_neighbours (void)
{
  const char *const names[] = { "p4", "p5", NULL };
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RapEdit) edit = rap_edit_new ("Reject"), restore = rap_edit_new ("Restore");
  g_autoptr (GError) error = NULL;
  g_autoptr (RapRow) row = NULL;
  Sample sample;

  sample_open (&sample);
  rap_edit_reject (edit, sample_find_id (sample.library, "A", "(a)"));
  rap_library_apply (sample.library, edit, NULL, &error);
  g_assert_no_error (error);
  write_note (&sample, "(a)", "which fish?");
  g_ptr_array_add (paragraphs, paragraph_new ("p4", "1.", "Urges Member Rivers;", TRUE));
  g_ptr_array_add (paragraphs, paragraph_new ("p5", "(a)", "to count the fish;", TRUE));
  correct (&sample, "1.", names, paragraphs, &error);
  g_assert_no_error (error);
  row = sample_find_row (sample.library, "A", "(a)");
  g_assert_cmpint (rap_row_get_status (row), ==, RAP_STATUS_REJECTED);
  g_assert_cmpstr (rap_row_get_note (row), ==, "which fish?");

  rap_edit_restore (restore, rap_row_get_id (row));
  rap_library_apply (sample.library, restore, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&row);
  row = sample_find_row (sample.library, "A", "(a)");
  g_assert_nonnull (rap_paragraph_get_commitment (rap_row_get_paragraph (row)));
  sample_close (&sample);
}

/* What the source has for a number that was put right stays known, whatever is found after. */
static void
test_label (void)
{
  const char *const names[] = { "p4", NULL };
  const char *const path[] = { "7.", NULL };
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RapEdit) edit = rap_edit_new ("Reject");
  g_autoptr (GError) error = NULL;
  g_autoptr (RapRow) row = NULL;
  g_autofree char *undone = NULL, *undone_too = NULL;
  Sample sample;

  sample_open (&sample);
  g_ptr_array_add (paragraphs, rap_paragraph_new (&(RapParagraphFields){
                                   .id = "p4",
                                   .section = "s1",
                                   .type = RAP_PARAGRAPH_OPERATIVE,
                                   .label = "7.",
                                   .label_was = "1.",
                                   .path = path,
                                   .text = "Urges Member Rivers to open dams;" }));
  correct (&sample, "1.", names, paragraphs, &error);
  g_assert_no_error (error);
  rap_edit_reject (edit, sample_find_id (sample.library, "A", "7."));
  rap_library_apply (sample.library, edit, NULL, &error);
  g_assert_no_error (error);
  sample_reopen (&sample);
  row = sample_find_row (sample.library, "A", "7.");
  g_assert_cmpstr (rap_paragraph_get_label_was (rap_row_get_paragraph (row)), ==, "1.");

  undone = rap_library_undo (sample.library, NULL, NULL);
  undone_too = rap_library_undo (sample.library, NULL, NULL);
  g_clear_object (&row);
  row = sample_find_row (sample.library, "A", "1.");
  g_assert_null (rap_paragraph_get_label_was (rap_row_get_paragraph (row)));
  sample_close (&sample);
}

/* The titles of a document and of its first section, and the words of its first paragraph. */
static void
assert_titles (
    RapLibrary *library, gint64 id, const char *title, const char *section, const char *heading)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapDocument) document = rap_library_load_document (library, id, NULL, &error);
  guint n;

  g_assert_no_error (error);
  g_assert_cmpstr (rap_document_get_title (document), ==, title);
  g_assert_cmpstr (rap_document_get_sections (document, &n)[0].title, ==, section);
  g_assert_cmpstr (rap_paragraph_get_text (rap_document_get_paragraph (document, 0)), ==, heading);
}

/* A document of one heading and one paragraph, called by its heading or not. */
static gint64
deposit_headed (Sample *sample, const char *title)
{
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GArray) sections = rap_sections_new ();
  g_autoptr (RapDocument) document = NULL;
  RapSection section = { g_strdup ("s1"), NULL, 1, g_strdup ("WATRE") };

  g_array_append_val (sections, section);
  g_ptr_array_add (paragraphs, rap_paragraph_new (&(RapParagraphFields){
                                   .id = "p1", .type = RAP_PARAGRAPH_HEADING, .text = "WATRE" }));
  g_ptr_array_add (paragraphs, paragraph_new ("p2", "1.", "Urges Rivers;", TRUE));
  document = rap_document_new (&(RapDocumentFields){
      .symbol = title, .title = title, .sections = sections, .paragraphs = paragraphs });
  sample_deposit (sample->library, title, document);
  entries = rap_library_find_documents (sample->library, title, NULL, NULL);
  return ((RapDocumentEntry *)entries->pdata[0])->id;
}

static void
test_heading (gconstpointer data)
{
  const char *title = data;
  const char *const names[] = { "p1", NULL };
  const char *now = g_str_equal (title, "WATRE") ? "WATER" : title;
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RapEdit) edit = rap_edit_new ("Correct Heading");
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL, *redone = NULL;
  gint64 document;
  Sample sample;

  sample_open (&sample);
  document = deposit_headed (&sample, title);
  g_ptr_array_add (paragraphs, rap_paragraph_new (&(RapParagraphFields){
                                   .id = "p1", .type = RAP_PARAGRAPH_HEADING, .text = "WATER" }));
  rap_edit_correct_reading (edit, sample_find_id (sample.library, title, ""), names, paragraphs);
  rap_library_apply (sample.library, edit, NULL, &error);
  g_assert_no_error (error);
  assert_titles (sample.library, document, now, "WATER", "WATER");
  undone = rap_library_undo (sample.library, NULL, NULL);
  assert_titles (sample.library, document, title, "WATRE", "WATRE");
  redone = rap_library_redo (sample.library, NULL, NULL);
  assert_titles (sample.library, document, now, "WATER", "WATER");
  sample_close (&sample);
}

/* Somebody else has split the paragraph while it was open here. */
static void
test_changed_meanwhile (void)
{
  const char *const names[] = { "p4", "p5", NULL };
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  Sample sample;

  sample_open (&sample);
  split_first (&sample);
  g_ptr_array_add (paragraphs, paragraph_new ("p4", "1.", "All in one;", TRUE));
  g_assert_false (correct (&sample, "1.", names, paragraphs, &error));
  g_assert_error (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_FOUND);
  assert_list (&sample, WHOLE_OF_A, "A: A:PP1 A: A:1. A:1 bis. A:(a) A:2. A: A:3. A:4.");
  sample_close (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/split", test_split);
  g_test_add_func ("/reading/join", test_join);
  g_test_add_func ("/reading/findings", test_findings);
  g_test_add_func ("/reading/neighbours", test_neighbours);
  g_test_add_func ("/reading/label", test_label);
  g_test_add_data_func ("/reading/heading", "Rivers", test_heading);
  g_test_add_data_func ("/reading/heading-of-document", "WATRE", test_heading);
  g_test_add_func ("/reading/changed-meanwhile", test_changed_meanwhile);
  return g_test_run ();
}
