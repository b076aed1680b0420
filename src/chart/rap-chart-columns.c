/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-columns.h"

#include "rap-chart-words.h"

/* Up to so much a column is as wide as its lines; beyond it only a long word widens it. */
static const double usual_widths[RAP_CHART_N_COLUMNS] = { 92, 76, 60, 70, 120 };
static const double most = 130;

static double
measure_labels (RapChartTypesetter *typesetter, RapChartPlan *plan)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  double width = rap_chart_typesetter_measure_word (typesetter, RAP_CHART_FACE_HEAD,
                                                    rap_chart_word (RAP_CHART_WORD_ORIGIN));

  for (guint i = 0; i < plan->documents->len; i++) {
    const RapChartDocument *document = rap_chart_plan_document (plan, i);
    for (guint j = 0; j < document->rows->len; j++) {
      const RapChartRow *row = rap_chart_document_row (document, j);
      if (g_hash_table_add (seen, row->label))
        width = MAX (width,
                     rap_chart_typesetter_measure (typesetter, RAP_CHART_FACE_LABEL, row->label));
    }
  }
  return CLAMP (width + 1, RAP_CHART_LABEL_LEAST, RAP_CHART_LABEL_MOST);
}

static double
measure_lines (RapChartTypesetter *typesetter,
               RapChartFaceName face,
               const char *text,
               double usual)
{
  double line = rap_chart_typesetter_measure (typesetter, face, text);

  return MAX (MIN (line, usual), rap_chart_typesetter_measure_word (typesetter, face, text));
}

static double
measure_column (RapChartTypesetter *typesetter, RapChartPlan *plan, RapChartColumn column)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  double usual = usual_widths[column];
  double width =
      measure_lines (typesetter, RAP_CHART_FACE_HEAD, rap_chart_words_column (column), usual);

  for (guint i = 0; i < plan->documents->len; i++) {
    const RapChartDocument *document = rap_chart_plan_document (plan, i);
    for (guint j = 0; j < document->rows->len; j++) {
      const char *cell = rap_chart_document_row (document, j)->cells[column];
      if (cell != NULL && g_hash_table_add (seen, (gpointer)cell))
        width = MAX (width, measure_lines (typesetter, RAP_CHART_FACE_SIDE, cell, usual));
    }
  }
  return MIN (width + 1, most);
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
  double x = width;

  *self = (RapChartColumns){ .width = width };
  self->label_width = measure_labels (typesetter, plan);
  for (int column = RAP_CHART_N_COLUMNS - 1; column >= 0; column--)
    if (plan->columns & (1u << column)) {
      self->widths[column] = measure_column (typesetter, plan, column);
      self->x[column] = x - self->widths[column];
      x = self->x[column] - RAP_CHART_GAP;
    }
  self->text_x = self->label_width + RAP_CHART_GAP;
  self->text_width = x - self->text_x;
}
