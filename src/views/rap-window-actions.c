/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What can be done in a window: each action a few lines that ask the library or a view. Keys are
 * given in application/, by the actions' names.
 */
#include <glib/gi18n.h>
#include <string.h>

#include "rap-chart-window.h"
#include "rap-raw.h"
#include "rap-row-clipboard.h"
#include "rap-step-words.h"
#include "rap-tag-window.h"
#include "rap-window-private.h"

/* Word keeps a document with macros, and a template, in the same way as any other. */
static const char *const media_types[] = {
  RAP_MEDIA_TYPE_PDF,
  RAP_MEDIA_TYPE_DOCX,
  "application/vnd.ms-word.document.macroEnabled.12",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
  "application/vnd.ms-word.template.macroEnabled.12",
  RAP_MEDIA_TYPE_ODT,
  RAP_MEDIA_TYPE_ODT "-flat-xml",
  RAP_MEDIA_TYPE_ODT "-template",
  RAP_MEDIA_TYPE_HTML,
  "application/xhtml+xml",
  "text/plain",
};

static void
open_response_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  if (response == GTK_RESPONSE_ACCEPT) {
    g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
    rap_window_import (RAP_WINDOW (data), files);
  }
  g_object_unref (dialog);
}

static void
import_action (GtkWidget *widget, G_GNUC_UNUSED const char *name, G_GNUC_UNUSED GVariant *parameter)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_ ("Import Documents"), GTK_WINDOW (widget),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Import"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) documents = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (documents, _ ("PDF, Word, OpenDocument, Web Pages and Text"));
  for (guint i = 0; i < G_N_ELEMENTS (media_types); i++)
    gtk_file_filter_add_mime_type (documents, media_types[i]);
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), documents);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (open_response_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
import_samples_action (GtkWidget *widget,
                       G_GNUC_UNUSED const char *name,
                       G_GNUC_UNUSED GVariant *parameter)
{
  RapWindow *self = RAP_WINDOW (widget);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) folder = g_file_new_for_path (self->samples_folder);

  g_list_store_append (files, folder);
  rap_window_import (self, G_LIST_MODEL (files));
}

static void
read_again_action (GtkWidget *widget,
                   G_GNUC_UNUSED const char *name,
                   G_GNUC_UNUSED GVariant *parameter)
{
  rap_window_read_again (RAP_WINDOW (widget));
}

static void
paste_action (GtkWidget *widget, G_GNUC_UNUSED const char *name, G_GNUC_UNUSED GVariant *parameter)
{
  rap_window_paste (RAP_WINDOW (widget));
}

static void
cancel_import_action (GtkWidget *widget,
                      G_GNUC_UNUSED const char *name,
                      G_GNUC_UNUSED GVariant *parameter)
{
  RapWindow *self = RAP_WINDOW (widget);

  if (self->import != NULL)
    rap_import_run_cancel (self->import);
}

static void
chart_action (GtkWidget *widget, G_GNUC_UNUSED const char *name, G_GNUC_UNUSED GVariant *parameter)
{
  GtkWidget *window = rap_chart_window_new (RAP_WINDOW (widget)->session, GTK_WINDOW (widget));
  RapChartSettings *settings = rap_chart_window_get_settings (RAP_CHART_WINDOW (window));
  const GBindingFlags flags = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  /* What is chosen beside the preview is what the next chart begins with. */
  g_object_bind_property (widget, "chart-paper", settings, "paper", flags);
  g_object_bind_property (widget, "chart-columns", settings, "columns", flags);
  gtk_window_present (GTK_WINDOW (window));
}

static void
tag_rows_action (GtkWidget *widget,
                 G_GNUC_UNUSED const char *name,
                 G_GNUC_UNUSED GVariant *parameter)
{
  RapWindow *self = RAP_WINDOW (widget);
  g_autoptr (GPtrArray) rows =
      rap_commitments_view_get_selected (rap_window_get_visible_list (self));

  if (rows->len > 0)
    gtk_window_present (GTK_WINDOW (rap_tag_window_new_for_rows (
        rap_session_get_library (self->session), rows, GTK_WINDOW (widget))));
}

