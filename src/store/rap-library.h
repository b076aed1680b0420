/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The analyst's library: documents, the files they were read from, and a search over all their
 * paragraphs, in one file. In and out: objects of the model. Everything happens on the library's
 * own thread, one thing after another; the calls here can be made from any thread, and wait, or
 * call back where they end in _async.
 *
 * Errors are of #RapStoreError, or %G_IO_ERROR_CANCELLED; after any of them the library is as it
 * was before the call.
 */
#pragma once

#include "rap-deposit.h"
#include "rap-document-entry.h"
#include "rap-hit.h"
#include "rap-query.h"
#include "rap-store-error.h"

G_BEGIN_DECLS

typedef enum {
  RAP_LIBRARY_READ,   /* must exist; may stand where nothing can be written */
  RAP_LIBRARY_WRITE,  /* must exist */
  RAP_LIBRARY_CREATE, /* made, with its folder, where it is absent */
} RapLibraryMode;

#define RAP_TYPE_LIBRARY (rap_library_get_type ())
G_DECLARE_FINAL_TYPE (RapLibrary, rap_library, RAP, LIBRARY, GObject)

char *rap_library_get_default_path (void);
RapLibrary *rap_library_open (const char *path, RapLibraryMode mode, GError **error);

void
rap_library_deposit (RapLibrary *self, RapDeposit **deposits, guint n, GCancellable *cancellable);
GHashTable *
rap_library_list_checksums (RapLibrary *self, GCancellable *cancellable, GError **error);
GPtrArray *rap_library_list_documents (RapLibrary *self, GCancellable *cancellable, GError **error);
GPtrArray *rap_library_find_documents (RapLibrary *self,
                                       const char *name,
                                       GCancellable *cancellable,
                                       GError **error);
GPtrArray *rap_library_find_checksum (RapLibrary *self,
                                      const char *sha256,
                                      GCancellable *cancellable,
                                      GError **error);
RapDocument *rap_library_load_document (RapLibrary *self,
                                        gint64 document,
                                        GCancellable *cancellable,
                                        GError **error);
GBytes *rap_library_load_source (RapLibrary *self,
                                 gint64 document,
                                 GCancellable *cancellable,
                                 GError **error);
gboolean rap_library_delete_document (RapLibrary *self,
                                      gint64 document,
                                      GCancellable *cancellable,
                                      GError **error);
GPtrArray *rap_library_search (RapLibrary *self,
                               RapQuery *query,
                               gint64 after,
                               guint limit,
                               GCancellable *cancellable,
                               GError **error);
gboolean rap_library_count (
    RapLibrary *self, RapQuery *query, guint64 *count, GCancellable *cancellable, GError **error);

void rap_library_list_documents_async (RapLibrary *self,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
GPtrArray *
rap_library_list_documents_finish (RapLibrary *self, GAsyncResult *result, GError **error);
void rap_library_load_document_async (RapLibrary *self,
                                      gint64 document,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
RapDocument *
rap_library_load_document_finish (RapLibrary *self, GAsyncResult *result, GError **error);
void rap_library_search_async (RapLibrary *self,
                               RapQuery *query,
                               gint64 after,
                               guint limit,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
GPtrArray *rap_library_search_finish (RapLibrary *self, GAsyncResult *result, GError **error);

G_END_DECLS
