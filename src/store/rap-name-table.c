/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The tables body and actor: names that many rows share, each kept once and known by a number.
 */
#include "rap-tables-private.h"

typedef struct {
  const char *find;
  const char *insert;
  const char *list;
} Statements;

static const Statements statements[] = {
  [RAP_NAME_BODY] = { "SELECT id FROM body WHERE name = ?", "INSERT INTO body (name) VALUES (?)",
                      "SELECT id, name FROM body" },
  [RAP_NAME_ACTOR] = { "SELECT id FROM actor WHERE name = ?", "INSERT INTO actor (name) VALUES (?)",
                       "SELECT id, name FROM actor" },
};

/**
 * rap_name_table_resolve:
 * @connection: a connection
 * @table: whose names
 * @name: (nullable): a name
 * @id: (out): its rowid, new where the name is; 0 for %NULL
 * @error: a #RapStoreError
 */
gboolean
rap_name_table_resolve (
    RapConnection *connection, RapNameTable table, const char *name, gint64 *id, GError **error)
{
  sqlite3_stmt *find = rap_connection_prepare (connection, statements[table].find, error);
  sqlite3_stmt *insert;
  gboolean row;

  *id = 0;
  if (find == NULL)
    return FALSE;
  if (name == NULL)
    return TRUE;
  rap_bind_text (find, 1, name);
  if (!rap_connection_step (connection, find, &row, error))
    return FALSE;
  if (row) {
    *id = sqlite3_column_int64 (find, 0);
    sqlite3_reset (find);
    return TRUE;
  }
  insert = rap_connection_prepare (connection, statements[table].insert, error);
  if (insert == NULL)
    return FALSE;
  rap_bind_text (insert, 1, name);
  if (!rap_connection_run (connection, insert, error))
    return FALSE;
  *id = sqlite3_last_insert_rowid (rap_connection_get_database (connection));
  return TRUE;
}

/**
 * rap_name_table_match:
 * @connection: a connection
 * @table: whose names
 * @words: words, or beginnings of words, that the name must have, in any order
 * @error: a #RapStoreError
 *
 * Returns: (transfer full) (element-type gint64): rowids of the names that have them; only the
 *   name itself where @words is a whole name
 */
GArray *
rap_name_table_match (RapConnection *connection,
                      RapNameTable table,
                      const char *words,
                      GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *folded = g_utf8_casefold (words, -1);
  sqlite3_stmt *statement = rap_connection_prepare (connection, statements[table].list, error);
  gboolean row, going;

  if (statement == NULL)
    return NULL;
  while ((going = rap_connection_step (connection, statement, &row, error)) && row) {
    gint64 id = sqlite3_column_int64 (statement, 0);
    const char *name = rap_column_text (statement, 1);
    g_autofree char *folded_name = g_utf8_casefold (name, -1);

    if (g_str_equal (folded, folded_name)) {
      g_array_set_size (ids, 0);
      g_array_append_val (ids, id);
      sqlite3_reset (statement);
      break;
    }
    if (g_str_match_string (words, name, TRUE))
      g_array_append_val (ids, id);
  }
  return going ? g_steal_pointer (&ids) : NULL;
}
