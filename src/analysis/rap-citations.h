/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Which documents a part names. In: a part of an outline. Out: "resolution 70/1" as A/RES/70/1,
 * "resolutions 687 (1991) and 1284 (1999)" as two of the Security Council's, "A/75/99" as itself.
 */
#pragma once

#include "rap-outline.h"

G_BEGIN_DECLS

typedef struct {
  RapSpan span; /* bytes of the manuscript */
  char *symbol; /* (owned) */
} RapFoundCitation;

GArray *rap_citations_find (const RapOutline *outline, const RapPart *part, RapLexicon *lexicon);

G_END_DECLS
