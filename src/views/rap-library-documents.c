/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-library-documents-private.h"

#include "rap-document-row.h"
#include "rap-late-menu.h"
#include "rap-tab-stop.h"

G_DEFINE_FINAL_TYPE (RapLibraryDocuments, rap_library_documents, GTK_TYPE_WIDGET)

typedef enum { PROP_EMPTY = 1, PROP_SELECTING, PROP_N_SELECTED } Property;
static GParamSpec *properties[PROP_N_SELECTED + 1];

/**
 * rap_library_documents_entry_at:
 * @self: the documents
 * @i: a place of the list
 *
 * Returns: (transfer none): the document there
 */
const RapDocumentEntry *
rap_library_documents_entry_at (RapLibraryDocuments *self, guint i)
{
  g_autoptr (RapDocumentItem) item = g_list_model_get_item (G_LIST_MODEL (self->sorted), i);

  return rap_document_item_get_entry (item);
}

guint
rap_library_documents_count_rows (RapLibraryDocuments *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->sorted));
}

GtkListBoxRow *
rap_library_documents_row_at (RapLibraryDocuments *self, guint i)
{
  return gtk_list_box_get_row_at_index (self->list, (int)i);
}

/**
 * rap_library_documents_focus:
 * @self: the documents
 * @document: one of them
 *
 * Gives the keys to its row, or to the first one.
 */
void
rap_library_documents_focus (RapLibraryDocuments *self, gint64 document)
{
  guint n = rap_library_documents_count_rows (self), found = n;

  for (guint i = n; i-- > 0;)
    if (gtk_widget_get_visible (GTK_WIDGET (rap_library_documents_row_at (self, i))) &&
        (found == n || rap_library_documents_entry_at (self, found)->id != document))
      found = i;
  if (found < n)
    gtk_widget_grab_focus (GTK_WIDGET (rap_library_documents_row_at (self, found)));
}

/* Rows are hidden and shown, so that typing makes none anew. */
static void
filter_rows (RapLibraryDocuments *self)
{
  guint n = rap_library_documents_count_rows (self), n_shown = 0;

  for (guint i = 0; i < n; i++) {
    gboolean shown = rap_document_words_match ((const char *const *)self->words,
                                               rap_library_documents_entry_at (self, i));

    gtk_widget_set_visible (GTK_WIDGET (rap_library_documents_row_at (self, i)), shown);
    n_shown += shown;
  }
  gtk_widget_set_visible (self->nothing, n > 0 && n_shown == 0);
}

static void
set_words (RapLibraryDocuments *self, const char *text)
{
  g_strfreev (self->words);
  self->words = rap_document_words_new (text);
  filter_rows (self);
}

/**
 * rap_library_documents_select_shown:
 * @self: the documents
 *
 * Selects the row of what is shown, also where something else than this list has changed it.
 */
void
rap_library_documents_select_shown (RapLibraryDocuments *self)
{
  gint64 document = rap_session_get_scope (self->session) == RAP_SCOPE_DOCUMENT
                        ? rap_session_get_document (self->session)
                        : 0;
  guint n = document != 0 ? rap_library_documents_count_rows (self) : 0;
  GtkListBoxRow *row = NULL;

  for (guint i = 0; i < n && row == NULL; i++)
    if (rap_library_documents_entry_at (self, i)->id == document)
      row = rap_library_documents_row_at (self, i);
  self->showing = TRUE;
  gtk_list_box_select_row (self->list, row);
  self->showing = FALSE;
}

static void
query_changed_cb (RapLibraryDocuments *self)
{
  if (self->choosing)
    return;
  rap_library_selection_follow_session (self);
  if (!self->selecting)
    rap_library_documents_select_shown (self);
}

void
rap_library_documents_notify_selecting (RapLibraryDocuments *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTING]);
}

void
rap_library_documents_notify_n_selected (RapLibraryDocuments *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
}

static GtkWidget *
create_row (gpointer item, G_GNUC_UNUSED gpointer data)
{
  return rap_document_row_new_for_document (rap_document_item_get_entry (item));
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer data)
{
  RapLibraryDocuments *self = data;

  return rap_document_order_compare (self->order,
                                     rap_document_item_get_entry ((RapDocumentItem *)a),
                                     rap_document_item_get_entry ((RapDocumentItem *)b));
}

