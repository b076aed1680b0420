/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The process that parses an untrusted file. In: the bytes of a file and what they are. Out: the
 * raw document, or the picture of a page, or why there is none. The process starts at once and
 * works while the caller does something else; only finishing waits for it. It gets the file as its
 * standard input, a sealed copy in memory, and knows neither the file's name nor where it lies.
 */
#pragma once

#include <gio/gio.h>
#include "rap-raw.h"
#include "rap-read-error.h"

G_BEGIN_DECLS

typedef struct _RapHelper RapHelper;

RapHelper *rap_helper_start_request (GBytes *source, const char *const *request, GError **error);
RapHelper *rap_helper_start (GBytes *source, const char *media_type, GError **error);
void rap_helper_set_deadline (RapHelper *self, gint64 deadline);
GByteArray *rap_helper_finish_reply (RapHelper *self, GCancellable *cancellable, GError **error);
RapRaw *rap_helper_finish (RapHelper *self, GCancellable *cancellable, GError **error);
void rap_helper_abandon (RapHelper *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapHelper, rap_helper_abandon)

G_END_DECLS
