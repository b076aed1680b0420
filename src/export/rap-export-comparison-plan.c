/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * On paper a comparison is a table in the order in which it is read: the older text, the newer
 * text, the verdict. What went and what came is marked as in the window.
 */
#include <glib/gi18n.h>
#include <string.h>

#include "rap-change-words.h"
#include "rap-chart-plan-parts.h"
#include "rap-chart-words.h"
#include "rap-export-plan.h"
#include "rap-word-changes.h"

/* Points; longer reasons are broken. */
#define VERDICT_WIDTH 104

enum { COLUMN_LEFT, COLUMN_RIGHT, COLUMN_VERDICT };

static void
add_label (GArray *pieces, const char *labels)
{
  if (*labels == '\0')
    return;
  rap_chart_pieces_add (pieces, labels, -1, RAP_STYLE_BOLD);
  rap_chart_pieces_add (pieces, " ", -1, 0);
}

/* The blank after the words is not marked: the line would reach over their end. */
static void
add_change (GArray *pieces, const char *words, RapChartBecame became)
{
  g_autofree char *bare = g_strchomp (g_strdup (words));

  rap_chart_pieces_add_change (pieces, bare, became);
  rap_chart_pieces_add (pieces, words + strlen (bare), -1, 0);
}

static GArray *
make_side (const RapPair *pair, gboolean left)
{
  GPtrArray *paragraphs = left ? pair->left : pair->right;
  RapChangeType marked = left ? RAP_CHANGE_DELETE : RAP_CHANGE_INSERT;
  RapChartBecame became = left ? RAP_CHART_WORDS_GONE : RAP_CHART_WORDS_ADDED;
  g_autofree char *text = rap_pair_join_text (paragraphs);
  g_autofree char *labels = rap_pair_join_labels (paragraphs);
  GArray *pieces = rap_chart_pieces_new ();

  add_label (pieces, labels);
  for (guint i = 0; i < pair->changes->len; i++) {
    const RapWordChange *change = &g_array_index (pair->changes, RapWordChange, i);
    RapSpan span = left ? change->left : change->right;
    g_autofree char *words = g_utf8_substring (text, span.start, span.end);

    if (change->type == marked)
      add_change (pieces, words, change->move > 0 ? RAP_CHART_WORDS_MOVED : became);
    else if (change->type == RAP_CHANGE_EQUAL)
      rap_chart_pieces_add (pieces, words, -1, 0);
  }
  return pieces;
}

static GArray *
make_verdict (const char *verdict, const char *reasons)
{
  GArray *pieces = rap_chart_pieces_new ();

  rap_chart_pieces_add (pieces, verdict, -1, RAP_STYLE_BOLD);
  if (*reasons != '\0') {
    rap_chart_pieces_add (pieces, "\n", -1, 0);
    rap_chart_pieces_add (pieces, reasons, -1, 0);
  }
  return pieces;
}

static void
add_pair (RapChartDocument *document, const RapPair *pair)
{
  g_autofree char *labels = rap_pair_join_labels (pair->right);
  g_autofree char *verdict = rap_change_words_verdict (pair);
  g_autofree char *reasons = rap_change_words_reasons (pair, "\n");
  RapChartRow *row = rap_chart_document_add_row (document, RAP_CHART_COMMITMENT, labels);

  row->cells[COLUMN_LEFT] = make_side (pair, TRUE);
  row->cells[COLUMN_RIGHT] = make_side (pair, FALSE);
  row->cells[COLUMN_VERDICT] = make_verdict (verdict, reasons);
}

static void
add_alone (RapChartDocument *document, RapParagraph *paragraph, gboolean dropped)
{
  g_autofree char *label = rap_labels_join (rap_paragraph_get_path (paragraph), " ");
  RapChartRow *row = rap_chart_document_add_row (document, RAP_CHART_COMMITMENT, label);
  GArray *pieces = rap_chart_pieces_new ();

  add_label (pieces, label);
  rap_chart_pieces_add (pieces, rap_paragraph_get_text (paragraph), -1, 0);
  row->cells[dropped ? COLUMN_LEFT : COLUMN_RIGHT] = pieces;
  row->cells[COLUMN_VERDICT] = make_verdict (dropped ? _ ("− Dropped") : _ ("+ New"), "");
}

static void
add_fold (RapChartDocument *document, guint n)
{
  RapChartRow *row = rap_chart_document_add_row (document, RAP_CHART_PARAGRAPH, "");
  g_autofree char *text =
      g_strdup_printf (ngettext ("%u paragraph is the same", "%u paragraphs are the same", n), n);

  rap_chart_row_set_text (row, COLUMN_LEFT, text);
}

