/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-row-list.h"

#include "rap-row-shifts.h"

/* Rows fetched at a time, and pages kept besides those that somebody looks at. */
#define PAGE_SIZE 64
#define PAGES_KEPT 24

/* Pages in a row that are looked at for what went and what came. */
#define PAGES_COMPARED 12

struct _RapRowSlot {
  GObject parent_instance;

  guint position;
  RapRow *row; /* (owned) (nullable): not fetched yet */
};

G_DEFINE_FINAL_TYPE (RapRowSlot, rap_row_slot, G_TYPE_OBJECT)

typedef enum { SLOT_PROP_ROW = 1 } SlotProperty;
static GParamSpec *slot_properties[SLOT_PROP_ROW + 1];

static void
rap_row_slot_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((SlotProperty)id) {
  case SLOT_PROP_ROW:
    g_value_set_object (value, RAP_ROW_SLOT (object)->row);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_row_slot_finalize (GObject *object)
{
  g_clear_object (&RAP_ROW_SLOT (object)->row);
  G_OBJECT_CLASS (rap_row_slot_parent_class)->finalize (object);
}

static void
rap_row_slot_class_init (RapRowSlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rap_row_slot_get_property;
  object_class->finalize = rap_row_slot_finalize;
  slot_properties[SLOT_PROP_ROW] =
      g_param_spec_object ("row", NULL, NULL, RAP_TYPE_ROW,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (slot_properties), slot_properties);
}

static void
rap_row_slot_init (G_GNUC_UNUSED RapRowSlot *self)
{
}

/**
 * rap_row_slot_get_row:
 * @self: a place in a list
 *
 * Returns: (transfer none) (nullable): the row in it, once it has been fetched
 */
RapRow *
rap_row_slot_get_row (RapRowSlot *self)
{
  return self->row;
}

guint
rap_row_slot_get_position (RapRowSlot *self)
{
  return self->position;
}

static void
slot_set_row (RapRowSlot *self, RapRow *row)
{
  if (g_set_object (&self->row, row))
    g_object_notify_by_pspec (G_OBJECT (self), slot_properties[SLOT_PROP_ROW]);
}

typedef struct {
  guint index;
  RapRowSlot *slots[PAGE_SIZE]; /* (owned) */
} Page;

struct _RapRowList {
  GObject parent_instance;

  RapLibrary *library; /* (owned) (nullable) */
  gulong changed;      /* handler on library */
  RapQuery *query;     /* (owned) (nullable) */
  guint n_items;
  gboolean held;             /* somebody is at a place of it */
  gboolean loading;          /* the count is on its way */
  GHashTable *pages;         /* (owned): index to Page */
  GQueue *order;             /* (owned) (element-type guint): pages, the last asked for first */
  GCancellable *cancellable; /* (owned): of everything under way */
};

typedef enum { PROP_LOADING = 1 } Property;
static GParamSpec *properties[PROP_LOADING + 1];

static void rap_row_list_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RapRowList,
                               rap_row_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, rap_row_list_iface_init))

static void
page_free (gpointer data)
{
  Page *page = data;

  for (guint i = 0; i < PAGE_SIZE; i++)
    g_clear_object (&page->slots[i]);
  g_free (page);
}

static void
set_loading (RapRowList *self, gboolean loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* A request for one page; the list may be gone, or another query asked, when it is answered. */
typedef struct {
  RapRowList *list; /* (owned) */
  guint page;
} Request;

static void
rows_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Request *request = data;
  g_autoptr (RapRowList) self = request->list;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = rap_library_load_rows_finish (RAP_LIBRARY (source), result, &error);
  Page *page;

  if (rows == NULL) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      g_debug ("rows could not be read: %s", error->message);
    return;
  }
  page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (request->page));
  for (guint i = 0; page != NULL && i < rows->len && i < PAGE_SIZE; i++)
    slot_set_row (page->slots[i], g_ptr_array_index (rows, i));
}

