/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Text without places becomes a manuscript. In: lines that may be hard-wrapped or hold a whole
 * paragraph each, with blank lines or without, with running heads and footnotes between them. Out:
 * blocks. What makes a new block is, in this order: a label, an empty line, a line of its own kind
 * (a symbol, a title), a short line that ends a sentence; a block goes on over furniture and notes
 * where its sentence does.
 */
#include "rap-label.h"
#include "rap-line-classes.h"
#include "rap-manuscript-builder.h"

#include <string.h>

/* A paragraph's last line ends before this share of the width of a full line. */
#define SHORT_LINE 0.85
/* A block longer than this is no title or masthead line, so that its sentence can be cut. */
#define MIN_CUT_LENGTH 60

typedef struct {
  RapRaw *raw;         /* (unowned) */
  RapLexicon *lexicon; /* (unowned) */
  RapManuscriptBuilder builder;
  RapLineClasses classes; /* what each line is, and how wide lines are */
  guint previous;         /* the last line that was appended; G_MAXUINT before the first */
  gboolean gap;           /* an empty line stands before this one */
  gboolean interrupted;   /* furniture or notes stand before this one */
  GString *note;          /* (owned): the note that is being read */
  char *note_mark;        /* (owned) (nullable) */
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

/* Whether a sentence, or a clause that a paragraph may end with, ends at the end of @text. */
static gboolean
ends_sentence (const char *text, gsize length)
{
  while (length > 0 && (text[length - 1] == '"' || text[length - 1] == ')' ||
                        text[length - 1] == ']' || (guchar)text[length - 1] >= 0x80))
    length--;
  return length > 0 && strchr (".;:?!", text[length - 1]) != NULL;
}

static gboolean
ends_clause (const char *text, gsize length)
{
  return ends_sentence (text, length) || (length > 0 && text[length - 1] == ',');
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

/* The raised figures that line @i starts with, as a mark; the text goes on at @rest. */
static char *
leading_mark (TextReader *self, guint i, guint *rest)
{
  RapSpan span = rap_raw_line (self->raw, i)->span;
  guint end = span.start;

  for (const char *p = self->raw->text + span.start; end < span.end; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (g_unichar_isspace (c))
      break;
    end = g_utf8_next_char (p) - self->raw->text;
    if (g_ascii_isdigit (*p) && self->classes.kinds->data[i] != RAP_LINE_NOTE)
      break;
    if (end - span.start >= 3 && (guchar)*p < 0x80)
      break;
    if ((guchar)*p >= 0x80 && end < span.end && (guchar)self->raw->text[end] < 0x80)
      break;
  }
  *rest = end;
  return rap_note_mark_from_raised (self->raw->text + span.start, end - span.start);
}

static void
append_note_line (TextReader *self, guint i, guint from)
{
  RapSpan span = rap_raw_line (self->raw, i)->span;

  while (from < span.end && g_ascii_isspace (self->raw->text[from]))
    from++;
  if (self->note->len > 0)
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

/* Whether line @i goes on with the block that is open or was ended last. */
static gboolean
continues_block (TextReader *self, guint i)
{
  gsize length, previous_length;
  const char *text = line_text (self, i, &length), *previous;
  const RapBlock *block;
  const GString *out = self->builder.text;
  RapLabel label;
  gboolean cut;

  if (self->previous == G_MAXUINT || self->classes.kinds->data[i] == RAP_LINE_ALONE ||
      self->classes.kinds->data[self->previous] == RAP_LINE_ALONE)
    return FALSE;
  block =
      rap_manuscript_block (self->builder.manuscript, self->builder.manuscript->blocks->len - 1);
  previous = out->str + block->span.start;
  previous_length = out->len - block->span.start;
  while (previous_length > 0 && g_ascii_isspace (previous[previous_length - 1]))
    previous_length--;
  cut = previous_length >= MIN_CUT_LENGTH && !ends_clause (previous, previous_length);
  if (rap_label_read (text, length, self->lexicon, &label) && label.kind != RAP_LABEL_BULLET)
    return !self->gap && !self->interrupted && cut && label.kind == RAP_LABEL_NUMBER &&
           self->classes.wrapped && previous_length > self->classes.width &&
           !rap_line_classes_is_next_label (&self->classes, label.number);
  if (starts_lower (text, length))
    return !ends_sentence (previous, previous_length) || !(self->gap || self->interrupted);
  if (self->gap || self->interrupted)
    return cut && self->interrupted && line_look (self, i) == 0;
  if (!self->classes.wrapped)
    return FALSE;
  if (ends_clause (previous, previous_length)) {
    gsize last;
    line_text (self, self->previous, &last);
    if (last < SHORT_LINE * self->classes.width ||
        rap_raw_line (self->raw, i)->box.x0 > rap_raw_line (self->raw, self->previous)->box.x0 + 2)
      return FALSE;
  }
  return line_look (self, i) == line_look (self, self->previous);
}

/* Joins a line to the text before it; the hyphen of a word broken at the line's end goes. */
static void
append_joined (TextReader *self, guint i)
{
  RapSpan span = rap_raw_line (self->raw, i)->span;
  GString *out = self->builder.text;
  RapVocabulary *vocabulary = rap_lexicon_get_vocabulary (self->lexicon);
  guint start = out->len, end = span.start;
  g_autofree char *was = NULL, *closed = NULL;

  if (out->len < 2 || out->str[out->len - 1] != '-' || !g_ascii_islower (out->str[out->len - 2]) ||
      !g_ascii_islower (self->raw->text[span.start])) {
    rap_manuscript_builder_append_blank (&self->builder);
    rap_manuscript_builder_append (&self->builder, i, span);
    return;
  }
  while (start > 0 && (g_ascii_isalpha (out->str[start - 1]) || out->str[start - 1] == '-'))
    start--;
  while (end < span.end && g_ascii_isalpha (self->raw->text[end]))
    end++;
  was = g_strdup_printf ("%s\n%.*s", out->str + start, (int)(end - span.start),
                         self->raw->text + span.start);
  closed = g_strdup_printf ("%.*s%.*s", (int)(out->len - 1 - start), out->str + start,
                            (int)(end - span.start), self->raw->text + span.start);
  if (rap_vocabulary_find (vocabulary, closed, strlen (closed)) == 0) {
    rap_manuscript_builder_append (&self->builder, i, span); /* a hyphen of the author's */
    return;
  }
  rap_manuscript_builder_drop_hyphen (&self->builder);
  rap_manuscript_builder_append (&self->builder, i, span);
  rap_manuscript_builder_add_repair (&self->builder, (RapSpan){ start, start + strlen (closed) },
                                     was);
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
  rap_manuscript_builder_init (&self.builder, raw);
  for (guint i = 0; i < raw->lines->len; i++)
    read_line (&self, i);
  finish_note (&self);
  manuscript = rap_manuscript_builder_finish (&self.builder);
  tie_notes (manuscript);
  rap_line_classes_clear (&self.classes);
  g_string_free (self.note, TRUE);
  return manuscript;
}
