/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The tables tag and document_tag. A tag that no document has any more goes by the schema.
 */
#include "rap-facet.h"
#include "rap-review-table.h"

static gboolean
run (RapConnection *connection, const char *sql, const char *tag, gint64 document, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  rap_bind_text (statement, 1, tag);
  if (document != 0)
    sqlite3_bind_int64 (statement, 2, document);
  return rap_connection_run (connection, statement, error);
}

/**
 * rap_tag_table_has:
 * @connection: a connection
 * @document: rowid of a document
 * @tag: its name
 * @has: (out): whether the document has it
 * @error: a #RapStoreError
 */
gboolean
rap_tag_table_has (
    RapConnection *connection, gint64 document, const char *tag, gboolean *has, GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection,
                              "SELECT 1 FROM document_tag JOIN tag ON tag.id = document_tag.tag"
                              " WHERE tag.name = ? AND document = ?",
                              error);

  if (statement == NULL)
    return FALSE;
  rap_bind_text (statement, 1, tag);
  sqlite3_bind_int64 (statement, 2, document);
  if (!rap_connection_step (connection, statement, has, error))
    return FALSE;
  sqlite3_reset (statement);
  return TRUE;
}

gboolean
rap_tag_table_add (RapConnection *connection, gint64 document, const char *tag, GError **error)
{
  return run (connection, "INSERT OR IGNORE INTO tag (name) VALUES (?)", tag, 0, error) &&
         run (connection,
              "INSERT OR IGNORE INTO document_tag (tag, document)"
              " SELECT id, ?2 FROM tag WHERE name = ?1",
              tag, document, error);
}

gboolean
rap_tag_table_remove (RapConnection *connection, gint64 document, const char *tag, GError **error)
{
  return run (connection,
              "DELETE FROM document_tag WHERE document = ?2"
              " AND tag = (SELECT id FROM tag WHERE name = ?1)",
              tag, document, error);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *)a, *(const char *const *)b);
}

/**
 * rap_tag_table_list:
 * @connection: a connection
 * @document: rowid of a document; 0 for all
 * @error: a #RapStoreError
 *
 * Returns: (transfer full): the tags of the document, or of all that are not hidden and of their
 * paragraphs, sorted
 */
char **
rap_tag_table_list (RapConnection *connection, gint64 document, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      "SELECT name FROM tag WHERE EXISTS (SELECT 1 FROM document_tag"
      " JOIN document ON document.id = document_tag.document WHERE tag = tag.id AND NOT hidden"
      " AND (?1 = 0 OR document.id = ?1))"
      " UNION SELECT paragraph_tag.tag FROM paragraph_tag"
      "  JOIN paragraph ON paragraph.id = paragraph_tag.paragraph"
      "  JOIN document ON document.id = paragraph.document WHERE ?1 = 0 AND NOT hidden",
      error);
  gboolean row, going;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, document);
  while ((going = rap_connection_step (connection, statement, &row, error)) && row)
    g_ptr_array_add (names, g_strdup (rap_column_text (statement, 0)));
  if (!going)
    return NULL;
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

/**
 * rap_tag_table_count_with:
 * @connection: a connection
 * @sql: gives the tags of one rowid, each once
 * @ids: (element-type gint64): rowids, of documents or of paragraphs
 * @error: a #RapStoreError
 *
 * Returns: (transfer full) (element-type RapFacet): the tags that any of them has, with how many
 */
GPtrArray *
rap_tag_table_count_with (RapConnection *connection, const char *sql, GArray *ids, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (connection, sql, error);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) facets = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer tag, count;

  if (statement == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++) {
    gboolean row, going;

    sqlite3_bind_int64 (statement, 1, g_array_index (ids, gint64, i));
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

/**
 * rap_tag_table_count:
 * @connection: a connection
 * @documents: (element-type gint64): rowids
 * @error: a #RapStoreError
 *
 * Returns: (transfer full) (element-type RapFacet): the tags that any of them has, with how many
 */
GPtrArray *
rap_tag_table_count (RapConnection *connection, GArray *documents, GError **error)
{
  return rap_tag_table_count_with (connection,
                                   "SELECT name FROM document_tag JOIN tag"
                                   " ON tag.id = document_tag.tag WHERE document = ?",
                                   documents, error);
}
