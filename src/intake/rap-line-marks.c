/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-line-marks.h"

/* Where some letters of a paragraph's text stand in a line; empty where none do. */
static RapSpan
find_in_line (const RapCorrectedText *self, RapSpan line, guint paragraph, RapSpan span)
{
  RapSpan found = { 0, 0 };

  for (guint i = line.start; i < line.end; i++) {
    const RapLetter *letter = rap_corrected_text_letter (self, i);
    guint at = i - line.start;

    if (letter->paragraph != paragraph || letter->offset == RAP_NOWHERE ||
        letter->offset < span.start || letter->offset >= span.end)
      continue;
    if (rap_span_is_empty (found))
      found.start = at;
    found.end = at + 1;
  }
  return found;
}

/* The paragraphs that a line has letters of. */
static void
find_paragraphs (const RapCorrectedText *self, RapSpan line, guint *from, guint *to)
{
  *from = *to = rap_corrected_text_letter (self, line.start)->paragraph;
  for (guint i = line.start; i < line.end; i++)
    *to = MAX (*to, rap_corrected_text_letter (self, i)->paragraph);
}

static int
compare_repairs (gconstpointer a, gconstpointer b)
{
  const RapTextRepair *left = a, *right = b;
  return (left->span.start > right->span.start) - (left->span.start < right->span.start);
}

/* Words that were changed with the label before them. Where the source has none of them, they are
 * shown with the word after them, as everywhere. */
static void
leave_label_out (const RapCorrectedText *self,
                 const RapChangedWords *change,
                 RapSpan line,
                 RapTextRepair *repair)
{
  guint next = repair->span.end + line.start, start;
  g_autofree char *was = rap_corrected_text_dup_text_was (self, change);

  while (next < line.end && g_unichar_isspace (rap_corrected_text_letter (self, next)->character))
    next++;
  for (start = next;
       next < line.end && !g_unichar_isspace (rap_corrected_text_letter (self, next)->character);
       next++)
    ;
  if (*was == '\0' && next > start) {
    g_free (was);
    was = rap_corrected_text_get_words (self, (RapSpan){ start, next });
    repair->span.end = next - line.start;
  }
  if (*was != '\0') {
    g_free (repair->was);
    repair->was = g_steal_pointer (&was);
  }
}

/* Put right again: it is what the source has. */
static gboolean
is_as_source (const RapCorrectedText *self, RapSpan line, const RapTextRepair *repair)
{
  g_autofree char *now = rap_corrected_text_get_words (
      self, (RapSpan){ line.start + repair->span.start, line.start + repair->span.end });

  return g_str_equal (now, repair->was);
}

/* A change over the end of a line is told in the line in which it begins; that of a label is told
 * of the label. */
static void
add_changes (const RapCorrectedText *self, RapSpan line, GArray *repairs)
{
  for (guint i = 0; i < self->changes->len; i++) {
    const RapChangedWords *change = &g_array_index (self->changes, RapChangedWords, i);
    RapTextRepair repair;
    guint start = MAX (change->span.start, line.start);
    guint end = MIN (change->span.end, line.end);

    if (start >= end || rap_corrected_text_has_line_end (self, change->span.start, start))
      continue;
    repair = (RapTextRepair){ { start - line.start, end - line.start }, g_strdup (change->was) };
    if (change->span.start < line.start)
      leave_label_out (self, change, line, &repair);
    if (change->span.end <= line.end && is_as_source (self, line, &repair))
      g_free (repair.was);
    else
      g_array_append_val (repairs, repair);
  }
}

static gboolean
overlaps_any (const GArray *repairs, RapSpan span)
{
  for (guint i = 0; i < repairs->len; i++)
    if (rap_span_overlaps (g_array_index (repairs, RapTextRepair, i).span, span))
      return TRUE;
  return FALSE;
}

