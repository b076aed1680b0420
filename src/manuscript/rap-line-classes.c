/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-line-classes.h"
#include "rap-note-marks.h"

#include <string.h>

/* Lines longer than this are whole paragraphs, not lines of a page. */
#define WHOLE_PARAGRAPH 140
/* Only a short line can be a running head. */
#define MAX_HEAD 120
/* One in so many lines is cut in a text that is hard-wrapped. */
#define CUT_SHARE 12
/* No body's name is longer. */
#define MAX_INVOCATION 90

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

/* "…the Ivory Coast, 26": the length without the mark of a note that is not raised. */
static gsize
without_bare_mark (const char *text, gsize length)
{
  gsize end = length;

  if (end > 0 && text[end - 1] == '/')
    end--;
  while (end > 0 && length - end < 4 && g_ascii_isdigit (text[end - 1]))
    end--;
  if (end == length || length - end > 4 || end == 0)
    return length;
  if (text[end - 1] == ' ')
    end--;
  return end > 0 && strchr (".;:,", text[end - 1]) != NULL ? end : length;
}

/**
 * rap_line_ends_clause:
 * @text: a line or a block
 * @length: in bytes
 *
 * Returns: whether it ends in a mark that a paragraph may end with; one letter before a full stop
 *   is an initial
 */
gboolean
rap_line_ends_clause (const char *text, gsize length)
{
  gsize end = without_bare_mark (text, length);
  gboolean marked = end < length;

  while (end > 0 && (text[end - 1] == '"' || text[end - 1] == ')' || text[end - 1] == ']' ||
                     (guchar)text[end - 1] >= 0x80))
    end--;
  if (end == 0 || strchr (".;:?!,", text[end - 1]) == NULL)
    return FALSE;
  return marked || !(text[end - 1] == '.' && end >= 3 && g_ascii_isupper (text[end - 2]) &&
                     text[end - 3] == ' ');
}

/* A line is cut where the next one goes on in a small letter. Where lines are cut, the text is
 * hard-wrapped, and the middle one of them is as long as a full line, whatever paragraphs between
 * them stand in one line each. */
static void
measure (RapLineClasses *self)
{
  guint n_lines = 0, n_cut = 0, r = 0, lengths[WHOLE_PARAGRAPH + 1] = { 0 };

  g_array_set_size (self->first_run, self->raw->lines->len);
  for (guint i = 0; i < self->raw->lines->len; i++) {
    gsize length, next_length = 0;
    guint start = rap_raw_line (self->raw, i)->span.start;
    const char *text = line_text (self->raw, i, &length), *next = NULL;
    while (r < self->raw->runs->len && g_array_index (self->raw->runs, RapRun, r).span.end <= start)
      r++;
    g_array_index (self->first_run, guint, i) = r;
    n_lines += length > 0;
    if (i + 1 < self->raw->lines->len)
      next = line_text (self->raw, i + 1, &next_length);
    if (length == 0 || next_length == 0 || !g_ascii_islower (*next) ||
        rap_line_ends_clause (text, length))
      continue;
    n_cut++;
    lengths[MIN (length, WHOLE_PARAGRAPH)]++;
  }
  self->wrapped = n_cut * CUT_SHARE >= n_lines;
  for (guint w = 0, seen = 0; w <= WHOLE_PARAGRAPH; w++) {
    seen += lengths[w];
    self->width = w;
    if (seen * 2 >= n_cut)
      break;
  }
}

/* "[S/3629]": what an editor put between a title and the text. */
static gboolean
is_bracketed (const char *text, gsize length)
{
  return length > 2 && text[0] == '[' && (text[length - 1] == ']' || text[length - 1] == '}');
}

/* "The General Assembly," alone on a line. */
static gboolean
is_invocation (RapLineClasses *self, const char *text, gsize length)
{
  RapMatch match;
  guint i = 0;

  if (length > MAX_INVOCATION || !g_ascii_isupper (*text))
    return FALSE;
  rap_line_classes_tokenize (self, text, length);
  while (rap_lexicon_match (self->lexicon, (RapToken *)self->tokens->data, self->tokens->len, i,
                            RAP_TERMS (RAP_TERM_ADVERB), &match))
    i += match.n_tokens;
  return rap_lexicon_match (self->lexicon, (RapToken *)self->tokens->data, self->tokens->len, i,
                            RAP_TERMS (RAP_TERM_INVOCATION), &match) &&
         i + match.n_tokens + 1 >= self->tokens->len;
}