static void
load_page (RapRowList *self, guint index)
{
  Request *request;

  if (self->library == NULL || self->query == NULL)
    return;
  request = g_new0 (Request, 1);
  request->list = g_object_ref (self);
  request->page = index;
  rap_library_load_rows_async (self->library, self->query, index * PAGE_SIZE, PAGE_SIZE,
                               self->cancellable, rows_loaded, request);
}

/* Pages that nobody has looked at for long are let go; their slots live on where they are held. */
static void
drop_old_pages (RapRowList *self)
{
  while (self->order->length > PAGES_KEPT)
    g_hash_table_remove (self->pages, g_queue_pop_tail (self->order));
}

/* The page of that index with no row in it, in front of the others. */
static Page *
add_page (RapRowList *self, guint index)
{
  Page *page = g_new0 (Page, 1);

  page->index = index;
  g_hash_table_insert (self->pages, GUINT_TO_POINTER (index), page);
  g_queue_push_head (self->order, GUINT_TO_POINTER (index));
  return page;
}

static void
fill_page (Page *page)
{
  for (guint i = 0; i < PAGE_SIZE; i++) {
    if (page->slots[i] == NULL)
      page->slots[i] = g_object_new (RAP_TYPE_ROW_SLOT, NULL);
    page->slots[i]->position = page->index * PAGE_SIZE + i;
  }
}

static Page *
get_page (RapRowList *self, guint index)
{
  Page *page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (index));

  if (page != NULL) {
    if (g_queue_peek_head (self->order) != GUINT_TO_POINTER (index)) {
      g_queue_remove (self->order, GUINT_TO_POINTER (index));
      g_queue_push_head (self->order, GUINT_TO_POINTER (index));
    }
    return page;
  }
  page = add_page (self, index);
  fill_page (page);
  drop_old_pages (self);
  load_page (self, index);
  return page;
}

static GType
rap_row_list_get_item_type (G_GNUC_UNUSED GListModel *model)
{
  return RAP_TYPE_ROW_SLOT;
}

static guint
rap_row_list_get_n_items (GListModel *model)
{
  return RAP_ROW_LIST (model)->n_items;
}

static gpointer
rap_row_list_get_item (GListModel *model, guint position)
{
  RapRowList *self = RAP_ROW_LIST (model);

  if (position >= self->n_items)
    return NULL;
  return g_object_ref (get_page (self, position / PAGE_SIZE)->slots[position % PAGE_SIZE]);
}

static void
rap_row_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = rap_row_list_get_item_type;
  iface->get_n_items = rap_row_list_get_n_items;
  iface->get_item = rap_row_list_get_item;
}

/* Nothing that was asked for so far is wanted any more. */
static void
cancel_requests (RapRowList *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
}

static void
forget_rows (RapRowList *self, guint n_items)
{
  guint before = self->n_items;

  g_hash_table_remove_all (self->pages);
  g_queue_clear (self->order);
  self->n_items = n_items;
  if (before > 0 || n_items > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, before, n_items);
}

/* The slots of rows that stay go to their new places, because whoever shows them holds them. */
static void
move_slots (RapRowList *self, const RapRowShift *shift)
{
  g_autoptr (GHashTable) old = self->pages;
  g_autoptr (GQueue) order = self->order;
  GHashTableIter iter;
  gpointer page;

  self->pages = g_hash_table_new_full (NULL, NULL, NULL, page_free);
  self->order = g_queue_new ();
  for (GList *l = order->tail; l != NULL; l = l->prev) {
    Page *from = g_hash_table_lookup (old, l->data);

    for (guint i = 0; i < PAGE_SIZE; i++) {
      guint at = from->index * PAGE_SIZE + i;
      Page *to;

      if (at >= self->n_items || (at >= shift->position && at < shift->position + shift->n_removed))
        continue;
      if (at >= shift->position)
        at += shift->n_added - shift->n_removed;
      to = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (at / PAGE_SIZE));
      if (to == NULL)
        to = add_page (self, at / PAGE_SIZE);
      to->slots[at % PAGE_SIZE] = g_steal_pointer (&from->slots[i]);
    }
  }
  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, NULL, &page))
    fill_page (page);
}

