/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Finds the edges of the column that each line stands in: the left edge that full lines share,
 * and the right one that they reach.
 */
#include "rap-placed-lines.h"

#include <math.h>

#include "rap-manuscript.h"

/* A line this wide, by its column's widest, is full. */
#define FULL_LINE 0.6f

/* An edge is one that this share of those lines has that show one. */
#define EDGE_SHARE 0.15f

/* In sizes of the text. */
#define WIDEST_INDENT 6.0f

typedef struct {
  float left;
  float right;
  guint n; /* lines it was measured on */
} Edges;

static gboolean
is_measured (const RapPlacedLines *self, guint i)
{
  const RapLine *line = rap_raw_line (self->raw, i);

  return rap_placed_line (self, i)->kind == RAP_PLACED_BODY &&
         fabsf (line->size - self->size) < 0.08f * self->size;
}

static gboolean
shares_column (const RapBox *a, const RapBox *b)
{
  float shared = MIN (a->x1, b->x1) - MAX (a->x0, b->x0);

  return shared > 0.5f * MIN (a->x1 - a->x0, b->x1 - b->x0);
}

static guint
count_at (const RapPlacedLines *self, const guint *lines, guint n, float left)
{
  guint found = 0;

  for (guint i = 0; i < n; i++)
    found += fabsf (rap_raw_line (self->raw, lines[i])->box.x0 - left) < 1.5f;
  return found;
}

/* A full line shows where its column begins; so does one that directly follows a full line, be it
 * so short that it ends left of where that one begins. */
static gboolean
shows_left (const RapPlacedLines *self, guint i, const RapBox *box, float full_width)
{
  const RapLine *line = rap_raw_line (self->raw, i);
  const RapLine *above;
  float step;

  if (!is_measured (self, i))
    return FALSE;
  if (line->box.x1 - line->box.x0 >= full_width && shares_column (box, &line->box))
    return TRUE;
  if (i == 0 || !is_measured (self, i - 1))
    return FALSE;
  above = rap_raw_line (self->raw, i - 1);
  step = line->box.y1 - above->box.y1;
  return above->page == line->page && above->box.x1 - above->box.x0 >= full_width &&
         shares_column (box, &above->box) && step > 0 && step < 1.25f * self->leading &&
         line->box.x0 > above->box.x0 - WIDEST_INDENT * self->size && line->box.x0 < above->box.x1;
}

/* The edges by the lines of [first, end) that stand above or below @box. */
static Edges
measure (const RapPlacedLines *self, const RapBox *box, guint first, guint end, GArray *shown)
{
  Edges edges = { G_MAXFLOAT, 0, 0 };
  float widest = 0;
  guint needed;

  g_array_set_size (shown, 0);
  for (guint i = first; i < end; i++) {
    const RapBox *other = &rap_raw_line (self->raw, i)->box;

    if (is_measured (self, i) && shares_column (box, other)) {
      widest = MAX (widest, other->x1 - other->x0);
      edges.right = MAX (edges.right, other->x1);
    }
  }
  for (guint i = first; i < end; i++) {
    if (shows_left (self, i, box, FULL_LINE * widest))
      g_array_append_val (shown, i);
  }
  needed = MAX (1, (guint)(EDGE_SHARE * shown->len));
  for (guint i = 0; i < shown->len; i++) {
    const RapBox *other = &rap_raw_line (self->raw, g_array_index (shown, guint, i))->box;

    if (other->x0 < edges.left &&
        count_at (self, (guint *)(void *)shown->data, shown->len, other->x0) >= needed)
      edges.left = other->x0;
  }
  edges.n = shown->len;
  return edges;
}

/**
 * rap_placed_lines_find_columns:
 * @self: lines of which furniture and notes are known
 */
void
rap_placed_lines_find_columns (RapPlacedLines *self)
{
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint page = 0; page < self->raw->pages->len; page++) {
    guint first = g_array_index (self->raw->pages, RapPage, page).first_line;
    guint end = rap_raw_page_end (self->raw, page);
    const RapBox *measured = NULL;
    Edges edges = { 0 };

    for (guint i = first; i < end; i++) {
      RapPlacedLine *placed = rap_placed_line (self, i);
      const RapBox *box = &rap_raw_line (self->raw, i)->box;

      if (placed->kind != RAP_PLACED_BODY)
        continue;
      /* Lines that fill a column they share with the last one measured have its edges. */
      if (measured == NULL || edges.n == 0 || box->x0 < edges.left - 1 ||
          box->x1 > edges.right + 1 || box->x1 - box->x0 < FULL_LINE * (edges.right - edges.left))
        edges = measure (self, box, first, end, shown);
      measured = box;
      placed->left = edges.n > 0 ? edges.left : box->x0;
      placed->right = edges.n > 0 ? edges.right : box->x1;
    }
  }
}
