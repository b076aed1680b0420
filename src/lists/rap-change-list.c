/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-change-list.h"

/* Fewer pairs than this are not worth a line that hides them, where everything is shown. */
#define LEAST_FOLDED 2

struct _RapChange {
  GObject parent_instance;

  RapComparison *comparison; /* (owned): keeps what the line tells of */
  RapComparisonLine line;
  gboolean open; /* of a fold */
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
  return self->line.type;
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
  return self->line.pair;
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
  return self->line.paragraph;
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
  return self->line.n_folded;
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

  GArray *lines;    /* (owned) (element-type RapComparisonLine): of the whole comparison */
  GPtrArray *all;   /* (owned) (element-type RapChange): one for each of them */
  GPtrArray *shown; /* (owned) (element-type RapChange): those that filter and folds leave */
  RapChangeFilter filter;
  RapWordSearch *words; /* (owned) (nullable): that are looked for */
};

static void rap_change_list_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RapChangeList,
                               rap_change_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      rap_change_list_iface_init))

static void
make_changes (RapChangeList *self, RapComparison *comparison)
{
  for (guint i = 0; i < self->lines->len; i++) {
    RapChange *change = g_object_new (RAP_TYPE_CHANGE, NULL);

    change->comparison = rap_comparison_ref (comparison);
    change->line = g_array_index (self->lines, RapComparisonLine, i);
    g_ptr_array_add (self->all, change);
  }
}

/* Whether the words that are looked for stand in a line, or are its number. */
static gboolean
has_words (RapChangeList *self, const RapComparisonLine *line)
{
  g_autofree char *left = NULL, *right = NULL, *left_labels = NULL, *right_labels = NULL;

  if (self->words == NULL)
    return TRUE;
  if (line->pair == NULL) {
    g_autofree char *path = rap_labels_join (rap_paragraph_get_path (line->paragraph), " ");
    const char *const texts[] = { rap_paragraph_get_text (line->paragraph), path, NULL };

    return rap_word_search_matches (self->words, texts);
  }
  left = rap_pair_join_text (line->pair->left);
  right = rap_pair_join_text (line->pair->right);
  left_labels = rap_pair_join_labels (line->pair->left);
  right_labels = rap_pair_join_labels (line->pair->right);
  return rap_word_search_matches (
      self->words, (const char *const[]){ left, right, left_labels, right_labels, NULL });
}

static gboolean
passes (RapChangeList *self, RapChange *change)
{
  return rap_comparison_line_passes (&change->line, self->filter) &&
         has_words (self, &change->line);
}

/* The others show what they name and nothing between; so does what is looked for. */
static gboolean
has_folds (RapChangeList *self)
{
  return self->words == NULL && (self->filter == RAP_CHANGE_FILTER_CHANGES ||
                                 self->filter == RAP_CHANGE_FILTER_EVERYTHING);
}

static gboolean
shows_fold (RapChangeList *self, RapChange *fold)
{
  return has_folds (self) &&
         (self->filter == RAP_CHANGE_FILTER_CHANGES || fold->line.n_folded >= LEAST_FOLDED);
}

