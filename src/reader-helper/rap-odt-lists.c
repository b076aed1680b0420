/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-odt-lists.h"

#include <string.h>

#include "rap-list-label.h"

#define LARGEST_NUMBER 32767u

struct _RapOdtLists {
  RapOdtStyles *styles; /* (unowned) */
  GPtrArray *counters;  /* (owned) (element-type RapOdtCounter) */
  GHashTable *by_id;    /* (owned) (element-type utf8 RapOdtCounter): both borrowed */
  GHashTable *by_style; /* (owned) (element-type utf8 RapOdtCounter): the last; both borrowed */
  RapOdtCounter outline;
};

/**
 * rap_odt_lists_new:
 * @styles: outlives the lists
 *
 * Returns: (transfer full): no list has begun
 */
RapOdtLists *
rap_odt_lists_new (RapOdtStyles *styles)
{
  RapOdtLists *self = g_new0 (RapOdtLists, 1);

  self->styles = styles;
  self->counters = g_ptr_array_new_with_free_func (g_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_style = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

/**
 * rap_odt_lists_free:
 * @self: (transfer full): lists
 */
void
rap_odt_lists_free (RapOdtLists *self)
{
  g_ptr_array_unref (self->counters);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_style);
  g_free (self);
}

/**
 * rap_odt_lists_begin:
 * @self: lists
 * @list: a list that stands in no other
 *
 * Returns: (transfer none): what its paragraphs are counted by, which is what those of another list
 *   were, if this one says that it goes on
 */
RapOdtCounter *
rap_odt_lists_begin (RapOdtLists *self, const xmlNode *list)
{
  const char *id = rap_xml_attribute (list, "id");
  const char *style = rap_xml_attribute (list, "style-name");
  const char *continued = rap_xml_attribute (list, "continue-list");
  RapOdtCounter *counter = NULL;

  if (style == NULL)
    style = "";
  if (continued != NULL)
    counter = g_hash_table_lookup (self->by_id, continued);
  if (counter == NULL && g_strcmp0 (rap_xml_attribute (list, "continue-numbering"), "true") == 0)
    counter = g_hash_table_lookup (self->by_style, style);
  if (counter == NULL) {
    counter = g_new0 (RapOdtCounter, 1);
    g_ptr_array_add (self->counters, counter);
  }
  if (id != NULL)
    g_hash_table_replace (self->by_id, (gpointer)id, counter);
  g_hash_table_replace (self->by_style, (gpointer)style, counter);
  return counter;
}

/**
 * rap_odt_lists_get_outline:
 * @self: lists
 *
 * Returns: (transfer none): what headings are counted by
 */
RapOdtCounter *
rap_odt_lists_get_outline (RapOdtLists *self)
{
  return &self->outline;
}

static RapListForm
form_of (const xmlNode *level)
{
  const char *format = rap_xml_attribute (level, "num-format");
  gboolean repeated = g_strcmp0 (rap_xml_attribute (level, "num-letter-sync"), "true") == 0;

  if (format == NULL || *format == '\0')
    return RAP_LIST_NONE;
  switch (*format) {
  case 'a':
    return repeated ? RAP_LIST_LETTERS_REPEATED : RAP_LIST_LETTERS;
  case 'A':
    return repeated ? RAP_LIST_CAPITALS_REPEATED : RAP_LIST_CAPITALS;
  case 'i':
    return RAP_LIST_ROMAN;
  case 'I':
    return RAP_LIST_ROMAN_CAPITALS;
  default:
    return RAP_LIST_DECIMAL;
  }
}

static guint
start_of (const xmlNode *level)
{
  guint start = 1;

  rap_xml_number (rap_xml_attribute (level, "start-value"), LARGEST_NUMBER, &start);
  return start;
}

static void
count (RapOdtCounter *counter, const xmlNode *node, guint level, const char *start)
{
  if (!rap_xml_number (start, LARGEST_NUMBER, &counter->counts[level]))
    counter->counts[level] =
        counter->counting[level] ? counter->counts[level] + 1 : start_of (node);
  counter->counting[level] = TRUE;
  for (guint i = level + 1; i < RAP_ODT_LEVELS; i++)
    counter->counting[i] = FALSE;
}

/* "3.2.1": the number, after those of as many higher levels as are shown with it. */
static void
append_numbers (GString *label,
                const RapOdtCounter *counter,
                const RapOdtListStyle *style,
                guint level)
{
  guint shown = 1;
  gboolean begun = FALSE;

  rap_xml_number (rap_xml_attribute (style->levels[level], "display-levels"), RAP_ODT_LEVELS,
                  &shown);
  if (form_of (style->levels[level]) == RAP_LIST_NONE)
    return;
  for (guint i = level + 1 - CLAMP (shown, 1, level + 1); i <= level; i++) {
    RapListForm form = form_of (style->levels[i]);
    guint number = counter->counting[i] ? counter->counts[i] : start_of (style->levels[i]);
    g_autofree char *counted = rap_list_count (number, form);

    if (form == RAP_LIST_NONE)
      continue;
    if (begun)
      g_string_append_c (label, '.');
    g_string_append (label, counted);
    begun = TRUE;
  }
}

static void
append_bullet (GString *label, const xmlNode *level)
{
  const char *text = rap_xml_attribute (level, "bullet-char");
  g_autofree char *bullet = rap_list_bullet (text != NULL ? text : "•");

  g_string_append (label, bullet);
}

/* What stands between a label and its text. */
static const char *
blank_after (const xmlNode *level)
{
  const xmlNode *place = rap_odt_child (level, RAP_ODT_STYLE, "list-level-properties");
  const char *followed;

  place = rap_odt_child (place, RAP_ODT_STYLE, "list-level-label-alignment");
  followed = rap_xml_attribute (place, "label-followed-by");
  if (g_strcmp0 (followed, "nothing") == 0)
    return "";
  return g_strcmp0 (followed, "space") == 0 ? " " : "\t";
}

/**
 * rap_odt_lists_next:
 * @self: lists
 * @counter: of the list
 * @style: (nullable): of the list
 * @level: of the paragraph that comes next, from 0
 * @start: (nullable): the number that it is given
 * @look: (out) (nullable): the style of its label
 *
 * Counts the paragraph.
 *
 * Returns: (transfer full): its label and what parts it from the text; "" where it has none
 */
char *
rap_odt_lists_next (RapOdtLists *self,
                    RapOdtCounter *counter,
                    const char *style,
                    guint level,
                    const char *start,
                    const char **look)
{
  const RapOdtListStyle *list = rap_odt_styles_find_list (self->styles, style);
  const xmlNode *node = list != NULL ? list->levels[level] : NULL;
  const char *before = rap_xml_attribute (node, "num-prefix");
  const char *after = rap_xml_attribute (node, "num-suffix");
  g_autoptr (GString) label = g_string_new (before);

  *look = rap_xml_attribute (node, "style-name");
  count (counter, node, level, start);
  if (node == NULL)
    return g_strdup ("");
  if (g_str_has_suffix ((const char *)node->name, "-number") ||
      strcmp ((const char *)node->name, "outline-level-style") == 0)
    append_numbers (label, counter, list, level);
  else
    append_bullet (label, node);
  g_string_append (label, after != NULL ? after : "");
  if (label->len == 0 || label->len > RAP_LONGEST_LABEL)
    return g_strdup ("");
  g_string_append (label, blank_after (node));
  return g_string_free (g_steal_pointer (&label), FALSE);
}
