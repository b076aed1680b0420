/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A file that is not text becomes a raw document, by way of the helper process.
 */
#include "rap-helper-process.h"
#include "rap-reader.h"

/**
 * rap_helper_read:
 * @source: the bytes of a file
 * @media_type: what they are
 * @cancellable: (nullable): stops the helper
 * @error: a #RapReadError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the document
 */
RapRaw *
rap_helper_read (GBytes *source, const char *media_type, GCancellable *cancellable, GError **error)
{
  RapHelper *helper;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  helper = rap_helper_start (source, media_type, error);
  return helper != NULL ? rap_helper_finish (helper, cancellable, error) : NULL;
}
