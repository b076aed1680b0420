/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The threads of a series: which paragraphs are of one, in which order they come, what became of
 * each from document to document, and what that makes of each document.
 */
#include <string.h>

#include "rap-analyse.h"
#include "documents.h"
#include "rap-series.h"

#define SLUICES "Member States to open the sluices of every dam in spring;\n\n"
#define OTTERS "the Secretary-General to count the otters of the northern valleys;\n\n"
#define FLOW "the Secretary-General to publish the flow of every river each week;\n\n"
#define WILLOWS "Governments to plant willows along the banks of the old canal;\n\n"

static void
add (GPtrArray *documents, RapLexicon *lexicon, GBytes *source, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) read = rap_analyse_source (source, name, lexicon, NULL, &error);

  g_assert_no_error (error);
  g_ptr_array_add (documents, g_object_ref (read->pdata[0]));
}

/* (transfer full): of texts up to %NULL, the oldest first. */
static RapSeries *
series_of (const char *const *texts)
{
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; texts[i] != NULL; i++) {
    g_autoptr (GBytes) source = g_bytes_new_static (texts[i], strlen (texts[i]));
    add (documents, lexicon, source, "text.txt");
  }
  return rap_series_new (documents, lexicon);
}

static RapSeries *
series_of_samples (const char *const *names)
{
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *path =
        g_test_build_filename (G_TEST_DIST, "..", "data", "samples", names[i], NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) source = rap_read_source (path, NULL, &error);

    g_assert_no_error (error);
    add (documents, lexicon, source, names[i]);
  }
  return rap_series_new (documents, lexicon);
}

static void
tell_step (GString *told, const RapThreadStep *step)
{
  static const char signs[] = { '^', 'v', '=', '?' };

  if (step == NULL) {
    g_string_append_c (told, '-');
    return;
  }
  if (step->changes->len > 0)
    g_string_append_c (told, signs[step->drift]);
  for (guint i = 0; i < step->paragraphs->len; i++) {
    g_autofree char *path =
        g_strjoinv ("", (char **)rap_paragraph_get_path (step->paragraphs->pdata[i]));
    g_string_append_printf (told, "%s%s", i > 0 ? "+" : "", path);
  }
  g_string_append_printf (told, ":%s",
                          step->commitment ? rap_strength_to_name (step->strength) : "none");
}

/* "1.:urge v2.:invite -", a thread a line: in each document the paragraphs and the strength, before
 * them ^ for stronger, v for weaker, = for the same, ? for unclear; - where it skips one. */
static char *
tell (RapSeries *series)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < rap_series_get_n_threads (series); i++) {
    for (guint k = 0; k < rap_series_get_n_documents (series); k++) {
      if (k > 0)
        g_string_append_c (told, ' ');
      tell_step (told, rap_thread_get_step (rap_series_get_thread (series, i), k));
    }
    g_string_append_c (told, '\n');
  }
  return g_string_free (told, FALSE);
}

/* Of each document: all, new, returned, carried (stronger weaker unclear), dropped. */
static char *
tell_profiles (RapSeries *series)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < rap_series_get_n_documents (series); i++) {
    const RapSeriesProfile *profile = rap_series_get_profile (series, i);

    g_string_append_printf (told, "%u: new %u, returned %u, carried %u (^%u v%u ?%u), dropped %u\n",
                            profile->n_commitments, profile->n_new, profile->n_returned,
                            profile->n_carried, profile->n_strengthened, profile->n_weakened,
                            profile->n_unclear, profile->n_dropped);
  }
  return g_string_free (told, FALSE);
}

static void
assert_series (RapSeries *series, const char *threads, const char *profiles)
{
  g_autofree char *told = tell (series);
  g_autofree char *profile = tell_profiles (series);

  g_assert_cmpstr (told, ==, threads);
  g_assert_cmpstr (profile, ==, profiles);
}

