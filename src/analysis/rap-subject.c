/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Who a clause says shall act. In: the words before its verb, "if the talks fail, the Committee" in
 * "if the talks fail, the Committee shall report". Out: its subject among the actors, where that is
 * somebody, and is the one who acts.
 */
#include "rap-sentence.h"

/* Whether words before the subject begin at @i: a condition, a time, an end. "Should the talks
 * fail" is a condition, too. */
static gboolean
is_led (const RapSentence *self, guint i)
{
  return rap_sentence_is (self, i, RAP_WORD_PREPOSITION | RAP_WORD_INFINITIVE) ||
         (!rap_sentence_is (self, i, RAP_WORD_THAT) &&
          rap_sentence_is_aside (self, i, RAP_ASIDE_OPENING)) ||
         rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_MODAL), NULL);
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
  guint i = led ? skip_lead (self, start, limit) : start;

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
  guint i = rap_sentence_skip_adverbs (self, start, limit);

  if (i > start && rap_sentence_mark (self, i) == ',')
    i++;
  else
    i = start < limit && is_led (self, start) ? skip_lead (self, start, limit) : start;
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
