/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is chosen becomes what is seen in three steps, none of which the window waits for: the
 * loader reads, a thread plans and lays out, the preview paints. A choice that is made meanwhile
 * begins them anew when the step in hand is done.
 */
#include "rap-chart-window.h"

#include <glib/gi18n.h>

#include "rap-chart-window-private.h"

G_DEFINE_FINAL_TYPE (RapChartWindow, rap_chart_window, ADW_TYPE_WINDOW)

typedef enum { PROP_COLUMNS = 1, PROP_PAPER, PROP_SCALE, PROP_READY } Property;
static GParamSpec *properties[PROP_READY + 1];

static void refresh (RapChartWindow *self);

/* Whether there is something to print and to export. */
static void
set_ready (RapChartWindow *self, gboolean is_ready)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.print", is_ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.export", is_ready);
  if (self->is_ready == is_ready)
    return;
  self->is_ready = is_ready;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static void
show_message (RapChartWindow *self, const char *title, const char *description)
{
  g_clear_pointer (&self->order, rap_chart_order_unref);
  rap_chart_preview_set_layout (self->preview, NULL);
  adw_status_page_set_title (self->message, title);
  adw_status_page_set_description (self->message, description);
  gtk_widget_set_visible (self->choose_button,
                          rap_chart_documents_get_n_documents (self->documents) > 0);
  adw_window_title_set_subtitle (self->title, "");
  gtk_stack_set_visible_child_name (self->stack, "message");
  set_ready (self, FALSE);
}

static void
show_page (RapChartWindow *self)
{
  RapChartLayout *layout = rap_chart_preview_get_layout (self->preview);
  g_autofree char *text = NULL;

  if (layout == NULL)
    return;
  /* Translators: which page is in sight, as in "3 of 12" */
  text = g_strdup_printf (_ ("Page %u of %u"), rap_chart_preview_get_page (self->preview) + 1,
                          rap_chart_layout_get_n_pages (layout));
  gtk_label_set_text (self->page_label, text);
}

static void
show_layout (RapChartWindow *self, RapChartLayout *layout)
{
  RapChartPlan *plan = rap_chart_layout_get_plan (layout);
  guint n = rap_chart_order_count (plan);
  g_autofree char *count =
      g_strdup_printf (g_dngettext (NULL, "%u commitment", "%u commitments", n), n);

  if (n == 0 && !self->order->all_paragraphs) {
    show_message (self, _ ("No Commitments"),
                  self->order->only_confirmed
                      ? _ ("No commitment of the chosen documents has been confirmed yet. Turn off "
                           "“Only Confirmed” to chart what was found.")
                      : _ ("No commitments were found in the chosen documents. “All Paragraphs” "
                           "charts what they say."));
    return;
  }
  rap_chart_preview_set_layout (self->preview, layout);
  adw_window_title_set_subtitle (self->title, count);
  show_page (self);
  gtk_stack_set_visible_child_name (self->stack, "pages");
  set_ready (self, TRUE);
}

static char *
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  return g_date_time_format (now, "%Y-%m-%d");
}

static RapChartOrder *
make_order (RapChartWindow *self, GPtrArray *sources)
{
  RapChartOrder *order = rap_chart_order_new ();
  g_autofree char *heading =
      g_strstrip (g_strdup (rap_chart_settings_get_heading (self->settings)));

  order->title = *heading != '\0' ? g_steal_pointer (&heading) : NULL;
  order->date = today ();
  order->scale = g_strdup (self->scale);
  order->columns = rap_chart_settings_get_columns (self->settings);
  order->paper = rap_chart_settings_get_paper (self->settings);
  order->only_confirmed = rap_chart_settings_get_only_confirmed (self->settings);
  order->all_paragraphs = rap_chart_settings_get_all_paragraphs (self->settings);
  for (guint i = 0; i < sources->len; i++)
    g_ptr_array_add (order->sources, rap_chart_source_ref (g_ptr_array_index (sources, i)));
  return order;
}

static void
end_work (RapChartWindow *self)
{
  g_clear_object (&self->cancellable);
  gtk_spinner_set_spinning (self->spinner, FALSE);
  if (self->is_stale)
    refresh (self);
}

static void
lay_out_thread (GTask *task,
                G_GNUC_UNUSED gpointer source,
                gpointer data,
                G_GNUC_UNUSED GCancellable *cancellable)
{
  RapChartOrder *order = data;
  g_autoptr (RapChartPlan) plan = rap_chart_order_make_plan (order);

  g_task_return_pointer (task, rap_chart_layout_new (plan, order->paper),
                         (GDestroyNotify)rap_chart_layout_unref);
}

