/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The saved searches in the library pane, with their heading; nothing where there are none. What is
 * chosen becomes what the session shows.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-session.h"

G_BEGIN_DECLS

#define RAP_TYPE_SAVED_SEARCHES (rap_saved_searches_get_type ())
G_DECLARE_FINAL_TYPE (RapSavedSearches, rap_saved_searches, RAP, SAVED_SEARCHES, GtkWidget)

/* Emits "chosen" when the user has chosen one by pointer or Return. */
void rap_saved_searches_set_session (RapSavedSearches *self, RapSession *session);

G_END_DECLS
