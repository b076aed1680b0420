/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-library-places.h"

#include <glib/gi18n.h>

#include "rap-document-row.h"
#include "rap-tab-stop.h"

struct _RapLibraryPlaces {
  GtkWidget parent_instance;

  RapSession *session;       /* (owned) (nullable) */
  RapLibrary *library;       /* (owned) (nullable): whose changes are heard */
  GCancellable *cancellable; /* (owned): of the numbers that are being counted */
  guint asking;              /* a source that will ask for them; 0 for none */

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (RapLibraryPlaces, rap_library_places, GTK_TYPE_WIDGET)

/* In the order of the rows. */
static const struct {
  RapScope scope;
  const char *icon;
  const char *name;
} places[] = {
  { RAP_SCOPE_ALL, "folder-documents-symbolic", N_ ("All Documents") },
  { RAP_SCOPE_DEADLINES, "alarm-symbolic", N_ ("Sunset Clauses") },
  { RAP_SCOPE_REVIEW, "object-select-symbolic", N_ ("To Review") },
};

static void
set_row (RapLibraryPlaces *self, guint place, guint count)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int)place);

  rap_document_row_set (RAP_DOCUMENT_ROW (gtk_list_box_row_get_child (row)), places[place].icon,
                        _ (places[place].name), NULL, count);
}

static void
counted_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapLibraryPlaces) self = data;
  g_autofree RapCommitmentCounts *counts =
      rap_library_count_commitments_finish (RAP_LIBRARY (object), result, NULL);

  if (counts == NULL || self->library != RAP_LIBRARY (object))
    return;
  set_row (self, 0, counts->all);
  set_row (self, 1, counts->with_deadline);
  set_row (self, 2, counts->to_review);
}

static gboolean
ask_cb (gpointer data)
{
  RapLibraryPlaces *self = data;

  self->asking = 0;
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  rap_library_count_commitments_async (self->library, self->cancellable, counted_cb,
                                       g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* When nothing else is to be done: the rows that are read come first. */
static void
ask (RapLibraryPlaces *self)
{
  if (self->asking == 0)
    self->asking = g_idle_add_full (G_PRIORITY_LOW, ask_cb, self, NULL);
}

static void
library_changed_cb (RapLibraryPlaces *self)
{
  if (self->library != NULL)
    g_signal_handlers_disconnect_by_func (self->library, ask, self);
  g_set_object (&self->library, rap_session_get_library (self->session));
  if (self->library == NULL)
    return;
  g_signal_connect_object (self->library, "changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  ask (self);
}

static void
activated_cb (RapLibraryPlaces *self)
{
  g_signal_emit_by_name (self, "chosen");
}

static void
selected_cb (RapLibraryPlaces *self, GtkListBoxRow *row)
{
  if (row != NULL && self->session != NULL)
    rap_session_set_scope (self->session, places[gtk_list_box_row_get_index (row)].scope, 0, NULL);
}

/* The session may have gone to another place by itself. */
static void
select_shown (RapLibraryPlaces *self)
{
  RapScope scope = rap_session_get_scope (self->session);
  GtkListBoxRow *row = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].scope == scope)
      row = gtk_list_box_get_row_at_index (self->list, (int)i);
  gtk_list_box_select_row (self->list, row);
}

static void
rap_library_places_dispose (GObject *object)
{
  RapLibraryPlaces *self = RAP_LIBRARY_PLACES (object);
  GtkWidget *child;

  g_clear_handle_id (&self->asking, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->library);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_LIBRARY_PLACES);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (rap_library_places_parent_class)->dispose (object);
}

static void
rap_library_places_finalize (GObject *object)
{
  g_object_unref (RAP_LIBRARY_PLACES (object)->cancellable);
  G_OBJECT_CLASS (rap_library_places_parent_class)->finalize (object);
}

static void
rap_library_places_class_init (RapLibraryPlacesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_library_places_dispose;
  G_OBJECT_CLASS (klass)->finalize = rap_library_places_finalize;
  g_signal_new ("chosen", RAP_TYPE_LIBRARY_PLACES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  g_type_ensure (RAP_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-library-places.ui");
  gtk_widget_class_bind_template_child (widget_class, RapLibraryPlaces, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
rap_library_places_init (RapLibraryPlaces *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    gtk_list_box_append (self->list, rap_document_row_new ());
    set_row (self, i, 0);
  }
}

/**
 * rap_library_places_set_session:
 * @self: the places
 * @session: what is being looked at
 */
void
rap_library_places_set_session (RapLibraryPlaces *self, RapSession *session)
{
  g_set_object (&self->session, session);
  g_signal_connect_object (session, "notify::library", G_CALLBACK (library_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::query", G_CALLBACK (select_shown), self,
                           G_CONNECT_SWAPPED);
  select_shown (self);
  library_changed_cb (self);
}
