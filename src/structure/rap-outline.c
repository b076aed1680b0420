/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-outline-builder.h"

#include <string.h>

#include "rap-letter-runs.h"

/* Words and marks of a line that says who speaks: "The Ministers responsible for rivers, meeting in
 * Estermere," */
#define MOST_SPEAKER 16

static void
metadata_clear (RapMetadata *metadata)
{
  g_free (metadata->symbol);
  g_free (metadata->title);
  g_free (metadata->body);
  g_free (metadata->session);
  g_free (metadata->agenda_item);
  g_free (metadata->adopted);
  g_free (metadata->language);
}

/**
 * rap_outline_free:
 * @self: (transfer full): an outline
 */
void
rap_outline_free (RapOutline *self)
{
  metadata_clear (&self->metadata);
  g_array_unref (self->headings);
  g_array_unref (self->parts);
  g_free (self);
}

/**
 * rap_outline_builder_block:
 * @self: a builder
 *
 * Returns: (transfer none): the block that is being read
 */
const RapBlock *
rap_outline_builder_block (RapOutlineBuilder *self)
{
  return rap_manuscript_block (self->manuscript, self->block);
}

/**
 * rap_outline_builder_text:
 * @self: a builder
 * @length: (out): in bytes
 *
 * Returns: (transfer none): the text of the block after its label
 */
const char *
rap_outline_builder_text (RapOutlineBuilder *self, guint *length)
{
  RapSpan span = rap_outline_builder_block (self)->span;

  *length = span.end - span.start - self->label.text;
  return self->manuscript->text + span.start + self->label.text;
}

/**
 * rap_outline_builder_first_word:
 * @self: a builder
 *
 * Returns: index of the block's first token after its label
 */
guint
rap_outline_builder_first_word (RapOutlineBuilder *self)
{
  guint start = rap_outline_builder_block (self)->span.start + self->label.text;
  guint i = 0;

  while (i < self->n_tokens && self->tokens[i].start < start)
    i++;
  return i;
}

/**
 * rap_outline_builder_last_mark:
 * @self: a builder
 *
 * Returns: the mark that the block ends with, quotation marks, parentheses and the word that leads
 *   on to the last of several left out; 0 where it ends with a word
 */
char
rap_outline_builder_last_mark (RapOutlineBuilder *self)
{
  guint end = self->n_tokens;

  if (end > 1 && (self->tokens[end - 1].classes & RAP_WORD_COORDINATOR) != 0)
    end--; /* "…; and" before the last of several */
  for (guint i = end; i > 0; i--) {
    const RapToken *token = &self->tokens[i - 1];
    if ((token->shape & RAP_TOKEN_MARK) == 0)
      return 0;
    if (strchr (".;:,?!", token->mark) != NULL)
      return token->mark;
  }
  return 0;
}

/* Adds the block as a part without its label. */
static RapPart *
add_part (RapOutlineBuilder *self, RapParagraphKind kind)
{
  const RapBlock *block = rap_outline_builder_block (self);
  RapPart part = {
    .kind = kind, .parent = RAP_NONE, .heading = rap_heading_get_open (self), .block = self->block
  };

  part.span = (RapSpan){ block->span.start + self->label.text, block->span.end };
  part.label = (RapSpan){ block->span.start, block->span.start + self->label.length };
  g_array_append_val (self->outline->parts, part);
  return rap_outline_part (self->outline, self->outline->parts->len - 1);
}

/* From now on lettered items belong to the part that was added last. */
static void
open_parent (RapOutlineBuilder *self)
{
  self->lists[0] = (RapOpenList){ self->outline->parts->len - 1, 0, FALSE,
                                  rap_outline_builder_block (self)->depth };
  self->depth = 0;
  self->has_parent = TRUE;
}

/* Where the source tells that the block begins a point within another: one deeper than that. */
static gboolean
point_depth (RapOutlineBuilder *self, guint *depth)
{
  guint outer = rap_outline_builder_block (self)->depth;

  if (outer < 2 || !self->has_parent)
    return FALSE;
  for (guint i = self->depth + 1; i > 0; i--)
    if (self->lists[i - 1].depth == outer - 1) {
      *depth = MIN (i, RAP_MAX_DEPTH - 1);
      return TRUE;
    }
  return FALSE;
}

