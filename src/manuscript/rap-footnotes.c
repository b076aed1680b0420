/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-footnotes.h"

#include <string.h>

#include "rap-line-end.h"
#include "rap-manuscript-builder.h"

/* Footnotes are set smaller than this share of the text's size. */
#define SMALL 0.95f

typedef struct {
  char *mark;    /* (owned) */
  GString *text; /* (owned) */
  guint page;
} Footnote;

static void
footnote_free (gpointer data)
{
  Footnote *footnote = data;

  g_free (footnote->mark);
  g_string_free (footnote->text, TRUE);
  g_free (footnote);
}

static gboolean
has_mark (const RapPlacedLines *self, guint i)
{
  RapSpan span = rap_raw_line (self->raw, i)->span;
  guint mark_end = rap_placed_line (self, i)->mark_end;

  return mark_end > span.start && mark_end < span.end;
}

/* The number or asterisks that a line starts with, if text follows. */
static guint
level_mark_end (const RapRaw *raw, guint i)
{
  RapSpan span = rap_raw_line (raw, i)->span;
  guint end = span.start;

  while (end < span.end && end - span.start < 3 &&
         (g_ascii_isdigit (raw->text[end]) || raw->text[end] == '*'))
    end++;
  return end < span.end && (raw->text[end] == ' ' || g_ascii_isalpha (raw->text[end])) ? end
                                                                                       : span.start;
}

/* Below a rule, a mark need not be raised; then a blank stands after it. */
static guint
plain_mark_end (const RapRaw *raw, guint i)
{
  guint end = level_mark_end (raw, i);

  return raw->text[end] == ' ' ? end : rap_raw_line (raw, i)->span.start;
}

/* Some word processors set the mark before a note level with it: then the page has the same mark,
 * raised, above. */
static gboolean
repeats_raised_mark (const RapPlacedLines *self, guint first, guint i)
{
  const RapRaw *raw = self->raw;
  const char *mark = raw->text + rap_raw_line (raw, i)->span.start;
  guint length = level_mark_end (raw, i) - rap_raw_line (raw, i)->span.start;

  if (length == 0)
    return FALSE;
  for (guint r = rap_placed_line (self, first)->first_run; r < raw->runs->len; r++) {
    const RapRun *run = &g_array_index (raw->runs, RapRun, r);

    if (run->span.start >= rap_raw_line (raw, i)->span.start)
      return FALSE;
    if ((run->style & RAP_STYLE_RAISED) != 0 && run->span.end - run->span.start == length &&
        memcmp (raw->text + run->span.start, mark, length) == 0)
      return TRUE;
  }
  return FALSE;
}

typedef struct {
  guint first;     /* line of the page */
  gboolean inside; /* the lines are footnotes, until the next column */
  gboolean below_rule;
  float lowest;
} Foot;

/* A rule that has small lines or marks below it: others part the text itself. */
static gboolean
opens_notes (const RapPlacedLines *self, guint i, guint end)
{
  if (!rap_placed_is_rule (self->raw, i) || i + 1 >= end)
    return FALSE;
  return rap_raw_line (self->raw, i + 1)->size < SMALL * self->size || has_mark (self, i + 1) ||
         plain_mark_end (self->raw, i + 1) > rap_raw_line (self->raw, i + 1)->span.start;
}

static void
classify (RapPlacedLines *self, guint i, guint end, Foot *foot)
{
  const RapLine *line = rap_raw_line (self->raw, i);
  RapPlacedLine *placed = rap_placed_line (self, i);
  gboolean is_small = line->size < SMALL * self->size;
  gboolean level_mark;

  if (foot->inside && line->box.y1 < foot->lowest)
    *foot = (Foot){ foot->first };
  if (opens_notes (self, i, end)) {
    placed->kind = RAP_PLACED_FURNITURE;
    *foot = (Foot){ foot->first, TRUE, TRUE, line->box.y0 };
    return;
  }
  if (rap_placed_is_rule (self->raw, i)) {
    placed->kind = RAP_PLACED_FURNITURE;
    return;
  }
  level_mark = !has_mark (self, i) && is_small && repeats_raised_mark (self, foot->first, i);
  if (!foot->inside && !(is_small && (has_mark (self, i) || level_mark)))
    return;
  if (!foot->below_rule && !is_small) {
    *foot = (Foot){ foot->first };
    return;
  }
  if (level_mark)
    placed->mark_end = level_mark_end (self->raw, i);
  else if (foot->below_rule && !has_mark (self, i))
    placed->mark_end = plain_mark_end (self->raw, i);
  placed->kind = placed->mark_end > line->span.start ? RAP_PLACED_NOTE : RAP_PLACED_NOTE_MORE;
  foot->inside = TRUE;
  foot->lowest = line->box.y0;
}

static gboolean
is_small_text (const RapPlacedLines *self, guint i)
{
  return rap_placed_line (self, i)->kind == RAP_PLACED_BODY &&
         rap_raw_line (self->raw, i)->size < SMALL * self->size;
}

/* Where a drawn rule is all that stands between, the rest of the last page's note is known by its
 * size and its place: small lines below the text, before the page's own notes. */
