/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The pages of a chart, one under another, as they will be printed. In: a layout. Out: pictures
 * of the pages that are in sight; for a screen reader, which page it is and what stands on it.
 * It is scrolled by the #GtkScrolledWindow around it.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-chart-layout.h"

G_BEGIN_DECLS

#define RAP_TYPE_CHART_PREVIEW (rap_chart_preview_get_type ())
G_DECLARE_FINAL_TYPE (RapChartPreview, rap_chart_preview, RAP, CHART_PREVIEW, GtkWidget)

/* Properties: "page" (from 0; the one that takes most of the view, notified), "zoom". */
GtkWidget *rap_chart_preview_new (void);
void rap_chart_preview_set_layout (RapChartPreview *self, RapChartLayout *layout);
RapChartLayout *rap_chart_preview_get_layout (RapChartPreview *self);
guint rap_chart_preview_get_page (RapChartPreview *self);
void rap_chart_preview_show_page (RapChartPreview *self, guint page);

/* 1 is the size on paper; 0 makes a page as wide as the view. */
double rap_chart_preview_get_zoom (RapChartPreview *self);
double rap_chart_preview_get_shown_zoom (RapChartPreview *self);
void rap_chart_preview_set_zoom (RapChartPreview *self, double zoom);
void rap_chart_preview_step_zoom (RapChartPreview *self, int steps);

G_END_DECLS
