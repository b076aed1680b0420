/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Where a wording stands in other documents: which phrases it is looked for by, who is found by
 * them, and that neither the order of imports nor what was taken out of the library matters.
 */
#include "store-samples.h"

#include "rap-library-window.h"
#include "rap-relatives.h"

#define NONE (-1)

static const SampleParagraph old_ones[] = {
  { "1.", "Encourages Member Rivers to establish joint basin authorities before the summer;", NONE,
    NULL },
  { "2.", "Welcomes the tides;", NONE, NULL },
};
static const SampleParagraph new_ones[] = {
  { "1.", "Decides to meet in the delta;", NONE, NULL },
  { "2.", "Urges all Member Rivers to establish, at last, joint basin authorities;", NONE, NULL },
};
static const SampleParagraph others[] = {
  { "1.", "Notes with regret that basin authorities are established jointly nowhere;", NONE, NULL },
};

static void
deposit (RapLibrary *library, const char *symbol, const SampleParagraph *paragraphs, guint n)
{
  g_autoptr (RapDocument) document = sample_document_new (symbol, NULL, NULL, paragraphs, n);

  sample_deposit (library, symbol, document);
}

static RapRow *
find_row (RapLibrary *library, const char *document, const char *label)
{
  g_autoptr (RapQuery) query =
      rap_query_new (&(RapQueryFields){ .document = document, .whole_text = TRUE });
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = rap_library_load_rows (library, query, 0, 100, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (rap_paragraph_get_label (rap_row_get_paragraph (rows->pdata[i])), label))
      return g_object_ref (rows->pdata[i]);
  g_assert_not_reached ();
}

/* "NEW:2. OLD:1." */
static char *
list_relatives (RapLibrary *library, const char *document, const char *label)
{
  g_autoptr (RapRow) row = find_row (library, document, label);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows =
      rap_library_find_relatives (library, rap_row_get_id (row), NULL, &error);
  GString *list = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (list, "%s%s:%s", i > 0 ? " " : "",
                            rap_row_get_document_name (rows->pdata[i]),
                            rap_paragraph_get_label (rap_row_get_paragraph (rows->pdata[i])));
  return g_string_free (list, FALSE);
}

static void
assert_relatives (RapLibrary *library, const char *document, const char *label, const char *wanted)
{
  g_autofree char *list = list_relatives (library, document, label);

  g_assert_cmpstr (list, ==, wanted);
}

static void
test_phrases (void)
{
  static const struct {
    const char *text, *phrases;
  } cases[] = {
    { "", "" },
    { "Decides;", "" },
    /* The first word is left out. */
    { "“Decides” to meet, again", "text : \"to meet\" | text : \"meet again\"" },
    { "a b", "text : \"a b\"" },
    { "Über-große Flüsse", "text : \"große Flüsse\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) phrases = rap_relatives_pick_phrases (cases[i].text);
    g_autofree char *list = g_strjoinv (" | ", phrases);

    g_assert_cmpstr (list, ==, cases[i].phrases);
  }
}

/* Twelve from all over it; of those that stand beside each other the one of the longest words. */
static void
test_long_text (void)
{
  g_autoptr (GString) text = g_string_new ("Urges");
  g_auto (GStrv) phrases = NULL;

  for (guint i = 0; i < 12; i++)
    g_string_append_printf (text, " a bb broad riverbanks rule c%c", 'a' + i);
  phrases = rap_relatives_pick_phrases (text->str);
  g_assert_cmpuint (g_strv_length (phrases), ==, 12);
  for (guint i = 0; i < 12; i++)
    g_assert_cmpstr (phrases[i], ==, "text : \"broad riverbanks rule\"");
}

/* However long and however dull a text is, it is looked for by a few phrases. */
static void
test_hostile (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) phrases = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "rivers ");
  phrases = rap_relatives_pick_phrases (text->str);
  g_assert_cmpuint (g_strv_length (phrases), ==, 12);
}

/* Who has the most of it comes first; two words in common are something too. */
static void
test_found (void)
{
  char *folder = sample_folder_make ();
  g_autoptr (RapLibrary) library = sample_library_new (folder);

  deposit (library, "OLD", old_ones, G_N_ELEMENTS (old_ones));
  deposit (library, "OTHER", others, G_N_ELEMENTS (others));
  deposit (library, "NEW", new_ones, G_N_ELEMENTS (new_ones));
  assert_relatives (library, "OLD", "1.", "OLD:1. NEW:2. OTHER:1.");
  assert_relatives (library, "NEW", "2.", "NEW:2. OLD:1. OTHER:1.");
  assert_relatives (library, "NEW", "1.", "NEW:1.");
  assert_relatives (library, "OLD", "2.", "OLD:2.");
  g_assert_finalize_object (g_steal_pointer (&library));
  sample_folder_remove (folder);
}

static void
test_order_of_import (void)
{
  char *folder = sample_folder_make ();
  g_autoptr (RapLibrary) library = sample_library_new (folder);

  deposit (library, "NEW", new_ones, G_N_ELEMENTS (new_ones));
  deposit (library, "OLD", old_ones, G_N_ELEMENTS (old_ones));
  assert_relatives (library, "OLD", "1.", "OLD:1. NEW:2.");
  assert_relatives (library, "NEW", "2.", "NEW:2. OLD:1.");
  g_assert_finalize_object (g_steal_pointer (&library));
  sample_folder_remove (folder);
}

static void
test_taken_out (void)
{
  char *folder = sample_folder_make ();
  g_autoptr (RapLibrary) library = sample_library_new (folder);
  g_autoptr (RapEdit) remove = rap_edit_new ("Remove");
  g_autoptr (RapRow) row = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;

  deposit (library, "OLD", old_ones, G_N_ELEMENTS (old_ones));
  deposit (library, "NEW", new_ones, G_N_ELEMENTS (new_ones));
  row = find_row (library, "OLD", "1.");
  rap_edit_hide_document (remove, rap_row_get_document (row));
  rap_library_apply (library, remove, NULL, &error);
  g_assert_no_error (error);
  assert_relatives (library, "NEW", "2.", "NEW:2.");
  undone = rap_library_undo (library, NULL, &error);
  g_assert_no_error (error);
  assert_relatives (library, "NEW", "2.", "NEW:2. OLD:1.");
  g_assert_finalize_object (g_steal_pointer (&library));
  sample_folder_remove (folder);
}

static void
test_gone (void)
{
  char *folder = sample_folder_make ();
  g_autoptr (RapLibrary) library = sample_library_new (folder);
  g_autoptr (GError) error = NULL;

  g_assert_null (rap_library_find_relatives (library, 1, NULL, &error));
  g_assert_error (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_FOUND);
  g_assert_finalize_object (g_steal_pointer (&library));
  sample_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/relatives/phrases", test_phrases);
  g_test_add_func ("/store/relatives/long-text", test_long_text);
  g_test_add_func ("/store/relatives/hostile", test_hostile);
  g_test_add_func ("/store/relatives/found", test_found);
  g_test_add_func ("/store/relatives/order-of-import", test_order_of_import);
  g_test_add_func ("/store/relatives/taken-out", test_taken_out);
  g_test_add_func ("/store/relatives/gone", test_gone);
  return g_test_run ();
}
