/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-list-menu.h"

#include "rap-rows-in-sight.h"

struct _RapListMenu {
  GtkWidget *parent; /* (unowned) */
  GtkListView *list; /* (unowned) */
  RapListMenuPosition position;
  GMenuModel *model;  /* (owned) */
  GtkWidget *popover; /* (owned) (nullable): made when it is asked for */
};

/* The keys go back to the row, where nothing else has taken them; GTK would look for any widget. */
static void
closed_cb (RapListMenu *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (self->parent));

  if (focus == NULL || gtk_widget_is_ancestor (focus, self->popover))
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
show (RapListMenu *self, GdkRectangle place)
{
  if (self->popover == NULL) {
    self->popover = g_object_ref_sink (gtk_popover_menu_new_from_model (self->model));
    gtk_widget_set_parent (self->popover, self->parent);
    gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
    gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
    g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (closed_cb), self);
  }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* The child of the item at a place of the list, or NULL. */
static GtkWidget *
find_row (RapListMenu *self, double x, double y)
{
  GtkWidget *list = GTK_WIDGET (self->list);
  GtkWidget *item = gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT);

  while (item != NULL && item != list && gtk_widget_get_parent (item) != list)
    item = gtk_widget_get_parent (item);
  return item != NULL && item != list ? gtk_widget_get_first_child (item) : NULL;
}

static void
show_at (RapListMenu *self, double x, double y)
{
  GtkSelectionModel *selection = gtk_list_view_get_model (self->list);
  GtkWidget *row = find_row (self, x, y);
  double to_x, to_y;
  guint position;

  if (row == NULL ||
      !gtk_widget_translate_coordinates (GTK_WIDGET (self->list), self->parent, x, y, &to_x, &to_y))
    return;
  position = self->position (row);
  if (!gtk_selection_model_is_selected (selection, position))
    rap_rows_in_sight_select (self->list, position);
  gtk_widget_grab_focus (gtk_widget_get_parent (row));
  show (self, (GdkRectangle){ (int)to_x, (int)to_y, 1, 1 });
}

static void
pressed_cb (RapListMenu *self, G_GNUC_UNUSED int n_press, double x, double y)
{
  show_at (self, x, y);
}

static void
long_pressed_cb (RapListMenu *self, double x, double y)
{
  show_at (self, x, y);
}

static gboolean
key_cb (G_GNUC_UNUSED GtkWidget *widget, G_GNUC_UNUSED GVariant *arguments, gpointer data)
{
  RapListMenu *self = data;
  GtkWidget *item = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  GtkWidget *row = item != NULL ? gtk_widget_get_first_child (item) : NULL;
  GtkSelectionModel *selection = gtk_list_view_get_model (self->list);
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (row, self->parent, &bounds))
    return FALSE;
  if (!gtk_selection_model_is_selected (selection, self->position (row)))
    rap_rows_in_sight_select (self->list, self->position (row));
  show (self, (GdkRectangle){ (int)(bounds.origin.x + bounds.size.width / 2),
                              (int)(bounds.origin.y + bounds.size.height / 2), 1, 1 });
  return TRUE;
}

/**
 * rap_list_menu_new:
 * @parent: (transfer none): what the menu belongs to; frees it in its dispose
 * @list: (transfer none): in @parent
 * @model: the menu
 * @position: (scope forever): which row the child of an item shows
 *
 * Returns: (transfer full): the menu of the list's rows
 */
RapListMenu *
rap_list_menu_new (GtkWidget *parent,
                   GtkListView *list,
                   GMenuModel *model,
                   RapListMenuPosition position)
{
  RapListMenu *self = g_new0 (RapListMenu, 1);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *touch = gtk_gesture_long_press_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  *self = (RapListMenu){
    .parent = parent, .list = list, .model = g_object_ref (model), .position = position
  };
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
 * rap_list_menu_free:
 * @self: (transfer full): a menu, whose list goes too
 */
void
rap_list_menu_free (RapListMenu *self)
{
  if (self->popover != NULL)
    gtk_widget_unparent (self->popover);
  g_clear_object (&self->popover);
  g_object_unref (self->model);
  g_free (self);
}
