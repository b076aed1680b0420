/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A chart on its way to a printer. In: the chart laid out on either paper. Out: a print operation
 * whose pages are those of the preview; on other paper they are made to fit. It asks for nothing
 * that the print portal cannot ask.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-chart-layout.h"

G_BEGIN_DECLS

#define RAP_N_CHART_PAPERS (RAP_CHART_PAPER_LETTER + 1)

/**
 * RapChartLayouts:
 *
 * The same plan on every paper. Painting changes a layout inside, so these are for the print
 * operation alone.
 */
typedef struct {
  RapChartLayout *on[RAP_N_CHART_PAPERS]; /* (owned) */
} RapChartLayouts;

RapChartLayouts *rap_chart_layouts_new (RapChartPlan *plan);
void rap_chart_layouts_free (RapChartLayouts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapChartLayouts, rap_chart_layouts_free)

GtkPrintOperation *rap_chart_print_new (RapChartLayouts *layouts, RapChartPaper paper);

G_END_DECLS
