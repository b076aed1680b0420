/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-compare-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "rap-compare-export.h"
#include "rap-compare-row.h"
#include "rap-compare-strip.h"
#include "rap-documents-loading.h"
#include "rap-drop-down-name.h"
#include "rap-rows-in-sight.h"
#include "rap-document-list.h"
#include "rap-file-saving.h"

/* Narrower than this the two sides stand one over the other; in pixels. */
#define STACKED_WIDTH 640

struct _RapCompareView {
  GtkWidget parent_instance;

  RapSession *session;        /* (owned) (nullable) */
  RapDocumentList *documents; /* (owned) (nullable) */
  RapChangeList *changes;     /* (owned) */
  RapComparison *comparison;  /* (owned) (nullable): what is shown */
  GCancellable *cancellable;  /* (owned) (nullable): of the comparison under way */
  GHashTable *rows;           /* (owned) (element-type RapCompareRow): those that are there */
  gboolean stacked;
  gboolean chosen; /* the analyst has chosen the documents; before, the session does */
  gboolean choosing;
  gboolean rearranging; /* what is selected meanwhile is not the analyst's choice */
  RapChange *in_hand;   /* (owned) (nullable): the line that the analyst has selected last */
  char *wanted;         /* (owned) (nullable): id of a paragraph on the right that is to be shown */

  GtkBox *box;
  GtkDropDown *left;
  GtkDropDown *right;
  GtkDropDown *filter;
  GtkLabel *summary;
  GtkMenuButton *export_button;
  GtkStack *stack;
  AdwStatusPage *message;
  GtkListView *list;
  RapCompareStrip *strip;
};

G_DEFINE_FINAL_TYPE (RapCompareView, rap_compare_view, GTK_TYPE_WIDGET)

