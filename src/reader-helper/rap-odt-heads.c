/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-odt-heads.h"

#include <string.h>

/* Of pages of which nobody says the kind. */
#define USUAL_PAGE "Standard"

/* What programs call the shape of a word across the page: "DRAFT". */
#define WATERMARK "PowerPlusWaterMarkObject"

typedef struct {
  RapHeads *heads;      /* (unowned) */
  RapOdtStyles *styles; /* (unowned) */
  GHashTable *masters;  /* (owned) (element-type utf8 xmlNode): kinds of pages; both are borrowed */
  GHashTable *seen;     /* (owned) (element-type utf8): those that were taken; borrowed names */
} Search;

static GHashTable *
find_masters (const xmlNode *parent)
{
  GHashTable *masters = g_hash_table_new (g_str_hash, g_str_equal);

  for (const xmlNode *node = parent != NULL ? parent->children : NULL; node != NULL;
       node = node->next) {
    const char *name = rap_xml_attribute (node, "name");

    if (rap_odt_is (node, RAP_ODT_STYLE, "master-page") && name != NULL)
      g_hash_table_insert (masters, (gpointer)name, (gpointer)node);
  }
  return masters;
}

/* The head of that name, where pages show it. Programs wrote that of a first page in a vocabulary
 * of their own before there was one. */
static const xmlNode *
find_head (const xmlNode *master, const char *name)
{
  for (const xmlNode *node = master->children; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE && strcmp ((const char *)node->name, name) == 0 &&
        g_strcmp0 (rap_xml_attribute (node, "display"), "false") != 0)
      return node;
  return NULL;
}

static void
take_master (Search *self, const xmlNode *master)
{
  const xmlNode *heads[] = { find_head (master, "header-first"), find_head (master, "header"),
                             find_head (master, "header-left") };
  gboolean begins = g_hash_table_size (self->seen) == 1;

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (heads[i] != NULL && begins && self->heads->first == NULL && i < 2)
      self->heads->first = heads[i];
    else if (heads[i] != NULL)
      g_ptr_array_add (self->heads->others, (gpointer)heads[i]);
}

/* Takes pages of a kind, and of those that follow them by themselves. */
static void
take_pages (Search *self, const char *name)
{
  const xmlNode *master;

  while (name != NULL && (master = g_hash_table_lookup (self->masters, name)) != NULL &&
         g_hash_table_add (self->seen, (gpointer)name)) {
    take_master (self, master);
    name = rap_xml_attribute (master, "next-style-name");
  }
}

/* The kind of the pages that begin with @node; %NULL where none do. */
static const char *
page_of (const Search *self, const xmlNode *node)
{
  gboolean is_table = rap_odt_is (node, RAP_ODT_TABLE, "table");
  const char *page;

  if (!is_table && !rap_odt_is (node, RAP_ODT_TEXT, "p") && !rap_odt_is (node, RAP_ODT_TEXT, "h"))
    return NULL;
  page = rap_odt_styles_say (self->styles, is_table ? RAP_ODT_TABLE_STYLE : RAP_ODT_PARAGRAPH_STYLE,
                             rap_xml_attribute (node, "style-name"), "master-page-name");
  return page != NULL ? page : "";
}

static void
search (Search *self, const xmlNode *parent)
{
  for (const xmlNode *node = parent->children; node != NULL; node = node->next) {
    const char *page = page_of (self, node);

    /* The first paragraph, or the first table, begins a page in any case. */
    if (page != NULL && g_hash_table_size (self->seen) == 0 &&
        !g_hash_table_contains (self->masters, page))
      page = USUAL_PAGE;
    take_pages (self, page);
    if (!rap_odt_is (node, RAP_ODT_TEXT, "tracked-changes"))
      search (self, node);
  }
}

/**
 * rap_odt_heads_find:
 * @self: heads, none yet; gets those of the document
 * @package: outlives the heads
 * @styles: of the document
 */
void
rap_odt_heads_find (RapHeads *self, RapOdtPackage *package, RapOdtStyles *styles)
{
  Search found = { .heads = self, .styles = styles };

  found.masters = find_masters (
      rap_odt_child (rap_odt_package_get_styles (package), RAP_ODT_OFFICE, "master-styles"));
  found.seen = g_hash_table_new (g_str_hash, g_str_equal);
  search (&found, rap_odt_package_get_text (package));
  g_hash_table_unref (found.masters);
  g_hash_table_unref (found.seen);
}

/**
 * rap_odt_heads_is_watermark:
 * @shape: what is drawn
 *
 * Returns: whether it is a word across the page, behind its text: "DRAFT"
 */
gboolean
rap_odt_heads_is_watermark (const xmlNode *shape)
{
  const char *name = rap_xml_attribute (shape, "name");

  return name != NULL && g_str_has_prefix (name, WATERMARK);
}
