/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What every plan is put together from, whatever it tells: columns, documents and their rows. In:
 * words. Out: a plan with the languages and directions of its parts. For those that make plans
 * alone; a plan that was handed out never changes.
 */
#pragma once

#include "rap-chart-plan.h"

G_BEGIN_DECLS

RapChartPlan *rap_chart_plan_begin (const char *title, const char *date);
void
rap_chart_plan_add_column (RapChartPlan *self, RapChartRoom room, const char *head, double usual);
RapChartDocument *
rap_chart_plan_add_document (RapChartPlan *self, const char *language, RapChartDirection direction);

/* The pointers are good until the next row is added. */
RapChartRow *
rap_chart_document_add_row (RapChartDocument *self, RapChartRowType type, const char *label);
void rap_chart_row_set_text (RapChartRow *self, guint column, const char *text);

/* Adds a part of a line that may be in another script than its neighbours. */
void rap_chart_add_detail (GString *detail, const char *text, gboolean right_to_left);

G_END_DECLS
