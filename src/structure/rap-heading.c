/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Headings: which blocks are some, and at which level. A heading is short and ends in no mark of
 * a sentence; its level follows from the kind of its label and from the headings that are open,
 * so that "1." stands under "A." in one document and above it in another.
 */
#include "rap-outline-builder.h"

#include <string.h>

/* Longer than this is no heading, in bytes; one that is labelled or bold, or stands above a label,
 * may take more. */
#define MAX_PLAIN_HEADING 110
#define MAX_HEADING 260

/* What the block after this one starts with. */
static RapLabelKind
next_label (RapOutlineBuilder *self)
{
  return rap_outline_builder_peek (self, self->block + 1).kind;
}

static gboolean
introduces_list (RapOutlineBuilder *self)
{
  RapLabelKind next = next_label (self);

  return next == RAP_LABEL_LETTER || next == RAP_LABEL_BULLET;
}

/* Whether the block stands right above "1. …" or "(a) …". */
static gboolean
stands_above_label (RapOutlineBuilder *self)
{
  RapLabelKind next = next_label (self);

  return next == RAP_LABEL_LETTER || next == RAP_LABEL_NUMBER;
}

/* What a source without levels tells of a heading's rank stands below all that others say. */
#define BELOW_LEVELS RAP_MAX_LEVEL

/* Whether the block @at has a label of as many numbers as this one. */
static gboolean
is_alike (RapOutlineBuilder *self, guint at)
{
  guint levels = self->label.levels;

  return rap_outline_builder_peek (self, at).levels == levels;
}

/* "1.1 By 2030, end …", "1.2 …": what is long, or begins with a verb, and has nothing below it but
 * its like, says what is to be done though it ends in no mark; and so does the next of them. */
static gboolean
is_unmarked_item (RapOutlineBuilder *self)
{
  const GArray *parts = self->outline->parts;
  const RapPart *last = parts->len > 0 ? rap_outline_part (self->outline, parts->len - 1) : NULL;
  guint length, first;

  rap_outline_builder_text (self, &length);
  if (self->label.levels < 2)
    return FALSE;
  if (last != NULL && last->block + 1 == self->block && last->kind != RAP_KIND_HEADING &&
      is_alike (self, last->block))
    return TRUE;
  first = rap_outline_builder_first_word (self);
  return is_alike (self, self->block + 1) &&
         (length > MAX_PLAIN_HEADING || (self->tokens[first].classes & RAP_WORD_VERB) != 0 ||
          rap_lexicon_match (self->lexicon, self->tokens, self->n_tokens, first,
                             RAP_TERMS (RAP_TERM_DATE_OPENING), NULL)); /* "By 2030, …" */
}

/* The first words say with what force something is said: no heading does. */
static gboolean
starts_with_performative (RapOutlineBuilder *self)
{
  guint first = rap_outline_builder_first_word (self);
  RapMatch match;

  return rap_lexicon_match (self->lexicon, self->tokens, self->n_tokens, first, RAP_VERB_TERMS,
                            &match) &&
         match.form == RAP_FORM_THIRD;
}

/* "Part II. …", "Annex": a word for a part, alone or with its number and perhaps a title. */
static gboolean
starts_part (RapOutlineBuilder *self)
{
  guint i = 0;

  while (i < self->n_tokens && i < 2 && (self->tokens[i].shape & RAP_TOKEN_NUMBER) != 0)
    i++; /* "27 Part II.", a page number that stuck */
  if (i >= self->n_tokens || (self->tokens[i].classes & RAP_WORD_PART) == 0 ||
      (self->tokens[i].shape & RAP_TOKEN_CAPITAL) == 0)
    return FALSE;
  return i + 1 == self->n_tokens || (self->tokens[i + 1].shape & RAP_TOKEN_NUMBER) != 0 ||
         (self->tokens[i + 1].shape & (RAP_TOKEN_UPPER | RAP_TOKEN_CAPITAL)) != 0;
}

/**
 * rap_heading_is_heading:
 * @self: a builder whose block is not part of the masthead
 *
 * Returns: whether the block is a heading
 */
