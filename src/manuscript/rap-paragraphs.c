/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-paragraphs.h"

#include <math.h>
#include <string.h>

#include "rap-label.h"
#include "rap-manuscript.h"

/* In sizes of the text. */
#define INDENT 0.8f
#define WIDEST_HANG 6.0f
#define SLACK 1.0f

/* Lines of one paragraph stand no further apart than this, by the text's leading. */
#define FURTHER 1.25f

/* Sizes that differ by more belong to different things. */
#define OTHER_SIZE 0.06f
#define LARGE 1.08f

/* By the column's width: a line that starts further right is set aside (a date, a signature). */
#define ASIDE 0.35f
#define MUCH_ROOM 0.3f

typedef enum {
  ENDS_OPEN,     /* in a word */
  ENDS_CLAUSE,   /* in a comma: a recital, or the middle of a sentence */
  ENDS_SENTENCE, /* in a mark that a paragraph may end with */
} Ending;

typedef struct {
  const RapLine *a;
  const RapLine *b;
  const RapPlacedLine *pa;
  const RapPlacedLine *pb;
  float em;
  float step;    /* from a to b */
  Ending ending; /* of a */
} Pair;

static void
find_decimals (RapParagraphs *self)
{
  const RapRaw *raw = self->lines->raw;
  gboolean after_mark = TRUE;

  self->decimals = rap_decimal_labels_new (self->lexicon);
  for (guint i = 0; i < raw->lines->len; i++) {
    RapSpan span = rap_raw_line (raw, i)->span;

    if (rap_placed_line (self->lines, i)->kind != RAP_PLACED_BODY || rap_span_is_empty (span))
      continue;
    rap_decimal_labels_offer (self->decimals, i, raw->text + span.start, span.end - span.start,
                              after_mark);
    after_mark = strchr (".;:", raw->text[span.end - 1]) != NULL;
  }
  rap_decimal_labels_finish (self->decimals);
}

/**
 * rap_paragraphs_init:
 * @self: what to set up
 * @lines: of a document, of which it is known what is furniture; they outlive the paragraphs
 * @lexicon: tells labels
 */
void
rap_paragraphs_init (RapParagraphs *self, const RapPlacedLines *lines, RapLexicon *lexicon)
{
  *self = (RapParagraphs){ .lines = lines, .lexicon = lexicon, .previous = G_MAXUINT };
  find_decimals (self);
}

/**
 * rap_paragraphs_clear:
 * @self: what was set up
 */
void
rap_paragraphs_clear (RapParagraphs *self)
{
  g_clear_pointer (&self->decimals, rap_decimal_labels_free);
}

static Ending
ending_of (const RapRaw *raw, const RapLine *line, const RapPlacedLine *placed)
{
  guint end = placed->end;

  while (end > line->span.start &&
         (strchr ("\"')] ", raw->text[end - 1]) != NULL || (guchar)raw->text[end - 1] >= 0x80))
    end--;
  if (end == line->span.start)
    return ENDS_OPEN;
  if (raw->text[end - 1] == ',')
    return ENDS_CLAUSE;
  return strchr (".;:?!", raw->text[end - 1]) != NULL ? ENDS_SENTENCE : ENDS_OPEN;
}

/* What the first word of a line takes, by the average width of the line's letters. */
static float
first_word_width (const RapRaw *raw, const RapLine *line)
{
  const char *text = raw->text + line->span.start;
  gsize length = line->span.end - line->span.start;
  const char *blank = memchr (text, ' ', length);
  gsize word = blank != NULL ? (gsize)(blank - text) : length;

  return length > 0 ? (line->box.x1 - line->box.x0) * word / length : 0;
}

/* The room that line @a leaves, beyond what the first word of @b would take. */
static float
room_left (const RapRaw *raw, const Pair *pair)
{
  return pair->pa->right - pair->a->box.x1 - first_word_width (raw, pair->b);
}

static gboolean
is_centred (const RapLine *line, const RapPlacedLine *placed)
{
  float left = line->box.x0 - placed->left;
  float right = placed->right - line->box.x1;

  return left > 2 * line->size && right > 2 * line->size && fabsf (left - right) < line->size;
}

static gboolean
is_aside (const RapLine *line, const RapPlacedLine *placed)
{
  return line->box.x0 > placed->left + ASIDE * (placed->right - placed->left) &&
         !is_centred (line, placed);
}

