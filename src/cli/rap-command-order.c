/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-command-order.h"

#include <glib/gi18n.h>
#include <string.h>

#include "rap-command-documents.h"
#include "rap-command.h"

void
rap_command_order_clear (RapCommandOrder *self)
{
  g_free (self->library);
  g_free (self->format);
  g_free (self->output);
  g_free (self->paper);
  g_free (self->day);
  g_strfreev (self->names);
  g_strfreev (self->whole);
}

/**
 * rap_command_order_parse:
 * @self: all zero; gets what is asked
 * @arguments: what stands behind the options in the help
 * @summary: what the subcommand does
 * @argc: how many arguments
 * @argv: the arguments; the first is the subcommand
 * @status: (out): how to exit where there is nothing to do
 *
 * Returns: whether there is something to do
 */
gboolean
rap_command_order_parse (RapCommandOrder *self,
                         const char *arguments,
                         const char *summary,
                         int argc,
                         char **argv,
                         int *status)
{
  const GOptionEntry entries[] = {
    { "library", 'l', 0, G_OPTION_ARG_FILENAME, &self->library,
      N_ ("The library that holds documents named by their symbols"), N_ ("DB") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &self->format,
      N_ ("text, json, csv, html or pdf; otherwise as OUT ends, or text"), N_ ("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      N_ ("The file to write; otherwise stdout"), N_ ("OUT") },
    { "paper", 'p', 0, G_OPTION_ARG_STRING, &self->paper, N_ ("a4 (usual) or letter"),
      N_ ("PAPER") },
    { "date", 'd', 0, G_OPTION_ARG_STRING, &self->day,
      N_ ("The day that a PDF names as its own; otherwise SOURCE_DATE_EPOCH, or today"),
      N_ ("YYYY-MM-DD") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->names, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (arguments);

  self->whole = g_strdupv (argv);
  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, NULL);
  return rap_command_parse (context, &argc, &argv, status);
}

static RapCommandFormat
find_format (const char *name)
{
  static const char *const names[RAP_COMMAND_N_FORMATS] = { "text", "json", "csv", "html", "pdf" };
  guint format = 0;

  while (format < RAP_COMMAND_N_FORMATS && !g_str_equal (name, names[format]))
    format++;
  return format;
}

/**
 * rap_command_order_get_format:
 * @self: an order
 *
 * Returns: the format that is named; %RAP_COMMAND_N_FORMATS for one that is not known. Where none
 *   is, that in which the name of the file ends, or text
 */
RapCommandFormat
rap_command_order_get_format (const RapCommandOrder *self)
{
  const char *suffix = self->output != NULL ? strrchr (self->output, '.') : NULL;
  RapCommandFormat format;

  if (self->format != NULL)
    return find_format (self->format);
  format = suffix != NULL ? find_format (suffix + 1) : RAP_COMMAND_FORMAT_TEXT;
  return format < RAP_COMMAND_N_FORMATS ? format : RAP_COMMAND_FORMAT_TEXT;
}

/**
 * rap_command_order_count:
 * @self: an order
 *
 * Returns: how many documents it names
 */
guint
rap_command_order_count (const RapCommandOrder *self)
{
  return self->names != NULL ? g_strv_length (self->names) : 0;
}

/**
 * rap_command_order_load:
 * @self: an order
 * @lexicon: (out): of their language
 *
 * Returns: (transfer full) (nullable) (element-type RapDocument): its documents in the order of
 *   their names; %NULL where why not has been told
 */
GPtrArray *
rap_command_order_load (const RapCommandOrder *self, RapLexicon **lexicon)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  *lexicon = rap_lexicon_load_for_analyst ("en", &error);
  if (*lexicon == NULL) {
    rap_command_complain (NULL, error->message);
    return NULL;
  }
  for (guint i = 0; i < rap_command_order_count (self); i++)
    if (!rap_command_add_named (documents, self->library, self->names[i], *lexicon))
      return NULL;
  return g_steal_pointer (&documents);
}
