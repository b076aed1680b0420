/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A paragraph and others that may be of the same wording → its way through the documents: of each
 * document the paragraph that is the likest, the oldest first, and for each step what became of
 * the wording since the step before. The order in which the others are given makes no difference.
 */
#pragma once

#include "rap-comparison.h"
#include "rap-row.h"

G_BEGIN_DECLS

typedef struct {
  RapRow *row;    /* (owned) */
  char *reckoned; /* (owned) (nullable): where its document says no date, the one it stands by */
  gboolean own;
  double score;          /* of what it shares with the paragraph asked about: from 0 to 1 */
  RapComparison *change; /* (owned) (nullable): since the step before, of the two paragraphs alone;
                          * of the first step, and where the two share too little, NULL */
} RapLineageStep;

GPtrArray *rap_lineage_new (GPtrArray *rows, RapLexicon *lexicon);
GPtrArray *rap_lineage_load (GPtrArray *rows, GError **error);
const RapPair *rap_lineage_step_get_pair (const RapLineageStep *step);

G_END_DECLS
