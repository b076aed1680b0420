/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The clean text of a document. In: a #RapRaw. Out: one text cut into blocks (a heading, a
 * paragraph, a lettered item), with furniture and footnotes set aside, lines joined, broken words
 * closed, and for every stretch the line of the source it came from. Nothing is lost and nothing
 * is changed unseen: each repair keeps what stood there.
 */
#pragma once

#include "rap-lexicon.h"
#include "rap-raw.h"

G_BEGIN_DECLS

typedef enum {
  RAP_BLOCK_CENTRED = 1 << 0,
  RAP_BLOCK_BOLD = 1 << 1,     /* all of it */
  RAP_BLOCK_ITALIC = 1 << 2,   /* all of it */
  RAP_BLOCK_LARGE = 1 << 3,    /* set larger than the body of the text */
  RAP_BLOCK_CELL = 1 << 4,     /* beside others in the row of a table */
  RAP_BLOCK_MASTHEAD = 1 << 5, /* above the text of the first page: by the source, no guess */
} RapBlockLook;

/**
 * RapBlock:
 * @span: bytes of #RapManuscript.text; a '\n' stands after it
 * @page: of its first line, from 1; 0 where the source has no pages
 * @indent: how far its first line is set in from the text's left edge; points, or blanks in text
 * @look: #RapBlockLook flags
 * @level: of the heading that the source says it is, from 1; 0 where it says nothing
 * @depth: of the point of a list that the source says it begins, from 1; 0 where it says nothing
 * @label: bytes of the label that it begins with by the source; 0 where that says nothing
 * @first_token: index of its first token; its last one stands before the next block's first
 */
typedef struct {
  RapSpan span;
  guint page;
  float indent;
  guint look;
  guint level;
  guint depth;
  guint label;
  guint first_token;
} RapBlock;

/**
 * RapPiece:
 * @start: byte of #RapManuscript.text from which the text is this line's
 * @line: index into the lines of the #RapRaw
 *
 * Pieces are in ascending order; each lasts until the next.
 */
typedef struct {
  guint start;
  guint line;
} RapPiece;

/**
 * RapRepair:
 * @span: bytes of the manuscript's text
 * @was: (owned): what the source has there
 */
typedef struct {
  RapSpan span;
  char *was;
} RapRepair;

/**
 * RapNote:
 * @mark: (owned): the mark in the text and before the note: "1", "*", "a"
 * @offset: where the mark stood in the manuscript's text; %G_MAXUINT where no mark was found
 * @text: (owned): the note, clean; "" where the source has the mark only
 * @stands: where the note itself stood in the flow of the text, while its mark is looked for
 */
typedef struct {
  char *mark;
  guint offset;
  char *text;
  guint stands;
} RapNote;

typedef struct {
  char *text; /* (owned): UTF-8, each block followed by '\n' */
  gsize length;
  GArray *blocks;    /* (element-type RapBlock), in order */
  GArray *pieces;    /* (element-type RapPiece) */
  GArray *runs;      /* (element-type RapRun): italic, bold, underline on the clean text */
  GArray *repairs;   /* (element-type RapRepair), in order */
  GArray *notes;     /* (element-type RapNote), in order of offset */
  GArray *furniture; /* (element-type guint): the raw lines set aside as furniture */
  GArray *tokens;    /* (element-type RapToken): the words of the text */
  RapRaw *raw;       /* (owned) */
} RapManuscript;

RapManuscript *rap_manuscript_new (RapRaw *raw, RapLexicon *lexicon);
void rap_manuscript_free (RapManuscript *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapManuscript, rap_manuscript_free)

#define rap_manuscript_block(self, i) (&g_array_index ((self)->blocks, RapBlock, (i)))

/* Of a document whose blocks are known already, each a text without line ends. */
RapManuscript *
rap_manuscript_new_from_blocks (const char *const *blocks, RapRaw *raw, RapLexicon *lexicon);

/* What rap_manuscript_new() does for text, for pages with places and for known paragraphs. */
RapManuscript *rap_manuscript_new_from_text (RapRaw *raw, RapLexicon *lexicon);
RapManuscript *rap_manuscript_new_placed (RapRaw *raw, RapLexicon *lexicon);
RapManuscript *rap_manuscript_new_from_paragraphs (RapRaw *raw, RapLexicon *lexicon);
void rap_manuscript_mend_words (RapManuscript *self, RapLexicon *lexicon);

guint rap_manuscript_line_at (RapManuscript *self, guint offset);

G_END_DECLS
