/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is to be done. In: words from a place on. Out: where a group of verbs that say one thing
 * ends: "to continue to develop and implement", "take the steps necessary to accelerate".
 */
#include "rap-sentence.h"

#include <string.h>

/* Between a light verb and its noun: "take the further concrete measures". */
#define MAX_LIGHT_GAP 4
/* A noun that names an action, with the words before it: "increased technical and financial
 * assistance". */
#define MAX_NOMINAL 9
/* A longer object is left out, determiners not counted. */
#define MAX_OBJECT 2

#define NO_VERB                                                                                    \
  (RAP_WORD_DETERMINER | RAP_WORD_PREPOSITION | RAP_WORD_COORDINATOR | RAP_WORD_PARTICIPLE |       \
   RAP_WORD_NOMINAL | RAP_WORD_MONTH | RAP_WORD_ORDINAL | RAP_WORD_CARDINAL | RAP_WORD_RELATIVE |  \
   RAP_WORD_REFLEXIVE | RAP_WORD_ACTOR_HEAD | RAP_WORD_NEGATION | RAP_WORD_CAPACITY)

/* "in order to", "ahead of its" */
#define ENDS_OBJECT (RAP_TERMS (RAP_TERM_PURPOSE) | RAP_TERMS (RAP_TERM_SESSION_OPENING))

/**
 * rap_verb_is_verb:
 * @self: a sentence
 * @i: index of a token
 * @mood: form that is looked for
 * @loose: whether a word that the lexicon does not know may be a verb
 *
 * Returns: whether the token is a verb in the form
 */
gboolean
rap_verb_is_verb (const RapSentence *self, guint i, RapVerbMood mood, gboolean loose)
{
  const RapToken *token;

  if (i >= self->n)
    return FALSE;
  token = &self->tokens[i];
  if ((token->shape & (RAP_TOKEN_MARK | RAP_TOKEN_NUMBER)) != 0 ||
      ((token->shape & RAP_TOKEN_CAPITAL) != 0 && i > 0))
    return FALSE;
  if (mood == RAP_VERB_PARTICIPLE)
    return (token->classes & RAP_WORD_PARTICIPLE) != 0 &&
           (token->classes & (RAP_WORD_PREPOSITION | RAP_WORD_VERB)) == 0 &&
           memchr (self->text + token->start, '-', token->end - token->start) == NULL;
  if (rap_sentence_is (self, i + 1, RAP_WORD_NEGATION) &&
      rap_sentence_is_aside (self, i, RAP_ASIDE_AUXILIARY))
    return FALSE; /* "do not" */
  if ((token->classes & RAP_WORD_VERB) != 0)
    return TRUE;
  return loose && (token->classes & NO_VERB) == 0 && (token->traits & RAP_TRAIT_PLURAL) == 0;
}

/**
 * rap_sentence_skip_adverbs:
 * @self: a sentence
 * @i: index of a token
 * @limit: index to stop before
 *
 * Returns: index after the adverbs, and phrases that stand for adverbs, at @i
 */
guint
rap_sentence_skip_adverbs (const RapSentence *self, guint i, guint limit)
{
  RapMatch match;

  while (i < limit) {
    if (rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_ADVERB), &match))
      i += match.n_tokens;
    else if (rap_sentence_is (self, i, RAP_WORD_MANNER) &&
             !rap_sentence_is (self, i, RAP_WORD_VERB) &&
             (i == 0 || (self->tokens[i].shape & RAP_TOKEN_CAPITAL) == 0)) /* "the Assembly" */
      i++;
    else
      break;
  }
  return MIN (i, limit);
}

/**
 * rap_sentence_skip_interruption:
 * @self: a sentence
 * @i: index of a token
 * @limit: index to stop before
 *
 * Returns: index after ", if necessary," or ", inter alia," at @i; @i where none stands there
 */
guint
rap_sentence_skip_interruption (const RapSentence *self, guint i, guint limit)
{
  RapMatch match;
  guint kinds = RAP_TERMS (RAP_TERM_QUALIFIER) | RAP_TERMS (RAP_TERM_ADVERB);
  guint k = i;

  if (rap_sentence_mark (self, k) != ',' || !rap_sentence_match (self, k + 1, kinds, &match))
    return i;
  k += 1 + match.n_tokens;
  while (k < limit && rap_sentence_is (self, k, RAP_WORD_COORDINATOR) &&
         rap_sentence_match (self, k + 1, kinds, &match))
    k += 1 + match.n_tokens;
  return k < limit && rap_sentence_mark (self, k) == ',' ? k + 1 : i;
}

