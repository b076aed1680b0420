/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The formats in which a chart can be given out. In: documents and what to show of them. Out:
 * the bytes of a file, ready to be written or sent.
 */
#pragma once

#include "rap-chart-layout.h"
#include "rap-export-error.h"

G_BEGIN_DECLS

typedef enum {
  RAP_EXPORT_PDF,
  RAP_EXPORT_HTML,
  RAP_EXPORT_CSV,
  RAP_EXPORT_JSON,
} RapExportFormat;

gboolean rap_export_format_from_name (const char *name, RapExportFormat *format);
gboolean rap_export_format_from_path (const char *path, RapExportFormat *format);

GBytes *rap_export_chart (GPtrArray *documents,
                          const RapChartOptions *options,
                          RapChartPaper paper,
                          RapExportFormat format,
                          GError **error);

G_END_DECLS
