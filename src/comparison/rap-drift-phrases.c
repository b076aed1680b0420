/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What a pair's two sides have each for itself, in the order of their texts: qualifiers, denials,
 * figures.
 */
#include "rap-drift-private.h"

#include "rap-figure.h"

/* A word or a phrase of a side. */
typedef struct {
  char *key;   /* (owned): how it is compared */
  char *shown; /* (owned) */
} Phrase;

static void
phrase_clear (gpointer data)
{
  Phrase *phrase = data;

  g_free (phrase->key);
  g_free (phrase->shown);
}

/* (element-type Phrase): those of one kind on one side, each once, in the order of the text. */
static GArray *
phrases_new (void)
{
  GArray *phrases = g_array_new (FALSE, FALSE, sizeof (Phrase));

  g_array_set_clear_func (phrases, phrase_clear);
  return phrases;
}

static gboolean
phrases_have (const GArray *phrases, const char *key)
{
  for (guint i = 0; i < phrases->len; i++)
    if (g_str_equal (g_array_index (phrases, Phrase, i).key, key))
      return TRUE;
  return FALSE;
}

/* Takes both strings. */
static void
phrases_take (GArray *phrases, char *key, char *shown)
{
  Phrase phrase = { key, shown };

  if (phrases_have (phrases, key))
    phrase_clear (&phrase);
  else
    g_array_append_val (phrases, phrase);
}

/* (element-type utf8): what @phrases have and @others have not. */
static GPtrArray *
phrases_only_in (const GArray *phrases, const GArray *others)
{
  GPtrArray *only = g_ptr_array_new ();

  for (guint i = 0; i < phrases->len; i++) {
    const Phrase *phrase = &g_array_index (phrases, Phrase, i);
    if (!phrases_have (others, phrase->key))
      g_ptr_array_add (only, phrase->shown);
  }
  return only;
}

static void
compare_phrases (const GArray *left,
                 const GArray *right,
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

/* "two hundred" and "200" are one figure; "3.5", which is no whole number, is what it is. Takes
 * @figure. */
static void
add_figure (GArray *figures, char *figure, RapLexicon *lexicon)
{
  g_autoptr (GArray) tokens = rap_drift_tokenize (lexicon, figure);
  guint64 number;

  rap_figure_read (lexicon, figure, (const RapToken *)(void *)tokens->data, tokens->len, 0,
                   &number);
  phrases_take (figures,
                number == 0 ? g_utf8_casefold (figure, -1)
                            : g_strdup_printf ("%" G_GUINT64_FORMAT, number),
                figure);
}

static GArray *
figures_of (const RapDriftSide *side, RapLexicon *lexicon)
{
  const RapWordingWord *words = (const RapWordingWord *)(void *)side->words->data;
  g_autoptr (GArray) named = find_named_spans (side);
  GArray *figures = phrases_new ();

  for (guint i = 0, end; i < side->words->len; i = end) {
    end = i + 1;
    if ((words[i].flags & RAP_WORDING_NUMBER) == 0)
      continue;
    while (end < side->words->len && (words[end].flags & RAP_WORDING_MORE) != 0)
      end++;
    if (!is_of_date (side, i) && !is_in_any (words[i].span, named))
      add_figure (figures,
                  g_utf8_substring (side->text, words[i].span.start, words[end - 1].span.end),
                  lexicon);
  }
  return figures;
}

/* Wording that softens alike is the same qualifier: "as appropriate" and "where appropriate". They
 * are looked for in the text, because the findings have them for commitments only, and a commitment
 * may come back as a recital. */
static GArray *
qualifiers_of (const RapDriftSide *side, RapLexicon *lexicon)
{
  g_autoptr (GArray) tokens = rap_drift_tokenize (lexicon, side->text);
  const RapToken *all = (const RapToken *)(void *)tokens->data;
  GArray *qualifiers = phrases_new ();
  RapMatch match;

  for (guint i = 0; i < tokens->len; i++) {
    if (!rap_lexicon_match (lexicon, all, tokens->len, i, RAP_TERMS (RAP_TERM_QUALIFIER), &match))
      continue;
    phrases_take (
        qualifiers, g_strdup_printf ("%u", match.index),
        g_strndup (side->text + all[i].start, all[i + match.n_tokens - 1].end - all[i].start));
    i += match.n_tokens - 1;
  }
  return qualifiers;
}

/* What denies on a side, each as often as it stands there: a second "not" is one more. */
static GArray *
denials_of (const RapDriftSide *side, const RapDriftSide *other, RapLexicon *lexicon)
{
  g_autoptr (GArray) named = find_named_spans (side);
  g_autoptr (GArray) spans = rap_drift_find_negations (side, other, lexicon);
  GArray *denials = phrases_new ();

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
    } while (phrases_have (denials, key));
    phrases_take (denials, key, g_steal_pointer (&text));
  }
  return denials;
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
  g_autoptr (GArray) before = NULL, after = NULL;

  if (rap_drift_get_rank (left, lexicon) == 0 && rap_drift_get_rank (right, lexicon) == 0)
    return;
  before = qualifiers_of (left, lexicon);
  after = qualifiers_of (right, lexicon);
  compare_phrases (before, after, RAP_REASON_QUALIFIER, RAP_DRIFT_STRONGER, RAP_DRIFT_WEAKER,
                   reasons);
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
  g_autoptr (GArray) denied = denials_of (left, right, lexicon);
  g_autoptr (GArray) denies = denials_of (right, left, lexicon);
  g_autoptr (GArray) before = figures_of (left, lexicon);
  g_autoptr (GArray) after = figures_of (right, lexicon);

  compare_phrases (denied, denies, RAP_REASON_NEGATION, RAP_DRIFT_UNCLEAR, RAP_DRIFT_UNCLEAR,
                   reasons);
  compare_phrases (before, after, RAP_REASON_NUMBER, RAP_DRIFT_UNCLEAR, RAP_DRIFT_UNCLEAR, reasons);
}
