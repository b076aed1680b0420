/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A line of a comparison: what stood there, the verdict, what stands there now, level with each
 * other; one over the other where there is no room. What went is struck through, what came is
 * underlined, and the verdict is said in words. A fold is a button that says how much it hides, and
 * opens: "toggled" tells that it was pressed.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-change-list.h"

G_BEGIN_DECLS

#define RAP_TYPE_COMPARE_ROW (rap_compare_row_get_type ())
G_DECLARE_FINAL_TYPE (RapCompareRow, rap_compare_row, RAP, COMPARE_ROW, GtkWidget)

GtkWidget *rap_compare_row_new (void);
void rap_compare_row_set_change (RapCompareRow *self, RapChange *change);
void rap_compare_row_set_words (RapCompareRow *self, RapWordSearch *words);
gboolean rap_compare_row_find_side (RapCompareRow *self, double x, double y, gboolean *left);
guint rap_compare_row_find_character (RapCompareRow *self, gboolean left, double x, double y);
void rap_compare_row_select (RapCompareRow *self, gboolean left, RapSpan span);
RapChange *rap_compare_row_get_change (RapCompareRow *self);
void rap_compare_row_set_stacked (RapCompareRow *self, gboolean stacked);
void rap_compare_row_set_in_sight (RapCompareRow *self, gboolean in_sight);

G_END_DECLS
