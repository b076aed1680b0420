/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What a search is called on a line, in the user's language. In: facets, or a search that is kept.
 * Out: words.
 */
#pragma once

#include "rap-saved-search.h"

G_BEGIN_DECLS

const char *rap_search_words_kind (RapFacetKind kind);
char *rap_search_words_value (RapFacetKind kind, const char *value);
char *rap_search_words_documents (guint n);
char *rap_search_words_search (RapSavedSearch *search);

G_END_DECLS
