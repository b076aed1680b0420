/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-documents.h"

#include <glib/gi18n.h>

#include "rap-document-list.h"

#define ROWS_AT_ONCE 500

struct _RapChartDocuments {
  GtkWidget parent_instance;

  RapDocumentList *documents; /* (owned) (nullable) */
  GtkCustomFilter *filter;    /* (borrowed) */
  char *words;                /* (owned) (nullable): casefolded, what the list is narrowed to */

  gboolean all;           /* whether a document is chosen that is no exception */
  GHashTable *exceptions; /* (owned) (element-type gint64) */
  gboolean touched;       /* the user has chosen */
  gboolean has_scope;     /* whether it is known what the session shows */
  guint n_scope_rows;
  GCancellable *cancellable; /* (owned) */

  GtkWidget *box; /* (owned): all of the following */
  GtkSearchEntry *search_entry;
  GtkLabel *count_label;
  GtkListView *list_view;
};

G_DEFINE_FINAL_TYPE (RapChartDocuments, rap_chart_documents, GTK_TYPE_WIDGET)

typedef enum { SIGNAL_CHANGED } Signal;
static guint signals[SIGNAL_CHANGED + 1];

static gint64
id_of (RapDocumentItem *item)
{
  return rap_document_item_get_entry (item)->id;
}

static gboolean
is_chosen (RapChartDocuments *self, gint64 id)
{
  return self->all != g_hash_table_contains (self->exceptions, &id);
}

static void
add_exception (RapChartDocuments *self, gint64 id)
{
  g_hash_table_add (self->exceptions, g_memdup2 (&id, sizeof id));
}

static void
changed (RapChartDocuments *self)
{
  guint n = rap_chart_documents_get_n_documents (self);
  g_autoptr (GArray) chosen = rap_chart_documents_list_chosen (self);
  g_autofree char *text = g_strdup_printf (
      g_dngettext (NULL, "%u of %u document", "%u of %u documents", n), chosen->len, n);

  gtk_label_set_text (self->count_label, text);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
toggled_cb (GtkCheckButton *check, gpointer data)
{
  RapChartDocuments *self = data;
  GtkListItem *list_item = g_object_get_data (G_OBJECT (check), "list-item");
  RapDocumentItem *item = gtk_list_item_get_item (list_item);
  gint64 id = item != NULL ? id_of (item) : 0;

  if (item == NULL || is_chosen (self, id) == gtk_check_button_get_active (check))
    return;
  if (!g_hash_table_remove (self->exceptions, &id))
    add_exception (self, id);
  self->touched = TRUE;
  changed (self);
}

static GtkWidget *
make_line (const char *style)
{
  GtkWidget *line = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (line), 0);
  gtk_label_set_ellipsize (GTK_LABEL (line), PANGO_ELLIPSIZE_END);
  if (style != NULL) {
    gtk_widget_add_css_class (line, style);
    gtk_widget_add_css_class (line, "dim-label");
  }
  return line;
}

static void
setup_cb (RapChartDocuments *self, GtkListItem *list_item)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (lines), make_line (NULL));
  gtk_box_append (GTK_BOX (lines), make_line ("caption"));
  gtk_widget_set_margin_start (lines, 6);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), lines);
  g_object_set_data (G_OBJECT (check), "list-item", list_item);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_list_item_set_child (list_item, check);
  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_selectable (list_item, FALSE);
}

static void
bind_cb (RapChartDocuments *self, GtkListItem *list_item)
{
  RapDocumentItem *item = gtk_list_item_get_item (list_item);
  const RapDocumentEntry *entry = rap_document_item_get_entry (item);
  GtkWidget *check = gtk_list_item_get_child (list_item);
  GtkWidget *lines = gtk_check_button_get_child (GTK_CHECK_BUTTON (check));
  GtkWidget *name = gtk_widget_get_first_child (lines);
  GtkWidget *title = gtk_widget_get_last_child (lines);
  gboolean has_title = entry->title != NULL && entry->symbol != NULL;
  g_autofree char *label = has_title ? g_strdup_printf ("%s, %s", entry->symbol, entry->title)
                                     : g_strdup (rap_document_entry_get_display_name (entry));

  gtk_label_set_text (GTK_LABEL (name), rap_document_entry_get_display_name (entry));
  gtk_label_set_text (GTK_LABEL (title), has_title ? entry->title : "");
  gtk_widget_set_visible (title, has_title);
  gtk_widget_set_tooltip_text (check, label);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_chosen (self, entry->id));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* The check buttons that are on the screen follow what is chosen. */
