/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is asked of somebody whom a commitment names: "a panel, which shall report to the Council".
 * In: the words after an action. Out: the verb of the relative clause, and whose it is where that
 * is plain.
 */
#include "rap-sentence.h"

/* Whether "to the Council, which", "by the Board, which": to whom something goes, or who does it.
 */
static gboolean
is_recipient (const RapSentence *self, guint i)
{
  guint before = i - (rap_sentence_is (self, i - 1, RAP_WORD_DETERMINER) ? 2 : 1);

  return rap_sentence_is (self, before, RAP_WORD_INFINITIVE | RAP_WORD_AGENT);
}

/* Who the clause at @i is about: what is done to, where that is somebody and only a phrase stands
 * between, "a panel of experts, which", or to whom something goes right before it. Returns whether
 * that is plain. */
static gboolean
find_antecedent (const RapSentence *self, guint object, guint i, guint *first, guint *last)
{
  guint end = i - (rap_sentence_mark (self, i - 1) == ',' ? 1 : 0);
  RapActorName name = rap_actor_name_read (self, object, end);
  /* "the Commission described in" */
  guint after = name.end + (rap_sentence_has (self, name.end, RAP_TRAIT_DONE) ? 1 : 0);

  *first = object;
  *last = end;
  if (name.is_actor && (after == end || rap_sentence_is (self, after, RAP_WORD_PREPOSITION))) {
    *last = name.end;
    return TRUE;
  }
  for (*first = object + 2; *first < end; *first += 1) {
    name = rap_actor_name_read (self, *first, end);
    if (name.is_actor && name.end == end && is_recipient (self, *first))
      return TRUE;
  }
  return FALSE;
}

/* Whether the word that begins a clause says a duty by its modal. "Shall" does, "will" of what is
 * new, "a panel, which will": else it foretells, "the fair, which will be held"; weaker ones only
 * of somebody. What no comma parts only tells which is meant, "measures that should be taken",
 * "those who must be moved", but for "shall" of what is new or of somebody who is to act. */
static gboolean
is_duty (const RapSentence *self, guint i, guint object, const RapModal *modal, gboolean plain)
{
  if (!modal->asks && !rap_modal_is_deed (self, modal))
    return FALSE;
  if (modal->strength == RAP_STRENGTH_DECIDE && rap_sentence_mark (self, i - 1) != ',')
    return !modal->asks && (rap_sentence_is (self, object, RAP_WORD_CARDINAL) ||
                            (plain && !rap_subject_is_suffered (self, modal)));
  if (modal->strength == RAP_STRENGTH_DECIDE)
    return TRUE;
  if (rap_sentence_mark (self, i - 1) != ',' || modal->strength == RAP_STRENGTH_NEED)
    return FALSE;
  if (modal->strength == RAP_STRENGTH_COMMIT)
    return rap_sentence_is (self, object, RAP_WORD_CARDINAL);
  return plain && !rap_subject_is_suffered (self, modal);
}

/**
 * rap_duty_add:
 * @self: a sentence
 * @i: index of a token after an action
 * @limit: index to stop before
 *
 * Adds what "which shall assist the Office" at @i asks of whom it is about.
 *
 * Returns: index after its verb; @i where no such clause stands there
 */
guint
rap_duty_add (RapSentence *self, guint i, guint limit)
{
  guint at = rap_sentence_skip_adverbs (self, i + 1, limit), object, first, last;
  gboolean plain;
  RapModal modal;

  if (i < 2 || !rap_sentence_is (self, i, RAP_WORD_RELATIVE) ||
      !rap_modal_read (self, at, limit, &modal))
    return i;
  /* What is done to begins after the last action. */
  object = rap_sentence_find_after_action (self, i, FALSE);
  plain = find_antecedent (self, object, i, &first, &last);
  if (!is_duty (self, i, object, &modal, plain))
    return i;
  if (plain && !rap_subject_is_suffered (self, &modal))
    rap_actor_add_all (self, first, last);
  rap_modal_add (self, at, &modal);
  return modal.verb_end;
}
