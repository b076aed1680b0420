/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The table document: what each document is called and who adopted it when, and the counts that a
 * list of documents shows. Its paragraphs and sections hang on it and go with it.
 */
#include "rap-tables-private.h"

#include <glib/gi18n.h>

#define ENTRY_COLUMNS                                                                              \
  "SELECT document.id, document.symbol, document.title, body.name, document.adopted, source.name," \
  " document.n_paragraphs, document.n_commitments, document.reckoned FROM document"                \
  " JOIN source ON source.id = document.source LEFT JOIN body ON body.id = document.body "

/**
 * rap_document_table_year:
 * @document: a document
 *
 * Returns: the year it was adopted in, or 0
 */
guint
rap_document_table_year (RapDocument *document)
{
  const char *adopted = rap_document_get_adopted (document);

  return adopted != NULL ? MIN (g_ascii_strtoull (adopted, NULL, 10), 9999) : 0;
}

static void
bind_number_or_null (sqlite3_stmt *statement, int column, gint64 number)
{
  if (number != 0)
    sqlite3_bind_int64 (statement, column, number);
  else
    sqlite3_bind_null (statement, column);
}

/**
 * rap_document_table_insert:
 * @connection: a connection
 * @source: rowid of the file it was read from
 * @body: rowid of who adopted it, or 0
 * @document: a document
 * @id: (out): its rowid
 * @error: a #RapStoreError
 */
gboolean
rap_document_table_insert (RapConnection *connection,
                           gint64 source,
                           gint64 body,
                           RapDocument *document,
                           gint64 *id,
                           GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      "INSERT INTO document (source, part, symbol, title, body, session, agenda_item, adopted,"
      " year, language, n_pages, lexicon_version, n_paragraphs, n_commitments, reckoned)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, source);
  sqlite3_bind_int64 (statement, 2, rap_document_get_part (document));
  rap_bind_text (statement, 3, rap_document_get_symbol (document));
  rap_bind_text (statement, 4, rap_document_get_title (document));
  bind_number_or_null (statement, 5, body);
  rap_bind_text (statement, 6, rap_document_get_session (document));
  rap_bind_text (statement, 7, rap_document_get_agenda_item (document));
  rap_bind_text (statement, 8, rap_document_get_adopted (document));
  bind_number_or_null (statement, 9, rap_document_table_year (document));
  rap_bind_text (statement, 10, rap_document_get_language (document));
  sqlite3_bind_int64 (statement, 11, rap_document_get_n_pages (document));
  rap_bind_text (statement, 12, rap_document_get_lexicon_version (document));
  sqlite3_bind_int64 (statement, 13, rap_document_get_n_paragraphs (document));
  sqlite3_bind_int64 (statement, 14, rap_document_count_commitments (document));
  rap_bind_text (statement, 15, rap_document_get_reckoned (document));
  if (!rap_connection_run (connection, statement, error))
    return FALSE;
  *id = sqlite3_last_insert_rowid (rap_connection_get_database (connection));
  return TRUE;
}

static void
set_not_found (GError **error)
{
  g_set_error_literal (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_FOUND,
                       _ ("the document is not in the library any more; choose another one"));
}

static gboolean
delete_from_search (RapConnection *connection, gint64 document, GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection,
                              "INSERT INTO paragraph_search (paragraph_search, rowid, text, facets)"
                              " SELECT 'delete', id, text, facets FROM paragraph"
                              " WHERE document = ?",
                              error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, document);
  return rap_connection_run (connection, statement, error);
}

/**
 * rap_document_table_delete:
 * @connection: a connection
 * @document: rowid of a document
 * @error: a #RapStoreError
 *
 * What belongs to the document goes with it, by the schema.
 */
gboolean
rap_document_table_delete (RapConnection *connection, gint64 document, GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection, "DELETE FROM document WHERE id = ?", error);

  if (statement == NULL || !delete_from_search (connection, document, error))
    return FALSE;
  sqlite3_bind_int64 (statement, 1, document);
  if (!rap_connection_run (connection, statement, error))
    return FALSE;
  if (sqlite3_changes (rap_connection_get_database (connection)) > 0)
    return TRUE;
  set_not_found (error);
  return FALSE;
}

