/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-corrections.h"

#include <stdio.h>
#include <string.h>

#include "rap-corrected-text.h"
#include "rap-find-again.h"
#include "rap-decimal-labels.h"
#include "rap-line-marks.h"

/* A line of the corrected text on its way to a paragraph. */
typedef struct {
  RapSpan letters;  /* without the label */
  RapParagraph *of; /* (unowned): the paragraph that its first letter was read in */
  guint owner;      /* the same, counted from the first that is corrected */
  gboolean goes_on; /* an earlier line has begun with it */
  RapParagraphType type;
  char *label;     /* (owned) */
  char *label_was; /* (owned) (nullable): what the source has for it, where that was corrected */
  char **path;     /* (owned) */
} Line;

typedef struct {
  RapDocument *document;
  guint first;
  RapLexicon *lexicon;
  RapCorrectedText *text; /* (owned) */
  GArray *lines;          /* (owned) (element-type Line) */
} Correcting;

static void
correction_clear (gpointer data)
{
  g_clear_pointer (&((RapCorrection *)data)->with, g_free);
}

static void
line_clear (gpointer data)
{
  Line *line = data;

  g_clear_pointer (&line->label, g_free);
  g_clear_pointer (&line->label_was, g_free);
  g_clear_pointer (&line->path, g_strfreev);
}

/**
 * rap_corrections_new:
 *
 * Returns: (transfer full) (element-type RapCorrection): an empty array that frees what is in it
 */
GArray *
rap_corrections_new (void)
{
  GArray *corrections = g_array_new (FALSE, TRUE, sizeof (RapCorrection));
  g_array_set_clear_func (corrections, correction_clear);
  return corrections;
}

/**
 * rap_corrected_run_free:
 * @self: (transfer full): what a correction has made
 */
void
rap_corrected_run_free (RapCorrectedRun *self)
{
  g_object_unref (self->document);
  g_free (self);
}

static gboolean
is_heading (RapParagraph *paragraph)
{
  return rap_paragraph_get_paragraph_type (paragraph) == RAP_PARAGRAPH_HEADING;
}

/**
 * rap_corrections_can_add_next:
 * @document: a document
 * @first: index of a paragraph
 * @n: how many are corrected, with those that follow it
 *
 * Returns: whether they can be corrected with the paragraph after them, too. A heading is corrected
 *   by itself: it is the name of its section as well
 */
gboolean
rap_corrections_can_add_next (RapDocument *document, guint first, guint n)
{
  guint next = first + n;

  return next < rap_document_get_n_paragraphs (document) &&
         !is_heading (rap_document_get_paragraph (document, first)) &&
         !is_heading (rap_document_get_paragraph (document, next));
}

/**
 * rap_corrections_get_text:
 * @document: a document
 * @first: index of a paragraph
 * @n: how many, with those that follow it
 *
 * Returns: (transfer full): the text in which they are corrected
 */
char *
rap_corrections_get_text (RapDocument *document, guint first, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = first; i < first + n; i++) {
    g_autofree char *written = rap_paragraph_dup_written (rap_document_get_paragraph (document, i));

    g_string_append_printf (text, "%s%s", i > first ? "\n" : "", written);
  }
  return g_string_free (text, FALSE);
}

/* Whether the line begins with the label that its paragraph had, as it was read. */
static gboolean
has_old_label (Correcting *self, const Line *line)
{
  const char *label = rap_paragraph_get_written_label (line->of);
  guint n = g_utf8_strlen (label, -1);

  for (guint i = 0; i < n; i++) {
    const RapLetter *letter = rap_corrected_text_letter (self->text, line->letters.start + i);

    if (line->letters.start + i >= line->letters.end || letter->read == RAP_NOWHERE ||
        letter->offset != RAP_NOWHERE || letter->paragraph != line->owner ||
        letter->character != g_utf8_get_char (g_utf8_offset_to_pointer (label, i)))
      return FALSE;
  }
  return TRUE;
}

static void
take_off (Correcting *self, Line *line, guint n)
{
  line->letters.start = MIN (line->letters.start + n, line->letters.end);
  while (line->letters.start < line->letters.end &&
         g_unichar_isspace (rap_corrected_text_letter (self->text, line->letters.start)->character))
    line->letters.start++;
}

