/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The window on a library: it shows what is there, follows the library, narrows by a search,
 * confirms and takes back by its actions, imports files, and stands any size without a warning.
 */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "rap-library-searches.h"
#include "rap-help-page.h"
#include "rap-row-list.h"
#include "rap-saved-searches.h"
#include "rap-verbatim-view.h"
#include "rap-window.h"
#include "store-samples.h"
#include "widget-tree.h"

static const SampleParagraph paragraphs[] = {
  { "1.", "Urges Member States to care for rivers;", RAP_STRENGTH_URGE, "Member States" },
  { "2.", "Notes that rivers flow;", -1, NULL },
  { "3.", "Invites Governments to plant reeds;", RAP_STRENGTH_INVITE, "Governments" },
};

#define HANG 100 /* seconds, after which nothing comes any more */

typedef struct {
  char *folder;        /* (owned) */
  RapLibrary *library; /* (owned) */
  RapWindow *window;   /* (unowned) */
} Fixture;

/* There is one application a process; @data is it. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RapDocument) document =
      sample_document_new ("R/1", "Assembly", "2020-01-01", paragraphs, G_N_ELEMENTS (paragraphs));

  fixture->folder = sample_folder_make ();
  fixture->library = sample_library_new (fixture->folder);
  sample_deposit (fixture->library, "first", document);
  fixture->window = rap_window_new ((AdwApplication *)data, NULL);
  rap_window_set_library (fixture->window, fixture->library);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  widget_tree_destroy (GTK_WIDGET (fixture->window), GTK_WIDGET (fixture->window));
  g_object_unref (fixture->library);
  sample_folder_remove (fixture->folder);
}

/* The first widget of a type under another one that is mapped. */
static GtkWidget *
find_mapped (GtkWidget *root, GType type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (child, type) && gtk_widget_get_mapped (child)
                           ? child
                           : find_mapped (child, type);
    if (found != NULL)
      return found;
  }
  return NULL;
}

/* The selection of the list that is on the screen; NULL while there is none. */
static GtkSelectionModel *
shown_rows (Fixture *fixture)
{
  GtkWidget *list = find_mapped (GTK_WIDGET (fixture->window), GTK_TYPE_LIST_VIEW);
  return list != NULL ? gtk_list_view_get_model (GTK_LIST_VIEW (list)) : NULL;
}

/* Says what was there instead of what is waited for, which a test that hangs does not. */
static gboolean
give_up (gpointer data)
{
  Fixture *fixture = data;
  GtkSelectionModel *rows = shown_rows (fixture);
  guint n = rows != NULL ? g_list_model_get_n_items (G_LIST_MODEL (rows)) : 0;
  GString *there = g_string_new (NULL);

  for (guint i = 0; i < n; i++) {
    g_autoptr (RapRowSlot) slot = g_list_model_get_item (G_LIST_MODEL (rows), i);
    g_string_append_c (there, rap_row_slot_get_row (slot) != NULL ? '+' : '-');
  }
  g_error ("waited in vain: window %d x %d, list %s, rows %s",
           gtk_widget_get_width (GTK_WIDGET (fixture->window)),
           gtk_widget_get_height (GTK_WIDGET (fixture->window)),
           rows != NULL ? "on the screen" : "not on the screen", there->str);
  return G_SOURCE_REMOVE;
}

/* Goes on until the list has so many rows, and each of them has arrived. */
static void
wait_for_rows (Fixture *fixture, guint n)
{
  guint bound = g_timeout_add_seconds (HANG, give_up, fixture);

  for (;;) {
    GtkSelectionModel *rows = shown_rows (fixture);
    guint n_there = 0;
    if (rows != NULL && g_list_model_get_n_items (G_LIST_MODEL (rows)) == n) {
      for (guint i = 0; i < n; i++) {
        g_autoptr (RapRowSlot) slot = g_list_model_get_item (G_LIST_MODEL (rows), i);
        n_there += rap_row_slot_get_row (slot) != NULL;
      }
      if (n_there == n) {
        g_source_remove (bound);
        return;
      }
    }
    g_main_context_iteration (NULL, TRUE);
  }
}

static RapStatus
status_of (Fixture *fixture, guint i)
{
  g_autoptr (RapRowSlot) slot = g_list_model_get_item (G_LIST_MODEL (shown_rows (fixture)), i);
  return rap_row_get_status (rap_row_slot_get_row (slot));
}

static void
test_shows_commitments (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  wait_for_rows (fixture, 2);
}

static void
test_follows_library (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (RapDocument) document =
      sample_document_new ("R/2", "Assembly", "2022-01-01", paragraphs, G_N_ELEMENTS (paragraphs));

  wait_for_rows (fixture, 2);
  sample_deposit (fixture->library, "second", document);
  wait_for_rows (fixture, 4);
}

