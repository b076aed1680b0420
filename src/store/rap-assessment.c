/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The text is that of a GVariant: it can be read with the eye, and reading it can do no harm.
 */
#include "rap-assessment.h"

#define ACTIONS "a(uuu)"
#define ACTORS "a(uuus)"
#define DEADLINES "a(uuums)"
#define QUALIFIERS "a(uu)"
#define COMMITMENT "(umsms" ACTIONS ACTORS DEADLINES QUALIFIERS ")"
#define ASSESSMENT "(ubmsm" COMMITMENT ")"

void
rap_assessment_free (RapAssessment *self)
{
  g_clear_object (&self->commitment);
  g_free (self->not_commitment);
  g_free (self);
}

/* Text of a damaged library need not be UTF-8. */
static GVariant *
text_to_variant (const char *text)
{
  return g_variant_new_take_string (g_utf8_make_valid (text != NULL ? text : "", -1));
}

static GVariant *
maybe_text_to_variant (const char *text)
{
  return g_variant_new_maybe (G_VARIANT_TYPE_STRING, text != NULL ? text_to_variant (text) : NULL);
}

static GVariant *
actions_to_variant (RapCommitment *commitment)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (ACTIONS));
  guint n;
  const RapAction *actions = rap_commitment_get_actions (commitment, &n);

  for (guint i = 0; i < n; i++)
    g_variant_builder_add (&builder, "(uuu)", actions[i].span.start, actions[i].span.end,
                           actions[i].role);
  return g_variant_builder_end (&builder);
}

static GVariant *
actors_to_variant (RapCommitment *commitment)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (ACTORS));
  guint n;
  const RapActor *actors = rap_commitment_get_actors (commitment, &n);

  for (guint i = 0; i < n; i++)
    g_variant_builder_add (&builder, "(uuu@s)", actors[i].span.start, actors[i].span.end,
                           actors[i].role, text_to_variant (actors[i].name));
  return g_variant_builder_end (&builder);
}

static GVariant *
deadlines_to_variant (RapCommitment *commitment)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (DEADLINES));
  guint n;
  const RapDeadline *deadlines = rap_commitment_get_deadlines (commitment, &n);

  for (guint i = 0; i < n; i++)
    g_variant_builder_add (&builder, "(uuu@ms)", deadlines[i].span.start, deadlines[i].span.end,
                           deadlines[i].kind, maybe_text_to_variant (deadlines[i].date));
  return g_variant_builder_end (&builder);
}

static GVariant *
qualifiers_to_variant (RapCommitment *commitment)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (QUALIFIERS));
  guint n;
  const RapSpan *qualifiers = rap_commitment_get_qualifiers (commitment, &n);

  for (guint i = 0; i < n; i++)
    g_variant_builder_add (&builder, "(uu)", qualifiers[i].start, qualifiers[i].end);
  return g_variant_builder_end (&builder);
}

static GVariant *
commitment_to_variant (RapCommitment *commitment)
{
  return g_variant_new ("(u@ms@ms@" ACTIONS "@" ACTORS "@" DEADLINES "@" QUALIFIERS ")",
                        rap_commitment_get_strength (commitment),
                        maybe_text_to_variant (rap_commitment_get_rule (commitment)),
                        maybe_text_to_variant (rap_commitment_get_reason (commitment)),
                        actions_to_variant (commitment), actors_to_variant (commitment),
                        deadlines_to_variant (commitment), qualifiers_to_variant (commitment));
}

/**
 * rap_assessment_to_text:
 * @self: an assessment
 *
 * Returns: (transfer full): the same as text
 */
char *
rap_assessment_to_text (const RapAssessment *self)
{
  GVariant *commitment = g_variant_new_maybe (
      G_VARIANT_TYPE (COMMITMENT),
      self->commitment != NULL ? commitment_to_variant (self->commitment) : NULL);
  g_autoptr (GVariant) variant =
      g_variant_ref_sink (g_variant_new ("(ub@ms@m" COMMITMENT ")", self->status, self->own,
                                         maybe_text_to_variant (self->not_commitment), commitment));

  return g_variant_print (variant, FALSE);
}

