/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-label.h"

#include <string.h>

/* Longest word beside a number that is looked at: "Recommendation 12." */
#define MAX_WORD 24

static guint
roman_value (char c)
{
  switch (g_ascii_tolower (c)) {
  case 'i':
    return 1;
  case 'v':
    return 5;
  case 'x':
    return 10;
  case 'l':
    return 50;
  case 'c':
    return 100;
  default:
    return 0;
  }
}

static guint
roman_number (const char *text, gsize length)
{
  guint total = 0;

  for (gsize i = 0; i < length; i++) {
    guint value = roman_value (text[i]);
    if (value == 0)
      return 0;
    if (i + 1 < length && roman_value (text[i + 1]) > value)
      total -= value;
    else
      total += value;
  }
  return total;
}

/* "a" is 1, "z" 26, "aa" 27 and, as some documents count, also 27. */
static guint
letter_number (const char *text, gsize length)
{
  if (length == 0 || length > 2)
    return 0;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalpha (text[i]))
      return 0;
  if (length == 2 && text[0] != text[1])
    return 0;
  return g_ascii_tolower (text[0]) - 'a' + 1 + (length == 2 ? 26 : 0);
}

static gsize
skip_blanks (const char *text, gsize at, gsize length)
{
  while (at < length) {
    if (text[at] == ' ' || text[at] == '\t')
      at++;
    else if (at + 1 < length && (guchar)text[at] == 0xC2 && (guchar)text[at + 1] == 0xA0)
      at += 2;
    else
      break;
  }
  return at;
}

/* The label ends at @end; blanks, or nothing, must follow it. */
static gboolean
finish (const char *text, gsize length, gsize end, RapLabelKind kind, guint number, RapLabel *label)
{
  gsize start = skip_blanks (text, end, length);

  if (start == end && start < length)
    return FALSE;
  label->kind = kind;
  label->length = end;
  label->text = start;
  label->number = number;
  return TRUE;
}

/* "4, Calls upon": old prints are read so. */
static gboolean
is_misread_stop (const char *text, gsize at, gsize length)
{
  return text[at] == ',' && at + 3 < length && text[at + 1] == ' ' &&
         g_ascii_isupper (text[at + 2]) && g_ascii_islower (text[at + 3]);
}

/* The words of @text as the lexicon knows them. */
static GArray *
tokenize (const char *text, gsize length, RapLexicon *lexicon)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (RapToken));

  rap_vocabulary_tokenize (rap_lexicon_get_vocabulary (lexicon), text, 0, length, tokens);
  return tokens;
}

/* What makes a number of its own of one that was put in later, "9bis.", "19 ter.": bytes of the
 * word. */
static gsize
insertion_length (const char *text, gsize length, RapLexicon *lexicon)
{
  g_autoptr (GArray) tokens = NULL;
  gsize start = length > 0 && text[0] == ' ' ? 1 : 0, end = start;

  while (end < length && end - start < MAX_WORD && g_ascii_islower (text[end]))
    end++;
  if (end == start || end >= length || strchr (".)", text[end]) == NULL)
    return 0;
  tokens = tokenize (text, end, lexicon);
  return rap_lexicon_match (lexicon, (const RapToken *)(void *)tokens->data, tokens->len, 0,
                            RAP_TERMS (RAP_TERM_INSERTION), NULL)
             ? end
             : 0;
}

/* The end of "19", "3.2"; @start where no number of up to three figures begins there. */
static gsize
skip_figures (const char *text, gsize start, gsize length, guint *number, guint *levels)
{
  gsize i = start;

  *number = 0;
  while (i < length && i - start < 4 && g_ascii_isdigit (text[i]))
    *number = *number * 10 + (text[i++] - '0');
  if (i == start || i - start == 4)
    return start;
  *levels = 1;
  while (i + 1 < length && text[i] == '.' && g_ascii_isdigit (text[i + 1])) {
    i++;
    *levels += 1;
    while (i < length && g_ascii_isdigit (text[i]))
      i++;
  }
  return i;
}

/* "19.", "3.2.", "19)" */
static gboolean
read_number (const char *text,
             gsize start,
             gsize length,
             RapLexicon *lexicon,
             RapLabelKind kind,
             RapLabel *label)
{
  guint number;
  gsize i = skip_figures (text, start, length, &number, &label->levels);

  if (i == start)
    return FALSE;
  i += insertion_length (text + i, length - i, lexicon);
  if (i >= length || (text[i] != '.' && text[i] != ')' && !is_misread_stop (text, i, length)))
    return FALSE;
  return finish (text, length, i + 1, kind, number, label);
}

