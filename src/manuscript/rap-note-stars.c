/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-note-stars.h"

#include <string.h>

#include "rap-symbol.h"
#include "rap-text-edits.h"

/* What else may stand beside a symbol that is all of a note: ", annex." */
#define MAX_BESIDE 24

static guint
count_stars (const char *text, guint at, guint end)
{
  guint n = 0;

  while (at + n < end && text[at + n] == '*')
    n++;
  return n;
}

/* "A/80/50.", "E/CN.7/2026/1, annex." */
static gboolean
is_symbol (const char *text, RapSpan line)
{
  RapSpan symbol;

  return rap_symbol_find (text, line, &symbol) && symbol.start == line.start &&
         line.end - symbol.end <= MAX_BESIDE;
}

/* The asterisks that a line begins with where a blank and text follow, and where that begins; 0 for
 * none. */
static guint
read_start (const char *text, RapSpan line, guint *rest)
{
  guint n = count_stars (text, line.start, line.end);

  *rest = line.start + n;
  while (*rest < line.end && (text[*rest] == ' ' || text[*rest] == '\t'))
    (*rest)++;
  return n <= RAP_LONGEST_STARS && *rest > line.start + n && *rest < line.end ? n : 0;
}

/**
 * rap_note_stars_init:
 * @self: what to fill
 * @raw: a source
 */
void
rap_note_stars_init (RapNoteStars *self, const RapRaw *raw)
{
  gboolean told[RAP_LONGEST_STARS] = { FALSE };
  char before = 0;

  *self = (RapNoteStars){ 0 };
  for (guint i = 0; i < raw->lines->len; i++) {
    RapSpan span = rap_raw_line (raw, i)->span;
    guint at, n = read_start (raw->text, span, &at);

    if (n > 0) {
      gboolean symbol = is_symbol (raw->text, (RapSpan){ at, span.end });
      self->lines[n - 1] += symbol ? 0 : 1;
      if (self->marks[n - 1] > 0 && !told[n - 1]) {
        told[n - 1] = TRUE;
        self->note[n - 1] = symbol || before == ':' ? 0 : span.start;
      }
    }
    if (span.end > span.start)
      before = raw->text[span.end - 1];
    while (at < span.end) {
      const char *star = memchr (raw->text + at, '*', span.end - at);

      if (star == NULL)
        break;
      at = star - raw->text;
      n = count_stars (raw->text, at, span.end);
      if (n <= RAP_LONGEST_STARS && self->marks[n - 1]++ == 0)
        self->first[n - 1] = at;
      at += n;
    }
  }
}

/**
 * rap_note_stars_read:
 * @self: the asterisks of a source
 * @text: of the source
 * @line: one of its lines, without blanks before it
 *
 * Returns: bytes of the asterisks that the line begins with, where it is a note: so many stand in
 *   the text above it, and often enough for each line that begins so, or this is the first of them;
 *   or it is nothing but the symbol of a document. 0 for a point of a list
 */
guint
rap_note_stars_read (const RapNoteStars *self, const char *text, RapSpan line)
{
  guint rest, n = read_start (text, line, &rest);

  if (n == 0)
    return 0;
  if (is_symbol (text, (RapSpan){ rest, line.end }))
    return n;
  return self->marks[n - 1] > 0 && self->first[n - 1] < line.start &&
                 (self->marks[n - 1] >= self->lines[n - 1] || self->note[n - 1] == line.start)
             ? n
             : 0;
}

/* The first mark of @n asterisks from @from on that does not begin a block; where there is none,
 * the end of the text. */
static guint
find_mark (const RapManuscript *manuscript, guint n, guint from)
{
  const char *text = manuscript->text, *star;

  while ((star = memchr (text + from, '*', manuscript->length - from)) != NULL) {
    guint at = star - text, found = count_stars (text, at, manuscript->length);

    if (found == n && at > 0 && text[at - 1] != '\n')
      return at;
    from = at + found;
  }
  return manuscript->length;
}

/* The end of the block that stands before @offset. */
static guint
block_end_before (const RapManuscript *manuscript, guint offset)
{
  const GArray *blocks = manuscript->blocks;
  guint low = 0, high = blocks->len;

  while (high - low > 1) {
    guint middle = (low + high) / 2;
    if (g_array_index (blocks, RapBlock, middle).span.start < offset)
      low = middle;
    else
      high = middle;
  }
  return high == 0 ? 0 : g_array_index (blocks, RapBlock, low).span.end;
}

static int
compare_notes (gconstpointer a, gconstpointer b)
{
  const RapNote *left = a, *right = b;
  return left->offset < right->offset ? -1 : left->offset > right->offset;
}

static int
compare_edits (gconstpointer a, gconstpointer b)
{
  const RapTextEdit *left = a, *right = b;
  return left->span.start < right->span.start ? -1 : left->span.start > right->span.start;
}

/**
 * rap_note_stars_place:
 * @manuscript: with tokens
 * @lexicon: the words of the language
 *
 * Gives the notes that asterisks mark their places, and takes the marks out of the text. A note
 * whose mark is nowhere belongs to the paragraph that it stands after.
 */
void
rap_note_stars_place (RapManuscript *manuscript, RapLexicon *lexicon)
{
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (RapTextEdit));
  guint from[RAP_LONGEST_STARS] = { 0 };
  gboolean any = FALSE;

  for (guint i = 0; i < manuscript->notes->len; i++) {
    RapNote *note = &g_array_index (manuscript->notes, RapNote, i);
    guint n = strspn (note->mark, "*"), at;
    RapTextEdit edit = { { 0, 0 }, "", { 0, 0 } };

    if (note->offset != G_MAXUINT || n == 0 || n > RAP_LONGEST_STARS)
      continue;
    any = TRUE;
    at = find_mark (manuscript, n, from[n - 1]);
    from[n - 1] = MIN (at + n, manuscript->length);
    if (at == manuscript->length) {
      note->offset = block_end_before (manuscript, note->stands);
      continue;
    }
    edit.span = (RapSpan){ at, at + n };
    while (manuscript->text[edit.span.start - 1] == ' ')
      edit.span.start--;
    note->offset = edit.span.start;
    g_array_append_val (edits, edit);
  }
  if (!any)
    return;
  g_array_sort (manuscript->notes, compare_notes);
  g_array_sort (edits, compare_edits);
  rap_text_edits_apply (edits, manuscript, lexicon);
}
