/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Searches that a library keeps: recent ones come and go by themselves, saved ones by steps.
 */
#include <string.h>

#include "rap-library-searches.h"
#include "window-samples.h"

static const char *const narrowed[RAP_N_FACET_KINDS] = { [RAP_FACET_STRENGTH] = "urge" };

static void
add_recent (RapLibrary *library, const char *words, const char *const *facets)
{
  g_autoptr (RapSavedSearch) search = rap_saved_search_new (0, NULL, words, facets);

  rap_library_add_recent_search (library, search);
}

/* "words" or "words strength", parted by a stroke. */
static void
assert_recent (RapLibrary *library, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) searches = rap_library_load_recent_searches (library, NULL, &error);
  g_autoptr (GString) list = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < searches->len; i++) {
    RapSavedSearch *search = g_ptr_array_index (searches, i);
    const char *strength = rap_saved_search_get_facet (search, RAP_FACET_STRENGTH);

    g_string_append_printf (list, "%s%s%s%s", i > 0 ? "/" : "", rap_saved_search_get_words (search),
                            strength != NULL ? " " : "", strength != NULL ? strength : "");
  }
  g_assert_cmpstr (list->str, ==, expected);
}

static void
test_recent (void)
{
  Sample sample;

  sample_open (&sample);
  assert_recent (sample.library, "");
  add_recent (sample.library, "dams", NULL);
  add_recent (sample.library, "it's \"large dams\"", NULL);
  assert_recent (sample.library, "it's \"large dams\"/dams");
  /* Made again, it is the latest, and there once. */
  add_recent (sample.library, "dams", NULL);
  assert_recent (sample.library, "dams/it's \"large dams\"");
  /* The same search going on. */
  add_recent (sample.library, "dams", narrowed);
  assert_recent (sample.library, "dams urge/it's \"large dams\"");
  add_recent (sample.library, "dams", NULL);
  assert_recent (sample.library, "dams/dams urge/it's \"large dams\"");
  /* What was asked without waiting is done, and told. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  sample_reopen (&sample);
  assert_recent (sample.library, "dams/dams urge/it's \"large dams\"");
  rap_library_clear_recent_searches (sample.library);
  assert_recent (sample.library, "");
  /* None of it is a step. */
  g_assert_null (rap_library_get_undo_title (sample.library));
  sample_close (&sample);
}

static void
test_most_recent (void)
{
  g_autoptr (GPtrArray) searches = NULL;
  Sample sample;

  sample_open (&sample);
  for (guint i = 1; i <= 25; i++) {
    g_autofree char *words = g_strdup_printf ("word%u", i);
    add_recent (sample.library, words, NULL);
  }
  searches = rap_library_load_recent_searches (sample.library, NULL, NULL);
  g_assert_cmpuint (searches->len, ==, 20);
  g_assert_cmpstr (rap_saved_search_get_words (searches->pdata[0]), ==, "word25");
  g_assert_cmpstr (rap_saved_search_get_words (searches->pdata[19]), ==, "word6");
  sample_close (&sample);
}

/* "name = words", parted by a stroke. */
static void
assert_saved (RapLibrary *library, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) searches = rap_library_load_saved_searches (library, NULL, &error);
  g_autoptr (GString) list = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < searches->len; i++)
    g_string_append_printf (list, "%s%s = %s", i > 0 ? "/" : "",
                            rap_saved_search_get_name (searches->pdata[i]),
                            rap_saved_search_get_words (searches->pdata[i]));
  g_assert_cmpstr (list->str, ==, expected);
}

static gint64
find_saved (RapLibrary *library, const char *name)
{
  g_autoptr (GPtrArray) searches = rap_library_load_saved_searches (library, NULL, NULL);

  for (guint i = 0; i < searches->len; i++)
    if (g_str_equal (rap_saved_search_get_name (searches->pdata[i]), name))
      return rap_saved_search_get_id (searches->pdata[i]);
  return 0;
}

