/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The chart's own words, apart from those of the documents: names of columns and strengths,
 * dates as people read them, the method note.
 */
#pragma once

#include "rap-chart-plan.h"

G_BEGIN_DECLS

const char *rap_chart_words_title (void);      /* of a chart that was given none */
const char *rap_chart_words_origin (void);     /* head of the column of labels */
const char *rap_chart_words_commitment (void); /* head of the column of texts */
const char *rap_chart_words_notes (void);      /* over the notes of a document */
const char *rap_chart_words_contents (void);
const char *rap_chart_words_continued (void); /* after a label whose row goes on */
const char *rap_chart_words_no_commitments (void);
const char *rap_chart_words_column (RapChartColumn column);
const char *rap_chart_words_strength (RapStrength strength);

/* (transfer full) */
char *rap_chart_words_page (guint page, guint n_pages);
char *rap_chart_words_date (const char *iso);
char *rap_chart_words_deadline (const RapDeadline *deadline);
char *rap_chart_words_count (guint n_commitments);

/* Adds the method note of a chart of @documents to @pieces. */
void rap_chart_words_method (GArray *pieces, GPtrArray *documents, const RapChartOptions *options);

G_END_DECLS
