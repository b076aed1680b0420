/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A series in → the matrix of its commitments: one row a commitment, in its newest wording, one
 * column a document, with the paragraph, its strength and what became of it there. As text to read
 * on a terminal, JSON for another program, a table for spreadsheet programs, or a page that needs
 * nothing beside it.
 */
#pragma once

#include "rap-series.h"

G_BEGIN_DECLS

void rap_export_series_text (RapSeries *series, GString *out);
void rap_export_series_csv (RapSeries *series, GString *out);
void rap_export_series_json (RapSeries *series, GString *out);
void rap_export_series_html (RapSeries *series, GString *out);

/* What a cell says, and where the thread stands with respect to it; for the writers. */
typedef enum {
  RAP_SERIES_CELL_BEFORE,  /* not there yet */
  RAP_SERIES_CELL_NEW,     /* first there */
  RAP_SERIES_CELL_CHANGED, /* there, and before */
  RAP_SERIES_CELL_ABSENT,  /* passed over; it comes back */
  RAP_SERIES_CELL_DROPPED, /* there before, and not any more */
  RAP_SERIES_CELL_GONE,    /* dropped earlier */
} RapSeriesCell;

RapSeriesCell rap_export_series_cell (const RapThread *thread, guint document);
char *rap_export_series_title (RapSeries *series);
char *rap_export_series_profile (RapSeries *series, guint document);

G_END_DECLS
