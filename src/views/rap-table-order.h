/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A comparison or a series that is looked at, and which lines of it → the plan of its print, or the
 * bytes of a file. Immutable, so that a thread can work on it. A print shows the lines that are
 * shown, and so does a PDF; the other files have all of them.
 */
#pragma once

#include "rap-chart-plan.h"
#include "rap-chart-layout.h"
#include "rap-comparison-lines.h"
#include "rap-thread-filter.h"

G_BEGIN_DECLS

/* In the order in which menus offer them. */
typedef enum {
  RAP_TABLE_PDF,
  RAP_TABLE_HTML,
  RAP_TABLE_CSV,
  RAP_TABLE_JSON,
  RAP_TABLE_TEXT,
} RapTableFormat;
#define RAP_N_TABLE_FORMATS (RAP_TABLE_TEXT + 1)

typedef struct _RapTableOrder RapTableOrder;

RapTableOrder *
rap_table_order_new_comparison (RapComparison *comparison, GArray *lines, RapChartPaper paper);
RapTableOrder *
rap_table_order_new_series (RapSeries *series, GPtrArray *threads, RapChartPaper paper);
RapTableOrder *rap_table_order_ref (RapTableOrder *self);
void rap_table_order_unref (RapTableOrder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapTableOrder, rap_table_order_unref)

char *rap_table_order_get_title (RapTableOrder *self);
RapChartPaper rap_table_order_get_paper (RapTableOrder *self);
RapChartPlan *rap_table_order_make_plan (RapTableOrder *self, GError **error);
GBytes *rap_table_order_export (RapTableOrder *self, RapTableFormat format, GError **error);

G_END_DECLS
