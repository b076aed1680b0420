/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The parts of a document. In: a #RapManuscript. Out: what the document is called and who adopted
 * it, its headings with their levels, and its paragraphs: preambular, operative and lettered, each
 * with its label, the paragraph it belongs under and the chapeau whose force it inherits.
 */
#pragma once

#include "rap-lexicon.h"
#include "rap-manuscript.h"

G_BEGIN_DECLS

typedef enum {
  RAP_KIND_HEADING,
  RAP_KIND_PREAMBULAR,
  RAP_KIND_OPERATIVE,
  RAP_KIND_SUBPARAGRAPH,
  RAP_KIND_BODY, /* anything else: an invocation, an adoption line, an unnumbered paragraph */
} RapParagraphKind;

#define RAP_NONE G_MAXUINT

/**
 * RapHeading:
 * @level: 1 for the highest
 * @parent: index of the heading it stands under, or %RAP_NONE
 * @paragraph: index of its own entry among the paragraphs
 */
typedef struct {
  guint level;
  guint parent;
  guint paragraph;
} RapHeading;

/**
 * RapPart:
 * @span: its text in the manuscript, label and white space around it left out
 * @label: where its label stands, empty where it has none: "19.", "(a)", "Action 2."
 * @item: bytes of the label up to the "(a)" of "59. (a)", with which a paragraph begins with its
 *   first item; 0 where there is none
 * @number: counted label of a preambular paragraph, from 1; 0 for others
 * @heading: index of the heading it stands under, or %RAP_NONE
 * @parent: index of the part it is a lettered item of, or %RAP_NONE
 * @depth: 0 for a paragraph, 1 for (a), 2 for (i)
 * @block: index of the block it is, or is a part of
 */
typedef struct {
  RapSpan span;
  RapSpan label;
  guint item;
  RapParagraphKind kind;
  guint number;
  guint heading;
  guint parent;
  guint depth;
  guint block;
} RapPart;

typedef struct {
  char *symbol; /* (owned) (nullable), as all of these */
  char *title;
  char *body;
  char *session;
  char *agenda_item;
  char *adopted;  /* ISO 8601 date */
  char *language; /* ISO 639-1 */
} RapMetadata;

typedef struct {
  RapMetadata metadata;
  GArray *headings;          /* (element-type RapHeading) */
  GArray *parts;             /* (element-type RapPart), in reading order, headings among them */
  RapManuscript *manuscript; /* (unowned): outlives the outline */
} RapOutline;

RapOutline *rap_outline_new (RapManuscript *manuscript, RapLexicon *lexicon);
void rap_outline_free (RapOutline *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapOutline, rap_outline_free)

#define rap_outline_part(self, i) (&g_array_index ((self)->parts, RapPart, (i)))

G_END_DECLS
