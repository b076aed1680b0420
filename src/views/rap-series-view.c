/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-series-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "rap-document-list.h"
#include "rap-documents-loading.h"
#include "rap-drop-down-name.h"
#include "rap-export-series.h"
#include "rap-series-row.h"

/* Narrower than this the picture of a thread stands under its wording; in pixels. */
#define STACKED_WIDTH 640
/* So many documents are followed unless the analyst chooses more. */
#define MOST_DOCUMENTS 8

struct _RapSeriesView {
  GtkWidget parent_instance;

  RapSession *session;        /* (owned) (nullable) */
  RapDocumentList *documents; /* (owned) (nullable) */
  GArray *ids;               /* (owned) (element-type gint64): what is followed, the oldest first */
  gboolean chosen;           /* the analyst has chosen the documents; before, the session does */
  gboolean choosing;         /* the boxes are being ticked by the view itself */
  RapThreadList *threads;    /* (owned) */
  RapSeries *series;         /* (owned) (nullable): what is shown */
  GCancellable *cancellable; /* (owned) (nullable): of the loading under way */
  GHashTable *rows;          /* (owned) (element-type RapSeriesRow): those that are there */
  gboolean stacked;
  gboolean mapped; /* has been looked at */

  GtkBox *box;
  GtkBox *choices;
  GtkDropDown *filter;
  GtkMenuButton *export_button;
  GtkLabel *summary;
  GtkStack *stack;
  AdwStatusPage *message;
  GtkLabel *wording;
  GtkBox *header;
  GtkBox *columns;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (RapSeriesView, rap_series_view, GTK_TYPE_WIDGET)

static void
setup_cb (RapSeriesView *self, GtkListItem *item)
{
  GtkWidget *row = rap_series_row_new ();

  gtk_list_item_set_child (item, row);
  rap_series_row_set_stacked (RAP_SERIES_ROW (row), self->stacked);
  g_hash_table_add (self->rows, row);
}

static void
bind_cb (G_GNUC_UNUSED RapSeriesView *self, GtkListItem *item)
{
  rap_series_row_set_item (RAP_SERIES_ROW (gtk_list_item_get_child (item)),
                           gtk_list_item_get_item (item));
}

static void
teardown_cb (RapSeriesView *self, GtkListItem *item)
{
  g_hash_table_remove (self->rows, gtk_list_item_get_child (item));
}

/* The last step on its way, against the document before it; where it was dropped, against the one
 * that has it no more. */
static void
activated_cb (RapSeriesView *self, guint position)
{
  g_autoptr (RapThreadItem) item = g_list_model_get_item (G_LIST_MODEL (self->threads), position);
  const GArray *steps = rap_thread_item_get_thread (item)->steps;
  const RapThreadStep *last = &g_array_index (steps, RapThreadStep, steps->len - 1);
  guint left = steps->len > 1 ? g_array_index (steps, RapThreadStep, steps->len - 2).document
                              : MAX (last->document, 1) - 1;
  guint right = left == last->document ? left + 1 : last->document;
  const char *paragraph =
      right == last->document ? rap_paragraph_get_id (last->paragraphs->pdata[0]) : "";

  gtk_widget_activate_action (GTK_WIDGET (self), "win.compare", "(xxs)",
                              g_array_index (self->ids, gint64, left),
                              g_array_index (self->ids, gint64, right), paragraph);
}

static void
show_message (RapSeriesView *self, const char *title, const char *description)
{
  adw_status_page_set_title (self->message, title);
  adw_status_page_set_description (self->message, description);
  gtk_label_set_text (self->summary, "");
  gtk_stack_set_visible_child_name (self->stack, "message");
}

static void
update_summary (RapSeriesView *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->threads));
  g_autofree char *text = g_strdup_printf (ngettext ("%u line", "%u lines", n), n);

  if (self->series == NULL)
    return;
  if (n == 0)
    show_message (self, _ ("Nothing to Show"), _ ("Choose another filter."));
  else
    gtk_stack_set_visible_child_name (self->stack, "list");
  gtk_label_set_text (self->summary, text);
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
  g_autofree char *tip = g_strdup_printf ("%s\n%s", gtk_label_get_text (GTK_LABEL (name)), told);
  GtkWidget *counts = gtk_label_new (counted);

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_MIDDLE);
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
  g_clear_pointer (&self->series, rap_series_unref);
  clear_box (self->columns);
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), series != NULL);
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
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->ids->len < 2) {
    set_series (self, NULL);
    show_message (self, _ ("Choose Two Documents or More"),
                  _ ("How their commitments became stronger or weaker from one to the next is "
                     "shown here."));
    return;
  }
  self->cancellable = g_cancellable_new ();
  rap_documents_loading_async (rap_session_get_library (self->session), self->ids, follow,
                               (GDestroyNotify)rap_series_unref, self->cancellable, loaded_cb,
                               g_object_ref (self));
}