/**
 * rap_sentence_skip_aside:
 * @self: a sentence
 * @i: index of a token
 * @limit: index to stop before
 *
 * Returns: index after what stands between the comma at @i and the next one: "urges, in this year
 *   of drought, States to"; @i where no comma stands there, or none follows
 */
guint
rap_sentence_skip_aside (const RapSentence *self, guint i, guint limit)
{
  if (rap_sentence_mark (self, i) != ',')
    return i;
  for (guint k = i + 1; k < limit && rap_sentence_mark (self, k) != ';'; k++)
    if (rap_sentence_mark (self, k) == ',')
      return k + 1;
  return i;
}

/* "take the further measures": a verb and the noun that completes it, with a few words between.
 * Returns the index after the noun, or @i. */
static guint
skip_completion (const RapSentence *self, guint verb, guint i, guint limit)
{
  RapMatch match;

  if (rap_sentence_match (self, verb, RAP_TERMS (RAP_TERM_PHRASAL), &match))
    return MIN (verb + match.n_tokens, limit);
  for (guint gap = 1; gap <= MAX_LIGHT_GAP && i + gap < limit; gap++) {
    guint n_after = i + gap + 1 < limit ? 3 : 2;
    RapToken words[3] = { self->tokens[verb], self->tokens[i + gap],
                          self->tokens[i + gap + n_after - 2] };
    const RapToken *between = &self->tokens[i + gap - 1];
    if ((between->shape & RAP_TOKEN_MARK) != 0 ||
        (between->classes & (RAP_WORD_PREPOSITION | RAP_WORD_INFINITIVE)) != 0)
      break;
    if (!rap_sentence_is (self, i + gap, RAP_WORD_PREPOSITION) &&
        rap_lexicon_match (self->lexicon, words, n_after, 0, RAP_TERMS (RAP_TERM_PHRASAL), &match))
      return i + gap + match.n_tokens - 1;
  }
  return i;
}

/**
 * rap_verb_skip_passive:
 * @self: a sentence
 * @i: index of a form of "be"
 * @limit: index to stop before
 *
 * Returns: index after the participle that follows it, with what completes it: "are carried out",
 *   "is fully and legally binding"
 */
guint
rap_verb_skip_passive (const RapSentence *self, guint i, guint limit)
{
  guint verb = rap_sentence_skip_adverbs (self, i + 1, limit), end;

  if (rap_sentence_is (self, verb, RAP_WORD_COORDINATOR) &&
      rap_sentence_skip_adverbs (self, verb + 1, limit) > verb + 1)
    verb = rap_sentence_skip_adverbs (self, verb + 1, limit);
  if (rap_sentence_is (self, verb, RAP_WORD_BE)) /* "is being taken" */
    verb = rap_sentence_skip_adverbs (self, verb + 1, limit);
  if (rap_sentence_is (self, verb, RAP_WORD_DETERMINER | RAP_WORD_PREPOSITION) ||
      (verb < limit && (self->tokens[verb].shape & RAP_TOKEN_MARK) != 0))
    return i + 1; /* "shall be the depositary" */
  end = MIN (verb + 1, limit);
  return skip_completion (self, end - 1, end, limit);
}

/**
 * rap_verb_skip_coordinated:
 * @self: a sentence
 * @i: index after a verb
 * @limit: index to stop before
 * @mood: form of the verbs
 *
 * Returns: index after the last verb of "develop, review and strengthen"; @i where there is one
 */
guint
rap_verb_skip_coordinated (const RapSentence *self, guint i, guint limit, RapVerbMood mood)
{
  guint end = i, k = i;

  while (k < limit) {
    gboolean coordinator = rap_sentence_is (self, k, RAP_WORD_COORDINATOR);
    guint verb;
    if (!coordinator && rap_sentence_mark (self, k) != ',')
      break;
    k++;
    if (!coordinator && rap_sentence_is (self, k, RAP_WORD_COORDINATOR)) {
      coordinator = TRUE;
      k++;
    }
    verb = rap_sentence_skip_adverbs (self, k, limit);
    if (verb >= limit || !rap_verb_is_verb (self, verb, mood, FALSE))
      break;
    k = verb + 1;
    if (coordinator)
      end = k; /* a list of verbs counts once its last one is there */
  }
  return end;
}

