/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-series-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "rap-change-words.h"
#include "rap-documents-loading.h"
#include "rap-drop-down-name.h"
#include "rap-export-series.h"
#include "rap-rows-in-sight.h"
#include "rap-series-documents.h"
#include "rap-series-row.h"
#include "rap-thread-line.h"
#include "rap-tab-stop.h"
#include "rap-table-status.h"
#include "rap-narrow-bin.h"

struct _RapSeriesView {
  GtkWidget parent_instance;

  RapSession *session;       /* (owned) (nullable) */
  RapThreadList *threads;    /* (owned) */
  RapSeries *series;         /* (owned) (nullable): what is shown */
  GCancellable *cancellable; /* (owned) (nullable): of the loading under way */
  GHashTable *rows;   /* (owned) (element-type RapSeriesRow GtkListItem): those that are there */
  gboolean looked_at; /* once; the library is asked for its documents from then on */
  const RapThread *in_hand; /* (unowned) (nullable): what the analyst has selected last */
  gboolean rearranging;     /* what is selected meanwhile is not the analyst's choice */
  guint column;             /* place of the document in hand, or %RAP_THREAD_LINE_NO_COLUMN */

  RapNarrowBin *box;
  RapSeriesDocuments *documents;
  GtkDropDown *filter;
  GtkMenuButton *export_button;
  GtkLabel *summary;
  GtkStack *stack;
  AdwStatusPage *message;
  GtkLabel *wording;
  GtkBox *header;
  GtkBox *columns;
  GtkListView *list;
  RapWordsBar *words_bar;
};

G_DEFINE_FINAL_TYPE (RapSeriesView, rap_series_view, GTK_TYPE_WIDGET)

static GtkSingleSelection *
get_selection (RapSeriesView *self)
{
  return GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->list));
}

/* What became of it at the document in hand; without one, on the last step of its way. */
static void
activated_cb (RapSeriesView *self, guint position)
{
  g_autoptr (RapThreadItem) item = g_list_model_get_item (G_LIST_MODEL (self->threads), position);
  const GArray *steps = rap_thread_item_get_thread (item)->steps;
  GArray *ids = rap_series_documents_get_ids (self->documents);
  guint document = self->column != RAP_THREAD_LINE_NO_COLUMN
                       ? self->column
                       : g_array_index (steps, RapThreadStep, steps->len - 1).document;
  guint left, right;
  const char *paragraph = rap_thread_item_find_change (item, document, &left, &right);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.compare", "(xxs)",
                              g_array_index (ids, gint64, left), g_array_index (ids, gint64, right),
                              paragraph != NULL ? paragraph : "");
}

static void
show_message (RapSeriesView *self, const char *title, const char *description)
{
  adw_status_page_set_title (self->message, title);
  adw_status_page_set_description (self->message, description);
  rap_table_status_say (self->summary, "", title);
  gtk_stack_set_visible_child_name (self->stack, "message");
}

/* Why there is no line. */
static void
tell_nothing (RapSeriesView *self)
{
  if (rap_thread_list_get_words (self->threads) != NULL)
    show_message (self, _ ("Nothing Found"), _ ("Try other words, or another filter."));
  else if (gtk_drop_down_get_selected (self->filter) == RAP_THREAD_FILTER_EVERYTHING)
    show_message (self, _ ("No Commitments"), _ ("Choose other documents."));
  else
    show_message (self, _ ("Nothing to Show"), _ ("Choose another filter."));
}

/* How many lines there are, and what is said of the one in hand at the document in hand. */
static void
update_summary (RapSeriesView *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->threads));
  g_autofree char *lines = g_strdup_printf (ngettext ("%u line", "%u lines", n), n);
  RapThreadItem *item = gtk_single_selection_get_selected_item (get_selection (self));
  g_autofree char *words = NULL, *text = NULL;

  if (self->series == NULL)
    return;
  if (n == 0) {
    tell_nothing (self);
    return;
  }
  gtk_stack_set_visible_child_name (self->stack, "list");
  if (item != NULL && self->column != RAP_THREAD_LINE_NO_COLUMN)
    words = rap_thread_words (item, self->column);
  text = words != NULL ? g_strdup_printf ("%s · %s", lines, words) : g_strdup (lines);
  rap_table_status_say (self->summary, text, text);
}

