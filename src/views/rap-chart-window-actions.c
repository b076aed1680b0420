/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What can be done in the chart window, by button, menu or key: print, export, look closer.
 */
#include "rap-chart-window-private.h"

#include <glib/gi18n.h>

#include "rap-chart-export.h"
#include "rap-chart-print.h"

static void
show_toast (RapChartWindow *self, const char *text)
{
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (text));
}

static void
zoom (GtkWidget *widget, const char *action, G_GNUC_UNUSED GVariant *parameter)
{
  RapChartWindow *self = RAP_CHART_WINDOW (widget);

  if (g_str_equal (action, "chart.zoom-fit"))
    rap_chart_preview_set_zoom (self->preview, 0);
  else
    rap_chart_preview_step_zoom (self->preview, g_str_equal (action, "chart.zoom-in") ? 1 : -1);
}

static void
toggle_choices (GtkWidget *widget,
                G_GNUC_UNUSED const char *action,
                G_GNUC_UNUSED GVariant *parameter)
{
  AdwFlap *flap = RAP_CHART_WINDOW (widget)->flap;
  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

static void
show_documents (GtkWidget *widget,
                G_GNUC_UNUSED const char *action,
                G_GNUC_UNUSED GVariant *parameter)
{
  RapChartWindow *self = RAP_CHART_WINDOW (widget);

  gtk_stack_set_visible_child_name (self->choices, "documents");
  adw_flap_set_reveal_flap (self->flap, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->documents), GTK_DIR_TAB_FORWARD);
}

static void
printed_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer data)
{
  RapChartWindow *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_set_object (&self->print_settings, gtk_print_operation_get_print_settings (operation));
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR || self->is_closed)
    return;
  gtk_print_operation_get_error (operation, &error);
  text = g_strdup_printf (_ ("The chart was not printed: %s"), error->message);
  show_toast (self, text);
}

static void
print_thread (GTask *task,
              G_GNUC_UNUSED gpointer source,
              gpointer data,
              G_GNUC_UNUSED GCancellable *cancellable)
{
  g_task_return_pointer (task, rap_chart_layouts_new (data),
                         (GDestroyNotify)rap_chart_layouts_free);
}

static void
ready_to_print_cb (G_GNUC_UNUSED GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapChartWindow) self = data;
  RapChartLayouts *layouts = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (GtkPrintOperation) operation =
      rap_chart_print_new (layouts, rap_chart_settings_get_paper (self->settings));

  if (self->is_closed)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.print", self->is_ready);
  if (self->print_settings != NULL)
    gtk_print_operation_set_print_settings (operation, self->print_settings);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self),
                           NULL);
}

static void
print (GtkWidget *widget, G_GNUC_UNUSED const char *action, G_GNUC_UNUSED GVariant *parameter)
{
  RapChartWindow *self = RAP_CHART_WINDOW (widget);
  RapChartLayout *layout = rap_chart_preview_get_layout (self->preview);
  g_autoptr (GTask) task = NULL;

  if (layout == NULL)
    return;
  gtk_widget_action_set_enabled (widget, "chart.print", FALSE);
  task = g_task_new (NULL, NULL, ready_to_print_cb, g_object_ref (self));
  g_task_set_source_tag (task, print);
  g_task_set_task_data (task, rap_chart_plan_ref (rap_chart_layout_get_plan (layout)),
                        (GDestroyNotify)rap_chart_plan_unref);
  g_task_run_in_thread (task, print_thread);
}

static void
open_file (G_GNUC_UNUSED GtkWidget *widget, G_GNUC_UNUSED const char *action, GVariant *parameter)
{
  gtk_show_uri (GTK_WINDOW (widget), g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME);
}

static void
exported_cb (G_GNUC_UNUSED GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapChartWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = rap_chart_export_finish (result, &error);
  g_autofree char *text = NULL, *name = NULL, *uri = NULL;
  AdwToast *toast;

  if (self->is_closed || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (file == NULL) {
    text = g_strdup_printf (_ ("The chart was not exported: %s"), error->message);
    show_toast (self, text);
    return;
  }
  name = g_file_get_basename (file);
  uri = g_file_get_uri (file);
  text = g_markup_printf_escaped (_ ("Exported as “%s”"), name);
  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _ ("_Open"));
  adw_toast_set_action_name (toast, "chart.open");
  adw_toast_set_action_target_value (toast, g_variant_new_string (uri));
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void export(GtkWidget *widget, G_GNUC_UNUSED const char *action, GVariant *parameter)
{
  RapChartWindow *self = RAP_CHART_WINDOW (widget);
  RapExportFormat format;

  if (self->order != NULL &&
      rap_export_format_from_name (g_variant_get_string (parameter, NULL), &format))
    rap_chart_export_async (GTK_WINDOW (self), self->order, format, exported_cb,
                            g_object_ref (self));
}

/* Paper and columns are remembered; what else was chosen for this chart would be lost, and is not
 * given up by a key that is pressed to leave something else. */
static gboolean
escape_cb (GtkWidget *widget, G_GNUC_UNUSED GVariant *arguments, G_GNUC_UNUSED gpointer data)
{
  RapChartWindow *self = RAP_CHART_WINDOW (widget);

  if (rap_chart_settings_get_touched (self->settings) ||
      rap_chart_documents_get_touched (self->documents))
    return FALSE;
  gtk_window_close (GTK_WINDOW (self));
  return TRUE;
}

/* Actions are named "chart.…"; menus, buttons and keys know them by their names alone. */
void
rap_chart_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct {
    guint key;
    GdkModifierType state;
    const char *action;
  } keys[] = {
    { GDK_KEY_p, GDK_CONTROL_MASK, "chart.print" },
    { GDK_KEY_plus, GDK_CONTROL_MASK, "chart.zoom-in" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "chart.zoom-in" },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "chart.zoom-in" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "chart.zoom-out" },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "chart.zoom-out" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "chart.zoom-fit" },
    { GDK_KEY_F9, 0, "chart.choices" },
  };

  gtk_widget_class_install_action (widget_class, "chart.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "chart.export", "s", export);
  gtk_widget_class_install_action (widget_class, "chart.open", "s", open_file);
  gtk_widget_class_install_action (widget_class, "chart.zoom-in", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "chart.zoom-out", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "chart.zoom-fit", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "chart.choices", NULL, toggle_choices);
  gtk_widget_class_install_action (widget_class, "chart.documents", NULL, show_documents);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].state, keys[i].action,
                                         NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}
