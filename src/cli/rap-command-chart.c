/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * rapporteur-cli chart: files, or documents of a library, become a chart. It is written as a
 * whole or not at all, and not where a document is missing from it.
 */
#include "rap-command.h"

#include <glib/gi18n.h>

#include "rap-command-documents.h"
#include "rap-command-pages.h"
#include "rap-command-tags.h"
#include "rap-export.h"

typedef struct {
  char *library; /* (owned) (nullable) */
  char *format;  /* (owned) (nullable) */
  char *output;  /* (owned) (nullable) */
  char *title;   /* (owned) (nullable) */
  char *paper;   /* (owned) (nullable) */
  char *columns; /* (owned) (nullable) */
  char *date;    /* (owned) (nullable) */
  gboolean all_paragraphs;
  char **names; /* (owned) (nullable): files, or symbols of documents in the library */

  RapExportFormat kind;
  RapChartPaper sheet;
  guint column_bits;
} Order;

static void
order_clear (Order *self)
{
  g_free (self->library);
  g_free (self->format);
  g_free (self->output);
  g_free (self->title);
  g_free (self->paper);
  g_free (self->columns);
  g_free (self->date);
  g_strfreev (self->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Order, order_clear)

static gboolean
parse (Order *self, int argc, char **argv, int *status)
{
  const GOptionEntry entries[] = {
    { "library", 'l', 0, G_OPTION_ARG_FILENAME, &self->library,
      N_ ("Chart documents of this library, named by their symbols, or all of them"), N_ ("DB") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &self->format,
      N_ ("pdf, html, csv or json; otherwise as OUT ends"), N_ ("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      N_ ("The file to write, - for stdout"), N_ ("OUT") },
    { "title", 't', 0, G_OPTION_ARG_STRING, &self->title, N_ ("Title of the chart"), N_ ("TITLE") },
    { "paper", 'p', 0, G_OPTION_ARG_STRING, &self->paper, N_ ("a4 (usual) or letter"),
      N_ ("PAPER") },
    { "columns", 'c', 0, G_OPTION_ARG_STRING, &self->columns,
      N_ ("More columns, parted by commas: addressee, deadline, strength; of a library, tags"),
      N_ ("COLUMNS") },
    { "date", 'd', 0, G_OPTION_ARG_STRING, &self->date,
      N_ ("The day that the chart names as its own; otherwise SOURCE_DATE_EPOCH, or today"),
      N_ ("YYYY-MM-DD") },
    { "all-paragraphs", 'a', 0, G_OPTION_ARG_NONE, &self->all_paragraphs,
      N_ ("Show paragraphs that are no commitments, too"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->names, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (N_ ("FILE… | SYMBOL…"));

  g_option_context_set_summary (
      context, _ ("Makes the chart of the commitments in FILEs, or in documents of a library."));
  g_option_context_add_main_entries (context, entries, NULL);
  return rap_command_parse (context, &argc, &argv, status);
}

static gboolean
choose_columns (Order *self)
{
  static const struct {
    const char *name;
    RapChartColumn column;
  } names[] = { { "addressee", RAP_CHART_ADDRESSEE },
                { "deadline", RAP_CHART_DEADLINE },
                { "strength", RAP_CHART_STRENGTH },
                { "tags", RAP_CHART_TAGS } };
  g_auto (GStrv) wanted = g_strsplit (self->columns != NULL ? self->columns : "", ",", -1);

  for (guint i = 0; wanted[i] != NULL; i++) {
    const char *name = g_strstrip (wanted[i]);
    guint column = 0;

    while (column < G_N_ELEMENTS (names) && g_ascii_strcasecmp (names[column].name, name) != 0)
      column++;
    if (column == G_N_ELEMENTS (names)) {
      rap_command_complain (name,
                            _ ("is no column; there are addressee, deadline, strength and tags"));
      return FALSE;
    }
    self->column_bits |= 1u << names[column].column;
  }
  if (self->library == NULL && (self->column_bits & (1u << RAP_CHART_TAGS))) {
    rap_command_complain ("tags", _ ("are of documents in a library; add --library DB"));
    return FALSE;
  }
  return TRUE;
}

static gboolean
choose_format (Order *self)
{
  if (self->format != NULL && !rap_export_format_from_name (self->format, &self->kind)) {
    rap_command_complain (self->format, _ ("is no format; there are pdf, html, csv and json"));
    return FALSE;
  }
  if (self->format == NULL && !rap_export_format_from_path (self->output, &self->kind)) {
    rap_command_complain (self->output,
                          _ ("does not tell the format; add --format pdf, html, csv or json"));
    return FALSE;
  }
  return self->kind != RAP_EXPORT_PDF || rap_command_can_take_pdf (self->output);
}

static gboolean
check (Order *self)
{
  if (self->output == NULL) {
    rap_command_complain (NULL, _ ("no file to write was named; add -o OUT"));
    return FALSE;
  }
  if (self->library == NULL && self->names == NULL) {
    rap_command_complain (NULL, _ ("no document was named; add a FILE, or --library DB"));
    return FALSE;
  }
  return choose_columns (self) && rap_command_read_paper (self->paper, &self->sheet) &&
         choose_format (self) && rap_command_read_day (&self->date);
}

static gboolean
write_chart (const Order *order, GPtrArray *documents, GHashTable *tags, RapLexicon *lexicon)
{
  RapChartOptions options = {
    .title = order->title,
    .date = order->date,
    .scale = rap_lexicon_get_strength_source (lexicon),
    .columns = order->column_bits,
    .all_paragraphs = order->all_paragraphs,
    .annotate = tags != NULL ? rap_command_tags_of : NULL,
    .annotate_data = tags,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) chart =
      rap_export_chart (documents, &options, order->sheet, order->kind, &error);

  if (chart == NULL) {
    rap_command_complain (order->output, error->message);
    return FALSE;
  }
  return rap_command_write_bytes (order->output, chart);
}

/**
 * rap_command_chart:
 * @argc: how many arguments
 * @argv: the arguments; the first is "chart"
 *
 * Returns: the exit status
 */
int
rap_command_chart (int argc, char **argv)
{
  g_auto (Order) order = { 0 };
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLexicon) lexicon = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) tags = NULL;
  int status;

  if (!parse (&order, argc, argv, &status))
    return status;
  if (!check (&order))
    return RAP_EXIT_USAGE;
  lexicon = rap_lexicon_load_for_analyst ("en", &error);
  if (lexicon == NULL) {
    rap_command_complain (NULL, error->message);
    return RAP_EXIT_FAILED;
  }
  if (!(order.library != NULL
            ? rap_command_add_from_library (documents, ids, order.library, order.names)
            : rap_command_add_files (documents, order.names, lexicon)))
    return RAP_EXIT_FAILED;
  if (order.column_bits & (1u << RAP_CHART_TAGS)) {
    tags = rap_command_load_tags (order.library, documents, ids);
    if (tags == NULL)
      return RAP_EXIT_FAILED;
  }
  return write_chart (&order, documents, tags, lexicon) ? RAP_EXIT_DONE : RAP_EXIT_FAILED;
}