/* "the exchange of": with an article an object is a thing that is spoken of, but where its noun
 * names a doing, and of what, it is what is to be done. Returns the index after it, or @i. */
static guint
skip_deed (const RapSentence *self, guint i, guint limit)
{
  gboolean is_deed =
      i + 2 < limit &&
      rap_sentence_is (self, i + 1, RAP_WORD_NOMINAL | RAP_WORD_PARTICIPLE | RAP_WORD_VERB) &&
      (self->tokens[i + 1].shape & RAP_TOKEN_CAPITAL) == 0 &&
      rap_sentence_is (self, i + 2, RAP_WORD_PREPOSITION);

  return is_deed ? i + 2 : i;
}

/* "products stemming from", "strategies consistent with": the object ends before what describes it.
 */
static guint
drop_description (const RapSentence *self, guint i, guint k)
{
  gboolean describes = k > i + 1 && rap_sentence_has (self, k - 2, RAP_TRAIT_PLURAL) &&
                       !rap_sentence_is (self, k - 2, RAP_WORD_DETERMINER) &&
                       (self->tokens[k - 1].shape & RAP_TOKEN_CAPITAL) == 0 &&
                       (rap_sentence_is (self, k - 1, RAP_WORD_PARTICIPLE | RAP_WORD_REQUIRED) ||
                        !rap_sentence_is (self, k - 1, RAP_WORD_NOUN_ENDING | RAP_WORD_NOUN));

  return describes ? k - 1 : k;
}

/* "their vertical and horizontal spread", "their full, equal and meaningful participation": whether
 * what a possessive leads to comes later than before the "and" or the comma at @k. */
static gboolean
goes_on_describing (const RapSentence *self, guint k)
{
  if (rap_sentence_is (self, k - 1, RAP_WORD_NOUN_ENDING | RAP_WORD_NOUN) ||
      rap_sentence_has (self, k - 1, RAP_TRAIT_PLURAL))
    return FALSE;
  if (rap_sentence_is (self, k - 1, RAP_WORD_NOMINAL))
    return rap_sentence_is (self, k, RAP_WORD_COORDINATOR) || rap_sentence_mark (self, k) == ',';
  return rap_sentence_mark (self, k) == ',' && rap_sentence_mark (self, k + 1) == 0 &&
         !rap_sentence_is (self, k + 1,
                           RAP_WORD_VERB | RAP_WORD_COORDINATOR | RAP_WORD_ADVERB |
                               RAP_WORD_PREPOSITION | RAP_WORD_PARTICIPLE | RAP_WORD_RELATIVE |
                               RAP_WORD_INFINITIVE | RAP_WORD_DETERMINER) &&
         rap_sentence_is (self, k + 2, RAP_WORD_COORDINATOR) && k + 2 < self->n;
}

/**
 * rap_verb_skip_object:
 * @self: a sentence
 * @i: index after a verb
 * @limit: index to stop before
 *
 * A short object that ends before a preposition, a comma or the like belongs to what is to be done:
 * "provide assistance", "strengthen legal cooperation".
 *
 * Returns: index after it; @i where none stands there
 */
