/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-compare-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "rap-change-words.h"
#include "rap-compare-list.h"
#include "rap-documents-loading.h"
#include "rap-drop-down-name.h"
#include "rap-long-choices.h"
#include "rap-document-list.h"
#include "rap-table-status.h"

struct _RapCompareView {
  GtkWidget parent_instance;

  RapSession *session;        /* (owned) (nullable) */
  RapDocumentList *documents; /* (owned) (nullable) */
  RapChangeList *changes;     /* (unowned): of the list */
  RapComparison *comparison;  /* (owned) (nullable): what is shown */
  GCancellable *cancellable;  /* (owned) (nullable): of the comparison under way */
  gboolean chosen;            /* the analyst has chosen the documents; before, the session does */
  gboolean choosing;
  char *wanted; /* (owned) (nullable): id of a paragraph on the right that is to be shown */

  GtkDropDown *left;
  GtkDropDown *right;
  GtkDropDown *filter;
  GtkLabel *summary;
  GtkMenuButton *export_button;
  GtkStack *stack;
  AdwStatusPage *message;
  RapCompareList *list;
  RapWordsBar *words_bar;
};

G_DEFINE_FINAL_TYPE (RapCompareView, rap_compare_view, GTK_TYPE_WIDGET)

static void
update_summary (RapCompareView *self)
{
  g_autofree char *text = rap_change_words_counts (rap_change_list_get_lines (self->changes),
                                                   rap_change_list_count_shown (self->changes));

  rap_table_status_say (self->summary, text, text);
  gtk_stack_set_visible_child_name (
      self->stack,
      g_list_model_get_n_items (G_LIST_MODEL (self->changes)) > 0 ? "list" : "message");
}

static void
set_comparison (RapCompareView *self, RapComparison *comparison)
{
  g_clear_pointer (&self->comparison, rap_comparison_unref);
  if (comparison != NULL)
    self->comparison = rap_comparison_ref (comparison);
  rap_compare_list_set_comparison (self->list, comparison);
}

static void
show_message (RapCompareView *self, const char *title, const char *description)
{
  adw_status_page_set_title (self->message, title);
  adw_status_page_set_description (self->message, description);
  rap_table_status_say (self->summary, "", title);
  gtk_stack_set_visible_child_name (self->stack, "message");
}

/* What is told where nothing is left. */
static void
tell_nothing (RapCompareView *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->changes)) > 0 ||
      rap_change_list_get_lines (self->changes)->len == 0)
    return;
  if (rap_change_list_get_words (self->changes) != NULL)
    show_message (self, _ ("Nothing Found"), _ ("Try other words, or another filter."));
  else
    show_message (self, _ ("Nothing to Show"), _ ("Choose another filter."));
}

/* What the filter leaves out is shown with everything else. */
static void
show_wanted (RapCompareView *self)
{
  g_autofree char *wanted = g_steal_pointer (&self->wanted);
  guint at;

  rap_words_bar_close (self->words_bar);
  at = rap_change_list_reveal (self->changes, wanted);

  if (at == g_list_model_get_n_items (G_LIST_MODEL (self->changes))) {
    gtk_drop_down_set_selected (self->filter, RAP_CHANGE_FILTER_EVERYTHING);
    at = rap_change_list_reveal (self->changes, wanted);
  }
  if (at < g_list_model_get_n_items (G_LIST_MODEL (self->changes)))
    rap_compare_list_show (self->list, at);
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
  else
    tell_nothing (self);
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

/* Until the analyst has chosen, the document that is looked at is compared with the one before
 * it. */
static void
choose (RapCompareView *self)
{
  guint n = self->documents != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->documents)) : 0;
  gint64 wanted = rap_session_get_document (self->session);
  guint right;

  if (n == 0 || self->chosen) {
    compare (self);
    return;
  }
  right = rap_document_list_find (self->documents, wanted);
  if (right >= n)
    right = rap_document_list_find_newest (self->documents);
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
  rap_compare_list_set_filter (self->list, gtk_drop_down_get_selected (self->filter));
  update_summary (self);
  tell_nothing (self);
}

static void
words_changed_cb (RapCompareView *self)
{
  rap_compare_list_set_words (self->list, rap_words_bar_get_words (self->words_bar));
  update_summary (self);
  tell_nothing (self);
}

