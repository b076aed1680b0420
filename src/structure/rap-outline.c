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

/**
 * rap_outline_builder_add_part:
 * @self: a builder
 * @kind: of the part
 *
 * Adds the block as a part, its label apart from its text.
 *
 * Returns: (transfer none): the part, until another is added
 */
RapPart *
rap_outline_builder_add_part (RapOutlineBuilder *self, RapParagraphKind kind)
{
  const RapBlock *block = rap_outline_builder_block (self);
  RapPart part = {
    .kind = kind, .parent = RAP_NONE, .heading = rap_heading_get_open (self), .block = self->block
  };

  part.span = (RapSpan){ block->span.start + self->label.text, block->span.end };
  part.label = (RapSpan){ block->span.start, block->span.start + self->label.length };
  part.item = self->label.item;
  g_array_append_val (self->outline->parts, part);
  return rap_outline_part (self->outline, self->outline->parts->len - 1);
}

static void
add_operative (RapOutlineBuilder *self)
{
  guint above = rap_list_find_introduction (self), continued = rap_list_find_continued (self);
  RapPart *part = rap_outline_builder_add_part (self, above != RAP_NONE ? RAP_KIND_SUBPARAGRAPH
                                                                        : RAP_KIND_OPERATIVE);

  part->parent = above != RAP_NONE ? above : continued;
  if (above != RAP_NONE)
    part->depth = rap_outline_part (self->outline, above)->depth + 1;
  rap_list_open (self);
  if (self->label.kind == RAP_LABEL_NUMBER && rap_outline_builder_last_mark (self) == ':')
    self->introduction = self->outline->parts->len - 1;
  self->in_body = TRUE;
  self->in_preamble = FALSE;
}

