/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-read-error.h"

G_DEFINE_QUARK (rap_read_error_quark, rap_read_error)

/**
 * rap_read_refuse:
 * @error: where to set the error
 * @reason: why a file is not read
 *
 * For the helper process, which has no words: its parent finds them for the reason.
 *
 * Returns: %FALSE
 */
gboolean
rap_read_refuse (GError **error, RapReadError reason)
{
  g_set_error_literal (error, RAP_READ_ERROR, reason, "");
  return FALSE;
}
