/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-document.h"

#include <string.h>

struct _RapDocument {
  GObject parent_instance;

  char *symbol;          /* (owned) (nullable) */
  char *title;           /* (owned) (nullable) */
  char *body;            /* (owned) (nullable) */
  char *session;         /* (owned) (nullable) */
  char *agenda_item;     /* (owned) (nullable) */
  char *adopted;         /* (owned) (nullable) */
  char *reckoned;        /* (owned) (nullable) */
  char *language;        /* (owned) (nullable) */
  char *source_name;     /* (owned) (nullable) */
  char *media_type;      /* (owned) (nullable) */
  char *sha256;          /* (owned) (nullable) */
  char *lexicon_version; /* (owned) (nullable) */
  guint part;
  guint n_pages;
  GArray *sections;      /* (owned) (element-type RapSection) */
  GPtrArray *paragraphs; /* (owned) (element-type RapParagraph) */
};

G_DEFINE_FINAL_TYPE (RapDocument, rap_document, G_TYPE_OBJECT)

static void
section_clear (gpointer data)
{
  RapSection *section = data;
  g_clear_pointer (&section->id, g_free);
  g_clear_pointer (&section->parent, g_free);
  g_clear_pointer (&section->title, g_free);
}

static void
rap_document_finalize (GObject *object)
{
  RapDocument *self = RAP_DOCUMENT (object);

  g_free (self->symbol);
  g_free (self->title);
  g_free (self->body);
  g_free (self->session);
  g_free (self->agenda_item);
  g_free (self->adopted);
  g_free (self->reckoned);
  g_free (self->language);
  g_free (self->source_name);
  g_free (self->media_type);
  g_free (self->sha256);
  g_free (self->lexicon_version);
  g_array_unref (self->sections);
  g_ptr_array_unref (self->paragraphs);
  G_OBJECT_CLASS (rap_document_parent_class)->finalize (object);
}

static void
rap_document_class_init (RapDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rap_document_finalize;
}

static void
rap_document_init (G_GNUC_UNUSED RapDocument *self)
{
}

/**
 * rap_document_new:
 * @fields: what it is made of; the arrays in it must not change afterwards
 *
 * Returns: (transfer full): a document
 */
RapDocument *
rap_document_new (const RapDocumentFields *fields)
{
  RapDocument *self = g_object_new (RAP_TYPE_DOCUMENT, NULL);

  self->symbol = g_strdup (fields->symbol);
  self->title = g_strdup (fields->title);
  self->body = g_strdup (fields->body);
  self->session = g_strdup (fields->session);
  self->agenda_item = g_strdup (fields->agenda_item);
  self->adopted = g_strdup (fields->adopted);
  self->reckoned = g_strdup (fields->reckoned);
  self->language = g_strdup (fields->language);
  self->source_name = g_strdup (fields->source_name);
  self->media_type = g_strdup (fields->media_type);
  self->sha256 = g_strdup (fields->sha256);
  self->lexicon_version = g_strdup (fields->lexicon_version);
  self->part = fields->part;
  self->n_pages = fields->n_pages;
  self->sections = fields->sections != NULL ? g_array_ref (fields->sections) : rap_sections_new ();
  self->paragraphs = fields->paragraphs != NULL ? g_ptr_array_ref (fields->paragraphs)
                                                : g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

static RapDocumentFields
get_fields (RapDocument *self)
{
  return (RapDocumentFields){
    .symbol = self->symbol,
    .title = self->title,
    .body = self->body,
    .session = self->session,
    .agenda_item = self->agenda_item,
    .adopted = self->adopted,
    .reckoned = self->reckoned,
    .language = self->language,
    .source_name = self->source_name,
    .media_type = self->media_type,
    .sha256 = self->sha256,
    .part = self->part,
    .n_pages = self->n_pages,
    .lexicon_version = self->lexicon_version,
    .sections = self->sections,
    .paragraphs = self->paragraphs,
  };
}

/**
 * rap_document_with_findings:
 * @self: a document
 * @paragraphs: (element-type RapParagraph): what it is to hold; must not change afterwards
 * @lexicon_version: (nullable): what the findings in them were made with
 *
 * Returns: (transfer full): a document like @self with other paragraphs
 */
RapDocument *
rap_document_with_findings (RapDocument *self, GPtrArray *paragraphs, const char *lexicon_version)
{
  RapDocumentFields fields = get_fields (self);

  fields.lexicon_version = lexicon_version;
  fields.paragraphs = paragraphs;
  return rap_document_new (&fields);
}

static GArray *
copy_sections (const GArray *sections)
{
  GArray *copies = rap_sections_new ();

  for (guint i = 0; i < sections->len; i++) {
    const RapSection *section = &g_array_index (sections, RapSection, i);
    RapSection copy = { g_strdup (section->id), g_strdup (section->parent), section->level,
                        g_strdup (section->title) };

    g_array_append_val (copies, copy);
  }
  return copies;
}

/* (transfer full) (element-type utf8 RapParagraph): the headings among them, by their ids */
static GHashTable *
index_headings (const GPtrArray *paragraphs)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < paragraphs->len; i++) {
    RapParagraph *paragraph = g_ptr_array_index (paragraphs, i);

    if (rap_paragraph_get_paragraph_type (paragraph) == RAP_PARAGRAPH_HEADING)
      g_hash_table_insert (index, (gpointer)rap_paragraph_get_id (paragraph), paragraph);
  }
  return index;
}

