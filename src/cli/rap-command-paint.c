/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The painter of pages needs a dozen libraries that nothing else of the command line does, and
 * every start of it would load them: so it is a program beside this one, which it becomes.
 */
#include <glib/gi18n.h>
#include <unistd.h>

#include "rap-command.h"
#include "rap-config.h"

#define CHART_PROGRAM "rapporteur-chart"

/**
 * rap_command_paint:
 * @argv: what was asked of this program, from the name of the subcommand on
 *
 * Does not return where all is well.
 *
 * Returns: the exit status
 */
int
rap_command_paint (char **argv)
{
  g_autofree char *own = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = own != NULL ? g_path_get_dirname (own) : NULL;
  g_autofree char *beside = g_build_filename (folder != NULL ? folder : ".", CHART_PROGRAM, NULL);
  g_autofree char *installed = g_build_filename (RAP_LIBEXEC_DIR, CHART_PROGRAM, NULL);

  execv (beside, argv);
  execv (installed, argv);
  rap_command_complain (NULL, _ ("the program that makes charts is missing; install Rapporteur "
                                 "again"));
  return RAP_EXIT_FAILED;
}