static void
test_searches (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *entry;

  wait_for_rows (fixture, 2);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  while ((entry = find_mapped (GTK_WIDGET (fixture->window), GTK_TYPE_SEARCH_ENTRY)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), "reeds");
  wait_for_rows (fixture, 1);
  /* What cannot be parsed is searched as plain words. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "\"rivers");
  wait_for_rows (fixture, 1);
}

/* Words that were selected in a paragraph are looked for as they stand there. */
static void
test_finds_wording (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  GtkTextView *text;
  GtkWidget *entry;
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  wait_for_rows (fixture, 2);
  gtk_selection_model_select_item (shown_rows (fixture), 0, TRUE);
  while ((text = GTK_TEXT_VIEW (
              find_mapped (GTK_WIDGET (fixture->window), RAP_TYPE_VERBATIM_VIEW))) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (text), "verbatim.find", NULL);
  wait_for_rows (fixture, 2); /* nothing is selected */
  buffer = gtk_text_view_get_buffer (text);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, strlen ("Urges Member "));
  gtk_text_buffer_get_iter_at_offset (buffer, &end, strlen ("Urges Member States to care"));
  gtk_text_buffer_select_range (buffer, &start, &end);
  gtk_widget_activate_action (GTK_WIDGET (text), "verbatim.find", NULL);
  wait_for_rows (fixture, 1);
  while ((entry = find_mapped (GTK_WIDGET (fixture->window), GTK_TYPE_SEARCH_ENTRY)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "\"States to care\"");
}

/* The session's part of the library, told by the window's title. */
static void
wait_for_title (Fixture *fixture, const char *title)
{
  GtkWidget *bar;
  const char *shown;

  do {
    g_main_context_iteration (NULL, TRUE);
    bar = find_mapped (GTK_WIDGET (fixture->window), ADW_TYPE_VIEW_SWITCHER_TITLE);
    shown = bar != NULL ? adw_view_switcher_title_get_title (ADW_VIEW_SWITCHER_TITLE (bar)) : "";
  } while (!g_str_equal (shown, title));
}

static void
save_search (Fixture *fixture, gint64 id, const char *name, const char *words)
{
  g_autoptr (RapSavedSearch) search = rap_saved_search_new (id, name, words, NULL);
  g_autoptr (RapEdit) edit = rap_edit_new ("Save Search");
  g_autoptr (GError) error = NULL;

  rap_edit_save_search (edit, search);
  rap_library_apply (fixture->library, edit, NULL, &error);
  g_assert_no_error (error);
}

static GtkListBox *
wait_for_searches (Fixture *fixture)
{
  GtkWidget *searches;

  while ((searches = find_mapped (GTK_WIDGET (fixture->window), RAP_TYPE_SAVED_SEARCHES)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return GTK_LIST_BOX (find_mapped (searches, GTK_TYPE_LIST_BOX));
}

/* A saved search is a place of the library, follows its changes, and goes when it is removed. */
static void
test_saved_search (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->window), *entry;
  GtkListBox *searches;

  wait_for_rows (fixture, 2);
  save_search (fixture, 0, "Plants", "reeds");
  searches = wait_for_searches (fixture);
  gtk_list_box_select_row (searches, gtk_list_box_get_row_at_index (searches, 0));
  wait_for_title (fixture, "Plants");
  wait_for_rows (fixture, 1);
  while ((entry = find_mapped (widget, GTK_TYPE_SEARCH_ENTRY)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "reeds");
  save_search (fixture, 1, "Waters", "rivers");
  wait_for_title (fixture, "Waters");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "rivers");
  /* Other words are no saved search any more. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "reeds");
  wait_for_title (fixture, "All Documents");

  searches = wait_for_searches (fixture);
  gtk_list_box_select_row (searches, gtk_list_box_get_row_at_index (searches, 0));
  wait_for_title (fixture, "Waters");
  gtk_widget_activate_action (widget, "win.remove-search", NULL);
  wait_for_title (fixture, "All Documents");
  wait_for_rows (fixture, 2);
  gtk_widget_activate_action (widget, "win.undo", NULL);
  wait_for_searches (fixture);
}

static guint
count_recent (Fixture *fixture)
{
  g_autoptr (GPtrArray) searches = rap_library_load_recent_searches (fixture->library, NULL, NULL);
  return searches->len;
}

/* Letters are no search until somebody does something with them. */
static void
test_recent_search (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *entry;

  wait_for_rows (fixture, 2);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  while ((entry = find_mapped (GTK_WIDGET (fixture->window), GTK_TYPE_SEARCH_ENTRY)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), "reed*");
  wait_for_rows (fixture, 1);
  g_assert_cmpuint (count_recent (fixture), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "reeds");
  wait_for_rows (fixture, 1);
  gtk_selection_model_select_item (shown_rows (fixture), 0, TRUE);
  g_assert_cmpuint (count_recent (fixture), ==, 1);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (count_recent (fixture), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (entry), "rivers");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (count_recent (fixture), ==, 2);
}

static void
test_confirms_and_undoes (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->window);

  wait_for_rows (fixture, 2);
  gtk_selection_model_select_item (shown_rows (fixture), 0, TRUE);
  gtk_widget_activate_action (widget, "win.confirm", NULL);
  while (status_of (fixture, 0) != RAP_STATUS_CONFIRMED)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_activate_action (widget, "win.undo", NULL);
  while (status_of (fixture, 0) != RAP_STATUS_SUGGESTED)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_activate_action (widget, "win.redo", NULL);
  while (status_of (fixture, 0) != RAP_STATUS_CONFIRMED)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_rejects (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  wait_for_rows (fixture, 2);
  gtk_selection_model_select_item (shown_rows (fixture), 0, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.reject", NULL);
  wait_for_rows (fixture, 1);
  /* The next one is in hand, and stays so when the list has become shorter. */
  g_assert_true (gtk_selection_model_is_selected (shown_rows (fixture), 0));
}

static void
test_imports (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autofree char *path = g_build_filename (fixture->folder, "new.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  wait_for_rows (fixture, 2);
  g_file_set_contents (path, "1. Requests States to count otters by 2031;\n", -1, &error);
  g_assert_no_error (error);
  g_list_store_append (files, file);
  rap_window_import (fixture->window, G_LIST_MODEL (files));
  wait_for_rows (fixture, 3);
  g_unlink (path);
}

/* As a drag ends over the window; whether it was taken. */
static gboolean
drop (Fixture *fixture, const GValue *value)
{
  g_autoptr (GListModel) controllers =
      gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_DROP_TARGET (controller))
      g_signal_emit_by_name (controller, "drop", value, 0.0, 0.0, &taken);
  }
  return taken;
}

static void
test_drops_files (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_auto (GValue) value = G_VALUE_INIT;

  wait_for_rows (fixture, 2);
  g_assert_true (g_file_set_contents (path, "1. Requests States to count otters;\n", -1, NULL));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (&file, 1));
  g_assert_true (drop (fixture, &value));
  /* One import at a time: the second is refused. */
  g_assert_false (drop (fixture, &value));
  wait_for_rows (fixture, 3);
  g_unlink (path);
}

static void
test_drops_text (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_auto (GValue) value = G_VALUE_INIT;

  wait_for_rows (fixture, 2);
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, "1. Requests States to count otters;\n");
  g_assert_true (drop (fixture, &value));
  wait_for_rows (fixture, 3);
}

/* Each page is one of the manual. */
static void
assert_help_page (Fixture *fixture, const char *expected)
{
  const char *page = rap_help_page_for (GTK_WINDOW (fixture->window));
  g_autofree char *name = g_strconcat (page, ".page", NULL);
  g_autofree char *path =
      g_build_filename (g_test_get_dir (G_TEST_DIST), "..", "help", "C", name, NULL);

  g_assert_cmpstr (page, ==, expected);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

static void
test_help (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  wait_for_rows (fixture, 2);
  assert_help_page (fixture, "index");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  assert_help_page (fixture, "search");
  g_object_set (fixture->window, "view", "compare", NULL);
  assert_help_page (fixture, "compare");
}

static void
count_cb (guint *n)
{
  ++*n;
}

/* What is remembered of a window is a property, which tells of its changes once. */
static void
test_remembers (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  GObject *window = G_OBJECT (fixture->window);
  g_autofree char *view = NULL;
  guint n = 0, columns;
  gboolean shown;
  int paper;

  wait_for_rows (fixture, 2);
  g_signal_connect_swapped (window, "notify::view", G_CALLBACK (count_cb), &n);
  g_signal_connect_swapped (window, "notify::chart-columns", G_CALLBACK (count_cb), &n);
  g_object_set (window, "view", "text", "commitment-shown", FALSE, "chart-paper", 1,
                "chart-columns", 5, NULL);
  g_object_get (window, "view", &view, "commitment-shown", &shown, "chart-paper", &paper,
                "chart-columns", &columns, NULL);
  g_assert_cmpstr (view, ==, "text");
  g_assert_false (shown);
  g_assert_cmpint (paper, ==, 1);
  g_assert_cmpuint (columns, ==, 5);
  g_assert_cmpuint (n, ==, 2);
  g_signal_handlers_disconnect_by_data (window, &n);
}

/* Text of the clipboard becomes a document. */
static void
test_pastes_text (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));

  wait_for_rows (fixture, 2);
  gdk_clipboard_set_text (clipboard, "1. Requests States to count herons by 2032;\n");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.paste", NULL);
  wait_for_rows (fixture, 3);
}

