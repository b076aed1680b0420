/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A comparison of two documents, or the matrix of a series → the plan of a table that the painter
 * of the chart lays out on paper, for print and PDF. Words of the program are in the user's
 * language.
 */
#pragma once

#include "rap-chart-plan.h"
#include "rap-comparison-lines.h"
#include "rap-export-error.h"
#include "rap-thread-filter.h"

G_BEGIN_DECLS

RapChartPlan *
rap_export_comparison_plan (RapComparison *comparison, GArray *lines, const char *date);

/* With more documents than this, no paper is wide enough for a matrix. */
#define RAP_EXPORT_MOST_DOCUMENTS 8

RapChartPlan *
rap_export_series_plan (RapSeries *series, GPtrArray *threads, const char *date, GError **error);

G_END_DECLS
