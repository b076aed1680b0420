/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-page-paper.h"

#include <math.h>

#define MOST_ZOOM 4.0
#define LEAST_WIDTH 120

/* Room around a lit line and the bar beside the lit lines, in points. */
#define LIT_MARGIN 1.5f
#define BAR_DISTANCE 7.0f
#define BAR_WIDTH 2.5f

/* A step of an arrow key or of the wheel, in pixels of the screen. */
#define STEP 40

struct _RapPagePaper {
  GtkWidget parent_instance;

  GdkTexture *picture; /* (owned) (nullable) */
  double page_width;   /* points */
  double page_height;  /* points */
  GArray *lit;         /* (owned) (nullable) (element-type RapBox) */

  double zoom; /* 1: as wide as the widget */
  double x, y; /* what of the enlarged sheet is hidden to the left and above, in pixels */
  double drag_x, drag_y;
  double resolution; /* as last notified */
};

G_DEFINE_FINAL_TYPE (RapPagePaper, rap_page_paper, GTK_TYPE_WIDGET)

typedef enum { PROP_RESOLUTION = 1, PROP_ZOOM } Property;
static GParamSpec *properties[PROP_ZOOM + 1];

static void
update_resolution (RapPagePaper *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double pixels = gtk_widget_get_width (widget) * gtk_widget_get_scale_factor (widget);
  double resolution = pixels * self->zoom / self->page_width;

  if (resolution <= 0 || resolution == self->resolution)
    return;
  self->resolution = resolution;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RESOLUTION]);
}

/* Returns whether anything moved. */
static gboolean
move_to (RapPagePaper *self, double x, double y)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  x = CLAMP (x, 0, width * (self->zoom - 1));
  y = CLAMP (y, 0, height * (self->zoom - 1));
  if (x == self->x && y == self->y)
    return FALSE;
  self->x = x;
  self->y = y;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

static float
leftmost (const GArray *boxes)
{
  float left = g_array_index (boxes, RapBox, 0).x0;

  for (guint i = 1; i < boxes->len; i++)
    left = MIN (left, g_array_index (boxes, RapBox, i).x0);
  return left;
}

/* What stands in the middle stays there; at first, that is what is lit. Lines that are lit keep
 * their beginnings in sight. */
static void
zoom_about_the_middle (RapPagePaper *self, double zoom)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double middle_x = (self->x + width / 2) / self->zoom;
  double middle_y = (self->y + height / 2) / self->zoom;

  double x = middle_x * zoom - width / 2;

  if (self->lit != NULL && self->lit->len > 0) {
    float left = leftmost (self->lit) - BAR_DISTANCE - BAR_WIDTH;

    if (self->zoom == 1)
      middle_y = g_array_index (self->lit, RapBox, 0).y0 * height / self->page_height;
    x = left * zoom * width / self->page_width;
  }
  self->zoom = zoom;
  move_to (self, x, middle_y * zoom - height / 2);
}

static GtkSizeRequestMode
rap_page_paper_get_request_mode (G_GNUC_UNUSED GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rap_page_paper_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        G_GNUC_UNUSED int *minimum_baseline,
                        G_GNUC_UNUSED int *natural_baseline)
{
  RapPagePaper *self = RAP_PAGE_PAPER (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = LEAST_WIDTH;
    *natural = MAX (LEAST_WIDTH, (int)self->page_width);
    return;
  }
  for_size = for_size < 0 ? LEAST_WIDTH : for_size;
  *minimum = *natural = (int)lround (for_size * self->page_height / self->page_width);
}

static void
rap_page_paper_size_allocate (GtkWidget *widget,
                              G_GNUC_UNUSED int width,
                              G_GNUC_UNUSED int height,
                              G_GNUC_UNUSED int baseline)
{
  RapPagePaper *self = RAP_PAGE_PAPER (widget);

  move_to (self, self->x, self->y);
  update_resolution (self);
}

