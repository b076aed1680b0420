/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * How fast the library takes documents in and finds paragraphs. bench-store [PARAGRAPHS] writes
 * invented documents whose words are as often as words of a language are, and prints the speed of
 * the import beside that of a plain FTS5 rebuild of the same text, and the time to the first 50
 * hits of queries of each kind; then what a window asks of a list of all commitments: its first
 * page, a page deep in it, what narrows it, and steps over many rows. Only the library's part is
 * timed: the documents are ready before.
 */
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "author.h"
#include "rap-library-window.h"
#include "store-samples.h"

#define N_LINEAGES 40
#define DOCUMENTS_TOGETHER 128 /* about as many as an import of a folder writes at once */

/* Of the processor: other programs on the machine are not the library's fault. */
static double
get_processor_seconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static double
import_all (
    RapLibrary *library, Author *author, guint n_documents, guint together, double *processor)
{
  g_autoptr (GTimer) timer = g_timer_new ();
  double seconds = 0;

  for (guint done = 0; done < n_documents;) {
    g_autoptr (GPtrArray) deposits =
        g_ptr_array_new_with_free_func ((GDestroyNotify)rap_deposit_free);

    while (deposits->len < together && done < n_documents)
      g_ptr_array_add (deposits, author_write_document (author, done++));
    *processor -= get_processor_seconds ();
    g_timer_start (timer);
    rap_library_deposit (library, (RapDeposit **)deposits->pdata, deposits->len, NULL);
    *processor += get_processor_seconds ();
    seconds += g_timer_elapsed (timer, NULL);
    for (guint i = 0; i < deposits->len; i++)
      g_assert_no_error (((RapDeposit *)g_ptr_array_index (deposits, i))->error);
  }
  return seconds;
}

static double
rebuild_plain (const char *folder, double *processor)
{
  g_autofree char *path = g_build_filename (folder, "plain.db", NULL);
  g_autofree char *copy =
      g_strdup_printf ("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
                       "ATTACH '%s/library.db' AS library;"
                       "CREATE TABLE plain (id INTEGER PRIMARY KEY, text TEXT);"
                       "CREATE VIRTUAL TABLE plain_search"
                       " USING fts5 (text, content='plain', content_rowid='id');"
                       "INSERT INTO plain SELECT id, text FROM library.paragraph",
                       folder);
  g_autoptr (GTimer) timer = g_timer_new ();
  sqlite3 *database;
  double seconds;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, copy, NULL, NULL, NULL), ==, SQLITE_OK);
  *processor -= get_processor_seconds ();
  g_timer_start (timer);
  g_assert_cmpint (sqlite3_exec (database,
                                 "INSERT INTO plain_search (plain_search) VALUES ('rebuild')", NULL,
                                 NULL, NULL),
                   ==, SQLITE_OK);
  seconds = g_timer_elapsed (timer, NULL);
  *processor += get_processor_seconds ();
  sqlite3_close (database);
  return seconds;
}

static void
time_query (RapLibrary *library, const char *name, const RapQueryFields *fields)
{
  g_autoptr (RapQuery) query = rap_query_new (fields);
  g_autoptr (GTimer) timer = g_timer_new ();
  double slowest = 0, fastest = G_MAXDOUBLE;
  guint64 count;
  guint found = 0;

  for (guint i = 0; i < 20; i++) {
    g_autoptr (GPtrArray) hits = NULL;

    g_timer_start (timer);
    hits = rap_library_search (library, query, 0, 50, NULL, NULL);
    slowest = MAX (slowest, g_timer_elapsed (timer, NULL));
    fastest = MIN (fastest, g_timer_elapsed (timer, NULL));
    found = hits->len;
  }
  rap_library_count (library, query, &count, NULL, NULL);
  g_print ("first hits, %-28s %3u of %8" G_GUINT64_FORMAT " in %6.2f ms, at worst %6.2f ms\n", name,
           found, count, fastest * 1000, slowest * 1000);
}