static void
update_checks (RapChartDocuments *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list_view)); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    GtkWidget *check = gtk_widget_get_first_child (row);
    GtkListItem *list_item =
        check != NULL ? g_object_get_data (G_OBJECT (check), "list-item") : NULL;
    RapDocumentItem *item = list_item != NULL ? gtk_list_item_get_item (list_item) : NULL;
    if (item != NULL)
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_chosen (self, id_of (item)));
  }
}

static void
choose (RapChartDocuments *self, gboolean all)
{
  self->all = all;
  self->touched = TRUE;
  g_hash_table_remove_all (self->exceptions);
  update_checks (self);
  changed (self);
}

static void
choose_all (GtkWidget *widget, const char *action, G_GNUC_UNUSED GVariant *parameter)
{
  choose (RAP_CHART_DOCUMENTS (widget), g_str_equal (action, "documents.all"));
}

static gboolean
contains_words (const char *text, const char *words)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;
  return folded != NULL && strstr (folded, words) != NULL;
}

static gboolean
matches (gpointer item, gpointer data)
{
  RapChartDocuments *self = data;
  const RapDocumentEntry *entry = rap_document_item_get_entry (item);

  return self->words == NULL || contains_words (entry->symbol, self->words) ||
         contains_words (entry->title, self->words) ||
         contains_words (entry->source_name, self->words);
}

