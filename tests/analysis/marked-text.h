/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is found in a paragraph, as text that can be read and written: {{Urges}} is a performative,
 * {to plant} an action, [Member States] an addressee, [with: the Office] a partner, [for: them] a
 * beneficiary, <by 2030> a sunset clause, ~where possible~ a qualifier; \[ is a bracket. A line "=
 * urge, performative" or "= none, principle" after it says how strong it is, and by which rule; a
 * line "< 2030-12-31" is the last day of a sunset clause, and "@ A/RES/70/1" a document that is
 * cited.
 */
#pragma once

#include "rap-findings.h"

G_BEGIN_DECLS

char *marked_text_strip (const char *marked);
char *marked_text_write (const RapOutline *outline,
                         const RapFindings *findings,
                         RapLexicon *lexicon,
                         guint part);

G_END_DECLS
