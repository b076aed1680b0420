/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The menu of the rows of a list view. In: the list, the menu, and how to tell which row a widget
 * shows. Out: the menu at the pointer, a finger or, by its key, at the row that is selected. A row
 * that is not selected is selected alone first, so that the menu is always about what is selected.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The position of the row that an item's child shows. */
typedef guint (*RapListMenuPosition) (GtkWidget *row);

typedef struct _RapListMenu RapListMenu;

RapListMenu *rap_list_menu_new (GtkWidget *parent,
                                GtkListView *list,
                                GMenuModel *model,
                                RapListMenuPosition position);
void rap_list_menu_free (RapListMenu *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapListMenu, rap_list_menu_free)

G_END_DECLS
