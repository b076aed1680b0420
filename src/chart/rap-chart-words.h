/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The chart's own words, apart from those of the documents: names of columns and strengths,
 * dates as people read them, the method note.
 */
#pragma once

#include "rap-chart-plan.h"

G_BEGIN_DECLS

typedef enum {
  RAP_CHART_WORD_LANGUAGE,       /* the language of all the others, as "en" */
  RAP_CHART_WORD_TITLE,          /* of a chart that was given none */
  RAP_CHART_WORD_ORIGIN,         /* head of the column of labels */
  RAP_CHART_WORD_COMMITMENT,     /* head of the column of texts */
  RAP_CHART_WORD_NOTES,          /* over the notes of a document */
  RAP_CHART_WORD_CONTENTS,       /* over the list of documents */
  RAP_CHART_WORD_CONTINUED,      /* after a label whose row goes on */
  RAP_CHART_WORD_NO_COMMITMENTS, /* in place of a table */
} RapChartWord;

const char *rap_chart_word (RapChartWord word);
const char *rap_chart_words_column (RapChartColumn column);

/* (transfer full) */
char *rap_chart_words_page (guint page, guint n_pages);
char *rap_chart_words_date (const char *iso);
char *rap_chart_words_session (const char *session);
char *rap_chart_words_deadline (const RapDeadline *deadline);
char *rap_chart_words_count (guint n_commitments);

/* Adds when and with what a chart of @documents was made to @pieces. */
void rap_chart_words_origin (GArray *pieces, GPtrArray *documents, const char *date);

/* Adds the method note of a chart of @documents to @pieces. */
void rap_chart_words_method (GArray *pieces, GPtrArray *documents, const RapChartOptions *options);

G_END_DECLS
