/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*RapRowInSightFunc) (GtkWidget *row, gboolean in_sight);

void rap_rows_in_sight_watch (GtkListView *list, RapRowInSightFunc tell);
void rap_rows_in_sight_guess_height (GtkWidget *row, gsize n_letters);

G_END_DECLS
