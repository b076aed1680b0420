/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A PDF becomes a raw document. In: its bytes. Out: its lines in reading order, from the places
 * of the glyphs, page after page so that no more than one page is in memory.
 */
#pragma once

#include <poppler.h>

#include "rap-raw.h"
#include "rap-read-error.h"

G_BEGIN_DECLS

PopplerDocument *rap_pdf_open (GBytes *source, GError **error);
RapRaw *rap_pdf_parse (GBytes *source, GError **error);

G_END_DECLS
