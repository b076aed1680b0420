/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Text without places becomes a manuscript. In: lines that may be hard-wrapped or hold a whole
 * paragraph each, with blank lines or without, with running heads and footnotes between them. Out:
 * blocks. What makes a new block is, in this order: a label, an empty line, a line of its own kind
 * (a symbol, a title), a short line that ends a sentence; a block goes on over furniture and notes
 * where its sentence does.
 */
#include "rap-decimal-labels.h"
#include "rap-label.h"
#include "rap-line-classes.h"
#include "rap-line-end.h"
#include "rap-manuscript-builder.h"
#include "rap-note-marks.h"

#include <string.h>

/* A paragraph's last line ends before this share of the width of a full line. */
#define SHORT_LINE 0.85
/* A block longer than this is no title or masthead line, so that its sentence can be cut. */
#define MIN_CUT_LENGTH 60
/* No parenthesis is longer, in bytes. */
#define MAX_PARENTHESIS 300
/* A line longer than this, in bytes, is more than a title's first words. */
#define MIN_OPEN_LENGTH 20
/* Within so many bytes a paragraph's opening words stand. */
#define OPENING_LENGTH 64

typedef struct {
  RapRaw *raw;         /* (unowned) */
  RapLexicon *lexicon; /* (unowned) */
  RapManuscriptBuilder builder;
  RapLineClasses classes;     /* what each line is, and how wide lines are */
  guint previous;             /* the last line that was appended; G_MAXUINT before the first */
  gboolean gap;               /* an empty line stands before this one */
  gboolean interrupted;       /* furniture or notes stand before this one */
  GString *note;              /* (owned): the note that is being read */
  char *note_mark;            /* (owned) (nullable) */
  RapDecimalLabels *decimals; /* (owned): by line */
  RapLineEnds ends;           /* what a hyphen at a line's end is */
} TextReader;

static const char *
line_text (const TextReader *self, guint i, gsize *length)
{
  RapSpan span = rap_raw_line (self->raw, i)->span;
  *length = span.end - span.start;
  return self->raw->text + span.start;
}

static gboolean
starts_lower (const char *text, gsize length)
{
  return length > 0 && (g_ascii_islower (*text) ||
                        ((guchar)*text >= 0x80 && g_unichar_islower (g_utf8_get_char (text))));
}

static void
finish_note (TextReader *self)
{
  if (self->note_mark == NULL)
    return;
  rap_manuscript_builder_add_note (&self->builder, self->note_mark, G_MAXUINT, self->note->str);
  g_clear_pointer (&self->note_mark, g_free);
  g_string_truncate (self->note, 0);
}

/* The mark that the note in line @i starts with, raised or not; its text goes on at @rest. */
static char *
leading_mark (TextReader *self, guint i, guint *rest)
{
  RapSpan span = rap_raw_line (self->raw, i)->span;
  const char *text = self->raw->text + span.start;
  const RapRun *run = NULL;
  guint r = rap_line_classes_first_run (&self->classes, i);
  gsize n;

  if (r < self->raw->runs->len)
    run = &g_array_index (self->raw->runs, RapRun, r);
  if (run != NULL && run->span.start <= span.start && (run->style & RAP_STYLE_RAISED) != 0) {
    *rest = run->span.end;
    return rap_note_mark_from_raised (text, run->span.end - span.start);
  }
  n = rap_note_stars_read (&self->classes.stars, self->raw->text, span);
  if (n == 0)
    n = rap_note_bare_mark_length (text, span.end - span.start);
  *rest = span.start + n;
  return g_strndup (text, n);
}

static void
append_note_line (TextReader *self, guint i, guint from)
{
  RapSpan span = rap_raw_line (self->raw, i)->span;

  while (from < span.end && g_ascii_isspace (self->raw->text[from]))
    from++;
  if (self->note->len > 0 && self->note->str[self->note->len - 1] != '-')
    g_string_append_c (self->note, ' ');
  g_string_append_len (self->note, self->raw->text + from, span.end - from);
}

static void
read_note_line (TextReader *self, guint i)
{
  guint rest;

  if (self->classes.kinds->data[i] == RAP_LINE_NOTE) {
    g_autofree char *mark = leading_mark (self, i, &rest);
    finish_note (self);
    self->note_mark = g_steal_pointer (&mark);
    append_note_line (self, i, rest);
  } else {
    append_note_line (self, i, rap_raw_line (self->raw, i)->span.start);
  }
}

