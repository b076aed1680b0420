/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * rapporteur-chart: what `rapporteur-cli chart` runs. Started by it, never by hand.
 */
#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>

#include "rap-command.h"
#include "rap-config.h"

int
main (int argc, char **argv)
{
  /* A file that may not grow further is an error like a full disk, and is told as one. */
  signal (SIGXFSZ, SIG_IGN);
  setlocale (LC_ALL, "");
  bindtextdomain (RAP_GETTEXT_PACKAGE, RAP_LOCALE_DIR);
  bind_textdomain_codeset (RAP_GETTEXT_PACKAGE, "UTF-8");
  textdomain (RAP_GETTEXT_PACKAGE);
  g_set_prgname ("rapporteur-cli chart");
  return rap_command_chart (argc, argv);
}
