/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-export.h"

#include <string.h>

#include "rap-export-csv.h"
#include "rap-export-html.h"
#include "rap-export-json.h"
#include "rap-export-pdf.h"

static const struct {
  const char *name;
  RapExportFormat format;
} names[] = {
  { "pdf", RAP_EXPORT_PDF }, { "html", RAP_EXPORT_HTML }, { "htm", RAP_EXPORT_HTML },
  { "csv", RAP_EXPORT_CSV }, { "json", RAP_EXPORT_JSON },
};

/**
 * rap_export_format_from_name:
 * @name: as a person types it: "pdf"
 * @format: (out): what is meant
 *
 * Returns: whether there is such a format
 */
gboolean
rap_export_format_from_name (const char *name, RapExportFormat *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (names[i].name, name) == 0) {
      *format = names[i].format;
      return TRUE;
    }
  return FALSE;
}

/**
 * rap_export_format_from_path:
 * @path: of a file
 * @format: (out): what its name ends in
 *
 * Returns: whether the end of the name is that of a format
 */
gboolean
rap_export_format_from_path (const char *path, RapExportFormat *format)
{
  g_autofree char *name = g_path_get_basename (path);
  const char *dot = strrchr (name, '.');

  return dot != NULL && rap_export_format_from_name (dot + 1, format);
}

/**
 * rap_export_chart:
 * @documents: (element-type RapDocument): what to chart, in this order
 * @options: what to show of them
 * @paper: for the formats that have pages
 * @format: of the file
 * @error: a #RapExportError
 *
 * Returns: (transfer full): the bytes of the file
 */
GBytes *
rap_export_chart (GPtrArray *documents,
                  const RapChartOptions *options,
                  RapChartPaper paper,
                  RapExportFormat format,
                  GError **error)
{
  g_autoptr (RapChartPlan) plan = NULL;
  g_autoptr (RapChartLayout) layout = NULL;
  GString *out;

  if (format == RAP_EXPORT_PDF) {
    plan = rap_chart_plan_new (documents, options);
    layout = rap_chart_layout_new (plan, paper);
    return rap_export_pdf (layout, error);
  }
  out = g_string_new (NULL);
  if (format == RAP_EXPORT_HTML) {
    plan = rap_chart_plan_new (documents, options);
    rap_export_html (plan, paper, out);
  } else if (format == RAP_EXPORT_CSV) {
    rap_export_csv (documents, options, out);
  } else {
    rap_export_json_chart (documents, options, out);
  }
  return g_string_free_to_bytes (out);
}