/* How deep a letter in parentheses stands: beside the last item of a list that it goes on with,
 * or one deeper than the last item. */
static guint
letter_depth (RapOutlineBuilder *self, gboolean *roman)
{
  guint known;

  *roman = FALSE;
  if (point_depth (self, &known))
    return known;
  for (guint depth = self->depth; depth > 0; depth--) {
    const RapOpenList *list = &self->lists[depth];
    guint number = list->roman ? self->label.roman : self->label.number;
    *roman = list->roman;
    if (number > 0 && number == list->number + 1)
      return depth;
  }
  *roman = self->label.roman == 1 && self->depth > 0;
  if (self->label.roman == 1 && self->label.number != 1 && self->depth == 0)
    *roman = TRUE;
  if ((self->label.number == 1 || *roman) && self->depth + 1 < RAP_MAX_DEPTH) {
    /* "(a)" again: a new list of the paragraph, unless it counts what an item says. */
    if (self->depth > 0 && !*roman && !self->lists[self->depth].roman)
      return self->depth;
    return self->depth + 1;
  }
  return MAX (self->depth, 1);
}

/* Whether the block begins with the letter after that of an open list, or with the first point of
 * what the last part introduces, headings aside. */
static gboolean
goes_on (RapOutlineBuilder *self)
{
  guint last = self->outline->parts->len - 1;
  const RapPart *part;

  if (!self->has_parent ||
      (self->label.kind != RAP_LABEL_LETTER && self->label.kind != RAP_LABEL_BULLET))
    return FALSE;
  while (rap_outline_part (self->outline, last)->kind == RAP_KIND_HEADING)
    last--;
  part = rap_outline_part (self->outline, last);
  if (last == self->lists[self->depth].part && self->manuscript->text[part->span.end - 1] == ':')
    return self->label.kind == RAP_LABEL_BULLET || self->label.number == 1 ||
           self->label.roman == 1;
  for (guint depth = self->depth; depth > 0 && self->label.kind == RAP_LABEL_LETTER; depth--) {
    const RapOpenList *list = &self->lists[depth];
    if ((list->roman ? self->label.roman : self->label.number) == list->number + 1)
      return TRUE;
  }
  return FALSE;
}

static void
add_item (RapOutlineBuilder *self)
{
  gboolean roman;
  guint depth = letter_depth (self, &roman);
  RapPart *part = add_part (self, RAP_KIND_SUBPARAGRAPH);

  part->depth = depth;
  if (self->has_parent)
    part->depth += rap_outline_part (self->outline, self->lists[0].part)->depth;
  if (self->has_parent)
    part->parent = self->lists[depth - 1].part;
  self->lists[depth] =
      (RapOpenList){ self->outline->parts->len - 1, roman ? self->label.roman : self->label.number,
                     roman, rap_outline_builder_block (self)->depth };
  self->depth = depth;
}

static void
add_bullet (RapOutlineBuilder *self)
{
  RapPart *part = add_part (self, RAP_KIND_SUBPARAGRAPH);
  guint depth = 1;

  point_depth (self, &depth);
  part->depth = depth;
  part->parent = self->has_parent ? self->lists[depth - 1].part : RAP_NONE;
}

/* The part that introduces a label of several numbers: "1. States should:" introduces 1.1, and 1.1
 * would introduce 1.1.1. */
static guint
find_introduction (RapOutlineBuilder *self)
{
  const char *text = self->manuscript->text;
  const char *label = text + rap_outline_builder_block (self)->span.start;
  guint i = self->label.levels > 1 ? self->introduction : RAP_NONE;

  while (i != RAP_NONE) {
    const RapPart *part = rap_outline_part (self->outline, i);
    RapSpan above = part->label;

    if (above.end > above.start && text[above.end - 1] == '.')
      above.end--;
    if (part->heading == rap_heading_get_open (self) &&
        strncmp (label, text + above.start, above.end - above.start) == 0 &&
        label[above.end - above.start] == '.')
      return i;
    i = part->parent;
  }
  return RAP_NONE;
}

