/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A paragraph's facets, as words of the search index: "xk2s3 xd7 xb3 xy2016 xa17" is an
 * operative paragraph of document 7, of body 3, adopted in 2016, a commitment of strength 3 that
 * names actor
 * 17. So a filter is one more word to look for, and a search that is filtered down to a few hits
 * in a million paragraphs costs no more than one that is not. Hardly a word begins with x, so
 * facets are not in the way of a search for the beginning of one.
 */
#pragma once

#include "rap-paragraph.h"

G_BEGIN_DECLS

/* One word for both: an import's time goes by the words. @strength is -1 where there is none. */
static inline void
rap_facets_append_type (GString *facets, RapParagraphType type, gint strength)
{
  if (strength < 0)
    g_string_append_printf (facets, " xk%u", type);
  else
    g_string_append_printf (facets, " xk%us%d", type, strength);
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
rap_facets_append_actor (GString *facets, gint64 actor)
{
  g_string_append_printf (facets, " xa%" G_GINT64_FORMAT, actor);
}

G_END_DECLS
