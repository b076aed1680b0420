/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The text of some neighbouring paragraphs before and after an analyst has corrected it. In: the
 * paragraphs, and what is to stand elsewhere in their text. Out: the corrected text, each letter of
 * which knows where it was read, cut into lines, and the words that were changed with what the
 * source has there.
 */
#pragma once

#include "rap-document.h"

G_BEGIN_DECLS

#define RAP_NOWHERE G_MAXUINT

/**
 * RapLetter:
 * @paragraph: that it was read in, counted from the first that is corrected
 * @offset: in the text of that paragraph, or %RAP_NOWHERE for labels, line ends, and what was put
 * in
 * @read: index among the letters as they were read, or %RAP_NOWHERE for what was put in
 */
typedef struct {
  gunichar character;
  guint paragraph;
  guint offset;
  guint read;
} RapLetter;

/* Words that are not as they were read: letters of the corrected text; never empty. */
typedef struct {
  RapSpan span;
  RapSpan read; /* letters as they were read */
  char *was;    /* (owned): what the source has; never empty, but where a label was put in before */
} RapChangedWords;

typedef struct {
  RapDocument *document; /* (unowned) */
  guint first;           /* index of the first paragraph that is corrected */
  GArray *read;          /* (owned) (element-type RapLetter) */
  GArray *letters;       /* (owned) (element-type RapLetter): corrected */
  GArray *lines;         /* (owned) (element-type RapSpan): letters, white space around left out */
  GArray *changes;       /* (owned) (element-type RapChangedWords) */
} RapCorrectedText;

RapCorrectedText *
rap_corrected_text_new (RapDocument *document, guint first, guint n, const GArray *corrections);
void rap_corrected_text_free (RapCorrectedText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapCorrectedText, rap_corrected_text_free)

gboolean rap_corrected_text_has_line_end (const RapCorrectedText *self, guint start, guint end);
char *rap_corrected_text_dup_label_was (const RapCorrectedText *self, RapSpan label);
char *rap_corrected_text_dup_text_was (const RapCorrectedText *self, const RapChangedWords *change);
char *rap_corrected_text_get_words (const RapCorrectedText *self, RapSpan letters);

#define rap_corrected_text_letter(self, i) (&g_array_index ((self)->letters, RapLetter, (i)))

G_END_DECLS
