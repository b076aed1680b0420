/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-odt-reader.h"

#include <string.h>

#include "rap-heads.h"
#include "rap-odt-changes.h"
#include "rap-odt-heads.h"
#include "rap-odt-lists.h"
#include "rap-odt-package.h"
#include "rap-odt-styles.h"
#include "rap-paragraph-writer.h"
#include "rap-pending.h"

/* More blanks in a row are no text. */
#define MOST_BLANKS 32u

/* Where a paragraph stands in lists. */
typedef struct {
  RapOdtCounter *counter; /* (unowned) (nullable): in no list */
  const char *style;      /* (unowned) (nullable): of the list */
  const char *start;      /* (unowned) (nullable): the number that the point is given */
  guint depth;            /* of lists around it */
  gboolean waiting;       /* its point has no paragraph yet */
} Place;

typedef struct {
  RapOdtStyles *styles; /* (owned) */
  RapOdtLists *lists;   /* (owned) */
  RapOdtChanges changes;
  RapParagraphWriter writer;
  Place place;
  char *
      label; /* (owned) (nullable): of the open paragraph, where the end of its first was deleted */
  guint label_look;   /* of that label */
  guint label_level;  /* of that paragraph */
  guint look;         /* of what is read */
  RapPending pending; /* what the open paragraph refers to */
  gboolean in_paragraph;
  gboolean in_note;
  gboolean in_head; /* of a page: its lines are lines, and not parts of a paragraph */
  RapLineRole head; /* of those lines */
  gboolean in_cell; /* of a row that has others */
  gboolean in_link;
} OdtReader;

typedef void (*ReadElement) (OdtReader *self, const xmlNode *node);

static void read_node (OdtReader *self, const xmlNode *node);

static void
read_children (OdtReader *self, const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    read_node (self, child);
}

/* The line below a link is the link's, and none of the text's. */
static guint
style_of (const OdtReader *self, guint look)
{
  return look & RAP_LOOK_SET & ~(self->in_link ? RAP_STYLE_UNDERLINE : 0);
}

static gboolean
is_unseen (const OdtReader *self)
{
  return (self->look & RAP_LOOK_HIDDEN) != 0 || self->changes.open > 0;
}

/* Everything that a reader sees comes by here. */
static void
append (OdtReader *self, const char *text)
{
  guint style = style_of (self, self->look);

  if (is_unseen (self))
    return;
  if ((self->look & RAP_STYLE_RAISED) != 0 && !rap_paragraph_writer_is_power (&self->writer, text))
    style |= RAP_STYLE_RAISED;
  rap_paragraph_writer_append (&self->writer, text, style);
}

/* White space of the file is one blank; more are written as elements. */
static void
read_text (OdtReader *self, const xmlNode *node)
{
  const GString *open = self->writer.open;
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *p = (const char *)node->content; p != NULL && *p != '\0'; p++) {
    const GString *before = text->len > 0 ? text : open;

    if (!g_ascii_isspace (*p))
      g_string_append_c (text, *p);
    else if (before->len > 0 && before->str[before->len - 1] != ' ')
      g_string_append_c (text, ' ');
  }
  append (self, text->str);
}

/* In the head of a page, what a tab sets apart stands for itself. */
static void
read_tab (OdtReader *self, G_GNUC_UNUSED const xmlNode *node)
{
  if (self->in_head)
    rap_paragraph_writer_end_head (&self->writer, self->head);
  else
    append (self, "\t");
}

/* A line's end within a paragraph is white space. */
static void
read_break (OdtReader *self, G_GNUC_UNUSED const xmlNode *node)
{
  if (self->in_head)
    rap_paragraph_writer_end_head (&self->writer, self->head);
  else
    append (self, " ");
}

static void
read_blanks (OdtReader *self, const xmlNode *node)
{
  guint n = 1;

  rap_xml_number (rap_xml_attribute (node, "c"), G_MAXINT, &n);
  for (guint i = 0; i < MIN (n, MOST_BLANKS); i++)
    append (self, " ");
}