static void
copy_rows_action (GtkWidget *widget,
                  G_GNUC_UNUSED const char *name,
                  G_GNUC_UNUSED GVariant *parameter)
{
  RapWindow *self = RAP_WINDOW (widget);
  g_autoptr (GPtrArray) rows =
      rap_commitments_view_get_selected (rap_window_get_visible_list (self));
  g_autofree char *text = NULL;

  if (rows->len == 0)
    return;
  rap_row_clipboard_copy (widget, rows);
  text = g_strdup_printf (ngettext ("%u paragraph copied", "%u paragraphs copied", rows->len),
                          rows->len);
  rap_window_toast (self, text, FALSE);
}

static void
back_action (GtkWidget *widget, G_GNUC_UNUSED const char *name, G_GNUC_UNUSED GVariant *parameter)
{
  adw_leaflet_navigate (RAP_WINDOW (widget)->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

/* What is searched is listed, and not followed in a series. */
static void
open_search (RapWindow *self)
{
  if (rap_window_is_comparing (self))
    adw_view_stack_set_visible_child_name (self->views, "commitments");
  rap_search_pane_set_open (rap_window_get_search (self), TRUE);
}

static void
search_action (GtkWidget *widget, G_GNUC_UNUSED const char *name, G_GNUC_UNUSED GVariant *parameter)
{
  RapWindow *self = RAP_WINDOW (widget);

  const char *view = adw_view_stack_get_visible_child_name (self->views);

  if (g_strcmp0 (view, "compare") == 0)
    rap_words_bar_open (rap_compare_view_get_words_bar (rap_window_get_compare (self)));
  else if (g_strcmp0 (view, "series") == 0)
    rap_words_bar_open (rap_series_view_get_words_bar (rap_window_get_series (self)));
  else
    open_search (self);
}

/* Over the whole library, wherever it was selected. */
static void
find_wording_action (GtkWidget *widget, G_GNUC_UNUSED const char *name, GVariant *parameter)
{
  RapWindow *self = RAP_WINDOW (widget);

  if (rap_window_is_comparing (self))
    adw_view_stack_set_visible_child_name (self->views, "commitments");
  rap_session_set_scope (self->session, RAP_SCOPE_ALL, 0, NULL);
  rap_search_pane_find (rap_window_get_search (self), g_variant_get_string (parameter, NULL));
}

static void
toggle_commitment_action (GtkWidget *widget,
                          G_GNUC_UNUSED const char *name,
                          G_GNUC_UNUSED GVariant *parameter)
{
  AdwFlap *flap = RAP_WINDOW (widget)->flap;
  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

static void
show_commitment_action (GtkWidget *widget,
                        G_GNUC_UNUSED const char *name,
                        G_GNUC_UNUSED GVariant *parameter)
{
  adw_flap_set_reveal_flap (RAP_WINDOW (widget)->flap, TRUE);
}

/* Only where it is not beside the list, and whoever hid it there has not asked for it. */
static void
unfold_commitment_action (GtkWidget *widget,
                          G_GNUC_UNUSED const char *name,
                          G_GNUC_UNUSED GVariant *parameter)
{
  if (adw_flap_get_folded (RAP_WINDOW (widget)->flap))
    adw_flap_set_reveal_flap (RAP_WINDOW (widget)->flap, TRUE);
}

static void
show_text_action (GtkWidget *widget,
                  G_GNUC_UNUSED const char *name,
                  G_GNUC_UNUSED GVariant *parameter)
{
  adw_view_stack_set_visible_child_name (RAP_WINDOW (widget)->views, "text");
}

static void
next_action (GtkWidget *widget, const char *name, G_GNUC_UNUSED GVariant *parameter)
{
  RapWindow *self = RAP_WINDOW (widget);
  int by = g_str_has_suffix (name, "next") ? 1 : -1;

  if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "series") == 0)
    rap_series_view_move (rap_window_get_series (self), by);
  else if (rap_window_is_comparing (self))
    rap_compare_view_move (rap_window_get_compare (self), by);
  else
    rap_commitments_view_move (rap_window_get_visible_list (self), by);
}

static void
select_all_action (GtkWidget *widget,
                   G_GNUC_UNUSED const char *name,
                   G_GNUC_UNUSED GVariant *parameter)
{
  rap_commitments_view_select_all (rap_window_get_visible_list (RAP_WINDOW (widget)));
}

static void
applied (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!rap_library_apply_finish (RAP_LIBRARY (source), result, &error))
    rap_window_toast (self, error->message, FALSE);
}

