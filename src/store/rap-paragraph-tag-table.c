/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The table paragraph_tag.
 */
#include "rap-facet.h"
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
  sqlite3_stmt *statement = rap_connection_prepare (
      connection, "SELECT tag FROM paragraph_tag WHERE paragraph = ?", error);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) facets = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer tag, count;

  if (statement == NULL)
    return NULL;
  for (guint i = 0; i < paragraphs->len; i++) {
    gboolean row, going;

    sqlite3_bind_int64 (statement, 1, g_array_index (paragraphs, gint64, i));
    while ((going = rap_connection_step (connection, statement, &row, error)) && row) {
      const char *name = rap_column_text (statement, 0);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name));

      g_hash_table_insert (counts, g_strdup (name), GUINT_TO_POINTER (n + 1));
    }
    if (!going)
      return NULL;
  }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &tag, &count))
    g_ptr_array_add (facets, rap_facet_new (RAP_FACET_TAG, tag, GPOINTER_TO_UINT (count)));
  return g_steal_pointer (&facets);
}
