/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-manuscript-builder.h"

#include <string.h>

static void
repair_clear (gpointer data)
{
  g_clear_pointer (&((RapRepair *)data)->was, g_free);
}

static void
note_clear (gpointer data)
{
  RapNote *note = data;
  g_clear_pointer (&note->mark, g_free);
  g_clear_pointer (&note->text, g_free);
}

/**
 * rap_manuscript_builder_init:
 * @self: the builder to set up
 * @raw: what the manuscript is made from
 */
void
rap_manuscript_builder_init (RapManuscriptBuilder *self, RapRaw *raw)
{
  RapManuscript *manuscript = g_new0 (RapManuscript, 1);

  manuscript->blocks = g_array_new (FALSE, TRUE, sizeof (RapBlock));
  manuscript->pieces = g_array_new (FALSE, TRUE, sizeof (RapPiece));
  manuscript->runs = g_array_new (FALSE, TRUE, sizeof (RapRun));
  manuscript->repairs = g_array_new (FALSE, TRUE, sizeof (RapRepair));
  g_array_set_clear_func (manuscript->repairs, repair_clear);
  manuscript->notes = g_array_new (FALSE, TRUE, sizeof (RapNote));
  g_array_set_clear_func (manuscript->notes, note_clear);
  manuscript->furniture = g_array_new (FALSE, TRUE, sizeof (guint));
  manuscript->tokens = g_array_new (FALSE, FALSE, sizeof (RapToken));
  manuscript->raw = rap_raw_ref (raw);
  *self = (RapManuscriptBuilder){ .manuscript = manuscript,
                                  .raw = raw,
                                  .text = g_string_sized_new (raw->length + 1) };
}

/**
 * rap_manuscript_builder_finish:
 * @self: a builder, which is empty afterwards
 *
 * Returns: (transfer full): the manuscript
 */
RapManuscript *
rap_manuscript_builder_finish (RapManuscriptBuilder *self)
{
  rap_manuscript_builder_end_block (self);
  self->manuscript->length = self->text->len;
  self->manuscript->text = g_string_free (g_steal_pointer (&self->text), FALSE);
  return g_steal_pointer (&self->manuscript);
}

/**
 * rap_manuscript_builder_begin_block:
 * @self: a builder
 * @page: of the block's first line, from 1
 * @indent: of its first line
 * @look: #RapBlockLook flags
 *
 * Ends the block before, if one is open.
 */
void
rap_manuscript_builder_begin_block (RapManuscriptBuilder *self,
                                    guint page,
                                    float indent,
                                    guint look)
{
  RapBlock block = { .page = page, .indent = indent, .look = look };

  rap_manuscript_builder_end_block (self);
  block.span = (RapSpan){ self->text->len, self->text->len };
  g_array_append_val (self->manuscript->blocks, block);
  self->in_block = TRUE;
}

/**
 * rap_manuscript_builder_end_block:
 * @self: a builder
 *
 * A block to which nothing was appended is dropped.
 */
void
rap_manuscript_builder_end_block (RapManuscriptBuilder *self)
{
  GArray *blocks = self->manuscript->blocks;
  RapBlock *block;

  if (!self->in_block)
    return;
  self->in_block = FALSE;
  block = &g_array_index (blocks, RapBlock, blocks->len - 1);
  while (self->text->len > block->span.start && self->text->str[self->text->len - 1] == ' ')
    g_string_truncate (self->text, self->text->len - 1);
  block->span.end = self->text->len;
  if (rap_span_is_empty (block->span))
    g_array_set_size (blocks, blocks->len - 1);
  else
    g_string_append_c (self->text, '\n');
}

/**
 * rap_manuscript_builder_reopen_block:
 * @self: a builder without an open block
 *
 * The block that was ended last goes on.
 */
void
rap_manuscript_builder_reopen_block (RapManuscriptBuilder *self)
{
  if (self->in_block || self->manuscript->blocks->len == 0)
    return;
  g_string_truncate (self->text, self->text->len - 1);
  self->in_block = TRUE;
}

