/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The rows of a page, put together from the tables: paragraph, what is said of it, what its
 * document and its section are called, and where the words of a search stand in it.
 */
#include "rap-listing.h"

#include <glib/gi18n.h>

#include "rap-search-index.h"
#include "rap-tables-private.h"

/* Parted by U+001F, as the table gives them together. */
static char **
split_tags (const char *together)
{
  return together != NULL ? g_strsplit (together, "\x1f", -1) : NULL;
}

/**
 * rap_row_table_load:
 * @connection: a connection
 * @paragraph: rowid of a paragraph
 * @fields: what the caller knows of the row; the rest is read
 * @error: a #RapStoreError
 *
 * Returns: (transfer full): the row
 */
RapRow *
rap_row_table_load (RapConnection *connection,
                    gint64 paragraph,
                    RapRowFields *fields,
                    GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      "SELECT " RAP_PARAGRAPH_COLUMNS ", paragraph.document,"
      " coalesce (document.symbol, document.title, source.name, ''),"
      " (SELECT title FROM section WHERE section.document = paragraph.document"
      "  AND section.name = paragraph.section LIMIT 1), document.adopted, document.reckoned,"
      " review.status, review.note, (SELECT group_concat (tag, char (31)) FROM paragraph_tag"
      "  WHERE paragraph_tag.paragraph = paragraph.id)"
      " FROM paragraph JOIN document ON document.id = paragraph.document"
      " JOIN source ON source.id = document.source"
      " LEFT JOIN review ON review.paragraph = paragraph.id"
      " WHERE paragraph.id = ? AND NOT document.hidden",
      error);
  g_autoptr (RapParagraph) read = NULL;
  g_auto (GStrv) tags = NULL;
  RapRow *loaded = NULL;
  gboolean row;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, paragraph);
  if (!rap_connection_step (connection, statement, &row, error))
    return NULL;
  if (!row) {
    g_set_error_literal (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_FOUND,
                         _ ("the paragraph is not in the library any more; choose another one"));
    return NULL;
  }
  read = rap_paragraph_table_read (connection, statement, error);
  if (read != NULL) {
    int column = RAP_N_PARAGRAPH_COLUMNS;

    fields->id = paragraph;
    fields->paragraph = read;
    fields->document = sqlite3_column_int64 (statement, column++);
    fields->document_name = rap_column_text (statement, column++);
    fields->section = rap_column_text (statement, column++);
    fields->adopted = rap_column_text (statement, column++);
    fields->reckoned = rap_column_text (statement, column++);
    fields->status = CLAMP (sqlite3_column_int (statement, column), 0, RAP_N_STATUSES - 1);
    fields->note = rap_column_text (statement, column + 1);
    tags = split_tags (rap_column_text (statement, column + 2));
    fields->tags = (const char *const *)tags;
    loaded = rap_row_new (fields);
  }
  sqlite3_reset (statement);
  return loaded;
}

/* The texts of a page as an index of their own: to find the words in these takes no longer the more
 * there are in the library. It goes with the transaction. */
static gboolean
index_page (
    const RapListing *self, RapConnection *connection, guint first, guint end, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (connection,
                                                    "INSERT INTO temp.page_search (rowid, text)"
                                                    " SELECT id, text FROM paragraph WHERE id = ?",
                                                    error);

  if (statement == NULL)
    return FALSE;
  for (guint i = first; i < end; i++) {
    sqlite3_bind_int64 (statement, 1, g_array_index (self->paragraphs, RapListed, i).paragraph);
    if (!rap_connection_run (connection, statement, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
find_in_page (RapConnection *connection, const char *words, GHashTable *hits, GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection,
                              "SELECT rowid, text, rap_spans (page_search) FROM temp.page_search"
                              " WHERE page_search MATCH ?",
                              error);
  gboolean row, going;

  if (statement == NULL)
    return FALSE;
  rap_bind_text (statement, 1, words);
  while ((going = rap_connection_step (connection, statement, &row, error)) && row) {
    gint64 *id = g_new (gint64, 1);

    *id = sqlite3_column_int64 (statement, 0);
    g_hash_table_insert (hits, id,
                         rap_search_index_read_spans (rap_column_text (statement, 1),
                                                      sqlite3_column_blob (statement, 2),
                                                      sqlite3_column_bytes (statement, 2)));
  }
  return going;
}

/* (element-type gint64 GArray): by paragraph, of a page of a list. */
static GHashTable *
find_hits (
    const RapListing *self, RapConnection *connection, guint first, guint end, GError **error)
{
  g_autoptr (GHashTable) hits =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_array_unref);

  if (self->words != NULL && (!index_page (self, connection, first, end, error) ||
                              !find_in_page (connection, self->words, hits, error)))
    return NULL;
  return g_steal_pointer (&hits);
}

/* Whether a new document and a new section begin with a row depends on the row before it, which
 * may be on the page before. Where that row is the section's own heading, as in a list of the whole
 * text, it need not be said again. */
static gboolean
compare_with_row_before (const RapListing *self,
                         RapConnection *connection,
                         guint i,
                         RapRowFields *fields,
                         GError **error)
{
  const RapListed *listed = (const RapListed *)self->paragraphs->data + i;
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      "SELECT here.section IS NOT NULL AND here.section IS NOT before.section"
      " AND NOT (before.type IS ?1 AND before.text IS"
      " (SELECT title FROM section WHERE section.document = here.document"
      "  AND section.name = here.section LIMIT 1))"
      " FROM paragraph AS here LEFT JOIN paragraph AS before ON before.id = ?2 WHERE here.id = ?3",
      error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  fields->opens_document = i == 0 || listed[-1].rank != listed[0].rank;
  sqlite3_bind_int (statement, 1, RAP_PARAGRAPH_HEADING);
  if (!fields->opens_document)
    sqlite3_bind_int64 (statement, 2, listed[-1].paragraph);
  sqlite3_bind_int64 (statement, 3, listed[0].paragraph);
  if (!rap_connection_step (connection, statement, &row, error))
    return FALSE;
  fields->opens_section = row && sqlite3_column_int (statement, 0) != 0;
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * rap_listing_load_rows:
 * @self: a list
 * @connection: to its library, which has not changed since, with a transaction that is rolled back
 *   afterwards
 * @offset: how many rows to leave out
 * @limit: the most rows wanted
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type RapRow): a page of the list
 */
GPtrArray *
rap_listing_load_rows (
    const RapListing *self, RapConnection *connection, guint offset, guint limit, GError **error)
{
  guint first = MIN (offset, self->paragraphs->len);
  guint end = first + MIN (limit, self->paragraphs->len - first);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) hits = find_hits (self, connection, first, end, error);

  if (hits == NULL)
    return NULL;
  for (guint i = first; i < end; i++) {
    gint64 id = g_array_index (self->paragraphs, RapListed, i).paragraph;
    RapRowFields fields = { .hits = g_hash_table_lookup (hits, &id) };
    RapRow *row = NULL;

    if (compare_with_row_before (self, connection, i, &fields, error))
      row = rap_row_table_load (connection, id, &fields, error);
    if (row == NULL)
      return NULL;
    g_ptr_array_add (rows, row);
  }
  return g_steal_pointer (&rows);
}
