/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Finds the furniture of pages: running heads and feet, page and job numbers, bar codes, rules.
 * Known by place (the outermost lines of a page), by repetition (the same line on other pages, its
 * figures aside), by size, and by being nothing but figures. The head of the first page is its
 * masthead and stays.
 */
#include "rap-placed-lines.h"

#include <math.h>
#include <string.h>

/* The outer parts of a page, by its height, in which lines may be furniture. */
#define ZONE 0.14f
#define NARROW_ZONE 0.1f

/* Heads and feet are set smaller than this share of the text's size, if they are set smaller. */
#define SMALL 0.93f

/* What is repeated stands at the same height, give or take this, in points. */
#define SAME_HEIGHT 5.0f

/* A repeated line has no more numbers that change: a page, of how many, a date. */
#define MOST_NUMBERS 3

typedef struct {
  guint pages;
  guint last_page; /* index + 1 of the last page counted */
  float height;    /* of its first appearance */
} Repetition;

/* What stays the same from page to page: letters, each of a few numbers as one '#'. */
static char *
repeated_form (const RapRaw *raw, guint i)
{
  RapSpan span = rap_raw_line (raw, i)->span;
  GString *form = g_string_sized_new (span.end - span.start + 1);
  guint numbers = 0;

  for (guint k = span.start; k < span.end; k++) {
    char c = raw->text[k];

    if (c == ' ' || (g_ascii_isdigit (c) && form->len > 0 && form->str[form->len - 1] == '#'))
      continue;
    numbers += g_ascii_isdigit (c);
    g_string_append_c (form, g_ascii_isdigit (c) ? '#' : c);
  }
  if (numbers > MOST_NUMBERS) {
    g_string_truncate (form, 0);
    g_string_append_len (form, raw->text + span.start, span.end - span.start);
  }
  return g_string_free (form, FALSE);
}

/* Figures and marks, with a letter or two among them at most: "2/5", "- 3 -", "18-17962 (E)". */
static gboolean
is_figures (const RapRaw *raw, guint i)
{
  RapSpan span = rap_raw_line (raw, i)->span;
  guint figures = 0;
  guint letters = 0;

  for (guint k = span.start; k < span.end; k++) {
    figures += g_ascii_isdigit (raw->text[k]);
    letters += g_ascii_isalpha (raw->text[k]);
  }
  return figures > 0 && (letters == 0 || (letters <= 2 && figures >= 6));
}

/* A footnote may consist of figures too: "7 70/1." */
static gboolean
starts_with_mark (const RapPlacedLines *self, guint i)
{
  RapSpan span = rap_raw_line (self->raw, i)->span;
  guint mark_end = rap_placed_line (self, i)->mark_end;

  return mark_end > span.start && mark_end < span.end;
}

static int
zone_of (const RapRaw *raw, guint i, float share)
{
  const RapLine *line = rap_raw_line (raw, i);
  float height = g_array_index (raw->pages, RapPage, line->page).height;

  if (line->box.y1 < share * height)
    return -1;
  return line->box.y0 > (1 - share) * height ? 1 : 0;
}

static GHashTable *
count_repetitions (const RapRaw *raw)
{
  GHashTable *found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < raw->lines->len; i++) {
    const RapLine *line = rap_raw_line (raw, i);
    g_autofree char *form = NULL;
    Repetition *repetition;

    if (zone_of (raw, i, ZONE) == 0)
      continue;
    form = repeated_form (raw, i);
    repetition = g_hash_table_lookup (found, form);
    if (repetition == NULL) {
      repetition = g_new0 (Repetition, 1);
      repetition->height = line->box.y1;
      g_hash_table_insert (found, g_steal_pointer (&form), repetition);
    }
    if (repetition->last_page != line->page + 1 &&
        fabsf (repetition->height - line->box.y1) < SAME_HEIGHT) {
      repetition->pages++;
      repetition->last_page = line->page + 1;
    }
  }
  return found;
}

