/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-compare-strip.h"

#define WIDTH 12
#define MARGIN 2
#define LEAST_HEIGHT 2 /* of a mark, in pixels */

struct _RapCompareStrip {
  GtkWidget parent_instance;

  RapChangeList *changes; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (RapCompareStrip, rap_compare_strip, GTK_TYPE_WIDGET)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

typedef enum { PART_LEFT, PART_RIGHT, PART_MIDDLE, PART_WHOLE } Part;

/* Returns: the name of the colour, or %NULL where nothing is to be marked. */
static const char *
find_mark (RapChange *change, Part *part)
{
  const RapPair *pair = rap_change_get_pair (change);

  *part = PART_WHOLE;
  switch (rap_change_get_line (change)) {
  case RAP_CHANGE_LINE_DROPPED:
    *part = PART_LEFT;
    return "error_color";
  case RAP_CHANGE_LINE_NEW:
    *part = PART_RIGHT;
    return "success_color";
  case RAP_CHANGE_LINE_FOLD:
    return NULL;
  case RAP_CHANGE_LINE_PAIR:
  default:
    break;
  }
  if (pair->drift == RAP_DRIFT_STRONGER)
    return "success_color";
  if (pair->drift == RAP_DRIFT_WEAKER) {
    *part = PART_MIDDLE;
    return "error_color";
  }
  return pair->pair_class != RAP_PAIR_IDENTICAL || pair->moved ? "accent_color" : NULL;
}

static void
draw_mark (RapCompareStrip *self, GtkSnapshot *snapshot, RapChange *change, float y, float height)
{
  float width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN, half = (width - 1) / 2;
  const graphene_rect_t places[] = {
    [PART_LEFT] = { { MARGIN, y }, { half, height } },
    [PART_RIGHT] = { { MARGIN + half + 1, y }, { half, height } },
    [PART_MIDDLE] = { { MARGIN + width / 3, y }, { width / 3, height } },
    [PART_WHOLE] = { { MARGIN, y }, { width, height } },
  };
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  Part part;
  const char *name = find_mark (change, &part);
  GdkRGBA colour;

  if (name != NULL && gtk_style_context_lookup_color (style, name, &colour))
    gtk_snapshot_append_color (snapshot, &colour, &places[part]);
}

static void
rap_compare_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RapCompareStrip *self = RAP_COMPARE_STRIP (widget);
  guint n = self->changes != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->changes)) : 0;
  float step = n > 0 ? (float)gtk_widget_get_height (widget) / n : 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (RapChange) change = g_list_model_get_item (G_LIST_MODEL (self->changes), i);
    /* A line of its own for each, as long as there is room. */
    draw_mark (self, snapshot, change, i * step, MAX (step - (step > 3 ? 1 : 0), LEAST_HEIGHT));
  }
}

static void
rap_compare_strip_measure (G_GNUC_UNUSED GtkWidget *widget,
                           GtkOrientation orientation,
                           G_GNUC_UNUSED int for_size,
                           int *minimum,
                           int *natural,
                           G_GNUC_UNUSED int *minimum_baseline,
                           G_GNUC_UNUSED int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : 0;
}

static void
choose (RapCompareStrip *self, double y)
{
  guint n = self->changes != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->changes)) : 0;
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (n > 0 && height > 0)
    g_signal_emit (self, signals[CHOSEN], 0, (guint)CLAMP (y / height * n, 0, n - 1));
}

static void
dragged_cb (RapCompareStrip *self, G_GNUC_UNUSED double x, double y, GtkGestureDrag *gesture)
{
  double start = 0;

  gtk_gesture_drag_get_start_point (gesture, NULL, &start);
  choose (self, start + y);
}

static void
pressed_cb (RapCompareStrip *self, G_GNUC_UNUSED double x, double y)
{
  choose (self, y);
}

static void
rap_compare_strip_dispose (GObject *object)
{
  rap_compare_strip_set_changes (RAP_COMPARE_STRIP (object), NULL);
  G_OBJECT_CLASS (rap_compare_strip_parent_class)->dispose (object);
}

static void
rap_compare_strip_class_init (RapCompareStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rap_compare_strip_dispose;
  widget_class->snapshot = rap_compare_strip_snapshot;
  widget_class->measure = rap_compare_strip_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  /**
   * RapCompareStrip::chosen:
   * @self: a strip
   * @position: of the line that was clicked, in the list
   */
  signals[CHOSEN] = g_signal_new ("chosen", RAP_TYPE_COMPARE_STRIP, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
rap_compare_strip_init (RapCompareStrip *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (dragged_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * rap_compare_strip_set_changes:
 * @self: a strip
 * @changes: (nullable): what it shows, now and as it changes
 */
void
rap_compare_strip_set_changes (RapCompareStrip *self, RapChangeList *changes)
{
  if (self->changes != NULL)
    g_signal_handlers_disconnect_by_data (self->changes, self);
  g_set_object (&self->changes, changes);
  if (changes != NULL)
    g_signal_connect_swapped (changes, "items-changed", G_CALLBACK (gtk_widget_queue_draw), self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
