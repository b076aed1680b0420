/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The tables source and source_bytes: the files that were imported, byte for byte, known by their
 * SHA-256.
 */
#include "rap-tables-private.h"

#include <glib/gi18n.h>

/**
 * rap_source_table_find:
 * @connection: a connection
 * @sha256: of the file
 * @source: (out): its rowid, or 0 where it is not in the library
 * @error: a #RapStoreError
 */
gboolean
rap_source_table_find (RapConnection *connection,
                       const char *sha256,
                       gint64 *source,
                       GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection, "SELECT id FROM source WHERE sha256 = ?", error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  rap_bind_text (statement, 1, sha256);
  if (!rap_connection_step (connection, statement, &row, error))
    return FALSE;
  *source = row ? sqlite3_column_int64 (statement, 0) : 0;
  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
insert_bytes (RapConnection *connection, gint64 source, GBytes *bytes, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection, "INSERT INTO source_bytes (source, bytes) VALUES (?, ?)", error);
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, source);
  sqlite3_bind_blob64 (statement, 2, length > 0 ? data : "", length, SQLITE_STATIC);
  return rap_connection_run (connection, statement, error);
}

/**
 * rap_source_table_insert:
 * @connection: a connection
 * @bytes: of the file
 * @sha256: of @bytes
 * @document: any document in the file
 * @source: (out): its rowid
 * @error: a #RapStoreError
 */
gboolean
rap_source_table_insert (RapConnection *connection,
                         GBytes *bytes,
                         const char *sha256,
                         RapDocument *document,
                         gint64 *source,
                         GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection,
                              "INSERT INTO source (sha256, name, media_type, imported)"
                              " VALUES (?, ?, ?, strftime ('%Y-%m-%dT%H:%M:%SZ'))",
                              error);

  if (statement == NULL)
    return FALSE;
  rap_bind_text (statement, 1, sha256);
  rap_bind_text (statement, 2, rap_document_get_source_name (document));
  rap_bind_text (statement, 3, rap_document_get_media_type (document));
  if (!rap_connection_run (connection, statement, error))
    return FALSE;
  *source = sqlite3_last_insert_rowid (rap_connection_get_database (connection));
  return insert_bytes (connection, *source, bytes, error);
}

/**
 * rap_source_table_load_bytes:
 * @connection: a connection
 * @document: rowid of a document
 * @error: a #RapStoreError
 *
 * Returns: (transfer full): the file it was read from
 */
GBytes *
rap_source_table_load_bytes (RapConnection *connection, gint64 document, GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection,
                              "SELECT bytes FROM source_bytes JOIN document USING (source)"
                              " WHERE document.id = ? AND NOT document.hidden",
                              error);
  GBytes *bytes;
  gboolean row;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, document);
  if (!rap_connection_step (connection, statement, &row, error))
    return NULL;
  if (!row) {
    g_set_error_literal (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_FOUND,
                         _ ("the document is not in the library any more; choose another one"));
    return NULL;
  }
  bytes = g_bytes_new (sqlite3_column_blob (statement, 0), sqlite3_column_bytes (statement, 0));
  sqlite3_reset (statement);
  return bytes;
}

/**
 * rap_source_table_list_checksums:
 * @connection: a connection
 * @error: a #RapStoreError
 *
 * Returns: (transfer full) (element-type utf8): the SHA-256 of every file in the library of which
 *   nothing is hidden, as a set
 */
GHashTable *
rap_source_table_list_checksums (RapConnection *connection, GError **error)
{
  g_autoptr (GHashTable) checksums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      "SELECT sha256 FROM source WHERE NOT EXISTS"
      " (SELECT 1 FROM document WHERE document.source = source.id AND document.hidden)",
      error);
  gboolean row, going;

  if (statement == NULL)
    return NULL;
  while ((going = rap_connection_step (connection, statement, &row, error)) && row)
    g_hash_table_add (checksums, g_strdup (rap_column_text (statement, 0)));
  return going ? g_steal_pointer (&checksums) : NULL;
}
