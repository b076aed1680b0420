/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A paragraph of which nothing was said has no row in either table. There is a suggestion if and
 * only if the findings in force are not the rules' own.
 */
#include "rap-review-table.h"

#include "rap-tables-private.h"

/**
 * rap_review_table_load:
 * @connection: a connection
 * @paragraph: rowid of a paragraph
 * @status: (out): how far it was reviewed
 * @note: (out) (transfer full) (nullable): the analyst's
 * @error: a #RapStoreError
 */
gboolean
rap_review_table_load (
    RapConnection *connection, gint64 paragraph, RapStatus *status, char **note, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection, "SELECT status, note FROM review WHERE paragraph = ?", error);
  gboolean row;

  *status = RAP_STATUS_SUGGESTED;
  *note = NULL;
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, paragraph);
  if (!rap_connection_step (connection, statement, &row, error))
    return FALSE;
  if (!row)
    return TRUE;
  *status = CLAMP (sqlite3_column_int (statement, 0), 0, RAP_N_STATUSES - 1);
  *note = g_strdup (rap_column_text (statement, 1));
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * rap_review_table_store:
 * @connection: a connection
 * @paragraph: rowid of a paragraph
 * @status: how far it was reviewed
 * @note: (nullable): the analyst's
 * @error: a #RapStoreError
 */
gboolean
rap_review_table_store (
    RapConnection *connection, gint64 paragraph, RapStatus status, const char *note, GError **error)
{
  gboolean nothing = status == RAP_STATUS_SUGGESTED && note == NULL;
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      nothing ? "DELETE FROM review WHERE paragraph = ?"
              : "INSERT OR REPLACE INTO review (paragraph, status, note) VALUES (?, ?, ?)",
      error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, paragraph);
  if (!nothing) {
    sqlite3_bind_int64 (statement, 2, status);
    rap_bind_text (statement, 3, note);
  }
  return rap_connection_run (connection, statement, error);
}

static gboolean
load_suggestion_text (RapConnection *connection, gint64 paragraph, char **text, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection, "SELECT finding FROM suggestion WHERE paragraph = ?", error);
  gboolean row;

  *text = NULL;
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, paragraph);
  if (!rap_connection_step (connection, statement, &row, error))
    return FALSE;
  if (row) {
    *text = g_strdup (rap_column_text (statement, 0));
    sqlite3_reset (statement);
  }
  return TRUE;
}

/**
 * rap_review_table_load_assessment:
 * @connection: a connection
 * @paragraph: rowid of a paragraph
 * @error: a #RapStoreError
 *
 * Returns: (transfer full): what is in force
 */
RapAssessment *
rap_review_table_load_assessment (RapConnection *connection, gint64 paragraph, GError **error)
{
  g_autoptr (RapAssessment) self = g_new0 (RapAssessment, 1);
  g_autoptr (RapParagraph) loaded = rap_paragraph_table_load_one (connection, paragraph, error);
  g_autofree char *suggestion = NULL, *note = NULL;

  if (loaded == NULL ||
      !rap_review_table_load (connection, paragraph, &self->status, &note, error) ||
      !load_suggestion_text (connection, paragraph, &suggestion, error))
    return NULL;
  self->own = suggestion != NULL;
  if (rap_paragraph_get_commitment (loaded) != NULL)
    self->commitment = g_object_ref (rap_paragraph_get_commitment (loaded));
  self->not_commitment = g_strdup (rap_paragraph_get_not_commitment (loaded));
  return g_steal_pointer (&self);
}

/**
 * rap_review_table_load_suggestion:
 * @connection: a connection
 * @paragraph: rowid of a paragraph whose findings in force are the analyst's
 * @error: a #RapStoreError
 *
 * Returns: (transfer full): what the rules had found
 */
RapAssessment *
rap_review_table_load_suggestion (RapConnection *connection, gint64 paragraph, GError **error)
{
  g_autofree char *text = NULL;
  RapAssessment *self;

  if (!load_suggestion_text (connection, paragraph, &text, error))
    return NULL;
  self = rap_assessment_new_from_text (text);
  if (self == NULL)
    rap_connection_set_error (connection, SQLITE_CORRUPT, error);
  return self;
}

static gboolean
keep_suggestion (RapConnection *connection,
                 gint64 paragraph,
                 const RapAssessment *found,
                 GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection, "INSERT INTO suggestion (paragraph, finding) VALUES (?, ?)", error);
  RapAssessment kept = { .commitment = found->commitment, .not_commitment = found->not_commitment };
  g_autofree char *text = rap_assessment_to_text (&kept);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, paragraph);
  rap_bind_text (statement, 2, text);
  return rap_connection_run (connection, statement, error);
}

static gboolean
drop_suggestion (RapConnection *connection, gint64 paragraph, GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection, "DELETE FROM suggestion WHERE paragraph = ?", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, paragraph);
  return rap_connection_run (connection, statement, error);
}

/**
 * rap_review_table_store_assessment:
 * @connection: a connection
 * @paragraph: rowid of a paragraph
 * @assessment: to be in force
 * @error: a #RapStoreError
 */
gboolean
rap_review_table_store_assessment (RapConnection *connection,
                                   gint64 paragraph,
                                   const RapAssessment *assessment,
                                   GError **error)
{
  g_autoptr (RapAssessment) before =
      rap_review_table_load_assessment (connection, paragraph, error);
  g_autofree char *note = NULL;
  RapStatus status;

  if (before == NULL || !rap_review_table_load (connection, paragraph, &status, &note, error) ||
      !rap_review_table_store (connection, paragraph, assessment->status, note, error))
    return FALSE;
  if (assessment->own && !before->own && !keep_suggestion (connection, paragraph, before, error))
    return FALSE;
  if (!assessment->own && before->own && !drop_suggestion (connection, paragraph, error))
    return FALSE;
  return rap_paragraph_table_assess (connection, paragraph, assessment->commitment,
                                     assessment->not_commitment, error);
}