static void
test_threads (void)
{
  g_autoptr (RapSeries) series = series_of ((const char *const[]){
      "1. Invites " SLUICES "2. Requests " OTTERS "3. Requests " FLOW,
      "1. Urges " SLUICES "2. Requests " FLOW "3. Encourages " WILLOWS,
      "1. Encourages " WILLOWS "2. Encourages " SLUICES "3. Requests " FLOW, NULL });

  /* The otters stand after the sluices, which they stood after; the rest as in the newest. */
  assert_series (series,
                 "- 3.:encourage =1.:encourage\n"
                 "1.:invite ^1.:urge v2.:encourage\n"
                 "2.:request - -\n"
                 "3.:request =2.:request =3.:request\n",
                 "3: new 3, returned 0, carried 0 (^0 v0 ?0), dropped 0\n"
                 "3: new 1, returned 0, carried 2 (^1 v0 ?0), dropped 1\n"
                 "3: new 0, returned 0, carried 3 (^0 v1 ?0), dropped 0\n");
}

/* What skips a document is one thread; its step tells what became of it since it was last there. */
static void
test_returned (void)
{
  g_autoptr (RapSeries) series = series_of ((const char *const[]){
      "1. Invites " SLUICES "2. Requests " FLOW, "1. Requests " FLOW "2. Encourages " WILLOWS,
      "1. Requests " FLOW, "1. Urges " SLUICES "2. Requests " FLOW "3. Encourages " WILLOWS,
      NULL });
  const RapThreadStep *step = rap_thread_get_step (rap_series_get_thread (series, 0), 3);
  const RapPair *pair = step->changes->pdata[0];
  g_autofree char *reason = rap_reason_to_text (&g_array_index (pair->reasons, RapReason, 0));

  assert_series (series,
                 "1.:invite - - ^1.:urge\n"
                 "2.:request =1.:request =1.:request =2.:request\n"
                 "- 2.:encourage - =3.:encourage\n",
                 "2: new 2, returned 0, carried 0 (^0 v0 ?0), dropped 0\n"
                 "2: new 1, returned 0, carried 1 (^0 v0 ?0), dropped 1\n"
                 "1: new 0, returned 0, carried 1 (^0 v0 ?0), dropped 1\n"
                 "3: new 0, returned 2, carried 1 (^0 v0 ?0), dropped 0\n");
  g_assert_cmpstr (reason, ==, "invites -> urges");
}

/* Too far away is another thread: the cost of a long series is bounded. */
static void
test_far_away (void)
{
  const char *texts[12] = { "1. Invites " SLUICES "2. Requests " FLOW };
  g_autoptr (RapSeries) series = NULL;

  for (guint i = 1; i < 9; i++)
    texts[i] = "1. Requests " FLOW;
  texts[9] = texts[0];
  series = series_of (texts);
  g_assert_cmpuint (rap_series_get_n_threads (series), ==, 2);
  g_clear_pointer (&series, rap_series_unref);
  texts[9] = texts[8];
  texts[10] = texts[0];
  series = series_of (texts);
  g_assert_cmpuint (rap_series_get_n_threads (series), ==, 3);
}

/* What was a recital, or is one now, is of the thread of the commitment. */
static void
test_commitment_in_one (void)
{
  g_autoptr (RapSeries) series = series_of ((const char *const[]){
      "1. Takes note of the intention of the Office to name a keeper for every lock on the upper "
      "river;\n\n2. Notes that eels swim in lakes;\n",
      "1. Requests the Office to name a keeper for every lock on the upper river;\n\n"
      "2. Notes that eels swim in lakes;\n",
      NULL });

  assert_series (series, "1.:none ^1.:request\n",
                 "0: new 0, returned 0, carried 0 (^0 v0 ?0), dropped 0\n"
                 "1: new 0, returned 0, carried 1 (^1 v0 ?0), dropped 0\n");
}

static void
test_merged (void)
{
  g_autoptr (RapSeries) series = series_of ((const char *const[]){
      "1. Urges Member States to open the sluices of every dam in spring, when the snow of the "
      "high valleys melts;\n\n"
      "2. Urges Member States to plant willows along the banks of the old canal, where the ferries "
      "land;\n\n",
      "1. Urges Member States to open the sluices of every dam in spring, when the snow of the "
      "high valleys melts, and to plant willows along the banks of the old canal, where the "
      "ferries land;\n\n",
      NULL });

  assert_series (series, "1.+2.:urge =1.:urge\n",
                 "1: new 1, returned 0, carried 0 (^0 v0 ?0), dropped 0\n"
                 "1: new 0, returned 0, carried 1 (^0 v0 ?0), dropped 0\n");
}

