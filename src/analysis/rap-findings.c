/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-sentence.h"

#include <stdlib.h>

#include "rap-calendar-date.h"

/**
 * rap_sentence_add_action:
 * @self: a sentence
 * @first: index of the first token
 * @end: index after the last one
 * @role: whether it says with what force, or what is to be done
 */
void
rap_sentence_add_action (RapSentence *self, guint first, guint end, RapActionRole role)
{
  RapAction action = { { 0, 0 }, role };

  if (end <= first || end > self->n)
    return;
  action.span = (RapSpan){ self->tokens[first].start, self->tokens[end - 1].end };
  g_array_append_val (self->findings->actions, action);
}

/**
 * rap_sentence_find_after_action:
 * @self: a sentence
 * @i: index of a token
 * @done: whether only what is to be done counts, and not what says with what force
 *
 * Returns: index after the last action before @i; 0 where there is none
 */
guint
rap_sentence_find_after_action (const RapSentence *self, guint i, gboolean done)
{
  const GArray *actions = self->findings->actions;
  guint end = 0;

  for (guint k = self->finding->actions; k < actions->len; k++) {
    const RapAction *action = &g_array_index (actions, RapAction, k);
    if ((!done || action->role == RAP_ACTION_ACTION) && action->span.end <= self->tokens[i].start)
      end = MAX (end, action->span.end);
  }
  while (i > 0 && self->tokens[i - 1].start >= end)
    i--;
  return i;
}

static int
compare_actions (gconstpointer a, gconstpointer b)
{
  const RapAction *left = a, *right = b;
  return left->span.start < right->span.start ? -1 : left->span.start > right->span.start;
}

static int
compare_actors (gconstpointer a, gconstpointer b)
{
  const RapFoundActor *left = a, *right = b;
  return left->span.start < right->span.start ? -1 : left->span.start > right->span.start;
}

/* Who is named once, and meant by a pronoun later, is named once. */
static void
order_actors (RapSentence *self)
{
  GArray *actors = self->findings->actors;
  RapFoundActor *first = (RapFoundActor *)actors->data + self->finding->actors;
  guint n = actors->len - self->finding->actors, kept = 0;

  if (n > 0)
    qsort (first, n, sizeof (RapFoundActor), compare_actors);
  for (guint i = 0; i < n; i++)
    if (kept == 0 || !rap_span_overlaps (first[kept - 1].span, first[i].span))
      first[kept++] = first[i];
  g_array_set_size (actors, self->finding->actors + kept);
}

/* Puts the actions of the part in order; what two rules found twice is kept once. */
static void
order_findings (RapSentence *self)
{
  GArray *actions = self->findings->actions;
  RapAction *first = (RapAction *)actions->data + self->finding->actions;
  guint n = actions->len - self->finding->actions, kept = 0;

  /* There may be no array to sort at all yet. */
  if (n > 0)
    qsort (first, n, sizeof (RapAction), compare_actions);
  for (guint i = 0; i < n; i++) {
    if (kept > 0 && rap_span_overlaps (first[kept - 1].span, first[i].span))
      first[kept - 1].span.end = MAX (first[kept - 1].span.end, first[i].span.end);
    else
      first[kept++] = first[i];
  }
  g_array_set_size (actions, self->finding->actions + kept);
  order_actors (self);
}

static gboolean
is_stronger (RapStrength a, RapStrength b)
{
  return a < b;
}

/* Where one thing says with what force it is asked, the items under it have the same. */
static void
set_strength (RapFinding *finding, RapStrength strength)
{
  finding->strength = finding->passed_on = strength;
}

/* What the first clause says where it asks for nothing. "Calls upon Member States to:" and
 * "Reaffirms its commitment to:" give their force to the items under them. */
static void
note_statement (RapSentence *self, const RapClause *clause, guint limit, gboolean in_preamble)
{
  const RapPerformative *performative = rap_lexicon_get_performative (self->lexicon, clause->index);
  RapFinding *finding = self->finding;
  RapStrength strength =
      performative->strength < 0 ? RAP_STRENGTH_NEED : (RapStrength)performative->strength;

  finding->rule = performative->strength < 0 ? RAP_RULE_PRINCIPLE : RAP_RULE_NO_ACTION;
  finding->head = (RapSpan){ self->tokens[clause->first].start, self->tokens[clause->end - 1].end };
  if (performative->strength < 0)
    finding->is_chapeau = !in_preamble && rap_force_read_chapeau (self, clause, &strength);
  else if (rap_sentence_mark (self, self->n - 1) == ':') {
    finding->is_chapeau = TRUE;
    rap_actor_add_all (self, clause->end, limit);
  }
  set_strength (finding, strength);
  if (finding->is_chapeau)
    finding->rule = RAP_RULE_NOTHING;
  else if (limit < self->n)
    finding->head = (RapSpan){ 0, 0 };
}

