/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Two wordings in → which word of the one is which word of the other, in the same order. The
 * longest such pairing where the texts are of the length of paragraphs. In longer texts words that
 * stand once on both sides are held fast first, so that no text takes more than a multiple of its
 * length; where there are none, what lies between counts as changed.
 */
#pragma once

#include "rap-wording.h"

G_BEGIN_DECLS

#define RAP_WORD_UNPAIRED G_MAXUINT

void rap_word_alignment (const GArray *left, const GArray *right, guint *partners);

G_END_DECLS