static GArray *
take_repairs (const RapCorrectedText *self, RapSpan line, guint from, guint to)
{
  GArray *repairs = rap_text_repairs_new ();

  add_changes (self, line, repairs);
  for (guint k = from; k <= to; k++) {
    guint n;
    const RapTextRepair *old = rap_paragraph_get_repairs (
        rap_document_get_paragraph (self->document, self->first + k), &n);

    for (guint i = 0; i < n; i++) {
      RapTextRepair repair = { find_in_line (self, line, k, old[i].span), NULL };

      if (rap_span_is_empty (repair.span) || overlaps_any (repairs, repair.span))
        continue;
      repair.was = g_strdup (old[i].was);
      g_array_append_val (repairs, repair);
    }
  }
  g_array_sort (repairs, compare_repairs);
  return repairs;
}

/* Where a mark stands now: after the last letter before it that is left, else before the first
 * after it. */
static gboolean
find_mark (const RapCorrectedText *self, guint paragraph, guint offset, guint *at)
{
  const GArray *letters = self->letters;

  for (guint i = letters->len; i > 0; i--) {
    const RapLetter *letter = rap_corrected_text_letter (self, i - 1);

    if (letter->paragraph == paragraph && letter->offset < offset) {
      *at = i;
      return TRUE;
    }
  }
  for (guint i = 0; i < letters->len; i++) {
    const RapLetter *letter = rap_corrected_text_letter (self, i);

    if (letter->paragraph == paragraph && letter->offset != RAP_NOWHERE) {
      *at = i;
      return TRUE;
    }
  }
  return FALSE;
}

/* Marks of a line that was divided stand in one of its parts. */
static GArray *
take_footnotes (const RapCorrectedText *self, RapSpan line, guint from, guint to)
{
  GArray *footnotes = rap_footnotes_new ();

  for (guint k = from; k <= to; k++) {
    guint n;
    const RapFootnote *old = rap_paragraph_get_footnotes (
        rap_document_get_paragraph (self->document, self->first + k), &n);

    for (guint i = 0; i < n; i++) {
      RapFootnote footnote = { NULL, 0, NULL };
      guint at;

      if (!find_mark (self, k, old[i].offset, &at) || at > line.end ||
          (at < line.start + (at > 0 && old[i].offset > 0)))
        continue;
      footnote.offset = at - line.start;
      footnote.mark = g_strdup (old[i].mark);
      footnote.text = g_strdup (old[i].text);
      g_array_append_val (footnotes, footnote);
    }
  }
  return footnotes;
}

static GArray *
take_places (const RapCorrectedText *self, RapSpan line, guint from, guint to)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (RapPlace));

  for (guint k = from; k <= to; k++) {
    guint n;
    const RapPlace *old =
        rap_paragraph_get_places (rap_document_get_paragraph (self->document, self->first + k), &n);

    for (guint i = 0; i < n; i++) {
      RapPlace place = { find_in_line (self, line, k, old[i].span), old[i].page, old[i].box };

      if (!rap_span_is_empty (place.span))
        g_array_append_val (places, place);
    }
  }
  return places;
}

static GArray *
take_emphases (const RapCorrectedText *self, RapSpan line, guint from, guint to)
{
  GArray *emphases = g_array_new (FALSE, FALSE, sizeof (RapEmphasis));

  for (guint k = from; k <= to; k++) {
    guint n;
    const RapEmphasis *old = rap_paragraph_get_emphases (
        rap_document_get_paragraph (self->document, self->first + k), &n);

    for (guint i = 0; i < n; i++) {
      RapEmphasis emphasis = { find_in_line (self, line, k, old[i].span), old[i].style };

      if (!rap_span_is_empty (emphasis.span))
        g_array_append_val (emphases, emphasis);
    }
  }
  return emphases;
}

/**
 * rap_line_marks_take:
 * @text: a corrected text
 * @line: letters of a line of it, without its label; at least one
 *
 * Returns: what is known of the words of the line
 */
RapLineMarks
rap_line_marks_take (const RapCorrectedText *text, RapSpan line)
{
  guint from, to;

  find_paragraphs (text, line, &from, &to);
  return (RapLineMarks){ take_footnotes (text, line, from, to), take_repairs (text, line, from, to),
                         take_places (text, line, from, to), take_emphases (text, line, from, to) };
}

/**
 * rap_line_marks_clear:
 * @self: what was taken
 */
void
rap_line_marks_clear (RapLineMarks *self)
{
  g_array_unref (self->footnotes);
  g_array_unref (self->repairs);
  g_array_unref (self->places);
  g_array_unref (self->emphases);
}
