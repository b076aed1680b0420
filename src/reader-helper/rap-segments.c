/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Cuts the glyphs of a page into segments, at the parser's line ends and at wide spaces.
 */
#include "rap-page-lines.h"

#include <stdlib.h>

/* In sizes of the font. A space wider than this may part columns or cells; whether it does is
 * decided later, when all segments are known. */
#define WIDE_SPACE 1.0f
#define STEP_BACK 0.5f

static gboolean
is_right_to_left (gunichar character)
{
  return (character >= 0x0590 && character <= 0x08ff) ||
         (character >= 0xfb1d && character <= 0xfdff) ||
         (character >= 0xfe70 && character <= 0xfeff);
}

static int
compare_from_right (const void *a, const void *b)
{
  const RapGlyph *left = a;
  const RapGlyph *right = b;

  return (left->box.x0 < right->box.x0) - (left->box.x0 > right->box.x0);
}

static void
turn_around (RapGlyph *glyphs, guint n)
{
  for (guint i = 0; i < n / 2; i++) {
    RapGlyph kept = glyphs[i];

    glyphs[i] = glyphs[n - 1 - i];
    glyphs[n - 1 - i] = kept;
  }
}

/* Reading order of a right-to-left row: from the right, but numbers and foreign words as they
 * stand. */
static void
order_from_right (RapGlyph *glyphs, guint n)
{
  glyphs[0].starts_segment = FALSE;
  qsort (glyphs, n, sizeof *glyphs, compare_from_right);
  for (guint i = 0; i < n;) {
    guint end = i;
    guint last = i;

    if (!g_unichar_isalnum (glyphs[i].character) || is_right_to_left (glyphs[i].character)) {
      i++;
      continue;
    }
    for (; end < n && !is_right_to_left (glyphs[end].character); end++)
      if (g_unichar_isalnum (glyphs[end].character))
        last = end;
    turn_around (glyphs + i, last + 1 - i);
    i = end;
  }
}

static gboolean
row_is_right_to_left (const RapGlyph *glyphs, guint n)
{
  guint found = 0;

  for (guint i = 0; i < n; i++)
    found += is_right_to_left (glyphs[i].character);
  return found * 2 > n;
}

/* The size that most glyphs have, where one has a majority. */
static float
main_size (const RapGlyph *glyphs, guint n)
{
  float size = 0;
  guint votes = 0;

  for (guint i = 0; i < n; i++) {
    if (votes == 0)
      size = glyphs[i].size;
    votes += glyphs[i].size == size ? 1 : -1;
  }
  return size;
}

static void
add_segment (GArray *segments, const RapGlyph *glyphs, guint first, guint n, gboolean from_right)
{
  const RapGlyph *own = glyphs + first;
  RapSegment segment = { .first = first, .n = n, .right_to_left = from_right };
  gboolean placed = FALSE;

  segment.size = main_size (own, n);
  segment.box = own[0].box;
  for (guint i = 0; i < n; i++) {
    segment.box.x0 = MIN (segment.box.x0, own[i].box.x0);
    segment.box.x1 = MAX (segment.box.x1, own[i].box.x1);
    if (own[i].size != segment.size)
      continue;
    segment.box.y0 = placed ? MIN (segment.box.y0, own[i].box.y0) : own[i].box.y0;
    segment.box.y1 = placed ? MAX (segment.box.y1, own[i].box.y1) : own[i].box.y1;
    placed = TRUE;
  }
  g_array_append_val (segments, segment);
}

static gboolean
is_cut (const RapGlyph *a, const RapGlyph *b, gboolean from_right)
{
  float gap = from_right ? a->box.x0 - b->box.x1 : b->box.x0 - a->box.x1;
  float size = MAX (a->size, b->size);

  /* Written so that a place that is not a number cuts. */
  return !(gap <= WIDE_SPACE * size && (from_right || gap >= -STEP_BACK * size));
}

/**
 * rap_segments_cut:
 * @segments: (element-type RapSegment): what to fill
 * @glyphs: (element-type RapGlyph): of a page; those of a right-to-left row are put in order
 */
void
rap_segments_cut (GArray *segments, GArray *glyphs)
{
  RapGlyph *all = (RapGlyph *)(void *)glyphs->data;

  g_array_set_size (segments, 0);
  for (guint i = 0, end; i < glyphs->len; i = end) {
    gboolean from_right;
    guint first = i;

    for (end = i + 1; end < glyphs->len && !all[end].starts_segment;)
      end++;
    from_right = row_is_right_to_left (all + i, end - i);
    if (from_right)
      order_from_right (all + i, end - i);
    for (guint k = i + 1; k < end; k++) {
      if (is_cut (&all[k - 1], &all[k], from_right)) {
        add_segment (segments, all, first, k - first, from_right);
        first = k;
      }
    }
    add_segment (segments, all, first, end - first, from_right);
  }
}
