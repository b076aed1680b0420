/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Printed pages become a manuscript. In: lines with places, sizes and styles. Out: blocks, joined
 * over the ends of lines, columns and pages, with furniture and footnotes set aside. A blank that
 * the glyphs' distance does not bear out is closed, a hyphen that only parts a word goes; both are
 * kept as repairs.
 */
#include <string.h>

#include "rap-footnotes.h"
#include "rap-line-end.h"
#include "rap-manuscript-builder.h"
#include "rap-paragraphs.h"

#define SOFT_HYPHEN "\xc2\xad"

typedef struct {
  RapPlacedLines lines;
  RapLineEnds line_ends;
  RapParagraphs paragraphs;
  RapManuscriptBuilder builder;
  GArray *closed; /* (owned) (element-type guint): where blanks were closed in the open block */
  guint look;     /* of all lines of the open block */
} PlacedReader;

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\n';
}

/* Keeps one repair for each word in which blanks were closed, with the blanks put back. */
static void
add_closed_words (PlacedReader *self)
{
  const GString *text = self->builder.text;

  for (guint i = 0; i < self->closed->len;) {
    guint at = g_array_index (self->closed, guint, i);
    RapSpan word = { at, at };
    g_autoptr (GString) was = NULL;
    guint from;

    while (word.start > 0 && !is_blank (text->str[word.start - 1]))
      word.start--;
    while (word.end < text->len && !is_blank (text->str[word.end]))
      word.end++;
    was = g_string_new (NULL);
    for (from = word.start; i < self->closed->len; i++) {
      at = g_array_index (self->closed, guint, i);
      if (at > word.end)
        break;
      g_string_append_len (was, text->str + from, at - from);
      g_string_append_c (was, ' ');
      from = at;
    }
    g_string_append_len (was, text->str + from, word.end - from);
    rap_manuscript_builder_add_repair (&self->builder, word, was->str);
  }
  g_array_set_size (self->closed, 0);
}

/* Appends a stretch of a line; narrow blanks are left out and remembered. */
static void
append_closed (PlacedReader *self, guint i, RapSpan span)
{
  const RapRaw *raw = self->lines.raw;

  for (guint r = rap_placed_line (&self->lines, i)->first_run; r < raw->runs->len; r++) {
    const RapRun *run = &g_array_index (raw->runs, RapRun, r);
    guint at;

    if (run->span.start >= span.end)
      break;
    if ((run->style & RAP_STYLE_NARROW) == 0 || run->span.start < span.start ||
        rap_line_ends_part_words (&self->line_ends, raw->text + span.start,
                                  raw->text + run->span.start, raw->text + run->span.end,
                                  raw->text + span.end))
      continue;
    rap_manuscript_builder_append (&self->builder, i, (RapSpan){ span.start, run->span.start });
    at = self->builder.text->len;
    g_array_append_val (self->closed, at);
    span.start = run->span.end;
  }
  rap_manuscript_builder_append (&self->builder, i, span);
}

/* A word that was parted at the line's end is made whole, and what stood there is kept. */
static void
join_word (PlacedReader *self, guint i, gsize start, gsize hyphen)
{
  RapSpan span = rap_raw_line (self->lines.raw, i)->span;
  GString *out = self->builder.text;
  const char *text = self->lines.raw->text;
  guint end = span.start;
  g_autofree char *was = NULL;

  while (end < span.end && g_ascii_isalpha (text[end]))
    end++;
  was = g_strdup_printf ("%s\n%.*s", out->str + start, (int)(end - span.start), text + span.start);
  for (gsize n = 0; n < hyphen; n++)
    rap_manuscript_builder_drop_hyphen (&self->builder);
  append_closed (self, i, span);
  rap_manuscript_builder_add_repair (&self->builder,
                                     (RapSpan){ start, start + strlen (was) - 1 - hyphen }, was);
}

