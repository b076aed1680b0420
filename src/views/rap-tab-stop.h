/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A list inside → one stop for the Tab key. Before GTK 4.12, Tab goes through a list row by row,
 * and who is in one of a thousand rows never comes out; the arrow keys go through the rows. Tab
 * selects none of them.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RAP_TYPE_TAB_STOP (rap_tab_stop_get_type ())
G_DECLARE_FINAL_TYPE (RapTabStop, rap_tab_stop, RAP, TAB_STOP, GtkWidget)

G_END_DECLS
