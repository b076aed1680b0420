/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-text-markup.h"

#include <string.h>

/* A link with its address, in bytes: what is longer is none, and is not looked through for its end
 * again and again. */
#define LONGEST_LINK 2048

/**
 * rap_markup_init:
 * @self: the state to set up
 * @text: valid UTF-8, outlives @self
 * @length: in bytes
 * @out: where the words go
 * @runs: (element-type RapRun): where the styles go
 */
void
rap_markup_init (RapMarkup *self, const char *text, gsize length, GString *out, GArray *runs)
{
  *self = (RapMarkup){ .text = text, .length = length, .out = out, .runs = runs };
}

/* Bytes that need a second look; everything else is copied in stretches. */
static const gboolean is_special[256] = {
  ['*'] = TRUE,  ['['] = TRUE,  ['\\'] = TRUE, ['\n'] = TRUE,
  ['\r'] = TRUE, ['\f'] = TRUE, [0xC2] = TRUE, [0xE2] = TRUE,
};

static void
close_run (RapMarkup *self)
{
  if (self->style != 0 && self->out->len > self->since) {
    RapRun run = { { self->since, self->out->len }, self->style };
    g_array_append_val (self->runs, run);
  }
  self->since = self->out->len;
}

static void
set_style (RapMarkup *self, guint style)
{
  close_run (self);
  self->style = style;
}

/* The length in bytes of a superscript figure at @at, or 0. */
static guint
superscript_length (const RapMarkup *self, gsize at)
{
  const guchar *c = (const guchar *)self->text + at;
  gsize left = self->length - at;

  if (left >= 2 && c[0] == 0xC2 && (c[1] == 0xB9 || c[1] == 0xB2 || c[1] == 0xB3))
    return 2;
  if (left >= 3 && c[0] == 0xE2 && c[1] == 0x81 && (c[2] == 0xB0 || (c[2] >= 0xB4 && c[2] <= 0xB9)))
    return 3;
  return 0;
}

/* "0.05 m³", "12 km²": a power of a unit, not the mark of a note. */
static gboolean
follows_unit (const GString *out)
{
  gsize start = out->len;

  while (start > 0 && g_ascii_islower (out->str[start - 1]))
    start--;
  return out->len - start >= 1 && out->len - start <= 2 && out->str[out->len - 1] == 'm' &&
         start > 0 &&
         (out->str[start - 1] == '/' ||
          (start > 1 && out->str[start - 1] == ' ' && g_ascii_isdigit (out->str[start - 2])));
}

static void
copy_superscript (RapMarkup *self, gsize *at, guint n_bytes)
{
  guint style = self->style;

  set_style (self, style | RAP_STYLE_RAISED);
  for (; n_bytes > 0; n_bytes = superscript_length (self, *at)) {
    g_string_append_len (self->out, self->text + *at, n_bytes);
    *at += n_bytes;
  }
  set_style (self, style);
}

/* Where the paragraph that @at stands in ends: at an empty line or the end of the text. */
static gsize
paragraph_end (const RapMarkup *self, gsize at)
{
  for (const char *p = self->text + at; p < self->text + self->length;) {
    const char *newline = memchr (p, '\n', self->text + self->length - p);
    if (newline == NULL)
      break;
    p = newline + 1;
    while (p < self->text + self->length && (*p == '\r' || *p == ' ' || *p == '\t'))
      p++;
    if (p < self->text + self->length && *p == '\n')
      return newline - self->text;
  }
  return self->length;
}

/* Whether asterisks at @at open a style: a letter follows, and others close it further on. */
static gboolean
opens_style (RapMarkup *self, gsize at, guint n)
{
  gsize next = at + n, end;

  if (next >= self->length || g_ascii_isspace (self->text[next]))
    return FALSE;
  if (at < self->closed_until)
    return TRUE;
  if (at < self->open_until)
    return FALSE;
  end = paragraph_end (self, next);
  for (const char *p = self->text + end - 1; p > self->text + next; p--)
    if (*p == '*' && !g_ascii_isspace (p[-1]) && p[-1] != '\\') {
      self->closed_until = p - self->text;
      return TRUE;
    }
  self->open_until = end;
  return FALSE;
}

