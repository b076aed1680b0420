/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-web-notes.h"

#include <string.h>

#include "rap-web-look.h"
#include "rap-web-tree.h"
#include "rap-xml.h"

/* Longer marks are words of the text; what a page calls a mark may be longer. */
#define LONGEST_FIGURES 4
#define LONGEST_MARK 20

/* How far above a link the name may stand that the note leads back to: `<sup id="r1"><a>`. */
#define NAME_WITHIN 3

/* Elements that are a whole note, if one leads into them. */
static const char *const note_elements[] = { "li", "p", "div", "aside", "dd", "section" };

static const char *const note_names[] = { "doc-footnote", "doc-endnote", "footnote", "endnote",
                                          "rearnote" };
static const char *const mark_names[] = { "doc-noteref", "noteref" };

static gboolean
is_called (const xmlNode *node, const char *const *names, guint n_names)
{
  const char *role = rap_xml_attribute (node, "role");
  const char *type = rap_xml_attribute (node, "epub:type");

  for (guint i = 0; i < n_names; i++)
    if (g_strcmp0 (role, names[i]) == 0 || g_strcmp0 (type, names[i]) == 0)
      return TRUE;
  return FALSE;
}

/* What a link within the page leads to; %NULL for any other. */
static const xmlNode *
target_of (const RapWebNotes *self, const xmlNode *link)
{
  const char *address = rap_xml_attribute (link, "href");

  return address != NULL && address[0] == '#' ? g_hash_table_lookup (self->named, address + 1)
                                              : NULL;
}

static void
append_text (GString *text, const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL && text->len <= LONGEST_MARK;
       child = child->next)
    if (child->type == XML_TEXT_NODE)
      g_string_append_len (text, (const char *)child->content,
                           strnlen ((const char *)child->content, 4 * LONGEST_MARK));
    else
      append_text (text, child);
}

/**
 * rap_web_notes_mark:
 * @link: the mark of a note
 *
 * Returns: (transfer full): what it shows, without the brackets around it
 */
char *
rap_web_notes_mark (const xmlNode *link)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char *mark;

  append_text (text, link);
  mark = g_strstrip (g_utf8_make_valid (text->str, text->len));
  if ((mark[0] == '[' || mark[0] == '(') && strlen (mark) > 2) {
    char *end = mark + strlen (mark) - 1;

    if (*end == (mark[0] == '[' ? ']' : ')')) {
      *end = '\0';
      memmove (mark, mark + 1, end - mark);
    }
  }
  return g_strstrip (mark);
}

/* Figures, one letter, or signs: no word. */
static gboolean
looks_like_mark (const char *mark)
{
  gsize length = g_utf8_strlen (mark, -1);
  gboolean figures = TRUE, signs = TRUE;

  for (const char *p = mark; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    figures &= g_unichar_isdigit (c);
    signs &= !g_unichar_isalnum (c) && !g_unichar_isspace (c);
  }
  return length > 0 && length <= LONGEST_FIGURES && (figures || signs || length == 1);
}

static gboolean
is_block (const xmlNode *node)
{
  return (rap_web_kind (node) & RAP_WEB_BLOCK) != 0;
}

/* The element that is a note if one leads to @target: around an anchor in its line. */
static const xmlNode *
note_around (const xmlNode *target)
{
  while (target != NULL && target->type == XML_ELEMENT_NODE && !is_block (target))
    target = target->parent;
  for (guint i = 0; target != NULL && i < G_N_ELEMENTS (note_elements); i++)
    if (rap_web_is (target, note_elements[i]))
      return target;
  return NULL;
}

/* A section that begins with a heading is one that a table of contents leads to. */
static gboolean
begins_with_heading (const xmlNode *node)
{
  for (node = xmlFirstElementChild ((xmlNode *)node); node != NULL;
       node = xmlFirstElementChild ((xmlNode *)node))
    if (node->name[0] == 'h' && node->name[1] >= '1' && node->name[1] <= '6')
      return TRUE;
  return FALSE;
}

/* Marks stand after the words they belong to; what stands first is a number, or leads back. */
static gboolean
stands_first (const xmlNode *link)
{
  for (; link->type == XML_ELEMENT_NODE && !is_block (link); link = link->parent)
    for (const xmlNode *before = link->prev; before != NULL; before = before->prev)
      if (before->children != NULL ||
          (before->type == XML_TEXT_NODE && !xmlIsBlankNode ((xmlNode *)before)))
        return FALSE;
  return TRUE;
}