/* Looks of a line as far as text can have any: all of it bold or slanted, or set in far. */
static guint
line_look (const TextReader *self, guint i)
{
  RapSpan span = rap_raw_line (self->raw, i)->span;
  guint bold = 0, italic = 0;

  for (guint r = rap_line_classes_first_run (&self->classes, i); r < self->raw->runs->len; r++) {
    const RapRun *run = &g_array_index (self->raw->runs, RapRun, r);
    if (run->span.start >= span.end)
      break;
    bold += (run->style & RAP_STYLE_BOLD) != 0 ? run->span.end - run->span.start : 0;
    italic += (run->style & RAP_STYLE_ITALIC) != 0 ? run->span.end - run->span.start : 0;
  }
  return (bold + 1 >= span.end - span.start ? RAP_BLOCK_BOLD : 0) |
         (italic + 1 >= span.end - span.start ? RAP_BLOCK_ITALIC : 0);
}

/* The block that was written last, without the blank after it. */
static const char *
last_block (const TextReader *self, gsize *length)
{
  const GArray *blocks = self->builder.manuscript->blocks;
  guint start = g_array_index (blocks, RapBlock, blocks->len - 1).span.start;
  const char *text = self->builder.text->str + start;

  *length = self->builder.text->len - start;
  while (*length > 0 && g_ascii_isspace (text[*length - 1]))
    (*length)--;
  return text;
}

/* Whether a parenthesis is open at the end of @text. */
static gboolean
is_parenthesis_open (const char *text, gsize length)
{
  int open = 0;

  for (gsize i = length > MAX_PARENTHESIS ? length - MAX_PARENTHESIS : 0; i < length; i++)
    open += text[i] == '(' ? 1 : text[i] == ')' && open > 0 ? -1 : 0;
  return open > 0;
}

/* Whether the words at the start of @text open a paragraph: a verb that says with what force
 * something is said, a recital's opening, a label. */
static gboolean
opens_paragraph (TextReader *self, const char *text, gsize length)
{
  const RapToken *tokens;
  RapLabel label;
  RapMatch match;
  guint i = 0;

  if (rap_label_read (text, length, self->lexicon, &label))
    return TRUE;
  rap_line_classes_tokenize (&self->classes, text, MIN (length, OPENING_LENGTH));
  tokens = (RapToken *)self->classes.tokens->data;
  while (rap_lexicon_match (self->lexicon, tokens, self->classes.tokens->len, i,
                            RAP_TERMS (RAP_TERM_ADVERB), &match))
    i += match.n_tokens;
  return rap_lexicon_match (self->lexicon, tokens, self->classes.tokens->len, i,
                            RAP_TERMS (RAP_TERM_OPENING), NULL) ||
         (rap_lexicon_match (self->lexicon, tokens, self->classes.tokens->len, i, RAP_VERB_TERMS,
                             &match) &&
          match.form != RAP_FORM_BASE);
}

/* Whether the last word of @text cannot end a sentence or a title: "of the". */
static gboolean
ends_open (TextReader *self, const char *text, gsize length)
{
  gsize start = length > OPENING_LENGTH ? length - OPENING_LENGTH : 0;
  const RapToken *last;

  while (start > 0 && start < length && text[start] != ' ')
    start++;
  rap_line_classes_tokenize (&self->classes, text + start, length - start);
  if (self->classes.tokens->len == 0)
    return FALSE;
  last = &g_array_index (self->classes.tokens, RapToken, self->classes.tokens->len - 1);
  return (last->classes & (RAP_WORD_PREPOSITION | RAP_WORD_DETERMINER | RAP_WORD_COORDINATOR |
                           RAP_WORD_INFINITIVE)) != 0;
}

static gsize
raw_length (const TextReader *self, guint i)
{
  RapSpan span = rap_raw_line (self->raw, i)->span;
  return span.end - span.start;
}

/* What starts like a label may be the middle of a sentence: "…until\n2014. …" */
static gboolean
label_continues (
    TextReader *self, const char *text, const RapLabel *label, gboolean ended, gboolean cut)
{
  gboolean next;

  if (label->kind == RAP_LABEL_BULLET || !self->classes.wrapped)
    return FALSE;
  next = label->kind == RAP_LABEL_NUMBER &&
         rap_line_classes_is_next_label (&self->classes, label->number);
  if (self->gap || self->interrupted || ended)
    return FALSE;
  if (label->kind == RAP_LABEL_LETTER)
    return g_ascii_islower (text[label->text]); /* "resolution 1514\n(XV) of …" */
  if (!cut)
    return FALSE;
  if (label->kind == RAP_LABEL_CAPITAL)
    return TRUE; /* "Admiral Chester\nW. …" */
  if (raw_length (self, self->previous) < SHORT_LINE * self->classes.width)
    return FALSE;
  return !next;
}

