/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-window-private.h"

#include <glib/gi18n.h>

#include "rap-chart-plan.h"
#include "rap-late-menu.h"

G_DEFINE_FINAL_TYPE (RapWindow, rap_window, ADW_TYPE_APPLICATION_WINDOW)

/* What is remembered of a window. */
typedef enum {
  PROP_COMMITMENT_SHOWN = 1,
  PROP_VIEW,
  PROP_CHART_PAPER,
  PROP_CHART_COLUMNS,
  PROP_DOCUMENT_ORDER,
} Property;
static GParamSpec *properties[PROP_DOCUMENT_ORDER + 1];

/**
 * rap_window_get_visible_list:
 * @self: a window
 *
 * Returns: (transfer none): the list that is on the screen
 */
RapCommitmentsView *
rap_window_get_visible_list (RapWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->views);
  return g_strcmp0 (name, "text") == 0 ? rap_window_get_text (self)
                                       : rap_window_get_commitments (self);
}

/**
 * rap_window_toast:
 * @self: a window
 * @text: one line
 * @undoable: whether it tells of a step that can be undone
 */
void
rap_window_toast (RapWindow *self, const char *text, gboolean undoable)
{
  AdwToast *toast = adw_toast_new (text);

  if (undoable) {
    adw_toast_set_button_label (toast, _ ("_Undo"));
    adw_toast_set_action_name (toast, "win.undo");
  }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
scope_chosen_cb (RapWindow *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

/* What is looked at. */
static const char *
get_place (RapWindow *self)
{
  switch (rap_session_get_scope (self->session)) {
  case RAP_SCOPE_DOCUMENT:
  case RAP_SCOPE_DOCUMENTS:
  case RAP_SCOPE_TAG:
  case RAP_SCOPE_SEARCH:
    return rap_session_get_scope_name (self->session);
  case RAP_SCOPE_DEADLINES:
    return _ ("Sunset Clauses");
  case RAP_SCOPE_REVIEW:
    return _ ("To Review");
  case RAP_SCOPE_ALL:
  default:
    return _ ("All Documents");
  }
}

/**
 * rap_window_show_place:
 * @self: a window
 *
 * Where the library is not beside the list, its head says what is listed: over a narrow one, the
 * buttons leave a title no room to be read.
 */
void
rap_window_show_place (RapWindow *self)
{
  gboolean alone = adw_leaflet_get_folded (self->leaflet);
  gboolean lists = adw_view_switcher_title_get_view_switcher_enabled (self->switcher);
  const char *place = get_place (self);

  adw_view_switcher_title_set_title (self->switcher, !lists  ? _ ("Rapporteur")
                                                     : alone ? ""
                                                             : place);
  if (self->commitments != NULL)
    rap_commitments_view_set_place (self->commitments, alone ? place : NULL);
  if (self->text != NULL)
    rap_commitments_view_set_place (self->text, alone ? place : NULL);
}

/* Each page is searched in its own way: lists in the library, a comparison or a series in itself.
 */
static void
choose_search (RapWindow *self)
{
  gboolean any = adw_view_switcher_title_get_view_switcher_enabled (self->switcher);
  gboolean in_lists = !rap_window_is_comparing (self);
  const char *name = adw_view_stack_get_visible_child_name (self->views);
  gboolean in_comparison = g_strcmp0 (name, "compare") == 0;
  gboolean in_series = g_strcmp0 (name, "series") == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->search_bin), in_lists);
  gtk_widget_set_visible (GTK_WIDGET (self->search_button), any && in_lists);
  gtk_widget_set_visible (GTK_WIDGET (self->compare_search_button), any && in_comparison);
  gtk_widget_set_visible (GTK_WIDGET (self->series_search_button), any && in_series);
  rap_window_give_keys (self);
}

/* Its views, of which there is nothing to see without documents, and what else is about these. */
void
rap_window_show_page (RapWindow *self)
{
  gboolean empty = rap_library_pane_get_empty (self->library_pane);
  gboolean any = !self->failed && !empty;

  if (empty)
    rap_window_make_empty_page (self);
  gtk_stack_set_visible_child_name (self->content_stack, self->failed ? "error"
                                                         : empty      ? "empty"
                                                                      : "documents");
  adw_view_switcher_title_set_view_switcher_enabled (self->switcher, any);
  /* The tabs that were seen once stay where a screen reader finds and presses them, though nobody
   * sees them any more. */
  adw_view_switcher_title_set_stack (self->switcher, any ? self->views : NULL);
  gtk_widget_set_visible (self->chart_button, any);
  gtk_widget_set_visible (self->commitment_button, any);
  choose_search (self);
  rap_window_show_place (self);
  rap_window_update_actions (self);
}

