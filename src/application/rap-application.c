/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-application.h"

#include <glib/gi18n.h>

#include "rap-about-window.h"
#include "rap-build-tree.h"
#include "rap-config.h"
#include "rap-help-page.h"
#include "rap-library-aside.h"
#include "rap-close-key.h"
#include "rap-preferences.h"
#include "rap-search-provider.h"
#include "rap-settings.h"
#include "rap-tour-window.h"
#include "rap-window.h"

struct _RapApplication {
  AdwApplication parent_instance;

  GSettings *settings;   /* (owned) (nullable) */
  GtkCssProvider *size;  /* (owned) (nullable): of the text */
  RapLibrary *library;   /* (owned) (nullable): while it is being opened */
  GError *library_error; /* (owned) (nullable) */
  gboolean opening;
  char *library_path;                 /* (owned) (nullable): given on the command line */
  RapSearchProvider *search_provider; /* (owned) */
  GListStore *waiting;                /* (owned): files to import once the library is open */
};

G_DEFINE_FINAL_TYPE (RapApplication, rap_application, ADW_TYPE_APPLICATION)

static const struct {
  const char *action;
  const char *keys[3];
} accelerators[] = {
  { "app.quit", { "<primary>q" } },
  { "app.new-window", { "<primary>n" } },
  { "app.preferences", { "<primary>comma" } },
  { "app.help", { "F1" } },
  { "window.close", { "<primary>w" } },
  { "app.text-size('larger')", { "<primary>plus", "<primary>equal" } },
  { "app.text-size('smaller')", { "<primary>minus" } },
  { "app.text-size('normal')", { "<primary>0" } },
  { "win.keyboard-shortcuts", { "<primary>question" } },
  { "win.import", { "<primary>o" } },
  { "win.search", { "<primary>f" } },
  { "win.find-document", { "<primary>l" } },
  { "win.save-search", { "<primary>d" } },
  { "win.print", { "<primary>p" } },
  { "win.copy-rows", { "<primary><shift>c" } },
  { "win.toggle-commitment", { "F9" } },
  { "win.next", { "<primary>Down", "<alt>Down" } },
  { "win.previous", { "<primary>Up", "<alt>Up" } },
  { "win.confirm", { "<primary>Return" } },
  { "win.reject", { "<primary>Delete" } },
  { "win.restore", { "<primary>BackSpace" } },
  { "win.edit", { "<primary>e" } },
  { "win.correct", { "<primary><shift>e" } },
  { "win.note", { "<primary>m" } },
  { "win.tag-rows", { "<primary>t" } },
  { "win.undo", { "<primary>z" } },
  { "win.redo", { "<primary><shift>z" } },
};

/* Installed with the program, or made by the build that it is run from. */
static char *
find_samples (void)
{
  const char *given = g_getenv ("RAPPORTEUR_SAMPLES");
  g_autofree char *tree = rap_build_tree_find ();
  g_autofree char *folder = NULL;

  if (given != NULL)
    folder = g_strdup (given);
  else if (tree != NULL)
    folder = g_build_filename (tree, "data", "samples", NULL);
  else
    folder = g_strdup (RAP_SAMPLES_DIR);
  return g_file_test (folder, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&folder) : NULL;
}

static void
import_waiting (RapApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr (GListStore) files = g_steal_pointer (&self->waiting);

  self->waiting = g_list_store_new (G_TYPE_FILE);
  if (RAP_IS_WINDOW (window) && g_list_model_get_n_items (G_LIST_MODEL (files)) > 0)
    rap_window_import (RAP_WINDOW (window), G_LIST_MODEL (files));
}

/* (transfer full) */
static char *
get_library_path (RapApplication *self)
{
  return self->library_path != NULL ? g_strdup (self->library_path)
                                    : rap_library_get_default_path ();
}

static void
give_library (RapApplication *self, RapWindow *window)
{
  g_autofree char *path = get_library_path (self);
  g_autofree char *name = g_filename_display_name (path);

  if (self->library != NULL)
    rap_window_set_library (window, self->library);
  else if (self->library_error != NULL)
    rap_window_show_library_error (window, name, self->library_error);
}

static void
tour_action (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (data);

  if (RAP_IS_WINDOW (window))
    gtk_window_present (rap_tour_window_new (window));
}

/* Who starts with a file knows what for. */
static void
begin (RapApplication *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->waiting)) > 0) {
    import_waiting (self);
  } else if (self->settings != NULL && !g_settings_get_boolean (self->settings, "tour-shown") &&
             gtk_application_get_active_window (GTK_APPLICATION (self)) != NULL) {
    g_settings_set_boolean (self->settings, "tour-shown", TRUE);
    tour_action (NULL, NULL, self);
  }
}

static void
library_opened (G_GNUC_UNUSED GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapApplication) self = data;

  self->opening = FALSE;
  g_clear_error (&self->library_error);
  self->library = rap_library_open_finish (result, &self->library_error);
  rap_search_provider_set_library (self->search_provider, self->library);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (RAP_IS_WINDOW (l->data))
      give_library (self, l->data);
  if (self->library != NULL)
    begin (self);
}

