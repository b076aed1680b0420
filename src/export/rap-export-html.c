/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-export-html.h"

#include "rap-chart-words.h"
#include "rap-config.h"
#include "rap-html-style.h"

#define GETTEXT_PACKAGE RAP_GETTEXT_PACKAGE
#include <glib/gi18n-lib.h>

/* With so many columns beside the text, the page is wide. */
#define WIDE_COLUMNS 3

typedef struct {
  RapChartPlan *plan; /* (borrowed) */
  GString *out;       /* (borrowed) */

  const RapChartDocument *document; /* (borrowed) */
  guint number;                     /* of the document, from 1 */
  guint8 *marked; /* (owned): a byte for each note, 1 where its mark has been written */
} Writer;

static void
append_escaped (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    switch (*p) {
    case '&':
      g_string_append (out, "&amp;");
      break;
    case '<':
      g_string_append (out, "&lt;");
      break;
    case '>':
      g_string_append (out, "&gt;");
      break;
    case '"':
      g_string_append (out, "&quot;");
      break;
    default:
      g_string_append_c (out, *p);
    }
}

static void
append_element (GString *out, const char *tag, const char *attributes, const char *text)
{
  g_string_append_printf (out, "<%s%s>", tag, attributes);
  append_escaped (out, text);
  g_string_append_printf (out, "</%s>\n", tag);
}

/* How many columns stand beside the texts. */
static guint
count_sides (RapChartPlan *plan)
{
  guint n = 0;

  for (guint i = 0; i < plan->columns->len; i++)
    n += rap_chart_plan_column (plan, i)->room == RAP_CHART_ROOM_SIDE;
  return n;
}

/* The first mark of a note is where the note leads back to. */
static void
append_mark (Writer *self, const RapChartPiece *piece)
{
  g_autofree char *name = g_strdup_printf (_ ("Note %s"), piece->text);

  if (piece->note == 0) {
    g_string_append (self->out, "<sup>");
    append_escaped (self->out, piece->text);
    g_string_append (self->out, "</sup>");
    return;
  }
  g_string_append (self->out, "<sup><a");
  if (!self->marked[piece->note - 1])
    g_string_append_printf (self->out, " id=\"d%u-m%u\"", self->number, piece->note);
  self->marked[piece->note - 1] = 1;
  g_string_append_printf (self->out, " href=\"#d%u-n%u\" aria-label=\"", self->number, piece->note);
  append_escaped (self->out, name);
  g_string_append (self->out, "\">");
  append_escaped (self->out, piece->text);
  g_string_append (self->out, "</a></sup>");
}

static void
append_underline (GString *out, const RapChartPiece *piece)
{
  if (piece->detail == NULL) {
    g_string_append (out, "<u>");
    return;
  }
  g_string_append (out, "<u class=\"sunset\" title=\"");
  append_escaped (out, piece->detail);
  g_string_append (out, "\">");
}

static void
append_lines (GString *out, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    if (i > 0)
      g_string_append (out, "<br>");
    append_escaped (out, lines[i]);
  }
}

static void
append_piece (Writer *self, const RapChartPiece *piece)
{
  if (piece->style & RAP_STYLE_RAISED) {
    append_mark (self, piece);
    return;
  }
  if (piece->style & RAP_STYLE_UNDERLINE)
    append_underline (self->out, piece);
  if (piece->style & RAP_STYLE_BOLD)
    g_string_append (self->out, "<strong>");
  if (piece->style & RAP_STYLE_ITALIC)
    g_string_append (self->out, "<i>");
  append_lines (self->out, piece->text);
  if (piece->style & RAP_STYLE_ITALIC)
    g_string_append (self->out, "</i>");
  if (piece->style & RAP_STYLE_BOLD)
    g_string_append (self->out, "</strong>");
  if (piece->style & RAP_STYLE_UNDERLINE)
    g_string_append (self->out, "</u>");
}

static void
append_pieces (Writer *self, GArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    append_piece (self, rap_chart_piece (pieces, i));
}

