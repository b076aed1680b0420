/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What the analyst chooses of a chart beside its documents: title, paper, columns, which
 * paragraphs. Properties: "heading", "paper", "columns", "only-confirmed", "all-paragraphs".
 */
#pragma once

#include <adwaita.h>
#include "rap-chart-layout.h"

G_BEGIN_DECLS

GType rap_chart_paper_get_type (void);
#define RAP_TYPE_CHART_PAPER (rap_chart_paper_get_type ())

#define RAP_TYPE_CHART_SETTINGS (rap_chart_settings_get_type ())
G_DECLARE_FINAL_TYPE (RapChartSettings, rap_chart_settings, RAP, CHART_SETTINGS, AdwPreferencesPage)

GtkWidget *rap_chart_settings_new (void);
const char *rap_chart_settings_get_heading (RapChartSettings *self);
RapChartPaper rap_chart_settings_get_paper (RapChartSettings *self);
guint rap_chart_settings_get_columns (RapChartSettings *self);
gboolean rap_chart_settings_get_only_confirmed (RapChartSettings *self);
gboolean rap_chart_settings_get_all_paragraphs (RapChartSettings *self);
gboolean rap_chart_settings_get_touched (RapChartSettings *self);

G_END_DECLS