static void
read_nothing (G_GNUC_UNUSED OdtReader *self, G_GNUC_UNUSED const xmlNode *node)
{
}

static void
read_span (OdtReader *self, const xmlNode *node)
{
  guint look = self->look;

  self->look = rap_odt_styles_look (self->styles, RAP_ODT_TEXT_STYLE,
                                    rap_xml_attribute (node, "style-name"), look);
  if (((self->look ^ look) & RAP_STYLE_RAISED) != 0)
    rap_paragraph_writer_part (&self->writer);
  read_children (self, node);
  self->look = look;
}

static void
read_link (OdtReader *self, const xmlNode *node)
{
  gboolean in_link = self->in_link;

  self->in_link = TRUE;
  read_children (self, node);
  self->in_link = in_link;
}

/* A condition that is met is not written. */
static gboolean
is_hidden (const xmlNode *node)
{
  return g_strcmp0 (rap_xml_attribute (node, "is-hidden"), "true") == 0;
}

static void
read_hidden_text (OdtReader *self, const xmlNode *node)
{
  if (!is_hidden (node))
    read_children (self, node);
}

static void
read_changes (OdtReader *self, const xmlNode *node)
{
  rap_odt_changes_take (&self->changes, node);
}

static void
read_change_start (OdtReader *self, const xmlNode *node)
{
  rap_odt_changes_begin (&self->changes, node);
}

static void
read_change_end (OdtReader *self, const xmlNode *node)
{
  rap_odt_changes_end (&self->changes, node);
}

static void
read_page_number (OdtReader *self, const xmlNode *node)
{
  rap_paragraph_writer_number_page (&self->writer);
  read_children (self, node);
}

/* The mark is what the program counted, or what its author typed. */
static void
read_note (OdtReader *self, const xmlNode *node)
{
  const xmlNode *body = rap_odt_child (node, RAP_ODT_TEXT, "note-body");
  const xmlNode *citation = rap_odt_child (node, RAP_ODT_TEXT, "note-citation");
  g_autofree xmlChar *mark = NULL;
  RapPendingNote *pending;
  guint look = self->look;

  if (self->in_note || self->in_head || body == NULL || is_unseen (self))
    return;
  mark = citation != NULL ? xmlNodeGetContent (citation) : NULL;
  pending = rap_pending_notes_add (self->pending.notes, body,
                                   mark != NULL ? g_strstrip ((char *)mark) : NULL);
  rap_paragraph_writer_part (&self->writer);
  rap_paragraph_writer_append (&self->writer, rap_pending_note_get_mark (pending),
                               style_of (self, look) | RAP_STYLE_RAISED);
  rap_paragraph_writer_part (&self->writer);
}

static void
write_note (gpointer reader, const RapPendingNote *note)
{
  OdtReader *self = reader;
  Place place = self->place;

  self->place = (Place){ 0 };
  self->in_note = TRUE;
  read_children (self, note->body);
  self->in_note = FALSE;
  self->place = place;
  rap_paragraph_writer_end_note (&self->writer, rap_pending_note_get_mark (note));
}

static void
read_apart (OdtReader *self, const xmlNode *node)
{
  Place place = self->place;

  self->place = (Place){ 0 };
  read_children (self, node);
  self->place = place;
}

static void
read_inside (gpointer reader, const xmlNode *box)
{
  read_apart (reader, box);
}

/* The label of the paragraph that is read: of its point, or of its level among the headings. */
static char *
next_label (OdtReader *self, const xmlNode *node, guint level, const char **look)
{
  const char *own = rap_odt_styles_say (self->styles, RAP_ODT_PARAGRAPH_STYLE,
                                        rap_xml_attribute (node, "style-name"), "list-style-name");
  Place *place = &self->place;

  *look = NULL;
  if (place->counter != NULL && place->waiting) {
    place->waiting = FALSE;
    return rap_odt_lists_next (self->lists, place->counter,
                               place->style != NULL ? place->style : own,
                               MIN (place->depth, RAP_ODT_LEVELS) - 1, place->start, look);
  }
  if (level == 0 || place->counter != NULL || (own != NULL && *own == '\0') ||
      g_strcmp0 (rap_xml_attribute (node, "is-list-header"), "true") == 0)
    return g_strdup ("");
  return rap_odt_lists_next (self->lists, rap_odt_lists_get_outline (self->lists), RAP_ODT_OUTLINE,
                             level - 1, rap_xml_attribute (node, "start-value"), look);
}

