/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-search-index.h"

#include <glib/gi18n.h>
#include <string.h>
#include "rap-characters.h"

typedef struct {
  const Fts5ExtensionApi *api;
  Fts5Context *context;
  GArray *tokens; /* (element-type RapSpan): those that were found, counted in words */
  GArray *spans;  /* (element-type RapSpan): the same in bytes */
  guint next;     /* of tokens */
  int token;      /* being looked at */
} Finding;

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const RapSpan *left = a, *right = b;

  if (left->start != right->start)
    return left->start < right->start ? -1 : 1;
  return (left->end > right->end) - (left->end < right->end);
}

static int
collect_tokens (Finding *finding)
{
  int n, code = finding->api->xInstCount (finding->context, &n);

  for (int i = 0; code == SQLITE_OK && i < n; i++) {
    int phrase, column, offset;

    code = finding->api->xInst (finding->context, i, &phrase, &column, &offset);
    if (code == SQLITE_OK && column == 0) {
      int size = finding->api->xPhraseSize (finding->context, phrase);
      RapSpan span = { offset, offset + size };
      g_array_append_val (finding->tokens, span);
    }
  }
  g_array_sort (finding->tokens, compare_spans);
  return code;
}

static int
token_cb (void *data,
          int flags,
          G_GNUC_UNUSED const char *token,
          G_GNUC_UNUSED int length,
          int start,
          int end)
{
  Finding *finding = data;
  guint at;
  RapSpan span = { start, end };
  RapSpan *last;

  if (flags & FTS5_TOKEN_COLOCATED)
    return SQLITE_OK;
  at = finding->token++;
  while (finding->next < finding->tokens->len &&
         g_array_index (finding->tokens, RapSpan, finding->next).end <= at)
    finding->next++;
  if (finding->next >= finding->tokens->len)
    return SQLITE_DONE;
  for (guint i = finding->next; i < finding->tokens->len; i++) {
    RapSpan *found = &g_array_index (finding->tokens, RapSpan, i);

    if (found->start > at)
      break;
    if (at >= found->end)
      continue;
    last = finding->spans->len > 0
               ? &g_array_index (finding->spans, RapSpan, finding->spans->len - 1)
               : NULL;
    /* The words of a phrase are one stretch, with what stands between them. */
    if (last != NULL && at > found->start)
      last->end = span.end;
    else
      g_array_append_val (finding->spans, span);
    break;
  }
  return SQLITE_OK;
}

/* SQL function rap_spans (paragraph_search): pairs of guint32, bytes of the text. */
static void
spans_cb (const Fts5ExtensionApi *api,
          Fts5Context *context,
          sqlite3_context *result,
          G_GNUC_UNUSED int n_values,
          G_GNUC_UNUSED sqlite3_value **values)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (RapSpan));
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (RapSpan));
  Finding finding = { .api = api, .context = context, .tokens = tokens, .spans = spans };
  const char *text = NULL;
  int length = 0;
  int code = collect_tokens (&finding);

  if (code == SQLITE_OK && tokens->len > 0)
    code = api->xColumnText (context, 0, &text, &length);
  if (code == SQLITE_OK && text != NULL)
    code = api->xTokenize (context, text, length, &finding, token_cb);
  if (code == SQLITE_OK || code == SQLITE_DONE)
    sqlite3_result_blob (result, spans->data, spans->len * sizeof (RapSpan), SQLITE_TRANSIENT);
  else
    sqlite3_result_error_code (result, code);
}

static fts5_api *
get_fts5 (sqlite3 *database)
{
  fts5_api *api = NULL;
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (database, "SELECT fts5 (?)", -1, &statement, NULL) == SQLITE_OK) {
    sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
    sqlite3_step (statement);
  }
  sqlite3_finalize (statement);
  return api;
}

/**
 * rap_search_index_prepare:
 * @connection: to a library
 * @error: a #RapStoreError
 *
 * Makes rap_spans() known, the list of the index's words, and an index for the texts of one page,
 * which is filled by rap-row-table.c; writes nothing to the library.
 *
 * Returns: %FALSE on failure
 */
gboolean
rap_search_index_prepare (RapConnection *connection, GError **error)
{
  fts5_api *api = get_fts5 (rap_connection_get_database (connection));

  if (api == NULL || api->xCreateFunction (api, "rap_spans", NULL, spans_cb, NULL) != SQLITE_OK) {
    g_set_error_literal (
        error, RAP_STORE_ERROR, RAP_STORE_ERROR_FAILED,
        _ ("the installed SQLite cannot search (it lacks FTS5); install a full one"));
    return FALSE;
  }
  return rap_connection_execute (connection,
                                 "CREATE VIRTUAL TABLE temp.word"
                                 " USING fts5vocab (main, paragraph_search, instance);"
                                 "CREATE VIRTUAL TABLE temp.page_search USING fts5"
                                 " (text, tokenize='unicode61 remove_diacritics 2')",
                                 error);
}

/**
 * rap_search_index_read_spans:
 * @text: a paragraph's
 * @value: (nullable): what rap_spans() gave
 * @length: of @value
 *
 * Returns: (transfer full) (element-type RapSpan): characters of @text
 */
