/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Several documents of the library's pane that are selected together. In: rows that are checked, by
 * keys, by pointer or by a search that several documents are looked through for. Out: what stands
 * in all of them is what the session shows.
 */
#include "rap-library-documents-private.h"

#include "rap-document-row.h"

static gboolean
is_checked (RapLibraryDocuments *self, gint64 document)
{
  return g_hash_table_contains (self->checked, &document);
}

static void
set_checked (RapLibraryDocuments *self, gint64 document, gboolean checked)
{
  if (checked)
    g_hash_table_add (self->checked, g_memdup2 (&document, sizeof document));
  else
    g_hash_table_remove (self->checked, &document);
}

/* The marks of the rows. */
static void
show_checked (RapLibraryDocuments *self)
{
  guint n = rap_library_documents_count_rows (self);

  for (guint i = 0; i < n; i++) {
    GtkListBoxRow *row = rap_library_documents_row_at (self, i);

    rap_document_row_set_check (RAP_DOCUMENT_ROW (gtk_list_box_row_get_child (row)),
                                self->selecting,
                                is_checked (self, rap_library_documents_entry_at (self, i)->id));
  }
  rap_library_documents_notify_n_selected (self);
}

/* (transfer full) (element-type gint64): those that are checked and there, in the order of the
 * rows. */
static GArray *
list_checked (RapLibraryDocuments *self)
{
  GArray *documents = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n = rap_library_documents_count_rows (self);

  for (guint i = 0; i < n; i++) {
    gint64 document = rap_library_documents_entry_at (self, i)->id;

    if (is_checked (self, document))
      g_array_append_val (documents, document);
  }
  return documents;
}

static const char *
name_of (RapLibraryDocuments *self, gint64 document)
{
  guint n = rap_library_documents_count_rows (self);

  for (guint i = 0; i < n; i++)
    if (rap_library_documents_entry_at (self, i)->id == document)
      return rap_document_entry_get_display_name (rap_library_documents_entry_at (self, i));
  return NULL;
}

/* What stands in all that are checked is shown together; all of the library where none is. */
static void
choose_checked (RapLibraryDocuments *self)
{
  g_autoptr (GArray) documents = list_checked (self);

  self->choosing = TRUE;
  if (documents->len > 1) {
    rap_session_set_documents (self->session, documents);
  } else if (documents->len == 1) {
    gint64 document = g_array_index (documents, gint64, 0);

    rap_session_set_scope (self->session, RAP_SCOPE_DOCUMENT, document, name_of (self, document));
  } else {
    rap_session_set_scope (self->session, RAP_SCOPE_ALL, 0, NULL);
  }
  self->selecting_in = rap_session_get_scope (self->session);
  self->choosing = FALSE;
  show_checked (self);
}

/* From the row that was checked last. */
static void
check_range (RapLibraryDocuments *self, GtkListBoxRow *row)
{
  guint n = rap_library_documents_count_rows (self), to = gtk_list_box_row_get_index (row);
  guint from = to;

  for (guint i = 0; i < n; i++)
    if (rap_library_documents_entry_at (self, i)->id == self->last_checked)
      from = i;
  for (guint i = MIN (from, to); i <= MAX (from, to); i++)
    if (gtk_widget_get_visible (GTK_WIDGET (rap_library_documents_row_at (self, i))))
      set_checked (self, rap_library_documents_entry_at (self, i)->id, TRUE);
  self->last_checked = rap_library_documents_entry_at (self, to)->id;
  choose_checked (self);
}

/* What the session shows is what is checked, to begin with. */
static void
check_shown (RapLibraryDocuments *self)
{
  g_autoptr (GArray) shown = rap_session_list_documents (self->session);

  g_hash_table_remove_all (self->checked);
  for (guint i = 0; i < shown->len; i++)
    set_checked (self, g_array_index (shown, gint64, i), TRUE);
  self->last_checked = shown->len > 0 ? g_array_index (shown, gint64, 0) : 0;
  self->selecting_in = rap_session_get_scope (self->session);
}

static void
set_selecting (RapLibraryDocuments *self, gboolean selecting)
{
  if (self->selecting == selecting)
    return;
  self->selecting = selecting;
  if (selecting)
    check_shown (self);
  else
    g_hash_table_remove_all (self->checked);
  gtk_list_box_set_selection_mode (self->list,
                                   selecting ? GTK_SELECTION_NONE : GTK_SELECTION_SINGLE);
  show_checked (self);
  rap_library_documents_notify_selecting (self);
}