/* A paragraph that a page's or a column's end cut in two. */
static gboolean
goes_on_over_gap (TextReader *self, guint i, const char *text, gsize length, gboolean cut)
{
  gsize block_length;
  const char *block = last_block (self, &block_length);

  if (line_look (self, i) != 0 || rap_line_ends_clause (block, block_length))
    return FALSE;
  if (self->classes.wrapped && block_length > MIN_OPEN_LENGTH && g_ascii_isdigit (*text) &&
      ends_open (self, block, block_length))
    return TRUE;
  if (!cut)
    return FALSE;
  if (self->interrupted)
    return TRUE;
  return self->classes.wrapped &&
         raw_length (self, self->previous) >= SHORT_LINE * self->classes.width &&
         opens_paragraph (self, block, block_length) && !opens_paragraph (self, text, length);
}

/* Whether line @i, of a hard-wrapped text, goes on with a block whose last line was full. */
static gboolean
goes_on_in_wrapped (TextReader *self, guint i, const char *text, gsize length, gboolean ended)
{
  gsize previous = raw_length (self, self->previous), block_length;
  const char *block = last_block (self, &block_length);

  if (ended) {
    if (block[block_length - 1] == ',' && g_ascii_isdigit (*text))
      return TRUE;
    if (previous < SHORT_LINE * self->classes.width ||
        rap_raw_line (self->raw, i)->box.x0 >
            rap_raw_line (self->raw, self->previous)->box.x0 + 2 ||
        opens_paragraph (self, text, length))
      return FALSE;
  }
  return line_look (self, i) == line_look (self, self->previous);
}

/* Whether line @i goes on with the block that is open or was ended last. */
static gboolean
continues_block (TextReader *self, guint i)
{
  gsize length, block_length;
  const char *text = line_text (self, i, &length), *block;
  RapLabel label;
  gboolean ended, cut;

  if (self->previous == G_MAXUINT || self->classes.kinds->data[i] == RAP_LINE_ALONE ||
      self->classes.kinds->data[self->previous] == RAP_LINE_ALONE)
    return FALSE;
  block = last_block (self, &block_length);
  if (rap_label_read (block, block_length, self->lexicon, &label) && label.text == block_length)
    return TRUE; /* a label alone on its line */
  if (rap_decimal_labels_get (self->decimals, i, &label))
    return FALSE;
  ended = rap_line_ends_clause (block, block_length);
  cut = block_length >= MIN_CUT_LENGTH && !ended;
  if (rap_label_read (text, length, self->lexicon, &label))
    return label_continues (self, text, &label, ended, cut);
  if (starts_lower (text, length))
    return !ended || !(self->gap || self->interrupted) || block[block_length - 1] == ',';
  if (self->gap || self->interrupted)
    return goes_on_over_gap (self, i, text, length, cut);
  if (is_parenthesis_open (block, block_length))
    return TRUE;
  if (!self->classes.wrapped)
    return !ended && line_look (self, i) == line_look (self, self->previous) &&
           (ends_open (self, block, block_length) ||
            (opens_paragraph (self, block, block_length) && !opens_paragraph (self, text, length)));
  return goes_on_in_wrapped (self, i, text, length, ended);
}

/* Where the letters before the hyphen at the end of the text start. */
static guint
broken_word_start (const GString *out)
{
  guint start = out->len - 1;

  while (start > 0 && g_ascii_isalpha (out->str[start - 1]))
    start--;
  return start;
}

/* Joins a line to the text before it; the hyphen of a word broken at the line's end goes. */
static void
append_joined (TextReader *self, guint i)
{
  RapSpan span = rap_raw_line (self->raw, i)->span;
  const char *raw = self->raw->text;
  GString *out = self->builder.text;
  gsize hyphen = rap_line_end_hyphen (out->str, out->len);
  guint start, end = span.start;
  g_autofree char *was = NULL;

  if (hyphen == 0 || !g_ascii_isalnum (raw[span.start])) {
    rap_manuscript_builder_append_blank (&self->builder);
    rap_manuscript_builder_append (&self->builder, i, span);
    return;
  }
  start = broken_word_start (out);
  while (end < span.end && g_ascii_isalpha (raw[end]))
    end++;
  if (hyphen > 1 || start + 1 >= out->len ||
      !rap_line_ends_hyphenate (&self->ends, out->str + start, out->len - 1 - start,
                                raw + span.start, end - span.start)) {
    rap_manuscript_builder_append (&self->builder, i, span); /* a hyphen of the author's */
    return;
  }
  was = g_strdup_printf ("%s\n%.*s", out->str + start, (int)(end - span.start), raw + span.start);
  rap_manuscript_builder_drop_hyphen (&self->builder);
  end = out->len + end - span.start;
  rap_manuscript_builder_append (&self->builder, i, span);
  rap_manuscript_builder_add_repair (&self->builder, (RapSpan){ start, end }, was);
}

