/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Finds the empty stripe between two columns of text.
 */
#include "rap-page-lines.h"

/* The gutter runs through the middle of the page, by these shares of the text's width. */
#define MIDDLE_FROM 0.33f
#define MIDDLE_TO 0.67f

/* Fewer rows that stand side by side are a signature block or a small table. */
#define LEAST_PAIRS 6

/* A line of running text fills this share of its column; a label or a table's cell does not. */
#define FILLED 0.6f

typedef struct {
  float left;
  float right;
} Extent;

static Extent
extent_of (const GArray *segments)
{
  Extent extent = { G_MAXFLOAT, 0 };

  for (guint i = 0; i < segments->len; i++) {
    const RapBox *box = &g_array_index (segments, RapSegment, i).box;

    extent.left = MIN (extent.left, box->x0);
    extent.right = MAX (extent.right, box->x1);
  }
  return extent;
}

static guint
count_crossing (const GArray *segments, float x)
{
  guint n = 0;

  for (guint i = 0; i < segments->len; i++) {
    const RapBox *box = &g_array_index (segments, RapSegment, i).box;

    n += box->x0 < x && box->x1 > x;
  }
  return n;
}

/* The middle of the widest stripe that the fewest segments cross. */
static float
emptiest (const GArray *segments, Extent extent, guint *crossing)
{
  float width = extent.right - extent.left;
  float from = extent.left + MIDDLE_FROM * width;
  float to = extent.left + MIDDLE_TO * width;
  float best = from;
  float start = from;
  float widest = 0;
  guint last = G_MAXUINT;

  *crossing = G_MAXUINT;
  for (float x = from; x <= to; x += 1) {
    guint n = count_crossing (segments, x);

    if (n != last)
      start = x;
    last = n;
    if (n < *crossing || (n == *crossing && x - start > widest)) {
      widest = x - start;
      *crossing = n;
      best = (start + x) / 2;
    }
  }
  return best;
}

static gboolean
fills_left (const RapBox *box, Extent extent, float gutter)
{
  return box->x1 <= gutter && box->x1 - box->x0 >= FILLED * (gutter - extent.left);
}

static gboolean
fills_right (const RapBox *box, Extent extent, float gutter)
{
  return box->x0 >= gutter && box->x1 - box->x0 >= FILLED * (extent.right - gutter);
}

/* Rows on which a full line of the left column stands beside a full line of the right one. */
static guint
count_pairs (const GArray *segments, Extent extent, float gutter)
{
  guint n = 0;

  for (guint i = 0; i < segments->len; i++) {
    const RapBox *left = &g_array_index (segments, RapSegment, i).box;

    if (!fills_left (left, extent, gutter))
      continue;
    for (guint k = 0; k < segments->len; k++) {
      const RapBox *right = &g_array_index (segments, RapSegment, k).box;

      if (fills_right (right, extent, gutter) && rap_box_shared_height (left, right) > 0.3f) {
        n++;
        break;
      }
    }
  }
  return n;
}

/**
 * rap_page_find_gutter:
 * @segments: (element-type RapSegment): of a page
 *
 * Returns: where the page's two columns part, in points from the left, or %RAP_NO_GUTTER
 */
float
rap_page_find_gutter (const GArray *segments)
{
  Extent extent;
  float gutter;
  guint crossing;
  guint pairs;

  if (segments->len < 2 * LEAST_PAIRS)
    return RAP_NO_GUTTER;
  extent = extent_of (segments);
  if (!(extent.right - extent.left < 1e5f))
    return RAP_NO_GUTTER;
  gutter = emptiest (segments, extent, &crossing);
  pairs = count_pairs (segments, extent, gutter);
  if (pairs < LEAST_PAIRS || crossing * 2 > pairs)
    return RAP_NO_GUTTER;
  return gutter;
}
