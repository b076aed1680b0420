/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-decimal-labels.h"

#include <string.h>

/* Figures of each number of a label. */
#define MOST_FIGURES 3
/* The letter of "1.a" is a number beyond those: 1 more is "b". */
#define LETTER_A 1000
/* Bits that such a number takes. */
#define BITS 11
/* So many that count on are no chance; two are enough where the first counts 1. */
#define SURE 3
#define SURE_FROM_ONE 2
/* Within so many bytes the first words after a label stand. */
#define FIRST_WORDS 40

/* What may come after a label is each of its numbers counted on, a level or two opened below that
 * or below the label itself, and the first letter: "1.a" after "1.5". */
#define MOST_NEXT (4 * RAP_MAX_LABEL_LEVELS)

typedef struct {
  guint numbers[RAP_MAX_LABEL_LEVELS];
  guint levels;
} Decimal;

typedef struct {
  guint at;
  RapLabel label;
  guint before; /* index of the one that it counts on from; its own where there is none */
  guint count;  /* of those that count up to it */
  gboolean from_one;
  gboolean sure;
} Candidate;

struct _RapDecimalLabels {
  RapLexicon *lexicon; /* (unowned) */
  GArray *candidates;  /* (owned) (element-type Candidate) */
  GHashTable *awaited; /* (owned) (element-type gint64 guint): labels that would count on from a
                        * candidate, and the last such candidate's index + 1 */
};

/* "36.1" and "36.a", and nothing that is written otherwise: "0.5", "1.05". */
static gsize
read_decimal (const char *text, gsize length, Decimal *decimal)
{
  gsize i = 0;

  *decimal = (Decimal){ .levels = 0 };
  for (;;) {
    gsize start = i;
    guint number = 0;

    while (i < length && g_ascii_isdigit (text[i]) && i - start < MOST_FIGURES)
      number = number * 10 + (text[i++] - '0');
    if (i == start || text[start] == '0' || decimal->levels == RAP_MAX_LABEL_LEVELS ||
        (i < length && g_ascii_isdigit (text[i])))
      return 0;
    decimal->numbers[decimal->levels++] = number;
    if (i + 1 >= length || text[i] != '.' || !g_ascii_isdigit (text[i + 1]))
      break;
    i++;
  }
  if (i + 2 <= length && text[i] == '.' && g_ascii_islower (text[i + 1]) &&
      (i + 2 == length || text[i + 2] == ' ') && decimal->levels < RAP_MAX_LABEL_LEVELS) {
    decimal->numbers[decimal->levels++] = LETTER_A + (text[i + 1] - 'a');
    i += 2;
  }
  return decimal->levels > 1 ? i : 0;
}

/* "promote …", "promoting …", "to promote …" */
static gboolean
starts_with_verb (const char *text, gsize length, RapLexicon *lexicon)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (RapToken));
  gsize end = MIN (length, FIRST_WORDS);
  const RapToken *first;

  while (end > 0 && end < length && text[end] != ' ')
    end--;
  rap_vocabulary_tokenize (rap_lexicon_get_vocabulary (lexicon), text, 0, end, tokens);
  first = (const RapToken *)tokens->data;
  if (tokens->len > 1 && (first->classes & RAP_WORD_INFINITIVE) != 0)
    return (first[1].classes & RAP_WORD_VERB) != 0;
  return tokens->len > 0 && (first->classes & (RAP_WORD_VERB | RAP_WORD_PARTICIPLE)) != 0;
}

/* A sentence, a title, a quotation; and, below a line that introduces it or after another item,
 * what is to be done. "3.5 per cent" and "12.5 million" go on in small letters. */
static gboolean
starts_text (const char *text, gsize length, gboolean after_mark, RapLexicon *lexicon)
{
  static const char openings[] = "([\"'“‘«*_";
  gunichar c = length > 0 ? g_utf8_get_char_validated (text, length) : 0;

  if (c == 0 || c == (gunichar)-1 || c == (gunichar)-2)
    return FALSE;
  if (g_unichar_islower (c))
    return after_mark && starts_with_verb (text, length, lexicon);
  return g_unichar_isalpha (c) || g_utf8_strchr (openings, -1, c) != NULL;
}

static gboolean
read_label (const char *text,
            gsize length,
            gboolean after_mark,
            RapLexicon *lexicon,
            Decimal *decimal,
            RapLabel *label)
{
  gsize end, start;

  if (length == 0 || !g_ascii_isdigit (*text))
    return FALSE;
  end = read_decimal (text, length, decimal);
  start = end;
  while (start < length && (text[start] == ' ' || text[start] == '\t'))
    start++;
  while (start + 1 < length && strncmp (text + start, "\xc2\xa0", 2) == 0)
    start += 2;
  if (end == 0 || start == end || !starts_text (text + start, length - start, after_mark, lexicon))
    return FALSE;
  *label = (RapLabel){ .kind = RAP_LABEL_NUMBER,
                       .length = end,
                       .text = start,
                       .number = decimal->numbers[0],
                       .levels = decimal->levels };
  return TRUE;
}

static gint64
key_of (const Decimal *decimal)
{
  gint64 key = decimal->levels;

  for (guint i = 0; i < decimal->levels; i++)
    key = key << BITS | decimal->numbers[i];
  return key;
}

static guint
add_next (Decimal next, gint64 *keys, guint n)
{
  while (next.levels <= RAP_MAX_LABEL_LEVELS && n < MOST_NEXT) {
    if (next.levels > 1)
      keys[n++] = key_of (&next);
    if (next.levels == RAP_MAX_LABEL_LEVELS)
      break;
    next.numbers[next.levels++] = 1;
  }
  return n;
}

