/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The clauses of a part, each led by a performative or by a verb that only states. In: words. Out:
 * whether a clause asks for something to be done, with what force, and by the grammar of its
 * performative who is to do what: "urges SOMEBODY to DO", "decides that SOMEBODY shall DO",
 * "calls for THE DOING", "stresses the need to DO", "reaffirms our commitment to DOING".
 */
#include "rap-sentence.h"

/* How far the "that" of a performative may stand from it; in words. */
#define MAX_CARRY 40
/* Where the verb of who speaks stands at the latest; in words. */
#define MAX_SPEAKER 14

static const RapPerformative *
clause_performative (const RapSentence *self, const RapClause *clause)
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
  /* "supply and demand reduction" asks for nothing. */
  return rap_sentence_is (self, end, RAP_WORD_NOMINAL) &&
         !rap_sentence_is (self, end - 1, RAP_WORD_NOUN);
}

/* "Create a fund": what a list says is to be done; we ourselves would say that we create it. */
static gboolean
is_imperative (const RapSentence *self, const RapClause *clause)
{
  const RapPerformative *performative = clause_performative (self, clause);

  return clause->first == clause->boundary && performative->opening &&
         performative->frames == RAP_FRAME_OBJECT;
}

/* Whether a verb inside a sentence leads a clause there. */
static gboolean
goes_on (const RapSentence *self, const RapClause *clause, RapVerbForm form, gboolean is_later)
{
  const RapPerformative *performative = clause_performative (self, clause);

  switch (form) {
  case RAP_FORM_BASE:
    return rap_sentence_says_we (self, clause->boundary, clause->first) ||
           (!performative->opening && is_plausible (self, performative, clause->end));
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

/* The index after the past of a performative at @i, "decided that", "requested the Office to",
 * where a decision is told; or 0. At the start it has no subject, as under "The Council:". */
static guint
find_told_end (const RapSentence *self, guint i, RapMatch *match)
{
  const RapPerformative *performative;
  guint end;

  if (i >= self->n || !rap_lexicon_match_past (self->lexicon, self->tokens, self->n, i, match) ||
      (i == 0 && rap_sentence_match (self, 0, RAP_TERMS (RAP_TERM_OPENING), NULL)))
    return 0;
  performative = rap_lexicon_get_performative (self->lexicon, match->index);
  end = i + match->n_tokens;
  if (rap_sentence_is (self, end, RAP_WORD_THAT) || rap_verb_is_infinitive (self, end, self->n) ||
      ((performative->frames & RAP_FRAME_ACTOR_TO) != 0 && rap_actor_starts (self, end, self->n) &&
       rap_verb_find_infinitive (self, end, self->n) < self->n))
    return end;
  return 0;
}

/* Whether who speaks stands from @start up to @end: "The Committee", "It". */
static gboolean
is_speaker (const RapSentence *self, guint start, guint end)
{
  RapActorName name;

  if (end == start + 1 && rap_sentence_is_aside (self, start, RAP_ASIDE_SUBJECT))
    return TRUE;
  if (start > 0 && !rap_sentence_is (self, start, RAP_WORD_DETERMINER) &&
      !rap_sentence_match (self, start, RAP_TERMS (RAP_TERM_ACTOR), NULL))
    return FALSE;
  name = rap_actor_name_read (self, start, end);
  return name.is_actor && name.end == end;
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
  guint kinds = RAP_TERMS (RAP_TERM_PERFORMATIVE) | RAP_TERMS (RAP_TERM_PRINCIPLE);

  start += start == 0 && (self->tokens[0].shape & RAP_TOKEN_MARK) != 0 ? 1 : 0;
  for (guint i = start + 1; i < MIN (self->n, start + MAX_SPEAKER); i++) {
    RapClause spoken = { .boundary = clause->boundary, .subject = i };
    RapMatch match;

    if ((self->tokens[i].shape & RAP_TOKEN_MARK) != 0)
      return FALSE;
    spoken.first = rap_sentence_skip_adverbs (self, i, self->n);
    spoken.end = find_verb_end (self, spoken.first, kinds, &match);
    if (spoken.end == 0 && tells_of_meeting (self))
      spoken.end = find_told_end (self, spoken.first, &match);
    if (spoken.end == 0 || match.form == RAP_FORM_PARTICIPLE ||
        (match.form == RAP_FORM_BASE) != is_of_many (self, i - 1))
      continue;
    spoken.index = match.index;
    if ((clause_performative (self, &spoken)->opening &&
         !rap_sentence_enacts (self, i, spoken.first)) ||
        !is_speaker (self, start, i) ||
        !is_plausible (self, clause_performative (self, &spoken), spoken.end))
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
  guint kinds = RAP_TERMS (RAP_TERM_PERFORMATIVE) | RAP_TERMS (RAP_TERM_PRINCIPLE);
  gboolean told = tells_of_meeting (self);

  for (guint i = 0; i < self->n; i++) {
    RapClause clause = { .boundary = i };
    RapMatch match;
    if (!is_boundary (self, i))
      continue;
    clause.first = skip_connection (self, i);
    clause.end = find_verb_end (self, clause.first, kinds, &match);
    if (clauses->len == 0 && (i == 0 || rap_sentence_mark (self, i - 1) == ',') &&
        clause.end == 0 && form == RAP_FORM_THIRD && find_spoken (self, i, &clause, &form)) {
      g_array_append_val (clauses, clause);
      i = clause.end - 1;
      continue;
    }
    if (clause.end == 0 && form == RAP_FORM_THIRD && (i == 0 || told)) {
      clause.end = find_told_end (self, clause.first, &match);
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
  guint kinds = RAP_TERMS (RAP_TERM_PERFORMATIVE) | RAP_TERMS (RAP_TERM_PRINCIPLE);
  RapMatch match;

  for (guint i = 0; i < self->n; i++)
    if (is_boundary (self, i) &&
        rap_sentence_match (self, skip_connection (self, i), kinds, &match) && match.form == form)
      return TRUE;
  return FALSE;
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

/* Where the "that" of a performative may stand: after adverbs ("demands once again that"), after
 * whom it is said to ("recommends to the Assembly that"), after "within the same framework", after
 * a comma that closes what stands between. Returns its index, or where the performative ends. */
static guint
find_that (const RapSentence *self, guint i, guint limit)
{
  guint k = rap_sentence_skip_adverbs (self, i, limit), last = MIN (limit, k + MAX_CARRY);
  gboolean comma = rap_sentence_mark (self, k) == ',';

  if (rap_sentence_is (self, k, RAP_WORD_THAT))
    return k;
  if (!comma && !rap_sentence_is (self, k, RAP_WORD_PREPOSITION) &&
      !(rap_sentence_is (self, k, RAP_WORD_INFINITIVE) && rap_actor_starts (self, k + 1, limit)))
    return i;
  while (++k < last && rap_sentence_mark (self, k) != ';')
    if (rap_sentence_is (self, k, RAP_WORD_THAT) &&
        (!comma || rap_sentence_mark (self, k - 1) == ','))
      return k;
  return i;
}

/* "that the Commission should …", "to the Assembly that the harbour be opened", of which the
 * Assembly is asked */
static gboolean
read_that (RapSentence *self, const RapClause *clause, guint that, guint limit)
{
  guint to = rap_sentence_skip_adverbs (self, clause->end, that);
  guint n_actors = self->findings->actors->len;

  if (to < that && rap_sentence_is (self, to, RAP_WORD_INFINITIVE) &&
      !rap_verb_is_infinitive (self, to, that))
    rap_actor_add_all (self, to + 1, that);
  if (!rap_that_read (self, that, limit, FALSE)) {
    g_array_set_size (self->findings->actors, n_actors);
    return FALSE;
  }
  rap_clause_add_performative (self, clause->first, clause->end);
  return TRUE;
}

/* "to promote", "ourselves to strengthening" */
static gboolean
read_to (RapSentence *self, const RapClause *clause, guint limit)
{
  guint said = clause->end + (rap_sentence_is (self, clause->end, RAP_WORD_REFLEXIVE) ? 1 : 0);
  guint i = said, first, end;

  i = rap_sentence_skip_adverbs (self, i, limit);
  i = rap_sentence_skip_interruption (self, i, limit);
  if (rap_sentence_mark (self, i) == ',') /* "decides, in view of …, not to impose" */
    i = rap_verb_find_infinitive (self, i, limit);
  first = i;
  if (rap_sentence_is (self, i, RAP_WORD_NEGATION))
    i++;
  else if (rap_sentence_is (self, i - 1, RAP_WORD_NEGATION))
    first = i - 1;
  if (!rap_sentence_is (self, i, RAP_WORD_INFINITIVE))
    return FALSE;
  end = rap_verb_find_doing_end (self, i, limit);
  if (end > i + 1)
    rap_sentence_add_action (self, first, end, RAP_ACTION_ACTION);
  else
    end = rap_force_add_other (self, i, limit);
  if (end == i)
    return FALSE;
  rap_clause_add_performative (self, clause->first, said);
  rap_coordination_add (self, end, limit);
  return TRUE;
}

/* "the work programmes and the bodies that serve it": one of several is somebody, and not of those
 * "between" whom there is something. */
static gboolean
names_another (const RapSentence *self, guint i, guint to)
{
  /* "those that have not done so", "those with boats" */
  if (rap_sentence_is (self, i, RAP_WORD_DETERMINER) &&
      rap_sentence_is (self, i + 1, RAP_WORD_RELATIVE | RAP_WORD_PREPOSITION))
    return TRUE;
  for (; i + 1 < to && (self->tokens[i].shape & RAP_TOKEN_MARK) == 0 &&
         !rap_sentence_is (self, i, RAP_WORD_PREPOSITION);
       i++)
    if (rap_sentence_is (self, i, RAP_WORD_COORDINATOR) && rap_actor_starts (self, i + 1, to))
      return TRUE;
  return FALSE;
}

/* The "and" of ", and the Secretary-General to continue": somebody else is asked for something;
 * @limit where nobody is. */
static guint
find_next_asked (const RapSentence *self, guint i, guint limit)
{
  for (i++; i + 1 < limit; i++)
    if (rap_sentence_is (self, i, RAP_WORD_COORDINATOR) && rap_sentence_mark (self, i - 1) == ',') {
      RapActorName name = rap_actor_name_read (self, i + 1, limit);
      if (name.is_actor && rap_verb_is_infinitive (self, name.end, limit))
        return i;
    }
  return limit;
}

/* "Member States to increase", and whoever else is asked */
static gboolean
read_actor_to (RapSentence *self, const RapClause *clause, guint limit)
{
  guint start = rap_sentence_skip_adverbs (self, clause->end, limit);
  guint to;

  start = rap_sentence_skip_aside (self, start, limit);
  if (rap_sentence_is (self, start, RAP_WORD_PREPOSITION)) /* "demands of the parties to" */
    start++;
  while (rap_sentence_is (self, start, RAP_WORD_DETERMINER) &&
         rap_sentence_is (self, start + 1, RAP_WORD_PREPOSITION) &&
         rap_actor_starts (self, start + 2, limit)) /* "each of those Governments" */
    start += 2;
  to = rap_verb_find_infinitive (self, start, limit);
  if (to >= limit)
    return FALSE;
  if (!rap_actor_starts (self, start, limit) && !rap_actor_is_named (self, start, to) &&
      !names_another (self, start, to))
    return FALSE;
  rap_clause_add_performative (self, clause->first, clause->end);
  for (;;) {
    guint next = find_next_asked (self, to, limit);

    rap_actor_add_all (self, start, to);
    rap_coordination_add (self, rap_verb_add_infinitive (self, to, next), next);
    if (next == limit)
      return TRUE;
    start = next + 1;
    to = rap_verb_find_infinitive (self, start, limit);
  }
}

/* Whom something is said to: "to the Assembly and the Board". Returns the index after it, or @i. */
static guint
skip_said_to (const RapSentence *self, guint i, guint limit)
{
  guint end = i, next = i;

  if (!rap_sentence_is (self, i, RAP_WORD_INFINITIVE))
    return i;
  while (next < limit && rap_actor_starts (self, next + 1, limit)) {
    end = rap_actor_name_read (self, next + 1, limit).end;
    if (!rap_sentence_is (self, end, RAP_WORD_COORDINATOR))
      break;
    next = end;
  }
  return end;
}

/* "the development of", "continued cooperation between", "to the Assembly the creation of" */
static gboolean
read_object (RapSentence *self, const RapClause *clause, guint limit)
{
  guint said = rap_sentence_skip_adverbs (self, clause->end, limit);
  guint to = skip_said_to (self, said, limit);
  guint i = rap_sentence_skip_aside (self, to, limit), end;

  if (i == clause->end && rap_sentence_mark (self, i) == ',') /* "calls for, and urges, the" */
    i++;
  if (i >= limit || rap_sentence_is (self, i, RAP_WORD_THAT))
    return FALSE;
  end = rap_verb_add_nominal (self, i, limit);
  if (end == i)
    return FALSE;
  if (to > said)
    rap_actor_add_all (self, said + 1, to);
  rap_clause_add_performative (self, clause->first, clause->end);
  rap_actor_add_agents (self, end, limit);
  rap_coordination_add (self, end, limit);
  return TRUE;
}

/* "Reiterates that the mission should report": what somebody is said to have to do; and "that
 * efforts should be made", whoever is to make them. */
static gboolean
read_reminder (
    RapSentence *self, const RapClause *clause, guint limit, RapStrength *strength, RapRule *rule)
{
  guint that = find_that (self, clause->end, limit);
  RapModal modal;
  guint at = rap_that_find_modal (self, that + 1, limit, &modal);
  gboolean told;

  if (!rap_sentence_is (self, that, RAP_WORD_THAT) || at == limit)
    return FALSE;
  *strength = modal.strength;
  told = rap_actor_starts (self, that + 1, at) ||
         (rap_sentence_is_aside (self, that + 1, RAP_ASIDE_SUBJECT) &&
          !rap_sentence_is (self, modal.verb, RAP_WORD_BE));
  if (*strength == RAP_STRENGTH_COMMIT || /* "will" only foretells here */
      !(told ||
        (rap_modal_is_wanted (self, &modal) && rap_sentence_mark (self, modal.verb_end) != ':')) ||
      !rap_that_read (self, that, limit, TRUE))
    return FALSE;
  *rule = told || self->findings->actors->len > self->finding->actors ? RAP_RULE_MODAL
                                                                      : RAP_RULE_UNNAMED;
  rap_clause_add_performative (self, clause->first, clause->end);
  return TRUE;
}

/**
 * rap_clause_read:
 * @self: the sentence that the clause is in
 * @clause: a clause
 * @limit: index of the token that the next clause starts with
 * @in_preamble: whether the sentence is a recital
 * @strength: (out): of the clause, where it asks for something
 * @rule: (out): by which rule
 *
 * Adds the clause's performative, actions and addressees where it asks for something to be done.
 *
 * Returns: whether it does
 */
gboolean
rap_clause_read (RapSentence *self,
                 const RapClause *clause,
                 guint limit,
                 gboolean in_preamble,
                 RapStrength *strength,
                 RapRule *rule)
{
  const RapPerformative *performative = clause_performative (self, clause);
  guint frames = performative->frames, that;

  if ((frames & (RAP_FRAME_NEED | RAP_FRAME_FORCE)) != 0) {
    guint n_actors = self->findings->actors->len, n_actions = self->findings->actions->len;
    if (in_preamble)
      frames &= ~RAP_FRAME_FORCE;
    *rule = RAP_RULE_FORCE_NOUN;
    if (!rap_force_read (self, clause, limit, frames, strength)) {
      return !in_preamble && (frames & RAP_FRAME_DUTY) != 0 &&
             read_reminder (self, clause, limit, strength, rule);
    }
    if (!in_preamble || self->findings->actors->len > n_actors)
      return TRUE;
    /* A recital of a need that names nobody binds nobody. */
    g_array_set_size (self->findings->actions, n_actions);
    self->finding->head = (RapSpan){ 0, 0 };
    return FALSE;
  }
  if (performative->strength < 0)
    return FALSE;
  *strength = performative->strength;
  *rule = RAP_RULE_PERFORMATIVE;
  /* In a recital only what is asked of others binds; what we resolve is our reason. */
  if (in_preamble && *strength <= RAP_STRENGTH_COMMIT)
    return FALSE;
  that = find_that (self, clause->end, limit);
  if ((frames & RAP_FRAME_THAT) != 0 && rap_sentence_is (self, that, RAP_WORD_THAT))
    return read_that (self, clause, that, limit);
  if ((frames & (RAP_FRAME_TO | RAP_FRAME_SELF_TO)) != 0 && read_to (self, clause, limit)) {
    if (clause->subject > 0) { /* "The Parties undertake to", and "They" */
      rap_subject_add (self, clause->boundary, clause->subject);
      rap_subject_add_meant (self, clause->boundary, clause->subject);
    }
    return TRUE;
  }
  if ((frames & RAP_FRAME_ACTOR_TO) != 0 && read_actor_to (self, clause, limit))
    return TRUE;
  /* "Urges Member States:" names no doing. */
  if ((frames & RAP_FRAME_ACTOR_TO) != 0 && rap_actor_starts (self, clause->end, limit))
    return FALSE;
  return (frames & RAP_FRAME_OBJECT) != 0 && read_object (self, clause, limit);
}
