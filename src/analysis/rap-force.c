/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Nouns of force: "our commitment to", "the need for States to", "it is essential to". In: the
 * words of a clause whose verb only states. Out: whether a noun in it says that something is to be
 * done, with what force, and what that is.
 */
#include "rap-sentence.h"

/* How far a noun of force may stand from the verb that carries it, and up to where both are marked
 * as one; in words. */
#define MAX_CARRY 40
#define MAX_JOINED 5
/* Words of "it is necessary", which needs no "is" of its own. */
#define MIN_NECESSITY 3

/**
 * rap_force_add_other:
 * @self: a sentence
 * @i: index of a "to" that no verb follows
 * @limit: index to stop before
 *
 * Adds what is promised as a noun, "to the full implementation of …", or beside one, "to
 * sustainable development and to ensuring …".
 *
 * Returns: index after it, or @i
 */
guint
rap_force_add_other (RapSentence *self, guint i, guint limit)
{
  guint end;

  for (guint k = i + 1; k + 1 < limit && (self->tokens[k].shape & RAP_TOKEN_MARK) == 0; k++) {
    RapMatch noun;
    if (rap_sentence_match (self, k, RAP_TERMS (RAP_TERM_NOUN), &noun) &&
        noun.form == RAP_NOUN_DOING && rap_sentence_is (self, k + 1, RAP_WORD_PREPOSITION))
      return rap_verb_add_nominal (self, i + 1, limit);
    if (rap_sentence_is (self, k, RAP_WORD_PREPOSITION))
      break;
  }
  for (guint k = i + 2; k + 1 < limit && (self->tokens[k].shape & RAP_TOKEN_MARK) == 0; k++) {
    if (!rap_sentence_is (self, k, RAP_WORD_INFINITIVE) ||
        !rap_sentence_is (self, k - 1, RAP_WORD_COORDINATOR))
      continue;
    end = rap_verb_group_end (self, k + 1, limit, RAP_VERB_PARTICIPLE, FALSE);
    if (end > k + 1) {
      rap_sentence_add_action (self, k, end, RAP_ACTION_ACTION);
      return end;
    }
  }
  return i;
}

/* "to protect", "to protecting" at the "to" of @i. Returns the index after it, or @i. */
static guint
add_doing (RapSentence *self, guint i, guint limit)
{
  guint end = rap_verb_find_doing_end (self, i, limit);

  if (end == i + 1)
    return i;
  rap_sentence_add_action (self, i, end, RAP_ACTION_ACTION);
  return end;
}

/* "Member States to protect", "Member States to protecting" after a noun of force. */
static gboolean
read_named (RapSentence *self, guint i, guint limit)
{
  guint to, end;

  if (!rap_actor_starts (self, i, limit))
    return FALSE;
  to = rap_verb_find_infinitive (self, i, limit);
  for (guint k = i; k < to; k++)
    if (rap_sentence_is (self, k, RAP_WORD_INFINITIVE) &&
        rap_verb_group_end (self, k + 1, limit, RAP_VERB_PARTICIPLE, FALSE) > k + 1)
      to = k;
  if (to >= limit)
    return FALSE;
  rap_actor_add_all (self, i, to);
  end = add_doing (self, to, limit);
  if (end == to)
    end = rap_verb_add_infinitive (self, to, limit);
  rap_coordination_add (self, end, limit);
  return TRUE;
}

/* "the full implementation of", and "the parties for the full implementation of" after "its call
 * upon". */
static gboolean
read_nominal (RapSentence *self, guint i, guint limit)
{
  guint doing = i, end;

  if (rap_actor_starts (self, i, limit)) {
    guint after = rap_actor_name_read (self, i, limit).end;
    doing = rap_sentence_is (self, after, RAP_WORD_PREPOSITION) ? after + 1 : i;
  }
  end = rap_verb_add_nominal (self, doing, limit);
  if (end == doing)
    return FALSE;
  if (doing > i)
    rap_actor_add_all (self, i, doing - 1);
  rap_actor_add_agents (self, end, limit);
  return TRUE;
}

/* What is needed or promised after its noun: "to DO", "for SOMEBODY to DO", "of DOING", and for a
 * need or a call also "for THE DOING". */
