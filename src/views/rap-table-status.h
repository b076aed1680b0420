/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The line over a comparison and over a series: how much there is, and what can be made of it.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rap_table_status_say (GtkLabel *status, const char *text, const char *said);
void rap_table_status_bind_export (GtkStack *pages, GtkWidget *button);

G_END_DECLS
