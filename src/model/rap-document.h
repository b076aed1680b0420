/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * One document as read and analysed: what it is called, its sections and its paragraphs in
 * reading order. Immutable.
 */
#pragma once

#include "rap-paragraph.h"

G_BEGIN_DECLS

typedef struct {
  char *id;     /* (owned): "s3" */
  char *parent; /* (owned) (nullable): id of the section it stands in */
  guint level;  /* from 1 */
  char *title;  /* (owned) */
} RapSection;

/**
 * RapDocumentFields:
 *
 * What a document is made of. Strings are copied and arrays referenced by rap_document_new().
 * Any string of the first group may be %NULL where the document does not say.
 */
typedef struct {
  const char *symbol;
  const char *title;
  const char *body;
  const char *session;
  const char *agenda_item;
  const char *adopted;  /* ISO 8601 */
  const char *reckoned; /* where it says no date: ISO 8601, the day or year that it stands by */
  const char *language;

  const char *source_name; /* the file's name without its folders */
  const char *media_type;
  const char *sha256;
  guint part;    /* from 0; more than 0 for the later documents of a chart */
  guint n_pages; /* 0 where the source has no pages */
  const char *lexicon_version;

  GArray *sections;      /* (element-type RapSection) */
  GPtrArray *paragraphs; /* (element-type RapParagraph) */
} RapDocumentFields;

#define RAP_TYPE_DOCUMENT (rap_document_get_type ())
G_DECLARE_FINAL_TYPE (RapDocument, rap_document, RAP, DOCUMENT, GObject)

RapDocument *rap_document_new (const RapDocumentFields *fields);
RapDocument *rap_document_with_paragraphs (RapDocument *self, GPtrArray *paragraphs);
RapDocument *
rap_document_with_findings (RapDocument *self, GPtrArray *paragraphs, const char *lexicon_version);
GArray *rap_sections_new (void);

const char *rap_document_get_symbol (RapDocument *self);
const char *rap_document_get_title (RapDocument *self);
const char *rap_document_get_body (RapDocument *self);
const char *rap_document_get_session (RapDocument *self);
const char *rap_document_get_agenda_item (RapDocument *self);
const char *rap_document_get_adopted (RapDocument *self);
const char *rap_document_get_reckoned (RapDocument *self);
const char *rap_document_get_language (RapDocument *self);
const char *rap_document_get_source_name (RapDocument *self);
const char *rap_document_get_media_type (RapDocument *self);
const char *rap_document_get_sha256 (RapDocument *self);
guint rap_document_get_part (RapDocument *self);
guint rap_document_get_n_pages (RapDocument *self);
const char *rap_document_get_lexicon_version (RapDocument *self);
const RapSection *rap_document_get_sections (RapDocument *self, guint *n);
guint rap_document_get_n_paragraphs (RapDocument *self);
RapParagraph *rap_document_get_paragraph (RapDocument *self, guint i);
guint rap_document_find_paragraph (RapDocument *self, const char *id);
guint rap_document_find_heading (RapDocument *self, guint section);
guint rap_document_count_commitments (RapDocument *self);

int rap_document_compare_dates (const char *adopted,
                                const char *reckoned,
                                const char *other_adopted,
                                const char *other_reckoned);

/* What to call it on a line: its symbol, else its title, else its file's name. */
const char *rap_document_get_display_name (RapDocument *self);

G_END_DECLS
