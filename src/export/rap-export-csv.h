/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The rows of a chart as a table for spreadsheet programs. Several values in one field are parted
 * by "; ". What the rules have found is always there; tags only where they are a column.
 */
#pragma once

#include "rap-chart-plan.h"

G_BEGIN_DECLS

void rap_export_csv (GPtrArray *documents, const RapChartOptions *options, GString *out);

G_END_DECLS