/* What was called as a heading said is called what it says now. */
static void
follow_headings (RapDocument *self, GHashTable *now, GArray *sections, const char **title)
{
  for (guint i = 0, n = 0; i < self->paragraphs->len && n < sections->len; i++) {
    RapParagraph *before = g_ptr_array_index (self->paragraphs, i), *heading;
    const char *text = rap_paragraph_get_text (before);
    RapSection *section;

    if (rap_paragraph_get_paragraph_type (before) != RAP_PARAGRAPH_HEADING)
      continue;
    section = &g_array_index (sections, RapSection, n++);
    heading = g_hash_table_lookup (now, rap_paragraph_get_id (before));
    if (heading == NULL || g_strcmp0 (section->title, text) != 0)
      continue;
    g_free (section->title);
    section->title = g_strdup (rap_paragraph_get_text (heading));
    if (g_strcmp0 (self->title, text) == 0)
      *title = rap_paragraph_get_text (heading);
  }
}

/**
 * rap_document_with_paragraphs:
 * @self: a document
 * @paragraphs: (element-type RapParagraph): what it is to hold; must not change afterwards
 *
 * Returns: (transfer full): a document like @self with other paragraphs; its sections, and it,
 *   are called what their headings say now, where they were called what those said before
 */
RapDocument *
rap_document_with_paragraphs (RapDocument *self, GPtrArray *paragraphs)
{
  g_autoptr (GArray) sections = copy_sections (self->sections);
  g_autoptr (GHashTable) headings = index_headings (paragraphs);
  RapDocumentFields fields = get_fields (self);

  follow_headings (self, headings, sections, &fields.title);
  fields.sections = sections;
  fields.paragraphs = paragraphs;
  return rap_document_new (&fields);
}

/**
 * rap_sections_new:
 *
 * Returns: (transfer full) (element-type RapSection): an empty array that frees what is in it
 */
GArray *
rap_sections_new (void)
{
  GArray *sections = g_array_new (FALSE, TRUE, sizeof (RapSection));
  g_array_set_clear_func (sections, section_clear);
  return sections;
}

const char *
rap_document_get_symbol (RapDocument *self)
{
  return self->symbol;
}

const char *
rap_document_get_title (RapDocument *self)
{
  return self->title;
}

const char *
rap_document_get_body (RapDocument *self)
{
  return self->body;
}

const char *
rap_document_get_session (RapDocument *self)
{
  return self->session;
}

const char *
rap_document_get_agenda_item (RapDocument *self)
{
  return self->agenda_item;
}

const char *
rap_document_get_adopted (RapDocument *self)
{
  return self->adopted;
}

/**
 * rap_document_get_reckoned:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): ISO 8601, the day or the year by which a document that says
 *   no date is put in order
 */
const char *
rap_document_get_reckoned (RapDocument *self)
{
  return self->reckoned;
}

const char *
rap_document_get_language (RapDocument *self)
{
  return self->language;
}

const char *
rap_document_get_source_name (RapDocument *self)
{
  return self->source_name;
}

const char *
rap_document_get_media_type (RapDocument *self)
{
  return self->media_type;
}

const char *
rap_document_get_sha256 (RapDocument *self)
{
  return self->sha256;
}

