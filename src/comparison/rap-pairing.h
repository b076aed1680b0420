/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The paragraphs of two documents in → which belong together: one to one, one that was split, or
 * several that were merged. Candidates come from an index of words and pairs of words that few
 * paragraphs have; the words that two candidates have in common, in order, decide.
 */
#pragma once

#include "rap-document.h"
#include "rap-wording.h"

G_BEGIN_DECLS

/* Indexes into the units of each side. One of the two has a single one. */
typedef struct {
  GArray *left, *right; /* (owned) (element-type uint) ascending */
  double score;
  gboolean substance_equal; /* nothing but the frame differs */
} RapPairing;

/* A paragraph that takes part in the comparison. */
typedef struct {
  RapParagraph *paragraph; /* (unowned) */
  GArray *words;           /* (owned) (element-type RapWordingWord) */
} RapUnit;

GArray *rap_units_new (RapDocument *document, RapWordList *list);
GPtrArray *rap_pairing_find (const GArray *left, const GArray *right, RapWordList *list);

G_END_DECLS
