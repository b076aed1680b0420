/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-web-reader.h"

#include <string.h>

#include "rap-paragraph-writer.h"
#include "rap-pending.h"
#include "rap-style.h"
#include "rap-web-contents.h"
#include "rap-web-flow.h"
#include "rap-web-list.h"
#include "rap-web-look.h"
#include "rap-web-notes.h"
#include "rap-web-page.h"
#include "rap-web-table.h"
#include "rap-web-tree.h"
#include "rap-xml.h"

/* A note that several marks lead to is written below each of them, up to as many bytes and nodes in
 * all. */
#define MOST_REPEATED (1u << 20)

/* A point of a list that is being read. */
typedef struct WebPoint {
  struct WebPoint *outer; /* (unowned) (nullable): the one that it is in */
  gboolean written;       /* it has a paragraph */
} WebPoint;

typedef struct {
  RapParagraphWriter writer;
  RapWebFlow flow; /* of the open paragraph's text */
  RapWebNotes notes;
  RapWebPage page;
  RapWebLook look;     /* of what is read */
  RapWebList *list;    /* (unowned) (nullable): the innermost */
  WebPoint *point;     /* (unowned) (nullable): the innermost */
  GString *label;      /* (owned): of the points that have begun, and have no text yet */
  guint label_style;   /* RapStyle flags */
  GPtrArray *pending;  /* (owned) (element-type RapPendingNote) */
  GHashTable *waiting; /* (owned) (element-type xmlNode): notes in pending; borrowed */
  GHashTable *written; /* (owned) (element-type xmlNode): notes; borrowed */
  gsize repeated;      /* bytes and nodes of notes that were written before */
  gsize visited;       /* nodes */
  guint looked_at;     /* nodes, in search of tables of contents */
  guint level;         /* of the heading that is read; 0 for none */
  gboolean in_cell;    /* of a row that has others */
  gboolean in_section;
  gboolean layout; /* the table only puts the page in columns */
  gboolean in_note;
} WebReader;

static void read_node (WebReader *self, const xmlNode *node);
static void read_children (WebReader *self, const xmlNode *node);

/* What is left of a note's own mark, where the page has it in front of the note as text. */
static void
drop_mark (WebReader *self, const xmlNode *note, const char *mark)
{
  const RapRun *first =
      self->writer.styled->len > 0 ? &g_array_index (self->writer.styled, RapRun, 0) : NULL;
  g_autofree char *bracketed = g_strconcat ("[", mark, "]", NULL);
  g_autofree char *pointed = g_strconcat (mark, ". ", NULL);

  if (rap_web_notes_has_mark (&self->notes, note)) {
    const char *const parts[] = { "^", "[", "(", mark, "]", ")", "." };

    for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
      rap_paragraph_writer_drop (&self->writer, parts[i]);
    return;
  }
  rap_paragraph_writer_drop (&self->writer, "^");
  if (first != NULL && first->span.start == 0 && (first->style & RAP_STYLE_RAISED) != 0)
    rap_paragraph_writer_drop (&self->writer, mark);
  rap_paragraph_writer_drop (&self->writer, bracketed);
  rap_paragraph_writer_drop (&self->writer, pointed);
}

static void
write_note (WebReader *self, const RapPendingNote *note)
{
  gsize start = self->writer.text->len, visited = self->visited;
  gboolean again = !g_hash_table_add (self->written, (gpointer)note->body);
  RapWebLook look = self->look;
  RapWebList *list = self->list;
  WebPoint *point = self->point;

  if (again && self->repeated > MOST_REPEATED)
    return;
  self->in_note = TRUE;
  self->look = (RapWebLook){ 0 };
  self->list = NULL;
  self->point = NULL;
  read_children (self, note->body);
  self->in_note = FALSE;
  self->look = look;
  self->list = list;
  self->point = point;
  drop_mark (self, note->body, note->mark->str);
  rap_paragraph_writer_end_note (&self->writer, note->mark->str);
  rap_web_flow_reset (&self->flow);
  g_string_truncate (self->label, 0);
  if (again)
    self->repeated += self->writer.text->len - start + self->visited - visited;
}

/* Notes may lead to notes, which then stand at the end of the array. */
static void
write_pending (WebReader *self)
{
  for (guint i = 0; i < self->pending->len; i++)
    write_note (self, self->pending->pdata[i]);
  g_ptr_array_set_size (self->pending, 0);
  g_hash_table_remove_all (self->waiting);
}

/* The open paragraph is the first of the points that are read and have none yet. The label of the
 * outermost of them is the paragraph's; that of one within it stands in its text. */
static void
begin_points (WebReader *self)
{
  gsize label = strcspn (self->label->str, "\t");
  guint depth = 1;

  if (self->point == NULL || self->point->written)
    return;
  for (WebPoint *point = self->point; point != NULL; point = point->outer) {
    depth += point->written;
    point->written = TRUE;
  }
  rap_paragraph_writer_point (&self->writer, depth, label);
}

