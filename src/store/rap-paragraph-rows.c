/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The text is that of a GVariant, as that of an assessment is. Columns are called by their names,
 * so that a table may have more of them by the time the rows are put back.
 */
#include "rap-paragraph-rows.h"

#include "rap-search-index.h"

/* The paragraph, and what hangs on it. */
static const struct {
  const char *name;
  const char *select;
} tables[] = {
  { "paragraph", "SELECT * FROM paragraph WHERE id = ?" },
  { "paragraph_actor", "SELECT * FROM paragraph_actor WHERE paragraph = ?" },
  { "deadline", "SELECT * FROM deadline WHERE paragraph = ?" },
  { "citation", "SELECT * FROM citation WHERE paragraph = ?" },
  { "footnote", "SELECT * FROM footnote WHERE paragraph = ?" },
  { "review", "SELECT * FROM review WHERE paragraph = ?" },
  { "suggestion", "SELECT * FROM suggestion WHERE paragraph = ?" },
  { "paragraph_tag", "SELECT * FROM paragraph_tag WHERE paragraph = ?" },
};

#define ROWS "aav" /* values of columns, row by row */
#define TABLE "(sas" ROWS ")"

void
rap_paragraph_rows_free (RapParagraphRows *self)
{
  g_array_unref (self->ids);
  g_variant_unref (self->tables);
  g_free (self);
}

static GVariant *
column_to_variant (sqlite3_stmt *statement, int column)
{
  switch (sqlite3_column_type (statement, column)) {
  case SQLITE_NULL:
    return g_variant_new ("()");
  case SQLITE_INTEGER:
    return g_variant_new_int64 (sqlite3_column_int64 (statement, column));
  case SQLITE_FLOAT:
    return g_variant_new_double (sqlite3_column_double (statement, column));
  case SQLITE_TEXT:
    return g_variant_new_take_string (g_utf8_make_valid (rap_column_text (statement, column), -1));
  default:
    return g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, sqlite3_column_blob (statement, column),
                                      sqlite3_column_bytes (statement, column), 1);
  }
}

static void
add_row (GVariantBuilder *rows, sqlite3_stmt *statement)
{
  g_variant_builder_open (rows, G_VARIANT_TYPE ("av"));
  for (int i = 0; i < sqlite3_column_count (statement); i++)
    g_variant_builder_add (rows, "v", column_to_variant (statement, i));
  g_variant_builder_close (rows);
}

static GVariant *
load_table (RapConnection *connection, guint table, GArray *ids, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (connection, tables[table].select, error);
  g_auto (GVariantBuilder) rows = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (ROWS));
  g_auto (GVariantBuilder) names = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_STRING_ARRAY);
  gboolean row, going = TRUE;

  if (statement == NULL)
    return NULL;
  for (int i = 0; i < sqlite3_column_count (statement); i++)
    g_variant_builder_add (&names, "s", sqlite3_column_name (statement, i));
  for (guint i = 0; i < ids->len && going; i++) {
    sqlite3_bind_int64 (statement, 1, g_array_index (ids, gint64, i));
    while ((going = rap_connection_step (connection, statement, &row, error)) && row)
      add_row (&rows, statement);
  }
  return going ? g_variant_new ("(sas" ROWS ")", tables[table].name, &names, &rows) : NULL;
}

static gboolean
find_place (
    RapConnection *connection, gint64 paragraph, gint64 *document, guint *position, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection, "SELECT document, position FROM paragraph WHERE id = ?", error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, paragraph);
  if (!rap_connection_step (connection, statement, &row, error))
    return FALSE;
  if (!row) {
    rap_connection_set_error (connection, SQLITE_CORRUPT, error);
    return FALSE;
  }
  *document = sqlite3_column_int64 (statement, 0);
  *position = sqlite3_column_int64 (statement, 1);
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * rap_paragraph_rows_load:
 * @connection: a connection
 * @ids: (element-type gint64): rowids of neighbouring paragraphs, in order; at least one
 * @error: a #RapStoreError
 *
 * Returns: (transfer full): all that the tables hold of them
 */
