/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The lines of a page in reading order. In: glyphs. Out: segments, and lines made of them: what
 * stands on one row is one line, left to right, unless a wide space parts it; rows follow each
 * other from the top, column by column where the page is set in two.
 */
#pragma once

#include "rap-glyph.h"

G_BEGIN_DECLS

/**
 * RapPageLine:
 * @first: index of its first segment
 * @n: how many segments
 */
typedef struct {
  guint first;
  guint n;
} RapPageLine;

typedef struct {
  GArray *segments; /* (owned) (element-type RapSegment), in reading order */
  GArray *lines;    /* (owned) (element-type RapPageLine) */
  GArray *places;   /* (owned): working room */
} RapPageLines;

void rap_page_lines_init (RapPageLines *self);
void rap_page_lines_clear (RapPageLines *self);
void rap_page_lines_lay (RapPageLines *self, GArray *glyphs);

#define RAP_NO_GUTTER (-1.0f)
float rap_page_find_gutter (const GArray *segments);

void rap_segments_cut (GArray *segments, GArray *glyphs);

static inline float
rap_box_middle (const RapBox *box)
{
  return (box->y0 + box->y1) / 2;
}

/* How much of the lower one of two boxes the other one shares, up and down: 0 to 1. */
static inline float
rap_box_shared_height (const RapBox *a, const RapBox *b)
{
  float lower = MIN (a->y1 - a->y0, b->y1 - b->y0);
  float shared = MIN (a->y1, b->y1) - MAX (a->y0, b->y0);

  return lower > 0 && shared > 0 ? shared / lower : 0;
}

G_END_DECLS
