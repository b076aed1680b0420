/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A text cut where its look changes: plain, bold for the verbs, underlined for a sunset clause,
 * and the marks of footnotes between. The pieces that are no marks, put together, are the
 * paragraph word for word.
 */
#pragma once

#include "rap-paragraph.h"
#include "rap-style.h"

G_BEGIN_DECLS

/* What became of words, in a chart that compares. Each is marked by a line as well as a tint. */
typedef enum {
  RAP_CHART_WORDS_KEPT,
  RAP_CHART_WORDS_GONE,  /* struck through */
  RAP_CHART_WORDS_ADDED, /* underlined */
  RAP_CHART_WORDS_MOVED, /* underlined twice */
} RapChartBecame;

/**
 * RapChartPiece:
 * @text: never empty
 * @style: #RapStyle flags: bold, underline, italic; raised for the mark of a note
 * @became: what became of it in a comparison
 * @note: for the mark of a note: index of the note in its document plus 1, or 0 where the source
 *   has no text for it
 * @detail: (nullable): what is meant by it, in words: "Sunset clause: 31 December 2019"
 */
typedef struct {
  char *text; /* (owned) */
  guint style;
  RapChartBecame became;
  guint note;
  char *detail; /* (owned) (nullable) */
} RapChartPiece;

GArray *rap_chart_pieces_new (void);
void rap_chart_pieces_add (GArray *pieces, const char *text, gssize length, guint style);
void rap_chart_pieces_add_change (GArray *pieces, const char *text, RapChartBecame became);

/* Text in which *stars* make bold and _lines_ make underlined. */
void rap_chart_pieces_add_marked (GArray *pieces, const char *marked);

/**
 * RapChartNoteFinder:
 *
 * Returns: index of the note plus 1, in the list of its document; 0 where it says nothing
 */
typedef guint (*RapChartNoteFinder) (const RapFootnote *footnote, gpointer data);

GArray *rap_chart_pieces_of_paragraph (RapParagraph *paragraph,
                                       RapChartNoteFinder find_note,
                                       gpointer data);

/* Every piece of @pieces after another, without marks where @marks is FALSE. */
char *rap_chart_pieces_to_text (GArray *pieces, gboolean marks);

#define rap_chart_piece(pieces, i)                                                                 \
  ((const RapChartPiece *)&g_array_index ((pieces), RapChartPiece, (i)))

G_END_DECLS
