/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-figure.h"

/* The least word that multiplies what stands before it, and the least that ends a group. */
#define HUNDRED 100
#define THOUSAND 1000
/* Digits between two commas. */
#define GROUP 3
/* Digits of the longest number that is read; what is longer counts nothing. */
#define MAX_DIGITS 15
/* What no number in words goes beyond: two millions of millions. */
#define MAX_NUMBER (G_GUINT64_CONSTANT (2) * 1000 * 1000 * 1000 * 1000)

static gboolean
is_digits (const RapToken *tokens, guint n_tokens, guint i)
{
  return i < n_tokens && (tokens[i].shape & RAP_TOKEN_NUMBER) != 0;
}

/* Whether "," or "." at @i stands between two digits: "2,000", but not "in 2030, 12 States". */
static gboolean
is_separator (const RapToken *tokens, guint n_tokens, guint i)
{
  return i > 0 && i + 1 < n_tokens && (tokens[i].mark == ',' || tokens[i].mark == '.') &&
         tokens[i].start == tokens[i - 1].end && tokens[i].end == tokens[i + 1].start &&
         is_digits (tokens, n_tokens, i + 1);
}

/* "12", "2,000"; "3.5", which is no whole number, is worth nothing. */
static guint
read_digits (const char *text, const RapToken *tokens, guint n_tokens, guint at, guint64 *number)
{
  g_autoptr (GString) digits =
      g_string_new_len (text + tokens[at].start, tokens[at].end - tokens[at].start);
  gboolean whole = TRUE;
  guint i = at + 1;

  for (; is_separator (tokens, n_tokens, i); i += 2) {
    guint length = tokens[i + 1].end - tokens[i + 1].start;
    whole &= tokens[i].mark == ',' && length == GROUP;
    g_string_append_len (digits, text + tokens[i + 1].start, length);
  }
  *number = whole && digits->len <= MAX_DIGITS ? g_ascii_strtoull (digits->str, NULL, 10) : 0;
  return i - at;
}

/* What a word is worth; 0 where it is no number. */
static guint64
value_of (RapLexicon *lexicon, const RapToken *tokens, guint n_tokens, guint i)
{
  guint64 power = 1;
  int value;

  if (i >= n_tokens || (tokens[i].classes & (RAP_WORD_CARDINAL | RAP_WORD_ORDINAL)) == 0)
    return 0;
  value = rap_vocabulary_value (rap_lexicon_get_vocabulary (lexicon), tokens[i].word);
  if (value >= 0)
    return value;
  for (int zeros = value; zeros < 0; zeros++)
    power *= 10;
  return power;
}

/* Whether the word at @i, worth @value, may follow in a number: "million" after "five", "twenty"
 * after "hundred", but not "a" after either, nor "million" after itself. */
static gboolean
goes_on (const RapToken *tokens, guint i, guint64 value, gboolean after_multiple, gboolean grouped)
{
  if (value == 0 || (tokens[i].classes & RAP_WORD_DETERMINER) != 0)
    return FALSE;
  return value >= HUNDRED ? grouped : after_multiple;
}

/**
 * rap_figure_read:
 * @lexicon: of the language
 * @text: that the tokens are of
 * @tokens: (array length=n_tokens): the words of the text
 * @n_tokens: how many there are
 * @at: where the number is to start
 * @number: (out): what it is worth; 0 where none is there and where it counts no whole things
 *
 * Reads figures and words, "5 million", "one hundred and twenty", and ordinals, which end a number:
 * "one hundred and forty-fourth".
 *
 * Returns: how many tokens it takes; 0 where no number starts there
 */
guint
rap_figure_read (RapLexicon *lexicon,
                 const char *text,
                 const RapToken *tokens,
                 guint n_tokens,
                 guint at,
                 guint64 *number)
{
  guint64 before = 0, group = 0, value;
  gboolean multiple, fraction;
  guint i = at;

  *number = 0;
  if (is_digits (tokens, n_tokens, at)) {
    i += read_digits (text, tokens, n_tokens, at, &group);
    multiple = FALSE;
    fraction = group == 0;
  } else {
    group = value_of (lexicon, tokens, n_tokens, at);
    if (group == 0)
      return 0;
    multiple = group >= HUNDRED;
    fraction = FALSE;
    i++;
  }
  while ((tokens[i - 1].classes & RAP_WORD_ORDINAL) == 0) {
    gboolean linked = multiple && i + 1 < n_tokens && tokens[i].mark == 0 &&
                      (tokens[i].classes & RAP_WORD_COORDINATOR) != 0;
    guint next = linked ? i + 1 : i;

    value = value_of (lexicon, tokens, n_tokens, next);
    if (!goes_on (tokens, next, value, multiple, group > 0 || fraction) ||
        (linked && value >= HUNDRED) || value > MAX_NUMBER / MAX (group, 1))
      break;
    multiple = value >= HUNDRED;
    group = multiple ? group * value : group + value;
    if (value >= THOUSAND) {
      before += group;
      group = 0;
    }
    i = next + 1;
  }
  *number = before + group;
  return i - at;
}
