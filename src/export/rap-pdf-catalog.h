/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Completes the catalog of a PDF by what cairo cannot write: the language of the text, and that a
 * window should show the title and not the file's name. A screen reader needs the first to speak,
 * and accessibility checks ask for both.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean rap_pdf_catalog_complete (GByteArray *pdf, const char *language);

G_END_DECLS
