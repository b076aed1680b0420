/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A library that cannot be used goes under another name, so that a new one can begin in its place
 * and nothing of it is lost.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void
rap_library_set_aside_async (const char *path, GAsyncReadyCallback callback, gpointer user_data);
char *rap_library_set_aside_finish (GAsyncResult *result, GError **error);

G_END_DECLS
