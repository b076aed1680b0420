/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The table citation: the documents that a paragraph names, to be looked up by their symbol.
 */
#include "rap-tables-private.h"

/**
 * rap_citation_table_insert:
 * @connection: a connection
 * @id: rowid of the paragraph
 * @paragraph: a paragraph
 * @error: a #RapStoreError
 */
gboolean
rap_citation_table_insert (RapConnection *connection,
                           gint64 id,
                           RapParagraph *paragraph,
                           GError **error)
{
  guint n;
  const RapCitation *citations = rap_paragraph_get_citations (paragraph, &n);
  sqlite3_stmt *statement =
      rap_connection_prepare (connection,
                              "INSERT INTO citation (paragraph, position, symbol, first, last)"
                              " VALUES (?, ?, ?, ?, ?)",
                              error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++) {
    sqlite3_bind_int64 (statement, 1, id);
    sqlite3_bind_int64 (statement, 2, i);
    rap_bind_text_or_empty (statement, 3, citations[i].symbol);
    sqlite3_bind_int64 (statement, 4, citations[i].span.start);
    sqlite3_bind_int64 (statement, 5, citations[i].span.end);
    if (!rap_connection_run (connection, statement, error))
      return FALSE;
  }
  return TRUE;
}

/**
 * rap_citation_table_load:
 * @connection: a connection
 * @paragraph: rowid of a paragraph
 * @error: a #RapStoreError
 *
 * Returns: (transfer full) (element-type RapCitation): the documents it names
 */
GArray *
rap_citation_table_load (RapConnection *connection, gint64 paragraph, GError **error)
{
  g_autoptr (GArray) citations = rap_citations_new ();
  sqlite3_stmt *statement = rap_connection_prepare (connection,
                                                    "SELECT symbol, first, last FROM citation"
                                                    " WHERE paragraph = ? ORDER BY position",
                                                    error);
  gboolean row, going;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, paragraph);
  while ((going = rap_connection_step (connection, statement, &row, error)) && row) {
    RapCitation citation = {
      .symbol = g_strdup (rap_column_text (statement, 0)),
      .span = { sqlite3_column_int64 (statement, 1), sqlite3_column_int64 (statement, 2) },
    };
    g_array_append_val (citations, citation);
  }
  return going ? g_steal_pointer (&citations) : NULL;
}
