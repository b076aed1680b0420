/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The clause that tells who is to do what: "that the Commission should conduct a review, and that
 * Iraq withdraw". In: words from "that" on. Out: the verbs in it, and whose they are.
 */
#include "rap-sentence.h"

/**
 * rap_that_find_modal:
 * @self: a sentence
 * @i: index of the first token of a clause
 * @limit: index to stop before
 * @modal: (out caller-allocates): its parts
 *
 * What "which" or "who" begins has a verb of its own: the first one there is not meant.
 *
 * Returns: index of the modal that says what shall be; @limit where there is none
 */
guint
rap_that_find_modal (const RapSentence *self, guint i, guint limit, RapModal *modal)
{
  gboolean relative = FALSE;

  for (; i < limit && rap_sentence_mark (self, i) != ';'; i++) {
    if (rap_sentence_is (self, i, RAP_WORD_RELATIVE)) {
      relative = TRUE;
    } else if (rap_sentence_mark (self, i) == ',') {
      relative = FALSE;
    } else if (rap_modal_read (self, i, limit, modal)) {
      if (!relative)
        return i;
      relative = FALSE;
    } else if (relative && (rap_sentence_is (self, i, RAP_WORD_VERB | RAP_WORD_BE) ||
                            rap_sentence_is_aside (self, i, RAP_ASIDE_AUXILIARY))) {
      relative = FALSE;
    }
  }
  return limit;
}

/* "that lakes are important", but "that the fund is established", "that it be open" */
static gboolean
is_state (const RapSentence *self, guint i)
{
  return rap_sentence_is (self, i, RAP_WORD_BE) &&
         rap_sentence_is_aside (self, i, RAP_ASIDE_AUXILIARY) &&
         !rap_sentence_has (self, rap_sentence_skip_adverbs (self, i + 1, self->n), RAP_TRAIT_DONE);
}

/* Where the verb of a clause starts that somebody is to do something: its modal, or, unless it has
 * to be one, a verb in the base form ("that Iraq withdraw"), which has no words of a modal. Returns
 * the index, or 0. */
static guint
find_clause_verb (
    const RapSentence *self, guint start, guint limit, gboolean by_modal, RapModal *found)
{
  RapModal modal;
  guint at = rap_that_find_modal (self, start, limit, &modal);

  for (guint i = start; i < limit; i++) {
    guint end;
    if (i == at) {
      if (modal.verb_end == modal.verb)
        continue;
      *found = modal;
      return i;
    }
    if (by_modal || i == start ||
        (rap_sentence_is (self, i, RAP_WORD_NOUN) &&
         (self->tokens[i - 1].shape & RAP_TOKEN_CAPITAL) == 0 &&
         !rap_sentence_is (self, i + 1, RAP_WORD_DETERMINER | RAP_WORD_MANNER)) ||
        (at < limit && rap_sentence_is (self, i, RAP_WORD_BE)) || is_state (self, i) ||
        rap_sentence_is (self, i - 1,
                         RAP_WORD_INFINITIVE | RAP_WORD_DETERMINER | RAP_WORD_PREPOSITION |
                             RAP_WORD_COORDINATOR | RAP_WORD_RELATIVE))
      continue;
    end = rap_sentence_is (self, i, RAP_WORD_BE)
              ? rap_verb_skip_passive (self, i, limit)
              : rap_verb_group_end (self, i, limit, RAP_VERB_BASE, FALSE);
    if (end > i) {
      *found = (RapModal){ .end = i, .verb = i, .verb_end = end };
      return i;
    }
  }
  return 0;
}

/* The "that" of "…, and further that the records be kept"; @limit where there is none. */
static guint
find_next_that (const RapSentence *self, guint i, guint limit)
{
  for (; i < limit && rap_sentence_mark (self, i) != ';'; i++)
    if (rap_sentence_is (self, i, RAP_WORD_COORDINATOR)) {
      guint that = rap_sentence_skip_adverbs (self, i + 1, limit);
      if (that < limit && rap_sentence_is (self, that, RAP_WORD_THAT))
        return that;
    }
  return limit;
}

/* Who is to do what by one clause. @by_modal says whether it has to be, and was, a modal that
 * tells. */