/* Whether the white space of @text is single blanks between words. */
static gboolean
is_even (const char *text, gsize length)
{
  const char *end = text + length;

  if (length == 0 || *text == ' ' || end[-1] == ' ' || memchr (text, '\t', length) != NULL)
    return FALSE;
  for (const char *p = text; (p = memchr (p, ' ', end - p)) != NULL; p++)
    if (p[1] == ' ')
      return FALSE;
  return TRUE;
}

/* Copies raw bytes, each stretch of white space as one blank. */
static void
append_text (RapManuscriptBuilder *self, RapSpan span)
{
  const char *raw = self->raw->text;
  guint start = span.start;

  if (is_even (raw + span.start, span.end - span.start)) {
    g_string_append_len (self->text, raw + span.start, span.end - span.start);
    return;
  }
  for (guint i = span.start; i < span.end; i++) {
    gboolean blank = raw[i] == ' ' || raw[i] == '\t';
    if (blank && (raw[i] == '\t' || i + 1 == span.end || raw[i + 1] == ' ' || raw[i + 1] == '\t' ||
                  i == span.start)) {
      g_string_append_len (self->text, raw + start, i - start);
      rap_manuscript_builder_append_blank (self);
      start = i + 1;
    }
  }
  g_string_append_len (self->text, raw + start, span.end - start);
}

static void
append_styled (RapManuscriptBuilder *self, RapSpan span, guint style)
{
  GArray *runs = self->manuscript->runs;
  RapRun run = { { self->text->len, 0 }, style };
  RapRun *last = runs->len > 0 ? &g_array_index (runs, RapRun, runs->len - 1) : NULL;

  append_text (self, span);
  run.span.end = self->text->len;
  if (style == 0 || rap_span_is_empty (run.span))
    return;
  /* A style goes on over the blank that joins two lines. */
  if (last != NULL && last->style == style && last->span.end + 1 >= run.span.start &&
      (last->span.end == run.span.start || self->text->str[last->span.end] == ' '))
    last->span.end = run.span.end;
  else
    g_array_append_val (runs, run);
}

/* Where marks are known, one of them; elsewhere whatever looks like one. */
static char *
read_mark (RapManuscriptBuilder *self, RapSpan span)
{
  const char *raised = self->raw->text + span.start;
  g_autofree char *mark = NULL;

  if (self->marks == NULL)
    return rap_note_mark_from_raised (raised, span.end - span.start);
  mark = g_strstrip (g_strndup (raised, span.end - span.start));
  return g_hash_table_contains (self->marks, mark) ? g_steal_pointer (&mark) : NULL;
}

/* A raised mark is taken out of the text; a blank that was narrow is closed and disclosed. */
static void
append_run (RapManuscriptBuilder *self, RapSpan span, guint style)
{
  if ((style & RAP_STYLE_RAISED) != 0) {
    g_autofree char *mark = read_mark (self, span);
    if (mark != NULL) {
      rap_manuscript_builder_add_note (self, mark, self->text->len, "");
      return;
    }
  }
  append_styled (self, span, style & (RAP_STYLE_ITALIC | RAP_STYLE_BOLD | RAP_STYLE_UNDERLINE));
}

/**
 * rap_manuscript_builder_append:
 * @self: a builder with an open block
 * @line: index of a raw line
 * @span: bytes of the raw text, within the line
 *
 * Appends a stretch of a line. White space is made single blanks, raised marks become notes
 * without text, styles are carried over.
 */