/**
 * rap_document_table_get_hidden:
 * @connection: a connection
 * @document: rowid of a document
 * @hidden: (out): whether it is hidden
 * @there: (out): whether there is such a document
 * @error: a #RapStoreError
 */
gboolean
rap_document_table_get_hidden (
    RapConnection *connection, gint64 document, gboolean *hidden, gboolean *there, GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection, "SELECT hidden FROM document WHERE id = ?", error);

  *hidden = FALSE;
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, document);
  if (!rap_connection_step (connection, statement, there, error))
    return FALSE;
  if (*there)
    *hidden = sqlite3_column_int (statement, 0) != 0;
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * rap_document_table_set_hidden:
 * @connection: a connection
 * @document: rowid of a document
 * @hidden: whether it is to be as if it were not there
 * @error: a #RapStoreError
 */
gboolean
rap_document_table_set_hidden (RapConnection *connection,
                               gint64 document,
                               gboolean hidden,
                               GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection, "UPDATE document SET hidden = ? WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, hidden ? 1 : 0);
  sqlite3_bind_int64 (statement, 2, document);
  return rap_connection_run (connection, statement, error);
}

/**
 * rap_document_table_get_lexicon:
 * @connection: a connection
 * @document: rowid of a document
 * @version: (out) (transfer full) (nullable): of the lexicon that it was read with
 * @error: a #RapStoreError
 */
gboolean
rap_document_table_get_lexicon (RapConnection *connection,
                                gint64 document,
                                char **version,
                                GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection, "SELECT lexicon_version FROM document WHERE id = ?", error);
  gboolean row;

  *version = NULL;
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, document);
  if (!rap_connection_step (connection, statement, &row, error))
    return FALSE;
  if (row)
    *version = g_strdup (rap_column_text (statement, 0));
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * rap_document_table_set_lexicon:
 * @connection: a connection
 * @document: rowid of a document
 * @version: (nullable): of the lexicon that it was read with
 * @error: a #RapStoreError
 */
gboolean
rap_document_table_set_lexicon (RapConnection *connection,
                                gint64 document,
                                const char *version,
                                GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection, "UPDATE document SET lexicon_version = ? WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;
  rap_bind_text (statement, 1, version);
  sqlite3_bind_int64 (statement, 2, document);
  return rap_connection_run (connection, statement, error);
}

/**
 * rap_document_table_list_hidden:
 * @connection: a connection
 * @source: rowid of a file
 * @error: a #RapStoreError
 *
 * Returns: (transfer full) (element-type gint64): the documents of it that are hidden
 */
GArray *
rap_document_table_list_hidden (RapConnection *connection, gint64 source, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *statement = rap_connection_prepare (
      connection, "SELECT id FROM document WHERE source = ? AND hidden ORDER BY part", error);
  gboolean row, going;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, source);
  while ((going = rap_connection_step (connection, statement, &row, error)) && row) {
    gint64 id = sqlite3_column_int64 (statement, 0);
    g_array_append_val (ids, id);
  }
  return going ? g_steal_pointer (&ids) : NULL;
}

static GPtrArray *
load_entries (RapConnection *connection, sqlite3_stmt *statement, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rap_document_entry_free);
  gboolean row, going;

  while ((going = rap_connection_step (connection, statement, &row, error)) && row) {
    RapDocumentEntry *entry = g_new0 (RapDocumentEntry, 1);

    entry->id = sqlite3_column_int64 (statement, 0);
    entry->symbol = g_strdup (rap_column_text (statement, 1));
    entry->title = g_strdup (rap_column_text (statement, 2));
    entry->body = g_strdup (rap_column_text (statement, 3));
    entry->adopted = g_strdup (rap_column_text (statement, 4));
    entry->source_name = g_strdup (rap_column_text (statement, 5));
    entry->n_paragraphs = sqlite3_column_int (statement, 6);
    entry->n_commitments = sqlite3_column_int (statement, 7);
    entry->reckoned = g_strdup (rap_column_text (statement, 8));
    g_ptr_array_add (entries, entry);
  }
  return going ? g_steal_pointer (&entries) : NULL;
}

/**
 * rap_document_table_list:
 * @connection: a connection
 * @error: a #RapStoreError
 *
 * Returns: (transfer full) (element-type RapDocumentEntry): all documents, by date of adoption;
 *   those without one at the end
 */
