/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-docx-heads.h"

#include <string.h>

#include "rap-docx-xml.h"

/* Different heads that are looked for; a published document with many sections has 11. */
#define MOST_HEADS 256u

typedef struct {
  RapHeads *heads;         /* (unowned) */
  RapDocxPackage *package; /* (unowned) */
  GHashTable *seen;        /* (owned) (element-type utf8): relations; keys are borrowed */
  gboolean has_even;       /* pages of even numbers have heads of their own */
  gboolean in_first;       /* no section has ended */
  GError *error;           /* (owned) (nullable) */
} Search;

static gboolean
is_on (const xmlNode *node)
{
  return node != NULL && rap_docx_switch (node);
}

/* Whether pages of the section have the head: a document keeps heads that it has turned off. */
static gboolean
is_printed (const Search *self, const char *type, gboolean has_first)
{
  return strcmp (type, "default") == 0 || (strcmp (type, "first") == 0 && has_first) ||
         (strcmp (type, "even") == 0 && self->has_even);
}

static void
take_section (Search *self, const xmlNode *section)
{
  gboolean has_first = is_on (rap_docx_child (section, "titlePg"));

  for (const xmlNode *node = section->children; node != NULL && self->error == NULL;
       node = node->next) {
    const char *id = rap_docx_is (node, "headerReference") ? rap_xml_attribute (node, "id") : NULL;
    const char *written = rap_xml_attribute (node, "type");
    const char *type = written != NULL ? written : "default";
    const xmlNode *root;

    if (id == NULL || !is_printed (self, type, has_first) ||
        g_hash_table_size (self->seen) >= MOST_HEADS ||
        !g_hash_table_add (self->seen, (gpointer)id))
      continue;
    root = rap_docx_package_take_related (self->package, id, &self->error);
    if (root == NULL)
      continue;
    if (self->in_first && strcmp (type, has_first ? "first" : "default") == 0)
      self->heads->first = root;
    else
      g_ptr_array_add (self->heads->others, (gpointer)root);
  }
  self->in_first = FALSE;
}

/* A section is described at the end of its last paragraph, the last one at the end of the text. */
static void
search (Search *self, const xmlNode *parent)
{
  for (const xmlNode *node = parent != NULL ? parent->children : NULL;
       node != NULL && self->error == NULL; node = node->next) {
    if (rap_docx_is (node, "sectPr"))
      take_section (self, node);
    else if (rap_docx_is (node, "p"))
      search (self, rap_docx_child (node, "pPr"));
    else if (rap_docx_is (node, "sdt") || rap_docx_is (node, "sdtContent"))
      search (self, node);
  }
}

/**
 * rap_docx_heads_find:
 * @self: heads, none yet; gets those of the document
 * @package: outlives the heads
 * @settings: (nullable): of the document
 * @error: a #RapReadError without words
 *
 * Returns: whether the parts of heads, where there are any, could be read
 */
gboolean
rap_docx_heads_find (RapHeads *self,
                     RapDocxPackage *package,
                     const xmlNode *settings,
                     GError **error)
{
  Search found = { .heads = self, .package = package, .in_first = TRUE };

  found.has_even = is_on (rap_docx_child (settings, "evenAndOddHeaders"));
  found.seen = g_hash_table_new (g_str_hash, g_str_equal);
  search (&found, rap_docx_child (rap_docx_package_get_document (package), "body"));
  g_hash_table_unref (found.seen);
  if (found.error == NULL)
    return TRUE;
  g_propagate_error (error, found.error);
  return FALSE;
}

/**
 * rap_docx_heads_is_watermark:
 * @properties: (nullable): of a control, `w:sdtPr`
 *
 * Returns: whether it holds a word across the page, behind its text: "DRAFT"
 */
gboolean
rap_docx_heads_is_watermark (const xmlNode *properties)
{
  const xmlNode *block = rap_docx_child (properties, "docPartObj");

  return g_strcmp0 (rap_docx_value (block, "docPartGallery"), "Watermarks") == 0;
}
