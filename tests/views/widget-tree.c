/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "widget-tree.h"

/**
 * widget_tree_find:
 * @root: a widget
 * @type: of a widget
 *
 * Returns: (nullable): the first of the type among @root and what is in it
 */
GtkWidget *
widget_tree_find (GtkWidget *root, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = widget_tree_find (child, type);
  return found;
}

/**
 * widget_tree_destroy:
 * @window: a window
 * @last: what has to be gone with it: the window itself, or what is in it
 *
 * Destroys the window, and waits until nothing holds @last any more.
 */
void
widget_tree_destroy (GtkWidget *window, GtkWidget *last)
{
  gpointer there = last;

  g_object_add_weak_pointer (G_OBJECT (last), &there);
  gtk_window_destroy (GTK_WINDOW (window));
  while (there != NULL)
    g_main_context_iteration (NULL, TRUE);
}
