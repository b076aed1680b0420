/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What tables of a page are for. In: a table, or a row. Out: whether it has figures and names
 * beside one another, or only puts the page in columns, or a label beside its paragraph.
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

gboolean rap_web_table_is_layout (const xmlNode *table);
gboolean rap_web_table_is_row_of_cells (const xmlNode *row, gboolean layout);
const xmlNode *rap_web_table_label (const xmlNode *row);
char *rap_web_table_dup_text (const xmlNode *cell);

G_END_DECLS
