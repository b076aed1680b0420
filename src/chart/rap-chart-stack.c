/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-stack.h"

#include "rap-chart-words.h"

/* Room for a page number at the end of an entry of the list of documents. */
#define PAGE_NUMBER 40.0
#define NOTE_MARK 20.0
/* A row that introduces others is never parted from them if it is as short as this. */
#define SHORT_LINES 5
/* Letters of a paragraph that is shown but no commitment. */
#define OTHER_GREY 0.36
/* A document begins on the page of the one before it only where so much of the page is left. */
#define DOCUMENT_NEEDS 0.22

typedef struct {
  RapChartPlan *plan;             /* (borrowed) */
  RapChartTypesetter *typesetter; /* (borrowed) */
  const RapChartColumns *columns; /* (borrowed) */
  double page_height;
  GArray *blocks;
} Stacking;

static RapChartBlock *
add_block (Stacking *self, RapChartBlockType type, guint document, guint item)
{
  RapChartBlock block = { .type = type, .document = document, .item = item };

  block.head = RAP_CHART_NONE;
  g_array_append_val (self->blocks, block);
  return &g_array_index (self->blocks, RapChartBlock, self->blocks->len - 1);
}

static RapChartCell *
add_cell (RapChartBlock *block, double x, double width)
{
  RapChartCell *cell = &block->cells[block->n_cells++];

  cell->x = x;
  cell->width = width;
  return cell;
}

/* A block of one text over the whole width. */
static RapChartBlock *
add_text (
    Stacking *self, RapChartBlockType type, guint document, RapChartFaceName face, const char *text)
{
  RapChartBlock *block = add_block (self, type, document, RAP_CHART_NONE);
  RapChartCell *cell = add_cell (block, 0, self->columns->width);

  rap_chart_typesetter_fill_balanced (self->typesetter, cell, face, text);
  return block;
}

/* Lets the letters of a smaller face stand on the line of the text beside them. */
static void
drop_to_text (RapChartCell *cell, RapChartFaceName face)
{
  cell->drop = RAP_CHART_BASELINE *
               (rap_chart_face (RAP_CHART_FACE_TEXT)->leading - rap_chart_face (face)->leading);
}

static void
stack_title (Stacking *self)
{
  RapChartBlock *block;

  block = add_text (self, RAP_CHART_BLOCK_TITLE, RAP_CHART_NONE, RAP_CHART_FACE_TITLE,
                    self->plan->title);
  block->keep_next = TRUE;
  block->below = 10;
  block = add_block (self, RAP_CHART_BLOCK_METHOD, RAP_CHART_NONE, RAP_CHART_NONE);
  rap_chart_typesetter_fill (self->typesetter, add_cell (block, 0, self->columns->width),
                             RAP_CHART_FACE_METHOD, self->plan->method);
  block->above = 8;
  block->below = 8;
}

static void
stack_contents (Stacking *self)
{
  RapChartBlock *block;

  if (self->plan->documents->len < 2)
    return;
  block = add_text (self, RAP_CHART_BLOCK_NOTES, RAP_CHART_NONE, RAP_CHART_FACE_NOTES,
                    rap_chart_word (RAP_CHART_WORD_CONTENTS));
  block->before = 18;
  block->below = 4;
  block->keep_next = TRUE;
  for (guint i = 0; i < self->plan->documents->len; i++) {
    const RapChartDocument *document = rap_chart_plan_document (self->plan, i);
    block = add_block (self, RAP_CHART_BLOCK_CONTENTS, i, RAP_CHART_NONE);
    block->above = 1.5;
    block->below = 1.5;
    rap_chart_typesetter_fill_text (self->typesetter,
                                    add_cell (block, 0, self->columns->width - PAGE_NUMBER),
                                    RAP_CHART_FACE_CONTENTS, document->entry);
  }
}

