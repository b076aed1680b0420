/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * How the calls of a library reach its thread; for the files that these calls are written in.
 */
#pragma once

#include "rap-library-work-private.h"

G_BEGIN_DECLS

struct _RapLibrary {
  GObject parent_instance;

  RapNews *news;         /* (owned) */
  RapWorker *worker;     /* (owned) */
  GFileMonitor *monitor; /* (owned) (nullable): of what other programs write */
};

RapLibrary *rap_library_new (const char *path, RapLibraryMode mode);
gpointer rap_library_call (
    RapLibrary *self, RapWork work, RapRequest *request, GCancellable *cancellable, GError **error);
void rap_library_call_async (RapLibrary *self,
                             gpointer source_tag,
                             RapWork work,
                             RapRequest *request,
                             GDestroyNotify free_result,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);

G_END_DECLS