RapParagraphRows *
rap_paragraph_rows_load (RapConnection *connection, GArray *ids, GError **error)
{
  g_autoptr (GVariantBuilder) all = g_variant_builder_new (G_VARIANT_TYPE ("a" TABLE));
  RapParagraphRows *self;
  gint64 document;
  guint first;

  if (!find_place (connection, g_array_index (ids, gint64, 0), &document, &first, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    GVariant *table = load_table (connection, i, ids, error);

    if (table == NULL)
      return NULL;
    g_variant_builder_add_value (all, table);
  }
  self = g_new0 (RapParagraphRows, 1);
  self->document = document;
  self->first = first;
  self->ids = g_array_ref (ids);
  self->tables = g_variant_ref_sink (g_variant_builder_end (all));
  return self;
}

/**
 * rap_paragraph_rows_to_text:
 * @self: paragraphs
 *
 * Returns: (transfer full): the same as text
 */
char *
rap_paragraph_rows_to_text (const RapParagraphRows *self)
{
  g_autoptr (GVariant) text = g_variant_ref_sink (
      g_variant_new ("(xu@ax@a" TABLE ")", self->document, self->first,
                     g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, self->ids->data,
                                                self->ids->len, sizeof (gint64)),
                     self->tables));

  return g_variant_print (text, TRUE);
}

/**
 * rap_paragraph_rows_new_from_text:
 * @text: (nullable): what rap_paragraph_rows_to_text() has given
 *
 * Returns: (transfer full) (nullable): the paragraphs; %NULL for any other text
 */
RapParagraphRows *
rap_paragraph_rows_new_from_text (const char *text)
{
  g_autoptr (GVariant) parsed =
      text != NULL ? g_variant_parse (G_VARIANT_TYPE ("(xuaxa" TABLE ")"), text, NULL, NULL, NULL)
                   : NULL;
  g_autoptr (GVariant) ids = NULL;
  RapParagraphRows *self;
  const gint64 *id;
  gsize n;

  if (parsed == NULL)
    return NULL;
  self = g_new0 (RapParagraphRows, 1);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_variant_get (parsed, "(xu@ax@a" TABLE ")", &self->document, &self->first, &ids, &self->tables);
  id = g_variant_get_fixed_array (ids, &n, sizeof (gint64));
  g_array_append_vals (self->ids, id, n);
  return self;
}

/* Those after a place move by so many places, through numbers that no paragraph has. */
static gboolean
move_later (RapConnection *connection, gint64 document, guint from, gint by, GError **error)
{
  sqlite3_stmt *away = rap_connection_prepare (
      connection,
      "UPDATE paragraph SET position = -1 - (position + ?) WHERE document = ? AND position >= ?",
      error);
  sqlite3_stmt *back = rap_connection_prepare (
      connection,
      "UPDATE paragraph SET position = -1 - position WHERE document = ? AND position < 0", error);

  if (away == NULL || back == NULL)
    return FALSE;
  sqlite3_bind_int64 (away, 1, by);
  sqlite3_bind_int64 (away, 2, document);
  sqlite3_bind_int64 (away, 3, from);
  sqlite3_bind_int64 (back, 1, document);
  return rap_connection_run (connection, away, error) &&
         rap_connection_run (connection, back, error);
}

typedef gboolean (*TellIndex) (RapConnection *connection,
                               gint64 paragraph,
                               const char *text,
                               const char *facets,
                               GError **error);

static gboolean
tell_index (RapConnection *connection, TellIndex tell, gint64 paragraph, GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection, "SELECT text, facets FROM paragraph WHERE id = ?", error);
  g_autofree char *text = NULL, *facets = NULL;
  gboolean row;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, paragraph);
  if (!rap_connection_step (connection, statement, &row, error))
    return FALSE;
  if (!row)
    return TRUE;
  text = g_strdup (rap_column_text (statement, 0));
  facets = g_strdup (rap_column_text (statement, 1));
  sqlite3_reset (statement);
  return tell (connection, paragraph, text, facets, error);
}

/**
 * rap_paragraph_rows_remove:
 * @connection: with a transaction
 * @document: rowid of a document
 * @first: position of the first paragraph that goes
 * @ids: (element-type gint64): rowids of those that go, neighbours
 * @n_instead: how many are to stand there; room is made for them
 * @error: a #RapStoreError
 */
gboolean
rap_paragraph_rows_remove (RapConnection *connection,
                           gint64 document,
                           guint first,
                           GArray *ids,
                           guint n_instead,
                           GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection, "DELETE FROM paragraph WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++) {
    gint64 id = g_array_index (ids, gint64, i);

    if (!tell_index (connection, rap_search_index_remove, id, error))
      return FALSE;
    sqlite3_bind_int64 (statement, 1, id);
    if (!rap_connection_run (connection, statement, error))
      return FALSE;
  }
  return n_instead == ids->len || move_later (connection, document, first + ids->len,
                                              (gint)n_instead - (gint)ids->len, error);
}

