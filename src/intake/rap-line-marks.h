/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is known of the words of a paragraph besides the words. In: a line of a corrected text. Out:
 * its notes, places and emphasis, which stay with their words, and its repairs, those that reading
 * made and those that the analyst made.
 */
#pragma once

#include "rap-corrected-text.h"

G_BEGIN_DECLS

/* Spans count letters of the line. */
typedef struct {
  GArray *footnotes; /* (owned) (element-type RapFootnote) */
  GArray *repairs;   /* (owned) (element-type RapTextRepair) */
  GArray *places;    /* (owned) (element-type RapPlace) */
  GArray *emphases;  /* (owned) (element-type RapEmphasis) */
} RapLineMarks;

RapLineMarks rap_line_marks_take (const RapCorrectedText *text, RapSpan line);
void rap_line_marks_clear (RapLineMarks *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RapLineMarks, rap_line_marks_clear)

G_END_DECLS
