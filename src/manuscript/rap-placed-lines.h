/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What each line of a printed page is. In: lines with places and sizes. Out: for each line whether
 * it is text of the document, furniture or a part of a footnote; how it looks; and between which
 * edges its column runs. Judged by place, size and repetition only, never by words.
 */
#pragma once

#include "rap-raw.h"

G_BEGIN_DECLS

typedef enum {
  RAP_PLACED_BODY,
  RAP_PLACED_FURNITURE,
  RAP_PLACED_NOTE,      /* a footnote starts: it has its mark in front */
  RAP_PLACED_NOTE_MORE, /* a footnote goes on */
} RapPlacedKind;

/**
 * RapPlacedLine:
 * @kind: what it is
 * @look: %RAP_BLOCK_BOLD and %RAP_BLOCK_ITALIC where all of it is
 * @first_run: index of the first run that ends after the line's start
 * @mark_end: end of the raised mark the line starts with; the line's start where it has none
 * @end: of its text, without the raised marks it ends with
 * @left: of its column, points
 * @right: of its column, points
 */
typedef struct {
  RapPlacedKind kind;
  guint look;
  guint first_run;
  guint mark_end;
  guint end;
  float left;
  float right;
} RapPlacedLine;

typedef struct {
  RapRaw *raw;      /* (unowned) */
  GArray *lines;    /* (owned) (element-type RapPlacedLine) */
  float size;       /* of the text of the document, points */
  float leading;    /* from one line of it to the next, points */
  gboolean indents; /* paragraphs start with an indent */
} RapPlacedLines;

void rap_placed_lines_init (RapPlacedLines *self, RapRaw *raw);
void rap_placed_lines_clear (RapPlacedLines *self);

#define rap_placed_line(self, i) (&g_array_index ((self)->lines, RapPlacedLine, (i)))

/* Parts of rap_placed_lines_init(), in this order. */
void rap_placed_lines_find_furniture (RapPlacedLines *self);
void rap_placed_lines_find_notes (RapPlacedLines *self);
void rap_placed_lines_find_columns (RapPlacedLines *self);

guint rap_raw_page_end (const RapRaw *raw, guint page);
gboolean rap_placed_is_rule (const RapRaw *raw, guint line);

G_END_DECLS
