/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Which format a file has. In: its bytes and its name. Out: a media type for the helper process.
 * The bytes decide; the name only helps where they leave it open, which is so for the beginning of
 * text that may be a web page or not.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *rap_format_look (const guint8 *data, gsize length);
const char *rap_format_first_tag (const char *look);
const char *rap_format_find (const guint8 *data, gsize length, const char *name);

G_END_DECLS
