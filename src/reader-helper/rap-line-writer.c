/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-line-writer.h"

#include <stdlib.h>

/* Distances between glyphs, in sizes of the line's font. The word space of common fonts is 0.25;
 * justified lines keep it above 0.17, and kerning before a capital above 0.15. Distances inside a
 * word come from uneven tracking and stay under 0.14; other programs begin to see blanks at 0.1. */
#define SEEN_AS_BLANK 0.095f
#define LEAST_WORD_SPACE 0.145f
#define USUAL_WORD_SPACE 0.25f
#define WIDEST_WORD_SPACE 1.0f

/* On its own line, a blank of less than this share of the usual one parts no words. */
#define NARROW_SHARE 0.55f

/* A row of letters set apart (T I T L E): most distances look like blanks, and a real one is this
 * much wider than they are. */
#define SPACED_SHARE 0.6f
#define SPACED_LEAST 8
#define SPACED_WORD_SPACE 0.2f

/* A mark is smaller than its line and stands this much above its foot. */
#define MARK_SIZE 0.85f
#define MARK_RISE 0.12f
#define MARK_RISE_FULL_SIZE 0.25f

typedef enum {
  NO_BLANK,
  NARROW_BLANK,
  WORD_BLANK,
} Blank;

typedef struct {
  const RapSegment *main; /* the segment that sets the line's size and height */
  float narrow;           /* below this a distance is no word space */
  float base;             /* what the letters are set apart; 0 in a common line */
  gboolean right_to_left;
} LineMeasure;

void
rap_line_writer_init (RapLineWriter *self, const char *media_type)
{
  self->raw = rap_raw_new (media_type);
  self->raw->placed = TRUE;
  self->text = g_string_new (NULL);
  self->row = g_ptr_array_new ();
  self->gaps = g_array_new (FALSE, FALSE, sizeof (float));
}

static float
gap_between (const RapGlyph *a, const RapGlyph *b, const LineMeasure *measure)
{
  float gap = measure->right_to_left ? a->box.x0 - b->box.x1 : b->box.x0 - a->box.x1;

  /* Where words of the two directions meet, places say nothing: the distance is the free one. */
  if (measure->right_to_left && b->box.x0 > a->box.x0)
    gap = b->box.x0 - a->box.x1;
  return gap / MAX (measure->main->size, 1);
}

static int
compare_gaps (const void *a, const void *b)
{
  const float *one = a;
  const float *other = b;

  return (*one > *other) - (*one < *other);
}

static float
median (GArray *gaps, float otherwise)
{
  if (gaps->len == 0)
    return otherwise;
  g_array_sort (gaps, compare_gaps);
  return g_array_index (gaps, float, gaps->len / 2);
}

static void
collect_gaps (RapLineWriter *self, const LineMeasure *measure, float from, float to)
{
  g_array_set_size (self->gaps, 0);
  for (guint i = 1; i < self->row->len; i++) {
    float gap = gap_between (self->row->pdata[i - 1], self->row->pdata[i], measure);

    if (gap > from && gap < to)
      g_array_append_val (self->gaps, gap);
  }
}

static void
measure_blanks (RapLineWriter *self, LineMeasure *measure)
{
  float usual;

  collect_gaps (self, measure, SEEN_AS_BLANK, WIDEST_WORD_SPACE);
  if (self->gaps->len >= SPACED_LEAST && self->gaps->len > SPACED_SHARE * (self->row->len - 1)) {
    measure->base = median (self->gaps, 0);
    measure->narrow = measure->base + SPACED_WORD_SPACE;
    return;
  }
  collect_gaps (self, measure, LEAST_WORD_SPACE, WIDEST_WORD_SPACE);
  usual = median (self->gaps, USUAL_WORD_SPACE);
  measure->base = 0;
  measure->narrow = MIN (LEAST_WORD_SPACE, NARROW_SHARE * usual);
}

static gboolean
is_raised (const RapGlyph *glyph, const LineMeasure *measure)
{
  float size = measure->main->size;
  float rise = measure->main->box.y1 - glyph->box.y1;

  if (glyph->size < MARK_SIZE * size)
    return rise > MARK_RISE * size;
  return glyph->size <= size && rise > MARK_RISE_FULL_SIZE * size;
}

static guint
style_of (const RapGlyph *glyph, const LineMeasure *measure)
{
  return glyph->style | (is_raised (glyph, measure) ? RAP_STYLE_RAISED : 0);
}

/* No word has a comma inside that is followed by a letter, nor a capital after a small letter:
 * there the blank is only tight. */
static gboolean
parts_by_itself (const RapGlyph *a, const RapGlyph *b)
{
  if (g_unichar_islower (a->character) && g_unichar_isupper (b->character))
    return TRUE;
  return (a->character == ',' || a->character == ';' || a->character == ':') &&
         g_unichar_isalpha (b->character);
}

