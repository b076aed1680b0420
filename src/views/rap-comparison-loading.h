/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Two documents of a library → the comparison of them, made in a thread of its own: that of long
 * documents takes longer than a frame.
 */
#pragma once

#include "rap-comparison.h"
#include "rap-library.h"

G_BEGIN_DECLS

void rap_comparison_loading_async (RapLibrary *library,
                                   gint64 left,
                                   gint64 right,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
RapComparison *rap_comparison_loading_finish (GAsyncResult *result, GError **error);

G_END_DECLS
