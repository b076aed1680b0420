/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Where paragraphs start on printed pages. In: two lines that follow each other in the text, which
 * may stand on two pages with notes and furniture between. Out: whether the second one starts a
 * paragraph. Judged by distance, indent, size, weight and label, by whether the first line had
 * room for more, and by how it ends.
 */
#pragma once

#include "rap-decimal-labels.h"
#include "rap-lexicon.h"
#include "rap-placed-lines.h"

G_BEGIN_DECLS

/**
 * RapParagraphs:
 * @first: the line that the open paragraph starts with
 * @previous: its last line so far; %G_MAXUINT before the first paragraph
 * @has_label: @first starts with a label
 */
typedef struct {
  const RapPlacedLines *lines; /* (unowned) */
  RapLexicon *lexicon;         /* (unowned) */
  RapDecimalLabels *decimals;  /* (owned): by line */
  guint first;
  guint previous;
  gboolean has_label;
} RapParagraphs;

void rap_paragraphs_init (RapParagraphs *self, const RapPlacedLines *lines, RapLexicon *lexicon);
void rap_paragraphs_clear (RapParagraphs *self);
gboolean rap_paragraphs_take (RapParagraphs *self, guint line);
guint rap_paragraph_look (const RapPlacedLines *lines, guint line);

G_END_DECLS
