/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Draws the pages of a layout. In: placements and a cairo context. Out: ink, and tags where they
 * are wanted. It decides nothing about what stands where.
 */
#include "rap-chart-layout.h"

#include <string.h>

#include "rap-chart-layout-private.h"
#include "rap-chart-tags.h"
#include "rap-chart-words.h"

typedef struct {
  RapChartLayout *layout; /* (borrowed) */
  cairo_t *cr;            /* (borrowed) */
  RapChartTags tags;
  gboolean mirrored; /* the columns of this document run from right to left */

  guint document;    /* whose parts are being tagged */
  const char *group; /* (nullable): the tag around blocks of one kind */
} Painter;

static void
set_grey (Painter *self, double grey)
{
  cairo_set_source_rgb (self->cr, grey, grey, grey);
}

/* Where something of that width begins on the paper. */
static double
place_x (Painter *self, double x, double width)
{
  if (self->mirrored)
    x = self->layout->columns.width - x - width;
  return RAP_CHART_MARGIN_SIDE + x;
}

static void
draw_rule (Painter *self, double y, double thickness, double grey)
{
  cairo_rectangle (self->cr, RAP_CHART_MARGIN_SIDE, y - thickness / 2, self->layout->columns.width,
                   thickness);
  set_grey (self, grey);
  cairo_fill (self->cr);
}

/* Draws lines of a cell; @y is where the first of them begins. */
static void
draw_lines (Painter *self, const RapChartCell *cell, guint from, guint to, double y)
{
  double x = place_x (self, cell->x, cell->width);

  set_grey (self, cell->grey);
  for (guint i = from; i < to; i++) {
    double end = rap_chart_cell_top (cell, i + 1) - rap_chart_cell_top (cell, from) + cell->drop;
    cairo_move_to (self->cr, x + g_array_index (cell->lefts, double, i), y + end - cell->under);
    pango_cairo_show_layout_line (self->cr, pango_layout_get_line_readonly (cell->layout, i));
  }
}

/* Lays a link over the mark of a note that stands on one of these lines. */
static void
link_mark (Painter *self,
           const RapChartCell *cell,
           const RapChartPiece *piece,
           guint start,
           guint from,
           guint to,
           double y)
{
  int line, end_line, left, right;
  double x = place_x (self, cell->x, cell->width);

  pango_layout_index_to_line_x (cell->layout, start, FALSE, &line, &left);
  pango_layout_index_to_line_x (cell->layout, start + strlen (piece->text), FALSE, &end_line,
                                &right);
  if (line < (int)from || line >= (int)to)
    return;
  x += g_array_index (cell->lefts, double, line) + pango_units_to_double (MIN (left, right));
  y += rap_chart_cell_top (cell, line) - rap_chart_cell_top (cell, from) + cell->drop;
  rap_chart_tags_link (&self->tags, "note", self->document, piece->note, x, y,
                       end_line == line ? MAX (pango_units_to_double (ABS (right - left)), 4) : 6,
                       rap_chart_cell_top (cell, line + 1) - rap_chart_cell_top (cell, line));
}

static void
link_marks (Painter *self, const RapChartCell *cell, guint from, guint to, double y)
{
  guint start = 0;

  for (guint i = 0; self->tags.on && cell->pieces != NULL && i < cell->pieces->len; i++) {
    const RapChartPiece *piece = rap_chart_piece (cell->pieces, i);
    if (piece->note > 0)
      link_mark (self, cell, piece, start, from, to, y);
    start += strlen (piece->text);
  }
}

/* What is only known when a page is painted is set in the language of its surroundings. */
static void
choose_language (Painter *self, guint document)
{
  RapChartPlan *plan = self->layout->plan;

  if (document == RAP_CHART_NONE)
    rap_chart_typesetter_set_language (&self->layout->typesetter, plan->own_language,
                                       plan->right_to_left);
  else
    rap_chart_typesetter_set_language (&self->layout->typesetter,
                                       rap_chart_plan_document (plan, document)->language,
                                       rap_chart_plan_document (plan, document)->right_to_left);
}

