/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Paragraphs that belong together in → whether the newer ones ask for more or for less, and every
 * reason for it. The lexicon's scale ranks the force; what softens, limits or denies is compared
 * beside it.
 */
#pragma once

#include "rap-comparison.h"
#include "rap-wording.h"

G_BEGIN_DECLS

/* One side of a pair. */
typedef struct {
  GPtrArray *paragraphs; /* (element-type RapParagraph) */
  const char *text;      /* of them all */
  const GArray *words;   /* (element-type RapWordingWord): of the text */
  const GArray *changes; /* (element-type RapWordChange): between the texts of the two sides */
  gboolean is_left;      /* whose spans of the changes are of the text */
  const char *adopted;   /* (nullable): ISO 8601, the day of its document */
} RapDriftSide;

GArray *
rap_drift_find_reasons (const RapDriftSide *left, const RapDriftSide *right, RapLexicon *lexicon);
RapDrift rap_drift_judge (const GArray *reasons);

G_END_DECLS
