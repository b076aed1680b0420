/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-pages.h"

/* A row is broken only with so many of its lines on either side. */
#define KEEP_LINES 3
/* The columns beside the text are broken only where they are longer than this. */
#define WHOLE_LINES 12
/* A part of the page that may stay empty so that a row stays whole. */
#define HOLE 0.08

typedef struct {
  GArray *blocks; /* (borrowed) (element-type RapChartBlock) */
  double height;
  GArray *placements; /* (element-type RapChartPlacement) */
  guint page;
  double y;
  gboolean fresh; /* nothing but a head row stands on the page */
} Paging;

static const RapChartBlock *
get_block (const Paging *self, guint i)
{
  return &g_array_index (self->blocks, RapChartBlock, i);
}

/* Height of a block from the given lines of its cells on to before @to. */
static double
measure (const RapChartBlock *block, const guint *from, const guint *to)
{
  double height = 0;

  for (guint i = 0; i < block->n_cells; i++)
    height = MAX (height, rap_chart_cell_height (&block->cells[i], from[i], to[i]));
  return block->above + height + block->below;
}

static void
all_lines (const RapChartBlock *block, guint *to)
{
  for (guint i = 0; i < block->n_cells; i++)
    to[i] = rap_chart_cell_n_lines (&block->cells[i]);
}

static double
whole_height (const RapChartBlock *block)
{
  guint from[RAP_CHART_MAX_CELLS] = { 0 };
  guint to[RAP_CHART_MAX_CELLS] = { 0 };

  all_lines (block, to);
  return measure (block, from, to);
}

static gboolean
is_breakable (const RapChartBlock *block, guint n_lines)
{
  return n_lines >= 2 * KEEP_LINES && !block->keep_next &&
         (block->type == RAP_CHART_BLOCK_ROW || block->type == RAP_CHART_BLOCK_NOTE ||
          block->type == RAP_CHART_BLOCK_METHOD);
}

/* How much of a cell must stand where its block begins. */
static guint
least_lines (const RapChartBlock *block, guint cell)
{
  guint n = rap_chart_cell_n_lines (&block->cells[cell]);

  return cell == block->main || n > WHOLE_LINES ? MIN (n, KEEP_LINES) : n;
}

/* The least height at which a block can begin on a page. */
static double
least_height (const RapChartBlock *block)
{
  guint from[RAP_CHART_MAX_CELLS] = { 0 };
  guint to[RAP_CHART_MAX_CELLS] = { 0 };

  if (!is_breakable (block, rap_chart_cell_n_lines (&block->cells[block->main])))
    return whole_height (block);
  for (guint i = 0; i < block->n_cells; i++)
    to[i] = least_lines (block, i);
  return measure (block, from, to);
}

/* The same for a block and everything that it must not be parted from. */
static double
least_chain_height (const Paging *self, guint i)
{
  double height = 0;

  for (; i < self->blocks->len; i++) {
    const RapChartBlock *block = get_block (self, i);
    if (!block->keep_next)
      return height + least_height (block);
    height += whole_height (block);
    if (i + 1 < self->blocks->len)
      height += get_block (self, i + 1)->before;
  }
  return height;
}

static void
add_placement (Paging *self, guint i, const guint *from, const guint *to, gboolean repeated)
{
  const RapChartBlock *block = get_block (self, i);
  RapChartPlacement placement = { .block = i, .page = self->page, .y = self->y };

  placement.repeated = repeated;
  placement.height = measure (block, from, to);
  for (guint j = 0; j < block->n_cells; j++) {
    placement.from[j] = from[j];
    placement.to[j] = to[j];
    placement.continued |= from[j] > 0;
    placement.continues |= to[j] < rap_chart_cell_n_lines (&block->cells[j]);
  }
  g_array_append_val (self->placements, placement);
  self->y += placement.height;
}

static void
start_page (Paging *self, guint head)
{
  guint from[RAP_CHART_MAX_CELLS] = { 0 };
  guint to[RAP_CHART_MAX_CELLS] = { 0 };

  self->page++;
  self->y = 0;
  self->fresh = TRUE;
  if (head == RAP_CHART_NONE)
    return;
  all_lines (get_block (self, head), to);
  add_placement (self, head, from, to, TRUE);
}