/* Writes the open paragraph with the labels of the points that it begins, and then its notes. */
static void
end_paragraph (WebReader *self)
{
  if (self->in_note) {
    self->flow.blank = TRUE;
    return;
  }
  if (!rap_paragraph_writer_is_blank (&self->writer)) {
    rap_paragraph_writer_prepend (&self->writer, self->label->str, self->label_style);
    begin_points (self);
    g_string_truncate (self->label, 0);
  }
  rap_paragraph_writer_end (
      &self->writer, self->in_cell ? RAP_LINE_ROLE_CELL : RAP_LINE_ROLE_PARAGRAPH, self->level);
  rap_web_flow_reset (&self->flow);
  if (self->pending->len > 0)
    write_pending (self);
}

/* Everything that a reader sees comes by here. */
static void
append (WebReader *self, const char *text, guint style)
{
  g_autoptr (GString) piece = g_string_new (NULL);

  if (self->look.invisible)
    return;
  self->flow.kept = self->look.kept;
  self->flow.title = self->level > 0;
  if ((style & RAP_STYLE_RAISED) != 0 && rap_paragraph_writer_is_power (&self->writer, text))
    style &= ~RAP_STYLE_RAISED;
  while (*text != '\0') {
    gboolean ends = rap_web_flow_take (&self->flow, self->writer.open, &text, piece);

    if (self->in_note && piece->len > 0 && self->label->len > 0) {
      rap_paragraph_writer_append (&self->writer, " ", 0);
      rap_paragraph_writer_append (&self->writer, self->label->str, 0);
      g_string_truncate (self->label, 0);
    }
    rap_paragraph_writer_append (&self->writer, piece->str, style);
    g_string_truncate (piece, 0);
    if (ends)
      end_paragraph (self);
  }
}

static void
read_children (WebReader *self, const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    read_node (self, child);
}

/* The mark of a note; a note that refers to one which stands above already has nothing to add. */
static void
read_reference (WebReader *self, const xmlNode *link, const xmlNode *note)
{
  g_autofree char *mark = rap_web_notes_mark (link);

  if (self->look.invisible)
    return;
  rap_paragraph_writer_part (&self->writer);
  append (self, mark, (self->look.style & ~RAP_STYLE_UNDERLINE) | RAP_STYLE_RAISED);
  rap_paragraph_writer_part (&self->writer);
  if ((self->in_note && g_hash_table_contains (self->written, note)) ||
      !g_hash_table_add (self->waiting, (gpointer)note))
    return;
  rap_pending_notes_add (self->pending, note, mark);
}

static void
read_list (WebReader *self, const xmlNode *node)
{
  RapWebList list;
  RapWebList *outer = self->list;

  rap_web_list_begin (&list, node, outer, &self->look);
  rap_web_look_add (&self->look, node);
  self->list = &list;
  read_children (self, node);
  self->list = outer;
}

/* The label waits for the first text of the point, which may be that of a list within it. */
static void
read_point (WebReader *self, const xmlNode *node)
{
  g_autofree char *label = rap_web_list_next (self->list, node, &self->look);
  gsize waiting = self->label->len;
  WebPoint point = { .outer = self->point };

  if (waiting + strlen (label) <= RAP_LONGEST_LABEL)
    g_string_append (self->label, label);
  self->label_style = self->look.style & (RAP_STYLE_BOLD | RAP_STYLE_ITALIC);
  self->point = &point;
  read_children (self, node);
  end_paragraph (self);
  self->point = point.outer;
  if (self->label->len > waiting)
    g_string_truncate (self->label, waiting);
}

static guint
level_of (const xmlNode *node)
{
  const char *name = (const char *)node->name;

  return name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && name[2] == '\0' ? name[1] - '0' : 0;
}

static void
read_quotation (WebReader *self, const xmlNode *node)
{
  append (self, "“", self->look.style);
  read_children (self, node);
  append (self, "”", self->look.style);
}

/* A label in a cell, and in the one beside it what it is of: one paragraph. */
static void
read_labelled_row (WebReader *self, const xmlNode *row, const xmlNode *cell)
{
  gsize waiting = self->label->len;
  g_autofree char *label = rap_web_table_dup_text (cell);

  if (waiting + strlen (label) < RAP_LONGEST_LABEL)
    g_string_append_printf (self->label, "%s\t", label);
  self->label_style = self->look.style & (RAP_STYLE_BOLD | RAP_STYLE_ITALIC);
  self->in_cell = FALSE;
  for (const xmlNode *child = row->children; child != NULL; child = child->next)
    if (child != cell)
      read_node (self, child);
  if (self->label->len > waiting)
    g_string_truncate (self->label, waiting);
}

