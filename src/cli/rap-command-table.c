/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * rapporteur-cli compare and series, where their table is wanted on pages: the same order as
 * there, which has been looked at already, becomes a PDF.
 */
#include <glib/gi18n.h>

#include "rap-command-documents.h"
#include "rap-command-order.h"
#include "rap-command-pages.h"
#include "rap-command.h"
#include "rap-export-pdf.h"
#include "rap-export-plan.h"

static RapChartPlan *
make_plan (
    gboolean compares, GPtrArray *documents, RapLexicon *lexicon, const char *day, GError **error)
{
  g_autoptr (RapComparison) comparison = NULL;
  g_autoptr (RapSeries) series = NULL;
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GPtrArray) threads = NULL;

  if (compares) {
    comparison = rap_comparison_new (documents->pdata[0], documents->pdata[1], lexicon);
    lines = rap_comparison_choose_lines (comparison, RAP_CHANGE_FILTER_EVERYTHING);
    return rap_export_comparison_plan (comparison, lines, day);
  }
  series = rap_series_new (documents, lexicon);
  threads = rap_series_choose_threads (series, RAP_THREAD_FILTER_EVERYTHING);
  return rap_export_series_plan (series, threads, day, error);
}

static GBytes *
make_pdf (RapChartPlan *plan, RapChartPaper paper, GError **error)
{
  g_autoptr (RapChartLayout) layout = rap_chart_layout_new (plan, paper);

  return rap_export_pdf (layout, error);
}

/**
 * rap_command_table:
 * @argc: how many arguments
 * @argv: the arguments; the first is "compare" or "series"
 *
 * Returns: the exit status
 */
int
rap_command_table (int argc, char **argv)
{
  gboolean compares = g_str_equal (argv[0], "compare");
  g_auto (RapCommandOrder) order = { 0 };
  g_autoptr (RapLexicon) lexicon = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (RapChartPlan) plan = NULL;
  g_autoptr (GBytes) pages = NULL;
  g_autoptr (GError) error = NULL;
  RapChartPaper paper;
  int status;

  if (!rap_command_order_parse (&order, "", "", argc, argv, &status))
    return status;
  if (!rap_command_read_paper (order.paper, &paper) || !rap_command_read_day (&order.day) ||
      !rap_command_can_take_pdf (order.output))
    return RAP_EXIT_USAGE;
  documents = rap_command_order_load (&order, &lexicon);
  if (documents == NULL)
    return RAP_EXIT_FAILED;
  plan = make_plan (compares, documents, lexicon, order.day, &error);
  pages = plan != NULL ? make_pdf (plan, paper, &error) : NULL;
  if (pages == NULL) {
    rap_command_complain (NULL, error->message);
    return RAP_EXIT_FAILED;
  }
  return rap_command_write_bytes (order.output, pages) ? RAP_EXIT_DONE : RAP_EXIT_FAILED;
}
