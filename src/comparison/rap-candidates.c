/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-candidates.h"

#include <math.h>

/* A word or a pair of words that more units of a side have leads nowhere. */
#define MAX_UNITS 12
/* The most candidates that one unit is compared with. */
#define MAX_CANDIDATES 8
/* A pair of words says more than the words do. */
#define PAIR_BONUS 1.5

static void
count_units (const GArray *units, GArray *counts, GArray *seen, guint *mark)
{
  for (guint i = 0; i < units->len; i++) {
    const RapUnit *unit = &g_array_index (units, RapUnit, i);
    (*mark)++;
    for (guint k = 0; k < unit->words->len; k++) {
      guint id = g_array_index (unit->words, RapWordingWord, k).id;
      if (g_array_index (seen, guint, id) != *mark) {
        g_array_index (seen, guint, id) = *mark;
        g_array_index (counts, guint, id)++;
      }
    }
  }
}

/**
 * rap_word_weights_new:
 * @left: (element-type RapUnit): units of a side
 * @right: (element-type RapUnit): of the other
 * @n_words: size of their list of words
 *
 * Returns: (transfer full) (element-type double): the logarithm of how rare each word is
 */
GArray *
rap_word_weights_new (const GArray *left, const GArray *right, guint n_words)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, TRUE, sizeof (guint));
  g_autoptr (GArray) seen = g_array_new (FALSE, TRUE, sizeof (guint));
  GArray *weights = g_array_new (FALSE, FALSE, sizeof (double));
  guint mark = 0;

  g_array_set_size (counts, n_words);
  g_array_set_size (seen, n_words);
  count_units (left, counts, seen, &mark);
  count_units (right, counts, seen, &mark);
  for (guint i = 0; i < n_words; i++) {
    double weight = log (1 + (left->len + right->len) / (1.0 + g_array_index (counts, guint, i)));
    g_array_append_val (weights, weight);
  }
  return weights;
}

/* Where a word or a pair of words stands: units of the right, ascending. */
typedef struct {
  guint64 key;
  guint n; /* one more than MAX_UNITS for too many */
  guint units[MAX_UNITS];
} Posting;

typedef struct {
  Posting *words;    /* (owned): by their ids */
  GHashTable *pairs; /* (owned) (element-type uint64 Posting) */
} Index;

/* Both words of a pair count; g_int64_hash() looks at one of them. */
static guint
hash_key (gconstpointer key)
{
  return (guint)((*(const guint64 *)key * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) >> 32);
}

static void
add_posting (Posting *posting, guint unit)
{
  if (posting->n > MAX_UNITS || (posting->n > 0 && posting->units[posting->n - 1] == unit))
    return;
  if (posting->n < MAX_UNITS)
    posting->units[posting->n] = unit;
  posting->n++;
}

static guint
id_of (const GArray *words, guint at)
{
  return g_array_index (words, RapWordingWord, at).id;
}

static guint64
key_of (const GArray *words, guint at)
{
  return (guint64)id_of (words, at) << 32 | id_of (words, at + 1);
}

static void
index_pair (Index *self, guint64 key, guint unit)
{
  Posting *posting = g_hash_table_lookup (self->pairs, &key);

  if (posting == NULL) {
    posting = g_new0 (Posting, 1);
    posting->key = key;
    g_hash_table_insert (self->pairs, &posting->key, posting);
  }
  add_posting (posting, unit);
}

static void
index_units (Index *self, const GArray *units, guint n_words, const GPtrArray *done)
{
  self->words = g_new0 (Posting, n_words + 1);
  self->pairs = g_hash_table_new_full (hash_key, g_int64_equal, NULL, g_free);
  for (guint i = 0; i < units->len; i++) {
    const GArray *words = g_array_index (units, RapUnit, i).words;
    if (done->pdata[i] != NULL)
      continue;
    for (guint k = 0; k < words->len; k++) {
      add_posting (&self->words[id_of (words, k)], i);
      if (k + 1 < words->len)
        index_pair (self, key_of (words, k), i);
    }
  }
}

static void
index_clear (Index *self)
{
  g_free (self->words);
  g_hash_table_unref (self->pairs);
}

/* What leads from one unit of the left to units of the right. */
typedef struct {
  GArray *sums;    /* (element-type double): by unit, all 0 between two units of the left */
  GArray *touched; /* (element-type uint): units whose sum is not 0 */
} Trail;

static void
follow (const Posting *posting, double weight, Trail *trail)
{
  if (posting == NULL || posting->n > MAX_UNITS)
    return;
  for (guint i = 0; i < posting->n; i++) {
    guint unit = posting->units[i];
    if (g_array_index (trail->sums, double, unit) <= 0)
      g_array_append_val (trail->touched, unit);
    g_array_index (trail->sums, double, unit) += weight;
  }
}

/* The best, the earlier one of equals; then the trail is blank again. */
static void
take_best (Trail *trail, guint left, GArray *candidates)
{
  for (guint taken = 0; taken < MAX_CANDIDATES; taken++) {
    RapCandidate candidate = { left, G_MAXUINT };
    double best = 0;

    for (guint i = 0; i < trail->touched->len; i++) {
      guint unit = g_array_index (trail->touched, guint, i);
      double sum = g_array_index (trail->sums, double, unit);
      if (sum > best || (sum > 0 && sum >= best && unit < candidate.right)) {
        best = sum;
        candidate.right = unit;
      }
    }
    if (best <= 0)
      break;
    g_array_index (trail->sums, double, candidate.right) = 0;
    g_array_append_val (candidates, candidate);
  }
  for (guint i = 0; i < trail->touched->len; i++)
    g_array_index (trail->sums, double, g_array_index (trail->touched, guint, i)) = 0;
  g_array_set_size (trail->touched, 0);
}

/**
 * rap_candidates_find:
 * @left: (element-type RapUnit): units of a side
 * @right: (element-type RapUnit): of the other
 * @weights: (element-type double): of the words
 * @left_done: what is not NULL there is a unit that needs no candidates
 * @right_done: what is not NULL there is a unit that is no candidate
 *
 * Returns: (transfer full) (element-type RapCandidate): by the unit of the left, the likeliest
 *   first
 */
GArray *
rap_candidates_find (const GArray *left,
                     const GArray *right,
                     const GArray *weights,
                     const GPtrArray *left_done,
                     const GPtrArray *right_done)
{
  g_autoptr (GArray) sums = g_array_new (FALSE, TRUE, sizeof (double));
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (RapCandidate));
  Trail trail = { sums, touched };
  Index index;

  index_units (&index, right, weights->len, right_done);
  g_array_set_size (sums, right->len);
  for (guint i = 0; i < left->len; i++) {
    const GArray *words = g_array_index (left, RapUnit, i).words;

    if (left_done->pdata[i] != NULL)
      continue;
    for (guint k = 0; k < words->len; k++) {
      guint id = id_of (words, k);
      double weight = g_array_index (weights, double, id);

      follow (&index.words[id], weight, &trail);
      if (k + 1 < words->len) {
        guint64 key = key_of (words, k);
        follow (g_hash_table_lookup (index.pairs, &key), weight * PAIR_BONUS, &trail);
      }
    }
    take_best (&trail, i, candidates);
  }
  index_clear (&index);
  return candidates;
}