static void
set_path (Line *line, const char *const *above, guint n)
{
  g_autoptr (GStrvBuilder) path = g_strv_builder_new ();

  for (guint i = 0; i < n; i++)
    g_strv_builder_add (path, above[i]);
  if (*line->label != '\0')
    g_strv_builder_add (path, line->label);
  g_clear_pointer (&line->path, g_strfreev);
  line->path = g_strv_builder_end (path);
}

/* The labels that lead to a lettered line: those of the one before it where that is no item, or
 * where this begins a list in it; otherwise it stands beside that one. */
static void
set_item_path (Line *line,
               const RapLabel *label,
               const char *const *before,
               RapParagraphType type_before,
               RapLexicon *lexicon)
{
  guint n = g_strv_length ((char **)before);
  RapLabel last = { 0 };

  if (type_before == RAP_PARAGRAPH_SUBPARAGRAPH && n > 0) {
    gboolean begins = label->number == 1 || label->roman == 1;
    gboolean continues =
        rap_label_read (before[n - 1], strlen (before[n - 1]), lexicon, &last) &&
        (label->number == last.number + 1 || (last.roman > 0 && label->roman == last.roman + 1));
    if (continues || !begins)
      n--;
  }
  set_path (line, before, n);
}

/* A label of several numbers, which counts on from one of those that lead to the text before. */
static gboolean
read_decimal (Correcting *self, const char *const *path, const char *words, RapLabel *label)
{
  for (; *path != NULL; path++)
    if (rap_decimal_label_follows (*path, words, strlen (words), self->lexicon, label))
      return TRUE;
  return FALSE;
}

/* A label that the line begins with, but did not when it was read. */
static gboolean
read_label (Correcting *self, Line *line, const Line *before)
{
  g_autofree char *words = rap_corrected_text_get_words (self->text, line->letters);
  RapParagraph *above =
      self->first > 0 ? rap_document_get_paragraph (self->document, self->first - 1) : NULL;
  static const char *const none[] = { NULL };
  const char *const *path = none;
  RapLabel label;

  if (before != NULL)
    path = (const char *const *)before->path;
  else if (above != NULL)
    path = rap_paragraph_get_path (above);
  if (!read_decimal (self, path, words, &label))
    rap_label_read (words, strlen (words), self->lexicon, &label);
  if ((label.kind != RAP_LABEL_NUMBER && label.kind != RAP_LABEL_LETTER) ||
      words[label.text] == '\0')
    return FALSE;
  line->label = g_strndup (words, label.length);
  line->label_was = rap_corrected_text_dup_label_was (
      self->text,
      (RapSpan){ line->letters.start, line->letters.start + g_utf8_strlen (words, label.length) });
  take_off (self, line, g_utf8_strlen (words, label.text));
  line->type =
      label.kind == RAP_LABEL_NUMBER ? RAP_PARAGRAPH_OPERATIVE : RAP_PARAGRAPH_SUBPARAGRAPH;
  if (label.kind == RAP_LABEL_NUMBER)
    set_path (line, none, 0);
  else if (before != NULL)
    set_item_path (line, &label, (const char *const *)before->path, before->type, self->lexicon);
  else
    set_item_path (line, &label, path,
                   above != NULL ? rap_paragraph_get_paragraph_type (above) : RAP_PARAGRAPH_BODY,
                   self->lexicon);
  return TRUE;
}

/* What stays of the paragraph that the line was read in, where it has no label of its own. */
static void
keep_without_label (Line *line)
{
  const char *const *path = rap_paragraph_get_path (line->of);
  const char *written = rap_paragraph_get_written_label (line->of);
  guint n = g_strv_length ((char **)path);

  line->type = line->goes_on && is_heading (line->of) ? RAP_PARAGRAPH_BODY
                                                      : rap_paragraph_get_paragraph_type (line->of);
  if (!line->goes_on && *written == '\0') {
    line->label = g_strdup (rap_paragraph_get_label (line->of));
    line->path = g_strdupv ((char **)path);
    return;
  }
  line->label = g_strdup ("");
  set_path (line, path, n > 0 && *rap_paragraph_get_label (line->of) != '\0' ? n - 1 : n);
}

