/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A thread of a series → whether it is among those that are looked for, for everything that shows
 * a part of a series.
 */
#pragma once

#include "rap-series.h"
#include "rap-word-search.h"

G_BEGIN_DECLS

/* In the order in which a window offers them. */
typedef enum {
  RAP_THREAD_FILTER_EVERYTHING,
  RAP_THREAD_FILTER_CHANGED, /* stronger or weaker somewhere on the way */
  RAP_THREAD_FILTER_NEW,     /* not in the first document */
  RAP_THREAD_FILTER_DROPPED, /* not in the last one */
} RapThreadFilter;

gboolean rap_thread_passes (RapSeries *series, const RapThread *thread, RapThreadFilter filter);
gboolean rap_thread_has_words (const RapThread *thread, RapWordSearch *words);
GPtrArray *rap_series_choose_threads (RapSeries *series, RapThreadFilter filter);

G_END_DECLS
