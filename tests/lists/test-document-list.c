/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Which document of a library is compared with which while the analyst has not said so.
 */
#include "rap-document-list.h"
#include "store-samples.h"

typedef struct {
  char *folder;        /* (owned) */
  RapLibrary *library; /* (owned) */
} Fixture;

static void
set_up (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  fixture->folder = sample_folder_make ();
  fixture->library = sample_library_new (fixture->folder);
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_clear_object (&fixture->library);
  sample_folder_remove (fixture->folder);
}

/* A document whose title is its symbol. */
static void
add (Fixture *fixture, const char *title, const char *adopted)
{
  static const SampleParagraph paragraph = { "1.", "Urges States to plant reeds;",
                                             RAP_STRENGTH_URGE, "States" };
  g_autoptr (RapDocument) document =
      sample_document_new (title, "Assembly", adopted, &paragraph, 1);

  sample_deposit (fixture->library, adopted, document);
}

static RapDocumentList *
list_documents (Fixture *fixture)
{
  RapDocumentList *list = rap_document_list_new (fixture->library);

  while (!rap_document_list_get_loaded (list))
    g_main_context_iteration (NULL, TRUE);
  return list;
}

/* The date of the document at a place; "none" for no place. */
static char *
date_at (RapDocumentList *list, guint i)
{
  g_autoptr (RapDocumentItem) item =
      i != G_MAXUINT ? g_list_model_get_item (G_LIST_MODEL (list), i) : NULL;

  return g_strdup (item != NULL ? rap_document_item_get_entry (item)->adopted : "none");
}

/* What renews another is looked at first, and goes with that. */
static void
test_renewed (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (RapDocumentList) list = NULL;
  g_autofree char *newest = NULL, *renewed = NULL, *first = NULL, *none = NULL;
  guint at;

  add (fixture, "Rivers", "2018-01-01");
  add (fixture, "Forests", "2019-01-01");
  add (fixture, "Rivers", "2020-01-01");
  add (fixture, "Deserts", "2021-01-01");
  list = list_documents (fixture);
  at = rap_document_list_find_newest (list);
  newest = date_at (list, at);
  g_assert_cmpstr (newest, ==, "2020-01-01");
  at = rap_document_list_find_renewed (list, at);
  renewed = date_at (list, at);
  g_assert_cmpstr (renewed, ==, "2018-01-01");
  g_assert_cmpuint (rap_document_list_find_predecessor (list, rap_document_list_find_newest (list)),
                    ==, at);
  first = date_at (list, rap_document_list_find_renewed (list, at));
  g_assert_cmpstr (first, ==, "none");
  none = date_at (list, rap_document_list_find_predecessor (list, at));
  g_assert_cmpstr (none, ==, "none");
}

/* Where none renews another, the newest goes with the one before it. */
static void
test_unrelated (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (RapDocumentList) list = NULL;
  g_autofree char *newest = NULL, *before = NULL;
  guint at;

  add (fixture, "Forests", "2019-01-01");
  add (fixture, "Deserts", "2021-01-01");
  add (fixture, "Rivers", "2018-01-01");
  list = list_documents (fixture);
  at = rap_document_list_find_newest (list);
  newest = date_at (list, at);
  g_assert_cmpstr (newest, ==, "2021-01-01");
  before = date_at (list, rap_document_list_find_predecessor (list, at));
  g_assert_cmpstr (before, ==, "2019-01-01");
  g_assert_cmpuint (rap_document_list_find_renewed (list, at), ==, G_MAXUINT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/document-list/renewed", Fixture, NULL, set_up, test_renewed, tear_down);
  g_test_add ("/document-list/unrelated", Fixture, NULL, set_up, test_unrelated, tear_down);
  return g_test_run ();
}
