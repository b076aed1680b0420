/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-layout.h"

#include "rap-chart-layout-private.h"

static void
set_paper (RapChartLayout *self, RapChartPaper paper, gboolean turned)
{
  double width = paper == RAP_CHART_PAPER_A4 ? 595.276 : 612;
  double height = paper == RAP_CHART_PAPER_A4 ? 841.890 : 792;

  self->width = turned ? height : width;
  self->height = turned ? width : height;
  rap_chart_columns_measure (&self->columns, &self->typesetter, self->plan,
                             self->width - 2 * RAP_CHART_MARGIN_SIDE);
}

/**
 * rap_chart_layout_new:
 * @plan: what to lay out
 * @paper: on what
 *
 * Paper stands upright unless the columns would leave too little for the text.
 *
 * Returns: (transfer full): the layout
 */
RapChartLayout *
rap_chart_layout_new (RapChartPlan *plan, RapChartPaper paper)
{
  RapChartLayout *self = g_new0 (RapChartLayout, 1);
  double height;

  g_atomic_ref_count_init (&self->ref_count);
  self->plan = rap_chart_plan_ref (plan);
  rap_chart_typesetter_init (&self->typesetter);
  rap_chart_typesetter_set_language (&self->typesetter, plan->own_language, plan->right_to_left);
  set_paper (self, paper, FALSE);
  if (self->columns.text_width < RAP_CHART_TEXT_LEAST)
    set_paper (self, paper, TRUE);
  height = self->height - RAP_CHART_MARGIN_TOP - RAP_CHART_MARGIN_BOTTOM;
  self->blocks = rap_chart_stack (plan, &self->typesetter, &self->columns, height);
  self->placements = rap_chart_paginate (self->blocks, height);
  self->n_pages = 1 + rap_chart_layout_get_placement (self, self->placements->len - 1)->page;
  return self;
}

RapChartLayout *
rap_chart_layout_ref (RapChartLayout *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
rap_chart_layout_unref (RapChartLayout *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->blocks);
  g_array_unref (self->placements);
  rap_chart_typesetter_clear (&self->typesetter);
  rap_chart_plan_unref (self->plan);
  g_free (self);
}

RapChartPlan *
rap_chart_layout_get_plan (RapChartLayout *self)
{
  return self->plan;
}

guint
rap_chart_layout_get_n_pages (RapChartLayout *self)
{
  return self->n_pages;
}

/**
 * rap_chart_layout_get_page_size:
 * @self: a layout
 * @width: (out): of a page, in points
 * @height: (out): of a page, in points
 */
void
rap_chart_layout_get_page_size (RapChartLayout *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}

guint
rap_chart_layout_get_n_placements (RapChartLayout *self)
{
  return self->placements->len;
}

const RapChartPlacement *
rap_chart_layout_get_placement (RapChartLayout *self, guint i)
{
  return &g_array_index (self->placements, RapChartPlacement, i);
}

const RapChartBlock *
rap_chart_layout_get_block (RapChartLayout *self, guint i)
{
  return &g_array_index (self->blocks, RapChartBlock, i);
}

guint
rap_chart_layout_find_document (RapChartLayout *self, guint document)
{
  for (guint i = 0; i < self->placements->len; i++) {
    const RapChartPlacement *placement = rap_chart_layout_get_placement (self, i);
    const RapChartBlock *block = rap_chart_layout_get_block (self, placement->block);
    if (block->type == RAP_CHART_BLOCK_DOCUMENT && block->document == document)
      return placement->page;
  }
  return 0;
}