/* The label of a row that began on an earlier page, in a lighter form. */
static void
draw_continued_label (Painter *self, const RapChartBlock *block, double y)
{
  const RapChartRow *row = rap_chart_document_row (
      rap_chart_plan_document (self->layout->plan, block->document), block->item);
  g_autofree char *text =
      g_strconcat (row->label, "\n", rap_chart_word (RAP_CHART_WORD_CONTINUED), NULL);
  const RapChartFace *face = rap_chart_face (RAP_CHART_FACE_CONTINUED);
  RapChartCell cell = { .x = block->cells[block->label].x,
                        .width = block->cells[block->label].width };

  cell.drop = RAP_CHART_BASELINE * (rap_chart_face (RAP_CHART_FACE_TEXT)->leading - face->leading);
  choose_language (self, block->document);
  rap_chart_typesetter_fill_text (&self->layout->typesetter, &cell, RAP_CHART_FACE_CONTINUED, text);
  draw_lines (self, &cell, 0, rap_chart_cell_n_lines (&cell), y);
  g_object_unref (cell.layout);
  g_array_unref (cell.tops);
  g_array_unref (cell.lefts);
}

/* A cell of a table; text that holds links must stand in a tag of its own. */
static void
paint_cell (Painter *self, const RapChartPlacement *placement, guint i, const char *tag, double y)
{
  const RapChartBlock *block = rap_chart_layout_get_block (self->layout, placement->block);
  const RapChartCell *cell = &block->cells[i];

  rap_chart_tags_begin (&self->tags, tag);
  rap_chart_tags_begin (&self->tags, "P");
  if (block->type == RAP_CHART_BLOCK_ROW && i == block->label && placement->continued &&
      placement->from[i] >= rap_chart_cell_n_lines (cell))
    draw_continued_label (self, block, y);
  draw_lines (self, cell, placement->from[i], placement->to[i], y);
  rap_chart_tags_end (&self->tags, "P");
  link_marks (self, cell, placement->from[i], placement->to[i], y);
  rap_chart_tags_end (&self->tags, tag);
}

static void
paint_row (Painter *self, const RapChartPlacement *placement, double y)
{
  const RapChartBlock *block = rap_chart_layout_get_block (self->layout, placement->block);
  gboolean is_head = block->type != RAP_CHART_BLOCK_ROW;

  rap_chart_tags_begin (&self->tags, "TR");
  for (guint i = 0; i < block->n_cells; i++) {
    RapChartRoom room = rap_chart_plan_column (self->layout->plan, i)->room;
    paint_cell (self, placement, i, is_head || room == RAP_CHART_ROOM_LABEL ? "TH" : "TD",
                y + block->above);
  }
  rap_chart_tags_end (&self->tags, "TR");
}

static void
paint_text (Painter *self, const RapChartPlacement *placement, const char *tag, double y)
{
  const RapChartBlock *block = rap_chart_layout_get_block (self->layout, placement->block);

  rap_chart_tags_begin (&self->tags, tag);
  draw_lines (self, &block->cells[0], placement->from[0], placement->to[0], y + block->above);
  rap_chart_tags_end (&self->tags, tag);
}

static void
paint_note (Painter *self, const RapChartPlacement *placement, double y)
{
  const RapChartBlock *block = rap_chart_layout_get_block (self->layout, placement->block);
  const RapChartNote *note = rap_chart_document_note (
      rap_chart_plan_document (self->layout->plan, block->document), block->item);
  const RapChartCell *mark = &block->cells[0];

  if (!placement->continued)
    rap_chart_tags_place (&self->tags, "note", block->document, block->item + 1,
                          RAP_CHART_MARGIN_SIDE, y);
  rap_chart_tags_begin (&self->tags, "LI");
  rap_chart_tags_begin (&self->tags, "Lbl");
  draw_lines (self, mark, placement->from[0], placement->to[0], y + block->above);
  rap_chart_tags_end (&self->tags, "Lbl");
  rap_chart_tags_begin (&self->tags, "LBody");
  draw_lines (self, &block->cells[1], placement->from[1], placement->to[1], y + block->above);
  rap_chart_tags_end (&self->tags, "LBody");
  if (!placement->continued)
    rap_chart_tags_link (&self->tags, "row", block->document, note->row,
                         place_x (self, mark->x, mark->width), y + block->above, mark->width,
                         rap_chart_cell_top (mark, 1));
  rap_chart_tags_end (&self->tags, "LI");
}

