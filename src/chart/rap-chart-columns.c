/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-columns.h"

/* Wider than this only a long word makes a column beside the text. */
static const double most = 130;

static double
measure_lines (RapChartTypesetter *typesetter,
               RapChartFaceName face,
               const char *text,
               double usual)
{
  double line = rap_chart_typesetter_measure (typesetter, face, text);

  return MAX (MIN (line, usual), rap_chart_typesetter_measure_word (typesetter, face, text));
}

/* A label is not broken, but its head may be. */
static double
measure_head (RapChartTypesetter *typesetter, const RapChartTableColumn *column)
{
  return column->room == RAP_CHART_ROOM_LABEL
             ? rap_chart_typesetter_measure_word (typesetter, RAP_CHART_FACE_HEAD, column->head)
             : measure_lines (typesetter, RAP_CHART_FACE_HEAD, column->head, column->usual);
}

static double
measure_cell (RapChartTypesetter *typesetter, const RapChartTableColumn *column, const char *text)
{
  return column->room == RAP_CHART_ROOM_LABEL
             ? rap_chart_typesetter_measure (typesetter, RAP_CHART_FACE_LABEL, text)
             : measure_lines (typesetter, RAP_CHART_FACE_SIDE, text, column->usual);
}

static double
measure_column (RapChartTypesetter *typesetter, RapChartPlan *plan, guint i)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const RapChartTableColumn *column = rap_chart_plan_column (plan, i);
  double width = measure_head (typesetter, column);

  for (guint j = 0; j < plan->documents->len; j++) {
    const RapChartDocument *document = rap_chart_plan_document (plan, j);
    for (guint k = 0; k < document->rows->len; k++) {
      const RapChartRow *row = rap_chart_document_row (document, k);
      char *text;
      if (row->type == RAP_CHART_SECTION || row->cells[i] == NULL)
        continue;
      text = rap_chart_pieces_to_text (row->cells[i], TRUE);
      if (!g_hash_table_contains (seen, text))
        width = MAX (width, measure_cell (typesetter, column, text));
      g_hash_table_add (seen, text);
    }
  }
  return column->room == RAP_CHART_ROOM_LABEL
             ? CLAMP (width + 1, RAP_CHART_LABEL_LEAST, RAP_CHART_LABEL_MOST)
             : MIN (width + 1, most);
}

/**
 * rap_chart_columns_measure:
 * @self: (out): the columns
 * @typesetter: measures words
 * @plan: what stands in them
 * @width: points between the margins
 */
void
rap_chart_columns_measure (RapChartColumns *self,
                           RapChartTypesetter *typesetter,
                           RapChartPlan *plan,
                           double width)
{
  double rest = width + RAP_CHART_GAP, x = 0;
  guint n_texts = 0;

  *self = (RapChartColumns){ .width = width, .n = plan->columns->len };
  for (guint i = 0; i < self->n; i++) {
    if (rap_chart_plan_column (plan, i)->room == RAP_CHART_ROOM_TEXT)
      n_texts++;
    else
      self->widths[i] = measure_column (typesetter, plan, i);
    rest -= self->widths[i] + RAP_CHART_GAP;
  }
  self->text_width = n_texts > 0 ? rest / n_texts : 0;
  for (guint i = 0; i < self->n; i++) {
    if (rap_chart_plan_column (plan, i)->room == RAP_CHART_ROOM_TEXT)
      self->widths[i] = self->text_width;
    self->x[i] = x;
    x += self->widths[i] + RAP_CHART_GAP;
  }
}