/* "12 Ibid., …", "1/ See …": a number without a full stop, and a sentence. */
static gboolean
looks_like_note (RapLineClasses *self, const char *text, gsize length)
{
  gsize n = rap_note_bare_mark_length (text, length), at = n;
  const RapToken *first;

  while (at < length && text[at] == ' ')
    at++;
  if (n == 0 || at == n || at >= length)
    return FALSE;
  if (text[n - 1] == '/')
    return TRUE;
  if (g_ascii_islower (text[at]) || g_ascii_isdigit (text[at]) || strchr (".,;:)/-", text[at]))
    return FALSE;
  rap_line_classes_tokenize (self, text + at, MIN (length - at, MAX_INVOCATION));
  first = (RapToken *)self->tokens->data;
  return self->tokens->len > 0 && (first->classes & (RAP_WORD_MONTH | RAP_WORD_UNIT)) == 0;
}

static gboolean
is_bare_note (RapLineClasses *self, guint i)
{
  gsize length;
  const char *text = line_text (self->raw, i, &length);

  return self->kinds->data[i] == RAP_LINE_BODY && g_ascii_isdigit (*text) &&
         looks_like_note (self, text, length);
}

/* Whether the number that line @i starts with stands in the text before it. */
static gboolean
is_announced (RapLineClasses *self, guint i)
{
  gsize length;
  const char *text = line_text (self->raw, i, &length);

  return rap_note_bare_mark_stands_in (self->raw->text, text - self->raw->text, text,
                                       rap_note_bare_mark_length (text, length));
}

/* The lines of a stretch without empty lines are notes, and what notes go on with. */
static void
set_notes (RapLineClasses *self, guint first, guint end)
{
  for (guint i = first; i < end; i++) {
    guint8 *kind = &self->kinds->data[i];
    if (i == first || is_bare_note (self, i))
      *kind = RAP_LINE_NOTE;
    else if (*kind == RAP_LINE_BODY || *kind == RAP_LINE_ALONE)
      *kind = RAP_LINE_NOTE_MORE;
  }
}

/* Notes whose marks are not raised: after an empty line, and their number stands in the text
 * before them, or nothing but notes follows. */
static void
find_bare_notes (RapLineClasses *self)
{
  gboolean last = TRUE;

  for (guint end = self->raw->lines->len, first; end > 0; end = first) {
    first = end - 1;
    if (self->kinds->data[first] == RAP_LINE_EMPTY)
      continue;
    while (first > 0 && self->kinds->data[first - 1] != RAP_LINE_EMPTY)
      first--;
    if (first > 0 && is_bare_note (self, first) && (last || is_announced (self, first)))
      set_notes (self, first, end);
    else
      last = FALSE;
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
              self->kinds->data[i - 1] == RAP_LINE_ALONE ||
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
rap_line_classes_init (RapLineClasses *self, RapRaw *raw, RapLexicon *lexicon)
{
  gboolean in_note = FALSE;

  *self = (RapLineClasses){ .raw = raw, .lexicon = lexicon };
  self->tokens = g_array_new (FALSE, FALSE, sizeof (RapToken));
  self->kinds = g_byte_array_sized_new (raw->lines->len);
  g_byte_array_set_size (self->kinds, raw->lines->len);
  self->first_run = g_array_sized_new (FALSE, FALSE, sizeof (guint), raw->lines->len);
  measure (self);
  rap_note_stars_init (&self->stars, raw);
  for (guint i = 0; i < raw->lines->len; i++) {
    gsize length;
    const char *text = line_text (raw, i, &length);
    RapLineKind kind = RAP_LINE_BODY;
    if (length == 0)
      kind = RAP_LINE_EMPTY;
    else if (is_page_mark (text, length))
      kind = RAP_LINE_FURNITURE;
    else if (starts_note (self, i) ||
             rap_note_stars_read (&self->stars, raw->text, rap_raw_line (raw, i)->span) > 0)
      kind = RAP_LINE_NOTE;
    else if (in_note && self->wrapped)
      kind = RAP_LINE_NOTE_MORE;
    else if (is_symbol (text, length) || is_bracketed (text, length) ||
             is_invocation (self, text, length))
      kind = RAP_LINE_ALONE;
    in_note = kind == RAP_LINE_NOTE || kind == RAP_LINE_NOTE_MORE;
    self->kinds->data[i] = kind;
  }
  find_heads (self);
  find_bare_notes (self);
}

/**
 * rap_line_classes_tokenize:
 * @self: the classes of a text's lines
 * @text: the start of a line
 * @length: in bytes
 *
 * Makes the words of a line, which stay until the next call.
 */
void
rap_line_classes_tokenize (RapLineClasses *self, const char *text, gsize length)
{
  g_array_set_size (self->tokens, 0);
  rap_vocabulary_tokenize (rap_lexicon_get_vocabulary (self->lexicon), text, 0, length,
                           self->tokens);
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
  g_clear_pointer (&self->tokens, g_array_unref);
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
