/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Corrections never change the order of what was read. So a word of the corrected text is either a
 * word that was read, or lies between two of them, and what was read between the same two is what
 * the source has there.
 */
#include "rap-corrected-text.h"

#include <string.h>

#include "rap-corrections.h"

static void
changed_words_clear (gpointer data)
{
  g_clear_pointer (&((RapChangedWords *)data)->was, g_free);
}

static void
add_letters (GArray *letters, const char *text, guint paragraph, gboolean is_text)
{
  guint offset = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text), offset++) {
    RapLetter letter = { g_utf8_get_char (text), paragraph, is_text ? offset : RAP_NOWHERE,
                         letters->len };
    g_array_append_val (letters, letter);
  }
}

static GArray *
read_letters (RapDocument *document, guint first, guint n)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (RapLetter));

  for (guint i = 0; i < n; i++) {
    RapParagraph *paragraph = rap_document_get_paragraph (document, first + i);
    const char *label = rap_paragraph_get_written_label (paragraph);

    if (i > 0)
      add_letters (letters, "\n", i - 1, FALSE);
    add_letters (letters, label, i, FALSE);
    if (*label != '\0')
      add_letters (letters, " ", i, FALSE);
    add_letters (letters, rap_paragraph_get_text (paragraph), i, TRUE);
  }
  return letters;
}

/* What is put in belongs to the paragraph in which it is put. */
static void
put_in (GArray *letters, const gunichar *with, glong n, guint paragraph)
{
  for (glong i = 0; i < n; i++) {
    RapLetter letter = { with[i], paragraph, RAP_NOWHERE, RAP_NOWHERE };
    g_array_append_val (letters, letter);
  }
}

static void
copy (GArray *letters, const GArray *read, guint start, guint end)
{
  g_array_append_vals (letters, read->data + start * sizeof (RapLetter), end - start);
}

/* A letter that is put where it stood is the letter that was read. */
static void
correct (GArray *letters, const GArray *read, RapSpan span, const char *words, guint paragraph)
{
  glong n, same_start = 0, same_end = 0;
  g_autofree gunichar *with = g_utf8_to_ucs4_fast (words, -1, &n);
  glong length = span.end - span.start, most = MIN (n, length);

  while (same_start < most &&
         with[same_start] == g_array_index (read, RapLetter, span.start + same_start).character)
    same_start++;
  while (same_end < most - same_start &&
         with[n - 1 - same_end] ==
             g_array_index (read, RapLetter, span.end - 1 - same_end).character)
    same_end++;
  copy (letters, read, span.start, span.start + same_start);
  put_in (letters, with + same_start, n - same_start - same_end, paragraph);
  copy (letters, read, span.end - same_end, span.end);
}

static GArray *
correct_letters (const GArray *read, const GArray *corrections)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (RapLetter));
  guint at = 0;

  for (guint i = 0; i < corrections->len; i++) {
    const RapCorrection *correction = &g_array_index (corrections, RapCorrection, i);
    RapSpan span = { CLAMP (correction->span.start, at, read->len), 0 };
    guint paragraph =
        span.start > 0 ? g_array_index (read, RapLetter, span.start - 1).paragraph : 0;

    span.end = CLAMP (correction->span.end, span.start, read->len);
    copy (letters, read, at, span.start);
    correct (letters, read, span, correction->with, paragraph);
    at = span.end;
  }
  copy (letters, read, at, read->len);
  return letters;
}

static gboolean
is_space (const GArray *letters, guint i)
{
  return g_unichar_isspace (g_array_index (letters, RapLetter, i).character);
}

static void
add_line (GArray *lines, const GArray *letters, RapSpan line)
{
  while (line.start < line.end && is_space (letters, line.start))
    line.start++;
  while (line.end > line.start && is_space (letters, line.end - 1))
    line.end--;
  if (!rap_span_is_empty (line))
    g_array_append_val (lines, line);
}

static GArray *
cut_lines (const GArray *letters)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (RapSpan));
  guint start = 0;

  for (guint i = 0; i <= letters->len; i++)
    if (i == letters->len || g_array_index (letters, RapLetter, i).character == '\n') {
      add_line (lines, letters, (RapSpan){ start, i });
      start = i + 1;
    }
  return lines;
}

/* Where the word that begins there ends. */
static guint
end_of_word (const GArray *letters, guint i)
{
  while (i < letters->len && !is_space (letters, i))
    i++;
  return i;
}

/* Whether a word is a word that was read, whole. */
static gboolean
is_intact (const RapCorrectedText *self, RapSpan word)
{
  guint read = rap_corrected_text_letter (self, word.start)->read;
  guint length = word.end - word.start;

  if (read == RAP_NOWHERE || (read > 0 && !is_space (self->read, read - 1)) ||
      (read + length < self->read->len && !is_space (self->read, read + length)))
    return FALSE;
  for (guint i = 0; i < length; i++)
    if (rap_corrected_text_letter (self, word.start + i)->read != read + i)
      return FALSE;
  return TRUE;
}

