/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Saving a search under a name, giving it another one, and removing it: each one step that can be
 * undone.
 */
#include <glib/gi18n.h>

#include "rap-library-searches.h"
#include "rap-search-words.h"
#include "rap-step-words.h"
#include "rap-window-private.h"

/* A search whose name is asked for. */
typedef struct {
  RapWindow *window;      /* (owned) */
  RapSavedSearch *search; /* (owned) */
  GPtrArray *others;      /* (owned) (nullable) (element-type RapSavedSearch): of the library */
  GtkWidget *dialog;      /* (unowned) */
  GtkWidget *entry;       /* (unowned) */
  GtkWidget *hint;        /* (unowned) */
} Naming;

static void
naming_free (gpointer data, G_GNUC_UNUSED GClosure *closure)
{
  Naming *self = data;

  g_object_unref (self->window);
  g_object_unref (self->search);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_free (self);
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!rap_library_apply_finish (RAP_LIBRARY (source), result, &error))
    rap_window_toast (self, error->message, FALSE);
}

static void
apply (RapWindow *self, RapEdit *edit)
{
  RapLibrary *library = rap_session_get_library (self->session);

  rap_library_apply_async (library, edit, NULL, applied_cb, g_object_ref (self));
  rap_window_toast (self, rap_edit_get_title (edit), TRUE);
}

static gboolean
is_new (Naming *self)
{
  return rap_saved_search_get_id (self->search) == 0;
}

static char *
dup_name (Naming *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
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

static void
name_changed_cb (Naming *self)
{
  g_autofree char *name = dup_name (self);
  gboolean taken = is_taken (self, name);
  const char *hint = "";

  if (taken)
    hint = is_new (self) ? _ ("It will replace the saved search of this name.")
                         : _ ("There is a saved search of this name already.");
  gtk_label_set_text (GTK_LABEL (self->hint), hint);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self->dialog), "save",
                                           *name != '\0' && (is_new (self) || !taken));
}

static void
response_cb (Naming *self, const char *response)
{
  g_autofree char *name = dup_name (self), *title = NULL;
  g_autoptr (RapSavedSearch) search = NULL;
  g_autoptr (RapEdit) edit = NULL;

  if (!g_str_equal (response, "save") || *name == '\0')
    return;
  search = rap_saved_search_with_name (self->search, name);
  title = rap_step_words_new (
      is_new (self) ? RAP_STEP_WORDS_SAVE_SEARCH : RAP_STEP_WORDS_RENAME_SEARCH, 1, name);
  edit = rap_edit_new (title);
  rap_edit_save_search (edit, search);
  apply (self->window, edit);
}

static GtkWidget *
make_entry (Naming *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *name = rap_saved_search_get_name (self->search);
  const char *words = rap_saved_search_get_words (self->search);

  self->entry = gtk_entry_new ();
  self->hint = gtk_label_new (NULL);
  gtk_entry_set_activates_default (GTK_ENTRY (self->entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name"), -1);
  if (name != NULL || words != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), name != NULL ? name : words);
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_widget_add_css_class (self->hint, "caption");
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->hint);
  return box;
}

static void
show_dialog (Naming *self)
{
  g_autofree char *words = rap_search_words_search (self->search);
  GtkWidget *box = make_entry (self);
  AdwMessageDialog *dialog;

  self->dialog = adw_message_dialog_new (
      GTK_WINDOW (self->window), is_new (self) ? _ ("Save Search") : _ ("Rename Search"), NULL);
  dialog = ADW_MESSAGE_DIALOG (self->dialog);
  adw_message_dialog_set_body (dialog, words);
  adw_message_dialog_set_extra_child (dialog, box);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "save",
                                    is_new (self) ? _ ("_Save") : _ ("_Rename"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (name_changed_cb), self);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), self, naming_free,
                         G_CONNECT_SWAPPED);
  name_changed_cb (self);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (self->entry);
}

static void
others_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Naming *self = data;
  g_autoptr (GError) error = NULL;

  self->others = rap_library_load_searches_finish (RAP_LIBRARY (source), result, &error);
  if (self->others != NULL) {
    show_dialog (self);
    return;
  }
  rap_window_toast (self->window, error->message, FALSE);
  naming_free (self, NULL);
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
  apply (self, edit);
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
