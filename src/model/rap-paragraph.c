/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-paragraph.h"

#include <string.h>

struct _RapParagraph {
  GObject parent_instance;

  char *id;      /* (owned) */
  char *section; /* (owned) (nullable) */
  RapParagraphType type;
  char *label;     /* (owned) */
  char *label_was; /* (owned) (nullable) */
  char **path;     /* (owned) */
  guint page;
  char *text;                /* (owned) */
  GArray *footnotes;         /* (owned) (element-type RapFootnote) */
  GArray *repairs;           /* (owned) (element-type RapTextRepair) */
  GArray *citations;         /* (owned) (element-type RapCitation) */
  GArray *places;            /* (owned) (element-type RapPlace) */
  GArray *emphases;          /* (owned) (element-type RapEmphasis) */
  RapCommitment *commitment; /* (owned) (nullable) */
  char *not_commitment;      /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (RapParagraph, rap_paragraph, G_TYPE_OBJECT)

static const char *const type_names[] = { "heading", "preambular", "operative", "subparagraph",
                                          "body" };

static void
footnote_clear (gpointer data)
{
  RapFootnote *footnote = data;
  g_clear_pointer (&footnote->mark, g_free);
  g_clear_pointer (&footnote->text, g_free);
}

static void
repair_clear (gpointer data)
{
  g_clear_pointer (&((RapTextRepair *)data)->was, g_free);
}

static void
citation_clear (gpointer data)
{
  g_clear_pointer (&((RapCitation *)data)->symbol, g_free);
}

static void
rap_paragraph_finalize (GObject *object)
{
  RapParagraph *self = RAP_PARAGRAPH (object);

  g_free (self->id);
  g_free (self->section);
  g_free (self->label);
  g_free (self->label_was);
  g_strfreev (self->path);
  g_free (self->text);
  g_array_unref (self->footnotes);
  g_array_unref (self->repairs);
  g_array_unref (self->citations);
  g_array_unref (self->places);
  g_array_unref (self->emphases);
  g_clear_object (&self->commitment);
  g_free (self->not_commitment);
  G_OBJECT_CLASS (rap_paragraph_parent_class)->finalize (object);
}

static void
rap_paragraph_class_init (RapParagraphClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rap_paragraph_finalize;
}

static void
rap_paragraph_init (G_GNUC_UNUSED RapParagraph *self)
{
}

static GArray *
ref_or_new (GArray *array, gsize element_size)
{
  return array != NULL ? g_array_ref (array) : g_array_new (FALSE, FALSE, element_size);
}

/**
 * rap_paragraph_new:
 * @fields: what it is made of; the arrays in it must not change afterwards
 *
 * Returns: (transfer full): a paragraph
 */
RapParagraph *
rap_paragraph_new (const RapParagraphFields *fields)
{
  RapParagraph *self = g_object_new (RAP_TYPE_PARAGRAPH, NULL);
  static const char *const no_path[] = { NULL };

  self->id = g_strdup (fields->id);
  self->section = g_strdup (fields->section);
  self->type = fields->type;
  self->label = g_strdup (fields->label != NULL ? fields->label : "");
  self->label_was = g_strdup (fields->label_was);
  self->path = g_strdupv ((char **)(fields->path != NULL ? fields->path : no_path));
  self->page = fields->page;
  self->text = g_strdup (fields->text);
  self->footnotes = ref_or_new (fields->footnotes, sizeof (RapFootnote));
  self->repairs = ref_or_new (fields->repairs, sizeof (RapTextRepair));
  self->citations = ref_or_new (fields->citations, sizeof (RapCitation));
  self->places = ref_or_new (fields->places, sizeof (RapPlace));
  self->emphases = ref_or_new (fields->emphases, sizeof (RapEmphasis));
  g_set_object (&self->commitment, fields->commitment);
  self->not_commitment = g_strdup (fields->not_commitment);
  return self;
}

static RapParagraphFields
get_fields (RapParagraph *self)
{
  return (RapParagraphFields){
    .id = self->id,
    .section = self->section,
    .type = self->type,
    .label = self->label,
    .label_was = self->label_was,
    .path = (const char *const *)self->path,
    .page = self->page,
    .text = self->text,
    .footnotes = self->footnotes,
    .repairs = self->repairs,
    .citations = self->citations,
    .places = self->places,
    .emphases = self->emphases,
    .commitment = self->commitment,
    .not_commitment = self->not_commitment,
  };
}

/**
 * rap_paragraph_without_commitment:
 * @self: a paragraph
 * @reason: (nullable): why it is none, or counts as none
 *
 * Returns: (transfer full): the same paragraph as one that is no commitment
 */
RapParagraph *
rap_paragraph_without_commitment (RapParagraph *self, const char *reason)
{
  RapParagraphFields fields = get_fields (self);

  fields.commitment = NULL;
  fields.not_commitment = reason;
  return rap_paragraph_new (&fields);
}

/**
 * rap_paragraph_with_findings:
 * @self: a paragraph
 * @found: one of the same text
 *
 * Returns: (transfer full): the same paragraph, with the commitment and the citations of @found
 */
RapParagraph *
rap_paragraph_with_findings (RapParagraph *self, RapParagraph *found)
{
  RapParagraphFields fields = get_fields (self);

  fields.citations = found->citations;
  fields.commitment = found->commitment;
  fields.not_commitment = found->not_commitment;
  return rap_paragraph_new (&fields);
}

/**
 * rap_paragraph_with_labels:
 * @self: a paragraph
 * @label: its own
 * @path: (array zero-terminated=1): the labels that lead to it, from the outermost, and its own
 *
 * Returns: (transfer full): the same paragraph with these labels
 */
RapParagraph *
rap_paragraph_with_labels (RapParagraph *self, const char *label, const char *const *path)
{
  RapParagraphFields fields = get_fields (self);

  fields.label = label;
  fields.path = path;
  return rap_paragraph_new (&fields);
}

/**
 * rap_footnotes_new:
 *
 * Returns: (transfer full) (element-type RapFootnote): an empty array that frees what is in it
 */
GArray *
rap_footnotes_new (void)
{
  GArray *footnotes = g_array_new (FALSE, TRUE, sizeof (RapFootnote));
  g_array_set_clear_func (footnotes, footnote_clear);
  return footnotes;
}

/**
 * rap_text_repairs_new:
 *
 * Returns: (transfer full) (element-type RapTextRepair): an empty array that frees what is in it
 */
GArray *
rap_text_repairs_new (void)
{
  GArray *repairs = g_array_new (FALSE, TRUE, sizeof (RapTextRepair));
  g_array_set_clear_func (repairs, repair_clear);
  return repairs;
}

/**
 * rap_citations_new:
 *
 * Returns: (transfer full) (element-type RapCitation): an empty array that frees what is in it
 */
GArray *
rap_citations_new (void)
{
  GArray *citations = g_array_new (FALSE, TRUE, sizeof (RapCitation));
  g_array_set_clear_func (citations, citation_clear);
  return citations;
}

const char *
rap_paragraph_get_id (RapParagraph *self)
{
  return self->id;
}

/**
 * rap_paragraph_get_section:
 * @self: a paragraph
 *
 * Returns: (nullable): id of the section it stands in
 */
const char *
rap_paragraph_get_section (RapParagraph *self)
{
  return self->section;
}

RapParagraphType
rap_paragraph_get_paragraph_type (RapParagraph *self)
{
  return self->type;
}

const char *
rap_paragraph_get_label (RapParagraph *self)
{
  return self->label;
}

/**
 * rap_label_is_repeated:
 * @label: of a paragraph
 * @below: (nullable): of one below it
 *
 * Returns: whether @below says all of it again: "2." before "2.1"
 */
gboolean
rap_label_is_repeated (const char *label, const char *below)
{
  gsize length = strlen (label);

  if (length > 0 && label[length - 1] == '.')
    length--;
  return length > 0 && below != NULL && strncmp (label, below, length) == 0 &&
         below[length] == '.' && g_ascii_isdigit (below[length + 1]);
}

/**
 * rap_labels_join:
 * @path: (array zero-terminated=1): labels from the outermost
 * @separator: what to put between two of them
 *
 * Returns: (transfer full): how a paragraph is cited: "58. (a)", and "2.1 (a)" where 2.1 stands
 *   below 2
 */
char *
rap_labels_join (const char *const *path, const char *separator)
{
  GString *joined = g_string_new (NULL);

  for (; *path != NULL; path++) {
    if (rap_label_is_repeated (path[0], path[1]))
      continue;
    if (joined->len > 0)
      g_string_append (joined, separator);
    g_string_append (joined, *path);
  }
  return g_string_free (joined, FALSE);
}

/**
 * rap_paragraph_get_label_was:
 * @self: a paragraph
 *
 * Returns: (transfer none) (nullable): what the source has for its label, where an analyst has put
 *   that right; "" where the source has none; %NULL where the label is that of the source
 */
const char *
rap_paragraph_get_label_was (RapParagraph *self)
{
  return self->label_was;
}

const char *const *
rap_paragraph_get_path (RapParagraph *self)
{
  return (const char *const *)self->path;
}

/**
 * rap_paragraph_get_written_label:
 * @self: a paragraph
 *
 * Returns: (transfer none): its label where the source has it; "" where it is only counted: "PP4"
 */
const char *
rap_paragraph_get_written_label (RapParagraph *self)
{
  return self->type == RAP_PARAGRAPH_PREAMBULAR ? "" : self->label;
}

/**
 * rap_paragraph_dup_written:
 * @self: a paragraph
 *
 * Returns: (transfer full): its text after its label, as the source has them: "19. Urges …"
 */
char *
rap_paragraph_dup_written (RapParagraph *self)
{
  const char *label = rap_paragraph_get_written_label (self);

  return g_strconcat (label, *label != '\0' ? " " : "", self->text, NULL);
}

guint
rap_paragraph_get_page (RapParagraph *self)
{
  return self->page;
}

const char *
rap_paragraph_get_text (RapParagraph *self)
{
  return self->text;
}

/**
 * rap_paragraph_get_footnotes:
 * @self: a paragraph
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the notes whose marks stand in it
 */
const RapFootnote *
rap_paragraph_get_footnotes (RapParagraph *self, guint *n)
{
  *n = self->footnotes->len;
  return (const RapFootnote *)self->footnotes->data;
}

/**
 * rap_paragraph_get_repairs:
 * @self: a paragraph
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): where its text was mended
 */
const RapTextRepair *
rap_paragraph_get_repairs (RapParagraph *self, guint *n)
{
  *n = self->repairs->len;
  return (const RapTextRepair *)self->repairs->data;
}

/**
 * rap_paragraph_get_citations:
 * @self: a paragraph
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the documents it names
 */
const RapCitation *
rap_paragraph_get_citations (RapParagraph *self, guint *n)
{
  *n = self->citations->len;
  return (const RapCitation *)self->citations->data;
}

/**
 * rap_paragraph_get_places:
 * @self: a paragraph
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the lines of the source that it was read from
 */
const RapPlace *
rap_paragraph_get_places (RapParagraph *self, guint *n)
{
  *n = self->places->len;
  return (const RapPlace *)self->places->data;
}

/**
 * rap_paragraph_get_emphases:
 * @self: a paragraph
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): what the source sets in italics, bold or underlined
 */
const RapEmphasis *
rap_paragraph_get_emphases (RapParagraph *self, guint *n)
{
  *n = self->emphases->len;
  return (const RapEmphasis *)self->emphases->data;
}

/**
 * rap_paragraph_get_commitment:
 * @self: a paragraph
 *
 * Returns: (transfer none) (nullable): what makes it a commitment
 */
RapCommitment *
rap_paragraph_get_commitment (RapParagraph *self)
{
  return self->commitment;
}

/**
 * rap_paragraph_get_not_commitment:
 * @self: a paragraph
 *
 * Returns: (nullable): why an operative paragraph is no commitment
 */
const char *
rap_paragraph_get_not_commitment (RapParagraph *self)
{
  return self->not_commitment;
}

const char *
rap_paragraph_type_to_name (RapParagraphType type)
{
  return type_names[type];
}

gboolean
rap_paragraph_type_from_name (const char *name, RapParagraphType *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (type_names); i++)
    if (g_strcmp0 (type_names[i], name) == 0) {
      *type = i;
      return TRUE;
    }
  return FALSE;
}