static void
paint_contents (Painter *self, const RapChartPlacement *placement, double y)
{
  const RapChartBlock *block = rap_chart_layout_get_block (self->layout, placement->block);
  guint page = rap_chart_layout_find_document (self->layout, block->document);
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  RapChartCell cell = { 0 };

  choose_language (self, RAP_CHART_NONE);
  cell.width = 0.5 + rap_chart_typesetter_measure (&self->layout->typesetter,
                                                   RAP_CHART_FACE_CONTENTS, number);
  cell.x = self->layout->columns.width - cell.width;
  rap_chart_typesetter_fill_text (&self->layout->typesetter, &cell, RAP_CHART_FACE_CONTENTS,
                                  number);
  rap_chart_tags_begin (&self->tags, "TOCI");
  rap_chart_tags_begin (&self->tags, "P");
  draw_lines (self, &block->cells[0], placement->from[0], placement->to[0], y + block->above);
  rap_chart_tags_end (&self->tags, "P");
  rap_chart_tags_begin (&self->tags, "Reference");
  draw_lines (self, &cell, 0, 1,
              y + placement->height - block->below - rap_chart_cell_top (&cell, 1));
  rap_chart_tags_end (&self->tags, "Reference");
  rap_chart_tags_link (&self->tags, "document", block->document, 0, RAP_CHART_MARGIN_SIDE, y,
                       self->layout->columns.width, placement->height);
  rap_chart_tags_end (&self->tags, "TOCI");
  g_object_unref (cell.layout);
  g_array_unref (cell.tops);
  g_array_unref (cell.lefts);
}

/* Rules above and below a part of a table; @previous is what stands above it on the page. */
static void
paint_rules (Painter *self,
             const RapChartPlacement *placement,
             const RapChartBlock *previous,
             double y)
{
  const RapChartBlock *block = rap_chart_layout_get_block (self->layout, placement->block);
  gboolean after_row =
      previous != NULL && previous->type == RAP_CHART_BLOCK_ROW && !previous->keep_next;

  if (block->type == RAP_CHART_BLOCK_HEAD) {
    draw_rule (self, y, RAP_CHART_RULE, 0);
    draw_rule (self, y + placement->height, RAP_CHART_HAIRLINE, 0);
  } else if (after_row &&
             (block->type == RAP_CHART_BLOCK_ROW || block->type == RAP_CHART_BLOCK_SECTION)) {
    draw_rule (self, y, RAP_CHART_HAIRLINE, RAP_CHART_HAIRLINE_GREY);
  } else if (block->type == RAP_CHART_BLOCK_METHOD) {
    draw_rule (self, y, RAP_CHART_RULE, 0);
    draw_rule (self, y + placement->height, RAP_CHART_HAIRLINE, RAP_CHART_HAIRLINE_GREY);
  }
}

/* The tag around a block and its neighbours. */
static const char *
get_group (const RapChartBlock *block)
{
  switch (block->type) {
  case RAP_CHART_BLOCK_HEAD:
  case RAP_CHART_BLOCK_SECTION:
  case RAP_CHART_BLOCK_ROW:
    return "Table";
  case RAP_CHART_BLOCK_NOTE:
    return "L";
  case RAP_CHART_BLOCK_CONTENTS:
    return "TOC";
  case RAP_CHART_BLOCK_TITLE:
  case RAP_CHART_BLOCK_METHOD:
  case RAP_CHART_BLOCK_DOCUMENT:
  case RAP_CHART_BLOCK_DETAIL:
  case RAP_CHART_BLOCK_NOTES:
    return NULL;
  }
  g_return_val_if_reached (NULL);
}