static gboolean
is_heading (RapRow *row)
{
  return rap_paragraph_get_paragraph_type (rap_row_get_paragraph (row)) == RAP_PARAGRAPH_HEADING;
}

/* (transfer full): the selected rows but for headings, which say nothing that could be judged. */
static GPtrArray *
list_judged (RapWindow *self)
{
  GPtrArray *rows = rap_commitments_view_get_selected (rap_window_get_visible_list (self));

  for (guint i = rows->len; i-- > 0;)
    if (is_heading (rows->pdata[i]))
      g_ptr_array_remove_index (rows, i);
  return rows;
}

/* One step over all the selected rows. */
static void
edit_selected (RapWindow *self, RapStepWords step, void (*change) (RapEdit *edit, gint64 paragraph))
{
  RapLibrary *library = rap_session_get_library (self->session);
  g_autoptr (GPtrArray) rows = list_judged (self);
  g_autoptr (RapEdit) edit = NULL;
  g_autofree char *title = rap_step_words_new (step, rows->len, NULL);
  g_autofree char *words = rap_step_words_say (title);

  if (library == NULL || rows->len == 0)
    return;
  edit = rap_edit_new (title);
  for (guint i = 0; i < rows->len; i++)
    change (edit, rap_row_get_id (g_ptr_array_index (rows, i)));
  rap_library_apply_async (library, edit, NULL, applied, g_object_ref (self));
  /* One that is rejected goes out of sight too. */
  if (rows->len > 1 || step == RAP_STEP_WORDS_REJECT)
    rap_window_toast (self, words, TRUE);
}

/**
 * rap_window_apply:
 * @self: a window
 * @edit: a step, whose title is as the library keeps it
 *
 * Does it, and says so with a way back.
 */
void
rap_window_apply (RapWindow *self, RapEdit *edit)
{
  g_autofree char *words = rap_step_words_say (rap_edit_get_title (edit));

  rap_library_apply_async (rap_session_get_library (self->session), edit, NULL, applied,
                           g_object_ref (self));
  rap_window_toast (self, words, TRUE);
}

static void
confirm_paragraph (RapEdit *edit, gint64 paragraph)
{
  rap_edit_set_status (edit, paragraph, RAP_STATUS_CONFIRMED);
}

static void
confirm_action (GtkWidget *widget,
                G_GNUC_UNUSED const char *name,
                G_GNUC_UNUSED GVariant *parameter)
{
  edit_selected (RAP_WINDOW (widget), RAP_STEP_WORDS_CONFIRM, confirm_paragraph);
  rap_commitments_view_move (rap_window_get_visible_list (RAP_WINDOW (widget)), 1);
}

static void
reject_action (GtkWidget *widget, G_GNUC_UNUSED const char *name, G_GNUC_UNUSED GVariant *parameter)
{
  edit_selected (RAP_WINDOW (widget), RAP_STEP_WORDS_REJECT, rap_edit_reject);
  rap_commitments_view_move (rap_window_get_visible_list (RAP_WINDOW (widget)), 1);
}

static void
restore_action (GtkWidget *widget,
                G_GNUC_UNUSED const char *name,
                G_GNUC_UNUSED GVariant *parameter)
{
  edit_selected (RAP_WINDOW (widget), RAP_STEP_WORDS_RESTORE, rap_edit_restore);
}

