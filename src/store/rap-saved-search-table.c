/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The tables saved_search and recent_search. A saved search that cannot be read, because the file
 * was damaged, is not listed.
 */
#include "rap-saved-search-table.h"

/* Recent searches that are kept. */
#define MOST_RECENT 20

/* Out of the columns id, name and search. */
static RapSavedSearch *
read_row (sqlite3_stmt *statement)
{
  return rap_saved_search_new_from_text (sqlite3_column_int64 (statement, 0),
                                         rap_column_text (statement, 1),
                                         rap_column_text (statement, 2));
}

static GPtrArray *
load_all (RapConnection *connection, const char *sql, GError **error)
{
  g_autoptr (GPtrArray) searches = g_ptr_array_new_with_free_func (g_object_unref);
  sqlite3_stmt *statement = rap_connection_prepare (connection, sql, error);
  gboolean row, going;

  if (statement == NULL)
    return NULL;
  while ((going = rap_connection_step (connection, statement, &row, error)) && row) {
    RapSavedSearch *search = read_row (statement);

    if (search != NULL)
      g_ptr_array_add (searches, search);
  }
  return going ? g_steal_pointer (&searches) : NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (rap_saved_search_get_name (*(RapSavedSearch *const *)a),
                         rap_saved_search_get_name (*(RapSavedSearch *const *)b));
}

/**
 * rap_saved_search_table_list:
 * @connection: a connection
 * @error: a #RapStoreError
 *
 * Returns: (transfer full) (element-type RapSavedSearch): by name
 */
GPtrArray *
rap_saved_search_table_list (RapConnection *connection, GError **error)
{
  GPtrArray *searches = load_all (connection, "SELECT id, name, search FROM saved_search", error);

  if (searches != NULL)
    g_ptr_array_sort (searches, compare_names);
  return searches;
}

/**
 * rap_saved_search_table_find:
 * @connection: a connection
 * @name: of a search
 * @id: (out): its rowid; 0 where there is none
 * @error: a #RapStoreError
 */
gboolean
rap_saved_search_table_find (RapConnection *connection,
                             const char *name,
                             gint64 *id,
                             GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection, "SELECT id FROM saved_search WHERE name = ?", error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  rap_bind_text (statement, 1, name);
  if (!rap_connection_step (connection, statement, &row, error))
    return FALSE;
  *id = row ? sqlite3_column_int64 (statement, 0) : 0;
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * rap_saved_search_table_next_id:
 * @connection: a connection
 * @id: (out): a rowid that no search had yet
 * @error: a #RapStoreError
 */
gboolean
rap_saved_search_table_next_id (RapConnection *connection, gint64 *id, GError **error)
{
  return rap_connection_get_number (
      connection,
      "SELECT coalesce ((SELECT seq FROM sqlite_sequence WHERE name = 'saved_search'), 0) + 1", id,
      error);
}

/**
 * rap_saved_search_table_load:
 * @connection: a connection
 * @id: rowid of a search
 * @whole: (out) (transfer full) (nullable): its name and what it looks for, for
 *   rap_saved_search_table_store(); %NULL where there is none
 * @error: a #RapStoreError
 */
gboolean
rap_saved_search_table_load (RapConnection *connection, gint64 id, char **whole, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection, "SELECT name, search FROM saved_search WHERE id = ?", error);
  gboolean row;

  *whole = NULL;
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  if (!rap_connection_step (connection, statement, &row, error))
    return FALSE;
  if (row) {
    *whole = rap_saved_search_table_join (rap_column_text (statement, 0),
                                          rap_column_text (statement, 1));
    sqlite3_reset (statement);
  }
  return TRUE;
}

/**
 * rap_saved_search_table_join:
 * @name: of a search
 * @search: what rap_saved_search_to_text() gave
 *
 * Returns: (transfer full): the two as one text
 */
