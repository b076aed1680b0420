/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The way of a paragraph through the documents in → text to read on a terminal, or JSON for another
 * program.
 */
#pragma once

#include "rap-lineage.h"

G_BEGIN_DECLS

void rap_export_lineage_text (GPtrArray *steps, GString *out);
void rap_export_lineage_json (GPtrArray *steps, GString *out);

G_END_DECLS
