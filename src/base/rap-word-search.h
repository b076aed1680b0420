/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What a person typed → where it stands in texts that are at hand, such as the lines of a
 * comparison. All words must be there, each as a word or the beginning of one; "words in quotes"
 * follow one another. Case, accents and hyphens are forgiven. The library has an index and a
 * richer language, see rap-search-expression.h.
 */
#pragma once

#include "rap-span.h"

G_BEGIN_DECLS

typedef struct _RapWordSearch RapWordSearch;

RapWordSearch *rap_word_search_new (const char *typed);
RapWordSearch *rap_word_search_ref (RapWordSearch *self);
void rap_word_search_unref (RapWordSearch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapWordSearch, rap_word_search_unref)

gboolean rap_word_search_matches (RapWordSearch *self, const char *const *texts);
GArray *rap_word_search_find (RapWordSearch *self, const char *text);

G_END_DECLS