gboolean
rap_heading_is_heading (RapOutlineBuilder *self)
{
  const RapBlock *block = rap_outline_builder_block (self);
  guint length, look = block->look & (RAP_BLOCK_BOLD | RAP_BLOCK_LARGE | RAP_BLOCK_CENTRED);
  const char *text = rap_outline_builder_text (self, &length);
  char last = rap_outline_builder_last_mark (self);

  if (length > MAX_HEADING || self->n_tokens == 0 || self->label.kind == RAP_LABEL_LETTER ||
      self->label.kind == RAP_LABEL_BULLET || self->label.kind == RAP_LABEL_PREAMBLE ||
      self->label.item > 0)
    return FALSE;
  /* The source says so; but numbered paragraphs are set as headings too, to have their number. */
  if (block->level > 0)
    return last != ';' && last != ',' && !starts_with_performative (self);
  /* What a list counts is one of several, and no heading. */
  if (block->label > 0 && self->label.kind != RAP_LABEL_CAPITAL &&
      (block->look & RAP_BLOCK_BOLD) == 0)
    return FALSE;
  if (starts_part (self) && last != ';' && last != ',')
    return TRUE;
  if (last == ':')
    return (block->look & RAP_BLOCK_BOLD) != 0 && !introduces_list (self);
  if (last == ';' || last == ',')
    return FALSE;
  if (last == '.' && !((block->look & RAP_BLOCK_BOLD) != 0 && look != 0))
    return FALSE;
  if (starts_with_performative (self) && look == 0)
    return FALSE;
  if (self->label.kind == RAP_LABEL_NUMBER && look == 0 && is_unmarked_item (self))
    return FALSE;
  if (self->label.kind != RAP_LABEL_NONE)
    return self->label.kind == RAP_LABEL_CAPITAL || look != 0 || length < 2 * MAX_PLAIN_HEADING;
  if (look != 0)
    return TRUE;
  return (length <= MAX_PLAIN_HEADING || stands_above_label (self)) && !g_ascii_islower (text[0]) &&
         text[0] != '[' && (!self->in_preamble || (block->look & RAP_BLOCK_ITALIC) == 0) &&
         text[0] != '(';
}

/* The rank by the kind of the label and by the look. */
static guint
guess_rank (RapOutlineBuilder *self)
{
  const RapBlock *block = rap_outline_builder_block (self);

  if (starts_part (self))
    return RAP_RANK_PART;
  if (self->label.kind == RAP_LABEL_CAPITAL) {
    gboolean letter = self->label.number > 0 &&
                      (self->label.roman == 0 || self->label.number == self->last_letter + 1) &&
                      !(self->label.roman == self->last_roman + 1 && self->label.roman > 0 &&
                        self->last_letter == 0);
    if (letter) {
      self->last_letter = self->label.number;
      return RAP_RANK_LETTER;
    }
    self->last_roman = self->label.roman;
    self->last_letter = 0;
    return RAP_RANK_ROMAN;
  }
  if (self->label.kind == RAP_LABEL_NUMBER)
    return RAP_RANK_NUMBER + CLAMP (self->label.levels, 1, RAP_MAX_LABEL_LEVELS) - 1;
  return (block->look & (RAP_BLOCK_BOLD | RAP_BLOCK_LARGE)) != 0 ? RAP_RANK_BOLD : RAP_RANK_PLAIN;
}

/* A part stands above all; then come the levels that a source knows, then what is guessed. */
static guint
heading_rank (RapOutlineBuilder *self)
{
  guint level = rap_outline_builder_block (self)->level;
  guint rank = level == 0 || starts_part (self) ? guess_rank (self) : level;

  return level == 0 && rank != RAP_RANK_PART ? rank + BELOW_LEVELS : rank;
}

/**
 * rap_heading_get_open:
 * @self: a builder
 *
 * Returns: index of the innermost heading that what comes next stands under, or %RAP_NONE
 */
guint
rap_heading_get_open (RapOutlineBuilder *self)
{
  guint level = self->ranks->len;

  for (guint i = self->outline->headings->len; i > 0 && level > 0; i--)
    if (g_array_index (self->outline->headings, RapHeading, i - 1).level == level)
      return i - 1;
  return RAP_NONE;
}

/* How many words stand in a part that is a heading which counts what stands under it, "Article 5",
 * "Target 1: Waters"; 0 where it is none. */