/* "(a)", "a)", "(iv)", "(12)" */
static gboolean
read_parenthesis (const char *text, gsize length, RapLabel *label)
{
  gboolean opened = text[0] == '(';
  gsize start = opened ? 1 : 0, end = start;
  guint letter;

  while (end < length && end - start < 6 && g_ascii_isalnum (text[end]))
    end++;
  if (end == start || end >= length || text[end] != ')')
    return FALSE;
  if (g_ascii_isdigit (text[start])) {
    for (gsize i = start; i < end; i++)
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
    if (end - start > 2)
      return FALSE; /* "(1964)" is a year */
    return finish (text, length, end + 1, RAP_LABEL_LETTER,
                   g_ascii_strtoull (text + start, NULL, 10), label);
  }
  letter = letter_number (text + start, end - start);
  label->roman = roman_number (text + start, end - start);
  if (letter == 0 && label->roman == 0)
    return FALSE;
  return finish (text, length, end + 1, RAP_LABEL_LETTER, letter, label);
}

/* "(a)" right after "59.": a paragraph that begins with its first item has both labels. */
static void
take_item (const char *text, gsize length, RapLabel *label)
{
  RapLabel item = { 0 };

  if (label->text >= length || text[label->text] != '(' ||
      !read_parenthesis (text + label->text, length - label->text, &item) ||
      label->text + item.text >= length)
    return;
  label->item = label->text;
  label->item_number = item.number;
  label->item_roman = item.roman;
  label->length = label->item + item.length;
  label->text = label->item + item.text;
}

/* "A.", "II." */
static gboolean
read_capital (const char *text, gsize length, RapLabel *label)
{
  gsize end = 0;

  while (end < length && end < 6 && g_ascii_isupper (text[end]))
    end++;
  if (end == 0 || end >= length || text[end] != '.')
    return FALSE;
  label->roman = roman_number (text, end);
  if (end > 1 && label->roman == 0)
    return FALSE;
  return finish (text, length, end + 1, RAP_LABEL_CAPITAL, end == 1 ? letter_number (text, 1) : 0,
                 label);
}

/* What stands between the brackets and stops of a label: "a" of "(a)" and of "a." */
static gsize
core_of (const char *text, gsize length, gsize *core)
{
  gsize start = 0;

  while (start < length && strchr ("([", text[start]) != NULL)
    start++;
  while (length > start && strchr (")].", text[length - 1]) != NULL)
    length--;
  *core = start;
  return length - start;
}

static gboolean
all_are (const char *text, gsize length, const char *characters)
{
  return length > 0 && strspn (text, characters) >= length;
}

/**
 * rap_label_read_point:
 * @text: the start of a paragraph that begins a point of a list
 * @length: in bytes
 * @depth: of the point, from 1
 * @known: bytes of the label that the list gives it, more than 0
 * @label: (out): what kind of label that is
 *
 * A number counts paragraphs in the outermost list, and items in one within a point.
 */
void
rap_label_read_point (const char *text, gsize length, guint depth, gsize known, RapLabel *label)
{
  gsize start;
  gsize n = core_of (text, known, &start);

  *label = (RapLabel){ .kind = RAP_LABEL_BULLET, .length = known };
  label->text = skip_blanks (text, known, length);
  if (all_are (text + start, n, G_CSET_DIGITS)) {
    label->kind = depth == 1 ? RAP_LABEL_NUMBER : RAP_LABEL_LETTER;
    label->number = g_ascii_strtoull (text + start, NULL, 10);
    label->levels = 1;
  } else if (all_are (text + start, n, G_CSET_a_2_z) || all_are (text + start, n, G_CSET_A_2_Z)) {
    label->kind =
        depth == 1 && g_ascii_isupper (text[start]) ? RAP_LABEL_CAPITAL : RAP_LABEL_LETTER;
    label->number = letter_number (text + start, n);
    label->roman = roman_number (text + start, n);
  }
}

/**
 * rap_label_read_stopped:
 * @text: the start of a paragraph, without blanks before it
 * @length: in bytes
 * @label: (out): what was found
 *
 * A small letter or Roman figure and a full stop may as well be part of a text ("i. e."): whoever
 * asks has to see whether others count on from it.
 *
 * Returns: whether the paragraph starts with "a." or "iv."
 */