/* The repair that covers a letter already, if there is one. */
static const RapTextRepair *
repair_at (const RapCorrectedText *self, const RapLetter *letter)
{
  guint n;
  const RapTextRepair *repairs;

  if (letter->offset == RAP_NOWHERE)
    return NULL;
  repairs = rap_paragraph_get_repairs (
      rap_document_get_paragraph (self->document, self->first + letter->paragraph), &n);
  for (guint i = 0; i < n; i++)
    if (letter->offset >= repairs[i].span.start && letter->offset < repairs[i].span.end)
      return &repairs[i];
  return NULL;
}

/* Whether a letter as it was read is one of a label. */
static gboolean
is_of_label (const RapLetter *letter)
{
  return letter->offset == RAP_NOWHERE && !g_unichar_isspace (letter->character);
}

/* What the source has for the label that a letter is of, where that was corrected before. */
static const char *
label_was_at (const RapCorrectedText *self, const RapLetter *letter)
{
  return is_of_label (letter) ? rap_paragraph_get_label_was (rap_document_get_paragraph (
                                    self->document, self->first + letter->paragraph))
                              : NULL;
}

/* What the source has for letters that were read, also where they were repaired before. */
static char *
source_of (const RapCorrectedText *self, RapSpan read)
{
  GString *source = g_string_new (NULL);
  const RapTextRepair *last = NULL;
  const char *last_label = NULL;

  for (guint i = read.start; i < read.end; i++) {
    const RapLetter *letter = &g_array_index (self->read, RapLetter, i);
    const RapTextRepair *repair = repair_at (self, letter);
    const char *label = label_was_at (self, letter);

    if (label != NULL)
      g_string_append (source, label != last_label ? label : "");
    else if (repair == NULL)
      g_string_append_unichar (source, letter->character == '\n' ? ' ' : letter->character);
    else if (repair != last)
      g_string_append (source, repair->was);
    last = repair;
    last_label = label;
  }
  return g_strstrip (g_string_free (source, FALSE));
}

/* A line end in the middle of a word divides it and is no other wording. */
static gboolean
is_division (const RapCorrectedText *self, RapSpan span, RapSpan read)
{
  gboolean divides = FALSE;
  guint k = read.start;

  for (guint i = span.start; i < span.end; i++) {
    const RapLetter *letter = rap_corrected_text_letter (self, i);

    divides |= letter->character == '\n';
    if (g_unichar_isspace (letter->character))
      continue;
    while (k < read.end && is_space (self->read, k))
      k++;
    if (k == read.end || letter->read != k++)
      return FALSE;
  }
  return divides;
}

/**
 * rap_corrected_text_has_line_end:
 * @self: a text
 * @start: a letter of it
 * @end: the letter after the last that is looked at
 *
 * Returns: whether a line ends among these letters
 */
gboolean
rap_corrected_text_has_line_end (const RapCorrectedText *self, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    if (rap_corrected_text_letter (self, i)->character == '\n')
      return TRUE;
  return FALSE;
}

typedef struct {
  RapSpan changed; /* letters from the first to the last word that is not intact; empty for none */
  RapSpan intact;  /* the last intact word */
  guint read_end;  /* after the last intact word as it was read */
} Walk;

/* Between two intact words, or before the first, or after the last. Words that went or came by
 * themselves are shown with an intact neighbour, so that neither side is empty. */
static void
close_gap (RapCorrectedText *self, Walk *walk, RapSpan next, guint read_start, guint read_end)
{
  RapSpan span = walk->changed, read = { walk->read_end, read_start };
  RapChangedWords change;
  gboolean was_nothing;

  for (; read.start < read.end && is_space (self->read, read.start); read.start++)
    ;
  for (; read.end > read.start && is_space (self->read, read.end - 1); read.end--)
    ;
  was_nothing = rap_span_is_empty (read);
  if ((was_nothing && rap_span_is_empty (span)) ||
      (!rap_span_is_empty (span) && is_division (self, span, read)))
    return;
  /* The neighbour is of the same line, if there is one. */
  if (!rap_span_is_empty (walk->intact) && !rap_span_is_empty (next) &&
      rap_corrected_text_has_line_end (
          self, rap_span_is_empty (span) ? walk->intact.end : span.start, next.start))
    next = (RapSpan){ 0, 0 };
  if ((was_nothing || rap_span_is_empty (span)) && !rap_span_is_empty (next)) {
    span = (RapSpan){ rap_span_is_empty (span) ? next.start : span.start, next.end };
    read = (RapSpan){ was_nothing ? read_start : read.start, read_end };
  } else if ((was_nothing || rap_span_is_empty (span)) && !rap_span_is_empty (walk->intact)) {
    guint length = walk->intact.end - walk->intact.start;

    span = (RapSpan){ walk->intact.start, rap_span_is_empty (span) ? walk->intact.end : span.end };
    read = (RapSpan){ walk->read_end - length, was_nothing ? walk->read_end : read.end };
  }
  if (rap_span_is_empty (span) || rap_span_is_empty (read))
    return;
  change = (RapChangedWords){ span, read, source_of (self, read) };
  g_array_append_val (self->changes, change);
}

