/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Changes of a clean text after it was made. In: what is to stand where. Out: the same manuscript
 * with every span, mark and token moved to its new place, and a repair for each change that the
 * reader is to be shown.
 */
#pragma once

#include "rap-manuscript.h"

G_BEGIN_DECLS

/**
 * RapTextEdit:
 * @span: bytes of the manuscript's text that are replaced
 * @with: (unowned): what takes their place
 * @word: the words around it, which the reader is shown; empty where it is no repair
 */
typedef struct {
  RapSpan span;
  const char *with;
  RapSpan word;
} RapTextEdit;

void rap_text_edits_apply (const GArray *edits, RapManuscript *manuscript, RapLexicon *lexicon);

G_END_DECLS
