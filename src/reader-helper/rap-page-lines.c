/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-page-lines.h"

#include <stdlib.h>

/* A space this wide, in sizes of the font, parts two lines that stand on one row: a masthead's
 * left and right side, a page number and a symbol. No justified line is stretched so far. */
#define PARTING_SPACE 5.0f

/* How much two segments of one row share of their height. A raised mark shares less. */
#define SAME_ROW 0.5f
#define SAME_ROW_MARK 0.3f
#define LONGEST_MARK 4

/* Where a segment comes in the page's order. */
typedef struct {
  guint group; /* 3 for each stripe of the page: left column, right column, line over both */
  guint row;
  RapSegment segment;
} Place;

enum {
  LEFT_COLUMN = 0,
  RIGHT_COLUMN = 1,
  BOTH_COLUMNS = 2,
};

void
rap_page_lines_init (RapPageLines *self)
{
  self->segments = g_array_new (FALSE, FALSE, sizeof (RapSegment));
  self->lines = g_array_new (FALSE, FALSE, sizeof (RapPageLine));
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
}

void
rap_page_lines_clear (RapPageLines *self)
{
  g_clear_pointer (&self->segments, g_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
}

static int
compare_heights (const void *a, const void *b)
{
  const Place *one = a;
  const Place *other = b;
  float one_middle = rap_box_middle (&one->segment.box);
  float other_middle = rap_box_middle (&other->segment.box);

  if (one->group != other->group)
    return one->group < other->group ? -1 : 1;
  return (one_middle > other_middle) - (one_middle < other_middle);
}

static int
compare_rows (const void *a, const void *b)
{
  const Place *one = a;
  const Place *other = b;
  const RapBox *one_box = &one->segment.box;
  const RapBox *other_box = &other->segment.box;

  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  if (one->segment.right_to_left && other->segment.right_to_left)
    return (one_box->x1 < other_box->x1) - (one_box->x1 > other_box->x1);
  return (one_box->x0 > other_box->x0) - (one_box->x0 < other_box->x0);
}

static Place *
place_at (GArray *places, guint i)
{
  return &g_array_index (places, Place, i);
}

/* Puts @places, which stand from the top to the bottom, into the stripes and columns. A line that
 * crosses the gutter ends the stripe above it, and takes what stands on its row along. */
static void
sort_into_columns (GArray *places, float gutter)
{
  guint stripe = 0;
  const RapBox *over_both = NULL;

  for (guint i = 0; i < places->len; i++) {
    const RapBox *box = &place_at (places, i)->segment.box;

    if (box->x0 < gutter && box->x1 > gutter)
      place_at (places, i)->group = BOTH_COLUMNS;
    else
      place_at (places, i)->group = box->x0 < gutter ? LEFT_COLUMN : RIGHT_COLUMN;
  }
  for (guint i = 0; i < places->len; i++) {
    Place *place = place_at (places, i);
    gboolean crosses = place->group == BOTH_COLUMNS;

    if (over_both != NULL && rap_box_shared_height (over_both, &place->segment.box) > SAME_ROW) {
      place->group = stripe * 3 + BOTH_COLUMNS;
      continue;
    }
    if (over_both != NULL)
      stripe++;
    over_both = crosses ? &place->segment.box : NULL;
    place->group += stripe * 3;
  }
}

static gboolean
shares_row (const RapSegment *row, const RapSegment *segment)
{
  const RapSegment *smaller = row->size < segment->size ? row : segment;
  float shared = rap_box_shared_height (&row->box, &segment->box);
  float gap = MAX (row->box.x0, segment->box.x0) - MIN (row->box.x1, segment->box.x1);

  if (smaller->n <= LONGEST_MARK && gap < MAX (row->size, segment->size))
    return shared >= SAME_ROW_MARK;
  return shared >= SAME_ROW;
}

static void
number_rows (GArray *places)
{
  const RapSegment *longest = NULL;
  guint row = 0;

  for (guint i = 0; i < places->len; i++) {
    Place *place = place_at (places, i);

    if (longest == NULL || place->group != place_at (places, i - 1)->group ||
        !shares_row (longest, &place->segment)) {
      longest = &place->segment;
      row++;
    } else if (place->segment.n > longest->n) {
      longest = &place->segment;
    }
    place->row = row;
  }
}

static gboolean
is_parted (const RapSegment *a, const RapSegment *b)
{
  float gap = MAX (a->box.x0, b->box.x0) - MIN (a->box.x1, b->box.x1);

  return gap > PARTING_SPACE * MIN (a->size, b->size);
}

static void
make_lines (RapPageLines *self)
{
  g_array_set_size (self->lines, 0);
  for (guint i = 0; i < self->places->len; i++) {
    const Place *place = place_at (self->places, i);

    g_array_index (self->segments, RapSegment, i) = place->segment;
    if (i > 0 && place->row == place_at (self->places, i - 1)->row &&
        !is_parted (&place_at (self->places, i - 1)->segment, &place->segment)) {
      g_array_index (self->lines, RapPageLine, self->lines->len - 1).n++;
    } else {
      RapPageLine line = { .first = i, .n = 1 };

      g_array_append_val (self->lines, line);
    }
  }
}

/**
 * rap_page_lines_lay:
 * @self: what to fill; what it held is dropped
 * @glyphs: (element-type RapGlyph): of a page
 */
void
rap_page_lines_lay (RapPageLines *self, GArray *glyphs)
{
  float gutter;

  rap_segments_cut (self->segments, glyphs);
  g_array_set_size (self->places, 0);
  for (guint i = 0; i < self->segments->len; i++) {
    Place place = { .segment = g_array_index (self->segments, RapSegment, i) };

    g_array_append_val (self->places, place);
  }
  g_array_sort (self->places, compare_heights);
  gutter = rap_page_find_gutter (self->segments);
  if (gutter != RAP_NO_GUTTER) {
    sort_into_columns (self->places, gutter);
    g_array_sort (self->places, compare_heights);
  }
  number_rows (self->places);
  g_array_sort (self->places, compare_rows);
  make_lines (self);
}
