/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is done with the documents that are chosen in the library, one or several: each one step
 * that can be undone. And how they are found and chosen there.
 */
#include <glib/gi18n.h>

#include "rap-step-words.h"
#include "rap-tag-window.h"
#include "rap-window-private.h"

/* Brings the pane of the library to the screen, where it has no room beside the list. */
static RapLibraryDocuments *
turn_to_documents (RapWindow *self)
{
  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  return rap_library_pane_get_documents (self->library_pane);
}

static void
find_document_action (GtkWidget *widget,
                      G_GNUC_UNUSED const char *name,
                      G_GNUC_UNUSED GVariant *parameter)
{
  rap_library_documents_find (turn_to_documents (RAP_WINDOW (widget)));
}

static void
select_documents_action (GtkWidget *widget,
                         G_GNUC_UNUSED const char *name,
                         G_GNUC_UNUSED GVariant *parameter)
{
  rap_library_documents_select (turn_to_documents (RAP_WINDOW (widget)));
}

static void
select_all_documents_action (GtkWidget *widget,
                             G_GNUC_UNUSED const char *name,
                             G_GNUC_UNUSED GVariant *parameter)
{
  rap_library_documents_select_all (
      rap_library_pane_get_documents (RAP_WINDOW (widget)->library_pane));
}

static void
end_selection_action (GtkWidget *widget,
                      G_GNUC_UNUSED const char *name,
                      G_GNUC_UNUSED GVariant *parameter)
{
  rap_library_documents_end_selection (
      rap_library_pane_get_documents (RAP_WINDOW (widget)->library_pane));
}

static void
tags_action (GtkWidget *widget, G_GNUC_UNUSED const char *name, G_GNUC_UNUSED GVariant *parameter)
{
  RapSession *session = RAP_WINDOW (widget)->session;
  g_autoptr (GArray) documents = rap_session_list_documents (session);

  if (documents->len > 0)
    gtk_window_present (GTK_WINDOW (rap_tag_window_new_for_documents (
        rap_session_get_library (session), documents, rap_session_get_scope_name (session),
        GTK_WINDOW (widget))));
}

/* The documents go out of sight, and come back when that is undone. */
static void
remove_document_action (GtkWidget *widget,
                        G_GNUC_UNUSED const char *name,
                        G_GNUC_UNUSED GVariant *parameter)
{
  RapWindow *self = RAP_WINDOW (widget);
  g_autoptr (GArray) documents = rap_session_list_documents (self->session);
  g_autoptr (RapEdit) edit = NULL;
  g_autofree char *title = NULL;

  if (documents->len == 0)
    return;
  title = rap_step_words_new (documents->len > 1 ? RAP_STEP_WORDS_REMOVE_DOCUMENTS
                                                 : RAP_STEP_WORDS_REMOVE_DOCUMENT,
                              documents->len, rap_session_get_scope_name (self->session));
  edit = rap_edit_new (title);
  for (guint i = 0; i < documents->len; i++)
    rap_edit_hide_document (edit, g_array_index (documents, gint64, i));
  rap_window_apply (self, edit);
  rap_session_set_scope (self->session, RAP_SCOPE_ALL, 0, NULL);
}

