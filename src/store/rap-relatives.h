/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A paragraph of the library → the paragraphs of other documents that repeat a part of it, as rows.
 * Pieces of a few words are picked from all over its text, those of long words, which are the rare
 * ones, and looked for as phrases in the search index; whoever has the most of them comes first.
 * So there is no second index to be kept.
 */
#pragma once

#include "rap-connection.h"
#include "rap-row.h"

G_BEGIN_DECLS

char **rap_relatives_pick_phrases (const char *text);
GPtrArray *rap_relatives_find (RapConnection *connection, gint64 paragraph, GError **error);

G_END_DECLS
