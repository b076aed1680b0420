/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * One value by which a list can be narrowed, with how many rows have it. Immutable.
 */
#pragma once

#include "rap-query.h"

G_BEGIN_DECLS

typedef enum {
  RAP_FACET_BODY,
  RAP_FACET_YEAR,
  RAP_FACET_ADDRESSEE,
  RAP_FACET_STRENGTH,
  RAP_FACET_DEADLINE, /* kind of sunset clause, and "none" */
  RAP_FACET_STATUS,
  RAP_FACET_TAG,
} RapFacetKind;
#define RAP_N_FACET_KINDS (RAP_FACET_TAG + 1)

#define RAP_TYPE_FACET (rap_facet_get_type ())
G_DECLARE_FINAL_TYPE (RapFacet, rap_facet, RAP, FACET, GObject)

RapFacet *rap_facet_new (RapFacetKind kind, const char *value, guint count);
RapFacetKind rap_facet_get_kind (RapFacet *self);
const char *rap_facet_get_value (RapFacet *self);
guint rap_facet_get_count (RapFacet *self);

const char *rap_facet_kind_to_name (RapFacetKind kind);
void rap_facet_narrow_query (RapFacetKind kind, const char *value, RapQueryFields *fields);

G_END_DECLS
