/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-table-order.h"

#include "rap-change-words.h"
#include "rap-export-comparison.h"
#include "rap-export-pdf.h"
#include "rap-export-plan.h"
#include "rap-export-series.h"

struct _RapTableOrder {
  RapComparison *comparison; /* (owned) (nullable): either this */
  GArray *lines;             /* (owned) (nullable) (element-type RapComparisonLine): of it */
  RapSeries *series;         /* (owned) (nullable): or this */
  GPtrArray *threads;        /* (owned) (nullable) (element-type RapThread): of it */
  RapChartPaper paper;
  char *date; /* (owned): ISO 8601 */
  gatomicrefcount ref_count;
};

static RapTableOrder *
order_new (RapChartPaper paper)
{
  RapTableOrder *self = g_new0 (RapTableOrder, 1);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_atomic_ref_count_init (&self->ref_count);
  self->paper = paper;
  self->date = g_date_time_format (now, "%Y-%m-%d");
  return self;
}

/**
 * rap_table_order_new_comparison:
 * @comparison: what is looked at
 * @lines: (element-type RapComparisonLine): which lines of it
 * @paper: for what has pages
 *
 * Returns: (transfer full): an order, of today
 */
RapTableOrder *
rap_table_order_new_comparison (RapComparison *comparison, GArray *lines, RapChartPaper paper)
{
  RapTableOrder *self = order_new (paper);

  self->comparison = rap_comparison_ref (comparison);
  self->lines = g_array_ref (lines);
  return self;
}

/**
 * rap_table_order_new_series:
 * @series: what is looked at
 * @threads: (element-type RapThread): which threads of it
 * @paper: for what has pages
 *
 * Returns: (transfer full): an order, of today
 */
RapTableOrder *
rap_table_order_new_series (RapSeries *series, GPtrArray *threads, RapChartPaper paper)
{
  RapTableOrder *self = order_new (paper);

  self->series = rap_series_ref (series);
  self->threads = g_ptr_array_ref (threads);
  return self;
}

RapTableOrder *
rap_table_order_ref (RapTableOrder *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
rap_table_order_unref (RapTableOrder *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->comparison, rap_comparison_unref);
  g_clear_pointer (&self->threads, g_ptr_array_unref);
  g_clear_pointer (&self->series, rap_series_unref);
  g_free (self->date);
  g_free (self);
}

/**
 * rap_table_order_get_title:
 * @self: an order
 *
 * Returns: (transfer full): what a file of it is called
 */
char *
rap_table_order_get_title (RapTableOrder *self)
{
  return self->comparison != NULL ? rap_change_words_title (self->comparison)
                                  : rap_export_series_title (self->series);
}

RapChartPaper
rap_table_order_get_paper (RapTableOrder *self)
{
  return self->paper;
}

/**
 * rap_table_order_make_plan:
 * @self: an order
 * @error: a #RapExportError
 *
 * Takes as long as there is text; for a thread.
 *
 * Returns: (transfer full) (nullable): what the pages say
 */
RapChartPlan *
rap_table_order_make_plan (RapTableOrder *self, GError **error)
{
  if (self->comparison != NULL)
    return rap_export_comparison_plan (self->comparison, self->lines, self->date);
  return rap_export_series_plan (self->series, self->threads, self->date, error);
}

static GBytes *
make_pdf (RapTableOrder *self, GError **error)
{
  g_autoptr (RapChartPlan) plan = rap_table_order_make_plan (self, error);
  g_autoptr (RapChartLayout) layout = NULL;

  if (plan == NULL)
    return NULL;
  layout = rap_chart_layout_new (plan, self->paper);
  return rap_export_pdf (layout, error);
}

/**
 * rap_table_order_export:
 * @self: an order
 * @format: of the file
 * @error: a #RapExportError
 *
 * Returns: (transfer full) (nullable): the bytes of the file
 */
GBytes *
rap_table_order_export (RapTableOrder *self, RapTableFormat format, GError **error)
{
  static void (*const comparison_writers[]) (RapComparison *, GString *) = {
    [RAP_TABLE_HTML] = rap_export_comparison_html,
    [RAP_TABLE_CSV] = rap_export_comparison_csv,
    [RAP_TABLE_JSON] = rap_export_comparison_json,
    [RAP_TABLE_TEXT] = rap_export_comparison_text,
  };
  static void (*const series_writers[]) (RapSeries *, GString *) = {
    [RAP_TABLE_HTML] = rap_export_series_html,
    [RAP_TABLE_CSV] = rap_export_series_csv,
    [RAP_TABLE_JSON] = rap_export_series_json,
    [RAP_TABLE_TEXT] = rap_export_series_text,
  };
  GString *out;

  if (format == RAP_TABLE_PDF)
    return make_pdf (self, error);
  out = g_string_new (NULL);
  if (self->comparison != NULL)
    comparison_writers[format](self->comparison, out);
  else
    series_writers[format](self->series, out);
  return g_string_free_to_bytes (out);
}
