/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What stands above the text of pages, where the source keeps it apart. In: lines of heads and of
 * the text. Out: which lines of heads are furniture. Those of the first page are text where they
 * name the document, as its masthead does, and the text below does not say the same.
 */
#pragma once

#include "rap-lexicon.h"
#include "rap-raw.h"

G_BEGIN_DECLS

GHashTable *rap_head_lines_find_furniture (RapRaw *raw, RapLexicon *lexicon);

G_END_DECLS
