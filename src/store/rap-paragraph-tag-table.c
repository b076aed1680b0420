/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The table paragraph_tag.
 */
#include "rap-review-table.h"

static gboolean
run (RapConnection *connection, const char *sql, gint64 paragraph, const char *tag, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, paragraph);
  rap_bind_text (statement, 2, tag);
  return rap_connection_run (connection, statement, error);
}

/**
 * rap_paragraph_tag_table_has:
 * @connection: a connection
 * @paragraph: rowid of a paragraph
 * @tag: its name
 * @has: (out): whether the paragraph itself has it
 * @error: a #RapStoreError
 */
gboolean
rap_paragraph_tag_table_has (
    RapConnection *connection, gint64 paragraph, const char *tag, gboolean *has, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection, "SELECT 1 FROM paragraph_tag WHERE paragraph = ? AND tag = ?", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, paragraph);
  rap_bind_text (statement, 2, tag);
  if (!rap_connection_step (connection, statement, has, error))
    return FALSE;
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * rap_paragraph_tag_table_add:
 * @connection: a connection
 * @paragraph: rowid of a paragraph
 * @tag: its name
 * @error: a #RapStoreError
 *
 * The paragraph has it from now on.
 */
gboolean
rap_paragraph_tag_table_add (RapConnection *connection,
                             gint64 paragraph,
                             const char *tag,
                             GError **error)
{
  return run (connection, "INSERT OR IGNORE INTO paragraph_tag (paragraph, tag) VALUES (?, ?)",
              paragraph, tag, error);
}

/**
 * rap_paragraph_tag_table_remove:
 * @connection: a connection
 * @paragraph: rowid of a paragraph
 * @tag: its name
 * @error: a #RapStoreError
 *
 * The paragraph has it no more.
 */
gboolean
rap_paragraph_tag_table_remove (RapConnection *connection,
                                gint64 paragraph,
                                const char *tag,
                                GError **error)
{
  return run (connection, "DELETE FROM paragraph_tag WHERE paragraph = ? AND tag = ?", paragraph,
              tag, error);
}

/**
 * rap_paragraph_tag_table_count:
 * @connection: a connection
 * @paragraphs: (element-type gint64): rowids
 * @error: a #RapStoreError
 *
 * Returns: (transfer full) (element-type RapFacet): the tags that any of them has, with how many
 */
GPtrArray *
rap_paragraph_tag_table_count (RapConnection *connection, GArray *paragraphs, GError **error)
{
  return rap_tag_table_count_with (connection, "SELECT tag FROM paragraph_tag WHERE paragraph = ?",
                                   paragraphs, error);
}
