/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-web-contents.h"

#include <string.h>

#include "rap-web-look.h"
#include "rap-web-tree.h"

/* One link may be a reference. */
#define FEWEST_LINKS 2u

/* Letters that are compared; a longer heading is known by its beginning. */
#define MOST_LETTERS 200u

/* Nodes that are looked at for it in the whole of a page, which may have many such lists in one
 * another. */
#define MOST_NODES 10000000u

/* Nodes that are looked at for the words of one link. */
#define MOST_NEAR 200u

/* Appends the letters of @node, and none of its figures, marks and blanks. */
static void
append_letters (GString *letters, const xmlNode *node, guint *left)
{
  if (*left == 0)
    return;
  --*left;
  if (node->type == XML_TEXT_NODE) {
    for (const char *p = (const char *)node->content; *p != '\0' && letters->len < MOST_LETTERS;
         p = g_utf8_next_char (p))
      if (g_unichar_isalpha (g_utf8_get_char (p)))
        g_string_append_unichar (letters, g_unichar_tolower (g_utf8_get_char (p)));
    return;
  }
  if (node->type != XML_ELEMENT_NODE || (rap_web_kind (node) & RAP_WEB_UNREAD) != 0)
    return;
  for (const xmlNode *child = node->children; child != NULL && letters->len < MOST_LETTERS;
       child = child->next)
    append_letters (letters, child, left);
}

/* What stands after @node in the page, those within it left out. */
static const xmlNode *
next_beyond (const xmlNode *node)
{
  while (node != NULL && node->type == XML_ELEMENT_NODE && node->next == NULL)
    node = node->parent;
  return node != NULL ? node->next : NULL;
}

/* Whether the words of @link stand where it leads: in the element that bears the name, in the block
 * around it, or after it where it only marks a place. */
static gboolean
says_where_it_leads (const xmlNode *link, const xmlNode *target)
{
  g_autoptr (GString) said = g_string_new (NULL);
  g_autoptr (GString) there = g_string_new (NULL);
  guint left = MOST_NEAR;

  append_letters (said, link, &left);
  while ((rap_web_kind (target) & RAP_WEB_BLOCK) == 0 && target->parent != NULL &&
         target->parent->type == XML_ELEMENT_NODE && target->parent->parent != NULL)
    target = target->parent;
  append_letters (there, target, &left);
  for (const xmlNode *next = next_beyond (target);
       next != NULL && there->len < said->len && left > 0; next = next_beyond (next))
    append_letters (there, next, &left);
  return strstr (there->str, said->str) != NULL;
}

/* Whether all that is read in @node are such links; counts them. */
static gboolean
only_leads_on (const RapWebNotes *notes, const xmlNode *node, guint *looked_at, guint *n)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next) {
    const xmlNode *target;

    if (++*looked_at > MOST_NODES)
      return FALSE;
    if (child->type == XML_TEXT_NODE && !xmlIsBlankNode ((xmlNode *)child))
      return FALSE;
    if (child->type != XML_ELEMENT_NODE || (rap_web_kind (child) & RAP_WEB_UNREAD) != 0)
      continue;
    target = rap_web_notes_target (notes, child);
    if (target == NULL && !only_leads_on (notes, child, looked_at, n))
      return FALSE;
    *looked_at += target != NULL ? MOST_NEAR : 0;
    if (target != NULL && !says_where_it_leads (child, target))
      return FALSE;
    *n += target != NULL;
  }
  return TRUE;
}

/**
 * rap_web_contents_is:
 * @notes: of the page
 * @list: a list of it
 * @looked_at: (inout): nodes of the page that were looked at for this, from 0
 *
 * Returns: whether it is a table of contents
 */
gboolean
rap_web_contents_is (const RapWebNotes *notes, const xmlNode *list, guint *looked_at)
{
  guint n = 0;

  return only_leads_on (notes, list, looked_at, &n) && n >= FEWEST_LINKS;
}
