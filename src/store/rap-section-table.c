/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The table section: the headings of a document and how they lie in each other.
 */
#include "rap-tables-private.h"

gboolean
rap_section_table_insert (RapConnection *connection,
                          gint64 document,
                          guint position,
                          const RapSection *section,
                          GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection,
                              "INSERT INTO section (document, position, name, parent, level, title)"
                              " VALUES (?, ?, ?, ?, ?, ?)",
                              error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, document);
  sqlite3_bind_int64 (statement, 2, position);
  rap_bind_text_or_empty (statement, 3, section->id);
  rap_bind_text (statement, 4, section->parent);
  sqlite3_bind_int64 (statement, 5, section->level);
  rap_bind_text_or_empty (statement, 6, section->title);
  return rap_connection_run (connection, statement, error);
}

/**
 * rap_section_table_load:
 * @connection: a connection
 * @document: rowid of a document
 * @error: a #RapStoreError
 *
 * Returns: (transfer full) (element-type RapSection): its sections in reading order
 */
GArray *
rap_section_table_load (RapConnection *connection, gint64 document, GError **error)
{
  g_autoptr (GArray) sections = rap_sections_new ();
  sqlite3_stmt *statement = rap_connection_prepare (connection,
                                                    "SELECT name, parent, level, title FROM section"
                                                    " WHERE document = ? ORDER BY position",
                                                    error);
  gboolean row, going;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, document);
  while ((going = rap_connection_step (connection, statement, &row, error)) && row) {
    RapSection section = {
      .id = g_strdup (rap_column_text (statement, 0)),
      .parent = g_strdup (rap_column_text (statement, 1)),
      .level = sqlite3_column_int64 (statement, 2),
      .title = g_strdup (rap_column_text (statement, 3)),
    };
    g_array_append_val (sections, section);
  }
  return going ? g_steal_pointer (&sections) : NULL;
}
