/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Values become objects. In: an outline, its manuscript and findings, all counted in bytes. Out: a
 * #RapDocument counted in characters. Nothing is decided here.
 */
#pragma once

#include "rap-document.h"
#include "rap-findings.h"

G_BEGIN_DECLS

/**
 * RapSource:
 *
 * What is known of the file that a document came from.
 */
typedef struct {
  const char *name;
  const char *sha256;
  guint part;
} RapSource;

RapDocument *rap_assemble_document (const RapOutline *outline,
                                    const RapFindings *findings,
                                    RapLexicon *lexicon,
                                    const RapSource *source);

G_END_DECLS
