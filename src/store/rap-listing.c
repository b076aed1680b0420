/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The documents are chosen and sorted first, then the paragraphs of each are read from the index
 * paragraph_list, which has them in reading order. Where words are looked for, the search index
 * gives the paragraphs, and they are sorted here.
 */
#include "rap-listing.h"

#include "rap-facets.h"
#include "rap-search-expression.h"
#include "rap-tables-private.h"

/* As values of a parameter. */
#define ANY_DEADLINE (-1)
#define NO_DEADLINE (-2)

#define COLUMNS                                                                                    \
  "SELECT paragraph.id, paragraph.strength, coalesce (review.status, 0),"                          \
  " CASE :order"                                                                                   \
  "  WHEN 1 THEN (SELECT coalesce (min (CAST (replace (date, '-', '') AS INTEGER)),"               \
  "    99999999 - (count (*) > 0)) FROM deadline WHERE deadline.paragraph = paragraph.id)"         \
  "  WHEN 2 THEN coalesce (paragraph.strength, 99)"                                                \
  "  ELSE 0 END, paragraph.document, paragraph.position "

#define CONDITIONS                                                                                 \
  " (:whole OR paragraph.strength IS NOT NULL OR (:coverage AND paragraph.type IN (2, 3))"         \
  "  OR (:rejected AND review.status = 3))"                                                        \
  " AND (:operative = 0 OR (paragraph.type = 2"                                                    \
  "  AND (:operative = 1 OR paragraph.strength IS NULL)))"                                         \
  " AND (:strengths = 0 OR (paragraph.strength IS NOT NULL"                                        \
  "  AND (:strengths >> paragraph.strength) & 1))"                                                 \
  " AND (:statuses = 0 OR (:statuses >> coalesce (review.status, 0)) & 1)"                         \
  " AND (:actors IS NULL OR EXISTS (SELECT 1 FROM paragraph_actor"                                 \
  "  WHERE paragraph_actor.paragraph = paragraph.id"                                               \
  "  AND actor IN (SELECT value FROM json_each (:actors))))"                                       \
  " AND (:tag IS NULL OR EXISTS (SELECT 1 FROM paragraph_tag"                                      \
  "  WHERE paragraph_tag.paragraph = paragraph.id AND paragraph_tag.tag = :tag)"                   \
  "  OR paragraph.document IN (SELECT document FROM document_tag"                                  \
  "   JOIN tag ON tag.id = document_tag.tag WHERE tag.name = :tag))"                               \
  " AND (:deadline IS NULL"                                                                        \
  "  OR (:deadline = -2 AND NOT EXISTS (SELECT 1 FROM deadline"                                    \
  "   WHERE deadline.paragraph = paragraph.id))"                                                   \
  "  OR EXISTS (SELECT 1 FROM deadline WHERE deadline.paragraph = paragraph.id"                    \
  "   AND (:deadline = -1 OR kind = :deadline))) "

/* What a query asks of a paragraph, as parameters. */
typedef struct {
  gboolean none;   /* nothing can be what it asks for */
  char *documents; /* (owned) (nullable): an array of JSON */
  char *symbols;   /* (owned) (nullable): documents, likewise */
  char *bodies;    /* (owned) (nullable) */
  char *actors;    /* (owned) (nullable) */
  gboolean any_deadline;
  gint deadline;
} Filters;

static void
filters_clear (Filters *self)
{
  g_free (self->documents);
  g_free (self->symbols);
  g_free (self->bodies);
  g_free (self->actors);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Filters, filters_clear)

static char *
ids_to_json (const gint64 *ids, guint n)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", ids[i]);
  g_string_append_c (json, ']');
  return g_string_free (json, FALSE);
}

static gboolean
resolve_names (RapConnection *connection,
               RapNameTable table,
               const char *words,
               char **json,
               gboolean *none,
               GError **error)
{
  g_autoptr (GArray) ids = NULL;

  if (words == NULL)
    return TRUE;
  ids = rap_name_table_match (connection, table, words, error);
  if (ids == NULL)
    return FALSE;
  *none |= ids->len == 0;
  *json = ids_to_json ((const gint64 *)ids->data, ids->len);
  return TRUE;
}

static gboolean
resolve_symbol (RapConnection *connection, const char *symbol, Filters *filters, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) entries = NULL;

  if (symbol == NULL)
    return TRUE;
  entries = rap_document_table_find (connection, symbol, error);
  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++) {
    const RapDocumentEntry *entry = g_ptr_array_index (entries, i);
    g_array_append_val (ids, entry->id);
  }
  filters->none |= ids->len == 0;
  filters->symbols = ids_to_json ((const gint64 *)ids->data, ids->len);
  return TRUE;
}