/* How many lines of a cell fit into @room. */
static guint
fit_lines (const RapChartCell *cell, guint from, double room)
{
  guint n = rap_chart_cell_n_lines (cell);
  guint to = from;

  while (to < n && rap_chart_cell_height (cell, from, to + 1) <= room)
    to++;
  return to;
}

/* Finds where to break a block that does not fit; FALSE where every break would be bad. */
static gboolean
find_break (const RapChartBlock *block, const guint *from, guint *to, double room)
{
  const RapChartCell *cell = &block->cells[block->main];
  guint n = rap_chart_cell_n_lines (cell);
  guint last = from[block->main];

  if (!is_breakable (block, n - last))
    return FALSE;
  room -= block->above + block->below;
  for (guint i = 0; i < block->n_cells; i++) {
    to[i] = fit_lines (&block->cells[i], from[i], room);
    if (from[i] == 0 && to[i] < least_lines (block, i))
      return FALSE;
  }
  to[block->main] = MIN (to[block->main], n - KEEP_LINES);
  return to[block->main] >= last + KEEP_LINES;
}

/* A block that is higher than a page, or cannot be broken well: at least one line goes on. */
static void
force_break (const RapChartBlock *block, const guint *from, guint *to, double room)
{
  gboolean any = FALSE;

  room -= block->above + block->below;
  for (guint i = 0; i < block->n_cells; i++) {
    to[i] = fit_lines (&block->cells[i], from[i], room);
    any |= to[i] > from[i];
  }
  for (guint i = 0; i < block->n_cells && !any; i++)
    to[i] = MIN (from[i] + 1, rap_chart_cell_n_lines (&block->cells[i]));
}

static gboolean
is_done (const RapChartBlock *block, const guint *from)
{
  for (guint i = 0; i < block->n_cells; i++)
    if (from[i] < rap_chart_cell_n_lines (&block->cells[i]))
      return FALSE;
  return TRUE;
}

static void
place (Paging *self, guint i, gboolean may_move)
{
  const RapChartBlock *block = get_block (self, i);
  guint from[RAP_CHART_MAX_CELLS] = { 0 };
  guint to[RAP_CHART_MAX_CELLS] = { 0 };

  do {
    double room = self->height - self->y;
    all_lines (block, to);
    if (measure (block, from, to) > room) {
      gboolean good = find_break (block, from, to, room);
      gboolean small_hole = room < HOLE * self->height && whole_height (block) < self->height / 2;
      if (!self->fresh && may_move && (!good || small_hole)) {
        start_page (self, block->head);
        continue;
      }
      if (!good)
        force_break (block, from, to, room);
    }
    add_placement (self, i, from, to, FALSE);
    self->fresh = FALSE;
    for (guint j = 0; j < block->n_cells; j++)
      from[j] = to[j];
    if (is_done (block, from))
      return;
    start_page (self, block->head);
  } while (TRUE);
}

/**
 * rap_chart_paginate:
 * @blocks: (element-type RapChartBlock): what is stacked
 * @height: of a page between its margins
 *
 * Returns: (transfer full) (element-type RapChartPlacement): what stands where, in reading order
 */
GArray *
rap_chart_paginate (GArray *blocks, double height)
{
  Paging self = { .blocks = blocks, .height = height, .fresh = TRUE };
  gboolean chained = FALSE;

  self.placements = g_array_new (FALSE, TRUE, sizeof (RapChartPlacement));
  for (guint i = 0; i < blocks->len; i++) {
    const RapChartBlock *block = get_block (&self, i);
    double room = height - self.y - block->before;

    if (!self.fresh && !chained &&
        (least_chain_height (&self, i) > room || (block->needs > 0 && block->needs > room)))
      start_page (&self, block->type == RAP_CHART_BLOCK_HEAD ? RAP_CHART_NONE : block->head);
    if (!self.fresh)
      self.y += block->before;
    place (&self, i, !chained);
    chained = block->keep_next;
  }
  return self.placements;
}
