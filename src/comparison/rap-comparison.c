/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-comparison.h"

#include "rap-drift.h"
#include "rap-pairing.h"
#include "rap-word-changes.h"

/* Of both, by weight: below it a pair has only a part in common. */
#define MIN_WHOLE 0.5

struct _RapComparison {
  gatomicrefcount references;
  RapDocument *left, *right; /* (owned) */
  GArray *pairs;             /* (owned) (element-type RapPair) */
  GPtrArray *dropped;        /* (owned) (element-type RapParagraph) */
  GPtrArray *added;          /* (owned) (element-type RapParagraph) */
};

static void
pair_clear (gpointer data)
{
  RapPair *pair = data;

  g_ptr_array_unref (pair->left);
  g_ptr_array_unref (pair->right);
  g_array_unref (pair->reasons);
  g_array_unref (pair->changes);
}

/**
 * rap_pair_join_text:
 * @paragraphs: (element-type RapParagraph): a side of a pair
 *
 * Returns: (transfer full): their texts, a line feed between two
 */
char *
rap_pair_join_text (GPtrArray *paragraphs)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < paragraphs->len; i++) {
    if (i > 0)
      g_string_append_c (text, '\n');
    g_string_append (text, rap_paragraph_get_text (g_ptr_array_index (paragraphs, i)));
  }
  return g_string_free (text, FALSE);
}

/**
 * rap_pair_join_labels:
 * @paragraphs: (element-type RapParagraph): one side of a pair
 *
 * Returns: (transfer full): their labels, each with those above it: "7. (c) + 8."
 */
char *
rap_pair_join_labels (GPtrArray *paragraphs)
{
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < paragraphs->len; i++) {
    g_autofree char *path =
        rap_labels_join (rap_paragraph_get_path (g_ptr_array_index (paragraphs, i)), " ");
    g_string_append_printf (labels, "%s%s", i > 0 ? " + " : "", path);
  }
  return g_string_free (labels, FALSE);
}

static GPtrArray *
paragraphs_of (const GArray *units, const GArray *indexes)
{
  GPtrArray *paragraphs = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < indexes->len; i++)
    g_ptr_array_add (
        paragraphs,
        g_object_ref (g_array_index (units, RapUnit, g_array_index (indexes, guint, i)).paragraph));
  return paragraphs;
}

/* (transfer full) (element-type RapWordingWord): the words of a side as they stand in its joined
 * text. */
static GArray *
join_words (const GArray *units, const GArray *indexes)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (RapWordingWord));
  guint start = 0;

  for (guint i = 0; i < indexes->len; i++) {
    const RapUnit *unit = &g_array_index (units, RapUnit, g_array_index (indexes, guint, i));
    guint at = words->len;

    g_array_append_vals (words, unit->words->data, unit->words->len);
    for (; at < words->len; at++) {
      RapSpan *span = &g_array_index (words, RapWordingWord, at).span;
      span->start += start;
      span->end += start;
    }
    start += g_utf8_strlen (rap_paragraph_get_text (unit->paragraph), -1) + 1;
  }
  return words;
}

static gboolean
is_commitment (GPtrArray *paragraphs)
{
  for (guint i = 0; i < paragraphs->len; i++)
    if (rap_paragraph_get_commitment (g_ptr_array_index (paragraphs, i)) != NULL)
      return TRUE;
  return FALSE;
}

static RapPair
pair_new (RapComparison *self,
          const RapPairing *pairing,
          const GArray *left,
          const GArray *right,
          RapLexicon *lexicon)
{
  RapPair pair = { paragraphs_of (left, pairing->left), paragraphs_of (right, pairing->right),
                   .score = pairing->score };
  g_autofree char *left_text = rap_pair_join_text (pair.left);
  g_autofree char *right_text = rap_pair_join_text (pair.right);
  g_autoptr (GArray) left_words = join_words (left, pairing->left);
  g_autoptr (GArray) right_words = join_words (right, pairing->right);
  g_autoptr (GArray) changes =
      rap_word_changes_find (left_text, left_words, right_text, right_words);
  const RapDriftSide before = { pair.left, left_text, left_words,
                                changes,   TRUE,      rap_document_get_adopted (self->left) };
  const RapDriftSide after = { pair.right, right_text, right_words,
                               changes,    FALSE,      rap_document_get_adopted (self->right) };

  /* What is asked no longer, or asked now, has become another matter with the same words. */
  if (pairing->substance_equal && is_commitment (pair.left) == is_commitment (pair.right))
    pair.pair_class = RAP_PAIR_IDENTICAL;
  else if (pair.left->len > 1 || pair.right->len > 1 || pair.score < MIN_WHOLE)
    pair.pair_class = RAP_PAIR_PARTIAL;
  else
    pair.pair_class = RAP_PAIR_EDITED;
  pair.changes = g_steal_pointer (&changes);
  pair.reasons = rap_drift_find_reasons (&before, &after, lexicon);
  pair.drift = rap_drift_judge (pair.reasons);
  return pair;
}

