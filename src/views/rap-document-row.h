/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * One entry of the library pane: an icon, a name, a line under it and a number.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RAP_TYPE_DOCUMENT_ROW (rap_document_row_get_type ())
G_DECLARE_FINAL_TYPE (RapDocumentRow, rap_document_row, RAP, DOCUMENT_ROW, GtkWidget)

GtkWidget *rap_document_row_new (void);
void rap_document_row_set (
    RapDocumentRow *self, const char *icon, const char *name, const char *subtitle, guint count);

G_END_DECLS
