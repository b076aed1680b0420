/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is stacked on the pages of a chart: a row with its cells, a heading, a note. A block knows
 * how high each of its lines is and what it must not be parted from, but not on which page it
 * will come to stand.
 */
#pragma once

#include <pango/pango.h>
#include "rap-chart-plan.h"

G_BEGIN_DECLS

#define RAP_CHART_NONE G_MAXUINT
#define RAP_CHART_MAX_CELLS RAP_CHART_MAX_COLUMNS

typedef enum {
  RAP_CHART_BLOCK_TITLE,
  RAP_CHART_BLOCK_METHOD,
  RAP_CHART_BLOCK_CONTENTS, /* an entry of the list of documents */
  RAP_CHART_BLOCK_DOCUMENT,
  RAP_CHART_BLOCK_DETAIL,
  RAP_CHART_BLOCK_HEAD, /* the table's head row, repeated on every page */
  RAP_CHART_BLOCK_SECTION,
  RAP_CHART_BLOCK_ROW,
  RAP_CHART_BLOCK_NOTES, /* the heading of the notes */
  RAP_CHART_BLOCK_NOTE,
} RapChartBlockType;

/**
 * RapChartCell:
 * @layout: (nullable): the text; %NULL in an empty cell
 * @pieces: (nullable): what the text was made of; belongs to the plan
 * @x: from the left margin
 * @drop: how far its lines stand below those of the text, so that their baselines meet
 * @tops: where each line begins, from the cell's top; the last one is the cell's height
 * @lefts: where each line begins, from the cell's left
 * @under: from where the letters of a line stand to its end
 * @grey: of the letters; 0 is black
 */
typedef struct {
  PangoLayout *layout; /* (owned) (nullable) */
  GArray *pieces;      /* (borrowed) (nullable) */
  double x;
  double width;
  double drop;
  double under;
  double grey;
  GArray *tops;  /* (owned) (element-type double) */
  GArray *lefts; /* (owned) (nullable) (element-type double) */
} RapChartCell;

/**
 * RapChartBlock:
 * @document: index of its document, or %RAP_CHART_NONE
 * @item: index of its row or note in the document, or %RAP_CHART_NONE
 * @before: room above it, which is dropped at the top of a page
 * @above: room inside it, above its lines, on every page
 * @below: the same below them
 * @keep_next: never the last thing on a page
 * @needs: it starts a new page where less room is left than this
 * @head: index of the block that is repeated above it on a new page, or %RAP_CHART_NONE
 * @main: index of the cell whose lines decide where it is broken
 * @label: index of the cell where the row's label is told again once it has no more lines
 */
typedef struct {
  RapChartBlockType type;
  guint document;
  guint item;
  double before;
  double above;
  double below;
  gboolean keep_next;
  double needs;
  guint head;
  guint main;
  guint label;
  guint n_cells;
  RapChartCell cells[RAP_CHART_MAX_CELLS];
} RapChartBlock;

GArray *rap_chart_blocks_new (void);

static inline guint
rap_chart_cell_n_lines (const RapChartCell *cell)
{
  return cell->tops != NULL && cell->tops->len > 0 ? cell->tops->len - 1 : 0;
}

static inline double
rap_chart_cell_top (const RapChartCell *cell, guint line)
{
  return cell->tops != NULL && line < cell->tops->len ? g_array_index (cell->tops, double, line)
                                                      : 0;
}

/* How high the lines from @from to before @to are. */
static inline double
rap_chart_cell_height (const RapChartCell *cell, guint from, guint to)
{
  return to > from ? rap_chart_cell_top (cell, to) - rap_chart_cell_top (cell, from) + cell->drop
                   : 0;
}

G_END_DECLS
