/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-preview.h"

#include <glib/gi18n.h>
#include <math.h>

#include "rap-chart-page-text.h"
#include "rap-chart-paintings.h"

#define EDGE 18.0 /* around the pages */
#define GAP 18.0  /* between two of them */
#define PIXELS_OF_POINT (96.0 / 72.0)
#define LEAST_ZOOM 0.25
#define MOST_ZOOM 3.0
#define MOST_FITTING_ZOOM 1.25 /* wider pages are no easier to read */
#define STEP 48.0

struct _RapChartPreview {
  GtkWidget parent_instance;

  GtkAdjustment *across; /* (owned) */
  GtkAdjustment *down;   /* (owned) */
  gulong across_moved;
  gulong down_moved;
  GtkScrollablePolicy across_policy;
  GtkScrollablePolicy down_policy;

  RapChartPaintings *paintings; /* (owned) (nullable) */
  RapChartPaintings *before;    /* (owned) (nullable): seen until the new pages are painted */
  gulong painted;
  double zoom;
  guint page;
};

typedef enum {
  PROP_PAGE = 1,
  PROP_ZOOM,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} Property;
static GParamSpec *properties[PROP_ZOOM + 1];

G_DEFINE_FINAL_TYPE_WITH_CODE (RapChartPreview,
                               rap_chart_preview,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* Where the pages stand, in pixels. */
typedef struct {
  guint n_pages;
  double scale; /* pixels of a point */
  double width; /* of a page */
  double height;
} Places;

static Places
find_places (RapChartPreview *self)
{
  RapChartLayout *layout = rap_chart_preview_get_layout (self);
  Places places = { 0 };

  if (layout == NULL)
    return places;
  rap_chart_layout_get_page_size (layout, &places.width, &places.height);
  places.n_pages = rap_chart_layout_get_n_pages (layout);
  places.scale = rap_chart_preview_get_shown_zoom (self) * PIXELS_OF_POINT;
  places.width = floor (places.width * places.scale);
  places.height = floor (places.height * places.scale);
  return places;
}

/* The whole scrolled window is laid out again, not the preview alone: a scroll bar that comes or
   goes meanwhile changes what is being laid out. */
static void
queue_places (RapChartPreview *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static double
page_top (const Places *places, guint page)
{
  return EDGE + page * (places->height + GAP);
}

static double
whole_height (const Places *places)
{
  return places->n_pages == 0 ? 0 : page_top (places, places->n_pages - 1) + places->height + EDGE;
}

static guint
page_at (const Places *places, double y)
{
  double page = floor ((y - EDGE) / (places->height + GAP));
  return (guint)CLAMP (page, 0, places->n_pages - 1.0);
}

static void
describe (RapChartPreview *self)
{
  RapChartLayout *layout = rap_chart_preview_get_layout (self);
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  if (layout == NULL)
    return;
  label = g_strdup_printf (_ ("Preview, page %u of %u"), self->page + 1,
                           rap_chart_layout_get_n_pages (layout));
  text = rap_chart_page_text (layout, self->page);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
find_page (RapChartPreview *self)
{
  Places places = find_places (self);
  guint page;

  if (places.n_pages == 0 || self->down == NULL)
    return;
  page = page_at (&places, gtk_adjustment_get_value (self->down) +
                               gtk_adjustment_get_page_size (self->down) / 2);
  if (page == self->page)
    return;
  self->page = page;
  describe (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
moved_cb (RapChartPreview *self)
{
  find_page (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Keeps what is in the middle of the view there when the pages change their size; what was not
   scrolled starts at @start of what can be scrolled, from 0 to 1. */
static void
set_range (GtkAdjustment *adjustment, double whole, double view, double start)
{
  double before = gtk_adjustment_get_upper (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  double middle = gtk_adjustment_get_value (adjustment) + page / 2;
  double value = gtk_adjustment_get_value (adjustment);

  whole = MAX (whole, view);
  if (before <= page)
    value = (whole - view) * start;
  else if (before != whole && value > 0)
    value = middle / before * whole - view / 2;
  gtk_adjustment_configure (adjustment, CLAMP (value, 0, whole - view), 0, whole, STEP, view * 0.9,
                            view);
}

static void
rap_chart_preview_size_allocate (GtkWidget *widget,
                                 int width,
                                 int height,
                                 G_GNUC_UNUSED int baseline)
{
  RapChartPreview *self = RAP_CHART_PREVIEW (widget);
  Places places = find_places (self);

  if (self->across != NULL)
    set_range (self->across, places.n_pages > 0 ? places.width + 2 * EDGE : 0, width, 0.5);
  if (self->down != NULL)
    set_range (self->down, whole_height (&places), height, 0);
  find_page (self);
}

static void
draw_page (RapChartPreview *self,
           GtkSnapshot *snapshot,
           const Places *places,
           guint page,
           const graphene_rect_t *place)
{
  const GdkRGBA white = { 1, 1, 1, 1 }, shade = { 0, 0, 0, 0.16f }, edge = { 0, 0, 0, 0.22f };
  const float widths[] = { 1, 1, 1, 1 };
  const GdkRGBA edges[] = { edge, edge, edge, edge };
  double scale = places->scale * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  GdkTexture *texture = rap_chart_paintings_get_page (self->paintings, page, scale);
  GskRoundedRect outline;

  if (texture == NULL && self->before != NULL)
    texture = rap_chart_paintings_peek_page (self->before, page);
  gsk_rounded_rect_init_from_rect (&outline, place, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shade, 0, 1, 0, 5);
  if (texture != NULL)
    gtk_snapshot_append_texture (snapshot, texture, place);
  else
    gtk_snapshot_append_color (snapshot, &white, place);
  gtk_snapshot_append_border (snapshot, &outline, widths, edges);
}

static void
rap_chart_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RapChartPreview *self = RAP_CHART_PREVIEW (widget);
  Places places = find_places (self);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double x = self->across != NULL ? -gtk_adjustment_get_value (self->across) : 0;
  double y = self->down != NULL ? gtk_adjustment_get_value (self->down) : 0;
  guint first, last;

  if (places.n_pages == 0)
    return;
  first = page_at (&places, y);
  last = page_at (&places, y + height);
  x += MAX (EDGE, floor ((width - places.width) / 2));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  for (guint page = first; page <= last; page++)
    draw_page (
        self, snapshot, &places, page,
        &GRAPHENE_RECT_INIT (x, page_top (&places, page) - floor (y), places.width, places.height));
  gtk_snapshot_pop (snapshot);
  rap_chart_paintings_keep (self->paintings, first > 0 ? first - 1 : 0, last + 1);
  if (self->before != NULL)
    rap_chart_paintings_keep (self->before, first, last);
}

static void
rap_chart_preview_measure (G_GNUC_UNUSED GtkWidget *widget,
                           GtkOrientation orientation,
                           G_GNUC_UNUSED int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 640 : 720;
  *minimum_baseline = *natural_baseline = -1;
}

static void
set_adjustment (RapChartPreview *self,
                GtkAdjustment **place,
                gulong *handler,
                GtkAdjustment *adjustment)
{
  if (*place != NULL)
    g_clear_signal_handler (handler, *place);
  g_clear_object (place);
  if (adjustment == NULL)
    return;
  *place = g_object_ref_sink (adjustment);
  *handler = g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (moved_cb), self);
  queue_places (self);
}

static void
rap_chart_preview_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RapChartPreview *self = RAP_CHART_PREVIEW (object);

  switch ((Property)id) {
  case PROP_PAGE:
    g_value_set_uint (value, self->page);
    break;
  case PROP_ZOOM:
    g_value_set_double (value, self->zoom);
    break;
  case PROP_HADJUSTMENT:
    g_value_set_object (value, self->across);
    break;
  case PROP_VADJUSTMENT:
    g_value_set_object (value, self->down);
    break;
  case PROP_HSCROLL_POLICY:
    g_value_set_enum (value, self->across_policy);
    break;
  case PROP_VSCROLL_POLICY:
    g_value_set_enum (value, self->down_policy);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rap_chart_preview_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RapChartPreview *self = RAP_CHART_PREVIEW (object);

  switch ((Property)id) {
  case PROP_ZOOM:
    rap_chart_preview_set_zoom (self, g_value_get_double (value));
    break;
  case PROP_HADJUSTMENT:
    set_adjustment (self, &self->across, &self->across_moved, g_value_get_object (value));
    break;
  case PROP_VADJUSTMENT:
    set_adjustment (self, &self->down, &self->down_moved, g_value_get_object (value));
    break;
  case PROP_HSCROLL_POLICY:
    self->across_policy = g_value_get_enum (value);
    break;
  case PROP_VSCROLL_POLICY:
    self->down_policy = g_value_get_enum (value);
    break;
  case PROP_PAGE:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

typedef enum { LENGTH_STEP, LENGTH_VIEW, LENGTH_WHOLE } Length;

/* What a key does: which way, by what, and how many of them. */
static gboolean
key_cb (GtkWidget *widget, GVariant *arguments, G_GNUC_UNUSED gpointer data)
{
  RapChartPreview *self = RAP_CHART_PREVIEW (widget);
  GtkAdjustment *adjustment;
  gboolean is_across;
  int length, times;
  double by = STEP;

  g_variant_get (arguments, "(bii)", &is_across, &length, &times);
  adjustment = is_across ? self->across : self->down;
  if (adjustment == NULL)
    return FALSE;
  if (length == LENGTH_VIEW)
    by = gtk_adjustment_get_page_increment (adjustment);
  else if (length == LENGTH_WHOLE)
    by = gtk_adjustment_get_upper (adjustment);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + by * times);
  return TRUE;
}

static gboolean
scrolled_cb (RapChartPreview *self,
             G_GNUC_UNUSED double dx,
             double dy,
             GtkEventControllerScroll *controller)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return FALSE;
  rap_chart_preview_step_zoom (self, dy < 0 ? 1 : -1);
  return TRUE;
}

static void
rap_chart_preview_dispose (GObject *object)
{
  RapChartPreview *self = RAP_CHART_PREVIEW (object);

  rap_chart_preview_set_layout (self, NULL);
  set_adjustment (self, &self->across, &self->across_moved, NULL);
  set_adjustment (self, &self->down, &self->down_moved, NULL);
  G_OBJECT_CLASS (rap_chart_preview_parent_class)->dispose (object);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint key;
    gboolean is_across;
    Length length;
    int times;
  } keys[] = {
    { GDK_KEY_Up, FALSE, LENGTH_STEP, -1 },        { GDK_KEY_KP_Up, FALSE, LENGTH_STEP, -1 },
    { GDK_KEY_Down, FALSE, LENGTH_STEP, 1 },       { GDK_KEY_KP_Down, FALSE, LENGTH_STEP, 1 },
    { GDK_KEY_Left, TRUE, LENGTH_STEP, -1 },       { GDK_KEY_Right, TRUE, LENGTH_STEP, 1 },
    { GDK_KEY_Page_Up, FALSE, LENGTH_VIEW, -1 },   { GDK_KEY_KP_Page_Up, FALSE, LENGTH_VIEW, -1 },
    { GDK_KEY_Page_Down, FALSE, LENGTH_VIEW, 1 },  { GDK_KEY_KP_Page_Down, FALSE, LENGTH_VIEW, 1 },
    { GDK_KEY_BackSpace, FALSE, LENGTH_VIEW, -1 }, { GDK_KEY_space, FALSE, LENGTH_VIEW, 1 },
    { GDK_KEY_Home, FALSE, LENGTH_WHOLE, -1 },     { GDK_KEY_KP_Home, FALSE, LENGTH_WHOLE, -1 },
    { GDK_KEY_End, FALSE, LENGTH_WHOLE, 1 },       { GDK_KEY_KP_End, FALSE, LENGTH_WHOLE, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, key_cb, "(bii)", keys[i].is_across,
                                  (int)keys[i].length, keys[i].times);
}

static void
rap_chart_preview_class_init (RapChartPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rap_chart_preview_get_property;
  object_class->set_property = rap_chart_preview_set_property;
  object_class->dispose = rap_chart_preview_dispose;
  widget_class->measure = rap_chart_preview_measure;
  widget_class->size_allocate = rap_chart_preview_size_allocate;
  widget_class->snapshot = rap_chart_preview_snapshot;

  properties[PROP_PAGE] =
      g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_ZOOM] =
      g_param_spec_double ("zoom", NULL, NULL, 0, MOST_ZOOM, 0,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "chartpreview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rap_chart_preview_init (RapChartPreview *self)
{
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scrolled_cb), self);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * rap_chart_preview_new:
 *
 * Returns: (transfer floating): a preview of nothing
 */
GtkWidget *
rap_chart_preview_new (void)
{
  return g_object_new (RAP_TYPE_CHART_PREVIEW, NULL);
}

static gboolean
has_same_pages (RapChartPreview *self, RapChartLayout *layout)
{
  RapChartLayout *before = rap_chart_preview_get_layout (self);
  double width, height, width_before, height_before;

  if (before == NULL || layout == NULL)
    return FALSE;
  rap_chart_layout_get_page_size (layout, &width, &height);
  rap_chart_layout_get_page_size (before, &width_before, &height_before);
  return width == width_before && height == height_before;
}

/**
 * rap_chart_preview_set_layout:
 * @self: a preview
 * @layout: (nullable): what to show; from now on only the preview may paint it
 */
void
rap_chart_preview_set_layout (RapChartPreview *self, RapChartLayout *layout)
{
  if (self->paintings != NULL)
    g_clear_signal_handler (&self->painted, self->paintings);
  g_clear_object (&self->before);
  if (has_same_pages (self, layout))
    self->before = g_steal_pointer (&self->paintings);
  g_clear_object (&self->paintings);
  if (layout == NULL)
    return;
  self->paintings = rap_chart_paintings_new (layout);
  self->painted = g_signal_connect_swapped (self->paintings, "painted",
                                            G_CALLBACK (gtk_widget_queue_draw), self);
  self->page = MIN (self->page, rap_chart_layout_get_n_pages (layout) - 1);
  describe (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
  queue_places (self);
}

/**
 * rap_chart_preview_get_layout:
 * @self: a preview
 *
 * Returns: (transfer none) (nullable): what it shows
 */
RapChartLayout *
rap_chart_preview_get_layout (RapChartPreview *self)
{
  return self->paintings != NULL ? rap_chart_paintings_get_layout (self->paintings) : NULL;
}

guint
rap_chart_preview_get_page (RapChartPreview *self)
{
  return self->page;
}

/**
 * rap_chart_preview_show_page:
 * @self: a preview
 * @page: from 0
 *
 * Scrolls to the top of a page.
 */
void
rap_chart_preview_show_page (RapChartPreview *self, guint page)
{
  Places places = find_places (self);

  if (self->down != NULL && page < places.n_pages)
    gtk_adjustment_set_value (self->down, page_top (&places, page) - EDGE);
}

double
rap_chart_preview_get_zoom (RapChartPreview *self)
{
  return self->zoom;
}

/**
 * rap_chart_preview_get_shown_zoom:
 * @self: a preview
 *
 * Returns: how large the pages are now, also where they follow the width of the view
 */
double
rap_chart_preview_get_shown_zoom (RapChartPreview *self)
{
  RapChartLayout *layout = rap_chart_preview_get_layout (self);
  double width, height;

  if (self->zoom > 0 || layout == NULL)
    return self->zoom > 0 ? self->zoom : 1;
  rap_chart_layout_get_page_size (layout, &width, &height);
  return CLAMP ((gtk_widget_get_width (GTK_WIDGET (self)) - 2 * EDGE) / (width * PIXELS_OF_POINT),
                LEAST_ZOOM, MOST_FITTING_ZOOM);
}

/**
 * rap_chart_preview_set_zoom:
 * @self: a preview
 * @zoom: 1 for the size on paper, 0 for the width of the view
 */
void
rap_chart_preview_set_zoom (RapChartPreview *self, double zoom)
{
  if (zoom > 0)
    zoom = CLAMP (zoom, LEAST_ZOOM, MOST_ZOOM);
  if (self->zoom == zoom)
    return;
  self->zoom = zoom;
  queue_places (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/**
 * rap_chart_preview_step_zoom:
 * @self: a preview
 * @steps: how much larger, or smaller where it is negative
 */
void
rap_chart_preview_step_zoom (RapChartPreview *self, int steps)
{
  rap_chart_preview_set_zoom (self, rap_chart_preview_get_shown_zoom (self) * pow (1.2, steps));
}
