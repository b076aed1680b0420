/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The searches that a library keeps: those that were saved under a name, which change by steps as
 * everything a person does (rap_edit_save_search()), and those that were made lately. Everything
 * happens on the library's thread, as in rap-library-window.h.
 */
#pragma once

#include "rap-library.h"
#include "rap-saved-search.h"

G_BEGIN_DECLS

/* (element-type RapSavedSearch): by name. */
GPtrArray *
rap_library_load_saved_searches (RapLibrary *self, GCancellable *cancellable, GError **error);
void rap_library_load_saved_searches_async (RapLibrary *self,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);

/* (element-type RapSavedSearch): the latest first. */
GPtrArray *
rap_library_load_recent_searches (RapLibrary *self, GCancellable *cancellable, GError **error);
void rap_library_load_recent_searches_async (RapLibrary *self,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
GPtrArray *
rap_library_load_searches_finish (RapLibrary *self, GAsyncResult *result, GError **error);

/* No steps: nothing of what the library shows changes by them, and "changed" is not emitted. */
void rap_library_add_recent_search (RapLibrary *self, RapSavedSearch *search);
void rap_library_clear_recent_searches (RapLibrary *self);

G_END_DECLS
