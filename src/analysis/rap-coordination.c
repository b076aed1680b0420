/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is to be done beside what was found first. In: the words after an action. Out: the actions
 * that stand beside it (", to formulate …", "and ensure …"), those by which it is done ("by
 * widening …"), what it assures ("that measures are based on …"), and the items of a list inside
 * the sentence ("(i) Widening …").
 */
#include "rap-sentence.h"

/* Whether a comma and "and" stand before a word and more than a preposition after it: there a word
 * that is as often a noun is a verb, as in "…, and exchange experiences". */
static gboolean
is_new_breath (const RapSentence *self, guint i)
{
  return i > 1 && i + 1 < self->n && rap_sentence_is (self, i - 1, RAP_WORD_COORDINATOR) &&
         rap_sentence_mark (self, i - 2) != 0 &&
         (self->tokens[i + 1].shape & RAP_TOKEN_MARK) == 0 &&
         !rap_sentence_is (self, i + 1,
                           RAP_WORD_COORDINATOR | RAP_WORD_PREPOSITION | RAP_WORD_INFINITIVE);
}

/* A bare verb that goes on with an infinitive some words before it: "…, and involve parents".
 * @breath says whether it stands where a verb has to. */
static gboolean
is_bare_verb (const RapSentence *self, guint i, guint limit, gboolean breath)
{
  guint end;

  if (!rap_verb_is_verb (self, i, RAP_VERB_BASE, FALSE) || i + 1 >= limit)
    return FALSE;
  if (rap_sentence_is (self, i, RAP_WORD_NOUN))
    return breath || rap_sentence_is (self, i + 1, RAP_WORD_DETERMINER) ||
           is_new_breath (self, i) ||
           rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_PHRASAL), NULL);
  end = rap_verb_group_end (self, i, limit, RAP_VERB_BASE, FALSE);
  return end > i + 1 || rap_sentence_skip_interruption (self, i + 1, limit) > i + 1 ||
         ((self->tokens[i + 1].shape & RAP_TOKEN_MARK) == 0 &&
          !rap_sentence_is (self, i + 1, RAP_WORD_COORDINATOR));
}

/* Where reading stands between two actions of one clause. */
typedef struct {
  gboolean subordinate; /* inside "that …" */
  gboolean inner;       /* after an infinitive that says for what, not what */
  gboolean means;       /* after "by …ing" */
  gboolean doing;       /* after "commit to …ing" */
  gboolean relative;    /* after "which", up to a comma */
  gboolean afresh;      /* after a semicolon: a sentence of its own may follow */
} Coordination;

/* "by widening …": the means are actions, too. */
static guint
add_means (RapSentence *self, guint i, guint limit, Coordination *state)
{
  guint k = rap_sentence_skip_interruption (self, i + 1, limit), end;

  if (rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_IDLE_MEANS), NULL))
    return i + 2;
  if (rap_sentence_match (self, i + 1, RAP_TERMS (RAP_TERM_END_OF), NULL)) /* "by spring 2027" */
    return i + 1;
  k = rap_sentence_skip_adverbs (self, k, limit);
  end = rap_verb_group_end (self, k, limit, RAP_VERB_PARTICIPLE, FALSE);
  state->means = end > k;
  if (end > k)
    rap_sentence_add_action (self, k, end, RAP_ACTION_ACTION);
  return MAX (end, i + 1);
}

/* "assist States in expanding …" or "to expand …": what somebody is helped to do. Returns the index
 * after it, or
 * @end. */
static guint
add_helped (RapSentence *self, guint i, guint end, guint limit)
{
  for (guint k = i; k + 1 < limit && rap_sentence_mark (self, k) == 0; k++) {
    guint after;
    if (rap_verb_is_infinitive (self, k, limit))
      return rap_verb_add_infinitive (self, k, limit);
    if (!rap_sentence_is (self, k, RAP_WORD_PREPOSITION) ||
        rap_sentence_is (self, k, RAP_WORD_MEANS))
      continue;
    after = rap_verb_group_end (self, k + 1, limit, RAP_VERB_PARTICIPLE, FALSE);
    if (after > k + 1) {
      rap_sentence_add_action (self, k, after, RAP_ACTION_ACTION);
      return after;
    }
  }
  return end;
}

/**
 * rap_coordination_add_asked:
 * @self: a sentence
 * @verb: index of a verb in its base form
 * @end: index after its group
 * @limit: index to stop before
 *
 * Adds what somebody is to be asked or helped to do: "request the Office to support …", "assist
 * States in expanding …".
 *
 * Returns: index after it; @end where there is no such thing
 */