guint
rap_verb_skip_object (const RapSentence *self, guint i, guint limit)
{
  guint k = i, n_words = 0;
  RapMatch noun;

  /* "the implementation" is what everything is about; "their support", "access" is this. */
  if (rap_sentence_is (self, i, RAP_WORD_DETERMINER) &&
      !rap_sentence_is (self, i, RAP_WORD_POSSESSIVE))
    return skip_deed (self, i, limit);
  while (k < limit) {
    const RapToken *token = &self->tokens[k];
    if (rap_sentence_match (self, k, RAP_TERMS (RAP_TERM_ACTOR), NULL))
      return i;
    if ((token->shape & RAP_TOKEN_MARK) != 0 ||
        (token->classes & (RAP_WORD_PREPOSITION | RAP_WORD_INFINITIVE | RAP_WORD_RELATIVE |
                           RAP_WORD_COORDINATOR | RAP_WORD_CAPACITY)) != 0 ||
        (n_words > 0 && (token->classes & RAP_WORD_DETERMINER) != 0) ||
        rap_sentence_match (self, k, ENDS_OBJECT, NULL))
      break;
    n_words += (token->classes & RAP_WORD_DETERMINER) == 0;
    if (n_words > MAX_OBJECT)
      return i;
    k++;
  }
  k = drop_description (self, i, k);
  if (rap_sentence_is (self, i, RAP_WORD_POSSESSIVE) && goes_on_describing (self, k))
    return i;
  /* "establish mechanisms": what is worked with says nothing of what is to be done with it. */
  if (k > i && rap_sentence_match (self, k - 1, RAP_TERMS (RAP_TERM_NOUN), &noun) &&
      noun.form == RAP_NOUN_INSTRUMENT)
    return i;
  /* Before a comma or "and" what ends in no noun only describes one that comes later. */
  if (n_words == 0 || (!rap_sentence_is (self, i, RAP_WORD_POSSESSIVE) &&
                       !rap_sentence_is (self, k - 1, RAP_WORD_NOUN_ENDING | RAP_WORD_NOUN) &&
                       !rap_sentence_is (self, k, RAP_WORD_PREPOSITION | RAP_WORD_INFINITIVE)))
    return i;
  return k;
}

/**
 * rap_verb_asks:
 * @self: a sentence
 * @i: index of a verb
 *
 * Returns: whether it is a performative by which somebody is asked to do something
 */
gboolean
rap_verb_asks (const RapSentence *self, guint i)
{
  RapMatch match;

  return rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_PERFORMATIVE), &match) &&
         (rap_lexicon_get_performative (self->lexicon, match.index)->frames & RAP_FRAME_ACTOR_TO) !=
             0;
}

static guint skip_chained (const RapSentence *self, guint i, guint limit);

/* "take measures to combat": after what completes a verb goes what it is done for, without its
 * object. Returns the index after it; after "engage in dialogue" where nothing is. */
static guint
skip_aim (const RapSentence *self, guint verb, guint i, guint limit)
{
  guint to = i + (rap_sentence_is (self, i, RAP_WORD_REQUIRED) ? 1 : 0), end;

  if (!rap_sentence_is (self, to, RAP_WORD_INFINITIVE))
    return i == verb + 2 && !rap_sentence_is (self, i - 1, RAP_WORD_NOUN_ENDING)
               ? rap_verb_skip_object (self, i, limit)
               : i;
  end = rap_sentence_skip_adverbs (self, to + 1, limit);
  if (end >= limit || !rap_verb_is_verb (self, end, RAP_VERB_BASE, TRUE))
    return i;
  return rap_verb_skip_coordinated (self, end + 1, limit, RAP_VERB_BASE);
}

/**
 * rap_verb_group_end:
 * @self: a sentence
 * @i: index where the group is to start; adverbs may come first
 * @limit: index to stop before
 * @mood: form of its verbs
 * @loose: whether its first verb may be unknown to the lexicon
 *
 * Returns: index after the group; @i where no verb stands there
 */
guint
rap_verb_group_end (const RapSentence *self, guint i, guint limit, RapVerbMood mood, gboolean loose)
{
  guint verb = rap_sentence_skip_adverbs (self, i, limit), end, k;
  gboolean several;

  if (verb >= limit || !rap_verb_is_verb (self, verb, mood, loose))
    return i;
  end = rap_verb_skip_coordinated (self, verb + 1, limit, mood);
  several = end > verb + 1;
  k = rap_sentence_skip_adverbs (self, end, limit);
  if (rap_sentence_is (self, k, RAP_WORD_REFLEXIVE)) /* "commit themselves to offering" */
    k = end = k + 1;
  if (rap_sentence_is (self, end - 1, RAP_WORD_CATENATIVE | RAP_WORD_REFLEXIVE) ||
      (mood == RAP_VERB_PARTICIPLE && rap_sentence_is (self, k, RAP_WORD_INFINITIVE))) {
    guint after = skip_chained (self, k, limit);
    if (after > k)
      return after;
  }
  k = skip_completion (self, end - 1, end, limit);
  if (k > end)
    return skip_aim (self, end - 1, k, limit);
  while (end < limit && rap_sentence_is (self, end, RAP_WORD_MANNER) &&
         !rap_sentence_is (self, end, RAP_WORD_VERB) && rap_sentence_mark (self, end + 1) == 0 &&
         rap_sentence_is (self, end + 1, RAP_WORD_PREPOSITION | RAP_WORD_DETERMINER))
    end++; /* "cooperate closely with", "increase gradually the number of" */
  if (several || (rap_verb_asks (self, end - 1) && rap_actor_starts (self, end, limit)))
    return end; /* whoever is asked is no object: "invite development banks to" */
  return rap_verb_skip_object (self, end, limit);
}

