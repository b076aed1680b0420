/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * With what force a pair's two sides speak: the strongest performative of each, on the lexicon's
 * scale.
 */
#include "rap-drift-private.h"

#include <string.h>

/* The strongest commitment of a side, and the words that say so; where nothing is asked, the verb
 * that it begins with. */
typedef struct {
  int rank;           /* on the lexicon's scale; 0 where nothing is asked */
  char *words;        /* (owned) (nullable) */
  gboolean inherited; /* it is an item, which has its force from its chapeau */
  char *opening;      /* (owned) (nullable): the verb that it begins with */
} Force;

static void
force_clear (Force *force)
{
  g_free (force->words);
  g_free (force->opening);
}

/* "takes note of", "recalling": (transfer full) (nullable). */
static char *
opening_of (RapParagraph *paragraph, RapLexicon *lexicon)
{
  const char *text = rap_paragraph_get_text (paragraph);
  g_autoptr (GArray) tokens = rap_drift_tokenize (lexicon, text);
  const RapToken *all = (const RapToken *)(void *)tokens->data;
  RapMatch match;
  guint at = 0;

  while (at < tokens->len && (all[at].classes & RAP_WORD_ADVERB) != 0)
    at++;
  if (at == tokens->len ||
      !rap_lexicon_match (lexicon, all, tokens->len, at,
                          RAP_VERB_TERMS | RAP_TERMS (RAP_TERM_OPENING), &match))
    return NULL;
  return g_utf8_strdown (text + all[at].start, all[at + match.n_tokens - 1].end - all[at].start);
}

/* The strength of the verb, the modal or the noun of force that @match is. */
static int
strength_of (const RapMatch *match, RapLexicon *lexicon)
{
  if (match->kind == RAP_TERM_FORCE_NOUN)
    return rap_lexicon_get_force_noun (lexicon, match->index)->strength;
  if (match->kind == RAP_TERM_MODAL)
    return rap_lexicon_get_modal (lexicon, match->index)->strength;
  return rap_lexicon_get_performative (lexicon, match->index)->strength;
}

/* Whether a verb, a modal or a noun of force among the words has the strength. */
static gboolean
has_strength (const char *words, int strength, RapLexicon *lexicon)
{
  const guint kinds = RAP_VERB_TERMS | RAP_TERMS (RAP_TERM_FORCE_NOUN) | RAP_TERMS (RAP_TERM_MODAL);
  g_autoptr (GArray) tokens = rap_drift_tokenize (lexicon, words);
  const RapToken *all = (const RapToken *)(void *)tokens->data;
  RapMatch match;

  for (guint i = 0; i < tokens->len; i++)
    if (rap_lexicon_match (lexicon, all, tokens->len, i, kinds, &match) &&
        strength_of (&match, lexicon) == strength)
      return TRUE;
  return FALSE;
}

/* The first performative that has the strength of the commitment, or the first: "requests" of
 * "encourages States to …, and requests the Office to". */
static char *
performative_of (RapParagraph *paragraph, gboolean *inherited, RapLexicon *lexicon)
{
  RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
  RapStrength strength = rap_commitment_get_strength (commitment);
  g_autofree char *first = NULL;
  guint n;
  const RapAction *actions = rap_commitment_get_actions (commitment, &n);

  for (guint i = 0; i < n; i++) {
    g_autofree char *words = NULL, *lower = NULL;

    if (actions[i].role != RAP_ACTION_PERFORMATIVE)
      continue;
    words = g_utf8_substring (rap_paragraph_get_text (paragraph), actions[i].span.start,
                              actions[i].span.end);
    lower = g_utf8_strdown (words, -1);
    if (has_strength (lower, strength, lexicon)) {
      *inherited = FALSE;
      return g_steal_pointer (&lower);
    }
    if (first == NULL)
      first = g_steal_pointer (&lower);
  }
  *inherited = first == NULL;
  return first != NULL ? g_steal_pointer (&first) : g_strdup (rap_strength_to_name (strength));
}

