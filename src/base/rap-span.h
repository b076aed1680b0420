/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A stretch of a text. Every stage before the model counts in bytes; the model and everything
 * after it counts in Unicode characters, which is what people and the JSON contract see.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RapSpan:
 * @start: offset of the first unit
 * @end: offset after the last unit
 */
typedef struct {
  guint start;
  guint end;
} RapSpan;

/**
 * RapBox:
 *
 * A rectangle on a page, in points from the page's top left corner.
 */
typedef struct {
  float x0, y0, x1, y1;
} RapBox;

static inline gboolean
rap_span_is_empty (RapSpan span)
{
  return span.end <= span.start;
}

static inline gboolean
rap_span_overlaps (RapSpan a, RapSpan b)
{
  return a.start < b.end && b.start < a.end;
}

G_END_DECLS
