/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A chart as one HTML file that needs nothing else: no script, no font, nothing from a network.
 * It is written for people who look, listen or print: languages and directions are named, every
 * row has its head, notes lead back to where they were marked.
 */
#pragma once

#include "rap-chart-layout.h"

G_BEGIN_DECLS

void rap_export_html (RapChartPlan *plan, RapChartPaper paper, GString *out);

G_END_DECLS
