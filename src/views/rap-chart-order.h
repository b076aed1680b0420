/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is to be charted, and how. In: documents of a library, what the analyst has said of their
 * paragraphs, and the choices made beside the preview. Out: the plan that preview and print paint,
 * or the bytes of a file. Immutable once handed on, so that a thread can work on it.
 */
#pragma once

#include "rap-export.h"
#include "rap-row.h"

G_BEGIN_DECLS

/**
 * RapChartReview:
 * @note: (nullable): the analyst's
 * @tags: (nullable): of the paragraph itself
 */
typedef struct {
  RapStatus status;
  char *note;  /* (owned) (nullable) */
  char **tags; /* (owned) (nullable) */
} RapChartReview;

/**
 * RapChartSource:
 * @document: as it was read and analysed
 * @reviews: (element-type utf8 RapChartReview): by the paragraph's id in the document; paragraphs
 * that nobody has looked at are absent
 * @tags: (nullable): of the document
 */
typedef struct {
  RapDocument *document; /* (owned) */
  GHashTable *reviews;   /* (owned) */
  char **tags;           /* (owned) (nullable) */
  gatomicrefcount ref_count;
} RapChartSource;

RapChartSource *rap_chart_source_new (RapDocument *document);
void rap_chart_source_add_row (RapChartSource *self, RapRow *row);
void rap_chart_source_set_tags (RapChartSource *self, const char *const *tags);
RapChartSource *rap_chart_source_ref (RapChartSource *self);
void rap_chart_source_unref (RapChartSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapChartSource, rap_chart_source_unref)

/**
 * RapChartOrder:
 * @date: (nullable): ISO 8601, the day that the chart names as its own
 * @scale: (nullable): where the scale of strengths comes from
 * @columns: a bit for each #RapChartColumn
 * @only_confirmed: leaves out commitments that the analyst has neither confirmed nor edited
 * @sources: (element-type RapChartSource): in the order of the chart
 */
typedef struct {
  char *title; /* (owned) (nullable) */
  char *date;  /* (owned) (nullable) */
  char *scale; /* (owned) (nullable) */
  guint columns;
  RapChartPaper paper;
  gboolean only_confirmed;
  gboolean all_paragraphs;
  GPtrArray *sources; /* (owned) */
  gatomicrefcount ref_count;
} RapChartOrder;

RapChartOrder *rap_chart_order_new (void);
RapChartOrder *rap_chart_order_ref (RapChartOrder *self);
void rap_chart_order_unref (RapChartOrder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapChartOrder, rap_chart_order_unref)

RapChartPlan *rap_chart_order_make_plan (RapChartOrder *self);
GBytes *rap_chart_order_export (RapChartOrder *self, RapExportFormat format, GError **error);

/* How many rows of @plan are commitments. */
guint rap_chart_order_count (RapChartPlan *plan);

G_END_DECLS