static void
empty_changed_cb (RapWindow *self)
{
  rap_window_show_page (self);
}

static void
query_changed_cb (RapWindow *self)
{
  rap_window_show_place (self);
  rap_window_update_actions (self);
}

static void
row_changed_cb (RapWindow *self)
{
  rap_window_update_actions (self);
}

static void
import_progress_cb (RapWindow *self, RapImportRun *import)
{
  g_autofree char *name = rap_import_run_dup_name (import);
  g_autofree char *text = g_strdup_printf (_ ("Reading %s"), name);

  gtk_label_set_text (self->import_label, text);
  gtk_progress_bar_set_fraction (self->import_progress, rap_import_run_get_fraction (import));
}

static void
tell_failures (RapWindow *self, const char *heading, GPtrArray *failures)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, NULL);

  for (guint i = 0; i < failures->len && i < 20; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "",
                            (const char *)g_ptr_array_index (failures, i));
  if (failures->len > 20)
    g_string_append_printf (text,
                            ngettext ("\n\nand %u more", "\n\nand %u more", failures->len - 20),
                            failures->len - 20);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), text->str);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* A long import that ends while nobody looks is told by the desktop. */
static void
notify_unseen (RapWindow *self, const char *heading, const char *text)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autoptr (GNotification) notification = NULL;

  /* Without a session bus there is nobody to tell. */
  if (gtk_window_is_active (GTK_WINDOW (self)) ||
      g_application_get_dbus_connection (application) == NULL)
    return;
  notification = g_notification_new (heading);
  g_notification_set_body (notification, text);
  g_application_send_notification (application, "import", notification);
}

static void
tell_import (RapWindow *self, RapImportRun *import)
{
  GPtrArray *failures = rap_import_run_get_failures (import);
  guint n_added = rap_import_run_get_n_added (import);
  guint n_known = rap_import_run_get_n_known (import);
  g_autofree char *text = NULL;

  if (n_added == 0 && n_known > 0)
    text = g_strdup (_ ("Already in the library"));
  else
    text = g_strdup_printf (ngettext ("%u file imported", "%u files imported", n_added), n_added);
  if (n_added > 0 || n_known > 0) {
    rap_window_toast (self, text, n_added > 0);
    notify_unseen (self, _ ("Import Finished"), text);
  }
  if (failures->len > 0) {
    if (n_added == 0 && n_known == 0)
      notify_unseen (self, _ ("Import Finished"), _ ("No file could be read"));
    tell_failures (self,
                   failures->len == 1 ? _ ("A File Could Not Be Read")
                                      : _ ("Some Files Could Not Be Read"),
                   failures);
  }
}

static void
tell_again (RapWindow *self, RapImportRun *import)
{
  GPtrArray *failures = rap_import_run_get_failures (import);
  guint n = rap_import_run_get_n_changed (import);
  g_autofree char *text =
      n > 0 ? g_strdup_printf (ngettext ("The findings of %u paragraph have changed",
                                         "The findings of %u paragraphs have changed", n),
                               n)
            : g_strdup (_ ("No finding has changed"));

  rap_window_toast (self, text, n > 0);
  notify_unseen (self, _ ("Documents Read Again"), text);
  if (failures->len > 0)
    tell_failures (self, _ ("Not All Documents Were Read Again"), failures);
}

static void
import_finished_cb (RapWindow *self, RapImportRun *import)
{
  gtk_revealer_set_reveal_child (self->import_revealer, FALSE);
  if (rap_import_run_is_again (import))
    tell_again (self, import);
  else
    tell_import (self, import);
  g_signal_handlers_disconnect_by_data (import, self);
  g_clear_object (&self->import);
  rap_window_forget_pasted (self);
  rap_window_update_actions (self);
}

/* @import: (transfer full) */
static void
start (RapWindow *self, RapImportRun *import)
{
  self->import = import;
  g_signal_connect_swapped (import, "progress", G_CALLBACK (import_progress_cb), self);
  g_signal_connect_swapped (import, "finished", G_CALLBACK (import_finished_cb), self);
  gtk_label_set_text (self->import_label, _ ("Reading…"));
  gtk_progress_bar_set_fraction (self->import_progress, 0);
  gtk_revealer_set_reveal_child (self->import_revealer, TRUE);
  rap_window_update_actions (self);
  rap_import_run_start (import);
}

