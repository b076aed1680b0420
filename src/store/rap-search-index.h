/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The search index: what it is told of a paragraph, and what it tells besides rowids: where in a
 * paragraph the words that were looked for stand, and which words begin in a way. In: a connection.
 * Out: a function of SQL, and words.
 */
#pragma once

#include "rap-connection.h"
#include "rap-span.h"

G_BEGIN_DECLS

gboolean rap_search_index_prepare (RapConnection *connection, GError **error);
gboolean rap_search_index_add (RapConnection *connection,
                               gint64 paragraph,
                               const char *text,
                               const char *facets,
                               GError **error);
gboolean rap_search_index_remove (RapConnection *connection,
                                  gint64 paragraph,
                                  const char *text,
                                  const char *facets,
                                  GError **error);
GArray *rap_search_index_read_spans (const char *text, const void *value, gsize length);
char **rap_search_index_expand (RapConnection *connection, const char *prefix, guint most);

G_END_DECLS