static void
line_chosen_cb (RapSeriesView *self)
{
  RapThreadItem *item = gtk_single_selection_get_selected_item (get_selection (self));

  if (!self->rearranging)
    self->in_hand = item != NULL ? rap_thread_item_get_thread (item) : NULL;
  update_summary (self);
}

/* The frame is around the column in hand of the line in hand. */
static void
frame_column (RapSeriesView *self, RapSeriesRow *row, GtkListItem *item)
{
  rap_series_row_set_column (row, gtk_list_item_get_selected (item) ? self->column
                                                                    : RAP_THREAD_LINE_NO_COLUMN);
}

static void
selected_cb (GtkListItem *item, G_GNUC_UNUSED GParamSpec *pspec, RapSeriesView *self)
{
  frame_column (self, RAP_SERIES_ROW (gtk_list_item_get_child (item)), item);
}

static void
set_column (RapSeriesView *self, guint column)
{
  GHashTableIter iter;
  gpointer row, item;

  self->column = column;
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, &item))
    frame_column (self, row, item);
  update_summary (self);
}

static void
pressed_cb (RapSeriesView *self, guint document)
{
  set_column (self, document);
}

/* The keys go to where they point; the first one takes the newest document into the hand. */
static gboolean
list_key_cb (RapSeriesView *self, guint key)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean left = key == GDK_KEY_Left || key == GDK_KEY_KP_Left;
  int by = left != mirrored ? -1 : 1;
  int n = self->series != NULL ? (int)rap_series_get_n_documents (self->series) : 0;

  if (n == 0 || (!left && key != GDK_KEY_Right && key != GDK_KEY_KP_Right))
    return FALSE;
  set_column (self, self->column == RAP_THREAD_LINE_NO_COLUMN
                        ? (guint)n - 1
                        : (guint)CLAMP ((int)self->column + by, 0, n - 1));
  return TRUE;
}

/* When an item is torn down, it has no child any more: the row itself must tell that it goes. */
static void
row_destroyed_cb (RapSeriesView *self, GtkWidget *row)
{
  if (self->rows != NULL)
    g_hash_table_remove (self->rows, row);
}

static void
setup_cb (RapSeriesView *self, GtkListItem *item)
{
  GtkWidget *row = rap_series_row_new ();

  gtk_list_item_set_child (item, row);
  rap_series_row_set_stacked (RAP_SERIES_ROW (row), rap_narrow_bin_is_narrow (self->box));
  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "notify::selected", G_CALLBACK (selected_cb), self, 0);
  g_signal_connect_object (row, "destroy", G_CALLBACK (row_destroyed_cb), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->rows, row, item);
}

static void
bind_cb (RapSeriesView *self, GtkListItem *item)
{
  RapSeriesRow *row = RAP_SERIES_ROW (gtk_list_item_get_child (item));

  rap_series_row_set_words (row, rap_thread_list_get_words (self->threads));
  rap_series_row_set_item (row, gtk_list_item_get_item (item));
}

/* "▲11 ▼5 +9 ×6": what the document made of the one before it, for the eye. */
static char *
count_column (RapSeries *series, guint i)
{
  const RapSeriesProfile *profile = rap_series_get_profile (series, i);

  if (i == 0)
    return g_strdup_printf ("%u", profile->n_commitments);
  return g_strdup_printf ("▲%u ▼%u +%u ×%u", profile->n_strengthened, profile->n_weakened,
                          profile->n_new, profile->n_dropped);
}

