/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The lines of a comparison as a list of rows, with the strip of all of them beside it. The line
 * that the analyst has in hand stays in hand while folds open and filters change. A narrow list
 * stacks the two sides.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-change-list.h"

G_BEGIN_DECLS

#define RAP_TYPE_COMPARE_LIST (rap_compare_list_get_type ())
G_DECLARE_FINAL_TYPE (RapCompareList, rap_compare_list, RAP, COMPARE_LIST, GtkWidget)

char *rap_compare_list_to_text (RapCompareList *self);
RapChangeList *rap_compare_list_get_changes (RapCompareList *self);
void rap_compare_list_set_comparison (RapCompareList *self, RapComparison *comparison);
void rap_compare_list_set_filter (RapCompareList *self, RapChangeFilter filter);
void rap_compare_list_set_words (RapCompareList *self, const char *typed);
void rap_compare_list_show (RapCompareList *self, guint position);
void rap_compare_list_move (RapCompareList *self, int by);

G_END_DECLS
