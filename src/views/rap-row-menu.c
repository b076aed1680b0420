/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-row-menu.h"

struct _RapRowMenu {
  GtkWidget *parent;  /* (unowned) */
  GtkListBox *list;   /* (unowned) */
  GMenuModel *model;  /* (owned) */
  GtkWidget *popover; /* (owned) (nullable): made when it is asked for */
};

static void
show (RapRowMenu *self, GtkListBoxRow *row)
{
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), self->parent, &bounds))
    return;
  gtk_list_box_select_row (self->list, row);
  if (self->popover == NULL) {
    self->popover = g_object_ref_sink (gtk_popover_menu_new_from_model (self->model));
    gtk_widget_set_parent (self->popover, self->parent);
    gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                               &(GdkRectangle){ bounds.origin.x + bounds.size.width / 2,
                                                bounds.origin.y + bounds.size.height / 2, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
pressed_cb (RapRowMenu *self, G_GNUC_UNUSED int n_press, G_GNUC_UNUSED double x, double y)
{
  show (self, gtk_list_box_get_row_at_y (self->list, (int)y));
}

static void
long_pressed_cb (RapRowMenu *self, G_GNUC_UNUSED double x, double y)
{
  show (self, gtk_list_box_get_row_at_y (self->list, (int)y));
}

static gboolean
key_cb (G_GNUC_UNUSED GtkWidget *widget, G_GNUC_UNUSED GVariant *arguments, gpointer data)
{
  RapRowMenu *self = data;

  show (self, gtk_list_box_get_selected_row (self->list));
  return TRUE;
}

/**
 * rap_row_menu_new:
 * @parent: (transfer none): what the menu belongs to; frees it in its dispose
 * @list: (transfer none): in @parent
 * @model: the menu
 *
 * Returns: (transfer full): the menu of the list's rows
 */
RapRowMenu *
rap_row_menu_new (GtkWidget *parent, GtkListBox *list, GMenuModel *model)
{
  RapRowMenu *self = g_new0 (RapRowMenu, 1);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *touch = gtk_gesture_long_press_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  *self = (RapRowMenu){ .parent = parent, .list = list, .model = g_object_ref (model) };
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (touch), TRUE);
  g_signal_connect_swapped (touch, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (touch));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<shift>F10"),
                        gtk_callback_action_new (key_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (list), keys);
  return self;
}

/**
 * rap_row_menu_free:
 * @self: (transfer full): a menu, whose list goes too
 */
void
rap_row_menu_free (RapRowMenu *self)
{
  if (self->popover != NULL)
    gtk_widget_unparent (self->popover);
  g_clear_object (&self->popover);
  g_object_unref (self->model);
  g_free (self);
}
