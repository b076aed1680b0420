/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The places of the library pane: all documents, what has a sunset clause, and what is to be
 * reviewed, each with its number of commitments, which follows the library. What is chosen becomes
 * the session's scope.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-session.h"

G_BEGIN_DECLS

#define RAP_TYPE_LIBRARY_PLACES (rap_library_places_get_type ())
G_DECLARE_FINAL_TYPE (RapLibraryPlaces, rap_library_places, RAP, LIBRARY_PLACES, GtkWidget)

/* Emits "chosen" when the user has chosen one by pointer or Return. */
void rap_library_places_set_session (RapLibraryPlaces *self, RapSession *session);

G_END_DECLS
