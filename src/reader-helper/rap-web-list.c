/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-web-list.h"

#include "rap-web-tree.h"
#include "rap-xml.h"

static const char *const points[] = { "•", "◦", "▪" };

/* What an attribute counts: figures that may have a sign in front and anything behind. */
static void
read_number (const xmlNode *node, const char *name, gint64 *number)
{
  const char *value = rap_xml_attribute (node, name);
  char *end = NULL;
  gint64 found = value != NULL ? g_ascii_strtoll (value, &end, 10) : 0;

  if (end != NULL && end != value && found >= G_MININT32 && found <= G_MAXINT32)
    *number = found;
}

static gint64
count_points (const xmlNode *list)
{
  gint64 n = 0;

  for (const xmlNode *child = list->children; child != NULL; child = child->next)
    n += rap_web_is (child, "li") && (rap_web_kind (child) & RAP_WEB_UNREAD) == 0;
  return n;
}

/**
 * rap_web_list_is:
 * @node: an element
 *
 * Returns: whether it is a list with points
 */
gboolean
rap_web_list_is (const xmlNode *node)
{
  return rap_web_is (node, "ol") || rap_web_is (node, "ul") || rap_web_is (node, "menu") ||
         rap_web_is (node, "dir");
}

/**
 * rap_web_list_begin:
 * @self: the list, to be set up
 * @node: its element
 * @outer: (nullable): the list that it is in
 * @look: (inout): how its points are shown, if the list does not say so itself
 */
void
rap_web_list_begin (RapWebList *self,
                    const xmlNode *node,
                    const RapWebList *outer,
                    RapWebLook *look)
{
  *self = (RapWebList){ .next = 1, .step = 1, .depth = outer != NULL ? outer->depth + 1 : 0 };
  look->form = RAP_LIST_NONE;
  look->bullet = points[MIN (self->depth, G_N_ELEMENTS (points) - 1)];
  if (!rap_web_is (node, "ol"))
    return;
  look->form = RAP_LIST_DECIMAL;
  look->bullet = NULL;
  if (rap_xml_attribute (node, "reversed") != NULL) {
    self->step = -1;
    self->next = count_points (node);
  }
  read_number (node, "start", &self->next);
}

/**
 * rap_web_list_next:
 * @self: (nullable): the list; %NULL for a point outside of lists
 * @point: the point that comes next
 * @look: its look
 *
 * Returns: (transfer full): its label and what parts it from the text; "" where it has none
 */
char *
rap_web_list_next (RapWebList *self, const xmlNode *point, const RapWebLook *look)
{
  g_autofree char *count = NULL;
  gint64 number = 1;

  if (self != NULL) {
    read_number (point, "value", &self->next);
    number = self->next;
    self->next += self->step;
  }
  if (look->bullet != NULL)
    return *look->bullet != '\0' ? g_strconcat (look->bullet, "\t", NULL) : g_strdup ("");
  count = rap_list_count (number, look->form);
  return g_strconcat (count, ".\t", NULL);
}
