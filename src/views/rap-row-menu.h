/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The menu of a list's rows. In: a list and a menu. Out: the menu opens on a row by the second
 * button, by a long press and by the key for menus, and the row is chosen first, so that what the
 * menu does is done to what is seen; what cannot be done with it is not in the menu. In a list
 * where several may be selected, one that is selected already leaves the others so.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _RapRowMenu RapRowMenu;

/* The position of the row that the child of an item of a list view shows. */
typedef guint (*RapRowMenuPosition) (GtkWidget *row);

/* Has the row among those of a box that are checked. */
typedef void (*RapRowMenuCheck) (GtkListBoxRow *row, gpointer data);

RapRowMenu *rap_row_menu_new_for_box (GtkWidget *parent, GtkListBox *list, GMenuModel *model);
RapRowMenu *rap_row_menu_new_for_view (GtkWidget *parent,
                                       GtkListView *list,
                                       GMenuModel *model,
                                       RapRowMenuPosition position);
GMenuModel *rap_row_menu_get_model (RapRowMenu *self);
void
rap_row_menu_set_checks (RapRowMenu *self, GMenuModel *model, RapRowMenuCheck check, gpointer data);
void rap_row_menu_free (RapRowMenu *self);

G_END_DECLS
