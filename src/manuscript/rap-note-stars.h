/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Notes of titles: "Item 12 of the preliminary list*", and at the foot of the page "* A/80/50.",
 * not raised. In: the text of a source. Out: which of its lines that begin with an asterisk are
 * such notes and no points of a list; and, in a manuscript, each of them at its mark.
 */
#pragma once

#include "rap-manuscript.h"

G_BEGIN_DECLS

/* Asterisks of the longest mark. */
#define RAP_LONGEST_STARS 3

/**
 * RapNoteStars:
 * @first: byte at which so many asterisks, less one, first stand inside a line
 * @marks: how often they do
 * @lines: how many lines begin with them, symbols alone left out
 * @note: where the first of these lines begins that the first mark stands above, if nothing
 *   introduces it as a point of a list, and no symbol stands between; 0 for none
 */
typedef struct {
  guint first[RAP_LONGEST_STARS], marks[RAP_LONGEST_STARS], lines[RAP_LONGEST_STARS];
  guint note[RAP_LONGEST_STARS];
} RapNoteStars;

void rap_note_stars_init (RapNoteStars *self, const RapRaw *raw);
guint rap_note_stars_read (const RapNoteStars *self, const char *text, RapSpan line);
void rap_note_stars_place (RapManuscript *manuscript, RapLexicon *lexicon);

G_END_DECLS
