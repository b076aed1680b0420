/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-docx-fields.h"

#include <string.h>

#include "rap-docx-xml.h"

/* Fields within fields; those that stand deeper pass for what is around them. */
#define MOST_OPEN 64u

/* What a field does is the first word of its instruction. */
static guint8
field_of (const char *instruction)
{
  static const struct {
    const char *word;
    RapDocxField field;
  } words[] = {
    { "HYPERLINK", RAP_DOCX_FIELD_LINK },
    { "PAGE", RAP_DOCX_FIELD_PAGE },
    { "NUMPAGES", RAP_DOCX_FIELD_PAGE },
    { "SECTIONPAGES", RAP_DOCX_FIELD_PAGE },
  };
  gsize length;

  while (*instruction == ' ')
    instruction++;
  length = strcspn (instruction, " \\");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i].word) == length &&
        g_ascii_strncasecmp (instruction, words[i].word, length) == 0)
      return words[i].field;
  return 0;
}

static void
take_sign (GByteArray *self, const char *type)
{
  guint8 begun = RAP_DOCX_FIELD_INSTRUCTION;

  if (g_strcmp0 (type, "begin") == 0 && self->len < MOST_OPEN)
    g_byte_array_append (self, &begun, 1);
  else if (self->len > 0 && g_strcmp0 (type, "separate") == 0)
    self->data[self->len - 1] &= ~RAP_DOCX_FIELD_INSTRUCTION;
  else if (self->len > 0 && g_strcmp0 (type, "end") == 0)
    g_byte_array_set_size (self, self->len - 1);
}

/**
 * rap_docx_fields_take:
 * @self: (element-type RapDocxField): flags of each open field
 * @node: a sign of a field, `w:fldChar`, or a piece of its instruction
 */
void
rap_docx_fields_take (GByteArray *self, const xmlNode *node)
{
  const xmlNode *text = node->children;

  if (rap_docx_is (node, "fldChar"))
    take_sign (self, rap_xml_attribute (node, "fldCharType"));
  else if (self->len > 0 && text != NULL && text->content != NULL)
    self->data[self->len - 1] |= field_of ((const char *)text->content);
}

/**
 * rap_docx_fields_begin:
 * @self: flags of each open field
 * @node: `w:fldSimple`, which says what it does and holds what it shows
 *
 * Returns: how many fields were open before
 */
guint
rap_docx_fields_begin (GByteArray *self, const xmlNode *node)
{
  const char *instruction = rap_xml_attribute (node, "instr");
  guint8 field = instruction != NULL ? field_of (instruction) : 0;
  guint n = self->len;

  if (n < MOST_OPEN)
    g_byte_array_append (self, &field, 1);
  return n;
}

/**
 * rap_docx_fields_end:
 * @self: flags of each open field
 * @n: how many stay open, at most
 */
void
rap_docx_fields_end (GByteArray *self, guint n)
{
  g_byte_array_set_size (self, MIN (n, self->len));
}

/**
 * rap_docx_fields_end_paragraph:
 * @self: flags of each open field
 *
 * An instruction ends with its paragraph: a file that forgets to end one loses no text after it.
 */
void
rap_docx_fields_end_paragraph (GByteArray *self)
{
  guint kept = 0;

  for (guint i = 0; i < self->len; i++)
    if ((self->data[i] & RAP_DOCX_FIELD_INSTRUCTION) == 0)
      self->data[kept++] = self->data[i];
  g_byte_array_set_size (self, kept);
}

/**
 * rap_docx_fields_all:
 * @self: flags of each open field
 *
 * Returns: #RapDocxField flags of all of them together
 */
guint
rap_docx_fields_all (const GByteArray *self)
{
  guint all = 0;

  for (guint i = 0; i < self->len; i++)
    all |= self->data[i];
  return all;
}
