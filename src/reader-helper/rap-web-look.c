/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-web-look.h"

#include <stdlib.h>
#include <string.h>

#include "rap-style.h"
#include "rap-xml.h"

/* A longer value of a style is a picture, or nonsense. */
#define LONGEST_VALUE 64

#define LIGHTEST_BOLD 600

typedef struct {
  const char *name;
  guint kind;
  guint style;
} Element;

/* In the order of their names. What is not here is shown within its line, in the look around it. */
static const Element elements[] = {
  { "address", RAP_WEB_BLOCK, 0 },
  { "article", RAP_WEB_BLOCK | RAP_WEB_SECTION, 0 },
  { "aside", RAP_WEB_BLOCK | RAP_WEB_LANDMARK | RAP_WEB_SECTION, 0 },
  { "audio", RAP_WEB_UNREAD, 0 },
  { "b", 0, RAP_STYLE_BOLD },
  { "blockquote", RAP_WEB_BLOCK | RAP_WEB_SECTION, 0 },
  { "body", RAP_WEB_BLOCK, 0 },
  { "button", RAP_WEB_UNREAD, 0 },
  { "canvas", RAP_WEB_UNREAD, 0 },
  { "caption", RAP_WEB_BLOCK, 0 },
  { "center", RAP_WEB_BLOCK, 0 },
  { "cite", 0, RAP_STYLE_ITALIC },
  { "datalist", RAP_WEB_UNREAD, 0 },
  { "dd", RAP_WEB_BLOCK, 0 },
  { "del", RAP_WEB_UNREAD, 0 }, /* as it stands with all changes accepted */
  { "details", RAP_WEB_BLOCK | RAP_WEB_SECTION, 0 },
  { "dfn", 0, RAP_STYLE_ITALIC },
  { "dialog", RAP_WEB_BLOCK, 0 },
  { "dir", RAP_WEB_BLOCK, 0 },
  { "div", RAP_WEB_BLOCK, 0 },
  { "dl", RAP_WEB_BLOCK, 0 },
  { "dt", RAP_WEB_BLOCK, 0 },
  { "em", 0, RAP_STYLE_ITALIC },
  { "fieldset", RAP_WEB_BLOCK | RAP_WEB_SECTION, 0 },
  { "figcaption", RAP_WEB_BLOCK, 0 },
  { "figure", RAP_WEB_BLOCK | RAP_WEB_SECTION, 0 },
  { "footer", RAP_WEB_BLOCK | RAP_WEB_LANDMARK, 0 },
  { "form", RAP_WEB_BLOCK, 0 }, /* some sites have a whole page in one */
  { "h1", RAP_WEB_BLOCK, RAP_STYLE_BOLD },
  { "h2", RAP_WEB_BLOCK, RAP_STYLE_BOLD },
  { "h3", RAP_WEB_BLOCK, RAP_STYLE_BOLD },
  { "h4", RAP_WEB_BLOCK, RAP_STYLE_BOLD },
  { "h5", RAP_WEB_BLOCK, RAP_STYLE_BOLD },
  { "h6", RAP_WEB_BLOCK, RAP_STYLE_BOLD },
  { "head", RAP_WEB_UNREAD, 0 },
  { "header", RAP_WEB_BLOCK | RAP_WEB_LANDMARK, 0 },
  { "hgroup", RAP_WEB_BLOCK, 0 },
  { "hr", RAP_WEB_BLOCK, 0 },
  { "html", RAP_WEB_BLOCK, 0 },
  { "i", 0, RAP_STYLE_ITALIC },
  { "iframe", RAP_WEB_UNREAD, 0 },
  { "label", RAP_WEB_UNREAD, 0 },
  { "legend", RAP_WEB_BLOCK, 0 },
  { "li", RAP_WEB_BLOCK, 0 },
  { "main", RAP_WEB_BLOCK | RAP_WEB_SECTION, 0 },
  { "menu", RAP_WEB_BLOCK, 0 },
  { "meter", RAP_WEB_UNREAD, 0 },
  { "nav", RAP_WEB_UNREAD, 0 },
  { "noembed", RAP_WEB_UNREAD, 0 },
  { "noframes", RAP_WEB_UNREAD, 0 },
  { "noscript", RAP_WEB_UNREAD, 0 },
  { "object", RAP_WEB_UNREAD, 0 },
  { "ol", RAP_WEB_BLOCK, 0 },
  { "optgroup", RAP_WEB_UNREAD, 0 },
  { "option", RAP_WEB_UNREAD, 0 },
  { "p", RAP_WEB_BLOCK, 0 },
  { "pre", RAP_WEB_BLOCK, 0 },
  { "progress", RAP_WEB_UNREAD, 0 },
  { "rp", RAP_WEB_UNREAD, 0 },
  { "rt", RAP_WEB_UNREAD, 0 }, /* how the characters below are spoken */
  { "rtc", RAP_WEB_UNREAD, 0 },
  { "script", RAP_WEB_UNREAD, 0 },
  { "search", RAP_WEB_UNREAD, 0 },
  { "section", RAP_WEB_BLOCK | RAP_WEB_SECTION, 0 },
  { "select", RAP_WEB_UNREAD, 0 },
  { "strong", 0, RAP_STYLE_BOLD },
  { "style", RAP_WEB_UNREAD, 0 },
  { "sub", 0, 0 },
  { "summary", RAP_WEB_BLOCK, 0 },
  { "sup", 0, RAP_STYLE_RAISED },
  { "svg", RAP_WEB_UNREAD, 0 },
  { "table", RAP_WEB_BLOCK, 0 },
  { "tbody", RAP_WEB_BLOCK, 0 },
  { "td", RAP_WEB_BLOCK | RAP_WEB_SECTION, 0 },
  { "template", RAP_WEB_UNREAD, 0 },
  { "textarea", RAP_WEB_UNREAD, 0 },
  { "tfoot", RAP_WEB_BLOCK, 0 },
  { "th", RAP_WEB_BLOCK, RAP_STYLE_BOLD },
  { "thead", RAP_WEB_BLOCK, 0 },
  { "title", RAP_WEB_UNREAD, 0 },
  { "tr", RAP_WEB_BLOCK, 0 },
  { "u", 0, RAP_STYLE_UNDERLINE },
  { "ul", RAP_WEB_BLOCK, 0 },
  { "var", 0, RAP_STYLE_ITALIC },
  { "video", RAP_WEB_UNREAD, 0 },
};

