/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Tells a PDF surface what each stroke of the painter is: a heading, a cell, a link. Text may
 * only stand in the innermost tags, or the PDF loses it; links to notes are therefore laid over
 * the text as places of their own. Everything is ignored where the painting is not tagged.
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  cairo_t *cr;
  gboolean on;
} RapChartTags;

void rap_chart_tags_begin (const RapChartTags *self, const char *tag);
void rap_chart_tags_end (const RapChartTags *self, const char *tag);

/* A place that links can lead to. Places are named by what they are, and one or two numbers. */
void rap_chart_tags_place (
    const RapChartTags *self, const char *kind, guint a, guint b, double x, double y);
void rap_chart_tags_link (const RapChartTags *self,
                          const char *kind,
                          guint a,
                          guint b,
                          double x,
                          double y,
                          double width,
                          double height);

G_END_DECLS
