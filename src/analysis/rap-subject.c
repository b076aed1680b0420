/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Who a clause says shall act. In: the words before its verb, "if the talks fail, the Committee" in
 * "if the talks fail, the Committee shall report". Out: its subject among the actors, where that is
 * somebody, and is the one who acts.
 */
#include "rap-sentence.h"

/* Whether words before the subject begin at @i: a condition, a time, an end, with whom. "Should the
 * talks fail" is a condition, too. */
static gboolean
is_led (const RapSentence *self, guint i)
{
  return rap_sentence_is (self, i, RAP_WORD_PREPOSITION | RAP_WORD_INFINITIVE) ||
         (!rap_sentence_is (self, i, RAP_WORD_THAT) &&
          rap_sentence_is_aside (self, i, RAP_ASIDE_OPENING)) ||
         rap_sentence_match (
             self, i, RAP_TERMS (RAP_TERM_MODAL) | RAP_TERMS (RAP_TERM_PARTNER_OPENING), NULL);
}

/* The first comma from @start on, before @end; @end where there is none. */
static guint
find_first_comma (const RapSentence *self, guint start, guint end)
{
  while (start < end && rap_sentence_mark (self, start) != ',')
    start++;
  return start;
}

/* The comma before @end that no other follows, not before @start; @end where there is none. */
static guint
find_last_comma (const RapSentence *self, guint start, guint end)
{
  for (guint i = end; i-- > start;)
    if (rap_sentence_mark (self, i) == ',')
      return i;
  return end;
}

/* Where the subject begins after what leads to it: after the last comma, but for those of what
 * stands between the subject and its verb: ", including the Office, shall". @start where no comma
 * tells. */
static guint
skip_lead (const RapSentence *self, guint start, guint limit)
{
  guint end = limit;

  for (;;) {
    guint comma = find_last_comma (self, start, end);

    if (comma == end)
      return start;
    if (comma + 1 == limit) /* the second of two */
      comma = find_last_comma (self, start, comma);
    else if (!is_led (self, comma + 1) &&
             !rap_sentence_is (self, comma + 1,
                               RAP_WORD_PARTICIPLE | RAP_WORD_RELATIVE | RAP_WORD_COORDINATOR))
      return comma + 1;
    end = comma;
  }
}

/* Whether the words up to a comma are none of several who act, but lead to who does: "Therefore,
 * the Board", "First, the Board", "Despite its size, the Board"; "local, national and other bodies"
 * are those of the subject. */
static gboolean
is_lead (const RapSentence *self, guint start, guint limit)
{
  guint comma = find_first_comma (self, start, limit);

  if (comma + 1 >= limit)
    return FALSE;
  if (rap_sentence_skip_adverbs (self, start, comma) == comma ||
      (comma == start + 1 && rap_sentence_is (self, start, RAP_WORD_ORDINAL)))
    return TRUE;
  return comma > start + 1 && skip_lead (self, start, limit) == comma + 1 &&
         !rap_actor_is_somebody (self, start, comma) &&
         rap_actor_is_somebody (self, comma + 1, limit);
}

/**
 * rap_subject_find:
 * @self: a sentence
 * @start: index of the first word of a clause
 * @limit: index of its verb
 *
 * Returns: index of the first word of its subject, after adverbs, a condition, an end, or what else
 *   leads to it
 */
guint
rap_subject_find (const RapSentence *self, guint start, guint limit)
{
  if (start < limit && is_led (self, start))
    return skip_lead (self, start, limit);
  if (is_lead (self, start, limit))
    return rap_subject_find (self, find_first_comma (self, start, limit) + 1, limit);
  return rap_sentence_skip_adverbs (self, start, limit);
}

/**
 * rap_subject_add:
 * @self: a sentence
 * @start: index of the first word of a clause
 * @limit: index of its verb
 *
 * Adds the subject of the clause as an addressee, or several, where it is somebody: "the mandate of
 * the Mission shall end" names nobody who is to act.
 */
