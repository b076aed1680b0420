/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is to be done beside what was found first. In: the words after an action. Out: the actions
 * that stand beside it (", to formulate …", "and ensure …"), those by which it is done ("by
 * widening …"), what it assures ("that measures are based on …"), and the items of a list inside
 * the sentence ("(i) Widening …").
 */
#include "rap-sentence.h"

/* A bare verb that goes on with an infinitive some words before it: "…, and involve parents" */
static gboolean
is_bare_verb (const RapSentence *self, guint i, guint limit)
{
  guint end;

  if (!rap_verb_is_verb (self, i, RAP_VERB_BASE, FALSE) || i + 1 >= limit)
    return FALSE;
  if (rap_sentence_is (self, i, RAP_WORD_NOUN))
    return rap_sentence_is (self, i + 1, RAP_WORD_DETERMINER) ||
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
} Coordination;

/* "by widening …": the means are actions, too. */
static guint
add_means (RapSentence *self, guint i, guint limit)
{
  guint k = rap_sentence_skip_interruption (self, i + 1, limit), end;

  if (rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_IDLE_MEANS), NULL))
    return i + 2;
  k = rap_sentence_skip_adverbs (self, k, limit);
  end = rap_verb_group_end (self, k, limit, RAP_VERB_PARTICIPLE, FALSE);
  if (end > k)
    rap_sentence_add_action (self, k, end, RAP_ACTION_ACTION);
  return MAX (end, i + 1);
}

/* After a comma or "and": "to V", or a bare "V". */
static guint
add_beside (RapSentence *self, guint i, guint limit, Coordination *state)
{
  guint verb = rap_sentence_skip_adverbs (self, i, limit), end = i;

  if (rap_verb_is_infinitive (self, i, limit)) {
    *state = (Coordination){ FALSE, FALSE };
    return rap_verb_add_infinitive (self, i, limit);
  }
  if (!state->subordinate && is_bare_verb (self, verb, limit)) {
    end = rap_verb_group_end (self, verb, limit, RAP_VERB_BASE, FALSE);
    rap_sentence_add_action (self, verb, end, RAP_ACTION_ACTION);
  }
  return end;
}

/* The last word before the comma or the "that" at @i, an interruption between commas left out. */
static guint
last_word (const RapSentence *self, guint i)
{
  guint k = i - 1;

  if (rap_sentence_mark (self, k) == ',')
    while (k > 0 && rap_sentence_mark (self, --k) != ',')
      ;
  return k > 0 && rap_sentence_mark (self, k) == ',' ? k - 1 : k;
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
    if (rap_sentence_is (self, k, RAP_WORD_BE))
      end = MIN (rap_sentence_skip_adverbs (self, k + 1, limit) + 1, limit);
    else if (rap_sentence_is (self, k, RAP_WORD_NOUN))
      continue;
    else
      end = rap_verb_group_end (self, k, limit, RAP_VERB_BASE, FALSE);
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

  *state = (Coordination){ FALSE, FALSE };
  if (rap_sentence_is (self, verb, RAP_WORD_VERB | RAP_WORD_PARTICIPLE)) {
    end = rap_verb_skip_coordinated (self, verb + 1, limit, mood);
    end = rap_verb_skip_object (self, end, limit);
  } else {
    while (end < limit && rap_sentence_mark (self, end) == 0 &&
           !rap_sentence_is (self, end, RAP_WORD_PREPOSITION | RAP_WORD_INFINITIVE))
      end++;
  }
  rap_sentence_add_action (self, i, end, RAP_ACTION_ACTION);
  return MAX (end, i);
}

static guint
add_next (RapSentence *self, guint i, guint limit, Coordination *state)
{
  guint k = rap_sentence_skip_interruption (self, i, limit), end;
  gboolean comma = FALSE;
  RapMatch match;

  if (k > i)
    return k;
  if (rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_PURPOSE), &match)) {
    state->inner = TRUE;
    i += match.n_tokens;
    return MAX (rap_verb_group_end (self, i, limit, RAP_VERB_BASE, TRUE), i);
  }
  if (rap_sentence_is (self, i, RAP_WORD_THAT)) {
    state->subordinate = TRUE;
    if (self->finding->rule == RAP_RULE_CHAPEAU && i > 0 &&
        rap_sentence_is (self, last_word (self, i), RAP_WORD_ASSURE))
      return add_assured (self, i + 1, limit);
  }
  if (self->finding->rule == RAP_RULE_CHAPEAU && rap_sentence_mark (self, i) == '(' &&
      rap_sentence_mark (self, i + 2) == ')')
    return add_inline_item (self, i + 3, limit, state);
  if (rap_sentence_is (self, i, RAP_WORD_MEANS))
    return add_means (self, i, limit);
  if (rap_verb_is_infinitive (self, i, limit)) {
    guint verb = rap_sentence_skip_adverbs (self, i + 1, limit);
    state->inner = TRUE;
    end = rap_verb_group_end (self, verb, limit, RAP_VERB_BASE, TRUE);
    return MAX (end, i + 1);
  }
  while (k < limit && (rap_sentence_mark (self, k) == ',' || rap_sentence_mark (self, k) == ';' ||
                       rap_sentence_is (self, k, RAP_WORD_COORDINATOR))) {
    comma |= rap_sentence_mark (self, k) != 0;
    k = MAX (rap_sentence_skip_interruption (self, k, limit), k + 1);
  }
  if (k == i)
    return i + 1;
  if (comma)
    state->inner = FALSE;
  if (state->inner) /* "measures to prevent and to eradicate" */
    return rap_sentence_is (self, k, RAP_WORD_INFINITIVE) ? k + 1 : k;
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
  Coordination state = { FALSE, FALSE };

  while (i < limit)
    i = add_next (self, i, limit, &state);
}