enum { TOLD, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
show_line (RapCompareView *self, guint position)
{
  gtk_selection_model_select_item (gtk_list_view_get_model (self->list), position, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static void
selected_cb (RapCompareView *self, G_GNUC_UNUSED GParamSpec *pspec, GtkSingleSelection *lines)
{
  if (!self->rearranging)
    g_set_object (&self->in_hand, gtk_single_selection_get_selected_item (lines));
}

/* The line in hand stays the one that is selected, or what stands nearest after it. */
static void
toggle (RapCompareView *self, RapChange *fold)
{
  guint at;

  self->rearranging = TRUE;
  rap_change_list_set_open (self->changes, fold, !rap_change_is_open (fold));
  at = self->in_hand != NULL ? rap_change_list_find (self->changes, self->in_hand) : 0;
  gtk_selection_model_select_item (gtk_list_view_get_model (self->list), at, TRUE);
  self->rearranging = FALSE;
}

static void
toggled_cb (RapCompareView *self, RapCompareRow *row)
{
  toggle (self, rap_compare_row_get_change (row));
}

static void
activated_cb (RapCompareView *self, guint position)
{
  g_autoptr (RapChange) change = g_list_model_get_item (G_LIST_MODEL (self->changes), position);

  if (change != NULL && rap_change_get_line (change) == RAP_CHANGE_LINE_FOLD)
    toggle (self, change);
}

/* A list takes Space for itself, to select. */
static gboolean
list_key_cb (RapCompareView *self, guint key)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;
  RapChange *change =
      RAP_IS_COMPARE_ROW (row) ? rap_compare_row_get_change (RAP_COMPARE_ROW (row)) : NULL;

  if ((key != GDK_KEY_space && key != GDK_KEY_KP_Space) || change == NULL ||
      rap_change_get_line (change) != RAP_CHANGE_LINE_FOLD)
    return FALSE;
  toggle (self, change);
  return TRUE;
}

static void
setup_cb (RapCompareView *self, GtkListItem *item)
{
  GtkWidget *row = rap_compare_row_new ();

  gtk_list_item_set_child (item, row);
  rap_compare_row_set_stacked (RAP_COMPARE_ROW (row), self->stacked);
  g_signal_connect_object (row, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_hash_table_add (self->rows, row);
}

static void
bind_cb (G_GNUC_UNUSED RapCompareView *self, GtkListItem *item)
{
  RapChange *change = gtk_list_item_get_item (item);

  gtk_list_item_set_activatable (item, rap_change_get_line (change) == RAP_CHANGE_LINE_FOLD);
  rap_compare_row_set_change (RAP_COMPARE_ROW (gtk_list_item_get_child (item)), change);
}

static void
row_in_sight_cb (GtkWidget *row, gboolean in_sight)
{
  rap_compare_row_set_in_sight (RAP_COMPARE_ROW (row), in_sight);
}

static void
teardown_cb (RapCompareView *self, GtkListItem *item)
{
  g_hash_table_remove (self->rows, gtk_list_item_get_child (item));
}

static void
update_summary (RapCompareView *self)
{
  guint n = rap_change_list_count (self->changes, gtk_drop_down_get_selected (self->filter));
  guint all = rap_change_list_count (self->changes, RAP_CHANGE_FILTER_EVERYTHING);
  g_autofree char *lines = g_strdup_printf (ngettext ("%u line", "%u lines", n), n);
  /* Translators: lines that are shown, of all, and how many of all are what */
  g_autofree char *text =
      g_strdup_printf (_ ("%s of %u: %u stronger, %u weaker, %u new, %u dropped"), lines, all,
                       rap_change_list_count (self->changes, RAP_CHANGE_FILTER_STRONGER),
                       rap_change_list_count (self->changes, RAP_CHANGE_FILTER_WEAKER),
                       rap_change_list_count (self->changes, RAP_CHANGE_FILTER_NEW),
                       rap_change_list_count (self->changes, RAP_CHANGE_FILTER_DROPPED));

  gtk_label_set_text (self->summary, text);
  gtk_stack_set_visible_child_name (
      self->stack,
      g_list_model_get_n_items (G_LIST_MODEL (self->changes)) > 0 ? "list" : "message");
}

static void
set_comparison (RapCompareView *self, RapComparison *comparison)
{
  g_clear_object (&self->in_hand);
  g_clear_pointer (&self->comparison, rap_comparison_unref);
  if (comparison != NULL)
    self->comparison = rap_comparison_ref (comparison);
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), comparison != NULL);
  rap_change_list_set_comparison (self->changes, comparison);
}

static void
strip_chosen_cb (RapCompareView *self, guint position)
{
  show_line (self, position);
}

static void
show_message (RapCompareView *self, const char *title, const char *description)
{
  adw_status_page_set_title (self->message, title);
  adw_status_page_set_description (self->message, description);
  gtk_label_set_text (self->summary, "");
  gtk_stack_set_visible_child_name (self->stack, "message");
}

/* What the filter leaves out is shown with everything else. */
static void
show_wanted (RapCompareView *self)
{
  g_autofree char *wanted = g_steal_pointer (&self->wanted);
  guint at = rap_change_list_reveal (self->changes, wanted);

  if (at == g_list_model_get_n_items (G_LIST_MODEL (self->changes))) {
    gtk_drop_down_set_selected (self->filter, RAP_CHANGE_FILTER_EVERYTHING);
    at = rap_change_list_reveal (self->changes, wanted);
  }
  if (at < g_list_model_get_n_items (G_LIST_MODEL (self->changes)))
    show_line (self, at);
}

static void
compared_cb (G_GNUC_UNUSED GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapCompareView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RapComparison) comparison = rap_documents_loading_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;
  set_comparison (self, comparison);
  if (comparison == NULL)
    show_message (self, _ ("The Documents Cannot Be Compared"), error->message);
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->changes)) == 0)
    show_message (self, _ ("Nothing to Show"), _ ("Choose another filter."));
  if (comparison != NULL && self->wanted != NULL)
    show_wanted (self);
}

static gint64
document_of (GtkDropDown *chooser)
{
  RapDocumentItem *item = gtk_drop_down_get_selected_item (chooser);

  return item != NULL ? rap_document_item_get_entry (item)->id : 0;
}

static gpointer
compare_both (GPtrArray *documents, GError **error)
{
  return rap_comparison_load (documents->pdata[0], documents->pdata[1], error);
}

static void
compare (RapCompareView *self)
{
  gint64 left = document_of (self->left), right = document_of (self->right);
  g_autoptr (GArray) ids = NULL;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (left == 0 || right == 0 || left == right) {
    set_comparison (self, NULL);
    show_message (self, _ ("Choose Two Documents"),
                  _ ("What became of the one in the other is shown here."));
    return;
  }
  self->cancellable = g_cancellable_new ();
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (ids, left);
  g_array_append_val (ids, right);
  rap_documents_loading_async (rap_session_get_library (self->session), ids, compare_both,
                               (GDestroyNotify)rap_comparison_unref, self->cancellable, compared_cb,
                               g_object_ref (self));
}

static void
chosen_cb (RapCompareView *self)
{
  if (self->choosing)
    return;
  self->chosen = TRUE;
  compare (self);
}

static const RapDocumentEntry *
entry_at (RapCompareView *self, guint i)
{
  g_autoptr (RapDocumentItem) item = g_list_model_get_item (G_LIST_MODEL (self->documents), i);

  return rap_document_item_get_entry (item);
}

/* Until the analyst has chosen, the document that is looked at is compared with the one before
 * it. */
