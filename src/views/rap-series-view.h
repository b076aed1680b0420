/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Documents of the library that follow each other → the picture of their series: one column a
 * document, one line a commitment. The document that is looked at and those before it, until the
 * analyst chooses others. A line opens in the comparison; words that are looked for leave the lines
 * that have them in any of the documents.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-session.h"
#include "rap-table-order.h"
#include "rap-words-bar.h"

G_BEGIN_DECLS

#define RAP_TYPE_SERIES_VIEW (rap_series_view_get_type ())
G_DECLARE_FINAL_TYPE (RapSeriesView, rap_series_view, RAP, SERIES_VIEW, GtkWidget)

void rap_series_view_set_session (RapSeriesView *self, RapSession *session);
void rap_series_view_follow (RapSeriesView *self, GArray *documents);
void rap_series_view_move (RapSeriesView *self, int by);
RapWordsBar *rap_series_view_get_words_bar (RapSeriesView *self);
RapTableOrder *rap_series_view_make_order (RapSeriesView *self, RapChartPaper paper);

G_END_DECLS