/* What leads to a list gives it its force, and asks of whom it names what the items say. */
static void
pass_on (RapSentence *self, const RapClause *clause, RapStrength strength)
{
  self->finding->passed_on = strength;
  self->finding->passed_from = self->tokens[clause->boundary].start;
}

/* "…, and encourages Member States:" asks for nothing but what the items say; "encourages Parties
 * and invites others:" asks it of both. */
static void
note_lead (RapSentence *self, const RapClause *clause, const RapClause *open)
{
  int strength = rap_lexicon_get_performative (self->lexicon, clause->index)->strength;

  if (strength < 0)
    return;
  if (open != NULL)
    self->finding->passed_on = MIN (self->finding->passed_on, (RapStrength)strength);
  else
    pass_on (self, clause, strength);
  if (rap_sentence_mark (self, self->n - 1) == ':')
    rap_actor_add_all (self, clause->end, self->n);
}

/* "Encourages States" in "encourages States and invites towns to join": whom it asks is there, and
 * what for is said once, by the next clause. */
static gboolean
is_left_open (const RapSentence *self, const RapClause *clause, guint limit)
{
  return (rap_lexicon_get_performative (self->lexicon, clause->index)->frames &
          RAP_FRAME_ACTOR_TO) != 0 &&
         rap_actor_starts (self, rap_sentence_skip_adverbs (self, clause->end, limit), limit);
}

/* Adds a clause that was left open to the one after it, which asks for the same. */
static void
close_open (RapSentence *self,
            const RapClause *open,
            const RapClause *clause,
            RapStrength *strength)
{
  int own = rap_lexicon_get_performative (self->lexicon, open->index)->strength;

  rap_clause_add_performative (self, open->first, open->end);
  rap_actor_add_all (self, open->end, clause->boundary);
  if (is_stronger (own, *strength))
    *strength = own;
}

/* Reads every clause that a performative leads; TRUE where one of them commits. The strongest gives
 * its force to the paragraph, the last to a list: "We reiterate our commitment to …, and recommend
 * the following measures:". */
static gboolean
read_each_clause (RapSentence *self, const GArray *clauses, gboolean in_preamble)
{
  RapFinding *finding = self->finding;
  const RapClause *open = NULL;
  gboolean any = FALSE;

  for (guint i = 0; i < clauses->len; i++) {
    const RapClause *clause = &g_array_index (clauses, RapClause, i);
    guint limit =
        i + 1 < clauses->len ? g_array_index (clauses, RapClause, i + 1).boundary : self->n;
    RapStrength strength;
    RapRule rule;
    if (rap_clause_read (self, clause, limit, in_preamble, &strength, &rule)) {
      if (open == NULL || !is_left_open (self, clause, limit))
        open = clause;
      else
        close_open (self, open, clause, &strength);
      if (!any || is_stronger (strength, finding->strength)) {
        finding->strength = strength;
        finding->rule = rule;
      }
      pass_on (self, open, strength);
      open = NULL;
      any = TRUE;
      continue;
    }
    if (i == 0)
      note_statement (self, clause, limit, in_preamble);
    else
      note_lead (self, clause, open);
    open = is_left_open (self, clause, limit) ? clause : NULL;
  }
  return any;
}

/* "Underscores the importance of enhancing …" beside something that is really asked for only gives
 * a reason for it; alone it is all that the paragraph asks. */
static gboolean
read_clauses (RapSentence *self, RapVerbForm form, gboolean in_preamble)
{
  g_autoptr (GArray) clauses = g_array_new (FALSE, FALSE, sizeof (RapClause));
  RapFinding before = *self->finding;

  rap_clause_find_all (self, form, clauses);
  self->weak = FALSE;
  if (read_each_clause (self, clauses, in_preamble))
    return TRUE;
  *self->finding = before;
  self->weak = TRUE;
  return read_each_clause (self, clauses, in_preamble);
}

