/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The glyphs of a page. In: a page of a PDF. Out: its glyphs with places, sizes and styles, in
 * the order of the parser, upright and inside the page: rotated marginal text (bar codes,
 * "DRAFT") is left out, and a page whose text is all set sideways is turned.
 */
#pragma once

#include <poppler.h>
#include "rap-glyph.h"

G_BEGIN_DECLS

typedef struct {
  GArray *glyphs; /* (owned) (element-type RapGlyph) */
  float width;
  float height;
} RapPageGlyphs;

void rap_page_glyphs_init (RapPageGlyphs *self);
void rap_page_glyphs_clear (RapPageGlyphs *self);
void rap_page_glyphs_take (RapPageGlyphs *self, PopplerPage *page);

guint rap_font_style (const char *font_name);

G_END_DECLS
