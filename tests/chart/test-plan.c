/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What a chart says: which rows it has, what is bold and underlined in them, which notes follow.
 */
#include <string.h>

#include "golden.h"
#include "rap-chart-plan.h"
#include "rap-chart-repairs.h"
#include "read-document.h"

#define ALL_COLUMNS 31u

static RapChartPlan *
make_plan (const char *fixture, const RapChartOptions *options)
{
  g_autoptr (GPtrArray) documents = read_fixture (fixture);

  return rap_chart_plan_new (documents, options);
}

static void
assert_plan (const char *fixture, const RapChartOptions *options, const char *golden)
{
  g_autoptr (RapChartPlan) plan = make_plan (fixture, options);
  g_autofree char *text = rap_chart_plan_to_text (plan);

  assert_golden (golden, text);
}

static void
test_commitments_alone (void)
{
  assert_plan ("assembly.json", &(RapChartOptions){ .date = "2026-01-02" },
               "chart/golden/assembly.txt");
}

static char *
annotate (RapDocument *document, RapParagraph *paragraph, RapChartColumn column, gpointer data)
{
  (*(guint *)data)++;
  g_assert_nonnull (rap_document_get_display_name (document));
  return column == RAP_CHART_STATUS && rap_paragraph_get_commitment (paragraph) != NULL
             ? g_strdup ("under way")
             : NULL;
}

static void
test_every_column (void)
{
  guint n_asked = 0;

  assert_plan ("assembly.json",
               &(RapChartOptions){ .title = "Rivers",
                                   .scale = "The scale is an example.",
                                   .columns = ALL_COLUMNS,
                                   .annotate = annotate,
                                   .annotate_data = &n_asked },
               "chart/golden/assembly-columns.txt");
  g_assert_cmpuint (n_asked, >, 0);
}

static void
test_all_paragraphs (void)
{
  assert_plan ("assembly.json", &(RapChartOptions){ .all_paragraphs = TRUE },
               "chart/golden/assembly-all.txt");
}

static void
test_right_to_left (void)
{
  assert_plan ("right-to-left.json", &(RapChartOptions){ 0 }, "chart/golden/right-to-left.txt");
}

static void
test_direction_can_be_chosen (void)
{
  RapChartOptions options = { .direction = RAP_CHART_DIRECTION_RIGHT_TO_LEFT };
  g_autoptr (RapChartPlan) plan = make_plan ("assembly.json", &options);

  g_assert_true (rap_chart_plan_document (plan, 0)->right_to_left);
}

/* Without the marks of notes, the pieces of a row are the paragraph, character for character. */
static void
test_text_is_verbatim (void)
{
  g_autoptr (GPtrArray) documents = read_fixture ("assembly.json");
  RapDocument *document = g_ptr_array_index (documents, 0);
  RapChartOptions options = { .all_paragraphs = TRUE };
  g_autoptr (RapChartPlan) plan = rap_chart_plan_new (documents, &options);
  const RapChartDocument *planned = rap_chart_plan_document (plan, 0);
  guint paragraph = 0;

  for (guint i = 0; i < planned->rows->len; i++) {
    const RapChartRow *row = rap_chart_document_row (planned, i);
    g_autofree char *text = NULL;

    if (row->type == RAP_CHART_SECTION)
      continue;
    text = rap_chart_pieces_to_text (row->cells[1], FALSE);
    while (g_strcmp0 (rap_paragraph_get_id (rap_document_get_paragraph (document, paragraph)),
                      row->paragraph) != 0)
      paragraph++;
    g_assert_cmpstr (text, ==,
                     rap_paragraph_get_text (rap_document_get_paragraph (document, paragraph)));
  }
}

static void
test_spans_out_of_the_text_do_no_harm (void)
{
  g_autoptr (GArray) actions = g_array_new (FALSE, FALSE, sizeof (RapAction));
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RapCommitment) commitment = NULL;
  g_autoptr (RapChartPlan) plan = NULL;
  g_autofree char *text = NULL;
  RapAction action = { { 2, 900 }, RAP_ACTION_ACTION };

  g_array_append_val (actions, action);
  commitment = rap_commitment_new (RAP_STRENGTH_URGE, "", "", actions, NULL, NULL, NULL);
  g_ptr_array_add (
      paragraphs,
      rap_paragraph_new (&(RapParagraphFields){
          .id = "p1", .type = RAP_PARAGRAPH_BODY, .text = "Ürges", .commitment = commitment }));
  g_ptr_array_add (documents, rap_document_new (&(RapDocumentFields){ .paragraphs = paragraphs }));
  plan = rap_chart_plan_new (documents, &(RapChartOptions){ 0 });
  text = rap_chart_plan_to_text (plan);
  g_assert_nonnull (strstr (text, "row |  | Ür*ges*\n"));
}

/* What the layout had broken is told apart from what an analyst has put right; of a heading and of
 * a number too, and of nothing that is not in the chart. */
static void
test_repairs_are_told (void)
{
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) sections = rap_sections_new ();
  g_autoptr (GArray) repairs = rap_text_repairs_new ();
  g_autoptr (RapCommitment) commitment =
      rap_commitment_new (RAP_STRENGTH_URGE, "", "", NULL, NULL, NULL, NULL);
  RapTextRepair broken = { { 0, 5 }, g_strdup ("Ur- ges") },
                misread = { { 0, 5 }, g_strdup ("Urqes") };
  RapSection section = { g_strdup ("s1"), NULL, 1, g_strdup ("Urges") };
  RapParagraphFields fields = { .section = "s1", .text = "Urges", .repairs = repairs };
  RapChartRepairs counted;

  g_array_append_val (repairs, broken);
  g_array_append_val (repairs, misread);
  g_array_append_val (sections, section);
  fields.type = RAP_PARAGRAPH_HEADING;
  fields.id = "p1";
  g_ptr_array_add (paragraphs, rap_paragraph_new (&fields));
  fields.type = RAP_PARAGRAPH_OPERATIVE;
  fields.id = "p2";
  fields.label = "2.";
  fields.label_was = "7.";
  fields.commitment = commitment;
  g_ptr_array_add (paragraphs, rap_paragraph_new (&fields));
  fields.id = "p3";
  fields.commitment = NULL;
  g_ptr_array_add (paragraphs, rap_paragraph_new (&fields));
  g_ptr_array_add (documents, rap_document_new (&(RapDocumentFields){ .sections = sections,
                                                                      .paragraphs = paragraphs }));
  counted = rap_chart_repairs_count (documents, FALSE);
  g_assert_cmpuint (counted.n_joined, ==, 2);
  g_assert_cmpuint (counted.n_corrected, ==, 3);
  counted = rap_chart_repairs_count (documents, TRUE);
  g_assert_cmpuint (counted.n_joined, ==, 3);
  g_assert_cmpuint (counted.n_corrected, ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/plan/commitments-alone", test_commitments_alone);
  g_test_add_func ("/chart/plan/repairs-are-told", test_repairs_are_told);
  g_test_add_func ("/chart/plan/every-column", test_every_column);
  g_test_add_func ("/chart/plan/all-paragraphs", test_all_paragraphs);
  g_test_add_func ("/chart/plan/right-to-left", test_right_to_left);
  g_test_add_func ("/chart/plan/direction-can-be-chosen", test_direction_can_be_chosen);
  g_test_add_func ("/chart/plan/text-is-verbatim", test_text_is_verbatim);
  g_test_add_func ("/chart/plan/spans-out-of-the-text", test_spans_out_of_the_text_do_no_harm);
  return g_test_run ();
}
