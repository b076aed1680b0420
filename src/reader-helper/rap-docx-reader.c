/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-docx-reader.h"

#include <string.h>

#include "rap-docx-fields.h"
#include "rap-docx-heads.h"
#include "rap-docx-notes.h"
#include "rap-docx-numbering.h"
#include "rap-docx-package.h"
#include "rap-docx-styles.h"
#include "rap-docx-symbols.h"
#include "rap-docx-xml.h"
#include "rap-paragraph-writer.h"
#include "rap-pending.h"

typedef struct {
  RapDocxStyles *styles;       /* (owned) */
  RapDocxNumbering *numbering; /* (owned) */
  RapDocxNotes notes;
  RapHeads heads;
  RapParagraphWriter writer;
  const xmlNode *own;   /* (unowned) (nullable): w:pPr of the paragraph that is read */
  const char *style;    /* (unowned) (nullable): of that paragraph */
  guint look;           /* of the run that is read */
  GByteArray *fields;   /* (owned): RapDocxField flags of each open field */
  RapPending pending;   /* what the open paragraph refers to */
  RapPendingNote *mark; /* (unowned) (nullable): the note whose mark the text is */
  gboolean in_note;
  gboolean in_link;
  gboolean in_head; /* of a page: its lines are lines, and not parts of a paragraph */
  RapLineRole head; /* of those lines */
  gboolean in_cell; /* of a row that has others */
} DocxReader;

typedef void (*ReadElement) (DocxReader *self, const xmlNode *node);

static void read_node (DocxReader *self, const xmlNode *node);

static void
read_children (DocxReader *self, const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    read_node (self, child);
}

static gboolean
in_instruction (const DocxReader *self)
{
  return (rap_docx_fields_all (self->fields) & RAP_DOCX_FIELD_INSTRUCTION) != 0;
}

/* Everything that a reader sees comes by here. */
static void
append (DocxReader *self, const char *text)
{
  guint style = self->look & RAP_LOOK_SET;

  if ((self->look & RAP_LOOK_HIDDEN) != 0 || in_instruction (self))
    return;
  /* That of a link is how programs show that one can go there. */
  if (self->in_link || (rap_docx_fields_all (self->fields) & RAP_DOCX_FIELD_LINK) != 0)
    style &= ~RAP_STYLE_UNDERLINE;
  if (self->mark != NULL)
    g_string_append (self->mark->mark, text);
  if (self->mark != NULL || ((self->look & RAP_STYLE_RAISED) != 0 &&
                             !rap_paragraph_writer_is_power (&self->writer, text)))
    style |= RAP_STYLE_RAISED;
  if ((rap_docx_fields_all (self->fields) & RAP_DOCX_FIELD_PAGE) != 0)
    rap_paragraph_writer_number_page (&self->writer);
  rap_paragraph_writer_append (&self->writer, text, style);
}

static void
read_text (DocxReader *self, const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_TEXT_NODE && child->content != NULL)
      append (self, (const char *)child->content);
}

/* In the head of a page, what a tab sets apart stands for itself. */
static void
read_tab (DocxReader *self, G_GNUC_UNUSED const xmlNode *node)
{
  if (self->in_head && !in_instruction (self))
    rap_paragraph_writer_end_head (&self->writer, self->head);
  else
    append (self, "\t");
}

/* A line's end within a paragraph is white space. */
static void
read_break (DocxReader *self, G_GNUC_UNUSED const xmlNode *node)
{
  if (self->in_head && !in_instruction (self))
    rap_paragraph_writer_end_head (&self->writer, self->head);
  else
    append (self, " ");
}

/* Kept from parting its word over two lines, it is printed as any other. */
static void
read_hyphen (DocxReader *self, G_GNUC_UNUSED const xmlNode *node)
{
  append (self, "-");
}

static void
read_symbol (DocxReader *self, const xmlNode *node)
{
  g_autofree char *symbol =
      rap_docx_symbol (rap_xml_attribute (node, "font"), rap_xml_attribute (node, "char"));

  append (self, symbol);
}

static void
read_nothing (G_GNUC_UNUSED DocxReader *self, G_GNUC_UNUSED const xmlNode *node)
{
}

static void
read_field (DocxReader *self, const xmlNode *node)
{
  rap_docx_fields_take (self->fields, node);
}

