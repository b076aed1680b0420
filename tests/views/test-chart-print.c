/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is printed is what is previewed: the pages of a print operation, sent to a PDF file, say
 * page by page what the layout's own PDF says, on the same paper.
 */
#include <glib/gstdio.h>
#include <poppler.h>

#include "long-document.h"
#include "rap-chart-print.h"
#include "rap-export-pdf.h"
#include "read-document.h"

static RapChartPlan *
make_plan (GPtrArray *documents, guint columns)
{
  return rap_chart_plan_new (
      documents,
      &(RapChartOptions){ .title = "A chart", .date = "2026-01-02", .columns = columns });
}

static PopplerDocument *
open_pdf (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *pdf = poppler_document_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return pdf;
}

static PopplerDocument *
print (RapChartPlan *plan, RapChartPaper paper)
{
  g_autoptr (GtkPrintOperation) operation =
      rap_chart_print_new (rap_chart_layouts_new (plan), paper);
  g_autofree char *folder = g_dir_make_tmp ("rapporteur-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "chart.pdf", NULL);
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  PopplerDocument *pdf;

  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  file = g_mapped_file_new (path, FALSE, &error);
  g_assert_no_error (error);
  bytes = g_mapped_file_get_bytes (file);
  pdf = open_pdf (bytes);
  g_unlink (path);
  g_rmdir (folder);
  return pdf;
}

static PopplerDocument *export(RapChartPlan *plan, RapChartPaper paper)
{
  g_autoptr (RapChartLayout) layout = rap_chart_layout_new (plan, paper);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rap_export_pdf (layout, &error);

  g_assert_no_error (error);
  return open_pdf (bytes);
}

static void
assert_same_page (PopplerDocument *a, PopplerDocument *b, int page)
{
  PopplerPage *pages[] = { poppler_document_get_page (a, page),
                           poppler_document_get_page (b, page) };
  g_autofree char *text_a = poppler_page_get_text (pages[0]);
  g_autofree char *text_b = poppler_page_get_text (pages[1]);
  double width_a, width_b, height_a, height_b;

  poppler_page_get_size (pages[0], &width_a, &height_a);
  poppler_page_get_size (pages[1], &width_b, &height_b);
  g_assert_cmpfloat_with_epsilon (width_a, width_b, 1);
  g_assert_cmpfloat_with_epsilon (height_a, height_b, 1);
  g_assert_cmpuint (strlen (text_a), >, 20);
  g_assert_cmpstr (text_a, ==, text_b);
  g_object_unref (pages[0]);
  g_object_unref (pages[1]);
}

static void
check (RapChartPlan *plan, RapChartPaper paper)
{
  PopplerDocument *printed = print (plan, paper);
  PopplerDocument *exported = export(plan, paper);
  int n = poppler_document_get_n_pages (exported);

  g_assert_cmpint (n, >, 0);
  g_assert_cmpint (poppler_document_get_n_pages (printed), ==, n);
  for (int page = 0; page < n; page++)
    assert_same_page (printed, exported, page);
  g_object_unref (printed);
  g_object_unref (exported);
}

static void
test_papers (void)
{
  g_autoptr (GPtrArray) documents = read_fixture ("assembly.json");
  g_autoptr (RapChartPlan) plan = make_plan (documents, 0);

  check (plan, RAP_CHART_PAPER_A4);
  check (plan, RAP_CHART_PAPER_LETTER);
}

/* With many columns the pages lie on their side. */
static void
test_turned (void)
{
  g_autoptr (GPtrArray) documents = read_fixture ("assembly.json");
  g_autoptr (RapChartPlan) plan = make_plan (documents, (1u << RAP_CHART_N_COLUMNS) - 1);

  check (plan, RAP_CHART_PAPER_A4);
}

static void
test_many_pages (void)
{
  g_autoptr (GPtrArray) documents = make_long_documents (60);
  g_autoptr (RapChartPlan) plan = make_plan (documents, 1u << RAP_CHART_STRENGTH);

  check (plan, RAP_CHART_PAPER_LETTER);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/views/chart-print/papers", test_papers);
  g_test_add_func ("/views/chart-print/turned", test_turned);
  g_test_add_func ("/views/chart-print/many-pages", test_many_pages);
  return g_test_run ();
}
