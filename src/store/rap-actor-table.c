/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The table paragraph_actor: who is to act, with whom and for whom, in each commitment. The names
 * themselves are in rap-name-table.c, so that a filter or a count reads numbers.
 */
#include "rap-facets.h"
#include "rap-tables-private.h"

/**
 * rap_actor_table_resolve:
 * @connection: a connection
 * @commitment: what was found in a paragraph
 * @ids: (element-type gint64): set to the rowids of its actors' names, one for each actor
 * @facets: added to: by which actors it is to be found
 * @error: a #RapStoreError
 */
gboolean
rap_actor_table_resolve (RapConnection *connection,
                         RapCommitment *commitment,
                         GArray *ids,
                         GString *facets,
                         GError **error)
{
  guint n;
  const RapActor *actors = rap_commitment_get_actors (commitment, &n);

  g_array_set_size (ids, n);
  for (guint i = 0; i < n; i++) {
    gint64 *id = &g_array_index (ids, gint64, i);
    const char *name = actors[i].name != NULL ? actors[i].name : "";

    if (!rap_name_table_resolve (connection, RAP_NAME_ACTOR, name, id, error))
      return FALSE;
    rap_facets_append_actor (facets, *id);
  }
  return TRUE;
}

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
