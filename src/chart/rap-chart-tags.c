/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-tags.h"

void
rap_chart_tags_begin (const RapChartTags *self, const char *tag)
{
  if (self->on)
    cairo_tag_begin (self->cr, tag, NULL);
}

void
rap_chart_tags_end (const RapChartTags *self, const char *tag)
{
  if (self->on)
    cairo_tag_end (self->cr, tag);
}

/* Numbers with a point in every locale. */
static void
append_number (GString *out, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_c (out, ' ');
  g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.2f", number));
}

/**
 * rap_chart_tags_place:
 * @self: the tags
 * @kind: of place: "row", "note"
 * @a: number of the document
 * @b: number in the document
 * @x: from the left of the page
 * @y: from its top
 */
void
rap_chart_tags_place (
    const RapChartTags *self, const char *kind, guint a, guint b, double x, double y)
{
  g_autoptr (GString) attributes = g_string_new (NULL);

  if (!self->on)
    return;
  g_string_printf (attributes, "name='%s-%u-%u' x=", kind, a, b);
  append_number (attributes, x);
  g_string_append (attributes, " y=");
  append_number (attributes, y);
  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes->str);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

/**
 * rap_chart_tags_link:
 * @self: the tags
 * @kind: of the place that it leads to
 * @a: number of the document
 * @b: number in the document
 * @x: left of what can be clicked
 * @y: its top
 * @width: of it
 * @height: of it
 */
void
rap_chart_tags_link (const RapChartTags *self,
                     const char *kind,
                     guint a,
                     guint b,
                     double x,
                     double y,
                     double width,
                     double height)
{
  g_autoptr (GString) attributes = g_string_new (NULL);

  if (!self->on)
    return;
  g_string_printf (attributes, "dest='%s-%u-%u' rect=[", kind, a, b);
  append_number (attributes, x);
  append_number (attributes, y);
  append_number (attributes, width);
  append_number (attributes, height);
  g_string_append (attributes, " ]");
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes->str);
  cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}
