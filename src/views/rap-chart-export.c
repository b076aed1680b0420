/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-export.h"

#include <glib/gi18n.h>

#include "rap-file-saving.h"

static const RapFileFormat formats[] = {
  [RAP_EXPORT_PDF] = { N_ ("PDF Document"), "pdf", "application/pdf" },
  [RAP_EXPORT_HTML] = { N_ ("Web Page"), "html", "text/html" },
  [RAP_EXPORT_CSV] = { N_ ("Spreadsheet (CSV)"), "csv", "text/csv" },
  [RAP_EXPORT_JSON] = { N_ ("JSON Data"), "json", "application/json" },
};

static GBytes *
make (gpointer order, guint format, GError **error)
{
  return rap_chart_order_export (order, format, error);
}

static RapFileContent
content_of (RapChartOrder *order, RapExportFormat format)
{
  return (RapFileContent){ rap_chart_order_ref (order), (GDestroyNotify)rap_chart_order_unref, make,
                           format };
}

/**
 * rap_chart_export_format_label:
 * @format: of a file
 *
 * Returns: (transfer none): its name in the user's language
 */
const char *
rap_chart_export_format_label (RapExportFormat format)
{
  return _ (formats[format].label);
}

/**
 * rap_chart_export_suggest_name:
 * @title: of the chart
 * @format: of the file
 *
 * Returns: (transfer full): a name for a file that any system takes
 */
char *
rap_chart_export_suggest_name (const char *title, RapExportFormat format)
{
  return rap_file_saving_suggest_name (title, _ ("Chart"), formats[format].suffix);
}

/**
 * rap_chart_export_to_async:
 * @order: what to save
 * @format: of the file
 * @file: where
 * @cancellable: (nullable): to stop before anything is written
 * @callback: called when it is saved
 * @user_data: for @callback
 */
void
rap_chart_export_to_async (RapChartOrder *order,
                           RapExportFormat format,
                           GFile *file,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  RapFileContent content = content_of (order, format);

  rap_file_saving_save_async (file, &content, cancellable, callback, user_data);
}

/**
 * rap_chart_export_async:
 * @parent: over which to ask
 * @order: what to save
 * @format: of the file
 * @callback: called when it is saved, or not
 * @user_data: for @callback
 */
void
rap_chart_export_async (GtkWindow *parent,
                        RapChartOrder *order,
                        RapExportFormat format,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autofree char *name =
      rap_chart_export_suggest_name (order->title != NULL ? order->title : "", format);
  RapFileContent content = content_of (order, format);

  rap_file_saving_ask_async (parent, _ ("Export Chart"), name, &formats[format], &content, callback,
                             user_data);
}

/**
 * rap_chart_export_finish:
 * @result: what the callback was given
 * @error: a #RapExportError, or %G_IO_ERROR_CANCELLED where nobody wanted it any more
 *
 * Returns: (transfer full) (nullable): the file
 */
GFile *
rap_chart_export_finish (GAsyncResult *result, GError **error)
{
  return rap_file_saving_finish (result, error);
}