guint
rap_coordination_add_asked (RapSentence *self, guint verb, guint end, guint limit)
{
  gboolean named = rap_actor_starts (self, verb + 1, limit);
  guint to;

  /* Whom "establish mechanisms to …" names is asked for nothing. */
  if (!rap_verb_asks (self, verb))
    return named ? add_helped (self, verb + 1, end, limit) : end;
  to = rap_verb_find_infinitive (self, verb + 1, limit);
  if (to >= limit || !(named || rap_actor_is_named (self, verb + 1, to)))
    return end;
  rap_actor_add_all (self, verb + 1, to);
  return rap_verb_add_infinitive (self, to, limit);
}

/* Whether the action that ends before @i is a participle behind its "to", "to strengthening", or
 * begins the sentence: "Strengthening the piers and mending". */
static gboolean
is_doing (const RapSentence *self, guint i)
{
  const GArray *actions = self->findings->actions;

  for (guint k = self->finding->actions; i > 0 && k < actions->len; k++) {
    RapSpan span = g_array_index (actions, RapAction, k).span;
    guint verb = i;

    if (span.end != self->tokens[i - 1].end)
      continue;
    while (verb > 0 && self->tokens[verb - 1].start >= span.start)
      verb--;
    if (rap_sentence_is (self, verb, RAP_WORD_INFINITIVE))
      verb++;
    else if (verb > 0)
      return FALSE;
    verb = rap_sentence_skip_adverbs (self, verb, i);
    return verb < i && rap_sentence_is (self, verb, RAP_WORD_PARTICIPLE) &&
           !rap_sentence_is (self, verb, RAP_WORD_VERB);
  }
  return FALSE;
}

/* Whether "and promoting", or "and to promoting", stands at @i or follows in the same clause. */
static gboolean
goes_on_doing (const RapSentence *self, guint i, guint limit)
{
  for (; i < limit && rap_sentence_mark (self, i) != ';'; i++) {
    guint verb = i + (rap_sentence_is (self, i, RAP_WORD_INFINITIVE) ? 1 : 0);
    if (rap_sentence_is (self, i - 1, RAP_WORD_COORDINATOR) &&
        rap_verb_is_verb (self, verb, RAP_VERB_PARTICIPLE, FALSE)) /* not "and well-being" */
      return TRUE;
  }
  return FALSE;
}

/* "and promoting dialogue", ", promoting dialogue" in a row that ends with "and": a participle
 * beside another one. "training" alone is a thing, "training keepers" a doing only after a comma
 * and "and", or where a determiner follows. Returns the index after it, or @i. */
static guint
add_doing (RapSentence *self, guint i, guint limit)
{
  guint to = rap_sentence_is (self, i, RAP_WORD_INFINITIVE) ? i + 1 : i;
  guint verb = rap_sentence_skip_adverbs (self, to, limit), end;
  RapMatch noun;

  if (i == 0 || !rap_verb_is_verb (self, verb, RAP_VERB_PARTICIPLE, FALSE) || verb + 1 >= limit ||
      (self->tokens[verb + 1].shape & RAP_TOKEN_MARK) != 0 ||
      rap_sentence_is (self, verb + 1, RAP_WORD_COORDINATOR | RAP_WORD_BE) ||
      !goes_on_doing (self, i, limit))
    return i;
  if (to == i && rap_sentence_match (self, verb, RAP_TERMS (RAP_TERM_NOUN), &noun) &&
      noun.form == RAP_NOUN_DOING && !is_new_breath (self, i) &&
      !rap_sentence_is (self, verb + 1, RAP_WORD_DETERMINER))
    return i;
  end = rap_verb_skip_coordinated (self, verb + 1, limit, RAP_VERB_PARTICIPLE);
  rap_sentence_add_action (self, i, end, RAP_ACTION_ACTION);
  return end;
}

/* After a comma or "and": "to V", a bare "V", and after a means ", and Ving"; each may have a day
 * of its own before it: "and, by 2030, V". Returns the index after it, or @i. */
static guint
add_beside (RapSentence *self, guint from, guint limit, Coordination *state)
{
  guint i = rap_deadline_skip (self, from, limit);
  guint verb = rap_sentence_skip_adverbs (self, i, limit), end = from;

  if (rap_verb_is_infinitive (self, i, limit)) {
    *state = (Coordination){ 0 };
    return rap_verb_add_infinitive (self, i, limit);
  }
  if (state->doing && !state->subordinate) {
    end = add_doing (self, i, limit);
    if (end > i)
      return end;
    end = from;
  }
  if (!state->subordinate && is_bare_verb (self, verb, limit, i > from)) {
    end = rap_verb_group_end (self, verb, limit, RAP_VERB_BASE, FALSE);
    rap_sentence_add_action (self, i, end, RAP_ACTION_ACTION);
    return rap_coordination_add_asked (self, verb, end, limit);
  }
  if (state->means && is_new_breath (self, i)) {
    end = rap_verb_group_end (self, i, limit, RAP_VERB_PARTICIPLE, FALSE);
    rap_sentence_add_action (self, i, end, RAP_ACTION_ACTION);
  }
  return end;
}

