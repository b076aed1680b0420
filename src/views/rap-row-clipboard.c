/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-row-clipboard.h"

#include <string.h>

#include "rap-chart-cells.h"
#include "rap-chart-pieces.h"
#include "rap-chart-words.h"

/* Notes stay behind: their marks are copied and lead nowhere. */
static guint
find_no_note (G_GNUC_UNUSED const RapFootnote *footnote, G_GNUC_UNUSED gpointer data)
{
  return 0;
}

static GArray *
pieces_of (RapRow *row)
{
  return rap_chart_pieces_of_paragraph (rap_row_get_paragraph (row), find_no_note, NULL);
}

/* Rows of one document need not name it. */
static gboolean
has_several_documents (GPtrArray *rows)
{
  for (guint i = 1; i < rows->len; i++)
    if (rap_row_get_document (g_ptr_array_index (rows, i)) !=
        rap_row_get_document (g_ptr_array_index (rows, 0)))
      return TRUE;
  return FALSE;
}

static gboolean
begins_document (GPtrArray *rows, guint i)
{
  return i == 0 || rap_row_get_document (g_ptr_array_index (rows, i)) !=
                       rap_row_get_document (g_ptr_array_index (rows, i - 1));
}

static void
add_escaped (GString *out, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_string_append (out, escaped);
}

static void
add_piece (GString *out, const RapChartPiece *piece)
{
  static const struct {
    guint style;
    const char *tag;
  } tags[] = { { RAP_STYLE_BOLD, "b" },
               { RAP_STYLE_UNDERLINE, "u" },
               { RAP_STYLE_ITALIC, "i" },
               { RAP_STYLE_RAISED, "sup" } };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (piece->style & tags[i].style)
      g_string_append_printf (out, "<%s>", tags[i].tag);
  add_escaped (out, piece->text);
  for (guint i = G_N_ELEMENTS (tags); i > 0; i--)
    if (piece->style & tags[i - 1].style)
      g_string_append_printf (out, "</%s>", tags[i - 1].tag);
}

static void
add_html_row (GString *out, RapRow *row)
{
  g_autoptr (GArray) pieces = pieces_of (row);
  g_autofree char *label = rap_chart_cell_label (rap_row_get_paragraph (row));

  g_string_append (out, "<tr valign=\"top\"><td>");
  add_escaped (out, label);
  g_string_append (out, "</td><td>");
  for (guint i = 0; i < pieces->len; i++)
    add_piece (out, rap_chart_piece (pieces, i));
  g_string_append (out, "</td></tr>\n");
}

/**
 * rap_row_clipboard_to_html:
 * @rows: (element-type RapRow): the rows
 *
 * Returns: (transfer full): a table with the verbs in bold and sunset clauses underlined
 */
char *
rap_row_clipboard_to_html (GPtrArray *rows)
{
  GString *out = g_string_new ("<meta charset=\"utf-8\">\n<table border=\"1\" cellspacing=\"0\" "
                               "cellpadding=\"4\">\n<thead><tr><th align=\"left\">");
  gboolean several = has_several_documents (rows);

  add_escaped (out, rap_chart_word (RAP_CHART_WORD_ORIGIN));
  g_string_append (out, "</th><th align=\"left\">");
  add_escaped (out, rap_chart_word (RAP_CHART_WORD_COMMITMENT));
  g_string_append (out, "</th></tr></thead>\n<tbody>\n");
  for (guint i = 0; i < rows->len; i++) {
    RapRow *row = g_ptr_array_index (rows, i);
    if (several && begins_document (rows, i)) {
      g_string_append (out, "<tr><th colspan=\"2\" align=\"left\">");
      add_escaped (out, rap_row_get_document_name (row));
      g_string_append (out, "</th></tr>\n");
    }
    add_html_row (out, row);
  }
  g_string_append (out, "</tbody>\n</table>\n");
  return g_string_free (out, FALSE);
}

/**
 * rap_row_clipboard_to_text:
 * @rows: (element-type RapRow): the rows
 *
 * Returns: (transfer full): a line for each row, its cells parted by a tab
 */
char *
rap_row_clipboard_to_text (GPtrArray *rows)
{
  GString *out = g_string_new (NULL);
  gboolean several = has_several_documents (rows);

  for (guint i = 0; i < rows->len; i++) {
    RapRow *row = g_ptr_array_index (rows, i);
    g_autoptr (GArray) pieces = pieces_of (row);
    g_autofree char *text = rap_chart_pieces_to_text (pieces, FALSE);
    g_autofree char *label = rap_chart_cell_label (rap_row_get_paragraph (row));

    if (several && begins_document (rows, i))
      g_string_append_printf (out, "%s\n", rap_row_get_document_name (row));
    /* A tab or a line's end in a cell would begin another. */
    g_string_append_printf (out, "%s\t%s\n", label, g_strdelimit (text, "\t\r\n", ' '));
  }
  return g_string_free (out, FALSE);
}

/**
 * rap_row_clipboard_copy:
 * @widget: any widget on the display whose clipboard is meant
 * @rows: (element-type RapRow): what to copy, in this order
 */
void
rap_row_clipboard_copy (GtkWidget *widget, GPtrArray *rows)
{
  g_autofree char *html = NULL, *text = NULL;
  g_autoptr (GBytes) html_bytes = NULL;
  g_autoptr (GdkContentProvider) provider = NULL;
  GdkContentProvider *forms[2];

  if (rows->len == 0)
    return;
  html = rap_row_clipboard_to_html (rows);
  text = rap_row_clipboard_to_text (rows);
  html_bytes = g_bytes_new (html, strlen (html));
  forms[0] = gdk_content_provider_new_for_bytes ("text/html", html_bytes);
  /* GTK offers a string as text/plain in every form that others ask for. */
  forms[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  provider = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);
}
