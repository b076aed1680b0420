/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A chart as a file. In: an order and a format. Out: a file where the analyst wants it, asked for
 * through the portal; made and written in a thread.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-chart-order.h"

G_BEGIN_DECLS

char *rap_chart_export_suggest_name (const char *title, RapExportFormat format);
const char *rap_chart_export_format_label (RapExportFormat format);

/* Asks where to, then saves. */
void rap_chart_export_async (GtkWindow *parent,
                             RapChartOrder *order,
                             RapExportFormat format,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
/* Saves without asking. */
void rap_chart_export_to_async (RapChartOrder *order,
                                RapExportFormat format,
                                GFile *file,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
GFile *rap_chart_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
