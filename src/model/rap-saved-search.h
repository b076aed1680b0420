/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A search that a library keeps: words, what the list was narrowed to, and the document or
 * the documents that it was made in. In: what stands in the search bar, or the text that a library
 * holds. Out: the query to run again. A saved search has a name and a number in its library; a
 * recent one has neither. Immutable.
 */
#pragma once

#include "rap-facet.h"
#include "rap-query.h"

G_BEGIN_DECLS

#define RAP_TYPE_SAVED_SEARCH (rap_saved_search_get_type ())
G_DECLARE_FINAL_TYPE (RapSavedSearch, rap_saved_search, RAP, SAVED_SEARCH, GObject)

/* @facets: RAP_N_FACET_KINDS values, NULL for any. */
RapSavedSearch *
rap_saved_search_new (gint64 id, const char *name, const char *words, const char *const *facets);
RapSavedSearch *rap_saved_search_new_from_text (gint64 id, const char *name, const char *text);
RapSavedSearch *rap_saved_search_with_name (RapSavedSearch *self, const char *name);
RapSavedSearch *rap_saved_search_with_place (RapSavedSearch *self,
                                             gint64 document,
                                             const char *document_name,
                                             RapQueryOrder order);
RapSavedSearch *
rap_saved_search_with_documents (RapSavedSearch *self, const gint64 *documents, guint n);
RapSavedSearch *
rap_saved_search_with_facet (RapSavedSearch *self, RapFacetKind kind, const char *value);
char *rap_saved_search_to_text (RapSavedSearch *self);

gint64 rap_saved_search_get_id (RapSavedSearch *self);
const char *rap_saved_search_get_name (RapSavedSearch *self);
const char *rap_saved_search_get_words (RapSavedSearch *self);
const char *rap_saved_search_get_facet (RapSavedSearch *self, RapFacetKind kind);
gint64 rap_saved_search_get_document (RapSavedSearch *self);
GArray *rap_saved_search_get_documents (RapSavedSearch *self);
const char *rap_saved_search_get_document_name (RapSavedSearch *self);
RapQueryOrder rap_saved_search_get_order (RapSavedSearch *self);

gboolean rap_saved_search_is_empty (RapSavedSearch *self);
gboolean rap_saved_search_equal (RapSavedSearch *a, RapSavedSearch *b);
gboolean rap_saved_search_narrows (RapSavedSearch *self, RapSavedSearch *other);
RapQuery *rap_saved_search_to_query (RapSavedSearch *self);

G_END_DECLS