static void
laid_out_cb (G_GNUC_UNUSED GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapChartWindow) self = data;
  RapChartOrder *order = g_task_get_task_data (G_TASK (result));
  g_autoptr (RapChartLayout) layout = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self->is_closed)
    return;
  if (layout != NULL) {
    g_clear_pointer (&self->order, rap_chart_order_unref);
    self->order = rap_chart_order_ref (order);
    show_layout (self, layout);
  }
  end_work (self);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapChartWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sources =
      rap_chart_loader_load_finish (RAP_CHART_LOADER (object), result, &error);
  g_autoptr (GTask) task = NULL;

  if (self->is_closed)
    return;
  if (sources == NULL) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      show_message (self, _ ("The Chart Could Not Be Made"), error->message);
    end_work (self);
    return;
  }
  /* The window is no source of the task: a thread must never let go of the last hold on it. */
  task = g_task_new (NULL, NULL, laid_out_cb, g_object_ref (self));
  g_task_set_source_tag (task, loaded_cb);
  g_task_set_task_data (task, make_order (self, sources), (GDestroyNotify)rap_chart_order_unref);
  g_task_run_in_thread (task, lay_out_thread);
}

static void
refresh (RapChartWindow *self)
{
  g_autoptr (GArray) chosen = NULL;

  if (self->cancellable != NULL) {
    self->is_stale = TRUE;
    g_cancellable_cancel (self->cancellable);
    return;
  }
  self->is_stale = FALSE;
  if (!rap_chart_documents_get_loaded (self->documents))
    return;
  chosen = rap_chart_documents_list_chosen (self->documents);
  if (chosen->len == 0) {
    if (rap_chart_documents_get_n_documents (self->documents) == 0)
      show_message (self, _ ("Nothing to Chart"),
                    _ ("The library holds no documents yet. Import some first."));
    else
      show_message (self, _ ("Nothing to Chart"),
                    _ ("Choose documents to chart their commitments."));
    return;
  }
  self->cancellable = g_cancellable_new ();
  gtk_spinner_set_spinning (self->spinner, TRUE);
  if (self->order == NULL)
    gtk_stack_set_visible_child_name (self->stack, "loading");
  rap_chart_loader_load_async (self->loader, chosen, self->cancellable, loaded_cb,
                               g_object_ref (self));
}

static void
refresh_cb (RapChartWindow *self)
{
  if (self->loader != NULL)
    refresh (self);
}

static void
library_changed_cb (RapChartWindow *self)
{
  rap_chart_loader_forget (self->loader);
  refresh (self);
}

static void
page_changed_cb (RapChartWindow *self)
{
  show_page (self);
}

static void
zoom_changed_cb (RapChartWindow *self)
{
  double zoom = rap_chart_preview_get_zoom (self->preview);
  /* Translators: how large the pages are shown, in per cent */
  g_autofree char *label =
      zoom > 0 ? g_strdup_printf (_ ("%.0f%%"), zoom * 100) : g_strdup (_ ("Fit Width"));

  gtk_button_set_label (self->zoom_button, label);
}

static void
settings_changed_cb (RapChartWindow *self, GParamSpec *pspec)
{
  if (g_str_equal (pspec->name, "columns"))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLUMNS]);
  if (g_str_equal (pspec->name, "paper"))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAPER]);
  refresh_cb (self);
}

