/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Documents of a library by their ids → what is made of them all, a comparison or a series: read
 * one after another, and made in a thread of its own, for that of long documents takes longer than
 * a frame.
 */
#pragma once

#include "rap-library.h"

G_BEGIN_DECLS

/* Called in the thread with (element-type RapDocument) in the order of their ids. */
typedef gpointer (*RapDocumentsMakeFunc) (GPtrArray *documents, GError **error);

void rap_documents_loading_async (RapLibrary *library,
                                  const GArray *ids,
                                  RapDocumentsMakeFunc make,
                                  GDestroyNotify free_made,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gpointer rap_documents_loading_finish (GAsyncResult *result, GError **error);

G_END_DECLS
