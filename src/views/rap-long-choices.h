/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A chooser whose choices may be longer than there is room, such as the titles of declarations.
 * In: a chooser with an expression for the words of a choice. Out: the words are cut where there is
 * no room, and all of them are a tooltip; by itself GTK makes the window as wide as the longest.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rap_long_choices_set_up (GtkDropDown *chooser);

G_END_DECLS
