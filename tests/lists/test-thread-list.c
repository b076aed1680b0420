/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The threads of a series as a list: each commitment once, and as the filter leaves them.
 */
#include <string.h>

#include "rap-analyse.h"
#include "rap-thread-list.h"

static const char older[] =
    "1. Urges Member States to open the sluices of every dam in spring;\n\n"
    "2. Invites the Secretary-General to count the otters of the northern valleys;\n\n"
    "3. Requests the Secretary-General to publish the flow of every river each week.\n";

static const char newer[] =
    "1. Invites Member States to open the sluices of every dam in spring;\n\n"
    "2. Decides to convene a conference on the fishing of eels in lakes;\n\n"
    "3. Requests the Secretary-General to publish the flow of every river each week.\n";

/* Of texts up to %NULL, the oldest first. */
static RapSeries *
follow_texts (const char *const *texts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLexicon) lexicon = rap_lexicon_load ("en", &error);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; texts[i] != NULL; i++) {
    g_autoptr (GBytes) source = g_bytes_new_static (texts[i], strlen (texts[i]));
    g_autoptr (GPtrArray) found = rap_analyse_source (source, "text.txt", lexicon, NULL, &error);

    g_assert_no_error (error);
    g_ptr_array_add (documents, g_object_ref (found->pdata[0]));
  }
  return rap_series_new (documents, lexicon);
}

static RapSeries *
follow (void)
{
  return follow_texts ((const char *const[]){ older, newer, NULL });
}

/* "1.>1. -2.": the labels of each thread in the two documents. */
static char *
show (RapThreadList *list)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++) {
    g_autoptr (RapThreadItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);

    g_string_append (line, i > 0 ? " " : "");
    for (guint k = 0; k < 2; k++) {
      const RapThreadStep *step = rap_thread_get_step (rap_thread_item_get_thread (item), k);
      g_string_append_printf (line, "%s%s", k > 0 ? ">" : "",
                              step != NULL ? rap_paragraph_get_label (step->paragraphs->pdata[0])
                                           : "");
    }
  }
  return g_string_free (line, FALSE);
}

static void
assert_shows (RapThreadList *list, RapThreadFilter filter, const char *expected)
{
  g_autofree char *shown = NULL;

  rap_thread_list_set_filter (list, filter);
  shown = show (list);
  g_assert_cmpstr (shown, ==, expected);
}

static void
count_cb (guint *n)
{
  ++*n;
}

static void
test_filters (void)
{
  g_autoptr (RapSeries) series = follow ();
  g_autoptr (RapThreadList) list = rap_thread_list_new ();
  guint n = 0;

  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (count_cb), &n);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  rap_thread_list_set_series (list, series);
  g_assert_cmpuint (n, ==, 1);
  assert_shows (list, RAP_THREAD_FILTER_EVERYTHING, "1.>1. 2.> >2. 3.>3.");
  assert_shows (list, RAP_THREAD_FILTER_CHANGED, "1.>1.");
  assert_shows (list, RAP_THREAD_FILTER_NEW, ">2.");
  assert_shows (list, RAP_THREAD_FILTER_DROPPED, "2.>");
  g_assert_cmpuint (n, ==, 4);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 1));
  rap_thread_list_set_series (list, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
}

static void
assert_finds (RapThreadList *list, const char *words, const char *expected)
{
  g_autofree char *shown = NULL;

  rap_thread_list_set_words (list, words);
  shown = show (list);
  g_assert_cmpstr (shown, ==, expected);
}

/* In any of the documents, or the number; what is found is what is printed. */
static void
test_words (void)
{
  g_autoptr (RapSeries) series = follow ();
  g_autoptr (RapThreadList) list = rap_thread_list_new ();
  g_autoptr (GPtrArray) printed = NULL;

  rap_thread_list_set_series (list, series);
  assert_finds (list, "secretary", "2.> 3.>3.");
  assert_finds (list, "urges invites", "1.>1.");
  assert_finds (list, "2", "2.> >2.");
  assert_finds (list, "“count the otters”", "2.>");
  g_assert_nonnull (rap_thread_list_get_words (list));
  printed = rap_thread_list_copy_shown (list);
  g_assert_cmpuint (printed->len, ==, 1);
  g_assert_true (printed->pdata[0] == rap_series_get_thread (series, 1));
  assert_finds (list, "herons", "");
  rap_thread_list_set_filter (list, RAP_THREAD_FILTER_NEW);
  assert_finds (list, "secretary", "");
  assert_finds (list, "eels", ">2.");
  assert_finds (list, "", ">2.");
  g_assert_null (rap_thread_list_get_words (list));
}

/* A thread has a place wherever it is shown, and where it is not that of what follows. */
static void
test_place (void)
{
  g_autoptr (RapSeries) series = follow ();
  g_autoptr (RapThreadList) list = rap_thread_list_new ();

  rap_thread_list_set_series (list, series);
  g_assert_cmpuint (rap_thread_list_find (list, rap_series_get_thread (series, 2)), ==, 2);
  rap_thread_list_set_words (list, "secretary");
  g_assert_cmpuint (rap_thread_list_find (list, rap_series_get_thread (series, 0)), ==, 0);
  g_assert_cmpuint (rap_thread_list_find (list, rap_series_get_thread (series, 2)), ==, 1);
  rap_thread_list_set_words (list, "sluices");
  g_assert_cmpuint (rap_thread_list_find (list, rap_series_get_thread (series, 2)), ==, 1);
}

/* What is compared to see what became of a thread at each of three documents: with the one where it
 * stood last; "0>2" leaps over a document without it. */
static void
test_changes (void)
{
  static const struct {
    const char *words; /* of the thread */
    const char *changes[3];
  } cases[] = {
    { "sluices", { "0>1 p", "0>1 p", "1>2 p" } },
    { "otters", { "0>1", "0>1", "0>2 p" } },
    { "eels", { "0>1 p", "0>1 p", "1>2" } },
  };
  g_autoptr (RapSeries) series = follow_texts ((const char *const[]){ older, newer, older, NULL });
  g_autoptr (RapThreadList) list = rap_thread_list_new ();

  rap_thread_list_set_series (list, series);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (list)); k++) {
      g_autoptr (RapThreadItem) item = g_list_model_get_item (G_LIST_MODEL (list), k);
      const RapThread *thread = rap_thread_item_get_thread (item);
      const RapThreadStep *first = &g_array_index (thread->steps, RapThreadStep, 0);

      if (strstr (rap_paragraph_get_text (first->paragraphs->pdata[0]), cases[i].words) == NULL)
        continue;
      for (guint document = 0; document < 3; document++) {
        guint left, right;
        const char *paragraph = rap_thread_item_find_change (item, document, &left, &right);
        g_autofree char *change =
            g_strdup_printf ("%u>%u%s", left, right, paragraph != NULL ? " p" : "");

        g_test_message ("%s at %u", cases[i].words, document);
        g_assert_cmpstr (change, ==, cases[i].changes[document]);
      }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/thread-list/filters", test_filters);
  g_test_add_func ("/thread-list/words", test_words);
  g_test_add_func ("/thread-list/place", test_place);
  g_test_add_func ("/thread-list/changes", test_changes);
  return g_test_run ();
}
