/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is printed of a comparison or a series is what the screen shows of it: the lines that the
 * chooser and the words that are looked for leave, and folds as they are. What is copied is the
 * words that are selected, else the line in hand.
 */
#include <adwaita.h>

#include "rap-compare-list.h"
#include "rap-compare-selection.h"
#include "rap-compare-view.h"
#include "rap-series-view.h"
#include "store-samples.h"
#include "widget-tree.h"

static const SampleParagraph older[] = {
  { "1.", "Urges Member States to care for rivers;", RAP_STRENGTH_URGE, "Member States" },
  { "2.", "Invites Governments to plant reeds along every canal;", RAP_STRENGTH_INVITE,
    "Governments" },
  { "3.", "Requests experts to measure the depth of the harbours;", RAP_STRENGTH_REQUEST,
    "experts" },
  { "4.", "Encourages millers to grind barley for the upstream villages;", RAP_STRENGTH_ENCOURAGE,
    "millers" },
};

static const SampleParagraph newer[] = {
  { "1.", "Invites Member States to care for rivers;", RAP_STRENGTH_INVITE, "Member States" },
  { "2.", "Invites Governments to plant reeds along every canal;", RAP_STRENGTH_INVITE,
    "Governments" },
  { "3.", "Requests experts to measure the depth of the harbours;", RAP_STRENGTH_REQUEST,
    "experts" },
  { "4.", "Urges millers to grind barley for the upstream villages;", RAP_STRENGTH_URGE,
    "millers" },
};

typedef struct {
  char *folder;        /* (owned) */
  RapLibrary *library; /* (owned) */
  RapSession *session; /* (owned) */
  GtkWidget *window;
  GtkWidget *view; /* (unowned) */
} Fixture;

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static void
wait_until_it_says (Fixture *fixture, const char *text)
{
  while (!says (fixture->view, text))
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture *fixture, GtkWidget *view)
{
  g_autoptr (RapDocument) left =
      sample_document_new ("R/1", "Assembly", "2020-01-01", older, G_N_ELEMENTS (older));
  g_autoptr (RapDocument) right =
      sample_document_new ("R/2", "Assembly", "2021-01-01", newer, G_N_ELEMENTS (newer));

  fixture->folder = sample_folder_make ();
  fixture->library = sample_library_new (fixture->folder);
  sample_deposit (fixture->library, "first", left);
  sample_deposit (fixture->library, "second", right);
  fixture->session = rap_session_new ();
  rap_session_set_library (fixture->session, fixture->library);
  fixture->view = view;
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), view);
}

static void
set_up_comparison (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  set_up (fixture, g_object_new (RAP_TYPE_COMPARE_VIEW, NULL));
  rap_compare_view_set_session (RAP_COMPARE_VIEW (fixture->view), fixture->session);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until_it_says (fixture, "2 lines of 4");
}

static void
set_up_series (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  set_up (fixture, g_object_new (RAP_TYPE_SERIES_VIEW, NULL));
  rap_series_view_set_session (RAP_SERIES_VIEW (fixture->view), fixture->session);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until_it_says (fixture, "4 lines");
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  widget_tree_destroy (fixture->window, fixture->view);
  g_object_unref (fixture->session);
  g_object_unref (fixture->library);
  sample_folder_remove (fixture->folder);
}

static void
look_for (Fixture *fixture, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (widget_tree_find (fixture->view, GTK_TYPE_SEARCH_ENTRY)),
                         words);
}

/* "1. 4.": labels of the rows that are printed; "=" for what says how many are the same. */
static void
assert_prints (RapTableOrder *order, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapChartPlan) plan = rap_table_order_make_plan (order, &error);
  const RapChartDocument *document;
  g_autoptr (GString) labels = g_string_new (NULL);

  g_assert_no_error (error);
  document = rap_chart_plan_document (plan, 0);
  for (guint i = 0; i < document->rows->len; i++) {
    const char *label = rap_chart_document_row (document, i)->label;
    g_string_append_printf (labels, "%s%s", i > 0 ? " " : "", *label != '\0' ? label : "=");
  }
  g_assert_cmpstr (labels->str, ==, expected);
}