static void
continue_notes (RapPlacedLines *self, guint first, guint end)
{
  guint last = end;

  for (guint i = first; i < end && last == end; i++)
    if (rap_placed_line (self, i)->kind == RAP_PLACED_NOTE)
      last = i;
  while (last > first && rap_placed_line (self, last - 1)->kind == RAP_PLACED_FURNITURE)
    last--;
  for (end = last; last > first && is_small_text (self, last - 1);)
    last--;
  if (last == first || rap_placed_line (self, last - 1)->kind != RAP_PLACED_BODY)
    return;
  for (; last < end; last++)
    rap_placed_line (self, last)->kind = RAP_PLACED_NOTE_MORE;
}

static gboolean
ends_in_note (const RapPlacedLines *self, guint first, guint end)
{
  while (end > first && rap_placed_line (self, end - 1)->kind == RAP_PLACED_FURNITURE)
    end--;
  return end > first && rap_placed_line (self, end - 1)->kind != RAP_PLACED_BODY;
}

/**
 * rap_placed_lines_find_notes:
 * @self: lines of which furniture is known
 *
 * A footnote is known by the rule above it, or by its size and the raised mark in front.
 */
void
rap_placed_lines_find_notes (RapPlacedLines *self)
{
  gboolean goes_on = FALSE;

  for (guint page = 0; page < self->raw->pages->len; page++) {
    guint first = g_array_index (self->raw->pages, RapPage, page).first_line;
    guint end = rap_raw_page_end (self->raw, page);
    Foot foot = { first };

    for (guint i = first; i < end; i++)
      if (rap_placed_line (self, i)->kind == RAP_PLACED_BODY)
        classify (self, i, end, &foot);
    if (goes_on)
      continue_notes (self, first, end);
    goes_on = ends_in_note (self, first, end);
  }
}

/* Appends the text of a line, without blanks that are none and without raised marks. */
static void
append_clean (GString *text, const RapPlacedLines *self, guint i, guint from)
{
  const RapRaw *raw = self->raw;
  RapSpan span = rap_raw_line (raw, i)->span;

  while (from < span.end && raw->text[from] == ' ')
    from++;
  if (text->len > 0 && !rap_line_end_joins (text->str, text->len, raw->text + from))
    g_string_append_c (text, ' ');
  for (guint r = rap_placed_line (self, i)->first_run; r < raw->runs->len; r++) {
    const RapRun *run = &g_array_index (raw->runs, RapRun, r);

    if (run->span.start >= span.end)
      break;
    if ((run->style & RAP_STYLE_NARROW) == 0 || run->span.start < from)
      continue;
    g_string_append_len (text, raw->text + from, run->span.start - from);
    from = run->span.end;
  }
  g_string_append_len (text, raw->text + from, span.end - from);
}

static GPtrArray *
collect (const RapPlacedLines *self)
{
  GPtrArray *footnotes = g_ptr_array_new_with_free_func (footnote_free);

  for (guint i = 0; i < self->lines->len; i++) {
    const RapPlacedLine *placed = rap_placed_line (self, i);
    const RapLine *line = rap_raw_line (self->raw, i);
    Footnote *footnote;

    if (placed->kind == RAP_PLACED_NOTE) {
      footnote = g_new0 (Footnote, 1);
      footnote->mark = rap_note_mark_from_raised (self->raw->text + line->span.start,
                                                  placed->mark_end - line->span.start);
      if (footnote->mark == NULL)
        footnote->mark =
            g_strndup (self->raw->text + line->span.start, placed->mark_end - line->span.start);
      footnote->text = g_string_new (NULL);
      footnote->page = line->page;
      append_clean (footnote->text, self, i, placed->mark_end);
      g_ptr_array_add (footnotes, footnote);
    } else if (placed->kind == RAP_PLACED_NOTE_MORE && footnotes->len > 0) {
      footnote = footnotes->pdata[footnotes->len - 1];
      append_clean (footnote->text, self, i, line->span.start);
    }
  }
  return footnotes;
}

static guint
page_of (RapManuscript *manuscript, const RapNote *note)
{
  return rap_raw_line (manuscript->raw, rap_manuscript_line_at (manuscript, note->offset))->page;
}

/* The mark that @footnote explains: the first on its page, else the first that has no note. */
static RapNote *
find_mark (RapManuscript *manuscript, const Footnote *footnote, guint n_marks)
{
  RapNote *other = NULL;

  for (guint i = 0; i < n_marks; i++) {
    RapNote *note = &g_array_index (manuscript->notes, RapNote, i);

    if (*note->text != '\0' || strcmp (note->mark, footnote->mark) != 0)
      continue;
    if (page_of (manuscript, note) == footnote->page)
      return note;
    if (other == NULL)
      other = note;
  }
  return other;
}

/**
 * rap_footnotes_tie:
 * @lines: the lines of the document
 * @manuscript: made of them; its notes are marks in the text
 *
 * A footnote that no mark leads to is kept, without an offset.
 */
void
rap_footnotes_tie (const RapPlacedLines *lines, RapManuscript *manuscript)
{
  g_autoptr (GPtrArray) footnotes = collect (lines);
  guint n_marks = manuscript->notes->len;

  for (guint i = 0; i < footnotes->len; i++) {
    Footnote *footnote = footnotes->pdata[i];
    RapNote *mark = find_mark (manuscript, footnote, n_marks);

    if (mark != NULL) {
      g_free (mark->text);
      mark->text = g_strdup (footnote->text->str);
    } else {
      RapNote note = { g_strdup (footnote->mark), G_MAXUINT, g_strdup (footnote->text->str) };

      g_array_append_val (manuscript->notes, note);
    }
  }
}