/* The labels that may come after @decimal. */
static guint
list_next (const Decimal *decimal, gint64 *keys)
{
  guint n = 0;

  for (guint level = decimal->levels; level > 0; level--) {
    Decimal next = *decimal;

    next.levels = level;
    next.numbers[level - 1]++;
    n = add_next (next, keys, n);
  }
  if (decimal->levels > 1 && decimal->numbers[decimal->levels - 1] < LETTER_A && n < MOST_NEXT) {
    Decimal lettered = *decimal;

    lettered.numbers[lettered.levels - 1] = LETTER_A;
    keys[n++] = key_of (&lettered);
  }
  if (decimal->levels < RAP_MAX_LABEL_LEVELS) {
    Decimal below = *decimal;

    below.numbers[below.levels++] = 1;
    n = add_next (below, keys, n);
  }
  return n;
}

/**
 * rap_decimal_labels_new:
 * @lexicon: outlives the labels
 *
 * Returns: (transfer full): no labels yet
 */
RapDecimalLabels *
rap_decimal_labels_new (RapLexicon *lexicon)
{
  RapDecimalLabels *self = g_new0 (RapDecimalLabels, 1);

  self->lexicon = lexicon;
  self->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  self->awaited = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

/**
 * rap_decimal_labels_free:
 * @self: (transfer full): labels
 */
void
rap_decimal_labels_free (RapDecimalLabels *self)
{
  g_array_unref (self->candidates);
  g_hash_table_unref (self->awaited);
  g_free (self);
}

/**
 * rap_decimal_labels_offer:
 * @self: labels, not finished
 * @at: which line or paragraph it is, more than that of the last one
 * @text: what it starts with, without blanks before it
 * @length: in bytes
 * @after_mark: whether what stands before it ends as a sentence, an item or an introduction does
 */
void
rap_decimal_labels_offer (
    RapDecimalLabels *self, guint at, const char *text, gsize length, gboolean after_mark)
{
  Candidate candidate = { .at = at, .count = 1, .before = self->candidates->len };
  guint i = candidate.before, found;
  gint64 key, keys[MOST_NEXT];
  Decimal decimal;
  guint n;

  if (!read_label (text, length, after_mark, self->lexicon, &decimal, &candidate.label))
    return;
  key = key_of (&decimal);
  candidate.from_one = decimal.numbers[decimal.levels - 1] == 1;
  found = GPOINTER_TO_UINT (g_hash_table_lookup (self->awaited, &key));
  if (found > 0) {
    const Candidate *before = &g_array_index (self->candidates, Candidate, found - 1);

    candidate.before = found - 1;
    candidate.count = before->count + 1;
    candidate.from_one = before->from_one;
  }
  g_array_append_val (self->candidates, candidate);
  n = list_next (&decimal, keys);
  for (guint k = 0; k < n; k++)
    g_hash_table_replace (self->awaited, g_memdup2 (&keys[k], sizeof keys[k]),
                          GUINT_TO_POINTER (i + 1));
}

/**
 * rap_decimal_labels_finish:
 * @self: labels to which everything was offered
 */
void
rap_decimal_labels_finish (RapDecimalLabels *self)
{
  g_hash_table_remove_all (self->awaited);
  for (guint i = self->candidates->len; i > 0; i--) {
    Candidate *candidate = &g_array_index (self->candidates, Candidate, i - 1);

    candidate->sure |= candidate->count >= (candidate->from_one ? SURE_FROM_ONE : SURE);
    if (candidate->sure)
      g_array_index (self->candidates, Candidate, candidate->before).sure = TRUE;
  }
}

/**
 * rap_decimal_labels_get:
 * @self: labels that are finished
 * @at: which line or paragraph
 * @label: (out): its label; kept where it has none
 *
 * Returns: whether it starts with such a label
 */
gboolean
rap_decimal_labels_get (const RapDecimalLabels *self, guint at, RapLabel *label)
{
  guint low = 0, high = self->candidates->len;
  const Candidate *candidate;

  while (low < high) {
    guint middle = (low + high) / 2;

    if (g_array_index (self->candidates, Candidate, middle).at < at)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == self->candidates->len)
    return FALSE;
  candidate = &g_array_index (self->candidates, Candidate, low);
  if (candidate->at != at || !candidate->sure)
    return FALSE;
  *label = candidate->label;
  return TRUE;
}

/**
 * rap_decimal_label_follows:
 * @before: the label of a paragraph
 * @text: what the next one starts with
 * @length: in bytes
 * @lexicon: tells verbs
 * @label: (out): what was found; kept where it is none
 *
 * Returns: whether @text starts with a label of several numbers that counts on from @before
 */
gboolean
rap_decimal_label_follows (
    const char *before, const char *text, gsize length, RapLexicon *lexicon, RapLabel *label)
{
  Decimal from, decimal;
  RapLabel found;
  gint64 keys[MOST_NEXT];
  guint n;

  if (read_decimal (before, strlen (before), &from) != strlen (before) || from.levels < 2 ||
      !read_label (text, length, TRUE, lexicon, &decimal, &found))
    return FALSE;
  n = list_next (&from, keys);
  for (guint i = 0; i < n; i++)
    if (keys[i] == key_of (&decimal)) {
      *label = found;
      return TRUE;
    }
  return FALSE;
}