static void
rap_chart_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RapChartWindow *self = RAP_CHART_WINDOW (object);

  switch ((Property)id) {
  case PROP_COLUMNS:
    g_value_set_uint (value, rap_chart_settings_get_columns (self->settings));
    break;
  case PROP_PAPER:
    g_value_set_enum (value, rap_chart_settings_get_paper (self->settings));
    break;
  case PROP_SCALE:
    g_value_set_string (value, self->scale);
    break;
  case PROP_READY:
    g_value_set_boolean (value, self->is_ready);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_chart_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RapChartWindow *self = RAP_CHART_WINDOW (object);

  switch ((Property)id) {
  case PROP_COLUMNS:
  case PROP_PAPER:
    g_object_set_property (G_OBJECT (self->settings), pspec->name, value);
    break;
  case PROP_SCALE:
    if (g_strcmp0 (self->scale, g_value_get_string (value)) == 0)
      return;
    g_free (self->scale);
    self->scale = g_value_dup_string (value);
    g_object_notify_by_pspec (object, pspec);
    refresh_cb (self);
    break;
  case PROP_READY:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_chart_window_dispose (GObject *object)
{
  RapChartWindow *self = RAP_CHART_WINDOW (object);

  self->is_closed = TRUE;
  g_cancellable_cancel (self->cancellable);
  if (self->library != NULL)
    g_clear_signal_handler (&self->library_changed, self->library);
  g_clear_object (&self->library);
  g_clear_object (&self->loader);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->print_settings);
  g_clear_pointer (&self->order, rap_chart_order_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_CHART_WINDOW);
  G_OBJECT_CLASS (rap_chart_window_parent_class)->dispose (object);
}

static void
rap_chart_window_finalize (GObject *object)
{
  g_free (RAP_CHART_WINDOW (object)->scale);
  G_OBJECT_CLASS (rap_chart_window_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_COLUMNS] = g_param_spec_uint (
      "columns", NULL, NULL, 0, (1u << RAP_CHART_N_COLUMNS) - 1, 0, flags | G_PARAM_READWRITE);
  properties[PROP_PAPER] = g_param_spec_enum ("paper", NULL, NULL, RAP_TYPE_CHART_PAPER,
                                              RAP_CHART_PAPER_A4, flags | G_PARAM_READWRITE);
  properties[PROP_SCALE] =
      g_param_spec_string ("scale", NULL, NULL, NULL, flags | G_PARAM_READWRITE);
  properties[PROP_READY] =
      g_param_spec_boolean ("ready", NULL, NULL, FALSE, flags | G_PARAM_READABLE);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
rap_chart_window_class_init (RapChartWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rap_chart_window_get_property;
  object_class->set_property = rap_chart_window_set_property;
  object_class->dispose = rap_chart_window_dispose;
  object_class->finalize = rap_chart_window_finalize;
  install_properties (object_class);
  rap_chart_window_install_actions (widget_class);

  g_type_ensure (RAP_TYPE_CHART_SETTINGS);
  g_type_ensure (RAP_TYPE_CHART_DOCUMENTS);
  g_type_ensure (RAP_TYPE_CHART_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-chart-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RapChartWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, RapChartWindow, title);
  gtk_widget_class_bind_template_child (widget_class, RapChartWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, RapChartWindow, settings);
  gtk_widget_class_bind_template_child (widget_class, RapChartWindow, documents);
  gtk_widget_class_bind_template_child (widget_class, RapChartWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RapChartWindow, message);
  gtk_widget_class_bind_template_child (widget_class, RapChartWindow, choose_button);
  gtk_widget_class_bind_template_child (widget_class, RapChartWindow, choices);
  gtk_widget_class_bind_template_child (widget_class, RapChartWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, RapChartWindow, page_label);
  gtk_widget_class_bind_template_child (widget_class, RapChartWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, RapChartWindow, zoom_button);
  gtk_widget_class_bind_template_callback (widget_class, refresh_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_changed_cb);
}

static void
rap_chart_window_init (RapChartWindow *self)
{
  static const char *const names[] = { "notify::heading", "notify::columns", "notify::paper",
                                       "notify::only-confirmed", "notify::all-paragraphs" };

  gtk_widget_init_template (GTK_WIDGET (self));
  set_ready (self, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_signal_connect_swapped (self->settings, names[i], G_CALLBACK (settings_changed_cb), self);
}

/**
 * rap_chart_window_get_settings:
 * @self: a window
 *
 * Returns: (transfer none): what is chosen of the chart
 */
RapChartSettings *
rap_chart_window_get_settings (RapChartWindow *self)
{
  return self->settings;
}

/**
 * rap_chart_window_new:
 * @session: what is being looked at
 * @parent: (nullable): the window that it belongs to
 *
 * Returns: (transfer none): a window that is not shown yet
 */
GtkWidget *
rap_chart_window_new (RapSession *session, GtkWindow *parent)
{
  RapChartWindow *self = g_object_new (RAP_TYPE_CHART_WINDOW, "transient-for", parent,
                                       "destroy-with-parent", TRUE, NULL);
  RapLibrary *library = rap_session_get_library (session);

  if (library == NULL) {
    refresh (self);
    return GTK_WIDGET (self);
  }
  self->library = g_object_ref (library);
  self->loader = rap_chart_loader_new (library);
  self->library_changed =
      g_signal_connect_swapped (library, "changed", G_CALLBACK (library_changed_cb), self);
  rap_chart_documents_set_session (self->documents, session);
  refresh (self);
  return GTK_WIDGET (self);
}
