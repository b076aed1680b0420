/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Documents dropped on the window: files and folders, or a text, wherever in it. What cannot be
 * taken now is refused with the reason.
 */
#include "rap-window-private.h"

#include <glib/gi18n.h>

/**
 * rap_window_import_file_list:
 * @self: a window with a library
 * @value: holds a #GdkFileList, as drops and the clipboard give files
 */
void
rap_window_import_file_list (RapWindow *self, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_FILE);

  for (GSList *l = files; l != NULL; l = l->next)
    g_list_store_append (store, l->data);
  rap_window_import (self, G_LIST_MODEL (store));
}

static gboolean
drop_cb (RapWindow *self, const GValue *value)
{
  if (rap_session_get_library (self->session) == NULL) {
    rap_window_toast (self, _ ("Nothing can be imported while no library is open"), FALSE);
    return FALSE;
  }
  if (self->import != NULL) {
    rap_window_toast (self, _ ("Another import is under way"), FALSE);
    return FALSE;
  }
  if (G_VALUE_HOLDS_STRING (value))
    rap_window_import_text (self, g_value_get_string (value));
  else
    rap_window_import_file_list (self, value);
  return TRUE;
}

static GdkDragAction
enter_cb (RapWindow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self->leaflet), "drop-target-active");
  return GDK_ACTION_COPY;
}

static void
leave_cb (RapWindow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->leaflet), "drop-target-active");
}

/**
 * rap_window_add_drop_target:
 * @self: a window
 *
 * Lets documents be dropped anywhere on it, and shows that it would take them.
 */
void
rap_window_add_drop_target (RapWindow *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  g_signal_connect_swapped (target, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
