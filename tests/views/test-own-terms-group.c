/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The analyst's own terms as they are changed in the preferences: each change is in the file at
 * once, and a file that is broken stays as it is.
 */
#include <glib/gstdio.h>

#include "rap-commitment.h"
#include "rap-import-run.h"
#include "rap-import.h"
#include "rap-own-terms-group.h"
#include "rap-own-terms.h"
#include "rap-window.h"
#include "store-samples.h"

typedef struct {
  GtkWindow *window; /* (unowned) */
  GtkWidget *group;  /* (unowned) */
} Fixture;

/* Nobody has terms before a test, or after it. */
static void
forget_terms (G_GNUC_UNUSED Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *path = rap_own_terms_get_default_path ();
  g_remove (path);
}

/* @data is the application. */
static void
show_group (Fixture *self, gconstpointer data)
{
  self->window = GTK_WINDOW (adw_window_new ());
  self->group = rap_own_terms_group_new ();
  adw_window_set_content (ADW_WINDOW (self->window), self->group);
  gtk_window_set_application (self->window, (GtkApplication *)data);
  gtk_window_present (self->window);
}

static void
close_group (Fixture *self)
{
  gpointer window = self->window;

  g_object_add_weak_pointer (G_OBJECT (self->window), &window);
  gtk_window_destroy (self->window);
  while (window != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* The widget of a type under another one whose property has the value; for any value NULL. */
static GtkWidget *
find (GtkWidget *root, GType type, const char *property, const char *wanted)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = NULL;
    if (G_TYPE_CHECK_INSTANCE_TYPE (child, type)) {
      g_autofree char *value = NULL;
      if (property != NULL)
        g_object_get (child, property, &value, NULL);
      found = g_strcmp0 (value, wanted) == 0 ? child : NULL;
    }
    if (found == NULL)
      found = find (child, type, property, wanted);
    if (found != NULL)
      return found;
  }
  return NULL;
}

static GtkWidget *
entry_of (Fixture *self)
{
  return find (self->group, ADW_TYPE_ENTRY_ROW, NULL, NULL);
}

static GtkWidget *
add_button_of (Fixture *self)
{
  return find (self->group, GTK_TYPE_BUTTON, "name", "add");
}

static GtkWidget *
row_of (Fixture *self, const char *title)
{
  return find (self->group, ADW_TYPE_COMBO_ROW, "title", title);
}

static const char *
hint_of (Fixture *self)
{
  return gtk_label_get_text (GTK_LABEL (find (self->group, GTK_TYPE_LABEL, "name", "hint")));
}

static void
type (Fixture *self, const char *verb)
{
  gtk_editable_set_text (GTK_EDITABLE (entry_of (self)), verb);
}

static void
press (GtkWidget *button)
{
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

/* What a program that starts now would read: "enjoin 2, beseech 3". */
static void
assert_file (const char *expected)
{
  g_autofree char *path = rap_own_terms_get_default_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) terms = rap_own_terms_load (path, &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < terms->len; i++) {
    const RapOwnTerm *term = g_ptr_array_index (terms, i);
    g_string_append_printf (found, "%s%s %d", i > 0 ? ", " : "", term->verb, term->strength);
  }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_adds_weighs_and_removes (Fixture *self, gconstpointer data)
{
  show_group (self, data);
  g_assert_false (gtk_widget_is_sensitive (add_button_of (self)));
  type (self, "Enjoin");
  press (add_button_of (self));
  assert_file ("enjoin 2");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry_of (self))), ==, "");

  adw_combo_row_set_selected (ADW_COMBO_ROW (row_of (self, "Strength")), RAP_STRENGTH_INVITE);
  type (self, "beseech");
  g_signal_emit_by_name (entry_of (self), "entry-activated");
  assert_file ("enjoin 2, beseech 7");

  adw_combo_row_set_selected (ADW_COMBO_ROW (row_of (self, "enjoin")), RAP_STRENGTH_DECIDE);
  assert_file ("enjoin 0, beseech 7");

  press (find (row_of (self, "enjoin"), GTK_TYPE_BUTTON, "icon-name", "user-trash-symbolic"));
  assert_file ("beseech 7");
  g_assert_null (row_of (self, "enjoin"));
  close_group (self);
  assert_file ("beseech 7");
}

/* What was added is there when the preferences are opened again. */
static void
test_shows_what_is_there (Fixture *self, gconstpointer data)
{
  show_group (self, data);
  type (self, "enjoin");
  press (add_button_of (self));
  close_group (self);
  show_group (self, data);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row_of (self, "enjoin"))), ==,
                    RAP_STRENGTH_REQUEST);
  close_group (self);
  assert_file ("enjoin 2");
}

static void
test_refuses (Fixture *self, gconstpointer data)
{
  static const char *const refused[] = { "", "  ", "enjoin!", "42", "<b>", "Beseech" };

  show_group (self, data);
  type (self, "beseech");
  press (add_button_of (self));
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    type (self, refused[i]);
    g_assert_false (gtk_widget_is_sensitive (add_button_of (self)));
    g_signal_emit_by_name (entry_of (self), "entry-activated");
    assert_file ("beseech 2");
  }
  close_group (self);
}

/* The forms show that the verb was understood; a verb of the lexicon is told. */
static void
test_tells_what_will_be_found (Fixture *self, gconstpointer data)
{
  show_group (self, data);
  type (self, "decry");
  while (g_strcmp0 (hint_of (self), "Will be found as: decries, decry, decrying") != 0)
    g_main_context_iteration (NULL, TRUE);
  type (self, "request");
  g_assert_cmpstr (hint_of (self), ==,
                   "“request” is known as “Request”; your strength will count instead.");
  close_group (self);
}

