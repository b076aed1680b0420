/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * One thing that was found, in a list of findings: a small heading and, below it, the words, which
 * can be selected and copied. A row without words hides itself.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RAP_TYPE_FINDING_ROW (rap_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (RapFindingRow, rap_finding_row, RAP, FINDING_ROW, GtkListBoxRow)

GtkWidget *rap_finding_row_new (const char *title);
void rap_finding_row_set_words (RapFindingRow *self, const char *words);
void rap_finding_row_add_start (RapFindingRow *self, GtkWidget *widget);
void rap_finding_row_add_end (RapFindingRow *self, GtkWidget *widget);

G_END_DECLS
