/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * rapporteur-chart: what `rapporteur-cli chart` runs. Started by it, never by hand.
 */
#include <glib/gi18n.h>
#include <signal.h>

#include "rap-build-tree.h"
#include "rap-command.h"
#include "rap-config.h"

int
main (int argc, char **argv)
{
  /* A file that may not grow further is an error like a full disk, and is told as one. */
  signal (SIGXFSZ, SIG_IGN);
  rap_build_tree_set_language (RAP_GETTEXT_PACKAGE, RAP_LOCALE_DIR);
  g_set_prgname ("rapporteur-cli chart");
  return rap_command_chart (argc, argv);
}
