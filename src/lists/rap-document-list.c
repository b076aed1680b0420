/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-document-list.h"

struct _RapDocumentItem {
  GObject parent_instance;

  RapDocumentEntry *entry; /* (owned) */
};

G_DEFINE_FINAL_TYPE (RapDocumentItem, rap_document_item, G_TYPE_OBJECT)

static void
rap_document_item_finalize (GObject *object)
{
  g_clear_pointer (&RAP_DOCUMENT_ITEM (object)->entry, rap_document_entry_free);
  G_OBJECT_CLASS (rap_document_item_parent_class)->finalize (object);
}

static void
rap_document_item_class_init (RapDocumentItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rap_document_item_finalize;
}

static void
rap_document_item_init (G_GNUC_UNUSED RapDocumentItem *self)
{
}

/**
 * rap_document_item_get_entry:
 * @self: a document in a list
 *
 * Returns: (transfer none): what is known of it; lives as long as @self
 */
const RapDocumentEntry *
rap_document_item_get_entry (RapDocumentItem *self)
{
  return self->entry;
}

struct _RapDocumentList {
  GObject parent_instance;

  RapLibrary *library; /* (owned) */
  gulong changed;
  GPtrArray *items; /* (owned) (element-type RapDocumentItem) */
  gboolean loaded;
  GCancellable *cancellable; /* (owned) */
};

typedef enum { PROP_LOADED = 1 } Property;
static GParamSpec *properties[PROP_LOADED + 1];

static void rap_document_list_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RapDocumentList,
                               rap_document_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      rap_document_list_iface_init))

static GType
rap_document_list_get_item_type (G_GNUC_UNUSED GListModel *model)
{
  return RAP_TYPE_DOCUMENT_ITEM;
}

static guint
rap_document_list_get_n_items (GListModel *model)
{
  return RAP_DOCUMENT_LIST (model)->items->len;
}

static gpointer
rap_document_list_get_item (GListModel *model, guint position)
{
  RapDocumentList *self = RAP_DOCUMENT_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position))
                                     : NULL;
}

static void
rap_document_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = rap_document_list_get_item_type;
  iface->get_n_items = rap_document_list_get_n_items;
  iface->get_item = rap_document_list_get_item;
}

static gboolean
is_same (const RapDocumentEntry *a, const RapDocumentEntry *b)
{
  return a->id == b->id && a->n_commitments == b->n_commitments &&
         a->n_paragraphs == b->n_paragraphs;
}

/* Only what differs is told, so that a list view keeps its place and its selection. */
static void
replace_items (RapDocumentList *self, GPtrArray *items)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->items);
  guint start = 0, end = 0;

  while (start < before->len && start < items->len &&
         is_same (RAP_DOCUMENT_ITEM (before->pdata[start])->entry,
                  RAP_DOCUMENT_ITEM (items->pdata[start])->entry))
    start++;
  while (end < before->len - start && end < items->len - start &&
         is_same (RAP_DOCUMENT_ITEM (before->pdata[before->len - 1 - end])->entry,
                  RAP_DOCUMENT_ITEM (items->pdata[items->len - 1 - end])->entry))
    end++;
  self->items = g_ptr_array_ref (items);
  if (before->len != items->len || start + end < items->len)
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end,
                                items->len - start - end);
}

static void
documents_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapDocumentList) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries =
      rap_library_list_documents_finish (RAP_LIBRARY (source), result, &error);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    RapDocumentItem *item = g_object_new (RAP_TYPE_DOCUMENT_ITEM, NULL);
    item->entry = entries->pdata[i];
    g_ptr_array_add (items, item);
  }
  if (entries != NULL) /* the items own the entries now */
    g_ptr_array_set_free_func (entries, NULL);
  replace_items (self, items);
  if (!self->loaded) {
    self->loaded = TRUE;
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
  }
}

static void
reload (RapDocumentList *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  rap_library_list_documents_async (self->library, self->cancellable, documents_listed,
                                    g_object_ref (self));
}

