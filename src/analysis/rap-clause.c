/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The clauses of a part. In: words. Out: where each begins and ends that a performative leads, or a
 * verb that only states, also where who speaks stands before it; what it asks for is read by its
 * grammar in rap-clause-frame.c.
 */
#include "rap-sentence.h"

/* Where the verb of who speaks stands at the latest; in words. */
#define MAX_SPEAKER 14

/**
 * rap_clause_get_performative:
 * @self: the sentence that the clause is in
 * @clause: a clause
 *
 * Returns: (transfer none): what leads it
 */
const RapPerformative *
rap_clause_get_performative (const RapSentence *self, const RapClause *clause)
{
  return rap_lexicon_get_performative (self->lexicon, clause->index);
}

/* Skips what may stand between a comma and a performative: "and, in this regard,". */
static guint
skip_connection (const RapSentence *self, guint i)
{
  RapMatch match;

  if (rap_sentence_is (self, i, RAP_WORD_COORDINATOR))
    i++;
  if (rap_sentence_mark (self, i) == ',' && rap_sentence_is (self, i - 1, RAP_WORD_COORDINATOR))
    i++;
  for (;;) { /* "and we also", "and in this regard, we" */
    guint k = rap_sentence_skip_adverbs (self, i, self->n);
    if (k > i && rap_sentence_mark (self, k) == ',')
      k++;
    if (rap_sentence_match (self, k, RAP_TERMS (RAP_TERM_FIRST_PERSON), &match))
      k += match.n_tokens;
    if (k == i)
      break;
    i = k;
  }
  /* "continue to underscore", but "undertake to" says with what force itself. */
  if (rap_sentence_is (self, i, RAP_WORD_CATENATIVE) &&
      rap_sentence_is (self, i + 1, RAP_WORD_INFINITIVE) &&
      !rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_PERFORMATIVE), NULL))
    i += 2;
  return i;
}

static gboolean
is_boundary (const RapSentence *self, guint i)
{
  return i == 0 || rap_sentence_mark (self, i - 1) == ',' ||
         rap_sentence_mark (self, i - 1) == ';' || rap_sentence_mark (self, i - 1) == ':' ||
         rap_sentence_is (self, i, RAP_WORD_COORDINATOR);
}

/**
 * rap_clause_find_done:
 * @self: a sentence
 * @i: index after a performative
 * @limit: index to stop before
 *
 * Returns: index of the "to" of "to be brought" in "calls for those responsible to be brought to
 *   justice"; @limit where nothing such stands before the next comma
 */
guint
rap_clause_find_done (const RapSentence *self, guint i, guint limit)
{
  for (guint to = i + 1; to + 2 < limit && rap_sentence_mark (self, to) == 0; to++)
    if (rap_sentence_is (self, to, RAP_WORD_INFINITIVE) &&
        rap_sentence_is (self, to + 1, RAP_WORD_BE) &&
        rap_sentence_has (self, rap_sentence_skip_adverbs (self, to + 2, limit), RAP_TRAIT_DONE))
      return to;
  return limit;
}

/* In declarations a performative looks like any infinitive; inside a sentence it must be followed
 * as a performative is. */
static gboolean
is_plausible (const RapSentence *self, const RapPerformative *performative, guint end)
{
  if (performative->strength < 0)
    return TRUE;
  if (rap_sentence_is (self, end, RAP_WORD_THAT | RAP_WORD_INFINITIVE | RAP_WORD_REFLEXIVE))
    return TRUE;
  if ((performative->frames & RAP_FRAME_ACTOR_TO) != 0 && rap_actor_starts (self, end, self->n))
    return TRUE;
  if (rap_sentence_is (self, end, RAP_WORD_DETERMINER))
    return TRUE;
  /* "…, and request it to report" */
  if ((performative->frames & RAP_FRAME_ACTOR_TO) != 0 &&
      rap_sentence_is_aside (self, end, RAP_ASIDE_SUBJECT) &&
      rap_verb_is_infinitive (self, end + 1, self->n))
    return TRUE;
  if ((performative->frames & RAP_FRAME_ACTOR_TO) != 0 &&
      rap_clause_find_done (self, end, self->n) < self->n)
    return TRUE;
  /* "supply and demand reduction" asks for nothing. */
  return rap_sentence_is (self, end, RAP_WORD_NOMINAL) &&
         !rap_sentence_is (self, end - 1, RAP_WORD_NOUN);
}

