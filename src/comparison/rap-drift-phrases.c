/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What a pair's two sides have each for itself, as sets: qualifiers, denials, figures.
 */
#include "rap-drift-private.h"

#include <string.h>

/* Words or phrases of one kind on one side: each by how it is compared, with how it is shown. */
typedef GHashTable PhraseSet;

static PhraseSet *
phrase_set_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
phrase_set_add (PhraseSet *set, const char *phrase)
{
  g_hash_table_replace (set, g_utf8_casefold (phrase, -1), g_strdup (phrase));
}

static int
compare_phrases (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* What @set has and @other has not, sorted, so that the order is always the same. */
static GPtrArray *
phrases_only_in (PhraseSet *set, PhraseSet *other)
{
  GPtrArray *phrases = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer key, shown;

  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &key, &shown))
    if (!g_hash_table_contains (other, key))
      g_ptr_array_add (phrases, shown);
  g_ptr_array_sort (phrases, compare_phrases);
  return phrases;
}

static void
compare_sets (PhraseSet *left,
              PhraseSet *right,
              RapReasonType type,
              RapDrift dropped,
              RapDrift added,
              GArray *reasons)
{
  g_autoptr (GPtrArray) went = phrases_only_in (left, right);
  g_autoptr (GPtrArray) came = phrases_only_in (right, left);
  guint i = 0;

  for (; type == RAP_REASON_NUMBER && i < MIN (went->len, came->len); i++)
    rap_drift_add_reason (reasons, type, RAP_DRIFT_UNCLEAR, g_ptr_array_index (went, i),
                          g_ptr_array_index (came, i));
  for (guint k = i; k < went->len; k++)
    rap_drift_add_reason (reasons, type, dropped, g_ptr_array_index (went, k), NULL);
  for (guint k = i; k < came->len; k++)
    rap_drift_add_reason (reasons, type, added, NULL, g_ptr_array_index (came, k));
}

static gboolean
is_in_any (RapSpan word, const GArray *spans)
{
  for (guint i = 0; i < spans->len; i++)
    if (rap_span_overlaps (word, g_array_index (spans, RapSpan, i)))
      return TRUE;
  return FALSE;
}

/* Sunset clauses and citations, in characters of the joined text: their figures are theirs. */
static GArray *
find_named_spans (const RapDriftSide *side)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (RapSpan));
  guint start = 0;

  for (guint i = 0; i < side->paragraphs->len; i++) {
    RapParagraph *paragraph = g_ptr_array_index (side->paragraphs, i);
    RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
    guint n_deadlines = 0, n_citations;
    const RapDeadline *deadlines =
        commitment != NULL ? rap_commitment_get_deadlines (commitment, &n_deadlines) : NULL;
    const RapCitation *citations = rap_paragraph_get_citations (paragraph, &n_citations);

    for (guint k = 0; k < n_deadlines + n_citations; k++) {
      RapSpan span = k < n_deadlines ? deadlines[k].span : citations[k - n_deadlines].span;
      RapSpan moved = { span.start + start, span.end + start };
      g_array_append_val (spans, moved);
    }
    start += g_utf8_strlen (rap_paragraph_get_text (paragraph), -1) + 1;
  }
  return spans;
}

/* "11" and "2018" of "11 December 2018": when something was said is no figure that is asked for. */
static gboolean
is_of_date (const RapDriftSide *side, guint i)
{
  const RapWordingWord *words = (const RapWordingWord *)(void *)side->words->data;

  return (i > 0 && (words[i - 1].flags & RAP_WORDING_MONTH) != 0) ||
         (i + 1 < side->words->len && (words[i + 1].flags & RAP_WORDING_MONTH) != 0);
}

/* "000" after "2,", "5" after "3.": further words of the same figure. */
static RapSpan
read_figure (const RapDriftSide *side, guint i)
{
  RapSpan span = g_array_index (side->words, RapWordingWord, i).span;

  for (guint next = i + 1; next < side->words->len; next++) {
    RapSpan more = g_array_index (side->words, RapWordingWord, next).span;
    const char *end = g_utf8_offset_to_pointer (side->text, span.end);

    if (more.start != span.end + 1 || strchr (".,", *end) == NULL || !g_ascii_isdigit (end[1]))
      break;
    span.end = more.end;
  }
  return span;
}

