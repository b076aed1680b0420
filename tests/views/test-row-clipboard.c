/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Rows that are copied arrive as a table that reads like the chart.
 */
#include <string.h>

#include "rap-row-clipboard.h"

static RapRow *
make_row (gint64 document, const char *name, const char *label, const char *text)
{
  g_autoptr (GArray) actions = g_array_new (FALSE, FALSE, sizeof (RapAction));
  g_autoptr (GArray) deadlines = rap_deadlines_new ();
  RapAction action = { { 0, 5 }, RAP_ACTION_PERFORMATIVE };
  RapDeadline deadline = { { 25, 32 }, RAP_DEADLINE_DATE, g_strdup ("2030-12-31") };
  g_autoptr (RapCommitment) commitment = NULL;
  g_autoptr (RapParagraph) paragraph = NULL;
  const char *const path[] = { label, NULL };

  g_array_append_val (actions, action);
  g_array_append_val (deadlines, deadline);
  commitment = rap_commitment_new (RAP_STRENGTH_URGE, "performative", "Because.", actions, NULL,
                                   deadlines, NULL);
  paragraph = rap_paragraph_new (&(RapParagraphFields){ .id = "p1",
                                                        .type = RAP_PARAGRAPH_OPERATIVE,
                                                        .label = label,
                                                        .path = path,
                                                        .text = text,
                                                        .commitment = commitment });
  return rap_row_new (&(RapRowFields){
      .id = 1, .document = document, .document_name = name, .paragraph = paragraph });
}

static GPtrArray *
make_rows (gboolean several)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (rows,
                   make_row (1, "URS/RES/1/1", "3.", "Urges all to act <now> & by 2030 or so;"));
  g_ptr_array_add (rows, make_row (several ? 2 : 1, several ? "URS/RES/1/2" : "URS/RES/1/1", "4.",
                                   "Urges\nall to pause\tand  by 2031 go on;"));
  return rows;
}

static void
test_html (void)
{
  g_autoptr (GPtrArray) rows = make_rows (FALSE);
  g_autofree char *html = rap_row_clipboard_to_html (rows);

  g_assert_true (g_str_has_prefix (html, "<meta charset=\"utf-8\">"));
  g_assert_nonnull (strstr (html, "<table"));
  g_assert_nonnull (strstr (html, "<td>3.</td><td><b>Urges</b> all to act &lt;now&gt; &amp; "));
  g_assert_nonnull (strstr (html, "<u>by 2030</u> or so;</td></tr>"));
  g_assert_null (strstr (html, "URS/RES"));
}

static void
test_text (void)
{
  g_autoptr (GPtrArray) rows = make_rows (FALSE);
  g_autofree char *text = rap_row_clipboard_to_text (rows);

  g_assert_cmpstr (text, ==,
                   "3.\tUrges all to act <now> & by 2030 or so;\n"
                   "4.\tUrges all to pause and  by 2031 go on;\n");
}

static void
test_several_documents (void)
{
  g_autoptr (GPtrArray) rows = make_rows (TRUE);
  g_autofree char *html = rap_row_clipboard_to_html (rows);
  g_autofree char *text = rap_row_clipboard_to_text (rows);

  g_assert_nonnull (strstr (html, "<th colspan=\"2\" align=\"left\">URS/RES/1/1</th>"));
  g_assert_nonnull (strstr (html, "<th colspan=\"2\" align=\"left\">URS/RES/1/2</th>"));
  g_assert_true (g_str_has_prefix (text, "URS/RES/1/1\n3.\t"));
  g_assert_nonnull (strstr (text, "\nURS/RES/1/2\n4.\t"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/views/row-clipboard/html", test_html);
  g_test_add_func ("/views/row-clipboard/text", test_text);
  g_test_add_func ("/views/row-clipboard/several-documents", test_several_documents);
  return g_test_run ();
}
