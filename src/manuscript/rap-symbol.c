/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-symbol.h"

#include <string.h>

/* Longer than this, a word in small letters is none of those of a symbol: "Corr", "Add", "Rev". */
#define LONGEST_WORD 5
/* "(Sect. 36)", "(Part II)", "(Introduction)": what a symbol may say in parentheses. */
#define LONGEST_ADDITION 24

static gboolean
is_of_word (char c)
{
  return g_ascii_isalnum (c) || (guchar)c >= 0x80 || (c != '\0' && strchr ("/-&'", c) != NULL);
}

/* "A/RES/73/6", "A/80/6/Corr": capitals and figures between slashes; a word in small letters may
 * stand behind the first of them. */
static gboolean
is_symbol_word (const char *text, gsize length)
{
  const char *end = text + length;
  const char *part = text;

  if (length < 3 || !g_ascii_isupper (*text) || memchr (text, '/', length) == NULL)
    return FALSE;
  for (const char *p = text; p < end; p++) {
    if ((guchar)*p >= 0x80)
      return FALSE;
    if (*p == '/')
      part = p + 1;
    else if (g_ascii_islower (*p) &&
             (part == text || !g_ascii_isupper (*part) || p - part >= LONGEST_WORD || p == part))
      return FALSE;
  }
  return TRUE;
}

/* Where the symbol that begins at @at goes on to, full stops within it included. */
static guint
end_of_word (const char *text, guint at, guint end)
{
  while (at < end && (is_of_word (text[at]) ||
                      (text[at] == '.' && at + 1 < end && g_ascii_isalnum (text[at + 1]))))
    at++;
  return at;
}

/* "36", "II": what a part is counted with. */
static gboolean
is_count (const char *text, gsize length)
{
  gsize figures = 0, roman = 0;

  for (gsize i = 0; i < length; i++) {
    figures += g_ascii_isdigit (text[i]);
    roman += strchr ("IVXLC", text[i]) != NULL;
  }
  return length > 0 && (figures == length || roman == length);
}

/* "Sect. 36", "Part II", "Introduction": a word, and perhaps a number. */
static gboolean
is_part (const char *text, gsize length)
{
  gsize word = 0;

  while (word < length && g_ascii_isalpha (text[word]))
    word++;
  if (word == 0 || !g_ascii_isupper (*text) || length > LONGEST_ADDITION)
    return FALSE;
  if (word == length)
    return TRUE;
  word += text[word] == '.';
  while (word < length && text[word] == ' ')
    word++;
  return is_count (text + word, length - word);
}

/* The end of a parenthesis that belongs to the symbol which ends at @at: a year, or, where the line
 * begins with the symbol, a part of the document; @at where there is none. */
static guint
end_of_addition (const char *text, guint at, guint end, gboolean leads)
{
  guint open = at;
  const char *closed;
  gsize length;

  while (open < end && text[open] == ' ')
    open++;
  if (open >= end || text[open] != '(')
    return at;
  closed = memchr (text + open, ')', end - open);
  if (closed == NULL)
    return at;
  open++;
  length = closed - text - open;
  if ((open == at + 1 && is_count (text + open, length)) || /* "999(XXX)" */
      (strspn (text + open, "0123456789") == length && length > 0))
    return closed + 1 - text;
  if (!leads || !is_part (text + open, length))
    return at;
  return end_of_word (text, closed + 1 - text, end);
}

/* "WHA68.7", "EB136.R5": capitals, figures, a full stop and figures, which "R" may stand before.
 * Two capitals alone are those of much else: "PM2.5". Returns the end; @at where it is none. */
static guint
end_of_counted (const char *text, guint at, guint end)
{
  guint i = at, capitals, figures;

  while (i < end && g_ascii_isupper (text[i]))
    i++;
  capitals = i - at;
  for (figures = i; i < end && g_ascii_isdigit (text[i]);)
    i++;
  if (capitals < 2 || capitals > LONGEST_WORD || i == figures || i + 1 >= end || text[i] != '.')
    return at;
  i++;
  if (text[i] == 'R')
    i++;
  else if (capitals < 3)
    return at;
  for (figures = i; i < end && g_ascii_isdigit (text[i]);)
    i++;
  return i > figures && (i == end || !is_of_word (text[i])) ? i : at;
}

/* "EX." before "CL/999": where the symbol begins. */
static guint
start_of_word (const char *text, guint at, guint start)
{
  guint i = at;

  if (i <= start + 1 || text[i - 1] != '.')
    return at;
  for (i--; i > start && g_ascii_isupper (text[i - 1]);)
    i--;
  return i + 1 < at && (i == start || !is_of_word (text[i - 1])) ? i : at;
}

static gboolean
has_figure (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (text[i]))
      return TRUE;
  return FALSE;
}

/**
 * rap_symbol_find:
 * @text: UTF-8
 * @within: bytes of it: a line
 * @symbol: (out): bytes of @text
 *
 * Returns: whether a symbol stands in the line, outside of parentheses
 */
gboolean
rap_symbol_find (const char *text, RapSpan within, RapSpan *symbol)
{
  for (guint at = within.start, word; at < within.end; at = MAX (word, at + 1)) {
    gboolean leads = at == within.start;
    guint counted = end_of_counted (text, at, within.end);

    for (word = at; word < within.end && is_of_word (text[word]);)
      word++;
    if (counted > at && (leads || !is_of_word (text[at - 1]))) {
      *symbol = (RapSpan){ at, counted };
      return TRUE;
    }
    if (!is_symbol_word (text + at, word - at) || (!leads && text[at - 1] == '('))
      continue;
    symbol->start = start_of_word (text, at, within.start);
    symbol->end = end_of_addition (text, end_of_word (text, at, within.end), within.end, leads);
    if (has_figure (text + at, symbol->end - at))
      return TRUE;
  }
  return FALSE;
}