static gboolean
read_after_noun (RapSentence *self, guint i, guint limit, const RapPerformative *noun)
{
  RapMatch match;
  guint end;

  i = rap_sentence_skip_interruption (self, rap_sentence_skip_adverbs (self, i, limit), limit);
  if (!rap_sentence_is (self, i, RAP_WORD_INFINITIVE) &&
      rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_QUALIFIER), &match))
    i += match.n_tokens; /* "its willingness as necessary to review" */
  if (rap_sentence_is (self, i, RAP_WORD_THAT))
    return noun->strength != RAP_STRENGTH_NEED && rap_that_read (self, i, limit, FALSE);
  if (rap_sentence_mark (self, i) == ',') {
    guint to = rap_verb_find_infinitive (self, i, limit);
    i = to < limit ? to : i;
  }
  if (rap_sentence_is (self, i, RAP_WORD_INFINITIVE) && rap_actor_starts (self, i + 1, limit) &&
      !rap_verb_is_verb (self, i + 1, RAP_VERB_BASE, FALSE)) {
    i++; /* "its call to all States to comply" */
  } else if (rap_sentence_is (self, i, RAP_WORD_INFINITIVE)) {
    end = add_doing (self, i, limit);
    if (end == i)
      end = rap_force_add_other (self, i, limit);
    if (end == i)
      return FALSE;
    rap_actor_add_agents (self, end, limit);
    rap_coordination_add (self, end, limit);
    return TRUE;
  }
  if (rap_sentence_is (self, i, RAP_WORD_PREPOSITION))
    i++;
  else if (!rap_actor_starts (self, i, limit))
    return FALSE;
  end = rap_verb_group_end (self, i, limit, RAP_VERB_PARTICIPLE, FALSE);
  if (end > i) {
    rap_sentence_add_action (self, i, end, RAP_ACTION_ACTION);
    rap_coordination_add (self, end, limit);
    return TRUE;
  }
  if (read_named (self, i, limit))
    return TRUE;
  return !noun->weak && noun->strength > RAP_STRENGTH_COMMIT && read_nominal (self, i, limit);
}

/* ", and its readiness to impose …": another noun of force beside the first. */
static void
read_beside (RapSentence *self, guint i, guint limit, RapStrength *strength)
{
  for (; i + 2 < limit; i++) {
    const RapPerformative *noun;
    RapMatch match;
    guint at = i + 2;

    if (!rap_sentence_is (self, i, RAP_WORD_COORDINATOR) ||
        !rap_sentence_is (self, i + 1, RAP_WORD_POSSESSIVE))
      continue;
    if (!rap_sentence_match (self, at, RAP_TERMS (RAP_TERM_FORCE_NOUN), &match) &&
        !rap_sentence_match (self, ++at, RAP_TERMS (RAP_TERM_FORCE_NOUN), &match))
      continue;
    noun = rap_lexicon_get_force_noun (self->lexicon, match.index);
    if (noun->strength == RAP_STRENGTH_NEED ||
        !read_after_noun (self, at + match.n_tokens, limit, noun))
      continue;
    rap_clause_add_performative (self, i + 1, at + match.n_tokens);
    *strength = MIN (*strength, (RapStrength)noun->strength);
  }
}

/* The noun of force that ends before @end, behind the verb of a clause: "our commitment", "its call
 * upon", "the call to States". */
static gboolean
is_borne (const RapSentence *self,
          const RapClause *clause,
          guint i,
          guint end,
          guint frames,
          const RapPerformative *noun)
{
  return noun->strength == RAP_STRENGTH_NEED ||
         ((frames & RAP_FRAME_FORCE) != 0 &&
          (rap_sentence_is (self, i - 1, RAP_WORD_POSSESSIVE) ||
           rap_sentence_is (self, i - 2, RAP_WORD_POSSESSIVE) ||
           rap_sentence_is (self, clause->end, RAP_WORD_POSSESSIVE) ||
           (rap_sentence_is (self, end, RAP_WORD_PREPOSITION | RAP_WORD_INFINITIVE) &&
            rap_actor_starts (self, end + 1, self->n))));
}

/* Whether nothing follows a noun but whom it is said to, up to the colon that ends the sentence:
 * "the parties to:", "to Norlandia for:". */
static gboolean
leads_to_list (const RapSentence *self, guint i)
{
  const guint32 links = RAP_WORD_PREPOSITION | RAP_WORD_INFINITIVE;
  guint colon = self->n - 1, first = i, last;

  if (i > colon || rap_sentence_mark (self, colon) != ':')
    return FALSE;
  first += rap_sentence_is (self, first, links) ? 1 : 0;
  last = first < colon && rap_sentence_is (self, colon - 1, links) ? colon - 1 : colon;
  return first >= last || rap_actor_is_named (self, first, last) ||
         (rap_actor_starts (self, first, last) &&
          rap_actor_name_read (self, first, last).end == last);
}

/**
 * rap_force_read_chapeau:
 * @self: a sentence
 * @clause: a clause whose verb may carry a noun of force
 * @strength: (out): of the noun
 *
 * Reads "Reaffirms its commitment to:", "Reiterates its call upon the parties to:", and adds whom
 * it asks.
 *
 * Returns: whether the noun leads to a list, which says what is needed or promised
 */