/* "Create a fund", "Consider acceding to": what a list says is to be done; we ourselves would say
 * that we create it. */
static gboolean
is_imperative (const RapSentence *self, const RapClause *clause)
{
  const RapPerformative *performative = rap_clause_get_performative (self, clause);

  if (clause->first != clause->boundary)
    return FALSE;
  return (performative->opening && performative->frames == RAP_FRAME_OBJECT) ||
         (performative->strength < 0 &&
          rap_sentence_is (self, clause->first, RAP_WORD_CATENATIVE) &&
          rap_verb_is_verb (self, clause->end, RAP_VERB_PARTICIPLE, FALSE));
}

/* ", and ask the Office to continue": whether what is common elsewhere asks somebody here. */
static gboolean
asks_next (const RapSentence *self, const RapClause *clause)
{
  guint to = clause->end;

  if (!rap_sentence_is (self, clause->boundary, RAP_WORD_COORDINATOR) ||
      (rap_clause_get_performative (self, clause)->frames & RAP_FRAME_ACTOR_TO) == 0)
    return FALSE;
  if (rap_sentence_is_aside (self, to, RAP_ASIDE_OBJECT))
    to++;
  else if (rap_actor_starts (self, to, self->n))
    to = rap_actor_name_read (self, to, self->n).end;
  return to > clause->end && rap_verb_is_infinitive (self, to, self->n);
}

/* Whether a verb inside a sentence leads a clause there. */
static gboolean
goes_on (const RapSentence *self, const RapClause *clause, RapVerbForm form, gboolean is_later)
{
  const RapPerformative *performative = rap_clause_get_performative (self, clause);

  switch (form) {
  case RAP_FORM_BASE:
    return rap_sentence_says_we (self, clause->boundary, clause->first) ||
           ((!performative->opening || asks_next (self, clause)) &&
            is_plausible (self, performative, clause->end));
  case RAP_FORM_THIRD: /* "Acting under Chapter VII, establishes …", "and DIRECTS …" */
    return !performative->opening || !is_later ||
           (self->tokens[clause->first].shape & RAP_TOKEN_UPPER) != 0;
  case RAP_FORM_PARTICIPLE: /* "its resolution of 2 May, calling upon …" tells what others asked */
    return !performative->opening && rap_sentence_is (self, clause->boundary, RAP_WORD_COORDINATOR);
  }
  return FALSE;
}

/* The index after the performative at @i, also where adverbs stand in it ("calls once again upon"),
 * or 0. */
static guint
find_verb_end (const RapSentence *self, guint i, guint kinds, RapMatch *match)
{
  guint last = rap_sentence_skip_adverbs (self, i + 1, self->n);
  gboolean known = rap_sentence_match (self, i, kinds, match);
  RapMatch parted;

  if ((!known || match->n_tokens == 1) && last > i + 1 && last < self->n) {
    RapToken words[2] = { self->tokens[i], self->tokens[last] };
    if (rap_lexicon_match (self->lexicon, words, 2, 0, kinds, &parted) && parted.n_tokens == 2) {
      *match = parted;
      return last + 1;
    }
  }
  return known ? i + match->n_tokens : 0;
}

/* "At its 12th meeting, on 3 May, the Assembly": the text tells what somebody decided there. */
static gboolean
tells_of_meeting (const RapSentence *self)
{
  return rap_sentence_match (self, 0, RAP_TERMS (RAP_TERM_SESSION_OPENING), NULL);
}

