/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A button and the model of its menu come in; the menu is made when it is opened first. One that is
 * set as "menu-model" is made with its button, each item of it some widgets, though most are never
 * opened while the program runs.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rap_late_menu_set (GtkMenuButton *button, GMenuModel *model);

G_END_DECLS
