/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-line-end.h"

#include <string.h>

#define HYPHEN "\xe2\x80\x90"
#define SOFT_HYPHEN "\xc2\xad"
#define EN_DASH "\xe2\x80\x93"
#define EM_DASH "\xe2\x80\x94"

/* No word that is looked up is longer. */
#define LONGEST_WORD 64

static gboolean
ends_with (const char *text, gsize length, const char *ending)
{
  gsize n = strlen (ending);

  return length >= n && memcmp (text + length - n, ending, n) == 0;
}

/**
 * rap_line_end_hyphen:
 * @before: the text before a line's end
 * @length: bytes of it
 *
 * Returns: bytes of the hyphen that @before ends with, after a letter or figure; 0 without one
 */
gsize
rap_line_end_hyphen (const char *before, gsize length)
{
  static const char *const hyphens[] = { "-", HYPHEN, SOFT_HYPHEN };

  for (guint i = 0; i < G_N_ELEMENTS (hyphens); i++) {
    gsize n = strlen (hyphens[i]);

    if (length > n && ends_with (before, length, hyphens[i]))
      return before[length - n - 1] != ' ' && before[length - n - 1] != '-' ? n : 0;
  }
  return 0;
}

/**
 * rap_line_end_joins:
 * @before: the text before a line's end
 * @length: bytes of it
 * @after: the text after it
 *
 * Returns: whether they are joined without a blank: after a hyphen, and after a dash or a stroke
 *   that stands against its word ("and/or", "2015–2030")
 */
gboolean
rap_line_end_joins (const char *before, gsize length, const char *after)
{
  static const char *const strokes[] = { "/", EN_DASH, EM_DASH };

  if (*after == ' ' || *after == '\0' || *after == '\n')
    return FALSE;
  if (rap_line_end_hyphen (before, length) > 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (strokes); i++) {
    gsize n = strlen (strokes[i]);

    if (length > n && ends_with (before, length, strokes[i]))
      return before[length - n - 1] != ' ';
  }
  return FALSE;
}

void
rap_line_ends_init (RapLineEnds *self, RapRaw *raw, RapLexicon *lexicon)
{
  self->raw = raw;
  self->vocabulary = rap_lexicon_get_vocabulary (lexicon);
  self->words = NULL;
}

void
rap_line_ends_clear (RapLineEnds *self)
{
  g_clear_pointer (&self->words, g_hash_table_unref);
}

static void
add_word (GHashTable *words, const char *text, gsize length)
{
  char word[LONGEST_WORD];

  if (length < 2 || length >= sizeof word)
    return;
  for (gsize i = 0; i < length; i++)
    word[i] = g_ascii_tolower (text[i]);
  word[length] = '\0';
  if (!g_hash_table_contains (words, word))
    g_hash_table_add (words, g_strdup (word));
}

static gboolean
is_word_byte (char c)
{
  return g_ascii_isalpha (c) || (guchar)c >= 0x80 || c == '-';
}

/* A compound is added whole and by its parts. */
static void
add_compound (GHashTable *words, const char *text, gsize length)
{
  const char *part = text;
  const char *end = text + length;

  if (memchr (text, '-', length) != NULL)
    add_word (words, text, length);
  while (part < end) {
    const char *hyphen = memchr (part, '-', end - part);
    const char *part_end = hyphen != NULL ? hyphen : end;

    add_word (words, part, part_end - part);
    part = part_end + 1;
  }
}

/* What stands around a line's end in a hyphen is no evidence: it may be half a word. */
static void
add_words_of_line (GHashTable *words, const char *text, gsize length, gboolean continues)
{
  gsize i = 0;

  while (continues && i < length && is_word_byte (text[i]))
    i++;
  while (i < length) {
    gsize end = i;

    while (end < length && is_word_byte (text[end]))
      end++;
    if (end == length && rap_line_end_hyphen (text, length) > 0)
      return;
    if (end > i)
      add_compound (words, text + i, end - i);
    i = end + 1;
  }
}

static void
collect_words (RapLineEnds *self)
{
  gboolean continues = FALSE;

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->raw->lines->len; i++) {
    RapSpan span = rap_raw_line (self->raw, i)->span;
    const char *text = self->raw->text + span.start;

    add_words_of_line (self->words, text, span.end - span.start, continues);
    continues = rap_line_end_hyphen (text, span.end - span.start) > 0;
  }
}

static gboolean
is_lower (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_islower (text[i]))
      return FALSE;
  return length > 0;
}

static gboolean
is_known (RapLineEnds *self, const char *word, gsize length)
{
  return rap_vocabulary_find (self->vocabulary, word, length) != 0 ||
         g_hash_table_contains (self->words, word);
}

/**
 * rap_line_ends_hyphenate:
 * @self: line ends of a document
 * @before: the letters before the hyphen at a line's end
 * @before_length: bytes of @before
 * @after: the letters after the line's end
 * @after_length: bytes of @after
 *
 * Looks for evidence that the hyphen only parts a word: the whole is a word of the language or of
 * the document, or neither half is. A compound that the document writes elsewhere is kept.
 *
 * Returns: whether the hyphen goes
 */
gboolean
rap_line_ends_hyphenate (RapLineEnds *self,
                         const char *before,
                         gsize before_length,
                         const char *after,
                         gsize after_length)
{
  g_autofree char *compound = NULL;
  g_autofree char *whole = NULL;
  char *first, *second;

  if (!is_lower (after, after_length) || before_length < 2 ||
      !is_lower (before + 1, before_length - 1) || before_length + after_length + 2 > LONGEST_WORD)
    return FALSE;
  if (self->words == NULL)
    collect_words (self);
  whole = g_strdup_printf ("%.*s%.*s", (int)before_length, before, (int)after_length, after);
  compound = g_strdup_printf ("%.*s-%.*s", (int)before_length, before, (int)after_length, after);
  whole[0] = compound[0] = g_ascii_tolower (*before);
  if (g_hash_table_contains (self->words, compound))
    return FALSE;
  if (is_known (self, whole, strlen (whole)))
    return TRUE;
  compound[before_length] = '\0';
  first = compound;
  second = compound + before_length + 1;
  return !is_known (self, first, before_length) && !is_known (self, second, after_length);
}

/**
 * rap_line_ends_part_words:
 * @self: line ends of a document
 * @text: start of a line
 * @before: where a narrow blank stands in it
 * @after: after the blank
 * @end: end of the line
 *
 * A second opinion on a blank that looks too narrow to be one.
 *
 * Returns: whether it parts two words of the language that are none when put together
 */
gboolean
rap_line_ends_part_words (
    RapLineEnds *self, const char *text, const char *before, const char *after, const char *end)
{
  char whole[LONGEST_WORD];
  const char *start = before;
  const char *stop = after;
  gsize n, m;

  while (start > text && g_ascii_isalpha (start[-1]))
    start--;
  while (stop < end && g_ascii_isalpha (*stop))
    stop++;
  n = before - start;
  m = stop - after;
  if (n == 0 || m == 0 || n + m >= sizeof whole)
    return FALSE;
  memcpy (whole, start, n);
  memcpy (whole + n, after, m);
  return rap_vocabulary_find (self->vocabulary, start, n) != 0 &&
         rap_vocabulary_find (self->vocabulary, after, m) != 0 &&
         rap_vocabulary_find (self->vocabulary, whole, n + m) == 0;
}
