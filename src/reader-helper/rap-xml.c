/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-xml.h"

#include <libxml/parser.h>
#include <string.h>

/**
 * rap_xml_parse:
 * @bytes: (array length=length): XML
 * @length: in bytes, less than 2 GB
 *
 * Returns: (transfer full) (nullable): its tree, which has a root; %NULL for what is damaged
 */
xmlDoc *
rap_xml_parse (const void *bytes, gsize length)
{
  xmlDoc *tree = xmlReadMemory (length > 0 ? bytes : "", length, NULL, NULL,
                                XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                    XML_PARSE_NOCDATA | XML_PARSE_COMPACT);

  if (tree != NULL && tree->intSubset == NULL && xmlDocGetRootElement (tree) != NULL)
    return tree;
  xmlFreeDoc (tree);
  return NULL;
}

/**
 * rap_xml_attribute:
 * @node: (nullable): an element
 * @name: of an attribute, without its prefix
 *
 * Returns: (transfer none) (nullable): its value
 */
const char *
rap_xml_attribute (const xmlNode *node, const char *name)
{
  if (node == NULL || node->type != XML_ELEMENT_NODE)
    return NULL;
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (strcmp ((const char *)attribute->name, name) == 0) {
      const xmlNode *value = attribute->children;

      /* A value of several nodes has entities of the file's own in it, which nobody resolves. */
      return value != NULL && value->next == NULL && value->content != NULL
                 ? (const char *)value->content
                 : "";
    }
  return NULL;
}

/**
 * rap_xml_number:
 * @value: (nullable): figures
 * @most: the largest number that makes sense
 * @number: (out): the number; kept where there is none
 *
 * Returns: whether @value is a number
 */
gboolean
rap_xml_number (const char *value, guint most, guint *number)
{
  guint64 found;

  if (value == NULL || !g_ascii_string_to_unsigned (value, 10, 0, most, &found, NULL))
    return FALSE;
  *number = found;
  return TRUE;
}
