/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The tag that is shown gets another name wherever it is, or is taken away everywhere: each one
 * step that can be undone.
 */
#include <glib/gi18n.h>

#include "rap-name-dialog.h"
#include "rap-step-words.h"
#include "rap-window-private.h"

/* A tag whose new name is asked for. */
typedef struct {
  RapWindow *window; /* (owned) */
  char *tag;         /* (owned) */
  char **others;     /* (owned) (nullable): the tags of the library */
} Renaming;

static void
renaming_free (gpointer data)
{
  Renaming *self = data;

  g_object_unref (self->window);
  g_free (self->tag);
  g_strfreev (self->others);
  g_free (self);
}

static const char *
check_name (const char *name, gboolean *allowed, gpointer data)
{
  Renaming *self = data;

  if (g_str_equal (name, self->tag)) {
    *allowed = FALSE;
    return "";
  }
  return g_strv_contains ((const char *const *)self->others, name)
             ? _ ("There is such a tag already; the two become one.")
             : "";
}

static void
name_chosen (const char *name, gpointer data)
{
  Renaming *self = data;
  g_autofree char *title = rap_step_words_new (RAP_STEP_WORDS_RENAME_TAG, 1, name);
  g_autoptr (RapEdit) edit = rap_edit_new (title);

  rap_edit_rename_tag (edit, self->tag, name);
  rap_window_apply (self->window, edit);
  rap_session_set_scope (self->window->session, RAP_SCOPE_TAG, 0, name);
}

static void
tags_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Renaming *self = data;
  const RapNameQuestion question = {
    .heading = _ ("Rename Tag"),
    .body = _ ("It gets the new name in every document, paragraph and saved search."),
    .name = self->tag,
    .button = _ ("_Rename"),
    .check = check_name,
    .chosen = name_chosen,
  };
  g_autoptr (GError) error = NULL;

  self->others = rap_library_load_tags_finish (RAP_LIBRARY (source), result, &error);
  if (self->others != NULL) {
    rap_name_dialog_ask (GTK_WINDOW (self->window), &question, self, renaming_free);
    return;
  }
  rap_window_toast (self->window, error->message, FALSE);
  renaming_free (self);
}

static void
rename_tag_action (GtkWidget *widget,
                   G_GNUC_UNUSED const char *name,
                   G_GNUC_UNUSED GVariant *parameter)
{
  RapWindow *self = RAP_WINDOW (widget);
  Renaming *renaming = g_new0 (Renaming, 1);

  renaming->window = g_object_ref (self);
  renaming->tag = g_strdup (rap_session_get_scope_name (self->session));
  rap_library_load_tags_async (rap_session_get_library (self->session), 0, NULL, tags_loaded_cb,
                               renaming);
}

static void
remove_tag_action (GtkWidget *widget,
                   G_GNUC_UNUSED const char *name,
                   G_GNUC_UNUSED GVariant *parameter)
{
  RapWindow *self = RAP_WINDOW (widget);
  g_autofree char *tag = g_strdup (rap_session_get_scope_name (self->session));
  g_autofree char *title = rap_step_words_new (RAP_STEP_WORDS_END_TAG, 1, tag);
  g_autoptr (RapEdit) edit = rap_edit_new (title);

  rap_edit_rename_tag (edit, tag, NULL);
  rap_window_apply (self, edit);
  rap_session_set_scope (self->session, RAP_SCOPE_ALL, 0, NULL);
}

/**
 * rap_window_update_tag_actions:
 * @self: a window
 *
 * Makes insensitive what makes no sense where no tag is shown.
 */
void
rap_window_update_tag_actions (RapWindow *self)
{
  gboolean shown = rap_session_get_library (self->session) != NULL &&
                   rap_session_get_scope (self->session) == RAP_SCOPE_TAG;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.rename-tag", shown);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.remove-tag", shown);
}

/**
 * rap_window_install_tag_actions:
 * @widget_class: of the window
 */
void
rap_window_install_tag_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.rename-tag", NULL, rename_tag_action);
  gtk_widget_class_install_action (widget_class, "win.remove-tag", NULL, remove_tag_action);
}
