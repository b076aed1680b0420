/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The table paragraph_actor: who is to act, with whom and for whom, in each commitment. The names
 * themselves are in rap-name-table.c, so that a filter or a count reads numbers.
 */
#include "rap-tables-private.h"

/**
 * rap_actor_table_insert:
 * @connection: a connection
 * @paragraph: rowid of a paragraph
 * @ids: rowids of the actors' names, one for each actor
 * @commitment: what was found in it
 * @error: a #RapStoreError
 */
gboolean
rap_actor_table_insert (RapConnection *connection,
                        gint64 paragraph,
                        const gint64 *ids,
                        RapCommitment *commitment,
                        GError **error)
{
  guint n;
  const RapActor *actors = rap_commitment_get_actors (commitment, &n);
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      "INSERT INTO paragraph_actor (paragraph, position, actor, role, first, last)"
      " VALUES (?, ?, ?, ?, ?, ?)",
      error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++) {
    sqlite3_bind_int64 (statement, 1, paragraph);
    sqlite3_bind_int64 (statement, 2, i);
    sqlite3_bind_int64 (statement, 3, ids[i]);
    sqlite3_bind_int64 (statement, 4, actors[i].role);
    sqlite3_bind_int64 (statement, 5, actors[i].span.start);
    sqlite3_bind_int64 (statement, 6, actors[i].span.end);
    if (!rap_connection_run (connection, statement, error))
      return FALSE;
  }
  return TRUE;
}

/**
 * rap_actor_table_load:
 * @connection: a connection
 * @paragraph: rowid of a paragraph
 * @error: a #RapStoreError
 *
 * Returns: (transfer full) (element-type RapActor): its actors
 */
GArray *
rap_actor_table_load (RapConnection *connection, gint64 paragraph, GError **error)
{
  g_autoptr (GArray) actors = rap_actors_new ();
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      "SELECT name, role, first, last FROM paragraph_actor"
      " JOIN actor ON actor.id = paragraph_actor.actor WHERE paragraph = ? ORDER BY position",
      error);
  gboolean row, going;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, paragraph);
  while ((going = rap_connection_step (connection, statement, &row, error)) && row) {
    RapActor actor = {
      .name = g_strdup (rap_column_text (statement, 0)),
      .role = CLAMP (sqlite3_column_int (statement, 1), 0, (int)RAP_ACTOR_BENEFICIARY),
      .span = { sqlite3_column_int64 (statement, 2), sqlite3_column_int64 (statement, 3) },
    };
    g_array_append_val (actors, actor);
  }
  return going ? g_steal_pointer (&actors) : NULL;
}
