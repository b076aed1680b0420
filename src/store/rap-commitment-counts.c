/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-commitment-counts.h"

#include "rap-listing.h"

/**
 * rap_commitment_counts_new:
 * @connection: to a library
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Counts in one pass over an index, without a look at the texts: it takes about as long as a list
 * of all commitments does.
 *
 * Returns: (transfer full): the numbers; free with g_free()
 */
RapCommitmentCounts *
rap_commitment_counts_new (RapConnection *connection, GError **error)
{
  /* In the order of the tables: the planner would take all paragraphs first and look up the
   * document of each. */
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      "SELECT count (*),"
      " total (EXISTS (SELECT 1 FROM deadline WHERE deadline.paragraph = paragraph.id)),"
      " total (NOT EXISTS (SELECT 1 FROM review WHERE review.paragraph = paragraph.id"
      "  AND review.status <> 0))"
      " FROM document CROSS JOIN paragraph INDEXED BY paragraph_list"
      " ON paragraph.document = document.id"
      " WHERE NOT document.hidden AND paragraph.strength IS NOT NULL",
      error);
  RapCommitmentCounts counts = { 0 };
  gboolean row;

  if (statement == NULL || !rap_connection_step (connection, statement, &row, error))
    return NULL;
  counts.all = sqlite3_column_int (statement, 0);
  counts.with_deadline = sqlite3_column_int (statement, 1);
  counts.to_review = sqlite3_column_int (statement, 2);
  sqlite3_reset (statement);
  return g_memdup2 (&counts, sizeof counts);
}