static void
save (RapLibrary *library, gint64 id, const char *name, const char *words, GError **error)
{
  g_autoptr (RapSavedSearch) search = rap_saved_search_new (id, name, words, narrowed);
  g_autoptr (RapEdit) edit = rap_edit_new ("Save Search");

  rap_edit_save_search (edit, search);
  rap_library_apply (library, edit, NULL, error);
}

static void
undo (RapLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *title = rap_library_undo (library, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (title, !=, "");
}

static void
redo (RapLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *title = rap_library_redo (library, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (title, !=, "");
}

static void
test_saved (void)
{
  g_autoptr (RapEdit) edit = rap_edit_new ("Remove Search");
  g_autoptr (GError) error = NULL;
  Sample sample;
  gint64 id;

  sample_open (&sample);
  save (sample.library, 0, "Dams", "dams", &error);
  save (sample.library, 0, "Boats", "boats", &error);
  assert_saved (sample.library, "Boats = boats/Dams = dams");
  id = find_saved (sample.library, "Dams");
  save (sample.library, id, "Weirs", "dams", &error);
  assert_saved (sample.library, "Boats = boats/Weirs = dams");
  /* A new one of the same name takes the place of the old one. */
  save (sample.library, 0, "Weirs", "weirs", &error);
  assert_saved (sample.library, "Boats = boats/Weirs = weirs");
  g_assert_cmpint (find_saved (sample.library, "Weirs"), ==, id);
  rap_edit_remove_search (edit, id);
  rap_library_apply (sample.library, edit, NULL, &error);
  g_assert_no_error (error);
  assert_saved (sample.library, "Boats = boats");

  sample_reopen (&sample);
  undo (sample.library);
  assert_saved (sample.library, "Boats = boats/Weirs = weirs");
  g_assert_cmpint (find_saved (sample.library, "Weirs"), ==, id);
  undo (sample.library);
  undo (sample.library);
  assert_saved (sample.library, "Boats = boats/Dams = dams");
  undo (sample.library);
  undo (sample.library);
  assert_saved (sample.library, "");
  for (guint i = 0; i < 4; i++)
    redo (sample.library);
  assert_saved (sample.library, "Boats = boats/Weirs = weirs");
  sample_close (&sample);
}

static void
test_refused (void)
{
  g_autoptr (GError) taken = NULL, gone = NULL, error = NULL;
  Sample sample;

  sample_open (&sample);
  save (sample.library, 0, "Dams", "dams", &error);
  save (sample.library, 0, "Boats", "boats", &error);
  g_assert_no_error (error);
  save (sample.library, find_saved (sample.library, "Boats"), "Dams", "boats", &taken);
  g_assert_error (taken, RAP_STORE_ERROR, RAP_STORE_ERROR_FAILED);
  save (sample.library, 99, "Weirs", "weirs", &gone);
  g_assert_error (gone, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_FOUND);
  assert_saved (sample.library, "Boats = boats/Dams = dams");
  sample_close (&sample);
}

static void
test_finds (void)
{
  g_autoptr (RapSavedSearch) search = rap_saved_search_new (0, NULL, "dams", narrowed);
  g_autofree char *text = rap_saved_search_to_text (search), *list = NULL;
  g_autoptr (RapSavedSearch) read = rap_saved_search_new_from_text (0, NULL, text);
  g_autoptr (RapQuery) query = rap_saved_search_to_query (read);
  Sample sample;

  g_assert_true (rap_saved_search_equal (search, read));
  g_assert_null (rap_saved_search_new_from_text (0, NULL, "{'words': "));
  sample_open (&sample);
  list = sample_list (sample.library, rap_query_get_fields (query));
  g_assert_cmpstr (list, ==, "C:1. A:1.");
  sample_close (&sample);
}

/* A search that was made in a document looks through that one again, in the order it had. */
static void
test_place (void)
{
  g_autoptr (RapSavedSearch) anywhere = rap_saved_search_new (0, "Dams", "dams", NULL);
  g_autoptr (RapSavedSearch) here = NULL, read = NULL, named = NULL;
  g_autoptr (RapQuery) query = NULL;
  g_autofree char *text = NULL, *old = rap_saved_search_to_text (anywhere), *list = NULL;
  Sample sample;

  sample_open (&sample);
  here = rap_saved_search_with_place (anywhere, sample.documents[0], "A", RAP_QUERY_ORDER_STRENGTH);
  g_assert_false (rap_saved_search_equal (anywhere, here));
  text = rap_saved_search_to_text (here);
  read = rap_saved_search_new_from_text (0, NULL, text);
  g_assert_true (rap_saved_search_equal (here, read));
  named = rap_saved_search_with_name (read, "Weirs");
  g_assert_true (rap_saved_search_equal (here, named));
  g_assert_cmpstr (rap_saved_search_get_document_name (named), ==, "A");
  query = rap_saved_search_to_query (named);
  list = sample_list (sample.library, rap_query_get_fields (query));
  g_assert_cmpstr (list, ==, "A:1. A:4.");
  /* What was saved before searches knew their place says nothing of it. */
  g_assert_cmpstr (old, ==, "{'words': 'dams'}");
  sample_close (&sample);
}

/* A search that was made in several documents looks through these again, whichever was selected
 * first, and through what is left of them. */
static void
test_documents (void)
{
  g_autoptr (RapSavedSearch) anywhere = rap_saved_search_new (0, "Dams", "dams", NULL);
  g_autoptr (RapSavedSearch) here = NULL, there = NULL, read = NULL, elsewhere = NULL;
  g_autoptr (RapQuery) query = NULL;
  g_autofree char *text = NULL, *list = NULL, *left = NULL;
  g_autoptr (RapEdit) edit = rap_edit_new ("Remove");
  g_autoptr (GError) error = NULL;
  Sample sample;

  sample_open (&sample);
  here = rap_saved_search_with_documents (
      anywhere, (gint64[]){ sample.documents[2], sample.documents[0] }, 2);
  there = rap_saved_search_with_documents (
      anywhere, (gint64[]){ sample.documents[0], sample.documents[2] }, 2);
  g_assert_true (rap_saved_search_equal (here, there));
  g_assert_false (rap_saved_search_equal (anywhere, here));
  g_assert_false (rap_saved_search_narrows (anywhere, here));
  text = rap_saved_search_to_text (here);
  read = rap_saved_search_new_from_text (0, NULL, text);
  g_assert_true (rap_saved_search_equal (here, read));
  query = rap_saved_search_to_query (read);
  list = sample_list (sample.library, rap_query_get_fields (query));
  g_assert_cmpstr (list, ==, "C:1. A:1. A:4.");

  rap_edit_hide_document (edit, sample.documents[2]);
  rap_library_apply (sample.library, edit, NULL, &error);
  g_assert_no_error (error);
  left = sample_list (sample.library, rap_query_get_fields (query));
  g_assert_cmpstr (left, ==, "A:1. A:4.");

  /* In a place of another kind it is in these no more. */
  elsewhere =
      rap_saved_search_with_place (read, sample.documents[1], "B", RAP_QUERY_ORDER_DOCUMENT);
  g_assert_null (rap_saved_search_get_documents (elsewhere));
  sample_close (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/searches/recent", test_recent);
  g_test_add_func ("/searches/most-recent", test_most_recent);
  g_test_add_func ("/searches/saved", test_saved);
  g_test_add_func ("/searches/refused", test_refused);
  g_test_add_func ("/searches/finds", test_finds);
  g_test_add_func ("/searches/place", test_place);
  g_test_add_func ("/searches/documents", test_documents);
  return g_test_run ();
}
