/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The tags of a chart's paragraphs. In: the documents of a library that are charted. Out: for each
 * paragraph its own tags and those of its document, as the column of the chart shows them.
 */
#pragma once

#include "rap-chart-plan.h"

G_BEGIN_DECLS

GHashTable *rap_command_load_tags (const char *path, GPtrArray *documents, GArray *ids);
char *rap_command_tags_of (RapDocument *document,
                           RapParagraph *paragraph,
                           RapChartColumn column,
                           gpointer tags);

G_END_DECLS
