/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-command-tags.h"

#include "rap-chart-cells.h"
#include "rap-command.h"
#include "rap-library-window.h"

/* How many rows are asked for at once. */
#define PAGE 500

static GHashTable *
load_document (RapLibrary *library, gint64 id, GError **error)
{
  g_autoptr (GHashTable) tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) of_document = rap_library_load_tags (library, id, NULL, error);
  g_autoptr (RapQuery) query =
      rap_query_new (&(RapQueryFields){ .document_id = id, .whole_text = TRUE });
  guint offset = 0, n;

  if (of_document == NULL)
    return NULL;
  do {
    g_autoptr (GPtrArray) rows = rap_library_load_rows (library, query, offset, PAGE, NULL, error);

    if (rows == NULL)
      return NULL;
    n = rows->len;
    offset += n;
    for (guint i = 0; i < n; i++) {
      RapParagraph *paragraph = rap_row_get_paragraph (rows->pdata[i]);

      g_hash_table_insert (tags, g_strdup (rap_paragraph_get_id (paragraph)),
                           rap_chart_cell_tags (rap_row_get_tags (rows->pdata[i]),
                                                (const char *const *)of_document));
    }
  } while (n == PAGE);
  return g_steal_pointer (&tags);
}

/**
 * rap_command_load_tags:
 * @path: of the library
 * @documents: (element-type RapDocument): out of it
 * @ids: (element-type gint64): theirs, in the same order
 *
 * Returns: (transfer full) (nullable): for rap_command_tags_of(), while @documents live; %NULL
 * where they could not be read, which has been told
 */
GHashTable *
rap_command_load_tags (const char *path, GPtrArray *documents, GArray *ids)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLibrary) library = rap_library_open (path, RAP_LIBRARY_READ, &error);
  g_autoptr (GHashTable) all =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_hash_table_unref);

  for (guint i = 0; library != NULL && i < documents->len; i++) {
    GHashTable *tags = load_document (library, g_array_index (ids, gint64, i), &error);

    if (tags == NULL)
      break;
    g_hash_table_insert (all, documents->pdata[i], tags);
  }
  if (error == NULL)
    return g_steal_pointer (&all);
  rap_command_complain (path, error->message);
  return NULL;
}

/**
 * rap_command_tags_of:
 * @document: a document that is charted
 * @paragraph: of it
 * @column: that is filled
 * @tags: what rap_command_load_tags() gave
 *
 * Returns: (transfer full) (nullable): its tags, one a line
 */
char *
rap_command_tags_of (RapDocument *document,
                     RapParagraph *paragraph,
                     RapChartColumn column,
                     gpointer tags)
{
  GHashTable *of_document = g_hash_table_lookup (tags, document);

  return of_document != NULL && column == RAP_CHART_TAGS
             ? g_strdup (g_hash_table_lookup (of_document, rap_paragraph_get_id (paragraph)))
             : NULL;
}