static void
add_lines (RapChartDocument *document, GArray *lines)
{
  for (guint i = 0; i < lines->len; i++) {
    const RapComparisonLine *line = &g_array_index (lines, RapComparisonLine, i);

    if (line->type == RAP_CHANGE_LINE_FOLD)
      add_fold (document, line->n_folded);
    else if (line->type == RAP_CHANGE_LINE_PAIR)
      add_pair (document, line->pair);
    else
      add_alone (document, line->paragraph, line->type == RAP_CHANGE_LINE_DROPPED);
  }
}

static const char *
title_of (RapDocument *document)
{
  const char *title = rap_document_get_title (document);

  return title != NULL ? title : rap_document_get_display_name (document);
}

/* "A/RES/74/178 · 18 December 2019 → A/RES/75/198 · 16 December 2020" */
static void
add_details (GString *detail, RapDocument *source, gboolean right_to_left)
{
  const char *adopted = rap_document_get_adopted (source);
  g_autofree char *date = adopted != NULL ? rap_chart_words_date (adopted) : NULL;
  g_autoptr (GString) one = g_string_new (NULL);

  rap_chart_add_detail (one, rap_document_get_display_name (source), right_to_left);
  rap_chart_add_detail (one, date, right_to_left);
  g_string_append_printf (detail, "%s%s", detail->len > 0 ? " → " : "", one->str);
}

static RapChartDocument *
add_document (RapChartPlan *plan, RapDocument *left, RapDocument *right)
{
  RapChartDocument *document = rap_chart_plan_add_document (plan, rap_document_get_language (right),
                                                            RAP_CHART_DIRECTION_OF_DOCUMENT);
  g_autoptr (GString) detail = g_string_new (NULL);

  document->title = g_strcmp0 (title_of (left), title_of (right)) == 0
                        ? g_strdup (title_of (right))
                        : g_strconcat (title_of (left), " → ", title_of (right), NULL);
  document->entry = g_strdup (document->title);
  document->empty = g_strdup (_ ("Nothing to Show"));
  add_details (detail, left, document->right_to_left || plan->right_to_left);
  add_details (detail, right, document->right_to_left || plan->right_to_left);
  document->detail = g_strdup (detail->str);
  return document;
}

static void
add_method (RapChartPlan *plan, RapComparison *comparison, GArray *lines, const char *date)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();
  g_autoptr (GArray) all = rap_comparison_list_lines (comparison);
  g_autofree char *counts = rap_change_words_counts (
      all, rap_comparison_lines_count (lines, RAP_CHANGE_FILTER_EVERYTHING));

  g_ptr_array_add (documents, rap_comparison_get_left (comparison));
  g_ptr_array_add (documents, rap_comparison_get_right (comparison));
  rap_chart_words_origin (plan->method, documents, date);
  rap_chart_pieces_add (
      plan->method,
      _ ("What went is struck through on the left, what came is underlined on the "
         "right; what only changed its place is underlined twice on both sides."),
      -1, 0);
  rap_chart_pieces_add (plan->method, " ", -1, 0);
  rap_chart_pieces_add (plan->method,
                        _ ("Verdicts follow from the wording alone, by the rules whose reasons "
                           "stand under them."),
                        -1, 0);
  rap_chart_pieces_add (plan->method, " ", -1, 0);
  rap_chart_pieces_add (plan->method, counts, -1, RAP_STYLE_BOLD);
}

/**
 * rap_export_comparison_plan:
 * @comparison: what is to be printed
 * @lines: (element-type RapComparisonLine): which lines of it; a fold tells how many paragraphs
 *   that are the same were left out
 * @date: (nullable): ISO 8601, the day that it names as its own
 *
 * Returns: (transfer full): a plan that needs none of them any more
 */
RapChartPlan *
rap_export_comparison_plan (RapComparison *comparison, GArray *lines, const char *date)
{
  RapDocument *left = rap_comparison_get_left (comparison);
  RapDocument *right = rap_comparison_get_right (comparison);
  g_autofree char *title = rap_change_words_title (comparison);
  RapChartPlan *plan = rap_chart_plan_begin (title, date);

  add_method (plan, comparison, lines, date);
  rap_chart_plan_add_column (plan, RAP_CHART_ROOM_TEXT, rap_document_get_display_name (left), 0);
  rap_chart_plan_add_column (plan, RAP_CHART_ROOM_TEXT, rap_document_get_display_name (right), 0);
  rap_chart_plan_add_column (plan, RAP_CHART_ROOM_SIDE, _ ("Verdict"), VERDICT_WIDTH);
  add_lines (add_document (plan, left, right), lines);
  return plan;
}
