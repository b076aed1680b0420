/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-placed-lines.h"

#include <math.h>
#include <string.h>

#include "rap-manuscript.h"

/* Sizes and distances are counted in tenths and halves of a point, up to this many. */
#define MOST_STEPS 1024

/* A run of this many strokes is a rule. */
#define LEAST_RULE 5

/**
 * rap_raw_page_end:
 * @raw: a document
 * @page: index of one of its pages
 *
 * Returns: index of the line after the page's last one
 */
guint
rap_raw_page_end (const RapRaw *raw, guint page)
{
  if (page + 1 < raw->pages->len)
    return g_array_index (raw->pages, RapPage, page + 1).first_line;
  return raw->lines->len;
}

/**
 * rap_placed_is_rule:
 * @raw: a document
 * @line: index of a line
 *
 * Returns: whether the line is a rule made of characters
 */
gboolean
rap_placed_is_rule (const RapRaw *raw, guint line)
{
  RapSpan span = rap_raw_line (raw, line)->span;
  guint n = 0;

  for (const char *p = raw->text + span.start; p < raw->text + span.end; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (c == ' ')
      continue;
    if (c != '_' && c != '-' && c != 0x2013 && c != 0x2014 && c != 0x2015 && c != 0x2500)
      return FALSE;
    n++;
  }
  return n >= LEAST_RULE;
}

static guint
heaviest (const guint *weights)
{
  guint best = 0;

  for (guint i = 1; i < MOST_STEPS; i++)
    if (weights[i] > weights[best])
      best = i;
  return best;
}

/* Small letters count: what is set in figures and capitals is a table or a title, however long. */
static float
usual_size (const RapRaw *raw)
{
  guint weights[MOST_STEPS] = { 0 };

  for (guint i = 0; i < raw->lines->len; i++) {
    const RapLine *line = rap_raw_line (raw, i);
    int step = lroundf (line->size * 10);

    if (step <= 0 || step >= MOST_STEPS)
      continue;
    for (guint k = line->span.start; k < line->span.end; k++)
      weights[step] += g_ascii_islower (raw->text[k]) != 0 || (guchar)raw->text[k] >= 0x80;
  }
  return heaviest (weights) / 10.0f;
}

static float
usual_leading (const RapRaw *raw, float size)
{
  guint weights[MOST_STEPS] = { 0 };
  float leading;

  for (guint i = 1; i < raw->lines->len; i++) {
    const RapLine *a = rap_raw_line (raw, i - 1);
    const RapLine *b = rap_raw_line (raw, i);
    float step = b->box.y0 - a->box.y0;

    if (a->page == b->page && fabsf (a->size - size) < 0.2f && fabsf (b->size - size) < 0.2f &&
        step > 0.8f * size && step < 3 * size && step * 2 < MOST_STEPS - 1)
      weights[lroundf (step * 2)]++;
  }
  leading = heaviest (weights) / 2.0f;
  return leading > 0 ? leading : 1.2f * size;
}

/* The mark a line starts with, and where its text ends before the marks it ends with. */
static void
measure_marks (const RapRaw *raw, const RapLine *line, RapPlacedLine *placed)
{
  placed->mark_end = line->span.start;
  placed->end = line->span.end;
  for (guint r = placed->first_run; r < raw->runs->len; r++) {
    const RapRun *run = &g_array_index (raw->runs, RapRun, r);

    if (run->span.start >= line->span.end)
      return;
    if ((run->style & RAP_STYLE_RAISED) == 0)
      continue;
    if (run->span.start == placed->mark_end)
      placed->mark_end = run->span.end;
    if (run->span.end == line->span.end)
      placed->end = run->span.start;
  }
}

static guint
look_of (const RapRaw *raw, const RapLine *line, guint first_run)
{
  guint length = 0;
  guint bold = 0;
  guint italic = 0;

  for (guint i = line->span.start; i < line->span.end; i++)
    length += raw->text[i] != ' ';
  for (guint r = first_run; r < raw->runs->len; r++) {
    const RapRun *run = &g_array_index (raw->runs, RapRun, r);

    if (run->span.start >= line->span.end)
      break;
    for (guint i = run->span.start; i < run->span.end; i++) {
      if (raw->text[i] == ' ')
        continue;
      if (run->style & RAP_STYLE_RAISED)
        length--;
      else
        bold += (run->style & RAP_STYLE_BOLD) != 0, italic += (run->style & RAP_STYLE_ITALIC) != 0;
    }
  }
  if (length == 0)
    return 0;
  return (bold >= length ? RAP_BLOCK_BOLD : 0) | (italic >= length ? RAP_BLOCK_ITALIC : 0);
}

static void
measure_lines (RapPlacedLines *self)
{
  const RapRaw *raw = self->raw;
  guint run = 0;

  for (guint i = 0; i < raw->lines->len; i++) {
    const RapLine *line = rap_raw_line (raw, i);
    RapPlacedLine *placed = rap_placed_line (self, i);

    while (run < raw->runs->len &&
           g_array_index (raw->runs, RapRun, run).span.end <= line->span.start)
      run++;
    placed->first_run = run;
    placed->look = look_of (raw, line, run);
    measure_marks (raw, line, placed);
  }
}

/* Whether paragraphs start with an indent: a line set in, and the one after it at the edge. */
static gboolean
uses_indents (const RapPlacedLines *self)
{
  guint found = 0;

  for (guint i = 1; i < self->lines->len; i++) {
    const RapLine *first = rap_raw_line (self->raw, i - 1);
    const RapLine *second = rap_raw_line (self->raw, i);
    float indent = first->box.x0 - second->box.x0;

    if (rap_placed_line (self, i - 1)->kind == RAP_PLACED_BODY &&
        rap_placed_line (self, i)->kind == RAP_PLACED_BODY && first->page == second->page &&
        indent > 0.8f * self->size && indent < 6 * self->size &&
        second->box.y0 - first->box.y0 > 0.5f * self->leading &&
        second->box.y0 - first->box.y0 < 1.3f * self->leading &&
        fabsf (second->box.x0 - rap_placed_line (self, i)->left) < 2)
      found++;
  }
  return found >= 3;
}

/**
 * rap_placed_lines_init:
 * @self: what to fill
 * @raw: a document whose lines have places
 */
void
rap_placed_lines_init (RapPlacedLines *self, RapRaw *raw)
{
  self->raw = raw;
  self->lines = g_array_new (FALSE, TRUE, sizeof (RapPlacedLine));
  g_array_set_size (self->lines, raw->lines->len);
  self->size = usual_size (raw);
  self->leading = usual_leading (raw, self->size);
  measure_lines (self);
  rap_placed_lines_find_furniture (self);
  rap_placed_lines_find_notes (self);
  rap_placed_lines_find_columns (self);
  self->indents = uses_indents (self);
}

void
rap_placed_lines_clear (RapPlacedLines *self)
{
  g_clear_pointer (&self->lines, g_array_unref);
}
