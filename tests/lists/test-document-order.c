/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What documents are sorted by, and which are found by what is typed.
 */
#include "rap-document-order.h"

#include <string.h>

/* In the order in which they were imported. */
static const RapDocumentEntry entries[] = {
  { .id = 1,
    .symbol = "S/RES/10 (1946)",
    .title = "Öl",
    .adopted = "1946-10-04",
    .body = "مجلس التنمية" },
  { .id = 2, .symbol = "S/RES/2 (1946)", .title = "Reeds", .adopted = "1946-01-30" },
  { .id = 3, .symbol = "A/75/198", .reckoned = "2020", .body = "Assembly of Rivers" },
  { .id = 4, .title = "Annex", .source_name = "annex.pdf" },
  { .id = 5,
    .symbol = "s/res/2 (1999)",
    .title = "annex",
    .adopted = "1999-12-31",
    .source_name = "N-2035675.pdf" },
};

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  return rap_document_order_compare (GPOINTER_TO_UINT (data), *(RapDocumentEntry *const *)a,
                                     *(RapDocumentEntry *const *)b);
}

/* The numbers of the documents, sorted. */
static char *
sort (RapDocumentOrder order)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_ptr_array_add (sorted, (gpointer)&entries[i]);
  g_ptr_array_sort_with_data (sorted, compare, GUINT_TO_POINTER (order));
  for (guint i = 0; i < sorted->len; i++)
    g_string_append_printf (ids, "%d", (int)((RapDocumentEntry *)sorted->pdata[i])->id);
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
test_orders (void)
{
  static const struct {
    RapDocumentOrder order;
    const char *ids;
  } cases[] = {
    /* A day that is reckoned counts; no day comes last in both. */
    { RAP_DOCUMENT_ORDER_NEWEST, "35124" },
    { RAP_DOCUMENT_ORDER_OLDEST, "21534" },
    /* 2 before 10, and capitals do not matter. */
    { RAP_DOCUMENT_ORDER_SYMBOL, "32514" },
    { RAP_DOCUMENT_ORDER_ADDED, "54321" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *ids = sort (cases[i].order);

    g_test_message ("case %u", i);
    g_assert_cmpstr (ids, ==, cases[i].ids);
  }
}

/* A document without a title comes last, whatever the language sorts the others by. */
static void
test_titles (void)
{
  g_autofree char *ids = sort (RAP_DOCUMENT_ORDER_TITLE);

  g_assert_true (g_str_has_suffix (ids, "3"));
  g_assert_cmpint (g_utf8_collate ("Annex", "Reeds"), <, 0);
  g_assert_cmpint (strchr (ids, '4') - strchr (ids, '2'), <, 0);
}

static void
test_words (void)
{
  static const struct {
    const char *text;
    const char *ids;
  } cases[] = {
    { "", "12345" },
    { "  ", "12345" },
    { "res/2", "25" },
    { "75/198", "3" },
    { "RES 1946", "12" },
    { "1946 res", "12" },
    { "ol", "1" }, /* accents do not matter */
    { "öl", "1" },
    { "2020", "3" },
    { "rivers", "3" },
    { "annex", "45" },
    { "pdf", "45" },
    { "res reeds 1999", "" },
    { "198", "3" },
    { "98", "3" },
    { "35675", "5" },
    { "n20", "5" },
    /* nor do hyphens */ { "تنمية", "1" }, /* nor an article */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) words = rap_document_words_new (cases[i].text);
    g_autoptr (GString) ids = g_string_new (NULL);

    for (guint k = 0; k < G_N_ELEMENTS (entries); k++)
      if (rap_document_words_match ((const char *const *)words, &entries[k]))
        g_string_append_printf (ids, "%d", (int)entries[k].id);
    g_test_message ("case %u", i);
    g_assert_cmpstr (ids->str, ==, cases[i].ids);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-order/orders", test_orders);
  g_test_add_func ("/document-order/titles", test_titles);
  g_test_add_func ("/document-order/words", test_words);
  return g_test_run ();
}
