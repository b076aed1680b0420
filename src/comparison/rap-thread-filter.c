/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-thread-filter.h"

static gboolean
is_changed (const RapThread *thread)
{
  for (guint i = 0; i < thread->steps->len; i++) {
    const RapThreadStep *step = &g_array_index (thread->steps, RapThreadStep, i);
    if (step->changes->len > 0 && step->drift != RAP_DRIFT_SAME)
      return TRUE;
  }
  return FALSE;
}

/**
 * rap_thread_passes:
 * @series: a series
 * @thread: one of its threads
 * @filter: what is looked for
 *
 * Returns: whether it is left
 */
gboolean
rap_thread_passes (RapSeries *series, const RapThread *thread, RapThreadFilter filter)
{
  switch (filter) {
  case RAP_THREAD_FILTER_CHANGED:
    return is_changed (thread);
  case RAP_THREAD_FILTER_NEW:
    return rap_thread_get_step (thread, 0) == NULL;
  case RAP_THREAD_FILTER_DROPPED:
    return rap_thread_get_step (thread, rap_series_get_n_documents (series) - 1) == NULL;
  case RAP_THREAD_FILTER_EVERYTHING:
  default:
    return TRUE;
  }
}

/**
 * rap_thread_has_words:
 * @thread: a thread
 * @words: (nullable): what is looked for; %NULL for nothing
 *
 * Returns: whether each of the words stands in one of its documents, or is a number that its
 *   paragraphs have there
 */
gboolean
rap_thread_has_words (const RapThread *thread, RapWordSearch *words)
{
  g_autoptr (GPtrArray) texts = NULL;

  if (words == NULL)
    return TRUE;
  texts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < thread->steps->len; i++) {
    GPtrArray *paragraphs = g_array_index (thread->steps, RapThreadStep, i).paragraphs;

    g_ptr_array_add (texts, rap_pair_join_text (paragraphs));
    g_ptr_array_add (texts, rap_pair_join_labels (paragraphs));
  }
  g_ptr_array_add (texts, NULL);
  return rap_word_search_matches (words, (const char *const *)texts->pdata);
}

/**
 * rap_series_choose_threads:
 * @series: a series
 * @filter: what is looked for
 *
 * Returns: (transfer full) (element-type RapThread): the threads that it leaves, in their order;
 *   they are the series'
 */
GPtrArray *
rap_series_choose_threads (RapSeries *series, RapThreadFilter filter)
{
  GPtrArray *threads = g_ptr_array_new ();

  for (guint i = 0; i < rap_series_get_n_threads (series); i++)
    if (rap_thread_passes (series, rap_series_get_thread (series, i), filter))
      g_ptr_array_add (threads, (gpointer)rap_series_get_thread (series, i));
  return threads;
}
