/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The pieces of work of rap-library-searches.h, as they run on the library's thread.
 */
#include "rap-library-work-private.h"
#include "rap-saved-search-table.h"

gpointer
rap_library_work_load_saved_searches (gpointer owned,
                                      G_GNUC_UNUSED gpointer request,
                                      GCancellable *cancellable,
                                      GError **error)
{
  return rap_saved_search_table_list (rap_library_thread_begin (owned, cancellable), error);
}

gpointer
rap_library_work_load_recent_searches (gpointer owned,
                                       G_GNUC_UNUSED gpointer request,
                                       GCancellable *cancellable,
                                       GError **error)
{
  return rap_recent_search_table_list (rap_library_thread_begin (owned, cancellable), error);
}

gpointer
rap_library_work_add_recent_search (gpointer owned,
                                    gpointer request,
                                    GCancellable *cancellable,
                                    GError **error)
{
  RapConnection *connection = rap_library_thread_begin (owned, cancellable);
  RapRequest *asked = request;

  if (!rap_connection_begin (connection, error))
    return NULL;
  if (rap_recent_search_table_add (connection, asked->search, error) &&
      rap_connection_commit (connection, error))
    return GINT_TO_POINTER (TRUE);
  rap_connection_rollback (connection);
  return NULL;
}

gpointer
rap_library_work_clear_recent_searches (gpointer owned,
                                        G_GNUC_UNUSED gpointer request,
                                        GCancellable *cancellable,
                                        GError **error)
{
  RapConnection *connection = rap_library_thread_begin (owned, cancellable);

  return GINT_TO_POINTER (rap_recent_search_table_clear (connection, error));
}