/* Returns: (transfer full): what filter and folds leave. */
static GPtrArray *
choose_lines (RapChangeList *self)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);
  guint i = 0;

  while (i < self->all->len) {
    RapChange *change = self->all->pdata[i++];
    gboolean is_shown = change->line.type == RAP_CHANGE_LINE_FOLD ? shows_fold (self, change)
                                                                  : passes (self, change);

    if (is_shown)
      g_ptr_array_add (chosen, g_object_ref (change));
    if (change->line.type != RAP_CHANGE_LINE_FOLD || !has_folds (self))
      continue;
    for (guint k = 0; k < change->line.n_folded; k++, i++)
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
  g_clear_pointer (&RAP_CHANGE_LIST (object)->words, rap_word_search_unref);
  g_array_unref (RAP_CHANGE_LIST (object)->lines);
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
  self->lines = g_array_new (FALSE, TRUE, sizeof (RapComparisonLine));
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
  g_ptr_array_set_size (self->all, 0);
  g_array_unref (self->lines);
  self->lines = comparison != NULL ? rap_comparison_list_lines (comparison)
                                   : g_array_new (FALSE, TRUE, sizeof (RapComparisonLine));
  make_changes (self, comparison);
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
 * rap_change_list_set_words:
 * @self: a list
 * @typed: what a line must have to be left, as a person typed it; "" for nothing
 */
void
rap_change_list_set_words (RapChangeList *self, const char *typed)
{
  g_clear_pointer (&self->words, rap_word_search_unref);
  self->words = rap_word_search_new (typed);
  update_shown (self);
}

/**
 * rap_change_list_get_words:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): what is looked for; good until something else is
 */
RapWordSearch *
rap_change_list_get_words (RapChangeList *self)
{
  return self->words;
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
  g_return_if_fail (fold->line.type == RAP_CHANGE_LINE_FOLD);

  if (fold->open == open)
    return;
  fold->open = open;
  g_object_notify_by_pspec (G_OBJECT (fold), properties[PROP_OPEN]);
  update_shown (self);
}

static gboolean
holds (RapChange *change, const char *paragraph)
{
  if (change->line.type == RAP_CHANGE_LINE_NEW)
    return g_str_equal (rap_paragraph_get_id (change->line.paragraph), paragraph);
  for (guint i = 0; change->line.pair != NULL && i < change->line.pair->right->len; i++)
    if (g_str_equal (rap_paragraph_get_id (change->line.pair->right->pdata[i]), paragraph))
      return TRUE;
  return FALSE;
}

/* Returns: (transfer none) (nullable): the fold before a line that is one of those it hides. */
static RapChange *
fold_of (RapChangeList *self, guint place)
{
  const RapComparisonLine *line = &g_array_index (self->lines, RapComparisonLine, place);

  if (line->type == RAP_CHANGE_LINE_FOLD ||
      rap_comparison_line_passes (line, RAP_CHANGE_FILTER_CHANGES))
    return NULL;
  while (g_array_index (self->lines, RapComparisonLine, place).type != RAP_CHANGE_LINE_FOLD)
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
  if (has_folds (self) && fold_of (self, i) != NULL)
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
         ((RapChange *)self->shown->pdata[at])->line.type == RAP_CHANGE_LINE_FOLD)
    at += by;
  return at >= 0 && at < self->shown->len ? (guint)at : from;
}

/**
 * rap_change_list_get_lines:
 * @self: a list
 *
 * Returns: (transfer none) (element-type RapComparisonLine): all lines of its comparison, whether
 *   they are shown or not; good until another one is set
 */
GArray *
rap_change_list_get_lines (RapChangeList *self)
{
  return self->lines;
}

/**
 * rap_change_list_count_shown:
 * @self: a list
 *
 * Returns: how many lines filter and words leave, whether a fold hides them or not
 */
guint
rap_change_list_count_shown (RapChangeList *self)
{
  /* Where words are looked for nothing is folded, and looking once more would cost as much again.
   */
  return self->words != NULL ? self->shown->len
                             : rap_comparison_lines_count (self->lines, self->filter);
}

/**
 * rap_change_list_copy_shown:
 * @self: a list
 *
 * For what cannot be opened, such as paper: a fold that is open is only what it hides, and where
 * everything is to be seen nothing is folded.
 *
 * Returns: (transfer full) (element-type RapComparisonLine): the lines that are shown; good as long
 *   as the comparison
 */
GArray *
rap_change_list_copy_shown (RapChangeList *self)
{
  gboolean everything = has_folds (self) && self->filter == RAP_CHANGE_FILTER_EVERYTHING;
  GPtrArray *changes = everything ? self->all : self->shown;
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (RapComparisonLine));

  for (guint i = 0; i < changes->len; i++) {
    RapChange *change = changes->pdata[i];

    if (change->line.type != RAP_CHANGE_LINE_FOLD || (!change->open && !everything))
      g_array_append_val (lines, change->line);
  }
  return lines;
}
