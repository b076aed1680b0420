/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-commitments-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "rap-coverage-line.h"
#include "rap-late-menu.h"
#include "rap-paragraph-row.h"
#include "rap-row-menu.h"
#include "rap-rows-in-sight.h"
#include "rap-tab-stop.h"

struct _RapCommitmentsView {
  GtkWidget parent_instance;

  RapSession *session; /* (owned) (nullable) */
  gboolean whole_text;
  RapRowList *rows;             /* (owned) */
  GtkMultiSelection *selection; /* (owned) */
  RapRowSlot *in_hand;          /* (owned) (nullable): what the session's row comes from */
  gulong row_changed;
  guint last_position;   /* where a row was in hand last; G_MAXUINT where none was */
  gint64 wanted;         /* paragraph that is to be brought into view; 0 for none */
  GCancellable *finding; /* (owned): where it stands */

  GtkBox *box;
  GtkLabel *place;
  GtkMenuButton *menu_button;
  GtkLabel *summary;
  RapCoverageLine *coverage;
  GtkStack *stack;
  AdwStatusPage *nothing;
  GtkWidget *show_text;
  GtkListView *list;
  GMenuModel *row_menu;
  RapRowMenu *menu; /* (owned) */
};

G_DEFINE_FINAL_TYPE (RapCommitmentsView, rap_commitments_view, GTK_TYPE_WIDGET)

static void
setup_cb (G_GNUC_UNUSED GtkSignalListItemFactory *factory,
          GtkListItem *item,
          G_GNUC_UNUSED gpointer data)
{
  gtk_list_item_set_child (item, rap_paragraph_row_new ());
}

static void
bind_cb (G_GNUC_UNUSED GtkSignalListItemFactory *factory,
         GtkListItem *item,
         G_GNUC_UNUSED gpointer data)
{
  rap_paragraph_row_set_slot (RAP_PARAGRAPH_ROW (gtk_list_item_get_child (item)),
                              gtk_list_item_get_item (item));
}

static void
unbind_cb (G_GNUC_UNUSED GtkSignalListItemFactory *factory,
           GtkListItem *item,
           G_GNUC_UNUSED gpointer data)
{
  rap_paragraph_row_set_slot (RAP_PARAGRAPH_ROW (gtk_list_item_get_child (item)), NULL);
}

static guint
row_position (GtkWidget *row)
{
  return rap_row_slot_get_position (rap_paragraph_row_get_slot (RAP_PARAGRAPH_ROW (row)));
}

static void
row_in_sight_cb (GtkWidget *row, gboolean in_sight)
{
  rap_paragraph_row_set_in_sight (RAP_PARAGRAPH_ROW (row), in_sight);
}

/* Only the list that is looked at says what is in hand. */
static void
row_in_hand_cb (RapCommitmentsView *self)
{
  if (self->session != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)) && self->wanted == 0)
    rap_session_set_row (self->session,
                         self->in_hand != NULL ? rap_row_slot_get_row (self->in_hand) : NULL);
}

static void
set_in_hand (RapCommitmentsView *self, RapRowSlot *slot)
{
  if (self->in_hand != NULL)
    g_clear_signal_handler (&self->row_changed, self->in_hand);
  g_set_object (&self->in_hand, slot);
  if (slot != NULL)
    self->row_changed =
        g_signal_connect_swapped (slot, "notify::row", G_CALLBACK (row_in_hand_cb), self);
  row_in_hand_cb (self);
}

static GtkBitset *
get_selection (RapCommitmentsView *self)
{
  return gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
}

/* Whoever has chosen a row, or gone on from the beginning, stays there when rows come and go. */
static void
update_held (RapCommitmentsView *self)
{
  g_autoptr (GtkBitset) selected = NULL;

  if (self->selection == NULL)
    return;
  selected = get_selection (self);
  rap_row_list_set_held (self->rows, !gtk_bitset_is_empty (selected) ||
                                         gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (
                                             GTK_SCROLLABLE (self->list))) > 0);
}

