/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * How wide the columns of a plan's tables are. In: a plan and the width between the margins. Out:
 * the place and width of each column, the same for all documents, so that their tables align.
 */
#pragma once

#include "rap-chart-typesetter.h"

G_BEGIN_DECLS

/**
 * RapChartColumns:
 * @width: between the margins, in points, as all of these
 * @text_width: of each column that takes what the others leave
 * @x: where each column of the plan begins, from the margin
 * @widths: how wide it is
 */
typedef struct {
  double width;
  double text_width;
  guint n;
  double x[RAP_CHART_MAX_COLUMNS];
  double widths[RAP_CHART_MAX_COLUMNS];
} RapChartColumns;

void rap_chart_columns_measure (RapChartColumns *self,
                                RapChartTypesetter *typesetter,
                                RapChartPlan *plan,
                                double width);

G_END_DECLS
