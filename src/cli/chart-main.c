/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * rapporteur-chart: what `rapporteur-cli chart` runs, and `compare` and `series` where pages are
 * wanted. Started by it, never by hand.
 */
#include <glib/gi18n.h>
#include <signal.h>

#include "rap-build-tree.h"
#include "rap-command.h"
#include "rap-config.h"

int
main (int argc, char **argv)
{
  g_autofree char *name = NULL;

  /* A file that may not grow further is an error like a full disk, and is told as one. */
  signal (SIGXFSZ, SIG_IGN);
  rap_build_tree_set_language (RAP_GETTEXT_PACKAGE, RAP_LOCALE_DIR);
  name = g_strdup_printf ("rapporteur-cli %s", argv[0]);
  g_set_prgname (name);
  if (g_str_equal (argv[0], "compare") || g_str_equal (argv[0], "series"))
    return rap_command_table (argc, argv);
  return rap_command_chart (argc, argv);
}
