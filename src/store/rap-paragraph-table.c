/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The table paragraph, and its part in the search index: the text word for word, where it stands,
 * and whether it is a commitment.
 */
#include "rap-tables-private.h"

#include <string.h>
#include "rap-facets.h"
#include "rap-paragraph-detail.h"
#include "rap-search-index.h"

#define PATH_SEPARATOR "\x1f"

static char *
join_path (RapParagraph *paragraph)
{
  const char *const *path = rap_paragraph_get_path (paragraph);
  GString *joined = g_string_new (NULL);

  for (; *path != NULL; path++)
    g_string_append_printf (joined, "%s" PATH_SEPARATOR, *path);
  return g_string_free (joined, FALSE);
}

static char **
split_path (const char *joined)
{
  char **path = g_strsplit (joined, PATH_SEPARATOR, -1);
  guint n = g_strv_length (path);

  /* The last separator ends the last label, so what stands after it is none. */
  if (n > 0)
    g_clear_pointer (&path[n - 1], g_free);
  return path;
}

static void
bind_commitment (sqlite3_stmt *statement, RapParagraph *paragraph)
{
  RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);

  if (commitment == NULL) {
    sqlite3_bind_null (statement, 5);
    sqlite3_bind_null (statement, 12);
    sqlite3_bind_null (statement, 13);
    return;
  }
  sqlite3_bind_int64 (statement, 5, rap_commitment_get_strength (commitment));
  rap_bind_text (statement, 12, rap_commitment_get_rule (commitment));
  rap_bind_text (statement, 13, rap_commitment_get_reason (commitment));
}

static gboolean
insert (RapConnection *connection,
        gint64 document,
        guint position,
        const char *facets,
        RapParagraph *paragraph,
        gint64 *id,
        GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      "INSERT INTO paragraph (document, position, type, page, strength, name, section, label,"
      " path, facets, text, rule, reason, not_commitment, detail, id)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      error);
  g_autofree char *path = join_path (paragraph);
  g_autoptr (GByteArray) detail = g_byte_array_new ();

  if (statement == NULL)
    return FALSE;
  rap_paragraph_detail_write (paragraph, rap_paragraph_get_commitment (paragraph), detail);
  sqlite3_bind_int64 (statement, 1, document);
  sqlite3_bind_int64 (statement, 2, position);
  sqlite3_bind_int64 (statement, 3, rap_paragraph_get_paragraph_type (paragraph));
  sqlite3_bind_int64 (statement, 4, rap_paragraph_get_page (paragraph));
  bind_commitment (statement, paragraph);
  rap_bind_text_or_empty (statement, 6, rap_paragraph_get_id (paragraph));
  rap_bind_text (statement, 7, rap_paragraph_get_section (paragraph));
  rap_bind_text (statement, 8, rap_paragraph_get_label (paragraph));
  rap_bind_text (statement, 9, path);
  rap_bind_text (statement, 10, facets);
  rap_bind_text_or_empty (statement, 11, rap_paragraph_get_text (paragraph));
  rap_bind_text (statement, 14, rap_paragraph_get_not_commitment (paragraph));
  if (detail->len > 0)
    sqlite3_bind_blob (statement, 15, detail->data, detail->len, SQLITE_STATIC);
  else
    sqlite3_bind_null (statement, 15);
  if (*id != 0)
    sqlite3_bind_int64 (statement, 16, *id);
  else
    sqlite3_bind_null (statement, 16);
  if (!rap_connection_run (connection, statement, error))
    return FALSE;
  *id = sqlite3_last_insert_rowid (rap_connection_get_database (connection));
  return rap_search_index_add (connection, *id, rap_paragraph_get_text (paragraph), facets, error);
}

/**
 * rap_paragraph_table_insert:
 * @connection: a connection
 * @document: rowid of its document
 * @position: in the document, from 0
 * @facets: what its document gives it to be found by; what is its own is added
 * @paragraph: a paragraph, which is written with all that hangs on it
 * @id: (inout): its rowid; 0 for any that is free
 * @error: a #RapStoreError
 */
gboolean
rap_paragraph_table_insert (RapConnection *connection,
                            gint64 document,
                            guint position,
                            GString *facets,
                            RapParagraph *paragraph,
                            gint64 *id,
                            GError **error)
{
  RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
  g_autoptr (GArray) actors = g_array_new (FALSE, TRUE, sizeof (gint64));

  rap_facets_append_type (facets, rap_paragraph_get_paragraph_type (paragraph),
                          commitment != NULL ? (gint)rap_commitment_get_strength (commitment) : -1);
  if (commitment != NULL &&
      !rap_actor_table_resolve (connection, commitment, actors, facets, error))
    return FALSE;
  if (!insert (connection, document, position, facets->str, paragraph, id, error) ||
      !rap_citation_table_insert (connection, *id, paragraph, error) ||
      !rap_footnote_table_insert (connection, *id, paragraph, error))
    return FALSE;
  if (commitment == NULL)
    return TRUE;
  return rap_actor_table_insert (connection, *id, (const gint64 *)actors->data, commitment,
                                 error) &&
         rap_deadline_table_insert (connection, *id, commitment, error);
}

