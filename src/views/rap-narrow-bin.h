/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A child whose parts stand beside each other where there is room, and one over the other where
 * there is not. In: the width that it is given. Out: "narrow", which is told before the child is
 * laid out, so that the child can turn to it.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RAP_TYPE_NARROW_BIN (rap_narrow_bin_get_type ())
G_DECLARE_FINAL_TYPE (RapNarrowBin, rap_narrow_bin, RAP, NARROW_BIN, GtkWidget)

gboolean rap_narrow_bin_is_narrow (RapNarrowBin *self);

G_END_DECLS