static void
searched_cb (RapChartDocuments *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  g_free (self->words);
  self->words = *text != '\0' ? g_utf8_casefold (text, -1) : NULL;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void load_scope (RapChartDocuments *self, RapLibrary *library, RapQuery *query);

typedef struct {
  RapChartDocuments *self; /* (owned) */
  RapQuery *query;         /* (owned) */
} Scope;

static void
scope_loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autofree Scope *scope = data;
  g_autoptr (RapChartDocuments) self = scope->self;
  g_autoptr (RapQuery) query = scope->query;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = rap_library_load_rows_finish (RAP_LIBRARY (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    add_exception (self, rap_row_get_document (g_ptr_array_index (rows, i)));
  self->n_scope_rows += rows != NULL ? rows->len : 0;
  if (rows != NULL && rows->len == ROWS_AT_ONCE) {
    load_scope (self, RAP_LIBRARY (object), query);
    return;
  }
  self->has_scope = TRUE;
  update_checks (self);
  changed (self);
}

/* The documents of a tag are those of its rows. */
static void
load_scope (RapChartDocuments *self, RapLibrary *library, RapQuery *query)
{
  Scope *scope = g_new0 (Scope, 1);

  scope->self = g_object_ref (self);
  scope->query = g_object_ref (query);
  rap_library_load_rows_async (library, query, self->n_scope_rows, ROWS_AT_ONCE, self->cancellable,
                               scope_loaded_cb, scope);
}

static void
rap_chart_documents_dispose (GObject *object)
{
  RapChartDocuments *self = RAP_CHART_DOCUMENTS (object);

  g_cancellable_cancel (self->cancellable);
  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  if (self->documents != NULL)
    g_signal_handlers_disconnect_by_data (self->documents, self);
  g_clear_object (&self->documents);
  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_CHART_DOCUMENTS);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (rap_chart_documents_parent_class)->dispose (object);
}

static void
rap_chart_documents_finalize (GObject *object)
{
  RapChartDocuments *self = RAP_CHART_DOCUMENTS (object);

  g_hash_table_unref (self->exceptions);
  g_object_unref (self->cancellable);
  g_free (self->words);
  G_OBJECT_CLASS (rap_chart_documents_parent_class)->finalize (object);
}

static void
rap_chart_documents_class_init (RapChartDocumentsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rap_chart_documents_dispose;
  object_class->finalize = rap_chart_documents_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", RAP_TYPE_CHART_DOCUMENTS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "documents.all", NULL, choose_all);
  gtk_widget_class_install_action (widget_class, "documents.none", NULL, choose_all);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-chart-documents.ui");
  gtk_widget_class_bind_template_child (widget_class, RapChartDocuments, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RapChartDocuments, count_label);
  gtk_widget_class_bind_template_child (widget_class, RapChartDocuments, list_view);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
rap_chart_documents_init (RapChartDocuments *self)
{
  GtkEditable *text;

  self->exceptions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->cancellable = g_cancellable_new ();
  self->all = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->box = gtk_widget_get_first_child (GTK_WIDGET (self));
  /* What has the focus is inside the entry, and does not know the entry's name. */
  text = gtk_editable_get_delegate (GTK_EDITABLE (self->search_entry));
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_text_get_placeholder_text (GTK_TEXT (text)), -1);
}

/**
 * rap_chart_documents_new:
 *
 * Returns: (transfer floating): an empty list, until it is given a session
 */
GtkWidget *
rap_chart_documents_new (void)
{
  return g_object_new (RAP_TYPE_CHART_DOCUMENTS, NULL);
}

/**
 * rap_chart_documents_set_session:
 * @self: the documents; once
 * @session: a session with a library
 */
void
rap_chart_documents_set_session (RapChartDocuments *self, RapSession *session)
{
  RapLibrary *library = rap_session_get_library (session);
  RapScope scope = rap_session_get_scope (session);
  gint64 document = rap_session_get_document (session);
  const RapQueryFields *shown = rap_query_get_fields (rap_session_get_query (session));
  GtkFilterListModel *filtered;

  if (library == NULL)
    return;
  self->documents = rap_document_list_new (library);
  self->filter = gtk_custom_filter_new (matches, self, NULL);
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->documents)),
                                        GTK_FILTER (self->filter));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (g_object_ref_sink (
                                                gtk_no_selection_new (G_LIST_MODEL (filtered)))));
  g_signal_connect_swapped (self->documents, "items-changed", G_CALLBACK (changed), self);
  g_signal_connect_swapped (self->documents, "notify::loaded", G_CALLBACK (changed), self);

  self->all = document == 0 && shown->n_document_ids == 0 && scope != RAP_SCOPE_TAG;
  self->has_scope = scope != RAP_SCOPE_TAG;
  if (document != 0)
    add_exception (self, document);
  else if (scope == RAP_SCOPE_TAG)
    load_scope (self, library, rap_session_get_query (session));
  for (guint i = 0; i < shown->n_document_ids; i++)
    add_exception (self, shown->document_ids[i]);
}

/**
 * rap_chart_documents_get_loaded:
 * @self: the documents
 *
 * Returns: whether it is known which there are and which are chosen
 */
gboolean
rap_chart_documents_get_loaded (RapChartDocuments *self)
{
  return self->documents == NULL ||
         (self->has_scope && rap_document_list_get_loaded (self->documents));
}

guint
rap_chart_documents_get_n_documents (RapChartDocuments *self)
{
  return self->documents != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->documents)) : 0;
}

/**
 * rap_chart_documents_list_chosen:
 * @self: the documents
 *
 * Returns: (transfer full) (element-type gint64): those that are checked, in their order
 */
GArray *
rap_chart_documents_list_chosen (RapChartDocuments *self)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < rap_chart_documents_get_n_documents (self); i++) {
    g_autoptr (RapDocumentItem) item = g_list_model_get_item (G_LIST_MODEL (self->documents), i);
    gint64 id = id_of (item);
    if (is_chosen (self, id))
      g_array_append_val (chosen, id);
  }
  return chosen;
}

/**
 * rap_chart_documents_get_touched:
 * @self: the documents
 *
 * Returns: whether the user has chosen others than the session showed
 */
gboolean
rap_chart_documents_get_touched (RapChartDocuments *self)
{
  return self->touched;
}
