/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The chart of a library's commitments: choices on one side, on the other the pages as they will
 * be printed, and the ways out: a printer, or a file. In: a session. Out: paper.
 *
 * Properties that are worth keeping: "columns" (a bit for each #RapChartColumn) and "paper"
 * (#RapChartPaper); "scale" is where the lexicon's scale of strengths comes from.
 */
#pragma once

#include <adwaita.h>
#include "rap-chart-settings.h"
#include "rap-session.h"

G_BEGIN_DECLS

#define RAP_TYPE_CHART_WINDOW (rap_chart_window_get_type ())
G_DECLARE_FINAL_TYPE (RapChartWindow, rap_chart_window, RAP, CHART_WINDOW, AdwWindow)

GtkWidget *rap_chart_window_new (RapSession *session, GtkWindow *parent);
RapChartSettings *rap_chart_window_get_settings (RapChartWindow *self);

G_END_DECLS
