/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * How the HTML of a chart looks: like its printed pages, in light and in dark.
 */
#pragma once

#include <glib.h>
#include "rap-chart-layout.h"

G_BEGIN_DECLS

void rap_html_style (RapChartPaper paper, gboolean turned, GString *out);

G_END_DECLS
