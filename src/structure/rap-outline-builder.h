/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What the files of this folder share while an outline is being made: where reading stands, which
 * headings and lettered lists are open.
 */
#pragma once

#include "rap-decimal-labels.h"
#include "rap-outline.h"

G_BEGIN_DECLS

/* Ranks of headings; a lower one holds higher ones. */
typedef enum {
  RAP_RANK_PART,                                          /* "Annex", "Part II" */
  RAP_RANK_ROMAN,                                         /* "II. …" */
  RAP_RANK_LETTER,                                        /* "B. …" */
  RAP_RANK_NUMBER,                                        /* "3. …", and below it "3.1 …" */
  RAP_RANK_BOLD = RAP_RANK_NUMBER + RAP_MAX_LABEL_LEVELS, /* no label, set bold, large or centred */
  RAP_RANK_PLAIN,                                         /* no label */
} RapHeadingRank;

#define RAP_MAX_DEPTH 3

/* A list of lettered items that is open; the first one has the paragraph that they belong to. */
typedef struct {
  guint part;   /* index of its last item */
  guint number; /* what its last item counts */
  gboolean roman;
  guint depth; /* of that item as a point of a list, by the source; 0 where it says nothing */
} RapOpenList;

typedef struct {
  RapOutline *outline;        /* (owned) */
  RapManuscript *manuscript;  /* (unowned) */
  RapLexicon *lexicon;        /* (unowned) */
  RapDecimalLabels *decimals; /* (owned): by block */
  GHashTable *stopped;        /* (owned) (element-type guint): blocks that begin with "a." */

  guint block; /* that is being read */
  const RapToken *tokens;
  guint n_tokens;
  RapLabel label;

  gboolean invoked; /* "The General Assembly," has been read */
  gboolean unknown; /* who speaks is no body that the lexicon knows, and may be several */
  gboolean we;      /* "We, the Ministers, …," has been read */
  gboolean in_body; /* a preambular or operative paragraph has been read */
  gboolean in_preamble;
  gboolean has_prose;   /* a paragraph that is none of these has been read */
  gboolean awaits_date; /* a line that says the document was adopted had no date */
  guint n_preambular;
  guint body;         /* index of the lexicon's body that speaks, or RAP_NONE */
  char *number;       /* (owned) (nullable): of a resolution: "75/198", "660 (1990)" */
  gboolean decision;  /* it is the number of a decision */
  RapSpan title;      /* bytes of the manuscript; empty where none was found */
  guint title_weight; /* how sure the title is */

  RapOpenList lists[RAP_MAX_DEPTH]; /* the last paragraph, its (a), its (i) */
  guint depth;                      /* of the last part; lists[depth] is it */
  gboolean has_parent;
  guint introduction; /* the last numbered part that ends in a colon, or RAP_NONE */
  guint listed;       /* the last numbered part of which a list counts the items, or RAP_NONE */

  GArray *ranks;     /* (owned) (element-type guint): of the open headings */
  guint last_letter; /* what the last "B." counts */
  guint last_roman;
} RapOutlineBuilder;

const char *rap_outline_builder_text (RapOutlineBuilder *self, guint *length);
const RapBlock *rap_outline_builder_block (RapOutlineBuilder *self);
guint rap_outline_builder_first_word (RapOutlineBuilder *self);
char rap_outline_builder_last_mark (RapOutlineBuilder *self);

RapLabel rap_outline_builder_peek (RapOutlineBuilder *self, guint block);
RapPart *rap_outline_builder_add_part (RapOutlineBuilder *self, RapParagraphKind kind);

void rap_list_open (RapOutlineBuilder *self);
void rap_list_add_item (RapOutlineBuilder *self);
void rap_list_add_bullet (RapOutlineBuilder *self);
guint rap_list_find_introduction (RapOutlineBuilder *self);
guint rap_list_find_continued (RapOutlineBuilder *self);
gboolean rap_list_goes_on_after (RapOutlineBuilder *self);

gboolean rap_heading_is_heading (RapOutlineBuilder *self);
guint rap_heading_get_open (RapOutlineBuilder *self);
gboolean rap_heading_begins_count (RapOutlineBuilder *self);
gboolean rap_heading_counts (RapOutlineBuilder *self);
void rap_heading_add (RapOutlineBuilder *self);

gboolean rap_metadata_read_masthead (RapOutlineBuilder *self);
gboolean rap_metadata_is_symbol (RapOutlineBuilder *self);
gboolean rap_metadata_read_ending (RapOutlineBuilder *self);
void rap_metadata_finish (RapOutlineBuilder *self);

G_END_DECLS
