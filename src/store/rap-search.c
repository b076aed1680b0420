/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The whole query is one expression of FTS5, "{facets} : (filters) AND {text} : (words)", so that
 * FTS5 leaps from hit to hit and no row is read that is not one.
 */
#include "rap-search.h"

#include "rap-facets.h"
#include "rap-search-expression.h"
#include "rap-search-index.h"
#include "rap-tables-private.h"

/* Beginnings that stand for more words than this are left to FTS5, which then reads all the
 * paragraphs that have them before it gives the first. */
#define MOST_WORDS 3000

/* Begins a group of which one must apply. */
static void
open_group (GString *filters)
{
  g_string_append (filters, filters->len > 0 ? " AND (" : "(");
}

static void
add_or (GString *filters)
{
  if (filters->str[filters->len - 1] != '(')
    g_string_append (filters, " OR");
}

static gboolean
filter_by_name (RapConnection *connection,
                RapNameTable table,
                const char *words,
                GString *filters,
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
  open_group (filters);
  for (guint i = 0; i < ids->len; i++) {
    gint64 id = g_array_index (ids, gint64, i);

    add_or (filters);
    if (table == RAP_NAME_BODY)
      rap_facets_append_body (filters, id);
    else
      rap_facets_append_actor (filters, id);
  }
  g_string_append_c (filters, ')');
  return TRUE;
}

static gboolean
filter_by_document (
    RapConnection *connection, const char *symbol, GString *filters, gboolean *none, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;

  if (symbol == NULL)
    return TRUE;
  entries = rap_document_table_find (connection, symbol, error);
  if (entries == NULL)
    return FALSE;
  *none |= entries->len == 0;
  open_group (filters);
  for (guint i = 0; i < entries->len; i++) {
    const RapDocumentEntry *entry = g_ptr_array_index (entries, i);

    add_or (filters);
    rap_facets_append_document (filters, entry->id);
  }
  g_string_append_c (filters, ')');
  return TRUE;
}

static gboolean
filter_by_year (RapConnection *connection,
                const RapQueryFields *fields,
                GString *filters,
                gboolean *none,
                GError **error)
{
  sqlite3_stmt *statement;
  gboolean row, going, any = FALSE;

  if (fields->year_from == 0 && fields->year_to == 0)
    return TRUE;
  statement = rap_connection_prepare (
      connection, "SELECT DISTINCT year FROM document WHERE year BETWEEN ? AND ?", error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, fields->year_from);
  sqlite3_bind_int64 (statement, 2, fields->year_to != 0 ? fields->year_to : G_MAXUINT);
  open_group (filters);
  while ((going = rap_connection_step (connection, statement, &row, error)) && row) {
    add_or (filters);
    rap_facets_append_year (filters, sqlite3_column_int (statement, 0));
    any = TRUE;
  }
  g_string_append_c (filters, ')');
  *none |= !any;
  return going;
}

/* One of the strengths, or -1 for what is no commitment. */
static void
filter_by_strength (gint first, guint strengths, GString *filters)
{
  open_group (filters);
  for (RapParagraphType type = 0; type <= RAP_PARAGRAPH_BODY; type++)
    for (gint strength = first; strength < RAP_N_STRENGTHS; strength++)
      if (strength < 0 || strengths & (1u << strength)) {
        add_or (filters);
        rap_facets_append_type (filters, type, strength);
      }
  g_string_append_c (filters, ')');
}

typedef struct {
  RapConnection *connection;
  guint left; /* how many more words may be written into the expression */
} Expansion;

static char **
expand_cb (const char *prefix, gpointer data)
{
  Expansion *expansion = data;
  char **words = rap_search_index_expand (expansion->connection, prefix, expansion->left);

  if (words != NULL)
    expansion->left -= g_strv_length (words);
  return words;
}

/* *none tells that nothing can be found, which is no error. */
static char *
build_match (RapConnection *connection, RapQuery *query, gboolean *none, GError **error)
{
  const RapQueryFields *fields = rap_query_get_fields (query);
  gboolean any_text = fields->text != NULL && *fields->text != '\0';
  g_autoptr (GString) filters = g_string_new (NULL);
  g_autofree char *words = NULL;
  Expansion expansion = { connection, MOST_WORDS };

  *none = FALSE;
  if (!filter_by_document (connection, fields->document, filters, none, error) ||
      !filter_by_name (connection, RAP_NAME_BODY, fields->body, filters, none, error) ||
      !filter_by_name (connection, RAP_NAME_ACTOR, fields->actor, filters, none, error) ||
      !filter_by_year (connection, fields, filters, none, error))
    return NULL;
  if (fields->strengths != 0 || fields->commitments)
    filter_by_strength (0, fields->strengths != 0 ? fields->strengths : G_MAXUINT, filters);

  if (any_text) {
    words = rap_search_expression_new (fields->text, expand_cb, &expansion);
    *none |= words == NULL;
  } else if (filters->len == 0) {
    filter_by_strength (-1, G_MAXUINT, filters);
  }
  if (words == NULL)
    return g_strdup_printf ("{facets} : (%s)", filters->str);
  if (filters->len == 0)
    return g_strdup_printf ("{text} : (%s)", words);
  return g_strdup_printf ("{facets} : (%s) AND {text} : (%s)", filters->str, words);
}

