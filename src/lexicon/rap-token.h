/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The words of a text. In: UTF-8. Out: words, numbers and punctuation, each with its place, its
 * number in the lexicon's vocabulary and the classes the lexicon puts it in, so that everything
 * after it compares numbers and not letters.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Classes of a single word; the lexicon's lists of the same names fill them. */
typedef enum {
  RAP_WORD_ASSURE = 1 << 0, /* "ensure that": what is to be done follows in a clause */
  RAP_WORD_VERB = 1 << 1,   /* base form */
  RAP_WORD_CATENATIVE = 1 << 2,
  RAP_WORD_ADVERB = 1 << 3,
  RAP_WORD_DETERMINER = 1 << 4,
  RAP_WORD_POSSESSIVE = 1 << 5,
  RAP_WORD_COORDINATOR = 1 << 6,
  RAP_WORD_PREPOSITION = 1 << 7,
  RAP_WORD_CAPACITY = 1 << 8, /* "as": what somebody is, and not who */
  RAP_WORD_NEGATION = 1 << 9,
  RAP_WORD_THAT = 1 << 10,
  RAP_WORD_INFINITIVE = 1 << 11,
  RAP_WORD_RELATIVE = 1 << 12,
  RAP_WORD_REFLEXIVE = 1 << 13,
  RAP_WORD_ACTOR_HEAD = 1 << 14,
  RAP_WORD_MONTH = 1 << 15,
  RAP_WORD_ORDINAL = 1 << 16,
  RAP_WORD_CARDINAL = 1 << 17,
  RAP_WORD_UNIT = 1 << 18,
  RAP_WORD_SESSION = 1 << 19,
  RAP_WORD_LABEL = 1 << 20,      /* comes before the number of a paragraph: "Action 2." */
  RAP_WORD_PART = 1 << 21,       /* comes before the number of a part: "Annex II" */
  RAP_WORD_PARTICIPLE = 1 << 22, /* ends as the present participle of a verb does */
  RAP_WORD_MANNER = 1 << 23,     /* ends as an adverb of manner does */
  RAP_WORD_NOMINAL = 1 << 24,    /* ends as no base form of a verb does */
  RAP_WORD_NOUN = 1 << 25,       /* a verb that is as often a noun: "support", "use" */
  RAP_WORD_MEANS = 1 << 26,      /* comes before the means of doing: "by" */
  RAP_WORD_AGENT = 1 << 27,      /* comes before who acts: "between", "by" */
  RAP_WORD_BE = 1 << 28,         /* makes a passive of the word after it */
  RAP_WORD_NEXT = 1 << 29,       /* the one after the present: "next", "forthcoming" */
  RAP_WORD_REQUIRED = 1 << 30,   /* stands between a noun and what it is for: "necessary to" */
} RapWordClass;

/* One more than an enumeration holds. */
#define RAP_WORD_NOUN_ENDING (1u << 31) /* ends as nouns do */

/* What else is known of a word, by its ending or from the lexicon's verbs. */
typedef enum {
  RAP_TRAIT_PLURAL = 1 << 0,   /* ends as a plural does, and no base form */
  RAP_TRAIT_DONE = 1 << 1,     /* past participle of one of the verbs: "strengthened" */
  RAP_TRAIT_SAID = 1 << 2,     /* the same, of a verb that only states: "noted" */
  RAP_TRAIT_ENACTING = 1 << 3, /* "hereby": what is said is done by saying it */
} RapWordTrait;

typedef enum {
  RAP_TOKEN_CAPITAL = 1 << 0, /* starts with a capital letter */
  RAP_TOKEN_NUMBER = 1 << 1,  /* digits only */
  RAP_TOKEN_MARK = 1 << 2,    /* punctuation */
  RAP_TOKEN_UPPER = 1 << 3,   /* more than one letter, all of them capitals */
} RapTokenShape;

/**
 * RapToken:
 * @start: bytes of the text
 * @end: bytes of the text
 * @word: its number in the vocabulary; 0 for a word that the lexicon does not know
 * @classes: #RapWordClass flags
 * @opens: RAP_TERMS() of the phrases that start with the word, or-ed
 * @traits: #RapWordTrait flags
 * @shape: #RapTokenShape flags
 * @mark: the first byte of punctuation; 0 for words
 */
typedef struct {
  guint start;
  guint end;
  guint32 word;
  guint32 classes;
  guint32 opens;
  guint8 traits;
  guint8 shape;
  char mark;
} RapToken;

G_END_DECLS