static void
assert_comparison_prints (Fixture *fixture, const char *expected)
{
  g_autoptr (RapTableOrder) order =
      rap_compare_view_make_order (RAP_COMPARE_VIEW (fixture->view), RAP_CHART_PAPER_A4);

  assert_prints (order, expected);
}

static void
test_comparison (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  assert_comparison_prints (fixture, "1. = 4.");
  look_for (fixture, "barley");
  wait_until_it_says (fixture, "1 line of 4");
  assert_comparison_prints (fixture, "4.");
  look_for (fixture, "otters");
  wait_until_it_says (fixture, "Nothing Found");
  assert_comparison_prints (fixture, "");
  look_for (fixture, "");
  wait_until_it_says (fixture, "2 lines of 4");
  assert_comparison_prints (fixture, "1. = 4.");
}

/* Without words that are selected it is the line in hand. */
static void
test_copy (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  RapCompareList *list = RAP_COMPARE_LIST (widget_tree_find (fixture->view, RAP_TYPE_COMPARE_LIST));
  g_autofree char *first = rap_compare_list_to_text (list);
  g_autofree char *last = NULL;

  g_assert_cmpstr (first, ==,
                   "Urges Member States to care for rivers;\n"
                   "Invites Member States to care for rivers;\n▼ Weaker");
  rap_compare_list_move (list, 1);
  last = rap_compare_list_to_text (list);
  g_assert_true (g_str_has_prefix (last, "Encourages millers"));
}

/* Words of one side of a line, whatever is in hand; a line that is forgotten is selected no more.
 */
static void
test_selection (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  RapCompareList *list = RAP_COMPARE_LIST (widget_tree_find (fixture->view, RAP_TYPE_COMPARE_LIST));
  g_autoptr (RapCompareSelection) selection = rap_compare_selection_new (GTK_WIDGET (list));
  g_autoptr (RapChange) change =
      g_list_model_get_item (G_LIST_MODEL (rap_compare_list_get_changes (list)), 0);
  g_autofree char *older = NULL, *newer = NULL;

  rap_compare_selection_set (selection, change, TRUE, (RapSpan){ 6, 19 });
  older = rap_compare_selection_to_text (selection, NULL);
  g_assert_cmpstr (older, ==, "Member States");
  rap_compare_selection_set (selection, change, FALSE, (RapSpan){ 0, 7 });
  newer = rap_compare_selection_to_text (selection, change);
  g_assert_cmpstr (newer, ==, "Invites");
  rap_compare_selection_set (selection, change, FALSE, (RapSpan){ 7, 7 });
  g_assert_null (rap_compare_selection_to_text (selection, NULL));
}

static void
assert_series_prints (Fixture *fixture, const char *expected)
{
  g_autoptr (RapTableOrder) order =
      rap_series_view_make_order (RAP_SERIES_VIEW (fixture->view), RAP_CHART_PAPER_A4);

  assert_prints (order, expected);
}

/* "urges" stands in the older document for the first and in the newer one for the last. */
static void
test_series (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  assert_series_prints (fixture, "1. 2. 3. 4.");
  look_for (fixture, "urges");
  wait_until_it_says (fixture, "2 lines");
  assert_series_prints (fixture, "1. 4.");
  /* It is marked where it was said, not in the newest wording that has lost it. */
  g_assert_true (says (fixture->view, "Urges Member States to care for rivers;"));
  look_for (fixture, "otters");
  wait_until_it_says (fixture, "Nothing Found");
  assert_series_prints (fixture, "");
  look_for (fixture, "");
  wait_until_it_says (fixture, "4 lines");
  g_assert_false (says (fixture->view, "Urges Member States to care for rivers;"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/views/table-order/comparison", Fixture, NULL, set_up_comparison, test_comparison,
              tear_down);
  g_test_add ("/views/table-order/copy", Fixture, NULL, set_up_comparison, test_copy, tear_down);
  g_test_add ("/views/table-order/selection", Fixture, NULL, set_up_comparison, test_selection,
              tear_down);
  g_test_add ("/views/table-order/series", Fixture, NULL, set_up_series, test_series, tear_down);
  return g_test_run ();
}