/* A field that says at once what it does and what it shows. */
static void
read_simple_field (DocxReader *self, const xmlNode *node)
{
  guint n = rap_docx_fields_begin (self->fields, node);

  read_children (self, node);
  rap_docx_fields_end (self->fields, n);
}

static void
read_reference (DocxReader *self, const xmlNode *node, RapDocxNoteKind kind)
{
  const char *typed = rap_xml_attribute (node, "customMarkFollows");
  const xmlNode *note;
  RapPendingNote *pending;

  if (self->in_note || self->in_head || (self->look & RAP_LOOK_HIDDEN) != 0 ||
      in_instruction (self))
    return;
  note = rap_docx_notes_take (&self->notes, kind, rap_xml_attribute (node, "id"));
  if (note == NULL)
    return;
  pending = rap_pending_notes_add (self->pending.notes, note, NULL);
  pending->typed = typed != NULL && strcmp (typed, "0") != 0 && strcmp (typed, "false") != 0;
  self->mark = pending;
  rap_paragraph_writer_part (&self->writer);
  if (!pending->typed) {
    g_autofree char *mark = rap_docx_notes_count (&self->notes, kind);

    append (self, mark);
    rap_paragraph_writer_part (&self->writer);
    self->mark = NULL;
  }
}

static void
read_footnote (DocxReader *self, const xmlNode *node)
{
  read_reference (self, node, RAP_DOCX_FOOTNOTE);
}

static void
read_endnote (DocxReader *self, const xmlNode *node)
{
  read_reference (self, node, RAP_DOCX_ENDNOTE);
}

static void
read_run (DocxReader *self, const xmlNode *node)
{
  const xmlNode *own = rap_docx_child (node, "rPr");
  guint look = self->look;

  self->look = rap_docx_styles_look (self->styles, self->style, rap_docx_value (own, "rStyle"),
                                     rap_docx_properties_read (own));
  read_children (self, node);
  self->look = look;
  self->mark = NULL;
}

/* Properties that a list gives to a label have the last word over those of the paragraph's end. */
static guint
label_look (DocxReader *self, RapProperties list)
{
  RapProperties own = rap_docx_properties_read (rap_docx_child (self->own, "rPr"));

  return rap_docx_styles_look (self->styles, self->style, NULL, rap_properties_lay (list, own));
}

static void
write_note (gpointer reader, const RapPendingNote *note)
{
  DocxReader *self = reader;
  const char *mark = rap_pending_note_get_mark (note);

  self->in_note = TRUE;
  read_children (self, note->body);
  self->in_note = FALSE;
  if (note->typed)
    rap_paragraph_writer_drop (&self->writer, mark);
  rap_paragraph_writer_end_note (&self->writer, mark);
}

static void
read_inside (gpointer reader, const xmlNode *box)
{
  read_children (reader, box);
}

/* Writes the open paragraph with its label. */
static void
write_paragraph (DocxReader *self)
{
  gboolean blank = rap_paragraph_writer_is_blank (&self->writer);
  guint level = rap_docx_styles_level (self->styles, self->style, self->own);
  RapProperties list;

  /* Hidden as a whole, it is not counted. An empty one is, but has nothing to be read. */
  if (!blank || (label_look (self, (RapProperties){ 0, 0 }) & RAP_LOOK_HIDDEN) == 0) {
    g_autofree char *label =
        rap_docx_numbering_next (self->numbering, self->style, self->own, &list);

    if (!blank)
      rap_paragraph_writer_prepend (&self->writer, label, label_look (self, list) & RAP_LOOK_SET);
  }
  rap_paragraph_writer_end (&self->writer,
                            self->in_cell ? RAP_LINE_ROLE_CELL : RAP_LINE_ROLE_PARAGRAPH, level);
}

/* Ends the open paragraph, and writes what belongs to it. */
static void
end_paragraph (DocxReader *self)
{
  if (self->in_head)
    rap_paragraph_writer_end_head (&self->writer, self->head);
  else
    write_paragraph (self);
  if (rap_docx_child (self->own, "sectPr") != NULL)
    rap_docx_notes_end_section (&self->notes);
  self->own = NULL;
  self->style = NULL;
  rap_pending_write (&self->pending, write_note, read_inside, self);
}