static gint64
id_at (RapSeriesView *self, guint i)
{
  g_autoptr (RapDocumentItem) item = g_list_model_get_item (G_LIST_MODEL (self->documents), i);

  return rap_document_item_get_entry (item)->id;
}

static gboolean
is_followed (RapSeriesView *self, gint64 id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

/* Whether the document at one place comes before that at the other; undated ones come last, as they
 * stand in the list. */
static gboolean
is_older (RapSeriesView *self, guint i, guint k)
{
  g_autoptr (RapDocumentItem) one = g_list_model_get_item (G_LIST_MODEL (self->documents), i);
  g_autoptr (RapDocumentItem) other = g_list_model_get_item (G_LIST_MODEL (self->documents), k);
  const char *before = rap_document_item_get_entry (one)->adopted;
  const char *after = rap_document_item_get_entry (other)->adopted;

  if (before == NULL || after == NULL)
    return before != NULL || (after == NULL && i < k);
  return strcmp (before, after) < 0;
}

static void
insert_by_date (RapSeriesView *self, guint place)
{
  gint64 id = id_at (self, place);
  guint at = 0;

  while (
      at < self->ids->len &&
      !is_older (self, place,
                 rap_document_list_find (self->documents, g_array_index (self->ids, gint64, at))))
    at++;
  g_array_insert_val (self->ids, at, id);
}

static void
toggled_cb (RapSeriesView *self)
{
  guint place = 0;

  if (self->choosing)
    return;
  self->chosen = TRUE;
  g_array_set_size (self->ids, 0);
  for (GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (self->choices)); box != NULL;
       box = gtk_widget_get_next_sibling (box), place++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (box)))
      insert_by_date (self, place);
  load (self);
}

static void
make_choices (RapSeriesView *self)
{
  guint n = self->documents != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->documents)) : 0;

  self->choosing = TRUE;
  clear_box (self->choices);
  for (guint i = 0; i < n; i++) {
    g_autoptr (RapDocumentItem) item = g_list_model_get_item (G_LIST_MODEL (self->documents), i);
    const RapDocumentEntry *entry = rap_document_item_get_entry (item);
    GtkWidget *box = gtk_check_button_new_with_label (rap_document_entry_get_display_name (entry));

    gtk_check_button_set_active (GTK_CHECK_BUTTON (box), is_followed (self, entry->id));
    g_signal_connect_swapped (box, "toggled", G_CALLBACK (toggled_cb), self);
    gtk_box_append (self->choices, box);
  }
  self->choosing = FALSE;
}

static guint
find_newest (RapSeriesView *self, guint n)
{
  guint newest = 0;

  for (guint i = 1; i < n; i++)
    if (is_older (self, newest, i))
      newest = i;
  return newest;
}

/* The document that is looked at, or the newest, and those before it. */
static void
follow_back (RapSeriesView *self, guint n)
{
  guint at = rap_document_list_find (self->documents, rap_session_get_document (self->session));

  for (at = at < n ? at : find_newest (self, n); at < n && self->ids->len < MOST_DOCUMENTS;
       at = rap_document_list_find_predecessor (self->documents, at)) {
    gint64 id = id_at (self, at);

    if (is_followed (self, id))
      break;
    g_array_prepend_val (self->ids, id);
  }
}

static void
keep_those_that_are_there (RapSeriesView *self, guint n)
{
  for (guint i = self->ids->len; i-- > 0;)
    if (rap_document_list_find (self->documents, g_array_index (self->ids, gint64, i)) >= n)
      g_array_remove_index (self->ids, i);
}

