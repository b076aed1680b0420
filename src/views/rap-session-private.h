/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What a session consists of, for the file that makes searches of it.
 */
#pragma once

#include "rap-session.h"

G_BEGIN_DECLS

struct _RapSession {
  GObject parent_instance;

  RapLibrary *library; /* (owned) (nullable) */
  RapScope scope;
  gint64 document;   /* that is shown alone; 0 for all */
  GArray *documents; /* (owned) (nullable) (element-type gint64): that are shown together */
  char *scope_name;  /* (owned) (nullable): of a document, a tag or a saved search */
  char *search_text; /* (owned) (nullable) */
  char *facets[RAP_N_FACET_KINDS]; /* (owned) (nullable) */
  gboolean left_out;               /* of the whole text, what is operative and no commitment */
  RapSavedSearch *saved;           /* (owned) (nullable): of RAP_SCOPE_SEARCH */
  RapRow *row;                     /* (owned) (nullable) */
  guint n_selected;

  RapQuery *query;      /* (owned): follows from the above */
  RapQuery *text_query; /* (owned): likewise */
};

const char *rap_session_facet_of_scope (RapSession *self, RapFacetKind kind);
RapQueryOrder rap_session_order_of_scope (RapSession *self);
void rap_session_take_search (RapSession *self, RapSavedSearch *search);
void rap_session_leave_saved_search (RapSession *self);
void rap_session_update_queries (RapSession *self);

G_END_DECLS
