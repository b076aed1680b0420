/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A comparison as a table: a row for each pair, for what was dropped and for what is new; a text
 * that looks like a formula is none.
 */
#include "rap-export-comparison.h"

static RapDocument *
document_new (const char *const *texts)
{
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) sections = rap_sections_new ();
  RapDocumentFields fields = { .paragraphs = paragraphs, .sections = sections };

  for (guint i = 0; texts[i] != NULL; i++) {
    g_autofree char *label = g_strdup_printf ("%u.", i + 1);
    const char *const path[] = { label, NULL };
    RapParagraphFields paragraph = {
      .id = label, .type = RAP_PARAGRAPH_OPERATIVE, .label = label, .path = path, .text = texts[i]
    };

    g_ptr_array_add (paragraphs, rap_paragraph_new (&paragraph));
  }
  return rap_document_new (&fields);
}

static void
test_rows (void)
{
  static const char *const older[] = {
    "Welcomes the bridges, dams and fords of the upper river;",
    "=SUM(A1) is what the ledger of the river board begins with;",
    NULL,
  };
  static const char *const newer[] = {
    "Notes that herons have come back to the delta this winter;",
    "Welcomes the bridges, dams and fords of the upper river;",
    NULL,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (RapDocument) left = document_new (older);
  g_autoptr (RapDocument) right = document_new (newer);
  g_autoptr (RapComparison) comparison = rap_comparison_load (left, right, &error);
  g_autoptr (GString) out = g_string_new (NULL);

  g_assert_no_error (error);
  rap_export_comparison_csv (comparison, out);
  g_assert_cmpstr (
      out->str, ==,
      "\xef\xbb\xbfolder paragraph,older text,newer paragraph,newer "
      "text,class,moved,drift,reasons\r\n"
      "1.,\"Welcomes the bridges, dams and fords of the upper river;\","
      "2.,\"Welcomes the bridges, dams and fords of the upper river;\",identical,no,same,\r\n"
      "2.,\"'=SUM(A1) is what the ledger of the river board begins with;\",,,dropped,,,\r\n"
      ",,1.,Notes that herons have come back to the delta this winter;,new,,,\r\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/comparison-csv/rows", test_rows);
  return g_test_run ();
}
