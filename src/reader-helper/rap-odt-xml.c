/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-odt-xml.h"

#include <string.h>

#define PREFIX "urn:oasis:names:tc:opendocument:xmlns:"

static const char *const namespaces[] = {
  [RAP_ODT_OFFICE] = "office:1.0",     [RAP_ODT_STYLE] = "style:1.0",
  [RAP_ODT_TEXT] = "text:1.0",         [RAP_ODT_TABLE] = "table:1.0",
  [RAP_ODT_DRAW] = "drawing:1.0",      [RAP_ODT_SVG] = "svg-compatible:1.0",
  [RAP_ODT_MANIFEST] = "manifest:1.0",
};

/**
 * rap_odt_vocabulary:
 * @node: any node
 *
 * Returns: whose element it is
 */
RapOdtVocabulary
rap_odt_vocabulary (const xmlNode *node)
{
  const char *address;

  if (node->type != XML_ELEMENT_NODE || node->ns == NULL || node->ns->href == NULL)
    return RAP_ODT_OTHER;
  address = (const char *)node->ns->href;
  if (!g_str_has_prefix (address, PREFIX))
    return RAP_ODT_OTHER;
  for (guint i = RAP_ODT_OFFICE; i < G_N_ELEMENTS (namespaces); i++)
    if (strcmp (address + strlen (PREFIX), namespaces[i]) == 0)
      return i;
  return RAP_ODT_OTHER;
}

/**
 * rap_odt_is:
 * @node: any node
 * @vocabulary: whose element is asked for
 * @name: of the element
 *
 * Returns: whether @node is one
 */
gboolean
rap_odt_is (const xmlNode *node, RapOdtVocabulary vocabulary, const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *)node->name, name) == 0 &&
         rap_odt_vocabulary (node) == vocabulary;
}

/**
 * rap_odt_child:
 * @node: (nullable): an element
 * @vocabulary: whose element is asked for
 * @name: of the element
 *
 * Returns: (transfer none) (nullable): its first child of that name
 */
const xmlNode *
rap_odt_child (const xmlNode *node, RapOdtVocabulary vocabulary, const char *name)
{
  for (const xmlNode *child = node != NULL ? node->children : NULL; child != NULL;
       child = child->next)
    if (rap_odt_is (child, vocabulary, name))
      return child;
  return NULL;
}
