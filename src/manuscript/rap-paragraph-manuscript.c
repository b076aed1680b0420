/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A source that knows its paragraphs becomes a manuscript. In: lines of which each is a paragraph
 * or a note. Out: a block for each paragraph, and each note at its mark; the heads of pages are set
 * aside, the masthead excepted. Nothing is joined, cut or mended. Raised characters are the mark of
 * a note where a note answers them, and otherwise part of the text, as the "th" of "20th" set high.
 */
#include <string.h>

#include "rap-head-lines.h"
#include "rap-manuscript-builder.h"
#include "rap-note-stars.h"

typedef struct {
  RapRaw *raw; /* (unowned) */
  RapManuscriptBuilder builder;
  GHashTable *marks; /* (owned): those that a note has in front and the text has as well */
  RapNoteStars stars;
  GHashTable *furniture; /* (owned) (element-type guint): lines of heads that are no text */
  guint next_run;        /* the first run that may matter to the next line */
} ParagraphReader;

static char *
take_mark (const RapRaw *raw, RapSpan span)
{
  return g_strstrip (g_strndup (raw->text + span.start, span.end - span.start));
}

/* The raised characters that line @line begins with, as long as text follows them. */
static gboolean
leads (const RapLine *line, const RapRun *run)
{
  return (run->style & RAP_STYLE_RAISED) != 0 && run->span.start == line->span.start &&
         (run->span.end < line->span.end || line->role == RAP_LINE_ROLE_NOTE);
}

/* Marks at the beginning of a line and marks within one: what is among both is the mark of a note,
 * and a paragraph that begins with such a mark is a note that was typed, below a table. */
static void
find_marks (ParagraphReader *self)
{
  g_autoptr (GHashTable) leading = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const RapRaw *raw = self->raw;
  GHashTableIter iter;
  gpointer mark;
  guint r = 0;

  for (guint i = 0; i < raw->lines->len; i++) {
    const RapLine *line = rap_raw_line (raw, i);

    for (; r < raw->runs->len; r++) {
      const RapRun *run = &g_array_index (raw->runs, RapRun, r);

      if (run->span.start >= line->span.end)
        break;
      if ((run->style & RAP_STYLE_RAISED) != 0)
        g_hash_table_add (leads (line, run) ? leading : self->marks, take_mark (raw, run->span));
    }
  }
  g_hash_table_iter_init (&iter, self->marks);
  while (g_hash_table_iter_next (&iter, &mark, NULL))
    if (!g_hash_table_contains (leading, mark))
      g_hash_table_iter_remove (&iter);
}

/* The first run of line @i; @n tells how many it has. */
static const RapRun *
runs_of (ParagraphReader *self, guint i, guint *n)
{
  const GArray *runs = self->raw->runs;
  guint end = rap_raw_line (self->raw, i)->span.end;
  guint first = self->next_run;

  while (self->next_run < runs->len &&
         g_array_index (runs, RapRun, self->next_run).span.start < end)
    self->next_run++;
  *n = self->next_run - first;
  return *n > 0 ? &g_array_index (runs, RapRun, first) : NULL;
}

static guint
look_of (const RapLine *line, const RapRun *runs, guint n)
{
  guint length = line->span.end - line->span.start;
  guint bold = 0, italic = 0;

  for (guint i = 0; i < n; i++) {
    guint size = runs[i].span.end - runs[i].span.start;

    bold += (runs[i].style & RAP_STYLE_BOLD) != 0 ? size : 0;
    italic += (runs[i].style & RAP_STYLE_ITALIC) != 0 ? size : 0;
  }
  return (bold + 1 >= length ? RAP_BLOCK_BOLD : 0) | (italic + 1 >= length ? RAP_BLOCK_ITALIC : 0) |
         (line->role == RAP_LINE_ROLE_CELL ? RAP_BLOCK_CELL : 0) |
         (line->role == RAP_LINE_ROLE_MASTHEAD ? RAP_BLOCK_MASTHEAD : 0);
}

/* "* A/80/50.", level with its text. */
static gboolean
read_starred_note (ParagraphReader *self, const RapLine *line)
{
  guint n = line->label == 0 ? rap_note_stars_read (&self->stars, self->raw->text, line->span) : 0;
  g_autofree char *mark = NULL;
  g_autofree char *text = NULL;

  if (n == 0)
    return FALSE;
  mark = g_strnfill (n, '*');
  text =
      g_strchug (rap_raw_even_text (self->raw, (RapSpan){ line->span.start + n, line->span.end }));
  rap_manuscript_builder_add_note (&self->builder, mark, G_MAXUINT, text);
  return TRUE;
}

