/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Documents to compare, from files and from a few lines of text; whatever fails ends the test.
 */
#pragma once

#include "rap-document.h"
#include "rap-lexicon.h"

RapLexicon *load_lexicon (void);
RapDocument *analyse_file (const char *path, RapLexicon *lexicon);
RapDocument *analyse_text (const char *text, RapLexicon *lexicon);