static void
choose_side (Painter *self, const RapChartBlock *block)
{
  RapChartPlan *plan = self->layout->plan;

  self->mirrored = block->document == RAP_CHART_NONE || block->type == RAP_CHART_BLOCK_CONTENTS
                       ? plan->right_to_left
                       : rap_chart_plan_document (plan, block->document)->right_to_left;
}

/* Opens and closes the tags that hold more than one block; after the last one @block is NULL. */
static void
switch_tags (Painter *self, const RapChartBlock *block)
{
  const char *group = block != NULL ? get_group (block) : NULL;
  gboolean outside = block == NULL || block->type == RAP_CHART_BLOCK_CONTENTS;
  guint document = outside ? RAP_CHART_NONE : block->document;

  if (self->group != NULL && (group != self->group || document != self->document))
    rap_chart_tags_end (&self->tags, self->group);
  if (self->document != document && self->document != RAP_CHART_NONE)
    rap_chart_tags_end (&self->tags, "Sect");
  if (self->document != document && document != RAP_CHART_NONE)
    rap_chart_tags_begin (&self->tags, "Sect");
  if (group != NULL && (group != self->group || document != self->document))
    rap_chart_tags_begin (&self->tags, group);
  self->group = group;
  self->document = document;
}

static void
paint_block (Painter *self, const RapChartPlacement *placement, double y)
{
  const RapChartBlock *block = rap_chart_layout_get_block (self->layout, placement->block);

  switch (block->type) {
  case RAP_CHART_BLOCK_TITLE:
    paint_text (self, placement, "H1", y);
    break;
  case RAP_CHART_BLOCK_METHOD:
  case RAP_CHART_BLOCK_DETAIL:
    paint_text (self, placement, "P", y);
    break;
  case RAP_CHART_BLOCK_CONTENTS:
    paint_contents (self, placement, y);
    break;
  case RAP_CHART_BLOCK_DOCUMENT:
    rap_chart_tags_place (&self->tags, "document", block->document, 0, RAP_CHART_MARGIN_SIDE, y);
    paint_text (self, placement, "H2", y);
    break;
  case RAP_CHART_BLOCK_HEAD:
  case RAP_CHART_BLOCK_SECTION:
  case RAP_CHART_BLOCK_ROW:
    if (block->item != RAP_CHART_NONE && !placement->continued)
      rap_chart_tags_place (&self->tags, "row", block->document, block->item, RAP_CHART_MARGIN_SIDE,
                            y);
    paint_row (self, placement, y);
    break;
  case RAP_CHART_BLOCK_NOTES:
    paint_text (self, placement, "H3", y);
    break;
  case RAP_CHART_BLOCK_NOTE:
    paint_note (self, placement, y);
    break;
  }
}

/* What stands at the top of every page is told to a reader of tags once. */
static void
paint_placement (Painter *self, const RapChartPlacement *placement, const RapChartBlock *previous)
{
  const RapChartBlock *block = rap_chart_layout_get_block (self->layout, placement->block);
  double y = RAP_CHART_MARGIN_TOP + placement->y;
  gboolean on = self->tags.on;

  choose_side (self, block);
  if (!placement->repeated)
    switch_tags (self, block);
  self->tags.on = on && !placement->repeated;
  paint_rules (self, placement, previous, y);
  paint_block (self, placement, y);
  self->tags.on = on;
}

/* Ends a table that ends on this page. */
static void
close_table (Painter *self, const RapChartPlacement *placement)
{
  guint next = placement->block + 1;
  const RapChartBlock *block = rap_chart_layout_get_block (self->layout, placement->block);
  gboolean last = next >= self->layout->blocks->len;

  if (block->type != RAP_CHART_BLOCK_ROW || placement->continues)
    return;
  if (!last) {
    const RapChartBlock *after = rap_chart_layout_get_block (self->layout, next);
    last = after->type != RAP_CHART_BLOCK_ROW && after->type != RAP_CHART_BLOCK_SECTION;
  }
  if (last)
    draw_rule (self, RAP_CHART_MARGIN_TOP + placement->y + placement->height, RAP_CHART_RULE, 0);
}