static Blank
judge_blank (const RapGlyph *a, const RapGlyph *b, const LineMeasure *measure)
{
  float gap = gap_between (a, b, measure);

  if (is_raised (a, measure) || is_raised (b, measure))
    return gap > LEAST_WORD_SPACE ? WORD_BLANK : NO_BLANK;
  if (gap > measure->narrow)
    return WORD_BLANK;
  if (gap <= SEEN_AS_BLANK || measure->base > 0)
    return NO_BLANK;
  return parts_by_itself (a, b) ? WORD_BLANK : NARROW_BLANK;
}

/* Text from @start on is in @style; joins the run before it where that is in the same one. */
static void
set_style (RapLineWriter *self, guint start, guint line_start, guint style)
{
  GArray *runs = self->raw->runs;
  RapRun run = { .span = { start, self->text->len }, .style = style };

  if (style == 0)
    return;
  if (runs->len > 0) {
    RapRun *last = &g_array_index (runs, RapRun, runs->len - 1);

    if (last->style == style && last->span.end == start && last->span.start >= line_start) {
      last->span.end = run.span.end;
      return;
    }
  }
  g_array_append_val (runs, run);
}

static void
write_glyphs (RapLineWriter *self, const LineMeasure *measure)
{
  guint line_start = self->text->len;
  guint last_style = 0;

  for (guint i = 0; i < self->row->len; i++) {
    const RapGlyph *glyph = self->row->pdata[i];
    guint style = style_of (glyph, measure);
    Blank blank = i > 0 ? judge_blank (self->row->pdata[i - 1], glyph, measure) : NO_BLANK;
    guint start = self->text->len;

    if (blank != NO_BLANK) {
      g_string_append_c (self->text, ' ');
      set_style (self, start, line_start,
                 (style & last_style) | (blank == NARROW_BLANK ? RAP_STYLE_NARROW : 0));
      start = self->text->len;
    }
    g_string_append_unichar (self->text, glyph->character);
    set_style (self, start, line_start, style);
    last_style = style;
  }
}

static void
measure_line (LineMeasure *measure, const RapSegment *segments, guint n)
{
  guint from_right = 0;

  measure->main = segments;
  for (guint i = 0; i < n; i++) {
    if (segments[i].n > measure->main->n)
      measure->main = &segments[i];
    if (segments[i].right_to_left)
      from_right += segments[i].n;
  }
  measure->right_to_left = from_right * 2 > measure->main->n;
}

static void
add_line (RapLineWriter *self, const GArray *glyphs, const RapSegment *segments, guint n)
{
  RapLine line = { .span.start = self->text->len, .page = self->raw->pages->len - 1 };
  LineMeasure measure = { 0 };

  measure_line (&measure, segments, n);
  line.size = measure.main->size;
  line.box = measure.main->box;
  g_ptr_array_set_size (self->row, 0);
  for (guint i = 0; i < n; i++) {
    line.box.x0 = MIN (line.box.x0, segments[i].box.x0);
    line.box.x1 = MAX (line.box.x1, segments[i].box.x1);
    for (guint k = 0; k < segments[i].n; k++)
      g_ptr_array_add (self->row, &g_array_index (glyphs, RapGlyph, segments[i].first + k));
  }
  measure_blanks (self, &measure);
  write_glyphs (self, &measure);
  line.span.end = self->text->len;
  g_string_append_c (self->text, '\n');
  g_array_append_val (self->raw->lines, line);
}

/**
 * rap_line_writer_add_page:
 * @self: a writer
 * @glyphs: (element-type RapGlyph): of the page
 * @lines: of the page
 * @width: of the page in points
 * @height: of the page in points
 */
void
rap_line_writer_add_page (
    RapLineWriter *self, const GArray *glyphs, const RapPageLines *lines, float width, float height)
{
  RapPage page = { .width = width, .height = height, .first_line = self->raw->lines->len };

  g_array_append_val (self->raw->pages, page);
  for (guint i = 0; i < lines->lines->len; i++) {
    const RapPageLine *line = &g_array_index (lines->lines, RapPageLine, i);

    add_line (self, glyphs, &g_array_index (lines->segments, RapSegment, line->first), line->n);
  }
}

/**
 * rap_line_writer_finish:
 * @self: a writer; it cannot be used again
 *
 * Returns: (transfer full): the document
 */
RapRaw *
rap_line_writer_finish (RapLineWriter *self)
{
  self->raw->length = self->text->len;
  self->raw->text = g_string_free (self->text, FALSE);
  g_ptr_array_unref (self->row);
  g_array_unref (self->gaps);
  return self->raw;
}