void
rap_subject_add (RapSentence *self, guint start, guint limit)
{
  gboolean led = start < limit && is_led (self, start);
  guint i = rap_subject_find (self, start, limit);

  while (i + 1 < limit && rap_sentence_is (self, i, RAP_WORD_DETERMINER) &&
         rap_sentence_is (self, i + 1, RAP_WORD_PREPOSITION)) /* "each of the parties" */
    i += 2;
  if (rap_sentence_is (self, i, RAP_WORD_NEGATION)) /* "No Party shall" */
    i++;
  /* "If the Board and the Office agree, they shall": who they are has been said. */
  if (led && rap_sentence_is_aside (self, i, RAP_ASIDE_SUBJECT))
    rap_actor_add_all (self, start + 1, limit);
  else if ((led && i == start) || rap_actor_is_somebody (self, i, limit))
    rap_actor_add_all (self, i, limit);
}

/* Where the pronoun of "In addition, it also should" stands, if nothing else is the subject;
 * @limit otherwise. */
static guint
find_pronoun (const RapSentence *self, guint start, guint limit)
{
  guint i = rap_subject_find (self, start, limit);

  return rap_sentence_is_aside (self, i, RAP_ASIDE_SUBJECT) &&
                 rap_sentence_skip_adverbs (self, i + 1, limit) == limit
             ? i
             : limit;
}

/**
 * rap_subject_add_meant:
 * @self: a sentence
 * @start: index of the first word of a clause
 * @limit: index of its verb, by which its subject acts
 *
 * Adds whom the sentence before named, where a pronoun of their number is the subject: "The
 * Secretariat shall count the buoys. It should also …".
 */
void
rap_subject_add_meant (RapSentence *self, guint start, guint limit)
{
  guint pronoun = find_pronoun (self, start, limit);

  if (pronoun < limit && rap_antecedent_is_named (self, pronoun))
    g_array_append_val (self->findings->actors, self->named);
}

/**
 * rap_subject_is_suffered:
 * @self: a sentence
 * @verb: the parts of a verb
 *
 * "be admitted to membership": the subject is not who does it. "be invited, as a first step, to
 * take part" tells it to.
 *
 * Returns: whether the subject of the verb only suffers what is done
 */
gboolean
rap_subject_is_suffered (const RapSentence *self, const RapModal *verb)
{
  guint word = rap_sentence_skip_adverbs (self, verb->verb + 1, self->n);
  guint after = rap_sentence_skip_adverbs (self, word + 1, self->n);

  if (verb->asks || !rap_sentence_is (self, verb->verb, RAP_WORD_BE) ||
      !rap_sentence_is (self, word, RAP_WORD_NOMINAL))
    return FALSE;
  if (rap_sentence_mark (self, after) == ',')
    after = rap_verb_find_infinitive (self, after, self->n);
  return !rap_verb_is_infinitive (self, after, self->n);
}

/**
 * rap_subject_add_agents:
 * @self: a sentence
 * @i: index after a verb in the passive
 * @limit: index to stop before
 *
 * Adds who does what is done: "shall be submitted by the Office to the Board", but not "be mended
 * in lands held by the Office".
 */
void
rap_subject_add_agents (RapSentence *self, guint i, guint limit)
{
  for (guint by = i; by + 1 < limit && (self->tokens[by].shape & RAP_TOKEN_MARK) == 0 &&
                     !rap_sentence_has (self, by, RAP_TRAIT_DONE) &&
                     !rap_sentence_is (self, by, RAP_WORD_RELATIVE);
       by++) {
    if (!rap_sentence_is (self, by, RAP_WORD_AGENT))
      continue;
    if (by > i && rap_sentence_is (self, by - 1, RAP_WORD_NOMINAL)) /* "held by" */
      return;
    if (!rap_sentence_is (self, by, RAP_WORD_MEANS)) /* "between" */
      continue;
    if (rap_antecedent_add (self, by + 1))
      return;
    if (rap_actor_starts (self, by + 1, limit)) {
      if (!rap_sentence_is_aside (self, by + 1, RAP_ASIDE_OBJECT))
        rap_actor_add_agents (self, by, limit);
      return;
    }
  }
}
