/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A commitment of a series: its newest wording, and its way through the documents beside it; under
 * it where there is no room.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-thread-list.h"

G_BEGIN_DECLS

#define RAP_TYPE_SERIES_ROW (rap_series_row_get_type ())
G_DECLARE_FINAL_TYPE (RapSeriesRow, rap_series_row, RAP, SERIES_ROW, GtkWidget)

GtkWidget *rap_series_row_new (void);
void rap_series_row_set_words (RapSeriesRow *self, RapWordSearch *words);
void rap_series_row_set_item (RapSeriesRow *self, RapThreadItem *item);
void rap_series_row_set_column (RapSeriesRow *self, guint column);
void rap_series_row_set_stacked (RapSeriesRow *self, gboolean stacked);

G_END_DECLS
