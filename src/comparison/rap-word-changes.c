/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-word-changes.h"

#include "rap-word-alignment.h"

/* So few equal words between two changes are read as part of one change. */
#define SHORT_RUN 2

typedef struct {
  const GArray *words;
  guint length; /* of the text, in characters */
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
  const Side sides[2] = { { left, g_utf8_strlen (left_text, -1) },
                          { right, g_utf8_strlen (right_text, -1) } };
  g_autoptr (GArray) runs = find_runs (left, right);
  g_autoptr (GArray) merged = merge_short_runs (runs);
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (RapWordChange));
  guint i = 0, k = 0;

  if (merged->len == 0)
    add_run (merged, sides[0].length == 0 && sides[1].length == 0, sides[0].length > 0 ? 1 : 0,
             sides[1].length > 0 ? 1 : 0);
  for (guint r = 0; r < merged->len; r++) {
    const Run *run = &g_array_index (merged, Run, r);
    gboolean last = r + 1 == merged->len;
    RapSpan a = { beginning (&sides[0], i),
                  last ? sides[0].length : beginning (&sides[0], i + run->n_left) };
    RapSpan b = { beginning (&sides[1], k),
                  last ? sides[1].length : beginning (&sides[1], k + run->n_right) };
    RapWordChange equal = { RAP_CHANGE_EQUAL, a, b };
    RapWordChange deleted = { RAP_CHANGE_DELETE, a, { b.start, b.start } };
    RapWordChange inserted = { RAP_CHANGE_INSERT, { a.end, a.end }, b };

    if (run->equal) {
      g_array_append_val (changes, equal);
    } else {
      if (!rap_span_is_empty (a))
        g_array_append_val (changes, deleted);
      if (!rap_span_is_empty (b))
        g_array_append_val (changes, inserted);
    }
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