static void
draw_foot_text (Painter *self, const char *text, gboolean at_end, double width)
{
  g_autoptr (PangoLayout) line =
      rap_chart_typesetter_line (&self->layout->typesetter, RAP_CHART_FACE_FOOT, text);
  double y = self->layout->height - RAP_CHART_FOOT;
  PangoRectangle logical;
  double x;

  pango_layout_set_width (line, width * PANGO_SCALE);
  pango_layout_set_ellipsize (line, PANGO_ELLIPSIZE_END);
  pango_layout_line_get_extents (pango_layout_get_line_readonly (line, 0), NULL, &logical);
  x = at_end ? self->layout->columns.width - pango_units_to_double (logical.width) : 0;
  cairo_move_to (self->cr, place_x (self, x, pango_units_to_double (logical.width)), y);
  pango_cairo_show_layout_line (self->cr, pango_layout_get_line_readonly (line, 0));
}

static void
paint_foot (Painter *self, guint page, guint document)
{
  RapChartPlan *plan = self->layout->plan;
  g_autofree char *number = rap_chart_words_page (page + 1, self->layout->n_pages);
  const char *of =
      document != RAP_CHART_NONE ? rap_chart_plan_document (plan, document)->name : NULL;
  g_autofree char *name =
      of != NULL ? g_strconcat (plan->title, " · ", of, NULL) : g_strdup (plan->title);

  self->mirrored = plan->right_to_left;
  choose_language (self, RAP_CHART_NONE);
  draw_rule (self, self->layout->height - RAP_CHART_FOOT - 12, RAP_CHART_HAIRLINE,
             RAP_CHART_HAIRLINE_GREY);
  set_grey (self, rap_chart_face (RAP_CHART_FACE_FOOT)->grey);
  draw_foot_text (self, name, FALSE, self->layout->columns.width - 80);
  draw_foot_text (self, number, TRUE, 80);
}

static void
paint_page (Painter *self, guint page)
{
  const RapChartBlock *previous = NULL;
  guint document = RAP_CHART_NONE;

  for (guint i = 0; i < self->layout->placements->len; i++) {
    const RapChartPlacement *placement = rap_chart_layout_get_placement (self->layout, i);
    const RapChartBlock *block;

    if (placement->page != page)
      continue;
    block = rap_chart_layout_get_block (self->layout, placement->block);
    paint_placement (self, placement, previous);
    close_table (self, placement);
    previous = block;
    if (document == RAP_CHART_NONE && block->type != RAP_CHART_BLOCK_CONTENTS)
      document = block->document;
  }
  paint_foot (self, page, document);
}

/**
 * rap_chart_layout_paint_page:
 * @self: a layout
 * @cr: where to draw; its unit is a point
 * @page: from 0
 */
void
rap_chart_layout_paint_page (RapChartLayout *self, cairo_t *cr, guint page)
{
  Painter painter = { .layout = self, .cr = cr, .tags = { cr, FALSE }, .document = RAP_CHART_NONE };

  paint_page (&painter, page);
}

/**
 * rap_chart_layout_paint_tagged:
 * @self: a layout
 * @cr: where to draw; each page is shown and the next begun
 */
void
rap_chart_layout_paint_tagged (RapChartLayout *self, cairo_t *cr)
{
  Painter painter = { .layout = self, .cr = cr, .tags = { cr, TRUE }, .document = RAP_CHART_NONE };

  rap_chart_tags_begin (&painter.tags, "Document");
  for (guint page = 0; page < self->n_pages; page++) {
    paint_page (&painter, page);
    if (page + 1 < self->n_pages)
      cairo_show_page (cr);
  }
  switch_tags (&painter, NULL);
  rap_chart_tags_end (&painter.tags, "Document");
  cairo_show_page (cr);
}
