/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Searching. In: a #RapQuery. Out: hits in document order, a page at a time, or their number.
 * Nothing is ranked: the first page costs the same in a thousand paragraphs and in a million.
 */
#pragma once

#include "rap-connection.h"
#include "rap-hit.h"
#include "rap-query.h"

G_BEGIN_DECLS

GPtrArray *rap_search_find (
    RapConnection *connection, RapQuery *query, gint64 after, guint limit, GError **error);
gboolean
rap_search_count (RapConnection *connection, RapQuery *query, guint64 *count, GError **error);

G_END_DECLS
