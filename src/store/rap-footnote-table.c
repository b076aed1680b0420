/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The table footnote: the notes whose marks stand in a paragraph.
 */
#include "rap-tables-private.h"

/**
 * rap_footnote_table_insert:
 * @connection: a connection
 * @id: rowid of the paragraph
 * @paragraph: a paragraph
 * @error: a #RapStoreError
 */
gboolean
rap_footnote_table_insert (RapConnection *connection,
                           gint64 id,
                           RapParagraph *paragraph,
                           GError **error)
{
  guint n;
  const RapFootnote *footnotes = rap_paragraph_get_footnotes (paragraph, &n);
  sqlite3_stmt *statement =
      rap_connection_prepare (connection,
                              "INSERT INTO footnote (paragraph, position, mark, first, text)"
                              " VALUES (?, ?, ?, ?, ?)",
                              error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++) {
    sqlite3_bind_int64 (statement, 1, id);
    sqlite3_bind_int64 (statement, 2, i);
    rap_bind_text_or_empty (statement, 3, footnotes[i].mark);
    sqlite3_bind_int64 (statement, 4, footnotes[i].offset);
    rap_bind_text_or_empty (statement, 5, footnotes[i].text);
    if (!rap_connection_run (connection, statement, error))
      return FALSE;
  }
  return TRUE;
}

/**
 * rap_footnote_table_load:
 * @connection: a connection
 * @paragraph: rowid of a paragraph
 * @error: a #RapStoreError
 *
 * Returns: (transfer full) (element-type RapFootnote): its notes
 */
GArray *
rap_footnote_table_load (RapConnection *connection, gint64 paragraph, GError **error)
{
  g_autoptr (GArray) footnotes = rap_footnotes_new ();
  sqlite3_stmt *statement = rap_connection_prepare (connection,
                                                    "SELECT mark, first, text FROM footnote"
                                                    " WHERE paragraph = ? ORDER BY position",
                                                    error);
  gboolean row, going;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, paragraph);
  while ((going = rap_connection_step (connection, statement, &row, error)) && row) {
    RapFootnote footnote = {
      .mark = g_strdup (rap_column_text (statement, 0)),
      .offset = sqlite3_column_int64 (statement, 1),
      .text = g_strdup (rap_column_text (statement, 2)),
    };
    g_array_append_val (footnotes, footnote);
  }
  return going ? g_steal_pointer (&footnotes) : NULL;
}
