/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The library that a window shows; or, where it cannot be opened, why not and what can be done
 * about it: to try again, and to begin a new one where this one will never be read.
 */
#include "rap-window-private.h"

#include <glib/gi18n.h>

#include "rap-store-error.h"

/* (transfer full): what is on a page of the window that few starts come to, made from the file that
 * is called so. */
static GtkBuilder *
add_page (RapWindow *self, const char *name)
{
  g_autofree char *path = g_strdup_printf ("/app/rapporteur/views/rap-window-%s.ui", name);
  GtkBuilder *builder = gtk_builder_new_from_resource (path);

  gtk_stack_add_named (self->content_stack, GTK_WIDGET (gtk_builder_get_object (builder, "page")),
                       name);
  return builder;
}

/**
 * rap_window_make_empty_page:
 * @self: a window whose library has no document
 *
 * The page that tells how to begin is there.
 */
void
rap_window_make_empty_page (RapWindow *self)
{
  g_autoptr (GtkBuilder) builder = NULL;

  if (gtk_stack_get_child_by_name (self->content_stack, "empty") == NULL)
    builder = add_page (self, "empty");
}

static void
make_error_page (RapWindow *self)
{
  g_autoptr (GtkBuilder) builder = add_page (self, "error");

  self->error_page = ADW_STATUS_PAGE (gtk_builder_get_object (builder, "page"));
  self->begin_button = GTK_WIDGET (gtk_builder_get_object (builder, "begin_button"));
}

/**
 * rap_window_set_library:
 * @self: a window
 * @library: what it is to show
 */
void
rap_window_set_library (RapWindow *self, RapLibrary *library)
{
  self->failed = FALSE;
  rap_window_make_seen (self);
  rap_session_set_library (self->session, library);
  self->library_changed =
      g_signal_connect_swapped (library, "changed", G_CALLBACK (rap_window_update_actions), self);
  rap_window_show_page (self);
}

/* What no permission, no room and no other program that ends will mend. */
static gboolean
is_lasting (const GError *error)
{
  return g_error_matches (error, RAP_STORE_ERROR, RAP_STORE_ERROR_DAMAGED) ||
         g_error_matches (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_A_LIBRARY) ||
         g_error_matches (error, RAP_STORE_ERROR, RAP_STORE_ERROR_TOO_NEW);
}

/**
 * rap_window_show_library_error:
 * @self: a window
 * @path: of the library, to be read
 * @error: why it cannot be opened
 */
void
rap_window_show_library_error (RapWindow *self, const char *path, const GError *error)
{
  g_autofree char *sentence = g_strdup_printf ("%s: %s", path, error->message);
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  /* The page that says why is there already, and would not show that anything was tried. */
  if (self->failed)
    rap_window_toast (self, _ ("The library still cannot be opened"), FALSE);
  self->failed = TRUE;
  if (self->error_page == NULL)
    make_error_page (self);
  adw_status_page_set_description (self->error_page, escaped);
  gtk_widget_set_visible (self->begin_button, is_lasting (error));
  rap_window_show_page (self);
}

/**
 * rap_window_tell_set_aside:
 * @self: a window
 * @path: (nullable): where the library that could not be opened is now
 * @error: (nullable): why it is where it was
 */
void
rap_window_tell_set_aside (RapWindow *self, const char *path, const GError *error)
{
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : NULL;
  g_autofree char *text =
      name != NULL ? g_strdup_printf (_ ("The old file is kept as “%s”"), name) : NULL;

  rap_window_toast (self, text != NULL ? text : error->message, FALSE);
}

static void
answered_cb (RapWindow *self, const char *response)
{
  if (g_str_equal (response, "begin"))
    gtk_widget_activate_action (GTK_WIDGET (self), "app.begin-library", NULL);
}

static void
ask_to_begin_action (GtkWidget *widget,
                     G_GNUC_UNUSED const char *name,
                     G_GNUC_UNUSED GVariant *parameter)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (widget), _ ("Begin a New Library?"),
                                              _ ("The file that cannot be opened is not removed. "
                                                 "It stays where it is, under another name."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "begin",
                                    _ ("_Begin"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * rap_window_install_library_actions:
 * @widget_class: of the window
 *
 * To be called when the class is made.
 */
void
rap_window_install_library_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.begin-library", NULL, ask_to_begin_action);
}