static void
test_pastes_files (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  g_autofree char *path = g_build_filename (fixture->folder, "copied.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GSList files = { file, NULL };
  g_autoptr (GError) error = NULL;

  wait_for_rows (fixture, 2);
  g_file_set_contents (path, "1. Requests States to count storks by 2033;\n", -1, &error);
  g_assert_no_error (error);
  gdk_clipboard_set (clipboard, GDK_TYPE_FILE_LIST, &files);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.paste", NULL);
  wait_for_rows (fixture, 3);
  g_unlink (path);
}

/* Any warning ends the test, as everywhere. */
static void
stand_any_size (Fixture *fixture)
{
  static const int sizes[][2] = { { 360, 640 }, { 1024, 600 }, { 1920, 1080 }, { 360, 640 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    gtk_window_set_default_size (GTK_WINDOW (fixture->window), sizes[i][0], sizes[i][1]);
    for (guint turns = 0; turns < 40; turns++)
      g_main_context_iteration (NULL, FALSE);
  }
}

/* Every view, light and dark. */
static void
stand_anything (Fixture *fixture)
{
  static const char *const views[] = { "text", "compare", "series", "commitments" };
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_FORCE_DARK,
                                            ADW_COLOR_SCHEME_FORCE_LIGHT };
  AdwStyleManager *style = adw_style_manager_get_default ();

  wait_for_rows (fixture, 2);
  gtk_selection_model_select_item (shown_rows (fixture), 0, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++) {
    adw_style_manager_set_color_scheme (style, schemes[i]);
    g_assert_cmpint (adw_style_manager_get_dark (style), ==, i == 0);
    for (guint k = 0; k < G_N_ELEMENTS (views); k++) {
      g_object_set (fixture->window, "view", views[k], NULL);
      stand_any_size (fixture);
    }
  }
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
  /* What is being read stays, however narrow the window has become. */
  wait_for_rows (fixture, 2);
}

/* The tests are run once more as for those who ask for high contrast. */
static void
test_contrast (G_GNUC_UNUSED Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_assert_cmpint (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()), ==,
                   g_getenv ("ADW_DEBUG_HIGH_CONTRAST") != NULL);
}

