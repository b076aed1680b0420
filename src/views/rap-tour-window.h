/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The first minute: what the program is for, in five pages that can be skipped at any time. The
 * last one leads to the samples or to a file of one's own. Shown at the first start, and from the
 * menu.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RAP_TYPE_TOUR_WINDOW (rap_tour_window_get_type ())
G_DECLARE_FINAL_TYPE (RapTourWindow, rap_tour_window, RAP, TOUR_WINDOW, AdwWindow)

GtkWindow *rap_tour_window_new (GtkWindow *parent);

G_END_DECLS
