/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-table-status.h"

/**
 * rap_table_status_say:
 * @status: the line
 * @text: what it shows
 * @said: what a screen reader says: the text or, where there is nothing to count, why not
 */
void
rap_table_status_say (GtkLabel *status, const char *text, const char *said)
{
  gtk_label_set_text (status, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (status), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

static gboolean
is_list (G_GNUC_UNUSED GBinding *binding,
         const GValue *page,
         GValue *sensitive,
         G_GNUC_UNUSED gpointer data)
{
  g_value_set_boolean (sensitive, g_strcmp0 (g_value_get_string (page), "list") == 0);
  return TRUE;
}

/**
 * rap_table_status_bind_export:
 * @pages: the page "list", and others that say why it is empty
 * @button: prints and exports what is listed
 *
 * Of a message nothing is printed.
 */
void
rap_table_status_bind_export (GtkStack *pages, GtkWidget *button)
{
  g_object_bind_property_full (pages, "visible-child-name", button, "sensitive",
                               G_BINDING_SYNC_CREATE, is_list, NULL, NULL, NULL);
}