static GtkWidget *
make_column (RapSeries *series, guint i)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name =
      gtk_label_new (rap_document_get_display_name (rap_series_get_document (series, i)));
  g_autofree char *counted = count_column (series, i),
                  *told = rap_export_series_profile (series, i);
  const char *reckoned = rap_document_get_reckoned (rap_series_get_document (series, i));
  g_autofree char *about = reckoned != NULL ? rap_change_words_reckoned (reckoned) : NULL;
  g_autofree char *tip =
      g_strconcat (gtk_label_get_text (GTK_LABEL (name)), about != NULL ? " · " : "",
                   about != NULL ? about : "", "\n", told, NULL);
  GtkWidget *counts = gtk_label_new (counted);

  gtk_widget_set_margin_start (column, 3);
  gtk_widget_set_margin_end (column, 3);
  /* Symbols differ at their ends, titles are told by how they begin. */
  gtk_label_set_ellipsize (GTK_LABEL (name),
                           rap_document_get_symbol (rap_series_get_document (series, i)) != NULL
                               ? PANGO_ELLIPSIZE_START
                               : PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (counts), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (name, "caption-heading");
  gtk_widget_add_css_class (counts, "caption");
  gtk_accessible_update_property (GTK_ACCESSIBLE (counts), GTK_ACCESSIBLE_PROPERTY_LABEL, told, -1);
  gtk_widget_set_tooltip_text (column, tip);
  gtk_box_append (GTK_BOX (column), name);
  gtk_box_append (GTK_BOX (column), counts);
  return column;
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
set_series (RapSeriesView *self, RapSeries *series)
{
  self->column = RAP_THREAD_LINE_NO_COLUMN;
  self->in_hand = NULL;
  g_clear_pointer (&self->series, rap_series_unref);
  clear_box (self->columns);
  if (series != NULL) {
    self->series = rap_series_ref (series);
    for (guint i = 0; i < rap_series_get_n_documents (series); i++)
      gtk_box_append (self->columns, make_column (series, i));
  }
  rap_thread_list_set_series (self->threads, series);
}

static void
loaded_cb (G_GNUC_UNUSED GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapSeriesView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RapSeries) series = rap_documents_loading_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;
  set_series (self, series);
  if (series == NULL)
    show_message (self, _ ("The Documents Cannot Be Compared"), error->message);
  else
    update_summary (self);
}

static gpointer
follow (GPtrArray *documents, GError **error)
{
  return rap_series_load (documents, error);
}

static void
load (RapSeriesView *self)
{
  GArray *ids = rap_series_documents_get_ids (self->documents);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (ids->len < 2) {
    set_series (self, NULL);
    show_message (self, _ ("Choose Two Documents or More"),
                  _ ("How their commitments became stronger or weaker from one to the next is "
                     "shown here."));
    return;
  }
  self->cancellable = g_cancellable_new ();
  rap_documents_loading_async (rap_session_get_library (self->session), ids, follow,
                               (GDestroyNotify)rap_series_unref, self->cancellable, loaded_cb,
                               g_object_ref (self));
}

static void
scope_changed_cb (RapSeriesView *self)
{
  if (self->looked_at && rap_session_get_scope (self->session) == RAP_SCOPE_DOCUMENT)
    rap_series_documents_follow (self->documents, rap_session_get_document (self->session));
}

/* Nothing is asked of the library before the series is looked at. */
static void
library_changed_cb (RapSeriesView *self)
{
  RapLibrary *library = rap_session_get_library (self->session);
  g_autoptr (RapDocumentList) documents = NULL;

  if (!self->looked_at)
    return;
  if (library != NULL)
    documents = rap_document_list_new (library);
  rap_series_documents_follow (self->documents, rap_session_get_document (self->session));
  rap_series_documents_set_documents (self->documents, documents);
}

static void
show_line (RapSeriesView *self, guint position)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (get_selection (self)), position, TRUE);
  rap_rows_in_sight_scroll_to (self->list, position);
}

/* What is in hand stays in sight, or what stands nearest after it. */
static void
keep_in_hand (RapSeriesView *self)
{
  if (self->in_hand != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->threads)) > 0)
    show_line (self, rap_thread_list_find (self->threads, self->in_hand));
}

static void
filter_changed_cb (RapSeriesView *self)
{
  self->rearranging = TRUE;
  rap_thread_list_set_filter (self->threads, gtk_drop_down_get_selected (self->filter));
  keep_in_hand (self);
  self->rearranging = FALSE;
  update_summary (self);
}

static void
words_changed_cb (RapSeriesView *self)
{
  GHashTableIter iter;
  gpointer row;

  self->rearranging = TRUE;
  rap_thread_list_set_words (self->threads, rap_words_bar_get_words (self->words_bar));
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    rap_series_row_set_words (row, rap_thread_list_get_words (self->threads));
  keep_in_hand (self);
  self->rearranging = FALSE;
  update_summary (self);
}