/* Comes with what is on it to the screen, also where the pane of the library had taken it. */
static void
turn_to_view (RapWindow *self, const char *view)
{
  adw_view_stack_set_visible_child_name (self->views, view);
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

/* The document in hand with the one of its title before it. */
static void
compare_predecessor_action (GtkWidget *widget,
                            G_GNUC_UNUSED const char *name,
                            G_GNUC_UNUSED GVariant *parameter)
{
  RapWindow *self = RAP_WINDOW (widget);

  turn_to_view (self, "compare");
  rap_compare_view_compare_with_predecessor (rap_window_get_compare (self));
}

static void
compare_documents_action (GtkWidget *widget,
                          G_GNUC_UNUSED const char *name,
                          G_GNUC_UNUSED GVariant *parameter)
{
  RapWindow *self = RAP_WINDOW (widget);
  g_autoptr (GArray) documents = rap_session_list_documents (self->session);

  if (documents->len != 2)
    return;
  turn_to_view (self, "compare");
  rap_compare_view_compare_by_age (rap_window_get_compare (self),
                                   g_array_index (documents, gint64, 0),
                                   g_array_index (documents, gint64, 1));
}

static void
follow_documents_action (GtkWidget *widget,
                         G_GNUC_UNUSED const char *name,
                         G_GNUC_UNUSED GVariant *parameter)
{
  RapWindow *self = RAP_WINDOW (widget);
  g_autoptr (GArray) documents = rap_session_list_documents (self->session);

  if (documents->len < 2)
    return;
  turn_to_view (self, "series");
  rap_series_view_follow (rap_window_get_series (self), documents);
}

/* However far the documents are scrolled, how many are selected is to be seen, and the way out. */
static void
selection_changed_cb (RapWindow *self)
{
  g_autofree char *text = NULL;
  gboolean selecting;
  guint n;

  g_object_get (rap_library_pane_get_documents (self->library_pane), "selecting", &selecting,
                "n-selected", &n, NULL);
  text = g_strdup_printf (ngettext ("%u selected", "%u selected", n), n);
  gtk_label_set_text (self->selection_title, selecting ? text : "");
  gtk_widget_set_visible (self->import_button, !selecting);
  rap_window_update_document_actions (self);
}

/**
 * rap_window_follow_selection:
 * @self: a window
 *
 * Has the head of the library say how many documents are selected together, while any are.
 */
void
rap_window_follow_selection (RapWindow *self)
{
  GObject *documents = G_OBJECT (rap_library_pane_get_documents (self->library_pane));

  g_signal_connect_object (documents, "notify::selecting", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (documents, "notify::n-selected", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
has_predecessor (RapWindow *self, GArray *documents)
{
  return rap_library_documents_has_predecessor (rap_library_pane_get_documents (self->library_pane),
                                                g_array_index (documents, gint64, 0));
}

/**
 * rap_window_update_document_actions:
 * @self: a window
 *
 * Makes insensitive what makes no sense for what is chosen.
 */
void
rap_window_update_document_actions (RapWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean open = rap_session_get_library (self->session) != NULL;
  gboolean any = open && !rap_library_pane_get_empty (self->library_pane);
  g_autoptr (GArray) documents = rap_session_list_documents (self->session);
  guint n = open ? documents->len : 0;
  gboolean selecting;

  g_object_get (rap_library_pane_get_documents (self->library_pane), "selecting", &selecting, NULL);
  gtk_widget_action_set_enabled (widget, "win.find-document", any);
  gtk_widget_action_set_enabled (widget, "win.select-documents", any && !selecting);
  gtk_widget_action_set_enabled (widget, "win.tags", n > 0);
  gtk_widget_action_set_enabled (widget, "win.remove-document", n > 0);
  gtk_widget_action_set_enabled (widget, "win.compare-predecessor",
                                 n == 1 && has_predecessor (self, documents));
  gtk_widget_action_set_enabled (widget, "win.compare-documents", n == 2);
  gtk_widget_action_set_enabled (widget, "win.follow-documents", n > 1);
}

/**
 * rap_window_install_document_actions:
 * @widget_class: of the window
 */
void
rap_window_install_document_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.find-document", NULL, find_document_action);
  gtk_widget_class_install_action (widget_class, "win.select-documents", NULL,
                                   select_documents_action);
  gtk_widget_class_install_action (widget_class, "win.select-all-documents", NULL,
                                   select_all_documents_action);
  gtk_widget_class_install_action (widget_class, "win.end-selection", NULL, end_selection_action);
  gtk_widget_class_install_action (widget_class, "win.tags", NULL, tags_action);
  gtk_widget_class_install_action (widget_class, "win.remove-document", NULL,
                                   remove_document_action);
  gtk_widget_class_install_action (widget_class, "win.compare-predecessor", NULL,
                                   compare_predecessor_action);
  gtk_widget_class_install_action (widget_class, "win.compare-documents", NULL,
                                   compare_documents_action);
  gtk_widget_class_install_action (widget_class, "win.follow-documents", NULL,
                                   follow_documents_action);
}
