/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The short cells of a row: the number on the left, and what the columns beside the text say.
 */
#pragma once

#include "rap-chart-plan.h"

G_BEGIN_DECLS

char *rap_chart_cell_label (RapParagraph *paragraph);
char *rap_chart_cell_tags (const char *const *own, const char *const *of_document);
void rap_chart_cells_fill (char **cells,
                           RapDocument *document,
                           RapParagraph *paragraph,
                           const RapChartOptions *options);

G_END_DECLS
