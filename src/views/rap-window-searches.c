/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Saving a search under a name, giving it another one, and removing it: each one step that can be
 * undone.
 */
#include <glib/gi18n.h>

#include "rap-library-searches.h"
#include "rap-name-dialog.h"
#include "rap-search-words.h"
#include "rap-step-words.h"
#include "rap-window-private.h"

/* A search whose name is asked for. */
typedef struct {
  RapWindow *window;      /* (owned) */
  RapSavedSearch *search; /* (owned) */
  GPtrArray *others;      /* (owned) (nullable) (element-type RapSavedSearch): of the library */
} Naming;

static void
naming_free (gpointer data)
{
  Naming *self = data;

  g_object_unref (self->window);
  g_object_unref (self->search);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_free (self);
}

static gboolean
is_new (Naming *self)
{
  return rap_saved_search_get_id (self->search) == 0;
}

/* Whether another search has it. */
static gboolean
is_taken (Naming *self, const char *name)
{
  for (guint i = 0; i < self->others->len; i++) {
    RapSavedSearch *other = g_ptr_array_index (self->others, i);

    if (g_strcmp0 (rap_saved_search_get_name (other), name) == 0 &&
        rap_saved_search_get_id (other) != rap_saved_search_get_id (self->search))
      return TRUE;
  }
  return FALSE;
}

static const char *
check_name (const char *name, gboolean *allowed, gpointer data)
{
  Naming *self = data;

  if (!is_taken (self, name))
    return "";
  *allowed = is_new (self);
  return is_new (self) ? _ ("It will replace the saved search of this name.")
                       : _ ("There is a saved search of this name already.");
}

static void
name_chosen (const char *name, gpointer data)
{
  Naming *self = data;
  g_autoptr (RapSavedSearch) search = rap_saved_search_with_name (self->search, name);
  g_autofree char *title = rap_step_words_new (
      is_new (self) ? RAP_STEP_WORDS_SAVE_SEARCH : RAP_STEP_WORDS_RENAME_SEARCH, 1, name);
  g_autoptr (RapEdit) edit = rap_edit_new (title);

  rap_edit_save_search (edit, search);
  rap_window_apply (self->window, edit);
}

static void
others_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Naming *self = data;
  const char *name = rap_saved_search_get_name (self->search);
  g_autofree char *body = rap_search_words_search (self->search);
  const RapNameQuestion question = {
    .heading = is_new (self) ? _ ("Save Search") : _ ("Rename Search"),
    .body = body,
    .name = name != NULL ? name : rap_saved_search_get_words (self->search),
    .button = is_new (self) ? _ ("_Save") : _ ("_Rename"),
    .check = check_name,
    .chosen = name_chosen,
  };
  g_autoptr (GError) error = NULL;

  self->others = rap_library_load_searches_finish (RAP_LIBRARY (source), result, &error);
  if (self->others != NULL) {
    rap_name_dialog_ask (GTK_WINDOW (self->window), &question, self, naming_free);
    return;
  }
  rap_window_toast (self->window, error->message, FALSE);
  naming_free (self);
}

static void
ask_name (RapWindow *self, RapSavedSearch *search)
{
  Naming *naming = g_new0 (Naming, 1);

  naming->window = g_object_ref (self);
  naming->search = g_object_ref (search);
  rap_library_load_saved_searches_async (rap_session_get_library (self->session), NULL,
                                         others_loaded_cb, naming);
}

static void
save_search_action (GtkWidget *widget,
                    G_GNUC_UNUSED const char *name,
                    G_GNUC_UNUSED GVariant *parameter)
{
  RapWindow *self = RAP_WINDOW (widget);
  g_autoptr (RapSavedSearch) search = rap_session_make_search (self->session);

  ask_name (self, search);
}

static void
rename_search_action (GtkWidget *widget,
                      G_GNUC_UNUSED const char *name,
                      G_GNUC_UNUSED GVariant *parameter)
{
  RapWindow *self = RAP_WINDOW (widget);

  ask_name (self, rap_session_get_saved_search (self->session));
}

static void
remove_search_action (GtkWidget *widget,
                      G_GNUC_UNUSED const char *name,
                      G_GNUC_UNUSED GVariant *parameter)
{
  RapWindow *self = RAP_WINDOW (widget);
  RapSavedSearch *search = rap_session_get_saved_search (self->session);
  g_autoptr (RapEdit) edit = NULL;
  g_autofree char *title = NULL;

  title = rap_step_words_new (RAP_STEP_WORDS_REMOVE_SEARCH, 1, rap_saved_search_get_name (search));
  edit = rap_edit_new (title);
  rap_edit_remove_search (edit, rap_saved_search_get_id (search));
  rap_window_apply (self, edit);
}

/**
 * rap_window_update_search_actions:
 * @self: a window
 *
 * Makes insensitive what makes no sense for the search that is shown.
 */
void
rap_window_update_search_actions (RapWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean open = rap_session_get_library (self->session) != NULL;
  gboolean saved = open && rap_session_get_saved_search (self->session) != NULL;
  g_autoptr (RapSavedSearch) search = rap_session_make_search (self->session);

  gtk_widget_action_set_enabled (widget, "win.save-search",
                                 open && !saved && !rap_saved_search_is_empty (search));
  gtk_widget_action_set_enabled (widget, "win.rename-search", saved);
  gtk_widget_action_set_enabled (widget, "win.remove-search", saved);
}

/**
 * rap_window_install_search_actions:
 * @widget_class: of the window
 */
void
rap_window_install_search_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save-search", NULL, save_search_action);
  gtk_widget_class_install_action (widget_class, "win.rename-search", NULL, rename_search_action);
  gtk_widget_class_install_action (widget_class, "win.remove-search", NULL, remove_search_action);
}