/* An item has the force of its chapeau; what is looked for is only what is to be done. */
static void
read_item (RapSentence *self, const RapFinding *chapeau)
{
  RapStrength strength;
  RapModal modal;

  if (rap_chapeau_decides (self, chapeau) &&
      rap_clause_read_resolved (self, 0, 0, self->n, &strength)) {
    set_strength (self->finding, strength); /* "(a) To request the Office to" */
    return;
  }
  if (rap_sentence_is (self, 0, RAP_WORD_THAT)) { /* "That a committee shall be set up" */
    guint to = rap_verb_find_infinitive (self, 0, self->n);
    if (rap_that_read (self, 0, self->n, FALSE))
      return;
    if (to < self->n) { /* "that have not done so to set up a committee" */
      rap_coordination_add (self, rap_verb_add_infinitive (self, to, self->n), self->n);
      return;
    }
  } else if (rap_sentence_is (self, 0, RAP_WORD_MEANS)) { /* "By withholding the supply of …" */
    rap_coordination_add (self, 0, self->n);
    return;
  } else if (!rap_sentence_is (self, rap_sentence_skip_adverbs (self, 0, self->n), RAP_WORD_VERB) &&
             (rap_actor_starts (self, 0, self->n) ||
              rap_sentence_match (self, 0, RAP_TERMS (RAP_TERM_MODAL), NULL)) &&
             rap_directive_read_modal (self,
                                       &modal)) { /* "Should the talks fail, the Office will" */
    if (modal.asks) /* "The Office is urged to", whatever is said above */
      set_strength (self->finding, modal.strength);
    return;
  }
  if (!rap_directive_read_task (self) && !rap_directive_read_imperative (self) &&
      !rap_that_read_stated (self))
    rap_verb_add_nominal (self, 0, self->n);
}

/* "…, and affirm that the policies of harbours should:" states something, and introduces more. */
static void
note_introduction (RapSentence *self)
{
  if (self->finding->is_chapeau || !rap_directive_read_chapeau (self, &self->finding->passed_on))
    return;
  self->finding->is_chapeau = TRUE;
  self->finding->rule = RAP_RULE_NOTHING;
}

static gboolean
read_main (RapSentence *self, const RapPart *part, const RapFinding *chapeau)
{
  RapVerbForm form = rap_clause_find_form (self, part->kind == RAP_KIND_PREAMBULAR);
  RapFinding *finding = self->finding;
  RapModal modal;

  finding->rule = part->kind == RAP_KIND_PREAMBULAR ? RAP_RULE_PREAMBLE : RAP_RULE_NOTHING;
  /* Under "Member States should:" a base form is what they should do, not what we say. */
  if (!(chapeau != NULL && form != RAP_FORM_THIRD) &&
      read_clauses (self, form, part->kind == RAP_KIND_PREAMBULAR))
    return TRUE;
  if (part->kind == RAP_KIND_PREAMBULAR) {
    finding->rule = RAP_RULE_PREAMBLE;
    return FALSE;
  }
  if (chapeau != NULL) {
    set_strength (finding, chapeau->passed_on);
    finding->rule = RAP_RULE_CHAPEAU;
    read_item (self, chapeau);
    return TRUE;
  }
  if (finding->rule == RAP_RULE_PRINCIPLE || finding->rule == RAP_RULE_NO_ACTION ||
      finding->is_chapeau) {
    note_introduction (self);
    return FALSE;
  }
  if (rap_directive_read_modal (self, &modal)) {
    set_strength (finding, modal.strength);
    finding->rule = RAP_RULE_MODAL;
    return TRUE;
  }
  if (finding->is_chapeau)
    set_strength (finding, modal.strength);
  note_introduction (self);
  if (part->kind != RAP_KIND_BODY && !finding->is_chapeau &&
      rap_directive_read_unnamed (self, &modal)) {
    set_strength (finding, modal.strength);
    finding->rule = RAP_RULE_UNNAMED;
    return TRUE;
  }
  if (!finding->is_chapeau && rap_force_read_necessity (self, &finding->passed_on)) {
    set_strength (finding, finding->passed_on);
    finding->rule = RAP_RULE_FORCE_NOUN;
    return TRUE;
  }
  if (part->kind != RAP_KIND_BODY && !finding->is_chapeau && rap_directive_read_task (self)) {
    set_strength (finding, RAP_STRENGTH_RECOMMEND);
    finding->rule = RAP_RULE_MODAL;
    return TRUE;
  }
  if (part->kind != RAP_KIND_BODY && !finding->is_chapeau && rap_directive_is_imperative (self) &&
      rap_directive_read_imperative (self)) {
    set_strength (finding, RAP_STRENGTH_RECOMMEND);
    finding->rule = RAP_RULE_IMPERATIVE;
    return TRUE;
  }
  return FALSE;
}

