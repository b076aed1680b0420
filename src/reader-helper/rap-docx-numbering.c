/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-docx-numbering.h"

#include <string.h>

#include "rap-docx-xml.h"
#include "rap-list-label.h"

#define LEVELS 9
#define LARGEST_NUMBER 32767u

/* One level of one list, as its `w:lvl` says. */
typedef struct {
  const xmlNode *node; /* (unowned) (nullable): the list has no such level */
  guint start;
} Level;

/* What paragraphs are counted by; several lists may share one. */
typedef struct {
  Level levels[LEVELS];
  guint counts[LEVELS];
  gboolean counting[LEVELS]; /* a paragraph of the level stands above, and no higher one after it */
  const char *link;          /* (unowned) (nullable): the style that has the levels in its place */
} Counter;

typedef struct {
  Counter *counter; /* (unowned) (nullable) */
  Level levels[LEVELS];
  gboolean restarts[LEVELS]; /* its first paragraph of the level starts anew */
} List;

struct _RapDocxNumbering {
  RapDocxStyles *styles; /* (unowned) */
  GHashTable *counters;  /* (owned) (element-type utf8 Counter): keys are borrowed */
  GHashTable *lists;     /* (owned) (element-type utf8 List): keys are borrowed */
  GHashTable *nodes;     /* (owned) (element-type utf8 xmlNode): of the lists; both are borrowed */
};

static gboolean
index_of (const xmlNode *node, guint *index)
{
  return rap_xml_number (rap_xml_attribute (node, "ilvl"), LEVELS - 1, index);
}

static void
read_level (const xmlNode *node, Level *level)
{
  level->node = node;
  level->start = 0;
  rap_xml_number (rap_docx_value (node, "start"), LARGEST_NUMBER, &level->start);
}

static void
add_counter (RapDocxNumbering *self, const xmlNode *node)
{
  const char *id = rap_xml_attribute (node, "abstractNumId");
  Counter *counter;

  if (id == NULL)
    return;
  counter = g_new0 (Counter, 1);
  counter->link = rap_docx_value (node, "numStyleLink");
  for (const xmlNode *child = node->children; child != NULL; child = child->next) {
    guint i;

    if (rap_docx_is (child, "lvl") && index_of (child, &i))
      read_level (child, &counter->levels[i]);
  }
  g_hash_table_replace (self->counters, (gpointer)id, counter);
}

static void
read_override (List *list, const xmlNode *node)
{
  const xmlNode *level = rap_docx_child (node, "lvl");
  const char *start = rap_docx_value (node, "startOverride");
  guint i;

  if (!index_of (node, &i))
    return;
  if (level != NULL)
    read_level (level, &list->levels[i]);
  if (rap_xml_number (start, LARGEST_NUMBER, &list->levels[i].start))
    list->restarts[i] = TRUE;
}

/* The counter of a list; one that names a style in place of levels has those of the style's. */
static Counter *
find_counter (RapDocxNumbering *self, const xmlNode *node, gboolean follow)
{
  const char *id = rap_docx_value (node, "abstractNumId");
  Counter *counter = id != NULL ? g_hash_table_lookup (self->counters, id) : NULL;
  const char *linked;

  if (counter == NULL || counter->link == NULL || !follow)
    return counter;
  linked = rap_docx_styles_list (self->styles, counter->link, "numId", NULL);
  node = linked != NULL ? g_hash_table_lookup (self->nodes, linked) : NULL;
  return node != NULL ? find_counter (self, node, FALSE) : counter;
}

static void
add_list (RapDocxNumbering *self, const xmlNode *node)
{
  const char *id = rap_xml_attribute (node, "numId");
  List *list;

  if (id == NULL)
    return;
  list = g_new0 (List, 1);
  list->counter = find_counter (self, node, TRUE);
  if (list->counter != NULL)
    memcpy (list->levels, list->counter->levels, sizeof list->levels);
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (rap_docx_is (child, "lvlOverride"))
      read_override (list, child);
  g_hash_table_replace (self->lists, (gpointer)id, list);
}

/**
 * rap_docx_numbering_new:
 * @root: (nullable): of the part that has the lists; outlives the numbering
 * @styles: outlives the numbering
 *
 * Returns: (transfer full): the lists, none where @root is %NULL; nothing is counted yet
 */
RapDocxNumbering *
rap_docx_numbering_new (const xmlNode *root, RapDocxStyles *styles)
{
  RapDocxNumbering *self = g_new0 (RapDocxNumbering, 1);

  self->styles = styles;
  self->counters = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->nodes = g_hash_table_new (g_str_hash, g_str_equal);
  if (root == NULL)
    return self;
  for (const xmlNode *node = root->children; node != NULL; node = node->next) {
    const char *id = rap_xml_attribute (node, "numId");

    if (rap_docx_is (node, "abstractNum"))
      add_counter (self, node);
    else if (rap_docx_is (node, "num") && id != NULL)
      g_hash_table_replace (self->nodes, (gpointer)id, (gpointer)node);
  }
  for (const xmlNode *node = root->children; node != NULL; node = node->next)
    if (rap_docx_is (node, "num"))
      add_list (self, node);
  return self;
}

