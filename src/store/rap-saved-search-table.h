/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The tables saved_search and recent_search: searches that are kept, by name or because they were
 * made lately. In and out as in rap-tables-private.h.
 */
#pragma once

#include "rap-connection.h"
#include "rap-saved-search.h"

G_BEGIN_DECLS

GPtrArray *rap_saved_search_table_list (RapConnection *connection, GError **error);
gboolean rap_saved_search_table_find (RapConnection *connection,
                                      const char *name,
                                      gint64 *id,
                                      GError **error);
gboolean rap_saved_search_table_next_id (RapConnection *connection, gint64 *id, GError **error);
gboolean
rap_saved_search_table_load (RapConnection *connection, gint64 id, char **whole, GError **error);
gboolean rap_saved_search_table_store (RapConnection *connection,
                                       gint64 id,
                                       const char *whole,
                                       GError **error);
char *rap_saved_search_table_join (const char *name, const char *search);

GPtrArray *rap_recent_search_table_list (RapConnection *connection, GError **error);
gboolean
rap_recent_search_table_add (RapConnection *connection, RapSavedSearch *search, GError **error);
gboolean rap_recent_search_table_clear (RapConnection *connection, GError **error);

G_END_DECLS
