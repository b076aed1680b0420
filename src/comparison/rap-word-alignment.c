/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-word-alignment.h"

#include <string.h>

/* The most pairs of words that are all looked at: paragraphs of 700 words. */
#define MAX_TABLE (700 * 700)

typedef struct {
  const RapWordingWord *left, *right;
  guint *partners;
} Alignment;

typedef struct {
  guint left, n_left, right, n_right;
} Stretch;

static gboolean
same (const Alignment *self, guint left, guint right)
{
  return self->left[left].id == self->right[right].id;
}

static void
trim (const Alignment *self, Stretch *s)
{
  while (s->n_left > 0 && s->n_right > 0 && same (self, s->left, s->right)) {
    self->partners[s->left++] = s->right++;
    s->n_left--;
    s->n_right--;
  }
  while (s->n_left > 0 && s->n_right > 0 &&
         same (self, s->left + s->n_left - 1, s->right + s->n_right - 1))
    self->partners[s->left + --s->n_left] = s->right + --s->n_right;
}

/* The longest common subsequence, by the table that every textbook has; read from its beginning,
 * so that a word is paired with the first that fits. */
static void
align_by_table (const Alignment *self, const Stretch *s)
{
  guint columns = s->n_right + 1;
  g_autofree guint16 *table = g_new0 (guint16, (gsize)(s->n_left + 1) * columns);

  for (guint i = s->n_left; i-- > 0;)
    for (guint k = s->n_right; k-- > 0;)
      table[i * columns + k] = same (self, s->left + i, s->right + k)
                                   ? table[(i + 1) * columns + k + 1] + 1
                                   : MAX (table[(i + 1) * columns + k], table[i * columns + k + 1]);
  for (guint i = 0, k = 0; i < s->n_left && k < s->n_right;) {
    if (same (self, s->left + i, s->right + k))
      self->partners[s->left + i++] = s->right + k++;
    else if (table[(i + 1) * columns + k] >= table[i * columns + k + 1])
      i++;
    else
      k++;
  }
}

typedef struct {
  guint n_left, n_right; /* how often a word stands there, 2 for more */
  guint right;           /* where */
} Occurrence;

/* (element-type uint Occurrence): the words of a stretch. */
static GHashTable *
count_words (const Alignment *self, const Stretch *s)
{
  GHashTable *counts = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < s->n_left + s->n_right; i++) {
    gboolean on_left = i < s->n_left;
    guint at = on_left ? s->left + i : s->right + i - s->n_left;
    gpointer id = GUINT_TO_POINTER ((on_left ? self->left : self->right)[at].id);
    Occurrence *occurrence = g_hash_table_lookup (counts, id);

    if (occurrence == NULL) {
      occurrence = g_new0 (Occurrence, 1);
      g_hash_table_insert (counts, id, occurrence);
    }
    if (on_left) {
      occurrence->n_left = MIN (occurrence->n_left + 1, 2);
    } else {
      occurrence->n_right = MIN (occurrence->n_right + 1, 2);
      occurrence->right = at;
    }
  }
  return counts;
}

typedef struct {
  guint left, right;
  guint before; /* one more than the anchor before it in the longest row */
} Anchor;

/* Of anchors that ascend on the left, the longest row that ascends on the right too. */
static GArray *
longest_row (GArray *anchors)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *row = g_array_new (FALSE, FALSE, sizeof (Anchor));

  for (guint i = 0; i < anchors->len; i++) {
    Anchor *anchor = &g_array_index (anchors, Anchor, i);
    guint low = 0, high = ends->len, end = i + 1;

    while (low < high) {
      guint middle = (low + high) / 2;
      guint at = g_array_index (ends, guint, middle) - 1;
      if (g_array_index (anchors, Anchor, at).right < anchor->right)
        low = middle + 1;
      else
        high = middle;
    }
    anchor->before = low > 0 ? g_array_index (ends, guint, low - 1) : 0;
    if (low == ends->len)
      g_array_append_val (ends, end);
    else
      g_array_index (ends, guint, low) = end;
  }
  g_array_set_size (row, ends->len);
  for (guint i = ends->len, at = i > 0 ? g_array_index (ends, guint, i - 1) : 0; at > 0;
       at = g_array_index (anchors, Anchor, at - 1).before)
    g_array_index (row, Anchor, --i) = g_array_index (anchors, Anchor, at - 1);
  return row;
}

static GArray *
find_anchors (const Alignment *self, const Stretch *s)
{
  g_autoptr (GHashTable) counts = count_words (self, s);
  g_autoptr (GArray) anchors = g_array_new (FALSE, FALSE, sizeof (Anchor));

  for (guint i = s->left; i < s->left + s->n_left; i++) {
    const Occurrence *occurrence =
        g_hash_table_lookup (counts, GUINT_TO_POINTER (self->left[i].id));
    if (occurrence->n_left == 1 && occurrence->n_right == 1) {
      Anchor anchor = { .left = i, .right = occurrence->right };
      g_array_append_val (anchors, anchor);
    }
  }
  return longest_row (anchors);
}

/* The stretches between anchors wait in @waiting, so that no text is too long for the stack. */
static void
split_at_anchors (const Alignment *self, const Stretch *s, GArray *waiting)
{
  g_autoptr (GArray) anchors = find_anchors (self, s);
  guint left = s->left, right = s->right;

  for (guint i = 0; i < anchors->len; i++) {
    const Anchor *anchor = &g_array_index (anchors, Anchor, i);
    Stretch before = { left, anchor->left - left, right, anchor->right - right };

    g_array_append_val (waiting, before);
    self->partners[anchor->left] = anchor->right;
    left = anchor->left + 1;
    right = anchor->right + 1;
  }
  if (anchors->len > 0) {
    Stretch rest = { left, s->left + s->n_left - left, right, s->right + s->n_right - right };
    g_array_append_val (waiting, rest);
  }
}

/**
 * rap_word_alignment:
 * @left: (element-type RapWordingWord): a wording
 * @right: (element-type RapWordingWord): another one, from the same list of words
 * @partners: (out caller-allocates): for each word on the left its partner's index on the right, or
 *   %RAP_WORD_UNPAIRED; partners ascend
 */
void
rap_word_alignment (const GArray *left, const GArray *right, guint *partners)
{
  Alignment self = { (const RapWordingWord *)(void *)left->data,
                     (const RapWordingWord *)(void *)right->data, partners };
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, sizeof (Stretch));
  Stretch all = { 0, left->len, 0, right->len };

  for (guint i = 0; i < left->len; i++)
    partners[i] = RAP_WORD_UNPAIRED;
  g_array_append_val (waiting, all);
  while (waiting->len > 0) {
    Stretch s = g_array_index (waiting, Stretch, waiting->len - 1);

    g_array_set_size (waiting, waiting->len - 1);
    trim (&self, &s);
    if (s.n_left == 0 || s.n_right == 0)
      continue;
    if ((gsize)s.n_left * s.n_right <= MAX_TABLE)
      align_by_table (&self, &s);
    else
      split_at_anchors (&self, &s, waiting);
  }
}