/* What an element is to its page, whatever it is called. */
static const struct {
  const char *role;
  guint kind;
} roles[] = {
  { "navigation", RAP_WEB_UNREAD },    { "search", RAP_WEB_UNREAD },
  { "button", RAP_WEB_UNREAD },        { "banner", RAP_WEB_LANDMARK },
  { "contentinfo", RAP_WEB_LANDMARK }, { "complementary", RAP_WEB_LANDMARK },
};

static const struct {
  const char *name; /* of a style, or of `type` */
  RapListForm form;
  const char *bullet;
} list_styles[] = {
  { "none", RAP_LIST_NONE, "" },
  { "disc", RAP_LIST_NONE, "•" },
  { "circle", RAP_LIST_NONE, "◦" },
  { "square", RAP_LIST_NONE, "▪" },
  { "decimal", RAP_LIST_DECIMAL, NULL },
  { "1", RAP_LIST_DECIMAL, NULL },
  { "decimal-leading-zero", RAP_LIST_DECIMAL_ZERO, NULL },
  { "lower-alpha", RAP_LIST_LETTERS, NULL },
  { "lower-latin", RAP_LIST_LETTERS, NULL },
  { "a", RAP_LIST_LETTERS, NULL },
  { "upper-alpha", RAP_LIST_CAPITALS, NULL },
  { "upper-latin", RAP_LIST_CAPITALS, NULL },
  { "A", RAP_LIST_CAPITALS, NULL },
  { "lower-roman", RAP_LIST_ROMAN, NULL },
  { "i", RAP_LIST_ROMAN, NULL },
  { "upper-roman", RAP_LIST_ROMAN_CAPITALS, NULL },
  { "I", RAP_LIST_ROMAN_CAPITALS, NULL },
  { "lower-greek", RAP_LIST_GREEK, NULL },
};

static int
compare (const void *name, const void *element)
{
  return strcmp (name, ((const Element *)element)->name);
}

static const Element *
find_element (const xmlNode *node)
{
  return bsearch (node->name, elements, G_N_ELEMENTS (elements), sizeof (Element), compare);
}

/* Goes to the declaration that stands next in a style. Out: its name, and its value without blanks
 * around, both small; a value that is too long is "". */
static gboolean
next_declaration (const char **style, char name[LONGEST_VALUE], char value[LONGEST_VALUE])
{
  const char *end = *style + strcspn (*style, ";");
  char *out = name;
  gsize n = 0;

  if (**style == '\0')
    return FALSE;
  name[0] = value[0] = '\0';
  for (const char *p = *style; p < end; p++) {
    if (*p == ':' && out == name) {
      out = value;
      n = 0;
      continue;
    }
    if (*p == '!')
      break;
    if (g_ascii_isspace (*p) && (n == 0 || g_ascii_isspace (p[1]) || strchr (":;!", p[1]) != NULL))
      continue;
    out[n] = n < LONGEST_VALUE - 1 ? g_ascii_tolower (*p) : '\0';
    n += n < LONGEST_VALUE - 1;
    out[n] = '\0';
  }
  if (strlen (value) == LONGEST_VALUE - 1)
    value[0] = '\0';
  *style = *end == ';' ? end + 1 : end;
  return TRUE;
}

