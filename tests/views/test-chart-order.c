/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What the analyst has said of a paragraph decides what is charted, in every format alike.
 */
#include <string.h>

#include "rap-chart-order.h"
#include "read-document.h"

static RapParagraph *
find_commitment (RapDocument *document, guint which)
{
  for (guint i = 0; i < rap_document_get_n_paragraphs (document); i++) {
    RapParagraph *paragraph = rap_document_get_paragraph (document, i);
    if (rap_paragraph_get_commitment (paragraph) != NULL && which-- == 0)
      return paragraph;
  }
  g_assert_not_reached ();
}

static void
say (RapChartSource *source, RapParagraph *paragraph, RapStatus status, const char *note)
{
  g_autoptr (RapRow) row =
      rap_row_new (&(RapRowFields){ .paragraph = paragraph, .status = status, .note = note });
  rap_chart_source_add_row (source, row);
}

/* The first document of the fixture: its first commitment is rejected, its second confirmed with
   a note. */
static RapChartOrder *
make_order (RapDocument **document)
{
  g_autoptr (GPtrArray) documents = read_fixture ("assembly.json");
  RapChartOrder *order = rap_chart_order_new ();
  RapChartSource *source;

  *document = g_object_ref (g_ptr_array_index (documents, 0));
  source = rap_chart_source_new (*document);
  g_assert_cmpuint (rap_document_count_commitments (*document), >, 2);
  say (source, find_commitment (*document, 0), RAP_STATUS_REJECTED, NULL);
  say (source, find_commitment (*document, 1), RAP_STATUS_CONFIRMED, "Ask the mission.");
  g_ptr_array_add (order->sources, source);
  return order;
}

static const RapChartRow *
find_row (RapChartPlan *plan, RapParagraph *paragraph)
{
  const RapChartDocument *document = rap_chart_plan_document (plan, 0);

  for (guint i = 0; i < document->rows->len; i++) {
    const RapChartRow *row = rap_chart_document_row (document, i);
    if (row->type == RAP_CHART_COMMITMENT &&
        g_strcmp0 (row->paragraph, rap_paragraph_get_id (paragraph)) == 0)
      return row;
  }
  return NULL;
}

static void
test_rejected (void)
{
  g_autoptr (RapDocument) document = NULL;
  g_autoptr (RapChartOrder) order = make_order (&document);
  g_autoptr (RapChartPlan) plan = rap_chart_order_make_plan (order);

  g_assert_cmpuint (rap_chart_order_count (plan), ==,
                    rap_document_count_commitments (document) - 1);
  g_assert_null (find_row (plan, find_commitment (document, 0)));
  g_assert_nonnull (find_row (plan, find_commitment (document, 1)));
  g_assert_nonnull (find_row (plan, find_commitment (document, 2)));
}

static void
test_only_confirmed (void)
{
  g_autoptr (RapDocument) document = NULL;
  g_autoptr (RapChartOrder) order = make_order (&document);
  g_autoptr (RapChartPlan) plan = NULL;

  order->only_confirmed = TRUE;
  plan = rap_chart_order_make_plan (order);
  g_assert_cmpuint (rap_chart_order_count (plan), ==, 1);
  g_assert_nonnull (find_row (plan, find_commitment (document, 1)));
}

/* After the number and the text. */
enum { STATUS = 2, NOTE };

static const char *
text_of (const RapChartRow *row, guint column)
{
  g_assert_nonnull (row->cells[column]);
  g_assert_cmpuint (row->cells[column]->len, ==, 1);
  return rap_chart_piece (row->cells[column], 0)->text;
}

static void
test_columns (void)
{
  g_autoptr (RapDocument) document = NULL;
  g_autoptr (RapChartOrder) order = make_order (&document);
  g_autoptr (RapChartPlan) plan = NULL;
  const RapChartRow *confirmed, *suggested;

  order->columns = 1u << RAP_CHART_STATUS | 1u << RAP_CHART_NOTE;
  plan = rap_chart_order_make_plan (order);
  confirmed = find_row (plan, find_commitment (document, 1));
  suggested = find_row (plan, find_commitment (document, 2));
  g_assert_cmpstr (text_of (confirmed, STATUS), ==, "Confirmed");
  g_assert_cmpstr (text_of (confirmed, NOTE), ==, "Ask the mission.");
  g_assert_cmpstr (text_of (suggested, STATUS), ==, "Suggested");
  g_assert_null (suggested->cells[NOTE]);
}

/* Its own, then those of its document, each once. */
static void
test_tags (void)
{
  g_autoptr (RapDocument) document = NULL;
  g_autoptr (RapChartOrder) order = make_order (&document);
  RapChartSource *source = g_ptr_array_index (order->sources, 0);
  RapParagraph *tagged = find_commitment (document, 2);
  const char *const own[] = { "dams", "rivers", NULL }, *const of_document[] = { "fish", "rivers",
                                                                                 NULL };
  g_autoptr (RapRow) row = rap_row_new (&(RapRowFields){ .paragraph = tagged, .tags = own });
  g_autoptr (RapChartPlan) plan = NULL;

  rap_chart_source_add_row (source, row);
  rap_chart_source_set_tags (source, of_document);
  order->columns = 1u << RAP_CHART_TAGS;
  plan = rap_chart_order_make_plan (order);
  g_assert_cmpstr (text_of (find_row (plan, tagged), 2), ==, "dams\nrivers\nfish");
  g_assert_cmpstr (text_of (find_row (plan, find_commitment (document, 1)), 2), ==, "fish\nrivers");
}

/* Every format leaves out what the preview leaves out. */
static void
test_formats (void)
{
  g_autoptr (RapDocument) document = NULL;
  g_autoptr (RapChartOrder) order = make_order (&document);
  const char *kept = rap_paragraph_get_text (find_commitment (document, 1));
  const char *left_out = rap_paragraph_get_text (find_commitment (document, 2));
  /* The start is enough, and stands in all formats as it is. */
  g_autofree char *kept_start = g_strndup (strchr (kept, ' ') + 1, 12);
  g_autofree char *left_out_start = g_strndup (strchr (left_out, ' ') + 1, 24);

  order->only_confirmed = TRUE;
  for (RapExportFormat format = RAP_EXPORT_CSV; format <= RAP_EXPORT_JSON; format++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) bytes = rap_chart_order_export (order, format, &error);
    g_autofree char *text = NULL;

    g_assert_no_error (error);
    text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    g_assert_nonnull (strstr (text, kept_start));
    g_assert_null (strstr (text, left_out_start));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/views/chart-order/rejected", test_rejected);
  g_test_add_func ("/views/chart-order/only-confirmed", test_only_confirmed);
  g_test_add_func ("/views/chart-order/columns", test_columns);
  g_test_add_func ("/views/chart-order/tags", test_tags);
  g_test_add_func ("/views/chart-order/formats", test_formats);
  return g_test_run ();
}
