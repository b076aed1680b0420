/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * "should", "shall not", "are invited to": a modal, what may stand between it and its verb, and the
 * verb, which is what is to be done.
 */
#include "rap-sentence.h"

/* Words of the longest modal: "is called upon". */
#define MAX_MODAL 3

/* The index after the verb at @verb, or @verb. */
static guint
asked_verb_end (const RapSentence *self, guint verb, guint limit)
{
  guint end = rap_sentence_is (self, verb, RAP_WORD_BE)
                  ? rap_verb_skip_passive (self, verb, limit)
                  : rap_verb_group_end (self, verb, limit, RAP_VERB_BASE, TRUE);

  return MAX (end, verb);
}

/* "shall, while they are in transit, be immune" */
static void
find_verb_after_aside (const RapSentence *self, RapModal *modal, guint limit)
{
  guint comma = modal->verb;

  for (;;) {
    guint after = rap_sentence_skip_aside (self, comma, limit), end;
    if (after == comma)
      return;
    end = asked_verb_end (self, after, limit);
    if (end > after && !rap_sentence_match (self, after, RAP_TERMS (RAP_TERM_MODAL), NULL)) {
      modal->verb = after;
      modal->verb_end = end;
      return;
    }
    comma = after - 1;
  }
}

/* "should", "are requested", and the parts of "are strongly encouraged", "is also to": adverbs may
 * stand between. Returns the index after its words; 0 where there is none at @i. */
static guint
match_modal (const RapSentence *self, guint i, RapMatch *match)
{
  guint last;
  RapToken words[MAX_MODAL];

  if (rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_MODAL), match))
    return i + match->n_tokens;
  if (!rap_sentence_is (self, i, RAP_WORD_BE))
    return 0;
  last = rap_sentence_skip_adverbs (self, i + 1, self->n);
  if (last == i + 1 || last + MAX_MODAL > self->n + 1)
    return 0;
  words[0] = self->tokens[i];
  for (guint k = 1; k < MAX_MODAL; k++)
    words[k] = self->tokens[last + k - 1];
  return rap_lexicon_match (self->lexicon, words, MAX_MODAL, 0, RAP_TERMS (RAP_TERM_MODAL), match)
             ? last + match->n_tokens - 1
             : 0;
}

/**
 * rap_modal_read:
 * @self: a sentence
 * @i: index of a token
 * @limit: index to stop before
 * @modal: (out caller-allocates): where its parts stand
 *
 * Returns: whether a modal stands at @i: "should", "shall not", "are requested, if necessary, to"
 */
gboolean
rap_modal_read (const RapSentence *self, guint i, guint limit, RapModal *modal)
{
  const RapPerformative *term;
  RapMatch match;
  guint end = match_modal (self, i, &match), verb;
  gboolean asks;

  if (end == 0)
    return FALSE;
  term = rap_lexicon_get_modal (self->lexicon, match.index);
  verb = rap_sentence_skip_interruption (self, end, limit);
  verb += rap_sentence_is (self, verb, RAP_WORD_NEGATION) ? 1 : 0;
  /* "We will all work", and not "should all of them" */
  if (rap_sentence_is (self, verb, RAP_WORD_DETERMINER) &&
      rap_sentence_is (self, verb + 1, RAP_WORD_VERB))
    verb++;
  /* "are requested" is what somebody is told only where "to do" follows, or a list of that. */
  asks = (term->frames & RAP_FRAME_TO) != 0;
  if (asks && rap_sentence_is (self, verb, RAP_WORD_INFINITIVE) &&
      rap_sentence_mark (self, verb + 1) == ':')
    verb++; /* "are invited to:" */
  if (asks && rap_sentence_mark (self, verb) != ':') {
    if (!rap_verb_is_infinitive (self, verb, limit)) /* "be suggested to the second draft" */
      return FALSE;
    verb++;
  }
  *modal = (RapModal){ end, verb, asked_verb_end (self, verb, limit), term->strength, asks };
  if (modal->verb_end == verb)
    find_verb_after_aside (self, modal, limit);
  return TRUE;
}

/**
 * rap_modal_find_that:
 * @self: a sentence
 * @i: index of a token
 * @strength: (out): of what is asked
 *
 * Returns: index of the "that" of "is recommended that" at @i; 0 where no such thing stands there
 */
guint
rap_modal_find_that (const RapSentence *self, guint i, RapStrength *strength)
{
  RapMatch match;
  guint end = match_modal (self, i, &match);
  const RapPerformative *term = end > 0 ? rap_lexicon_get_modal (self->lexicon, match.index) : NULL;

  if (term == NULL || (term->frames & RAP_FRAME_TO) == 0)
    return 0;
  end = rap_sentence_skip_interruption (self, end, self->n);
  *strength = term->strength;
  return rap_sentence_is (self, end, RAP_WORD_THAT) ? end : 0;
}

/**
 * rap_modal_is_deed:
 * @self: a sentence
 * @modal: the parts of a verb
 *
 * Returns: whether what it says is a doing, "be strengthened", "include", and no state, "be on a
 *   level", "have authority"
 */
gboolean
rap_modal_is_deed (const RapSentence *self, const RapModal *modal)
{
  guint verb = rap_sentence_skip_adverbs (self, modal->verb, self->n);

  if (modal->verb_end == modal->verb)
    return FALSE;
  if (rap_sentence_is (self, verb, RAP_WORD_BE))
    return rap_sentence_has (self, rap_sentence_skip_adverbs (self, verb + 1, self->n),
                             RAP_TRAIT_DONE);
  return rap_sentence_is (self, verb, RAP_WORD_VERB) &&
         !rap_sentence_is_aside (self, verb, RAP_ASIDE_AUXILIARY);
}

/**
 * rap_modal_is_wanted:
 * @self: a sentence
 * @modal: the parts of a verb
 *
 * Returns: whether what it says is to be done, whoever is to do it: nothing that is foretold, no
 *   "remain", and nothing that is only said, "it should be noted"
 */
gboolean
rap_modal_is_wanted (const RapSentence *self, const RapModal *modal)
{
  guint verb = rap_sentence_skip_adverbs (self, modal->verb, self->n);

  return !modal->asks && modal->strength != RAP_STRENGTH_COMMIT &&
         !(rap_sentence_is (self, verb, RAP_WORD_CATENATIVE) &&
           !rap_sentence_is (self, verb + 1, RAP_WORD_INFINITIVE | RAP_WORD_PARTICIPLE)) &&
         rap_modal_is_deed (self, modal);
}

/**
 * rap_modal_add:
 * @self: a sentence
 * @i: index of the modal
 * @modal: its parts
 *
 * Adds what it says is to be done, in one with it, or beside it where something stands between.
 */
void
rap_modal_add (RapSentence *self, guint i, const RapModal *modal)
{
  guint doing = modal->verb;

  while (doing > modal->end && rap_sentence_mark (self, doing - 1) != ',')
    doing--;
  if (doing > modal->end) {
    rap_sentence_add_action (self, i, modal->end, RAP_ACTION_PERFORMATIVE);
    i = doing;
  }
  rap_sentence_add_action (self, i, modal->verb_end, RAP_ACTION_ACTION);
}
