/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * One paragraph, word for word, with what is known of it. Immutable. All spans count characters
 * of its text.
 */
#pragma once

#include "rap-commitment.h"

G_BEGIN_DECLS

typedef enum {
  RAP_PARAGRAPH_HEADING,
  RAP_PARAGRAPH_PREAMBULAR,
  RAP_PARAGRAPH_OPERATIVE,
  RAP_PARAGRAPH_SUBPARAGRAPH,
  RAP_PARAGRAPH_BODY,
} RapParagraphType;

typedef struct {
  char *mark;   /* (owned) */
  guint offset; /* where the mark stood */
  char *text;   /* (owned): of the note */
} RapFootnote;

typedef struct {
  RapSpan span;
  char *was; /* (owned): what the source has there */
} RapTextRepair;

/* A document that the paragraph names: "resolution 70/1" is A/RES/70/1. */
typedef struct {
  RapSpan span;
  char *symbol; /* (owned) */
} RapCitation;

/* Where a line of the paragraph stands, to be lit on the page. */
typedef struct {
  RapSpan span;
  guint page; /* from 1 */
  RapBox box; /* points; empty where the source has no places */
} RapPlace;

typedef struct {
  RapSpan span;
  guint style; /* RapStyle flags of the source: italic, bold, underline */
} RapEmphasis;

/**
 * RapParagraphFields:
 *
 * What a paragraph is made of. Strings are copied and arrays referenced by rap_paragraph_new();
 * an array that is %NULL counts as empty.
 */
typedef struct {
  const char *id;      /* unique in its document: "p12" */
  const char *section; /* (nullable): id of the section it stands in */
  RapParagraphType type;
  const char *label;       /* "19.", "(a)", "PP4" or "" */
  const char *label_was;   /* (nullable): what the source has for it, where an analyst put it right;
                            * "" where it has none */
  const char *const *path; /* labels from the outermost: "58.", "(a)" */
  guint page;              /* from 1; 0 where unknown */
  const char *text;
  GArray *footnotes;          /* (element-type RapFootnote) */
  GArray *repairs;            /* (element-type RapTextRepair) */
  GArray *citations;          /* (element-type RapCitation) */
  GArray *places;             /* (element-type RapPlace) */
  GArray *emphases;           /* (element-type RapEmphasis) */
  RapCommitment *commitment;  /* (nullable) */
  const char *not_commitment; /* (nullable): why it is none, where it is operative */
} RapParagraphFields;

#define RAP_TYPE_PARAGRAPH (rap_paragraph_get_type ())
G_DECLARE_FINAL_TYPE (RapParagraph, rap_paragraph, RAP, PARAGRAPH, GObject)

RapParagraph *rap_paragraph_new (const RapParagraphFields *fields);
RapParagraph *rap_paragraph_without_commitment (RapParagraph *self, const char *reason);
RapParagraph *rap_paragraph_with_findings (RapParagraph *self, RapParagraph *found);
RapParagraph *
rap_paragraph_with_labels (RapParagraph *self, const char *label, const char *const *path);

GArray *rap_footnotes_new (void);
GArray *rap_text_repairs_new (void);
GArray *rap_citations_new (void);

const char *rap_paragraph_get_id (RapParagraph *self);
const char *rap_paragraph_get_section (RapParagraph *self);
RapParagraphType rap_paragraph_get_paragraph_type (RapParagraph *self);
const char *rap_paragraph_get_label (RapParagraph *self);
const char *rap_paragraph_get_label_was (RapParagraph *self);
const char *const *rap_paragraph_get_path (RapParagraph *self);
gboolean rap_label_is_repeated (const char *label, const char *below);
char *rap_labels_join (const char *const *path, const char *separator);
const char *rap_paragraph_get_written_label (RapParagraph *self);
char *rap_paragraph_dup_written (RapParagraph *self);
guint rap_paragraph_get_page (RapParagraph *self);
const char *rap_paragraph_get_text (RapParagraph *self);
const RapFootnote *rap_paragraph_get_footnotes (RapParagraph *self, guint *n);
const RapTextRepair *rap_paragraph_get_repairs (RapParagraph *self, guint *n);
const RapCitation *rap_paragraph_get_citations (RapParagraph *self, guint *n);
const RapPlace *rap_paragraph_get_places (RapParagraph *self, guint *n);
const RapEmphasis *rap_paragraph_get_emphases (RapParagraph *self, guint *n);
RapCommitment *rap_paragraph_get_commitment (RapParagraph *self);
const char *rap_paragraph_get_not_commitment (RapParagraph *self);

const char *rap_paragraph_type_to_name (RapParagraphType type);
gboolean rap_paragraph_type_from_name (const char *name, RapParagraphType *type);

G_END_DECLS
