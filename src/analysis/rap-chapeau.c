/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Whose force a part has. In: the parts of a document in order, with what was found in each. Out:
 * the finding above a part that introduces it: of the paragraph that it is an item of, or of one
 * without a label that numbered ones stand under: "Resolves:", "1. …"; and with the force whom the
 * chapeau asks, and until when: "Urges States, by 2030: (a) To …".
 */
#include "rap-sentence.h"

#include <stdlib.h>
#include <string.h>

/* A numbered paragraph under "Resolves:", which has no number, is an item of it, unless it says
 * itself with what force it speaks: "Requests …", "We reiterate …". Below a heading, or
 * what is a commitment of its own, it has to begin with what is to be done. */
static gboolean
is_numbered_item (const RapSentence *self, const RapPart *part)
{
  guint first = rap_sentence_skip_adverbs (self, 0, self->n);
  RapMatch match;

  return part->kind == RAP_KIND_OPERATIVE && !rap_span_is_empty (part->label) &&
         (!self->apart || rap_sentence_is (self, first, RAP_WORD_VERB | RAP_WORD_INFINITIVE)) &&
         !rap_sentence_match (self, 0, RAP_TERMS (RAP_TERM_FIRST_PERSON), &match) &&
         !(rap_sentence_match (self, first, RAP_VERB_TERMS, &match) &&
           match.form == RAP_FORM_THIRD);
}

/**
 * rap_chapeau_note:
 * @self: the words of a part, and what was found in it
 * @part: the part
 * @i: its index
 *
 * Where a part without a label stands, what it introduces begins; a recital ends it. Headings may
 * stand between.
 */
void
rap_chapeau_note (RapSentence *self, const RapPart *part, guint i)
{
  const RapFinding *finding = self->finding;

  self->apart |= part->kind == RAP_KIND_HEADING;
  if (part->kind == RAP_KIND_SUBPARAGRAPH || part->kind == RAP_KIND_HEADING ||
      (part->kind == RAP_KIND_BODY && !finding->is_chapeau) ||
      (part->kind == RAP_KIND_OPERATIVE && !rap_span_is_empty (part->label)))
    return;
  self->standing = finding->is_chapeau ? i : RAP_NONE;
  self->last_number = 0;
  self->apart = finding->is_commitment;
}

/**
 * rap_chapeau_end:
 * @self: the words of a part
 * @part: the part
 *
 * Where the numbers of paragraphs begin anew, as they do in an annex, or one says "we" itself,
 * nothing stands any more.
 */
void
rap_chapeau_end (RapSentence *self, const RapPart *part)
{
  const char *digit = self->text + part->label.start;
  guint number;

  if (part->kind != RAP_KIND_OPERATIVE || rap_span_is_empty (part->label))
    return;
  if (rap_sentence_match (self, 0, RAP_TERMS (RAP_TERM_FIRST_PERSON), NULL))
    self->standing = RAP_NONE;
  digit += strcspn (digit, "0123456789");
  number = digit < self->text + part->label.end ? (guint)atoi (digit) : self->last_number + 1;
  if (number <= self->last_number)
    self->standing = RAP_NONE;
  self->last_number = number;
}

/**
 * rap_chapeau_find:
 * @self: the words of a part
 * @outline: the parts of the document
 * @part: the part
 *
 * Returns: (transfer none) (nullable): what was found in the nearest part above whose force this
 *   one inherits, until another finding is added
 */
const RapFinding *
rap_chapeau_find (const RapSentence *self, const RapOutline *outline, const RapPart *part)
{
  const RapFindings *findings = self->findings;
  guint parent = part->parent;

  while (parent != RAP_NONE) {
    const RapFinding *finding = &g_array_index (findings->findings, RapFinding, parent);
    if (finding->is_chapeau || finding->rule == RAP_RULE_CHAPEAU)
      return finding;
    parent = rap_outline_part (outline, parent)->parent;
  }
  return self->standing != RAP_NONE && is_numbered_item (self, part)
             ? &g_array_index (findings->findings, RapFinding, self->standing)
             : NULL;
}

/**
 * rap_chapeau_decides:
 * @self: the words of an item
 * @chapeau: what was found in the part that introduces it
 *
 * Returns: whether the items are what whoever speaks decides, "Resolves: 1. To request …", and
 *   nothing that somebody is asked to do
 */
gboolean
rap_chapeau_decides (const RapSentence *self, const RapFinding *chapeau)
{
  const GArray *actors = self->findings->actors;

  for (guint i = chapeau->actors; i < chapeau->actors + chapeau->n_actors; i++)
    if (g_array_index (actors, RapFoundActor, i).role == RAP_ACTOR_ADDRESSEE)
      return FALSE;
  return chapeau->passed_on == RAP_STRENGTH_DECIDE;
}

/* Whether what stands at @span in the chapeau leads to its items; what it has from its own chapeau
 * does. */
static gboolean
is_passed_on (const RapFinding *chapeau, RapSpan span, gboolean inherited)
{
  return inherited || span.start >= chapeau->passed_from;
}

static void
inherit_actors (RapSentence *self, const RapFinding *chapeau)
{
  GArray *actors = self->findings->actors;

  for (guint i = self->finding->actors; i < actors->len; i++)
    if (g_array_index (actors, RapFoundActor, i).role == RAP_ACTOR_ADDRESSEE)
      return;
  for (guint i = chapeau->actors; i < chapeau->actors + chapeau->n_actors; i++) {
    RapFoundActor actor = g_array_index (actors, RapFoundActor, i);
    if (actor.role != RAP_ACTOR_ADDRESSEE || !is_passed_on (chapeau, actor.span, actor.inherited))
      continue;
    actor.inherited = TRUE;
    g_array_append_val (actors, actor);
  }
}

/* Only days: "every two years" above a list may mean any of it. */
static void
inherit_deadlines (RapSentence *self, const RapFinding *chapeau)
{
  GArray *deadlines = self->findings->deadlines;

  if (deadlines->len > self->finding->deadlines)
    return;
  for (guint i = chapeau->deadlines; i < chapeau->deadlines + chapeau->n_deadlines; i++) {
    RapFoundDeadline deadline = g_array_index (deadlines, RapFoundDeadline, i);
    if (!g_date_valid (&deadline.date) ||
        !is_passed_on (chapeau, deadline.span, deadline.inherited))
      continue;
    deadline.inherited = TRUE;
    g_array_append_val (deadlines, deadline);
  }
}

/**
 * rap_chapeau_inherit:
 * @self: the words of an item, and what was found in it
 * @chapeau: what was found in the part that introduces it
 *
 * Adds whom the chapeau asks where the item names nobody itself, and the day until which it asks
 * where the item has none.
 */
void
rap_chapeau_inherit (RapSentence *self, const RapFinding *chapeau)
{
  inherit_actors (self, chapeau);
  inherit_deadlines (self, chapeau);
}
