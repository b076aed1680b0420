/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-page-glyphs.h"

#include <math.h>
#include <string.h>

#define LEFT_TO_RIGHT_EMBEDDING 0x202a
#define RIGHT_TO_LEFT_EMBEDDING 0x202b
#define POP_EMBEDDING 0x202c

/* The text, layout and attributes of a page share one run of the parser, which the page keeps;
 * each call only walks its result. Characters, rectangles and attributes are numbered alike, but
 * for the embedding marks, which have a character only. */
typedef struct {
  const char *at;
  const PopplerRectangle *rectangles;
  guint n_rectangles;
  guint index;
  GList *attributes; /* at the current one */
  guint style;       /* of the current attributes */
  float size;
  gboolean breaks; /* the next glyph starts a segment */
} Walk;

void
rap_page_glyphs_init (RapPageGlyphs *self)
{
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (RapGlyph));
  self->width = 0;
  self->height = 0;
}

void
rap_page_glyphs_clear (RapPageGlyphs *self)
{
  g_clear_pointer (&self->glyphs, g_array_unref);
}

static void
take_attributes (Walk *walk)
{
  const PopplerTextAttributes *attributes = walk->attributes->data;

  walk->size = attributes->font_size;
  walk->style = rap_font_style (attributes->font_name);
  if (attributes->is_underlined)
    walk->style |= RAP_STYLE_UNDERLINE;
}

static void
follow_attributes (Walk *walk)
{
  gboolean moved = FALSE;

  while (walk->attributes != NULL && walk->attributes->next != NULL &&
         (gint64)walk->index > ((PopplerTextAttributes *)walk->attributes->data)->end_index) {
    walk->attributes = walk->attributes->next;
    moved = TRUE;
  }
  if (moved)
    take_attributes (walk);
}

/* The letters of a ligature share its glyph: "ﬁ" is two characters of the text. */
static const char *
open_ligature (gunichar character)
{
  static const char *const letters[] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };

  return character >= 0xfb00 && character <= 0xfb06 ? letters[character - 0xfb00] : NULL;
}

static void
add_glyph (RapPageGlyphs *self, Walk *walk, gunichar character, const PopplerRectangle *place)
{
  const char *letters = open_ligature (character);
  guint n = letters != NULL ? strlen (letters) : 1;
  float width = (place->x2 - place->x1) / n;
  RapGlyph glyph = {
    .character = character,
    .box = { place->x1, MIN (place->y1, place->y2), place->x1 + width, MAX (place->y1, place->y2) },
    .size = walk->size,
    .style = walk->style,
    .starts_segment = walk->breaks,
  };
  float middle_x = (place->x1 + place->x2) / 2;
  float middle_y = (place->y1 + place->y2) / 2;

  /* Written so that a place that is not a number is off the page too. */
  if (!(middle_x >= 0 && middle_x <= self->width && middle_y >= 0 && middle_y <= self->height))
    return;
  if (!(place->x2 >= place->x1))
    glyph.box.x1 = glyph.box.x0;
  for (guint i = 0; i < n; i++) {
    if (letters != NULL)
      glyph.character = letters[i];
    g_array_append_val (self->glyphs, glyph);
    glyph.box.x0 = glyph.box.x1;
    glyph.box.x1 += width;
    glyph.starts_segment = FALSE;
  }
  walk->breaks = FALSE;
}

static gboolean
reads_right_to_left (gunichar character)
{
  return (character >= 0x0590 && character <= 0x08ff) ||
         (character >= 0xfb1d && character <= 0xfdff) ||
         (character >= 0xfe70 && character <= 0xfeff);
}

/* Embedding marks have a character and no place. */
static gboolean
is_embedding (gunichar character)
{
  return character >= LEFT_TO_RIGHT_EMBEDDING && character <= POP_EMBEDDING;
}

/* The parser gives the letters of a right-to-left word in reading order, their places in order of
 * the page: this counts how far the word reaches. */
static guint
count_right_to_left (const char *at)
{
  guint n = 0;

  for (; reads_right_to_left (g_utf8_get_char (at)); at = g_utf8_next_char (at))
    n++;
  return n;
}

static void
take_right_to_left (RapPageGlyphs *self, Walk *walk, guint n)
{
  guint last;

  n = MIN (n, walk->n_rectangles - walk->index);
  last = walk->index + n - 1;
  for (guint i = 0; i < n; i++) {
    add_glyph (self, walk, g_utf8_get_char (walk->at), &walk->rectangles[last - i]);
    walk->at = g_utf8_next_char (walk->at);
  }
  walk->index += n;
}