static void
add_operative (RapOutlineBuilder *self)
{
  guint above = find_introduction (self);
  RapPart *part = add_part (self, above != RAP_NONE ? RAP_KIND_SUBPARAGRAPH : RAP_KIND_OPERATIVE);

  part->parent = above;
  if (above != RAP_NONE)
    part->depth = rap_outline_part (self->outline, above)->depth + 1;
  open_parent (self);
  if (self->label.kind == RAP_LABEL_NUMBER && rap_outline_builder_last_mark (self) == ':')
    self->introduction = self->outline->parts->len - 1;
  self->in_body = TRUE;
  self->in_preamble = FALSE;
}

static void
add_preambular (RapOutlineBuilder *self)
{
  add_part (self, RAP_KIND_PREAMBULAR)->number = ++self->n_preambular;
  open_parent (self);
  self->in_body = TRUE;
}

static void
read_label (RapOutlineBuilder *self)
{
  const RapBlock *block = rap_outline_builder_block (self);
  const char *text = self->manuscript->text + block->span.start;
  gsize length = block->span.end - block->span.start;

  if (block->label > 0)
    rap_label_read_point (text, length, block->depth, block->label, &self->label);
  else if (g_hash_table_contains (self->stopped, GUINT_TO_POINTER (self->block)))
    rap_label_read_stopped (text, length, &self->label);
  else if (!rap_decimal_labels_get (self->decimals, self->block, &self->label))
    rap_label_read (text, length, self->lexicon, &self->label);
}

static void
enter_block (RapOutlineBuilder *self, guint i)
{
  const RapManuscript *manuscript = self->manuscript;
  const RapBlock *block = rap_manuscript_block (manuscript, i);
  guint next = i + 1 < manuscript->blocks->len
                   ? rap_manuscript_block (manuscript, i + 1)->first_token
                   : manuscript->tokens->len;

  self->block = i;
  self->tokens = &g_array_index (manuscript->tokens, RapToken, block->first_token);
  self->n_tokens = next - block->first_token;
  read_label (self);
}

/**
 * rap_outline_builder_next_goes_on:
 * @self: a builder whose block is a heading
 *
 * A heading ends a list, unless it stands between two of its items, or between the list and what
 * introduces it: "(h) …", "Treatment", "(i) …".
 *
 * Returns: whether the list that is open goes on after it
 */
gboolean
rap_outline_builder_next_goes_on (RapOutlineBuilder *self)
{
  const guint block = self->block;
  gboolean result;

  if (block + 1 >= self->manuscript->blocks->len)
    return FALSE;
  enter_block (self, block + 1);
  result = goes_on (self);
  enter_block (self, block);
  return result;
}

/* "The General Assembly," and nothing more, or "Therefore the …". */
static gboolean
is_invocation (RapOutlineBuilder *self, RapMatch *match)
{
  guint i = 0;

  while (rap_lexicon_match (self->lexicon, self->tokens, self->n_tokens, i,
                            RAP_TERMS (RAP_TERM_ADVERB), match))
    i += match->n_tokens;
  return rap_lexicon_match (self->lexicon, self->tokens, self->n_tokens, i,
                            RAP_TERMS (RAP_TERM_INVOCATION), match) &&
         i + match->n_tokens + 2 >= self->n_tokens;
}

/* The form of the performative or principle that the block starts with, adverbs aside; -1 where
 * it starts with none. */
static int
opening_form (RapOutlineBuilder *self, gboolean *first_person)
{
  guint kinds = RAP_TERMS (RAP_TERM_PERFORMATIVE) | RAP_TERMS (RAP_TERM_PRINCIPLE);
  RapMatch match;
  guint i = rap_outline_builder_first_word (self);

  *first_person = FALSE;
  if (rap_lexicon_match (self->lexicon, self->tokens, self->n_tokens, i,
                         RAP_TERMS (RAP_TERM_FIRST_PERSON), &match)) {
    *first_person = TRUE;
    i += match.n_tokens;
  }
  while (rap_lexicon_match (self->lexicon, self->tokens, self->n_tokens, i,
                            RAP_TERMS (RAP_TERM_ADVERB), &match))
    i += match.n_tokens;
  if (rap_lexicon_match (self->lexicon, self->tokens, self->n_tokens, i, kinds, &match))
    return match.form;
  if (rap_lexicon_match (self->lexicon, self->tokens, self->n_tokens, i,
                         RAP_TERMS (RAP_TERM_OPENING), NULL))
    return RAP_FORM_PARTICIPLE;
  return -1;
}

