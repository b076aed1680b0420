/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What the helper process answers. In the helper: a #RapRaw, or the reason why there is none. On
 * the parent's side: the same, once every number of the reply has been checked; a helper that an
 * evil file has taken over can make the parent show a wrong text, and do nothing worse.
 *
 * The reply is one head, the arrays of pages, lines and runs as they stand in memory, the media
 * type and the text, without gaps. Both ends are the same build on the same machine, so numbers
 * keep their native order; the version changes with any change of RapPage, RapLine or RapRun.
 */
#pragma once

#include "rap-raw.h"
#include "rap-read-error.h"

G_BEGIN_DECLS

#define RAP_WIRE_MAGIC 0x52415057u
#define RAP_WIRE_VERSION 3u

/* No resolution comes near: the longest reports have 2,000 pages and 10 MB of text. */
#define RAP_WIRE_MAX_PAGES 100000u
#define RAP_WIRE_MAX_LINES 10000000u
#define RAP_WIRE_MAX_RUNS 20000000u
#define RAP_WIRE_MAX_TEXT (256u * 1024 * 1024)
#define RAP_WIRE_MAX_REPLY (512u * 1024 * 1024)
#define RAP_WIRE_MAX_MEDIA_TYPE 255u

GByteArray *rap_wire_write (const RapRaw *raw);
GByteArray *rap_wire_write_refusal (RapReadError reason);
gboolean rap_wire_set_senseless (GError **error, const char *what);
RapRaw *rap_wire_read (const guint8 *reply, gsize length, GError **error);

G_END_DECLS
