/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-paintings.h"

/* A page is never larger than this, in pixels on a side; it is drawn larger then. */
#define MOST_PIXELS 3200.0
#define TIMES_WIDE 4

typedef struct {
  GdkTexture *texture; /* (owned) */
  double scale;
} Painting;

struct _RapChartPaintings {
  GObject parent_instance;

  RapChartLayout *layout; /* (owned): used by one thread at a time */
  GHashTable *pages;      /* (owned) (element-type guint Painting) */
  gboolean is_painting;
};

G_DEFINE_FINAL_TYPE (RapChartPaintings, rap_chart_paintings, G_TYPE_OBJECT)

typedef enum { SIGNAL_PAINTED } Signal;
static guint signals[SIGNAL_PAINTED + 1];

typedef struct {
  RapChartLayout *layout; /* (owned) */
  guint page;
  double scale;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;
  rap_chart_layout_unref (wish->layout);
  g_free (wish);
}

static void
painting_free (gpointer data)
{
  Painting *painting = data;
  g_object_unref (painting->texture);
  g_free (painting);
}

/* An image takes letters at whole pixels only, which sets small text unevenly. So the page is
   painted several times as wide, and made narrow again. */
static cairo_surface_t *
paint_wide (const Wish *wish, int columns, int rows)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, columns * TIMES_WIDE, rows);
  cairo_t *cr = cairo_create (surface);
  double width, height;

  rap_chart_layout_get_page_size (wish->layout, &width, &height);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, columns * TIMES_WIDE / width, rows / height);
  rap_chart_layout_paint_page (wish->layout, cr, wish->page);
  cairo_destroy (cr);
  return surface;
}

static cairo_surface_t *
paint (const Wish *wish, int columns, int rows)
{
  cairo_surface_t *wide = paint_wide (wish, columns, rows);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, columns, rows);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, 1.0 / TIMES_WIDE, 1);
  cairo_set_source_surface (cr, wide, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (wide);
  cairo_surface_flush (surface);
  return surface;
}

static void
paint_thread (GTask *task,
              G_GNUC_UNUSED gpointer source,
              gpointer data,
              G_GNUC_UNUSED GCancellable *cancellable)
{
  const Wish *wish = data;
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *surface;
  double width, height;
  int stride, columns, rows;

  rap_chart_layout_get_page_size (wish->layout, &width, &height);
  columns = MAX (1, (int)(width * wish->scale + 0.5));
  rows = MAX (1, (int)(height * wish->scale + 0.5));
  surface = paint (wish, columns, rows);
  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize)stride * rows,
                                      (GDestroyNotify)cairo_surface_destroy, surface);
  g_task_return_pointer (task,
                         gdk_memory_texture_new (columns, rows, GDK_MEMORY_DEFAULT, bytes, stride),
                         g_object_unref);
}

static void
painted_cb (G_GNUC_UNUSED GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RapChartPaintings) self = data;
  const Wish *wish = g_task_get_task_data (G_TASK (result));
  Painting *painting = g_new0 (Painting, 1);

  painting->texture = g_task_propagate_pointer (G_TASK (result), NULL);
  painting->scale = wish->scale;
  g_hash_table_insert (self->pages, GUINT_TO_POINTER (wish->page), painting);
  self->is_painting = FALSE;
  g_signal_emit (self, signals[SIGNAL_PAINTED], 0);
}

static void
start (RapChartPaintings *self, guint page, double scale)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, painted_cb, g_object_ref (self));
  Wish *wish = g_new0 (Wish, 1);

  wish->layout = rap_chart_layout_ref (self->layout);
  wish->page = page;
  wish->scale = scale;
  self->is_painting = TRUE;
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, wish, wish_free);
  g_task_run_in_thread (task, paint_thread);
}

/**
 * rap_chart_paintings_get_page:
 * @self: paintings of a layout
 * @page: from 0
 * @scale: how many pixels of the screen a point is
 *
 * What is not there yet is painted, one page at a time: who asks again at every
 * #RapChartPaintings::painted gets all pages, those that are asked for first before the others.
 *
 * Returns: (transfer none) (nullable): the page, perhaps of another scale still; %NULL where it
 *   was never painted
 */
GdkTexture *
rap_chart_paintings_get_page (RapChartPaintings *self, guint page, double scale)
{
  const Painting *painting = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (page));
  double width, height;

  rap_chart_layout_get_page_size (self->layout, &width, &height);
  scale = MIN (scale, MOST_PIXELS / MAX (width, height));
  if (!self->is_painting && (painting == NULL || !G_APPROX_VALUE (painting->scale, scale, 0.0001)))
    start (self, page, scale);
  return painting != NULL ? painting->texture : NULL;
}

/**
 * rap_chart_paintings_peek_page:
 * @self: paintings of a layout
 * @page: from 0
 *
 * Returns: (transfer none) (nullable): the page as it was painted last; nothing is begun
 */
GdkTexture *
rap_chart_paintings_peek_page (RapChartPaintings *self, guint page)
{
  const Painting *painting = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (page));
  return painting != NULL ? painting->texture : NULL;
}

/**
 * rap_chart_paintings_keep:
 * @self: paintings of a layout
 * @first: the first page that is worth keeping
 * @last: the last one
 *
 * Lets go of all others.
 */
void
rap_chart_paintings_keep (RapChartPaintings *self, guint first, guint last)
{
  GHashTableIter iter;
  gpointer page;

  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, &page, NULL))
    if (GPOINTER_TO_UINT (page) < first || GPOINTER_TO_UINT (page) > last)
      g_hash_table_iter_remove (&iter);
}

RapChartLayout *
rap_chart_paintings_get_layout (RapChartPaintings *self)
{
  return self->layout;
}

static void
rap_chart_paintings_finalize (GObject *object)
{
  RapChartPaintings *self = RAP_CHART_PAINTINGS (object);

  g_hash_table_unref (self->pages);
  g_clear_pointer (&self->layout, rap_chart_layout_unref);
  G_OBJECT_CLASS (rap_chart_paintings_parent_class)->finalize (object);
}

static void
rap_chart_paintings_class_init (RapChartPaintingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rap_chart_paintings_finalize;
  signals[SIGNAL_PAINTED] = g_signal_new ("painted", RAP_TYPE_CHART_PAINTINGS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rap_chart_paintings_init (RapChartPaintings *self)
{
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, painting_free);
}

/**
 * rap_chart_paintings_new:
 * @layout: a chart that nobody else paints
 *
 * Returns: (transfer full): its paintings, none of which is begun
 */
RapChartPaintings *
rap_chart_paintings_new (RapChartLayout *layout)
{
  RapChartPaintings *self = g_object_new (RAP_TYPE_CHART_PAINTINGS, NULL);

  self->layout = rap_chart_layout_ref (layout);
  return self;
}
