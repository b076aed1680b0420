/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-page-text.h"

static void
add_line (GString *text, const char *line)
{
  if (line == NULL || *line == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

/* The label and the text, then what stands beside them. */
static void
add_row (GString *text, RapChartPlan *plan, const RapChartRow *row)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < plan->columns->len; i++) {
    g_autofree char *words =
        row->cells[i] != NULL ? rap_chart_pieces_to_text (row->cells[i], FALSE) : NULL;
    gboolean side = rap_chart_plan_column (plan, i)->room == RAP_CHART_ROOM_SIDE;

    if (words != NULL)
      g_string_append_printf (line, "%s%s", line->len == 0 ? "" : side ? " · " : " ", words);
  }
  add_line (text, line->str);
  g_string_free (line, TRUE);
}

static void
add_block (GString *text, RapChartPlan *plan, const RapChartBlock *block)
{
  const RapChartDocument *document =
      block->document != RAP_CHART_NONE ? rap_chart_plan_document (plan, block->document) : NULL;

  switch (block->type) {
  case RAP_CHART_BLOCK_TITLE:
    add_line (text, plan->title);
    break;
  case RAP_CHART_BLOCK_METHOD: {
    g_autofree char *method = rap_chart_pieces_to_text (plan->method, FALSE);
    add_line (text, method);
    break;
  }
  case RAP_CHART_BLOCK_DOCUMENT:
    add_line (text, document->title);
    break;
  case RAP_CHART_BLOCK_DETAIL:
    add_line (text, document->detail);
    break;
  case RAP_CHART_BLOCK_SECTION:
  case RAP_CHART_BLOCK_ROW:
    if (block->item < document->rows->len)
      add_row (text, plan, rap_chart_document_row (document, block->item));
    break;
  case RAP_CHART_BLOCK_NOTE: {
    const RapChartNote *note = rap_chart_document_note (document, block->item);
    g_autofree char *line = g_strconcat (note->mark, " ", note->text, NULL);
    add_line (text, line);
    break;
  }
  case RAP_CHART_BLOCK_CONTENTS:
  case RAP_CHART_BLOCK_HEAD:
  case RAP_CHART_BLOCK_NOTES:
    break;
  }
}

/**
 * rap_chart_page_text:
 * @layout: a chart
 * @page: from 0
 *
 * Returns: (transfer full): the rows that begin or go on there, one a line
 */
char *
rap_chart_page_text (RapChartLayout *layout, guint page)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rap_chart_layout_get_n_placements (layout); i++) {
    const RapChartPlacement *placement = rap_chart_layout_get_placement (layout, i);
    if (placement->page == page)
      add_block (text, rap_chart_layout_get_plan (layout),
                 rap_chart_layout_get_block (layout, placement->block));
  }
  return g_string_free (text, FALSE);
}