static guint
first_on_right (GPtrArray *pairings, guint i)
{
  return g_array_index (((RapPairing *)pairings->pdata[i])->right, guint, 0);
}

/* How many of @starts, which descend, lie behind @at. */
static guint
count_behind (const GArray *starts, guint at)
{
  guint low = 0, high = starts->len;

  while (low < high) {
    guint middle = (low + high) / 2;
    if (g_array_index (starts, guint, middle) > at)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* A pair has moved where it is not in the longest row of pairs that kept their order; of rows of
 * one length the one that keeps the earlier pairs, so that a chapeau stays with its list. */
static void
mark_moved (GArray *pairs, GPtrArray *pairings)
{
  g_autofree guint *lengths = g_new (guint, pairings->len + 1);
  /* By the length of a row, the hindmost place on the right where one begins. */
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint wanted;

  for (guint i = pairings->len; i-- > 0;) {
    guint at = first_on_right (pairings, i);
    lengths[i] = count_behind (starts, at);
    if (lengths[i] == starts->len)
      g_array_append_val (starts, at);
    else
      g_array_index (starts, guint, lengths[i]) = at;
  }
  wanted = starts->len;
  for (guint i = 0, last = 0; i < pairings->len; i++) {
    guint at = first_on_right (pairings, i);
    gboolean kept = wanted > 0 && lengths[i] == wanted - 1 && at >= last;

    g_array_index (pairs, RapPair, i).moved = !kept;
    if (kept) {
      last = at;
      wanted--;
    }
  }
}

static GPtrArray *
find_alone (const GArray *units, GPtrArray *pairings, gboolean left)
{
  g_autofree gboolean *paired = g_new0 (gboolean, units->len + 1);
  GPtrArray *alone = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < pairings->len; i++) {
    const RapPairing *pairing = g_ptr_array_index (pairings, i);
    const GArray *side = left ? pairing->left : pairing->right;
    for (guint k = 0; k < side->len; k++)
      paired[g_array_index (side, guint, k)] = TRUE;
  }
  for (guint i = 0; i < units->len; i++)
    if (!paired[i])
      g_ptr_array_add (alone, g_object_ref (g_array_index (units, RapUnit, i).paragraph));
  return alone;
}

/**
 * rap_comparison_new:
 * @left: the older document
 * @right: the newer one
 * @lexicon: of their language
 *
 * Returns: (transfer full): what became of the one in the other
 */
RapComparison *
rap_comparison_new (RapDocument *left, RapDocument *right, RapLexicon *lexicon)
{
  RapComparison *self = g_new0 (RapComparison, 1);
  g_autoptr (RapWordList) list = rap_word_list_new (lexicon);
  g_autoptr (GArray) left_units = rap_units_new (left, list);
  g_autoptr (GArray) right_units = rap_units_new (right, list);
  g_autoptr (GPtrArray) pairings = rap_pairing_find (left_units, right_units, list);

  g_atomic_ref_count_init (&self->references);
  self->left = g_object_ref (left);
  self->right = g_object_ref (right);
  self->pairs = g_array_new (FALSE, FALSE, sizeof (RapPair));
  g_array_set_clear_func (self->pairs, pair_clear);
  for (guint i = 0; i < pairings->len; i++) {
    RapPair pair =
        pair_new (self, g_ptr_array_index (pairings, i), left_units, right_units, lexicon);
    g_array_append_val (self->pairs, pair);
  }
  mark_moved (self->pairs, pairings);
  self->dropped = find_alone (left_units, pairings, TRUE);
  self->added = find_alone (right_units, pairings, FALSE);
  return self;
}

/**
 * rap_comparison_load_lexicon:
 * @language: (nullable): of what is compared; English where it is not known
 * @error: a #RapLexiconError
 *
 * The analyst's own terms count where they can be read; who imports is told where they cannot.
 *
 * Returns: (transfer full): the lexicon to compare with
 */
RapLexicon *
rap_comparison_load_lexicon (const char *language, GError **error)
{
  RapLexicon *lexicon;

  language = language != NULL ? language : "en";
  lexicon = rap_lexicon_load_for_analyst (language, NULL);
  return lexicon != NULL ? lexicon : rap_lexicon_load (language, error);
}

/**
 * rap_comparison_load:
 * @left: the older document
 * @right: the newer document
 * @error: a #RapLexiconError
 *
 * For those who have no lexicon in hand.
 *
 * Returns: (transfer full): what became of the one in the other
 */
RapComparison *
rap_comparison_load (RapDocument *left, RapDocument *right, GError **error)
{
  g_autoptr (RapLexicon) lexicon =
      rap_comparison_load_lexicon (rap_document_get_language (right), error);

  return lexicon != NULL ? rap_comparison_new (left, right, lexicon) : NULL;
}

RapComparison *
rap_comparison_ref (RapComparison *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
rap_comparison_unref (RapComparison *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_object_unref (self->left);
  g_object_unref (self->right);
  g_array_unref (self->pairs);
  g_ptr_array_unref (self->dropped);
  g_ptr_array_unref (self->added);
  g_free (self);
}

/**
 * rap_comparison_get_left:
 * @self: a comparison
 *
 * Returns: (transfer none): the older document
 */
RapDocument *
rap_comparison_get_left (RapComparison *self)
{
  return self->left;
}

/**
 * rap_comparison_get_right:
 * @self: a comparison
 *
 * Returns: (transfer none): the newer document
 */
RapDocument *
rap_comparison_get_right (RapComparison *self)
{
  return self->right;
}

guint
rap_comparison_get_n_pairs (RapComparison *self)
{
  return self->pairs->len;
}

/**
 * rap_comparison_get_pair:
 * @self: a comparison
 * @i: less than the number of pairs
 *
 * Returns: (transfer none): a pair; pairs come in the order of the older document
 */
const RapPair *
rap_comparison_get_pair (RapComparison *self, guint i)
{
  return &g_array_index (self->pairs, RapPair, i);
}

/**
 * rap_comparison_get_dropped:
 * @self: a comparison
 *
 * Returns: (transfer none) (element-type RapParagraph): what has no successor
 */
GPtrArray *
rap_comparison_get_dropped (RapComparison *self)
{
  return self->dropped;
}

/**
 * rap_comparison_get_new:
 * @self: a comparison
 *
 * Returns: (transfer none) (element-type RapParagraph): what has no predecessor
 */
GPtrArray *
rap_comparison_get_new (RapComparison *self)
{
  return self->added;
}

/* Of whoever is asked, some: "narrowed". */
static const char *
say_change (const RapReason *reason)
{
  if (reason->type != RAP_REASON_ADDRESSEE || reason->towards == RAP_DRIFT_SAME)
    return "changed";
  return reason->towards == RAP_DRIFT_WEAKER ? "narrowed" : "widened";
}

/**
 * rap_reason_to_text:
 * @reason: a reason
 *
 * Returns: (transfer full): it in words: "urges -> encourages", "qualifier added: as appropriate"
 */
char *
rap_reason_to_text (const RapReason *reason)
{
  static const char *const names[] = { "force",     "modal",         "negation", "qualifier",
                                       "addressee", "sunset clause", "number" };
  const char *name = names[reason->type];

  if (reason->type == RAP_REASON_FORCE)
    return g_strdup_printf ("%s -> %s", reason->before != NULL ? reason->before : "no commitment",
                            reason->after != NULL ? reason->after : "no commitment");
  if (reason->before == NULL)
    return g_strdup_printf ("%s added: %s", name, reason->after);
  if (reason->after == NULL)
    return g_strdup_printf ("%s dropped: %s", name, reason->before);
  return g_strdup_printf ("%s %s: %s -> %s", name, say_change (reason), reason->before,
                          reason->after);
}

/**
 * rap_pair_class_to_name:
 * @pair_class: how far two sides are the same
 *
 * Returns: (transfer none): its name in JSON
 */
const char *
rap_pair_class_to_name (RapPairClass pair_class)
{
  static const char *const names[] = { "identical", "edited", "partial" };
  return names[pair_class];
}

/**
 * rap_drift_to_name:
 * @drift: a verdict
 *
 * Returns: (transfer none): its name in JSON
 */
const char *
rap_drift_to_name (RapDrift drift)
{
  static const char *const names[] = { "stronger", "weaker", "same", "unclear" };
  return names[drift];
}
