/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-odt-styles.h"

#include <stdlib.h>
#include <string.h>

#include "rap-odt-lists.h"

/* A style has no longer a line of parents; a circle ends here too. */
#define LONGEST_CHAIN 32

#define LIGHTEST_BOLD 600

typedef struct {
  const xmlNode *node; /* (unowned) */
  RapProperties properties;
  gboolean known; /* properties are those of the whole chain */
} Style;

struct _RapOdtStyles {
  GHashTable
      *styles[RAP_ODT_N_STYLE_FAMILIES]; /* (owned) (element-type utf8 Style): borrowed keys */
  GHashTable *lists; /* (owned) (element-type utf8 RapOdtListStyle): borrowed keys */
  guint defaults;    /* a look */
};

static const char *const families[] = { "paragraph", "text", "table" };

/* What a style says by itself. */
static RapProperties
read_properties (const xmlNode *style)
{
  const xmlNode *node = rap_odt_child (style, RAP_ODT_STYLE, "text-properties");
  const char *weight = rap_xml_attribute (node, "font-weight");
  const char *slant = rap_xml_attribute (node, "font-style");
  const char *line = rap_xml_attribute (node, "text-underline-style");
  const char *place = rap_xml_attribute (node, "text-position");
  const char *display = rap_xml_attribute (node, "display");
  RapProperties self = { 0, 0 };

  if (weight != NULL)
    rap_properties_say (&self, RAP_STYLE_BOLD,
                        strcmp (weight, "bold") == 0 || atoi (weight) >= LIGHTEST_BOLD);
  if (slant != NULL)
    rap_properties_say (&self, RAP_STYLE_ITALIC, strcmp (slant, "normal") != 0);
  if (line != NULL)
    rap_properties_say (&self, RAP_STYLE_UNDERLINE, strcmp (line, "none") != 0);
  if (place != NULL)
    rap_properties_say (&self, RAP_STYLE_RAISED,
                        g_str_has_prefix (place, "super") || atoi (place) > 0);
  if (display != NULL)
    rap_properties_say (&self, RAP_LOOK_HIDDEN, strcmp (display, "none") == 0);
  return self;
}

static void
add_style (RapOdtStyles *self, const xmlNode *node)
{
  const char *family = rap_xml_attribute (node, "family");
  const char *name = rap_xml_attribute (node, "name");

  for (guint i = 0; i < RAP_ODT_N_STYLE_FAMILIES; i++)
    if (name != NULL && g_strcmp0 (family, families[i]) == 0) {
      Style *style = g_new0 (Style, 1);

      style->node = node;
      g_hash_table_replace (self->styles[i], (gpointer)name, style);
    }
}

static void
add_list (RapOdtStyles *self, const xmlNode *node, const char *name)
{
  RapOdtListStyle *list = g_new0 (RapOdtListStyle, 1);

  for (const xmlNode *child = node->children; child != NULL; child = child->next) {
    guint level;

    if (rap_odt_vocabulary (child) == RAP_ODT_TEXT &&
        rap_xml_number (rap_xml_attribute (child, "level"), RAP_ODT_LEVELS, &level) && level > 0)
      list->levels[level - 1] = child;
  }
  g_hash_table_replace (self->lists, (gpointer)name, list);
}

static void
add_styles (RapOdtStyles *self, const xmlNode *styles)
{
  for (const xmlNode *node = styles != NULL ? styles->children : NULL; node != NULL;
       node = node->next) {
    const char *name = rap_xml_attribute (node, "name");

    if (rap_odt_is (node, RAP_ODT_STYLE, "style"))
      add_style (self, node);
    else if (rap_odt_is (node, RAP_ODT_STYLE, "default-style") &&
             g_strcmp0 (rap_xml_attribute (node, "family"), families[0]) == 0)
      self->defaults = read_properties (node).on;
    else if (rap_odt_is (node, RAP_ODT_TEXT, "list-style") && name != NULL)
      add_list (self, node, name);
    else if (rap_odt_is (node, RAP_ODT_TEXT, "outline-style"))
      add_list (self, node, RAP_ODT_OUTLINE);
  }
}