static void
time_queries (RapLibrary *library, Author *author)
{
  char *const *w = author_get_words (author);
  g_autofree char *both = g_strdup_printf ("%s %s", w[0], w[9]);
  g_autofree char *rare = g_strdup_printf ("%s %s", w[0], w[25000]);
  g_autofree char *either = g_strdup_printf ("%s OR %s", w[3000], w[20000]);
  g_autofree char *without = g_strdup_printf ("%s NOT %s", w[0], w[1]);
  g_autofree char *phrase = g_strdup_printf ("\"%s %s\"", w[0], w[60]);
  g_autofree char *long_prefix = g_strdup_printf ("%.5s*", w[900]);

  time_query (library, "a common word", &(RapQueryFields){ .text = w[0] });
  time_query (library, "a rare word", &(RapQueryFields){ .text = w[25000] });
  time_query (library, "two common words", &(RapQueryFields){ .text = both });
  time_query (library, "a common and a rare word", &(RapQueryFields){ .text = rare });
  time_query (library, "either of two", &(RapQueryFields){ .text = either });
  time_query (library, "one without another", &(RapQueryFields){ .text = without });
  time_query (library, "a phrase", &(RapQueryFields){ .text = phrase });
  time_query (library, "a beginning of five letters", &(RapQueryFields){ .text = long_prefix });
  time_query (library, "a beginning of three letters", &(RapQueryFields){ .text = "con*" });
  time_query (library, "a beginning of two letters", &(RapQueryFields){ .text = "qu*" });
  time_query (library, "a beginning of one letter", &(RapQueryFields){ .text = "q*" });
  time_query (library, "one document", &(RapQueryFields){ .document = "X/RES/8/11" });
  time_query (library, "a word in one document",
              &(RapQueryFields){ .text = w[0], .document = "X/RES/8/11" });
  time_query (library, "a word, filtered",
              &(RapQueryFields){ .text = w[0],
                                 .body = "Council of Coasts",
                                 .year_from = 1990,
                                 .year_to = 2010,
                                 .actor = "civil society",
                                 .strengths = 1u << RAP_STRENGTH_INVITE });
  time_query (library, "all commitments", &(RapQueryFields){ .commitments = TRUE });
}

typedef struct {
  RapLibrary *library;
  GTimer *timer;
} Stopwatch;

static void
print_time (Stopwatch *watch, const char *what, guint n)
{
  g_print ("%-44s %7u in %8.2f ms\n", what, n, g_timer_elapsed (watch->timer, NULL) * 1000);
  g_timer_start (watch->timer);
}

static void
time_page (Stopwatch *watch, RapQuery *query, const char *what, guint offset)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_timer_start (watch->timer);
  rows = rap_library_load_rows (watch->library, query, offset, 100, NULL, NULL);
  print_time (watch, what, rows->len);
}

static void
take_result_cb (G_GNUC_UNUSED GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static void
time_facets (Stopwatch *watch, RapQuery *query, const char *what)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) facets = NULL;

  g_timer_start (watch->timer);
  rap_library_load_facets_async (watch->library, query, NULL, take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  facets = rap_library_load_facets_finish (watch->library, result, NULL);
  print_time (watch, what, facets->len);
}

static void
time_list (Stopwatch *watch, const char *what, const RapQueryFields *fields)
{
  g_autoptr (RapQuery) query = rap_query_new (fields);
  guint n;

  g_print ("%s\n", what);
  g_timer_start (watch->timer);
  n = rap_library_count_rows (watch->library, query, NULL, NULL);
  print_time (watch, "  counted", n);
  time_page (watch, query, "  the first page", 0);
  time_page (watch, query, "  a page at nine tenths", n / 10 * 9);
  time_facets (watch, query, "  values to narrow it by");
}

static void
time_steps (Stopwatch *watch, guint n)
{
  g_autoptr (RapQuery) query = rap_query_new (&(RapQueryFields){ .commitments = TRUE });
  g_autoptr (GPtrArray) rows = rap_library_load_rows (watch->library, query, 0, n, NULL, NULL);
  g_autoptr (RapEdit) confirm = rap_edit_new ("Confirm");
  g_autoptr (RapEdit) reject = rap_edit_new ("Reject");

  for (guint i = 0; i < rows->len; i++) {
    rap_edit_set_status (confirm, rap_row_get_id (g_ptr_array_index (rows, i)),
                         RAP_STATUS_CONFIRMED);
    rap_edit_reject (reject, rap_row_get_id (g_ptr_array_index (rows, i)));
  }
  g_timer_start (watch->timer);
  rap_library_apply (watch->library, confirm, NULL, NULL);
  print_time (watch, "  confirmed", n);
  rap_library_apply (watch->library, reject, NULL, NULL);
  print_time (watch, "  rejected", n);
  for (guint i = 0; i < 2; i++)
    g_free (rap_library_undo (watch->library, NULL, NULL));
  print_time (watch, "  both undone", n);
}

