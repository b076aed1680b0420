/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-change-list.h"

#include "rap-word-changes.h"

/* Fewer pairs than this are not worth a line that hides them, where everything is shown. */
#define LEAST_FOLDED 2

struct _RapChange {
  GObject parent_instance;

  RapComparison *comparison; /* (owned): keeps what follows */
  RapChangeLine line;
  const RapPair *pair;     /* (unowned) (nullable): of a pair */
  RapParagraph *paragraph; /* (unowned) (nullable): what was dropped or is new */
  guint n_folded;          /* of a fold: lines after it that it hides */
  gboolean open;           /* of a fold */
};

G_DEFINE_FINAL_TYPE (RapChange, rap_change, G_TYPE_OBJECT)

typedef enum { PROP_OPEN = 1 } Property;
static GParamSpec *properties[PROP_OPEN + 1];

static void
rap_change_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property)id) {
  case PROP_OPEN:
    g_value_set_boolean (value, RAP_CHANGE (object)->open);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_change_finalize (GObject *object)
{
  rap_comparison_unref (RAP_CHANGE (object)->comparison);
  G_OBJECT_CLASS (rap_change_parent_class)->finalize (object);
}

static void
rap_change_class_init (RapChangeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rap_change_get_property;
  object_class->finalize = rap_change_finalize;
  properties[PROP_OPEN] =
      g_param_spec_boolean ("open", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
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

/**
 * rap_change_get_n_folded:
 * @self: a line
 *
 * Returns: how many lines a fold stands for, open or not; 0 for what is none
 */
guint
rap_change_get_n_folded (RapChange *self)
{
  return self->n_folded;
}

/**
 * rap_change_is_open:
 * @self: a line
 *
 * Returns: whether it is a fold and the lines after it are shown
 */
gboolean
rap_change_is_open (RapChange *self)
{
  return self->open;
}

struct _RapChangeList {
  GObject parent_instance;

  GPtrArray *all;   /* (owned) (element-type RapChange): each fold before what it hides */
  GPtrArray *shown; /* (owned) (element-type RapChange): those that filter and folds leave */
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

/* The words of both sides are the same, and so is their force; and it stands where it stood. */
static gboolean
is_same (RapChange *change)
{
  const RapPair *pair = change->pair;

  if (pair == NULL || pair->pair_class != RAP_PAIR_IDENTICAL || pair->drift != RAP_DRIFT_SAME ||
      pair->moved)
    return FALSE;
  for (guint i = 0; i < pair->changes->len; i++)
    if (g_array_index (pair->changes, RapWordChange, i).type != RAP_CHANGE_EQUAL)
      return FALSE;
  return TRUE;
}

/* Returns: (transfer full): @lines with a fold before each run of what is the same. */
static GPtrArray *
add_folds (RapComparison *comparison, GPtrArray *lines)
{
  GPtrArray *folded = g_ptr_array_new_with_free_func (g_object_unref);
  RapChange *fold = NULL;

  for (guint i = 0; i < lines->len; i++) {
    if (!is_same (lines->pdata[i])) {
      fold = NULL;
    } else {
      if (fold == NULL) {
        add (folded, comparison, RAP_CHANGE_LINE_FOLD, NULL, NULL);
        fold = folded->pdata[folded->len - 1];
      }
      fold->n_folded++;
    }
    g_ptr_array_add (folded, g_object_ref (lines->pdata[i]));
  }
  return folded;
}

/* Folds aside. */
static gboolean
passes (RapChange *change, RapChangeFilter filter)
{
  const RapPair *pair = change->pair;

  if (change->line == RAP_CHANGE_LINE_FOLD)
    return FALSE;
  switch (filter) {
  case RAP_CHANGE_FILTER_CHANGES:
    return !is_same (change);
  case RAP_CHANGE_FILTER_STRONGER:
    return pair != NULL && pair->drift == RAP_DRIFT_STRONGER;
  case RAP_CHANGE_FILTER_WEAKER:
    return pair != NULL && pair->drift == RAP_DRIFT_WEAKER;
  case RAP_CHANGE_FILTER_UNCLEAR:
    return pair != NULL && pair->drift == RAP_DRIFT_UNCLEAR;
  case RAP_CHANGE_FILTER_EDITED:
    return pair != NULL && pair->pair_class != RAP_PAIR_IDENTICAL;
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

/* The others show what they name and nothing between. */
static gboolean
has_folds (RapChangeFilter filter)
{
  return filter == RAP_CHANGE_FILTER_CHANGES || filter == RAP_CHANGE_FILTER_EVERYTHING;
}

static gboolean
shows_fold (RapChange *fold, RapChangeFilter filter)
{
  return filter == RAP_CHANGE_FILTER_CHANGES ||
         (filter == RAP_CHANGE_FILTER_EVERYTHING && fold->n_folded >= LEAST_FOLDED);
}

/* Returns: (transfer full): what filter and folds leave. */
static GPtrArray *
choose_lines (RapChangeList *self)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);
  guint i = 0;

  while (i < self->all->len) {
    RapChange *change = self->all->pdata[i++];
    gboolean is_shown = change->line == RAP_CHANGE_LINE_FOLD ? shows_fold (change, self->filter)
                                                             : passes (change, self->filter);

    if (is_shown)
      g_ptr_array_add (chosen, g_object_ref (change));
    if (change->line != RAP_CHANGE_LINE_FOLD || !has_folds (self->filter))
      continue;
    for (guint k = 0; k < change->n_folded; k++, i++)
      if (change->open || !is_shown)
        g_ptr_array_add (chosen, g_object_ref (self->all->pdata[i]));
  }
  return chosen;
}

/* What stays at both ends is not told of, so that a selection and the place in the list stay. */
static void
update_shown (RapChangeList *self)
{
  g_autoptr (GPtrArray) before = self->shown;
  guint start = 0, n_before = before->len, n_after;

  self->shown = choose_lines (self);
  n_after = self->shown->len;
  while (start < MIN (n_before, n_after) && before->pdata[start] == self->shown->pdata[start])
    start++;
  while (MIN (n_before, n_after) > start &&
         before->pdata[n_before - 1] == self->shown->pdata[n_after - 1]) {
    n_before--;
    n_after--;
  }
  if (n_before > start || n_after > start)
    g_list_model_items_changed (G_LIST_MODEL (self), start, n_before - start, n_after - start);
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
  g_autoptr (GPtrArray) lines = comparison != NULL
                                    ? make_lines (comparison)
                                    : g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_unref (self->all);
  self->all = add_folds (comparison, lines);
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

/**
 * rap_change_list_set_open:
 * @self: a list
 * @fold: one of its folds
 * @open: whether the lines that it hides are to be shown after it
 */
void
rap_change_list_set_open (RapChangeList *self, RapChange *fold, gboolean open)
{
  g_return_if_fail (fold->line == RAP_CHANGE_LINE_FOLD);

  if (fold->open == open)
    return;
  fold->open = open;
  g_object_notify_by_pspec (G_OBJECT (fold), properties[PROP_OPEN]);
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

/* Returns: (transfer none) (nullable): the fold before a line that is one of those it hides. */
static RapChange *
fold_of (RapChangeList *self, guint place)
{
  if (!is_same (self->all->pdata[place]))
    return NULL;
  while (((RapChange *)self->all->pdata[place])->line != RAP_CHANGE_LINE_FOLD)
    place--;
  return self->all->pdata[place];
}

static guint
place_in (GPtrArray *lines, RapChange *change)
{
  guint place;

  return g_ptr_array_find (lines, change, &place) ? place : lines->len;
}

/**
 * rap_change_list_reveal:
 * @self: a list
 * @paragraph: id of a paragraph of the newer document
 *
 * Opens the fold that the paragraph is in.
 *
 * Returns: the place of the line that it stands in; the length of the list where the filter leaves
 *   none
 */
guint
rap_change_list_reveal (RapChangeList *self, const char *paragraph)
{
  guint i = 0;

  while (i < self->all->len && !holds (self->all->pdata[i], paragraph))
    i++;
  if (i == self->all->len)
    return self->shown->len;
  if (has_folds (self->filter) && fold_of (self, i) != NULL)
    rap_change_list_set_open (self, fold_of (self, i), TRUE);
  return place_in (self->shown, self->all->pdata[i]);
}

/**
 * rap_change_list_find:
 * @self: a list
 * @change: a line of its comparison, whether it is shown or not
 *
 * Returns: its place; that of the fold that hides it, or of what is shown after where it would
 *   stand, where it is not shown; the length of the list where nothing is
 */
guint
rap_change_list_find (RapChangeList *self, RapChange *change)
{
  guint at = place_in (self->all, change), place = place_in (self->shown, change);
  RapChange *fold = at < self->all->len ? fold_of (self, at) : NULL;

  if (place == self->shown->len && fold != NULL)
    place = place_in (self->shown, fold);
  for (; place == self->shown->len && at < self->all->len; at++)
    place = place_in (self->shown, self->all->pdata[at]);
  return place;
}

/**
 * rap_change_list_step:
 * @self: a list
 * @from: a place
 * @by: 1 or -1
 *
 * Returns: the place of the next or the previous line that is no fold; @from where there is none
 */
guint
rap_change_list_step (RapChangeList *self, guint from, int by)
{
  gint64 at = (gint64)from + by;

  while (at >= 0 && at < self->shown->len &&
         ((RapChange *)self->shown->pdata[at])->line == RAP_CHANGE_LINE_FOLD)
    at += by;
  return at >= 0 && at < self->shown->len ? (guint)at : from;
}

/**
 * rap_change_list_count:
 * @self: a list
 * @filter: a filter, whether it is the list's or not
 *
 * Returns: how many lines it leaves, folds aside: neither do they count, nor what they hide less
 */
guint
rap_change_list_count (RapChangeList *self, RapChangeFilter filter)
{
  guint n = 0;

  for (guint i = 0; i < self->all->len; i++)
    n += passes (self->all->pdata[i], filter);
  return n;
}