static gboolean
set_damaged (RapConnection *connection, GError **error)
{
  rap_connection_set_error (connection, SQLITE_CORRUPT, error);
  return FALSE;
}

static gboolean
load_commitment (RapConnection *connection,
                 sqlite3_stmt *statement,
                 RapParagraphDetail *detail,
                 RapCommitment **commitment,
                 GError **error)
{
  gint64 id = sqlite3_column_int64 (statement, 0);
  g_autoptr (GArray) actors = NULL;
  g_autoptr (GArray) deadlines = NULL;
  gint64 strength;

  if (sqlite3_column_type (statement, 3) == SQLITE_NULL)
    return TRUE;
  strength = sqlite3_column_int64 (statement, 3);
  if (strength < 0 || strength >= RAP_N_STRENGTHS)
    return set_damaged (connection, error);
  actors = rap_actor_table_load (connection, id, error);
  if (actors == NULL)
    return FALSE;
  deadlines = rap_deadline_table_load (connection, id, error);
  if (deadlines == NULL)
    return FALSE;
  *commitment =
      rap_commitment_new (strength, rap_column_text (statement, 9), rap_column_text (statement, 10),
                          detail->actions, actors, deadlines, detail->qualifiers);
  return TRUE;
}

/**
 * rap_paragraph_table_read:
 * @connection: a connection
 * @statement: that stands on a row which begins with %RAP_PARAGRAPH_COLUMNS
 * @error: a #RapStoreError
 *
 * Returns: (transfer full): the paragraph, with what is in force
 */
RapParagraph *
rap_paragraph_table_read (RapConnection *connection, sqlite3_stmt *statement, GError **error)
{
  gint64 id = sqlite3_column_int64 (statement, 0);
  gint64 type = sqlite3_column_int64 (statement, 1);
  g_autoptr (RapParagraphDetail) detail = rap_paragraph_detail_read (
      sqlite3_column_blob (statement, 12), sqlite3_column_bytes (statement, 12));
  g_autoptr (GArray) citations = rap_citation_table_load (connection, id, error);
  g_autoptr (GArray) footnotes =
      citations != NULL ? rap_footnote_table_load (connection, id, error) : NULL;
  g_autoptr (RapCommitment) commitment = NULL;
  g_auto (GStrv) path = split_path (rap_column_text (statement, 7));
  RapParagraphFields fields = { 0 };

  if (footnotes == NULL)
    return NULL;
  if (detail == NULL || type < 0 || type > RAP_PARAGRAPH_BODY) {
    set_damaged (connection, error);
    return NULL;
  }
  if (!load_commitment (connection, statement, detail, &commitment, error))
    return NULL;
  fields.type = type;
  fields.page = sqlite3_column_int64 (statement, 2);
  fields.id = rap_column_text (statement, 4);
  fields.section = rap_column_text (statement, 5);
  fields.label = rap_column_text (statement, 6);
  fields.label_was = detail->label_was;
  fields.path = (const char *const *)path;
  fields.text = rap_column_text (statement, 8);
  fields.footnotes = footnotes;
  fields.repairs = detail->repairs;
  fields.citations = citations;
  fields.places = detail->places;
  fields.emphases = detail->emphases;
  fields.commitment = commitment;
  fields.not_commitment = rap_column_text (statement, 11);
  return rap_paragraph_new (&fields);
}

/**
 * rap_paragraph_table_load:
 * @connection: a connection
 * @document: rowid of a document
 * @error: a #RapStoreError
 *
 * Returns: (transfer full) (element-type RapParagraph): its paragraphs in reading order
 */
GPtrArray *
rap_paragraph_table_load (RapConnection *connection, gint64 document, GError **error)
{
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      "SELECT " RAP_PARAGRAPH_COLUMNS " FROM paragraph WHERE document = ? ORDER BY position",
      error);
  gboolean row, going;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, document);
  while ((going = rap_connection_step (connection, statement, &row, error)) && row) {
    RapParagraph *paragraph = rap_paragraph_table_read (connection, statement, error);

    if (paragraph == NULL) {
      sqlite3_reset (statement);
      return NULL;
    }
    g_ptr_array_add (paragraphs, paragraph);
  }
  return going ? g_steal_pointer (&paragraphs) : NULL;
}