/* The verb that a verb such as "continue" or "consider" leads to. Returns the index after it, or
 * @i. */
static guint
skip_chained (const RapSentence *self, guint i, guint limit)
{
  guint start = i, end;

  if (rap_sentence_is (self, i, RAP_WORD_NEGATION)) /* "undertake not to mobilize" */
    start = ++i;
  if (rap_sentence_is (self, i, RAP_WORD_INFINITIVE)) {
    start = i + 1;
    end = rap_verb_group_end (self, start, limit, RAP_VERB_BASE, TRUE);
    if (end > start)
      return end;
  }
  end = rap_verb_group_end (self, start, limit, RAP_VERB_PARTICIPLE, FALSE);
  return end > start ? end : i;
}

/**
 * rap_verb_is_infinitive:
 * @self: a sentence
 * @i: index of a token
 * @limit: index to stop before
 *
 * Returns: whether "to" stands at @i and a verb follows it
 */
gboolean
rap_verb_is_infinitive (const RapSentence *self, guint i, guint limit)
{
  guint verb;

  if (i >= limit || !rap_sentence_is (self, i, RAP_WORD_INFINITIVE))
    return FALSE;
  verb = rap_sentence_skip_adverbs (self, rap_sentence_skip_label (self, i + 1), limit);
  verb = rap_sentence_skip_interruption (self, verb, limit);
  return verb < limit && rap_verb_is_verb (self, verb, RAP_VERB_BASE, TRUE);
}

/* Where an interruption that starts at the comma @i ends, if it is one: a comma that is followed
 * by a preposition, an adverb or a participle opens it, the next comma closes it. */
static guint
interruption_end (const RapSentence *self, guint i, guint limit)
{
  RapMatch match;
  guint k = i + 1;

  if (!rap_sentence_is (self, k,
                        RAP_WORD_PREPOSITION | RAP_WORD_PARTICIPLE | RAP_WORD_RELATIVE |
                            RAP_WORD_ADVERB) &&
      !rap_sentence_match (self, k,
                           RAP_TERMS (RAP_TERM_QUALIFIER) | RAP_TERMS (RAP_TERM_PARTNER_OPENING) |
                               RAP_TERMS (RAP_TERM_ADVERB),
                           &match))
    return i;
  for (; k < limit; k++)
    if (rap_sentence_mark (self, k) == ',' && (rap_sentence_is (self, k + 1, RAP_WORD_INFINITIVE) ||
                                               interruption_end (self, k, MIN (k + 2, limit)) == k))
      return k;
  return i;
}

/**
 * rap_verb_find_doing_end:
 * @self: a sentence
 * @i: index of a "to"
 * @limit: index to stop before
 *
 * Returns: index after what is to be done, "to protect" or "to protecting"; index after the "to"
 *   where no verb follows
 */
guint
rap_verb_find_doing_end (const RapSentence *self, guint i, guint limit)
{
  guint end = rap_verb_group_end (self, i + 1, limit, RAP_VERB_PARTICIPLE, FALSE);

  return end > i + 1 ? end : rap_verb_group_end (self, i + 1, limit, RAP_VERB_BASE, TRUE);
}

/**
 * rap_verb_find_infinitive:
 * @self: a sentence
 * @i: index to start from, after a performative
 * @limit: index to stop before
 *
 * Finds the "to" that says what somebody is asked to do: the first one that stands in no
 * interruption between commas and in no purpose ("in order to").
 *
 * Returns: its index, or @limit
 */
