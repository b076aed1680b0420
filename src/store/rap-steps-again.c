/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A document that is in the library and was read again. In: what the rules find in it now. Out: in
 * the library, that, for each paragraph of which nobody has said anything; what the analyst has
 * confirmed, corrected or rejected stays. It is a step like any other, and can be undone.
 */
#include "rap-review-table.h"
#include "rap-steps.h"
#include "rap-tables-private.h"

/* The visible document that was read again; 0 where it is not in the library. */
static gboolean
find_document (RapConnection *connection, RapDocument *fresh, gint64 *document, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      "SELECT document.id FROM document JOIN source ON source.id = document.source"
      " WHERE sha256 = ? AND part = ? AND NOT hidden",
      error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  rap_bind_text (statement, 1, rap_document_get_sha256 (fresh));
  sqlite3_bind_int64 (statement, 2, rap_document_get_part (fresh));
  if (!rap_connection_step (connection, statement, &row, error))
    return FALSE;
  *document = row ? sqlite3_column_int64 (statement, 0) : 0;
  sqlite3_reset (statement);
  return TRUE;
}

/* The rowids of the paragraphs, in order, and whether they are the same texts. */
static GArray *
match_paragraphs (
    RapConnection *connection, gint64 document, RapDocument *fresh, gboolean *fits, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection, "SELECT id, text FROM paragraph WHERE document = ? ORDER BY position", error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n = rap_document_get_n_paragraphs (fresh);
  gboolean row, going;

  if (statement == NULL)
    return NULL;
  *fits = TRUE;
  sqlite3_bind_int64 (statement, 1, document);
  while ((going = rap_connection_step (connection, statement, &row, error)) && row) {
    gint64 id = sqlite3_column_int64 (statement, 0);
    *fits = *fits && ids->len < n &&
            g_str_equal (rap_column_text (statement, 1),
                         rap_paragraph_get_text (rap_document_get_paragraph (fresh, ids->len)));
    g_array_append_val (ids, id);
  }
  *fits = *fits && ids->len == n;
  return going ? g_steal_pointer (&ids) : NULL;
}

static gboolean
read_paragraph (RapConnection *connection,
                gint64 id,
                RapParagraph *fresh,
                const char *title,
                RapReadAgain *result,
                GError **error)
{
  g_autoptr (RapAssessment) before = rap_review_table_load_assessment (connection, id, error);
  RapAssessment after = {
    .commitment = rap_paragraph_get_commitment (fresh),
    .not_commitment = (char *)rap_paragraph_get_not_commitment (fresh),
  };
  g_autofree char *text_before = NULL, *text_after = NULL;
  RapChange change = { .kind = RAP_CHANGE_ASSESSMENT, .target = id };

  if (before == NULL)
    return FALSE;
  if (before->own || before->status != RAP_STATUS_SUGGESTED)
    return TRUE;
  change.before = text_before = rap_assessment_to_text (before);
  change.after = text_after = rap_assessment_to_text (&after);
  if (g_str_equal (text_before, text_after))
    return TRUE;
  result->n_changed++;
  return rap_steps_do_change (connection, title, &change, &result->step, error);
}

static gboolean
set_version (RapConnection *connection,
             gint64 document,
             RapDocument *fresh,
             const char *title,
             RapReadAgain *result,
             GError **error)
{
  g_autofree char *before = NULL;
  RapChange change = { .kind = RAP_CHANGE_LEXICON, .target = document };

  if (!rap_document_table_get_lexicon (connection, document, &before, error))
    return FALSE;
  change.before = before;
  change.after = (char *)rap_document_get_lexicon_version (fresh);
  return g_strcmp0 (change.before, change.after) == 0 ||
         rap_steps_do_change (connection, title, &change, &result->step, error);
}

/**
 * rap_steps_read_again:
 * @connection: with a transaction
 * @fresh: what is found now in a source, with its checksum
 * @title: of the step, where one begins
 * @result: (inout): in: the step that this is a part of; out: what became of it
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * A document whose paragraphs are other ones now is left as it is: what the analyst has said of
 * them would have no place.
 */
gboolean
rap_steps_read_again (RapConnection *connection,
                      RapDocument *fresh,
                      const char *title,
                      RapReadAgain *result,
                      GError **error)
{
  g_autoptr (GArray) ids = NULL;
  gint64 document;
  gboolean done;

  result->n_changed = 0;
  result->fits = TRUE;
  if (!rap_step_table_is_done (connection, result->step, &done, error) ||
      !find_document (connection, fresh, &document, error))
    return FALSE;
  if (!done)
    result->step = 0;
  if (document == 0)
    return TRUE;
  ids = match_paragraphs (connection, document, fresh, &result->fits, error);
  if (ids == NULL)
    return FALSE;
  for (guint i = 0; result->fits && i < ids->len; i++)
    if (!read_paragraph (connection, g_array_index (ids, gint64, i),
                         rap_document_get_paragraph (fresh, i), title, result, error))
      return FALSE;
  return !result->fits || set_version (connection, document, fresh, title, result, error);
}
