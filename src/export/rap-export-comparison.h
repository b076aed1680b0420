/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A comparison of two documents in → text to read on a terminal, JSON for another program, a
 * table for spreadsheet programs, or a page that needs nothing beside it. All say the same; what
 * was changed is marked by more than colour.
 */
#pragma once

#include "rap-comparison.h"

G_BEGIN_DECLS

void rap_export_comparison_text (RapComparison *comparison, GString *out);
void rap_export_comparison_csv (RapComparison *comparison, GString *out);
void rap_export_comparison_json (RapComparison *comparison, GString *out);
void rap_export_comparison_html (RapComparison *comparison, GString *out);

G_END_DECLS
