/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * rapporteur: starts the application.
 */
#include <glib/gi18n.h>
#include <locale.h>

#include "rap-application.h"
#include "rap-config.h"

int
main (int argc, char **argv)
{
  g_autoptr (RapApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (RAP_GETTEXT_PACKAGE, RAP_LOCALE_DIR);
  bind_textdomain_codeset (RAP_GETTEXT_PACKAGE, "UTF-8");
  textdomain (RAP_GETTEXT_PACKAGE);
  application = rap_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