static char *
write_broken_file (void)
{
  char *path = rap_own_terms_get_default_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "{ oops", -1, NULL));
  return path;
}

static void
test_leaves_a_broken_file (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_broken_file ();
  g_autofree char *after = NULL;

  show_group (self, data);
  g_assert_false (gtk_widget_is_sensitive (entry_of (self)));
  g_assert_false (gtk_widget_is_sensitive (add_button_of (self)));
  g_assert_nonnull (g_strstr_len (hint_of (self), -1, path));
  close_group (self);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, "{ oops");
}

/* Narrow as a telephone, from either side. */
static void
test_narrow (Fixture *self, gconstpointer data)
{
  static const GtkTextDirection directions[] = { GTK_TEXT_DIR_LTR, GTK_TEXT_DIR_RTL };

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++) {
    int least;
    gtk_widget_set_default_direction (directions[i]);
    show_group (self, data);
    type (self, i == 0 ? "call down solemnly upon" : "adjure");
    press (add_button_of (self));
    type (self, "incomprehensibilities of whatever kind that may be");
    gtk_widget_measure (self->group, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
    g_assert_cmpint (least, <=, 336);
    close_group (self);
  }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
imported_cb (const RapImportReport *report, G_GNUC_UNUSED gpointer data)
{
  g_assert_no_error (report->error);
}

/* A library with a paragraph that no verb of the lexicon leads. */
static RapLibrary *
make_library (const char *folder)
{
  RapLibrary *library = sample_library_new (folder);
  g_autoptr (RapLexicon) lexicon = rap_lexicon_load ("en", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  char *path = g_build_filename (folder, "storks.txt", NULL);

  g_assert_true (
      g_file_set_contents (path, "1. Adjures all Governments to protect storks;\n", -1, NULL));
  g_ptr_array_add (files, path);
  rap_import_files (library, lexicon, files, NULL, imported_cb, NULL);
  return library;
}

static guint
count_commitments (RapLibrary *library)
{
  g_autoptr (RapQuery) query = rap_query_new (&(RapQueryFields){ .commitments = TRUE });
  g_autoptr (GError) error = NULL;
  guint n = rap_library_count_rows (library, query, NULL, &error);

  g_assert_no_error (error);
  return n;
}

/* Documents of the library are read again in the window that the preferences belong to, and the
 * preferences make room for it. */
static void
test_reads_again (Fixture *self, gconstpointer data)
{
  char *folder = sample_folder_make ();
  RapLibrary *library = make_library (folder);
  gpointer window = rap_window_new ((AdwApplication *)data, NULL), preferences;

  rap_window_set_library (window, library);
  gtk_window_present (window);
  show_group (self, data);
  preferences = self->window;
  g_object_add_weak_pointer (G_OBJECT (preferences), &preferences);
  g_object_add_weak_pointer (G_OBJECT (window), &window);
  gtk_window_set_transient_for (self->window, window);
  type (self, "adjure");
  press (add_button_of (self));
  g_assert_cmpuint (count_commitments (library), ==, 0);
  press (find (self->group, GTK_TYPE_BUTTON, "name", "again"));
  while (preferences != NULL || count_commitments (library) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (rap_library_get_undo_title (library), ==, "Read Documents Again");
  gtk_window_destroy (window);
  while (window != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (library);
  sample_folder_remove (folder);
}

static void
finished_cb (gboolean *finished)
{
  *finished = TRUE;
}

/* @run: (transfer full) */
static void
assert_run (RapImportRun *run, guint n_added, const char *path)
{
  gboolean finished = FALSE;
  GPtrArray *failures;

  g_signal_connect_swapped (run, "finished", G_CALLBACK (finished_cb), &finished);
  rap_import_run_start (run);
  while (!finished)
    g_main_context_iteration (NULL, TRUE);
  failures = rap_import_run_get_failures (run);
  g_assert_cmpuint (failures->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (failures, 0), path));
  g_assert_cmpuint (rap_import_run_get_n_added (run), ==, n_added);
  g_assert_cmpuint (rap_import_run_get_n_changed (run), ==, 0);
  g_object_unref (run);
}

/* Files are imported although the terms are broken, and the file of the terms is told; documents
 * are not read again without the terms. */
static void
test_imports_without_broken_terms (G_GNUC_UNUSED Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *terms = write_broken_file ();
  char *folder = sample_folder_make ();
  RapLibrary *library = sample_library_new (folder);
  g_autofree char *path = g_build_filename (folder, "reeds.txt", NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "1. Urges States to plant reeds;\n", -1, NULL));
  g_list_store_append (files, file);
  assert_run (rap_import_run_new (library, G_LIST_MODEL (files)), 1, terms);
  g_assert_cmpuint (count_commitments (library), ==, 1);
  assert_run (rap_import_run_new_again (library), 0, terms);
  g_assert_cmpuint (count_commitments (library), ==, 1);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (library);
  sample_folder_remove (folder);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/views/own-terms/" path, Fixture, application, forget_terms, function, forget_terms)

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("rapporteur-XXXXXX", NULL);
  g_autofree char *below = g_build_filename (folder, "rapporteur", NULL);
  g_autoptr (AdwApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  ADD ("adds-weighs-and-removes", test_adds_weighs_and_removes);
  ADD ("shows-what-is-there", test_shows_what_is_there);
  ADD ("refuses", test_refuses);
  ADD ("tells-what-will-be-found", test_tells_what_will_be_found);
  ADD ("leaves-a-broken-file", test_leaves_a_broken_file);
  ADD ("narrow", test_narrow);
  ADD ("reads-again", test_reads_again);
  ADD ("imports-without-broken-terms", test_imports_without_broken_terms);
  status = g_test_run ();
  g_rmdir (below);
  g_rmdir (folder);
  return status;
}
