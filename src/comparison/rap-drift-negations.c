/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * "not": how often a pair's two sides deny something. What comes or goes with the whole of a clause
 * of its own ("that have not yet done so", "if they have not") tells who is meant or when, and
 * denies nothing that is asked. In a clause that stays it turns the sense round, and counts.
 */
#include "rap-drift-private.h"
#include "rap-word-changes.h"

/* The words of a side, as tokens that are counted in bytes. */
typedef struct {
  const RapDriftSide *side;
  GArray *tokens; /* (owned) (element-type RapToken) */
  RapLexicon *lexicon;
} Words;

static const RapToken *
word_at (const Words *words, guint i)
{
  return &g_array_index (words->tokens, RapToken, i);
}

static gboolean
is_aside (const Words *words, guint i, RapAsideWord kind)
{
  return (rap_lexicon_get_aside (words->lexicon, word_at (words, i)->word) & kind) != 0;
}

static RapSpan
span_of (const Words *words, guint i)
{
  const char *text = words->side->text;
  const RapToken *token = word_at (words, i);

  return (RapSpan){ g_utf8_pointer_to_offset (text, text + token->start),
                    g_utf8_pointer_to_offset (text, text + token->end) };
}

/* Whether the other side has the word as well. */
static gboolean
is_kept (const Words *words, guint i)
{
  const RapDriftSide *side = words->side;
  RapSpan span = span_of (words, i);

  for (guint k = 0; k < side->changes->len; k++) {
    const RapWordChange *change = &g_array_index (side->changes, RapWordChange, k);
    if (change->type == RAP_CHANGE_EQUAL &&
        rap_span_overlaps (span, side->is_left ? change->left : change->right))
      return TRUE;
  }
  return FALSE;
}

/* "that have", "where they have", before a "not": @opening is where the clause begins. What "that"
 * opens with somebody after it is no aside: "decides that they do not …". */
static gboolean
find_opening (const Words *words, guint denial, guint *opening)
{
  guint i = denial;
  gboolean auxiliary = FALSE;

  while (i > 0 && (is_aside (words, i - 1, RAP_ASIDE_AUXILIARY) ||
                   (word_at (words, i - 1)->classes & RAP_WORD_ADVERB) != 0)) {
    i--;
    auxiliary |= is_aside (words, i, RAP_ASIDE_AUXILIARY);
  }
  if (i > 1 && is_aside (words, i - 1, RAP_ASIDE_SUBJECT) &&
      (word_at (words, i - 2)->classes & RAP_WORD_THAT) == 0)
    i--;
  if (!auxiliary || i == 0 || !is_aside (words, i - 1, RAP_ASIDE_OPENING))
    return FALSE;
  *opening = i - 1;
  return TRUE;
}

static gboolean
is_denial (const Words *words, guint i)
{
  return (word_at (words, i)->classes & RAP_WORD_NEGATION) != 0;
}

/* Whether a clause that may be an aside came or went on this side without a "not": what denies on
 * the other side may be the same clause, turned round. */
static gboolean
has_loose_opening (const Words *words)
{
  g_autoptr (GHashTable) denied = g_hash_table_new (NULL, NULL);
  guint opening;

  for (guint i = 0; i < words->tokens->len; i++)
    if (is_denial (words, i) && find_opening (words, i, &opening))
      g_hash_table_add (denied, GUINT_TO_POINTER (opening));
  for (guint i = 0; i < words->tokens->len; i++)
    if (is_aside (words, i, RAP_ASIDE_OPENING) && !is_kept (words, i) &&
        !g_hash_table_contains (denied, GUINT_TO_POINTER (i)))
      return TRUE;
  return FALSE;
}

static gboolean
denies_anything (const RapDriftSide *side)
{
  for (guint i = 0; i < side->words->len; i++)
    if ((g_array_index (side->words, RapWordingWord, i).flags & RAP_WORDING_NEGATION) != 0)
      return TRUE;
  return FALSE;
}

/**
 * rap_drift_find_negations:
 * @side: a side
 * @other: the other one
 * @lexicon: of the language
 *
 * Returns: (transfer full) (element-type RapSpan): the words of @side that deny something, in order
 */
GArray *
rap_drift_find_negations (const RapDriftSide *side, const RapDriftSide *other, RapLexicon *lexicon)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (RapSpan));
  Words words = { side, NULL, lexicon }, others = { other, NULL, lexicon };
  gboolean turned;

  if (!denies_anything (side))
    return spans;
  words.tokens = rap_drift_tokenize (lexicon, side->text);
  others.tokens = rap_drift_tokenize (lexicon, other->text);
  turned = has_loose_opening (&others);
  for (guint i = 0; i < words.tokens->len; i++) {
    guint opening;

    if (is_denial (&words, i) &&
        (turned || !find_opening (&words, i, &opening) || is_kept (&words, opening))) {
      RapSpan span = span_of (&words, i);
      g_array_append_val (spans, span);
    }
  }
  g_array_unref (words.tokens);
  g_array_unref (others.tokens);
  return spans;
}