static void
load_held_pages (RapRowList *self)
{
  for (GList *l = self->order->head; l != NULL; l = l->next)
    load_page (self, GPOINTER_TO_UINT (l->data));
}

/* Whether the list could be led from what it was to what it is; else it is as it was. */
static gboolean
shift_rows (RapRowList *self, guint first, GArray *shifts)
{
  guint n = self->n_items;

  for (guint i = 0; i < shifts->len; i++) {
    const RapRowShift *shift = &g_array_index (shifts, RapRowShift, i);

    if (first + shift->position + shift->n_removed > n)
      return FALSE;
    n += shift->n_added - shift->n_removed;
  }
  for (guint i = 0; i < shifts->len; i++) {
    RapRowShift shift = g_array_index (shifts, RapRowShift, i);

    shift.position += first;
    move_slots (self, &shift);
    self->n_items += shift.n_added - shift.n_removed;
    g_list_model_items_changed (G_LIST_MODEL (self), shift.position, shift.n_removed,
                                shift.n_added);
  }
  load_held_pages (self);
  return TRUE;
}

/* What the list is to become, while it is found out what went and came. */
typedef struct {
  RapRowList *list; /* (owned) */
  guint first;      /* position of the first row of the stretch that is compared */
  guint n_items;
} Comparing;

static GArray *
ids_of_slots (RapRowList *self, guint first)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  Page *page;

  for (guint at = first; at < self->n_items; at++) {
    RapRow *row;

    page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (at / PAGE_SIZE));
    if (page == NULL || at - first >= PAGES_COMPARED * PAGE_SIZE)
      break;
    row = page->slots[at % PAGE_SIZE]->row;
    g_array_append_val (ids, ((gint64){ row != NULL ? rap_row_get_id (row) : 0 }));
  }
  return ids;
}

static GArray *
ids_of_rows (GPtrArray *rows)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < rows->len; i++)
    g_array_append_val (ids, ((gint64){ rap_row_get_id (g_ptr_array_index (rows, i)) }));
  return ids;
}

static void
rows_compared (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Comparing *comparing = data;
  g_autoptr (RapRowList) self = comparing->list;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = rap_library_load_rows_finish (RAP_LIBRARY (source), result, &error);
  g_autoptr (GArray) shifts = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (rows != NULL) {
    g_autoptr (GArray) before = ids_of_slots (self, comparing->first), after = ids_of_rows (rows);

    shifts = rap_row_shifts_find (before, after, (int)comparing->n_items - (int)self->n_items);
  }
  set_loading (self, FALSE);
  if (shifts == NULL || !shift_rows (self, comparing->first, shifts))
    forget_rows (self, comparing->n_items);
}

/* Compares the pages around the last one that was looked at: those that are on the screen. */
static void
compare_rows (RapRowList *self, guint n_items)
{
  Comparing *comparing = g_new0 (Comparing, 1);
  guint first = GPOINTER_TO_UINT (g_queue_peek_head (self->order));

  for (guint i = 1; i < PAGES_COMPARED / 2 && first > 0 &&
                    g_hash_table_contains (self->pages, GUINT_TO_POINTER (first - 1));
       i++)
    first--;
  *comparing =
      (Comparing){ .list = g_object_ref (self), .first = first * PAGE_SIZE, .n_items = n_items };
  rap_library_load_rows_async (self->library, self->query, comparing->first,
                               PAGES_COMPARED * PAGE_SIZE, self->cancellable, rows_compared,
                               comparing);
}