static void
test_left_to_right (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  stand_anything (fixture);
}

static void
test_right_to_left (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  stand_anything (fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
assert_view (Fixture *fixture, const char *expected)
{
  g_autofree char *view = NULL;

  g_object_get (fixture->window, "view", &view, NULL);
  g_assert_cmpstr (view, ==, expected);
}

/* Two paragraphs of one document are not compared, and of two documents they are. */
static void
test_compares_rows (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autoptr (RapDocument) document =
      sample_document_new ("R/2", "Assembly", "2021-01-01", paragraphs, 1);

  wait_for_rows (fixture, 2);
  gtk_selection_model_select_all (shown_rows (fixture));
  gtk_widget_activate_action (window, "win.compare-rows", NULL);
  assert_view (fixture, "commitments");
  sample_deposit (fixture->library, "second", document);
  wait_for_rows (fixture, 3);
  gtk_selection_model_select_item (shown_rows (fixture), 0, TRUE);
  gtk_selection_model_select_item (shown_rows (fixture), 2, FALSE);
  gtk_widget_activate_action (window, "win.compare-rows", NULL);
  assert_view (fixture, "compare");
}

#define ADD(path, function)                                                                        \
  g_test_add ("/views/window/" path, Fixture, application, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  ADD ("shows-commitments", test_shows_commitments);
  ADD ("follows-library", test_follows_library);
  ADD ("searches", test_searches);
  ADD ("finds-wording", test_finds_wording);
  ADD ("saved-search", test_saved_search);
  ADD ("recent-search", test_recent_search);
  ADD ("confirms-and-undoes", test_confirms_and_undoes);
  ADD ("rejects", test_rejects);
  ADD ("imports", test_imports);
  ADD ("drops/files", test_drops_files);
  ADD ("drops/text", test_drops_text);
  ADD ("help", test_help);
  ADD ("remembers", test_remembers);
  ADD ("pastes/text", test_pastes_text);
  ADD ("pastes/files", test_pastes_files);
  ADD ("compares-rows", test_compares_rows);
  ADD ("contrast", test_contrast);
  ADD ("any-size/left-to-right", test_left_to_right);
  ADD ("any-size/right-to-left", test_right_to_left);
  return g_test_run ();
}
