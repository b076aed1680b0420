/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-command.h"

#include <glib/gi18n.h>

#include "rap-config.h"

/**
 * rap_command_complain:
 * @subject: (nullable): the file, symbol or library that it is about
 * @message: one sentence
 *
 * Prints an error on stderr.
 */
void
rap_command_complain (const char *subject, const char *message)
{
  if (subject != NULL)
    g_printerr ("rapporteur-cli: %s: %s\n", subject, message);
  else
    g_printerr ("rapporteur-cli: %s\n", message);
}

/**
 * rap_command_parse:
 * @context: knows the options of a subcommand
 * @argc: (inout): how many arguments there are
 * @argv: (inout): the arguments; the options are taken out
 * @status: (out): how to exit where there is nothing to go on with
 *
 * Returns: whether to go on
 */
gboolean
rap_command_parse (GOptionContext *context, int *argc, char ***argv, int *status)
{
  g_autoptr (GError) error = NULL;

  g_option_context_set_translation_domain (context, RAP_GETTEXT_PACKAGE);
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;
  rap_command_complain (NULL, error->message);
  g_printerr ("%s\n", _ ("Try “rapporteur-cli --help”."));
  *status = RAP_EXIT_USAGE;
  return FALSE;
}
