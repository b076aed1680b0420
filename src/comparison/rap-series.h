/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Documents, the oldest first → threads: each commitment with its way through all of them, and
 * what became of it from one to the next. A thread is there for every paragraph that is a
 * commitment in at least one of the documents; paragraphs that were split or merged on the way are
 * of one thread. Pure and deterministic, and of nothing but the documents given; nothing changes
 * after it is made, so a thread of the machine may make it for another.
 */
#pragma once

#include "rap-comparison.h"

G_BEGIN_DECLS

/* Where a thread stands in one of the documents. */
typedef struct {
  guint document;        /* its place in the series */
  GPtrArray *paragraphs; /* (owned) (element-type RapParagraph): in reading order, at least one */
  gboolean commitment;   /* whether one of them is a commitment */
  RapStrength strength;  /* of the strongest commitment, where there is one */
  GPtrArray *changes;    /* (owned) (element-type RapPair): since the step before; none where it is
                          * the first. What came back after a document without it is compared with
                          * where it stood last, which says nothing of having moved */
  RapDrift drift;        /* of all changes; same where there are none */
} RapThreadStep;

typedef struct {
  GArray *steps; /* (owned) (element-type RapThreadStep): at least one, the oldest first */
} RapThread;

/* What became of the commitments of the document before: numbers of threads. */
typedef struct {
  guint n_commitments; /* in this document */
  guint n_new;         /* in none of the documents before */
  guint n_returned;    /* not in the one before, but in an earlier one */
  guint n_carried;     /* in both, whatever became of them; of which: */
  guint n_strengthened;
  guint n_weakened;
  guint n_unclear;
  guint n_dropped; /* commitments of the one before that are not here */
} RapSeriesProfile;

typedef struct _RapSeries RapSeries;

RapSeries *rap_series_new (GPtrArray *documents, RapLexicon *lexicon);
RapSeries *rap_series_load (GPtrArray *documents, GError **error);
RapSeries *rap_series_ref (RapSeries *self);
void rap_series_unref (RapSeries *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapSeries, rap_series_unref)

guint rap_series_get_n_documents (RapSeries *self);
RapDocument *rap_series_get_document (RapSeries *self, guint i);
const RapSeriesProfile *rap_series_get_profile (RapSeries *self, guint document);
guint rap_series_get_n_threads (RapSeries *self);
const RapThread *rap_series_get_thread (RapSeries *self, guint i);
guint rap_series_find_thread (RapSeries *self, guint document, const char *paragraph);

const RapThreadStep *rap_thread_get_step (const RapThread *thread, guint document);

G_END_DECLS