static void
resolve_deadline (const char *name, Filters *filters)
{
  RapDeadlineKind kind;

  filters->any_deadline = name == NULL;
  if (name == NULL)
    return;
  if (g_str_equal (name, "any"))
    filters->deadline = ANY_DEADLINE;
  else if (g_str_equal (name, "none"))
    filters->deadline = NO_DEADLINE;
  else if (rap_deadline_kind_from_name (name, &kind))
    filters->deadline = kind;
  else
    filters->none = TRUE;
}

static gboolean
resolve (RapConnection *connection, const RapQueryFields *fields, Filters *filters, GError **error)
{
  resolve_deadline (fields->deadline, filters);
  if (fields->document_ids != NULL)
    filters->documents = ids_to_json (fields->document_ids, fields->n_document_ids);
  return resolve_symbol (connection, fields->document, filters, error) &&
         resolve_names (connection, RAP_NAME_BODY, fields->body, &filters->bodies, &filters->none,
                        error) &&
         resolve_names (connection, RAP_NAME_ACTOR, fields->actor, &filters->actors, &filters->none,
                        error);
}

static gboolean
list_documents (RapListing *self, RapConnection *connection, const Filters *filters, GError **error)
{
  const RapQueryFields *fields = rap_query_get_fields (self->query);
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      "SELECT id, body, year FROM document WHERE NOT hidden AND (?1 = 0 OR id = ?1)"
      " AND (?2 = 0 OR year >= ?2) AND (?3 = 0 OR year <= ?3)"
      " AND (?4 IS NULL OR id IN (SELECT value FROM json_each (?4)))"
      " AND (?5 IS NULL OR body IN (SELECT value FROM json_each (?5)))"
      " AND (?6 IS NULL OR id IN (SELECT document FROM document_tag"
      "  JOIN tag ON tag.id = document_tag.tag WHERE tag.name = ?6)"
      " OR id IN (SELECT paragraph.document FROM paragraph_tag"
      "  JOIN paragraph ON paragraph.id = paragraph_tag.paragraph WHERE paragraph_tag.tag = ?6))"
      " AND (?7 IS NULL OR id IN (SELECT value FROM json_each (?7)))"
      " ORDER BY adopted IS NULL, adopted DESC, symbol, id",
      error);
  gboolean row, going;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, fields->document_id);
  sqlite3_bind_int64 (statement, 2, fields->year_from);
  sqlite3_bind_int64 (statement, 3, fields->year_to);
  rap_bind_text (statement, 4, filters->symbols);
  rap_bind_text (statement, 5, filters->bodies);
  rap_bind_text (statement, 6, fields->tag);
  rap_bind_text (statement, 7, filters->documents);
  while ((going = rap_connection_step (connection, statement, &row, error)) && row) {
    RapListedDocument document = {
      .id = sqlite3_column_int64 (statement, 0),
      .body = sqlite3_column_int64 (statement, 1),
      .year = sqlite3_column_int (statement, 2),
    };
    g_array_append_val (self->documents, document);
  }
  return going;
}

static void
bind_number (sqlite3_stmt *statement, const char *name, gint64 number)
{
  sqlite3_bind_int64 (statement, sqlite3_bind_parameter_index (statement, name), number);
}

static void
bind_conditions (sqlite3_stmt *statement, const RapQueryFields *fields, const Filters *filters)
{
  gboolean coverage = !fields->commitments && !fields->whole_text;

  bind_number (statement, ":order", fields->order);
  bind_number (statement, ":whole", fields->whole_text);
  bind_number (statement, ":coverage", coverage);
  bind_number (statement, ":rejected", coverage || fields->statuses & (1u << RAP_STATUS_REJECTED));
  bind_number (statement, ":operative", fields->coverage);
  bind_number (statement, ":strengths", fields->strengths);
  bind_number (statement, ":statuses", fields->statuses);
  rap_bind_text (statement, sqlite3_bind_parameter_index (statement, ":actors"), filters->actors);
  rap_bind_text (statement, sqlite3_bind_parameter_index (statement, ":tag"), fields->tag);
  if (!filters->any_deadline)
    bind_number (statement, ":deadline", filters->deadline);
}

static void
add_paragraph (RapListing *self, sqlite3_stmt *statement, guint rank)
{
  gboolean is_none = sqlite3_column_type (statement, 1) == SQLITE_NULL;
  RapListed listed = {
    .paragraph = sqlite3_column_int64 (statement, 0),
    .rank = rank,
    .key = sqlite3_column_int64 (statement, 3),
    .position = sqlite3_column_int64 (statement, 5),
    .strength = is_none ? -1 : CLAMP (sqlite3_column_int (statement, 1), 0, RAP_N_STRENGTHS - 1),
    .status = CLAMP (sqlite3_column_int (statement, 2), 0, RAP_N_STATUSES - 1),
  };

  g_array_append_val (self->paragraphs, listed);
}

