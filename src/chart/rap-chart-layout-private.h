/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What the layout and its painter share.
 */
#pragma once

#include "rap-chart-layout.h"
#include "rap-chart-stack.h"

G_BEGIN_DECLS

struct _RapChartLayout {
  RapChartPlan *plan; /* (owned) */
  double width;       /* of the paper */
  double height;
  RapChartTypesetter typesetter;
  RapChartColumns columns;
  GArray *blocks;     /* (owned) (element-type RapChartBlock) */
  GArray *placements; /* (owned) (element-type RapChartPlacement) */
  guint n_pages;
  gatomicrefcount ref_count;
};

/* The page on which a document begins, from 0. */
guint rap_chart_layout_find_document (RapChartLayout *self, guint document);

G_END_DECLS
