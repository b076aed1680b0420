/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What a pointer does over the lines of a comparison → which words of one side of a line are
 * selected, and what is copied. It is kept by line and not by row, so that it stays while rows are
 * used for other lines; and one pair of gestures watches the whole list, so that rows cost no more.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-compare-row.h"

G_BEGIN_DECLS

#define RAP_TYPE_COMPARE_SELECTION (rap_compare_selection_get_type ())
G_DECLARE_FINAL_TYPE (RapCompareSelection, rap_compare_selection, RAP, COMPARE_SELECTION, GObject)

/* Signal "changed": rows are to be asked again. */
RapCompareSelection *rap_compare_selection_new (GtkWidget *list);
void rap_compare_selection_apply (RapCompareSelection *self, RapCompareRow *row);
void rap_compare_selection_set (RapCompareSelection *self,
                                RapChange *change,
                                gboolean left,
                                RapSpan span);
char *rap_compare_selection_to_text (RapCompareSelection *self, RapChange *in_hand);

G_END_DECLS
