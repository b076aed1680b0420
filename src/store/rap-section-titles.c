/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-section-titles.h"

typedef struct {
  char *heading; /* (owned): what the paragraph is called in its document */
  gint64 section;
  gboolean names_section;
  gboolean names_document;
} Title;

static void
title_clear (gpointer data)
{
  g_clear_pointer (&((Title *)data)->heading, g_free);
}

static gboolean
load_title (RapConnection *connection, gint64 paragraph, GArray *titles, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      "SELECT paragraph.name, section.position, section.title IS paragraph.text,"
      " document.title IS paragraph.text"
      " FROM paragraph JOIN document ON document.id = paragraph.document"
      " JOIN section ON section.document = document.id AND section.position ="
      "  (SELECT count (*) FROM paragraph AS above WHERE above.document = document.id"
      "   AND above.type = 0 AND above.position < paragraph.position)"
      " WHERE paragraph.id = ? AND paragraph.type = 0",
      error);
  gboolean row, going;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, paragraph);
  while ((going = rap_connection_step (connection, statement, &row, error)) && row) {
    Title title = { g_strdup (rap_column_text (statement, 0)), sqlite3_column_int64 (statement, 1),
                    sqlite3_column_int (statement, 2), sqlite3_column_int (statement, 3) };

    g_array_append_val (titles, title);
  }
  return going;
}

/**
 * rap_section_titles_load:
 * @connection: a connection
 * @ids: (element-type gint64): rowids of paragraphs that may be headings
 * @error: a #RapStoreError
 *
 * Returns: (transfer full): what is called by the words of these headings
 */
GArray *
rap_section_titles_load (RapConnection *connection, GArray *ids, GError **error)
{
  g_autoptr (GArray) titles = g_array_new (FALSE, TRUE, sizeof (Title));

  g_array_set_clear_func (titles, title_clear);
  for (guint i = 0; i < ids->len; i++)
    if (!load_title (connection, g_array_index (ids, gint64, i), titles, error))
      return NULL;
  return g_steal_pointer (&titles);
}

static gboolean
run (
    RapConnection *connection, const char *sql, gint64 document, const Title *title, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, document);
  rap_bind_text (statement, 2, title->heading);
  if (sqlite3_bind_parameter_count (statement) > 2)
    sqlite3_bind_int64 (statement, 3, title->section);
  return rap_connection_run (connection, statement, error);
}

#define WORDS "(SELECT text FROM paragraph WHERE document = ?1 AND name = ?2 AND type = 0)"

/**
 * rap_section_titles_follow:
 * @connection: with a transaction
 * @document: rowid of a document
 * @titles: what rap_section_titles_load() gave before its headings were corrected
 * @error: a #RapStoreError
 *
 * Calls everything what its heading says now.
 */
gboolean
rap_section_titles_follow (RapConnection *connection,
                           gint64 document,
                           const GArray *titles,
                           GError **error)
{
  for (guint i = 0; i < titles->len; i++) {
    const Title *title = &g_array_index (titles, Title, i);

    if (title->names_section && !run (connection,
                                      "UPDATE section SET title = ifnull (" WORDS ", title)"
                                      " WHERE document = ?1 AND position = ?3",
                                      document, title, error))
      return FALSE;
    if (title->names_document &&
        !run (connection, "UPDATE document SET title = ifnull (" WORDS ", title) WHERE id = ?1",
              document, title, error))
      return FALSE;
  }
  return TRUE;
}