static void
append_section (Writer *self, const RapChartRow *row)
{
  g_string_append_printf (self->out,
                          "<tr class=\"section depth%u\"><th scope=\"rowgroup\" colspan=\"%u\">",
                          MIN (row->depth, 3), self->plan->columns->len);
  append_pieces (self, row->cells[0]);
  g_string_append (self->out, "</th></tr>\n");
}

static const char *
get_row_class (const RapChartRow *row)
{
  switch (row->type) {
  case RAP_CHART_CHAPEAU:
    return " class=\"introduction\"";
  case RAP_CHART_PARAGRAPH:
    return " class=\"other\"";
  case RAP_CHART_COMMITMENT:
  case RAP_CHART_SECTION:
    return "";
  }
  g_return_val_if_reached ("");
}

/* The class of a column; texts have none. */
static const char *
get_column_class (const RapChartTableColumn *column)
{
  switch (column->room) {
  case RAP_CHART_ROOM_LABEL:
    return " class=\"label\"";
  case RAP_CHART_ROOM_SIDE:
    return " class=\"side\"";
  case RAP_CHART_ROOM_TEXT:
    return "";
  }
  g_return_val_if_reached ("");
}

static void
append_row (Writer *self, const RapChartRow *row, guint i)
{
  g_string_append_printf (self->out, "<tr id=\"d%u-r%u\"%s>", self->number, i + 1,
                          get_row_class (row));
  for (guint j = 0; j < self->plan->columns->len; j++) {
    const RapChartTableColumn *column = rap_chart_plan_column (self->plan, j);
    gboolean label = column->room == RAP_CHART_ROOM_LABEL;

    g_string_append_printf (self->out, "<%s%s>", label ? "th scope=\"row\"" : "td",
                            get_column_class (column));
    if (row->cells[j] != NULL)
      append_pieces (self, row->cells[j]);
    g_string_append (self->out, label ? "</th>" : "</td>");
  }
  g_string_append (self->out, "</tr>\n");
}

static void
append_head (Writer *self)
{
  g_string_append (self->out, "<thead><tr>");
  for (guint i = 0; i < self->plan->columns->len; i++) {
    const RapChartTableColumn *column = rap_chart_plan_column (self->plan, i);

    g_string_append_printf (self->out, "<th scope=\"col\"%s>", get_column_class (column));
    append_escaped (self->out, column->head);
    g_string_append (self->out, "</th>");
  }
  g_string_append (self->out, "</tr></thead>\n");
}

/* A section and its rows are one group of the table, so that its heading heads them. */
static void
append_table (Writer *self)
{
  g_autofree char *caption = g_strdup_printf (_ ("Commitments in %s"), self->document->name);
  gboolean open = FALSE;

  /* A table that may not fit into the window must be moved from the keyboard, too. */
  g_string_append (self->out, count_sides (self->plan) > 0
                                  ? "<div class=\"sideways\" tabindex=\"0\"><table>\n"
                                  : "<div class=\"sideways\"><table>\n");
  append_element (self->out, "caption", "", caption);
  append_head (self);
  for (guint i = 0; i < self->document->rows->len; i++) {
    const RapChartRow *row = rap_chart_document_row (self->document, i);
    if (open && row->type == RAP_CHART_SECTION)
      g_string_append (self->out, "</tbody>\n");
    if (!open || row->type == RAP_CHART_SECTION)
      g_string_append (self->out, "<tbody>\n");
    open = TRUE;
    if (row->type == RAP_CHART_SECTION)
      append_section (self, row);
    else
      append_row (self, row, i);
  }
  g_string_append (self->out, "</tbody>\n</table></div>\n");
}