/* Each step between the two says what a comparison of the two says. */
static void
assert_pairs (RapSeries *series)
{
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autoptr (RapComparison) comparison = rap_comparison_new (
      rap_series_get_document (series, 0), rap_series_get_document (series, 1), lexicon);

  for (guint i = 0; i < rap_comparison_get_n_pairs (comparison); i++) {
    const RapPair *pair = rap_comparison_get_pair (comparison, i);
    guint at = rap_series_find_thread (series, 1, rap_paragraph_get_id (pair->right->pdata[0]));

    if (at == rap_series_get_n_threads (series))
      continue;
    g_assert_cmpuint (
        rap_series_find_thread (series, 0, rap_paragraph_get_id (pair->left->pdata[0])), ==, at);
    g_assert_cmpint (rap_thread_get_step (rap_series_get_thread (series, at), 1)->drift, ==,
                     pair->drift);
  }
}

/* What a thread is does not hang on the documents that other series are made of, and a step from
 * one document to the next is what their comparison says. */
static void
test_samples (void)
{
  static const char *const two[] = { "care-of-shared-rivers-18.txt", "care-of-shared-rivers-20.txt",
                                     NULL };
  static const char *const three[] = { "care-of-shared-rivers-18.txt", "estermere-declaration.txt",
                                       "care-of-shared-rivers-20.txt", NULL };
  g_autoptr (RapSeries) before = series_of_samples (two);
  g_autoptr (RapSeries) between = series_of_samples (three);
  g_autoptr (RapSeries) after = series_of_samples (two);
  g_autofree char *told = tell (before);
  g_autofree char *again = tell (after);
  g_autofree char *profiles = tell_profiles (before);
  guint n = 0;

  g_assert_cmpstr (told, ==, again);
  g_assert_cmpstr (profiles, ==,
                   "32: new 32, returned 0, carried 0 (^0 v0 ?0), dropped 0\n"
                   "35: new 8, returned 0, carried 27 (^10 v6 ?2), dropped 5\n");
  assert_pairs (before);
  for (guint i = 0; i < rap_series_get_n_threads (between); i++)
    n += rap_thread_get_step (rap_series_get_thread (between, i), 0) != NULL &&
         rap_thread_get_step (rap_series_get_thread (between, i), 2) != NULL;
  g_assert_cmpuint (n, >, 20);
}

static void
test_one (void)
{
  g_autoptr (RapSeries) series = series_of ((const char *const[]){ "1. Invites " SLUICES, NULL });

  assert_series (series, "1.:invite\n", "1: new 1, returned 0, carried 0 (^0 v0 ?0), dropped 0\n");
  g_assert_cmpuint (rap_series_find_thread (series, 0, "p999"), ==, 1);
}

static void
test_find (void)
{
  g_autoptr (RapSeries) series = series_of ((const char *const[]){
      "1. Invites " SLUICES, "1. Requests " FLOW "2. Invites " SLUICES, NULL });

  for (guint i = 0; i < rap_series_get_n_threads (series); i++) {
    const RapThreadStep *step = rap_thread_get_step (rap_series_get_thread (series, i), 1);

    g_assert_cmpuint (
        rap_series_find_thread (series, 1, rap_paragraph_get_id (step->paragraphs->pdata[0])), ==,
        i);
  }
}

/* Paragraphs that all say the same, in document after document, are as many threads. */
static void
test_hostile (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *texts[7] = { NULL };
  g_autoptr (RapSeries) series = NULL;

  for (guint i = 0; i < 500; i++)
    g_string_append (text, "Urges Member States to open every sluice in spring;\n\n");
  for (guint i = 0; i < 6; i++)
    texts[i] = i == 3 ? "1. Requests " FLOW : text->str;
  series = series_of (texts);
  g_assert_cmpuint (rap_series_get_n_threads (series), ==, 501);
  for (guint i = 0; i < 501; i++)
    g_assert_cmpuint (rap_series_get_thread (series, i)->steps->len, <=, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/series/threads", test_threads);
  g_test_add_func ("/comparison/series/returned", test_returned);
  g_test_add_func ("/comparison/series/far-away", test_far_away);
  g_test_add_func ("/comparison/series/commitment-in-one", test_commitment_in_one);
  g_test_add_func ("/comparison/series/merged", test_merged);
  g_test_add_func ("/comparison/series/samples", test_samples);
  g_test_add_func ("/comparison/series/one", test_one);
  g_test_add_func ("/comparison/series/find", test_find);
  g_test_add_func ("/comparison/series/hostile", test_hostile);
  return g_test_run ();
}
