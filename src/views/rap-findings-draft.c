/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-findings-draft.h"

#include <string.h>

/* What an analyst marks without saying how strong it is; the middle of the scale. */
#define USUAL_STRENGTH RAP_STRENGTH_CALL
#define RULE_OF_ANALYST "analyst"

struct _RapFindingsDraft {
  RapParagraph *paragraph; /* (owned) */
  gunichar *text;          /* (owned): the paragraph's */
  guint length;            /* characters */
  gboolean is_commitment;
  RapStrength strength;
  GArray *actions;   /* (owned) (element-type RapAction): in the order of the text */
  GArray *actors;    /* (owned) (element-type RapActor) */
  GArray *deadlines; /* (owned) (element-type RapDeadline) */
  gboolean changed;
};

static void
take_findings (RapFindingsDraft *self, RapCommitment *commitment)
{
  guint n;
  const RapAction *actions = rap_commitment_get_actions (commitment, &n);
  const RapActor *actors;
  const RapDeadline *deadlines;

  g_array_append_vals (self->actions, actions, n);
  actors = rap_commitment_get_actors (commitment, &n);
  for (guint i = 0; i < n; i++) {
    RapActor actor = actors[i];

    actor.name = g_strdup (actor.name);
    g_array_append_val (self->actors, actor);
  }
  deadlines = rap_commitment_get_deadlines (commitment, &n);
  for (guint i = 0; i < n; i++) {
    RapDeadline deadline = deadlines[i];

    deadline.date = g_strdup (deadline.date);
    g_array_append_val (self->deadlines, deadline);
  }
  self->strength = rap_commitment_get_strength (commitment);
}

/**
 * rap_findings_draft_new:
 * @paragraph: what is to be changed; it stays as it is
 *
 * Returns: (transfer full): a draft that holds what is found in @paragraph
 */
RapFindingsDraft *
rap_findings_draft_new (RapParagraph *paragraph)
{
  RapFindingsDraft *self = g_new0 (RapFindingsDraft, 1);
  RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
  glong length = 0;

  self->paragraph = g_object_ref (paragraph);
  self->text = g_utf8_to_ucs4_fast (rap_paragraph_get_text (paragraph), -1, &length);
  self->length = length;
  self->actions = g_array_new (FALSE, FALSE, sizeof (RapAction));
  self->actors = rap_actors_new ();
  self->deadlines = rap_deadlines_new ();
  self->is_commitment = commitment != NULL;
  self->strength = USUAL_STRENGTH;
  if (commitment != NULL)
    take_findings (self, commitment);
  return self;
}

void
rap_findings_draft_free (RapFindingsDraft *self)
{
  g_array_unref (self->actions);
  g_array_unref (self->actors);
  g_array_unref (self->deadlines);
  g_free (self->text);
  g_object_unref (self->paragraph);
  g_free (self);
}

gboolean
rap_findings_draft_get_is_commitment (const RapFindingsDraft *self)
{
  return self->is_commitment;
}

/**
 * rap_findings_draft_set_is_commitment:
 * @self: a draft
 * @is_commitment: whether the paragraph is one, says the analyst
 */
void
rap_findings_draft_set_is_commitment (RapFindingsDraft *self, gboolean is_commitment)
{
  self->changed |= self->is_commitment != is_commitment;
  self->is_commitment = is_commitment;
}

RapStrength
rap_findings_draft_get_strength (const RapFindingsDraft *self)
{
  return self->strength;
}

/**
 * rap_findings_draft_set_strength:
 * @self: a draft
 * @strength: of the commitment
 */
void
rap_findings_draft_set_strength (RapFindingsDraft *self, RapStrength strength)
{
  self->changed |= self->strength != strength;
  self->strength = strength;
}

const RapAction *
rap_findings_draft_get_actions (const RapFindingsDraft *self, guint *n)
{
  *n = self->actions->len;
  return (const RapAction *)(void *)self->actions->data;
}

const RapActor *
rap_findings_draft_get_actors (const RapFindingsDraft *self, guint *n)
{
  *n = self->actors->len;
  return (const RapActor *)(void *)self->actors->data;
}

const RapDeadline *
rap_findings_draft_get_deadlines (const RapFindingsDraft *self, guint *n)
{
  *n = self->deadlines->len;
  return (const RapDeadline *)(void *)self->deadlines->data;
}