void
rap_manuscript_builder_append (RapManuscriptBuilder *self, guint line, RapSpan span)
{
  GArray *runs = self->raw->runs;
  RapPiece piece = { self->text->len, line };
  guint at = span.start, i = self->next_run;

  g_array_append_val (self->manuscript->pieces, piece);
  if (i > 0 && g_array_index (runs, RapRun, i - 1).span.end > span.start)
    i = 0; /* an earlier stretch than the last one */
  while (i < runs->len && g_array_index (runs, RapRun, i).span.end <= span.start)
    i++;
  for (; i < runs->len && g_array_index (runs, RapRun, i).span.start < span.end; i++) {
    RapRun run = g_array_index (runs, RapRun, i);
    run.span.start = MAX (run.span.start, at);
    run.span.end = MIN (run.span.end, span.end);
    append_styled (self, (RapSpan){ at, run.span.start }, 0);
    append_run (self, run.span, run.style);
    at = run.span.end;
  }
  append_styled (self, (RapSpan){ at, span.end }, 0);
  self->next_run = i > 0 ? i - 1 : 0;
}

/**
 * rap_manuscript_builder_append_blank:
 * @self: a builder with an open block
 *
 * Appends a blank, unless the block is empty or ends in one.
 */
void
rap_manuscript_builder_append_blank (RapManuscriptBuilder *self)
{
  GArray *blocks = self->manuscript->blocks;
  const RapBlock *block = &g_array_index (blocks, RapBlock, blocks->len - 1);

  if (self->text->len > block->span.start && self->text->str[self->text->len - 1] != ' ')
    g_string_append_c (self->text, ' ');
}

/**
 * rap_manuscript_builder_drop_hyphen:
 * @self: a builder whose text ends in a hyphen
 */
void
rap_manuscript_builder_drop_hyphen (RapManuscriptBuilder *self)
{
  GArray *runs = self->manuscript->runs;
  RapRun *last = runs->len > 0 ? &g_array_index (runs, RapRun, runs->len - 1) : NULL;

  g_string_truncate (self->text, self->text->len - 1);
  if (last != NULL && last->span.end > self->text->len)
    last->span.end = self->text->len;
}

/**
 * rap_manuscript_builder_add_repair:
 * @self: a builder
 * @span: what is in the manuscript now
 * @was: what the source has there
 */
void
rap_manuscript_builder_add_repair (RapManuscriptBuilder *self, RapSpan span, const char *was)
{
  RapRepair repair = { span, g_strdup (was) };
  g_array_append_val (self->manuscript->repairs, repair);
}

/**
 * rap_manuscript_builder_add_note:
 * @self: a builder
 * @mark: the note's mark
 * @offset: where the mark stands in the text, or %G_MAXUINT for a note whose mark is to be found
 * @text: the note, or "" for a mark whose note is to be found
 */
void
rap_manuscript_builder_add_note (RapManuscriptBuilder *self,
                                 const char *mark,
                                 guint offset,
                                 const char *text)
{
  RapNote note = { g_strdup (mark), offset, g_strdup (text), self->text->len };
  g_array_append_val (self->manuscript->notes, note);
}

/**
 * rap_note_mark_from_raised:
 * @text: raised characters
 * @length: in bytes
 *
 * Returns: (transfer full) (nullable): the mark in plain figures or letters; %NULL where it is
 *   none, as the "th" of "20th" set high
 */
char *
rap_note_mark_from_raised (const char *text, gsize length)
{
  static const char *const figures[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  g_autoptr (GString) mark = g_string_new (NULL);
  guint n_letters = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p)) {
    gsize n = g_utf8_next_char (p) - p;
    gboolean figure = FALSE;
    for (guint i = 0; i < G_N_ELEMENTS (figures) && !figure; i++)
      if (strlen (figures[i]) == n && memcmp (figures[i], p, n) == 0) {
        g_string_append_c (mark, '0' + i);
        figure = TRUE;
      }
    if (!figure && !g_ascii_isspace (*p)) {
      g_string_append_len (mark, p, n);
      n_letters += g_ascii_isalpha (*p);
    }
  }
  if (mark->len == 0 || mark->len > 4 || n_letters > 1)
    return NULL;
  return g_string_free (g_steal_pointer (&mark), FALSE);
}
