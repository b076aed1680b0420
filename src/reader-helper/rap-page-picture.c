/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-page-picture.h"

#include <math.h>

#include <cairo.h>

#include "rap-page-wire.h"
#include "rap-pdf-reader.h"

/* To the nearest one, so that who asks for a width in pixels gets that width. */
static guint
pixels_of (double points, double scale)
{
  return MAX (1, (guint)lround (points * scale));
}

/* A poster at the scale of a letter would not fit into memory: it is drawn as large as may be. */
static double
fitting_scale (double width, double height, double scale)
{
  /* Sides are rounded to whole pixels; the small share keeps them below the limits. */
  double most = MIN (RAP_PAGE_WIRE_MAX_SIDE / MAX (width, height),
                     sqrt (RAP_PAGE_WIRE_MAX_PIXELS / (width * height)));

  return MIN (scale, most * 0.999);
}

/* The pixels are drawn into the reply itself: a page may have 100 MB of them. */
static GByteArray *
draw (PopplerPage *page, const RapPageWireHead *head)
{
  GByteArray *reply = rap_page_wire_begin (head);
  guint stride = head->width * RAP_PAGE_WIRE_PIXEL;
  guint start = reply->len;
  cairo_surface_t *surface;
  cairo_t *cairo;
  cairo_status_t status;

  g_byte_array_set_size (reply, start + stride * head->height);
  surface = cairo_image_surface_create_for_data (reply->data + start, CAIRO_FORMAT_ARGB32,
                                                 head->width, head->height, stride);
  cairo = cairo_create (surface);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_scale (cairo, head->width / (double)head->page_width,
               head->height / (double)head->page_height);
  poppler_page_render (page, cairo);
  cairo_surface_flush (surface);
  status = cairo_status (cairo);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    g_clear_pointer (&reply, g_byte_array_unref);
  return reply;
}

static GByteArray *
draw_page (PopplerDocument *document, guint number, double scale, GError **error)
{
  guint n_pages = MAX (poppler_document_get_n_pages (document), 0);
  PopplerPage *page;
  RapPageWireHead head = { .pages = n_pages };
  GByteArray *reply = NULL;
  double width = 0;
  double height = 0;

  if (number < 1 || number > n_pages) {
    rap_read_refuse (error, RAP_READ_ERROR_NO_PAGE);
    return NULL;
  }
  page = poppler_document_get_page (document, number - 1);
  if (page != NULL)
    poppler_page_get_size (page, &width, &height);
  /* Written so that a size that is not a number is refused. */
  if (width > 0 && height > 0 && isfinite (width * height)) {
    scale = fitting_scale (width, height, scale);
    head.page_width = width;
    head.page_height = height;
    head.width = pixels_of (width, scale);
    head.height = pixels_of (height, scale);
    reply = draw (page, &head);
  }
  g_clear_object (&page);
  if (reply == NULL)
    rap_read_refuse (error, RAP_READ_ERROR_DAMAGED);
  return reply;
}

/**
 * rap_page_picture_draw:
 * @source: the bytes of a PDF
 * @page: from 1
 * @scale: pixels for each point
 * @error: a #RapReadError without words: the parent has them
 *
 * Returns: (transfer full): the reply that carries the picture
 */
GByteArray *
rap_page_picture_draw (GBytes *source, guint page, double scale, GError **error)
{
  PopplerDocument *document = rap_pdf_open (source, error);
  GByteArray *reply;

  if (document == NULL)
    return NULL;
  reply = draw_page (document, page, scale, error);
  g_object_unref (document);
  return reply;
}