static void
bind_value (sqlite3_stmt *statement, int column, GVariant *value)
{
  gsize n = g_variant_get_size (value);

  if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
    sqlite3_bind_int64 (statement, column, g_variant_get_int64 (value));
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_DOUBLE))
    sqlite3_bind_double (statement, column, g_variant_get_double (value));
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    sqlite3_bind_text (statement, column, g_variant_get_string (value, NULL), -1, SQLITE_TRANSIENT);
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE ("ay")))
    sqlite3_bind_blob64 (statement, column, n > 0 ? g_variant_get_data (value) : "", n,
                         SQLITE_TRANSIENT);
  else
    sqlite3_bind_null (statement, column);
}

static gboolean
insert_row (RapConnection *connection, sqlite3_stmt *statement, GVariant *row, GError **error)
{
  gsize n = g_variant_n_children (row);

  for (gsize i = 0; i < n; i++) {
    g_autoptr (GVariant) boxed = g_variant_get_child_value (row, i);
    g_autoptr (GVariant) value = g_variant_get_variant (boxed);

    bind_value (statement, i + 1, value);
  }
  return rap_connection_run (connection, statement, error);
}

/* The text may come from anywhere, so only what a table and its columns can be called is SQL. */
static gboolean
is_column (const char *word)
{
  for (; g_ascii_islower (*word) || *word == '_'; word++)
    ;
  return *word == '\0';
}

static gboolean
is_table (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_str_equal (tables[i].name, word))
      return TRUE;
  return FALSE;
}

/* Interned, because statements are kept by the address of their SQL. */
static const char *
insertion (const char *table, const char *const *columns)
{
  g_autofree char *names = g_strjoinv (", ", (char **)columns), *sql = NULL;
  g_autoptr (GString) marks = g_string_new (NULL);

  for (gsize i = 0; columns[i] != NULL; i++) {
    if (!is_column (columns[i]))
      return NULL;
    g_string_append (marks, i > 0 ? ", ?" : "?");
  }
  if (!is_table (table))
    return NULL;
  sql = g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", table, names, marks->str);
  return g_intern_string (sql);
}

static gboolean
insert_table (RapConnection *connection, GVariant *table, GError **error)
{
  g_autofree const char **columns = NULL;
  g_autoptr (GVariant) rows = NULL;
  sqlite3_stmt *statement;
  const char *name, *sql;

  g_variant_get (table, "(&s^a&s@" ROWS ")", &name, &columns, &rows);
  sql = insertion (name, columns);
  if (sql == NULL) {
    rap_connection_set_error (connection, SQLITE_CORRUPT, error);
    return FALSE;
  }
  if (g_variant_n_children (rows) == 0)
    return TRUE;
  statement = rap_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;
  for (gsize i = 0; i < g_variant_n_children (rows); i++) {
    g_autoptr (GVariant) row = g_variant_get_child_value (rows, i);

    if (!insert_row (connection, statement, row, error))
      return FALSE;
  }
  return TRUE;
}

/**
 * rap_paragraph_rows_insert:
 * @connection: with a transaction, in which there is room for them
 * @self: paragraphs
 * @error: a #RapStoreError
 */
gboolean
rap_paragraph_rows_insert (RapConnection *connection, const RapParagraphRows *self, GError **error)
{
  for (gsize i = 0; i < g_variant_n_children (self->tables); i++) {
    g_autoptr (GVariant) table = g_variant_get_child_value (self->tables, i);

    if (!insert_table (connection, table, error))
      return FALSE;
  }
  for (guint i = 0; i < self->ids->len; i++)
    if (!tell_index (connection, rap_search_index_add, g_array_index (self->ids, gint64, i), error))
      return FALSE;
  return TRUE;
}

/**
 * rap_paragraph_rows_count_again:
 * @connection: with a transaction
 * @document: rowid of a document whose paragraphs are other ones now
 * @error: a #RapStoreError
 */
gboolean
rap_paragraph_rows_count_again (RapConnection *connection, gint64 document, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      "UPDATE document SET"
      " n_paragraphs = (SELECT count (*) FROM paragraph WHERE document = ?1),"
      " n_commitments = (SELECT count (strength) FROM paragraph WHERE document = ?1)"
      " WHERE id = ?1",
      error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, document);
  return rap_connection_run (connection, statement, error);
}
