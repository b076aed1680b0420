/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-library-pane.h"

#include "rap-document-row.h"
#include "rap-library-places.h"
#include "rap-late-menu.h"
#include "rap-row-menu.h"
#include "rap-saved-searches.h"
#include "rap-tab-stop.h"

struct _RapLibraryPane {
  GtkWidget parent_instance;

  RapSession *session; /* (owned) (nullable) */

  GtkWidget *scroller;
  RapLibraryPlaces *places;
  RapSavedSearches *searches;
  RapLibraryDocuments *documents;
  GtkWidget *tags_heading;
  GtkListBox *tags;
  GtkWidget *selection_bar;
  GtkWidget *show_selected; /* where the documents are not beside the list */
  GMenuModel *tag_menu;
  GtkMenuButton *menu_button; /* of the selected documents */
  GMenuModel *selection_menu;
  RapRowMenu *tag_row_menu; /* (owned): of a tag */

  GCancellable *cancellable; /* (owned) (nullable): of the tags that are being read */
  gulong library_changed;
  RapLibrary *library; /* (owned) (nullable): whose changes are heard */
};

G_DEFINE_FINAL_TYPE (RapLibraryPane, rap_library_pane, GTK_TYPE_WIDGET)

typedef enum { PROP_EMPTY = 1 } Property;
static GParamSpec *properties[PROP_EMPTY + 1];

/* By pointer or Return; arrows and a screen reader only select, which shows it without leaving. */
static void
activated_cb (RapLibraryPane *self)
{
  g_signal_emit_by_name (self, "scope-chosen");
}

static void
tag_selected_cb (RapLibraryPane *self, GtkListBoxRow *row)
{
  if (row == NULL)
    return;
  rap_session_set_scope (self->session, RAP_SCOPE_TAG, 0,
                         g_object_get_data (G_OBJECT (row), "tag"));
}

static void
show_tags (RapLibraryPane *self, char **tags)
{
  const char *chosen = rap_session_get_scope (self->session) == RAP_SCOPE_TAG
                           ? rap_session_get_scope_name (self->session)
                           : NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->tags))) != NULL)
    gtk_list_box_remove (self->tags, child);
  for (guint i = 0; tags[i] != NULL; i++) {
    GtkWidget *content = rap_document_row_new ();
    GtkWidget *row = gtk_list_box_row_new ();

    rap_document_row_set (RAP_DOCUMENT_ROW (content), "user-bookmarks-symbolic", tags[i], NULL, 0);
    gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
    g_object_set_data_full (G_OBJECT (row), "tag", g_strdup (tags[i]), g_free);
    gtk_list_box_append (self->tags, row);
    if (g_strcmp0 (tags[i], chosen) == 0)
      gtk_list_box_select_row (self->tags, GTK_LIST_BOX_ROW (row));
  }
  gtk_widget_set_visible (self->tags_heading, tags[0] != NULL);
  /* It was taken away, or got another name, by somebody else or by an undo. */
  if (chosen != NULL && !g_strv_contains ((const char *const *)tags, chosen))
    rap_session_set_scope (self->session, RAP_SCOPE_ALL, 0, NULL);
}

static void
tags_loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapLibraryPane) self = data;
  g_auto (GStrv) tags = rap_library_load_tags_finish (RAP_LIBRARY (object), result, NULL);

  if (tags != NULL && self->session != NULL)
    show_tags (self, tags);
}

static void
load_tags (RapLibraryPane *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  rap_library_load_tags_async (self->library, 0, self->cancellable, tags_loaded_cb,
                               g_object_ref (self));
}

/* The session may have gone to another place by itself. */
static void
scope_changed_cb (RapLibraryPane *self)
{
  if (rap_session_get_scope (self->session) != RAP_SCOPE_TAG)
    gtk_list_box_unselect_all (self->tags);
}