/* The last word before the comma or the "that" at @i, an interruption between commas left out. */
static guint
last_word (const RapSentence *self, guint i)
{
  guint k = i - 1;

  if (rap_sentence_mark (self, k) != ',')
    return k;
  while (k > 0 && rap_sentence_mark (self, k - 1) != ',')
    k--;
  return k > 1 ? k - 2 : 0;
}

/* Whether a word that is as often a noun is the verb of the plural before it: "measures respect
 * human rights", but not "measures support teams". */
static gboolean
is_said_of_many (const RapSentence *self, guint i)
{
  return rap_sentence_has (self, i - 1, RAP_TRAIT_PLURAL) && i + 1 < self->n &&
         (self->tokens[i + 1].shape & RAP_TOKEN_MARK) == 0 &&
         !rap_sentence_is (self, i + 1,
                           RAP_WORD_COORDINATOR | RAP_WORD_PREPOSITION | RAP_WORD_INFINITIVE);
}

/* "ensure that measures are based on …": what is to be the case is to be done. */
static guint
add_assured (RapSentence *self, guint i, guint limit)
{
  for (guint k = i + 1; k < limit && rap_sentence_mark (self, k) != ';'; k++) {
    guint end;
    if (rap_sentence_is (self, k, RAP_WORD_RELATIVE | RAP_WORD_INFINITIVE) ||
        rap_sentence_is (self, k - 1,
                         RAP_WORD_DETERMINER | RAP_WORD_PREPOSITION | RAP_WORD_COORDINATOR |
                             RAP_WORD_INFINITIVE))
      continue;
    if (rap_sentence_is (self, k, RAP_WORD_BE)) {
      end = rap_verb_skip_passive (self, k, limit);
      end = end > k + 1 ? end : k; /* "that there are the means" */
    } else if (rap_sentence_is (self, k, RAP_WORD_NOUN) && !is_said_of_many (self, k)) {
      continue;
    } else {
      end = rap_verb_group_end (self, k, limit, RAP_VERB_BASE, FALSE);
    }
    if (end > k) {
      rap_sentence_add_action (self, k, end, RAP_ACTION_ACTION);
      return end;
    }
  }
  return i;
}

/* "(i) Widening the scope of …", inside a paragraph. */
static guint
add_inline_item (RapSentence *self, guint i, guint limit, Coordination *state)
{
  guint verb = rap_sentence_skip_adverbs (self, i, limit), end = i;
  RapVerbMood mood =
      rap_sentence_is (self, verb, RAP_WORD_VERB) ? RAP_VERB_BASE : RAP_VERB_PARTICIPLE;

  *state = (Coordination){ 0 };
  if (rap_verb_is_infinitive (self, i, limit))
    return rap_verb_add_infinitive (self, i, limit);
  if (rap_sentence_is (self, verb, RAP_WORD_VERB | RAP_WORD_PARTICIPLE)) {
    end = rap_verb_skip_coordinated (self, verb + 1, limit, mood);
    end = rap_verb_skip_object (self, end, limit);
  } else {
    return rap_verb_add_nominal (self, i + (rap_sentence_is (self, i, RAP_WORD_DETERMINER) ? 1 : 0),
                                 limit);
  }
  rap_sentence_add_action (self, i, end, RAP_ACTION_ACTION);
  return MAX (end, i);
}

/* "; coordination should be strengthened": what a sentence of its own says is to be done. */
static guint
add_modal (RapSentence *self, guint i, const RapModal *modal, Coordination *state)
{
  state->afresh = FALSE;
  if (modal->verb_end > modal->verb)
    rap_modal_add (self, i, modal);
  return MAX (modal->verb_end, modal->end);
}

/* "(b) to mend": whether the label at @i, with a word after it at @verb, begins an item that is
 * told by its verb, after the one before it or what leads to them. */
static gboolean
is_item_to_do (const RapSentence *self, guint i, guint verb, guint limit)
{
  return i > 0 &&
         ((self->tokens[i - 1].shape & RAP_TOKEN_MARK) != 0 ||
          rap_sentence_is (self, i - 1, RAP_WORD_COORDINATOR)) &&
         (rap_verb_is_infinitive (self, verb, limit) ||
          rap_sentence_is (self, rap_sentence_skip_adverbs (self, verb, limit), RAP_WORD_VERB));
}

/* ", and shall publish", "and it should publish": the same subject, or a pronoun, and another
 * modal. Returns the index after it, or @i. */