/* "Being …": the lexicon knows verbs that open recitals, and not all. */
static gboolean
starts_with_participle (RapOutlineBuilder *self)
{
  return self->n_tokens > 0 && (self->tokens->classes & RAP_WORD_PARTICIPLE) != 0 &&
         (self->tokens->shape & RAP_TOKEN_CAPITAL) != 0;
}

/* "The Representatives," and then "Recalling …;": a body that the lexicon does not know, or several
 * who speak. */
static gboolean
is_unknown_invocation (RapOutlineBuilder *self)
{
  const guint block = self->block;
  const RapToken *first = self->tokens;
  gboolean first_person, recital;
  char last = rap_outline_builder_last_mark (self);

  if (self->label.kind != RAP_LABEL_NONE || last != ',' || self->n_tokens < 3 ||
      self->n_tokens > MOST_SPEAKER || block + 1 >= self->manuscript->blocks->len ||
      (first->classes & RAP_WORD_DETERMINER) == 0 || (first->shape & RAP_TOKEN_CAPITAL) == 0)
    return FALSE;
  enter_block (self, block + 1);
  last = rap_outline_builder_last_mark (self);
  recital =
      self->label.kind == RAP_LABEL_NONE && (last == ',' || last == ';') &&
      (opening_form (self, &first_person) == RAP_FORM_PARTICIPLE || starts_with_participle (self));
  enter_block (self, block);
  return recital;
}

/* "Recalling …,": a recital wherever it stands, above the invocation or between two parts. */
static gboolean
is_recital (RapOutlineBuilder *self, int form)
{
  return form == RAP_FORM_PARTICIPLE && rap_outline_builder_last_mark (self) == ',';
}

/* Adds the block, which reads as a heading. Figures and names of a table do so too, being short and
 * ending in no mark, and are none. */
static void
add_heading (RapOutlineBuilder *self)
{
  const RapBlock *block = rap_outline_builder_block (self);

  if ((block->look & RAP_BLOCK_CELL) == 0 || block->level > 0)
    rap_heading_add (self);
  else
    add_part (self, RAP_KIND_BODY);
}

/* A block without a label, after the masthead. */
static void
add_unlabelled (RapOutlineBuilder *self)
{
  gboolean first_person;
  char last = rap_outline_builder_last_mark (self);
  int form = opening_form (self, &first_person);

  if (self->invoked &&
      (form == RAP_FORM_THIRD || (self->unknown && form == RAP_FORM_BASE && last != ','))) {
    add_operative (self);
  } else if ((self->in_preamble && (last == ',' || form == RAP_FORM_PARTICIPLE ||
                                    (last == ';' && starts_with_participle (self)))) ||
             is_recital (self, form)) {
    add_preambular (self);
    self->in_preamble = TRUE;
  } else if (rap_metadata_read_ending (self) && !first_person) {
    add_part (self, RAP_KIND_BODY);
    self->has_parent = FALSE;
  } else if (rap_heading_is_heading (self)) {
    add_heading (self);
  } else if (((first_person || form == RAP_FORM_BASE) && last != ',' && !self->in_preamble) ||
             (self->we && form == RAP_FORM_BASE)) {
    add_operative (self);
  } else {
    self->we |= first_person;
    add_part (self, RAP_KIND_BODY);
    self->has_prose = TRUE;
    if (last == ':')
      open_parent (self);
  }
}

static gboolean
follows_recital (RapOutlineBuilder *self)
{
  guint n = self->outline->parts->len;

  return n > 0 && rap_outline_part (self->outline, n - 1)->kind == RAP_KIND_PREAMBULAR;
}

/* "(a) Resolves …" under an invocation is a paragraph of its own. */
static gboolean
is_lettered_paragraph (RapOutlineBuilder *self)
{
  gboolean first_person;

  return self->invoked && !self->has_parent && opening_form (self, &first_person) == RAP_FORM_THIRD;
}

