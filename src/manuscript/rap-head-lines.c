/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-head-lines.h"

#include <string.h>

#include "rap-symbol.h"

/* A title page has no more lines. */
#define TITLE_PAGE 40u
/* As on a printed page: a longer number is no page's. */
#define LONGEST_NUMBER 5u

/* "3", "- 3 -" */
static gboolean
is_number (const RapRaw *raw, RapSpan span)
{
  guint figures = 0;

  for (guint i = span.start; i < span.end; i++) {
    if (g_ascii_isalpha (raw->text[i]) || (guchar)raw->text[i] >= 0x80)
      return FALSE;
    figures += g_ascii_isdigit (raw->text[i]);
  }
  return figures > 0 && span.end - span.start <= LONGEST_NUMBER;
}

static gboolean
starts_with_body (const RapRaw *raw, RapSpan span, RapLexicon *lexicon)
{
  for (guint i = 0; i < rap_lexicon_get_n_bodies (lexicon); i++) {
    const char *name = rap_lexicon_get_body (lexicon, i)->name;
    gsize length = strlen (name);

    if (length <= span.end - span.start && memcmp (raw->text + span.start, name, length) == 0 &&
        !g_ascii_isalnum (raw->text[span.start + length]))
      return TRUE;
  }
  return FALSE;
}

/* A symbol, a body's name, or how far a document may be passed on. */
static gboolean
names_document (RapRaw *raw, RapSpan span, RapLexicon *lexicon)
{
  g_autoptr (GArray) tokens = NULL;
  RapSpan symbol;

  if (rap_symbol_find (raw->text, span, &symbol) || starts_with_body (raw, span, lexicon))
    return TRUE;
  tokens = g_array_new (FALSE, FALSE, sizeof (RapToken));
  rap_vocabulary_tokenize (rap_lexicon_get_vocabulary (lexicon), raw->text, span.start, span.end,
                           tokens);
  return rap_lexicon_match (lexicon, (RapToken *)tokens->data, tokens->len, 0,
                            RAP_TERMS (RAP_TERM_DISTRIBUTION), NULL);
}

static gboolean
has_masthead (RapRaw *raw, guint n_heads, RapLexicon *lexicon)
{
  for (guint i = 0; i < n_heads; i++)
    if (rap_raw_line (raw, i)->role == RAP_LINE_ROLE_MASTHEAD &&
        names_document (raw, rap_raw_line (raw, i)->span, lexicon))
      return TRUE;
  return FALSE;
}

/* Whether @symbol stands in @line, and not as the beginning of another: "A/12/6" of "A/12/61". */
static gboolean
tells_symbol (const char *line, const char *symbol)
{
  gsize length = strlen (symbol);

  for (const char *p = line; (p = strstr (p, symbol)) != NULL; p++)
    if ((p == line || !g_ascii_isalnum (p[-1])) && !g_ascii_isalnum (p[length]) && p[length] != '/')
      return TRUE;
  return FALSE;
}

/* Whether one of the lines that the text begins with says what line @i does, or its symbol. */
static gboolean
is_said (const RapRaw *raw, guint i, const GPtrArray *lines)
{
  RapSpan span = rap_raw_line (raw, i)->span, found;
  g_autofree char *text = rap_raw_even_text (raw, span);
  g_autofree char *symbol = NULL;

  if (rap_symbol_find (raw->text, span, &found) && found.start == span.start &&
      found.end == span.end)
    symbol = g_strdup (text);
  for (guint k = 0; k < lines->len; k++)
    if (strcmp (lines->pdata[k], text) == 0 ||
        (symbol != NULL && tells_symbol (lines->pdata[k], symbol)))
      return TRUE;
  return FALSE;
}

/* What the text begins with; what a tab sets apart stands for itself. */
static GPtrArray *
title_page (const RapRaw *raw, guint n_heads)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = n_heads; i < raw->lines->len && i - n_heads < TITLE_PAGE; i++) {
    RapSpan rest = rap_raw_line (raw, i)->span;

    while (!rap_span_is_empty (rest)) {
      const char *tab = memchr (raw->text + rest.start, '\t', rest.end - rest.start);
      guint end = tab != NULL ? (guint)(tab - raw->text) : rest.end;

      g_ptr_array_add (lines, rap_raw_even_text (raw, (RapSpan){ rest.start, end }));
      rest.start = MIN (end + 1, rest.end);
    }
  }
  return lines;
}

/**
 * rap_head_lines_find_furniture:
 * @raw: lines that are paragraphs, notes and, before all others, those of heads
 * @lexicon: knows what a masthead says
 *
 * Returns: (transfer full) (element-type guint): the lines of heads that are furniture
 *   (a set)
 */
GHashTable *
rap_head_lines_find_furniture (RapRaw *raw, RapLexicon *lexicon)
{
  GHashTable *furniture = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) lines = NULL;
  guint n_heads = 0;
  gboolean masthead;

  while (n_heads < raw->lines->len && rap_raw_line (raw, n_heads)->role >= RAP_LINE_ROLE_MASTHEAD)
    n_heads++;
  if (n_heads == 0)
    return furniture;
  lines = title_page (raw, n_heads);
  masthead = has_masthead (raw, n_heads, lexicon);
  for (guint i = 0; i < n_heads; i++)
    if (!masthead || rap_raw_line (raw, i)->role == RAP_LINE_ROLE_HEAD ||
        is_number (raw, rap_raw_line (raw, i)->span) || is_said (raw, i, lines))
      g_hash_table_add (furniture, GUINT_TO_POINTER (i));
  return furniture;
}
