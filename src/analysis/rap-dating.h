/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A document that says no date → the day or the year by which it is put in order: the session or
 * the year in its symbol, else the latest that its title and its preamble speak of. It is reckoned,
 * and never said to be the day on which the document was adopted.
 */
#pragma once

#include "rap-outline.h"

G_BEGIN_DECLS

char *rap_dating_reckon (const RapOutline *outline, RapLexicon *lexicon);

G_END_DECLS
