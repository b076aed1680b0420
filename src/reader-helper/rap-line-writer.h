/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Writes lines of glyphs into a raw document. In: the glyphs and lines of a page. Out: text with
 * its blanks, and runs of its styles. Blanks are judged here: a distance that is a word space of
 * its line becomes one, a smaller one that other programs take for a blank ("Confere nce") is
 * written as a blank with %RAP_STYLE_NARROW, for the manuscript to close and to disclose.
 */
#pragma once

#include "rap-page-lines.h"

G_BEGIN_DECLS

typedef struct {
  RapRaw *raw;    /* (owned) */
  GString *text;  /* (owned) */
  GPtrArray *row; /* (owned): working room: glyphs of a line */
  GArray *gaps;   /* (owned): working room */
} RapLineWriter;

void rap_line_writer_init (RapLineWriter *self, const char *media_type);
void rap_line_writer_add_page (RapLineWriter *self,
                               const GArray *glyphs,
                               const RapPageLines *lines,
                               float width,
                               float height);
RapRaw *rap_line_writer_finish (RapLineWriter *self);

G_END_DECLS