static Force
force_of (GPtrArray *paragraphs, RapLexicon *lexicon)
{
  RapParagraph *strongest = paragraphs->len > 0 ? g_ptr_array_index (paragraphs, 0) : NULL;
  Force force = { 0 };

  for (guint i = 0; i < paragraphs->len; i++) {
    RapParagraph *paragraph = g_ptr_array_index (paragraphs, i);
    RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
    int rank = commitment != NULL
                   ? rap_lexicon_get_rank (lexicon, rap_commitment_get_strength (commitment))
                   : 0;
    if (rank > force.rank) {
      force.rank = rank;
      g_free (force.words);
      force.words = performative_of (paragraph, &force.inherited, lexicon);
      strongest = paragraph;
    }
  }
  force.opening = strongest != NULL ? opening_of (strongest, lexicon) : NULL;
  if (force.words == NULL)
    force.words = g_strdup (force.opening);
  return force;
}

/* What follows a verb that ends before the token at @i, without the words that tell whose it is:
 * "commitment" of " our commitment". */
static const char *
rest_after (const char *phrase, const GArray *tokens, guint i)
{
  const RapToken *all = (const RapToken *)(const void *)tokens->data;

  while (i < tokens->len && (all[i].classes & (RAP_WORD_DETERMINER | RAP_WORD_POSSESSIVE)) != 0)
    i++;
  return i < tokens->len ? phrase + all[i].start : "";
}

/* Whether two rows of words are the same but for the form of the verb that they begin with, and for
 * whose the noun is: "reaffirm our commitment" and "reaffirms its commitment". */
static gboolean
same_verb (const char *one, const char *other, RapLexicon *lexicon)
{
  const char *const phrases[] = { one, other };
  guint verbs[2];
  const char *rest[2];

  for (guint i = 0; i < 2; i++) {
    g_autoptr (GArray) tokens = rap_drift_tokenize (lexicon, phrases[i]);
    const RapToken *all = (const RapToken *)(void *)tokens->data;
    RapMatch match;

    if (tokens->len == 0 ||
        !rap_lexicon_match (lexicon, all, tokens->len, 0, RAP_VERB_TERMS, &match))
      return FALSE;
    verbs[i] = match.index;
    rest[i] = rest_after (phrases[i], tokens, match.n_tokens);
  }
  return verbs[0] == verbs[1] && g_str_equal (rest[0], rest[1]);
}

/**
 * rap_drift_get_rank:
 * @side: paragraphs
 * @lexicon: has the scale of force
 *
 * Returns: the rank of the strongest of them; 0 where nothing is asked
 */
int
rap_drift_get_rank (const RapDriftSide *side, RapLexicon *lexicon)
{
  Force force = force_of (side->paragraphs, lexicon);
  int rank = force.rank;

  force_clear (&force);
  return rank;
}

/* "Recommend the following measures: (a) Invite States to …" and "Invites States to …" ask the
 * same: the item says itself what the other does. */
static gboolean
item_says_same (const Force *before, const Force *after, RapLexicon *lexicon)
{
  return before->inherited != after->inherited && before->opening != NULL &&
         after->opening != NULL && same_verb (before->opening, after->opening, lexicon);
}

/* Where the same words ask for something on one side alone, as after an analyst rejected the other,
 * those of the other tell nothing: "calls upon" and no commitment. */
static void
forget_idle_words (Force *before, Force *after)
{
  if (before->rank == 0 && after->rank > 0)
    g_clear_pointer (&before->words, g_free);
  else if (after->rank == 0 && before->rank > 0)
    g_clear_pointer (&after->words, g_free);
}

/**
 * rap_drift_compare_force:
 * @left: the older paragraphs
 * @right: the newer ones
 * @lexicon: has the scale of force
 * @reasons: (element-type RapReason): gets at most one
 */
void
rap_drift_compare_force (const RapDriftSide *left,
                         const RapDriftSide *right,
                         RapLexicon *lexicon,
                         GArray *reasons)
{
  Force before = force_of (left->paragraphs, lexicon);
  Force after = force_of (right->paragraphs, lexicon);
  gboolean same = item_says_same (&before, &after, lexicon);
  int rise = same ? 0 : after.rank - before.rank;
  gboolean both = before.words != NULL && after.words != NULL;
  gboolean same_words = both && (g_str_equal (before.words, after.words) ||
                                 same_verb (before.words, after.words, lexicon));
  gboolean other_words = !same && both && !same_words;

  if (same_words)
    forget_idle_words (&before, &after);
  if (rise != 0 || other_words)
    rap_drift_add_reason (reasons, RAP_REASON_FORCE,
                          rise > 0   ? RAP_DRIFT_STRONGER
                          : rise < 0 ? RAP_DRIFT_WEAKER
                                     : RAP_DRIFT_SAME,
                          before.words, after.words);
  force_clear (&before);
  force_clear (&after);
}