static gboolean
is_large (const RapPlacedLines *lines, const RapLine *line)
{
  return line->size > LARGE * lines->size;
}

/* A heading has the look of one: bold, large or centred. */
static gboolean
is_display (const RapPlacedLines *lines, const RapLine *line, const RapPlacedLine *placed)
{
  return (placed->look & RAP_BLOCK_BOLD) != 0 || is_large (lines, line) ||
         is_centred (line, placed);
}

/* The styles of the two lines are those of two things. */
static gboolean
changes_style (const RapRaw *raw, const Pair *pair)
{
  gboolean a_bold = (pair->pa->look & RAP_BLOCK_BOLD) != 0;
  gboolean b_bold = (pair->pb->look & RAP_BLOCK_BOLD) != 0;
  guint at = pair->b->span.start;

  if (fabsf (pair->a->size - pair->b->size) > OTHER_SIZE * MAX (pair->a->size, pair->b->size))
    return TRUE;
  if (a_bold == b_bold)
    return FALSE;
  if (b_bold)
    return TRUE;
  /* Bold words that run over a line's end and stop in the next line are one stretch. */
  for (guint r = pair->pb->first_run; r < raw->runs->len; r++) {
    const RapRun *run = &g_array_index (raw->runs, RapRun, r);

    if (run->span.start > at)
      break;
    if (run->style & RAP_STYLE_BOLD)
      return FALSE;
  }
  return TRUE;
}

static gboolean
read_label (const RapParagraphs *self, guint i, RapLabel *label)
{
  const RapRaw *raw = self->lines->raw;
  RapSpan span = rap_raw_line (raw, i)->span;

  return rap_decimal_labels_get (self->decimals, i, label) ||
         (rap_label_read (raw->text + span.start, span.end - span.start, self->lexicon, label) &&
          label->kind != RAP_LABEL_NONE);
}

/* A label starts a paragraph, unless a sentence only happens to break before "(a)" or "2.". */
static gboolean
label_starts (const RapParagraphs *self, const Pair *pair, gboolean turns)
{
  const RapRaw *raw = self->lines->raw;
  float shift = pair->b->box.x0 - pair->a->box.x0;

  if (pair->ending != ENDS_OPEN)
    return TRUE;
  /* Below a first line that is set in, the paragraph goes on at the column's edge. */
  if (self->previous == self->first && self->lines->indents &&
      pair->a->box.x0 > pair->pa->left + INDENT * pair->em)
    shift = pair->b->box.x0 - pair->pb->left;
  if (turns)
    return pair->b->box.x0 > pair->pb->left + INDENT * pair->em;
  return fabsf (shift) > INDENT * pair->em || room_left (raw, pair) > SLACK * pair->em;
}

/* Over the end of a page or a column the distance says nothing. */
static gboolean
starts_after_turn (const RapParagraphs *self, const Pair *pair)
{
  const RapRaw *raw = self->lines->raw;
  float a_indent = pair->a->box.x0 - pair->pa->left;
  float b_indent = pair->b->box.x0 - pair->pb->left;
  gboolean goes_on_indented =
      self->previous != self->first && fabsf (a_indent - b_indent) < INDENT * pair->em;

  if (b_indent > INDENT * pair->em)
    return !goes_on_indented ||
           (pair->ending != ENDS_OPEN && room_left (raw, pair) > SLACK * pair->em);
  if (pair->ending == ENDS_OPEN)
    return room_left (raw, pair) > MUCH_ROOM * (pair->pa->right - pair->pa->left);
  if (self->lines->indents)
    return FALSE;
  return room_left (raw, pair) > SLACK * pair->em;
}

static gboolean
starts_display (const RapParagraphs *self, const Pair *pair)
{
  float shift = pair->b->box.x0 - pair->a->box.x0;
  float middle_shift = (pair->b->box.x0 + pair->b->box.x1 - pair->a->box.x0 - pair->a->box.x1) / 2;

  if (fabsf (shift) < 2 || fabsf (middle_shift) < 3)
    return FALSE;
  /* A title may hang behind its number. */
  return !(self->previous == self->first && shift > 0 && shift < WIDEST_HANG * pair->em);
}

/* A line that breaks off in the middle of a sentence, and was full, goes on in the next one, be
 * that set in differently: behind a number, or after a first line of its own. */
