/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-late-menu.h"

static void
opens_cb (GtkMenuButton *button, gpointer model)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, model);
}

/**
 * rap_late_menu_set:
 * @button: the button of a menu
 * @model: (transfer none): what it offers
 */
void
rap_late_menu_set (GtkMenuButton *button, GMenuModel *model)
{
  gtk_menu_button_set_create_popup_func (button, opens_cb, g_object_ref (model), g_object_unref);
}
