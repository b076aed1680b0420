/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A reading as an analyst corrects it. In: neighbouring paragraphs as one text, a line for each
 * with its label before it, and what is to stand elsewhere in that text. Out: the document with the
 * paragraphs that it makes: a line end that was put in divides one, one that was taken out joins
 * two, and each word that was changed is a repair that keeps what the source has there. Notes,
 * places and emphasis stay with their words; the findings are those of the rules.
 */
#pragma once

#include "rap-document.h"
#include "rap-lexicon.h"

G_BEGIN_DECLS

/**
 * RapCorrection:
 * @span: characters of the text that rap_corrections_get_text() gives
 * @with: (owned): what is to stand there
 */
typedef struct {
  RapSpan span;
  char *with;
} RapCorrection;

GArray *rap_corrections_new (void);

/**
 * RapCorrectedRun:
 * @document: (owned): corrected
 * @first: index of the first paragraph that may be another one than before
 * @n_before: how many there were, from there on, before what is the same again
 * @n_after: how many there are now
 */
typedef struct {
  RapDocument *document;
  guint first;
  guint n_before;
  guint n_after;
} RapCorrectedRun;

void rap_corrected_run_free (RapCorrectedRun *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapCorrectedRun, rap_corrected_run_free)

gboolean rap_corrections_can_add_next (RapDocument *document, guint first, guint n);
char *rap_corrections_get_text (RapDocument *document, guint first, guint n);
RapCorrectedRun *rap_corrections_apply (
    RapDocument *document, guint first, guint n, const GArray *corrections, RapLexicon *lexicon);

G_END_DECLS