/* "the Office to report", "the Office with preparing" after a performative that ends at @end */
static gboolean
asks_somebody (const RapSentence *self, const RapPerformative *performative, guint end)
{
  if (!rap_actor_starts (self, end, self->n))
    return FALSE;
  return ((performative->frames & RAP_FRAME_ACTOR_TO) != 0 &&
          rap_verb_find_infinitive (self, end, self->n) < self->n) ||
         ((performative->frames & RAP_FRAME_ACTOR_WITH) != 0 &&
          rap_sentence_is (self, rap_actor_name_read (self, end, self->n).end,
                           RAP_WORD_PREPOSITION));
}

/* The index after the past of a performative at @i, "decided that", "requested the Office to", or
 * of a verb that only states, "took note of", where a decision is told; or 0. At the start it has
 * no subject, as under "The Council:". */
static guint
find_told_end (const RapSentence *self, guint i, RapMatch *match)
{
  const guint kinds = i > 0 ? RAP_VERB_TERMS : RAP_TERMS (RAP_TERM_PERFORMATIVE);
  const RapPerformative *performative;
  guint end;

  if (i >= self->n ||
      !rap_lexicon_match_past (self->lexicon, self->tokens, self->n, i, kinds, match) ||
      (i == 0 && rap_sentence_match (self, 0, RAP_TERMS (RAP_TERM_OPENING), NULL)))
    return 0;
  performative = rap_lexicon_get_performative (self->lexicon, match->index);
  end = i + match->n_tokens;
  if (match->kind == RAP_TERM_PRINCIPLE)
    return end;
  if (rap_sentence_is (self, end, RAP_WORD_THAT) || rap_verb_is_infinitive (self, end, self->n) ||
      rap_sentence_mark (self, end) == ':' || asks_somebody (self, performative, end))
    return end;
  return 0;
}

/* The index after the "have" of "have decided", "have also decided" at @i; @i where none stands
 * there. */
static guint
skip_perfect (const RapSentence *self, guint i)
{
  return rap_sentence_is_aside (self, i, RAP_ASIDE_PERFECT)
             ? rap_sentence_skip_adverbs (self, i + 1, self->n)
             : i;
}

/* Whether no more than the text that somebody is a party to stands from @i up to @end: "to the
 * present Covenant", "to this Convention". */
static gboolean
names_text (const RapSentence *self, guint i, guint end)
{
  if (!rap_sentence_is (self, i, RAP_WORD_INFINITIVE | RAP_WORD_PREPOSITION) ||
      !rap_sentence_is (self, i + 1, RAP_WORD_DETERMINER))
    return FALSE;
  for (i += 2; i < end && rap_sentence_mark (self, i) == 0; i++)
    if (rap_sentence_is_text (self, i, end))
      return TRUE;
  return FALSE;
}

/* Where the name of who speaks ends that stands from @start up to @end: "The Committee", "It",
 * "States Parties to this Convention"; @start where nobody is named so. */
static guint
find_speaker_end (const RapSentence *self, guint start, guint end)
{
  RapActorName name;

  if (end == start + 1 && rap_sentence_is_aside (self, start, RAP_ASIDE_SUBJECT))
    return end;
  if (start > 0 && !rap_sentence_is (self, start, RAP_WORD_DETERMINER) &&
      !rap_sentence_match (self, start, RAP_TERMS (RAP_TERM_ACTOR), NULL))
    return start;
  name = rap_actor_name_read (self, start, end);
  return name.is_actor && (name.end == end || names_text (self, name.end, end)) ? name.end : start;
}

/* Whether the word before a verb says that more than one speak. */
static gboolean
is_of_many (const RapSentence *self, guint i)
{
  return rap_sentence_has (self, i, RAP_TRAIT_PLURAL) ||
         rap_sentence_is_aside (self, i, RAP_ASIDE_SEVERAL);
}

/* "The Committee recommends that", "In the light of the report, the Parties undertake to": who
 * speaks stands before the verb, at the start or after the comma before @start. Returns whether it
 * does, and in which form. */