static void
rap_document_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property)id) {
  case PROP_LOADED:
    g_value_set_boolean (value, RAP_DOCUMENT_LIST (object)->loaded);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_document_list_dispose (GObject *object)
{
  RapDocumentList *self = RAP_DOCUMENT_LIST (object);

  g_cancellable_cancel (self->cancellable);
  if (self->library != NULL)
    g_clear_signal_handler (&self->changed, self->library);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (rap_document_list_parent_class)->dispose (object);
}

static void
rap_document_list_finalize (GObject *object)
{
  RapDocumentList *self = RAP_DOCUMENT_LIST (object);

  g_ptr_array_unref (self->items);
  g_object_unref (self->cancellable);
  G_OBJECT_CLASS (rap_document_list_parent_class)->finalize (object);
}

static void
rap_document_list_class_init (RapDocumentListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rap_document_list_get_property;
  object_class->dispose = rap_document_list_dispose;
  object_class->finalize = rap_document_list_finalize;
  properties[PROP_LOADED] =
      g_param_spec_boolean ("loaded", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
rap_document_list_init (RapDocumentList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();
}

/**
 * rap_document_list_new:
 * @library: whose documents it shows
 *
 * Returns: (transfer full): a list that fills in a moment
 */
RapDocumentList *
rap_document_list_new (RapLibrary *library)
{
  RapDocumentList *self = g_object_new (RAP_TYPE_DOCUMENT_LIST, NULL);

  self->library = g_object_ref (library);
  self->changed = g_signal_connect_swapped (library, "changed", G_CALLBACK (reload), self);
  reload (self);
  return self;
}

/**
 * rap_document_list_get_loaded:
 * @self: a list
 *
 * Returns: whether the library has been asked, so that an empty list means an empty library
 */
gboolean
rap_document_list_get_loaded (RapDocumentList *self)
{
  return self->loaded;
}

static const RapDocumentEntry *
entry_at (RapDocumentList *self, guint i)
{
  g_autoptr (RapDocumentItem) item = g_list_model_get_item (G_LIST_MODEL (self), i);

  return rap_document_item_get_entry (item);
}

/**
 * rap_document_list_find:
 * @self: a list
 * @document: as the library names it
 *
 * Returns: its place; G_MAXUINT where it is not in the list
 */
guint
rap_document_list_find (RapDocumentList *self, gint64 document)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self));

  for (guint i = 0; i < n; i++)
    if (entry_at (self, i)->id == document)
      return i;
  return G_MAXUINT;
}

/**
 * rap_document_list_is_older:
 * @self: a list
 * @document: as the library names it
 * @than: another one
 *
 * Those for which nothing tells come last, as they stand in the list.
 *
 * Returns: whether @document comes before @than; %FALSE where either is not in the list
 */
gboolean
rap_document_list_is_older (RapDocumentList *self, gint64 document, gint64 than)
{
  guint i = rap_document_list_find (self, document), k = rap_document_list_find (self, than);
  int order;

  if (i == G_MAXUINT || k == G_MAXUINT)
    return FALSE;
  order = rap_document_entry_compare_age (entry_at (self, i), entry_at (self, k));
  return order < 0 || (order == 0 && i < k);
}

/* Whether the document at one place is newer than that at another; what has no date of any kind
 * comes before all others, so that it is taken only where nothing else is there. */
static gboolean
is_newer (RapDocumentList *self, guint i, guint than)
{
  const RapDocumentEntry *entry = entry_at (self, i), *other = entry_at (self, than);

  if (!rap_document_entry_has_age (entry))
    return FALSE;
  return !rap_document_entry_has_age (other) || rap_document_entry_compare_age (entry, other) > 0;
}

/* How many documents have a title: those that have one with others renew one another. */
static GHashTable *
count_titles (RapDocumentList *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self));
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n; i++) {
    char *title = entry_at (self, i)->title;
    if (title != NULL)
      g_hash_table_insert (
          counts, title,
          GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, title)) + 1));
  }
  return counts;
}

static gboolean
is_of_series (RapDocumentList *self, guint i, GHashTable *counts)
{
  const char *title = entry_at (self, i)->title;

  return title != NULL && GPOINTER_TO_UINT (g_hash_table_lookup (counts, title)) > 1;
}

/**
 * rap_document_list_find_newest:
 * @self: a list
 *
 * Where documents renew one another, the newest of those is meant: there is something to compare it
 * with.
 *
 * Returns: the place of the newest document; of the first where none has a date
 */
guint
rap_document_list_find_newest (RapDocumentList *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self)), newest = 0;
  g_autoptr (GHashTable) counts = count_titles (self);

  for (guint i = 1; i < n; i++) {
    gboolean renews = is_of_series (self, i, counts);
    gboolean last_renews = is_of_series (self, newest, counts);

    if (renews != last_renews ? renews : is_newer (self, i, newest))
      newest = i;
  }
  return newest;
}

/* The document that was adopted last before another, of its title or of any; G_MAXUINT for none. */
static guint
find_before (RapDocumentList *self, guint of, gboolean of_title)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self)), found = G_MAXUINT;
  const RapDocumentEntry *entry = entry_at (self, of);

  for (guint i = 0; i < n; i++) {
    const RapDocumentEntry *other = entry_at (self, i);

    if (i == of ||
        (rap_document_entry_has_age (other) && rap_document_entry_compare_age (other, entry) > 0) ||
        (of_title && (other->title == NULL || g_strcmp0 (other->title, entry->title) != 0)))
      continue;
    if (found == G_MAXUINT || is_newer (self, i, found))
      found = i;
  }
  return found;
}

/**
 * rap_document_list_find_renewed:
 * @self: a list
 * @of: place of a document
 *
 * Returns: the place of the document of the same title that was adopted last before it; G_MAXUINT
 *   where there is none
 */
guint
rap_document_list_find_renewed (RapDocumentList *self, guint of)
{
  return find_before (self, of, TRUE);
}

/**
 * rap_document_list_find_predecessor:
 * @self: a list
 * @of: place of a document
 *
 * Returns: the place of the document of the same title that was adopted last before it, else of the
 *   one that was adopted last before it at all; G_MAXUINT where there is none
 */
guint
rap_document_list_find_predecessor (RapDocumentList *self, guint of)
{
  guint renewed = rap_document_list_find_renewed (self, of);

  return renewed != G_MAXUINT ? renewed : find_before (self, of, FALSE);
}
