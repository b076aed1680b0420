/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A text → a field of a table for spreadsheet programs: RFC 4180. A field that a spreadsheet would
 * take for a formula gets an apostrophe before it, which spreadsheets know and hide; the text of a
 * document must never be run.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Some programs read the letters wrongly where a file does not begin with this. */
#define RAP_CSV_BYTE_ORDER_MARK "\xef\xbb\xbf"

void rap_csv_append_field (GString *out, const char *text);

G_END_DECLS
