/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * How long two documents take to be compared, after they are read, in milliseconds of one core's
 * time. In: pairs of documents, the older one first; those that are absent are left out. Beside
 * them, made up from numbers: two documents of the size of a resolution and its predecessor, two of
 * 2,000 paragraphs, what a hostile author may write, and series of resolutions.
 */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "rap-analyse.h"
#include "rap-comparison.h"
#include "rap-series.h"

#define ENOUGH_SECONDS 1.0
#define WORDS_A_PARAGRAPH 70
/* No larger number is that of a paragraph: in longer documents none has one. */
#define MAX_NUMBER 999
#define HOSTILE_WORDS 100000
#define HOSTILE_BYTES (10 * 1000 * 1000)

/* Seconds that the processor has worked for this program. */
static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static RapDocument *
analyse (GBytes *source, const char *name, RapLexicon *lexicon)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = rap_analyse_source (source, name, lexicon, NULL, &error);

  if (documents == NULL || documents->len == 0)
    g_error ("%s: %s", name, error != NULL ? error->message : "no document");
  return g_object_ref (g_ptr_array_index (documents, 0));
}

/* The first comparison warms up unless it takes long by itself. */
static void
measure (const char *name, RapDocument *left, RapDocument *right, RapLexicon *lexicon)
{
  double start = now (), seconds;
  guint rounds = 0;
  g_autoptr (RapComparison) comparison = rap_comparison_new (left, right, lexicon);

  seconds = now () - start;
  if (seconds < ENOUGH_SECONDS) {
    start = now ();
    for (; now () - start < ENOUGH_SECONDS; rounds++)
      rap_comparison_unref (rap_comparison_new (left, right, lexicon));
    seconds = (now () - start) / rounds;
  }
  printf ("  %-40s %6u x %-6u %6u %10.1f ms\n", name, rap_document_get_n_paragraphs (left),
          rap_document_get_n_paragraphs (right), rap_comparison_get_n_pairs (comparison),
          seconds * 1000);
}

static void
measure_text (const char *name, const GString *left, const GString *right, RapLexicon *lexicon)
{
  g_autoptr (GBytes) left_source = g_bytes_new (left->str, left->len);
  g_autoptr (GBytes) right_source = g_bytes_new (right->str, right->len);
  g_autoptr (RapDocument) older = analyse (left_source, "older.txt", lexicon);
  g_autoptr (RapDocument) newer = analyse (right_source, "newer.txt", lexicon);

  measure (name, older, newer, lexicon);
}

/* A word by its number; small numbers come most often, as in any language. */
static guint
draw_word (GRand *random)
{
  double x = g_rand_double (random);

  return (guint)(x * x * x * 4000);
}

static void
append_paragraph (GString *text, guint number, const GArray *words)
{
  if (number > 0)
    g_string_append_printf (text, "%u. ", number);
  g_string_append (text, "Urges Member States to");
  for (guint i = 0; i < words->len; i++) {
    g_string_append_c (text, ' ');
    for (guint word = g_array_index (words, guint, i) + 27; word > 0; word /= 26)
      g_string_append_c (text, (char)('a' + word % 26));
  }
  g_string_append (text, ";\n\n");
}

/* One of twelve words is another one, one of ten paragraphs has moved to the end. */
static void
make_documents (guint n_left, guint n_right, GString *left, GString *right)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2000);
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) moved = g_string_new (NULL);
  gboolean numbered = MAX (n_left, n_right) <= MAX_NUMBER;

  g_array_set_size (words, WORDS_A_PARAGRAPH);
  for (guint i = 0; i < MAX (n_left, n_right); i++) {
    for (guint k = 0; k < words->len; k++)
      g_array_index (words, guint, k) = draw_word (random);
    if (i < n_left)
      append_paragraph (left, numbered ? i + 1 : 0, words);
    for (guint k = 0; k < words->len; k++)
      if (g_rand_int_range (random, 0, 12) == 0)
        g_array_index (words, guint, k) = draw_word (random);
    if (i < n_right)
      append_paragraph (i % 10 == 9 ? moved : right, numbered ? i + 1 : 0, words);
  }
  g_string_append (right, moved->str);
}