static void
choose (RapSeriesView *self)
{
  guint n = self->documents != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->documents)) : 0;

  if (self->chosen) {
    keep_those_that_are_there (self, n);
  } else {
    g_array_set_size (self->ids, 0);
    if (n > 0)
      follow_back (self, n);
  }
  make_choices (self);
  load (self);
}

static void
scope_changed_cb (RapSeriesView *self)
{
  gint64 document = rap_session_get_document (self->session);

  if (!self->mapped || rap_session_get_scope (self->session) != RAP_SCOPE_DOCUMENT ||
      (self->ids->len > 0 && g_array_index (self->ids, gint64, self->ids->len - 1) == document))
    return;
  self->chosen = FALSE;
  choose (self);
}

/* Nothing is asked of the library before the series is looked at. */
static void
library_changed_cb (RapSeriesView *self)
{
  RapLibrary *library = rap_session_get_library (self->session);

  if (!self->mapped)
    return;
  if (self->documents != NULL)
    g_signal_handlers_disconnect_by_data (self->documents, self);
  g_clear_object (&self->documents);
  if (library != NULL) {
    self->documents = rap_document_list_new (library);
    g_signal_connect_swapped (self->documents, "items-changed", G_CALLBACK (choose), self);
  }
  choose (self);
}

static void
filter_changed_cb (RapSeriesView *self)
{
  rap_thread_list_set_filter (self->threads, gtk_drop_down_get_selected (self->filter));
  update_summary (self);
}

static void
rap_series_view_map (GtkWidget *widget)
{
  RapSeriesView *self = RAP_SERIES_VIEW (widget);

  GTK_WIDGET_CLASS (rap_series_view_parent_class)->map (widget);
  if (!self->mapped) {
    self->mapped = TRUE;
    library_changed_cb (self);
  }
}

static void
rap_series_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RapSeriesView *self = RAP_SERIES_VIEW (widget);
  gboolean stacked = width < STACKED_WIDTH;

  if (stacked != self->stacked) {
    GHashTableIter iter;
    gpointer row;

    self->stacked = stacked;
    gtk_widget_set_visible (GTK_WIDGET (self->wording), !stacked);
    g_hash_table_iter_init (&iter, self->rows);
    while (g_hash_table_iter_next (&iter, &row, NULL))
      rap_series_row_set_stacked (row, stacked);
  }
  gtk_widget_allocate (GTK_WIDGET (self->box), width, height, baseline, NULL);
}

static void
rap_series_view_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (RAP_SERIES_VIEW (widget)->box), orientation, for_size, minimum,
                      natural, minimum_baseline, natural_baseline);
  /* The picture may stand under the wording, which needs less than they ask for beside each other.
   */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, 300);
}

static void
rap_series_view_dispose (GObject *object)
{
  RapSeriesView *self = RAP_SERIES_VIEW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->documents != NULL)
    g_signal_handlers_disconnect_by_data (self->documents, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_SERIES_VIEW);
  g_clear_object (&self->documents);
  g_clear_object (&self->threads);
  g_clear_object (&self->session);
  g_clear_pointer (&self->series, rap_series_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->ids, g_array_unref);
  G_OBJECT_CLASS (rap_series_view_parent_class)->dispose (object);
}

static void
rap_series_view_class_init (RapSeriesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_series_view_dispose;
  widget_class->map = rap_series_view_map;
  widget_class->size_allocate = rap_series_view_size_allocate;
  widget_class->measure = rap_series_view_measure;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-series-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, box);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, choices);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, filter);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, export_button);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, summary);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, stack);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, message);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, wording);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, header);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, columns);
  gtk_widget_class_bind_template_child (widget_class, RapSeriesView, list);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, teardown_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
}

static void
rap_series_view_init (RapSeriesView *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->rows = g_hash_table_new (NULL, NULL);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->threads = rap_thread_list_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  rap_drop_down_name (self->filter);
  selection =
      GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->threads))));
  gtk_list_view_set_model (self->list, selection);
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
  gtk_selection_model_select_item (lines, at, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", at);
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
  return self->series != NULL ? rap_table_order_new_series (
                                    self->series, gtk_drop_down_get_selected (self->filter), paper)
                              : NULL;
}
