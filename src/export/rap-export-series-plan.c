/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * On paper a series is its matrix: commitments down, in their newest wording and with the marks of
 * the chart; documents across, with the paragraph, its strength and what became of it.
 */
#include <glib/gi18n.h>

#include "rap-change-words.h"
#include "rap-chart-plan-parts.h"
#include "rap-chart-words.h"
#include "rap-export-plan.h"
#include "rap-export-series.h"

/* Points that the columns of documents share, and what one has at most. */
#define DOCUMENTS_WIDTH 440
#define MOST_WIDTH 96

/* Notes stand in the chart of a document; here is no room for them. */
static guint
find_no_note (G_GNUC_UNUSED const RapFootnote *footnote, G_GNUC_UNUSED gpointer data)
{
  return 0;
}

static GArray *
make_text (GPtrArray *paragraphs)
{
  GArray *text = rap_chart_pieces_new ();

  for (guint i = 0; i < paragraphs->len; i++) {
    g_autoptr (GArray) pieces =
        rap_chart_pieces_of_paragraph (paragraphs->pdata[i], find_no_note, NULL);

    rap_chart_pieces_add (text, i > 0 ? "\n" : "", -1, 0);
    for (guint k = 0; k < pieces->len; k++)
      if (!(rap_chart_piece (pieces, k)->style & RAP_STYLE_RAISED))
        rap_chart_pieces_add (text, rap_chart_piece (pieces, k)->text, -1,
                              rap_chart_piece (pieces, k)->style);
  }
  return text;
}

static void
add_line (GArray *pieces, const char *line, guint style)
{
  if (pieces->len > 0 && *line != '\0')
    rap_chart_pieces_add (pieces, "\n", -1, 0);
  rap_chart_pieces_add (pieces, line, -1, style);
}

static void
add_changes (GArray *pieces, GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++) {
    g_autofree char *verdict = rap_change_words_verdict (changes->pdata[i]);
    g_autofree char *reasons = rap_change_words_reasons (changes->pdata[i], "\n");

    add_line (pieces, verdict, RAP_STYLE_BOLD);
    add_line (pieces, reasons, 0);
  }
}

static GArray *
make_cell (const RapThread *thread, guint document)
{
  const RapThreadStep *step = rap_thread_get_step (thread, document);
  RapSeriesCell cell = rap_export_series_cell (thread, document);
  GArray *pieces = rap_chart_pieces_new ();
  g_autofree char *labels = step != NULL ? rap_pair_join_labels (step->paragraphs) : NULL;

  if (step == NULL) {
    add_line (pieces, cell == RAP_SERIES_CELL_DROPPED ? _ ("− Dropped") : "–",
              cell == RAP_SERIES_CELL_DROPPED ? RAP_STYLE_BOLD : 0);
    return pieces;
  }
  add_line (pieces, labels, 0);
  if (step->commitment)
    add_line (pieces, rap_strength_to_label (step->strength), RAP_STYLE_ITALIC);
  if (cell == RAP_SERIES_CELL_NEW)
    add_line (pieces, _ ("+ New"), RAP_STYLE_BOLD);
  add_changes (pieces, step->changes);
  return pieces;
}

static void
add_thread (RapChartDocument *document, RapSeries *series, const RapThread *thread)
{
  const RapThreadStep *last = &g_array_index (thread->steps, RapThreadStep, thread->steps->len - 1);
  g_autofree char *labels = rap_pair_join_labels (last->paragraphs);
  RapChartRow *row = rap_chart_document_add_row (document, RAP_CHART_COMMITMENT, labels);

  row->cells[0] = make_text (last->paragraphs);
  for (guint i = 0; i < rap_series_get_n_documents (series); i++)
    row->cells[1 + i] = make_cell (thread, i);
}

static void
add_method (RapChartPlan *plan, RapSeries *series, const char *date)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();

  for (guint i = 0; i < rap_series_get_n_documents (series); i++)
    g_ptr_array_add (documents, rap_series_get_document (series, i));
  rap_chart_words_origin (plan->method, documents, date);
  rap_chart_pieces_add (
      plan->method,
      _ ("Each commitment in its newest wording; for each document the paragraph, "
         "its strength, and what became of it since the document before."),
      -1, 0);
  for (guint i = 0; i < documents->len; i++) {
    g_autofree char *profile = rap_export_series_profile (series, i);

    rap_chart_pieces_add (plan->method, "\n", -1, 0);
    rap_chart_pieces_add (plan->method, rap_document_get_display_name (documents->pdata[i]), -1,
                          RAP_STYLE_BOLD);
    rap_chart_pieces_add (plan->method, " · ", -1, 0);
    rap_chart_pieces_add (plan->method, profile, -1, 0);
  }
}

static RapChartDocument *
add_document (RapChartPlan *plan, RapSeries *series, const char *names)
{
  RapDocument *newest = rap_series_get_document (series, rap_series_get_n_documents (series) - 1);
  RapChartDocument *document = rap_chart_plan_add_document (
      plan, rap_document_get_language (newest), RAP_CHART_DIRECTION_OF_DOCUMENT);
  const char *title = rap_document_get_title (newest);

  document->title = g_strdup (title != NULL ? title : names);
  document->entry = g_strdup (document->title);
  document->detail = g_strdup (names);
  document->empty = g_strdup (_ ("Nothing to Show"));
  return document;
}

/**
 * rap_export_series_plan:
 * @series: what is to be printed
 * @threads: (element-type RapThread): which of its threads
 * @date: (nullable): ISO 8601, the day that it names as its own
 * @error: a #RapExportError where the series has more than %RAP_EXPORT_MOST_DOCUMENTS
 *
 * Returns: (transfer full) (nullable): a plan that needs none of them any more
 */
RapChartPlan *
rap_export_series_plan (RapSeries *series, GPtrArray *threads, const char *date, GError **error)
{
  guint n = rap_series_get_n_documents (series);
  g_autofree char *names = rap_export_series_title (series);
  RapChartPlan *plan;
  RapChartDocument *document;

  if (n > RAP_EXPORT_MOST_DOCUMENTS) {
    g_set_error (error, RAP_EXPORT_ERROR, RAP_EXPORT_ERROR_WIDE,
                 _ ("a page has room for %u documents side by side, and these are %u; choose "
                    "fewer, or a web page"),
                 RAP_EXPORT_MOST_DOCUMENTS, n);
    return NULL;
  }
  plan = rap_chart_plan_begin (_ ("Series of Documents"), date);
  add_method (plan, series, date);
  rap_chart_plan_add_column (plan, RAP_CHART_ROOM_TEXT, _ ("Commitment"), 0);
  for (guint i = 0; i < n; i++)
    rap_chart_plan_add_column (plan, RAP_CHART_ROOM_SIDE,
                               rap_document_get_display_name (rap_series_get_document (series, i)),
                               MIN (MOST_WIDTH, DOCUMENTS_WIDTH / n - 13));
  document = add_document (plan, series, names);
  for (guint i = 0; i < threads->len; i++)
    add_thread (document, series, threads->pdata[i]);
  return plan;
}
