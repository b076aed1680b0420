/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Widgets as a test meets them: what is inside a window, and the end of a window.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *widget_tree_find (GtkWidget *root, GType type);
void widget_tree_destroy (GtkWidget *window, GtkWidget *last);

G_END_DECLS
