/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The language, tightest first: a NOT b, then a AND b (or simply a b), then a OR b.
 */
#include "rap-search-expression.h"

#include <string.h>

/* Deeper than anybody types; FTS5 has a limit of its own. */
#define DEEPEST 32

typedef enum {
  PIECE_WORD,
  PIECE_PHRASE,
  PIECE_AND,
  PIECE_OR,
  PIECE_NOT,
  PIECE_OPEN,
  PIECE_CLOSE,
  PIECE_BROKEN, /* a quotation mark without its second */
  PIECE_END,
} PieceType;

typedef struct {
  PieceType type;
  const char *start;
  gsize length;
  gboolean prefix;
} Piece;

typedef struct {
  const char *at;
  Piece piece; /* the next one */
  guint depth;
  RapExpandPrefix expand;
  gpointer data;
} Parser;

static gboolean
is_quotation_mark (gunichar c)
{
  return c == '"' || c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB;
}

/* What FTS5's tokenizer takes for a part of a word; it parts words at everything else. */
static gboolean
is_word_character (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) ||
         g_unichar_type (c) == G_UNICODE_PRIVATE_USE;
}

static gboolean
ends_word (gunichar c)
{
  return c == '\0' || g_unichar_isspace (c) || is_quotation_mark (c) || c == '(' || c == ')';
}