/* Ends a paragraph whose own end was deleted, where nothing follows that it could join. */
static void
end_open (DocxReader *self)
{
  if (!self->in_note && self->writer.open->len > 0)
    end_paragraph (self);
}

/* Where the paragraph's end was deleted, its words are the beginning of the next one; so is a first
 * letter that is set large in a frame of its own. */
static gboolean
goes_on (const xmlNode *properties)
{
  const xmlNode *end = rap_docx_child (properties, "rPr");
  const char *letter = rap_xml_attribute (rap_docx_child (properties, "framePr"), "dropCap");

  return rap_docx_child (end, "del") != NULL || rap_docx_child (end, "moveFrom") != NULL ||
         (letter != NULL && strcmp (letter, "none") != 0);
}

static void
read_paragraph (DocxReader *self, const xmlNode *node)
{
  self->own = rap_docx_child (node, "pPr");
  self->style = rap_docx_value (self->own, "pStyle");
  if (self->style == NULL)
    self->style = rap_docx_styles_default (self->styles);
  read_children (self, node);
  rap_docx_fields_end_paragraph (self->fields);
  if (self->in_note)
    rap_paragraph_writer_append (&self->writer, " ", 0);
  else if (!goes_on (self->own))
    end_paragraph (self);
}

static void
read_table (DocxReader *self, const xmlNode *node)
{
  end_open (self);
  read_children (self, node);
}

static void
read_row (DocxReader *self, const xmlNode *node)
{
  const xmlNode *properties = rap_docx_child (node, "trPr");
  const xmlNode *hidden = rap_docx_child (properties, "hidden");
  gboolean in_cell = self->in_cell;
  guint n = 0;

  if (rap_docx_child (properties, "del") != NULL || (hidden != NULL && rap_docx_switch (hidden)))
    return;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    n += rap_docx_is (child, "tc") || rap_docx_is (child, "sdt");
  /* A table of one column is a frame around paragraphs. */
  self->in_cell = in_cell || n > 1;
  read_children (self, node);
  self->in_cell = in_cell;
}

static void
read_cell (DocxReader *self, const xmlNode *node)
{
  if (rap_docx_child (rap_docx_child (node, "tcPr"), "cellDel") != NULL)
    return;
  read_children (self, node);
  end_open (self);
}

/* A control shows what was filled in, or a hint that something should be. */
static void
read_control (DocxReader *self, const xmlNode *node)
{
  const xmlNode *content = rap_docx_child (node, "sdtContent");
  const xmlNode *properties = rap_docx_child (node, "sdtPr");

  if (content != NULL && rap_docx_child (properties, "showingPlcHdr") == NULL &&
      !rap_docx_heads_is_watermark (properties))
    read_children (self, content);
}

static void
read_link (DocxReader *self, const xmlNode *node)
{
  gboolean in_link = self->in_link;

  self->in_link = TRUE;
  read_children (self, node);
  self->in_link = in_link;
}

/* A box stands beside the paragraph it is tied to, and is read after it. */
static void
read_box (DocxReader *self, const xmlNode *node)
{
  if (!self->in_note && (self->look & RAP_LOOK_HIDDEN) == 0)
    g_ptr_array_add (self->pending.boxes, (gpointer)node);
}

/* Elements that are not named here are only a wrapping of others: text that was inserted, a smart
 * tag, a drawing. Characters that are seen stand in `w:t` only. */
static const struct {
  const char *name;
  ReadElement read;
} elements[] = {
  { "p", read_paragraph },
  { "r", read_run },
  { "t", read_text },
  { "tab", read_tab },
  { "ptab", read_tab },
  { "br", read_break },
  { "cr", read_break },
  { "noBreakHyphen", read_hyphen },
  { "sym", read_symbol },
  { "fldChar", read_field },
  { "instrText", read_field },
  { "fldSimple", read_simple_field },
  { "hyperlink", read_link },
  { "footnoteReference", read_footnote },
  { "endnoteReference", read_endnote },
  { "tbl", read_table },
  { "tr", read_row },
  { "tc", read_cell },
  { "sdt", read_control },
  { "txbxContent", read_box },
  { "del", read_nothing },
  { "moveFrom", read_nothing },
  { "pPr", read_nothing },
  { "rPr", read_nothing },
  { "tblPr", read_nothing },
  { "trPr", read_nothing },
  { "tcPr", read_nothing },
  { "sectPr", read_nothing },
  { "rt", read_nothing }, /* how the characters below are spoken */
};

