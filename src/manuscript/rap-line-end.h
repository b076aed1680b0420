/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What happens at a line's end. In: the text before it and the text after it. Out: whether they
 * are joined without a blank, and whether a hyphen between them is the author's, as in
 * "drug-related", or only parts one word. A hyphen stays unless there is evidence against it.
 */
#pragma once

#include "rap-lexicon.h"
#include "rap-raw.h"

G_BEGIN_DECLS

typedef struct {
  RapRaw *raw;               /* (unowned) */
  RapVocabulary *vocabulary; /* (unowned) */
  GHashTable *words;         /* (owned) (nullable): of the document; made when first needed */
} RapLineEnds;

void rap_line_ends_init (RapLineEnds *self, RapRaw *raw, RapLexicon *lexicon);
void rap_line_ends_clear (RapLineEnds *self);
gboolean rap_line_ends_hyphenate (RapLineEnds *self,
                                  const char *before,
                                  gsize before_length,
                                  const char *after,
                                  gsize after_length);

gboolean rap_line_ends_part_words (
    RapLineEnds *self, const char *text, const char *before, const char *after, const char *end);

gboolean rap_line_end_joins (const char *before, gsize length, const char *after);
gsize rap_line_end_hyphen (const char *before, gsize length);

G_END_DECLS
