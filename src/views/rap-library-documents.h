/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The documents in the library pane, with their heading: in the order that the user wants, and
 * those alone that have the words that are typed over them. In: the session, whose library is
 * listed. Out: the document that is chosen becomes the session's scope, or several that are checked
 * together.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-document-order.h"
#include "rap-session.h"

G_BEGIN_DECLS

#define RAP_TYPE_LIBRARY_DOCUMENTS (rap_library_documents_get_type ())
G_DECLARE_FINAL_TYPE (RapLibraryDocuments, rap_library_documents, RAP, LIBRARY_DOCUMENTS, GtkWidget)

/* Emits "chosen" when the user has chosen one by pointer or Return, and notifies "empty",
 * "selecting": whether rows are checked, and "n-selected": how many of them. */
void rap_library_documents_set_session (RapLibraryDocuments *self, RapSession *session);
gboolean rap_library_documents_get_empty (RapLibraryDocuments *self);
gboolean rap_library_documents_has_predecessor (RapLibraryDocuments *self, gint64 document);
void rap_library_documents_set_order (RapLibraryDocuments *self, RapDocumentOrder order);
void rap_library_documents_find (RapLibraryDocuments *self);
void rap_library_documents_select (RapLibraryDocuments *self);
void rap_library_documents_select_all (RapLibraryDocuments *self);
void rap_library_documents_end_selection (RapLibraryDocuments *self);

G_END_DECLS
