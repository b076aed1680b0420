/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The units of two documents in → for each on the left the few on the right that may belong to
 * it. Words and pairs of words that few units have lead to them, so that the effort grows with the
 * text and not with the number of possible pairs.
 */
#pragma once

#include "rap-pairing.h"

G_BEGIN_DECLS

typedef struct {
  guint left, right;
} RapCandidate;

/* (element-type double): by id of a word, how much it tells of a unit. */
GArray *rap_word_weights_new (const GArray *left, const GArray *right, guint n_words);
GArray *rap_candidates_find (const GArray *left,
                             const GArray *right,
                             const GArray *weights,
                             const GPtrArray *left_done,
                             const GPtrArray *right_done);

G_END_DECLS
