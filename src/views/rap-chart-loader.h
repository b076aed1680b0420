/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Brings documents from a library to a chart, one after another, with what the analyst has said
 * of them. What was brought once is kept until the library changes, so that a choice beside the
 * preview does not read everything again.
 */
#pragma once

#include <gio/gio.h>
#include "rap-chart-order.h"
#include "rap-library-window.h"

G_BEGIN_DECLS

#define RAP_TYPE_CHART_LOADER (rap_chart_loader_get_type ())
G_DECLARE_FINAL_TYPE (RapChartLoader, rap_chart_loader, RAP, CHART_LOADER, GObject)

RapChartLoader *rap_chart_loader_new (RapLibrary *library);
void rap_chart_loader_forget (RapChartLoader *self);

void rap_chart_loader_load_async (RapChartLoader *self,
                                  GArray *documents,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
GPtrArray *
rap_chart_loader_load_finish (RapChartLoader *self, GAsyncResult *result, GError **error);

G_END_DECLS