static guint
stack_head (Stacking *self, guint document)
{
  const RapChartColumns *columns = self->columns;
  RapChartBlock *block = add_block (self, RAP_CHART_BLOCK_HEAD, document, RAP_CHART_NONE);

  block->keep_next = TRUE;
  block->above = 3;
  block->below = 4;
  for (guint i = 0; i < columns->n; i++)
    rap_chart_typesetter_fill_text (
        self->typesetter, add_cell (block, columns->x[i], columns->widths[i]), RAP_CHART_FACE_HEAD,
        rap_chart_plan_column (self->plan, i)->head);
  return self->blocks->len - 1;
}

static void
stack_section (Stacking *self, guint document, guint item, guint head)
{
  const RapChartRow *row =
      rap_chart_document_row (rap_chart_plan_document (self->plan, document), item);
  RapChartFaceName face = RAP_CHART_FACE_SECTION_1 + MIN (row->depth, 3) - 1;
  RapChartBlock *block = add_block (self, RAP_CHART_BLOCK_SECTION, document, item);

  block->keep_next = TRUE;
  block->head = head;
  block->above = row->depth == 1 ? 9 : 6;
  block->below = 3;
  rap_chart_typesetter_fill (self->typesetter, add_cell (block, 0, self->columns->width), face,
                             row->cells[0]);
}

/* Whether a row is only understood together with the next one: "Member States should:". */
static gboolean
introduces (Stacking *self, guint document, guint item, const RapChartCell *main)
{
  const RapChartDocument *source = rap_chart_plan_document (self->plan, document);
  const RapChartRow *row = rap_chart_document_row (source, item);
  g_autofree char *text = NULL;

  if (item + 1 >= source->rows->len ||
      rap_chart_document_row (source, item + 1)->type == RAP_CHART_SECTION)
    return FALSE;
  if (rap_chart_cell_n_lines (main) > SHORT_LINES || main->pieces == NULL)
    return FALSE;
  text = g_strchomp (rap_chart_pieces_to_text (main->pieces, FALSE));
  return row->type == RAP_CHART_CHAPEAU || g_str_has_suffix (text, ":") ||
         g_str_has_suffix (text, "\xef\xbc\x9a");
}

static RapChartFaceName
face_of (const RapChartTableColumn *column, const RapChartRow *row)
{
  switch (column->room) {
  case RAP_CHART_ROOM_LABEL:
    return RAP_CHART_FACE_LABEL;
  case RAP_CHART_ROOM_TEXT:
    return row->type == RAP_CHART_CHAPEAU ? RAP_CHART_FACE_CHAPEAU : RAP_CHART_FACE_TEXT;
  case RAP_CHART_ROOM_SIDE:
    return RAP_CHART_FACE_SIDE;
  }
  g_return_val_if_reached (RAP_CHART_FACE_TEXT);
}

static void
stack_cell (Stacking *self, RapChartBlock *block, const RapChartRow *row, guint i)
{
  const RapChartTableColumn *column = rap_chart_plan_column (self->plan, i);
  RapChartFaceName face = face_of (column, row);
  RapChartCell *cell = add_cell (block, self->columns->x[i], self->columns->widths[i]);

  if (column->room == RAP_CHART_ROOM_SIDE)
    drop_to_text (cell, face);
  if (row->cells[i] == NULL)
    return;
  rap_chart_typesetter_fill (self->typesetter, cell, face, row->cells[i]);
  if (column->room == RAP_CHART_ROOM_TEXT && row->type == RAP_CHART_PARAGRAPH)
    cell->grey = OTHER_GREY;
}

/* The longest text decides where a row is broken; the label is told again where the others are,
   or in the first column beside the text. */
static void
choose_cells (Stacking *self, RapChartBlock *block)
{
  guint lines = 0;

  block->label = RAP_CHART_NONE;
  for (guint i = 0; i < block->n_cells; i++) {
    RapChartRoom room = rap_chart_plan_column (self->plan, i)->room;
    guint n = rap_chart_cell_n_lines (&block->cells[i]);

    if (room == RAP_CHART_ROOM_TEXT && n > lines) {
      block->main = i;
      lines = n;
    } else if (room != RAP_CHART_ROOM_TEXT && block->label == RAP_CHART_NONE) {
      block->label = i;
    }
  }
}