guint
rap_verb_find_infinitive (const RapSentence *self, guint i, guint limit)
{
  guint first = limit;
  RapMatch match;

  for (guint k = i; k < limit; k++) {
    /* "in order to", "in a position to do so" */
    if (rap_sentence_match (self, k, RAP_TERMS (RAP_TERM_PURPOSE), &match) ||
        (!rap_sentence_is (self, k, RAP_WORD_INFINITIVE) &&
         rap_sentence_match (self, k, RAP_TERMS (RAP_TERM_QUALIFIER), &match))) {
      k += match.n_tokens - 1;
      continue;
    }
    if (rap_sentence_mark (self, k) == ',') {
      guint end = interruption_end (self, k, limit);
      for (guint x = k; x < end && first == limit; x++)
        if (rap_verb_is_infinitive (self, x, limit))
          first = x;
      k = MAX (k, end);
      continue;
    }
    if (!rap_verb_is_infinitive (self, k, limit))
      continue;
    /* "States wishing to join to …", "that continue to apply …": a later one says what is asked. */
    if (k == i || !rap_sentence_is (self, k - 1, RAP_WORD_PARTICIPLE | RAP_WORD_CATENATIVE))
      return k;
    first = MIN (first, k);
  }
  return first;
}

/**
 * rap_verb_add_infinitive:
 * @self: a sentence
 * @i: index of a "to" that a verb follows
 * @limit: index to stop before
 *
 * Adds the action.
 *
 * Returns: index after it
 */
guint
rap_verb_add_infinitive (RapSentence *self, guint i, guint limit)
{
  guint label = rap_sentence_skip_label (self, i + 1);
  guint verb =
      rap_sentence_skip_interruption (self, rap_sentence_skip_adverbs (self, label, limit), limit);
  guint end = rap_verb_group_end (self, verb, limit, RAP_VERB_BASE, TRUE);

  if (label > i + 1) /* "to (i) prepare" */
    i = label;

  /* "not to accord recognition" */
  rap_sentence_add_action (self,
                           i > 0 && rap_sentence_is (self, i - 1, RAP_WORD_NEGATION) ? i - 1 : i,
                           end, RAP_ACTION_ACTION);
  return end;
}

/* "the development of", but "the period" in "the period in which" */
static gboolean
takes_preposition (const RapSentence *self, guint i)
{
  return rap_sentence_is (self, i, RAP_WORD_PREPOSITION) &&
         !rap_sentence_is (self, i + 1, RAP_WORD_RELATIVE);
}

/* A comma only goes on with a list that ends in "and": "urgent, firm, and lasting action". */
static gboolean
goes_on_to_and (const RapSentence *self, guint comma)
{
  while (rap_sentence_mark (self, comma + 2) == ',' &&
         !rap_sentence_is (self, comma + 1, RAP_WORD_NOUN_ENDING))
    comma += 2;
  return rap_sentence_is (self, comma + 2, RAP_WORD_COORDINATOR) ||
         rap_sentence_is (self, comma + 3, RAP_WORD_COORDINATOR);
}

/**
 * rap_verb_add_nominal:
 * @self: a sentence
 * @i: index after a performative
 * @limit: index to stop before
 *
 * Adds an action that a noun names: "the development of", "increased technical and financial
 * assistance".
 *
 * Returns: index after it; @i where no noun stands there
 */
guint
rap_verb_add_nominal (RapSentence *self, guint i, guint limit)
{
  guint k = i, last = MIN (limit, i + MAX_NOMINAL);

  while (k < last) {
    const RapToken *token = &self->tokens[k];
    gboolean mark = (token->shape & RAP_TOKEN_MARK) != 0;
    if ((mark && token->mark != ',') ||
        (token->classes & (RAP_WORD_PREPOSITION | RAP_WORD_INFINITIVE | RAP_WORD_RELATIVE)) != 0)
      break;
    if (mark && !goes_on_to_and (self, k))
      break;
    k++;
  }
  while (k > i && ((self->tokens[k - 1].shape & RAP_TOKEN_MARK) != 0 ||
                   rap_sentence_is (self, k - 1, RAP_WORD_COORDINATOR)))
    k--;
  if (k > i)
    rap_sentence_add_action (self, i, MIN (k + (takes_preposition (self, k) ? 1 : 0), limit),
                             RAP_ACTION_ACTION);
  return k;
}