/* The window comes first; the library is opened behind it, and shown once it has been drawn. */
static void
open_library (RapApplication *self)
{
  g_autofree char *path = get_library_path (self);

  if (self->library != NULL || self->opening)
    return;
  self->opening = TRUE;
  rap_library_open_async (path, RAP_LIBRARY_CREATE, G_PRIORITY_DEFAULT_IDLE, NULL, library_opened,
                          g_object_ref (self));
}

/* A window has asked for it, and is shown how it went. */
static void
open_library_action (G_GNUC_UNUSED GSimpleAction *action,
                     G_GNUC_UNUSED GVariant *parameter,
                     gpointer data)
{
  open_library (data);
}

static void
library_set_aside (G_GNUC_UNUSED GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapApplication) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = rap_library_set_aside_finish (result, &error);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  self->opening = FALSE;
  if (RAP_IS_WINDOW (window))
    rap_window_tell_set_aside (RAP_WINDOW (window), aside, error);
  if (aside != NULL)
    open_library (self);
}

static void
begin_library_action (G_GNUC_UNUSED GSimpleAction *action,
                      G_GNUC_UNUSED GVariant *parameter,
                      gpointer data)
{
  RapApplication *self = RAP_APPLICATION (data);
  g_autofree char *path = get_library_path (self);

  if (self->library != NULL || self->opening)
    return;
  self->opening = TRUE;
  rap_library_set_aside_async (path, library_set_aside, g_object_ref (self));
}

static RapWindow *
add_window (RapApplication *self)
{
  g_autofree char *samples = find_samples ();
  RapWindow *window = rap_window_new (ADW_APPLICATION (self), samples);

  if (self->settings != NULL)
    rap_settings_bind_window (self->settings, window);
  give_library (self, window);
  gtk_window_present (GTK_WINDOW (window));
  open_library (self);
  return window;
}

static void
rap_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else
    add_window (RAP_APPLICATION (application));
}

static void
rap_application_open (GApplication *application,
                      GFile **files,
                      int n_files,
                      G_GNUC_UNUSED const char *hint)
{
  RapApplication *self = RAP_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    g_list_store_append (self->waiting, files[i]);
  g_application_activate (application);
  if (self->library != NULL)
    import_waiting (self);
}

static RapWindow *
present_window (RapApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (!RAP_IS_WINDOW (window))
    return add_window (self);
  gtk_window_present (window);
  return RAP_WINDOW (window);
}

static void
paragraph_chosen_cb (RapApplication *self, gint64 paragraph, const char *words)
{
  rap_window_show_paragraph (present_window (self), paragraph, words);
}

static void
search_chosen_cb (RapApplication *self, const char *words)
{
  rap_window_find (present_window (self), words);
}

static gboolean
rap_application_dbus_register (GApplication *application,
                               GDBusConnection *connection,
                               const char *path,
                               GError **error)
{
  return G_APPLICATION_CLASS (rap_application_parent_class)
             ->dbus_register (application, connection, path, error) &&
         rap_search_provider_export (RAP_APPLICATION (application)->search_provider, connection,
                                     path, error);
}

static void
rap_application_dbus_unregister (GApplication *application,
                                 GDBusConnection *connection,
                                 const char *path)
{
  rap_search_provider_unexport (RAP_APPLICATION (application)->search_provider);
  G_APPLICATION_CLASS (rap_application_parent_class)
      ->dbus_unregister (application, connection, path);
}

static int
rap_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  RapApplication *self = RAP_APPLICATION (application);

  if (g_variant_dict_contains (options, "version")) {
    g_print ("rapporteur %s\n", RAP_VERSION);
    return 0;
  }
  g_variant_dict_lookup (options, "library", "^ay", &self->library_path);
  if (self->library_path != NULL) /* another library is another application */
    g_application_set_flags (application,
                             g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return -1;
}

static void
quit_action (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (data)) != NULL)
    gtk_window_destroy (windows->data);
}

static void
new_window_action (G_GNUC_UNUSED GSimpleAction *action,
                   G_GNUC_UNUSED GVariant *parameter,
                   gpointer data)
{
  add_window (data);
}

static void
about_action (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  rap_about_window_present (gtk_application_get_active_window (data));
}