gboolean
rap_label_read_stopped (const char *text, gsize length, RapLabel *label)
{
  gsize end = 0;

  *label = (RapLabel){ 0 };
  while (end < length && end < 6 && g_ascii_islower (text[end]))
    end++;
  if (end == 0 || end >= length || text[end] != '.')
    return FALSE;
  label->number = letter_number (text, end);
  label->roman = roman_number (text, end);
  return (label->number > 0 || label->roman > 0) &&
         finish (text, length, end + 1, RAP_LABEL_LETTER, label->number, label) &&
         label->text < length;
}

/* Bytes of the dash at the start of a text that a blank follows; 0 where none stands there. */
static gsize
dash_length (const char *text, gsize length)
{
  static const char *const dashes[] = { "–", "—", "-" };

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++) {
    gsize n = strlen (dashes[i]);
    if (length > n && memcmp (text, dashes[i], n) == 0 && text[n] == ' ')
      return n;
  }
  return 0;
}

/* "2: ", "2 – ", "6.1 ", "6.a " after a word that comes before a number: no full stop ends it. */
static gboolean
read_unstopped (const char *text, gsize start, gsize length, RapLabel *label)
{
  guint number;
  gsize i = skip_figures (text, start, length, &number, &label->levels), blank;

  if (i == start)
    return FALSE;
  if (label->levels == 1 && i + 2 < length && text[i] == '.' && g_ascii_islower (text[i + 1]) &&
      text[i + 2] == ' ') {
    i += 2;
    label->levels = 2;
  }
  if (i < length && text[i] == ':')
    return finish (text, length, i + 1, RAP_LABEL_NUMBER, number, label);
  blank = skip_blanks (text, i, length);
  if (blank > i && dash_length (text + blank, length - blank) > 0)
    return finish (text, length, blank + dash_length (text + blank, length - blank),
                   RAP_LABEL_NUMBER, number, label);
  return label->levels > 1 && blank > i && blank < length && g_ascii_isupper (text[blank]) &&
         finish (text, length, i, RAP_LABEL_NUMBER, number, label);
}

/* "Action 2.", "Action 2: ", by the lexicon's words that come before a number. */
static gboolean
read_word (const char *text, gsize length, RapLexicon *lexicon, RapLabel *label)
{
  g_autoptr (GArray) tokens = NULL;
  const char *blank = memchr (text, ' ', MIN (length, MAX_WORD));
  gsize digit = blank != NULL ? (gsize)(blank - text) + 1 : length;

  if (digit >= length || !g_ascii_isdigit (text[digit]))
    return FALSE;
  tokens = tokenize (text, digit - 1, lexicon);
  return tokens->len == 1 && (g_array_index (tokens, RapToken, 0).classes & RAP_WORD_LABEL) != 0 &&
         (read_number (text, digit, length, lexicon, RAP_LABEL_NUMBER, label) ||
          read_unstopped (text, digit, length, label));
}

static gboolean
read_bullet (const char *text, gsize length, RapLabel *label)
{
  static const char *const bullets[] = { "•", "–", "—", "▪", "◦", "●", "-", "*" };

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++) {
    gsize n = strlen (bullets[i]);
    if (length > n && memcmp (text, bullets[i], n) == 0 && g_ascii_isspace (text[n]))
      return finish (text, length, n, RAP_LABEL_BULLET, 0, label);
  }
  return FALSE;
}

/**
 * rap_label_read:
 * @text: the start of a paragraph, without blanks before it
 * @length: in bytes
 * @lexicon: knows the words that may stand before a number, and after it
 * @label: (out): what was found
 *
 * Returns: whether the paragraph starts with a label
 */
gboolean
rap_label_read (const char *text, gsize length, RapLexicon *lexicon, RapLabel *label)
{
  *label = (RapLabel){ 0 };
  if (length == 0)
    return FALSE;
  if (g_ascii_isdigit (text[0])) {
    if (!read_number (text, 0, length, lexicon, RAP_LABEL_NUMBER, label))
      return FALSE;
    take_item (text, length, label);
    return TRUE;
  }
  if (text[0] == '(')
    return read_parenthesis (text, length, label);
  if (length > 3 && text[1] == 'P' && g_ascii_isdigit (text[2])) {
    if (text[0] == 'P')
      return read_number (text, 2, length, lexicon, RAP_LABEL_PREAMBLE, label);
    if (text[0] == 'O')
      return read_number (text, 2, length, lexicon, RAP_LABEL_NUMBER, label);
  }
  if (g_ascii_isalpha (text[0]))
    return read_parenthesis (text, length, label) || read_capital (text, length, label) ||
           (g_ascii_isupper (text[0]) && read_word (text, length, lexicon, label));
  return read_bullet (text, length, label);
}