static void
update_summary (RapCommitmentsView *self)
{
  g_autoptr (GtkBitset) selected = get_selection (self);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  guint n_selected = gtk_bitset_get_size (selected);
  g_autofree char *text = NULL, *with_selected = NULL;

  if (rap_row_list_get_loading (self->rows))
    return;
  if (self->whole_text)
    text = g_strdup_printf (ngettext ("%u paragraph", "%u paragraphs", n), n);
  else if (self->session != NULL && rap_session_get_search_text (self->session) != NULL)
    text = g_strdup_printf (ngettext ("%u commitment found", "%u commitments found", n), n);
  else
    text = g_strdup_printf (ngettext ("%u commitment", "%u commitments", n), n);
  if (n_selected > 1)
    /* Translators: how many paragraphs there are, as "116 commitments", and how many of them are
     * selected, which are always several */
    with_selected = g_strdup_printf (ngettext ("%s; %u selected", "%s; %u selected", n_selected),
                                     text, n_selected);
  gtk_label_set_text (self->summary, with_selected != NULL ? with_selected : text);
}

/* What follows from what is selected now, by whomever or because rows went, but for the summary. */
static void
note_selected (RapCommitmentsView *self)
{
  g_autoptr (GtkBitset) selected = get_selection (self);

  if (!gtk_bitset_is_empty (selected))
    self->last_position = gtk_bitset_get_minimum (selected);
  update_held (self);
  if (self->session != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    rap_session_set_n_selected (self->session, gtk_bitset_get_size (selected));
}

/* The first of the selected rows is the one in hand. */
static void
selection_changed_cb (RapCommitmentsView *self)
{
  g_autoptr (GtkBitset) selected = get_selection (self);
  g_autoptr (RapRowSlot) slot = NULL;

  if (!gtk_bitset_is_empty (selected))
    slot = g_list_model_get_item (G_LIST_MODEL (self->rows), gtk_bitset_get_minimum (selected));
  note_selected (self);
  update_summary (self);
  set_in_hand (self, slot);
}

static void
activate_cb (RapCommitmentsView *self, guint position)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-commitment", NULL);
}

/* Where the pane has no room beside the list, a press opens it; keys and several rows do not. */
static void
released_cb (
    RapCommitmentsView *self, G_GNUC_UNUSED int n_press, double x, double y, GtkGesture *click)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  GtkWidget *pressed = gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT);

  if (pressed != NULL && pressed != GTK_WIDGET (self->list) &&
      !(state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.unfold-commitment", NULL);
}

static void
found_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapCommitmentsView) self = data;
  g_autoptr (GError) error = NULL;
  gssize position = rap_library_find_row_finish (RAP_LIBRARY (object), result, &error);
  guint n;

  if (self->rows == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  self->wanted = 0;
  if (position < 0 || (gsize)position >= n)
    return;
  rap_rows_in_sight_select (self->list, (guint)position);
  rap_rows_in_sight_scroll_to (self->list, position);
}

/* Once the list is the one that it is to be found in. */
static void
look_for_wanted (RapCommitmentsView *self)
{
  RapLibrary *library = self->session != NULL ? rap_session_get_library (self->session) : NULL;

  if (self->wanted == 0 || library == NULL || rap_row_list_get_loading (self->rows))
    return;
  g_cancellable_cancel (self->finding);
  g_object_unref (self->finding);
  self->finding = g_cancellable_new ();
  rap_library_find_row_async (library, rap_row_list_get_query (self->rows), self->wanted,
                              self->finding, found_cb, g_object_ref (self));
}

/* What was in hand in another list is in hand in this one too. */
static void
map_cb (RapCommitmentsView *self)
{
  RapRow *row = self->session != NULL ? rap_session_get_row (self->session) : NULL;
  RapRow *own = self->in_hand != NULL ? rap_row_slot_get_row (self->in_hand) : NULL;

  note_selected (self);
  if (row != NULL && (own == NULL || rap_row_get_id (own) != rap_row_get_id (row)))
    rap_commitments_view_show_paragraph (self, rap_row_get_id (row));
}

