/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-docx-xml.h"

#include <string.h>

static const struct {
  const char *address;
  RapDocxVocabulary vocabulary;
} namespaces[] = {
  { "http://schemas.openxmlformats.org/wordprocessingml/2006/main", RAP_DOCX_WORD },
  { "http://purl.oclc.org/ooxml/wordprocessingml/main", RAP_DOCX_WORD },
  { "http://schemas.openxmlformats.org/officeDocument/2006/math", RAP_DOCX_MATHS },
  { "http://purl.oclc.org/ooxml/officeDocument/math", RAP_DOCX_MATHS },
  { "http://schemas.openxmlformats.org/markup-compatibility/2006", RAP_DOCX_CHOICE },
};

/**
 * rap_docx_vocabulary:
 * @node: any node
 *
 * Returns: whose element it is
 */
RapDocxVocabulary
rap_docx_vocabulary (const xmlNode *node)
{
  if (node->type != XML_ELEMENT_NODE || node->ns == NULL || node->ns->href == NULL)
    return RAP_DOCX_OTHER;
  for (guint i = 0; i < G_N_ELEMENTS (namespaces); i++)
    if (strcmp ((const char *)node->ns->href, namespaces[i].address) == 0)
      return namespaces[i].vocabulary;
  return RAP_DOCX_OTHER;
}

/**
 * rap_docx_is:
 * @node: any node
 * @name: of an element of paragraphs and runs
 *
 * Returns: whether @node is one
 */
gboolean
rap_docx_is (const xmlNode *node, const char *name)
{
  return rap_docx_vocabulary (node) == RAP_DOCX_WORD &&
         strcmp ((const char *)node->name, name) == 0;
}

/**
 * rap_docx_child:
 * @node: (nullable): an element
 * @name: of an element of paragraphs and runs
 *
 * Returns: (transfer none) (nullable): its first child of that name
 */
const xmlNode *
rap_docx_child (const xmlNode *node, const char *name)
{
  if (node == NULL)
    return NULL;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (rap_docx_is (child, name))
      return child;
  return NULL;
}

/**
 * rap_docx_value:
 * @node: (nullable): an element
 * @name: of a child that is there for its value: `<w:start w:val="3"/>`
 *
 * Returns: (transfer none) (nullable): the value
 */
const char *
rap_docx_value (const xmlNode *node, const char *name)
{
  return rap_xml_attribute (rap_docx_child (node, name), "val");
}

/**
 * rap_docx_switch:
 * @node: an element that is on by being there: `<w:b/>`
 *
 * Returns: whether it is on, which its value may deny
 */
gboolean
rap_docx_switch (const xmlNode *node)
{
  static const char *const denials[] = { "0", "false", "off", "none" };
  const char *value = rap_xml_attribute (node, "val");

  for (guint i = 0; value != NULL && i < G_N_ELEMENTS (denials); i++)
    if (strcmp (value, denials[i]) == 0)
      return FALSE;
  return TRUE;
}

/**
 * rap_docx_form:
 * @name: (nullable): how something is counted, as the file names it: "lowerRoman"
 *
 * Returns: that form; figures where it is not known
 */
RapListForm
rap_docx_form (const char *name)
{
  static const struct {
    const char *name;
    RapListForm form;
  } forms[] = {
    { "none", RAP_LIST_NONE },
    { "decimalZero", RAP_LIST_DECIMAL_ZERO },
    { "lowerLetter", RAP_LIST_LETTERS_REPEATED },
    { "upperLetter", RAP_LIST_CAPITALS_REPEATED },
    { "lowerRoman", RAP_LIST_ROMAN },
    { "upperRoman", RAP_LIST_ROMAN_CAPITALS },
    { "chicago", RAP_LIST_SIGNS },
  };

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (forms); i++)
    if (strcmp (name, forms[i].name) == 0)
      return forms[i].form;
  return RAP_LIST_DECIMAL;
}