/* Of several paragraphs whose ends were deleted, the first one says what the open paragraph is. */
static void
take_label (OdtReader *self, const xmlNode *node, guint level)
{
  const char *style = NULL;

  if (self->label != NULL) {
    self->place.waiting = FALSE;
    return;
  }
  self->label = next_label (self, node, level, &style);
  self->label_look = rap_odt_styles_look (self->styles, RAP_ODT_TEXT_STYLE, style, self->look);
  self->label_level = level;
}

/* Writes the open paragraph with the label that was taken for it. */
static void
write_paragraph (OdtReader *self)
{
  g_autofree char *label = g_steal_pointer (&self->label);

  if (label != NULL && !rap_paragraph_writer_is_blank (&self->writer))
    rap_paragraph_writer_prepend (&self->writer, label,
                                  style_of (self, self->label_look) & ~RAP_STYLE_UNDERLINE);
  rap_paragraph_writer_end (&self->writer,
                            self->in_cell ? RAP_LINE_ROLE_CELL : RAP_LINE_ROLE_PARAGRAPH,
                            self->label_level);
}

/* Ends the open paragraph, and writes what belongs to it. */
static void
end_paragraph (OdtReader *self, const xmlNode *node, guint level)
{
  gboolean blank = rap_paragraph_writer_is_blank (&self->writer);
  gboolean goes_on = self->changes.open > 0;

  if (self->in_head) {
    rap_paragraph_writer_end_head (&self->writer, self->head);
  } else {
    /* Hidden as a whole, it is not counted. An empty one is, but has nothing to be read. */
    if (!blank || (!goes_on && (self->look & RAP_LOOK_HIDDEN) == 0))
      take_label (self, node, level);
    if (goes_on)
      return;
    write_paragraph (self);
  }
  rap_pending_write (&self->pending, write_note, read_inside, self);
}

/* Ends a paragraph whose own end was deleted, where nothing follows that it could join. */
static void
end_open (OdtReader *self)
{
  if (self->label == NULL)
    return;
  write_paragraph (self);
  rap_pending_write (&self->pending, write_note, read_inside, self);
}

/* A note is one line, whatever paragraphs and lists it has. */
static void
read_note_paragraph (OdtReader *self, const xmlNode *node)
{
  const char *style;
  g_autofree char *label = next_label (self, node, 0, &style);

  append (self, label);
  read_children (self, node);
  append (self, " ");
}

/* Whether a field somewhere in it takes the whole paragraph away. */
static gboolean
hides_paragraph (const xmlNode *node)
{
  if (rap_odt_is (node, RAP_ODT_TEXT, "hidden-paragraph") && is_hidden (node))
    return TRUE;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && hides_paragraph (child))
      return TRUE;
  return FALSE;
}

static void
read_paragraph (OdtReader *self, const xmlNode *node)
{
  guint look = self->look;
  guint level = 0;

  if (self->in_paragraph) {
    read_children (self, node);
    return;
  }
  if (rap_odt_is (node, RAP_ODT_TEXT, "h")) {
    level = 1;
    rap_xml_number (rap_xml_attribute (node, "outline-level"), G_MAXINT, &level);
    level = CLAMP (level, 1, RAP_MAX_LEVEL);
  }
  self->look = rap_odt_styles_look (self->styles, RAP_ODT_PARAGRAPH_STYLE,
                                    rap_xml_attribute (node, "style-name"), 0);
  if (hides_paragraph (node))
    self->look |= RAP_LOOK_HIDDEN;
  self->in_paragraph = TRUE;
  if (self->in_note)
    read_note_paragraph (self, node);
  else
    read_children (self, node);
  self->in_paragraph = FALSE;
  if (!self->in_note)
    end_paragraph (self, node, level);
  self->look = look;
}

