/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A chart laid out on paper. In: a plan and a paper. Out: pages that the same painter draws on
 * any cairo context: on a screen, a printer or into a PDF. Immutable; one thread at a time.
 */
#pragma once

#include <cairo.h>
#include "rap-chart-pages.h"

G_BEGIN_DECLS

typedef enum {
  RAP_CHART_PAPER_A4,
  RAP_CHART_PAPER_LETTER,
} RapChartPaper;

typedef struct _RapChartLayout RapChartLayout;

RapChartLayout *rap_chart_layout_new (RapChartPlan *plan, RapChartPaper paper);
RapChartLayout *rap_chart_layout_ref (RapChartLayout *self);
void rap_chart_layout_unref (RapChartLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapChartLayout, rap_chart_layout_unref)

RapChartPlan *rap_chart_layout_get_plan (RapChartLayout *self);
guint rap_chart_layout_get_n_pages (RapChartLayout *self);
void rap_chart_layout_get_page_size (RapChartLayout *self, double *width, double *height);

/* What stands where, for outlines, for finding what was clicked, and for tests. */
guint rap_chart_layout_get_n_placements (RapChartLayout *self);
const RapChartPlacement *rap_chart_layout_get_placement (RapChartLayout *self, guint i);
const RapChartBlock *rap_chart_layout_get_block (RapChartLayout *self, guint i);

/* Draws a page, from 0, with its top left corner at the origin. */
void rap_chart_layout_paint_page (RapChartLayout *self, cairo_t *cr, guint page);

/* Draws all pages in a row, with a tag for each part of the text, as a PDF surface keeps them. */
void rap_chart_layout_paint_tagged (RapChartLayout *self, cairo_t *cr);

G_END_DECLS
