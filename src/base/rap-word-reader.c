/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-word-reader.h"

/* What may stand inside a word and is not of it, a soft hyphen among others. */
static gboolean
joins_letters (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011 || c == 0xAD || c == '\'' || c == 0x2019;
}

static gboolean
is_of_word (const char *at)
{
  gunichar c;

  if (g_ascii_isalnum (*at))
    return TRUE;
  c = g_utf8_get_char (at);
  if (g_unichar_isalnum (c) || g_unichar_ismark (c))
    return TRUE;
  return joins_letters (c) && g_unichar_isalnum (g_utf8_get_char (g_utf8_next_char (at)));
}

/**
 * rap_word_reader_init:
 * @self: (out): a reader
 * @text: what it reads; must outlive it
 */
void
rap_word_reader_init (RapWordReader *self, const char *text)
{
  *self = (RapWordReader){ .at = text };
}

/**
 * rap_word_reader_next:
 * @self: a reader
 *
 * Returns: whether there was one more word
 */
gboolean
rap_word_reader_next (RapWordReader *self)
{
  while (*self->at != '\0' && !g_unichar_isalnum (g_utf8_get_char (self->at))) {
    self->at = g_utf8_next_char (self->at);
    self->character++;
  }
  self->word = self->at;
  self->span.start = self->character;
  for (; *self->at != '\0' && is_of_word (self->at); self->at = g_utf8_next_char (self->at))
    self->character++;
  self->length = self->at - self->word;
  self->span.end = self->character;
  return self->length > 0;
}

/* Blanks are left out of a word, where two are to be one. */
static void
fold_any (const char *text, gssize length, gboolean with_blanks, GString *folded)
{
  g_autofree char *lower = g_utf8_casefold (text, length);
  g_autofree char *parts = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);

  for (const char *p = parts; p != NULL && *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (!g_unichar_ismark (c) && !joins_letters (c) && (with_blanks || c != ' '))
      g_string_append_unichar (folded, c);
  }
}

/**
 * rap_word_fold:
 * @word: a word, or two that are to be one
 * @length: bytes of it
 * @folded: receives it instead of what it held
 *
 * Most words are of plain letters, and of most words there is nothing to be made.
 */
void
rap_word_fold (const char *word, gsize length, GString *folded)
{
  g_string_truncate (folded, 0);
  for (gsize i = 0; i < length; i++) {
    if ((guchar)word[i] >= 0x80) {
      g_string_truncate (folded, 0);
      fold_any (word, (gssize)length, FALSE, folded);
      return;
    }
    if (g_ascii_isalnum (word[i]))
      g_string_append_c (folded, g_ascii_tolower (word[i]));
  }
}

/**
 * rap_text_fold:
 * @text: a text of any words
 *
 * Returns: (transfer full): the same without case, accents and what joins letters, its blanks and
 *   its other marks where they were: for a search that parts of words are enough for
 */
char *
rap_text_fold (const char *text)
{
  GString *folded = g_string_new (NULL);

  fold_any (text, -1, TRUE, folded);
  return g_string_free (folded, FALSE);
}