static void
append_notes (Writer *self)
{
  if (self->document->notes->len == 0)
    return;
  append_element (self->out, "h3", "", rap_chart_word (RAP_CHART_WORD_NOTES));
  g_string_append (self->out, "<ol class=\"notes\">\n");
  for (guint i = 0; i < self->document->notes->len; i++) {
    const RapChartNote *note = rap_chart_document_note (self->document, i);
    g_autofree char *back = g_strdup_printf (_ ("Back to the mark of note %s"), note->mark);

    g_string_append_printf (self->out, "<li id=\"d%u-n%u\"><span class=\"mark\">", self->number,
                            i + 1);
    append_escaped (self->out, note->mark);
    g_string_append (self->out, "</span><span>");
    append_escaped (self->out, note->text);
    g_string_append_printf (self->out, " <a class=\"back\" href=\"#d%u-m%u\" aria-label=\"",
                            self->number, i + 1);
    append_escaped (self->out, back);
    g_string_append (self->out, "\">↩</a></span></li>\n");
  }
  g_string_append (self->out, "</ol>\n");
}

static void
append_language (GString *out, const char *language, gboolean right_to_left)
{
  g_string_append (out, " lang=\"");
  append_escaped (out, language);
  g_string_append_printf (out, "\" dir=\"%s\"", right_to_left ? "rtl" : "ltr");
}

static void
append_document (Writer *self, guint i)
{
  self->document = rap_chart_plan_document (self->plan, i);
  self->number = i + 1;
  self->marked = g_new0 (guint8, self->document->notes->len + 1);
  g_string_append_printf (self->out, "<section aria-labelledby=\"d%u\"", self->number);
  append_language (self->out, self->document->language, self->document->right_to_left);
  g_string_append_printf (self->out, ">\n<h2 id=\"d%u\">", self->number);
  append_escaped (self->out, self->document->title);
  g_string_append (self->out, "</h2>\n");
  append_element (self->out, "p", " class=\"detail\"", self->document->detail);
  if (self->document->rows->len > 0)
    append_table (self);
  else
    append_element (self->out, "p", "", rap_chart_word (RAP_CHART_WORD_NO_COMMITMENTS));
  append_notes (self);
  g_string_append (self->out, "</section>\n");
  g_clear_pointer (&self->marked, g_free);
}

static void
append_navigation (Writer *self)
{
  g_string_append (self->out, "<nav aria-labelledby=\"documents\">\n");
  append_element (self->out, "h2", " class=\"small\" id=\"documents\"",
                  rap_chart_word (RAP_CHART_WORD_CONTENTS));
  g_string_append (self->out, "<ol>\n");
  for (guint i = 0; i < self->plan->documents->len; i++) {
    const RapChartDocument *document = rap_chart_plan_document (self->plan, i);
    g_autofree char *count = rap_chart_words_count (document->n_commitments);

    g_string_append_printf (self->out, "<li><a href=\"#d%u\">", i + 1);
    append_escaped (self->out, document->entry);
    g_string_append (self->out, "</a> <span class=\"count\">");
    append_escaped (self->out, count);
    g_string_append (self->out, "</span></li>\n");
  }
  g_string_append (self->out, "</ol>\n</nav>\n");
}

/**
 * rap_export_html:
 * @plan: the chart
 * @paper: what a browser should print it on
 * @out: where the file's text is added
 */
void
rap_export_html (RapChartPlan *plan, RapChartPaper paper, GString *out)
{
  Writer self = { .plan = plan, .out = out };
  gboolean wide = count_sides (plan) >= WIDE_COLUMNS;

  g_string_append (out, "<!DOCTYPE html>\n<html");
  append_language (out, plan->own_language, plan->right_to_left);
  g_string_append (out, ">\n<head>\n<meta charset=\"utf-8\">\n");
  append_element (out, "title", "", plan->title);
  g_string_append (out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        "<meta name=\"generator\" content=\"Rapporteur " RAP_VERSION "\">\n"
                        "<style>\n");
  rap_html_style (paper, wide, out);
  g_string_append_printf (out, "</style>\n</head>\n<body%s>\n<header>\n",
                          wide ? " class=\"wide\"" : "");
  append_element (out, "h1", "", plan->title);
  g_string_append (out, "<p class=\"method\">");
  append_pieces (&self, plan->method);
  g_string_append (out, "</p>\n");
  append_navigation (&self);
  g_string_append (out, "</header>\n<main>\n");
  for (guint i = 0; i < plan->documents->len; i++)
    append_document (&self, i);
  g_string_append (out, "</main>\n</body>\n</html>\n");
}
