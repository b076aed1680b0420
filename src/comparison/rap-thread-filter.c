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