static gboolean
read_one (RapSentence *self, guint that, guint limit, gboolean *by_modal)
{
  const guint n_actors = self->findings->actors->len;
  guint start = rap_sentence_skip_aside (self, that + 1, limit);
  RapModal verb, other;
  guint first = find_clause_verb (self, start, limit, *by_modal, &verb), subject_end = first;

  if (first == 0)
    return FALSE;
  if (*by_modal) { /* "that the parties bear the responsibility for …, and should" */
    guint stated = find_clause_verb (self, start, first, FALSE, &other);
    subject_end = stated > 0 ? stated : first;
  }
  *by_modal = verb.end > first;
  if (!rap_subject_is_suffered (self, &verb)) {
    rap_subject_add (self, start, subject_end);
    if (self->findings->actors->len == self->finding->actors)
      rap_subject_add_meant (self, start, first);
  }
  if (!verb.asks && rap_sentence_is (self, verb.verb, RAP_WORD_BE) &&
      self->findings->actors->len == n_actors)
    rap_subject_add_agents (self, verb.verb_end, limit);
  rap_modal_add (self, first, &verb);
  rap_coordination_add (self, verb.verb_end, limit);
  return TRUE;
}

/**
 * rap_that_read:
 * @self: a sentence
 * @that: index of its "that"
 * @limit: index to stop before
 * @by_modal: whether only a modal says so, as where something is stated
 *
 * Adds who is to do what by "that the Commission should conduct …, and that Iraq withdraw". Where
 * the clause before says it by a modal, the next one does: "unless it is told that agreement has
 * been reached" asks for nothing.
 *
 * Returns: whether one of the clauses says so
 */
gboolean
rap_that_read (RapSentence *self, guint that, guint limit, gboolean by_modal)
{
  gboolean any = FALSE;

  while (that < limit) {
    guint next = find_next_that (self, that + 1, limit);

    any |= read_one (self, that, next, &by_modal);
    that = next;
  }
  return any;
}

/* Whether the verb of what "that" or "which" began stands at @i: "that were measured", "that
 * failed" */
static gboolean
is_verb_of_relative (const RapSentence *self, guint i)
{
  return rap_sentence_is_aside (self, i, RAP_ASIDE_AUXILIARY) ||
         rap_sentence_is (self, i, RAP_WORD_VERB | RAP_WORD_BE) ||
         (rap_sentence_is (self, i - 1, RAP_WORD_RELATIVE) &&
          rap_sentence_is (self, i, RAP_WORD_NOMINAL));
}

/* Adds the verb at @i that says what is to be so. Returns whether one stands there. */
static gboolean
add_stated (RapSentence *self, guint i)
{
  RapModal modal;

  if (rap_sentence_is (self, i - 1, RAP_WORD_PREPOSITION)) /* "such forces as are needed" */
    return FALSE;
  if (rap_modal_read (self, i, self->n, &modal)) {
    if (modal.verb_end == modal.verb)
      return FALSE;
  } else {
    if (!rap_sentence_is (self, i, RAP_WORD_BE) || rap_sentence_is (self, i, RAP_WORD_PARTICIPLE) ||
        rap_sentence_is (self, i - 1, RAP_WORD_INFINITIVE | RAP_WORD_COORDINATOR))
      return FALSE;
    modal = (RapModal){ .end = i, .verb = i, .verb_end = rap_verb_skip_passive (self, i, self->n) };
    if (modal.verb_end == i)
      return FALSE;
    i -= rap_sentence_is_aside (self, i - 1, RAP_ASIDE_AUXILIARY) ? 1 : 0; /* "has been approved" */
    modal.end = modal.verb = i;
  }
  rap_modal_add (self, i, &modal);
  rap_coordination_add (self, modal.verb_end, self->n);
  return TRUE;
}

/**
 * rap_that_read_stated:
 * @self: an item of a list
 *
 * Adds the verb of an item that is a sentence of its own: "The flows that were measured are
 * compared", under "a review, in which:". What "that" or "which" begins has a verb of its own. The
 * verb is looked for up to the first mark: further on it is seldom that of the item.
 *
 * Returns: whether the item is one
 */
gboolean
rap_that_read_stated (RapSentence *self)
{
  gboolean relative = FALSE;

  for (guint i = 1; i < self->n && (self->tokens[i].shape & RAP_TOKEN_MARK) == 0; i++) {
    if (rap_sentence_is (self, i, RAP_WORD_RELATIVE))
      relative = TRUE;
    else if (rap_sentence_is (self, i, RAP_WORD_INFINITIVE) && !relative)
      return FALSE; /* "An undertaking to …" */
    else if (relative)
      relative = !is_verb_of_relative (self, i);
    else if (add_stated (self, i))
      return TRUE;
  }
  return FALSE;
}
