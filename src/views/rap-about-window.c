/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-about-window.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "rap-config.h"
#include "rap-lexicon.h"

/* For whoever mends the program, and so in the language of its sources. */
static char *
describe (const char *lexicon)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *theme = NULL, *font = NULL;
  g_autofree char *system = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);
  GString *text = g_string_new (NULL);

  g_object_get (settings, "gtk-theme-name", &theme, "gtk-font-name", &font, NULL);
  g_string_append_printf (text, "Rapporteur %s\nLexicon: %s\n", RAP_VERSION, lexicon);
  g_string_append_printf (text, "System: %s%s\n", system != NULL ? system : "unknown",
                          g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) ? ", Flatpak" : "");
  g_string_append_printf (text, "GTK %u.%u.%u, libadwaita %u.%u.%u, GLib %u.%u.%u\n",
                          gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version (), adw_get_major_version (),
                          adw_get_minor_version (), adw_get_micro_version (), glib_major_version,
                          glib_minor_version, glib_micro_version);
  g_string_append_printf (
      text, "Display: %s, %s\n", G_OBJECT_TYPE_NAME (gdk_display_get_default ()),
      gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL ? "right to left" : "left to right");
  g_string_append_printf (text, "Language: %s\n",
                          pango_language_to_string (gtk_get_default_language ()));
  g_string_append_printf (text, "Theme: %s, %s\n", theme, font);
  return g_string_free (text, FALSE);
}

static void
load_version (GTask *task,
              G_GNUC_UNUSED gpointer source,
              G_GNUC_UNUSED gpointer data,
              G_GNUC_UNUSED GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLexicon) lexicon = rap_lexicon_load_for_analyst ("en", &error);

  g_task_return_pointer (
      task, g_strdup (lexicon != NULL ? rap_lexicon_get_version (lexicon) : error->message),
      g_free);
}

/* The window may be gone by then, but is still an object. */
static void
version_loaded_cb (GObject *object, GAsyncResult *result, G_GNUC_UNUSED gpointer data)
{
  g_autofree char *version = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autofree char *text = describe (version);

  adw_about_window_set_debug_info (ADW_ABOUT_WINDOW (object), text);
}

/**
 * rap_about_window_present:
 * @parent: (nullable): the window it belongs to
 */
void
rap_about_window_present (GtkWindow *parent)
{
  GtkWidget *window = adw_about_window_new ();
  g_autoptr (GTask) task = g_task_new (window, NULL, version_loaded_cb, NULL);

  g_object_set (window, "transient-for", parent, "modal", TRUE, "application-name",
                _ ("Rapporteur"), "application-icon", RAP_APPLICATION_ID, "version", RAP_VERSION,
                "license-type", GTK_LICENSE_GPL_3_0, "developer-name", _ ("The Rapporteur authors"),
                "comments",
                _ ("Finds the commitments in resolutions, declarations and plans of action, and "
                   "prints them as a chart."),
                "debug-info-filename", "rapporteur.txt",
                /* Translators: your names, one a line */
                "translator-credits", _ ("translator-credits"), NULL);
  gtk_window_present (GTK_WINDOW (window));
  g_task_run_in_thread (task, load_version);
}
