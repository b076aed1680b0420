/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * How many rows of a list have each tag, by their document or by themselves. A row that has one in
 * both ways is counted once. Tagged paragraphs are few, so all of them are looked at.
 */
#include "rap-facet.h"
#include "rap-listing.h"

typedef struct {
  const RapListing *listing;
  RapConnection *connection;
  const guint *rows;      /* by rank of the document */
  GHashTable *counts;     /* (owned) (element-type utf8 guint) */
  GPtrArray *of_document; /* (owned) (element-type GHashTable): by rank; NULL for none */
} Count;

static void
add (GHashTable *counts, const char *tag, guint n)
{
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (counts, tag));

  g_hash_table_insert (counts, g_strdup (tag), GUINT_TO_POINTER (before + n));
}

static gboolean
count_by_document (Count *self, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      self->connection,
      "SELECT name FROM document_tag JOIN tag ON tag.id = document_tag.tag WHERE document = ?",
      error);

  if (statement == NULL)
    return FALSE;
  g_ptr_array_set_size (self->of_document, self->listing->documents->len);
  for (guint i = 0; i < self->listing->documents->len; i++) {
    gboolean row, going;

    if (self->rows[i] == 0)
      continue;
    sqlite3_bind_int64 (statement, 1,
                        g_array_index (self->listing->documents, RapListedDocument, i).id);
    while ((going = rap_connection_step (self->connection, statement, &row, error)) && row) {
      const char *tag = rap_column_text (statement, 0);

      if (self->of_document->pdata[i] == NULL)
        self->of_document->pdata[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_add (self->of_document->pdata[i], g_strdup (tag));
      add (self->counts, tag, self->rows[i]);
    }
    if (!going)
      return FALSE;
  }
  return TRUE;
}

/* (element-type gint64 guint): the rank of each paragraph of the list. */
static GHashTable *
rank_paragraphs (const RapListing *listing)
{
  GHashTable *ranks = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < listing->paragraphs->len; i++) {
    RapListed *listed = &g_array_index (listing->paragraphs, RapListed, i);
    g_hash_table_insert (ranks, &listed->paragraph, GUINT_TO_POINTER (listed->rank));
  }
  return ranks;
}

static gboolean
count_by_paragraph (Count *self, GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (self->connection, "SELECT paragraph, tag FROM paragraph_tag", error);
  g_autoptr (GHashTable) ranks = NULL;
  gboolean row, going;

  if (statement == NULL)
    return FALSE;
  while ((going = rap_connection_step (self->connection, statement, &row, error)) && row) {
    gint64 paragraph = sqlite3_column_int64 (statement, 0);
    const char *tag = rap_column_text (statement, 1);
    GHashTable *of_document;
    gpointer rank;

    if (ranks == NULL)
      ranks = rank_paragraphs (self->listing);
    if (!g_hash_table_lookup_extended (ranks, &paragraph, NULL, &rank))
      continue;
    of_document = self->of_document->pdata[GPOINTER_TO_UINT (rank)];
    if (of_document == NULL || !g_hash_table_contains (of_document, tag))
      add (self->counts, tag, 1);
  }
  return going;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (a, b);
}

static void
unref_table (gpointer table)
{
  if (table != NULL)
    g_hash_table_unref (table);
}

/**
 * rap_listing_add_tags:
 * @self: a list
 * @connection: to its library, which has not changed since
 * @rows: how many rows each document has, by its rank
 * @facets: (element-type RapFacet): to be added to
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 */
gboolean
rap_listing_add_tags (const RapListing *self,
                      RapConnection *connection,
                      const guint *rows,
                      GPtrArray *facets,
                      GError **error)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) of_document = g_ptr_array_new_with_free_func (unref_table);
  g_autoptr (GList) names = NULL;
  Count count = { self, connection, rows, counts, of_document };

  if (!count_by_document (&count, error) || !count_by_paragraph (&count, error))
    return FALSE;
  names = g_list_sort (g_hash_table_get_keys (counts), compare_names);
  for (GList *l = names; l != NULL; l = l->next)
    g_ptr_array_add (facets,
                     rap_facet_new (RAP_FACET_TAG, l->data,
                                    GPOINTER_TO_UINT (g_hash_table_lookup (counts, l->data))));
  return TRUE;
}
