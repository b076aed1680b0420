/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A plan as text that a person can read and a test can compare: bold between stars, underlined
 * between lines, italic between slashes, marks of notes in square brackets.
 */
#include "rap-chart-plan.h"

#include "rap-chart-words.h"

static void
append_piece (GString *out, const RapChartPiece *piece)
{
  const char *bold = piece->style & RAP_STYLE_BOLD ? "*" : "";
  const char *italic = piece->style & RAP_STYLE_ITALIC ? "/" : "";
  const char *underline = piece->style & RAP_STYLE_UNDERLINE ? "_" : "";

  if (piece->style & RAP_STYLE_RAISED)
    g_string_append_printf (out, "[%s]", piece->text);
  else
    g_string_append_printf (out, "%s%s%s%s%s%s%s", bold, italic, underline, piece->text, underline,
                            italic, bold);
}

static void
append_pieces (GString *out, GArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    append_piece (out, rap_chart_piece (pieces, i));
}

static void
append_row (GString *out, const RapChartRow *row)
{
  static const char *const types[] = { "section", "chapeau", "row", "other" };

  g_string_append (out, types[row->type]);
  if (row->type == RAP_CHART_SECTION)
    g_string_append_printf (out, " %u", row->depth);
  g_string_append_printf (out, " | %s | ", row->label);
  append_pieces (out, row->pieces);
  for (guint i = 0; i < RAP_CHART_N_COLUMNS; i++)
    if (row->cells[i] != NULL) {
      g_auto (GStrv) lines = g_strsplit (row->cells[i], "\n", -1);
      g_autofree char *line = g_strjoinv ("; ", lines);
      g_string_append_printf (out, " | %s: %s", rap_chart_words_column (i), line);
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
      append_row (out, rap_chart_document_row (document, j));
    for (guint j = 0; j < document->notes->len; j++) {
      const RapChartNote *note = rap_chart_document_note (document, j);
      g_string_append_printf (out, "note | %s | %s | row %u\n", note->mark, note->text, note->row);
    }
  }
  return g_string_free (out, FALSE);
}