static void
rows_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapRowList) self = data;
  g_autoptr (GError) error = NULL;
  gssize n = rap_library_count_rows_finish (RAP_LIBRARY (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (n < 0) {
    g_debug ("rows could not be counted: %s", error->message);
    n = 0;
  }
  if (n > 0 && self->n_items != (guint)n && self->held && !g_queue_is_empty (self->order)) {
    compare_rows (self, n);
    return;
  }
  set_loading (self, FALSE);
  /* As long as before: what is on the screen is fetched anew, in place. */
  if (self->n_items == (guint)n)
    load_held_pages (self);
  else
    forget_rows (self, n);
}

static void
reload (RapRowList *self)
{
  cancel_requests (self);
  if (self->library == NULL || self->query == NULL) {
    forget_rows (self, 0);
    return;
  }
  set_loading (self, TRUE);
  rap_library_count_rows_async (self->library, self->query, self->cancellable, rows_counted,
                                g_object_ref (self));
}

static void
rap_row_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property)id) {
  case PROP_LOADING:
    g_value_set_boolean (value, RAP_ROW_LIST (object)->loading);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_row_list_dispose (GObject *object)
{
  RapRowList *self = RAP_ROW_LIST (object);

  g_cancellable_cancel (self->cancellable);
  if (self->library != NULL)
    g_clear_signal_handler (&self->changed, self->library);
  g_clear_object (&self->library);
  g_clear_object (&self->query);
  G_OBJECT_CLASS (rap_row_list_parent_class)->dispose (object);
}

static void
rap_row_list_finalize (GObject *object)
{
  RapRowList *self = RAP_ROW_LIST (object);

  g_hash_table_unref (self->pages);
  g_queue_free (self->order);
  g_object_unref (self->cancellable);
  G_OBJECT_CLASS (rap_row_list_parent_class)->finalize (object);
}

static void
rap_row_list_class_init (RapRowListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rap_row_list_get_property;
  object_class->dispose = rap_row_list_dispose;
  object_class->finalize = rap_row_list_finalize;
  properties[PROP_LOADING] =
      g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
rap_row_list_init (RapRowList *self)
{
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, page_free);
  self->order = g_queue_new ();
  self->cancellable = g_cancellable_new ();
}

/**
 * rap_row_list_new:
 *
 * Returns: (transfer full): an empty list, until it has a library and a query
 */
RapRowList *
rap_row_list_new (void)
{
  return g_object_new (RAP_TYPE_ROW_LIST, NULL);
}

/**
 * rap_row_list_set_library:
 * @self: a list
 * @library: (nullable): whose rows it shows
 */
void
rap_row_list_set_library (RapRowList *self, RapLibrary *library)
{
  if (self->library == library)
    return;
  if (self->library != NULL)
    g_clear_signal_handler (&self->changed, self->library);
  g_set_object (&self->library, library);
  if (library != NULL)
    self->changed = g_signal_connect_swapped (library, "changed", G_CALLBACK (reload), self);
  reload (self);
}

/**
 * rap_row_list_set_query:
 * @self: a list
 * @query: (nullable): what is to be in it
 */
void
rap_row_list_set_query (RapRowList *self, RapQuery *query)
{
  if (!g_set_object (&self->query, query))
    return;
  forget_rows (self, 0);
  reload (self);
}

/**
 * rap_row_list_get_query:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): what is in it
 */
RapQuery *
rap_row_list_get_query (RapRowList *self)
{
  return self->query;
}

/**
 * rap_row_list_set_held:
 * @self: a list
 * @held: whether somebody has chosen a row of it, or has gone on from its beginning
 *
 * A list that is held tells which rows went and which came when the library changes; any other
 * begins anew, so that what is new at the beginning is seen.
 */
void
rap_row_list_set_held (RapRowList *self, gboolean held)
{
  self->held = held;
}

gboolean
rap_row_list_get_loading (RapRowList *self)
{
  return self->loading;
}