static GArray *
actions_from_variant (GVariantIter *iter)
{
  GArray *actions = g_array_new (FALSE, FALSE, sizeof (RapAction));
  guint start, end, role;

  while (g_variant_iter_next (iter, "(uuu)", &start, &end, &role)) {
    RapAction action = { { start, end }, MIN (role, RAP_ACTION_ACTION) };
    g_array_append_val (actions, action);
  }
  return actions;
}

static GArray *
actors_from_variant (GVariantIter *iter)
{
  GArray *actors = rap_actors_new ();
  guint start, end, role;
  char *name;

  while (g_variant_iter_next (iter, "(uuus)", &start, &end, &role, &name)) {
    RapActor actor = { { start, end }, name, MIN (role, RAP_ACTOR_BENEFICIARY) };
    g_array_append_val (actors, actor);
  }
  return actors;
}

static GArray *
deadlines_from_variant (GVariantIter *iter)
{
  GArray *deadlines = rap_deadlines_new ();
  guint start, end, kind;
  char *date;

  while (g_variant_iter_next (iter, "(uuums)", &start, &end, &kind, &date)) {
    RapDeadline deadline = { { start, end }, MIN (kind, RAP_DEADLINE_RECURRING), date };
    g_array_append_val (deadlines, deadline);
  }
  return deadlines;
}

static GArray *
qualifiers_from_variant (GVariantIter *iter)
{
  GArray *qualifiers = g_array_new (FALSE, FALSE, sizeof (RapSpan));
  RapSpan span;

  while (g_variant_iter_next (iter, "(uu)", &span.start, &span.end))
    g_array_append_val (qualifiers, span);
  return qualifiers;
}

static RapCommitment *
commitment_from_variant (GVariant *variant)
{
  g_autofree char *rule = NULL, *reason = NULL;
  g_autoptr (GVariantIter) action = NULL, actor = NULL, deadline = NULL, qualifier = NULL;
  guint strength;

  g_variant_get (variant, COMMITMENT, &strength, &rule, &reason, &action, &actor, &deadline,
                 &qualifier);
  g_autoptr (GArray) actions = actions_from_variant (action);
  g_autoptr (GArray) actors = actors_from_variant (actor);
  g_autoptr (GArray) deadlines = deadlines_from_variant (deadline);
  g_autoptr (GArray) qualifiers = qualifiers_from_variant (qualifier);
  return rap_commitment_new (MIN (strength, RAP_STRENGTH_NEED), rule, reason, actions, actors,
                             deadlines, qualifiers);
}

/**
 * rap_assessment_new_from_text:
 * @text: (nullable): what rap_assessment_to_text() gave
 *
 * Returns: (transfer full) (nullable): the assessment, or %NULL where @text is damaged
 */
RapAssessment *
rap_assessment_new_from_text (const char *text)
{
  g_autoptr (GVariant) variant =
      text != NULL && g_utf8_validate (text, -1, NULL)
          ? g_variant_parse (G_VARIANT_TYPE (ASSESSMENT), text, NULL, NULL, NULL)
          : NULL;
  g_autoptr (GVariant) commitment = NULL;
  RapAssessment *self;
  guint status;

  if (variant == NULL)
    return NULL;
  self = g_new0 (RapAssessment, 1);
  g_variant_get (variant, "(ubms@m" COMMITMENT ")", &status, &self->own, &self->not_commitment,
                 &commitment);
  self->status = MIN (status, RAP_STATUS_REJECTED);
  if (g_variant_n_children (commitment) > 0) {
    g_autoptr (GVariant) held = g_variant_get_child_value (commitment, 0);
    self->commitment = commitment_from_variant (held);
  }
  return self;
}
