/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-web-tree.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "rap-read-error.h"
#include "rap-web-charset.h"

/* A page with its pictures inside has some MB; one of 1 MB of text has 30,000 nodes. A node takes
 * some 200 bytes, and an attribute is two. */
#define MOST_BYTES (64u * 1024 * 1024)
#define MOST_NODES 1000000u

/* What is deeper is a child of the last element above, as browsers have it from 512 on: no word is
 * lost, and those who walk the tree may call themselves. */
#define MOST_DEPTH 200u

/* Elements that are open at once: the parser looks for the end of each among all of them. */
#define MOST_OPEN 4000u

static const char *const kept_attributes[] = {
  "id",    "name", "href", "style",     "type",   "start",
  "value", "open", "role", "epub:type", "hidden", "reversed",
};

typedef struct {
  htmlParserCtxtPtr parser; /* (owned) */
  xmlDoc *tree;             /* (owned) */
  xmlNode *open;            /* (unowned): what comes next is a child of it */
  guint depth;              /* open elements, those too deep included */
  guint n_nodes;
  gboolean too_large;
} TreeBuilder;

/* Text is not joined to that before, as libxml2 would: it comes in pieces, and to join them one by
 * one takes their square. */
static void
add (TreeBuilder *self, xmlNode *node)
{
  node->parent = self->open;
  node->prev = self->open->last;
  if (node->prev != NULL)
    node->prev->next = node;
  else
    self->open->children = node;
  self->open->last = node;
  if (++self->n_nodes > MOST_NODES || self->depth > MOST_OPEN) {
    self->too_large = TRUE;
    xmlStopParser (self->parser);
  }
}

static gboolean
is_kept (const char *attribute)
{
  for (guint i = 0; i < G_N_ELEMENTS (kept_attributes); i++)
    if (strcmp (attribute, kept_attributes[i]) == 0)
      return TRUE;
  return FALSE;
}

static void
start_element (void *data, const xmlChar *name, const xmlChar **attributes)
{
  TreeBuilder *self = data;
  xmlNode *node = xmlNewDocNode (self->tree, NULL, name, NULL);

  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    if (is_kept ((const char *)attributes[i])) {
      xmlNewProp (node, attributes[i],
                  attributes[i + 1] != NULL ? attributes[i + 1] : (const xmlChar *)"");
      self->n_nodes += 2;
    }
  self->depth++;
  add (self, node);
  if (self->depth <= MOST_DEPTH)
    self->open = node;
}

static void
end_element (void *data, G_GNUC_UNUSED const xmlChar *name)
{
  TreeBuilder *self = data;

  if (self->depth > 0 && self->depth-- <= MOST_DEPTH)
    self->open = self->open->parent;
}

static void
take_text (void *data, const xmlChar *text, int length)
{
  TreeBuilder *self = data;

  add (self, xmlNewDocTextLen (self->tree, text, length));
}

static void
parse (TreeBuilder *self, const char *text, gsize length)
{
  self->parser = htmlNewParserCtxt ();
  *self->parser->sax = (xmlSAXHandler){
    .startElement = start_element,
    .endElement = end_element,
    .characters = take_text,
    .ignorableWhitespace = take_text,
  };
  self->parser->userData = self;
  htmlCtxtReadMemory (self->parser, text, length, NULL, "UTF-8",
                      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                          HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC);
  htmlFreeParserCtxt (self->parser);
}

/* Declarations of a page's own stand in brackets, `<!DOCTYPE html [ … ]>`. No browser follows them
 * in HTML, and the parser would take them for text. */
static const char *
skip_declarations (const char *text)
{
  gsize n = strspn (text, " \t\n\xef\xbb\xbf");
  const char *type = strstr (text, "<!DOCTYPE");
  const char *bracket = text[n] == '<' && type != NULL ? type + strcspn (type, "[>") : NULL;
  const char *end = bracket != NULL && *bracket == '[' ? strstr (bracket, "]>") : NULL;

  return end != NULL ? end + 2 : text;
}

/**
 * rap_web_tree_new:
 * @source: the bytes of a page
 * @error: a #RapReadError without words: there is more in it than can be read
 *
 * Returns: (transfer full): its elements, below one root that is none of them
 */
xmlDoc *
rap_web_tree_new (GBytes *source, GError **error)
{
  TreeBuilder self = { .tree = xmlNewDoc (NULL) };
  gsize length;
  g_autofree char *text = rap_web_decode (source, &length);
  const char *page;

  self.open = xmlNewDocNode (self.tree, NULL, (const xmlChar *)"page", NULL);
  xmlDocSetRootElement (self.tree, self.open);
  self.too_large = length > MOST_BYTES;
  page = skip_declarations (text);
  if (!self.too_large)
    parse (&self, page, text + length - page);
  if (!self.too_large)
    return self.tree;
  xmlFreeDoc (self.tree);
  rap_read_refuse (error, RAP_READ_ERROR_TOO_LARGE);
  return NULL;
}

/**
 * rap_web_is:
 * @node: any node
 * @name: of an element, small
 *
 * Returns: whether @node is one
 */
gboolean
rap_web_is (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *)node->name, name) == 0;
}

/**
 * rap_web_is_inside:
 * @node: (nullable): any node
 * @ancestor: an element
 *
 * Returns: whether @node is @ancestor or within it
 */
gboolean
rap_web_is_inside (const xmlNode *node, const xmlNode *ancestor)
{
  for (; node != NULL && node->type == XML_ELEMENT_NODE; node = node->parent)
    if (node == ancestor)
      return TRUE;
  return FALSE;
}
