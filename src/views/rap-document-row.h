/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * One entry of the library pane: an icon, a name, a line under it and a number.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-document-entry.h"

G_BEGIN_DECLS

#define RAP_TYPE_DOCUMENT_ROW (rap_document_row_get_type ())
G_DECLARE_FINAL_TYPE (RapDocumentRow, rap_document_row, RAP, DOCUMENT_ROW, GtkWidget)

GtkWidget *rap_document_row_new (void);
GtkWidget *rap_document_row_new_for_document (const RapDocumentEntry *entry);
void rap_document_row_set (
    RapDocumentRow *self, const char *icon, const char *name, const char *subtitle, guint count);
void rap_document_row_set_check (RapDocumentRow *self, gboolean checkable, gboolean checked);

G_END_DECLS
