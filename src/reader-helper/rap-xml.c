/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-xml.h"

#include <libxml/parser.h>
#include <string.h>

#include "rap-read-error.h"

/* What an element takes with the text before it, an attribute with its value, and a prefix: libxml2
 * gives each a node of 120 bytes, and the allocator some of its own. */
#define ELEMENT_SIZE 272u
#define ATTRIBUTE_SIZE 240u
#define PREFIX_SIZE 64u

/* A parser that stops where a tree takes more memory than is left. */
typedef struct {
  gsize *room; /* (unowned): bytes */
  gboolean too_large;
  startElementNsSAX2Func start_element;
} Budget;

static void
start_element (void *data,
               const xmlChar *name,
               const xmlChar *prefix,
               const xmlChar *address,
               int n_prefixes,
               const xmlChar **prefixes,
               int n_attributes,
               int n_usual,
               const xmlChar **attributes)
{
  xmlParserCtxt *parser = data;
  Budget *budget = parser->_private;
  gsize size =
      ELEMENT_SIZE + (gsize)n_attributes * ATTRIBUTE_SIZE + (gsize)n_prefixes * PREFIX_SIZE;

  if (size > *budget->room) {
    budget->too_large = TRUE;
    xmlStopParser (parser);
    return;
  }
  *budget->room -= size;
  budget->start_element (data, name, prefix, address, n_prefixes, prefixes, n_attributes, n_usual,
                         attributes);
}

/**
 * rap_xml_parse:
 * @bytes: (array length=length): XML
 * @length: in bytes, less than 2 GB
 * @room: (inout): bytes of memory that trees of the file may take yet, text aside
 * @error: a #RapReadError without words: it is damaged, or there is more in it than can be read
 *
 * Returns: (transfer full): its tree, which has a root
 */
xmlDoc *
rap_xml_parse (const void *bytes, gsize length, gsize *room, GError **error)
{
  xmlParserCtxt *parser = xmlNewParserCtxt ();
  Budget budget = { room, FALSE, parser->sax->startElementNs };
  xmlDoc *tree;

  parser->_private = &budget;
  parser->sax->startElementNs = start_element;
  tree = xmlCtxtReadMemory (parser, length > 0 ? bytes : "", length, NULL, NULL,
                            XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                XML_PARSE_NOCDATA | XML_PARSE_COMPACT);
  xmlFreeParserCtxt (parser);
  /* A parser that was stopped gives what it has read so far. */
  if (!budget.too_large && tree != NULL && tree->intSubset == NULL &&
      xmlDocGetRootElement (tree) != NULL)
    return tree;
  xmlFreeDoc (tree);
  rap_read_refuse (error, budget.too_large ? RAP_READ_ERROR_TOO_LARGE : RAP_READ_ERROR_DAMAGED);
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