static void
read_body_line (TextReader *self, guint i)
{
  const RapLine *line = rap_raw_line (self->raw, i);

  if (continues_block (self, i)) {
    rap_manuscript_builder_reopen_block (&self->builder);
    append_joined (self, i);
  } else {
    rap_manuscript_builder_begin_block (&self->builder, line->page + 1, line->box.x0,
                                        line_look (self, i));
    rap_manuscript_builder_append (&self->builder, i, line->span);
  }
  self->previous = i;
  self->gap = self->interrupted = FALSE;
}

static void
read_line (TextReader *self, guint i)
{
  switch ((RapLineKind)self->classes.kinds->data[i]) {
  case RAP_LINE_EMPTY:
    finish_note (self);
    self->gap = TRUE;
    break;
  case RAP_LINE_FURNITURE:
    finish_note (self);
    g_array_append_val (self->builder.manuscript->furniture, i);
    self->interrupted = TRUE;
    break;
  case RAP_LINE_NOTE:
  case RAP_LINE_NOTE_MORE:
    read_note_line (self, i);
    self->interrupted = TRUE;
    break;
  case RAP_LINE_BODY:
  case RAP_LINE_ALONE:
  default:
    finish_note (self);
    read_body_line (self, i);
  }
}

/* Gives each mark in the text the next note that bears it. */
static void
tie_notes (RapManuscript *manuscript)
{
  GArray *notes = manuscript->notes;
  g_autoptr (GHashTable) texts =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_queue_free);
  g_autoptr (GArray) used = g_array_new (FALSE, TRUE, sizeof (gboolean));
  guint kept = 0;

  g_array_set_size (used, notes->len);
  for (guint i = 0; i < notes->len; i++) {
    RapNote *note = &g_array_index (notes, RapNote, i);
    GQueue *queue;
    if (note->offset != G_MAXUINT)
      continue;
    queue = g_hash_table_lookup (texts, note->mark);
    if (queue == NULL)
      g_hash_table_insert (texts, note->mark, queue = g_queue_new ());
    g_queue_push_tail (queue, GUINT_TO_POINTER (i));
  }
  for (guint i = 0; i < notes->len; i++) {
    RapNote *note = &g_array_index (notes, RapNote, i);
    GQueue *queue = note->offset != G_MAXUINT ? g_hash_table_lookup (texts, note->mark) : NULL;
    if (queue != NULL && !g_queue_is_empty (queue)) {
      guint source = GPOINTER_TO_UINT (g_queue_pop_head (queue));
      g_free (note->text);
      note->text = g_strdup (g_array_index (notes, RapNote, source).text);
      g_array_index (used, gboolean, source) = TRUE;
    }
  }
  g_hash_table_remove_all (texts);
  for (guint i = 0; i < notes->len; i++) {
    if (g_array_index (used, gboolean, i)) {
      g_free (g_array_index (notes, RapNote, i).mark);
      g_free (g_array_index (notes, RapNote, i).text);
    } else {
      g_array_index (notes, RapNote, kept++) = g_array_index (notes, RapNote, i);
    }
  }
  if (kept == notes->len)
    return;
  /* What was moved down must not be freed where it stood. */
  memset (&g_array_index (notes, RapNote, kept), 0, (notes->len - kept) * sizeof (RapNote));
  g_array_set_size (notes, kept);
}

static void
find_decimals (TextReader *self)
{
  gboolean after_mark = TRUE;

  self->decimals = rap_decimal_labels_new (self->lexicon);
  for (guint i = 0; i < self->raw->lines->len; i++) {
    gsize length;
    const char *text = line_text (self, i, &length);

    if (self->classes.kinds->data[i] == RAP_LINE_BODY)
      rap_decimal_labels_offer (self->decimals, i, text, length, after_mark);
    if (length > 0)
      after_mark = strchr (".;:", text[length - 1]) != NULL;
  }
  rap_decimal_labels_finish (self->decimals);
}

/**
 * rap_manuscript_new_from_text:
 * @raw: lines without places
 * @lexicon: tells labels and words
 *
 * Returns: (transfer full): the clean text, not yet mended nor tokenized
 */
RapManuscript *
rap_manuscript_new_from_text (RapRaw *raw, RapLexicon *lexicon)
{
  TextReader self = { .raw = raw, .lexicon = lexicon, .previous = G_MAXUINT };
  RapManuscript *manuscript;

  self.note = g_string_new (NULL);
  rap_line_classes_init (&self.classes, raw, lexicon);
  find_decimals (&self);
  rap_line_ends_init (&self.ends, raw, lexicon);
  rap_manuscript_builder_init (&self.builder, raw);
  for (guint i = 0; i < raw->lines->len; i++)
    read_line (&self, i);
  finish_note (&self);
  manuscript = rap_manuscript_builder_finish (&self.builder);
  tie_notes (manuscript);
  rap_line_classes_clear (&self.classes);
  rap_decimal_labels_free (self.decimals);
  rap_line_ends_clear (&self.ends);
  g_string_free (self.note, TRUE);
  return manuscript;
}
