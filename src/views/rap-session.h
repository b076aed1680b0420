/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is being looked at in one window: the library, which part of it, what is searched for and
 * narrowed to, and the row in hand. The only state that views share: each binds to it, none knows
 * another.
 */
#pragma once

#include <gio/gio.h>
#include "rap-library-window.h"
#include "rap-saved-search.h"

G_BEGIN_DECLS

/* Which part of the library is shown. */
typedef enum {
  RAP_SCOPE_ALL,
  RAP_SCOPE_DOCUMENT,
  RAP_SCOPE_DOCUMENTS, /* several that were selected */
  RAP_SCOPE_DEADLINES, /* what has a sunset clause, the earliest first */
  RAP_SCOPE_REVIEW,    /* what nobody has looked at */
  RAP_SCOPE_TAG,
  RAP_SCOPE_SEARCH, /* what a saved search finds, until it is changed */
} RapScope;

#define RAP_TYPE_SESSION (rap_session_get_type ())
G_DECLARE_FINAL_TYPE (RapSession, rap_session, RAP, SESSION, GObject)

RapSession *rap_session_new (void);

/* Properties, all notified: "library", "query" (of the commitments list), "text-query" (of the
 * whole text), "search-text", "row", "n-selected". */
RapLibrary *rap_session_get_library (RapSession *self);
void rap_session_set_library (RapSession *self, RapLibrary *library);
RapQuery *rap_session_get_query (RapSession *self);
RapQuery *rap_session_get_text_query (RapSession *self);

RapScope rap_session_get_scope (RapSession *self);
void rap_session_set_scope (RapSession *self, RapScope scope, gint64 document, const char *name);
void rap_session_set_documents (RapSession *self, GArray *documents);
gint64 rap_session_get_document (RapSession *self);
GArray *rap_session_list_documents (RapSession *self);
const char *rap_session_get_scope_name (RapSession *self);

const char *rap_session_get_search_text (RapSession *self);
void rap_session_set_search_text (RapSession *self, const char *text);

/* Facets that narrow the list; one value of each kind, NULL for any. */
const char *rap_session_get_facet (RapSession *self, RapFacetKind kind);
void rap_session_set_facet (RapSession *self, RapFacetKind kind, const char *value);
/* Of the whole text only what is operative and no commitment. */
gboolean rap_session_get_left_out (RapSession *self);
void rap_session_set_left_out (RapSession *self, gboolean left_out);
gboolean rap_session_has_facets (RapSession *self);
void rap_session_clear_facets (RapSession *self);

/* Searches that are kept: what stands in the search bar now, and one to be put there. */
RapSavedSearch *rap_session_make_search (RapSession *self);
void rap_session_set_search (RapSession *self, RapSavedSearch *search);
RapSavedSearch *rap_session_get_saved_search (RapSession *self);

/* The row in hand, for the commitment pane. */
RapRow *rap_session_get_row (RapSession *self);
void rap_session_set_row (RapSession *self, RapRow *row);
/* How many rows are selected in the list on the screen; that in hand is the first of them. */
guint rap_session_get_n_selected (RapSession *self);
void rap_session_set_n_selected (RapSession *self, guint n_selected);

G_END_DECLS
