/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Pages of a chart as pictures for a screen. In: a layout. Out: a texture for each page that is
 * asked for, painted by the chart's own painter in a thread. Only pages that were looked at last
 * are kept.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-chart-layout.h"

G_BEGIN_DECLS

#define RAP_TYPE_CHART_PAINTINGS (rap_chart_paintings_get_type ())
G_DECLARE_FINAL_TYPE (RapChartPaintings, rap_chart_paintings, RAP, CHART_PAINTINGS, GObject)

/* Emits "painted" when a page that was asked for has become ready. */
RapChartPaintings *rap_chart_paintings_new (RapChartLayout *layout);
RapChartLayout *rap_chart_paintings_get_layout (RapChartPaintings *self);
GdkTexture *rap_chart_paintings_get_page (RapChartPaintings *self, guint page, double scale);
GdkTexture *rap_chart_paintings_peek_page (RapChartPaintings *self, guint page);
void rap_chart_paintings_keep (RapChartPaintings *self, guint first, guint last);

G_END_DECLS
