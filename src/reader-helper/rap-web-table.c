/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-web-table.h"

#include <string.h>

#include "rap-web-look.h"
#include "rap-web-tree.h"
#include "rap-xml.h"

/* "(viii)" and a blank that does not break on either side. A longer cell is no label, and its text
 * is not looked at further. */
#define LONGEST_CELL 12

static gboolean
has_table (const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (rap_web_is (child, "table") || (child->type == XML_ELEMENT_NODE && has_table (child)))
      return TRUE;
  return FALSE;
}

/**
 * rap_web_table_is_layout:
 * @table: an element
 *
 * Returns: whether the table has tables in it, or says so: then it only puts the page in columns
 */
gboolean
rap_web_table_is_layout (const xmlNode *table)
{
  const char *role = rap_xml_attribute (table, "role");

  return g_strcmp0 (role, "presentation") == 0 || g_strcmp0 (role, "none") == 0 ||
         has_table (table);
}

static gboolean
is_cell (const xmlNode *node)
{
  return (rap_web_is (node, "td") || rap_web_is (node, "th")) &&
         (rap_web_kind (node) & RAP_WEB_UNREAD) == 0;
}

/**
 * rap_web_table_is_row_of_cells:
 * @row: an element
 * @layout: whether its table only puts the page in columns
 *
 * Returns: whether there are cells beside one another; one alone is a frame around paragraphs
 */
gboolean
rap_web_table_is_row_of_cells (const xmlNode *row, gboolean layout)
{
  guint n = 0;

  for (const xmlNode *child = row->children; child != NULL && !layout; child = child->next)
    n += is_cell (child);
  return n > 1;
}

static void
append_text (GString *text, const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL && text->len <= LONGEST_CELL;
       child = child->next)
    if (child->type == XML_TEXT_NODE && xmlIsBlankNode ((xmlNode *)child))
      continue;
    else if (child->type == XML_TEXT_NODE)
      g_string_append_len (text, (const char *)child->content,
                           strnlen ((const char *)child->content, 4 * LONGEST_CELL));
    else if (child->type == XML_ELEMENT_NODE && (rap_web_kind (child) & RAP_WEB_UNREAD) == 0)
      append_text (text, child);
}

/**
 * rap_web_table_dup_text:
 * @cell: an element
 *
 * Returns: (transfer full): what it begins with, without the blanks around it
 */
char *
rap_web_table_dup_text (const xmlNode *cell)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_text (text, cell);
  g_string_replace (text, "\xc2\xa0", " ", 0);
  return g_strstrip (g_utf8_make_valid (text->str, text->len));
}

/* "(a)", "12.", "iv)", or the point of a list: no word, and no figure by itself. */
static gboolean
is_label (const char *text)
{
  gunichar point = g_utf8_get_char (text);
  gsize start = strspn (text, "(["), digits, romans, end;

  if (start == 0 && *text != '\0' && *g_utf8_next_char (text) == '\0')
    return !g_unichar_isalnum (point);
  digits = strspn (text + start, "0123456789");
  romans = strspn (text + start, "ivxlIVXL");
  end = start + MAX (MAX (digits, romans), g_ascii_isalpha (text[start]) ? 1 : 0);
  return end > start && end - start <= 5 && text[end] != '\0' &&
         strspn (text + end, ").]") == strlen (text + end);
}

/**
 * rap_web_table_label:
 * @row: an element
 *
 * Returns: (transfer none) (nullable): the first of two cells that have something in them, where it
 *   has the label of the other
 */
const xmlNode *
rap_web_table_label (const xmlNode *row)
{
  const xmlNode *label = NULL;
  guint n = 0;

  for (const xmlNode *child = row->children; child != NULL; child = child->next) {
    g_autofree char *text = is_cell (child) ? rap_web_table_dup_text (child) : NULL;

    if (text == NULL || *text == '\0')
      continue;
    if (++n > 2 || (n == 1 && !is_label (text)))
      return NULL;
    if (n == 1)
      label = child;
  }
  return n == 2 ? label : NULL;
}
