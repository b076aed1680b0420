/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Breaks a stack of blocks into pages. In: blocks with the heights of their lines. Out: what
 * stands on which page and where. It knows heights alone, so that its rules can be tested without
 * a font:
 *
 * - a heading is never left at the end of a page without a row;
 * - a short row is never broken, a long one only where at least three of its lines stand on
 *   either side, and only where moving it as a whole would leave a visible hole;
 * - the head row stands at the top of every page on which its table goes on.
 */
#pragma once

#include "rap-chart-block.h"

G_BEGIN_DECLS

/**
 * RapChartPlacement:
 * @block: index of the block
 * @page: from 0
 * @y: of its top, from the top margin
 * @height: of what stands on this page
 * @from: for each cell the first line that stands here
 * @to: for each cell the line after the last one
 * @continued: it began on an earlier page
 * @continues: it goes on on the next page
 * @repeated: a head row that has stood on an earlier page
 */
typedef struct {
  guint block;
  guint page;
  double y;
  double height;
  guint from[RAP_CHART_MAX_CELLS];
  guint to[RAP_CHART_MAX_CELLS];
  gboolean continued;
  gboolean continues;
  gboolean repeated;
} RapChartPlacement;

GArray *rap_chart_paginate (GArray *blocks, double height);

G_END_DECLS