/**
 * rap_odt_styles_new:
 * @named: (nullable): root of the part with the styles that have names; outlives the styles
 * @made: root of the part with those that a program made by the way for what is to be read: the
 * part with the text, or @named itself for the heads of pages; outlives the styles
 *
 * Returns: (transfer full): the styles
 */
RapOdtStyles *
rap_odt_styles_new (const xmlNode *named, const xmlNode *made)
{
  RapOdtStyles *self = g_new0 (RapOdtStyles, 1);

  for (guint i = 0; i < RAP_ODT_N_STYLE_FAMILIES; i++)
    self->styles[i] = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  add_styles (self, rap_odt_child (named, RAP_ODT_OFFICE, "styles"));
  add_styles (self, rap_odt_child (made, RAP_ODT_OFFICE, "automatic-styles"));
  return self;
}

/**
 * rap_odt_styles_free:
 * @self: (transfer full): styles
 */
void
rap_odt_styles_free (RapOdtStyles *self)
{
  for (guint i = 0; i < RAP_ODT_N_STYLE_FAMILIES; i++)
    g_hash_table_unref (self->styles[i]);
  g_hash_table_unref (self->lists);
  g_free (self);
}

static Style *
find (RapOdtStyles *self, RapOdtFamily family, const char *name)
{
  return name != NULL ? g_hash_table_lookup (self->styles[family], name) : NULL;
}

static Style *
parent_of (RapOdtStyles *self, RapOdtFamily family, const Style *style)
{
  return find (self, family, rap_xml_attribute (style->node, "parent-style-name"));
}

static RapProperties
properties_of (RapOdtStyles *self, RapOdtFamily family, const char *name)
{
  Style *first = find (self, family, name);
  RapProperties properties = { 0, 0 };
  guint n = 0;

  if (first == NULL || first->known)
    return first != NULL ? first->properties : properties;
  for (Style *style = first; style != NULL && n < LONGEST_CHAIN; n++) {
    properties = rap_properties_lay (properties, read_properties (style->node));
    style = parent_of (self, family, style);
  }
  first->properties = properties;
  first->known = TRUE;
  return properties;
}

/**
 * rap_odt_styles_look:
 * @self: styles
 * @family: of the style
 * @name: (nullable): of the style
 * @around: the look of what its characters stand in; a paragraph stands in nothing
 *
 * Returns: the look of characters in the style
 */
guint
rap_odt_styles_look (RapOdtStyles *self, RapOdtFamily family, const char *name, guint around)
{
  guint under = family == RAP_ODT_PARAGRAPH_STYLE ? self->defaults : around;

  return rap_properties_lay (properties_of (self, family, name), (RapProperties){ ~0u, under }).on;
}

/**
 * rap_odt_styles_say:
 * @self: styles
 * @family: of the style
 * @name: (nullable): of the style
 * @attribute: "list-style-name"
 *
 * Returns: (transfer none) (nullable): what the style, or a parent, says there
 */
const char *
rap_odt_styles_say (RapOdtStyles *self,
                    RapOdtFamily family,
                    const char *name,
                    const char *attribute)
{
  Style *style = find (self, family, name);

  for (guint n = 0; style != NULL && n < LONGEST_CHAIN; n++) {
    const char *said = rap_xml_attribute (style->node, attribute);

    if (said != NULL)
      return said;
    style = parent_of (self, family, style);
  }
  return NULL;
}

/**
 * rap_odt_styles_find_list:
 * @self: styles
 * @name: (nullable): of a style of lists
 *
 * Returns: (transfer none) (nullable): how its levels are counted
 */
const RapOdtListStyle *
rap_odt_styles_find_list (RapOdtStyles *self, const char *name)
{
  return name != NULL ? g_hash_table_lookup (self->lists, name) : NULL;
}