/**
 * rap_web_kind:
 * @node: an element
 *
 * Returns: #RapWebKind flags
 */
guint
rap_web_kind (const xmlNode *node)
{
  const Element *element = find_element (node);
  guint kind = element != NULL ? element->kind : 0;
  const char *hidden = rap_xml_attribute (node, "hidden");
  const char *role = rap_xml_attribute (node, "role");
  const char *style = rap_xml_attribute (node, "style");
  char name[LONGEST_VALUE], value[LONGEST_VALUE];

  /* Hidden until a search finds it: a reader has it folded, and it is there to be read. */
  if (hidden != NULL && g_ascii_strcasecmp (hidden, "until-found") != 0)
    kind |= RAP_WEB_UNREAD;
  if (strcmp ((const char *)node->name, "dialog") == 0 && rap_xml_attribute (node, "open") == NULL)
    kind |= RAP_WEB_UNREAD;
  for (guint i = 0; role != NULL && i < G_N_ELEMENTS (roles); i++)
    if (g_ascii_strcasecmp (role, roles[i].role) == 0)
      kind |= roles[i].kind;
  while (style != NULL && next_declaration (&style, name, value)) {
    if (strcmp (name, "display") != 0)
      continue;
    if (strcmp (value, "none") == 0)
      kind |= RAP_WEB_UNREAD;
    else if (strcmp (value, "block") == 0)
      kind |= RAP_WEB_BLOCK;
  }
  return kind;
}

static void
turn (RapWebLook *self, guint style, gboolean on)
{
  self->style = on ? self->style | style : self->style & ~style;
}

static void
set_list_style (RapWebLook *self, const char *name)
{
  gsize length = strcspn (name, " ");

  for (guint i = 0; i < G_N_ELEMENTS (list_styles); i++)
    if (strlen (list_styles[i].name) == length &&
        strncmp (name, list_styles[i].name, length) == 0) {
      self->form = list_styles[i].form;
      self->bullet = list_styles[i].bullet;
    }
}

static void
declare (RapWebLook *self, const char *name, const char *value)
{
  if (strcmp (name, "font-style") == 0)
    turn (self, RAP_STYLE_ITALIC,
          g_str_has_prefix (value, "italic") || g_str_has_prefix (value, "oblique"));
  else if (strcmp (name, "font-weight") == 0)
    turn (self, RAP_STYLE_BOLD, g_str_has_prefix (value, "bold") || atoi (value) >= LIGHTEST_BOLD);
  else if (g_str_has_prefix (name, "text-decoration"))
    self->style |= strstr (value, "underline") != NULL ? RAP_STYLE_UNDERLINE : 0;
  else if (strcmp (name, "vertical-align") == 0)
    turn (self, RAP_STYLE_RAISED, strcmp (value, "super") == 0);
  else if (strcmp (name, "white-space") == 0)
    self->kept = g_str_has_prefix (value, "pre");
  else if (strcmp (name, "visibility") == 0)
    self->invisible = strcmp (value, "visible") != 0;
  else if (g_str_has_prefix (name, "list-style"))
    for (; *value != '\0'; value += strcspn (value, " "), value += strspn (value, " "))
      set_list_style (self, value);
}

/**
 * rap_web_look_add:
 * @self: (inout): the look around @node
 * @node: an element, whose look it becomes
 */
void
rap_web_look_add (RapWebLook *self, const xmlNode *node)
{
  const Element *element = find_element (node);
  const char *tag = (const char *)node->name;
  const char *style = rap_xml_attribute (node, "style");
  const char *type = rap_xml_attribute (node, "type");
  char name[LONGEST_VALUE], value[LONGEST_VALUE];

  if (element != NULL)
    self->style |= element->style;
  if (strcmp (tag, "sub") == 0)
    self->style &= ~RAP_STYLE_RAISED;
  if (strcmp (tag, "pre") == 0)
    self->kept = TRUE;
  if (type != NULL &&
      (strcmp (tag, "ol") == 0 || strcmp (tag, "ul") == 0 || strcmp (tag, "li") == 0))
    set_list_style (self, type);
  while (style != NULL && next_declaration (&style, name, value))
    declare (self, name, value);
}
