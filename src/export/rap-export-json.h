/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Documents as JSON, in the shape that `rapporteur-cli analyse` promises: the same keys in the
 * same order always, null for what a document does not say, offsets in characters of the
 * paragraph's text. The same documents give the same bytes.
 */
#pragma once

#include "rap-chart-plan.h"

G_BEGIN_DECLS

void rap_export_json_document (RapDocument *document, GString *out);
void rap_export_json_documents (GPtrArray *documents, GString *out);
void rap_export_json_chart (GPtrArray *documents, const RapChartOptions *options, GString *out);

G_END_DECLS
