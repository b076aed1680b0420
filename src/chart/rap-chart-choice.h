/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Which parts of a document make its chart. In: a document. Out: in reading order, the
 * paragraphs that are rows, the sections that hold them, and the paragraphs that must be read
 * first for a row to make sense ("Member States should:" before "(a)").
 */
#pragma once

#include "rap-document.h"

G_BEGIN_DECLS

typedef enum {
  RAP_CHART_SECTION,
  RAP_CHART_CHAPEAU, /* no commitment, but introduces one */
  RAP_CHART_COMMITMENT,
  RAP_CHART_PARAGRAPH, /* no commitment; shown where all paragraphs are */
} RapChartRowType;

/**
 * RapChartChoice:
 * @type: what it is
 * @index: of the section or of the paragraph in its document
 * @depth: of a section: from 1, how many chosen sections it stands in and itself
 */
typedef struct {
  RapChartRowType type;
  guint index;
  guint depth;
} RapChartChoice;

GArray *rap_chart_choose (RapDocument *document, gboolean all_paragraphs);

G_END_DECLS
