/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is looked at: a search that is saved brings back where it was made, and goes on there when
 * it becomes another one.
 */
#include "rap-session.h"

/* What stands in the search bar becomes a saved search of the library, and is chosen there from
 * another place. */
static void
save_and_choose (RapSession *session)
{
  g_autoptr (RapSavedSearch) search = rap_session_make_search (session);
  g_autofree char *text = rap_saved_search_to_text (search);
  g_autoptr (RapSavedSearch) saved = rap_saved_search_new_from_text (7, "Mine", text);

  rap_session_set_search_text (session, NULL);
  rap_session_set_scope (session, RAP_SCOPE_ALL, 0, NULL);
  g_assert_cmpint (rap_query_get_fields (rap_session_get_query (session))->document_id, ==, 0);
  rap_session_set_search (session, saved);
  g_assert_cmpint (rap_session_get_scope (session), ==, RAP_SCOPE_SEARCH);
  g_assert_cmpstr (rap_session_get_scope_name (session), ==, "Mine");
}

static void
test_document (void)
{
  g_autoptr (RapSession) session = rap_session_new ();
  g_autoptr (RapSavedSearch) again = NULL;
  const RapQueryFields *query;

  rap_session_set_scope (session, RAP_SCOPE_DOCUMENT, 3, "R/3");
  rap_session_set_search_text (session, "dams");
  rap_session_set_facet (session, RAP_FACET_STRENGTH, "urge");
  save_and_choose (session);
  query = rap_query_get_fields (rap_session_get_query (session));
  g_assert_cmpint (query->document_id, ==, 3);
  g_assert_cmpstr (query->text, ==, "dams");
  g_assert_cmpuint (query->strengths, ==, 1u << RAP_STRENGTH_URGE);
  g_assert_cmpint (rap_query_get_fields (rap_session_get_text_query (session))->document_id, ==, 3);

  /* What is made of it is in the same document. */
  again = rap_session_make_search (session);
  g_assert_cmpstr (rap_saved_search_get_document_name (again), ==, "R/3");
  rap_session_set_search_text (session, "weirs");
  g_assert_cmpint (rap_session_get_scope (session), ==, RAP_SCOPE_DOCUMENT);
  g_assert_cmpstr (rap_session_get_scope_name (session), ==, "R/3");
  g_assert_cmpint (rap_query_get_fields (rap_session_get_query (session))->document_id, ==, 3);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return (int)(*(const gint64 *)a - *(const gint64 *)b);
}

/* Several documents are shown together until another place is. */
static void
test_documents (void)
{
  g_autoptr (RapSession) session = rap_session_new ();
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64)), listed = NULL, left = NULL;
  const RapQueryFields *query;

  g_array_append_vals (ids, (gint64[]){ 3, 5 }, 2);
  rap_session_set_documents (session, ids);
  rap_session_set_search_text (session, "dams");
  g_assert_cmpint (rap_session_get_scope (session), ==, RAP_SCOPE_DOCUMENTS);
  query = rap_query_get_fields (rap_session_get_query (session));
  g_assert_cmpmem (query->document_ids, query->n_document_ids * sizeof (gint64), ids->data, 16);
  g_assert_cmpstr (query->text, ==, "dams");
  listed = rap_session_list_documents (session);
  g_assert_cmpmem (listed->data, listed->len * sizeof (gint64), ids->data, 16);

  rap_session_set_scope (session, RAP_SCOPE_REVIEW, 0, NULL);
  query = rap_query_get_fields (rap_session_get_query (session));
  g_assert_cmpuint (query->n_document_ids, ==, 0);
  left = rap_session_list_documents (session);
  g_assert_cmpuint (left->len, ==, 0);
}

/* A search in several documents brings them back, and goes on in them when it becomes another one.
 */
static void
test_saved_in_documents (void)
{
  g_autoptr (RapSession) session = rap_session_new ();
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64)), listed = NULL;
  g_autoptr (RapSavedSearch) again = NULL;
  const RapQueryFields *query;

  g_array_append_vals (ids, (gint64[]){ 5, 3 }, 2);
  rap_session_set_documents (session, ids);
  rap_session_set_search_text (session, "dams");
  save_and_choose (session);
  g_array_sort (ids, compare_ids);
  query = rap_query_get_fields (rap_session_get_query (session));
  g_assert_cmpmem (query->document_ids, query->n_document_ids * sizeof (gint64), ids->data, 16);
  g_assert_cmpstr (query->text, ==, "dams");

  again = rap_session_make_search (session);
  g_assert_true (rap_saved_search_equal (again, rap_session_get_saved_search (session)));
  rap_session_set_search_text (session, "weirs");
  g_assert_cmpint (rap_session_get_scope (session), ==, RAP_SCOPE_DOCUMENTS);
  g_assert_cmpstr (rap_session_get_scope_name (session), ==, "2 documents");
  listed = rap_session_list_documents (session);
  g_assert_cmpmem (listed->data, listed->len * sizeof (gint64), ids->data, 16);

  /* Another place ends it. */
  rap_session_set_scope (session, RAP_SCOPE_ALL, 0, NULL);
  g_assert_cmpuint (rap_query_get_fields (rap_session_get_query (session))->n_document_ids, ==, 0);
}

static void
test_deadlines (void)
{
  g_autoptr (RapSession) session = rap_session_new ();
  const RapQueryFields *query;

  rap_session_set_scope (session, RAP_SCOPE_DEADLINES, 0, NULL);
  rap_session_set_search_text (session, "dams");
  save_and_choose (session);
  query = rap_query_get_fields (rap_session_get_query (session));
  g_assert_cmpint (query->order, ==, RAP_QUERY_ORDER_DEADLINE);
  g_assert_cmpstr (query->deadline, ==, "any");
  rap_session_set_search_text (session, "weirs");
  g_assert_cmpint (rap_session_get_scope (session), ==, RAP_SCOPE_DEADLINES);
}

static void
test_tag (void)
{
  g_autoptr (RapSession) session = rap_session_new ();

  rap_session_set_scope (session, RAP_SCOPE_TAG, 0, "floods");
  rap_session_set_search_text (session, "dams");
  save_and_choose (session);
  g_assert_cmpstr (rap_query_get_fields (rap_session_get_query (session))->tag, ==, "floods");
  rap_session_set_search_text (session, "weirs");
  g_assert_cmpstr (rap_query_get_fields (rap_session_get_query (session))->tag, ==, "floods");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/saved-in-document", test_document);
  g_test_add_func ("/session/saved-in-documents", test_saved_in_documents);
  g_test_add_func ("/session/saved-in-deadlines", test_deadlines);
  g_test_add_func ("/session/saved-in-tag", test_tag);
  g_test_add_func ("/session/several-documents", test_documents);
  return g_test_run ();
}