/* What stands in an element whose look and place are known. */
static void
read_content (WebReader *self, const xmlNode *node)
{
  const xmlNode *label;

  if (level_of (node) > 0)
    self->level = level_of (node);
  if (rap_web_is (node, "table"))
    self->layout = rap_web_table_is_layout (node);
  else if (rap_web_is (node, "tr"))
    self->in_cell = rap_web_table_is_row_of_cells (node, self->layout);
  label = rap_web_is (node, "tr") ? rap_web_table_label (node) : NULL;
  if (label != NULL)
    read_labelled_row (self, node, label);
  else if (rap_web_list_is (node))
    read_list (self, node);
  else if (rap_web_is (node, "li"))
    read_point (self, node);
  else if (rap_web_is (node, "q"))
    read_quotation (self, node);
  else
    read_children (self, node);
}

static void
read_element (WebReader *self, const xmlNode *node, guint kind)
{
  RapWebLook look = self->look;
  guint level = self->level, width = self->flow.width;
  gboolean in_cell = self->in_cell, in_section = self->in_section, layout = self->layout;
  gboolean raises;

  if ((kind & RAP_WEB_BLOCK) != 0)
    end_paragraph (self);
  rap_web_look_add (&self->look, node);
  raises = ((self->look.style ^ look.style) & RAP_STYLE_RAISED) != 0;
  if (self->look.kept && !look.kept) {
    self->flow.width = rap_web_flow_measure (node);
    self->flow.column = 0;
  }
  self->in_section |= (kind & RAP_WEB_SECTION) != 0;
  if (raises)
    rap_paragraph_writer_part (&self->writer);
  read_content (self, node);
  if (raises)
    rap_paragraph_writer_part (&self->writer);
  if ((kind & RAP_WEB_BLOCK) != 0)
    end_paragraph (self);
  self->look = look;
  self->level = level;
  self->flow.width = width;
  self->in_cell = in_cell;
  self->in_section = in_section;
  self->layout = layout;
}

/* What was written at its mark is not read once more, and is counted in its list all the same. */
static void
skip_note (WebReader *self, const xmlNode *note)
{
  if (rap_web_is (note, "li"))
    g_free (rap_web_list_next (self->list, note, &self->look));
}

static void
read_node (WebReader *self, const xmlNode *node)
{
  const xmlNode *note;

  self->visited++;
  if (node->type == XML_TEXT_NODE)
    append (self, (const char *)node->content, self->look.style);
  if (node->type != XML_ELEMENT_NODE ||
      rap_web_page_leaves_out (&self->page, node, self->in_section))
    return;
  if (g_hash_table_contains (self->written, node)) {
    skip_note (self, node);
    return;
  }
  if (rap_web_list_is (node) && rap_web_contents_is (&self->notes, node, &self->looked_at))
    return;
  note = rap_web_notes_find (&self->notes, node);
  if (note != NULL)
    read_reference (self, node, note);
  else if (rap_web_is (node, "br"))
    self->flow.breaks++;
  else if (!self->in_note || !rap_web_notes_leads_back (&self->notes, node))
    read_element (self, node, rap_web_kind (node));
}

static void
clear (WebReader *self)
{
  rap_paragraph_writer_clear (&self->writer);
  rap_web_notes_clear (&self->notes);
  g_string_free (self->label, TRUE);
  g_ptr_array_unref (self->pending);
  g_hash_table_unref (self->waiting);
  g_hash_table_unref (self->written);
}

/**
 * rap_web_parse:
 * @source: the bytes of a web page
 * @error: a #RapReadError without words: the parent has them
 *
 * Returns: (transfer full): the document
 */
RapRaw *
rap_web_parse (GBytes *source, GError **error)
{
  xmlDoc *tree = rap_web_tree_new (source, error);
  WebReader self = { .look.bullet = "•" };
  const xmlNode *root;
  RapRaw *raw;

  if (tree == NULL)
    return NULL;
  root = xmlDocGetRootElement (tree);
  self.page = rap_web_page_find (root);
  self.flow.spaced = self.page.spaced;
  self.label = g_string_new (NULL);
  self.pending = rap_pending_notes_new ();
  self.waiting = g_hash_table_new (NULL, NULL);
  self.written = g_hash_table_new (NULL, NULL);
  rap_web_notes_init (&self.notes, root);
  rap_paragraph_writer_init (&self.writer, RAP_MEDIA_TYPE_HTML);
  if (self.page.title != NULL)
    read_node (&self, self.page.title);
  read_node (&self, self.page.text);
  end_paragraph (&self);
  raw = rap_paragraph_writer_finish (&self.writer, error);
  clear (&self);
  xmlFreeDoc (tree);
  return raw;
}
