/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * PDF files drawn for a test. In: words and where they stand, in points from the top left. Out:
 * the bytes of the file. Each word is set by itself, as typesetters do, so that a test decides
 * about every distance. Blanks of the text become distances too: no blank is ever drawn.
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  DRAWN_ITALIC = 1 << 0,
  DRAWN_BOLD = 1 << 1,
} DrawnStyle;

typedef struct {
  cairo_surface_t *surface; /* (owned) */
  cairo_t *cairo;           /* (owned) */
  GByteArray *bytes;        /* (owned) */
  double blank;             /* between words, in sizes of the font; a quarter at first */
} DrawnPdf;

void drawn_pdf_init (DrawnPdf *self);
void drawn_pdf_next_page (DrawnPdf *self);
double
drawn_pdf_text (DrawnPdf *self, double x, double y, double size, guint style, const char *text);
void drawn_pdf_lines (DrawnPdf *self, double x, double y, double size, const char *text);
GBytes *drawn_pdf_finish (DrawnPdf *self);

G_END_DECLS
