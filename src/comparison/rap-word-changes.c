/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-word-changes.h"

#include "rap-word-alignment.h"
#include "rap-word-moves.h"

/* So few equal words between two changes are read as part of one change. */
#define SHORT_RUN 2

typedef struct {
  const GArray *words;
  guint length;       /* of the text, in characters */
  const guint *moves; /* of each word: the number of the phrase that moved, or 0 */
} Side;

/* Where the stretch of text that belongs to a word begins: at the word, but for the first, to
 * which belongs what stands before it. The end of one is the beginning of the next. */
static guint
beginning (const Side *side, guint word)
{
  if (word == 0)
    return 0;
  return word < side->words->len ? g_array_index (side->words, RapWordingWord, word).span.start
                                 : side->length;
}

/* A run of words: equal ones, or what was exchanged for what. */
typedef struct {
  gboolean equal;
  guint n_left, n_right;
} Run;

static void
add_run (GArray *runs, gboolean equal, guint n_left, guint n_right)
{
  Run *last = runs->len > 0 ? &g_array_index (runs, Run, runs->len - 1) : NULL;
  Run run = { equal, n_left, n_right };

  if (n_left == 0 && n_right == 0)
    return;
  if (last != NULL && last->equal == equal) {
    last->n_left += n_left;
    last->n_right += n_right;
  } else {
    g_array_append_val (runs, run);
  }
}

static GArray *
find_runs (const GArray *left, const GArray *right)
{
  g_autofree guint *partners = g_new (guint, left->len + 1);
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));
  guint at = 0;

  rap_word_alignment (left, right, partners);
  for (guint i = 0; i < left->len; i++) {
    if (partners[i] == RAP_WORD_UNPAIRED) {
      add_run (runs, FALSE, 1, 0);
    } else {
      add_run (runs, FALSE, 0, partners[i] - at);
      add_run (runs, TRUE, 1, 1);
      at = partners[i] + 1;
    }
  }
  add_run (runs, FALSE, 0, right->len - at);
  return runs;
}

/* An equal run is swallowed where it is short and both its neighbours are exchanges larger than it
 * is: a reader sees two phrases, not confetti. */
static GArray *
merge_short_runs (const GArray *runs)
{
  GArray *merged = g_array_new (FALSE, FALSE, sizeof (Run));

  for (guint i = 0; i < runs->len; i++) {
    const Run *run = &g_array_index (runs, Run, i);
    gboolean equal = run->equal;

    if (equal && i > 0 && i + 1 < runs->len && run->n_left <= SHORT_RUN) {
      const Run *before = run - 1, *after = run + 1;
      equal = MAX (before->n_left, before->n_right) <= run->n_left ||
              MAX (after->n_left, after->n_right) <= run->n_left;
    }
    add_run (merged, equal, run->n_left, run->n_right);
  }
  return merged;
}

/* Where a stretch ends before @word; the last has all that is left of the text. */
static guint
ending (const Side *side, guint word, gboolean last)
{
  return last ? side->length : beginning (side, word);
}

static void
number_runs (const GArray *runs, guint *left, guint *right)
{
  guint i = 0, k = 0;

  for (guint r = 0; r < runs->len; r++) {
    const Run *run = &g_array_index (runs, Run, r);

    for (guint w = 0; w < run->n_left; w++)
      left[i++] = run->equal ? 0 : r + 1;
    for (guint w = 0; w < run->n_right; w++)
      right[k++] = run->equal ? 0 : r + 1;
  }
}

/* One side of an exchange, a change for each phrase that moved and for what stands between. */
static void
add_exchanged (
    GArray *changes, const Side *side, guint first, guint n, gboolean last, RapWordChange change)
{
  RapSpan *span = change.type == RAP_CHANGE_DELETE ? &change.left : &change.right;

  /* Marks without a word. */
  if (n == 0 && !rap_span_is_empty (*span))
    g_array_append_val (changes, change);
  for (guint i = 0; i < n;) {
    guint end = i + 1;

    change.move = side->moves[first + i];
    while (end < n && side->moves[first + end] == change.move)
      end++;
    *span = (RapSpan){ beginning (side, first + i), ending (side, first + end, last && end == n) };
    if (!rap_span_is_empty (*span))
      g_array_append_val (changes, change);
    i = end;
  }
}

/* Text without a word has changed as a whole, or not at all. */
static void
add_wordless (GArray *changes, guint left, guint right)
{
  RapWordChange deleted = { RAP_CHANGE_DELETE, 0, { 0, left }, { 0, 0 } };
  RapWordChange inserted = { RAP_CHANGE_INSERT, 0, { left, left }, { 0, right } };

  if (left > 0)
    g_array_append_val (changes, deleted);
  if (right > 0)
    g_array_append_val (changes, inserted);
}

static void
add_run_changes (
    GArray *changes, const Side sides[2], const Run *run, guint i, guint k, gboolean last)
{
  RapSpan a = { beginning (&sides[0], i), ending (&sides[0], i + run->n_left, last) };
  RapSpan b = { beginning (&sides[1], k), ending (&sides[1], k + run->n_right, last) };
  RapWordChange equal = { RAP_CHANGE_EQUAL, 0, a, b };
  RapWordChange deleted = { RAP_CHANGE_DELETE, 0, a, { b.start, b.start } };
  RapWordChange inserted = { RAP_CHANGE_INSERT, 0, { a.end, a.end }, b };

  if (run->equal) {
    g_array_append_val (changes, equal);
    return;
  }
  add_exchanged (changes, &sides[0], i, run->n_left, last, deleted);
  add_exchanged (changes, &sides[1], k, run->n_right, last, inserted);
}

/**
 * rap_word_changes_find:
 * @left_text: the older text
 * @left: (element-type RapWordingWord): its wording
 * @right_text: the newer text
 * @right: (element-type RapWordingWord): its wording, from the same list of words
 *
 * Returns: (transfer full) (element-type RapWordChange): in order; a deletion comes before the
 *   insertion that replaces it
 */
GArray *
rap_word_changes_find (const char *left_text,
                       const GArray *left,
                       const char *right_text,
                       const GArray *right)
{
  g_autofree guint *moves = g_new0 (guint, left->len + right->len);
  g_autofree guint *numbers = g_new0 (guint, left->len + right->len);
  const Side sides[2] = { { left, g_utf8_strlen (left_text, -1), moves },
                          { right, g_utf8_strlen (right_text, -1), moves + left->len } };
  const RapWordMovesSide moving[2] = { { left, numbers, moves },
                                       { right, numbers + left->len, moves + left->len } };
  g_autoptr (GArray) runs = find_runs (left, right);
  g_autoptr (GArray) merged = merge_short_runs (runs);
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (RapWordChange));
  guint i = 0, k = 0;

  if (merged->len == 0)
    add_wordless (changes, sides[0].length, sides[1].length);
  number_runs (merged, numbers, numbers + left->len);
  rap_word_moves_find (&moving[0], &moving[1]);
  for (guint r = 0; r < merged->len; r++) {
    const Run *run = &g_array_index (merged, Run, r);

    add_run_changes (changes, sides, run, i, k, r + 1 == merged->len);
    i += run->n_left;
    k += run->n_right;
  }
  return changes;
}

/**
 * rap_change_type_to_name:
 * @type: what became of a phrase
 *
 * Returns: (transfer none): its name in JSON
 */
const char *
rap_change_type_to_name (RapChangeType type)
{
  static const char *const names[] = { "equal", "delete", "insert" };
  return names[type];
}
