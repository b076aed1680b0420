/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The page of the manual for what is being done. In: a window. Out: the name of a page of help/C.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

const char *rap_help_page_for (GtkWindow *window);

G_END_DECLS