/**
 * rap_docx_numbering_free:
 * @self: (transfer full): lists
 */
void
rap_docx_numbering_free (RapDocxNumbering *self)
{
  g_hash_table_unref (self->counters);
  g_hash_table_unref (self->lists);
  g_hash_table_unref (self->nodes);
  g_free (self);
}

/* The level that a list ties to the style which named it. */
static guint
level_of_style (const List *list, const char *style)
{
  for (guint i = 0; style != NULL && i < LEVELS; i++)
    if (g_strcmp0 (rap_docx_value (list->levels[i].node, "pStyle"), style) == 0)
      return i;
  return 0;
}

static List *
find_list (RapDocxNumbering *self, const char *style, const xmlNode *own, guint *level)
{
  const xmlNode *properties = rap_docx_child (own, "numPr");
  const char *id = rap_docx_value (properties, "numId");
  const char *at = rap_docx_value (properties, "ilvl");
  const char *by = NULL;
  List *list;

  if (id == NULL)
    id = rap_docx_styles_list (self->styles, style, "numId", &by);
  list = id != NULL ? g_hash_table_lookup (self->lists, id) : NULL;
  if (list == NULL || list->counter == NULL)
    return NULL;
  if (at == NULL && by != NULL)
    at = rap_docx_styles_list (self->styles, style, "ilvl", NULL);
  if (!rap_xml_number (at, LEVELS - 1, level))
    *level = level_of_style (list, by != NULL ? by : style);
  return list->levels[*level].node != NULL ? list : NULL;
}

/* A level starts anew below a higher one, or only below some, or never. */
static gboolean
restarts_below (const Level *level, guint higher)
{
  guint least;

  if (!rap_xml_number (rap_docx_value (level->node, "lvlRestart"), LEVELS, &least))
    return TRUE;
  return higher < least;
}

static void
count (List *list, guint level)
{
  Counter *counter = list->counter;

  if (list->restarts[level] || !counter->counting[level])
    counter->counts[level] = list->levels[level].start;
  else
    counter->counts[level]++;
  list->restarts[level] = FALSE;
  counter->counting[level] = TRUE;
  for (guint i = level + 1; i < LEVELS; i++)
    if (restarts_below (&list->levels[i], level))
      counter->counting[i] = FALSE;
}

static void
append_count (GString *label, const List *list, guint level, gboolean legal)
{
  const Level *from = &list->levels[level];
  const Counter *counter = list->counter;
  guint number = counter->counting[level] ? counter->counts[level] : from->start;
  g_autofree char *counted = rap_list_count (
      number, legal ? RAP_LIST_DECIMAL : rap_docx_form (rap_docx_value (from->node, "numFmt")));

  g_string_append (label, counted);
}

static char *
label_of (const List *list, guint level)
{
  const xmlNode *node = list->levels[level].node;
  const char *text = rap_docx_value (node, "lvlText");
  const char *after = rap_docx_value (node, "suff");
  const xmlNode *legally = rap_docx_child (node, "isLgl");
  gboolean legal = legally != NULL && rap_docx_switch (legally);
  g_autoptr (GString) label = g_string_new (NULL);

  if (text == NULL || strlen (text) > RAP_LONGEST_LABEL)
    return g_strdup ("");
  if (g_strcmp0 (rap_docx_value (node, "numFmt"), "bullet") == 0) {
    g_autofree char *bullet = rap_list_bullet (text);
    g_string_append (label, bullet);
  } else {
    for (const char *p = text; *p != '\0'; p++)
      if (*p == '%' && p[1] >= '1' && p[1] <= '9')
        append_count (label, list, *++p - '1', legal);
      else
        g_string_append_c (label, *p);
  }
  if (label->len == 0 || label->len > RAP_LONGEST_LABEL)
    return g_strdup ("");
  if (g_strcmp0 (after, "nothing") != 0)
    g_string_append_c (label, g_strcmp0 (after, "space") == 0 ? ' ' : '\t');
  return g_string_free (g_steal_pointer (&label), FALSE);
}

/**
 * rap_docx_numbering_next:
 * @self: lists
 * @style: (nullable): of the paragraph that comes next
 * @own: (nullable): its `w:pPr`
 * @look: (out): what the list says of the look of the label
 *
 * Counts the paragraph, where it is numbered.
 *
 * Returns: (transfer full): its label and what parts it from the text; "" where it has none
 */
char *
rap_docx_numbering_next (RapDocxNumbering *self,
                         const char *style,
                         const xmlNode *own,
                         RapProperties *look)
{
  guint level = 0;
  List *list = find_list (self, style, own, &level);

  *look = (RapProperties){ 0, 0 };
  if (list == NULL)
    return g_strdup ("");
  count (list, level);
  *look = rap_docx_properties_read (rap_docx_child (list->levels[level].node, "rPr"));
  return label_of (list, level);
}