static void
measure_made_up (const char *name, guint n_left, guint n_right, RapLexicon *lexicon)
{
  g_autoptr (GString) left = g_string_new (NULL);
  g_autoptr (GString) right = g_string_new (NULL);

  make_documents (n_left, n_right, left, right);
  measure_text (name, left, right, lexicon);
}

static void
measure_hostile (RapLexicon *lexicon)
{
  g_autoptr (GString) one_word = g_string_new ("1. Urges");
  g_autoptr (GString) two_words = g_string_new ("1. Urges");
  g_autoptr (GString) large = g_string_new (NULL);
  g_autoptr (GString) other = g_string_new (NULL);
  guint n = HOSTILE_BYTES / (WORDS_A_PARAGRAPH * 4);

  for (guint i = 0; i < HOSTILE_WORDS; i++) {
    g_string_append (one_word, " dam");
    g_string_append (two_words, i % 3 == 0 ? " weir" : " dam");
  }
  measure_text ("one word, repeated", one_word, one_word, lexicon);
  measure_text ("one word against two, repeated", one_word, two_words, lexicon);
  make_documents (n, 0, large, other);
  measure_text ("10 MB against itself", large, large, lexicon);
  g_string_truncate (large, 0);
  while (large->len < HOSTILE_BYTES)
    g_string_append (large, "Urges Member States to open every sluice in spring;\n\n");
  measure_text ("10 MB of one paragraph, repeated", large, large, lexicon);
}

static void
measure_files (const char *left_path, const char *right_path, RapLexicon *lexicon)
{
  g_autoptr (GBytes) left_source = rap_read_source (left_path, NULL, NULL);
  g_autoptr (GBytes) right_source = rap_read_source (right_path, NULL, NULL);
  g_autofree char *name = g_path_get_basename (left_path);

  if (left_source != NULL && right_source != NULL) {
    g_autoptr (RapDocument) left = analyse (left_source, left_path, lexicon);
    g_autoptr (RapDocument) right = analyse (right_source, right_path, lexicon);
    measure (name, left, right, lexicon);
  }
}

/* As many resolutions on one matter, each the other's words edited. */
static void
measure_series (const char *name, guint n, RapLexicon *lexicon)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) older = g_string_new (NULL);
  g_autoptr (GString) newer = g_string_new (NULL);
  g_autoptr (RapSeries) series = NULL;
  double start;

  make_documents (162, 162, older, newer);
  for (guint i = 0; i < n; i++) {
    const GString *text = i % 2 == 0 ? older : newer;
    g_autoptr (GBytes) source = g_bytes_new (text->str, text->len);
    g_ptr_array_add (documents, analyse (source, "series.txt", lexicon));
  }
  start = now ();
  series = rap_series_new (documents, lexicon);
  printf ("  %-40s %6u x %-6u %6u %10.1f ms\n", name, n, 162, rap_series_get_n_threads (series),
          (now () - start) * 1000);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLexicon) lexicon = rap_lexicon_load ("en", &error);

  if (lexicon == NULL) {
    g_printerr ("bench-compare: %s\n", error->message);
    return 1;
  }
  printf ("%-42s %15s %6s\n", "comparison", "paragraphs", "pairs");
  for (int i = 1; i + 1 < argc; i += 2)
    measure_files (argv[i], argv[i + 1], lexicon);
  measure_made_up ("a resolution and the one before", 128, 162, lexicon);
  measure_made_up ("large documents", 2000, 2000, lexicon);
  measure_hostile (lexicon);
  measure_series ("series of 8 resolutions", 8, lexicon);
  measure_series ("series of 40 resolutions", 40, lexicon);
  return 0;
}