/* Documents that have gone are checked no more. */
static void
forget_gone (RapLibraryDocuments *self)
{
  g_autoptr (GArray) there = list_checked (self);

  if (there->len == g_hash_table_size (self->checked)) {
    show_checked (self);
    return;
  }
  g_hash_table_remove_all (self->checked);
  for (guint i = 0; i < there->len; i++)
    set_checked (self, g_array_index (there, gint64, i), TRUE);
  choose_checked (self);
}

/* Whether the session is where it was told to be: other words or filters change nothing of that. */
static gboolean
shows_checked (RapLibraryDocuments *self)
{
  g_autoptr (GArray) shown = rap_session_list_documents (self->session);

  if (rap_session_get_scope (self->session) != self->selecting_in ||
      shown->len != g_hash_table_size (self->checked))
    return FALSE;
  for (guint i = 0; i < shown->len; i++)
    if (!is_checked (self, g_array_index (shown, gint64, i)))
      return FALSE;
  return TRUE;
}

/* With Ctrl or Shift held, as elsewhere: another one, or all up to there. */
static void
pressed_cb (
    RapLibraryDocuments *self, G_GNUC_UNUSED int n_press, double x, double y, GtkGesture *click)
{
  GdkModifierType held =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int)y);

  (void)x;
  if (row == NULL || !(held & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)))
    return;
  gtk_gesture_set_state (click, GTK_EVENT_SEQUENCE_CLAIMED);
  set_selecting (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  if (held & GDK_SHIFT_MASK)
    check_range (self, row);
  else
    rap_library_selection_check_row (self, row);
}

/* A menu is about all that are checked, the row that it opens on included. */
static void
menu_opens_cb (GtkListBoxRow *row, gpointer data)
{
  RapLibraryDocuments *self = data;
  guint i = gtk_list_box_row_get_index (row);

  if (!is_checked (self, rap_library_documents_entry_at (self, i)->id))
    rap_library_selection_check_row (self, row);
}

/**
 * rap_library_selection_init:
 * @self: the documents, whose template is there
 */
void
rap_library_selection_init (RapLibraryDocuments *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (click));
  rap_row_menu_set_checks (self->menu_of_rows, self->selection_menu, menu_opens_cb, self);
}

/**
 * rap_library_selection_check_row:
 * @self: the documents, of which several may be selected
 * @row: a document
 *
 * Selects it too, or no more.
 */
void
rap_library_selection_check_row (RapLibraryDocuments *self, GtkListBoxRow *row)
{
  gint64 document = rap_library_documents_entry_at (self, gtk_list_box_row_get_index (row))->id;

  set_checked (self, document, !is_checked (self, document));
  self->last_checked = document;
  choose_checked (self);
}

/**
 * rap_library_selection_follow_session:
 * @self: the documents
 *
 * Whatever else is shown ends the selection; where several documents are, by a saved search that
 * goes on in them, they are those that are selected.
 */
void
rap_library_selection_follow_session (RapLibraryDocuments *self)
{
  gboolean several = rap_session_get_scope (self->session) == RAP_SCOPE_DOCUMENTS;

  if (self->selecting && shows_checked (self))
    return;
  set_selecting (self, FALSE);
  if (!several)
    return;
  set_selecting (self, TRUE);
  forget_gone (self);
}

/**
 * rap_library_selection_follow_rows:
 * @self: the documents, of which several are selected
 *
 * Rows have come or gone.
 */
void
rap_library_selection_follow_rows (RapLibraryDocuments *self)
{
  forget_gone (self);
}

/**
 * rap_library_documents_select:
 * @self: the documents
 *
 * Lets several be selected together, the one that is shown being the first; what stands in them is
 * shown together.
 */
void
rap_library_documents_select (RapLibraryDocuments *self)
{
  set_selecting (self, TRUE);
  rap_library_documents_focus (self, self->last_checked);
}

/**
 * rap_library_documents_select_all:
 * @self: the documents
 *
 * Adds all that the words over them leave to those that are selected together.
 */
void
rap_library_documents_select_all (RapLibraryDocuments *self)
{
  guint n = rap_library_documents_count_rows (self);

  for (guint i = 0; i < n; i++)
    if (gtk_widget_get_visible (GTK_WIDGET (rap_library_documents_row_at (self, i))))
      set_checked (self, rap_library_documents_entry_at (self, i)->id, TRUE);
  choose_checked (self);
}

/**
 * rap_library_documents_end_selection:
 * @self: the documents
 *
 * One that was selected alone stays on the screen.
 */
void
rap_library_documents_end_selection (RapLibraryDocuments *self)
{
  gint64 document = self->last_checked;

  set_selecting (self, FALSE);
  if (rap_session_get_scope (self->session) == RAP_SCOPE_DOCUMENTS)
    rap_session_set_scope (self->session, RAP_SCOPE_ALL, 0, NULL);
  rap_library_documents_select_shown (self);
  rap_library_documents_focus (self, document);
}