static void
add_preambular (RapOutlineBuilder *self)
{
  rap_outline_builder_add_part (self, RAP_KIND_PREAMBULAR)->number = ++self->n_preambular;
  rap_list_open (self);
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
 * rap_outline_builder_peek:
 * @self: a builder
 * @block: index of a block, or of none
 *
 * Returns: the label of another block
 */
RapLabel
rap_outline_builder_peek (RapOutlineBuilder *self, guint block)
{
  const guint here = self->block;
  RapLabel label = { .kind = RAP_LABEL_NONE };

  if (block < self->manuscript->blocks->len) {
    enter_block (self, block);
    label = self->label;
    enter_block (self, here);
  }
  return label;
}

static guint
skip_adverbs (RapOutlineBuilder *self, guint i)
{
  RapMatch match;

  while (rap_lexicon_match (self->lexicon, self->tokens, self->n_tokens, i,
                            RAP_TERMS (RAP_TERM_ADVERB), &match))
    i += match.n_tokens;
  return i;
}

/* "The General Assembly," and nothing more, or "Therefore the …". */
static gboolean
is_invocation (RapOutlineBuilder *self, RapMatch *match)
{
  guint i = skip_adverbs (self, 0);

  return rap_lexicon_match (self->lexicon, self->tokens, self->n_tokens, i,
                            RAP_TERMS (RAP_TERM_INVOCATION), match) &&
         i + match->n_tokens + 2 >= self->n_tokens;
}

/* The form of the performative or principle that the block starts with, adverbs aside; -1 where
 * it starts with none. */
static int
opening_form (RapOutlineBuilder *self, gboolean *first_person)
{
  RapMatch match;
  guint i = rap_outline_builder_first_word (self), comma = skip_adverbs (self, i);

  *first_person = FALSE;
  if (comma > i && comma < self->n_tokens && self->tokens[comma].mark == ',')
    i = comma + 1; /* "Therefore, we …" */
  if (rap_lexicon_match (self->lexicon, self->tokens, self->n_tokens, i,
                         RAP_TERMS (RAP_TERM_FIRST_PERSON), &match)) {
    *first_person = TRUE;
    i += match.n_tokens;
  }
  i = skip_adverbs (self, i);
  if (rap_lexicon_match (self->lexicon, self->tokens, self->n_tokens, i, RAP_VERB_TERMS, &match))
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
    rap_outline_builder_add_part (self, RAP_KIND_BODY);
}

/* Whether the block is an item though it has no label: "Mending …;", right below what ends in a
 * colon, or below another such item. */
static gboolean
is_unlabelled_item (RapOutlineBuilder *self, char last)
{
  const guint block = self->block, first = skip_adverbs (self, 0);
  const RapPart *above;
  char mark;

  if (first >= self->n_tokens || self->outline->parts->len == 0 || !self->has_parent ||
      (self->tokens[first].classes & (RAP_WORD_VERB | RAP_WORD_PARTICIPLE | RAP_WORD_INFINITIVE)) ==
          0)
    return FALSE;
  above = rap_outline_part (self->outline, self->outline->parts->len - 1);
  if (above->block + 1 != block || above->kind == RAP_KIND_HEADING)
    return FALSE;
  enter_block (self, above->block);
  mark = rap_outline_builder_last_mark (self);
  enter_block (self, block);
  if (above->kind == RAP_KIND_SUBPARAGRAPH && rap_span_is_empty (above->label))
    return mark == ';' && (last == ';' || last == '.' || last == ',');
  return mark == ':' && last == ';';
}

/* "“The Security Council urges …": what a president says on behalf of a body stands in quotation
 * marks, paragraph by paragraph. */
static gboolean
is_spoken_for (RapOutlineBuilder *self)
{
  RapMatch match;
  guint i = 1;

  if (self->n_tokens < 3 || (self->tokens->shape & RAP_TOKEN_MARK) == 0 ||
      self->tokens->mark == '(' ||
      !rap_lexicon_match (self->lexicon, self->tokens, self->n_tokens, i,
                          RAP_TERMS (RAP_TERM_INVOCATION), &match))
    return FALSE;
  i = skip_adverbs (self, i + match.n_tokens);
  return rap_lexicon_match (self->lexicon, self->tokens, self->n_tokens, i,
                            RAP_TERMS (RAP_TERM_MODAL), NULL) ||
         (rap_lexicon_match (self->lexicon, self->tokens, self->n_tokens, i, RAP_VERB_TERMS,
                             &match) &&
          match.form == RAP_FORM_THIRD);
}

/* A block without a label, after the masthead. */
static void
add_unlabelled (RapOutlineBuilder *self)
{
  gboolean first_person;
  char last = rap_outline_builder_last_mark (self);
  int form = opening_form (self, &first_person);
  guint continued;

  if ((self->invoked &&
       (form == RAP_FORM_THIRD || (self->unknown && form == RAP_FORM_BASE && last != ','))) ||
      is_spoken_for (self)) {
    add_operative (self);
  } else if ((self->in_preamble && (last == ',' || form == RAP_FORM_PARTICIPLE ||
                                    (last == ';' && starts_with_participle (self)))) ||
             is_recital (self, form)) {
    add_preambular (self);
    self->in_preamble = TRUE;
  } else if (is_unlabelled_item (self, last)) {
    rap_list_add_bullet (self);
  } else if (rap_metadata_is_symbol (self)) {
    rap_outline_builder_add_part (self, RAP_KIND_BODY);
  } else if (rap_metadata_read_ending (self) && !first_person) {
    rap_outline_builder_add_part (self, RAP_KIND_BODY);
    self->has_parent = FALSE;
  } else if (rap_heading_is_heading (self)) {
    add_heading (self);
  } else if (((first_person || form == RAP_FORM_BASE) && last != ',' && !self->in_preamble) ||
             (self->we && form == RAP_FORM_BASE && last != ':') ||
             (rap_heading_counts (self) && (last == '.' || last == ';' || last == ':'))) {
    add_operative (self);
  } else {
    self->we |= first_person;
    self->has_prose = TRUE;
    continued = rap_list_find_continued (self);
    rap_outline_builder_add_part (self, RAP_KIND_BODY)->parent = continued;
    if (last == ':')
      rap_list_open (self);
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
  rap_outline_builder_add_part (self, RAP_KIND_BODY);
  self->has_parent = FALSE;
  return TRUE;
}

/* "3. Requests States:", and a list of the source that counts from 1: its points are items of the
 * paragraph. Where a list may as well count the paragraphs, one that is asked to act tells. */
static gboolean
is_listed_item (RapOutlineBuilder *self)
{
  const RapBlock *block = rap_outline_builder_block (self);
  const RapOpenList *above = &self->lists[0], *list = &self->lists[1];
  gboolean first_person;

  if (self->label.kind != RAP_LABEL_NUMBER || block->label == 0 || block->depth != 1 ||
      !self->has_parent)
    return FALSE;
  if (self->label.number == 1 && self->introduction == above->part &&
      above->part == self->outline->parts->len - 1) {
    self->listed = above->part;
    return TRUE;
  }
  return self->listed == above->part && self->depth > 0 && self->label.number == list->number + 1 &&
         (self->label.number != above->number + 1 ||
          opening_form (self, &first_person) != RAP_FORM_THIRD);
}

static void
read_block (RapOutlineBuilder *self)
{
  gboolean first_person;
  int form;

  if ((rap_outline_builder_block (self)->look & RAP_BLOCK_MASTHEAD) != 0) {
    self->label = (RapLabel){ 0 };
    rap_metadata_read_masthead (self);
    rap_outline_builder_add_part (self, RAP_KIND_BODY);
    return;
  }
  if (read_invocation (self))
    return;
  form = opening_form (self, &first_person);
  if (self->label.kind == RAP_LABEL_NONE && is_recital (self, form)) {
    add_preambular (self);
    self->in_preamble = TRUE;
    return;
  }
  /* "We, the Ministers, met in Estermere on …," tells the day, and is text. */
  if (!self->in_body && !self->invoked && rap_metadata_read_masthead (self) && !first_person) {
    rap_outline_builder_add_part (self, RAP_KIND_BODY)->heading = RAP_NONE;
    return;
  }
  switch (self->label.kind) {
  case RAP_LABEL_NUMBER:
  case RAP_LABEL_CAPITAL:
    if (is_listed_item (self))
      rap_list_add_item (self);
    else if (rap_heading_is_heading (self))
      add_heading (self);
    else if (self->label.kind == RAP_LABEL_NUMBER)
      add_operative (self);
    else
      rap_outline_builder_add_part (self, RAP_KIND_BODY);
    break;
  case RAP_LABEL_PREAMBLE:
    add_preambular (self);
    break;
  case RAP_LABEL_LETTER:
    if (is_lettered_paragraph (self)) {
      add_operative (self);
      self->has_parent = FALSE;
    } else {
      rap_list_add_item (self);
    }
    break;
  case RAP_LABEL_BULLET:
    rap_list_add_bullet (self);
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
                             .introduction = RAP_NONE,
                             .listed = RAP_NONE };

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
