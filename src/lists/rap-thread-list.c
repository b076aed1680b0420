/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-thread-list.h"

struct _RapThreadItem {
  GObject parent_instance;

  RapSeries *series;       /* (owned): keeps the thread */
  const RapThread *thread; /* (unowned) */
};

G_DEFINE_FINAL_TYPE (RapThreadItem, rap_thread_item, G_TYPE_OBJECT)

static void
rap_thread_item_finalize (GObject *object)
{
  rap_series_unref (RAP_THREAD_ITEM (object)->series);
  G_OBJECT_CLASS (rap_thread_item_parent_class)->finalize (object);
}

static void
rap_thread_item_class_init (RapThreadItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rap_thread_item_finalize;
}

static void
rap_thread_item_init (G_GNUC_UNUSED RapThreadItem *self)
{
}

/**
 * rap_thread_item_get_series:
 * @self: a thread of the list
 *
 * Returns: (transfer none): the series that it is of
 */
RapSeries *
rap_thread_item_get_series (RapThreadItem *self)
{
  return self->series;
}

/**
 * rap_thread_item_get_thread:
 * @self: a thread of the list
 *
 * Returns: (transfer none): the thread
 */
const RapThread *
rap_thread_item_get_thread (RapThreadItem *self)
{
  return self->thread;
}

/**
 * rap_thread_item_find_change:
 * @self: a thread
 * @document: place of a document in its series
 * @left: (out): place of the document before the change
 * @right: (out): place of the document after it
 *
 * Finds what is to be compared to see what became of the thread at a document: that document with
 * the one where the thread stood last; where it stood in none before, with the one before it.
 *
 * Returns: (transfer none) (nullable): id of a paragraph of the thread in the document after the
 *   change, if there is one
 */
const char *
rap_thread_item_find_change (RapThreadItem *self, guint document, guint *left, guint *right)
{
  const GArray *steps = self->thread->steps;
  guint first = g_array_index (steps, RapThreadStep, 0).document;
  const RapThreadStep *step;

  *right = MAX (document, MAX (first, 1));
  *left = *right - 1;
  for (guint i = 0; i < steps->len; i++)
    if (g_array_index (steps, RapThreadStep, i).document < *right)
      *left = g_array_index (steps, RapThreadStep, i).document;
  step = rap_thread_get_step (self->thread, *right);
  return step != NULL ? rap_paragraph_get_id (step->paragraphs->pdata[0]) : NULL;
}

struct _RapThreadList {
  GObject parent_instance;

  RapSeries *series; /* (owned) (nullable) */
  RapThreadFilter filter;
  RapWordSearch *words; /* (owned) (nullable): that are looked for */
  GArray *shown;        /* (owned) (element-type uint): places of threads in the series */
};

static GType
rap_thread_list_get_item_type (G_GNUC_UNUSED GListModel *model)
{
  return RAP_TYPE_THREAD_ITEM;
}

static guint
rap_thread_list_get_n_items (GListModel *model)
{
  return RAP_THREAD_LIST (model)->shown->len;
}

static gpointer
rap_thread_list_get_item (GListModel *model, guint position)
{
  RapThreadList *self = RAP_THREAD_LIST (model);
  RapThreadItem *item;

  if (position >= self->shown->len)
    return NULL;
  item = g_object_new (RAP_TYPE_THREAD_ITEM, NULL);
  item->series = rap_series_ref (self->series);
  item->thread = rap_series_get_thread (self->series, g_array_index (self->shown, guint, position));
  return item;
}

static void
rap_thread_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = rap_thread_list_get_item_type;
  iface->get_n_items = rap_thread_list_get_n_items;
  iface->get_item = rap_thread_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RapThreadList,
                               rap_thread_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      rap_thread_list_model_init))

static void
update_shown (RapThreadList *self)
{
  guint n_before = self->shown->len;
  guint n = self->series != NULL ? rap_series_get_n_threads (self->series) : 0;

  g_array_set_size (self->shown, 0);
  for (guint i = 0; i < n; i++) {
    const RapThread *thread = rap_series_get_thread (self->series, i);

    if (rap_thread_passes (self->series, thread, self->filter) &&
        rap_thread_has_words (thread, self->words))
      g_array_append_val (self->shown, i);
  }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->shown->len);
}

static void
rap_thread_list_finalize (GObject *object)
{
  RapThreadList *self = RAP_THREAD_LIST (object);

  g_clear_pointer (&self->series, rap_series_unref);
  g_clear_pointer (&self->words, rap_word_search_unref);
  g_array_unref (self->shown);
  G_OBJECT_CLASS (rap_thread_list_parent_class)->finalize (object);
}

static void
rap_thread_list_class_init (RapThreadListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rap_thread_list_finalize;
}

static void
rap_thread_list_init (RapThreadList *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * rap_thread_list_new:
 *
 * Returns: (transfer full): a list of no series
 */
RapThreadList *
rap_thread_list_new (void)
{
  return g_object_new (RAP_TYPE_THREAD_LIST, NULL);
}

/**
 * rap_thread_list_set_series:
 * @self: a list
 * @series: (nullable): what it is to show
 */
void
rap_thread_list_set_series (RapThreadList *self, RapSeries *series)
{
  g_clear_pointer (&self->series, rap_series_unref);
  if (series != NULL)
    self->series = rap_series_ref (series);
  update_shown (self);
}

/**
 * rap_thread_list_set_filter:
 * @self: a list
 * @filter: which threads to leave
 */
void
rap_thread_list_set_filter (RapThreadList *self, RapThreadFilter filter)
{
  if (self->filter == filter)
    return;
  self->filter = filter;
  update_shown (self);
}

/**
 * rap_thread_list_set_words:
 * @self: a list
 * @typed: what a thread must have in one of its documents to be left, as a person typed it; "" for
 *   nothing
 */
void
rap_thread_list_set_words (RapThreadList *self, const char *typed)
{
  g_clear_pointer (&self->words, rap_word_search_unref);
  self->words = rap_word_search_new (typed);
  update_shown (self);
}

/**
 * rap_thread_list_get_words:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): what is looked for; good until something else is
 */
RapWordSearch *
rap_thread_list_get_words (RapThreadList *self)
{
  return self->words;
}

/**
 * rap_thread_list_find:
 * @self: a list
 * @thread: a thread of its series, whether it is shown or not
 *
 * Returns: its place; that of what is shown next after where it would stand, where it is not shown;
 *   the length of the list where nothing is
 */
guint
rap_thread_list_find (RapThreadList *self, const RapThread *thread)
{
  guint at = 0;

  /* The threads of a series stand one behind the other, as they are shown. */
  while (at < self->shown->len &&
         rap_series_get_thread (self->series, g_array_index (self->shown, guint, at)) < thread)
    at++;
  return at;
}

/**
 * rap_thread_list_copy_shown:
 * @self: a list
 *
 * Returns: (transfer full) (element-type RapThread): the threads that are shown; good as long as
 * the series
 */
GPtrArray *
rap_thread_list_copy_shown (RapThreadList *self)
{
  GPtrArray *threads = g_ptr_array_new ();

  for (guint i = 0; i < self->shown->len; i++)
    g_ptr_array_add (threads, (gpointer)rap_series_get_thread (
                                  self->series, g_array_index (self->shown, guint, i)));
  return threads;
}
