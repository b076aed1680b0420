/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * rapporteur-cli compare: what became of one document in another, as text to read, as JSON, as
 * a page or on paper.
 */
#include <glib/gi18n.h>

#include "rap-command-documents.h"
#include "rap-command-order.h"
#include "rap-command.h"
#include "rap-comparison.h"
#include "rap-export-comparison.h"

static void (*const writers[RAP_COMMAND_N_FORMATS]) (RapComparison *, GString *) = {
  [RAP_COMMAND_FORMAT_TEXT] = rap_export_comparison_text,
  [RAP_COMMAND_FORMAT_JSON] = rap_export_comparison_json,
  [RAP_COMMAND_FORMAT_CSV] = rap_export_comparison_csv,
  [RAP_COMMAND_FORMAT_HTML] = rap_export_comparison_html,
};

/**
 * rap_command_compare:
 * @argc: how many arguments
 * @argv: the arguments; the first is "compare"
 *
 * Returns: the exit status
 */
int
rap_command_compare (int argc, char **argv)
{
  g_auto (RapCommandOrder) order = { 0 };
  g_autoptr (RapLexicon) lexicon = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (RapComparison) comparison = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  RapCommandFormat format;
  int status;

  if (!rap_command_order_parse (
          &order, N_ ("LEFT RIGHT"),
          _ ("Tells what became of the paragraphs of LEFT in RIGHT: files, or symbols of "
             "documents in a library. LEFT is the older one."),
          argc, argv, &status))
    return status;
  format = rap_command_order_get_format (&order);
  if (rap_command_order_count (&order) != 2 || format == RAP_COMMAND_N_FORMATS) {
    rap_command_complain (NULL, _ ("name two documents to compare, the older one first, and text, "
                                   "json, csv, html or pdf as the format"));
    return RAP_EXIT_USAGE;
  }
  if (format == RAP_COMMAND_FORMAT_PDF)
    return rap_command_paint (order.whole);
  documents = rap_command_order_load (&order, &lexicon);
  if (documents == NULL)
    return RAP_EXIT_FAILED;
  comparison = rap_comparison_new (documents->pdata[0], documents->pdata[1], lexicon);
  writers[format](comparison, out);
  return rap_command_write (order.output, out) ? RAP_EXIT_DONE : RAP_EXIT_FAILED;
}