static void
next_match_cb (RapCompareView *self)
{
  rap_compare_list_move (self->list, 1);
}

static void
previous_match_cb (RapCompareView *self)
{
  rap_compare_list_move (self->list, -1);
}

static char *
document_name (RapDocumentItem *item, G_GNUC_UNUSED gpointer data)
{
  return item != NULL
             ? g_strdup (rap_document_entry_get_display_name (rap_document_item_get_entry (item)))
             : NULL;
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
  self->changes = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_COMPARE_VIEW);
  g_clear_object (&self->documents);
  g_clear_object (&self->session);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_pointer (&self->comparison, rap_comparison_unref);
  G_OBJECT_CLASS (rap_compare_view_parent_class)->dispose (object);
}

static void
rap_compare_view_class_init (RapCompareViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_compare_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (RAP_TYPE_COMPARE_LIST);
  g_type_ensure (RAP_TYPE_WORDS_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-compare-view.ui");
  /* Named so that it is taken apart with the view. */
  gtk_widget_class_bind_template_child_full (widget_class, "box", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, RapCompareView, left);
  gtk_widget_class_bind_template_child (widget_class, RapCompareView, right);
  gtk_widget_class_bind_template_child (widget_class, RapCompareView, filter);
  gtk_widget_class_bind_template_child (widget_class, RapCompareView, summary);
  gtk_widget_class_bind_template_child (widget_class, RapCompareView, stack);
  gtk_widget_class_bind_template_child (widget_class, RapCompareView, message);
  gtk_widget_class_bind_template_child (widget_class, RapCompareView, list);
  gtk_widget_class_bind_template_child (widget_class, RapCompareView, words_bar);
  gtk_widget_class_bind_template_child (widget_class, RapCompareView, export_button);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_match_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_match_cb);
}

static void
rap_compare_view_init (RapCompareView *self)
{
  g_autoptr (GtkExpression) name = gtk_cclosure_expression_new (
      G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (document_name), NULL, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  rap_table_status_bind_export (self->stack, GTK_WIDGET (self->export_button));
  rap_drop_down_name (self->left);
  rap_drop_down_name (self->right);
  rap_drop_down_name (self->filter);
  gtk_drop_down_set_expression (self->left, name);
  gtk_drop_down_set_expression (self->right, name);
  rap_long_choices_set_up (self->left);
  rap_long_choices_set_up (self->right);
  self->changes = rap_compare_list_get_changes (self->list);
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
 * rap_compare_view_compare_by_age:
 * @self: a view
 * @one: a document, as the library names it
 * @other: another one
 *
 * Compares two documents, the older one on the left, as if the analyst had chosen them.
 */
void
rap_compare_view_compare_by_age (RapCompareView *self, gint64 one, gint64 other)
{
  gboolean in_order;

  if (self->documents == NULL)
    return;
  in_order = rap_document_list_is_older (self->documents, one, other);
  rap_compare_view_compare (self, in_order ? one : other, in_order ? other : one, NULL);
}

/**
 * rap_compare_view_compare_with_predecessor:
 * @self: a view
 *
 * Compares the document that is looked at with the one of its title before it, whatever was chosen.
 */
void
rap_compare_view_compare_with_predecessor (RapCompareView *self)
{
  self->chosen = FALSE;
  choose (self);
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
  rap_compare_list_move (self->list, by);
}

/**
 * rap_compare_view_get_words_bar:
 * @self: a view
 *
 * Returns: (transfer none): where words are looked for in what it shows
 */
RapWordsBar *
rap_compare_view_get_words_bar (RapCompareView *self)
{
  return self->words_bar;
}

/**
 * rap_compare_view_make_order:
 * @self: a view
 * @paper: for what has pages
 *
 * Returns: (transfer full) (nullable): what is shown, for print and files
 */
RapTableOrder *
rap_compare_view_make_order (RapCompareView *self, RapChartPaper paper)
{
  g_autoptr (GArray) lines = rap_change_list_copy_shown (self->changes);

  return self->comparison != NULL ? rap_table_order_new_comparison (self->comparison, lines, paper)
                                  : NULL;
}