static gboolean
find_spoken (const RapSentence *self, guint start, RapClause *clause, RapVerbForm *form)
{
  const gboolean of_meeting = tells_of_meeting (self);

  start += start == 0 && (self->tokens[0].shape & RAP_TOKEN_MARK) != 0 ? 1 : 0;
  for (guint i = start + 1; i < MIN (self->n, start + MAX_SPEAKER); i++) {
    RapClause spoken = { .boundary = clause->boundary, .subject = i };
    const RapPerformative *performative;
    guint named;
    RapMatch match;

    if ((self->tokens[i].shape & RAP_TOKEN_MARK) != 0)
      return FALSE;
    spoken.first = rap_sentence_skip_adverbs (self, i, self->n);
    spoken.end = find_verb_end (self, spoken.first, RAP_VERB_TERMS, &match);
    if (spoken.end == 0 && (start == 0 || of_meeting)) {
      spoken.end = find_told_end (self, skip_perfect (self, spoken.first), &match);
      spoken.told = spoken.end > 0;
    }
    if (spoken.end == 0 || match.form == RAP_FORM_PARTICIPLE)
      continue;
    named = find_speaker_end (self, start, i);
    /* "The Chair invited delegations to speak" decides nothing. */
    if (named == start ||
        (spoken.told && !of_meeting &&
         rap_antecedent_kind (self, start, named) == RAP_ASIDE_PERSON) ||
        (!spoken.told && (match.form == RAP_FORM_BASE) != is_of_many (self, named - 1)))
      continue;
    spoken.index = match.index;
    performative = rap_clause_get_performative (self, &spoken);
    if ((performative->opening && !rap_sentence_enacts (self, i, spoken.first) &&
         !asks_somebody (self, performative, spoken.end)) ||
        (rap_sentence_mark (self, spoken.end) != ':' && /* "The Committee decides:" */
         !is_plausible (self, performative, spoken.end)))
      continue;
    *clause = spoken;
    *form = match.form;
    return TRUE;
  }
  return FALSE;
}

/**
 * rap_clause_find_all:
 * @self: a sentence
 * @form: of the verbs that lead its clauses: third person in a resolution, base in a declaration
 * @clauses: (element-type RapClause): gets them in order
 */
void
rap_clause_find_all (const RapSentence *self, RapVerbForm form, GArray *clauses)
{
  gboolean told = tells_of_meeting (self);

  for (guint i = 0; i < self->n; i++) {
    RapClause clause = { .boundary = i };
    RapMatch match;
    if (!is_boundary (self, i))
      continue;
    clause.first = skip_connection (self, i);
    clause.end = find_verb_end (self, clause.first, RAP_VERB_TERMS, &match);
    if (clauses->len == 0 && (i == 0 || rap_sentence_mark (self, i - 1) == ',') &&
        clause.end == 0 && form == RAP_FORM_THIRD && find_spoken (self, i, &clause, &form)) {
      g_array_append_val (clauses, clause);
      told |= clause.told;
      i = clause.end - 1;
      continue;
    }
    if (clause.end == 0 && form == RAP_FORM_THIRD && (i == 0 || told)) {
      clause.end = find_told_end (self, clause.first, &match);
      told |= clause.end > 0;
    } else if (clause.end == 0 && form == RAP_FORM_BASE &&
               (told || rap_sentence_says_we (self, i, clause.first))) { /* "We have agreed to" */
      clause.end = find_told_end (self, skip_perfect (self, clause.first), &match);
      match.form = form;
      told |= clause.end > 0;
    }
    if (clause.end == 0 || match.form != form ||
        rap_sentence_match (self, clause.end, RAP_TERMS (RAP_TERM_MODAL), NULL)) /* "Support is" */
      continue;
    clause.index = match.index;
    if (i == 0 && form == RAP_FORM_BASE && is_imperative (self, &clause))
      continue;
    if (i > 0 && !goes_on (self, &clause, form, clauses->len > 0))
      continue;
    g_array_append_val (clauses, clause);
    i = clause.end - 1;
  }
}

