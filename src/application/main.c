/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * rapporteur: starts the application.
 */
#include <glib/gi18n.h>

#include "rap-build-tree.h"
#include "rap-application.h"
#include "rap-config.h"

int
main (int argc, char **argv)
{
  g_autoptr (RapApplication) application = NULL;

  rap_build_tree_set_language (RAP_GETTEXT_PACKAGE, RAP_LOCALE_DIR);
  application = rap_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
