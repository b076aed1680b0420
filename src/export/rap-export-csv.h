/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The rows of a chart as a table for spreadsheet programs. Several values in one field are parted
 * by "; ".
 */
#pragma once

#include "rap-document.h"

G_BEGIN_DECLS

void rap_export_csv (GPtrArray *documents, gboolean all_paragraphs, GString *out);

G_END_DECLS