static gboolean
list_all (RapListing *self, RapConnection *connection, const Filters *filters, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      COLUMNS "FROM paragraph INDEXED BY paragraph_list"
              " LEFT JOIN review ON review.paragraph = paragraph.id"
              " WHERE paragraph.document = :document AND" CONDITIONS "ORDER BY paragraph.position",
      error);

  if (statement == NULL)
    return FALSE;
  for (guint rank = 0; rank < self->documents->len; rank++) {
    gboolean row, going;

    bind_conditions (statement, rap_query_get_fields (self->query), filters);
    bind_number (statement, ":document",
                 g_array_index (self->documents, RapListedDocument, rank).id);
    while ((going = rap_connection_step (connection, statement, &row, error)) && row)
      add_paragraph (self, statement, rank);
    if (!going)
      return FALSE;
  }
  return TRUE;
}

/* A document is one more word to look for, so that the rest of the library is leapt over. */
static char *
build_match (const RapListing *self)
{
  gint64 id = rap_query_get_fields (self->query)->document_id;
  g_autoptr (GString) document = g_string_new (NULL);

  if (id == 0)
    return g_strdup_printf ("{text} : (%s)", self->words);
  rap_facets_append_document (document, id);
  return g_strdup_printf ("{facets} : (%s) AND {text} : (%s)", document->str, self->words);
}

static gboolean
list_found (RapListing *self, RapConnection *connection, const Filters *filters, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      COLUMNS "FROM paragraph_search"
              " CROSS JOIN paragraph ON paragraph.id = paragraph_search.rowid"
              " LEFT JOIN review ON review.paragraph = paragraph.id"
              " WHERE paragraph_search MATCH :match AND" CONDITIONS,
      error);
  g_autoptr (GHashTable) ranks = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree char *match = build_match (self);
  gboolean row, going;

  if (statement == NULL)
    return FALSE;
  for (guint rank = 0; rank < self->documents->len; rank++)
    g_hash_table_insert (ranks, &g_array_index (self->documents, RapListedDocument, rank).id,
                         GUINT_TO_POINTER (rank));
  bind_conditions (statement, rap_query_get_fields (self->query), filters);
  rap_bind_text (statement, sqlite3_bind_parameter_index (statement, ":match"), match);
  while ((going = rap_connection_step (connection, statement, &row, error)) && row) {
    gint64 document = sqlite3_column_int64 (statement, 4);
    gpointer rank;

    if (g_hash_table_lookup_extended (ranks, &document, NULL, &rank))
      add_paragraph (self, statement, GPOINTER_TO_UINT (rank));
  }
  return going;
}

static int
compare_listed (gconstpointer a, gconstpointer b)
{
  const RapListed *left = a, *right = b;

  if (left->key != right->key)
    return left->key < right->key ? -1 : 1;
  if (left->rank != right->rank)
    return left->rank < right->rank ? -1 : 1;
  return (left->position > right->position) - (left->position < right->position);
}

static gboolean
list (RapListing *self, RapConnection *connection, GError **error)
{
  const RapQueryFields *fields = rap_query_get_fields (self->query);
  gboolean any_text = fields->text != NULL && *fields->text != '\0';
  g_auto (Filters) filters = { 0 };

  if (!resolve (connection, fields, &filters, error))
    return FALSE;
  if (any_text) {
    /* All that is found is listed, so words that begin in a way need not be looked up singly. */
    self->words = rap_search_expression_new (fields->text, NULL, NULL);
    filters.none |= self->words == NULL;
  }
  if (filters.none)
    return TRUE;
  if (!list_documents (self, connection, &filters, error) ||
      !(any_text ? list_found (self, connection, &filters, error)
                 : list_all (self, connection, &filters, error)))
    return FALSE;
  if (any_text || fields->order != RAP_QUERY_ORDER_DOCUMENT)
    g_array_sort (self->paragraphs, compare_listed);
  return TRUE;
}

/**
 * rap_listing_new:
 * @connection: to a library
 * @query: what is to be listed
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the list, true until the library changes
 */
RapListing *
rap_listing_new (RapConnection *connection, RapQuery *query, GError **error)
{
  g_autoptr (RapListing) self = g_new0 (RapListing, 1);

  self->query = g_object_ref (query);
  self->documents = g_array_new (FALSE, FALSE, sizeof (RapListedDocument));
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (RapListed));
  return list (self, connection, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * rap_listing_free:
 * @self: (transfer full): a list
 */
void
rap_listing_free (RapListing *self)
{
  g_object_unref (self->query);
  g_free (self->words);
  g_array_unref (self->documents);
  g_array_unref (self->paragraphs);
  g_free (self);
}
