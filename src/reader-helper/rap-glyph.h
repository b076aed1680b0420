/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The values that the layout of a page is made of: a glyph, and a segment, which is a row of
 * glyphs that nothing wide parts. Blanks are no glyphs: they are found anew from the distances.
 */
#pragma once

#include "rap-raw.h"

G_BEGIN_DECLS

/**
 * RapGlyph:
 * @character: what it stands for
 * @box: from the top of its font to the bottom, not of its ink
 * @size: of its font in points
 * @style: #RapStyle flags
 * @starts_segment: the parser saw a new line or a leap here
 */
typedef struct {
  gunichar character;
  RapBox box;
  float size;
  guint8 style;
  gboolean starts_segment;
} RapGlyph;

/**
 * RapSegment:
 * @first: index of its first glyph
 * @n: how many glyphs
 * @box: of its glyphs across, of those of its main size up and down
 * @size: of most of its glyphs
 * @right_to_left: its glyphs stand in reading order, the first one rightmost
 */
typedef struct {
  guint first;
  guint n;
  RapBox box;
  float size;
  gboolean right_to_left;
} RapSegment;

G_END_DECLS