/* One of several forms of the same content: the first, or what stands for all of them. */
static void
read_choice (DocxReader *self, const xmlNode *node)
{
  const xmlNode *chosen = NULL;

  for (const xmlNode *child = node->children; child != NULL; child = child->next) {
    if (child->type != XML_ELEMENT_NODE)
      continue;
    if (chosen == NULL)
      chosen = child;
    if (strcmp ((const char *)child->name, "Choice") == 0) {
      chosen = child;
      break;
    }
  }
  if (chosen != NULL)
    read_children (self, chosen);
}

static void
read_node (DocxReader *self, const xmlNode *node)
{
  const char *name = (const char *)node->name;

  if (node->type != XML_ELEMENT_NODE)
    return;
  switch (rap_docx_vocabulary (node)) {
  case RAP_DOCX_WORD:
    for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
      if (strcmp (elements[i].name, name) == 0) {
        elements[i].read (self, node);
        return;
      }
    break;
  case RAP_DOCX_MATHS:
    if (strcmp (name, "t") == 0) {
      read_text (self, node);
      return;
    }
    break;
  case RAP_DOCX_CHOICE:
    if (strcmp (name, "AlternateContent") == 0) {
      read_choice (self, node);
      return;
    }
    break;
  case RAP_DOCX_OTHER:
  default:
    break;
  }
  read_children (self, node);
}

static gboolean
init (DocxReader *self, RapDocxPackage *package, GError **error)
{
  g_autoptr (GError) reason = NULL;
  const xmlNode *styles = rap_docx_package_get_part (package, "styles", &reason);
  const xmlNode *lists = NULL, *settings = NULL;

  if (reason == NULL)
    settings = rap_docx_package_get_part (package, "settings", &reason);
  if (reason == NULL)
    lists = rap_docx_package_get_part (package, "numbering", &reason);
  if (reason != NULL) {
    g_propagate_error (error, g_steal_pointer (&reason));
    return FALSE;
  }
  self->styles = rap_docx_styles_new (styles);
  self->numbering = rap_docx_numbering_new (lists, self->styles);
  self->fields = g_byte_array_new ();
  rap_pending_init (&self->pending);
  rap_heads_init (&self->heads);
  return rap_docx_notes_init (&self->notes, package, settings, error) &&
         rap_docx_heads_find (&self->heads, package, settings, error);
}

static void
clear (DocxReader *self)
{
  rap_paragraph_writer_clear (&self->writer);
  rap_docx_notes_clear (&self->notes);
  rap_heads_clear (&self->heads);
  g_clear_pointer (&self->numbering, rap_docx_numbering_free);
  g_clear_pointer (&self->styles, rap_docx_styles_free);
  g_clear_pointer (&self->fields, g_byte_array_unref);
  rap_pending_clear (&self->pending);
}

static void
read_head (gpointer reader, const xmlNode *root, RapLineRole role)
{
  DocxReader *self = reader;

  self->in_head = TRUE;
  self->head = role;
  read_children (self, root);
  end_open (self);
  g_byte_array_set_size (self->fields, 0);
  self->in_head = FALSE;
}

static RapRaw *
read_document (DocxReader *self, const xmlNode *root, GError **error)
{
  rap_heads_read (&self->heads, read_head, self);
  read_children (self, root);
  end_open (self);
  return rap_paragraph_writer_finish (&self->writer, error);
}

/**
 * rap_docx_parse:
 * @source: the bytes of a Word document
 * @error: a #RapReadError without words: the parent has them
 *
 * Returns: (transfer full): the document
 */
RapRaw *
rap_docx_parse (GBytes *source, GError **error)
{
  g_autoptr (RapDocxPackage) package = rap_docx_package_open (source, error);
  DocxReader self = { 0 };
  RapRaw *raw = NULL;

  if (package == NULL)
    return NULL;
  rap_paragraph_writer_init (&self.writer, RAP_MEDIA_TYPE_DOCX);
  if (init (&self, package, error))
    raw = read_document (&self, rap_docx_package_get_document (package), error);
  clear (&self);
  return raw;
}