static void
light (GtkSnapshot *snapshot, const GArray *lit, float scale)
{
  const GdkRGBA wash = { 1.0f, 0.92f, 0.58f, 1.0f };

  for (guint i = 0; i < lit->len; i++) {
    const RapBox *box = &g_array_index (lit, RapBox, i);

    gtk_snapshot_append_color (snapshot, &wash,
                               &GRAPHENE_RECT_INIT ((box->x0 - LIT_MARGIN) * scale,
                                                    (box->y0 - LIT_MARGIN / 2) * scale,
                                                    (box->x1 - box->x0 + 2 * LIT_MARGIN) * scale,
                                                    (box->y1 - box->y0 + LIT_MARGIN) * scale));
  }
}

/* The bar says the same to those who do not see the colour. */
static void
draw_bar (GtkSnapshot *snapshot, const GArray *lit, float scale)
{
  const GdkRGBA ink = { 0.78f, 0.27f, 0.0f, 1.0f };
  RapBox whole = g_array_index (lit, RapBox, 0);
  float left = MAX (leftmost (lit) - BAR_DISTANCE, 0);

  for (guint i = 1; i < lit->len; i++) {
    const RapBox *box = &g_array_index (lit, RapBox, i);

    whole.y0 = MIN (whole.y0, box->y0);
    whole.y1 = MAX (whole.y1, box->y1);
  }
  gtk_snapshot_append_color (snapshot, &ink,
                             &GRAPHENE_RECT_INIT (left * scale, whole.y0 * scale,
                                                  MAX (BAR_WIDTH * scale, 2),
                                                  (whole.y1 - whole.y0) * scale));
}

static void
draw_sheet (RapPagePaper *self, GtkSnapshot *snapshot, const graphene_rect_t *sheet)
{
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, sheet);
  if (self->picture != NULL)
    gtk_snapshot_append_texture (snapshot, self->picture, sheet);
}

static void
rap_page_paper_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RapPagePaper *self = RAP_PAGE_PAPER (widget);
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  float scale = width * self->zoom / self->page_width;
  gboolean is_lit = self->lit != NULL && self->lit->len > 0;
  graphene_rect_t sheet = GRAPHENE_RECT_INIT (0, 0, width * self->zoom, height * self->zoom);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-rint (self->x), -rint (self->y)));
  if (is_lit) {
    /* As a marker does: what is black stays black. */
    gtk_snapshot_push_blend (snapshot, GSK_BLEND_MODE_MULTIPLY);
    draw_sheet (self, snapshot, &sheet);
    gtk_snapshot_pop (snapshot);
    light (snapshot, self->lit, scale);
    gtk_snapshot_pop (snapshot);
    draw_bar (snapshot, self->lit, scale);
  } else {
    draw_sheet (self, snapshot, &sheet);
  }
  gtk_snapshot_pop (snapshot);
}

static gboolean
pan_cb (GtkWidget *widget, GVariant *arguments, G_GNUC_UNUSED gpointer data)
{
  RapPagePaper *self = RAP_PAGE_PAPER (widget);
  int x;
  int y;

  g_variant_get (arguments, "(ii)", &x, &y);
  return move_to (self, self->x + x * STEP, self->y + y * STEP);
}

static gboolean
zoom_cb (GtkWidget *widget, GVariant *arguments, G_GNUC_UNUSED gpointer data)
{
  RapPagePaper *self = RAP_PAGE_PAPER (widget);
  double factor = g_variant_get_double (arguments);

  rap_page_paper_set_zoom (self, factor == 0 ? 1 : self->zoom * factor);
  return TRUE;
}

static gboolean
scroll_cb (RapPagePaper *self, double dx, double dy, GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  if ((state & GDK_CONTROL_MASK) != 0) {
    rap_page_paper_set_zoom (self, self->zoom * pow (1.25, -dy));
    return GDK_EVENT_STOP;
  }
  return move_to (self, self->x + dx * STEP, self->y + dy * STEP);
}

static void
drag_begin_cb (RapPagePaper *self)
{
  self->drag_x = self->x;
  self->drag_y = self->y;
}

static void
drag_update_cb (RapPagePaper *self, double x, double y)
{
  move_to (self, self->drag_x - x, self->drag_y - y);
}