static gboolean
breaks_off (const RapParagraphs *self, const Pair *pair, float shift)
{
  const RapRaw *raw = self->lines->raw;
  gboolean small = g_ascii_islower (raw->text[pair->b->span.start]);

  if (fabsf (shift) >= WIDEST_HANG * pair->em || room_left (raw, pair) >= SLACK * pair->em)
    return FALSE;
  return (pair->ending == ENDS_OPEN && (small || self->previous == self->first)) ||
         (pair->ending == ENDS_CLAUSE && small);
}

static gboolean
starts_by_indent (const RapParagraphs *self, const Pair *pair)
{
  float shift = pair->b->box.x0 - pair->a->box.x0;
  float step = INDENT * pair->em;

  if (breaks_off (self, pair, shift))
    return FALSE;
  if (self->previous != self->first)
    return fabsf (shift) > step;
  if (self->has_label)
    return shift > WIDEST_HANG * pair->em;
  if (shift > step)
    return TRUE;
  /* Two lines set in alike: two paragraphs of a line each, or one that is set in as a whole. */
  return fabsf (shift) <= step && pair->b->box.x0 > pair->pb->left + step && self->lines->indents &&
         pair->ending != ENDS_OPEN;
}

static gboolean
starts_by_room (const RapRaw *raw, const Pair *pair)
{
  float room = room_left (raw, pair);

  if (pair->ending != ENDS_OPEN)
    return room > SLACK * pair->em;
  return room > MUCH_ROOM * (pair->pa->right - pair->pa->left);
}

static gboolean
starts (const RapParagraphs *self, const Pair *pair, guint i)
{
  const RapPlacedLines *lines = self->lines;
  gboolean turns = pair->a->page != pair->b->page || pair->step < -0.5f * pair->em;
  float leading = lines->leading * MAX (1, pair->a->size / lines->size);
  RapLabel label;

  if (!turns && pair->step < 0.5f * pair->em)
    return TRUE; /* two lines on one row are no paragraph */
  if (changes_style (lines->raw, pair))
    return TRUE;
  if (is_aside (pair->a, pair->pa) || is_aside (pair->b, pair->pb))
    return TRUE;
  if (!turns && pair->step > FURTHER * leading)
    return TRUE;
  if (rap_decimal_labels_get (self->decimals, i, &label))
    return TRUE;
  if (read_label (self, i, &label))
    return label_starts (self, pair, turns);
  if (turns)
    return starts_after_turn (self, pair);
  if (is_display (lines, pair->a, pair->pa) && is_display (lines, pair->b, pair->pb))
    return starts_display (self, pair);
  return starts_by_indent (self, pair) || starts_by_room (lines->raw, pair);
}

/**
 * rap_paragraphs_take:
 * @self: paragraphs of a document
 * @line: index of the next line of its text
 *
 * Returns: whether @line starts a paragraph
 */
gboolean
rap_paragraphs_take (RapParagraphs *self, guint line)
{
  const RapRaw *raw = self->lines->raw;
  gboolean starts_paragraph = self->previous == G_MAXUINT;

  if (!starts_paragraph) {
    Pair pair = {
      .a = rap_raw_line (raw, self->previous),
      .b = rap_raw_line (raw, line),
      .pa = rap_placed_line (self->lines, self->previous),
      .pb = rap_placed_line (self->lines, line),
      .em = self->lines->size,
    };

    pair.step = pair.b->box.y1 - pair.a->box.y1;
    pair.ending = ending_of (raw, pair.a, pair.pa);
    starts_paragraph = starts (self, &pair, line);
  }
  if (starts_paragraph) {
    RapLabel label;

    self->first = line;
    self->has_label = read_label (self, line, &label);
  }
  self->previous = line;
  return starts_paragraph;
}

/**
 * rap_paragraph_look:
 * @lines: the lines of a document
 * @line: index of one
 *
 * Returns: #RapBlockLook flags of the line
 */
guint
rap_paragraph_look (const RapPlacedLines *lines, guint line)
{
  const RapLine *raw_line = rap_raw_line (lines->raw, line);
  const RapPlacedLine *placed = rap_placed_line (lines, line);
  guint look = placed->look;

  if (is_centred (raw_line, placed))
    look |= RAP_BLOCK_CENTRED;
  if (is_large (lines, raw_line))
    look |= RAP_BLOCK_LARGE;
  return look;
}
