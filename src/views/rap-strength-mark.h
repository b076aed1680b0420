/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * How strong a commitment is, as steps of a stair: for the eye that runs over a list. It stands
 * beside the word and says nothing to a screen reader that the word does not say.
 */
#pragma once

#include <gtk/gtk.h>
#include "rap-commitment.h"

G_BEGIN_DECLS

#define RAP_TYPE_STRENGTH_MARK (rap_strength_mark_get_type ())
G_DECLARE_FINAL_TYPE (RapStrengthMark, rap_strength_mark, RAP, STRENGTH_MARK, GtkWidget)

/* Of how many steps a mark is filled. */
#define RAP_STRENGTH_MARK_STEPS 7

GtkWidget *rap_strength_mark_new (void);
void rap_strength_mark_set_strength (RapStrengthMark *self, RapStrength strength);
guint rap_strength_mark_count_steps (RapStrength strength);

G_END_DECLS
