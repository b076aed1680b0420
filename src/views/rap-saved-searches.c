/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-saved-searches.h"

#include "rap-document-row.h"
#include "rap-library-searches.h"
#include "rap-row-menu.h"
#include "rap-search-words.h"
#include "rap-tab-stop.h"

struct _RapSavedSearches {
  GtkWidget parent_instance;

  RapSession *session;       /* (owned) (nullable) */
  RapLibrary *library;       /* (owned) (nullable): whose changes are heard */
  GCancellable *cancellable; /* (owned): of the searches that are being read */
  gboolean showing;          /* rows are being changed, by nobody's choice */

  GtkListBox *list;
  GMenuModel *menu;
  RapRowMenu *row_menu; /* (owned) */
};

G_DEFINE_FINAL_TYPE (RapSavedSearches, rap_saved_searches, GTK_TYPE_WIDGET)

static RapSavedSearch *
search_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "search");
}

static void
activated_cb (RapSavedSearches *self)
{
  g_signal_emit_by_name (self, "chosen");
}

static void
selected_cb (RapSavedSearches *self, GtkListBoxRow *row)
{
  if (row == NULL || self->showing || self->session == NULL ||
      rap_session_get_saved_search (self->session) == search_of (row))
    return;
  rap_session_set_search (self->session, search_of (row));
}

/* The row of what is shown, also where something else than this list has changed it. */
static void
select_shown (RapSavedSearches *self)
{
  RapSavedSearch *shown = rap_session_get_saved_search (self->session);
  GtkListBoxRow *row;

  self->showing = TRUE;
  if (shown == NULL)
    gtk_list_box_unselect_all (self->list);
  for (int i = 0; shown != NULL && (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL;
       i++)
    if (rap_saved_search_get_id (search_of (row)) == rap_saved_search_get_id (shown))
      gtk_list_box_select_row (self->list, row);
  self->showing = FALSE;
}

static void
add_row (RapSavedSearches *self, RapSavedSearch *search)
{
  GtkWidget *content = rap_document_row_new ();
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *words = rap_search_words_search (search);
  const char *name = rap_saved_search_get_name (search);

  rap_document_row_set (RAP_DOCUMENT_ROW (content), "folder-saved-search-symbolic", name,
                        g_str_equal (words, name) ? NULL : words, 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), "search", g_object_ref (search), g_object_unref);
  gtk_list_box_append (self->list, row);
}

/* What is shown may have got another name or other words, or be there no more. */
static void
follow_shown (RapSavedSearches *self, GPtrArray *searches)
{
  RapSavedSearch *shown = rap_session_get_saved_search (self->session);

  if (shown == NULL)
    return;
  for (guint i = 0; i < searches->len; i++) {
    RapSavedSearch *search = g_ptr_array_index (searches, i);

    if (rap_saved_search_get_id (search) != rap_saved_search_get_id (shown))
      continue;
    if (!rap_saved_search_equal (search, shown) ||
        g_strcmp0 (rap_saved_search_get_name (search), rap_saved_search_get_name (shown)) != 0)
      rap_session_set_search (self->session, search);
    return;
  }
  rap_session_set_scope (self->session, RAP_SCOPE_ALL, 0, NULL);
}

static gboolean
has_focus (RapSavedSearches *self)
{
  return gtk_widget_get_state_flags (GTK_WIDGET (self->list)) & GTK_STATE_FLAG_FOCUS_WITHIN;
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapSavedSearches) self = data;
  g_autoptr (GPtrArray) searches =
      rap_library_load_searches_finish (RAP_LIBRARY (object), result, NULL);
  gboolean focused;
  GtkWidget *child;

  if (searches == NULL || self->session == NULL)
    return;
  focused = has_focus (self);
  self->showing = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < searches->len; i++)
    add_row (self, searches->pdata[i]);
  self->showing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), searches->len > 0);
  follow_shown (self, searches);
  select_shown (self);
  if (focused && gtk_list_box_get_selected_row (self->list) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (self->list)));
}

static void
load (RapSavedSearches *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  rap_library_load_saved_searches_async (self->library, self->cancellable, loaded_cb,
                                         g_object_ref (self));
}

static void
library_changed_cb (RapSavedSearches *self)
{
  if (self->library != NULL)
    g_signal_handlers_disconnect_by_func (self->library, load, self);
  g_set_object (&self->library, rap_session_get_library (self->session));
  if (self->library == NULL)
    return;
  g_signal_connect_object (self->library, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
}

static void
rap_saved_searches_dispose (GObject *object)
{
  RapSavedSearches *self = RAP_SAVED_SEARCHES (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->row_menu, rap_row_menu_free);
  g_clear_object (&self->library);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_SAVED_SEARCHES);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (rap_saved_searches_parent_class)->dispose (object);
}

static void
rap_saved_searches_finalize (GObject *object)
{
  g_object_unref (RAP_SAVED_SEARCHES (object)->cancellable);
  G_OBJECT_CLASS (rap_saved_searches_parent_class)->finalize (object);
}

static void
rap_saved_searches_class_init (RapSavedSearchesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_saved_searches_dispose;
  G_OBJECT_CLASS (klass)->finalize = rap_saved_searches_finalize;
  g_signal_new ("chosen", RAP_TYPE_SAVED_SEARCHES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  g_type_ensure (RAP_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-saved-searches.ui");
  gtk_widget_class_bind_template_child (widget_class, RapSavedSearches, list);
  gtk_widget_class_bind_template_child (widget_class, RapSavedSearches, menu);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
rap_saved_searches_init (RapSavedSearches *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->row_menu = rap_row_menu_new_for_box (GTK_WIDGET (self), self->list, self->menu);
}

/**
 * rap_saved_searches_set_session:
 * @self: a list of saved searches
 * @session: what is being looked at
 */
void
rap_saved_searches_set_session (RapSavedSearches *self, RapSession *session)
{
  g_set_object (&self->session, session);
  g_signal_connect_object (session, "notify::library", G_CALLBACK (library_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::query", G_CALLBACK (select_shown), self,
                           G_CONNECT_SWAPPED);
  library_changed_cb (self);
}