static void
rap_page_paper_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RapPagePaper *self = RAP_PAGE_PAPER (object);

  switch ((Property)id) {
  case PROP_RESOLUTION:
    g_value_set_double (value, self->resolution);
    break;
  case PROP_ZOOM:
    g_value_set_double (value, self->zoom);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_page_paper_dispose (GObject *object)
{
  RapPagePaper *self = RAP_PAGE_PAPER (object);

  g_clear_object (&self->picture);
  g_clear_pointer (&self->lit, g_array_unref);
  G_OBJECT_CLASS (rap_page_paper_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint keys[3];
    double factor;
  } zooms[] = {
    { { GDK_KEY_plus, GDK_KEY_KP_Add, GDK_KEY_equal }, 1.25 },
    { { GDK_KEY_minus, GDK_KEY_KP_Subtract, GDK_KEY_underscore }, 0.8 },
    { { GDK_KEY_0, GDK_KEY_KP_0, GDK_KEY_KP_Insert }, 0 },
  };
  static const struct {
    guint key;
    int x, y;
  } steps[] = {
    { GDK_KEY_Left, -1, 0 },
    { GDK_KEY_Right, 1, 0 },
    { GDK_KEY_Up, 0, -1 },
    { GDK_KEY_Down, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    for (guint k = 0; k < G_N_ELEMENTS (zooms[i].keys); k++)
      gtk_widget_class_add_binding (widget_class, zooms[i].keys[k], 0, zoom_cb, "d",
                                    zooms[i].factor);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_widget_class_add_binding (widget_class, steps[i].key, 0, pan_cb, "(ii)", steps[i].x,
                                  steps[i].y);
}

static void
rap_page_paper_class_init (RapPagePaperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = rap_page_paper_get_property;
  object_class->dispose = rap_page_paper_dispose;
  widget_class->get_request_mode = rap_page_paper_get_request_mode;
  widget_class->measure = rap_page_paper_measure;
  widget_class->size_allocate = rap_page_paper_size_allocate;
  widget_class->snapshot = rap_page_paper_snapshot;
  properties[PROP_RESOLUTION] =
      g_param_spec_double ("resolution", NULL, NULL, 0, G_MAXDOUBLE, 0, flags);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 1, MOST_ZOOM, 1, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "pagepaper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rap_page_paper_init (RapPagePaper *self)
{
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->zoom = 1;
  /* A4, until a picture says otherwise. */
  self->page_width = 595;
  self->page_height = 842;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (update_resolution), NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * rap_page_paper_set_picture:
 * @self: a sheet
 * @picture: (nullable): of the whole page; it may be of another resolution than is wanted
 */
void
rap_page_paper_set_picture (RapPagePaper *self, GdkTexture *picture)
{
  if (g_set_object (&self->picture, picture))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rap_page_paper_set_size:
 * @self: a sheet
 * @width: points
 * @height: points
 */
void
rap_page_paper_set_size (RapPagePaper *self, double width, double height)
{
  if (self->page_width == width && self->page_height == height)
    return;
  self->page_width = width;
  self->page_height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * rap_page_paper_set_lit:
 * @self: a sheet
 * @boxes: (nullable) (element-type RapBox): what is lit, in points from the top left
 */
void
rap_page_paper_set_lit (RapPagePaper *self, GArray *boxes)
{
  g_clear_pointer (&self->lit, g_array_unref);
  self->lit = boxes != NULL ? g_array_ref (boxes) : NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rap_page_paper_get_resolution:
 * @self: a sheet
 *
 * Returns: pixels for each point at which a picture is crisp; 0 before there is room
 */
double
rap_page_paper_get_resolution (RapPagePaper *self)
{
  return self->resolution;
}

double
rap_page_paper_get_zoom (RapPagePaper *self)
{
  return self->zoom;
}

/**
 * rap_page_paper_set_zoom:
 * @self: a sheet
 * @zoom: 1 for the whole width; kept between that and four times as much
 */
void
rap_page_paper_set_zoom (RapPagePaper *self, double zoom)
{
  zoom = CLAMP (zoom, 1, MOST_ZOOM);
  if (fabs (zoom - 1) < 0.05)
    zoom = 1;
  if (zoom == self->zoom)
    return;
  zoom_about_the_middle (self, zoom);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
  update_resolution (self);
}
