/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The chart window on a library: it shows what the library holds, follows what is chosen, saves
 * what it shows, and goes when it is closed.
 */
#include "long-document.h"
#include "rap-chart-documents.h"
#include "rap-chart-export.h"
#include "rap-chart-page-text.h"
#include "rap-chart-preview.h"
#include "rap-chart-settings.h"
#include "rap-chart-window.h"
#include "store-samples.h"
#include "widget-tree.h"

typedef struct {
  char *folder;        /* (owned) */
  RapLibrary *library; /* (owned) */
  RapSession *session; /* (owned) */
  GtkWidget *window;
} Fixture;

static RapChartLayout *
layout_of (Fixture *fixture)
{
  return rap_chart_preview_get_layout (
      RAP_CHART_PREVIEW (widget_tree_find (fixture->window, RAP_TYPE_CHART_PREVIEW)));
}

/* Waits for a chart other than @before. */
static RapChartLayout *
wait_for_layout (Fixture *fixture, RapChartLayout *before)
{
  while (layout_of (fixture) == before || layout_of (fixture) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return layout_of (fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) documents = make_long_documents (60);

  fixture->folder = sample_folder_make ();
  fixture->library = sample_library_new (fixture->folder);
  if (data != NULL)
    for (guint i = 0; i < documents->len; i++)
      sample_deposit (fixture->library, i == 0 ? "first" : "second",
                      g_ptr_array_index (documents, i));
  fixture->session = rap_session_new ();
  rap_session_set_library (fixture->session, fixture->library);
  fixture->window = rap_chart_window_new (fixture->session, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  widget_tree_destroy (fixture->window, fixture->window);
  g_object_unref (fixture->session);
  g_object_unref (fixture->library);
  sample_folder_remove (fixture->folder);
}

static void
test_shows_library (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  RapChartPlan *plan = rap_chart_layout_get_plan (wait_for_layout (fixture, NULL));
  gboolean is_ready = FALSE;

  g_assert_cmpuint (plan->documents->len, ==, 2);
  g_object_get (fixture->window, "ready", &is_ready, NULL);
  g_assert_true (is_ready);
}

static void
test_follows_choices (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  RapChartLayout *layout = wait_for_layout (fixture, NULL);
  double a4_width, letter_width, height;

  rap_chart_layout_get_page_size (layout, &a4_width, &height);
  g_object_set (fixture->window, "columns", 1u << RAP_CHART_STRENGTH, "paper", RAP_CHART_PAPER_A4,
                NULL);
  layout = wait_for_layout (fixture, layout);
  g_assert_cmpuint (rap_chart_layout_get_plan (layout)->columns->len, ==, 3);
  g_assert_cmpstr (rap_chart_plan_column (rap_chart_layout_get_plan (layout), 2)->head, ==,
                   "Strength");
  g_object_set (fixture->window, "paper", RAP_CHART_PAPER_LETTER, NULL);
  layout = wait_for_layout (fixture, layout);
  rap_chart_layout_get_page_size (layout, &letter_width, &height);
  g_assert_cmpfloat (letter_width, >, a4_width);
}

static void
test_pages (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  RapChartLayout *layout = wait_for_layout (fixture, NULL);
  RapChartPreview *preview =
      RAP_CHART_PREVIEW (widget_tree_find (fixture->window, RAP_TYPE_CHART_PREVIEW));
  g_autofree char *text = rap_chart_page_text (layout, 0);

  g_assert_cmpuint (rap_chart_layout_get_n_pages (layout), >, 2);
  g_assert_true (g_str_has_prefix (text, rap_chart_layout_get_plan (layout)->title));
  while (gtk_widget_get_width (GTK_WIDGET (preview)) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_main_context_iteration (NULL, FALSE);
  gtk_widget_activate_action (fixture->window, "chart.zoom-in", NULL);
  g_assert_cmpfloat (rap_chart_preview_get_zoom (preview), >, 0);
  gtk_widget_activate_action (fixture->window, "chart.zoom-fit", NULL);
  g_assert_cmpfloat (rap_chart_preview_get_zoom (preview), ==, 0);
}

static void
test_nothing_chosen (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *documents = widget_tree_find (fixture->window, RAP_TYPE_CHART_DOCUMENTS);
  gboolean is_ready = TRUE;

  wait_for_layout (fixture, NULL);
  gtk_widget_activate_action (documents, "documents.none", NULL);
  while (layout_of (fixture) != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_object_get (fixture->window, "ready", &is_ready, NULL);
  g_assert_false (is_ready);
  gtk_widget_activate_action (documents, "documents.all", NULL);
  wait_for_layout (fixture, NULL);
}

static void
test_empty_library (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  RapChartDocuments *documents =
      RAP_CHART_DOCUMENTS (widget_tree_find (fixture->window, RAP_TYPE_CHART_DOCUMENTS));

  while (!rap_chart_documents_get_loaded (documents))
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (layout_of (fixture));
}

static void
saved_cb (G_GNUC_UNUSED GObject *object, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static GFile *
save (RapChartOrder *order, GFile *file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  rap_chart_export_to_async (order, RAP_EXPORT_CSV, file, NULL, saved_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return rap_chart_export_finish (result, error);
}

static void
test_saves (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GPtrArray) documents = make_long_documents (10);
  g_autoptr (RapChartOrder) order = rap_chart_order_new ();
  g_autofree char *name = rap_chart_export_suggest_name ("A/RES/75: all", RAP_EXPORT_CSV);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nonexistent/chart.csv");
  g_autoptr (GFile) saved = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (name, ==, "A-RES-75- all.csv");
  g_ptr_array_add (order->sources, rap_chart_source_new (g_ptr_array_index (documents, 0)));
  saved = save (order, file, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_query_exists (saved, NULL));
  g_assert_null (save (order, nowhere, &error));
  g_assert_error (error, RAP_EXPORT_ERROR, RAP_EXPORT_ERROR_NO_FOLDER);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/views/chart-window/shows-library", test_shows_library },
    { "/views/chart-window/follows-choices", test_follows_choices },
    { "/views/chart-window/pages", test_pages },
    { "/views/chart-window/nothing-chosen", test_nothing_chosen },
    { "/views/chart-window/saves", test_saves },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, "documents", set_up, tests[i].run, tear_down);
  g_test_add ("/views/chart-window/empty-library", Fixture, NULL, set_up, test_empty_library,
              tear_down);
  return g_test_run ();
}
