/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A page of a PDF becomes a picture. In: the bytes of the file, a page and a scale. Out: the reply
 * of rap-page-wire.h, pixels included.
 */
#pragma once

#include <glib.h>

#include "rap-read-error.h"

G_BEGIN_DECLS

GByteArray *rap_page_picture_draw (GBytes *source, guint page, double scale, GError **error);

G_END_DECLS
