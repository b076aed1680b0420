/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Formats that are known and not read. In: the bytes of a file. Out: one sentence, which says what
 * it is and what can be read in its place: some of them would pass for text, and become a document
 * of commands.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GError *rap_foreign_explain (const guint8 *data, gsize length);

G_END_DECLS
