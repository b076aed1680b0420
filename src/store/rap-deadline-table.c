/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The table deadline: the sunset clauses of each commitment, to be looked up by their date.
 */
#include "rap-tables-private.h"

/**
 * rap_deadline_table_insert:
 * @connection: a connection
 * @paragraph: rowid of a paragraph
 * @commitment: what was found in it
 * @error: a #RapStoreError
 */
gboolean
rap_deadline_table_insert (RapConnection *connection,
                           gint64 paragraph,
                           RapCommitment *commitment,
                           GError **error)
{
  guint n;
  const RapDeadline *deadlines = rap_commitment_get_deadlines (commitment, &n);
  sqlite3_stmt *statement =
      rap_connection_prepare (connection,
                              "INSERT INTO deadline (paragraph, position, kind, date, first, last)"
                              " VALUES (?, ?, ?, ?, ?, ?)",
                              error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++) {
    sqlite3_bind_int64 (statement, 1, paragraph);
    sqlite3_bind_int64 (statement, 2, i);
    sqlite3_bind_int64 (statement, 3, deadlines[i].kind);
    rap_bind_text (statement, 4, deadlines[i].date);
    sqlite3_bind_int64 (statement, 5, deadlines[i].span.start);
    sqlite3_bind_int64 (statement, 6, deadlines[i].span.end);
    if (!rap_connection_run (connection, statement, error))
      return FALSE;
  }
  return TRUE;
}

/**
 * rap_deadline_table_load:
 * @connection: a connection
 * @paragraph: rowid of a paragraph
 * @error: a #RapStoreError
 *
 * Returns: (transfer full) (element-type RapDeadline): its sunset clauses
 */
GArray *
rap_deadline_table_load (RapConnection *connection, gint64 paragraph, GError **error)
{
  g_autoptr (GArray) deadlines = rap_deadlines_new ();
  sqlite3_stmt *statement = rap_connection_prepare (connection,
                                                    "SELECT kind, date, first, last FROM deadline"
                                                    " WHERE paragraph = ? ORDER BY position",
                                                    error);
  gboolean row, going;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, paragraph);
  while ((going = rap_connection_step (connection, statement, &row, error)) && row) {
    RapDeadline deadline = {
      .kind = CLAMP (sqlite3_column_int (statement, 0), 0, (int)RAP_DEADLINE_RECURRING),
      .date = g_strdup (rap_column_text (statement, 1)),
      .span = { sqlite3_column_int64 (statement, 2), sqlite3_column_int64 (statement, 3) },
    };
    g_array_append_val (deadlines, deadline);
  }
  return going ? g_steal_pointer (&deadlines) : NULL;
}