static void
choose (RapCompareView *self)
{
  guint n = self->documents != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->documents)) : 0;
  gint64 wanted = rap_session_get_document (self->session);
  guint right = 0;

  if (n == 0 || self->chosen) {
    compare (self);
    return;
  }
  for (guint i = 0; i < n; i++) {
    if (entry_at (self, i)->id == wanted) {
      right = i;
      break;
    }
    if (g_strcmp0 (entry_at (self, i)->adopted, entry_at (self, right)->adopted) > 0)
      right = i;
  }
  self->choosing = TRUE;
  gtk_drop_down_set_selected (self->right, right);
  gtk_drop_down_set_selected (self->left,
                              rap_document_list_find_predecessor (self->documents, right));
  self->choosing = FALSE;
  compare (self);
}

static void
scope_changed_cb (RapCompareView *self)
{
  if (rap_session_get_scope (self->session) == RAP_SCOPE_DOCUMENT &&
      rap_session_get_document (self->session) != document_of (self->right)) {
    self->chosen = FALSE;
    choose (self);
  }
}

/* What the choosers select while documents come and go is not the analyst's choice. */
static void
documents_changing_cb (RapCompareView *self)
{
  self->choosing = TRUE;
}

static void
documents_changed_cb (RapCompareView *self)
{
  self->choosing = FALSE;
  choose (self);
}

static void
library_changed_cb (RapCompareView *self)
{
  RapLibrary *library = rap_session_get_library (self->session);

  if (self->documents != NULL)
    g_signal_handlers_disconnect_by_data (self->documents, self);
  g_clear_object (&self->documents);
  if (library != NULL)
    self->documents = rap_document_list_new (library);
  if (self->documents != NULL)
    g_signal_connect_swapped (self->documents, "items-changed", G_CALLBACK (documents_changing_cb),
                              self);
  self->choosing = TRUE;
  gtk_drop_down_set_model (self->left, G_LIST_MODEL (self->documents));
  gtk_drop_down_set_model (self->right, G_LIST_MODEL (self->documents));
  self->choosing = FALSE;
  /* After the choosers: what is selected in them must have reached them. */
  if (self->documents != NULL)
    g_signal_connect_swapped (self->documents, "items-changed", G_CALLBACK (documents_changed_cb),
                              self);
  choose (self);
}

static void
filter_changed_cb (RapCompareView *self)
{
  self->rearranging = TRUE;
  rap_change_list_set_filter (self->changes, gtk_drop_down_get_selected (self->filter));
  if (self->in_hand != NULL)
    show_line (self, rap_change_list_find (self->changes, self->in_hand));
  self->rearranging = FALSE;
  update_summary (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->changes)) == 0 &&
      rap_change_list_count (self->changes, RAP_CHANGE_FILTER_EVERYTHING) > 0)
    show_message (self, _ ("Nothing to Show"), _ ("Choose another filter."));
}

static char *
document_name (RapDocumentItem *item, G_GNUC_UNUSED gpointer data)
{
  return item != NULL
             ? g_strdup (rap_document_entry_get_display_name (rap_document_item_get_entry (item)))
             : NULL;
}

static void
rap_compare_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RapCompareView *self = RAP_COMPARE_VIEW (widget);
  gboolean stacked = width < STACKED_WIDTH;

  if (stacked != self->stacked) {
    GHashTableIter iter;
    gpointer row;

    self->stacked = stacked;
    g_hash_table_iter_init (&iter, self->rows);
    while (g_hash_table_iter_next (&iter, &row, NULL))
      rap_compare_row_set_stacked (row, stacked);
  }
  gtk_widget_allocate (GTK_WIDGET (self->box), width, height, baseline, NULL);
}

static void
rap_compare_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (RAP_COMPARE_VIEW (widget)->box), orientation, for_size, minimum,
                      natural, minimum_baseline, natural_baseline);
  /* The sides may stand one over the other, which needs less than they ask for beside each other.
   */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, 300);
}

static void
exported_cb (G_GNUC_UNUSED GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapCompareView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = rap_file_saving_finish (result, &error);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (file != NULL)
    text = g_strdup_printf (_ ("The comparison is in “%s”"), name);
  else
    text = g_strdup_printf (_ ("The comparison was not exported: %s"), error->message);
  g_signal_emit (self, signals[TOLD], 0, text);
}

static void
export_action (GtkWidget *widget, G_GNUC_UNUSED const char *name, GVariant *parameter)
{
  RapCompareView *self = RAP_COMPARE_VIEW (widget);

  if (self->comparison != NULL)
    rap_compare_export_async (GTK_WINDOW (gtk_widget_get_root (widget)), self->comparison,
                              g_variant_get_string (parameter, NULL), exported_cb,
                              g_object_ref (self));
}