gboolean
rap_force_read_chapeau (RapSentence *self, const RapClause *clause, RapStrength *strength)
{
  guint frames = rap_clause_get_performative (self, clause)->frames;
  RapMatch match;

  for (guint i = clause->end; i < MIN (self->n, clause->end + MAX_CARRY); i++) {
    const RapPerformative *noun;
    guint end;

    if (!rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_FORCE_NOUN), &match))
      continue;
    noun = rap_lexicon_get_force_noun (self->lexicon, match.index);
    end = i + match.n_tokens;
    if (!leads_to_list (self, end) || !is_borne (self, clause, i, end, frames, noun))
      continue;
    *strength = noun->strength;
    rap_actor_add_all (self, end, self->n);
    return TRUE;
  }
  return FALSE;
}

/**
 * rap_force_read:
 * @self: a sentence
 * @clause: a clause whose verb may carry a noun of force
 * @limit: index of the token that the next clause starts with
 * @frames: of the verb
 * @strength: (out): of the noun
 *
 * Reads a noun of force between the verb and the first comma: "our commitment", "the need".
 *
 * Returns: whether what is needed or promised follows it
 */
gboolean
rap_force_read (
    RapSentence *self, const RapClause *clause, guint limit, guint frames, RapStrength *strength)
{
  guint start = clause->end, last;
  RapMatch match;

  /* "Recognizes that it is necessary …" */
  if (rap_sentence_is (self, start, RAP_WORD_THAT) &&
      rap_sentence_match (self, start + 1, RAP_TERMS (RAP_TERM_FORCE_NOUN), NULL))
    start++;
  if (rap_sentence_mark (self, start) == ',')
    for (start++; start < limit && rap_sentence_mark (self, start) != ',';)
      start++;
  last = MIN (limit, start + MAX_CARRY);
  for (guint i = start;
       i < last && rap_sentence_mark (self, i) != ';' && !rap_sentence_is (self, i, RAP_WORD_THAT);
       i++) {
    const RapPerformative *noun;
    guint end;
    if (rap_sentence_mark (self, i) == ',' && i > start)
      break;
    if (!rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_FORCE_NOUN), &match))
      continue;
    noun = rap_lexicon_get_force_noun (self->lexicon, match.index);
    end = i + match.n_tokens;
    if (!is_borne (self, clause, i, end, frames, noun) || leads_to_list (self, end))
      continue;
    if (noun->weak &&
        (!self->weak || !rap_verb_is_verb (self, rap_sentence_skip_adverbs (self, end + 1, limit),
                                           RAP_VERB_PARTICIPLE, FALSE)))
      continue;
    if (!read_after_noun (self, end, limit, noun))
      continue;
    if (i - clause->end > MAX_JOINED) {
      rap_clause_add_performative (self, clause->first, clause->end);
      rap_clause_add_performative (self, i, end);
    } else {
      rap_clause_add_performative (self, clause->first, end);
    }
    *strength = noun->strength;
    if (noun->strength != RAP_STRENGTH_NEED)
      read_beside (self, end, limit, strength);
    return TRUE;
  }
  return FALSE;
}

/* What "it is essential" leads to: "that States cooperate", "for States to cooperate". */
static gboolean
read_needed (RapSentence *self, guint i, const RapPerformative *noun)
{
  return rap_sentence_is (self, i, RAP_WORD_THAT) ? rap_that_read (self, i, self->n, FALSE)
                                                  : read_after_noun (self, i, self->n, noun);
}

/* Whether a list says what is needed: "it is essential:", "it is essential for States:" or "…,
 * to:". */
static gboolean
introduces (const RapSentence *self, guint i)
{
  return leads_to_list (self, i) || (rap_sentence_mark (self, self->n - 1) == ':' &&
                                     rap_sentence_is (self, self->n - 2, RAP_WORD_INFINITIVE));
}

/**
 * rap_force_read_necessity:
 * @self: a sentence that no performative leads
 * @strength: (out): of what is needed
 *
 * Reads "To this end, it is essential to mend …", and "it is important:" above a list of that.
 *
 * Returns: whether the sentence says what is to be done; where it introduces it, it is a chapeau
 */
gboolean
rap_force_read_necessity (RapSentence *self, RapStrength *strength)
{
  for (guint i = 0; i < self->n; i++) {
    const RapPerformative *noun;
    RapMatch match;
    guint end;

    if (i > 0 && rap_sentence_mark (self, i - 1) != ',')
      continue;
    if (!rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_FORCE_NOUN), &match) ||
        match.n_tokens < MIN_NECESSITY)
      continue;
    noun = rap_lexicon_get_force_noun (self->lexicon, match.index);
    end = i + match.n_tokens;
    *strength = noun->strength;
    self->finding->is_chapeau = introduces (self, end);
    if (self->finding->is_chapeau)
      rap_actor_add_all (self, end, self->n);
    else if (noun->weak || !read_needed (self, end, noun))
      return FALSE;
    self->finding->head = (RapSpan){ self->tokens[i].start, self->tokens[end - 1].end };
    if (!self->finding->is_chapeau)
      rap_sentence_add_action (self, i, end, RAP_ACTION_PERFORMATIVE);
    return !self->finding->is_chapeau;
  }
  return FALSE;
}