/* Why there is nothing: not every empty list is a search that found nothing. */
static void
explain_nothing (RapCommitmentsView *self)
{
  RapScope scope = self->session != NULL ? rap_session_get_scope (self->session) : RAP_SCOPE_ALL;
  gboolean narrowed = self->whole_text || scope == RAP_SCOPE_SEARCH ||
                      (self->session != NULL && (rap_session_has_facets (self->session) ||
                                                 rap_session_get_search_text (self->session)));
  gboolean of_document = !narrowed && (scope == RAP_SCOPE_DOCUMENT || scope == RAP_SCOPE_DOCUMENTS);
  const char *title = _ ("Nothing Found");
  const char *description = _ ("Try other words or fewer filters.");

  if (of_document) {
    title = _ ("No Commitments");
    description = _ ("The text says of each operative paragraph why it is none.");
  } else if (!narrowed && scope == RAP_SCOPE_REVIEW) {
    title = _ ("Nothing to Review");
    description = _ ("Every commitment has been confirmed, edited or rejected.");
  } else if (!narrowed && scope == RAP_SCOPE_DEADLINES) {
    title = _ ("No Sunset Clauses");
    description = _ ("No commitment says until when.");
  }
  adw_status_page_set_title (self->nothing, title);
  adw_status_page_set_description (self->nothing, description);
  adw_status_page_set_icon_name (self->nothing,
                                 narrowed ? "system-search-symbolic" : "text-x-generic-symbolic");
  gtk_widget_set_visible (self->show_text, of_document);
}

static void
loading_cb (RapCommitmentsView *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  gboolean loading = rap_row_list_get_loading (self->rows);

  update_summary (self);
  if (n == 0 && !loading)
    explain_nothing (self);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : loading ? "waiting" : "nothing");
  look_for_wanted (self);
}

static void
items_changed_cb (RapCommitmentsView *self)
{
  note_selected (self);
  loading_cb (self);
}

static void
update_query (RapCommitmentsView *self)
{
  self->last_position = G_MAXUINT;
  rap_row_list_set_library (self->rows, rap_session_get_library (self->session));
  rap_row_list_set_query (self->rows, self->whole_text ? rap_session_get_text_query (self->session)
                                                       : rap_session_get_query (self->session));
}

static void
rap_commitments_view_dispose (GObject *object)
{
  RapCommitmentsView *self = RAP_COMMITMENTS_VIEW (object);

  if (self->in_hand != NULL)
    g_clear_signal_handler (&self->row_changed, self->in_hand);
  g_clear_object (&self->in_hand);
  g_clear_object (&self->session);
  if (self->rows != NULL)
    g_signal_handlers_disconnect_by_data (self->rows, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->finding != NULL)
    g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  g_clear_pointer (&self->menu, rap_row_menu_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_COMMITMENTS_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (rap_commitments_view_parent_class)->dispose (object);
}

static void
rap_commitments_view_class_init (RapCommitmentsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_commitments_view_dispose;
  g_type_ensure (RAP_TYPE_COVERAGE_LINE);
  g_type_ensure (RAP_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-commitments-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentsView, box);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentsView, place);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentsView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentsView, summary);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentsView, coverage);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentsView, stack);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentsView, nothing);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentsView, show_text);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentsView, list);
  gtk_widget_class_bind_template_child (widget_class, RapCommitmentsView, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
add_click (RapCommitmentsView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  /* The rows keep the press for themselves. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (click));
}

static void
rap_commitments_view_init (RapCommitmentsView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->finding = g_cancellable_new ();
  self->last_position = G_MAXUINT;
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  self->rows = rap_row_list_new ();
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  g_signal_connect_swapped (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                            self);
  g_signal_connect_swapped (self->rows, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_connect_swapped (self->rows, "notify::loading", G_CALLBACK (loading_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)),
                           "value-changed", G_CALLBACK (update_held), self, G_CONNECT_SWAPPED);
  rap_rows_in_sight_watch (self->list, row_in_sight_cb);
  add_click (self);
  self->menu =
      rap_row_menu_new_for_view (GTK_WIDGET (self), self->list, self->row_menu, row_position);
  rap_late_menu_set (self->menu_button, rap_row_menu_get_model (self->menu));
}

/**
 * rap_commitments_view_set_session:
 * @self: a view
 * @session: what is being looked at
 * @whole_text: show every paragraph, not only the commitments
 */
void
rap_commitments_view_set_session (RapCommitmentsView *self,
                                  RapSession *session,
                                  gboolean whole_text)
{
  g_set_object (&self->session, session);
  self->whole_text = whole_text;
  /* A text to be read is set like one: no rules between its paragraphs. */
  gtk_list_view_set_show_separators (self->list, !whole_text);
  if (whole_text) {
    gtk_widget_add_css_class (GTK_WIDGET (self->list), "whole-text");
    gtk_widget_show (GTK_WIDGET (self->coverage));
    rap_coverage_line_set_session (self->coverage, session);
  }
  g_signal_connect_object (session, whole_text ? "notify::text-query" : "notify::query",
                           G_CALLBACK (update_query), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::library", G_CALLBACK (update_query), self,
                           G_CONNECT_SWAPPED);
  update_query (self);
}

/**
 * rap_commitments_view_get_selected:
 * @self: a view
 *
 * Returns: (transfer full) (element-type RapRow): the selected rows that have arrived, in order
 */
GPtrArray *
rap_commitments_view_get_selected (RapCommitmentsView *self)
{
  g_autoptr (GtkBitset) selected = get_selection (self);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position)) {
    g_autoptr (RapRowSlot) slot = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
    if (slot != NULL && rap_row_slot_get_row (slot) != NULL)
      g_ptr_array_add (rows, g_object_ref (rap_row_slot_get_row (slot)));
  }
  return rows;
}