static void
rap_compare_view_dispose (GObject *object)
{
  RapCompareView *self = RAP_COMPARE_VIEW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->documents != NULL)
    g_signal_handlers_disconnect_by_data (self->documents, self);
  if (self->changes != NULL)
    g_signal_handlers_disconnect_by_data (self->changes, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_COMPARE_VIEW);
  g_clear_object (&self->documents);
  g_clear_object (&self->changes);
  g_clear_object (&self->in_hand);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_pointer (&self->comparison, rap_comparison_unref);
  G_OBJECT_CLASS (rap_compare_view_parent_class)->dispose (object);
}

static void
rap_compare_view_class_init (RapCompareViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_compare_view_dispose;
  widget_class->size_allocate = rap_compare_view_size_allocate;
  widget_class->measure = rap_compare_view_measure;
  g_type_ensure (RAP_TYPE_COMPARE_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-compare-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RapCompareView, box);
  gtk_widget_class_bind_template_child (widget_class, RapCompareView, left);
  gtk_widget_class_bind_template_child (widget_class, RapCompareView, right);
  gtk_widget_class_bind_template_child (widget_class, RapCompareView, filter);
  gtk_widget_class_bind_template_child (widget_class, RapCompareView, summary);
  gtk_widget_class_bind_template_child (widget_class, RapCompareView, stack);
  gtk_widget_class_bind_template_child (widget_class, RapCompareView, message);
  gtk_widget_class_bind_template_child (widget_class, RapCompareView, list);
  gtk_widget_class_bind_template_child (widget_class, RapCompareView, strip);
  gtk_widget_class_bind_template_child (widget_class, RapCompareView, export_button);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, teardown_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, strip_chosen_cb);
  /**
   * RapCompareView::told:
   * @self: a view
   * @words: what has happened, for the analyst
   */
  signals[TOLD] = g_signal_new ("told", RAP_TYPE_COMPARE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "compare.export", "s", export_action);
}

static void
rap_compare_view_init (RapCompareView *self)
{
  g_autoptr (GtkExpression) name = gtk_cclosure_expression_new (
      G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (document_name), NULL, NULL);
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->rows = g_hash_table_new (NULL, NULL);
  self->changes = rap_change_list_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  rap_drop_down_name (self->left);
  rap_drop_down_name (self->right);
  rap_drop_down_name (self->filter);
  gtk_drop_down_set_expression (self->left, name);
  gtk_drop_down_set_expression (self->right, name);
  selection =
      GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->changes))));
  gtk_list_view_set_model (self->list, selection);
  g_signal_connect_object (selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  rap_rows_in_sight_watch (self->list, row_in_sight_cb);
  rap_compare_strip_set_changes (self->strip, self->changes);
  g_signal_connect_swapped (self->changes, "items-changed", G_CALLBACK (update_summary), self);
}

/**
 * rap_compare_view_set_session:
 * @self: a view
 * @session: what is being looked at
 */
void
rap_compare_view_set_session (RapCompareView *self, RapSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::library", G_CALLBACK (library_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::query", G_CALLBACK (scope_changed_cb), self,
                           G_CONNECT_SWAPPED);
  library_changed_cb (self);
}

/**
 * rap_compare_view_compare:
 * @self: a view
 * @left: the older document, as the library names it
 * @right: the newer one
 * @paragraph: (nullable): id of a paragraph of @right that is to be brought into view
 *
 * Compares two documents, as if the analyst had chosen them.
 */
void
rap_compare_view_compare (RapCompareView *self, gint64 left, gint64 right, const char *paragraph)
{
  if (self->documents == NULL)
    return;
  g_free (self->wanted);
  self->wanted = g_strdup (paragraph);
  self->choosing = TRUE;
  gtk_drop_down_set_selected (self->left, rap_document_list_find (self->documents, left));
  gtk_drop_down_set_selected (self->right, rap_document_list_find (self->documents, right));
  self->choosing = FALSE;
  self->chosen = TRUE;
  compare (self);
}

/**
 * rap_compare_view_move:
 * @self: a view
 * @by: 1 for the next line, -1 for the previous one
 *
 * Selects another line, which is no fold, and brings it into view.
 */
void
rap_compare_view_move (RapCompareView *self, int by)
{
  GtkSelectionModel *lines = gtk_list_view_get_model (self->list);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (lines));
  guint at = gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (lines));

  if (n == 0)
    return;
  if (at == GTK_INVALID_LIST_POSITION)
    at = by > 0 ? 0 : n - 1;
  else
    at = rap_change_list_step (self->changes, at, by);
  show_line (self, at);
}
