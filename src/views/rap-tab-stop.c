/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-tab-stop.h"

struct _RapTabStop {
  GtkWidget parent_instance;

  GtkWidget *child; /* (owned) (nullable) */
  GtkWidget *last;  /* (unowned) (nullable): the row of a list box that Tab went away from */
};

G_DEFINE_FINAL_TYPE (RapTabStop, rap_tab_stop, GTK_TYPE_WIDGET)

typedef enum { PROP_CHILD = 1 } Property;
static GParamSpec *properties[PROP_CHILD + 1];

static gboolean
can_take_focus (GtkWidget *row)
{
  return gtk_widget_get_child_visible (row) && gtk_widget_is_sensitive (row) &&
         gtk_widget_get_visible (row);
}

/* What is selected, or where the keys were, or the first one. */
static GtkWidget *
find_row (RapTabStop *self)
{
  GtkWidget *row = (GtkWidget *)gtk_list_box_get_selected_row (GTK_LIST_BOX (self->child));

  if (row != NULL && can_take_focus (row))
    return row;
  if (self->last != NULL && gtk_widget_get_parent (self->last) == self->child &&
      can_take_focus (self->last))
    return self->last;
  row = gtk_widget_get_first_child (self->child);
  while (row != NULL && !can_take_focus (row))
    row = gtk_widget_get_next_sibling (row);
  return row;
}

/* The focus itself is asked for: a row that had it and has gone leaves those around it remembered
 * as the way to it, and Tab would never come in again. */
static gboolean
has_focus_inside (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* Where Tab finds the focus inside already, it goes on to what comes after. Where it comes in to a
 * list box, a row takes the focus itself: from the list box it would get the selection with it, and
 * what is shown would change as Tab goes by. */
static gboolean
rap_tab_stop_focus (GtkWidget *widget, GtkDirectionType direction)
{
  RapTabStop *self = RAP_TAB_STOP (widget);
  gboolean by_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
  GtkWidget *row;

  if (by_tab && has_focus_inside (widget)) {
    g_set_weak_pointer (&self->last, gtk_widget_get_focus_child (self->child));
    return FALSE;
  }
  if (!by_tab || !GTK_IS_LIST_BOX (self->child))
    return GTK_WIDGET_CLASS (rap_tab_stop_parent_class)->focus (widget, direction);
  row = find_row (self);
  return row != NULL && gtk_widget_grab_focus (row);
}

static void
rap_tab_stop_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RapTabStop *self = RAP_TAB_STOP (object);

  switch ((Property)id) {
  case PROP_CHILD:
    self->child = g_value_get_object (value);
    if (self->child != NULL)
      gtk_widget_set_parent (self->child, GTK_WIDGET (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_tab_stop_dispose (GObject *object)
{
  g_clear_weak_pointer (&RAP_TAB_STOP (object)->last);
  g_clear_pointer (&RAP_TAB_STOP (object)->child, gtk_widget_unparent);
  G_OBJECT_CLASS (rap_tab_stop_parent_class)->dispose (object);
}

static void
rap_tab_stop_class_init (RapTabStopClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rap_tab_stop_dispose;
  G_OBJECT_CLASS (klass)->set_property = rap_tab_stop_set_property;
  GTK_WIDGET_CLASS (klass)->focus = rap_tab_stop_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  /**
   * RapTabStop:child:
   *
   * The list, set once.
   */
  properties[PROP_CHILD] =
      g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                           G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (properties), properties);
}

static void
rap_tab_stop_init (G_GNUC_UNUSED RapTabStop *self)
{
}