static void
find_changes (RapCorrectedText *self)
{
  Walk walk = { 0 };
  RapSpan word;

  for (guint i = 0; i < self->letters->len; i = MAX (word.end, i + 1)) {
    word = (RapSpan){ i, end_of_word (self->letters, i) };
    if (rap_span_is_empty (word))
      continue;
    if (is_intact (self, word)) {
      guint read = rap_corrected_text_letter (self, word.start)->read;

      close_gap (self, &walk, word, read, read + word.end - word.start);
      walk = (Walk){ { 0, 0 }, word, read + word.end - word.start };
    } else if (rap_span_is_empty (walk.changed)) {
      walk.changed = word;
    } else {
      walk.changed.end = word.end;
    }
  }
  close_gap (self, &walk, (RapSpan){ 0, 0 }, self->read->len, self->read->len);
}

/**
 * rap_corrected_text_new:
 * @document: a document, which outlives this
 * @first: index of a paragraph
 * @n: how many are corrected, with those that follow it; at least one
 * @corrections: (element-type RapCorrection): in ascending order
 *
 * Returns: (transfer full): their text as it is to be
 */
RapCorrectedText *
rap_corrected_text_new (RapDocument *document, guint first, guint n, const GArray *corrections)
{
  RapCorrectedText *self = g_new0 (RapCorrectedText, 1);

  self->document = document;
  self->first = first;
  self->read = read_letters (document, first, n);
  self->letters = correct_letters (self->read, corrections);
  self->lines = cut_lines (self->letters);
  self->changes = g_array_new (FALSE, FALSE, sizeof (RapChangedWords));
  g_array_set_clear_func (self->changes, changed_words_clear);
  find_changes (self);
  return self;
}

/**
 * rap_corrected_text_free:
 * @self: (transfer full): a text
 */
void
rap_corrected_text_free (RapCorrectedText *self)
{
  g_array_unref (self->read);
  g_array_unref (self->letters);
  g_array_unref (self->lines);
  g_array_unref (self->changes);
  g_free (self);
}

/* After the last letter of a label among letters that were read; their start where there is none.
 */
static guint
end_of_label (const RapCorrectedText *self, RapSpan read)
{
  guint end = read.end;

  while (end > read.start && !is_of_label (&g_array_index (self->read, RapLetter, end - 1)))
    end--;
  return end;
}

/**
 * rap_corrected_text_dup_label_was:
 * @self: a text
 * @label: letters of it that are a label
 *
 * Returns: (transfer full) (nullable): what the source has where the label stands, "" where it has
 *   none; %NULL where the source has this label
 */
char *
rap_corrected_text_dup_label_was (const RapCorrectedText *self, RapSpan label)
{
  for (guint i = 0; i < self->changes->len; i++) {
    const RapChangedWords *change = &g_array_index (self->changes, RapChangedWords, i);
    RapSpan read = change->read;
    g_autofree char *was = NULL, *now = NULL;

    if (!rap_span_overlaps (change->span, label))
      continue;
    if (change->span.end > label.end)
      read.end = end_of_label (self, read);
    was = source_of (self, read);
    now = rap_corrected_text_get_words (self, label);
    return g_str_equal (was, now) ? NULL : g_steal_pointer (&was);
  }
  return NULL;
}

/**
 * rap_corrected_text_dup_text_was:
 * @self: a text
 * @change: of it, which begins in a label and ends in the text after it
 *
 * Returns: (transfer full): what the source has for the words of the text; may be empty
 */
char *
rap_corrected_text_dup_text_was (const RapCorrectedText *self, const RapChangedWords *change)
{
  return source_of (self, (RapSpan){ end_of_label (self, change->read), change->read.end });
}

/**
 * rap_corrected_text_get_words:
 * @self: a text
 * @letters: some of it
 *
 * Returns: (transfer full): the letters as UTF-8
 */
char *
rap_corrected_text_get_words (const RapCorrectedText *self, RapSpan letters)
{
  GString *words = g_string_new (NULL);

  for (guint i = letters.start; i < letters.end; i++)
    g_string_append_unichar (words, rap_corrected_text_letter (self, i)->character);
  return g_string_free (words, FALSE);
}