static void
time_window (RapLibrary *library, Author *author)
{
  char *const *w = author_get_words (author);
  g_autoptr (GTimer) timer = g_timer_new ();
  Stopwatch watch = { library, timer };

  time_list (&watch, "all commitments", &(RapQueryFields){ .commitments = TRUE });
  time_list (&watch, "the same, counted again", &(RapQueryFields){ .commitments = TRUE });
  time_list (&watch, "by sunset clause",
             &(RapQueryFields){ .commitments = TRUE, .order = RAP_QUERY_ORDER_DEADLINE });
  time_list (&watch, "every paragraph", &(RapQueryFields){ .whole_text = TRUE });
  time_list (&watch, "of one document", &(RapQueryFields){ .commitments = TRUE, .document_id = 7 });
  time_list (&watch, "with a common word", &(RapQueryFields){ .commitments = TRUE, .text = w[0] });
  time_list (&watch, "with a rare word",
             &(RapQueryFields){ .commitments = TRUE, .text = w[25000] });
  time_list (&watch, "with a beginning of three letters, by sunset clause",
             &(RapQueryFields){ .text = "con*", .order = RAP_QUERY_ORDER_DEADLINE });
  g_print ("steps\n");
  time_steps (&watch, 1);
  time_steps (&watch, 1000);
}

/* Of paragraphs from all over the library. */
static void
time_lineage (RapLibrary *library)
{
  g_autoptr (RapQuery) query = rap_query_new (&(RapQueryFields){ .commitments = TRUE });
  guint n = rap_library_count_rows (library, query, NULL, NULL), n_found = 0;
  g_autoptr (GTimer) timer = g_timer_new ();
  double worst = 0, all = 0;

  for (guint i = 0; i < N_LINEAGES; i++) {
    g_autoptr (GPtrArray) rows =
        rap_library_load_rows (library, query, n / N_LINEAGES * i, 1, NULL, NULL);
    g_autoptr (GPtrArray) relatives = NULL;

    g_timer_start (timer);
    relatives = rap_library_find_relatives (library, rap_row_get_id (rows->pdata[0]), NULL, NULL);
    all += g_timer_elapsed (timer, NULL) * 1000;
    worst = MAX (worst, g_timer_elapsed (timer, NULL) * 1000);
    n_found += relatives->len - 1;
  }
  g_print ("relatives of a paragraph: %u of %u in %.2f ms each, at worst %.2f ms\n", n_found,
           N_LINEAGES, all / N_LINEAGES, worst);
}

static void
print_speed (const char *what, guint n, gsize bytes, double seconds, double processor)
{
  g_print ("%s: %u paragraphs, %.1f MB of text, %.2f s, %.1f MB/s; of the processor %.2f s\n", what,
           n, bytes / 1e6, seconds, bytes / 1e6 / seconds, processor);
}

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? strtoul (argv[1], NULL, 10) : 200000;
  guint together = argc > 2 ? strtoul (argv[2], NULL, 10) : DOCUMENTS_TOGETHER;
  char *folder = sample_folder_make ();
  RapLibrary *library = sample_library_new (folder);
  Author *author = author_new ();
  double import, rebuild, import_processor = 0, rebuild_processor = 0;

  import = import_all (library, author, n / AUTHOR_N_PARAGRAPHS, together, &import_processor);
  rebuild = rebuild_plain (folder, &rebuild_processor);
  print_speed ("import", n, author_get_bytes (author), import, import_processor);
  print_speed ("plain FTS5 rebuild of the same text", n, author_get_bytes (author), rebuild,
               rebuild_processor);
  g_print ("import at %.2f of the speed of the rebuild, by processor time %.2f\n", rebuild / import,
           rebuild_processor / import_processor);
  g_object_unref (library);
  library = sample_library_new (folder); /* as a program finds it that has just been started */
  time_queries (library, author);
  time_window (library, author);
  time_lineage (library);
  g_object_unref (library);
  author_free (author);
  sample_folder_remove (folder);
  return 0;
}
