/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Rows of the list for another program: a table as in the chart for a word processor, lines with
 * tabs for everything else.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-row.h"

G_BEGIN_DECLS

void rap_row_clipboard_copy (GtkWidget *widget, GPtrArray *rows);

/* What is copied; for tests. */
char *rap_row_clipboard_to_html (GPtrArray *rows);
char *rap_row_clipboard_to_text (GPtrArray *rows);

G_END_DECLS