static gboolean
read_note (ParagraphReader *self, const RapLine *line, const RapRun *runs, guint n)
{
  g_autofree char *mark = NULL;
  g_autofree char *text = NULL;

  if (n == 0 || !leads (line, runs))
    return read_starred_note (self, line);
  mark = take_mark (self->raw, runs->span);
  if (line->role != RAP_LINE_ROLE_NOTE && !g_hash_table_contains (self->marks, mark))
    return FALSE;
  text = rap_raw_even_text (self->raw, (RapSpan){ runs->span.end, line->span.end });
  rap_manuscript_builder_add_note (&self->builder, mark, G_MAXUINT, text);
  return TRUE;
}

static void
read_line (ParagraphReader *self, guint i)
{
  const RapLine *line = rap_raw_line (self->raw, i);
  GArray *blocks = self->builder.manuscript->blocks;
  RapBlock *block;
  guint n;
  const RapRun *runs = runs_of (self, i, &n);

  if (g_hash_table_contains (self->furniture, GUINT_TO_POINTER (i))) {
    g_array_append_val (self->builder.manuscript->furniture, i);
    return;
  }
  if (read_note (self, line, runs, n))
    return;
  rap_manuscript_builder_begin_block (&self->builder, line->page + 1, 0, look_of (line, runs, n));
  block = &g_array_index (blocks, RapBlock, blocks->len - 1);
  block->level = line->level;
  block->depth = line->depth;
  block->label = line->label;
  rap_manuscript_builder_append (&self->builder, i, line->span);
  rap_manuscript_builder_end_block (&self->builder);
}

/* Gives each mark the next note below it that bears the mark. */
static void
tie_notes (RapManuscript *manuscript)
{
  g_autoptr (GHashTable) below = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) tied = g_array_new (FALSE, TRUE, sizeof (gboolean));
  GArray *notes = manuscript->notes;
  guint kept = 0;

  g_array_set_size (tied, notes->len);
  for (guint i = notes->len; i > 0; i--) {
    RapNote *note = &g_array_index (notes, RapNote, i - 1);
    gpointer found;

    if (note->offset == G_MAXUINT) {
      g_hash_table_replace (below, note->mark, GUINT_TO_POINTER (i - 1));
    } else if (g_hash_table_lookup_extended (below, note->mark, NULL, &found)) {
      g_free (note->text);
      note->text = g_strdup (g_array_index (notes, RapNote, GPOINTER_TO_UINT (found)).text);
      g_array_index (tied, gboolean, GPOINTER_TO_UINT (found)) = TRUE;
    }
  }
  g_hash_table_remove_all (below);
  for (guint i = 0; i < notes->len; i++) {
    RapNote note = g_array_index (notes, RapNote, i);

    g_array_index (notes, RapNote, i) = (RapNote){ 0 };
    if (g_array_index (tied, gboolean, i)) {
      g_free (note.mark);
      g_free (note.text);
    } else {
      g_array_index (notes, RapNote, kept++) = note;
    }
  }
  g_array_set_size (notes, kept);
}

/**
 * rap_manuscript_new_from_paragraphs:
 * @raw: lines that are paragraphs and notes, and the heads of pages before them
 * @lexicon: tells a masthead from other heads
 *
 * Returns: (transfer full): the clean text, not yet tokenized
 */
RapManuscript *
rap_manuscript_new_from_paragraphs (RapRaw *raw, RapLexicon *lexicon)
{
  ParagraphReader self = { .raw = raw };
  RapManuscript *manuscript;

  self.marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.furniture = rap_head_lines_find_furniture (raw, lexicon);
  find_marks (&self);
  rap_note_stars_init (&self.stars, raw);
  rap_manuscript_builder_init (&self.builder, raw);
  self.builder.marks = self.marks;
  for (guint i = 0; i < raw->lines->len; i++)
    read_line (&self, i);
  manuscript = rap_manuscript_builder_finish (&self.builder);
  tie_notes (manuscript);
  g_hash_table_unref (self.marks);
  g_hash_table_unref (self.furniture);
  return manuscript;
}