/* "win.edit" is the pane's "commitment.edit"; the pane is opened for it. */
static void
pane_action (GtkWidget *widget, const char *name, G_GNUC_UNUSED GVariant *parameter)
{
  RapWindow *self = RAP_WINDOW (widget);
  g_autofree char *action = g_strconcat ("commitment.", name + strlen ("win."), NULL);

  adw_flap_set_reveal_flap (self->flap, TRUE);
  gtk_widget_activate_action (rap_window_get_pane (self), action, NULL);
}

static void
undone (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = rap_library_undo_finish (RAP_LIBRARY (source), result, &error);
  g_autofree char *words = title != NULL ? rap_step_words_say (title) : NULL;
  g_autofree char *text = NULL;

  if (words != NULL && *words != '\0')
    /* Translators: the name of a step that was taken back, as "Confirm" */
    text = g_strdup_printf (_ ("Undone: %s"), words);
  else if (error != NULL)
    text = g_strdup (error->message);
  if (text != NULL)
    rap_window_toast (self, text, FALSE);
}

static void
undo_action (GtkWidget *widget, G_GNUC_UNUSED const char *name, G_GNUC_UNUSED GVariant *parameter)
{
  RapLibrary *library = rap_session_get_library (RAP_WINDOW (widget)->session);

  if (library != NULL)
    rap_library_undo_async (library, NULL, undone, g_object_ref (widget));
}

static void
redone (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = rap_library_redo_finish (RAP_LIBRARY (source), result, &error);

  if (error != NULL)
    rap_window_toast (self, error->message, FALSE);
}

static void
redo_action (GtkWidget *widget, G_GNUC_UNUSED const char *name, G_GNUC_UNUSED GVariant *parameter)
{
  RapLibrary *library = rap_session_get_library (RAP_WINDOW (widget)->session);

  if (library != NULL)
    rap_library_redo_async (library, NULL, redone, g_object_ref (widget));
}

/* Two paragraphs of two documents: these are compared, the older one on the left, at the paragraph
 * of the newer one. */
static void
compare_rows_action (GtkWidget *widget,
                     G_GNUC_UNUSED const char *name,
                     G_GNUC_UNUSED GVariant *parameter)
{
  RapWindow *self = RAP_WINDOW (widget);
  g_autoptr (GPtrArray) rows =
      rap_commitments_view_get_selected (rap_window_get_visible_list (self));
  RapRow *left, *right;

  if (rows->len != 2 ||
      rap_row_get_document (rows->pdata[0]) == rap_row_get_document (rows->pdata[1])) {
    rap_window_toast (self, _ ("Select two paragraphs of two documents to compare them"), FALSE);
    return;
  }
  left = rows->pdata[0];
  right = rows->pdata[1];
  if (rap_document_compare_dates (rap_row_get_adopted (left), rap_row_get_reckoned (left),
                                  rap_row_get_adopted (right), rap_row_get_reckoned (right)) > 0) {
    left = rows->pdata[1];
    right = rows->pdata[0];
  }
  adw_view_stack_set_visible_child_name (self->views, "compare");
  rap_compare_view_compare (rap_window_get_compare (self), rap_row_get_document (left),
                            rap_row_get_document (right),
                            rap_paragraph_get_id (rap_row_get_paragraph (right)));
}

static void
compare_action (GtkWidget *widget, G_GNUC_UNUSED const char *name, GVariant *parameter)
{
  RapWindow *self = RAP_WINDOW (widget);
  const char *paragraph;
  gint64 left, right;

  g_variant_get (parameter, "(xx&s)", &left, &right, &paragraph);
  adw_view_stack_set_visible_child_name (self->views, "compare");
  rap_compare_view_compare (rap_window_get_compare (self), left, right,
                            *paragraph != '\0' ? paragraph : NULL);
}

/**
 * rap_window_update_actions:
 * @self: a window
 *
 * Makes insensitive what makes no sense now.
 */