/* What a sentence says beside what was read of it: the firmest tells how firmly and why. */
static void
add_beside (RapFinding *finding, gboolean any, RapStrength strength, RapRule rule, RapSpan words)
{
  if (!any || is_stronger (strength, finding->strength)) {
    finding->strength = strength;
    finding->rule = rule;
    finding->head = words;
  }
  if (!any)
    finding->passed_on = strength;
}

/* What a sentence asks for, and beside that what we promise, and what is done by saying it. */
static gboolean
read_sentence (RapSentence *self, const RapPart *part, const RapFinding *chapeau)
{
  gboolean any = read_main (self, part, chapeau);
  RapStrength strength;
  RapSpan words;

  if (part->kind == RAP_KIND_PREAMBULAR)
    return any;
  if (rap_directive_add_promises (self, &words, &strength)) {
    add_beside (self->finding, any, strength, RAP_RULE_MODAL, words);
    any = TRUE;
  }
  if (rap_directive_add_enacted (self, &words, &strength)) {
    add_beside (self->finding, any, strength, RAP_RULE_ENACTED, words);
    any = TRUE;
  }
  return any;
}

/* What asks for nothing keeps nothing, but for whom a chapeau asks. */
static void
drop_spans (RapFindings *findings, const RapFinding *finding)
{
  g_array_set_size (findings->actions, finding->actions);
  if (!finding->is_chapeau)
    g_array_set_size (findings->actors, finding->actors);
}

/* What one more sentence adds to what a part says: the strongest tells how firmly and why, the last
 * what the items below have from it. An item goes on being one. */
static void
add_sentence (RapFinding *part, const RapFinding *sentence)
{
  if (sentence->is_commitment &&
      (!part->is_commitment || is_stronger (sentence->strength, part->strength))) {
    part->strength = sentence->strength;
    if (!part->is_commitment || part->rule != RAP_RULE_CHAPEAU) {
      part->rule = sentence->rule;
      part->head = sentence->head;
    }
  }
  if (sentence->is_chapeau && !part->is_commitment) {
    part->rule = sentence->rule;
    part->head = sentence->head;
  }
  if (sentence->is_commitment || sentence->is_chapeau)
    part->passed_on = sentence->passed_on;
  part->passed_from = sentence->passed_from;
  part->is_commitment |= sentence->is_commitment;
  part->is_chapeau = sentence->is_chapeau;
}

/* An empty finding, whose spans begin with what is found next. */
static RapFinding
start_finding (const RapFindings *findings)
{
  return (RapFinding){ .actions = findings->actions->len,
                       .actors = findings->actors->len,
                       .deadlines = findings->deadlines->len,
                       .qualifiers = findings->qualifiers->len,
                       .strength = RAP_STRENGTH_RECOMMEND,
                       .passed_on = RAP_STRENGTH_RECOMMEND,
                       .rule = RAP_RULE_NOTHING };
}

/* Reads a part sentence by sentence; only the first of an item is what its chapeau introduces. */
static gboolean
read_part (RapSentence *self, const RapPart *part, const RapFinding *chapeau)
{
  const RapSentence whole = *self;

  self->named = (RapFoundActor){ .actor = RAP_NONE };
  for (guint start = 0, end; start < whole.n; start = end) {
    RapFinding sentence = start_finding (self->findings);

    end = rap_sentence_find_end (&whole, start);
    self->tokens = whole.tokens + start;
    self->n = end - start;
    self->finding = &sentence;
    sentence.passed_from = self->tokens->start;
    sentence.is_commitment = read_sentence (self, part, start == 0 ? chapeau : NULL);
    if (!sentence.is_commitment && !sentence.is_chapeau)
      drop_spans (self->findings, &sentence);
    if (end < whole.n)
      rap_antecedent_note (self, sentence.actors);
    if (start == 0) {
      sentence.actions = whole.finding->actions;
      sentence.actors = whole.finding->actors;
      *whole.finding = sentence;
    } else {
      add_sentence (whole.finding, &sentence);
    }
  }
  self->tokens = whole.tokens;
  self->n = whole.n;
  self->finding = whole.finding;
  return self->finding->is_commitment;
}

