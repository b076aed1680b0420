/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * How characters of a source are set. Readers find it, the model keeps it, the chart shows it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  RAP_STYLE_ITALIC = 1 << 0,
  RAP_STYLE_BOLD = 1 << 1,
  RAP_STYLE_UNDERLINE = 1 << 2,
  RAP_STYLE_RAISED = 1 << 3, /* set above the line and smaller: the mark of a note */
  RAP_STYLE_NARROW = 1 << 4, /* a blank too narrow to part two words, by the glyphs' distance */
} RapStyle;

G_END_DECLS
