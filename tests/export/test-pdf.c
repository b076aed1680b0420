/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The PDF of a chart as another program reads it: its text, its tags, its outline and its
 * description.
 */
#include <poppler.h>
#include <string.h>

#include "long-document.h"
#include "rap-export-pdf.h"
#include "rap-pdf-catalog.h"
#include "read-document.h"

static GBytes *
write_pdf (GPtrArray *documents, guint columns)
{
  RapChartOptions options = { .title = "A chart", .date = "2026-01-02", .columns = columns };
  g_autoptr (RapChartPlan) plan = rap_chart_plan_new (documents, &options);
  g_autoptr (RapChartLayout) layout = rap_chart_layout_new (plan, RAP_CHART_PAPER_A4);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = rap_export_pdf (layout, &error);

  g_assert_no_error (error);
  return bytes;
}

/* Not every poppler has it. */
static void
unref_object (gpointer pointer)
{
  g_object_unref (*(gpointer *)pointer);
}
#define AUTO_OBJECT __attribute__ ((cleanup (unref_object)))

static PopplerDocument *
open_pdf (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *pdf = poppler_document_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return pdf;
}

static PopplerDocument *
open_fixture (const char *fixture, guint columns)
{
  g_autoptr (GPtrArray) documents = read_fixture (fixture);
  g_autoptr (GBytes) bytes = write_pdf (documents, columns);

  return open_pdf (bytes);
}

static void
append_without_blanks (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
}

static void
collect (PopplerStructureElementIter *iter,
         PopplerStructureElementKind kind,
         GString *text,
         guint *n)
{
  do {
    PopplerStructureElement *element = poppler_structure_element_iter_get_element (iter);
    PopplerStructureElementIter *child = poppler_structure_element_iter_get_child (iter);

    if (poppler_structure_element_get_kind (element) == kind) {
      g_autofree char *content =
          poppler_structure_element_get_text (element, POPPLER_STRUCTURE_GET_TEXT_RECURSIVE);
      append_without_blanks (text, content != NULL ? content : "");
      g_string_append_c (text, '\n');
      (*n)++;
    }
    if (child != NULL) {
      collect (child, kind, text, n);
      poppler_structure_element_iter_free (child);
    }
    g_object_unref (element);
  } while (poppler_structure_element_iter_next (iter));
}

/* The text of all elements of a kind, one a line, and how many there are. */
static char *
find_elements (PopplerDocument *pdf, PopplerStructureElementKind kind, guint *n)
{
  PopplerStructureElementIter *iter = poppler_structure_element_iter_new (pdf);
  GString *text = g_string_new (NULL);

  *n = 0;
  g_assert_nonnull (iter);
  collect (iter, kind, text, n);
  poppler_structure_element_iter_free (iter);
  return g_string_free (text, FALSE);
}

static guint
count_elements (PopplerDocument *pdf, PopplerStructureElementKind kind)
{
  guint n;

  g_free (find_elements (pdf, kind, &n));
  return n;
}

static void
test_description (void)
{
  AUTO_OBJECT PopplerDocument *pdf = open_fixture ("assembly.json", 0);
  g_autofree char *title = poppler_document_get_title (pdf);
  g_autofree char *creator = poppler_document_get_creator (pdf);
  g_autoptr (GDateTime) created = poppler_document_get_creation_date_time (pdf);
  g_autofree char *day = g_date_time_format (created, "%Y-%m-%d");

  g_assert_cmpstr (title, ==, "A chart");
  g_assert_true (g_str_has_prefix (creator, "Rapporteur "));
  g_assert_cmpstr (day, ==, "2026-01-02");
}

static void
test_same_input_same_bytes (void)
{
  g_autoptr (GPtrArray) documents = make_long_documents (40);
  g_autoptr (GBytes) first = write_pdf (documents, 7);
  g_autoptr (GBytes) second = write_pdf (documents, 7);

  g_assert_true (g_bytes_equal (first, second));
}

static void
test_tags (void)
{
  AUTO_OBJECT PopplerDocument *pdf = open_fixture ("assembly.json", 7);

  g_assert_cmpuint (count_elements (pdf, POPPLER_STRUCTURE_ELEMENT_DOCUMENT), ==, 1);
  g_assert_cmpuint (count_elements (pdf, POPPLER_STRUCTURE_ELEMENT_HEADING_1), ==, 1);
  g_assert_cmpuint (count_elements (pdf, POPPLER_STRUCTURE_ELEMENT_SECTION), ==, 2);
  g_assert_cmpuint (count_elements (pdf, POPPLER_STRUCTURE_ELEMENT_TABLE), ==, 1);
  /* The head, three sections and five rows. */
  g_assert_cmpuint (count_elements (pdf, POPPLER_STRUCTURE_ELEMENT_TABLE_ROW), ==, 9);
  g_assert_cmpuint (count_elements (pdf, POPPLER_STRUCTURE_ELEMENT_TABLE_DATA), ==, 20);
  g_assert_cmpuint (count_elements (pdf, POPPLER_STRUCTURE_ELEMENT_LIST_ITEM), ==, 2);
  g_assert_cmpuint (count_elements (pdf, POPPLER_STRUCTURE_ELEMENT_TOC_ITEM), ==, 2);
}

