/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What was mended in the text of a chart, lest the text seem to be what it is not. In: documents.
 * Out: in how many places of their charts a word was joined that the layout had broken, and in how
 * many an analyst has put right what was misread.
 */
#pragma once

#include "rap-document.h"

G_BEGIN_DECLS

typedef struct {
  guint n_joined;
  guint n_corrected;
} RapChartRepairs;

RapChartRepairs rap_chart_repairs_count (GPtrArray *documents, gboolean all_paragraphs);

G_END_DECLS