GPtrArray *
rap_document_table_list (RapConnection *connection, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      ENTRY_COLUMNS "WHERE NOT document.hidden"
                    " ORDER BY document.adopted IS NULL, document.adopted, document.symbol,"
                    " document.id",
      error);

  return statement != NULL ? load_entries (connection, statement, error) : NULL;
}

/**
 * rap_document_table_list_of_source:
 * @connection: a connection
 * @source: rowid of a file
 * @error: a #RapStoreError
 *
 * Returns: (transfer full) (element-type RapDocumentEntry): the documents in it
 */
GPtrArray *
rap_document_table_list_of_source (RapConnection *connection, gint64 source, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      ENTRY_COLUMNS "WHERE document.source = ? AND NOT document.hidden ORDER BY document.part",
      error);

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, source);
  return load_entries (connection, statement, error);
}

/* Runs a statement whose one parameter is @name. */
static GPtrArray *
find (RapConnection *connection, sqlite3_stmt *statement, const char *name, GError **error)
{
  if (statement == NULL)
    return NULL;
  rap_bind_text (statement, 1, name);
  return load_entries (connection, statement, error);
}

/**
 * rap_document_table_find:
 * @connection: a connection
 * @name: a symbol, or its end from a stroke on: "75/198" is A/RES/75/198; or a title
 * @error: a #RapStoreError
 *
 * Returns: (transfer full) (element-type RapDocumentEntry): the documents that have it, none or
 *   several; those that have the end only where none has the whole symbol, and those that have the
 *   title only where none has either
 */
GPtrArray *
rap_document_table_find (RapConnection *connection, const char *name, GError **error)
{
  static const char *const statements[] = {
    ENTRY_COLUMNS "WHERE document.symbol = ? AND NOT document.hidden ORDER BY document.id",
    ENTRY_COLUMNS "WHERE substr (document.symbol, -length (?1) - 1) = '/' || ?1 COLLATE NOCASE"
                  " AND NOT document.hidden ORDER BY document.id",
    ENTRY_COLUMNS "WHERE document.title = ? COLLATE NOCASE AND NOT document.hidden"
                  " ORDER BY document.id",
  };
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++) {
    g_clear_pointer (&found, g_ptr_array_unref);
    found =
        find (connection, rap_connection_prepare (connection, statements[i], error), name, error);
    if (found == NULL || found->len > 0)
      break;
  }
  return g_steal_pointer (&found);
}

/**
 * rap_document_table_load:
 * @connection: a connection
 * @document: rowid of a document
 * @sections: (element-type RapSection): its sections
 * @paragraphs: (element-type RapParagraph): its paragraphs
 * @error: a #RapStoreError
 *
 * Returns: (transfer full): the document
 */
RapDocument *
rap_document_table_load (RapConnection *connection,
                         gint64 document,
                         GArray *sections,
                         GPtrArray *paragraphs,
                         GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      "SELECT symbol, title, body.name, session, agenda_item, adopted, language, source.name,"
      " media_type, sha256, part, n_pages, lexicon_version, reckoned FROM document"
      " JOIN source ON source.id = document.source LEFT JOIN body ON body.id = document.body"
      " WHERE document.id = ? AND NOT document.hidden",
      error);
  RapDocumentFields fields = { .sections = sections, .paragraphs = paragraphs };
  RapDocument *loaded;
  gboolean row;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, document);
  if (!rap_connection_step (connection, statement, &row, error))
    return NULL;
  if (!row) {
    set_not_found (error);
    return NULL;
  }
  fields.symbol = rap_column_text (statement, 0);
  fields.title = rap_column_text (statement, 1);
  fields.body = rap_column_text (statement, 2);
  fields.session = rap_column_text (statement, 3);
  fields.agenda_item = rap_column_text (statement, 4);
  fields.adopted = rap_column_text (statement, 5);
  fields.language = rap_column_text (statement, 6);
  fields.source_name = rap_column_text (statement, 7);
  fields.media_type = rap_column_text (statement, 8);
  fields.sha256 = rap_column_text (statement, 9);
  fields.part = sqlite3_column_int (statement, 10);
  fields.n_pages = sqlite3_column_int (statement, 11);
  fields.lexicon_version = rap_column_text (statement, 12);
  fields.reckoned = rap_column_text (statement, 13);
  loaded = rap_document_new (&fields);
  sqlite3_reset (statement);
  return loaded;
}
