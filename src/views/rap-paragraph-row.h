/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * One paragraph in a list: heading above it where a section starts, label, verbatim text with the
 * verbs in bold and sunset clauses underlined as in the chart, and small marks for force, who is
 * to act, by when and what the analyst says. It is bound to a #RapRowSlot and fills when the
 * slot's row arrives. Only in sight does it lay anything out; elsewhere it keeps a place of about
 * its height.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-row-list.h"

G_BEGIN_DECLS

#define RAP_TYPE_PARAGRAPH_ROW (rap_paragraph_row_get_type ())
G_DECLARE_FINAL_TYPE (RapParagraphRow, rap_paragraph_row, RAP, PARAGRAPH_ROW, GtkWidget)

GtkWidget *rap_paragraph_row_new (void);
RapRowSlot *rap_paragraph_row_get_slot (RapParagraphRow *self);
void rap_paragraph_row_set_slot (RapParagraphRow *self, RapRowSlot *slot);
void rap_paragraph_row_set_in_sight (RapParagraphRow *self, gboolean in_sight);

/* The attributes of a paragraph's text as every view shows it. */
PangoAttrList *rap_paragraph_attributes (RapRow *row);

/* "Urge", "Invite" … in the user's language. */
const char *rap_status_to_label (RapStatus status);

G_END_DECLS
