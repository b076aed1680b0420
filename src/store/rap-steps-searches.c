/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What the wish to save a search, to change it or to remove it comes to, as the library is now.
 */
#include "rap-saved-search-table.h"

#include <glib/gi18n.h>
#include "rap-steps.h"

/* A new search takes the place of one that has its name; another one may not. */
static gboolean
choose_id (RapConnection *connection, RapSavedSearch *search, gint64 *id, GError **error)
{
  gint64 named;

  if (!rap_saved_search_table_find (connection, rap_saved_search_get_name (search), &named, error))
    return FALSE;
  if (*id == 0 && named != 0)
    *id = named;
  else if (*id == 0)
    return rap_saved_search_table_next_id (connection, id, error);
  else if (named != 0 && named != *id) {
    g_set_error_literal (error, RAP_STORE_ERROR, RAP_STORE_ERROR_FAILED,
                         _ ("there is a saved search of this name already; choose another name"));
    return FALSE;
  }
  return TRUE;
}

/**
 * rap_steps_read_search:
 * @connection: with a transaction
 * @asked: %RAP_EDIT_SAVE_SEARCH or %RAP_EDIT_REMOVE_SEARCH
 * @change: (inout): what it comes to
 * @error: a #RapStoreError
 */
gboolean
rap_steps_read_search (RapConnection *connection,
                       const RapEditChange *asked,
                       RapChange *change,
                       GError **error)
{
  change->kind = RAP_CHANGE_SAVED_SEARCH;
  if (asked->search != NULL && !choose_id (connection, asked->search, &change->target, error))
    return FALSE;
  if (!rap_saved_search_table_load (connection, change->target, &change->before, error))
    return FALSE;
  if (asked->target != 0 && change->before == NULL) {
    g_set_error_literal (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_FOUND,
                         _ ("the search is not in the library any more; choose another one"));
    return FALSE;
  }
  if (asked->search != NULL) {
    g_autofree char *text = rap_saved_search_to_text (asked->search);
    change->after = rap_saved_search_table_join (rap_saved_search_get_name (asked->search), text);
  }
  return TRUE;
}
