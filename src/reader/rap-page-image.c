/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-page-image.h"

#include "rap-helper-process.h"
#include "rap-page-wire.h"

/* Somebody looks at the place where the page will be: nobody looks for longer than this. */
#define PATIENCE (30 * G_TIME_SPAN_SECOND)

/* The scale is handed over in millionths: a whole number means the same in every locale. */
#define LEAST_SCALE 0.01
#define MOST_SCALE 100.0

/**
 * rap_page_render:
 * @source: the bytes of a file
 * @media_type: what they are
 * @page: from 1
 * @scale: pixels for each point
 * @cancellable: (nullable): stops the helper
 * @error: a #RapReadError, or %G_IO_ERROR_CANCELLED
 *
 * Waits for a helper that draws the page and is gone afterwards.
 *
 * Returns: (transfer full): the page
 */
RapPageImage *
rap_page_render (GBytes *source,
                 const char *media_type,
                 guint page,
                 double scale,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_autofree char *millionths =
      g_strdup_printf ("%d", (int)(CLAMP (scale, LEAST_SCALE, MOST_SCALE) * 1e6 + 0.5));
  const char *request[] = { media_type, number, millionths, NULL };
  g_autoptr (GByteArray) reply = NULL;
  RapHelper *helper;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  helper = rap_helper_start_request (source, request, error);
  if (helper == NULL)
    return NULL;
  rap_helper_set_deadline (helper, g_get_monotonic_time () + PATIENCE);
  reply = rap_helper_finish_reply (helper, cancellable, error);
  return reply != NULL ? rap_page_wire_read (reply, error) : NULL;
}

void
rap_page_image_free (RapPageImage *self)
{
  g_bytes_unref (self->pixels);
  g_free (self);
}