static void
take_character (RapPageGlyphs *self, Walk *walk)
{
  gunichar character = g_utf8_get_char (walk->at);

  if (reads_right_to_left (character)) {
    take_right_to_left (self, walk, count_right_to_left (walk->at));
    return;
  }
  walk->at = g_utf8_next_char (walk->at);
  if (is_embedding (character))
    return;
  if (character == '\n')
    walk->breaks = TRUE;
  else if (!g_unichar_isspace (character) && !g_unichar_iscntrl (character))
    add_glyph (self, walk, character, &walk->rectangles[walk->index]);
  walk->index++;
}

static void
take_text (RapPageGlyphs *self,
           const char *text,
           const PopplerRectangle *rectangles,
           guint n,
           GList *attributes)
{
  Walk walk = {
    .at = text,
    .rectangles = rectangles,
    .n_rectangles = n,
    .attributes = attributes,
    .breaks = TRUE,
  };

  if (attributes != NULL)
    take_attributes (&walk);
  while (*walk.at != '\0' && walk.index < walk.n_rectangles) {
    follow_attributes (&walk);
    take_character (self, &walk);
  }
}

typedef enum {
  LEVEL,
  CLIMBING, /* turned by a quarter against the clock, read from the bottom to the top */
  FALLING,
} Direction;

static guint
end_of_segment (const GArray *glyphs, guint first)
{
  guint end = first + 1;

  while (end < glyphs->len && !g_array_index (glyphs, RapGlyph, end).starts_segment)
    end++;
  return end;
}

static Direction
direction_of (const GArray *glyphs, guint first, guint end)
{
  float across = 0;
  float down = 0;
  float along = 0;

  for (guint i = first + 1; i < end; i++) {
    const RapBox *a = &g_array_index (glyphs, RapGlyph, i - 1).box;
    const RapBox *b = &g_array_index (glyphs, RapGlyph, i).box;

    across += fabsf (b->x0 - a->x0);
    down += fabsf (b->y0 - a->y0);
    along += b->y0 - a->y0;
  }
  /* Raised marks move a line a little; only a slanted or turned one moves more than half. */
  if (down <= across * 0.5f || end - first < 2)
    return LEVEL;
  return along < 0 ? CLIMBING : FALLING;
}

static void
turn (RapPageGlyphs *self, RapGlyph *glyph, Direction direction)
{
  RapBox box = glyph->box;

  if (direction == CLIMBING)
    glyph->box = (RapBox){ self->height - box.y1, box.x0, self->height - box.y0, box.x1 };
  else
    glyph->box = (RapBox){ box.y0, self->width - box.x1, box.y1, self->width - box.x0 };
}

/* Keeps the glyphs of the direction that most of the page is set in, upright. */
static void
keep_main_direction (RapPageGlyphs *self)
{
  GArray *glyphs = self->glyphs;
  guint count[3] = { 0, 0, 0 };
  Direction main = LEVEL;
  guint kept = 0;

  for (guint i = 0, end; i < glyphs->len; i = end) {
    end = end_of_segment (glyphs, i);
    count[direction_of (glyphs, i, end)] += end - i;
  }
  if (count[LEVEL] == glyphs->len)
    return;
  if (count[CLIMBING] > count[LEVEL] + count[FALLING])
    main = CLIMBING;
  else if (count[FALLING] > count[LEVEL] + count[CLIMBING])
    main = FALLING;

  for (guint i = 0, end; i < glyphs->len; i = end) {
    end = end_of_segment (glyphs, i);
    if (direction_of (glyphs, i, end) != main)
      continue;
    for (guint k = i; k < end; k++) {
      RapGlyph glyph = g_array_index (glyphs, RapGlyph, k);

      if (main != LEVEL)
        turn (self, &glyph, main);
      g_array_index (glyphs, RapGlyph, kept++) = glyph;
    }
  }
  g_array_set_size (glyphs, kept);
  if (main != LEVEL) {
    float width = self->width;

    self->width = self->height;
    self->height = width;
  }
}

/**
 * rap_page_glyphs_take:
 * @self: what to fill; what it held is dropped
 * @page: a page
 */
void
rap_page_glyphs_take (RapPageGlyphs *self, PopplerPage *page)
{
  g_autofree char *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *rectangles = NULL;
  guint n = 0;
  double width, height;

  g_array_set_size (self->glyphs, 0);
  poppler_page_get_size (page, &width, &height);
  self->width = width;
  self->height = height;
  if (text != NULL && g_utf8_validate (text, -1, NULL) &&
      poppler_page_get_text_layout (page, &rectangles, &n)) {
    GList *attributes = poppler_page_get_text_attributes (page);

    take_text (self, text, rectangles, n, attributes);
    poppler_page_free_text_attributes (attributes);
    keep_main_direction (self);
  }
}
