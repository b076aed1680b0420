/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "drawn-pdf.h"

#include <cairo-pdf.h>

/* A4 */
#define WIDTH 595
#define HEIGHT 842
#define LEADING 1.2

static cairo_status_t
keep (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

void
drawn_pdf_init (DrawnPdf *self)
{
  self->bytes = g_byte_array_new ();
  self->surface = cairo_pdf_surface_create_for_stream (keep, self->bytes, WIDTH, HEIGHT);
  self->cairo = cairo_create (self->surface);
  self->blank = 0.25;
}

void
drawn_pdf_next_page (DrawnPdf *self)
{
  cairo_show_page (self->cairo);
}

/* Draws one row of words with its foot at @y; returns where it ends. */
double
drawn_pdf_text (DrawnPdf *self, double x, double y, double size, guint style, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  cairo_select_font_face (self->cairo, "Liberation Serif",
                          style & DRAWN_ITALIC ? CAIRO_FONT_SLANT_ITALIC : CAIRO_FONT_SLANT_NORMAL,
                          style & DRAWN_BOLD ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (self->cairo, size);
  for (guint i = 0; words[i] != NULL; i++) {
    cairo_text_extents_t extents;

    if (i > 0)
      x += self->blank * size;
    cairo_text_extents (self->cairo, words[i], &extents);
    cairo_move_to (self->cairo, x, y);
    cairo_show_text (self->cairo, words[i]);
    x += extents.x_advance;
  }
  return x;
}

/* Draws the lines of @text one below the other. */
void
drawn_pdf_lines (DrawnPdf *self, double x, double y, double size, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    drawn_pdf_text (self, x, y + i * LEADING * size, size, 0, lines[i]);
}

GBytes *
drawn_pdf_finish (DrawnPdf *self)
{
  cairo_destroy (self->cairo);
  cairo_surface_finish (self->surface);
  g_assert_cmpint (cairo_surface_status (self->surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (self->surface);
  return g_byte_array_free_to_bytes (self->bytes);
}
