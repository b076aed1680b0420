/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The rows of a list, by number alone: which paragraphs a query asks for, in which order. In: a
 * query. Out: an array that is kept while somebody scrolls, so that a page deep in a library costs
 * as much as the first; the rows of a page, whole; and by what the list can be narrowed.
 */
#pragma once

#include "rap-commitment-counts.h"
#include "rap-connection.h"
#include "rap-query.h"
#include "rap-row.h"

G_BEGIN_DECLS

typedef struct {
  gint64 paragraph;
  guint32 rank;     /* of its document, in RapListing.documents */
  guint32 key;      /* what the list is sorted by before it is sorted by document */
  guint32 position; /* in its document */
  gint8 strength;   /* -1 where it is no commitment */
  guint8 status;    /* RapStatus */
} RapListed;

typedef struct {
  gint64 id;
  gint64 body; /* 0 where unknown */
  guint year;  /* 0 where unknown */
} RapListedDocument;

typedef struct {
  RapQuery *query;    /* (owned) */
  char *words;        /* (owned) (nullable): that are looked for, as an expression of FTS5 */
  GArray *documents;  /* (owned) (element-type RapListedDocument): in the order of the list */
  GArray *paragraphs; /* (owned) (element-type RapListed) */
} RapListing;

RapListing *rap_listing_new (RapConnection *connection, RapQuery *query, GError **error);
void rap_listing_free (RapListing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapListing, rap_listing_free)

GPtrArray *rap_listing_load_rows (
    const RapListing *self, RapConnection *connection, guint offset, guint limit, GError **error);
GPtrArray *
rap_listing_load_facets (const RapListing *self, RapConnection *connection, GError **error);

/* rap-listing-tags.c */
gboolean rap_listing_add_tags (const RapListing *self,
                               RapConnection *connection,
                               const guint *rows,
                               GPtrArray *facets,
                               GError **error);

/* rap-commitment-counts.c: how long the lists of the library's places are */
RapCommitmentCounts *rap_commitment_counts_new (RapConnection *connection, GError **error);

/* rap-row-table.c: a row of a list, put together from the tables */
RapRow *rap_row_table_load (RapConnection *connection,
                            gint64 paragraph,
                            RapRowFields *fields,
                            GError **error);

G_END_DECLS
