/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * rapporteur-cli compare: what became of one document in another, as text to read, as JSON or as
 * a page.
 */
#include <glib/gi18n.h>

#include "rap-command-documents.h"
#include "rap-command.h"
#include "rap-comparison.h"
#include "rap-export-comparison.h"

typedef struct {
  char *library; /* (owned) (nullable) */
  char *format;  /* (owned) (nullable) */
  char *output;  /* (owned) (nullable) */
  char **names;  /* (owned) (nullable) */
} Order;

static void
order_clear (Order *self)
{
  g_free (self->library);
  g_free (self->format);
  g_free (self->output);
  g_strfreev (self->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Order, order_clear)

static const struct {
  const char *name;
  void (*write) (RapComparison *comparison, GString *out);
} formats[] = {
  { "text", rap_export_comparison_text },
  { "json", rap_export_comparison_json },
  { "csv", rap_export_comparison_csv },
  { "html", rap_export_comparison_html },
};

static gboolean
parse (Order *self, int argc, char **argv, int *status)
{
  const GOptionEntry entries[] = {
    { "library", 'l', 0, G_OPTION_ARG_FILENAME, &self->library,
      N_ ("The library that holds documents named by their symbols"), N_ ("DB") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &self->format, N_ ("text, json, csv or html"),
      N_ ("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      N_ ("The file to write; otherwise stdout"), N_ ("OUT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->names, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (N_ ("LEFT RIGHT"));

  g_option_context_set_summary (
      context, _ ("Tells what became of the paragraphs of LEFT in RIGHT: files, or symbols of "
                  "documents in a library. LEFT is the older one."));
  g_option_context_add_main_entries (context, entries, NULL);
  return rap_command_parse (context, &argc, &argv, status);
}

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
  g_auto (Order) order = { 0 };
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RapComparison) comparison = NULL;
  g_autoptr (RapLexicon) lexicon = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  guint format = 0;
  int status;

  if (!parse (&order, argc, argv, &status))
    return status;
  while (format < G_N_ELEMENTS (formats) && order.format != NULL &&
         !g_str_equal (order.format, formats[format].name))
    format++;
  if (order.names == NULL || g_strv_length (order.names) != 2 || format == G_N_ELEMENTS (formats)) {
    rap_command_complain (NULL, _ ("name two documents to compare, the older one first, and text, "
                                   "json, csv or html as the format"));
    return RAP_EXIT_USAGE;
  }
  lexicon = rap_lexicon_load_for_analyst ("en", &error);
  if (lexicon == NULL) {
    rap_command_complain (NULL, error->message);
    return RAP_EXIT_FAILED;
  }
  if (!rap_command_add_named (documents, order.library, order.names[0], lexicon) ||
      !rap_command_add_named (documents, order.library, order.names[1], lexicon))
    return RAP_EXIT_FAILED;
  comparison = rap_comparison_new (documents->pdata[0], documents->pdata[1], lexicon);
  formats[format].write (comparison, out);
  return rap_command_write (order.output, out) ? RAP_EXIT_DONE : RAP_EXIT_FAILED;
}
