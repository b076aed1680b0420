/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A chart as PDF: tagged, with an outline of documents and sections, and its title, language and
 * date in the file's own description. The same layout gives the same bytes.
 */
#pragma once

#include "rap-chart-layout.h"
#include "rap-export-error.h"

G_BEGIN_DECLS

GBytes *rap_export_pdf (RapChartLayout *layout, GError **error);

G_END_DECLS
