/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A document whose paragraphs are known, through the rules alone. In: a document of the library,
 * also one whose reading was corrected. Out: what the rules find in it now. Its source is not read,
 * so that this takes milliseconds.
 */
#pragma once

#include "rap-document.h"
#include "rap-lexicon.h"

G_BEGIN_DECLS

RapDocument *rap_find_again (RapDocument *document, RapLexicon *lexicon);

G_END_DECLS
