/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The lines of a comparison → all of them at once, as a narrow strip beside the list. What was
 * dropped is marked on its left, what is new on its right, what grew weaker in its middle, what
 * grew stronger or was edited over all of it. A click brings the line into view. It says nothing
 * that the list does not say, so a screen reader passes it by.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-change-list.h"

G_BEGIN_DECLS

#define RAP_TYPE_COMPARE_STRIP (rap_compare_strip_get_type ())
G_DECLARE_FINAL_TYPE (RapCompareStrip, rap_compare_strip, RAP, COMPARE_STRIP, GtkWidget)

void rap_compare_strip_set_changes (RapCompareStrip *self, RapChangeList *changes);

G_END_DECLS
