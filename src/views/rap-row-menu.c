/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-row-menu.h"

#include "rap-rows-in-sight.h"

/* Chooses the row at a place of the list, or the one that the key is about where there is no place,
 * and tells where the menu is to point, in coordinates of the parent. Returns whether a row is
 * there. */
typedef gboolean (*ChooseRow) (RapRowMenu *self, const graphene_point_t *at, GdkRectangle *place);

struct _RapRowMenu {
  GtkWidget *parent; /* (unowned) */
  GtkWidget *list;   /* (unowned) */
  ChooseRow choose;
  RapRowMenuPosition position; /* of a list view */
  GMenuModel *model;           /* (owned) */
  GMenuModel *of_checked;      /* (owned) (nullable): of a box whose rows are checked */
  RapRowMenuCheck check;       /* (nullable) */
  gpointer check_data;
  GtkWidget *popover; /* (owned) (nullable): made when it is asked for */
  GtkWidget *of_row;  /* (weak) (nullable): of a box, on which it was opened last */
};

static gboolean
point_to_middle (RapRowMenu *self, GtkWidget *row, GdkRectangle *place)
{
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (row, self->parent, &bounds))
    return FALSE;
  *place = (GdkRectangle){ (int)(bounds.origin.x + bounds.size.width / 2),
                           (int)(bounds.origin.y + bounds.size.height / 2), 1, 1 };
  return TRUE;
}

/* Whether rows of the box are checked now, and not selected. */
static gboolean
is_of_checked (RapRowMenu *self)
{
  return self->check != NULL &&
         gtk_list_box_get_selection_mode (GTK_LIST_BOX (self->list)) == GTK_SELECTION_NONE;
}

static gboolean
choose_in_box (RapRowMenu *self, const graphene_point_t *at, GdkRectangle *place)
{
  GtkListBox *list = GTK_LIST_BOX (self->list);
  GtkWidget *focus = gtk_widget_get_focus_child (self->list);
  GtkListBoxRow *row = at != NULL      ? gtk_list_box_get_row_at_y (list, (int)at->y)
                       : focus != NULL ? GTK_LIST_BOX_ROW (focus)
                                       : gtk_list_box_get_selected_row (list);

  if (!point_to_middle (self, (GtkWidget *)row, place))
    return FALSE;
  if (is_of_checked (self))
    self->check (row, self->check_data);
  else
    gtk_list_box_select_row (list, row);
  g_set_weak_pointer (&self->of_row, GTK_WIDGET (row));
  return TRUE;
}

/* The item at a place of the list, or NULL. */
static GtkWidget *
find_item (RapRowMenu *self, const graphene_point_t *at)
{
  GtkWidget *item = gtk_widget_pick (self->list, at->x, at->y, GTK_PICK_DEFAULT);

  while (item != NULL && item != self->list && gtk_widget_get_parent (item) != self->list)
    item = gtk_widget_get_parent (item);
  return item != self->list ? item : NULL;
}

/* A row that is not selected is selected alone, so that the menu is about what is selected. */
static gboolean
choose_in_view (RapRowMenu *self, const graphene_point_t *at, GdkRectangle *place)
{
  GtkListView *list = GTK_LIST_VIEW (self->list);
  GtkWidget *item = at != NULL ? find_item (self, at) : gtk_widget_get_focus_child (self->list);
  GtkWidget *row = item != NULL ? gtk_widget_get_first_child (item) : NULL;
  double x, y;
  guint position;

  if (!point_to_middle (self, row, place))
    return FALSE;
  if (at != NULL &&
      gtk_widget_translate_coordinates (self->list, self->parent, at->x, at->y, &x, &y))
    *place = (GdkRectangle){ (int)x, (int)y, 1, 1 };
  position = self->position (row);
  if (!gtk_selection_model_is_selected (gtk_list_view_get_model (list), position))
    rap_rows_in_sight_select (list, position);
  if (at != NULL)
    gtk_widget_grab_focus (item);
  return TRUE;
}

/* The keys go back to the row, where nothing else has taken them; GTK would look for any widget. */
static void
closed_cb (RapRowMenu *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (self->parent));

  if (focus == NULL || gtk_widget_is_ancestor (focus, self->popover))
    gtk_widget_grab_focus (self->of_row != NULL ? self->of_row : self->list);
}

