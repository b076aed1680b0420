/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What can be asked of a library, as pieces of work for its thread. In: a #RapRequest. Out: what
 * the function of rap-library.h of the same name returns.
 */
#pragma once

#include "rap-edit.h"
#include "rap-library.h"
#include "rap-library-window.h"
#include "rap-listing.h"
#include "rap-news.h"
#include "rap-worker.h"

G_BEGIN_DECLS

/* What belongs to the library's thread. */
typedef struct {
  char *path; /* (owned) */
  RapLibraryMode mode;
  RapConnection *connection; /* (owned) (nullable): before it is opened */
  RapNews *news;             /* (owned) */
  GPtrArray *listings;       /* (owned) (element-type RapListing): the latest last */
  gint64 data_version;       /* of SQLite: changes when another connection has written */
} RapLibraryThread;

/* Every field that the piece of work does not need is 0. */
typedef struct {
  RapDeposit **deposits;
  guint n_deposits;
  const char *words; /* a symbol or a checksum */
  gint64 document;
  RapQuery *query;
  gint64 after;
  guint limit;
  guint offset;
  gint64 paragraph;
  RapEdit *edit;
  RapSavedSearch *search;
  GArray *paragraphs; /* (element-type gint64) */
  GArray *documents;  /* (element-type gint64) */
  gint64 *step;       /* in and out */
  RapDocument *fresh;
  RapReadAgain *again; /* in and out */
  guint64 count;       /* out */
} RapRequest;

void rap_library_thread_free (gpointer data);
RapConnection *rap_library_thread_begin (gpointer owned, GCancellable *cancellable);
void rap_library_thread_look (RapLibraryThread *self);
void rap_library_thread_tell_changed (RapLibraryThread *self);

gpointer
rap_library_work_open (gpointer owned, gpointer request, GCancellable *cancellable, GError **error);
gpointer rap_library_work_deposit (gpointer owned,
                                   gpointer request,
                                   GCancellable *cancellable,
                                   GError **error);
gpointer rap_library_work_list_checksums (gpointer owned,
                                          gpointer request,
                                          GCancellable *cancellable,
                                          GError **error);
gpointer rap_library_work_list_documents (gpointer owned,
                                          gpointer request,
                                          GCancellable *cancellable,
                                          GError **error);
gpointer rap_library_work_find_documents (gpointer owned,
                                          gpointer request,
                                          GCancellable *cancellable,
                                          GError **error);
gpointer rap_library_work_find_checksum (gpointer owned,
                                         gpointer request,
                                         GCancellable *cancellable,
                                         GError **error);
gpointer rap_library_work_load_document (gpointer owned,
                                         gpointer request,
                                         GCancellable *cancellable,
                                         GError **error);
gpointer rap_library_work_load_source (gpointer owned,
                                       gpointer request,
                                       GCancellable *cancellable,
                                       GError **error);
gpointer rap_library_work_delete_document (gpointer owned,
                                           gpointer request,
                                           GCancellable *cancellable,
                                           GError **error);
gpointer rap_library_work_search (gpointer owned,
                                  gpointer request,
                                  GCancellable *cancellable,
                                  GError **error);
gpointer rap_library_work_count (gpointer owned,
                                 gpointer request,
                                 GCancellable *cancellable,
                                 GError **error);

/* rap-window-work.c */
gpointer
rap_library_work_look (gpointer owned, gpointer request, GCancellable *cancellable, GError **error);
gpointer rap_library_work_count_rows (gpointer owned,
                                      gpointer request,
                                      GCancellable *cancellable,
                                      GError **error);
gpointer rap_library_work_find_row (gpointer owned,
                                    gpointer request,
                                    GCancellable *cancellable,
                                    GError **error);
gpointer rap_library_work_load_rows (gpointer owned,
                                     gpointer request,
                                     GCancellable *cancellable,
                                     GError **error);
gpointer rap_library_work_load_row (gpointer owned,
                                    gpointer request,
                                    GCancellable *cancellable,
                                    GError **error);
gpointer rap_library_work_find_relatives (gpointer owned,
                                          gpointer request,
                                          GCancellable *cancellable,
                                          GError **error);
gpointer rap_library_work_load_facets (gpointer owned,
                                       gpointer request,
                                       GCancellable *cancellable,
                                       GError **error);

gpointer rap_library_work_count_commitments (gpointer owned,
                                             gpointer request,
                                             GCancellable *cancellable,
                                             GError **error);

/* rap-searches-work.c */
gpointer rap_library_work_load_saved_searches (gpointer owned,
                                               gpointer request,
                                               GCancellable *cancellable,
                                               GError **error);
gpointer rap_library_work_load_recent_searches (gpointer owned,
                                                gpointer request,
                                                GCancellable *cancellable,
                                                GError **error);
gpointer rap_library_work_add_recent_search (gpointer owned,
                                             gpointer request,
                                             GCancellable *cancellable,
                                             GError **error);
gpointer rap_library_work_clear_recent_searches (gpointer owned,
                                                 gpointer request,
                                                 GCancellable *cancellable,
                                                 GError **error);

/* rap-steps-work.c */
gpointer rap_library_work_apply (gpointer owned,
                                 gpointer request,
                                 GCancellable *cancellable,
                                 GError **error);
gpointer rap_library_work_read_again (gpointer owned,
                                      gpointer request,
                                      GCancellable *cancellable,
                                      GError **error);
gpointer
rap_library_work_undo (gpointer owned, gpointer request, GCancellable *cancellable, GError **error);
gpointer
rap_library_work_redo (gpointer owned, gpointer request, GCancellable *cancellable, GError **error);
gpointer rap_library_work_load_history (gpointer owned,
                                        gpointer request,
                                        GCancellable *cancellable,
                                        GError **error);
gpointer rap_library_work_count_paragraph_tags (gpointer owned,
                                                gpointer request,
                                                GCancellable *cancellable,
                                                GError **error);
gpointer rap_library_work_count_document_tags (gpointer owned,
                                               gpointer request,
                                               GCancellable *cancellable,
                                               GError **error);
gpointer rap_library_work_load_tags (gpointer owned,
                                     gpointer request,
                                     GCancellable *cancellable,
                                     GError **error);

G_END_DECLS
