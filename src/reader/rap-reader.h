/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A file becomes raw documents. In: the bytes of a file and its name. Out: one #RapRaw, or
 * several where the file is a finished chart of several documents. The format is known by the
 * bytes; the name only helps where bytes leave it open. Text is decoded here; every other format
 * is parsed in the helper process, because its parsers are large and its files untrusted.
 */
#pragma once

#include <gio/gio.h>
#include "rap-raw.h"
#include "rap-read-error.h"

G_BEGIN_DECLS

GBytes *rap_read_source (const char *path, GCancellable *cancellable, GError **error);
GPtrArray *rap_read (GBytes *source, const char *name, GCancellable *cancellable, GError **error);

/* The same in two steps, for a caller that has other work (loading a lexicon) while the helper
 * process parses. */
typedef struct _RapReading RapReading;

RapReading *rap_reading_start (GBytes *source, const char *name);
GPtrArray *rap_reading_finish (RapReading *self, GCancellable *cancellable, GError **error);
void rap_reading_abandon (RapReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapReading, rap_reading_abandon)

/* One format each; rap_read() picks. */
gboolean rap_text_is_text (const guchar *data, gsize length);
char *rap_text_decode (const guchar *data, gsize length, gsize *decoded_length, GError **error);
RapRaw *rap_text_read (const char *text, gsize length);
GPtrArray *rap_chart_read (const char *text, gsize length);
RapRaw *
rap_helper_read (GBytes *source, const char *media_type, GCancellable *cancellable, GError **error);

G_END_DECLS
