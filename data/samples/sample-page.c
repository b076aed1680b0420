/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "sample-page.h"

#include <math.h>

#define EDGE_LEFT 60.0
#define EDGE_RIGHT 552.0
#define HEAD_RULE 66.0
#define MASTHEAD_RULE 172.0
#define NOTE_SIZE 8.0
#define NOTE_RULE_SPACE 9.0
#define NOTE_SPACE 2.0

typedef enum { AT_LEFT, AT_RIGHT } Side;

/**
 * sample_page_layout:
 * @self: a page
 * @piece: what to set
 * @size: of its letters in points
 * @width: of the column in points
 *
 * Returns: (transfer full): the piece, laid out
 */
PangoLayout *
sample_page_layout (const SamplePage *self, const SamplePiece *piece, double size, double width)
{
  PangoLayout *layout = pango_cairo_create_layout (self->cairo);
  PangoFontDescription *font = pango_font_description_from_string ("Liberation Serif, serif");

  pango_cairo_context_set_resolution (pango_layout_get_context (layout), 72);
  pango_font_description_set_size (font, (int)(size * PANGO_SCALE));
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_text (layout, piece->text, -1);
  pango_layout_set_attributes (layout, piece->attributes);
  return layout;
}

/* One line or a few, in one style, at an edge. */
static void
print (const SamplePage *self, const char *text, double size, gboolean bold, Side side, double y)
{
  SamplePiece piece = { SAMPLE_BODY, (char *)text, pango_attr_list_new (), NULL };
  g_autoptr (PangoLayout) layout = NULL;

  if (bold)
    pango_attr_list_insert (piece.attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  layout = sample_page_layout (self, &piece, size, EDGE_RIGHT - EDGE_LEFT);
  if (side == AT_RIGHT)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  cairo_move_to (self->cairo, EDGE_LEFT, y);
  pango_cairo_show_layout (self->cairo, layout);
  pango_attr_list_unref (piece.attributes);
}

static void
print_piece (const SamplePage *self, SampleKind kind, double size, double x, double y)
{
  const SamplePiece *piece = sample_source_first (self->source, kind);
  g_autoptr (PangoLayout) layout = sample_page_layout (self, piece, size, EDGE_RIGHT - x);

  cairo_move_to (self->cairo, x, y);
  pango_cairo_show_layout (self->cairo, layout);
}

static void
rule (const SamplePage *self, double from, double to, double y, double thickness)
{
  cairo_set_line_width (self->cairo, thickness);
  cairo_move_to (self->cairo, from, y);
  cairo_line_to (self->cairo, to, y);
  cairo_stroke (self->cairo);
}

/* The Union's emblem: three rivers in a ring. */
static void
draw_emblem (const SamplePage *self, double x, double y, double radius)
{
  cairo_t *cairo = self->cairo;

  cairo_set_line_width (cairo, 1.4);
  cairo_arc (cairo, x, y, radius, 0, 2 * M_PI);
  cairo_stroke (cairo);
  for (int river = -1; river <= 1; river++) {
    double height = y + river * radius * 0.42;
    double reach = radius * (river == 0 ? 0.84 : 0.66);

    cairo_move_to (cairo, x - reach, height);
    cairo_curve_to (cairo, x - reach / 3, height - radius * 0.5, x + reach / 3,
                    height + radius * 0.5, x + reach, height);
    cairo_stroke (cairo);
  }
}

/* Bars that look like the code of the job number; they mean nothing. */
static void
draw_bars (const SamplePage *self, double x, double y)
{
  for (const char *figure = self->job; *figure != '\0'; figure++)
    for (int bit = 0; bit < 6; bit++, x += 1.9)
      if (*figure >> bit & 1 || bit == 0) {
        cairo_rectangle (self->cairo, x, y, bit % 2 == 0 ? 1.3 : 0.7, 9);
        cairo_fill (self->cairo);
      }
}

static void
print_bold_piece (const SamplePage *self, SampleKind kind, double size, double y)
{
  print (self, sample_source_first (self->source, kind)->text, size, TRUE, AT_LEFT, y);
}

static double
begin_first_page (const SamplePage *self)
{
  const char *symbol = sample_source_first (self->source, SAMPLE_SYMBOL)->text;
  const SamplePiece *organ = sample_source_first (self->source, SAMPLE_ORGAN);
  SamplePiece bold_organ = { SAMPLE_ORGAN, organ->text, pango_attr_list_new (), NULL };
  g_autoptr (PangoLayout) layout = NULL;

  print_piece (self, SAMPLE_ORGANIZATION, 13, SAMPLE_TEXT_LEFT, 47);
  print (self, symbol, 13, FALSE, AT_RIGHT, 47);
  rule (self, EDGE_LEFT, EDGE_RIGHT, HEAD_RULE, 0.7);

  draw_emblem (self, EDGE_LEFT + 28, HEAD_RULE + 36, 25);
  pango_attr_list_insert (bold_organ.attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  layout = sample_page_layout (self, &bold_organ, 20, 260);
  cairo_move_to (self->cairo, SAMPLE_TEXT_LEFT, HEAD_RULE + 5);
  pango_cairo_show_layout (self->cairo, layout);
  pango_attr_list_unref (bold_organ.attributes);
  print_piece (self, SAMPLE_DISTRIBUTION, 10, 396, HEAD_RULE + 12);

  rule (self, EDGE_LEFT, EDGE_RIGHT, MASTHEAD_RULE, 1.4);
  print_bold_piece (self, SAMPLE_SESSION, 10, MASTHEAD_RULE + 6);
  print_piece (self, SAMPLE_AGENDA_ITEM, 10, EDGE_LEFT, MASTHEAD_RULE + 18);
  print_bold_piece (self, SAMPLE_AGENDA_TITLE, 10, MASTHEAD_RULE + 30);
  return MASTHEAD_RULE + 62;
}

/**
 * sample_page_begin:
 * @self: a page
 *
 * Paints what stands above the text.
 *
 * Returns: where the text begins, in points from the top
 */
double
sample_page_begin (SamplePage *self)
{
  const char *symbol = sample_source_first (self->source, SAMPLE_SYMBOL)->text;
  gboolean even = self->number % 2 == 0;

  g_clear_pointer (&self->notes, g_ptr_array_unref);
  self->notes = g_ptr_array_new_with_free_func (g_object_unref);
  self->notes_height = 0;
  if (self->number == 1)
    return begin_first_page (self);
  print (self, symbol, 9, TRUE, even ? AT_LEFT : AT_RIGHT, 51);
  print (self, self->running_title, 9, TRUE, even ? AT_RIGHT : AT_LEFT, 51);
  rule (self, EDGE_LEFT, EDGE_RIGHT, HEAD_RULE, 0.7);
  return HEAD_RULE + 12;
}

static PangoLayout *
note_layout (const SamplePage *self, const SamplePiece *note)
{
  PangoLayout *layout = sample_page_layout (self, note, NOTE_SIZE, SAMPLE_TEXT_WIDTH);
  pango_layout_set_indent (layout, 12 * PANGO_SCALE);
  return layout;
}

/**
 * sample_page_note_height:
 * @self: a page
 * @note: a note
 *
 * Returns: by how many points the note, added to this page, would shorten the text
 */
double
sample_page_note_height (const SamplePage *self, const SamplePiece *note)
{
  g_autoptr (PangoLayout) layout = note_layout (self, note);
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double)height / PANGO_SCALE + NOTE_SPACE + (self->notes->len == 0 ? NOTE_RULE_SPACE : 0);
}

/**
 * sample_page_add_note:
 * @self: a page
 * @note: a note whose mark stands on this page
 */
void
sample_page_add_note (SamplePage *self, const SamplePiece *note)
{
  self->notes_height += sample_page_note_height (self, note);
  g_ptr_array_add (self->notes, note_layout (self, note));
}

static void
paint_notes (const SamplePage *self)
{
  double y = SAMPLE_TEXT_BOTTOM - self->notes_height + NOTE_RULE_SPACE;

  if (self->notes->len > 0)
    rule (self, SAMPLE_TEXT_LEFT - 24, SAMPLE_TEXT_LEFT + 48, y - 3, 0.7);
  for (guint i = 0; i < self->notes->len; i++) {
    PangoLayout *layout = g_ptr_array_index (self->notes, i);
    int height;

    pango_layout_get_size (layout, NULL, &height);
    cairo_move_to (self->cairo, SAMPLE_TEXT_LEFT, y);
    pango_cairo_show_layout (self->cairo, layout);
    y += (double)height / PANGO_SCALE + NOTE_SPACE;
  }
}

/**
 * sample_page_end:
 * @self: a page
 *
 * Paints the notes and what stands below them, and turns the page.
 */
void
sample_page_end (SamplePage *self)
{
  g_autofree char *number = g_strdup_printf ("%u/%u", self->number, self->n_pages);
  gboolean even = self->number % 2 == 0;

  paint_notes (self);
  if (self->number == 1) {
    g_auto (GStrv) parts = g_strsplit (self->job, "-", 2);
    g_autofree char *job = g_strdup_printf ("%s (E)", self->job);
    g_autofree char *code = g_strdup_printf ("*%s%s*", parts[0], parts[1]);

    print (self, job, 9, FALSE, AT_LEFT, 730);
    draw_bars (self, EDGE_LEFT, 743);
    print (self, code, 7, FALSE, AT_LEFT, 754);
  } else {
    print (self, number, 9, TRUE, even ? AT_LEFT : AT_RIGHT, 742);
    print (self, self->job, 7, FALSE, even ? AT_RIGHT : AT_LEFT, 744);
  }
  cairo_show_page (self->cairo);
}
