/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Sets pieces of text into lines with Pango. Letters are measured without regard to any screen or
 * printer, so that a chart breaks into the same lines and pages wherever it is painted.
 */
#pragma once

#include <pango/pangocairo.h>
#include "rap-chart-block.h"
#include "rap-chart-face.h"

G_BEGIN_DECLS

typedef struct {
  PangoFontMap *map;     /* (owned) */
  PangoContext *context; /* (owned) */
} RapChartTypesetter;

void rap_chart_typesetter_init (RapChartTypesetter *self);
void rap_chart_typesetter_clear (RapChartTypesetter *self);
void rap_chart_typesetter_set_language (RapChartTypesetter *self,
                                        const char *language,
                                        gboolean right_to_left);

/* Fills a cell whose place and width are known. */
void rap_chart_typesetter_fill (RapChartTypesetter *self,
                                RapChartCell *cell,
                                RapChartFaceName face,
                                GArray *pieces);
void rap_chart_typesetter_fill_text (RapChartTypesetter *self,
                                     RapChartCell *cell,
                                     RapChartFaceName face,
                                     const char *text);
void rap_chart_typesetter_fill_balanced (RapChartTypesetter *self,
                                         RapChartCell *cell,
                                         RapChartFaceName face,
                                         const char *text);

/* How wide a text is on one line, and how wide its widest word. */
double
rap_chart_typesetter_measure (RapChartTypesetter *self, RapChartFaceName face, const char *text);
double rap_chart_typesetter_measure_word (RapChartTypesetter *self,
                                          RapChartFaceName face,
                                          const char *text);

/* One line that belongs to no cell. */
PangoLayout *
rap_chart_typesetter_line (RapChartTypesetter *self, RapChartFaceName face, const char *text);

G_END_DECLS
