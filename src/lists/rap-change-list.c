/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-change-list.h"

struct _RapChange {
  GObject parent_instance;

  RapComparison *comparison; /* (owned): keeps what follows */
  RapChangeLine line;
  const RapPair *pair;     /* (unowned) (nullable): of a pair */
  RapParagraph *paragraph; /* (unowned) (nullable): what was dropped or is new */
};

G_DEFINE_FINAL_TYPE (RapChange, rap_change, G_TYPE_OBJECT)

static void
rap_change_finalize (GObject *object)
{
  rap_comparison_unref (RAP_CHANGE (object)->comparison);
  G_OBJECT_CLASS (rap_change_parent_class)->finalize (object);
}

static void
rap_change_class_init (RapChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rap_change_finalize;
}

static void
rap_change_init (G_GNUC_UNUSED RapChange *self)
{
}

/**
 * rap_change_get_line:
 * @self: a line
 *
 * Returns: what it shows
 */
RapChangeLine
rap_change_get_line (RapChange *self)
{
  return self->line;
}

/**
 * rap_change_get_pair:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): the pair, of a line that shows one
 */
const RapPair *
rap_change_get_pair (RapChange *self)
{
  return self->pair;
}

/**
 * rap_change_get_paragraph:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): what was dropped or is new
 */
RapParagraph *
rap_change_get_paragraph (RapChange *self)
{
  return self->paragraph;
}

struct _RapChangeList {
  GObject parent_instance;

  GPtrArray *all;   /* (owned) (element-type RapChange) */
  GPtrArray *shown; /* (owned) (element-type RapChange): those that the filter leaves */
  RapChangeFilter filter;
};

static void rap_change_list_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RapChangeList,
                               rap_change_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      rap_change_list_iface_init))

static void
add (GPtrArray *lines,
     RapComparison *comparison,
     RapChangeLine line,
     const RapPair *pair,
     RapParagraph *paragraph)
{
  RapChange *change = g_object_new (RAP_TYPE_CHANGE, NULL);

  change->comparison = rap_comparison_ref (comparison);
  change->line = line;
  change->pair = pair;
  change->paragraph = paragraph;
  g_ptr_array_add (lines, change);
}

/* (element-type RapParagraph uint): where each paragraph of a document stands, from 0. */
static GHashTable *
positions_of (RapDocument *document)
{
  GHashTable *positions = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rap_document_get_n_paragraphs (document); i++)
    g_hash_table_insert (positions, rap_document_get_paragraph (document, i), GUINT_TO_POINTER (i));
  return positions;
}

static guint
position_in (GHashTable *positions, gpointer paragraph)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (positions, paragraph));
}

/* New paragraphs that stand before a place of the newer document and have no line yet. */
static void
add_new_before (
    GPtrArray *lines, RapComparison *comparison, GHashTable *right, guint end, guint *at)
{
  GPtrArray *added = rap_comparison_get_new (comparison);

  for (; *at < added->len && position_in (right, added->pdata[*at]) < end; (*at)++)
    add (lines, comparison, RAP_CHANGE_LINE_NEW, NULL, added->pdata[*at]);
}

static GPtrArray *
make_lines (RapComparison *comparison)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *dropped = rap_comparison_get_dropped (comparison);
  g_autoptr (GHashTable) left = positions_of (rap_comparison_get_left (comparison));
  g_autoptr (GHashTable) right = positions_of (rap_comparison_get_right (comparison));
  guint n_pairs = rap_comparison_get_n_pairs (comparison), drop = 0, fresh = 0;

  for (guint i = 0; i < n_pairs; i++) {
    const RapPair *pair = rap_comparison_get_pair (comparison, i);

    for (; drop < dropped->len &&
           position_in (left, dropped->pdata[drop]) < position_in (left, pair->left->pdata[0]);
         drop++)
      add (lines, comparison, RAP_CHANGE_LINE_DROPPED, NULL, dropped->pdata[drop]);
    /* A pair that moved says nothing of where the newer document has come to. */
    if (!pair->moved)
      add_new_before (lines, comparison, right, position_in (right, pair->right->pdata[0]), &fresh);
    add (lines, comparison, RAP_CHANGE_LINE_PAIR, pair, NULL);
  }
  for (; drop < dropped->len; drop++)
    add (lines, comparison, RAP_CHANGE_LINE_DROPPED, NULL, dropped->pdata[drop]);
  add_new_before (lines, comparison, right, G_MAXUINT, &fresh);
  return lines;
}

