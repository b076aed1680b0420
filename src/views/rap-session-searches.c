/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is looked at, as a search that can be kept, and such a search as what is looked at.
 */
#include "rap-session-private.h"

#include "rap-search-words.h"

/**
 * rap_session_facet_of_scope:
 * @self: a session
 * @kind: a kind of facet
 *
 * Returns: (nullable): what a place of the library narrows the list to; %NULL where that is chosen
 *   by a facet
 */
const char *
rap_session_facet_of_scope (RapSession *self, RapFacetKind kind)
{
  if (self->facets[kind] != NULL && !(self->scope == RAP_SCOPE_TAG && kind == RAP_FACET_TAG))
    return NULL;
  if (self->scope == RAP_SCOPE_REVIEW && kind == RAP_FACET_STATUS)
    return rap_status_to_name (RAP_STATUS_SUGGESTED);
  if (self->scope == RAP_SCOPE_DEADLINES && kind == RAP_FACET_DEADLINE)
    return "any";
  return self->scope == RAP_SCOPE_TAG && kind == RAP_FACET_TAG ? self->scope_name : NULL;
}

/**
 * rap_session_order_of_scope:
 * @self: a session
 *
 * Returns: the order in which the place that is shown lists what stands there
 */
RapQueryOrder
rap_session_order_of_scope (RapSession *self)
{
  if (self->scope == RAP_SCOPE_SEARCH)
    return rap_saved_search_get_order (self->saved);
  return self->scope == RAP_SCOPE_DEADLINES ? RAP_QUERY_ORDER_DEADLINE : RAP_QUERY_ORDER_DOCUMENT;
}

/**
 * rap_session_take_search:
 * @self: a session
 * @search: (nullable): what is put in the place of words and facets; %NULL for nothing
 */
void
rap_session_take_search (RapSession *self, RapSavedSearch *search)
{
  const char *words = search != NULL ? rap_saved_search_get_words (search) : NULL;
  gboolean is_other = g_strcmp0 (self->search_text, words) != 0;

  g_clear_object (&self->saved);
  for (guint i = 0; i < RAP_N_FACET_KINDS; i++) {
    g_free (self->facets[i]);
    self->facets[i] = search != NULL ? g_strdup (rap_saved_search_get_facet (search, i)) : NULL;
  }
  if (!is_other)
    return;
  g_free (self->search_text);
  self->search_text = g_strdup (words);
  g_object_notify (G_OBJECT (self), "search-text");
}

/**
 * rap_session_leave_saved_search:
 * @self: a session
 *
 * Words or facets are about to be others than those of the saved search that is shown. It goes on
 * where that had looked.
 */
void
rap_session_leave_saved_search (RapSession *self)
{
  if (self->scope != RAP_SCOPE_SEARCH)
    return;
  g_clear_pointer (&self->scope_name, g_free);
  if (self->document != 0) {
    self->scope = RAP_SCOPE_DOCUMENT;
    self->scope_name = g_strdup (rap_saved_search_get_document_name (self->saved));
  } else if (self->documents != NULL) {
    self->scope = RAP_SCOPE_DOCUMENTS;
    self->scope_name = rap_search_words_documents (self->documents->len);
  } else {
    self->scope = rap_session_order_of_scope (self) == RAP_QUERY_ORDER_DEADLINE
                      ? RAP_SCOPE_DEADLINES
                      : RAP_SCOPE_ALL;
  }
  g_clear_object (&self->saved);
}

/**
 * rap_session_make_search:
 * @self: a session
 *
 * Returns: (transfer full): the words and facets that the list shows now, and the document or the
 *   documents that it shows alone, without a name. What another place narrows the list to is a
 *   facet.
 */
RapSavedSearch *
rap_session_make_search (RapSession *self)
{
  const char *facets[RAP_N_FACET_KINDS];
  const char *document_name =
      self->saved != NULL ? rap_saved_search_get_document_name (self->saved) : self->scope_name;
  g_autoptr (RapSavedSearch) search = NULL, placed = NULL;

  for (RapFacetKind kind = 0; kind < RAP_N_FACET_KINDS; kind++) {
    const char *of_scope = rap_session_facet_of_scope (self, kind);
    facets[kind] = of_scope != NULL ? of_scope : self->facets[kind];
  }
  search = rap_saved_search_new (0, NULL, self->search_text, facets);
  placed = rap_saved_search_with_place (search, self->document, document_name,
                                        rap_session_order_of_scope (self));
  if (self->documents == NULL)
    return g_steal_pointer (&placed);
  return rap_saved_search_with_documents (placed, (const gint64 *)self->documents->data,
                                          self->documents->len);
}

/**
 * rap_session_set_search:
 * @self: a session
 * @search: a search
 *
 * Shows what @search finds: a saved one where it was made, under its name, another one in the part
 * of the library that is shown. Views follow by the "query" property.
 */
void
rap_session_set_search (RapSession *self, RapSavedSearch *search)
{
  gboolean is_saved = rap_saved_search_get_id (search) != 0;

  rap_session_leave_saved_search (self);
  rap_session_take_search (self, search);
  if (is_saved) {
    g_clear_pointer (&self->documents, g_array_unref);
    if (rap_saved_search_get_documents (search) != NULL)
      self->documents = g_array_ref (rap_saved_search_get_documents (search));
    self->scope = RAP_SCOPE_SEARCH;
    self->document = rap_saved_search_get_document (search);
    self->left_out = FALSE;
    self->saved = g_object_ref (search);
    g_free (self->scope_name);
    self->scope_name = g_strdup (rap_saved_search_get_name (search));
  }
  rap_session_update_queries (self);
}

/**
 * rap_session_get_saved_search:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the saved search that is shown
 */
RapSavedSearch *
rap_session_get_saved_search (RapSession *self)
{
  return self->saved;
}
