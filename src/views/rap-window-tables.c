/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What the window does with the comparison or the series that is looked at: print it, and keep it
 * as a file.
 */
#include <glib/gi18n.h>

#include "rap-chart-print.h"
#include "rap-file-saving.h"
#include "rap-table-order.h"
#include "rap-window-private.h"

/* (transfer full) (nullable): what is looked at, where it can be printed. */
static RapTableOrder *
order_of (RapWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->views);

  if (g_strcmp0 (name, "compare") == 0)
    return rap_compare_view_make_order (rap_window_get_compare (self), self->chart_paper);
  if (g_strcmp0 (name, "series") == 0)
    return rap_series_view_make_order (rap_window_get_series (self), self->chart_paper);
  return NULL;
}

static void
printed_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  text = g_strdup_printf (_ ("It was not printed: %s"), error->message);
  rap_window_toast (data, text, FALSE);
}

static void
print_thread (GTask *task,
              G_GNUC_UNUSED gpointer source,
              gpointer data,
              G_GNUC_UNUSED GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (RapChartPlan) plan = rap_table_order_make_plan (data, &error);

  if (plan == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, rap_chart_layouts_new (plan),
                           (GDestroyNotify)rap_chart_layouts_free);
}

static void
ready_to_print_cb (GObject *object, GAsyncResult *result, G_GNUC_UNUSED gpointer data)
{
  RapWindow *self = RAP_WINDOW (object);
  RapTableOrder *order = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  RapChartLayouts *layouts = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (layouts == NULL) {
    g_autofree char *text = g_strdup_printf (_ ("It was not printed: %s"), error->message);
    rap_window_toast (self, text, FALSE);
    return;
  }
  operation = rap_chart_print_new (layouts, rap_table_order_get_paper (order));
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self),
                           NULL);
}

/* The chart is printed from its own window, where it is seen first. */
static void
print_action (GtkWidget *widget, G_GNUC_UNUSED const char *name, G_GNUC_UNUSED GVariant *parameter)
{
  RapTableOrder *order = order_of (RAP_WINDOW (widget));
  g_autoptr (GTask) task = NULL;

  if (order == NULL) {
    gtk_widget_activate_action (widget, "win.chart", NULL);
    return;
  }
  task = g_task_new (widget, NULL, ready_to_print_cb, NULL);
  g_task_set_source_tag (task, print_action);
  g_task_set_task_data (task, order, (GDestroyNotify)rap_table_order_unref);
  g_task_run_in_thread (task, print_thread);
}

static void
exported_cb (G_GNUC_UNUSED GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = rap_file_saving_finish (result, &error);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  text = file != NULL ? g_strdup_printf (_ ("Exported as “%s”"), name)
                      : g_strdup_printf (_ ("It was not exported: %s"), error->message);
  rap_window_toast (self, text, FALSE);
}

static GBytes *
make (gpointer order, guint format, GError **error)
{
  return rap_table_order_export (order, format, error);
}

static void
export_action (GtkWidget *widget, G_GNUC_UNUSED const char *name, GVariant *parameter)
{
  static const RapFileFormat formats[RAP_N_TABLE_FORMATS] = {
    [RAP_TABLE_PDF] = { N_ ("PDF Document"), "pdf", "application/pdf" },
    [RAP_TABLE_HTML] = { N_ ("Web Page"), "html", "text/html" },
    [RAP_TABLE_CSV] = { N_ ("Spreadsheet (CSV)"), "csv", "text/csv" },
    [RAP_TABLE_JSON] = { N_ ("JSON Data"), "json", "application/json" },
    [RAP_TABLE_TEXT] = { N_ ("Plain Text"), "txt", "text/plain" },
  };
  const char *suffix = g_variant_get_string (parameter, NULL);
  RapTableOrder *order = order_of (RAP_WINDOW (widget));
  g_autofree char *title = NULL, *file = NULL;
  RapFileContent content = { order, (GDestroyNotify)rap_table_order_unref, make, 0 };

  if (order == NULL)
    return;
  while (content.format < G_N_ELEMENTS (formats) - 1 &&
         !g_str_equal (formats[content.format].suffix, suffix))
    content.format++;
  title = rap_table_order_get_title (order);
  file = rap_file_saving_suggest_name (title, "", suffix);
  rap_file_saving_ask_async (GTK_WINDOW (widget), _ ("Export"), file, &formats[content.format],
                             &content, exported_cb, g_object_ref (widget));
}

/**
 * rap_window_install_table_actions:
 * @widget_class: of the window
 */
void
rap_window_install_table_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.export-table", "s", export_action);
}
