/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What a clause asks for. In: a clause that a performative leads. Out: by the grammar of its
 * performative, who is to do what: "urges SOMEBODY to DO", "decides that SOMEBODY shall DO", "calls
 * for THE DOING", "calls for SOMETHING to be DONE", "stresses the need to DO", "reaffirms our
 * commitment to DOING"; with what force, and by which rule.
 */
#include "rap-sentence.h"

/* How far the "that" of a performative may stand from it; in words. */
#define MAX_CARRY 40

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
  /* "decides to send a group to ensure that" */
  if (rap_verb_is_infinitive (self, k, limit))
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

/* "(a) To request the Office:", an item itself that leads to what the Office is asked. */
static gboolean
read_actor_of_list (RapSentence *self, const RapClause *clause)
{
  if (clause->first > 0 || !rap_sentence_is (self, 0, RAP_WORD_INFINITIVE) ||
      rap_sentence_mark (self, self->n - 1) != ':' ||
      !rap_actor_starts (self, clause->end, self->n))
    return FALSE;
  rap_clause_add_performative (self, clause->first, clause->end);
  rap_actor_add_all (self, clause->end, self->n);
  return TRUE;
}

/**
 * rap_clause_read_resolved:
 * @self: a sentence
 * @first: index of the first word that says with what force
 * @to: index of a "to"
 * @limit: index to stop before
 * @strength: (out): of what is asked
 *
 * Reads "to request the Office to report" where whoever speaks decides to do so: the Office is
 * asked.
 *
 * Returns: whether somebody is asked for something there
 */
gboolean
rap_clause_read_resolved (
    RapSentence *self, guint first, guint to, guint limit, RapStrength *strength)
{
  guint verb = rap_sentence_skip_adverbs (self, to + 1, limit), that;
  const RapPerformative *performative;
  RapClause clause = { .boundary = first, .first = first };
  RapMatch match;

  if (!rap_sentence_is (self, to, RAP_WORD_INFINITIVE) ||
      !rap_sentence_match (self, verb, RAP_TERMS (RAP_TERM_PERFORMATIVE), &match) ||
      match.form != RAP_FORM_BASE)
    return FALSE;
  clause.end = verb + match.n_tokens;
  clause.index = match.index;
  performative = rap_clause_get_performative (self, &clause);
  if ((performative->frames & RAP_FRAME_ACTOR_TO) == 0)
    return FALSE;
  *strength = performative->strength;
  that = find_that (self, clause.end, limit);
  if ((performative->frames & RAP_FRAME_THAT) != 0 && rap_sentence_is (self, that, RAP_WORD_THAT))
    return read_that (self, &clause, that, limit);
  return read_actor_to (self, &clause, limit) || read_actor_of_list (self, &clause);
}

/* "Decides to request the Office to report" */
static gboolean
read_decided (RapSentence *self, const RapClause *clause, guint limit, RapStrength *strength)
{
  guint to = rap_sentence_skip_adverbs (self, clause->end, limit);
  RapStrength asked;

  if (*strength != RAP_STRENGTH_DECIDE ||
      !rap_clause_read_resolved (self, clause->first, to, limit, &asked))
    return FALSE;
  *strength = asked;
  return TRUE;
}

/* The participle of "with the task of preparing" after the preposition at @i; @limit where nothing
 * such stands there. */
static guint
find_task (const RapSentence *self, guint i, guint limit)
{
  guint of = i + 1;

  if (!rap_sentence_is (self, i, RAP_WORD_DETERMINER))
    return limit;
  while (of < limit && !rap_sentence_is (self, of, RAP_WORD_PREPOSITION) &&
         rap_sentence_mark (self, of) == 0)
    of++;
  return rap_sentence_is (self, of, RAP_WORD_PREPOSITION) &&
                 rap_verb_is_verb (self, of + 1, RAP_VERB_PARTICIPLE, FALSE)
             ? of + 1
             : limit;
}

/* "entrusts the Committee with preparing", "with the task of preparing", "with the preparation of"
 */
static gboolean
read_actor_with (RapSentence *self, const RapClause *clause, guint limit)
{
  guint with = rap_actor_starts (self, clause->end, limit)
                   ? rap_actor_name_read (self, clause->end, limit).end
                   : limit;
  guint doing, end;

  if (with + 1 >= limit || !rap_sentence_is (self, with, RAP_WORD_PREPOSITION) ||
      rap_sentence_is (self, with, RAP_WORD_INFINITIVE))
    return FALSE;
  doing = find_task (self, with + 1, limit);
  doing = doing < limit ? doing : with + 1;
  end = rap_verb_group_end (self, doing, limit, RAP_VERB_PARTICIPLE, FALSE);
  if (end > doing)
    rap_sentence_add_action (self, doing, end, RAP_ACTION_ACTION);
  else
    end = rap_verb_add_nominal (self, doing, limit);
  if (end == doing)
    return FALSE;
  rap_clause_add_performative (self, clause->first, clause->end);
  rap_actor_add_all (self, clause->end, with);
  rap_coordination_add (self, end, limit);
  return TRUE;
}

/* "calls for work to be taken forward", "those responsible to be brought to justice": what is to be
 * done to something, whoever is to do it. */
static gboolean
read_object_to (RapSentence *self, const RapClause *clause, guint limit)
{
  guint to = rap_clause_find_done (self, clause->end, limit), end;

  if (to == limit)
    return FALSE;
  end = rap_verb_skip_passive (self, to + 1, limit);
  rap_clause_add_performative (self, clause->first, clause->end);
  rap_sentence_add_action (self, to, end, RAP_ACTION_ACTION);
  rap_subject_add_agents (self, end, limit);
  rap_coordination_add (self, end, limit);
  return TRUE;
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
  const RapPerformative *performative = rap_clause_get_performative (self, clause);
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
  if ((frames & RAP_FRAME_TO) != 0 && read_decided (self, clause, limit, strength))
    return TRUE;
  if ((frames & (RAP_FRAME_TO | RAP_FRAME_SELF_TO)) != 0 && read_to (self, clause, limit)) {
    if (clause->subject > 0) { /* "The Parties undertake to", and "They" */
      rap_subject_add (self, clause->boundary, clause->subject);
      rap_subject_add_meant (self, clause->boundary, clause->subject);
    }
    return TRUE;
  }
  if ((frames & RAP_FRAME_ACTOR_TO) != 0 && read_actor_to (self, clause, limit))
    return TRUE;
  if ((frames & RAP_FRAME_ACTOR_WITH) != 0 && read_actor_with (self, clause, limit))
    return TRUE;
  if ((frames & RAP_FRAME_ACTOR_TO) != 0 && read_object_to (self, clause, limit))
    return TRUE;
  /* "Urges Member States:" names no doing. */
  if ((frames & RAP_FRAME_ACTOR_TO) != 0 && rap_actor_starts (self, clause->end, limit))
    return FALSE;
  return (frames & RAP_FRAME_OBJECT) != 0 && read_object (self, clause, limit);
}
