/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Which documents a chart is made of. In: a session. Out: the ids of the documents that are
 * checked, at first those that the session shows. Emits "changed" when they are others.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-session.h"

G_BEGIN_DECLS

#define RAP_TYPE_CHART_DOCUMENTS (rap_chart_documents_get_type ())
G_DECLARE_FINAL_TYPE (RapChartDocuments, rap_chart_documents, RAP, CHART_DOCUMENTS, GtkWidget)

GtkWidget *rap_chart_documents_new (void);
void rap_chart_documents_set_session (RapChartDocuments *self, RapSession *session);
gboolean rap_chart_documents_get_loaded (RapChartDocuments *self);
guint rap_chart_documents_get_n_documents (RapChartDocuments *self);
GArray *rap_chart_documents_list_chosen (RapChartDocuments *self);
gboolean rap_chart_documents_get_touched (RapChartDocuments *self);

G_END_DECLS
