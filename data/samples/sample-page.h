/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What stands on every page of a sample document besides its text: the masthead of the first
 * page, running heads, page and job numbers, and the notes at the foot. It makes the samples as
 * awkward to read as the real thing.
 */
#pragma once

#include <pango/pangocairo.h>

#include "sample-source.h"

G_BEGIN_DECLS

#define SAMPLE_PAGE_WIDTH 612.0
#define SAMPLE_PAGE_HEIGHT 792.0
#define SAMPLE_TEXT_LEFT 123.0
#define SAMPLE_TEXT_WIDTH 366.0
#define SAMPLE_TEXT_BOTTOM 720.0

typedef struct {
  const SampleSource *source; /* borrowed */
  cairo_t *cairo;             /* borrowed */
  const char *job;            /* borrowed: "22-31407" */
  const char *running_title;  /* borrowed */
  guint number;               /* of the page, from 1 */
  guint n_pages;              /* 0 where not yet known */
  GPtrArray *notes;           /* (owned) (element-type PangoLayout): at the foot of this page */
  double notes_height;        /* points, with the rule above them */
} SamplePage;

PangoLayout *
sample_page_layout (const SamplePage *self, const SamplePiece *piece, double size, double width);
double sample_page_begin (SamplePage *self);
double sample_page_note_height (const SamplePage *self, const SamplePiece *note);
void sample_page_add_note (SamplePage *self, const SamplePiece *note);
void sample_page_end (SamplePage *self);

G_END_DECLS