/**
 * rap_window_import:
 * @self: a window whose library is open
 * @files: (element-type GFile): files and folders
 */
void
rap_window_import (RapWindow *self, GListModel *files)
{
  RapLibrary *library = rap_session_get_library (self->session);

  if (library == NULL || g_list_model_get_n_items (files) == 0)
    return;
  if (self->import != NULL)
    rap_window_toast (self, _ ("Another import is under way"), FALSE);
  else
    start (self, rap_import_run_new (library, files));
}

/**
 * rap_window_read_again:
 * @self: a window
 *
 * Puts what the rules find now, with the analyst's terms as they are, in the place of what they had
 * suggested. What the analyst has confirmed, corrected or rejected stays; all of it can be undone
 * as one step.
 */
void
rap_window_read_again (RapWindow *self)
{
  RapLibrary *library = rap_session_get_library (self->session);

  if (library == NULL)
    return;
  if (self->import != NULL)
    rap_window_toast (self, _ ("Another import is under way"), FALSE);
  else
    start (self, rap_import_run_new_again (library));
}

/**
 * rap_window_is_comparing:
 * @self: a window
 *
 * Returns: whether documents are compared, side by side or in a series, and no list of paragraphs
 * is looked at
 */
gboolean
rap_window_is_comparing (RapWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->views);

  return g_strcmp0 (name, "compare") == 0 || g_strcmp0 (name, "series") == 0;
}

/* A narrow window folds the pane away by itself, which says nothing of what is wanted. */
static void
flap_revealed_cb (RapWindow *self)
{
  gboolean shown = adw_flap_get_reveal_flap (self->flap);

  if (adw_flap_get_folded (self->flap) || rap_window_is_comparing (self) ||
      self->commitment_shown == shown)
    return;
  self->commitment_shown = shown;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMMITMENT_SHOWN]);
}