/* Rows that run over pages are told to a screen reader from their first word to their last. */
static void
test_tagged_text_is_the_text_of_the_plan (void)
{
  g_autoptr (GPtrArray) documents = make_long_documents (60);
  RapChartOptions options = { 0 };
  g_autoptr (RapChartPlan) plan = rap_chart_plan_new (documents, &options);
  g_autoptr (GBytes) bytes = write_pdf (documents, 0);
  AUTO_OBJECT PopplerDocument *pdf = open_pdf (bytes);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (GString) found = g_string_new (NULL);
  g_autofree char *cells = NULL;
  guint n, n_rows = 0;

  for (guint i = 0; i < plan->documents->len; i++)
    for (guint j = 0; j < rap_chart_plan_document (plan, i)->rows->len; j++) {
      const RapChartRow *row = rap_chart_document_row (rap_chart_plan_document (plan, i), j);
      g_autofree char *text = NULL;
      if (row->type != RAP_CHART_COMMITMENT)
        continue;
      text = rap_chart_pieces_to_text (row->cells[1], TRUE);
      append_without_blanks (expected, text);
      n_rows++;
    }
  cells = find_elements (pdf, POPPLER_STRUCTURE_ELEMENT_TABLE_DATA, &n);
  append_without_blanks (found, cells);
  g_assert_cmpuint (n, >, n_rows); /* some run over a page */
  g_assert_cmpstr (found->str, ==, expected->str);
}

static void
append_outline (GString *out, PopplerIndexIter *iter, guint depth)
{
  do {
    PopplerAction *action = poppler_index_iter_get_action (iter);
    PopplerIndexIter *child = poppler_index_iter_get_child (iter);

    g_string_append_printf (out, "%*s%s\n", (int)depth, "", action->any.title);
    poppler_action_free (action);
    if (child != NULL)
      append_outline (out, child, depth + 1);
    poppler_index_iter_free (child);
  } while (poppler_index_iter_next (iter));
}

static void
test_outline (void)
{
  AUTO_OBJECT PopplerDocument *pdf = open_fixture ("assembly.json", 0);
  PopplerIndexIter *iter = poppler_index_iter_new (pdf);
  g_autoptr (GString) outline = g_string_new (NULL);

  append_outline (outline, iter, 0);
  poppler_index_iter_free (iter);
  g_assert_cmpstr (outline->str, ==,
                   "Care of shared rivers · MA/RES/12/7\n"
                   " I. Water quality\n"
                   "  A. Monitoring\n"
                   " III. Floods & \"low\" water\n"
                   "empty.txt\n");
}

static void
test_marks_lead_to_notes (void)
{
  AUTO_OBJECT PopplerDocument *pdf = open_fixture ("assembly.json", 0);
  guint n_links = 0;

  for (int i = 0; i < poppler_document_get_n_pages (pdf); i++) {
    AUTO_OBJECT PopplerPage *page = poppler_document_get_page (pdf, i);
    GList *links = poppler_page_get_link_mapping (page);

    for (GList *l = links; l != NULL; l = l->next) {
      PopplerLinkMapping *link = l->data;
      PopplerDest *target;

      g_assert_cmpint (link->action->type, ==, POPPLER_ACTION_GOTO_DEST);
      target = poppler_document_find_dest (pdf, link->action->goto_dest.dest->named_dest);
      g_assert_nonnull (target);
      poppler_dest_free (target);
      n_links++;
    }
    poppler_page_free_link_mapping (links);
  }
  /* Two entries of the list of documents, three marks, two ways back. */
  g_assert_cmpuint (n_links, ==, 7);
}

static gboolean
holds (GBytes *bytes, const char *what)
{
  gsize length, n = strlen (what);
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i + n <= length; i++)
    if (memcmp (data + i, what, n) == 0)
      return TRUE;
  return FALSE;
}

static void
test_language_is_named (void)
{
  g_autoptr (GPtrArray) documents = read_fixture ("right-to-left.json");
  g_autoptr (GBytes) bytes = write_pdf (documents, 0);
  AUTO_OBJECT PopplerDocument *pdf = open_pdf (bytes);

  g_assert_true (holds (bytes, "/Lang (ar)"));
  g_assert_true (holds (bytes, "/DisplayDocTitle true"));
  g_assert_cmpint (poppler_document_get_n_pages (pdf), >, 0);
}

static void
test_catalog_of_other_files_is_left_alone (void)
{
  static const char *const files[] = { "", "%PDF-1.5\n",
                                       "<< /Type /Catalog\n\nstartxref\n12\n%%EOF",
                                       "\nstartxref\n99999999999999999999\n" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autoptr (GByteArray) pdf = g_byte_array_new ();
    g_byte_array_append (pdf, (const guint8 *)files[i], strlen (files[i]));
    g_assert_false (rap_pdf_catalog_complete (pdf, "en"));
    g_assert_cmpmem (pdf->data, pdf->len, files[i], strlen (files[i]));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/pdf/description", test_description);
  g_test_add_func ("/export/pdf/same-bytes", test_same_input_same_bytes);
  g_test_add_func ("/export/pdf/tags", test_tags);
  g_test_add_func ("/export/pdf/tagged-text", test_tagged_text_is_the_text_of_the_plan);
  g_test_add_func ("/export/pdf/outline", test_outline);
  g_test_add_func ("/export/pdf/links", test_marks_lead_to_notes);
  g_test_add_func ("/export/pdf/language", test_language_is_named);
  g_test_add_func ("/export/pdf/other-catalogs", test_catalog_of_other_files_is_left_alone);
  return g_test_run ();
}