static void
take_names (RapWebNotes *self, const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next) {
    const char *id = rap_xml_attribute (child, "id");

    if (child->type != XML_ELEMENT_NODE)
      continue;
    if (id != NULL && !g_hash_table_contains (self->named, id))
      g_hash_table_insert (self->named, (gpointer)id, (gpointer)child);
    id = rap_web_is (child, "a") ? rap_xml_attribute (child, "name") : NULL;
    if (id != NULL && !g_hash_table_contains (self->named, id))
      g_hash_table_insert (self->named, (gpointer)id, (gpointer)child);
    take_names (self, child);
  }
}

/* Every link within the page, by what it leads to. */
static void
take_links (const RapWebNotes *self, const xmlNode *node, GPtrArray *links, GHashTable *leading)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next) {
    const xmlNode *target = rap_web_is (child, "a") ? target_of (self, child) : NULL;

    if (child->type != XML_ELEMENT_NODE)
      continue;
    if (target != NULL) {
      g_ptr_array_add (links, (gpointer)child);
      if (!g_hash_table_contains (leading, target))
        g_hash_table_insert (leading, (gpointer)target, (gpointer)child);
    }
    take_links (self, child, links, leading);
  }
}

/* Where @note leads back to @link, to what is around it, or to what it begins with. */
static const xmlNode *
find_way_back (GHashTable *leading, const xmlNode *link, const xmlNode *note)
{
  const xmlNode *inner = link->children;
  const xmlNode *place = link;

  for (guint i = 0; i < NAME_WITHIN && place != NULL; i++, place = place->parent)
    if (rap_web_is_inside (g_hash_table_lookup (leading, place), note))
      return place;
  return inner != NULL && rap_web_is_inside (g_hash_table_lookup (leading, inner), note) ? inner
                                                                                         : NULL;
}

static void
take_note (RapWebNotes *self, GHashTable *leading, const xmlNode *link)
{
  const xmlNode *target = target_of (self, link);
  const xmlNode *note = note_around (target);
  g_autofree char *mark = rap_web_notes_mark (link);
  const xmlNode *back;
  gboolean called;

  if (note == NULL || *mark == '\0' || strlen (mark) > LONGEST_MARK ||
      rap_web_is_inside (link, note))
    return;
  called = is_called (link, mark_names, G_N_ELEMENTS (mark_names)) ||
           is_called (note, note_names, G_N_ELEMENTS (note_names));
  back = find_way_back (leading, link, note);
  if (!called && (back == NULL || !looks_like_mark (mark) || begins_with_heading (note) ||
                  stands_first (link)))
    return;
  g_hash_table_insert (self->notes, (gpointer)link, (gpointer)note);
  if (back != NULL)
    g_hash_table_add (self->marks, (gpointer)back);
}

/**
 * rap_web_notes_init:
 * @self: what to fill
 * @root: of a page; outlives the notes
 */
void
rap_web_notes_init (RapWebNotes *self, const xmlNode *root)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new ();
  g_autoptr (GHashTable) leading = g_hash_table_new (NULL, NULL);

  self->notes = g_hash_table_new (NULL, NULL);
  self->marks = g_hash_table_new (NULL, NULL);
  self->named = g_hash_table_new (g_str_hash, g_str_equal);
  take_names (self, root);
  take_links (self, root, links, leading);
  for (guint i = 0; i < links->len; i++)
    if (!rap_web_notes_leads_back (self, links->pdata[i]))
      take_note (self, leading, links->pdata[i]);
}

/**
 * rap_web_notes_clear:
 * @self: what was filled
 */
void
rap_web_notes_clear (RapWebNotes *self)
{
  g_clear_pointer (&self->notes, g_hash_table_unref);
  g_clear_pointer (&self->marks, g_hash_table_unref);
  g_clear_pointer (&self->named, g_hash_table_unref);
}

/**
 * rap_web_notes_find:
 * @self: notes
 * @link: an element
 *
 * Returns: (transfer none) (nullable): the note whose mark @link is
 */
const xmlNode *
rap_web_notes_find (const RapWebNotes *self, const xmlNode *link)
{
  return g_hash_table_lookup (self->notes, link);
}

/**
 * rap_web_notes_leads_back:
 * @self: notes
 * @link: a link in a note
 *
 * Returns: whether it leads to the mark of a note, and says nothing
 */
gboolean
rap_web_notes_leads_back (const RapWebNotes *self, const xmlNode *link)
{
  const xmlNode *target = target_of (self, link);

  return target != NULL && g_hash_table_contains (self->marks, target);
}
