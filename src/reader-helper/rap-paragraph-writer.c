/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-paragraph-writer.h"

#include <string.h>

#include "rap-wire.h"

#define NO_BREAK_SPACE "\xc2\xa0"

/* Shows where a word may be parted, and is seen only where it is. Paragraphs have no lines. */
#define SOFT_HYPHEN "\xc2\xad"

/* Bytes of the blank that @text begins with; 0 where it begins with none. */
static gsize
blank_at (const char *text)
{
  if (*text == ' ' || *text == '\t')
    return 1;
  return g_str_has_prefix (text, NO_BREAK_SPACE) ? strlen (NO_BREAK_SPACE) : 0;
}

/* Bytes of the blank that @text ends with. */
static gsize
blank_before (const GString *text)
{
  gsize wide = strlen (NO_BREAK_SPACE);

  if (text->len > 0 && blank_at (text->str + text->len - 1) > 0)
    return 1;
  return text->len >= wide && blank_at (text->str + text->len - wide) == wide ? wide : 0;
}

/**
 * rap_paragraph_writer_init:
 * @self: a writer to set up
 * @media_type: of the source
 */
void
rap_paragraph_writer_init (RapParagraphWriter *self, const char *media_type)
{
  RapPage page = { 0 };

  self->raw = rap_raw_new (media_type);
  self->raw->paragraphs = TRUE;
  g_array_append_val (self->raw->pages, page);
  self->text = g_string_new (NULL);
  self->open = g_string_new (NULL);
  self->styled = g_array_new (FALSE, FALSE, sizeof (RapRun));
}

/**
 * rap_paragraph_writer_clear:
 * @self: a writer, whether it has finished or not
 */
void
rap_paragraph_writer_clear (RapParagraphWriter *self)
{
  g_clear_pointer (&self->raw, rap_raw_unref);
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
  g_string_free (self->open, TRUE);
  g_array_unref (self->styled);
}

/**
 * rap_paragraph_writer_append:
 * @self: a writer
 * @text: UTF-8; a line's end in it is a blank, and a soft hyphen nothing
 * @style: #RapStyle flags
 */
void
rap_paragraph_writer_append (RapParagraphWriter *self, const char *text, guint style)
{
  RapRun run = { { self->open->len, 0 }, style };
  RapRun *last = NULL;

  for (const char *p = text; *p != '\0'; p++)
    if (g_str_has_prefix (p, SOFT_HYPHEN))
      p++;
    else
      g_string_append_c (self->open, *p == '\n' || *p == '\r' || *p == '\f' ? ' ' : *p);
  run.span.end = self->open->len;
  if (style == 0 || rap_span_is_empty (run.span))
    return;
  if (self->styled->len > 0)
    last = &g_array_index (self->styled, RapRun, self->styled->len - 1);
  if (last != NULL && last->style == style && last->span.end == run.span.start && !self->apart)
    last->span.end = run.span.end;
  else
    g_array_append_val (self->styled, run);
  self->apart = FALSE;
}

/**
 * rap_paragraph_writer_part:
 * @self: a writer
 *
 * What is appended next is a run of its own, though it is set as what stands before: two marks.
 */
void
rap_paragraph_writer_part (RapParagraphWriter *self)
{
  self->apart = TRUE;
}

/**
 * rap_paragraph_writer_prepend:
 * @self: a writer
 * @text: what stands before all that was appended
 * @style: #RapStyle flags
 */
void
rap_paragraph_writer_prepend (RapParagraphWriter *self, const char *text, guint style)
{
  RapRun run = { { 0, strlen (text) }, style };

  for (guint i = 0; i < self->styled->len; i++) {
    RapRun *later = &g_array_index (self->styled, RapRun, i);

    later->span.start += run.span.end;
    later->span.end += run.span.end;
  }
  g_string_prepend (self->open, text);
  if (style != 0 && !rap_span_is_empty (run.span))
    g_array_prepend_val (self->styled, run);
}

/* Bytes of blanks at the beginning of the open paragraph. */
static gsize
leading_blanks (const RapParagraphWriter *self)
{
  gsize n = 0;

  for (gsize blank; (blank = blank_at (self->open->str + n)) > 0;)
    n += blank;
  return n;
}

static void
cut_beginning (RapParagraphWriter *self, gsize length)
{
  guint kept = 0;

  g_string_erase (self->open, 0, length);
  for (guint i = 0; i < self->styled->len; i++) {
    RapRun run = g_array_index (self->styled, RapRun, i);

    run.span.start -= MIN (run.span.start, length);
    run.span.end -= MIN (run.span.end, length);
    if (!rap_span_is_empty (run.span))
      g_array_index (self->styled, RapRun, kept++) = run;
  }
  g_array_set_size (self->styled, kept);
}

/**
 * rap_paragraph_writer_drop:
 * @self: a writer
 * @beginning: what the open paragraph may begin with, blanks aside, and is written otherwise
 */
void
rap_paragraph_writer_drop (RapParagraphWriter *self, const char *beginning)
{
  gsize blanks = leading_blanks (self);

  if (g_str_has_prefix (self->open->str + blanks, beginning))
    cut_beginning (self, blanks + strlen (beginning));
}

/**
 * rap_paragraph_writer_is_blank:
 * @self: a writer
 *
 * Returns: whether the open paragraph has nothing to read
 */
