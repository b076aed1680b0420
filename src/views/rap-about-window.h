/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * About the program: what it is, on what terms, and what whoever mends it needs to know of where it
 * runs: versions alone, nothing of the library and no path.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rap_about_window_present (GtkWindow *parent);

G_END_DECLS