static void
read_point (OdtReader *self, const xmlNode *node, const Place *list)
{
  const char *style = rap_xml_attribute (node, "style-override");

  self->place = *list;
  self->place.start = rap_xml_attribute (node, "start-value");
  self->place.waiting = rap_odt_is (node, RAP_ODT_TEXT, "list-item");
  if (style != NULL)
    self->place.style = style;
  read_children (self, node);
}

static void
read_list (OdtReader *self, const xmlNode *node)
{
  const char *style = rap_xml_attribute (node, "style-name");
  Place outer = self->place;
  Place list = outer;

  list.depth++;
  if (list.counter == NULL)
    list.counter = rap_odt_lists_begin (self->lists, node);
  if (style != NULL)
    list.style = style;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (rap_odt_is (child, RAP_ODT_TEXT, "list-item") ||
        rap_odt_is (child, RAP_ODT_TEXT, "list-header"))
      read_point (self, child, &list);
  self->place = outer;
}

static void
read_section (OdtReader *self, const xmlNode *node)
{
  if (g_strcmp0 (rap_xml_attribute (node, "display"), "condition") != 0 || !is_hidden (node))
    read_children (self, node);
}

static void
read_table (OdtReader *self, const xmlNode *node)
{
  end_open (self);
  read_apart (self, node);
}

static void
read_row (OdtReader *self, const xmlNode *node)
{
  const char *visibility = rap_xml_attribute (node, "visibility");
  gboolean in_cell = self->in_cell;
  guint n = 0;

  if (visibility != NULL && strcmp (visibility, "visible") != 0)
    return;
  for (const xmlNode *child = node->children; child != NULL; child = child->next) {
    const char *repeated = rap_xml_attribute (child, "number-columns-repeated");

    if (rap_odt_is (child, RAP_ODT_TABLE, "table-cell"))
      n += repeated != NULL ? 2 : 1;
  }
  /* A table of one column is a frame around paragraphs. */
  self->in_cell = in_cell || n > 1;
  read_children (self, node);
  self->in_cell = in_cell;
}

/* A box stands beside the paragraph it is tied to, and is read after it. */
static void
read_box (OdtReader *self, const xmlNode *node)
{
  if (rap_odt_heads_is_watermark (node))
    return;
  if (!self->in_paragraph)
    read_apart (self, node);
  else if (!self->in_note && !is_unseen (self))
    g_ptr_array_add (self->pending.boxes, (gpointer)node);
}

/* Elements that are not named here are only a wrapping of others: a field, a bookmark, an index. */
static const struct {
  RapOdtVocabulary vocabulary;
  const char *name;
  ReadElement read;
} elements[] = {
  { RAP_ODT_TEXT, "p", read_paragraph },
  { RAP_ODT_TEXT, "h", read_paragraph },
  { RAP_ODT_TEXT, "span", read_span },
  { RAP_ODT_TEXT, "a", read_link },
  { RAP_ODT_TEXT, "s", read_blanks },
  { RAP_ODT_TEXT, "tab", read_tab },
  { RAP_ODT_TEXT, "line-break", read_break },
  { RAP_ODT_TEXT, "list", read_list },
  { RAP_ODT_TEXT, "note", read_note },
  { RAP_ODT_TEXT, "section", read_section },
  { RAP_ODT_TEXT, "tracked-changes", read_changes },
  { RAP_ODT_TEXT, "change-start", read_change_start },
  { RAP_ODT_TEXT, "change-end", read_change_end },
  { RAP_ODT_TEXT, "hidden-text", read_hidden_text },
  { RAP_ODT_TEXT, "page-number", read_page_number },
  { RAP_ODT_TEXT, "page-count", read_page_number },
  { RAP_ODT_TEXT, "placeholder", read_nothing }, /* a hint that something should be filled in */
  { RAP_ODT_TEXT, "script", read_nothing },
  { RAP_ODT_TEXT, "ruby-text", read_nothing }, /* how the characters below are spoken */
  { RAP_ODT_TABLE, "table-row", read_row },
  { RAP_ODT_TABLE, "table", read_table },
  { RAP_ODT_TABLE, "covered-table-cell", read_nothing }, /* by the one beside or above */
  { RAP_ODT_DRAW, "frame", read_children },
  { RAP_ODT_DRAW, "a", read_children },
  { RAP_ODT_DRAW, "g", read_children },
  { RAP_ODT_OFFICE, "annotation", read_nothing },
  { RAP_ODT_OFFICE, "forms", read_nothing },
};