static guint
add_second_modal (RapSentence *self, guint i, guint limit, Coordination *state)
{
  guint at = i;
  RapModal modal;

  if (state->subordinate || state->relative || i == 0 ||
      !rap_sentence_is (self, i - 1, RAP_WORD_COORDINATOR))
    return i;
  at = rap_deadline_skip (self, at, limit);
  if (rap_sentence_is_aside (self, at, RAP_ASIDE_SUBJECT))
    at++;
  at = rap_sentence_skip_adverbs (self, at, limit);
  return rap_modal_read (self, at, limit, &modal) && modal.verb_end > modal.verb
             ? add_modal (self, at, &modal, state)
             : i;
}

/* "which shall report": what it asks; another clause of the kind goes up to a comma. Returns the
 * index after what it asks, or @i. */
static guint
add_relative (RapSentence *self, guint i, guint limit, Coordination *state)
{
  guint end = rap_duty_add (self, i, limit);

  if (end > i)
    *state = (Coordination){ 0 };
  else
    state->relative |= rap_sentence_is (self, i, RAP_WORD_RELATIVE);
  return end;
}

/* "as well as to mend" */
static gboolean
adds_to (const RapSentence *self, guint i)
{
  return rap_sentence_is (self, i, RAP_WORD_CAPACITY) &&
         rap_sentence_is (self, i + 2, RAP_WORD_CAPACITY) &&
         rap_verb_is_infinitive (self, i + 3, self->n);
}

/* The "that" of "ensure that measures are based on …"; of another, what follows is no action.
 * Returns the index after what is assured, or @i. */
static guint
add_that (RapSentence *self, guint i, guint limit, Coordination *state)
{
  guint end;

  if (!rap_sentence_is (self, i, RAP_WORD_THAT))
    return i;
  state->subordinate = TRUE;
  if (self->finding->rule != RAP_RULE_CHAPEAU || i == 0 ||
      !rap_sentence_is (self, last_word (self, i), RAP_WORD_ASSURE))
    return i;
  end = add_assured (self, i + 1, limit);
  state->subordinate = end == i + 1;
  return end;
}

static guint
add_next (RapSentence *self, guint i, guint limit, Coordination *state)
{
  guint k = rap_sentence_skip_interruption (self, i, limit), end, item;
  gboolean comma = FALSE;
  RapMatch match;
  RapModal modal;

  if (k > i)
    return k;
  if (rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_PURPOSE), &match)) {
    state->inner = TRUE;
    i += match.n_tokens;
    return MAX (rap_verb_group_end (self, i, limit, RAP_VERB_BASE, TRUE), i);
  }
  end = add_relative (self, i, limit, state);
  if (end > i)
    return end;
  end = add_that (self, i, limit, state);
  if (end > i)
    return end;
  item = rap_sentence_skip_label (self, i);
  if (item > i && (self->finding->rule == RAP_RULE_CHAPEAU || is_item_to_do (self, i, item, limit)))
    return add_inline_item (self, item, limit, state);
  if (state->afresh && rap_modal_read (self, i, limit, &modal))
    return add_modal (self, i, &modal, state);
  if (rap_sentence_is (self, i, RAP_WORD_MEANS))
    return add_means (self, i, limit, state);
  if (rap_verb_is_infinitive (self, i, limit)) {
    guint verb = rap_sentence_skip_adverbs (self, i + 1, limit);
    state->inner = TRUE;
    end = rap_verb_group_end (self, verb, limit, RAP_VERB_BASE, TRUE);
    return MAX (end, i + 1);
  }
  while (k < limit && (rap_sentence_mark (self, k) == ',' || rap_sentence_mark (self, k) == ';' ||
                       rap_sentence_is (self, k, RAP_WORD_COORDINATOR) || adds_to (self, k))) {
    comma |= rap_sentence_mark (self, k) != 0;
    if (rap_sentence_mark (self, k) == ';')
      *state = (Coordination){ .afresh = TRUE };
    k = MAX (rap_sentence_skip_interruption (self, k, limit), k + (adds_to (self, k) ? 3 : 1));
  }
  if (k == i)
    return i + 1;
  if (comma)
    state->inner = state->relative = FALSE;
  /* ", based on figures and covering": what describes has participles of its own. */
  state->doing &= !(comma && rap_sentence_has (self, k, RAP_TRAIT_DONE));
  end = add_second_modal (self, k, limit, state);
  if (end > k)
    return end;
  if (state->inner && rap_sentence_is (self, k, RAP_WORD_INFINITIVE))
    return k + 1; /* "measures to prevent and to eradicate" */
  end = add_beside (self, k, limit, state);
  return MAX (end, k);
}

/**
 * rap_coordination_add:
 * @self: a sentence
 * @i: index after an action
 * @limit: index to stop before
 *
 * Adds the actions that stand beside it: ", to formulate …", "and ensure …", and those by which it
 * is to be done: "by widening …".
 */
void
rap_coordination_add (RapSentence *self, guint i, guint limit)
{
  Coordination state = { .doing = is_doing (self, i) };

  while (i < limit)
    i = add_next (self, i, limit, &state);
}
