/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A page of a source as a picture. In: the bytes of the file, a page and a scale. Out: pixels,
 * drawn by the helper process, because the file is untrusted. It waits for the helper and is not
 * for a main thread.
 */
#pragma once

#include <gio/gio.h>
#include "rap-read-error.h"

G_BEGIN_DECLS

/**
 * RapPageImage:
 * @pixels: (owned): rows from the top; four bytes a pixel, native order, premultiplied
 * @width: pixels
 * @height: pixels
 * @stride: bytes of a row
 * @page_width: points
 * @page_height: points
 * @n_pages: of the source
 *
 * The picture of a whole page. A page that would have too many pixels at the scale that was asked
 * for is smaller: what a pixel is worth follows from its width and the page's.
 */
typedef struct {
  GBytes *pixels;
  guint width;
  guint height;
  gsize stride;
  double page_width;
  double page_height;
  guint n_pages;
} RapPageImage;

RapPageImage *rap_page_render (GBytes *source,
                               const char *media_type,
                               guint page,
                               double scale,
                               GCancellable *cancellable,
                               GError **error);
void rap_page_image_free (RapPageImage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapPageImage, rap_page_image_free)

G_END_DECLS