static char **
split_path (const char *joined)
{
  char **path = g_strsplit (joined, "\x1f", -1);
  guint n = g_strv_length (path);

  if (n > 0)
    g_clear_pointer (&path[n - 1], g_free);
  return path;
}

static RapHit *
read_hit (sqlite3_stmt *statement)
{
  RapHit *hit = g_new0 (RapHit, 1);

  hit->paragraph = sqlite3_column_int64 (statement, 0);
  hit->document = sqlite3_column_int64 (statement, 1);
  hit->type = CLAMP (sqlite3_column_int (statement, 2), 0, (int)RAP_PARAGRAPH_BODY);
  hit->page = sqlite3_column_int (statement, 3);
  hit->strength =
      sqlite3_column_type (statement, 4) == SQLITE_NULL ? -1 : sqlite3_column_int (statement, 4);
  hit->label = g_strdup (rap_column_text (statement, 5));
  hit->path = split_path (rap_column_text (statement, 6));
  hit->text = g_strdup (rap_column_text (statement, 7));
  hit->name = g_strdup (rap_column_text (statement, 8));
  hit->spans = rap_search_index_read_spans (hit->text, sqlite3_column_blob (statement, 9),
                                            sqlite3_column_bytes (statement, 9));
  return hit;
}

/**
 * rap_search_find:
 * @connection: to a library
 * @query: what is looked for
 * @after: rowid of the last paragraph of the page before, or 0
 * @limit: the most hits wanted
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type RapHit): the next hits in document order
 */
GPtrArray *
rap_search_find (
    RapConnection *connection, RapQuery *query, gint64 after, guint limit, GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify)rap_hit_free);
  gboolean none, row, going;
  g_autofree char *match = build_match (connection, query, &none, error);
  sqlite3_stmt *statement;

  if (match == NULL)
    return NULL;
  if (none)
    return g_steal_pointer (&hits);
  statement = rap_connection_prepare (
      connection,
      "SELECT paragraph.id, paragraph.document, paragraph.type, page, strength, label, path,"
      " paragraph.text, coalesce (symbol, title, source.name, ''), rap_spans (paragraph_search)"
      " FROM paragraph_search"
      " CROSS JOIN paragraph ON paragraph.id = paragraph_search.rowid"
      " CROSS JOIN document ON document.id = paragraph.document"
      " CROSS JOIN source ON source.id = document.source"
      " WHERE paragraph_search MATCH ? AND paragraph_search.rowid > ? AND NOT document.hidden"
      " ORDER BY paragraph_search.rowid LIMIT ?",
      error);
  if (statement == NULL)
    return NULL;
  rap_bind_text (statement, 1, match);
  sqlite3_bind_int64 (statement, 2, after);
  sqlite3_bind_int64 (statement, 3, limit);
  while ((going = rap_connection_step (connection, statement, &row, error)) && row)
    g_ptr_array_add (hits, read_hit (statement));
  return going ? g_steal_pointer (&hits) : NULL;
}

/* Whose document a paragraph is of need only be looked at where some are hidden. */
static const char *
choose_count (gboolean any_hidden)
{
  return any_hidden ? "SELECT count(*) FROM paragraph_search"
                      " CROSS JOIN paragraph ON paragraph.id = paragraph_search.rowid"
                      " CROSS JOIN document ON document.id = paragraph.document"
                      " WHERE paragraph_search MATCH ? AND NOT document.hidden"
                    : "SELECT count(*) FROM paragraph_search WHERE paragraph_search MATCH ?";
}

/**
 * rap_search_count:
 * @connection: to a library
 * @query: what is looked for
 * @count: (out): how many paragraphs have it
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: %FALSE on failure
 */
gboolean
rap_search_count (RapConnection *connection, RapQuery *query, guint64 *count, GError **error)
{
  gboolean none, row;
  g_autofree char *match = build_match (connection, query, &none, error);
  sqlite3_stmt *statement;
  gint64 any_hidden;

  *count = 0;
  if (match == NULL)
    return FALSE;
  if (none)
    return TRUE;
  if (!rap_connection_get_number (connection, "SELECT EXISTS (SELECT 1 FROM document WHERE hidden)",
                                  &any_hidden, error))
    return FALSE;
  statement = rap_connection_prepare (connection, choose_count (any_hidden), error);
  if (statement == NULL)
    return FALSE;
  rap_bind_text (statement, 1, match);
  if (!rap_connection_step (connection, statement, &row, error))
    return FALSE;
  *count = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return TRUE;
}
