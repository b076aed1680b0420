/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A comparison and a series on paper: what stands in their tables, that the words of both sides
 * are those of the source, and how many documents a page has room for.
 */
#include <string.h>

#include "golden.h"
#include "rap-analyse.h"
#include "rap-chart-layout.h"
#include "rap-export-plan.h"

static const char older[] =
    "1. Urges Member States to open the sluices of every dam in spring by 31 December 2026;\n\n"
    "2. Invites the Secretary-General to count the otters of the northern valleys;\n\n"
    "3. Requests the Secretary-General to publish the flow of every river each week;\n\n"
    "4. Encourages Governments to plant willows along the old canal and to mow its banks.\n";

static const char newer[] =
    "1. Invites Member States to open the sluices of every dam in spring;\n\n"
    "2. Decides to convene a conference on the fishing of eels in lakes;\n\n"
    "3. Requests the Secretary-General to publish the flow of every river each week;\n\n"
    "4. Urges Governments to mow its banks and to plant willows along the old canal.\n";

static RapLexicon *
load_lexicon (void)
{
  g_autoptr (GError) error = NULL;
  RapLexicon *lexicon = rap_lexicon_load ("en", &error);

  g_assert_no_error (error);
  return lexicon;
}

static RapDocument *
analyse (const char *text, RapLexicon *lexicon)
{
  g_autoptr (GBytes) source = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = rap_analyse_source (source, "text.txt", lexicon, NULL, &error);

  g_assert_no_error (error);
  return g_object_ref (documents->pdata[0]);
}

static RapComparison *
compare (void)
{
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autoptr (RapDocument) left = analyse (older, lexicon);
  g_autoptr (RapDocument) right = analyse (newer, lexicon);

  return rap_comparison_new (left, right, lexicon);
}

static RapSeries *
follow (guint n)
{
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (documents, analyse (i == 0 ? older : newer, lexicon));
  return rap_series_new (documents, lexicon);
}

static RapChartPlan *
make_plan (RapComparison *comparison, RapChangeFilter filter, const char *date)
{
  g_autoptr (GArray) lines = rap_comparison_choose_lines (comparison, filter);

  return rap_export_comparison_plan (comparison, lines, date);
}

static RapChartPlan *
make_series_plan (RapSeries *series, RapThreadFilter filter, const char *date, GError **error)
{
  g_autoptr (GPtrArray) threads = rap_series_choose_threads (series, filter);

  return rap_export_series_plan (series, threads, date, error);
}

static void
assert_plan (RapChartPlan *plan, const char *golden)
{
  g_autofree char *text = rap_chart_plan_to_text (plan);

  assert_golden (golden, text);
}

static void
test_comparison (void)
{
  g_autoptr (RapComparison) comparison = compare ();
  g_autoptr (RapChartPlan) all = make_plan (comparison, RAP_CHANGE_FILTER_EVERYTHING, "2026-01-02");
  g_autoptr (RapChartPlan) changes =
      make_plan (comparison, RAP_CHANGE_FILTER_CHANGES, "2026-01-02");
  g_autoptr (RapChartPlan) none = make_plan (comparison, RAP_CHANGE_FILTER_UNCLEAR, NULL);

  assert_plan (all, "export/golden/comparison-plan.txt");
  assert_plan (changes, "export/golden/comparison-plan-changes.txt");
  g_assert_cmpuint (rap_chart_plan_document (none, 0)->rows->len, ==, 0);
}

static void
assert_side (GArray *pieces, GPtrArray *paragraphs)
{
  g_autofree char *text = rap_pair_join_text (paragraphs);
  g_autofree char *labels = rap_pair_join_labels (paragraphs);
  g_autofree char *whole = g_strconcat (labels, " ", text, NULL);
  g_autofree char *shown = rap_chart_pieces_to_text (pieces, TRUE);

  g_assert_cmpstr (shown, ==, whole);
}

static void
test_verbatim (void)
{
  g_autoptr (RapComparison) comparison = compare ();
  g_autoptr (GArray) lines = rap_comparison_list_lines (comparison);
  g_autoptr (RapChartPlan) plan = make_plan (comparison, RAP_CHANGE_FILTER_EVERYTHING, NULL);
  guint at = 0, n = 0;

  for (guint i = 0; i < lines->len; i++) {
    const RapComparisonLine *line = &g_array_index (lines, RapComparisonLine, i);
    const RapChartRow *row;

    if (line->type == RAP_CHANGE_LINE_FOLD)
      continue;
    row = rap_chart_document_row (rap_chart_plan_document (plan, 0), at++);
    if (line->type != RAP_CHANGE_LINE_PAIR)
      continue;
    assert_side (row->cells[0], line->pair->left);
    assert_side (row->cells[1], line->pair->right);
    n++;
  }
  g_assert_cmpuint (n, ==, 3);
}

static void
test_series (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapSeries) series = follow (2);
  g_autoptr (RapChartPlan) all =
      make_series_plan (series, RAP_THREAD_FILTER_EVERYTHING, "2026-01-02", &error);
  g_autoptr (RapChartPlan) dropped =
      make_series_plan (series, RAP_THREAD_FILTER_DROPPED, NULL, &error);

  g_assert_no_error (error);
  assert_plan (all, "export/golden/series-plan.txt");
  g_assert_cmpuint (rap_chart_plan_document (dropped, 0)->rows->len, ==, 1);
}

/* The widest matrix that is made leaves room to read the commitments, on either paper. */
static void
test_room (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapSeries) widest = follow (RAP_EXPORT_MOST_DOCUMENTS);
  g_autoptr (RapSeries) wider = follow (RAP_EXPORT_MOST_DOCUMENTS + 1);
  g_autoptr (RapChartPlan) plan =
      make_series_plan (widest, RAP_THREAD_FILTER_EVERYTHING, NULL, &error);

  g_assert_no_error (error);
  for (RapChartPaper paper = RAP_CHART_PAPER_A4; paper <= RAP_CHART_PAPER_LETTER; paper++) {
    g_autoptr (RapChartLayout) layout = rap_chart_layout_new (plan, paper);

    for (guint i = 0; i < rap_chart_layout_get_n_placements (layout); i++) {
      const RapChartBlock *block =
          rap_chart_layout_get_block (layout, rap_chart_layout_get_placement (layout, i)->block);
      if (block->type == RAP_CHART_BLOCK_ROW)
        g_assert_cmpfloat (block->cells[0].width, >, 150);
    }
  }
  g_assert_null (make_series_plan (wider, RAP_THREAD_FILTER_EVERYTHING, NULL, &error));
  g_assert_error (error, RAP_EXPORT_ERROR, RAP_EXPORT_ERROR_WIDE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/plan/comparison", test_comparison);
  g_test_add_func ("/export/plan/verbatim", test_verbatim);
  g_test_add_func ("/export/plan/series", test_series);
  g_test_add_func ("/export/plan/room", test_room);
  return g_test_run ();
}
