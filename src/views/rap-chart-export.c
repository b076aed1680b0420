/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-export.h"

#include <glib/gi18n.h>

#include "rap-export-file.h"

#define LONGEST_NAME 80 /* characters, without its end */

static const struct {
  const char *label;
  const char *suffix;
  const char *media_type;
} formats[] = {
  [RAP_EXPORT_PDF] = { N_ ("PDF Document"), "pdf", "application/pdf" },
  [RAP_EXPORT_HTML] = { N_ ("Web Page"), "html", "text/html" },
  [RAP_EXPORT_CSV] = { N_ ("Spreadsheet (CSV)"), "csv", "text/csv" },
  [RAP_EXPORT_JSON] = { N_ ("JSON Data"), "json", "application/json" },
};

typedef struct {
  RapChartOrder *order; /* (owned) */
  RapExportFormat format;
  GFile *file; /* (owned) (nullable) */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  rap_chart_order_unref (saving->order);
  g_clear_object (&saving->file);
  g_free (saving);
}

static Saving *
saving_new (RapChartOrder *order, RapExportFormat format)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->order = rap_chart_order_ref (order);
  saving->format = format;
  return saving;
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
  g_autofree char *name =
      g_utf8_substring (title, 0, MIN (LONGEST_NAME, g_utf8_strlen (title, -1)));

  g_strdelimit (name, "/\\:*?\"<>|\n\r\t", '-');
  g_strstrip (name);
  while (*name == '.')
    *name = '-';
  return g_strdup_printf ("%s.%s", *name != '\0' ? name : _ ("Chart"), formats[format].suffix);
}

/* Where there is no path, as on a server, the system's own way of replacing a file must do. */
static gboolean
write_file (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  const char *path = g_file_peek_path (file);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (path != NULL)
    return rap_export_write_file (path, bytes, error);
  return g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                  cancellable, error);
}

static void
save_thread (GTask *task, G_GNUC_UNUSED gpointer source, gpointer data, GCancellable *cancellable)
{
  const Saving *saving = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = rap_chart_order_export (saving->order, saving->format, &error);

  if (bytes == NULL || !write_file (saving->file, bytes, cancellable, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_object_ref (saving->file), g_object_unref);
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
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Saving *saving = saving_new (order, format);

  saving->file = g_object_ref (file);
  g_task_set_source_tag (task, rap_chart_export_to_async);
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, save_thread);
}

static void
answered_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (GTask) task = data;
  Saving *saving = g_task_get_task_data (task);

  if (response == GTK_RESPONSE_ACCEPT)
    saving->file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_signal_handlers_disconnect_by_data (dialog, task);
  g_object_unref (dialog);
  if (saving->file != NULL)
    g_task_run_in_thread (task, save_thread);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No file was chosen.");
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
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Export Chart"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *name =
      rap_chart_export_suggest_name (order->title != NULL ? order->title : "", format);

  gtk_file_filter_set_name (filter, rap_chart_export_format_label (format));
  gtk_file_filter_add_mime_type (filter, formats[format].media_type);
  gtk_file_filter_add_suffix (filter, formats[format].suffix);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_task_set_source_tag (task, rap_chart_export_async);
  g_task_set_task_data (task, saving_new (order, format), saving_free);
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
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
  return g_task_propagate_pointer (G_TASK (result), error);
}
