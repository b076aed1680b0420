/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-line-classes.h"

#include <string.h>

/* Lines longer than this are whole paragraphs, not lines of a page. */
#define WHOLE_PARAGRAPH 140
/* Only a short line can be a running head. */
#define MAX_HEAD 120

static const char *
line_text (RapRaw *raw, guint i, gsize *length)
{
  RapSpan span = rap_raw_line (raw, i)->span;
  *length = span.end - span.start;
  return raw->text + span.start;
}

/* "8/20" of a page, "1817962" of a bar code, or a rule of underscores. */
static gboolean
is_page_mark (const char *text, gsize length)
{
  gsize digits = 0, i = 0;

  if (length >= 5 && strspn (text, "_") >= length)
    return TRUE;
  while (i < length && g_ascii_isdigit (text[i]))
    i++;
  digits = i;
  if (digits == 0 || digits > 4 || i >= length || text[i] != '/')
    return FALSE;
  for (i++, digits = 0; i < length && g_ascii_isdigit (text[i]); i++)
    digits++;
  return i == length && digits > 0 && digits < 4;
}

/* "A/RES/71/211", "S/RES/1454 (2002)": capitals, figures and slashes, and nothing else. */
static gboolean
is_symbol (const char *text, gsize length)
{
  guint n_slashes = 0;

  if (length < 5 || length > 40 || !g_ascii_isupper (text[0]))
    return FALSE;
  for (gsize i = 0; i < length; i++) {
    n_slashes += text[i] == '/';
    if (!g_ascii_isupper (text[i]) && !g_ascii_isdigit (text[i]) &&
        strchr ("/.-()* ", text[i]) == NULL)
      return FALSE;
  }
  return n_slashes > 0 && strchr ("/", text[1]) != NULL;
}

/* A note starts with a raised mark. */
static gboolean
starts_note (const RapLineClasses *self, guint i)
{
  RapSpan span = rap_raw_line (self->raw, i)->span;
  guint r = rap_line_classes_first_run (self, i);
  const RapRun *run;

  if (r >= self->raw->runs->len)
    return FALSE;
  run = &g_array_index (self->raw->runs, RapRun, r);
  return (run->style & RAP_STYLE_RAISED) != 0 && run->span.start <= span.start &&
         run->span.end < span.end;
}

static void
measure (RapLineClasses *self)
{
  guint n_lines = 0, n_long = 0, r = 0, widths[WHOLE_PARAGRAPH + 1] = { 0 };

  for (guint i = 0; i < self->raw->lines->len; i++) {
    gsize length;
    guint start = rap_raw_line (self->raw, i)->span.start;
    line_text (self->raw, i, &length);
    while (r < self->raw->runs->len && g_array_index (self->raw->runs, RapRun, r).span.end <= start)
      r++;
    g_array_append_val (self->first_run, r);
    n_lines += length > 0;
    n_long += length > WHOLE_PARAGRAPH;
    widths[MIN (length, WHOLE_PARAGRAPH)]++;
  }
  self->wrapped = n_long * 20 < n_lines;
  /* The width that nine of ten lines keep within is that of a full line. */
  for (guint w = 0, seen = 0; w <= WHOLE_PARAGRAPH; w++) {
    seen += w > 0 ? widths[w] : 0;
    self->width = w;
    if (seen * 10 >= n_lines * 9)
      break;
  }
}

/* Short lines that come back are running heads, if they stand beside a page's end or its mark, or
 * are the symbol of the document. */
static void
find_heads (RapLineClasses *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean paged = self->raw->pages->len > 1;

  for (guint i = 0; i < self->raw->lines->len; i++)
    paged |= self->kinds->data[i] == RAP_LINE_FURNITURE;
  if (!paged)
    return;
  for (guint i = 0; i < self->raw->lines->len; i++) {
    gsize length;
    const char *text = line_text (self->raw, i, &length);
    gboolean at_edge, symbol;
    g_autofree char *key = NULL;
    if (length == 0 || length > MAX_HEAD || self->kinds->data[i] == RAP_LINE_FURNITURE)
      continue;
    symbol = is_symbol (text, length);
    at_edge = symbol || i == 0 || self->kinds->data[i - 1] == RAP_LINE_FURNITURE ||
              rap_raw_line (self->raw, i)->page != rap_raw_line (self->raw, i - 1)->page;
    if (!at_edge)
      continue;
    key = g_strndup (text, length);
    if (g_hash_table_contains (seen, key))
      self->kinds->data[i] = RAP_LINE_FURNITURE;
    else
      g_hash_table_add (seen, g_steal_pointer (&key));
  }
}

/**
 * rap_line_classes_init:
 * @self: what to fill
 * @raw: outlives @self
 * @lexicon: the words of the language
 */
void
rap_line_classes_init (RapLineClasses *self, RapRaw *raw, G_GNUC_UNUSED RapLexicon *lexicon)
{
  gboolean in_note = FALSE;

  *self = (RapLineClasses){ .raw = raw };
  self->kinds = g_byte_array_sized_new (raw->lines->len);
  g_byte_array_set_size (self->kinds, raw->lines->len);
  self->first_run = g_array_sized_new (FALSE, FALSE, sizeof (guint), raw->lines->len);
  measure (self);
  for (guint i = 0; i < raw->lines->len; i++) {
    gsize length;
    const char *text = line_text (raw, i, &length);
    RapLineKind kind = RAP_LINE_BODY;
    if (length == 0)
      kind = RAP_LINE_EMPTY;
    else if (is_page_mark (text, length))
      kind = RAP_LINE_FURNITURE;
    else if (starts_note (self, i))
      kind = RAP_LINE_NOTE;
    else if (in_note && self->wrapped)
      kind = RAP_LINE_NOTE_MORE;
    else if (is_symbol (text, length))
      kind = RAP_LINE_ALONE;
    in_note = kind == RAP_LINE_NOTE || kind == RAP_LINE_NOTE_MORE;
    self->kinds->data[i] = kind;
  }
  find_heads (self);
}

/**
 * rap_line_classes_clear:
 * @self: what was filled
 */
void
rap_line_classes_clear (RapLineClasses *self)
{
  g_clear_pointer (&self->kinds, g_byte_array_unref);
  g_clear_pointer (&self->first_run, g_array_unref);
}

/**
 * rap_line_classes_first_run:
 * @self: the classes of a text's lines
 * @line: index of a line
 *
 * Returns: index of the first run that does not end before the line
 */
guint
rap_line_classes_first_run (const RapLineClasses *self, guint line)
{
  return g_array_index (self->first_run, guint, line);
}

/**
 * rap_line_classes_is_next_label:
 * @self: the classes of a text's lines
 * @number: of a label that stands at the start of a line, where a sentence is still open
 *
 * A line may start with "2014." by chance; a number that follows the last one is no chance.
 *
 * Returns: whether the number follows that of the last paragraph
 */
gboolean
rap_line_classes_is_next_label (RapLineClasses *self, guint number)
{
  gboolean next = number == self->last_label + 1 || number == 1;

  if (next)
    self->last_label = number;
  return next;
}
