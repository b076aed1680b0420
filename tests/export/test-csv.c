/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The table that spreadsheet programs open.
 */
#include <string.h>

#include "golden.h"
#include "rap-export-csv.h"
#include "read-document.h"

static void
assert_table (gboolean all_paragraphs, const char *golden)
{
  g_autoptr (GPtrArray) documents = read_fixture ("assembly.json");
  g_autoptr (GString) out = g_string_new (NULL);

  rap_export_csv (documents, &(RapChartOptions){ .all_paragraphs = all_paragraphs }, out);
  assert_golden (golden, out->str);
}

static void
test_commitments (void)
{
  assert_table (FALSE, "export/golden/chart.csv");
}

/* Among them is one with quotes, a line end, and an equals sign in front. */
static void
test_all_paragraphs (void)
{
  assert_table (TRUE, "export/golden/all.csv");
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  rap_export_csv (documents, &(RapChartOptions){ 0 }, out);
  g_assert_true (g_str_has_prefix (out->str, "\xef\xbb\xbfsymbol,title,"));
  g_assert_cmpuint (out->len, ==, strcspn (out->str, "\n") + 1);
}

static char *
tag (G_GNUC_UNUSED RapDocument *document,
     RapParagraph *paragraph,
     RapChartColumn column,
     G_GNUC_UNUSED gpointer data)
{
  g_assert_cmpint (column, ==, RAP_CHART_TAGS);
  return g_str_equal (rap_paragraph_get_id (paragraph), "p3") ? g_strdup ("floods\n\"dams\"")
                                                              : NULL;
}

/* The last field, where they are asked for. */
static void
test_tags (void)
{
  g_autoptr (GPtrArray) documents = read_fixture ("assembly.json");
  g_autoptr (GString) out = g_string_new (NULL);
  RapChartOptions options = { .columns = 1u << RAP_CHART_TAGS, .annotate = tag };

  rap_export_csv (documents, &options, out);
  g_assert_nonnull (strstr (out->str, ",qualifiers,reason,tags\r\n"));
  g_assert_nonnull (strstr (out->str, ",\"floods; \"\"dams\"\"\"\r\n"));
  g_assert_nonnull (strstr (out->str, ",\r\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/csv/commitments", test_commitments);
  g_test_add_func ("/export/csv/all-paragraphs", test_all_paragraphs);
  g_test_add_func ("/export/csv/tags", test_tags);
  g_test_add_func ("/export/csv/nothing", test_nothing);
  return g_test_run ();
}