/* Blanks at the ends of a selection are not meant. */
static RapSpan
trim (const RapFindingsDraft *self, RapSpan span)
{
  span.end = MIN (span.end, self->length);
  while (span.start < span.end && g_unichar_isspace (self->text[span.start]))
    span.start++;
  while (span.start < span.end && g_unichar_isspace (self->text[span.end - 1]))
    span.end--;
  return span;
}

static gboolean
is_bold (const RapFindingsDraft *self, guint at)
{
  for (guint i = 0; i < self->actions->len; i++) {
    RapSpan span = g_array_index (self->actions, RapAction, i).span;

    if (at >= span.start && at < span.end)
      return TRUE;
  }
  return g_unichar_isspace (self->text[at]);
}

static gboolean
is_bold_throughout (const RapFindingsDraft *self, RapSpan span)
{
  for (guint i = span.start; i < span.end; i++)
    if (!is_bold (self, i))
      return FALSE;
  return TRUE;
}

static void
append_action (const RapFindingsDraft *self, GArray *actions, RapSpan span, RapActionRole role)
{
  RapAction action = { .span = trim (self, span), .role = role };

  if (!rap_span_is_empty (action.span))
    g_array_append_val (actions, action);
}

/* What is left and right of @span stays. */
static void
cut_action (RapFindingsDraft *self, RapSpan span)
{
  GArray *left = g_array_new (FALSE, FALSE, sizeof (RapAction));

  for (guint i = 0; i < self->actions->len; i++) {
    RapAction action = g_array_index (self->actions, RapAction, i);

    if (!rap_span_overlaps (action.span, span)) {
      g_array_append_val (left, action);
      continue;
    }
    if (action.span.start < span.start)
      append_action (self, left, (RapSpan){ action.span.start, span.start }, action.role);
    if (action.span.end > span.end)
      append_action (self, left, (RapSpan){ span.end, action.span.end }, action.role);
  }
  g_array_unref (self->actions);
  self->actions = left;
}

static int
compare_actions (const void *a, const void *b)
{
  const RapAction *one = a;
  const RapAction *other = b;

  return (one->span.start > other->span.start) - (one->span.start < other->span.start);
}

/* What @span touches becomes one with it; a performative that it touches stays one. */
static void
add_action (RapFindingsDraft *self, RapSpan span)
{
  RapAction added = { .span = span, .role = RAP_ACTION_ACTION };

  for (guint i = self->actions->len; i-- > 0;) {
    const RapAction *action = &g_array_index (self->actions, RapAction, i);

    if (!rap_span_overlaps (action->span, span))
      continue;
    added.span.start = MIN (added.span.start, action->span.start);
    added.span.end = MAX (added.span.end, action->span.end);
    if (action->role == RAP_ACTION_PERFORMATIVE)
      added.role = RAP_ACTION_PERFORMATIVE;
    g_array_remove_index (self->actions, i);
  }
  g_array_append_val (self->actions, added);
  g_array_sort (self->actions, compare_actions);
}

/**
 * rap_findings_draft_toggle_action:
 * @self: a draft
 * @span: characters of the text
 *
 * Makes @span bold or, where it is bold throughout, plain.
 *
 * Returns: whether there was anything to mark
 */
gboolean
rap_findings_draft_toggle_action (RapFindingsDraft *self, RapSpan span)
{
  span = trim (self, span);
  if (rap_span_is_empty (span))
    return FALSE;
  if (is_bold_throughout (self, span))
    cut_action (self, span);
  else
    add_action (self, span);
  self->changed = TRUE;
  return TRUE;
}

/**
 * rap_findings_draft_toggle_addressee:
 * @self: a draft
 * @span: characters of the text
 *
 * Makes what @span names an addressee; an actor it touches is removed instead.
 *
 * Returns: whether there was anything to mark
 */
gboolean
rap_findings_draft_toggle_addressee (RapFindingsDraft *self, RapSpan span)
{
  RapActor actor = { .span = trim (self, span), .role = RAP_ACTOR_ADDRESSEE };
  guint before = self->actors->len;

  if (rap_span_is_empty (actor.span))
    return FALSE;
  for (guint i = self->actors->len; i-- > 0;)
    if (rap_span_overlaps (g_array_index (self->actors, RapActor, i).span, actor.span))
      g_array_remove_index (self->actors, i);
  if (self->actors->len == before) {
    actor.name = g_utf8_substring (rap_paragraph_get_text (self->paragraph), actor.span.start,
                                   actor.span.end);
    g_array_append_val (self->actors, actor);
  }
  self->changed = TRUE;
  return TRUE;
}