static void
help_shown_cb (GObject *object, GAsyncResult *result, G_GNUC_UNUSED gpointer data)
{
  GtkWindow *window = GTK_WINDOW (object);
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  if (gtk_show_uri_full_finish (window, result, &error) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  dialog = adw_message_dialog_new (window, _ ("The Manual Cannot Be Shown"),
                                   _ ("It is read with the application Help (Yelp). Install it, "
                                      "or press Control and question mark for the keys."));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The pages of the sources, where the program is run from a build; which page of a folder is to be
 * opened cannot be said. */
static char *
find_manual (const char *page)
{
  g_autofree char *tree = rap_build_tree_find ();
  g_autofree char *sources = tree != NULL ? rap_build_tree_get_sources (tree) : NULL;

  return sources != NULL ? g_strconcat ("ghelp:", sources, "/help/C", NULL)
                         : g_strconcat ("help:rapporteur/", page, NULL);
}

static void
help_action (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (data);
  g_autofree char *uri = window != NULL ? find_manual (rap_help_page_for (window)) : NULL;

  if (window != NULL)
    gtk_show_uri_full (window, uri, GDK_CURRENT_TIME, NULL, help_shown_cb, NULL);
}

static void
preferences_action (G_GNUC_UNUSED GSimpleAction *action,
                    G_GNUC_UNUSED GVariant *parameter,
                    gpointer data)
{
  RapApplication *self = RAP_APPLICATION (data);

  gtk_window_present (
      GTK_WINDOW (rap_preferences_new (self->settings, gtk_application_get_active_window (data))));
}

static void
text_size_action (G_GNUC_UNUSED GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RapApplication *self = RAP_APPLICATION (data);
  const char *way = g_variant_get_string (parameter, NULL);
  int size = g_settings_get_int (self->settings, "text-size");

  if (g_str_equal (way, "larger"))
    size += 10;
  else if (g_str_equal (way, "smaller"))
    size -= 10;
  else
    size = 100;
  g_settings_set_int (self->settings, "text-size", CLAMP (size, 80, 200));
}

static const GActionEntry setting_entries[] = {
  { "preferences", preferences_action, NULL, NULL, NULL, { 0 } },
  { "text-size", text_size_action, "s", NULL, NULL, { 0 } },
};

static const GActionEntry entries[] = {
  { "quit", quit_action, NULL, NULL, NULL, { 0 } },
  { "open-library", open_library_action, NULL, NULL, NULL, { 0 } },
  { "begin-library", begin_library_action, NULL, NULL, NULL, { 0 } },
  { "new-window", new_window_action, NULL, NULL, NULL, { 0 } },
  { "about", about_action, NULL, NULL, NULL, { 0 } },
  { "help", help_action, NULL, NULL, NULL, { 0 } },
  { "tour", tour_action, NULL, NULL, NULL, { 0 } },
};

static void
text_size_changed_cb (RapApplication *self)
{
  rap_settings_apply_text_size (self->settings, self->size);
}

/* Without settings there is nothing to prefer, and the actions are not there. */
static void
start_settings (RapApplication *self)
{
  self->settings = rap_settings_new ();
  if (self->settings == NULL)
    return;
  g_action_map_add_action_entries (G_ACTION_MAP (self), setting_entries,
                                   G_N_ELEMENTS (setting_entries), self);
  self->size = gtk_css_provider_new ();
  text_size_changed_cb (self);
  g_signal_connect_object (self->settings, "changed::text-size", G_CALLBACK (text_size_changed_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (self->size),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
}

static void
rap_application_startup (GApplication *application)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  G_APPLICATION_CLASS (rap_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action,
                                           accelerators[i].keys);
  gtk_css_provider_load_from_resource (style, "/app/rapporteur/views/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  rap_close_key_start (application);
  start_settings (RAP_APPLICATION (application));
}

static void
rap_application_finalize (GObject *object)
{
  RapApplication *self = RAP_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->size);
  g_clear_object (&self->library);
  g_clear_error (&self->library_error);
  g_clear_object (&self->waiting);
  g_clear_object (&self->search_provider);
  g_free (self->library_path);
  G_OBJECT_CLASS (rap_application_parent_class)->finalize (object);
}

static void
rap_application_class_init (RapApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rap_application_finalize;
  application_class->startup = rap_application_startup;
  application_class->activate = rap_application_activate;
  application_class->open = rap_application_open;
  application_class->dbus_register = rap_application_dbus_register;
  application_class->dbus_unregister = rap_application_dbus_unregister;
  application_class->handle_local_options = rap_application_handle_local_options;
}

static void
rap_application_init (RapApplication *self)
{
  const GOptionEntry options[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Open this library"), N_ ("DB") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Show the version"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  self->waiting = g_list_store_new (G_TYPE_FILE);
  self->search_provider = rap_search_provider_new (G_APPLICATION (self));
  g_signal_connect_swapped (self->search_provider, "library-wanted", G_CALLBACK (open_library),
                            self);
  g_signal_connect_swapped (self->search_provider, "paragraph-chosen",
                            G_CALLBACK (paragraph_chosen_cb), self);
  g_signal_connect_swapped (self->search_provider, "search-chosen", G_CALLBACK (search_chosen_cb),
                            self);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
  g_application_set_option_context_summary (
      G_APPLICATION (self), _ ("Opens the window, and brings FILEs into the library."));
}

/**
 * rap_application_new:
 *
 * Returns: (transfer full): the application
 */
RapApplication *
rap_application_new (void)
{
  RapApplication *self = g_object_new (RAP_TYPE_APPLICATION, "application-id", RAP_APPLICATION_ID,
                                       "flags", G_APPLICATION_HANDLES_OPEN, NULL);

  /* There is nothing in it that GTK would look for. With one, it looks for icons there, and reads
   * the whole theme of icons a second time before the first window can be drawn. */
  g_application_set_resource_base_path (G_APPLICATION (self), NULL);
  return self;
}