void
rap_window_update_actions (RapWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  RapLibrary *library = rap_session_get_library (self->session);
  gboolean empty = library == NULL || rap_library_pane_get_empty (self->library_pane);
  RapRow *row = rap_session_get_row (self->session);
  gboolean in_hand = row != NULL;
  gboolean alone = in_hand && rap_session_get_n_selected (self->session) <= 1;
  /* A heading says nothing that could be judged. */
  gboolean judged = in_hand && !(alone && is_heading (row));

  gtk_widget_action_set_enabled (widget, "win.import", library != NULL && self->import == NULL);
  gtk_widget_action_set_enabled (widget, "win.paste", library != NULL && self->import == NULL);
  gtk_widget_action_set_enabled (widget, "win.import-samples",
                                 library != NULL && self->import == NULL &&
                                     self->samples_folder != NULL);
  gtk_widget_action_set_enabled (widget, "win.search", !empty);
  gtk_widget_action_set_enabled (widget, "win.chart", !empty);
  gtk_widget_action_set_enabled (widget, "win.copy-rows", in_hand);
  gtk_widget_action_set_enabled (widget, "win.tag-rows", in_hand);
  gtk_widget_action_set_enabled (widget, "win.compare-rows",
                                 in_hand && rap_session_get_n_selected (self->session) == 2);
  gtk_widget_action_set_enabled (widget, "win.confirm", judged);
  gtk_widget_action_set_enabled (widget, "win.reject", judged);
  gtk_widget_action_set_enabled (widget, "win.restore", judged);
  gtk_widget_action_set_enabled (widget, "win.edit", alone && judged);
  gtk_widget_action_set_enabled (widget, "win.correct", alone);
  gtk_widget_action_set_enabled (widget, "win.correct-heading",
                                 alone && judged && rap_row_get_section (row) != NULL);
  gtk_widget_action_set_enabled (widget, "win.note", alone);
  rap_window_update_document_actions (self);
  rap_window_update_search_actions (self);
  rap_window_update_tag_actions (self);
  gtk_widget_action_set_enabled (widget, "win.undo",
                                 library != NULL && rap_library_get_undo_title (library) != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo",
                                 library != NULL && rap_library_get_redo_title (library) != NULL);
}

/**
 * rap_window_install_actions:
 * @widget_class: of the window
 */
void
rap_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct {
    const char *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.import", import_action },
    { "win.import-samples", import_samples_action },
    { "win.paste", paste_action },
    { "win.read-again", read_again_action },
    { "win.cancel-import", cancel_import_action },
    { "win.chart", chart_action },
    { "win.tag-rows", tag_rows_action },
    { "win.compare-rows", compare_rows_action },
    { "win.copy-rows", copy_rows_action },
    { "win.back", back_action },
    { "win.search", search_action },
    { "win.toggle-commitment", toggle_commitment_action },
    { "win.show-commitment", show_commitment_action },
    { "win.show-text", show_text_action },
    { "win.unfold-commitment", unfold_commitment_action },
    { "win.next", next_action },
    { "win.previous", next_action },
    { "win.select-all", select_all_action },
    { "win.confirm", confirm_action },
    { "win.reject", reject_action },
    { "win.restore", restore_action },
    { "win.edit", pane_action },
    { "win.correct", pane_action },
    { "win.correct-heading", pane_action },
    { "win.note", pane_action },
    { "win.undo", undo_action },
    { "win.redo", redo_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
  rap_window_install_document_actions (widget_class);
  rap_window_install_search_actions (widget_class);
  rap_window_install_library_actions (widget_class);
  rap_window_install_tag_actions (widget_class);
  rap_window_install_table_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "win.find-wording", "s", find_wording_action);
  /* Two documents, the older one first, and a paragraph of the newer one, or "". */
  gtk_widget_class_install_action (widget_class, "win.compare", "(xxs)", compare_action);
  /* Not an accelerator of the application, which would take the key from text that is edited. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste",
                                       NULL);
}
