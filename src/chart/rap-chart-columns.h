/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * How wide the columns of a chart are. In: a plan and the width between the margins. Out: the
 * place and width of each column, the same for all documents, so that their tables align.
 */
#pragma once

#include "rap-chart-typesetter.h"

G_BEGIN_DECLS

/**
 * RapChartColumns:
 * @label_width: of the numbers; they stand at 0
 * @x: of the columns beside the text; those that are not shown have no width
 */
typedef struct {
  double width;
  double label_width;
  double text_x;
  double text_width;
  double x[RAP_CHART_N_COLUMNS];
  double widths[RAP_CHART_N_COLUMNS];
} RapChartColumns;

void rap_chart_columns_measure (RapChartColumns *self,
                                RapChartTypesetter *typesetter,
                                RapChartPlan *plan,
                                double width);

G_END_DECLS
