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

/* So many figures in a text that lead, one after another, behind the last of them are no chance. */
#define FEWEST_ONE_WAY 3u

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

/**
 * rap_web_notes_target:
 * @self: notes
 * @link: an element
 *
 * Returns: (transfer none) (nullable): what a link within the page leads to; %NULL for any other
 */
const xmlNode *
rap_web_notes_target (const RapWebNotes *self, const xmlNode *link)
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

/* Every link within the page, by what it leads to, and the places of all of these. */
static void
take_links (const RapWebNotes *self,
            const xmlNode *node,
            GPtrArray *links,
            GHashTable *leading,
            GHashTable *places)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next) {
    const xmlNode *target = rap_web_is (child, "a") ? rap_web_notes_target (self, child) : NULL;

    if (child->type != XML_ELEMENT_NODE)
      continue;
    if (target != NULL || rap_xml_attribute (child, "id") != NULL ||
        rap_xml_attribute (child, "name") != NULL)
      g_hash_table_insert (places, (gpointer)child,
                           GUINT_TO_POINTER (g_hash_table_size (places) + 1));
    if (target != NULL) {
      g_ptr_array_add (links, (gpointer)child);
      if (!g_hash_table_contains (leading, target))
        g_hash_table_insert (leading, (gpointer)target, (gpointer)child);
    }
    take_links (self, child, links, leading, places);
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
  const xmlNode *target = rap_web_notes_target (self, link);
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

/* Whether a link is set as marks are: raised, or in brackets. */
static gboolean
is_set_as_mark (const xmlNode *link)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const xmlNode *inner = link->children;
  const xmlNode *place = link->parent;

  append_text (text, link);
  if (text->len > 0 && text->str[strspn (text->str, " \t\n")] == '[')
    return TRUE;
  for (guint i = 1; i < NAME_WITHIN && place != NULL && !is_block (place); i++)
    if (rap_web_is (place, "sup"))
      return TRUE;
    else
      place = place->parent;
  return inner != NULL && rap_web_is (inner, "sup");
}

/* Whether @note begins with @mark, as it does at the foot of a page. @beginnings has what notes
 * begin with: many links may lead to one, and little may stand in many elements. */
static gboolean
begins_with_mark (GHashTable *beginnings, const xmlNode *note, const char *mark)
{
  const char *start = g_hash_table_lookup (beginnings, note);

  if (start == NULL) {
    GString *text = g_string_new (NULL);

    append_text (text, note);
    start = g_string_free (text, FALSE);
    g_hash_table_insert (beginnings, (gpointer)note, (gpointer)start);
  }
  start += strspn (start, " \t\n[(^");
  return g_str_has_prefix (start, mark) && !g_ascii_isdigit (start[strlen (mark)]);
}

/* The note that @link leads to, where nothing leads back from it. */
static const xmlNode *
one_way_note (const RapWebNotes *self,
              GHashTable *beginnings,
              const xmlNode *link,
              const char *mark)
{
  const xmlNode *note = note_around (rap_web_notes_target (self, link));

  if (note == NULL || !g_ascii_isdigit (*mark) || !looks_like_mark (mark) ||
      g_hash_table_contains (self->notes, link) || rap_web_notes_leads_back (self, link) ||
      rap_web_is_inside (link, note) || begins_with_heading (note) || stands_first (link) ||
      !begins_with_mark (beginnings, note, mark))
    return NULL;
  return note;
}

static void
add_one_way (RapWebNotes *self, const xmlNode *link)
{
  const xmlNode *note = note_around (rap_web_notes_target (self, link));

  g_hash_table_insert (self->notes, (gpointer)link, (gpointer)note);
  g_hash_table_add (self->headed, (gpointer)note);
}

static guint
place_of (GHashTable *places, const xmlNode *node)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (places, node));
}

/* Of figures in a text, those that lead behind the last of them. They are marks where they count
 * on; others refer to numbered paragraphs. */
static void
take_plain (RapWebNotes *self, GPtrArray *plain, GHashTable *places)
{
  guint last = plain->len > 0 ? place_of (places, plain->pdata[plain->len - 1]) : 0;
  guint kept = 0;
  guint64 count = 0;

  for (guint i = 0; i < plain->len; i++)
    if (place_of (places, rap_web_notes_target (self, plain->pdata[i])) > last)
      plain->pdata[kept++] = plain->pdata[i];
  g_ptr_array_set_size (plain, kept);
  for (guint i = 0; i < plain->len; i++) {
    g_autofree char *mark = rap_web_notes_mark (plain->pdata[i]);
    guint64 number = g_ascii_strtoull (mark, NULL, 10);

    if (number <= count)
      return;
    count = number;
  }
  for (guint i = 0; i < plain->len && plain->len >= FEWEST_ONE_WAY; i++)
    add_one_way (self, plain->pdata[i]);
}

/* Notes from which nothing leads back. A figure that is set as a mark and leads to what begins with
 * it is one. */
static void
take_one_way (RapWebNotes *self, const GPtrArray *links, GHashTable *places)
{
  g_autoptr (GPtrArray) plain = g_ptr_array_new ();
  g_autoptr (GHashTable) beginnings = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < links->len; i++) {
    const xmlNode *link = links->pdata[i];
    g_autofree char *mark = rap_web_notes_mark (link);

    if (one_way_note (self, beginnings, link, mark) == NULL)
      continue;
    if (is_set_as_mark (link))
      add_one_way (self, link);
    else
      g_ptr_array_add (plain, (gpointer)link);
  }
  take_plain (self, plain, places);
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
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  self->notes = g_hash_table_new (NULL, NULL);
  self->marks = g_hash_table_new (NULL, NULL);
  self->headed = g_hash_table_new (NULL, NULL);
  self->named = g_hash_table_new (g_str_hash, g_str_equal);
  take_names (self, root);
  take_links (self, root, links, leading, places);
  for (guint i = 0; i < links->len; i++)
    if (!rap_web_notes_leads_back (self, links->pdata[i]))
      take_note (self, leading, links->pdata[i]);
  take_one_way (self, links, places);
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
  g_clear_pointer (&self->headed, g_hash_table_unref);
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
 * rap_web_notes_has_mark:
 * @self: notes
 * @note: one of them
 *
 * Returns: whether its mark is known to stand in front of it, as text
 */
gboolean
rap_web_notes_has_mark (const RapWebNotes *self, const xmlNode *note)
{
  return g_hash_table_contains (self->headed, note);
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
  const xmlNode *target = rap_web_notes_target (self, link);

  return target != NULL && g_hash_table_contains (self->marks, target);
}