static void
add_qualifiers (RapSentence *self)
{
  RapMatch match;

  for (guint i = 0; i < self->n; i++)
    if (rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_QUALIFIER), &match)) {
      RapSpan span = { self->tokens[i].start, self->tokens[i + match.n_tokens - 1].end };
      g_array_append_val (self->findings->qualifiers, span);
      i += match.n_tokens - 1;
    }
}

/* With whom, until when and how far; a chapeau that asks for nothing has a day for its items. */
static void
add_circumstances (RapSentence *self)
{
  RapFinding *finding = self->finding;

  if (finding->is_commitment) {
    finding->is_chapeau |=
        rap_sentence_mark (self, self->n - 1) == ':' &&
        !rap_sentence_match (self, self->n - 2, RAP_TERMS (RAP_TERM_FIRST_PERSON), NULL);
    rap_actor_add_partners (self);
    add_qualifiers (self);
  }
  if (finding->is_commitment || finding->is_chapeau) {
    rap_deadline_add_all (self);
    order_findings (self);
  }
}

static void
read_finding (RapSentence *self, RapOutline *outline, guint i)
{
  const RapPart *part = rap_outline_part (outline, i);
  RapFindings *findings = self->findings;
  RapFinding finding = start_finding (findings);

  self->finding = &finding;
  rap_sentence_enter (self, outline, part);
  rap_chapeau_end (self, part);
  if (part->kind != RAP_KIND_HEADING && self->n > 0) {
    const RapFinding *chapeau = rap_chapeau_find (self, outline, part);

    finding.is_commitment = read_part (self, part, chapeau);
    if (finding.rule != RAP_RULE_CHAPEAU) /* it speaks for itself */
      chapeau = NULL;
    if (outline->manuscript->raw->author_marks)
      rap_author_marks_take (self, outline->manuscript, part);
    add_circumstances (self);
    if (chapeau != NULL)
      rap_chapeau_inherit (self, chapeau);
    if (!finding.is_commitment)
      drop_spans (findings, &finding);
  }
  rap_chapeau_note (self, part, i);
  finding.n_actions = findings->actions->len - finding.actions;
  finding.n_actors = findings->actors->len - finding.actors;
  finding.n_deadlines = findings->deadlines->len - finding.deadlines;
  finding.n_qualifiers = findings->qualifiers->len - finding.qualifiers;
  g_array_append_val (findings->findings, finding);
}

/**
 * rap_findings_new:
 * @outline: the parts of a document
 * @lexicon: of its language
 *
 * Returns: (transfer full): what was found in each part
 */
RapFindings *
rap_findings_new (RapOutline *outline, RapLexicon *lexicon)
{
  RapFindings *self = g_new0 (RapFindings, 1);
  RapSentence sentence = {
    .lexicon = lexicon, .text = outline->manuscript->text, .findings = self, .standing = RAP_NONE
  };
  GDate adopted;

  self->findings = g_array_sized_new (FALSE, FALSE, sizeof (RapFinding), outline->parts->len);
  self->actions = g_array_new (FALSE, FALSE, sizeof (RapAction));
  self->actors = g_array_new (FALSE, FALSE, sizeof (RapFoundActor));
  self->deadlines = g_array_new (FALSE, FALSE, sizeof (RapFoundDeadline));
  self->qualifiers = g_array_new (FALSE, FALSE, sizeof (RapSpan));
  if (rap_calendar_date_from_string (outline->metadata.adopted, &adopted))
    sentence.adopted = &adopted;
  if (outline->metadata.body != NULL)
    sentence.calendar = rap_lexicon_find_calendar (lexicon, outline->metadata.body);
  sentence.quoted = g_array_new (FALSE, FALSE, sizeof (RapToken));
  for (guint i = 0; i < outline->parts->len; i++)
    read_finding (&sentence, outline, i);
  g_array_unref (sentence.quoted);
  return self;
}

/**
 * rap_findings_free:
 * @self: (transfer full): findings
 */
void
rap_findings_free (RapFindings *self)
{
  g_array_unref (self->findings);
  g_array_unref (self->actions);
  g_array_unref (self->actors);
  g_array_unref (self->deadlines);
  g_array_unref (self->qualifiers);
  g_free (self);
}