/**
 * rap_findings_draft_toggle_deadline:
 * @self: a draft
 * @span: characters of the text
 *
 * Makes @span a sunset clause without a date; a clause it touches is removed instead.
 *
 * Returns: whether there was anything to mark
 */
gboolean
rap_findings_draft_toggle_deadline (RapFindingsDraft *self, RapSpan span)
{
  RapDeadline deadline = { .span = trim (self, span), .kind = RAP_DEADLINE_DATE };
  guint before = self->deadlines->len;

  if (rap_span_is_empty (deadline.span))
    return FALSE;
  for (guint i = self->deadlines->len; i-- > 0;)
    if (rap_span_overlaps (g_array_index (self->deadlines, RapDeadline, i).span, deadline.span))
      g_array_remove_index (self->deadlines, i);
  if (self->deadlines->len == before)
    g_array_append_val (self->deadlines, deadline);
  self->changed = TRUE;
  return TRUE;
}

/**
 * rap_findings_draft_remove_actor:
 * @self: a draft
 * @index: of an actor
 */
void
rap_findings_draft_remove_actor (RapFindingsDraft *self, guint index)
{
  g_array_remove_index (self->actors, index);
  self->changed = TRUE;
}

/**
 * rap_findings_draft_remove_deadline:
 * @self: a draft
 * @index: of a sunset clause
 */
void
rap_findings_draft_remove_deadline (RapFindingsDraft *self, guint index)
{
  g_array_remove_index (self->deadlines, index);
  self->changed = TRUE;
}

/* "2030-12-31" and nothing else. */
static gboolean
is_date (const char *text)
{
  static const char pattern[] = "0000-00-00";

  if (strlen (text) != strlen (pattern))
    return FALSE;
  for (guint i = 0; pattern[i] != '\0'; i++)
    if (pattern[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != '-')
      return FALSE;
  return g_date_valid_dmy (g_ascii_strtoull (text + 8, NULL, 10),
                           (GDateMonth)g_ascii_strtoull (text + 5, NULL, 10),
                           g_ascii_strtoull (text, NULL, 10));
}

/**
 * rap_findings_draft_set_date:
 * @self: a draft
 * @index: of a sunset clause
 * @date: ISO 8601, the last day on which it can be met; blank for none, which one that its chapeau
 *   gives, of which nothing but the day is known, cannot have
 *
 * Returns: whether @date is one; the clause is as before where it is not
 */
gboolean
rap_findings_draft_set_date (RapFindingsDraft *self, guint index, const char *date)
{
  RapDeadline *deadline = &g_array_index (self->deadlines, RapDeadline, index);
  g_autofree char *trimmed = g_strstrip (g_strdup (date));

  if (*trimmed == '\0' && rap_span_is_inherited (deadline->span))
    return FALSE;
  if (*trimmed == '\0')
    g_clear_pointer (&trimmed, g_free);
  else if (!is_date (trimmed))
    return FALSE;
  if (g_strcmp0 (trimmed, deadline->date) == 0)
    return TRUE;
  g_free (deadline->date);
  deadline->date = g_steal_pointer (&trimmed);
  self->changed = TRUE;
  return TRUE;
}

/**
 * rap_findings_draft_is_changed:
 * @self: a draft
 *
 * Returns: whether anything was done to it
 */
gboolean
rap_findings_draft_is_changed (const RapFindingsDraft *self)
{
  return self->changed;
}

/**
 * rap_findings_draft_to_commitment:
 * @self: a draft
 * @reason: why it is one, in words, where the rules had found none
 *
 * Returns: (transfer full) (nullable): the commitment; %NULL where it is none
 */
RapCommitment *
rap_findings_draft_to_commitment (const RapFindingsDraft *self, const char *reason)
{
  RapCommitment *before = rap_paragraph_get_commitment (self->paragraph);
  g_autoptr (GArray) qualifiers = g_array_new (FALSE, FALSE, sizeof (RapSpan));

  if (!self->is_commitment)
    return NULL;
  if (before != NULL) {
    guint n;
    const RapSpan *spans = rap_commitment_get_qualifiers (before, &n);

    g_array_append_vals (qualifiers, spans, n);
  }
  return rap_commitment_new (self->strength,
                             before != NULL ? rap_commitment_get_rule (before) : RULE_OF_ANALYST,
                             before != NULL ? rap_commitment_get_reason (before) : reason,
                             self->actions, self->actors, self->deadlines, qualifiers);
}