/* Whatever a narrow window has turned to, one that was wide goes on with what is being read. */
static void
folded_cb (RapWindow *self)
{
  rap_library_pane_set_alone (self->library_pane, adw_leaflet_get_folded (self->leaflet));
  rap_window_show_place (self);
  if (!adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

static void
view_changed_cb (RapWindow *self)
{
  rap_window_make_seen (self);
  choose_search (self);
  /* A comparison needs the room, and has no paragraph in hand. */
  if (!adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap,
                              self->commitment_shown && !rap_window_is_comparing (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
rap_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RapWindow *self = RAP_WINDOW (object);

  switch ((Property)id) {
  case PROP_COMMITMENT_SHOWN:
    g_value_set_boolean (value, self->commitment_shown);
    break;
  case PROP_VIEW:
    g_value_set_string (value, adw_view_stack_get_visible_child_name (self->views));
    break;
  case PROP_CHART_PAPER:
    g_value_set_enum (value, self->chart_paper);
    break;
  case PROP_CHART_COLUMNS:
    g_value_set_uint (value, self->chart_columns);
    break;
  case PROP_DOCUMENT_ORDER:
    g_value_set_enum (value, self->document_order);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RapWindow *self = RAP_WINDOW (object);

  switch ((Property)id) {
  case PROP_COMMITMENT_SHOWN:
    adw_flap_set_reveal_flap (self->flap, g_value_get_boolean (value));
    break;
  case PROP_VIEW:
    adw_view_stack_set_visible_child_name (self->views, g_value_get_string (value));
    break;
  case PROP_CHART_PAPER:
    self->chart_paper = g_value_get_enum (value);
    g_object_notify_by_pspec (object, pspec);
    break;
  case PROP_CHART_COLUMNS:
    self->chart_columns = g_value_get_uint (value);
    g_object_notify_by_pspec (object, pspec);
    break;
  case PROP_DOCUMENT_ORDER:
    self->document_order = g_value_get_enum (value);
    rap_library_documents_set_order (rap_library_pane_get_documents (self->library_pane),
                                     self->document_order);
    g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = rap_window_get_property;
  object_class->set_property = rap_window_set_property;
  properties[PROP_COMMITMENT_SHOWN] =
      g_param_spec_boolean ("commitment-shown", NULL, NULL, TRUE, flags);
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, "commitments", flags);
  properties[PROP_CHART_PAPER] = g_param_spec_enum ("chart-paper", NULL, NULL, RAP_TYPE_CHART_PAPER,
                                                    RAP_CHART_PAPER_A4, flags);
  properties[PROP_CHART_COLUMNS] =
      g_param_spec_uint ("chart-columns", NULL, NULL, 0, (1u << RAP_CHART_N_COLUMNS) - 1, 0, flags);
  properties[PROP_DOCUMENT_ORDER] = g_param_spec_enum (
      "document-order", NULL, NULL, RAP_TYPE_DOCUMENT_ORDER, RAP_DOCUMENT_ORDER_NEWEST, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
rap_window_dispose (GObject *object)
{
  RapWindow *self = RAP_WINDOW (object);
  RapLibrary *library = self->session != NULL ? rap_session_get_library (self->session) : NULL;

  if (self->import != NULL) {
    g_signal_handlers_disconnect_by_data (self->import, self);
    rap_import_run_cancel (self->import);
  }
  g_clear_object (&self->import);
  rap_window_forget_pasted (self);
  rap_window_forget_parts (self);
  if (library != NULL)
    g_clear_signal_handler (&self->library_changed, library);
  g_clear_pointer (&self->samples_folder, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_WINDOW);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (rap_window_parent_class)->dispose (object);
}

/* The window of the keys is made when it is first asked for: a program starts more often than that.
 */
static void
keyboard_shortcuts_action (GtkWidget *widget,
                           G_GNUC_UNUSED const char *name,
                           G_GNUC_UNUSED GVariant *parameter)
{
  GtkApplicationWindow *self = GTK_APPLICATION_WINDOW (widget);

  if (gtk_application_window_get_help_overlay (self) == NULL) {
    g_autoptr (GtkBuilder) builder =
        gtk_builder_new_from_resource ("/app/rapporteur/views/rap-shortcuts.ui");
    gtk_application_window_set_help_overlay (
        self, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
  }
  gtk_widget_activate_action (widget, "win.show-help-overlay", NULL);
}

static void
rap_window_class_init (RapWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_window_dispose;
  install_properties (G_OBJECT_CLASS (klass));
  g_type_ensure (RAP_TYPE_LIBRARY_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/rapporteur/views/rap-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RapWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, selection_title);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, import_button);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, library_pane);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, content_stack);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, views);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, tabs_bin);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, commitments_bin);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, text_bin);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, compare_bin);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, series_bin);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, search_bin);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, chart_button);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, commitment_button);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, compare_search_button);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, series_search_button);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, commitment_bin);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, import_revealer);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, import_label);
  gtk_widget_class_bind_template_child (widget_class, RapWindow, import_progress);
  gtk_widget_class_bind_template_callback (widget_class, scope_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, empty_changed_cb);
  rap_window_install_actions (widget_class);
  gtk_widget_class_install_property_action (widget_class, "win.document-order", "document-order");
  gtk_widget_class_install_action (widget_class, "win.keyboard-shortcuts", NULL,
                                   keyboard_shortcuts_action);
}

static void
rap_window_init (RapWindow *self)
{
  self->session = rap_session_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  rap_late_menu_set (self->menu_button, self->primary_menu);
  rap_library_pane_set_session (self->library_pane, self->session);
  rap_window_follow_selection (self);
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  g_signal_connect_swapped (self->leaflet, "notify::folded", G_CALLBACK (folded_cb), self);
  self->commitment_shown = TRUE;
  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (flap_revealed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->views, "notify::visible-child-name", G_CALLBACK (view_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::query", G_CALLBACK (query_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::row", G_CALLBACK (row_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::n-selected", G_CALLBACK (row_changed_cb), self,
                           G_CONNECT_SWAPPED);
  rap_window_make_parts_later (self);
  rap_window_add_drop_target (self);
  rap_window_show_page (self);
}

/**
 * rap_window_new:
 * @application: whose window it is
 * @samples_folder: (nullable): where the bundled samples are
 *
 * Returns: (transfer none): a window that waits for its library
 */
RapWindow *
rap_window_new (AdwApplication *application, const char *samples_folder)
{
  RapWindow *self = g_object_new (RAP_TYPE_WINDOW, "application", application, NULL);

  self->samples_folder = g_strdup (samples_folder);
  return self;
}
