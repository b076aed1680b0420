/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-read-error.h"

#include <glib/gi18n.h>

G_DEFINE_QUARK (rap_read_error_quark, rap_read_error)

/**
 * rap_read_set_unknown:
 * @error: where to set the error: the file has no format that is known
 */
void
rap_read_set_unknown (GError **error)
{
  g_set_error_literal (error, RAP_READ_ERROR, RAP_READ_ERROR_UNKNOWN,
                       _ ("the format is not known: "
                          "give a PDF, a Word document (DOCX), an OpenDocument text (ODT), "
                          "a web page (HTML) or a text file"));
}

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
