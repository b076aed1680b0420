/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What stands on one page of a chart, as text, for those who cannot see its picture.
 */
#pragma once

#include "rap-chart-layout.h"

G_BEGIN_DECLS

char *rap_chart_page_text (RapChartLayout *layout, guint page);

G_END_DECLS
