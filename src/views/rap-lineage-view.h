/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A paragraph of the library → its way through the documents, a line for each: the oldest first,
 * with what became of the wording since the line before. A line opens the comparison of the two
 * documents at that place. There is nothing to see where the wording stands nowhere else.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-library-window.h"

G_BEGIN_DECLS

#define RAP_TYPE_LINEAGE_VIEW (rap_lineage_view_get_type ())
G_DECLARE_FINAL_TYPE (RapLineageView, rap_lineage_view, RAP, LINEAGE_VIEW, GtkWidget)

void rap_lineage_view_set_paragraph (RapLineageView *self, RapLibrary *library, gint64 paragraph);

G_END_DECLS