const char *
rap_document_get_lexicon_version (RapDocument *self)
{
  return self->lexicon_version;
}

guint
rap_document_get_part (RapDocument *self)
{
  return self->part;
}

guint
rap_document_get_n_pages (RapDocument *self)
{
  return self->n_pages;
}

/**
 * rap_document_get_sections:
 * @self: a document
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): its sections in reading order
 */
const RapSection *
rap_document_get_sections (RapDocument *self, guint *n)
{
  *n = self->sections->len;
  return (const RapSection *)self->sections->data;
}

guint
rap_document_get_n_paragraphs (RapDocument *self)
{
  return self->paragraphs->len;
}

/**
 * rap_document_get_paragraph:
 * @self: a document
 * @i: index, less than rap_document_get_n_paragraphs()
 *
 * Returns: (transfer none): a paragraph
 */
RapParagraph *
rap_document_get_paragraph (RapDocument *self, guint i)
{
  return g_ptr_array_index (self->paragraphs, i);
}

/**
 * rap_document_find_paragraph:
 * @self: a document
 * @id: what a paragraph is called in it: "p12"
 *
 * Returns: index of the paragraph, or rap_document_get_n_paragraphs() where there is none
 */
guint
rap_document_find_paragraph (RapDocument *self, const char *id)
{
  guint i;

  for (i = 0; i < self->paragraphs->len; i++)
    if (g_strcmp0 (rap_paragraph_get_id (g_ptr_array_index (self->paragraphs, i)), id) == 0)
      break;
  return i;
}

/**
 * rap_document_find_heading:
 * @self: a document
 * @section: index of a section
 *
 * Returns: index of the paragraph that gives the section its title, or
 *   rap_document_get_n_paragraphs() where there is none. Sections are in the order of their
 *   headings; where some of these were left out, the first of the same words counts
 */
guint
rap_document_find_heading (RapDocument *self, guint section)
{
  const char *title = g_array_index (self->sections, RapSection, section).title;
  guint found = self->paragraphs->len, n = 0;

  for (guint i = 0; i < self->paragraphs->len && n <= section; i++) {
    RapParagraph *paragraph = g_ptr_array_index (self->paragraphs, i);
    gboolean is_same;

    if (rap_paragraph_get_paragraph_type (paragraph) != RAP_PARAGRAPH_HEADING)
      continue;
    is_same = g_strcmp0 (rap_paragraph_get_text (paragraph), title) == 0;
    if (is_same && (found == self->paragraphs->len || n == section))
      found = i;
    n++;
  }
  return found;
}

/**
 * rap_document_count_commitments:
 * @self: a document
 *
 * Returns: how many of its paragraphs are commitments
 */
guint
rap_document_count_commitments (RapDocument *self)
{
  guint n = 0;

  for (guint i = 0; i < self->paragraphs->len; i++)
    n += rap_paragraph_get_commitment (g_ptr_array_index (self->paragraphs, i)) != NULL;
  return n;
}

/**
 * rap_document_get_display_name:
 * @self: a document
 *
 * Returns: (transfer none): its symbol, or its title, or its file's name
 */
const char *
rap_document_get_display_name (RapDocument *self)
{
  if (self->symbol != NULL)
    return self->symbol;
  if (self->title != NULL)
    return self->title;
  return self->source_name != NULL ? self->source_name : "";
}

/**
 * rap_document_compare_dates:
 * @adopted: (nullable): what a document says
 * @reckoned: (nullable): what it stands by where it says none
 * @other_adopted: (nullable): the same of another one
 * @other_reckoned: (nullable): likewise
 *
 * What is reckoned comes after what says the same date: it is the latest that the document knows
 * of.
 *
 * Returns: less than 0 where the first is the older one, more than 0 where it is the newer one; one
 *   without any date is newer than all others
 */
int
rap_document_compare_dates (const char *adopted,
                            const char *reckoned,
                            const char *other_adopted,
                            const char *other_reckoned)
{
  const char *one = adopted != NULL ? adopted : reckoned;
  const char *two = other_adopted != NULL ? other_adopted : other_reckoned;
  int order;

  if (one == NULL || two == NULL)
    return (one == NULL) - (two == NULL);
  order = strcmp (one, two);
  return order != 0 ? order : (adopted == NULL) - (other_adopted == NULL);
}