static guint
n_counted (RapOutlineBuilder *self, guint part)
{
  const RapPart *heading = rap_outline_part (self->outline, part);
  const RapBlock *block = rap_manuscript_block (self->manuscript, heading->block);
  const GArray *tokens = self->manuscript->tokens;
  const RapToken *word = &g_array_index (tokens, RapToken, block->first_token);
  guint n = 0;

  while (block->first_token + n < tokens->len && word[n].start < block->span.end)
    n++;
  return heading->kind == RAP_KIND_HEADING && n > 1 && (word[0].classes & RAP_WORD_LABEL) != 0 &&
                 (word[1].shape & RAP_TOKEN_NUMBER) != 0
             ? n
             : 0;
}

/* Whether what stands right below a part without a label is its title: below "Article 5", and no
 * more than that. */
static gboolean
awaits_title (RapOutlineBuilder *self, guint part)
{
  return n_counted (self, part) == 2;
}

/**
 * rap_heading_begins_count:
 * @self: a builder
 *
 * Returns: whether the block is the first of headings that count: "Article 1", "Chapter I"; above
 * it stands what the document is called
 */
gboolean
rap_heading_begins_count (RapOutlineBuilder *self)
{
  const RapToken *number = self->tokens + 1;
  const char *text = self->manuscript->text;

  return self->n_tokens > 1 && (self->tokens->classes & (RAP_WORD_LABEL | RAP_WORD_PART)) != 0 &&
         number->end == number->start + 1 &&
         (text[number->start] == '1' || text[number->start] == 'I') &&
         rap_heading_is_heading (self);
}

/**
 * rap_heading_counts:
 * @self: a builder
 *
 * Returns: whether the innermost open heading counts what stands under it, as "Article 5" does, or
 *   is the title right below one that does
 */
gboolean
rap_heading_counts (RapOutlineBuilder *self)
{
  guint open = rap_heading_get_open (self), part;

  if (open == RAP_NONE)
    return FALSE;
  part = g_array_index (self->outline->headings, RapHeading, open).paragraph;
  return n_counted (self, part) > 0 || (part > 0 && awaits_title (self, part - 1));
}

/* A heading within a list stands below the one that its paragraph stands under; returns its rank,
 * @rank or lower. */
static guint
enter_list (RapOutlineBuilder *self, guint rank)
{
  guint open = rap_outline_part (self->outline, self->lists[0].part)->heading;
  guint level =
      open != RAP_NONE ? g_array_index (self->outline->headings, RapHeading, open).level : 0;

  g_array_set_size (self->ranks, MIN (level, self->ranks->len));
  return self->ranks->len > 0
             ? MAX (rank, g_array_index (self->ranks, guint, self->ranks->len - 1) + 1)
             : rank;
}

/**
 * rap_heading_add:
 * @self: a builder whose block is a heading
 *
 * Adds the block as a heading and as a part of the outline.
 */
void
rap_heading_add (RapOutlineBuilder *self)
{
  const RapBlock *block = rap_outline_builder_block (self);
  guint rank = heading_rank (self);
  RapHeading heading = { .paragraph = self->outline->parts->len };
  RapPart part = {
    .span = block->span, .kind = RAP_KIND_HEADING, .parent = RAP_NONE, .block = self->block
  };
  gboolean inside = rap_list_goes_on_after (self);

  if (inside)
    rank = enter_list (self, rank);
  if (rank != RAP_RANK_PART && self->label.kind == RAP_LABEL_NONE && self->ranks->len > 0 &&
      (self->tokens->classes & RAP_WORD_LABEL) == 0 && awaits_title (self, heading.paragraph - 1))
    rank = MAX (rank, g_array_index (self->ranks, guint, self->ranks->len - 1) + 1);
  while (self->ranks->len > 0 && g_array_index (self->ranks, guint, self->ranks->len - 1) >= rank)
    g_array_set_size (self->ranks, self->ranks->len - 1);
  heading.parent = rap_heading_get_open (self);
  g_array_append_val (self->ranks, rank);
  heading.level = self->ranks->len;
  part.heading = heading.parent;
  part.label = (RapSpan){ block->span.start, block->span.start };
  g_array_append_val (self->outline->headings, heading);
  g_array_append_val (self->outline->parts, part);
  self->has_parent = inside;
}
