/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Which documents of the library are followed in a series: until the analyst ticks others, the one
 * that is looked at, or the newest, and those of its title before it. Always the oldest first.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-document-list.h"

G_BEGIN_DECLS

#define RAP_TYPE_SERIES_DOCUMENTS (rap_series_documents_get_type ())
G_DECLARE_FINAL_TYPE (RapSeriesDocuments, rap_series_documents, RAP, SERIES_DOCUMENTS, GtkWidget)

void rap_series_documents_set_documents (RapSeriesDocuments *self, RapDocumentList *documents);
void rap_series_documents_follow (RapSeriesDocuments *self, gint64 document);
void rap_series_documents_choose (RapSeriesDocuments *self, GArray *documents);
GArray *rap_series_documents_get_ids (RapSeriesDocuments *self);

G_END_DECLS
