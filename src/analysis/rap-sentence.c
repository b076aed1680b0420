/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The words of a part as they are read: without what stands in quotation marks, and one sentence
 * after the other. In: a part of an outline. Out: its tokens, and where its sentences end.
 */
#include "rap-sentence.h"

#include <string.h>

/* The letters that an abbreviation has at most: "Mr.", "vol." */
#define MAX_ABBREVIATION 3
/* The words and marks that a sentence has at least before its full stop. */
#define MIN_SENTENCE 4

/* Whether a token opens or closes a quotation: 1, -1, or 0 for neither. */
static int
quotation (const RapSentence *self, const RapToken *token)
{
  static const char *const openings[] = { "“", "«" }, *const closings[] = { "”", "»" };

  for (guint i = 0; i < G_N_ELEMENTS (openings) && token->end - token->start > 1; i++) {
    if (strncmp (self->text + token->start, openings[i], token->end - token->start) == 0)
      return 1;
    if (strncmp (self->text + token->start, closings[i], token->end - token->start) == 0)
      return -1;
  }
  return 0;
}

/* What stands in quotation marks is a name, and says nothing: "the document entitled “Our joint
 * commitment to …”". A quotation that is not closed is none. */
static void
hide_quoted (RapSentence *self)
{
  guint opened = RAP_NONE;

  for (guint i = 0; i < self->n; i++) {
    const RapToken *token = &self->tokens[i];
    int turn = (token->shape & RAP_TOKEN_MARK) != 0 ? quotation (self, token) : 0;
    if (token->mark == '"') /* the same at both ends */
      turn = opened == RAP_NONE ? 1 : -1;
    if (turn > 0) {
      opened = i;
    } else if (turn < 0 && opened != RAP_NONE && i > opened + 2) {
      if (self->tokens != (const RapToken *)self->quoted->data) {
        g_array_set_size (self->quoted, 0);
        g_array_append_vals (self->quoted, self->tokens, self->n);
        self->tokens = (const RapToken *)self->quoted->data;
      }
      for (guint k = opened + 1; k < i; k++) {
        RapToken *hidden = &g_array_index (self->quoted, RapToken, k);
        hidden->word = hidden->classes = hidden->opens = hidden->traits = 0;
      }
      opened = RAP_NONE;
    }
  }
}

/**
 * rap_sentence_enter:
 * @self: gets the words
 * @outline: the parts of a document
 * @part: one of them
 *
 * The tokens of a part: those of its block from the end of its label on.
 */
void
rap_sentence_enter (RapSentence *self, const RapOutline *outline, const RapPart *part)
{
  const RapManuscript *manuscript = outline->manuscript;
  guint first = rap_manuscript_block (manuscript, part->block)->first_token;
  guint end = part->block + 1 < manuscript->blocks->len
                  ? rap_manuscript_block (manuscript, part->block + 1)->first_token
                  : manuscript->tokens->len;

  while (first < end &&
         g_array_index (manuscript->tokens, RapToken, first).start < part->span.start)
    first++;
  self->tokens = &g_array_index (manuscript->tokens, RapToken, first);
  self->n = end - first;
  hide_quoted (self);
  /* What a scanner makes of a speck of dust, or of the edge of the page. */
  while (self->n > 0 && (self->tokens->shape & RAP_TOKEN_MARK) != 0 &&
         strchr ("([", self->tokens->mark) == NULL && quotation (self, self->tokens) == 0) {
    self->tokens++;
    self->n--;
  }
}

/**
 * rap_sentence_skip_label:
 * @self: a sentence
 * @i: index of a token
 *
 * Returns: the index after the label of an item inside the sentence, "(ii)"; @i where none stands
 *   there, but the "(1)" of "resolution 41 (1)" or an abbreviation, "a network (SWAN)"
 */
guint
rap_sentence_skip_label (const RapSentence *self, guint i)
{
  const RapToken *label = self->tokens + i + 1;

  if (rap_sentence_mark (self, i) != '(' || rap_sentence_mark (self, i + 2) != ')' ||
      (i > 0 && (self->tokens[i - 1].shape & RAP_TOKEN_NUMBER) != 0))
    return i;
  return label->end - label->start == 1 || (label->shape & RAP_TOKEN_NUMBER) != 0 ||
                 strspn (self->text + label->start, "ivx") == label->end - label->start
             ? i + 3
             : i;
}

/* Whether the full stop at @stop ends a sentence that begins at @start: not that of "Mr.", of the
 * "W." of a name, or of a number that is all there is: "b.4. Valves". */
static gboolean
is_full (const RapSentence *self, guint start, guint stop)
{
  const guint shapes = RAP_TOKEN_CAPITAL | RAP_TOKEN_UPPER;
  const RapToken *before = self->tokens + stop - 1;
  guint length;

  if (stop < start + MIN_SENTENCE)
    return FALSE;
  if ((before->shape & (RAP_TOKEN_MARK | RAP_TOKEN_NUMBER)) != 0)
    return TRUE;
  length = before->end - before->start;
  return length > ((before->shape & shapes) == RAP_TOKEN_CAPITAL ? MAX_ABBREVIATION : 1);
}

/**
 * rap_sentence_find_end:
 * @self: the words of a part
 * @start: index of the first one of a sentence
 *
 * Returns: index after the last word or mark of the sentence
 */
guint
rap_sentence_find_end (const RapSentence *self, guint start)
{
  for (guint i = start; i + 1 < self->n; i++) {
    char mark = rap_sentence_mark (self, i);
    guint next = i + 1;

    if (mark == 0 || strchr (".?!", mark) == NULL || !is_full (self, start, i))
      continue;
    while (next < self->n && (self->tokens[next].shape & RAP_TOKEN_MARK) != 0 &&
           rap_sentence_mark (self, next) != '(' && quotation (self, &self->tokens[next]) <= 0)
      next++;
    if (next < self->n && (self->tokens[next].shape & RAP_TOKEN_CAPITAL) != 0 &&
        self->tokens[next].end - self->tokens[next].start > 1)
      return next;
    if (next < self->n && rap_sentence_match (self, next, RAP_TERMS (RAP_TERM_FIRST_PERSON), NULL))
      return next;
  }
  return self->n;
}