static void
add_line (Correcting *self, RapSpan letters)
{
  Line line = { .letters = letters };
  const Line *before =
      self->lines->len > 0 ? &g_array_index (self->lines, Line, self->lines->len - 1) : NULL;

  line.owner = rap_corrected_text_letter (self->text, letters.start)->paragraph;
  for (guint i = letters.start; i < letters.end; i++)
    if (rap_corrected_text_letter (self->text, i)->read != RAP_NOWHERE) {
      line.owner = rap_corrected_text_letter (self->text, i)->paragraph;
      break;
    }
  line.of = rap_document_get_paragraph (self->document, self->first + line.owner);
  line.goes_on = before != NULL && before->owner == line.owner;
  if (!line.goes_on && *rap_paragraph_get_written_label (line.of) != '\0' &&
      has_old_label (self, &line)) {
    line.type = rap_paragraph_get_paragraph_type (line.of);
    line.label = g_strdup (rap_paragraph_get_label (line.of));
    line.label_was = g_strdup (rap_paragraph_get_label_was (line.of));
    line.path = g_strdupv ((char **)rap_paragraph_get_path (line.of));
    take_off (self, &line, g_utf8_strlen (line.label, -1));
  } else if ((!line.goes_on && is_heading (line.of)) || !read_label (self, &line, before)) {
    keep_without_label (&line);
  }
  /* A label and nothing else is a text. */
  if (rap_span_is_empty (line.letters))
    line.letters = letters;
  g_array_append_val (self->lines, line);
}

/* The first line of a paragraph is the paragraph; another has a name made from its name. */
static char *
make_id (Correcting *self, const Line *line, GPtrArray *made)
{
  const char *id = rap_paragraph_get_id (line->of);

  if (!line->goes_on)
    return g_strdup (id);
  for (guint number = 2;; number++) {
    g_autofree char *candidate = g_strdup_printf ("%s-%u", id, number);
    gboolean is_free = rap_document_find_paragraph (self->document, candidate) ==
                       rap_document_get_n_paragraphs (self->document);

    for (guint i = 0; i < made->len && is_free; i++)
      is_free = !g_str_equal (rap_paragraph_get_id (g_ptr_array_index (made, i)), candidate);
    if (is_free)
      return g_steal_pointer (&candidate);
  }
}

static RapParagraph *
make_paragraph (Correcting *self, const Line *line, GPtrArray *made)
{
  g_autofree char *id = make_id (self, line, made);
  g_autofree char *text = rap_corrected_text_get_words (self->text, line->letters);
  g_auto (RapLineMarks) marks = rap_line_marks_take (self->text, line->letters);

  return rap_paragraph_new (&(RapParagraphFields){
      .id = id,
      .section = rap_paragraph_get_section (line->of),
      .type = line->type,
      .label = line->label,
      .label_was = line->label_was,
      .path = (const char *const *)line->path,
      .page = marks.places->len > 0 ? g_array_index (marks.places, RapPlace, 0).page
                                    : rap_paragraph_get_page (line->of),
      .text = text,
      .footnotes = marks.footnotes,
      .repairs = marks.repairs,
      .places = marks.places,
      .emphases = marks.emphases,
      /* A chart's author has marked it, which finding again looks for. */
      .commitment = rap_paragraph_get_commitment (line->of),
  });
}

static GPtrArray *
make_paragraphs (Correcting *self)
{
  GPtrArray *made = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->lines->len; i++)
    g_ptr_array_add (made, make_paragraph (self, &g_array_index (self->lines, Line, i), made));
  return made;
}

static guint
preamble_number (RapParagraph *paragraph)
{
  guint number = 0;

  if (rap_paragraph_get_paragraph_type (paragraph) == RAP_PARAGRAPH_PREAMBULAR)
    sscanf (rap_paragraph_get_label (paragraph), "PP%u", &number);
  return number;
}

static RapParagraph *
relabel (RapParagraph *paragraph, const char *label)
{
  const char *const path[] = { label, NULL };

  return rap_paragraph_with_labels (paragraph, label, path);
}

/* What is counted is counted on: in the paragraphs that were made, and in those of the same
 * preamble after them. */
static RapParagraph *
count_on (RapParagraph *paragraph, guint *last_before, guint *last_after)
{
  guint number = preamble_number (paragraph);
  g_autofree char *label = NULL;

  if (rap_paragraph_get_paragraph_type (paragraph) != RAP_PARAGRAPH_PREAMBULAR)
    return g_object_ref (paragraph);
  if (number != 0 && number != *last_before + 1)
    *last_after = number - 1;
  if (number != 0)
    *last_before = number;
  label = g_strdup_printf ("PP%u", ++*last_after);
  return g_strcmp0 (label, rap_paragraph_get_label (paragraph)) == 0 ? g_object_ref (paragraph)
                                                                     : relabel (paragraph, label);
}

