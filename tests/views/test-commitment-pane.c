/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The commitment pane on a library: it shows the row in hand, what the analyst does is in the
 * library, and what was written is not lost when another row comes.
 */
#include <adwaita.h>

#include "rap-commitment-pane.h"
#include "rap-note-editor.h"
#include "rap-verbatim-view.h"
#include "store-samples.h"
#include "widget-tree.h"

static const SampleParagraph paragraphs[] = {
  { "1.", "Urges Member States to care for rivers;", RAP_STRENGTH_URGE, "Member States" },
  { "2.", "Notes that rivers flow;", -1, NULL },
};

typedef struct {
  char *folder;        /* (owned) */
  RapLibrary *library; /* (owned) */
  RapSession *session; /* (owned) */
  RapQuery *query;     /* (owned) */
  GtkWidget *window;
  GtkWidget *pane; /* (unowned) */
} Fixture;

static RapRow *
row_at (Fixture *fixture, guint index)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows =
      rap_library_load_rows (fixture->library, fixture->query, index, 1, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 1);
  return g_object_ref (g_ptr_array_index (rows, 0));
}

static void
take (Fixture *fixture, guint index)
{
  g_autoptr (RapRow) row = row_at (fixture, index);

  rap_session_set_row (fixture->session, row);
}

static void
set_up (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  RapQueryFields fields = { .whole_text = TRUE };
  g_autoptr (RapDocument) document =
      sample_document_new ("R/1", "Assembly", "2020-01-01", paragraphs, G_N_ELEMENTS (paragraphs));

  fixture->folder = sample_folder_make ();
  fixture->library = sample_library_new (fixture->folder);
  sample_deposit (fixture->library, "first", document);
  fixture->query = rap_query_new (&fields);
  fixture->session = rap_session_new ();
  rap_session_set_library (fixture->session, fixture->library);
  fixture->pane = rap_commitment_pane_new (fixture->session);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->pane);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  widget_tree_destroy (fixture->window, fixture->pane);
  g_object_unref (fixture->session);
  g_object_unref (fixture->query);
  g_object_unref (fixture->library);
  sample_folder_remove (fixture->folder);
}

static void
act (Fixture *fixture, const char *name)
{
  gtk_widget_activate_action (fixture->pane, name, NULL);
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

/* Whether the button says that it can be done. */
static gboolean
can (Fixture *fixture, const char *action)
{
  return gtk_widget_get_sensitive (find_button (fixture->pane, action));
}

static void
wait_for_status (Fixture *fixture, RapStatus status)
{
  while (rap_row_get_status (rap_session_get_row (fixture->session)) != status)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_nothing_in_hand (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_assert_false (can (fixture, "commitment.confirm"));
  g_assert_false (can (fixture, "commitment.edit"));
  take (fixture, 0);
  g_assert_false (can (fixture, "commitment.restore"));
  g_assert_false (can (fixture, "commitment.save"));
  rap_session_set_row (fixture->session, NULL);
  g_assert_false (can (fixture, "commitment.confirm"));
}

static void
test_confirm_reject_restore (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  take (fixture, 0);
  g_assert_true (can (fixture, "commitment.confirm"));
  act (fixture, "commitment.confirm");
  wait_for_status (fixture, RAP_STATUS_CONFIRMED);
  g_assert_cmpstr (rap_library_get_undo_title (fixture->library), ==, "Confirm Paragraph 1");
  g_assert_true (can (fixture, "commitment.reject"));
  act (fixture, "commitment.reject");
  wait_for_status (fixture, RAP_STATUS_REJECTED);
  g_assert_false (can (fixture, "commitment.reject"));
  g_assert_true (can (fixture, "commitment.restore"));
  act (fixture, "commitment.restore");
  wait_for_status (fixture, RAP_STATUS_SUGGESTED);
}

static void
test_undo_is_seen (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *title = NULL;

  take (fixture, 0);
  act (fixture, "commitment.confirm");
  wait_for_status (fixture, RAP_STATUS_CONFIRMED);
  title = rap_library_undo (fixture->library, NULL, NULL);
  wait_for_status (fixture, RAP_STATUS_SUGGESTED);
}

static void
select_text (Fixture *fixture, guint start, guint end)
{
  GtkTextView *view = GTK_TEXT_VIEW (widget_tree_find (fixture->pane, RAP_TYPE_VERBATIM_VIEW));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  gtk_text_buffer_select_range (buffer, &from, &to);
}

static void
test_edit (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  RapCommitment *commitment;
  const RapDeadline *deadlines;
  guint n;

  take (fixture, 0);
  g_assert_true (can (fixture, "commitment.edit"));
  act (fixture, "commitment.edit");
  g_assert_false (can (fixture, "commitment.deadline"));
  select_text (fixture, 32, 38);
  g_assert_true (can (fixture, "commitment.deadline"));
  act (fixture, "commitment.deadline");
  g_assert_true (can (fixture, "commitment.save"));
  act (fixture, "commitment.save");
  wait_for_status (fixture, RAP_STATUS_EDITED);
  commitment =
      rap_paragraph_get_commitment (rap_row_get_paragraph (rap_session_get_row (fixture->session)));
  deadlines = rap_commitment_get_deadlines (commitment, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (deadlines[0].span.start, ==, 32);
  while (!can (fixture, "commitment.edit"))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_cancel_changes_nothing (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  take (fixture, 0);
  act (fixture, "commitment.edit");
  select_text (fixture, 32, 38);
  act (fixture, "commitment.deadline");
  g_assert_true (can (fixture, "commitment.cancel"));
  act (fixture, "commitment.cancel");
  g_assert_null (rap_library_get_undo_title (fixture->library));
}

static void
test_another_row_keeps_what_was_edited (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (RapRow) row = NULL;

  take (fixture, 0);
  act (fixture, "commitment.edit");
  select_text (fixture, 32, 38);
  act (fixture, "commitment.bold");
  take (fixture, 1);
  g_assert_true (can (fixture, "commitment.edit"));
  row = row_at (fixture, 0);
  g_assert_cmpint (rap_row_get_status (row), ==, RAP_STATUS_EDITED);
}

static void
test_note (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  GtkWidget *note = widget_tree_find (fixture->pane, RAP_TYPE_NOTE_EDITOR);
  GtkTextView *view = GTK_TEXT_VIEW (widget_tree_find (note, GTK_TYPE_TEXT_VIEW));
  g_autoptr (RapRow) row = NULL;
  g_autofree char *shown = NULL;

  take (fixture, 0);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "Ask the delegation.", -1);
  take (fixture, 1);
  row = row_at (fixture, 0);
  g_assert_cmpstr (rap_row_get_note (row), ==, "Ask the delegation.");
  shown = rap_note_editor_get_note (RAP_NOTE_EDITOR (note));
  g_assert_cmpstr (shown, ==, "");
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
  add ("/commitment-pane/nothing-in-hand", test_nothing_in_hand);
  add ("/commitment-pane/confirm-reject-restore", test_confirm_reject_restore);
  add ("/commitment-pane/undo-is-seen", test_undo_is_seen);
  add ("/commitment-pane/edit", test_edit);
  add ("/commitment-pane/cancel", test_cancel_changes_nothing);
  add ("/commitment-pane/another-row", test_another_row_keeps_what_was_edited);
  add ("/commitment-pane/note", test_note);
  return g_test_run ();
}
