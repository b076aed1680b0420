/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A paragraph's facets, as words of the search index: "xk2 xd7 xb3 xy2016 xc xs3 xa17" is an
 * operative paragraph of document 7, of body 3, adopted in 2016, a commitment of strength 3 that
 * names actor
 * 17. So a filter is one more word to look for, and a search that is filtered down to a few hits
 * in a million paragraphs costs no more than one that is not. Hardly a word begins with x, so
 * facets are not in the way of a search for the beginning of one.
 */
#pragma once

#include "rap-paragraph.h"

G_BEGIN_DECLS

static inline void
rap_facets_append_type (GString *facets, RapParagraphType type)
{
  g_string_append_printf (facets, " xk%u", type);
}

static inline void
rap_facets_append_document (GString *facets, gint64 document)
{
  g_string_append_printf (facets, " xd%" G_GINT64_FORMAT, document);
}

static inline void
rap_facets_append_body (GString *facets, gint64 body)
{
  g_string_append_printf (facets, " xb%" G_GINT64_FORMAT, body);
}

static inline void
rap_facets_append_year (GString *facets, guint year)
{
  g_string_append_printf (facets, " xy%u", year);
}

static inline void
rap_facets_append_commitment (GString *facets)
{
  g_string_append (facets, " xc");
}

static inline void
rap_facets_append_strength (GString *facets, RapStrength strength)
{
  g_string_append_printf (facets, " xs%u", strength);
}

static inline void
rap_facets_append_actor (GString *facets, gint64 actor)
{
  g_string_append_printf (facets, " xa%" G_GINT64_FORMAT, actor);
}

G_END_DECLS