/**
 * rap_commitments_view_show_paragraph:
 * @self: a view
 * @paragraph: in the library
 *
 * Selects the row of the paragraph and brings it into view, as soon as the list is there; nothing
 * is selected where it is not in the list.
 */
void
rap_commitments_view_show_paragraph (RapCommitmentsView *self, gint64 paragraph)
{
  self->wanted = paragraph;
  look_for_wanted (self);
}

/* The keys go where the selection went, if they went to the list before. */
static void
focus_row (RapCommitmentsView *self, guint position)
{
  GtkWidget *list = GTK_WIDGET (self->list);
  g_autoptr (RapRowSlot) slot = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (!(gtk_widget_get_state_flags (list) & GTK_STATE_FLAG_FOCUS_WITHIN))
    return;
  for (GtkWidget *item = gtk_widget_get_first_child (list); item != NULL;
       item = gtk_widget_get_next_sibling (item)) {
    GtkWidget *row = gtk_widget_get_first_child (item);
    if (RAP_IS_PARAGRAPH_ROW (row) && rap_paragraph_row_get_slot (RAP_PARAGRAPH_ROW (row)) == slot)
      gtk_widget_grab_focus (item);
  }
}

/* The row after or before those that are selected; without any, after or before what was in hand
 * last and has left the list. */
static guint
find_neighbour (RapCommitmentsView *self, int by)
{
  g_autoptr (GtkBitset) selected = get_selection (self);
  int n = (int)g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  int position = by > 0 ? 0 : n - 1;

  if (!gtk_bitset_is_empty (selected))
    position =
        (int)(by > 0 ? gtk_bitset_get_maximum (selected) : gtk_bitset_get_minimum (selected)) + by;
  else if (self->last_position != G_MAXUINT)
    position = (int)self->last_position + MIN (by, 0);
  return (guint)CLAMP (position, 0, n - 1);
}

/**
 * rap_commitments_view_move:
 * @self: a view
 * @by: 1 for the next row, -1 for the previous one
 *
 * Selects another row and brings it into view.
 */
void
rap_commitments_view_move (RapCommitmentsView *self, int by)
{
  guint position;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0)
    return;
  position = find_neighbour (self, by);
  rap_rows_in_sight_select (self->list, (guint)position);
  rap_rows_in_sight_scroll_to (self->list, position);
  focus_row (self, position);
}

/**
 * rap_commitments_view_select_all:
 * @self: a view
 *
 * Selects every row of the list, those that were never on the screen included.
 */
void
rap_commitments_view_select_all (RapCommitmentsView *self)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->selection));
}

/**
 * rap_commitments_view_set_place:
 * @self: a view
 * @place: (nullable): what is listed, where nothing beside the list tells
 */
void
rap_commitments_view_set_place (RapCommitmentsView *self, const char *place)
{
  gtk_label_set_text (self->place, place != NULL ? place : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->place), place);
  gtk_widget_set_visible (GTK_WIDGET (self->place), place != NULL);
}