gboolean
rap_paragraph_writer_is_blank (const RapParagraphWriter *self)
{
  return leading_blanks (self) == self->open->len;
}

/**
 * rap_paragraph_writer_is_power:
 * @self: a writer
 * @raised: characters that are set high and are appended next
 *
 * Returns: whether they are the power of a unit, and no mark of a note: "km" and a raised 2
 */
gboolean
rap_paragraph_writer_is_power (const RapParagraphWriter *self, const char *raised)
{
  const GString *before = self->open;
  gsize start = before->len;

  if (strcmp (raised, "2") != 0 && strcmp (raised, "3") != 0)
    return FALSE;
  while (start > 0 && g_ascii_isalpha (before->str[start - 1]))
    start--;
  return before->len > start && before->len - start <= 2 && before->str[before->len - 1] == 'm';
}

static void
append_runs (RapParagraphWriter *self, guint start)
{
  for (guint i = 0; i < self->styled->len; i++) {
    RapRun run = g_array_index (self->styled, RapRun, i);

    run.span.start = MIN (run.span.start, self->open->len) + start;
    run.span.end = MIN (run.span.end, self->open->len) + start;
    if (!rap_span_is_empty (run.span))
      g_array_append_val (self->raw->runs, run);
  }
}

/**
 * rap_paragraph_writer_point:
 * @self: a writer
 * @depth: of the point of a list that the open paragraph begins, from 1
 * @label: bytes of its label, with which the paragraph begins; 0 where it has none
 */
void
rap_paragraph_writer_point (RapParagraphWriter *self, guint depth, guint label)
{
  self->depth = MIN (depth, RAP_MAX_POINT_DEPTH);
  self->label = label;
}

/**
 * rap_paragraph_writer_end:
 * @self: a writer
 * @role: what the open paragraph is
 * @level: of a heading, from 1; 0 otherwise
 *
 * Writes the open paragraph without the blanks around it, or nothing where it has only blanks.
 */
void
rap_paragraph_writer_end (RapParagraphWriter *self, RapLineRole role, guint level)
{
  RapLine line = { .role = role, .level = level, .depth = self->depth, .label = self->label };

  self->depth = self->label = 0;
  self->paged = FALSE;
  cut_beginning (self, leading_blanks (self));
  for (gsize blank; (blank = blank_before (self->open)) > 0;)
    g_string_truncate (self->open, self->open->len - blank);
  if (self->open->len > 0) {
    line.span.start = self->text->len;
    append_runs (self, self->text->len);
    g_string_append_len (self->text, self->open->str, self->open->len);
    line.span.end = self->text->len;
    g_string_append_c (self->text, '\n');
    g_array_append_val (self->raw->lines, line);
  }
  g_string_truncate (self->open, 0);
  g_array_set_size (self->styled, 0);
}

/**
 * rap_paragraph_writer_number_page:
 * @self: a writer, of which the open line is told the number of a page, or how many there are
 */
void
rap_paragraph_writer_number_page (RapParagraphWriter *self)
{
  self->paged = TRUE;
}

/**
 * rap_paragraph_writer_end_head:
 * @self: a writer, whose open paragraph is a line of what stands above the text of pages
 * @role: of the lines there
 *
 * Writes the line. What numbers pages is no masthead, on no page.
 */
void
rap_paragraph_writer_end_head (RapParagraphWriter *self, RapLineRole role)
{
  rap_paragraph_writer_end (self, self->paged ? RAP_LINE_ROLE_HEAD : role, 0);
}

/**
 * rap_paragraph_writer_end_note:
 * @self: a writer, whose open paragraph is the text of a note
 * @mark: of the note
 *
 * Writes the note as it stands at the foot of a page: its mark, and its text.
 */
void
rap_paragraph_writer_end_note (RapParagraphWriter *self, const char *mark)
{
  rap_paragraph_writer_prepend (self, " ", 0);
  rap_paragraph_writer_prepend (self, mark, RAP_STYLE_RAISED);
  rap_paragraph_writer_end (self, RAP_LINE_ROLE_NOTE, 0);
}

/* Heads stand before all that is text. */
static gboolean
has_text (const RapRaw *raw)
{
  return raw->lines->len > 0 &&
         rap_raw_line (raw, raw->lines->len - 1)->role < RAP_LINE_ROLE_MASTHEAD;
}

/**
 * rap_paragraph_writer_finish:
 * @self: a writer, of which only clearing is left to do
 * @error: a #RapReadError without words: there is nothing to read, or more than can be
 *
 * Returns: (transfer full): the document
 */
RapRaw *
rap_paragraph_writer_finish (RapParagraphWriter *self, GError **error)
{
  g_autoptr (RapRaw) raw = g_steal_pointer (&self->raw);

  raw->length = self->text->len;
  raw->text = g_string_free (g_steal_pointer (&self->text), FALSE);
  if (has_text (raw) && raw->length <= RAP_WIRE_MAX_TEXT && raw->lines->len <= RAP_WIRE_MAX_LINES &&
      raw->runs->len <= RAP_WIRE_MAX_RUNS)
    return g_steal_pointer (&raw);
  rap_read_refuse (error, has_text (raw) ? RAP_READ_ERROR_TOO_LARGE : RAP_READ_ERROR_EMPTY);
  return NULL;
}
