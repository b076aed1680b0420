/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The findings in force of a paragraph that is in the library already: they stand in paragraph,
 * paragraph_actor, deadline, the search index and the document's count, and change in all of them
 * together. The text never does.
 */
#include "rap-facets.h"

#include <glib/gi18n.h>
#include "rap-paragraph-detail.h"
#include "rap-search-index.h"
#include "rap-tables-private.h"

#include <string.h>

static gboolean
set_not_found (GError **error)
{
  g_set_error_literal (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_FOUND,
                       _ ("the paragraph is not in the library any more; choose another one"));
  return FALSE;
}

/**
 * rap_paragraph_table_load_one:
 * @connection: a connection
 * @paragraph: rowid of a paragraph
 * @error: a #RapStoreError
 *
 * Returns: (transfer full): the paragraph, with what is in force
 */
RapParagraph *
rap_paragraph_table_load_one (RapConnection *connection, gint64 paragraph, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection, "SELECT " RAP_PARAGRAPH_COLUMNS " FROM paragraph WHERE id = ?", error);
  RapParagraph *loaded = NULL;
  gboolean row;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, paragraph);
  if (!rap_connection_step (connection, statement, &row, error))
    return NULL;
  if (row)
    loaded = rap_paragraph_table_read (connection, statement, error);
  else
    set_not_found (error);
  sqlite3_reset (statement);
  return loaded;
}

/**
 * rap_paragraph_table_load_facets:
 * @connection: a connection
 * @paragraph: rowid of a paragraph
 * @facets: (out) (transfer full): all of its facets
 * @error: a #RapStoreError
 *
 * Returns: (transfer full): those that its document gives to each of its paragraphs, which stand
 *   first and do not change
 */
GString *
rap_paragraph_table_load_facets (RapConnection *connection,
                                 gint64 paragraph,
                                 char **facets,
                                 GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection, "SELECT facets FROM paragraph WHERE id = ?", error);
  const char *own;
  gboolean row;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, paragraph);
  if (!rap_connection_step (connection, statement, &row, error))
    return NULL;
  if (!row) {
    set_not_found (error);
    return NULL;
  }
  *facets = g_strdup (rap_column_text (statement, 0));
  sqlite3_reset (statement);
  own = strstr (*facets, " xk");
  return g_string_new_len (*facets, own != NULL ? own - *facets : (gssize)strlen (*facets));
}

static gboolean
run_for (RapConnection *connection, const char *sql, gint64 paragraph, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, paragraph);
  return rap_connection_run (connection, statement, error);
}

/* The index must be told what it held before it is told what it is to hold. */
static gboolean
change_facets (RapConnection *connection,
               gint64 paragraph,
               const char *text,
               const char *before,
               const char *after,
               GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection, "UPDATE paragraph SET facets = ? WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;
  rap_bind_text (statement, 1, after);
  sqlite3_bind_int64 (statement, 2, paragraph);
  return rap_connection_run (connection, statement, error) &&
         rap_search_index_remove (connection, paragraph, text, before, error) &&
         rap_search_index_add (connection, paragraph, text, after, error);
}

static gboolean
count_commitment (RapConnection *connection, gint64 paragraph, gint more, GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection,
                              "UPDATE document SET n_commitments = n_commitments + ?"
                              " WHERE id = (SELECT document FROM paragraph WHERE id = ?)",
                              error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, more);
  sqlite3_bind_int64 (statement, 2, paragraph);
  return rap_connection_run (connection, statement, error);
}

static void
bind_commitment (sqlite3_stmt *statement, RapCommitment *commitment)
{
  if (commitment == NULL) {
    for (int column = 1; column <= 3; column++)
      sqlite3_bind_null (statement, column);
    return;
  }
  sqlite3_bind_int64 (statement, 1, rap_commitment_get_strength (commitment));
  rap_bind_text (statement, 2, rap_commitment_get_rule (commitment));
  rap_bind_text (statement, 3, rap_commitment_get_reason (commitment));
}

static gboolean
update (RapConnection *connection,
        gint64 id,
        RapParagraph *paragraph,
        RapCommitment *commitment,
        const char *not_commitment,
        GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection,
                              "UPDATE paragraph SET strength = ?, rule = ?, reason = ?,"
                              " not_commitment = ?, detail = ? WHERE id = ?",
                              error);
  g_autoptr (GByteArray) detail = g_byte_array_new ();

  if (statement == NULL)
    return FALSE;
  rap_paragraph_detail_write (paragraph, commitment, detail);
  bind_commitment (statement, commitment);
  rap_bind_text (statement, 4, not_commitment);
  if (detail->len > 0)
    sqlite3_bind_blob (statement, 5, detail->data, detail->len, SQLITE_STATIC);
  else
    sqlite3_bind_null (statement, 5);
  sqlite3_bind_int64 (statement, 6, id);
  return rap_connection_run (connection, statement, error);
}

static gboolean
replace_actors_and_deadlines (RapConnection *connection,
                              gint64 paragraph,
                              RapCommitment *commitment,
                              GArray *actors,
                              GError **error)
{
  if (!run_for (connection, "DELETE FROM paragraph_actor WHERE paragraph = ?", paragraph, error) ||
      !run_for (connection, "DELETE FROM deadline WHERE paragraph = ?", paragraph, error))
    return FALSE;
  return commitment == NULL ||
         (rap_actor_table_insert (connection, paragraph, (const gint64 *)actors->data, commitment,
                                  error) &&
          rap_deadline_table_insert (connection, paragraph, commitment, error));
}

/**
 * rap_paragraph_table_assess:
 * @connection: a connection
 * @paragraph: rowid of a paragraph
 * @commitment: (nullable): to be in force
 * @not_commitment: (nullable): why there is none
 * @error: a #RapStoreError
 */
gboolean
rap_paragraph_table_assess (RapConnection *connection,
                            gint64 paragraph,
                            RapCommitment *commitment,
                            const char *not_commitment,
                            GError **error)
{
  g_autoptr (RapParagraph) held = rap_paragraph_table_load_one (connection, paragraph, error);
  g_autoptr (GArray) actors = g_array_new (FALSE, TRUE, sizeof (gint64));
  g_autofree char *before = NULL;
  g_autoptr (GString) facets = NULL;
  gint more;

  if (held == NULL)
    return FALSE;
  facets = rap_paragraph_table_load_facets (connection, paragraph, &before, error);
  if (facets == NULL)
    return FALSE;
  rap_facets_append_type (facets, rap_paragraph_get_paragraph_type (held),
                          commitment != NULL ? (gint)rap_commitment_get_strength (commitment) : -1);
  if (commitment != NULL &&
      !rap_actor_table_resolve (connection, commitment, actors, facets, error))
    return FALSE;
  if (!g_str_equal (before, facets->str) &&
      !change_facets (connection, paragraph, rap_paragraph_get_text (held), before, facets->str,
                      error))
    return FALSE;
  more = (commitment != NULL) - (rap_paragraph_get_commitment (held) != NULL);
  if (more != 0 && !count_commitment (connection, paragraph, more, error))
    return FALSE;
  return update (connection, paragraph, held, commitment, not_commitment, error) &&
         replace_actors_and_deadlines (connection, paragraph, commitment, actors, error);
}