static gboolean
passes (RapChange *change, RapChangeFilter filter)
{
  const RapPair *pair = change->pair;

  switch (filter) {
  case RAP_CHANGE_FILTER_CHANGES:
    return pair == NULL || pair->pair_class != RAP_PAIR_IDENTICAL ||
           pair->drift != RAP_DRIFT_SAME || pair->moved;
  case RAP_CHANGE_FILTER_STRONGER:
    return pair != NULL && pair->drift == RAP_DRIFT_STRONGER;
  case RAP_CHANGE_FILTER_WEAKER:
    return pair != NULL && pair->drift == RAP_DRIFT_WEAKER;
  case RAP_CHANGE_FILTER_UNCLEAR:
    return pair != NULL && pair->drift == RAP_DRIFT_UNCLEAR;
  case RAP_CHANGE_FILTER_MOVED:
    return pair != NULL && pair->moved;
  case RAP_CHANGE_FILTER_NEW:
    return change->line == RAP_CHANGE_LINE_NEW;
  case RAP_CHANGE_FILTER_DROPPED:
    return change->line == RAP_CHANGE_LINE_DROPPED;
  case RAP_CHANGE_FILTER_EVERYTHING:
  default:
    return TRUE;
  }
}

static void
update_shown (RapChangeList *self)
{
  guint before = self->shown->len;

  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < self->all->len; i++)
    if (passes (self->all->pdata[i], self->filter))
      g_ptr_array_add (self->shown, g_object_ref (self->all->pdata[i]));
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->shown->len);
}

static GType
rap_change_list_get_item_type (G_GNUC_UNUSED GListModel *model)
{
  return RAP_TYPE_CHANGE;
}

static guint
rap_change_list_get_n_items (GListModel *model)
{
  return RAP_CHANGE_LIST (model)->shown->len;
}

static gpointer
rap_change_list_get_item (GListModel *model, guint position)
{
  RapChangeList *self = RAP_CHANGE_LIST (model);

  return position < self->shown->len ? g_object_ref (self->shown->pdata[position]) : NULL;
}

static void
rap_change_list_finalize (GObject *object)
{
  g_ptr_array_unref (RAP_CHANGE_LIST (object)->all);
  g_ptr_array_unref (RAP_CHANGE_LIST (object)->shown);
  G_OBJECT_CLASS (rap_change_list_parent_class)->finalize (object);
}

static void
rap_change_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = rap_change_list_get_item_type;
  iface->get_n_items = rap_change_list_get_n_items;
  iface->get_item = rap_change_list_get_item;
}

static void
rap_change_list_class_init (RapChangeListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rap_change_list_finalize;
}

static void
rap_change_list_init (RapChangeList *self)
{
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * rap_change_list_new:
 *
 * Returns: (transfer full): a list of no comparison, which shows changes only
 */
RapChangeList *
rap_change_list_new (void)
{
  return g_object_new (RAP_TYPE_CHANGE_LIST, NULL);
}

/**
 * rap_change_list_set_comparison:
 * @self: a list
 * @comparison: (nullable): what it is to show
 */
void
rap_change_list_set_comparison (RapChangeList *self, RapComparison *comparison)
{
  g_ptr_array_unref (self->all);
  self->all = comparison != NULL ? make_lines (comparison)
                                 : g_ptr_array_new_with_free_func (g_object_unref);
  update_shown (self);
}

/**
 * rap_change_list_set_filter:
 * @self: a list
 * @filter: which lines to leave
 */
void
rap_change_list_set_filter (RapChangeList *self, RapChangeFilter filter)
{
  if (self->filter == filter)
    return;
  self->filter = filter;
  update_shown (self);
}

static gboolean
holds (RapChange *change, const char *paragraph)
{
  if (change->line == RAP_CHANGE_LINE_NEW)
    return g_str_equal (rap_paragraph_get_id (change->paragraph), paragraph);
  for (guint i = 0; change->pair != NULL && i < change->pair->right->len; i++)
    if (g_str_equal (rap_paragraph_get_id (change->pair->right->pdata[i]), paragraph))
      return TRUE;
  return FALSE;
}

/**
 * rap_change_list_find:
 * @self: a list
 * @paragraph: id of a paragraph of the newer document
 *
 * Returns: the place of the line that it stands in; the length of the list where the filter leaves
 *   none
 */
guint
rap_change_list_find (RapChangeList *self, const char *paragraph)
{
  guint i = 0;

  while (i < self->shown->len && !holds (self->shown->pdata[i], paragraph))
    i++;
  return i;
}

/**
 * rap_change_list_count:
 * @self: a list
 * @filter: a filter, whether it is the list's or not
 *
 * Returns: how many lines it leaves
 */
guint
rap_change_list_count (RapChangeList *self, RapChangeFilter filter)
{
  guint n = 0;

  for (guint i = 0; i < self->all->len; i++)
    n += passes (self->all->pdata[i], filter);
  return n;
}
