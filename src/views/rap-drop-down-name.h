/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A chooser with a tooltip → the same words as the name of the button inside it, on which the focus
 * is and which GTK 4.8 gives no name.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rap_drop_down_name (GtkDropDown *chooser);

G_END_DECLS
