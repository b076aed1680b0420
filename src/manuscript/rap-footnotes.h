/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Footnotes of printed pages. In: lines of which is known which belong to footnotes, and a
 * manuscript whose marks are notes without text. Out: each mark with its note.
 */
#pragma once

#include "rap-manuscript.h"
#include "rap-placed-lines.h"

G_BEGIN_DECLS

void rap_footnotes_tie (const RapPlacedLines *lines, RapManuscript *manuscript);

G_END_DECLS
