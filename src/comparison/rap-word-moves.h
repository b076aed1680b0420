/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Which words of two texts changed → which phrases among them only changed their place: what went
 * here came there, word by word.
 */
#pragma once

#include "rap-wording.h"

G_BEGIN_DECLS

/* One side. @runs and @moves have an entry for each word. */
typedef struct {
  const GArray *words; /* (element-type RapWordingWord) */
  const guint *runs;   /* 0 where the word stayed, else the number of the run that changed */
  guint *moves;        /* 0, or the number that a phrase has on both sides */
} RapWordMovesSide;

void rap_word_moves_find (const RapWordMovesSide *left, const RapWordMovesSide *right);

G_END_DECLS