/* Items of a paragraph that was corrected may take another force from it. */
static gboolean
is_item (RapParagraph *paragraph)
{
  return rap_paragraph_get_paragraph_type (paragraph) == RAP_PARAGRAPH_SUBPARAGRAPH;
}

/* An item that stands under the last paragraph that was corrected leads to it by its label. */
static RapParagraph *
follow (Correcting *self, guint n, RapParagraph *item)
{
  const Line *last = &g_array_index (self->lines, Line, self->lines->len - 1);
  const char *const *was =
      rap_paragraph_get_path (rap_document_get_paragraph (self->document, self->first + n - 1));
  const char *const *path = rap_paragraph_get_path (item);
  g_auto (GStrv) new_path = NULL;

  if (*was == NULL || *path == NULL || last->path[0] == NULL || !g_str_equal (*was, *path) ||
      g_str_equal (last->path[0], *path))
    return g_object_ref (item);
  new_path = g_strdupv ((char **)path);
  g_free (new_path[0]);
  new_path[0] = g_strdup (last->path[0]);
  return rap_paragraph_with_labels (item, rap_paragraph_get_label (item),
                                    (const char *const *)new_path);
}

static guint
count_last_preambular (RapDocument *document, guint first)
{
  guint number = 0;

  for (guint i = 0; i < first; i++)
    if (preamble_number (rap_document_get_paragraph (document, i)) != 0)
      number = preamble_number (rap_document_get_paragraph (document, i));
  return number;
}

static RapCorrectedRun *
put_together (Correcting *self, guint n, GPtrArray *made)
{
  RapDocument *document = self->document;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RapDocument) corrected = NULL;
  RapCorrectedRun *run = g_new0 (RapCorrectedRun, 1);
  guint n_all = rap_document_get_n_paragraphs (document);
  guint last_before = count_last_preambular (document, self->first), last_after = last_before;
  gboolean in_list = TRUE;

  for (guint i = 0; i < self->first; i++)
    g_ptr_array_add (all, g_object_ref (rap_document_get_paragraph (document, i)));
  for (guint i = 0; i < made->len; i++)
    g_ptr_array_add (all, count_on (g_ptr_array_index (made, i), &last_before, &last_after));
  for (guint i = 0; i < n; i++)
    last_before =
        MAX (last_before, preamble_number (rap_document_get_paragraph (document, self->first + i)));
  *run = (RapCorrectedRun){ NULL, self->first, n, made->len };
  for (guint i = self->first + n; i < n_all; i++) {
    RapParagraph *old = rap_document_get_paragraph (document, i);
    RapParagraph *paragraph;

    in_list = in_list && is_item (old);
    paragraph = in_list ? follow (self, n, old) : count_on (old, &last_before, &last_after);
    g_ptr_array_add (all, paragraph);
    if (in_list || paragraph != old) {
      run->n_before = i + 1 - self->first;
      run->n_after = all->len - self->first;
    }
  }
  corrected = rap_document_with_paragraphs (document, all);
  run->document = rap_find_again (corrected, self->lexicon);
  return run;
}

/**
 * rap_corrections_apply:
 * @document: a document
 * @first: index of a paragraph
 * @n: how many are corrected, with those that follow it; a heading is corrected by itself, and
 *   stays one in its first line
 * @corrections: (element-type RapCorrection): in ascending order
 * @lexicon: of the language of @document
 *
 * Returns: (transfer full) (nullable): the document as it is to be; %NULL where no word would be
 *   left of the paragraphs
 */
RapCorrectedRun *
rap_corrections_apply (
    RapDocument *document, guint first, guint n, const GArray *corrections, RapLexicon *lexicon)
{
  g_autoptr (RapCorrectedText) text = rap_corrected_text_new (document, first, n, corrections);
  g_autoptr (GArray) lines = g_array_new (FALSE, TRUE, sizeof (Line));
  g_autoptr (GPtrArray) made = NULL;
  Correcting self = { document, first, lexicon, text, lines };

  g_array_set_clear_func (lines, line_clear);
  for (guint i = 0; i < text->lines->len; i++)
    add_line (&self, g_array_index (text->lines, RapSpan, i));
  if (lines->len == 0)
    return NULL;
  made = make_paragraphs (&self);
  return put_together (&self, n, made);
}