/* Turns styles off and on as @n asterisks ask; returns how many were markup. */
static guint
apply_asterisks (RapMarkup *self, gsize at, guint n)
{
  guint left = n, style = self->style;

  if ((style & RAP_STYLE_BOLD) != 0 && left >= 2) {
    style &= ~RAP_STYLE_BOLD;
    left -= 2;
  }
  if ((style & RAP_STYLE_ITALIC) != 0 && left >= 1) {
    style &= ~RAP_STYLE_ITALIC;
    left -= 1;
  }
  if (left > 0 && left <= 3 && opens_style (self, at + n - left, left)) {
    style |= (left & 2) != 0 ? RAP_STYLE_BOLD : 0;
    style |= (left & 1) != 0 ? RAP_STYLE_ITALIC : 0;
    left = 0;
  }
  set_style (self, style);
  return n - left;
}

/* Copies the words of `[words](address)`; returns whether there was one at @at. */
static gboolean
copy_link (RapMarkup *self, gsize *at)
{
  const char *open = self->text + *at;
  const char *end = open + MIN (self->length - *at, LONGEST_LINK);
  const char *close = open + 1, *address;

  while (close < end && *close != '\n' && !(*close == ']' && close[-1] != '\\'))
    close++;
  if (close + 1 >= end || *close != ']' || close[1] != '(')
    return FALSE;
  address = memchr (close, ')', end - close);
  if (address == NULL || memchr (close, '\n', address - close) != NULL)
    return FALSE;
  for (const char *p = open + 1; p < close; p++)
    if (*p != '\\')
      g_string_append_c (self->out, *p);
  *at = address + 1 - self->text;
  return TRUE;
}

/* Copies what starts with a special byte; returns TRUE where the line is to be cut there. */
static gboolean
copy_special (RapMarkup *self, gsize *at)
{
  guchar c = self->text[*at];
  guint n = 0;

  if (c == '*') {
    gboolean bold_before = (self->style & RAP_STYLE_BOLD) != 0, bold_after;
    gsize before = *at;
    while (*at + n < self->length && self->text[*at + n] == '*')
      n++;
    guint taken = apply_asterisks (self, *at, n);
    bold_after = (self->style & RAP_STYLE_BOLD) != 0;
    *at += taken;
    g_string_append_len (self->out, self->text + *at, n - taken);
    *at += n - taken;
    /* `a**B` without a blank: two blocks that the source ran together. */
    return (bold_before != bold_after || taken >= 4) && before > 0 &&
           !g_ascii_isspace (self->text[before - 1]) && *at < self->length &&
           !g_ascii_isspace (self->text[*at]) &&
           !g_ascii_ispunct (self->text[*at] == '[' ? 'x' : self->text[*at]);
  }
  if (c == '[' && copy_link (self, at))
    return FALSE;
  if (c == '\\' && *at + 1 < self->length && g_ascii_ispunct (self->text[*at + 1]))
    (*at)++;
  else if ((n = superscript_length (self, *at)) > 0 && !follows_unit (self->out)) {
    copy_superscript (self, at, n);
    return FALSE;
  }
  g_string_append_c (self->out, self->text[(*at)++]);
  return FALSE;
}

/* `## Title`: the line is a title, set in bold. */
static gboolean
skip_title_mark (RapMarkup *self, gsize *at)
{
  gsize p = *at;

  while (p < self->length && self->text[p] == '#')
    p++;
  if (p == *at || p - *at > 6 || p >= self->length || self->text[p] != ' ')
    return FALSE;
  *at = p + 1;
  return TRUE;
}

/**
 * rap_markup_copy_line:
 * @self: the state
 * @at: (inout): where in the text to go on; after the line's end, or at a form feed, afterwards
 *
 * Copies words up to the end of the line, or up to where two blocks meet without a line's end.
 *
 * Returns: whether the line of the source has ended
 */
gboolean
rap_markup_copy_line (RapMarkup *self, gsize *at)
{
  gboolean title = skip_title_mark (self, at);
  guint style = self->style;

  if (title)
    set_style (self, style | RAP_STYLE_BOLD);
  while (*at < self->length) {
    gsize start = *at;
    guchar c;
    while (*at < self->length && !is_special[(guchar)self->text[*at]])
      (*at)++;
    g_string_append_len (self->out, self->text + start, *at - start);
    c = *at < self->length ? self->text[*at] : '\n';
    if (c == '\n' || c == '\r' || c == '\f')
      break;
    if (copy_special (self, at)) {
      close_run (self);
      self->since = self->out->len + 1;
      return FALSE;
    }
  }
  if (title)
    set_style (self, style);
  close_run (self);
  self->since = self->out->len + 1; /* styles go on after the line's end, runs do not cross it */
  if (*at < self->length && self->text[*at] == '\r')
    (*at)++;
  if (*at < self->length && self->text[*at] == '\n')
    (*at)++;
  return TRUE;
}