static void
empty_changed_cb (RapLibraryPane *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

static void
library_changed_cb (RapLibraryPane *self)
{
  RapLibrary *library = rap_session_get_library (self->session);

  if (self->library != NULL)
    g_clear_signal_handler (&self->library_changed, self->library);
  g_set_object (&self->library, library);
  if (library == NULL)
    return;
  self->library_changed =
      g_signal_connect_swapped (library, "changed", G_CALLBACK (load_tags), self);
  load_tags (self);
}

static void
rap_library_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property)id) {
  case PROP_EMPTY:
    g_value_set_boolean (value, rap_library_pane_get_empty (RAP_LIBRARY_PANE (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_library_pane_dispose (GObject *object)
{
  RapLibraryPane *self = RAP_LIBRARY_PANE (object);

  if (self->library != NULL)
    g_clear_signal_handler (&self->library_changed, self->library);
  g_clear_object (&self->library);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->tag_row_menu, rap_row_menu_free);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_LIBRARY_PANE);
  G_OBJECT_CLASS (rap_library_pane_parent_class)->dispose (object);
}

static void
rap_library_pane_class_init (RapLibraryPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rap_library_pane_get_property;
  object_class->dispose = rap_library_pane_dispose;
  properties[PROP_EMPTY] =
      g_param_spec_boolean ("empty", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  g_signal_new ("scope-chosen", RAP_TYPE_LIBRARY_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  g_type_ensure (RAP_TYPE_LIBRARY_DOCUMENTS);
  g_type_ensure (RAP_TYPE_LIBRARY_PLACES);
  g_type_ensure (RAP_TYPE_SAVED_SEARCHES);
  g_type_ensure (RAP_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-library-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RapLibraryPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, RapLibraryPane, places);
  gtk_widget_class_bind_template_child (widget_class, RapLibraryPane, searches);
  gtk_widget_class_bind_template_child (widget_class, RapLibraryPane, documents);
  gtk_widget_class_bind_template_child (widget_class, RapLibraryPane, tags_heading);
  gtk_widget_class_bind_template_child (widget_class, RapLibraryPane, tags);
  gtk_widget_class_bind_template_child (widget_class, RapLibraryPane, selection_bar);
  gtk_widget_class_bind_template_child (widget_class, RapLibraryPane, show_selected);
  gtk_widget_class_bind_template_child (widget_class, RapLibraryPane, tag_menu);
  gtk_widget_class_bind_template_child (widget_class, RapLibraryPane, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RapLibraryPane, selection_menu);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, empty_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, tag_selected_cb);
}

static void
rap_library_pane_init (RapLibraryPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rap_late_menu_set (self->menu_button, self->selection_menu);
  self->tag_row_menu = rap_row_menu_new_for_box (GTK_WIDGET (self), self->tags, self->tag_menu);
}

/**
 * rap_library_pane_set_session:
 * @self: a pane
 * @session: what is being looked at
 */
void
rap_library_pane_set_session (RapLibraryPane *self, RapSession *session)
{
  g_set_object (&self->session, session);
  g_signal_connect_object (session, "notify::library", G_CALLBACK (library_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::query", G_CALLBACK (scope_changed_cb), self,
                           G_CONNECT_SWAPPED);
  rap_library_places_set_session (self->places, session);
  rap_saved_searches_set_session (self->searches, session);
  rap_library_documents_set_session (self->documents, session);
  library_changed_cb (self);
}

/**
 * rap_library_pane_get_empty:
 * @self: a pane
 *
 * Returns: whether the library is known to hold no document
 */
gboolean
rap_library_pane_get_empty (RapLibraryPane *self)
{
  return rap_library_documents_get_empty (self->documents);
}

/**
 * rap_library_pane_get_documents:
 * @self: a pane
 *
 * Returns: (transfer none): the documents in it
 */
RapLibraryDocuments *
rap_library_pane_get_documents (RapLibraryPane *self)
{
  return self->documents;
}

/**
 * rap_library_pane_set_alone:
 * @self: a pane
 * @alone: whether the list has no room beside it
 *
 * Where it has none, a button leads from documents that are selected to what stands in them.
 */
void
rap_library_pane_set_alone (RapLibraryPane *self, gboolean alone)
{
  gtk_widget_set_visible (self->show_selected, alone);
}