static void
next_match_cb (RapSeriesView *self)
{
  rap_series_view_move (self, 1);
}

static void
previous_match_cb (RapSeriesView *self)
{
  rap_series_view_move (self, -1);
}

static void
look_at_library (RapSeriesView *self)
{
  if (self->looked_at)
    return;
  self->looked_at = TRUE;
  library_changed_cb (self);
}

static void
rap_series_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rap_series_view_parent_class)->map (widget);
  look_at_library (RAP_SERIES_VIEW (widget));
}

static void
narrow_cb (RapSeriesView *self)
{
  gboolean narrow = rap_narrow_bin_is_narrow (self->box);
  GHashTableIter iter;
  gpointer row;

  gtk_widget_set_visible (GTK_WIDGET (self->wording), !narrow);
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    rap_series_row_set_stacked (row, narrow);
}

static void
rap_series_view_dispose (GObject *object)
{
  RapSeriesView *self = RAP_SERIES_VIEW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_SERIES_VIEW);
  g_clear_object (&self->threads);
  g_clear_object (&self->session);
  g_clear_pointer (&self->series, rap_series_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  G_OBJECT_CLASS (rap_series_view_parent_class)->dispose (object);
}

static void
rap_series_view_class_init (RapSeriesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_series_view_dispose;
  widget_class->map = rap_series_view_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (RAP_TYPE_NARROW_BIN);
  g_type_ensure (RAP_TYPE_SERIES_DOCUMENTS);
  g_type_ensure (RAP_TYPE_TAB_STOP);
  g_type_ensure (RAP_TYPE_WORDS_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-series-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, box);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, documents);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, filter);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, export_button);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, summary);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, stack);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, message);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, wording);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, header);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, columns);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, list);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, words_bar);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_match_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_match_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, load);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
}

static void
rap_series_view_init (RapSeriesView *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->rows = g_hash_table_new (NULL, NULL);
  self->column = RAP_THREAD_LINE_NO_COLUMN;
  self->threads = rap_thread_list_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  rap_table_status_bind_export (self->stack, GTK_WIDGET (self->export_button));
  rap_drop_down_name (self->filter);
  selection =
      GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->threads))));
  gtk_list_view_set_model (self->list, selection);
  g_signal_connect_object (selection, "notify::selected-item", G_CALLBACK (line_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rap_series_view_set_session:
 * @self: a view
 * @session: what is being looked at
 */
void
rap_series_view_set_session (RapSeriesView *self, RapSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::library", G_CALLBACK (library_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::query", G_CALLBACK (scope_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rap_series_view_follow:
 * @self: a view
 * @documents: (element-type gint64): as the library names them, in any order
 *
 * Follows commitments through these, as if the analyst had chosen them.
 */
void
rap_series_view_follow (RapSeriesView *self, GArray *documents)
{
  look_at_library (self);
  rap_series_documents_choose (self->documents, documents);
}

/**
 * rap_series_view_move:
 * @self: a view
 * @by: 1 for the next line, -1 for the previous one
 *
 * Selects another line and brings it into view.
 */
void
rap_series_view_move (RapSeriesView *self, int by)
{
  GtkSelectionModel *lines = gtk_list_view_get_model (self->list);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (lines));
  guint at = gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (lines));

  if (n == 0)
    return;
  at = at == GTK_INVALID_LIST_POSITION ? 0 : (guint)CLAMP ((int)at + by, 0, (int)n - 1);
  show_line (self, at);
}

/**
 * rap_series_view_get_words_bar:
 * @self: a view
 *
 * Returns: (transfer none): where words are looked for in what it shows
 */
RapWordsBar *
rap_series_view_get_words_bar (RapSeriesView *self)
{
  return self->words_bar;
}

/**
 * rap_series_view_make_order:
 * @self: a view
 * @paper: for what has pages
 *
 * Returns: (transfer full) (nullable): what is shown, for print and files
 */
RapTableOrder *
rap_series_view_make_order (RapSeriesView *self, RapChartPaper paper)
{
  g_autoptr (GPtrArray) threads = rap_thread_list_copy_shown (self->threads);

  return self->series != NULL ? rap_table_order_new_series (self->series, threads, paper) : NULL;
}