/**
 * rap_clause_is_told:
 * @self: a sentence
 *
 * Returns: whether it tells what somebody decided at a meeting: "At its 12th meeting, the Assembly
 *   decided to"
 */
gboolean
rap_clause_is_told (const RapSentence *self)
{
  RapMatch match;

  if (!tells_of_meeting (self))
    return FALSE;
  for (guint i = 1; i < self->n; i++)
    if (find_told_end (self, i, &match) > 0)
      return TRUE;
  return FALSE;
}

/**
 * rap_clause_is_led:
 * @self: a sentence
 * @form: of a verb
 *
 * Returns: whether a performative, or a verb that only states, leads one of its clauses in the form
 */
gboolean
rap_clause_is_led (const RapSentence *self, RapVerbForm form)
{
  RapMatch match;

  for (guint i = 0; i < self->n; i++)
    if (is_boundary (self, i) &&
        rap_sentence_match (self, skip_connection (self, i), RAP_VERB_TERMS, &match) &&
        match.form == form)
      return TRUE;
  return FALSE;
}

/* Whether what a participle begins only leads to what is said: "Recalling its decision, the Board
 * recommends", "Working with its partners, the Office should". What it recalls "that" may be told
 * by a modal itself. */
static gboolean
leads_to_sentence (const RapSentence *self)
{
  RapClause clause = { .boundary = 0 };
  RapVerbForm form;
  RapModal modal;

  for (guint i = 1; i < self->n && rap_sentence_mark (self, i) != ';'; i++) {
    if (rap_sentence_is (self, i, RAP_WORD_THAT | RAP_WORD_RELATIVE))
      return FALSE;
    if (rap_sentence_mark (self, i - 1) == ',' && find_spoken (self, i, &clause, &form))
      return TRUE;
    if (rap_modal_read (self, i, self->n, &modal)) {
      guint subject = rap_subject_find (self, 0, i);
      return subject > 0 && rap_actor_is_somebody (self, subject, i);
    }
  }
  return FALSE;
}

/**
 * rap_clause_find_form:
 * @self: a sentence
 * @in_preamble: whether it is a recital
 *
 * Returns: which form its performatives are in: that of its first one
 */
RapVerbForm
rap_clause_find_form (const RapSentence *self, gboolean in_preamble)
{
  RapMatch match;
  guint i = 0;

  if (in_preamble)
    return RAP_FORM_PARTICIPLE;
  for (; i < self->n; i++) /* "We …", "In this regard, we …" */
    if ((i == 0 || rap_sentence_mark (self, i - 1) == ',') &&
        rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_FIRST_PERSON), &match))
      return RAP_FORM_BASE;
  i = rap_sentence_skip_adverbs (self, 0, self->n);
  if (rap_sentence_match (self, i, RAP_VERB_TERMS, &match))
    return match.form == RAP_FORM_PARTICIPLE && leads_to_sentence (self) ? RAP_FORM_THIRD
                                                                         : match.form;
  /* "Are concerned that …, and urge …", but "Acting under Chapter VII, authorizes …" */
  if (rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_OPENING), NULL) &&
      rap_clause_is_led (self, RAP_FORM_BASE))
    return RAP_FORM_BASE;
  return RAP_FORM_THIRD;
}

/**
 * rap_clause_add_performative:
 * @self: a sentence
 * @first: index of the first word
 * @end: index after the last one
 *
 * Adds the words that say with what force something is asked.
 */
void
rap_clause_add_performative (RapSentence *self, guint first, guint end)
{
  rap_sentence_add_action (self, first, end, RAP_ACTION_PERFORMATIVE);
  if (rap_span_is_empty (self->finding->head))
    self->finding->head = (RapSpan){ self->tokens[first].start, self->tokens[end - 1].end };
}