GArray *
rap_search_index_read_spans (const char *text, const void *value, gsize length)
{
  guint n = length / sizeof (RapSpan);
  GArray *spans = g_array_sized_new (FALSE, FALSE, sizeof (RapSpan), n);
  RapCharacters characters;

  rap_characters_init (&characters, text);
  for (guint i = 0; i < n; i++) {
    RapSpan span;

    memcpy (&span, (const guint8 *)value + i * sizeof span, sizeof span);
    span.start = rap_characters_at (&characters, span.start);
    span.end = rap_characters_at (&characters, span.end);
    g_array_append_val (spans, span);
  }
  return spans;
}

static int
keep_token_cb (void *data,
               G_GNUC_UNUSED int flags,
               const char *token,
               int length,
               G_GNUC_UNUSED int start,
               G_GNUC_UNUSED int end)
{
  g_ptr_array_add (data, g_strndup (token, length));
  return SQLITE_OK;
}

/* As the index has it: without case and accents. */
static char *
fold (RapConnection *connection, const char *word)
{
  fts5_api *api = get_fts5 (rap_connection_get_database (connection));
  const char *options[] = { "remove_diacritics", "2" };
  g_autoptr (GPtrArray) tokens = g_ptr_array_new_with_free_func (g_free);
  Fts5Tokenizer *tokenizer = NULL;
  fts5_tokenizer methods;
  void *data;

  if (api->xFindTokenizer (api, "unicode61", &data, &methods) != SQLITE_OK ||
      methods.xCreate (data, options, G_N_ELEMENTS (options), &tokenizer) != SQLITE_OK)
    return NULL;
  methods.xTokenize (tokenizer, tokens, FTS5_TOKENIZE_QUERY, word, strlen (word), keep_token_cb);
  methods.xDelete (tokenizer);
  return tokens->len == 1 ? g_strdup (g_ptr_array_index (tokens, 0)) : NULL;
}

/* The list of words has a line for each place of a word, so its lines are never read on: the next
 * word is looked for anew. */
static gboolean
find_word_from (RapConnection *connection, GString *word)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection, "SELECT term FROM temp.word WHERE term >= ? LIMIT 1", NULL);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, word->str, word->len, SQLITE_TRANSIENT);
  if (!rap_connection_step (connection, statement, &row, NULL) || !row)
    return FALSE;
  g_string_assign (word, rap_column_text (statement, 0));
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * rap_search_index_expand:
 * @connection: to a library
 * @prefix: beginning of a word
 * @most: how many words are not too many
 *
 * FTS5 gathers all paragraphs of all words of a beginning before it gives the first. Looking for
 * the words by name lets it give the first paragraphs at once, and spares an index of beginnings,
 * which would make imports slower by a third.
 *
 * Returns: (transfer full) (nullable): the words of the index, or %NULL where they are too many
 */
char **
rap_search_index_expand (RapConnection *connection, const char *prefix, guint most)
{
  g_autofree char *folded = fold (connection, prefix);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GString) word = NULL;

  if (folded == NULL)
    return NULL;
  word = g_string_new (folded);
  for (guint n = 0; find_word_from (connection, word); n++) {
    if (!g_str_has_prefix (word->str, folded))
      break;
    if (n == most)
      return NULL;
    g_strv_builder_add (words, word->str);
    g_string_append_c (word, 1); /* no word stands between the two */
  }
  return g_strv_builder_end (words);
}

/* The values come from the caller: for a statement that reads a table as well SQLite has FTS5 write
 * out what it has gathered, which takes milliseconds each time. */
static gboolean
tell (RapConnection *connection,
      const char *sql,
      gint64 paragraph,
      const char *text,
      const char *facets,
      GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, paragraph);
  rap_bind_text (statement, 2, text);
  rap_bind_text (statement, 3, facets);
  return rap_connection_run (connection, statement, error);
}

/**
 * rap_search_index_add:
 * @connection: a connection
 * @paragraph: rowid of a paragraph that the index does not know
 * @text: of the paragraph
 * @facets: of the paragraph
 * @error: a #RapStoreError
 */
gboolean
rap_search_index_add (RapConnection *connection,
                      gint64 paragraph,
                      const char *text,
                      const char *facets,
                      GError **error)
{
  return tell (connection, "INSERT INTO paragraph_search (rowid, text, facets) VALUES (?, ?, ?)",
               paragraph, text, facets, error);
}

/**
 * rap_search_index_remove:
 * @connection: a connection
 * @paragraph: rowid of a paragraph that the index knows
 * @text: as the index was told it
 * @facets: likewise
 * @error: a #RapStoreError
 */
gboolean
rap_search_index_remove (RapConnection *connection,
                         gint64 paragraph,
                         const char *text,
                         const char *facets,
                         GError **error)
{
  return tell (connection,
               "INSERT INTO paragraph_search (paragraph_search, rowid, text, facets)"
               " VALUES ('delete', ?, ?, ?)",
               paragraph, text, facets, error);
}
