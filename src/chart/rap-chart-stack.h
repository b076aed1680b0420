/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Sets everything that a plan says and stacks it. In: a plan and its columns. Out: blocks, ready
 * to be broken into pages.
 */
#pragma once

#include "rap-chart-columns.h"

G_BEGIN_DECLS

GArray *rap_chart_stack (RapChartPlan *plan,
                         RapChartTypesetter *typesetter,
                         const RapChartColumns *columns,
                         double page_height);

G_END_DECLS