static gboolean
has_letters (const char *start, gsize length)
{
  for (const char *p = start; p < start + length; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static gboolean
is_one_word (const char *start, gsize length)
{
  for (const char *p = start; p < start + length; p = g_utf8_next_char (p))
    if (!is_word_character (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static gboolean
piece_is (const Piece *piece, const char *word)
{
  return piece->length == strlen (word) && strncmp (piece->start, word, piece->length) == 0;
}

static void
take_phrase (Parser *self)
{
  const char *start = g_utf8_next_char (self->at);
  const char *end = start;

  while (*end != '\0' && !is_quotation_mark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  if (*end == '\0') {
    self->piece = (Piece){ .type = PIECE_BROKEN };
    self->at = end;
    return;
  }
  self->piece = (Piece){ .type = PIECE_PHRASE, .start = start, .length = end - start };
  self->at = g_utf8_next_char (end);
  if (*self->at == '*') {
    self->piece.prefix = TRUE;
    self->at++;
  }
}

static void
take_word (Parser *self)
{
  const char *start = self->at;

  while (!ends_word (g_utf8_get_char (self->at)))
    self->at = g_utf8_next_char (self->at);
  self->piece = (Piece){ .type = PIECE_WORD, .start = start, .length = self->at - start };
  if (piece_is (&self->piece, "AND"))
    self->piece.type = PIECE_AND;
  else if (piece_is (&self->piece, "OR"))
    self->piece.type = PIECE_OR;
  else if (piece_is (&self->piece, "NOT"))
    self->piece.type = PIECE_NOT;
  else if (self->at[-1] == '*') {
    self->piece.prefix = TRUE;
    self->piece.length--;
  }
}

/* Pieces without a letter or a digit, such as a dash between two words, ask for nothing. */
static void
advance (Parser *self)
{
  do {
    while (g_unichar_isspace (g_utf8_get_char (self->at)))
      self->at = g_utf8_next_char (self->at);
    if (*self->at == '\0')
      self->piece = (Piece){ .type = PIECE_END };
    else if (*self->at == '(' || *self->at == ')')
      self->piece = (Piece){ .type = *self->at++ == '(' ? PIECE_OPEN : PIECE_CLOSE };
    else if (is_quotation_mark (g_utf8_get_char (self->at)))
      take_phrase (self);
    else
      take_word (self);
  } while ((self->piece.type == PIECE_WORD || self->piece.type == PIECE_PHRASE) &&
           !has_letters (self->piece.start, self->piece.length));
}

static void
append_quoted (GString *out, const char *start, gsize length)
{
  g_string_append_c (out, '"');
  g_string_append_len (out, start, length);
  g_string_append_c (out, '"');
}

static void
append_words (GString *out, char **words)
{
  g_string_append_c (out, '(');
  for (guint i = 0; words[i] != NULL; i++) {
    if (i > 0)
      g_string_append (out, " OR ");
    append_quoted (out, words[i], strlen (words[i]));
  }
  g_string_append_c (out, ')');
}

static void
append_piece (Parser *self, const Piece *piece, GString *out)
{
  g_auto (GStrv) words = NULL;

  if (piece->prefix && self->expand != NULL && is_one_word (piece->start, piece->length)) {
    g_autofree char *prefix = g_strndup (piece->start, piece->length);
    words = self->expand (prefix, self->data);
  }
  if (words != NULL && words[0] != NULL) {
    append_words (out, words);
    return;
  }
  append_quoted (out, piece->start, piece->length);
  if (piece->prefix)
    g_string_append (out, " *");
}

static gboolean parse_any (Parser *self, GString *out);

static gboolean
parse_one (Parser *self, GString *out)
{
  if (self->piece.type == PIECE_WORD || self->piece.type == PIECE_PHRASE) {
    append_piece (self, &self->piece, out);
    advance (self);
    return TRUE;
  }
  if (self->piece.type != PIECE_OPEN || ++self->depth > DEEPEST)
    return FALSE;
  advance (self);
  g_string_append_c (out, '(');
  if (!parse_any (self, out) || self->piece.type != PIECE_CLOSE)
    return FALSE;
  g_string_append_c (out, ')');
  self->depth--;
  advance (self);
  return TRUE;
}

/* "a NOT b NOT c" is written a NOT (b OR c): FTS5 allows fewer levels than people can type. */
static gboolean
parse_without (Parser *self, GString *out)
{
  gboolean any = FALSE;

  if (!parse_one (self, out))
    return FALSE;
  while (self->piece.type == PIECE_NOT) {
    advance (self);
    g_string_append (out, any ? " OR " : " NOT (");
    if (!parse_one (self, out))
      return FALSE;
    any = TRUE;
  }
  if (any)
    g_string_append_c (out, ')');
  return TRUE;
}

static gboolean
parse_all (Parser *self, GString *out)
{
  if (!parse_without (self, out))
    return FALSE;
  while (self->piece.type == PIECE_AND || self->piece.type == PIECE_WORD ||
         self->piece.type == PIECE_PHRASE || self->piece.type == PIECE_OPEN) {
    if (self->piece.type == PIECE_AND)
      advance (self);
    g_string_append (out, " AND ");
    if (!parse_without (self, out))
      return FALSE;
  }
  return TRUE;
}

static gboolean
parse_any (Parser *self, GString *out)
{
  if (!parse_all (self, out))
    return FALSE;
  while (self->piece.type == PIECE_OR) {
    advance (self);
    g_string_append (out, " OR ");
    if (!parse_all (self, out))
      return FALSE;
  }
  return TRUE;
}

static char *
plain_words (const char *text)
{
  GString *out = g_string_new (NULL);
  const char *at = text;

  while (*at != '\0') {
    const char *start = at;

    while (!ends_word (g_utf8_get_char (at)))
      at = g_utf8_next_char (at);
    if (has_letters (start, at - start)) {
      g_string_append (out, out->len > 0 ? " AND " : "");
      append_quoted (out, start, at - start);
    }
    if (*at != '\0')
      at = g_utf8_next_char (at);
  }
  return g_string_free (out, out->len == 0);
}

/**
 * rap_search_expression_new:
 * @text: what was typed
 * @expand: (nullable): knows the words that begin in a way
 * @data: for @expand
 *
 * Returns: (transfer full) (nullable): an expression, or %NULL where there is no word in @text
 */
char *
rap_search_expression_new (const char *text, RapExpandPrefix expand, gpointer data)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) out = g_string_new (NULL);
  Parser parser = { .at = valid, .expand = expand, .data = data };

  advance (&parser);
  if (parse_any (&parser, out) && parser.piece.type == PIECE_END)
    return g_strdup (out->str);
  return plain_words (valid);
}
