/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The page of the source: asked for when it is on the screen, drawn by the helper, and one plain
 * sentence where the helper dies.
 */
#include <adwaita.h>

#include "drawn-pdf.h"
#include "rap-page-paper.h"
#include "rap-page-view.h"
#include "widget-tree.h"

typedef struct {
  GtkWidget *window;
  RapPageView *view; /* (unowned) */
  GBytes *source;    /* (owned) */
  guint asked;
} Fixture;

static void
source_wanted_cb (Fixture *fixture)
{
  fixture->asked++;
  rap_page_view_set_source (fixture->view, fixture->source, "application/pdf");
}

static void
set_up (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  static const RapPlace places[] = {
    { { 0, 10 }, 2, { 70, 100, 300, 112 } },
    { { 10, 20 }, 2, { 70, 114, 200, 126 } },
    { { 20, 30 }, 3, { 70, 70, 200, 82 } },
  };
  DrawnPdf drawn;

  drawn_pdf_init (&drawn);
  drawn_pdf_next_page (&drawn);
  drawn_pdf_text (&drawn, 70, 110, 10, 0, "1. Urges its members to care for rivers");
  drawn_pdf_next_page (&drawn);
  drawn_pdf_text (&drawn, 70, 80, 10, 0, "and for lakes;");
  fixture->source = drawn_pdf_finish (&drawn);
  fixture->view = RAP_PAGE_VIEW (rap_page_view_new ());
  g_signal_connect_swapped (fixture->view, "source-wanted", G_CALLBACK (source_wanted_cb), fixture);
  rap_page_view_set_places (fixture->view, places, G_N_ELEMENTS (places));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  widget_tree_destroy (fixture->window, GTK_WIDGET (fixture->view));
  g_bytes_unref (fixture->source);
}

/* A label that is on the screen. */
static gboolean
says (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *action)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, action);
  return found;
}

static gboolean
can (Fixture *fixture, const char *action)
{
  return gtk_widget_is_sensitive (find_button (GTK_WIDGET (fixture->view), action));
}

static void
wait_until_it_says (Fixture *fixture, const char *text)
{
  while (!says (GTK_WIDGET (fixture->view), text))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_page (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_assert_cmpuint (fixture->asked, ==, 0);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until_it_says (fixture, "Page 2 of 3");
  g_assert_cmpuint (fixture->asked, ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "page.next", NULL);
  wait_until_it_says (fixture, "Page 3 of 3");
  g_assert_false (can (fixture, "page.next"));
  g_assert_true (can (fixture, "page.previous"));
}

static void
test_zoom (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until_it_says (fixture, "Page 2 of 3");
  for (guint i = 0; i < 10; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->view), "page.zoom-in", NULL);
  g_assert_false (can (fixture, "page.zoom-in"));
  for (guint i = 0; i < 10; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->view), "page.zoom-out", NULL);
  g_assert_false (can (fixture, "page.zoom-out"));
}

static void
test_helper_dies (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *program = g_strdup (g_getenv ("RAPPORTEUR_READER"));

  g_setenv ("RAPPORTEUR_READER", "/bin/false", TRUE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until_it_says (fixture, "The Page Cannot Be Shown");
  g_setenv ("RAPPORTEUR_READER", program, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "page.retry", NULL);
  wait_until_it_says (fixture, "Page 2 of 3");
}

/* Closed while the helper is at work. */
static void
test_close (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (fixture->asked == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  add ("/page-view/page", test_page);
  add ("/page-view/zoom", test_zoom);
  add ("/page-view/helper-dies", test_helper_dies);
  add ("/page-view/close", test_close);
  return g_test_run ();
}
