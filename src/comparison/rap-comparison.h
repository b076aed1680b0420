/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Two documents in → which paragraphs of the one became which of the other, with what changed in
 * them and whether they grew stronger or weaker; and what was dropped and what is new. Pure and
 * deterministic; nothing changes after it is made, so a thread may make it for another.
 */
#pragma once

#include "rap-document.h"
#include "rap-lexicon.h"

G_BEGIN_DECLS

typedef enum {
  RAP_PAIR_IDENTICAL, /* nothing but the force, to whom, case or punctuation differs */
  RAP_PAIR_EDITED,    /* words of substance changed */
  RAP_PAIR_PARTIAL,   /* a part is shared, or paragraphs were split or merged */
} RapPairClass;

typedef enum { RAP_DRIFT_STRONGER, RAP_DRIFT_WEAKER, RAP_DRIFT_SAME, RAP_DRIFT_UNCLEAR } RapDrift;

typedef enum {
  RAP_REASON_FORCE,     /* another performative, or none any more */
  RAP_REASON_MODAL,     /* "shall" for "should" */
  RAP_REASON_NEGATION,  /* "not" came or went */
  RAP_REASON_QUALIFIER, /* wording that softens came or went */
  RAP_REASON_ADDRESSEE, /* somebody is asked who was not, or not any more */
  RAP_REASON_DEADLINE,  /* a sunset clause came, went or changed */
  RAP_REASON_NUMBER,    /* a figure came, went or changed */
} RapReasonType;

/* Why a pair is stronger or weaker: what stood there and what stands there now. */
typedef struct {
  RapReasonType type;
  RapDrift towards; /* what this reason alone would say */
  char *before;     /* (owned) (nullable): NULL where it was added */
  char *after;      /* (owned) (nullable): NULL where it was dropped */
} RapReason;

typedef struct {
  GPtrArray *left;  /* (owned) (element-type RapParagraph): of the older document, at least one */
  GPtrArray *right; /* (owned) (element-type RapParagraph): of the newer one, at least one */
  RapPairClass pair_class;
  double score; /* of what they share, by weight of words: from 0 to 1 */
  gboolean moved;
  RapDrift drift;
  GArray *reasons; /* (owned) (element-type RapReason) */
  GArray *changes; /* (owned) (element-type RapWordChange): of the joined texts, see below */
} RapPair;

typedef struct _RapComparison RapComparison;

RapComparison *rap_comparison_new (RapDocument *left, RapDocument *right, RapLexicon *lexicon);
RapLexicon *rap_comparison_load_lexicon (const char *language, GError **error);
RapComparison *rap_comparison_load (RapDocument *left, RapDocument *right, GError **error);
RapComparison *rap_comparison_ref (RapComparison *self);
void rap_comparison_unref (RapComparison *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapComparison, rap_comparison_unref)

RapDocument *rap_comparison_get_left (RapComparison *self);
RapDocument *rap_comparison_get_right (RapComparison *self);
guint rap_comparison_get_n_pairs (RapComparison *self);
const RapPair *rap_comparison_get_pair (RapComparison *self, guint i);
GPtrArray *rap_comparison_get_dropped (RapComparison *self);
GPtrArray *rap_comparison_get_new (RapComparison *self);

/* The texts of one side of a pair as one, a line feed between paragraphs; what the changes count
 * in. */
char *rap_pair_join_text (GPtrArray *paragraphs);
char *rap_pair_join_labels (GPtrArray *paragraphs);
char *rap_reason_to_text (const RapReason *reason);
const char *rap_pair_class_to_name (RapPairClass pair_class);
const char *rap_drift_to_name (RapDrift drift);

G_END_DECLS