static void
read_element (OdtReader *self, const xmlNode *node)
{
  RapOdtVocabulary vocabulary = rap_odt_vocabulary (node);
  const char *name = (const char *)node->name;

  /* A section, or the value of a field, that is only kept. */
  if (vocabulary == RAP_ODT_TEXT && g_strcmp0 (rap_xml_attribute (node, "display"), "none") == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (elements[i].vocabulary == vocabulary && strcmp (elements[i].name, name) == 0) {
      elements[i].read (self, node);
      return;
    }
  if (vocabulary == RAP_ODT_DRAW)
    read_box (self, node);
  /* What an index is made by has words that stand nowhere. */
  else if (vocabulary != RAP_ODT_SVG &&
           !(vocabulary == RAP_ODT_TEXT && g_str_has_suffix (name, "-source")))
    read_children (self, node);
}

static void
read_node (OdtReader *self, const xmlNode *node)
{
  if (node->type == XML_TEXT_NODE && self->in_paragraph)
    read_text (self, node);
  else if (node->type == XML_ELEMENT_NODE)
    read_element (self, node);
}

static void
read_head (gpointer reader, const xmlNode *head, RapLineRole role)
{
  OdtReader *self = reader;

  self->head = role;
  read_children (self, head);
}

/* What a program made by the way for heads has the names of what it made for the text. */
static void
read_heads (OdtReader *self, RapOdtPackage *package)
{
  const xmlNode *named = rap_odt_package_get_styles (package);
  RapOdtStyles *styles = self->styles;
  g_autoptr (RapOdtStyles) head_styles = rap_odt_styles_new (named, named);
  RapHeads heads;

  rap_heads_init (&heads);
  rap_odt_heads_find (&heads, package, styles);
  self->styles = head_styles;
  self->in_head = TRUE;
  rap_heads_read (&heads, read_head, self);
  self->in_head = FALSE;
  self->styles = styles;
  rap_heads_clear (&heads);
}

/**
 * rap_odt_parse:
 * @source: the bytes of an OpenDocument text
 * @error: a #RapReadError without words: the parent has them
 *
 * Returns: (transfer full): the document
 */
RapRaw *
rap_odt_parse (GBytes *source, GError **error)
{
  g_autoptr (RapOdtPackage) package = rap_odt_package_open (source, error);
  OdtReader self = { 0 };
  RapRaw *raw;

  if (package == NULL)
    return NULL;
  self.styles = rap_odt_styles_new (rap_odt_package_get_styles (package),
                                    rap_odt_package_get_content (package));
  self.lists = rap_odt_lists_new (self.styles);
  rap_pending_init (&self.pending);
  rap_odt_changes_init (&self.changes);
  rap_paragraph_writer_init (&self.writer, RAP_MEDIA_TYPE_ODT);
  read_heads (&self, package);
  read_children (&self, rap_odt_package_get_text (package));
  end_open (&self);
  raw = rap_paragraph_writer_finish (&self.writer, error);
  rap_paragraph_writer_clear (&self.writer);
  rap_pending_clear (&self.pending);
  rap_odt_changes_clear (&self.changes);
  g_free (self.label);
  rap_odt_lists_free (self.lists);
  rap_odt_styles_free (self.styles);
  return raw;
}