static PhraseSet *
figures_of (const RapDriftSide *side)
{
  g_autoptr (GArray) named = find_named_spans (side);
  PhraseSet *set = phrase_set_new ();
  guint end = 0;

  for (guint i = 0; i < side->words->len; i++) {
    const RapWordingWord *word = &g_array_index (side->words, RapWordingWord, i);
    if ((word->flags & RAP_WORDING_NUMBER) != 0 && word->span.start >= end &&
        !is_of_date (side, i) && !is_in_any (word->span, named)) {
      RapSpan figure = read_figure (side, i);
      g_autofree char *text = g_utf8_substring (side->text, figure.start, figure.end);
      phrase_set_add (set, text);
      end = figure.end;
    }
  }
  return set;
}

/* Wording that softens alike is the same qualifier: "as appropriate" and "where appropriate". They
 * are looked for in the text, because the findings have them for commitments only, and a commitment
 * may come back as a recital. */
static PhraseSet *
qualifiers_of (const RapDriftSide *side, RapLexicon *lexicon)
{
  g_autoptr (GArray) tokens = rap_drift_tokenize (lexicon, side->text);
  const RapToken *all = (const RapToken *)(void *)tokens->data;
  PhraseSet *set = phrase_set_new ();
  RapMatch match;

  for (guint i = 0; i < tokens->len; i++) {
    if (!rap_lexicon_match (lexicon, all, tokens->len, i, RAP_TERMS (RAP_TERM_QUALIFIER), &match))
      continue;
    g_hash_table_replace (
        set, g_strdup_printf ("%u", match.index),
        g_strndup (side->text + all[i].start, all[i + match.n_tokens - 1].end - all[i].start));
    i += match.n_tokens - 1;
  }
  return set;
}

/* What denies on a side, each as often as it stands there: a second "not" is one more. */
static PhraseSet *
denials_of (const RapDriftSide *side, const RapDriftSide *other, RapLexicon *lexicon)
{
  g_autoptr (GArray) named = find_named_spans (side);
  g_autoptr (GArray) spans = rap_drift_find_negations (side, other, lexicon);
  PhraseSet *set = phrase_set_new ();

  for (guint i = 0; i < spans->len; i++) {
    RapSpan span = g_array_index (spans, RapSpan, i);
    g_autofree char *text = g_utf8_substring (side->text, span.start, span.end);
    g_autofree char *folded = g_utf8_casefold (text, -1);
    guint n = 1;
    char *key = NULL;

    if (is_in_any (span, named))
      continue;
    do {
      g_free (key);
      key = g_strdup_printf ("%s %u", folded, n++);
    } while (g_hash_table_contains (set, key));
    g_hash_table_insert (set, key, g_steal_pointer (&text));
  }
  return set;
}

/**
 * rap_drift_compare_qualifiers:
 * @left: the older paragraphs
 * @right: the newer ones
 * @lexicon: of the language
 * @reasons: (element-type RapReason): gets one for each qualifier, unless neither side asks for
 *   anything: what is no commitment cannot be softened
 */
void
rap_drift_compare_qualifiers (const RapDriftSide *left,
                              const RapDriftSide *right,
                              RapLexicon *lexicon,
                              GArray *reasons)
{
  g_autoptr (GHashTable) before = NULL, after = NULL;

  if (rap_drift_get_rank (left, lexicon) == 0 && rap_drift_get_rank (right, lexicon) == 0)
    return;
  before = qualifiers_of (left, lexicon);
  after = qualifiers_of (right, lexicon);
  compare_sets (before, after, RAP_REASON_QUALIFIER, RAP_DRIFT_STRONGER, RAP_DRIFT_WEAKER, reasons);
}

/**
 * rap_drift_compare_wording:
 * @left: the older paragraphs
 * @right: the newer ones
 * @lexicon: of the language
 * @reasons: (element-type RapReason): gets one for each "not" and each figure
 */
void
rap_drift_compare_wording (const RapDriftSide *left,
                           const RapDriftSide *right,
                           RapLexicon *lexicon,
                           GArray *reasons)
{
  g_autoptr (GHashTable) denied = denials_of (left, right, lexicon);
  g_autoptr (GHashTable) denies = denials_of (right, left, lexicon);
  g_autoptr (GHashTable) before = figures_of (left);
  g_autoptr (GHashTable) after = figures_of (right);

  compare_sets (denied, denies, RAP_REASON_NEGATION, RAP_DRIFT_UNCLEAR, RAP_DRIFT_UNCLEAR, reasons);
  compare_sets (before, after, RAP_REASON_NUMBER, RAP_DRIFT_UNCLEAR, RAP_DRIFT_UNCLEAR, reasons);
}