static gboolean
is_repeated (const RapRaw *raw, GHashTable *repetitions, guint i)
{
  g_autofree char *form = repeated_form (raw, i);
  const Repetition *repetition = g_hash_table_lookup (repetitions, form);

  return repetition != NULL && repetition->pages >= 2 &&
         fabsf (repetition->height - rap_raw_line (raw, i)->box.y1) < SAME_HEIGHT;
}

/* A small line at the head of the page that the text keeps a distance from. At the foot, the same
 * is a footnote. */
static gboolean
is_head (const RapPlacedLines *self, guint i, float text_begins)
{
  const RapLine *line = rap_raw_line (self->raw, i);

  return line->size < SMALL * self->size && zone_of (self->raw, i, NARROW_ZONE) < 0 &&
         text_begins - line->box.y1 > 0.5f * self->leading;
}

/* Where the text of the page begins, small lines near the edge left out. */
static float
find_text (const RapPlacedLines *self, guint first, guint end)
{
  float edge = G_MAXFLOAT;

  for (guint i = first; i < end; i++) {
    const RapLine *line = rap_raw_line (self->raw, i);
    gboolean is_text = line->size >= SMALL * self->size || zone_of (self->raw, i, NARROW_ZONE) == 0;

    if (!is_text || is_figures (self->raw, i))
      continue;
    edge = MIN (edge, line->box.y0);
  }
  return edge;
}

/* Works from the page's edge inwards and stops at the first row that is no furniture. */
static void
clear_zone (RapPlacedLines *self, guint page, int zone, GHashTable *repetitions)
{
  const RapRaw *raw = self->raw;
  guint first = g_array_index (raw->pages, RapPage, page).first_line;
  guint end = rap_raw_page_end (raw, page);
  float text_begins = find_text (self, first, end);
  float limit = zone < 0 ? G_MAXFLOAT : 0;

  for (guint pass = 0; pass < 2; pass++) {
    for (guint i = first; i < end; i++) {
      const RapLine *line = rap_raw_line (raw, i);
      float middle = (line->box.y0 + line->box.y1) / 2;
      gboolean beyond = zone < 0 ? middle < limit : middle > limit;
      gboolean is_furniture;

      if (zone_of (raw, i, ZONE) != zone)
        continue;
      is_furniture = !starts_with_mark (self, i) &&
                     (is_figures (raw, i) || is_repeated (raw, repetitions, i) ||
                      is_head (self, i, text_begins));
      /* The first pass finds the innermost row that must stay, the second clears what is beyond. */
      if (pass == 0 && !is_furniture)
        limit = zone < 0 ? MIN (limit, line->box.y0) : MAX (limit, line->box.y1);
      if (pass == 1 && is_furniture && beyond)
        rap_placed_line (self, i)->kind = RAP_PLACED_FURNITURE;
    }
  }
}

/* On the first page, the number alone: everything else up there names the document. */
static void
clear_masthead (RapPlacedLines *self)
{
  guint end = rap_raw_page_end (self->raw, 0);

  for (guint i = 0; i < end; i++)
    if (zone_of (self->raw, i, NARROW_ZONE) < 0 && is_figures (self->raw, i) &&
        rap_raw_line (self->raw, i)->span.end - rap_raw_line (self->raw, i)->span.start <= 5)
      rap_placed_line (self, i)->kind = RAP_PLACED_FURNITURE;
}

/**
 * rap_placed_lines_find_furniture:
 * @self: lines whose sizes are known
 */
void
rap_placed_lines_find_furniture (RapPlacedLines *self)
{
  g_autoptr (GHashTable) repetitions = count_repetitions (self->raw);

  for (guint page = 0; page < self->raw->pages->len; page++) {
    if (g_array_index (self->raw->pages, RapPage, page).height <= 0)
      continue;
    if (page > 0)
      clear_zone (self, page, -1, repetitions);
    else
      clear_masthead (self);
    clear_zone (self, page, 1, repetitions);
  }
}