/* Adds the block as the line that says who speaks, where it is one. */
static gboolean
read_invocation (RapOutlineBuilder *self)
{
  RapMatch match;
  gboolean known = is_invocation (self, &match);

  if (!known && (self->invoked || !is_unknown_invocation (self)))
    return FALSE;
  self->invoked = self->in_preamble = TRUE;
  self->unknown = !known;
  self->body = known ? match.index : RAP_NONE;
  if (!follows_recital (self))
    self->n_preambular = 0;
  add_part (self, RAP_KIND_BODY);
  self->has_parent = FALSE;
  return TRUE;
}

static void
read_block (RapOutlineBuilder *self)
{
  gboolean first_person;

  if ((rap_outline_builder_block (self)->look & RAP_BLOCK_MASTHEAD) != 0) {
    self->label = (RapLabel){ 0 };
    rap_metadata_read_masthead (self);
    add_part (self, RAP_KIND_BODY);
    return;
  }
  if (read_invocation (self))
    return;
  if (self->label.kind == RAP_LABEL_NONE && is_recital (self, opening_form (self, &first_person))) {
    add_preambular (self);
    self->in_preamble = TRUE;
    return;
  }
  /* "We, the Ministers, met in Estermere on …," tells the day, and is text. */
  opening_form (self, &first_person);
  if (!self->in_body && !self->invoked && rap_metadata_read_masthead (self) && !first_person) {
    add_part (self, RAP_KIND_BODY)->heading = RAP_NONE;
    return;
  }
  switch (self->label.kind) {
  case RAP_LABEL_NUMBER:
  case RAP_LABEL_CAPITAL:
    if (rap_heading_is_heading (self))
      add_heading (self);
    else if (self->label.kind == RAP_LABEL_NUMBER)
      add_operative (self);
    else
      add_part (self, RAP_KIND_BODY);
    break;
  case RAP_LABEL_PREAMBLE:
    add_preambular (self);
    break;
  case RAP_LABEL_LETTER:
    if (is_lettered_paragraph (self)) {
      add_operative (self);
      self->has_parent = FALSE;
    } else {
      add_item (self);
    }
    break;
  case RAP_LABEL_BULLET:
    add_bullet (self);
    break;
  case RAP_LABEL_NONE:
  default:
    add_unlabelled (self);
  }
}

static void
find_decimals (RapOutlineBuilder *self)
{
  const RapManuscript *manuscript = self->manuscript;
  gboolean after_mark = TRUE;

  self->decimals = rap_decimal_labels_new (self->lexicon);
  for (guint i = 0; i < manuscript->blocks->len; i++) {
    RapSpan span = rap_manuscript_block (manuscript, i)->span;

    rap_decimal_labels_offer (self->decimals, i, manuscript->text + span.start,
                              span.end - span.start, after_mark);
    after_mark = strchr (".;:", manuscript->text[span.end - 1]) != NULL;
  }
  rap_decimal_labels_finish (self->decimals);
}

/**
 * rap_outline_new:
 * @manuscript: outlives the outline
 * @lexicon: of the language of the document
 *
 * Returns: (transfer full): the parts of the document
 */
RapOutline *
rap_outline_new (RapManuscript *manuscript, RapLexicon *lexicon)
{
  RapOutlineBuilder self = { .manuscript = manuscript,
                             .lexicon = lexicon,
                             .outline = g_new0 (RapOutline, 1),
                             .body = RAP_NONE,
                             .introduction = RAP_NONE };

  self.outline->manuscript = manuscript;
  self.outline->headings = g_array_new (FALSE, FALSE, sizeof (RapHeading));
  self.outline->parts = g_array_new (FALSE, FALSE, sizeof (RapPart));
  self.ranks = g_array_new (FALSE, FALSE, sizeof (guint));
  find_decimals (&self);
  self.stopped = rap_letter_runs_find (manuscript, lexicon);
  for (guint i = 0; i < manuscript->blocks->len; i++) {
    enter_block (&self, i);
    read_block (&self);
  }
  rap_metadata_finish (&self);
  g_array_unref (self.ranks);
  rap_decimal_labels_free (self.decimals);
  g_hash_table_unref (self.stopped);
  g_free (self.number);
  return self.outline;
}
