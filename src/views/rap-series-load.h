/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Documents by their ids in a library → their series, read by the store's thread and followed in a
 * thread of its own.
 */
#pragma once

#include "rap-library-window.h"
#include "rap-series.h"

G_BEGIN_DECLS

void rap_series_load_async (RapLibrary *library,
                            const GArray *ids,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data);
RapSeries *rap_series_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