static void
stack_row (Stacking *self, guint document, guint item, guint head)
{
  const RapChartRow *row =
      rap_chart_document_row (rap_chart_plan_document (self->plan, document), item);
  RapChartBlock *block = add_block (self, RAP_CHART_BLOCK_ROW, document, item);

  block->head = head;
  block->above = 4.5;
  block->below = row->type == RAP_CHART_CHAPEAU ? 1.5 : 4.5;
  for (guint i = 0; i < self->columns->n; i++)
    stack_cell (self, block, row, i);
  choose_cells (self, block);
  block->keep_next = introduces (self, document, item, &block->cells[block->main]);
}

static void
stack_notes (Stacking *self, guint document)
{
  const RapChartDocument *source = rap_chart_plan_document (self->plan, document);
  RapChartBlock *block;

  if (source->notes->len == 0)
    return;
  block = add_text (self, RAP_CHART_BLOCK_NOTES, document, RAP_CHART_FACE_NOTES,
                    rap_chart_word (RAP_CHART_WORD_NOTES));
  block->before = 16;
  block->below = 3;
  block->keep_next = TRUE;
  for (guint i = 0; i < source->notes->len; i++) {
    const RapChartNote *note = rap_chart_document_note (source, i);
    block = add_block (self, RAP_CHART_BLOCK_NOTE, document, i);
    block->above = 1;
    block->below = 1;
    block->main = 1;
    rap_chart_typesetter_fill_text (self->typesetter, add_cell (block, 0, NOTE_MARK - 4),
                                    RAP_CHART_FACE_NOTE, note->mark);
    rap_chart_typesetter_fill_text (self->typesetter,
                                    add_cell (block, NOTE_MARK, self->columns->width - NOTE_MARK),
                                    RAP_CHART_FACE_NOTE, note->text);
  }
}

static void
stack_document (Stacking *self, guint document)
{
  const RapChartDocument *source = rap_chart_plan_document (self->plan, document);
  RapChartBlock *block;
  guint head;

  rap_chart_typesetter_set_language (self->typesetter, source->language, source->right_to_left);
  block =
      add_text (self, RAP_CHART_BLOCK_DOCUMENT, document, RAP_CHART_FACE_DOCUMENT, source->title);
  block->before = 26;
  block->below = 2;
  block->keep_next = TRUE;
  block->needs = document > 0 ? DOCUMENT_NEEDS * self->page_height : 0;
  block = add_text (self, RAP_CHART_BLOCK_DETAIL, document, RAP_CHART_FACE_DETAIL, source->detail);
  block->below = 10;
  block->keep_next = TRUE;
  if (source->rows->len == 0) {
    add_text (self, RAP_CHART_BLOCK_DETAIL, document, RAP_CHART_FACE_CONTINUED, source->empty);
    return;
  }
  head = stack_head (self, document);
  for (guint i = 0; i < source->rows->len; i++) {
    if (rap_chart_document_row (source, i)->type == RAP_CHART_SECTION)
      stack_section (self, document, i, head);
    else
      stack_row (self, document, i, head);
  }
  stack_notes (self, document);
}

/**
 * rap_chart_stack:
 * @plan: what to set
 * @typesetter: sets it
 * @columns: where the columns stand
 * @page_height: between the margins
 *
 * Returns: (transfer full) (element-type RapChartBlock): everything, in reading order
 */
GArray *
rap_chart_stack (RapChartPlan *plan,
                 RapChartTypesetter *typesetter,
                 const RapChartColumns *columns,
                 double page_height)
{
  Stacking self = { plan, typesetter, columns, page_height, rap_chart_blocks_new () };

  rap_chart_typesetter_set_language (typesetter, plan->own_language, plan->right_to_left);
  stack_title (&self);
  stack_contents (&self);
  for (guint i = 0; i < plan->documents->len; i++)
    stack_document (&self, i);
  return self.blocks;
}
