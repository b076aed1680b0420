/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What the search of the desktop (GNOME Shell's org.gnome.Shell.SearchProvider2) finds in the
 * library. In: words that somebody types there. Out: commitments that have them; the one that is
 * chosen, or the words, by the signals "paragraph-chosen" (its rowid, and the words) and
 * "search-chosen" (the words). Calls wait for the library, which is asked for by "library-wanted".
 */
#pragma once

#include "rap-library-window.h"

G_BEGIN_DECLS

#define RAP_TYPE_SEARCH_PROVIDER (rap_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (RapSearchProvider, rap_search_provider, RAP, SEARCH_PROVIDER, GObject)

RapSearchProvider *rap_search_provider_new (GApplication *application);
gboolean rap_search_provider_export (RapSearchProvider *self,
                                     GDBusConnection *connection,
                                     const char *application_path,
                                     GError **error);
void rap_search_provider_unexport (RapSearchProvider *self);
void rap_search_provider_set_library (RapSearchProvider *self, RapLibrary *library);

G_END_DECLS