/* The keys stay in the list when the row that had them goes; GTK would look for any widget. */
static void
keep_keys (RapLibraryDocuments *self, guint position)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint n = rap_library_documents_count_rows (self);

  if (root == NULL || n == 0 || (focus != NULL && gtk_widget_get_root (focus) == root))
    return;
  rap_library_documents_focus (self,
                               rap_library_documents_entry_at (self, MIN (position, n - 1))->id);
}

/* After the list box has made rows of what is new. */
static void
rows_changed_cb (RapLibraryDocuments *self, guint position, guint n_removed)
{
  gtk_widget_set_visible (GTK_WIDGET (self), rap_library_documents_count_rows (self) > 0);
  filter_rows (self);
  if (self->selecting)
    rap_library_selection_follow_rows (self);
  else if (self->session != NULL)
    rap_library_documents_select_shown (self);
  if (n_removed > 0)
    keep_keys (self, position);
}

static void
loaded_cb (RapLibraryDocuments *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

static void
library_changed_cb (RapLibraryDocuments *self)
{
  RapLibrary *library = rap_session_get_library (self->session);

  if (self->all != NULL)
    g_signal_handlers_disconnect_by_data (self->all, self);
  g_clear_object (&self->all);
  if (library != NULL) {
    self->all = rap_document_list_new (library);
    g_signal_connect_swapped (self->all, "items-changed", G_CALLBACK (loaded_cb), self);
    g_signal_connect_swapped (self->all, "notify::loaded", G_CALLBACK (loaded_cb), self);
  }
  gtk_sort_list_model_set_model (self->sorted, G_LIST_MODEL (self->all));
  loaded_cb (self);
}

/* By pointer or Return; arrows and a screen reader only select, which shows it without leaving. */
static void
activated_cb (RapLibraryDocuments *self, GtkListBoxRow *row)
{
  if (self->selecting)
    rap_library_selection_check_row (self, row);
  else
    g_signal_emit_by_name (self, "chosen");
}

static gboolean
escape_cb (GtkWidget *widget, G_GNUC_UNUSED GVariant *arguments, G_GNUC_UNUSED gpointer data)
{
  RapLibraryDocuments *self = RAP_LIBRARY_DOCUMENTS (widget);

  if (!self->selecting)
    return FALSE;
  rap_library_documents_end_selection (self);
  return TRUE;
}

static void
selected_cb (RapLibraryDocuments *self, GtkListBoxRow *row)
{
  const RapDocumentEntry *entry;

  if (row == NULL || self->showing)
    return;
  entry = rap_library_documents_entry_at (self, gtk_list_box_row_get_index (row));
  rap_session_set_scope (self->session, RAP_SCOPE_DOCUMENT, entry->id,
                         rap_document_entry_get_display_name (entry));
}

static void
find_toggled_cb (RapLibraryDocuments *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  set_words (self, "");
  if (gtk_toggle_button_get_active (self->find))
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
words_changed_cb (RapLibraryDocuments *self)
{
  set_words (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

/* The first document that is left. */
static void
entry_activated_cb (RapLibraryDocuments *self)
{
  guint n = rap_library_documents_count_rows (self);

  words_changed_cb (self);
  for (guint i = 0; i < n; i++)
    if (gtk_widget_get_visible (GTK_WIDGET (rap_library_documents_row_at (self, i)))) {
      gtk_list_box_select_row (self->list, rap_library_documents_row_at (self, i));
      gtk_widget_grab_focus (GTK_WIDGET (rap_library_documents_row_at (self, i)));
      activated_cb (self, rap_library_documents_row_at (self, i));
      return;
    }
}

static void
stop_cb (RapLibraryDocuments *self)
{
  gtk_toggle_button_set_active (self->find, FALSE);
  rap_library_documents_focus (self, rap_session_get_document (self->session));
}

static void
rap_library_documents_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property)id) {
  case PROP_EMPTY:
    g_value_set_boolean (value, rap_library_documents_get_empty (RAP_LIBRARY_DOCUMENTS (object)));
    break;
  case PROP_SELECTING:
    g_value_set_boolean (value, RAP_LIBRARY_DOCUMENTS (object)->selecting);
    break;
  case PROP_N_SELECTED:
    g_value_set_uint (value, g_hash_table_size (RAP_LIBRARY_DOCUMENTS (object)->checked));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_library_documents_dispose (GObject *object)
{
  RapLibraryDocuments *self = RAP_LIBRARY_DOCUMENTS (object);
  GtkWidget *child;

  if (self->all != NULL)
    g_signal_handlers_disconnect_by_data (self->all, self);
  g_clear_object (&self->all);
  if (self->sorted != NULL)
    g_signal_handlers_disconnect_by_data (self->sorted, self);
  g_clear_pointer (&self->menu_of_rows, rap_row_menu_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RAP_TYPE_LIBRARY_DOCUMENTS);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->sorted);
  g_clear_object (&self->sorter);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (rap_library_documents_parent_class)->dispose (object);
}

static void
rap_library_documents_finalize (GObject *object)
{
  g_strfreev (RAP_LIBRARY_DOCUMENTS (object)->words);
  g_hash_table_unref (RAP_LIBRARY_DOCUMENTS (object)->checked);
  G_OBJECT_CLASS (rap_library_documents_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (RAP_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/rapporteur/views/rap-library-documents.ui");
  gtk_widget_class_bind_template_child (widget_class, RapLibraryDocuments, find);
  gtk_widget_class_bind_template_child (widget_class, RapLibraryDocuments, entry);
  gtk_widget_class_bind_template_child (widget_class, RapLibraryDocuments, list);
  gtk_widget_class_bind_template_child (widget_class, RapLibraryDocuments, nothing);
  gtk_widget_class_bind_template_child (widget_class, RapLibraryDocuments, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RapLibraryDocuments, menu);
  gtk_widget_class_bind_template_child (widget_class, RapLibraryDocuments, row_menu);
  gtk_widget_class_bind_template_child (widget_class, RapLibraryDocuments, selection_menu);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
rap_library_documents_class_init (RapLibraryDocumentsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = rap_library_documents_get_property;
  object_class->dispose = rap_library_documents_dispose;
  object_class->finalize = rap_library_documents_finalize;
  properties[PROP_EMPTY] = g_param_spec_boolean ("empty", NULL, NULL, FALSE, flags);
  properties[PROP_SELECTING] = g_param_spec_boolean ("selecting", NULL, NULL, FALSE, flags);
  properties[PROP_N_SELECTED] =
      g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  g_signal_new ("chosen", RAP_TYPE_LIBRARY_DOCUMENTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  bind_template (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
rap_library_documents_init (RapLibraryDocuments *self)
{
  self->words = rap_document_words_new ("");
  self->checked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_items, self, NULL));
  self->sorted = gtk_sort_list_model_new (NULL, g_object_ref (self->sorter));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->sorted), create_row, self, NULL);
  g_signal_connect_swapped (self->sorted, "items-changed", G_CALLBACK (rows_changed_cb), self);
  rap_late_menu_set (self->menu_button, self->menu);
  self->menu_of_rows = rap_row_menu_new_for_box (GTK_WIDGET (self), self->list, self->row_menu);
  rap_library_selection_init (self);
}

/**
 * rap_library_documents_set_session:
 * @self: the documents
 * @session: what is being looked at
 */
void
rap_library_documents_set_session (RapLibraryDocuments *self, RapSession *session)
{
  g_set_object (&self->session, session);
  g_signal_connect_object (session, "notify::library", G_CALLBACK (library_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::query", G_CALLBACK (query_changed_cb), self,
                           G_CONNECT_SWAPPED);
  library_changed_cb (self);
}

/**
 * rap_library_documents_get_empty:
 * @self: the documents
 *
 * Returns: whether the library is known to hold no document
 */
gboolean
rap_library_documents_get_empty (RapLibraryDocuments *self)
{
  return self->all != NULL && rap_document_list_get_loaded (self->all) &&
         g_list_model_get_n_items (G_LIST_MODEL (self->all)) == 0;
}

/**
 * rap_library_documents_has_predecessor:
 * @self: the documents
 * @document: one of them
 *
 * Returns: whether any other one is known to be older, or of no age
 */
gboolean
rap_library_documents_has_predecessor (RapLibraryDocuments *self, gint64 document)
{
  guint place = self->all != NULL ? rap_document_list_find (self->all, document) : G_MAXUINT;

  return place != G_MAXUINT && rap_document_list_find_predecessor (self->all, place) != G_MAXUINT;
}

/**
 * rap_library_documents_set_order:
 * @self: the documents
 * @order: what they are to be sorted by
 */
void
rap_library_documents_set_order (RapLibraryDocuments *self, RapDocumentOrder order)
{
  if (self->order == order)
    return;
  self->order = order;
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}

/**
 * rap_library_documents_find:
 * @self: the documents
 *
 * Opens the entry over them and puts the keys there.
 */
void
rap_library_documents_find (RapLibraryDocuments *self)
{
  gtk_toggle_button_set_active (self->find, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
