/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The pane at the start of the window: all documents, what has a sunset clause, what is to be
 * reviewed, searches that are kept, tags, and every document with its number of commitments. What
 * is chosen becomes the session's scope.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-library-documents.h"

G_BEGIN_DECLS

#define RAP_TYPE_LIBRARY_PANE (rap_library_pane_get_type ())
G_DECLARE_FINAL_TYPE (RapLibraryPane, rap_library_pane, RAP, LIBRARY_PANE, GtkWidget)

/* Emits "scope-chosen" when the user has chosen an entry, and notifies "empty". */
void rap_library_pane_set_session (RapLibraryPane *self, RapSession *session);
gboolean rap_library_pane_get_empty (RapLibraryPane *self);
RapLibraryDocuments *rap_library_pane_get_documents (RapLibraryPane *self);
void rap_library_pane_set_alone (RapLibraryPane *self, gboolean alone);

G_END_DECLS