static gboolean
parts_word (PlacedReader *self, guint i, gsize start, gsize hyphen)
{
  RapSpan span = rap_raw_line (self->lines.raw, i)->span;
  const GString *out = self->builder.text;
  const char *after = self->lines.raw->text + span.start;
  gsize n = 0;

  while (n < span.end - span.start && g_ascii_isalpha (after[n]))
    n++;
  if (n == 0 || out->len - hyphen <= start)
    return FALSE;
  return rap_line_ends_hyphenate (&self->line_ends, out->str + start, out->len - hyphen - start,
                                  after, n);
}

static void
append_joined (PlacedReader *self, guint i)
{
  RapSpan span = rap_raw_line (self->lines.raw, i)->span;
  GString *out = self->builder.text;
  gsize hyphen = rap_line_end_hyphen (out->str, out->len);
  gsize start = out->len - hyphen;

  while (start > 0 && g_ascii_isalpha (out->str[start - 1]))
    start--;
  if (hyphen > 0 && parts_word (self, i, start, hyphen)) {
    join_word (self, i, start, hyphen);
    return;
  }
  if (!rap_line_end_joins (out->str, out->len, self->lines.raw->text + span.start))
    rap_manuscript_builder_append_blank (&self->builder);
  append_closed (self, i, span);
}

static void
end_block (PlacedReader *self)
{
  GArray *blocks = self->builder.manuscript->blocks;

  add_closed_words (self);
  if (self->builder.in_block)
    g_array_index (blocks, RapBlock, blocks->len - 1).look = self->look;
  rap_manuscript_builder_end_block (&self->builder);
}

static void
read_body_line (PlacedReader *self, guint i)
{
  const RapLine *line = rap_raw_line (self->lines.raw, i);
  guint look = rap_paragraph_look (&self->lines, i);

  if (rap_paragraphs_take (&self->paragraphs, i)) {
    /* A short lettered item may stand in the middle by chance. */
    if (self->paragraphs.has_label)
      look &= ~RAP_BLOCK_CENTRED;
    end_block (self);
    rap_manuscript_builder_begin_block (&self->builder, line->page + 1,
                                        line->box.x0 - rap_placed_line (&self->lines, i)->left,
                                        look);
    append_closed (self, i, line->span);
    self->look = look;
  } else {
    append_joined (self, i);
    self->look &= look;
  }
}

static void
read_lines (PlacedReader *self)
{
  for (guint i = 0; i < self->lines.lines->len; i++) {
    switch (rap_placed_line (&self->lines, i)->kind) {
    case RAP_PLACED_BODY:
      read_body_line (self, i);
      break;
    case RAP_PLACED_FURNITURE:
      g_array_append_val (self->builder.manuscript->furniture, i);
      break;
    case RAP_PLACED_NOTE:
    case RAP_PLACED_NOTE_MORE:
      break; /* they are tied to their marks when all marks are known */
    }
  }
  end_block (self);
}

static int
compare_repairs (gconstpointer a, gconstpointer b)
{
  const RapRepair *left = a;
  const RapRepair *right = b;

  return (left->span.start > right->span.start) - (left->span.start < right->span.start);
}

/**
 * rap_manuscript_new_placed:
 * @raw: lines with places
 * @lexicon: tells labels and words
 *
 * Returns: (transfer full): the clean text, not yet tokenized
 */
RapManuscript *
rap_manuscript_new_placed (RapRaw *raw, RapLexicon *lexicon)
{
  PlacedReader self = { 0 };
  RapManuscript *manuscript;

  rap_placed_lines_init (&self.lines, raw);
  rap_line_ends_init (&self.line_ends, raw, lexicon);
  rap_paragraphs_init (&self.paragraphs, &self.lines, lexicon);
  rap_manuscript_builder_init (&self.builder, raw);
  self.closed = g_array_new (FALSE, FALSE, sizeof (guint));
  read_lines (&self);
  manuscript = rap_manuscript_builder_finish (&self.builder);
  g_array_sort (manuscript->repairs, compare_repairs);
  rap_footnotes_tie (&self.lines, manuscript);
  g_array_unref (self.closed);
  rap_paragraphs_clear (&self.paragraphs);
  rap_line_ends_clear (&self.line_ends);
  rap_placed_lines_clear (&self.lines);
  return manuscript;
}
