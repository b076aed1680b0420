/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The pieces of work of rap-library-window.h that read, as they run on the library's thread. The
 * last few lists are kept, because a window asks for the pages of the same list again and again.
 */
#include "rap-library-work-private.h"

#include "rap-relatives.h"
#include "rap-tables-private.h"

/* A list, the one it was narrowed from, and that of another pane. */
#define MOST_LISTINGS 4

gpointer
rap_library_work_look (gpointer owned,
                       G_GNUC_UNUSED gpointer request,
                       G_GNUC_UNUSED GCancellable *cancellable,
                       G_GNUC_UNUSED GError **error)
{
  rap_library_thread_begin (owned, NULL);
  return GINT_TO_POINTER (TRUE);
}

/* (transfer none) */
static RapListing *
take_listing (RapLibraryThread *self, RapQuery *query, GError **error)
{
  RapListing *listing;

  for (guint i = 0; i < self->listings->len; i++) {
    listing = g_ptr_array_index (self->listings, i);
    if (rap_query_equal (listing->query, query)) {
      g_ptr_array_steal_index (self->listings, i);
      g_ptr_array_add (self->listings, listing);
      return listing;
    }
  }
  listing = rap_listing_new (self->connection, query, error);
  if (listing == NULL)
    return NULL;
  if (self->listings->len == MOST_LISTINGS)
    g_ptr_array_remove_index (self->listings, 0);
  g_ptr_array_add (self->listings, listing);
  return listing;
}

/* What is read is of one state of the library, whatever is written meanwhile. That state begins
 * with the first look at the tables, so another program's work is noticed within it. */
static gboolean
begin_reading (RapLibraryThread *self, GCancellable *cancellable, GError **error)
{
  RapConnection *connection = rap_library_thread_begin (self, cancellable);
  gint64 number;

  if (!rap_connection_execute (connection, "BEGIN", error))
    return FALSE;
  if (!rap_connection_get_number (connection, "PRAGMA schema_version", &number, error)) {
    rap_connection_rollback (connection);
    return FALSE;
  }
  rap_library_thread_look (self);
  rap_connection_set_cancellable (connection, cancellable);
  return TRUE;
}

/* (transfer none): for what the list alone tells. */
static const RapListing *
look_at_listing (RapLibraryThread *self,
                 const RapRequest *asked,
                 GCancellable *cancellable,
                 GError **error)
{
  const RapListing *listing;

  if (!begin_reading (self, cancellable, error))
    return NULL;
  listing = take_listing (self, asked->query, error);
  rap_connection_rollback (self->connection);
  return listing;
}

gpointer
rap_library_work_count_rows (gpointer owned,
                             gpointer request,
                             GCancellable *cancellable,
                             GError **error)
{
  RapRequest *asked = request;
  const RapListing *listing = look_at_listing (owned, asked, cancellable, error);

  if (listing == NULL)
    return NULL;
  asked->count = listing->paragraphs->len;
  return GINT_TO_POINTER (TRUE);
}

gpointer
rap_library_work_find_row (gpointer owned,
                           gpointer request,
                           GCancellable *cancellable,
                           GError **error)
{
  RapRequest *asked = request;
  const RapListing *listing = look_at_listing (owned, asked, cancellable, error);

  if (listing == NULL)
    return NULL;
  asked->count = G_MAXUINT64;
  for (guint i = 0; i < listing->paragraphs->len && asked->count == G_MAXUINT64; i++)
    if (g_array_index (listing->paragraphs, RapListed, i).paragraph == asked->paragraph)
      asked->count = i;
  return GINT_TO_POINTER (TRUE);
}

gpointer
rap_library_work_load_rows (gpointer owned,
                            gpointer request,
                            GCancellable *cancellable,
                            GError **error)
{
  RapLibraryThread *self = owned;
  RapRequest *asked = request;
  const RapListing *listing;
  GPtrArray *rows = NULL;

  if (!begin_reading (self, cancellable, error))
    return NULL;
  listing = take_listing (self, asked->query, error);
  if (listing != NULL)
    rows = rap_listing_load_rows (listing, self->connection, asked->offset, asked->limit, error);
  rap_connection_rollback (self->connection);
  return rows;
}

gpointer
rap_library_work_load_row (gpointer owned,
                           gpointer request,
                           GCancellable *cancellable,
                           GError **error)
{
  RapLibraryThread *self = owned;
  RapRequest *asked = request;
  RapRowFields fields = { 0 };
  RapRow *row;

  if (!begin_reading (self, cancellable, error))
    return NULL;
  row = rap_row_table_load (self->connection, asked->paragraph, &fields, error);
  rap_connection_rollback (self->connection);
  return row;
}

gpointer
rap_library_work_find_relatives (gpointer owned,
                                 gpointer request,
                                 GCancellable *cancellable,
                                 GError **error)
{
  RapLibraryThread *self = owned;
  RapRequest *asked = request;
  GPtrArray *rows;

  if (!begin_reading (self, cancellable, error))
    return NULL;
  rows = rap_relatives_find (self->connection, asked->paragraph, error);
  rap_connection_rollback (self->connection);
  return rows;
}

gpointer
rap_library_work_load_facets (gpointer owned,
                              gpointer request,
                              GCancellable *cancellable,
                              GError **error)
{
  RapLibraryThread *self = owned;
  RapRequest *asked = request;
  const RapListing *listing;
  GPtrArray *facets = NULL;

  if (!begin_reading (self, cancellable, error))
    return NULL;
  listing = take_listing (self, asked->query, error);
  if (listing != NULL)
    facets = rap_listing_load_facets (listing, self->connection, error);
  rap_connection_rollback (self->connection);
  return facets;
}

gpointer
rap_library_work_count_commitments (gpointer owned,
                                    G_GNUC_UNUSED gpointer request,
                                    GCancellable *cancellable,
                                    GError **error)
{
  return rap_commitment_counts_new (rap_library_thread_begin (owned, cancellable), error);
}
