/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-library-pane.h"

#include <glib/gi18n.h>

#include "rap-document-list.h"
#include "rap-document-row.h"

struct _RapLibraryPane {
  GtkWidget parent_instance;

  RapSession *session;   /* (owned) (nullable) */
  RapDocumentList *list; /* (owned) (nullable): of the session's library */
  RapDocumentRow *all;   /* (unowned): the row of all documents */

  GtkWidget *scroller;
  GtkListBox *places;
  GtkLabel *documents_heading;
  GtkListBox *documents;
};

G_DEFINE_FINAL_TYPE (RapLibraryPane, rap_library_pane, GTK_TYPE_WIDGET)

typedef enum { PROP_EMPTY = 1 } Property;
static GParamSpec *properties[PROP_EMPTY + 1];

/* The places above the documents, in order. */
static const struct {
  RapScope scope;
  const char *icon;
  const char *name;
} places[] = {
  { RAP_SCOPE_ALL, "folder-documents-symbolic", N_ ("All Documents") },
  { RAP_SCOPE_DEADLINES, "alarm-symbolic", N_ ("Sunset Clauses") },
  { RAP_SCOPE_REVIEW, "emblem-ok-symbolic", N_ ("To Review") },
};

static void
add_places (RapLibraryPane *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    GtkWidget *row = rap_document_row_new ();
    rap_document_row_set (RAP_DOCUMENT_ROW (row), places[i].icon, _ (places[i].name), NULL, 0);
    gtk_list_box_append (self->places, row);
    if (i == 0)
      self->all = RAP_DOCUMENT_ROW (row);
  }
  gtk_list_box_select_row (self->places, gtk_list_box_get_row_at_index (self->places, 0));
}

static void
place_activated_cb (RapLibraryPane *self, GtkListBoxRow *row)
{
  guint i = gtk_list_box_row_get_index (row);

  gtk_list_box_unselect_all (self->documents);
  rap_session_set_scope (self->session, places[i].scope, 0, NULL);
  g_signal_emit_by_name (self, "scope-chosen");
}

static void
document_activated_cb (RapLibraryPane *self, GtkListBoxRow *row)
{
  g_autoptr (RapDocumentItem) item =
      g_list_model_get_item (G_LIST_MODEL (self->list), gtk_list_box_row_get_index (row));
  const RapDocumentEntry *entry = rap_document_item_get_entry (item);

  gtk_list_box_unselect_all (self->places);
  rap_session_set_scope (self->session, RAP_SCOPE_DOCUMENT, entry->id,
                         rap_document_entry_get_display_name (entry));
  g_signal_emit_by_name (self, "scope-chosen");
}

/* "2020 · International cooperation …": what tells a document from its neighbours. */
static char *
entry_subtitle (const RapDocumentEntry *entry)
{
  const char *title = entry->symbol != NULL ? entry->title : NULL;

  if (entry->adopted != NULL && title != NULL)
    return g_strdup_printf ("%.4s · %s", entry->adopted, title);
  if (entry->adopted != NULL)
    return g_strndup (entry->adopted, 4);
  return g_strdup (title);
}

static GtkWidget *
create_document_row (gpointer object, G_GNUC_UNUSED gpointer data)
{
  const RapDocumentEntry *entry = rap_document_item_get_entry (object);
  GtkWidget *row = rap_document_row_new ();
  g_autofree char *subtitle = entry_subtitle (entry);

  rap_document_row_set (RAP_DOCUMENT_ROW (row), "x-office-document-symbolic",
                        rap_document_entry_get_display_name (entry), subtitle,
                        entry->n_commitments);
  return row;
}

static void
list_changed_cb (RapLibraryPane *self)
{
  guint n = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
  guint n_commitments = 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (RapDocumentItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), i);
    n_commitments += rap_document_item_get_entry (item)->n_commitments;
  }
  rap_document_row_set (self->all, places[0].icon, _ (places[0].name), NULL, n_commitments);
  gtk_widget_set_visible (GTK_WIDGET (self->documents_heading), n > 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

static void
library_changed_cb (RapLibraryPane *self)
{
  RapLibrary *library = rap_session_get_library (self->session);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
  if (library != NULL) {
    self->list = rap_document_list_new (library);
    g_signal_connect_swapped (self->list, "items-changed", G_CALLBACK (list_changed_cb), self);
    g_signal_connect_swapped (self->list, "notify::loaded", G_CALLBACK (list_changed_cb), self);
  }
  gtk_list_box_bind_model (self->documents, G_LIST_MODEL (self->list), create_document_row, self,
                           NULL);
  list_changed_cb (self);
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

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
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
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-library-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RapLibraryPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, RapLibraryPane, places);
  gtk_widget_class_bind_template_child (widget_class, RapLibraryPane, documents_heading);
  gtk_widget_class_bind_template_child (widget_class, RapLibraryPane, documents);
  gtk_widget_class_bind_template_callback (widget_class, place_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, document_activated_cb);
}

static void
rap_library_pane_init (RapLibraryPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_places (self);
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
  return self->list != NULL && rap_document_list_get_loaded (self->list) &&
         g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0;
}
