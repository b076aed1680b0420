/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-relatives.h"

#include "rap-listing.h"

/* Words in a phrase. A short text has few phrases, and each may have been changed: so it is looked
 * for by shorter ones, as many as there are. */
#define SHORT_TEXT 25 /* words */
#define FEW_WORDS 2
#define MANY_WORDS 3
#define MOST_PHRASES 12
#define MOST_WORDS 400 /* of a text that are looked at */

/* A longer word is not rarer. In letters. */
#define LONG 12

/* What more paragraphs have is a manner of speaking ("at its seventieth session"). */
#define MOST_PARAGRAPHS 200

/* Rows that are told of. */
#define MOST_ROWS 40

typedef struct {
  const char *start;
  gsize length; /* bytes */
  guint weight;
} Word;

static gboolean
read_word (const char **text, Word *word)
{
  const char *p = *text;
  guint letters = 0;

  while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  word->start = p;
  for (; *p != '\0' && g_unichar_isalnum (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    letters++;
  word->length = p - word->start;
  word->weight = MIN (letters, LONG);
  *text = p;
  return letters > 0;
}

static guint
weigh (const GArray *words, guint first, guint n)
{
  guint weight = 0;

  for (guint i = first; i < first + n; i++)
    weight += g_array_index (words, Word, i).weight;
  return weight;
}

/* As the search index is asked for it. */
static char *
make_phrase (const GArray *words, guint first, guint n)
{
  GString *phrase = g_string_new ("text : \"");

  for (guint i = first; i < first + n; i++) {
    const Word *word = &g_array_index (words, Word, i);

    if (i > first)
      g_string_append_c (phrase, ' ');
    g_string_append_len (phrase, word->start, word->length);
  }
  g_string_append_c (phrase, '"');
  return g_string_free (phrase, FALSE);
}

/**
 * rap_relatives_pick_phrases:
 * @text: of a paragraph
 *
 * Returns: (transfer full): phrases that tell it from others, spread over the text, each as the
 * search index is asked for it; none for a text of one word
 */
char **
rap_relatives_pick_phrases (const char *text)
{
  g_autoptr (GStrvBuilder) phrases = g_strv_builder_new ();
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (Word));
  Word word;
  guint n, n_places, n_phrases, start;

  while (words->len < MOST_WORDS && read_word (&text, &word))
    g_array_append_val (words, word);
  /* What comes first is most likely the performative, the word that changes first. */
  n = words->len < SHORT_TEXT ? FEW_WORDS : MANY_WORDS;
  start = words->len > n ? 1 : 0;
  n_places = words->len < n ? 0 : words->len - n + 1 - start;
  n_phrases = MIN (n_places, MOST_PHRASES);
  for (guint i = 0; i < n_phrases; i++) {
    guint first = start + n_places * i / n_phrases, best = first;
    guint end = start + n_places * (i + 1) / n_phrases;
    g_autofree char *phrase = NULL;

    for (guint k = first + 1; k < end; k++)
      if (weigh (words, k, n) > weigh (words, best, n))
        best = k;
    phrase = make_phrase (words, best, n);
    g_strv_builder_add (phrases, phrase);
  }
  return g_strv_builder_end (phrases);
}

/* Counts for each paragraph how many of the phrases it has. */
static gboolean
count_phrase (RapConnection *connection, const char *phrase, GHashTable *counts, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection, "SELECT rowid FROM paragraph_search WHERE paragraph_search MATCH ? LIMIT ?",
      error);
  gint64 found[MOST_PARAGRAPHS + 1];
  gboolean row, going;
  guint n = 0;

  if (statement == NULL)
    return FALSE;
  rap_bind_text (statement, 1, phrase);
  sqlite3_bind_int64 (statement, 2, MOST_PARAGRAPHS + 1);
  while ((going = rap_connection_step (connection, statement, &row, error)) && row)
    found[n++] = sqlite3_column_int64 (statement, 0);
  for (guint i = 0; i < n && n <= MOST_PARAGRAPHS; i++) {
    gpointer count = g_hash_table_lookup (counts, &found[i]);

    g_hash_table_insert (counts, g_memdup2 (&found[i], sizeof (gint64)),
                         GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
  }
  return going;
}

typedef struct {
  gint64 paragraph;
  guint n;
} Found;

/* Of those that have as many, the one that came into the library first. */
static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *left = a, *right = b;

  if (left->n != right->n)
    return left->n > right->n ? -1 : 1;
  return left->paragraph < right->paragraph ? -1 : left->paragraph > right->paragraph;
}

static GArray *
sort_counts (GHashTable *counts)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (Found));
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value)) {
    Found found = { *(gint64 *)key, GPOINTER_TO_UINT (value) };
    g_array_append_val (sorted, found);
  }
  g_array_sort (sorted, compare_found);
  return sorted;
}

/* Headings and the paragraph's own document are left out, and what was taken out of the library. */
static gboolean
is_wanted (
    RapConnection *connection, gint64 paragraph, gint64 own, gboolean *wanted, GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection,
                              "SELECT 1 FROM paragraph JOIN document"
                              " ON document.id = paragraph.document WHERE paragraph.id = ?"
                              " AND document <> ? AND type <> ? AND NOT hidden",
                              error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, paragraph);
  sqlite3_bind_int64 (statement, 2, own);
  sqlite3_bind_int (statement, 3, RAP_PARAGRAPH_HEADING);
  if (!rap_connection_step (connection, statement, wanted, error))
    return FALSE;
  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
load_rows (RapConnection *connection, const GArray *found, GPtrArray *rows, GError **error)
{
  gint64 own = rap_row_get_document (g_ptr_array_index (rows, 0));

  for (guint i = 0; i < found->len && rows->len <= MOST_ROWS; i++) {
    gint64 paragraph = g_array_index (found, Found, i).paragraph;
    RapRowFields fields = { 0 };
    RapRow *row;
    gboolean wanted;

    if (!is_wanted (connection, paragraph, own, &wanted, error))
      return FALSE;
    if (!wanted)
      continue;
    row = rap_row_table_load (connection, paragraph, &fields, error);
    if (row == NULL)
      return FALSE;
    g_ptr_array_add (rows, row);
  }
  return TRUE;
}

/**
 * rap_relatives_find:
 * @connection: to a library, in a transaction that only reads
 * @paragraph: rowid of a paragraph
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type RapRow): the paragraph's own row, then those of others
 *   that have a part of its text, the likeliest first
 */
GPtrArray *
rap_relatives_find (RapConnection *connection, gint64 paragraph, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) found = NULL;
  g_auto (GStrv) phrases = NULL;
  RapRowFields fields = { 0 };
  RapRow *row = rap_row_table_load (connection, paragraph, &fields, error);

  if (row == NULL)
    return NULL;
  g_ptr_array_add (rows, row);
  phrases = rap_relatives_pick_phrases (rap_paragraph_get_text (rap_row_get_paragraph (row)));
  for (guint i = 0; phrases[i] != NULL; i++)
    if (!count_phrase (connection, phrases[i], counts, error))
      return NULL;
  found = sort_counts (counts);
  return load_rows (connection, found, rows, error) ? g_steal_pointer (&rows) : NULL;
}
