/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Which rows of a list are laid out. In comes a list in a scrolled window, out goes the word to
 * each of its rows whether it is in sight. A GtkListView keeps two hundred rows around the one on
 * the screen and measures them all, so that one drag of the bar would set two hundred paragraphs
 * in type to show ten.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*RapRowInSightFunc) (GtkWidget *row, gboolean in_sight);

void rap_rows_in_sight_watch (GtkListView *list, RapRowInSightFunc tell);
void rap_rows_in_sight_select (GtkListView *list, guint position);
void rap_rows_in_sight_scroll_to (GtkListView *list, guint position);
void rap_rows_in_sight_guess_height (GtkWidget *row, gsize n_letters);

G_END_DECLS
