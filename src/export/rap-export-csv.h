/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The rows of a chart as a table for spreadsheet programs: RFC 4180, and a byte order mark in
 * front, without which some of them read the letters wrongly. Several values in one field are
 * parted by "; ". A field that a spreadsheet would take for a formula gets an apostrophe before
 * it, which spreadsheets know and hide; the text of a document must never be run.
 */
#pragma once

#include "rap-document.h"

G_BEGIN_DECLS

void rap_export_csv (GPtrArray *documents, gboolean all_paragraphs, GString *out);

G_END_DECLS
