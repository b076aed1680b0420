/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Two documents of the library, chosen above → what became of the one in the other, line by line.
 * The comparison is made in a thread of its own, and anew when the library changes.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-session.h"
#include "rap-table-order.h"
#include "rap-words-bar.h"

G_BEGIN_DECLS

#define RAP_TYPE_COMPARE_VIEW (rap_compare_view_get_type ())
G_DECLARE_FINAL_TYPE (RapCompareView, rap_compare_view, RAP, COMPARE_VIEW, GtkWidget)

void rap_compare_view_set_session (RapCompareView *self, RapSession *session);
void
rap_compare_view_compare (RapCompareView *self, gint64 left, gint64 right, const char *paragraph);
void rap_compare_view_compare_by_age (RapCompareView *self, gint64 one, gint64 other);
void rap_compare_view_compare_with_predecessor (RapCompareView *self);
void rap_compare_view_move (RapCompareView *self, int by);
RapWordsBar *rap_compare_view_get_words_bar (RapCompareView *self);
RapTableOrder *rap_compare_view_make_order (RapCompareView *self, RapChartPaper paper);

G_END_DECLS
