/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * rapporteur-cli series: the way of each commitment through several documents, a row for each and a
 * column for each document, as text to read, as JSON, as a table, as a page or on paper.
 */
#include <glib/gi18n.h>

#include "rap-command-documents.h"
#include "rap-command-order.h"
#include "rap-command.h"
#include "rap-export-series.h"
#include "rap-series.h"

static void (*const writers[RAP_COMMAND_N_FORMATS]) (RapSeries *, GString *) = {
  [RAP_COMMAND_FORMAT_TEXT] = rap_export_series_text,
  [RAP_COMMAND_FORMAT_JSON] = rap_export_series_json,
  [RAP_COMMAND_FORMAT_CSV] = rap_export_series_csv,
  [RAP_COMMAND_FORMAT_HTML] = rap_export_series_html,
};

/**
 * rap_command_series:
 * @argc: how many arguments
 * @argv: the arguments; the first is "series"
 *
 * Returns: the exit status
 */
int
rap_command_series (int argc, char **argv)
{
  g_auto (RapCommandOrder) order = { 0 };
  g_autoptr (RapLexicon) lexicon = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (RapSeries) series = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  RapCommandFormat format;
  int status;

  if (!rap_command_order_parse (
          &order, N_ ("DOCUMENT DOCUMENT…"),
          _ ("Follows each commitment through documents, the oldest first: files, or symbols "
             "of documents in a library."),
          argc, argv, &status))
    return status;
  format = rap_command_order_get_format (&order);
  if (rap_command_order_count (&order) < 2 || format == RAP_COMMAND_N_FORMATS) {
    rap_command_complain (NULL, _ ("name two documents or more, the oldest first, and text, json, "
                                   "csv, html or pdf as the format"));
    return RAP_EXIT_USAGE;
  }
  if (format == RAP_COMMAND_FORMAT_PDF)
    return rap_command_paint (order.whole);
  documents = rap_command_order_load (&order, &lexicon);
  if (documents == NULL)
    return RAP_EXIT_FAILED;
  series = rap_series_new (documents, lexicon);
  writers[format](series, out);
  return rap_command_write (order.output, out) ? RAP_EXIT_DONE : RAP_EXIT_FAILED;
}
