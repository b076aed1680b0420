/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A text as the words that comparing looks at. Letter case, accents, hyphens, punctuation and the
 * lexicon's variants of spelling are not of a word; two texts that differ in nothing else have the
 * same wording. Words of both sides
 * of a comparison come from one RapWordList, so that equal words are equal numbers.
 */
#pragma once

#include "rap-lexicon.h"
#include "rap-span.h"

G_BEGIN_DECLS

typedef enum {
  RAP_WORDING_NEGATION = 1 << 0,
  RAP_WORDING_MODAL = 1 << 1,  /* "shall"; "may", which leaves it open */
  RAP_WORDING_NUMBER = 1 << 2, /* a figure that counts something, or its first word */
  RAP_WORDING_FRAME = 1 << 3,  /* says with what force and to whom, not what is to be done */
  RAP_WORDING_LINK = 1 << 4,   /* "also", "to", "that": of the frame where it stands beside it */
  RAP_WORDING_MONTH = 1 << 5,  /* what stands beside it is a day or a year */
  RAP_WORDING_MORE = 1 << 6,   /* goes on with the figure before it: "hundred" */
} RapWordingFlags;

typedef struct {
  guint id;     /* in its list */
  RapSpan span; /* characters of the text */
  guint flags;  /* RapWordingFlags */
  int rank;     /* of a modal, on the lexicon's scale; 0 where it leaves the matter open */
  guint n;      /* of a modal, how many words it has: "are to" */
} RapWordingWord;

typedef struct _RapWordList RapWordList;

RapWordList *rap_word_list_new (RapLexicon *lexicon);
void rap_word_list_free (RapWordList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapWordList, rap_word_list_free)

guint rap_word_list_get_size (RapWordList *self);
GArray *rap_word_list_read (RapWordList *self, const char *text);

G_END_DECLS
