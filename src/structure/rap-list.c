/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Lists: which item belongs to which paragraph. In: blocks that begin with a letter, a bullet or a
 * label of several numbers. Out: their parts, each below the part that it is an item of; "(i)" may
 * be the letter after "(h)" or the first point of "(a)".
 */
#include "rap-outline-builder.h"

#include <string.h>

/**
 * rap_list_open:
 * @self: a builder
 *
 * From now on lettered items belong to the part that was added last, which may be the first of them
 * itself: "59. (a)".
 */
void
rap_list_open (RapOutlineBuilder *self)
{
  const RapLabel *label = &self->label;
  guint part = self->outline->parts->len - 1;
  gboolean roman = label->item_roman == 1;

  self->lists[0] =
      (RapOpenList){ part, label->number, FALSE, rap_outline_builder_block (self)->depth };
  self->lists[1] = (RapOpenList){ part, roman ? label->item_roman : label->item_number, roman, 0 };
  self->depth = label->item > 0 ? 1 : 0;
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
  if (self->label.kind == RAP_LABEL_NUMBER)
    return 1;
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

/**
 * rap_list_add_item:
 * @self: a builder whose block begins with a letter
 *
 * Adds the block as an item of the list that it goes on with, or begins.
 */
void
rap_list_add_item (RapOutlineBuilder *self)
{
  gboolean roman;
  guint depth = letter_depth (self, &roman);
  RapPart *part = rap_outline_builder_add_part (self, RAP_KIND_SUBPARAGRAPH);

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

/**
 * rap_list_add_bullet:
 * @self: a builder whose block begins with a bullet, or with nothing, and is an item
 *
 * Adds the block as an item of the paragraph above.
 */
void
rap_list_add_bullet (RapOutlineBuilder *self)
{
  RapPart *part = rap_outline_builder_add_part (self, RAP_KIND_SUBPARAGRAPH);
  guint depth = 1;

  point_depth (self, &depth);
  part->depth = depth;
  part->parent = self->has_parent ? self->lists[depth - 1].part : RAP_NONE;
}

/**
 * rap_list_find_introduction:
 * @self: a builder
 *
 * "1. States should:" introduces 1.1, and 1.1 would introduce 1.1.1.
 *
 * Returns: index of the part that introduces the block's label of several numbers, or %RAP_NONE
 */
guint
rap_list_find_introduction (RapOutlineBuilder *self)
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

/**
 * rap_list_find_continued:
 * @self: a builder
 *
 * "19. We commit to …" and then "To this end, we will:", with a list: its items are those of
 * paragraph 19, unless that has items already. What does not refer to it, "We therefore:", speaks
 * for all paragraphs above.
 *
 * Returns: index of the numbered part that the block goes on with, where it has no label and ends
 *   in a colon; or %RAP_NONE
 */
guint
rap_list_find_continued (RapOutlineBuilder *self)
{
  const RapPart *part;
  RapLabel next;

  if (self->label.kind != RAP_LABEL_NONE || !self->has_parent || self->depth > 0 ||
      rap_outline_builder_last_mark (self) != ':' ||
      (self->tokens->classes & (RAP_WORD_INFINITIVE | RAP_WORD_PREPOSITION)) == 0)
    return RAP_NONE;
  next = rap_outline_builder_peek (self, self->block + 1);
  if (next.kind != RAP_LABEL_LETTER || next.number != 1)
    return RAP_NONE;
  part = rap_outline_part (self->outline, self->lists[0].part);
  return part->kind == RAP_KIND_OPERATIVE && !rap_span_is_empty (part->label) &&
                 part->heading == rap_heading_get_open (self)
             ? self->lists[0].part
             : RAP_NONE;
}

/**
 * rap_list_goes_on_after:
 * @self: a builder whose block is a heading
 *
 * A heading ends a list, unless it stands between two of its items, or between the list and what
 * introduces it: "(h) …", "Treatment", "(i) …".
 *
 * Returns: whether the list that is open goes on after it
 */
gboolean
rap_list_goes_on_after (RapOutlineBuilder *self)
{
  const RapLabel label = rap_outline_builder_peek (self, self->block + 1);
  guint last = self->outline->parts->len - 1;
  const RapPart *part;

  if (!self->has_parent || (label.kind != RAP_LABEL_LETTER && label.kind != RAP_LABEL_BULLET))
    return FALSE;
  while (rap_outline_part (self->outline, last)->kind == RAP_KIND_HEADING)
    last--;
  part = rap_outline_part (self->outline, last);
  if (last == self->lists[self->depth].part && self->manuscript->text[part->span.end - 1] == ':')
    return label.kind == RAP_LABEL_BULLET || label.number == 1 || label.roman == 1;
  for (guint depth = self->depth; depth > 0 && label.kind == RAP_LABEL_LETTER; depth--) {
    const RapOpenList *list = &self->lists[depth];
    if ((list->roman ? label.roman : label.number) == list->number + 1)
      return TRUE;
  }
  return FALSE;
}
