/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-docx-styles.h"

#include <string.h>

#include "rap-docx-xml.h"

/* A style is based on no longer a chain; a circle ends here too. */
#define LONGEST_CHAIN 32

#define TOGGLES (RAP_STYLE_BOLD | RAP_STYLE_ITALIC | RAP_LOOK_HIDDEN)

/* What the file calls a paragraph that is no heading. */
#define BODY_LEVEL 9

typedef struct {
  const xmlNode *node; /* (unowned) */
  RapProperties properties;
  gboolean known; /* properties are those of the whole chain */
} Style;

struct _RapDocxStyles {
  GHashTable *styles; /* (owned) (element-type utf8 Style): keys are borrowed */
  RapProperties defaults;
  const char *paragraph; /* (unowned) (nullable): style of a paragraph that names none */
};

static void
add (RapProperties *self, const xmlNode *properties, const char *name, guint look)
{
  const xmlNode *node = rap_docx_child (properties, name);

  if (node != NULL)
    rap_properties_say (self, look, rap_docx_switch (node));
}

/**
 * rap_docx_properties_read:
 * @properties: (nullable): a `w:rPr`
 *
 * Returns: what it says by itself
 */
RapProperties
rap_docx_properties_read (const xmlNode *properties)
{
  RapProperties self = { 0, 0 };
  const char *place = rap_docx_value (properties, "vertAlign");

  add (&self, properties, "b", RAP_STYLE_BOLD);
  add (&self, properties, "i", RAP_STYLE_ITALIC);
  add (&self, properties, "vanish", RAP_LOOK_HIDDEN);
  add (&self, properties, "u", RAP_STYLE_UNDERLINE);
  if (place != NULL)
    rap_properties_say (&self, RAP_STYLE_RAISED, strcmp (place, "superscript") == 0);
  return self;
}

/**
 * rap_docx_styles_new:
 * @root: (nullable): of the styles' part; outlives the styles
 *
 * Returns: (transfer full): the styles, none where @root is %NULL
 */
RapDocxStyles *
rap_docx_styles_new (const xmlNode *root)
{
  RapDocxStyles *self = g_new0 (RapDocxStyles, 1);
  const xmlNode *defaults = rap_docx_child (root, "docDefaults");

  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  defaults = rap_docx_child (rap_docx_child (defaults, "rPrDefault"), "rPr");
  self->defaults = rap_docx_properties_read (defaults);
  for (const xmlNode *node = root != NULL ? root->children : NULL; node != NULL;
       node = node->next) {
    const char *id = rap_docx_is (node, "style") ? rap_xml_attribute (node, "styleId") : NULL;
    const char *is_default = rap_xml_attribute (node, "default");
    Style *style;

    if (id == NULL)
      continue;
    style = g_new0 (Style, 1);
    style->node = node;
    g_hash_table_replace (self->styles, (gpointer)id, style);
    if (g_strcmp0 (rap_xml_attribute (node, "type"), "paragraph") == 0 && is_default != NULL &&
        strcmp (is_default, "0") != 0 && strcmp (is_default, "false") != 0)
      self->paragraph = id;
  }
  return self;
}

/**
 * rap_docx_styles_free:
 * @self: (transfer full): styles
 */
void
rap_docx_styles_free (RapDocxStyles *self)
{
  g_hash_table_unref (self->styles);
  g_free (self);
}

/**
 * rap_docx_styles_default:
 * @self: styles
 *
 * Returns: (transfer none) (nullable): the style of paragraphs that name none
 */
const char *
rap_docx_styles_default (RapDocxStyles *self)
{
  return self->paragraph;
}

static Style *
find (RapDocxStyles *self, const char *id)
{
  return id != NULL ? g_hash_table_lookup (self->styles, id) : NULL;
}

static Style *
base_of (RapDocxStyles *self, const Style *style)
{
  return find (self, rap_docx_value (style->node, "basedOn"));
}

static RapProperties
properties_of (RapDocxStyles *self, const char *id)
{
  Style *first = find (self, id);
  RapProperties properties = { 0, 0 };
  guint n = 0;

  if (first == NULL)
    return properties;
  if (first->known)
    return first->properties;
  for (Style *style = first; style != NULL && n < LONGEST_CHAIN; n++) {
    properties = rap_properties_lay (
        properties, rap_docx_properties_read (rap_docx_child (style->node, "rPr")));
    style = base_of (self, style);
  }
  first->properties = properties;
  first->known = TRUE;
  return properties;
}

/**
 * rap_docx_styles_look:
 * @self: styles
 * @paragraph: (nullable): style of the paragraph
 * @character: (nullable): style of the run
 * @own: what the run says for itself
 *
 * Returns: the look of the run
 */
guint
rap_docx_styles_look (RapDocxStyles *self,
                      const char *paragraph,
                      const char *character,
                      RapProperties own)
{
  RapProperties p = properties_of (self, paragraph);
  RapProperties c = properties_of (self, character);
  guint toggled = (self->defaults.on | (p.on ^ c.on)) & TOGGLES;
  guint rest = rap_properties_lay (c, rap_properties_lay (p, self->defaults)).on & ~TOGGLES;

  return rap_properties_lay (own, (RapProperties){ ~0u, toggled | rest }).on;
}

static guint
level_in (const xmlNode *properties, gboolean *said)
{
  guint level = BODY_LEVEL;

  *said = rap_xml_number (rap_docx_value (properties, "outlineLvl"), BODY_LEVEL, &level);
  return level;
}

/**
 * rap_docx_styles_level:
 * @self: styles
 * @paragraph: (nullable): style of a paragraph
 * @own: (nullable): its `w:pPr`
 *
 * Returns: the level of the heading that it is, from 1; 0 for what is none
 */
guint
rap_docx_styles_level (RapDocxStyles *self, const char *paragraph, const xmlNode *own)
{
  gboolean said;
  guint level = level_in (own, &said);
  Style *style = find (self, paragraph);

  for (guint n = 0; !said && style != NULL && n < LONGEST_CHAIN; n++) {
    level = level_in (rap_docx_child (style->node, "pPr"), &said);
    style = base_of (self, style);
  }
  return level < BODY_LEVEL ? level + 1 : 0;
}

/**
 * rap_docx_styles_list:
 * @self: styles
 * @paragraph: (nullable): a style of a paragraph or of a list
 * @what: "numId" or "ilvl"
 * @by: (out) (optional) (nullable): the style that says it
 *
 * Returns: (transfer none) (nullable): the list, or the level in it, that the style or one that
 *   it is based on names
 */
const char *
rap_docx_styles_list (RapDocxStyles *self, const char *paragraph, const char *what, const char **by)
{
  Style *style = find (self, paragraph);

  for (guint n = 0; style != NULL && n < LONGEST_CHAIN; n++) {
    const xmlNode *properties = rap_docx_child (style->node, "pPr");
    const char *value = rap_docx_value (rap_docx_child (properties, "numPr"), what);

    if (value != NULL) {
      if (by != NULL)
        *by = rap_xml_attribute (style->node, "styleId");
      return value;
    }
    style = base_of (self, style);
  }
  return NULL;
}