char *
rap_saved_search_table_join (const char *name, const char *search)
{
  g_autoptr (GVariant) variant =
      g_variant_ref_sink (g_variant_new ("(ss)", name != NULL ? name : "", search));

  return g_variant_print (variant, FALSE);
}

static gboolean
run (RapConnection *connection,
     const char *sql,
     gint64 id,
     const char *name,
     const char *search,
     GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  if (name != NULL) {
    rap_bind_text (statement, 2, name);
    rap_bind_text (statement, 3, search);
  }
  return rap_connection_run (connection, statement, error);
}

/**
 * rap_saved_search_table_store:
 * @connection: with a transaction
 * @id: rowid that the search has, or is to have
 * @whole: (nullable): its name and what it looks for; %NULL for no search
 * @error: a #RapStoreError
 */
gboolean
rap_saved_search_table_store (RapConnection *connection,
                              gint64 id,
                              const char *whole,
                              GError **error)
{
  g_autoptr (GVariant) variant = NULL;
  const char *name, *search;

  if (whole == NULL)
    return run (connection, "DELETE FROM saved_search WHERE id = ?", id, NULL, NULL, error);
  if (g_utf8_validate (whole, -1, NULL))
    variant = g_variant_parse (G_VARIANT_TYPE ("(ss)"), whole, NULL, NULL, NULL);
  if (variant == NULL) {
    rap_connection_set_error (connection, SQLITE_CORRUPT, error);
    return FALSE;
  }
  g_variant_get (variant, "(&s&s)", &name, &search);
  return run (connection,
              "INSERT INTO saved_search (id, name, search) VALUES (?1, ?2, ?3)"
              " ON CONFLICT (id) DO UPDATE SET name = ?2, search = ?3",
              id, name, search, error);
}

/**
 * rap_recent_search_table_list:
 * @connection: a connection
 * @error: a #RapStoreError
 *
 * Returns: (transfer full) (element-type RapSavedSearch): the latest first
 */
GPtrArray *
rap_recent_search_table_list (RapConnection *connection, GError **error)
{
  return load_all (connection, "SELECT 0, NULL, search FROM recent_search ORDER BY id DESC", error);
}

static gboolean
remove_recent (RapConnection *connection, const char *text, GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection, "DELETE FROM recent_search WHERE search = ?", error);

  if (statement == NULL)
    return FALSE;
  rap_bind_text (statement, 1, text);
  return rap_connection_run (connection, statement, error);
}

static gboolean
insert_recent (RapConnection *connection, const char *text, GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection, "INSERT INTO recent_search (search) VALUES (?)", error);

  if (statement == NULL)
    return FALSE;
  rap_bind_text (statement, 1, text);
  return rap_connection_run (connection, statement, error) &&
         run (connection,
              "DELETE FROM recent_search WHERE id NOT IN"
              " (SELECT id FROM recent_search ORDER BY id DESC LIMIT ?)",
              MOST_RECENT, NULL, NULL, error);
}

/**
 * rap_recent_search_table_add:
 * @connection: with a transaction
 * @search: that was made
 * @error: a #RapStoreError
 *
 * It is the latest from now on. One that was made before goes, and so does the one made just before
 * where @search is that one with more facets.
 */
gboolean
rap_recent_search_table_add (RapConnection *connection, RapSavedSearch *search, GError **error)
{
  g_autoptr (GPtrArray) recent = rap_recent_search_table_list (connection, error);
  g_autofree char *text = rap_saved_search_to_text (search);

  if (recent == NULL)
    return FALSE;
  if (recent->len > 0 && rap_saved_search_narrows (search, g_ptr_array_index (recent, 0))) {
    g_autofree char *before = rap_saved_search_to_text (g_ptr_array_index (recent, 0));

    if (!remove_recent (connection, before, error))
      return FALSE;
  }
  return remove_recent (connection, text, error) && insert_recent (connection, text, error);
}

gboolean
rap_recent_search_table_clear (RapConnection *connection, GError **error)
{
  return rap_connection_execute (connection, "DELETE FROM recent_search", error);
}