/* (transfer full): the same, without what cannot be done when the menu is opened. */
static GMenuModel *
leave_out_disabled (GMenuModel *model)
{
  GMenu *made = g_menu_new ();

  for (int i = 0; i < g_menu_model_get_n_items (model); i++) {
    g_autoptr (GMenuItem) item = g_menu_item_new_from_model (model, i);
    g_autoptr (GMenuModel) section = g_menu_item_get_link (item, G_MENU_LINK_SECTION);
    g_autoptr (GMenuModel) possible = section != NULL ? leave_out_disabled (section) : NULL;

    if (possible != NULL)
      g_menu_item_set_section (item, possible);
    else
      g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
    g_menu_append_item (made, item);
  }
  return G_MENU_MODEL (made);
}

static void
make_popover (RapRowMenu *self)
{
  self->popover = g_object_ref_sink (gtk_popover_menu_new_from_model (self->model));
  gtk_widget_set_parent (self->popover, self->parent);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  if (self->position != NULL)
    gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (closed_cb), self);
}

static gboolean
show (RapRowMenu *self, const graphene_point_t *at)
{
  GdkRectangle place;

  if (!self->choose (self, at, &place))
    return FALSE;
  if (self->popover == NULL)
    make_popover (self);
  if (self->of_checked != NULL)
    gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->popover),
                                     is_of_checked (self) ? self->of_checked : self->model);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  return TRUE;
}

static void
pressed_cb (RapRowMenu *self, G_GNUC_UNUSED int n_press, double x, double y)
{
  show (self, &GRAPHENE_POINT_INIT ((float)x, (float)y));
}

static void
long_pressed_cb (RapRowMenu *self, double x, double y)
{
  show (self, &GRAPHENE_POINT_INIT ((float)x, (float)y));
}

static gboolean
key_cb (G_GNUC_UNUSED GtkWidget *widget, G_GNUC_UNUSED GVariant *arguments, gpointer data)
{
  return show (data, NULL);
}

static RapRowMenu *
menu_new (GtkWidget *parent,
          GtkWidget *list,
          GMenuModel *model,
          ChooseRow choose,
          RapRowMenuPosition position)
{
  RapRowMenu *self = g_new0 (RapRowMenu, 1);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *touch = gtk_gesture_long_press_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  *self = (RapRowMenu){ .parent = parent,
                        .list = list,
                        .choose = choose,
                        .position = position,
                        .model = leave_out_disabled (model) };
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (touch), TRUE);
  g_signal_connect_swapped (touch, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (touch));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<shift>F10"),
                        gtk_callback_action_new (key_cb, self, NULL)));
  gtk_widget_add_controller (list, keys);
  return self;
}

/**
 * rap_row_menu_new_for_box:
 * @parent: (transfer none): what the menu belongs to; frees it in its dispose
 * @list: (transfer none): in @parent
 * @model: the menu
 *
 * Returns: (transfer full): the menu of the list's rows
 */
RapRowMenu *
rap_row_menu_new_for_box (GtkWidget *parent, GtkListBox *list, GMenuModel *model)
{
  return menu_new (parent, GTK_WIDGET (list), model, choose_in_box, NULL);
}

/**
 * rap_row_menu_new_for_view:
 * @parent: (transfer none): what the menu belongs to; frees it in its dispose
 * @list: (transfer none): in @parent
 * @model: the menu
 * @position: (scope forever): which row the child of an item shows
 *
 * Returns: (transfer full): the menu of the list's rows
 */
RapRowMenu *
rap_row_menu_new_for_view (GtkWidget *parent,
                           GtkListView *list,
                           GMenuModel *model,
                           RapRowMenuPosition position)
{
  return menu_new (parent, GTK_WIDGET (list), model, choose_in_view, position);
}

/**
 * rap_row_menu_get_model:
 * @self: a menu
 *
 * Returns: (transfer none): what it offers, without what cannot be done: for a button that offers
 *   the same
 */
GMenuModel *
rap_row_menu_get_model (RapRowMenu *self)
{
  return self->model;
}

/**
 * rap_row_menu_set_checks:
 * @self: the menu of a list box, which has no selection while its rows are checked together
 * @model: the menu of those that are checked
 * @check: (scope forever): called with the row that the menu opens on, and @data
 * @data: for @check; must outlive @self
 */
void
rap_row_menu_set_checks (RapRowMenu *self, GMenuModel *model, RapRowMenuCheck check, gpointer data)
{
  self->of_checked = leave_out_disabled (model);
  self->check = check;
  self->check_data = data;
}

/**
 * rap_row_menu_free:
 * @self: (transfer full): a menu, whose list goes too
 */
void
rap_row_menu_free (RapRowMenu *self)
{
  g_clear_weak_pointer (&self->of_row);
  if (self->popover != NULL)
    gtk_widget_unparent (self->popover);
  g_clear_object (&self->popover);
  g_object_unref (self->model);
  g_clear_object (&self->of_checked);
  g_free (self);
}
