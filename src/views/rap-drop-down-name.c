/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-drop-down-name.h"

/**
 * rap_drop_down_name:
 * @chooser: has a tooltip that says what is chosen
 */
void
rap_drop_down_name (GtkDropDown *chooser)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (chooser));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_widget_get_tooltip_text (GTK_WIDGET (chooser)), -1);
}
