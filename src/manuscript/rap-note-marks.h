/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Notes of plain text, where no mark is raised: "…the Republic, 16" and below "16 Ibid." In: a
 * manuscript whose notes have no place yet. Out: each note at its mark, and the marks taken out
 * of the text. A number counts as a mark by what stands around it; one that no note answers stays
 * part of its sentence.
 */
#pragma once

#include "rap-manuscript.h"

G_BEGIN_DECLS

gsize rap_note_bare_mark_length (const char *text, gsize length);
gboolean
rap_note_bare_mark_stands_in (const char *text, gsize length, const char *mark, gsize mark_length);
void rap_note_marks_find (RapManuscript *manuscript, RapLexicon *lexicon);

G_END_DECLS
