/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A comparison → a file where the analyst wants it.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-comparison.h"

G_BEGIN_DECLS

void rap_compare_export_async (GtkWindow *parent,
                               RapComparison *comparison,
                               const char *suffix,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

G_END_DECLS
