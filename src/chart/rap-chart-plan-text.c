/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A plan as text that a person can read and a test can compare: bold between stars, underlined
 * between lines, italic between slashes, marks of notes in square brackets; what went in
 * [-brackets-], what came in {+braces+}, what moved in {~braces~}.
 */
#include "rap-chart-plan.h"

static void
append_piece (GString *out, const RapChartPiece *piece)
{
  static const char *const opening[] = { "", "[-", "{+", "{~" };
  static const char *const closing[] = { "", "-]", "+}", "~}" };
  const char *bold = piece->style & RAP_STYLE_BOLD ? "*" : "";
  const char *italic = piece->style & RAP_STYLE_ITALIC ? "/" : "";
  const char *underline = piece->style & RAP_STYLE_UNDERLINE ? "_" : "";

  if (piece->style & RAP_STYLE_RAISED)
    g_string_append_printf (out, "[%s]", piece->text);
  else
    g_string_append_printf (out, "%s%s%s%s%s%s%s%s%s", opening[piece->became], bold, italic,
                            underline, piece->text, underline, italic, bold,
                            closing[piece->became]);
}

static void
append_pieces (GString *out, GArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    append_piece (out, rap_chart_piece (pieces, i));
}

/* The lines beside a text become one. */
static void
append_side (GString *out, GArray *pieces)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  append_pieces (cell, pieces);
  g_string_replace (cell, "\n", "; ", 0);
  g_string_append_len (out, cell->str, cell->len);
}

static void
append_row (GString *out, RapChartPlan *plan, const RapChartRow *row)
{
  static const char *const types[] = { "section", "chapeau", "row", "other" };

  g_string_append (out, types[row->type]);
  if (row->type == RAP_CHART_SECTION) {
    g_string_append_printf (out, " %u |  | ", row->depth);
    append_pieces (out, row->cells[0]);
  }
  for (guint i = 0; row->type != RAP_CHART_SECTION && i < plan->columns->len; i++) {
    const RapChartTableColumn *column = rap_chart_plan_column (plan, i);
    gboolean side = column->room == RAP_CHART_ROOM_SIDE;

    if (side && row->cells[i] == NULL)
      continue;
    g_string_append_printf (out, " | %s%s", side ? column->head : "", side ? ": " : "");
    if (side)
      append_side (out, row->cells[i]);
    else if (row->cells[i] != NULL)
      append_pieces (out, row->cells[i]);
  }
  g_string_append_c (out, '\n');
}

/**
 * rap_chart_plan_to_text:
 * @self: a plan
 *
 * Returns: (transfer full): its text
 */
char *
rap_chart_plan_to_text (RapChartPlan *self)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "title | %s\nmethod | ", self->title);
  append_pieces (out, self->method);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < self->documents->len; i++) {
    const RapChartDocument *document = rap_chart_plan_document (self, i);
    g_string_append_printf (out, "\ndocument | %s\ndetail | %s\nlanguage | %s%s\n", document->title,
                            document->detail, document->language,
                            document->right_to_left ? ", from right to left" : "");
    for (guint j = 0; j < document->rows->len; j++)
      append_row (out, self, rap_chart_document_row (document, j));
    for (guint j = 0; j < document->notes->len; j++) {
      const RapChartNote *note = rap_chart_document_note (document, j);
      g_string_append_printf (out, "note | %s | %s | row %u\n", note->mark, note->text, note->row);
    }
  }
  return g_string_free (out, FALSE);
}
