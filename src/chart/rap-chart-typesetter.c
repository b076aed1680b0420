/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-typesetter.h"

#include <string.h>

/* The mark of a note, as parts of the size of the letters around it. */
#define MARK_SIZE 0.66
#define MARK_RISE 0.34
/* A number and the word after it stay on one line up to these lengths. */
#define NUMBER_LENGTH 4
#define WORD_LENGTH 12

void
rap_chart_typesetter_init (RapChartTypesetter *self)
{
  self->map = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->map), 72);
  rap_chart_typesetter_set_language (self, "en", FALSE);
}

void
rap_chart_typesetter_clear (RapChartTypesetter *self)
{
  g_clear_object (&self->context);
  g_clear_object (&self->map);
}

static void
set_font_options (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
}

/**
 * rap_chart_typesetter_set_language:
 * @self: a typesetter
 * @language: of what is set from now on: "en"
 * @right_to_left: whether it is written so
 *
 * What was set before keeps its context: a context that changed would break its lines anew.
 */
void
rap_chart_typesetter_set_language (RapChartTypesetter *self,
                                   const char *language,
                                   gboolean right_to_left)
{
  g_clear_object (&self->context);
  self->context = pango_font_map_create_context (self->map);
  set_font_options (self->context);
  pango_context_set_language (self->context, pango_language_from_string (language));
  pango_context_set_base_dir (self->context,
                              right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
}

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

/* The line says what became of the words; the tint, which a printer without colours makes a light
   grey, only helps the eye. */
static void
add_change_attributes (PangoAttrList *list, RapChartBecame became, guint start, guint end)
{
  switch (became) {
  case RAP_CHART_WORDS_KEPT:
    return;
  case RAP_CHART_WORDS_GONE:
    add_attribute (list, pango_attr_strikethrough_new (TRUE), start, end);
    add_attribute (list, pango_attr_background_new (0xFB00, 0xE1E1, 0xE1E1), start, end);
    return;
  case RAP_CHART_WORDS_ADDED:
    add_attribute (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
    add_attribute (list, pango_attr_background_new (0xDDDD, 0xF2F2, 0xE2E2), start, end);
    return;
  case RAP_CHART_WORDS_MOVED:
    add_attribute (list, pango_attr_underline_new (PANGO_UNDERLINE_DOUBLE), start, end);
    add_attribute (list, pango_attr_background_new (0xDEDE, 0xEAEA, 0xFAFA), start, end);
    return;
  }
}

static void
add_piece_attributes (PangoAttrList *list,
                      const RapChartFace *face,
                      const RapChartPiece *piece,
                      guint start,
                      guint end)
{
  if (piece->style & RAP_STYLE_BOLD)
    add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  if (piece->style & RAP_STYLE_ITALIC)
    add_attribute (list, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
  if (piece->style & RAP_STYLE_UNDERLINE)
    add_attribute (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
  add_change_attributes (list, piece->became, start, end);
  if (piece->style & RAP_STYLE_RAISED) {
    add_attribute (list, pango_attr_size_new (face->size * MARK_SIZE * PANGO_SCALE), start, end);
    add_attribute (list, pango_attr_rise_new (face->size * MARK_RISE * PANGO_SCALE), start, end);
    if (start > 0)
      add_attribute (list, pango_attr_allow_breaks_new (FALSE), start - 1, end);
  }
}

/* "16 December" and "150 Member" are not parted; the text itself keeps its plain blanks. */
static void
keep_numbers_with_words (PangoAttrList *list, const char *text)
{
  for (const char *p = text; *p != '\0';) {
    gsize digits, word;

    if (!g_ascii_isdigit (*p) || (p > text && !g_ascii_isspace (p[-1]) && p[-1] != '(')) {
      p++;
      continue;
    }
    digits = strspn (p, "0123456789");
    word = p[digits] == ' ' ? strcspn (p + digits + 1, " ") : 0;
    if (digits <= NUMBER_LENGTH && word > 0 && word <= WORD_LENGTH)
      add_attribute (list, pango_attr_allow_breaks_new (FALSE), p - text,
                     p - text + digits + 1 + 1);
    p += digits;
  }
}

static PangoLayout *
new_layout (RapChartTypesetter *self, const RapChartFace *face)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, rap_chart_face_family (face));
  pango_font_description_set_size (description, face->size * PANGO_SCALE);
  pango_font_description_set_weight (description,
                                     face->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (description,
                                    face->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  return layout;
}

/* Scripts with tall letters need more room than the face gives. */
static double
measure_line (PangoLayoutLine *line, double leading)
{
  for (GSList *l = line->runs; l != NULL; l = l->next) {
    PangoLayoutRun *run = l->data;
    PangoFontMetrics *metrics =
        pango_font_get_metrics (run->item->analysis.font, run->item->analysis.language);
    double height = pango_units_to_double (pango_font_metrics_get_ascent (metrics) +
                                           pango_font_metrics_get_descent (metrics));
    pango_font_metrics_unref (metrics);
    leading = MAX (leading, height);
  }
  return leading;
}

/* Pango leaves out the blank at which a line is broken. In a PDF the words on either side of it
   would run together for whoever listens or copies, so it is put back, without width. */
static void
restore_blanks (PangoLayoutLine *line, const char *text)
{
  for (GSList *l = line->runs; l != NULL; l = l->next) {
    PangoLayoutRun *run = l->data;
    const char *start = text + run->item->offset;

    for (int i = 0; i < run->glyphs->num_glyphs; i++)
      if (run->glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY &&
          start[run->glyphs->log_clusters[i]] == ' ') {
        PangoGlyphString *blank = pango_glyph_string_new ();
        pango_shape (" ", 1, &run->item->analysis, blank);
        if (blank->num_glyphs == 1)
          run->glyphs->glyphs[i].glyph = blank->glyphs[0].glyph;
        pango_glyph_string_free (blank);
      }
  }
}

/* Lines begin where the document's lines begin, whatever script they are in. */
static double
find_left (RapChartTypesetter *self, PangoLayoutLine *line, double width)
{
  PangoRectangle logical;

  if (pango_context_get_base_dir (self->context) != PANGO_DIRECTION_RTL)
    return 0;
  pango_layout_line_get_extents (line, NULL, &logical);
  return width - pango_units_to_double (logical.width);
}

static void
take_lines (RapChartTypesetter *self, RapChartCell *cell, const RapChartFace *face)
{
  const char *text = pango_layout_get_text (cell->layout);
  int n = pango_layout_get_line_count (cell->layout);
  double top = 0;

  cell->under = face->leading * (1 - RAP_CHART_BASELINE);
  cell->grey = face->grey;
  cell->tops = g_array_new (FALSE, FALSE, sizeof (double));
  cell->lefts = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_append_val (cell->tops, top);
  for (int i = 0; i < n; i++) {
    PangoLayoutLine *line = pango_layout_get_line (cell->layout, i);
    double left = find_left (self, line, cell->width);

    restore_blanks (line, text);
    top += measure_line (line, face->leading);
    g_array_append_val (cell->lefts, left);
    g_array_append_val (cell->tops, top);
  }
}

static void
set_width (PangoLayout *layout, double width)
{
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
}

/**
 * rap_chart_typesetter_fill:
 * @self: a typesetter
 * @cell: whose width is set
 * @face: how to set it
 * @pieces: (element-type RapChartPiece): what to set; must outlive the cell
 */
void
rap_chart_typesetter_fill (RapChartTypesetter *self,
                           RapChartCell *cell,
                           RapChartFaceName face,
                           GArray *pieces)
{
  const RapChartFace *look = rap_chart_face (face);
  g_autofree char *text = rap_chart_pieces_to_text (pieces, TRUE);
  PangoAttrList *list = pango_attr_list_new ();
  guint start = 0;

  for (guint i = 0; i < pieces->len; i++) {
    const RapChartPiece *piece = rap_chart_piece (pieces, i);
    guint end = start + strlen (piece->text);
    add_piece_attributes (list, look, piece, start, end);
    start = end;
  }
  keep_numbers_with_words (list, text);
  cell->layout = new_layout (self, look);
  cell->pieces = pieces;
  pango_layout_set_text (cell->layout, text, -1);
  pango_layout_set_attributes (cell->layout, list);
  set_width (cell->layout, cell->width);
  take_lines (self, cell, look);
  pango_attr_list_unref (list);
}

/**
 * rap_chart_typesetter_fill_text:
 * @self: a typesetter
 * @cell: whose width is set
 * @face: how to set it
 * @text: what to set
 */
void
rap_chart_typesetter_fill_text (RapChartTypesetter *self,
                                RapChartCell *cell,
                                RapChartFaceName face,
                                const char *text)
{
  const RapChartFace *look = rap_chart_face (face);

  cell->layout = new_layout (self, look);
  pango_layout_set_text (cell->layout, text, -1);
  set_width (cell->layout, cell->width);
  take_lines (self, cell, look);
}

/**
 * rap_chart_typesetter_fill_balanced:
 * @self: a typesetter
 * @cell: whose width is set
 * @face: how to set it
 * @text: a title
 *
 * Sets a text into as few lines as its width allows, but of about one length, so that no word of
 * a title stands alone.
 */
void
rap_chart_typesetter_fill_balanced (RapChartTypesetter *self,
                                    RapChartCell *cell,
                                    RapChartFaceName face,
                                    const char *text)
{
  g_autoptr (PangoLayout) layout = rap_chart_typesetter_line (self, face, text);
  double width = cell->width, narrow = cell->width / 2;
  int n_lines;

  set_width (layout, cell->width);
  n_lines = pango_layout_get_line_count (layout);
  while (n_lines > 1 && width - narrow > 1) {
    double middle = (narrow + width) / 2;
    set_width (layout, middle);
    if (pango_layout_get_line_count (layout) > n_lines)
      narrow = middle;
    else
      width = middle;
  }
  if (pango_context_get_base_dir (self->context) != PANGO_DIRECTION_RTL)
    cell->width = width;
  rap_chart_typesetter_fill_text (self, cell, face, text);
}

/**
 * rap_chart_typesetter_line:
 * @self: a typesetter
 * @face: how to set it
 * @text: what to set
 *
 * Returns: (transfer full): a layout of one line
 */
PangoLayout *
rap_chart_typesetter_line (RapChartTypesetter *self, RapChartFaceName face, const char *text)
{
  PangoLayout *layout = new_layout (self, rap_chart_face (face));

  pango_layout_set_text (layout, text, -1);
  return layout;
}

/**
 * rap_chart_typesetter_measure:
 * @self: a typesetter
 * @face: how it is set
 * @text: a text
 *
 * Returns: how wide it is on one line
 */
double
rap_chart_typesetter_measure (RapChartTypesetter *self, RapChartFaceName face, const char *text)
{
  g_autoptr (PangoLayout) layout = rap_chart_typesetter_line (self, face, text);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return pango_units_to_double (logical.width);
}

/**
 * rap_chart_typesetter_measure_word:
 * @self: a typesetter
 * @face: how it is set
 * @text: a text
 *
 * Returns: how wide its widest word is
 */
double
rap_chart_typesetter_measure_word (RapChartTypesetter *self,
                                   RapChartFaceName face,
                                   const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  double width = 0;

  for (guint i = 0; words[i] != NULL; i++)
    width = MAX (width, rap_chart_typesetter_measure (self, face, words[i]));
  return width;
}
