/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-word-moves.h"

/* So many words in the same order are no accident. Fewer have moved where they are all that went
 * in one place and all that came in another: "as appropriate". */
#define LONG_PHRASE 4

/* A pair of neighbours that stands more than once tells of no place. */
#define AMBIGUOUS G_MAXUINT

static guint
word_at (const RapWordMovesSide *side, guint i)
{
  return g_array_index (side->words, RapWordingWord, i).id;
}

static gboolean
is_free (const RapWordMovesSide *side, guint i, guint run)
{
  return side->runs[i] == run && side->moves[i] == 0;
}

/* Two neighbours that changed together, as one number. */
static gboolean
read_neighbours (const RapWordMovesSide *side, guint i, gint64 *key)
{
  if (side->runs[i] == 0 || side->runs[i + 1] != side->runs[i])
    return FALSE;
  *key = (gint64)word_at (side, i) << 32 | word_at (side, i + 1);
  return TRUE;
}

/* (element-type gint64 uint): one more than the place of neighbours, or that there are several. */
static GHashTable *
index_neighbours (const RapWordMovesSide *side)
{
  GHashTable *places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gint64 key;

  for (guint i = 0; i + 1 < side->words->len; i++)
    if (read_neighbours (side, i, &key)) {
      gboolean known = g_hash_table_contains (places, &key);
      g_hash_table_insert (places, g_memdup2 (&key, sizeof key),
                           GUINT_TO_POINTER (known ? AMBIGUOUS : i + 1));
    }
  return places;
}

static gboolean
find_place (GHashTable *places, const gint64 *key, guint *place)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (places, key));

  *place = found - 1;
  return found != 0 && found != AMBIGUOUS;
}

static gboolean
is_whole_run (const RapWordMovesSide *side, guint first, guint n)
{
  guint run = side->runs[first];

  return (first == 0 || side->runs[first - 1] != run) &&
         (first + n == side->words->len || side->runs[first + n] != run);
}

/* The longest phrase around @i and @k that is the same and has no other number yet. */
static guint
extend (const RapWordMovesSide *left, const RapWordMovesSide *right, guint *i, guint *k)
{
  guint run = left->runs[*i], other_run = right->runs[*k], n = 0;

  while (*i > 0 && *k > 0 && is_free (left, *i - 1, run) && is_free (right, *k - 1, other_run) &&
         word_at (left, *i - 1) == word_at (right, *k - 1)) {
    (*i)--;
    (*k)--;
  }
  while (*i + n < left->words->len && *k + n < right->words->len && is_free (left, *i + n, run) &&
         is_free (right, *k + n, other_run) && word_at (left, *i + n) == word_at (right, *k + n))
    n++;
  return n;
}

/**
 * rap_word_moves_find:
 * @left: the older text; its moves are all 0
 * @right: the newer one; likewise
 *
 * Numbers, from 1, what moved, in the order of the newer text. Takes time and memory that grow with
 * the length of the texts alone.
 */
void
rap_word_moves_find (const RapWordMovesSide *left, const RapWordMovesSide *right)
{
  g_autoptr (GHashTable) left_places = index_neighbours (left);
  g_autoptr (GHashTable) right_places = index_neighbours (right);
  guint number = 0;

  for (guint at = 0; at + 1 < right->words->len; at++) {
    gint64 key;
    guint i, k, n;

    if (!read_neighbours (right, at, &key) || !find_place (right_places, &key, &k) ||
        !find_place (left_places, &key, &i) || left->moves[i] != 0 || right->moves[k] != 0)
      continue;
    n = extend (left, right, &i, &k);
    if (n < LONG_PHRASE && !(n > 1 && is_whole_run (left, i, n) && is_whole_run (right, k, n)))
      continue;
    number++;
    for (guint w = 0; w < n; w++)
      left->moves[i + w] = right->moves[k + w] = number;
  }
}
