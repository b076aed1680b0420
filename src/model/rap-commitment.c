/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-commitment.h"

#include <glib/gi18n.h>

struct _RapCommitment {
  GObject parent_instance;

  RapStrength strength;
  char *rule;         /* (owned) */
  char *reason;       /* (owned) */
  GArray *actions;    /* (owned) (element-type RapAction) */
  GArray *actors;     /* (owned) (element-type RapActor) */
  GArray *deadlines;  /* (owned) (element-type RapDeadline) */
  GArray *qualifiers; /* (owned) (element-type RapSpan) */
};

G_DEFINE_FINAL_TYPE (RapCommitment, rap_commitment, G_TYPE_OBJECT)

static const char *const strength_names[] = { "decide",    "commit",    "request", "urge", "call",
                                              "recommend", "encourage", "invite",  "need", NULL };
static const char *const action_role_names[] = { "performative", "action", NULL };
static const char *const actor_role_names[] = { "addressee", "partner", "beneficiary", NULL };
static const char *const deadline_kind_names[] = { "date", "session", "period", "recurring", NULL };

static gboolean
name_to_value (const char *const *names, const char *name, guint *value)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_strcmp0 (names[i], name) == 0) {
      *value = i;
      return TRUE;
    }
  return FALSE;
}

static void
actor_clear (gpointer data)
{
  g_clear_pointer (&((RapActor *)data)->name, g_free);
}

static void
deadline_clear (gpointer data)
{
  g_clear_pointer (&((RapDeadline *)data)->date, g_free);
}

static void
rap_commitment_finalize (GObject *object)
{
  RapCommitment *self = RAP_COMMITMENT (object);

  g_free (self->rule);
  g_free (self->reason);
  g_array_unref (self->actions);
  g_array_unref (self->actors);
  g_array_unref (self->deadlines);
  g_array_unref (self->qualifiers);
  G_OBJECT_CLASS (rap_commitment_parent_class)->finalize (object);
}

static void
rap_commitment_class_init (RapCommitmentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rap_commitment_finalize;
}

static void
rap_commitment_init (G_GNUC_UNUSED RapCommitment *self)
{
}

static GArray *
ref_or_new (GArray *array, gsize element_size)
{
  return array != NULL ? g_array_ref (array) : g_array_new (FALSE, FALSE, element_size);
}

/**
 * rap_commitment_new:
 * @strength: of the strongest performative
 * @rule: identifier of the rule that fired
 * @reason: the rule in words
 * @actions: (nullable) (element-type RapAction): performatives and action verbs, ascending
 * @actors: (nullable) (element-type RapActor): from rap_actors_new()
 * @deadlines: (nullable) (element-type RapDeadline): from rap_deadlines_new()
 * @qualifiers: (nullable) (element-type RapSpan): wording that softens
 *
 * The arrays must not change afterwards.
 *
 * Returns: (transfer full): a commitment
 */
RapCommitment *
rap_commitment_new (RapStrength strength,
                    const char *rule,
                    const char *reason,
                    GArray *actions,
                    GArray *actors,
                    GArray *deadlines,
                    GArray *qualifiers)
{
  RapCommitment *self = g_object_new (RAP_TYPE_COMMITMENT, NULL);

  self->strength = strength;
  self->rule = g_strdup (rule);
  self->reason = g_strdup (reason);
  self->actions = ref_or_new (actions, sizeof (RapAction));
  self->actors = ref_or_new (actors, sizeof (RapActor));
  self->deadlines = ref_or_new (deadlines, sizeof (RapDeadline));
  self->qualifiers = ref_or_new (qualifiers, sizeof (RapSpan));
  return self;
}

/**
 * rap_actors_new:
 *
 * Returns: (transfer full) (element-type RapActor): an empty array that frees the names in it
 */
GArray *
rap_actors_new (void)
{
  GArray *actors = g_array_new (FALSE, TRUE, sizeof (RapActor));
  g_array_set_clear_func (actors, actor_clear);
  return actors;
}

/**
 * rap_deadlines_new:
 *
 * Returns: (transfer full) (element-type RapDeadline): an empty array that frees the dates in it
 */
GArray *
rap_deadlines_new (void)
{
  GArray *deadlines = g_array_new (FALSE, TRUE, sizeof (RapDeadline));
  g_array_set_clear_func (deadlines, deadline_clear);
  return deadlines;
}

RapStrength
rap_commitment_get_strength (RapCommitment *self)
{
  return self->strength;
}

const char *
rap_commitment_get_rule (RapCommitment *self)
{
  return self->rule;
}

const char *
rap_commitment_get_reason (RapCommitment *self)
{
  return self->reason;
}

/**
 * rap_commitment_get_actions:
 * @self: a commitment
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): performatives and action verbs, ascending
 */
const RapAction *
rap_commitment_get_actions (RapCommitment *self, guint *n)
{
  *n = self->actions->len;
  return (const RapAction *)self->actions->data;
}

/**
 * rap_commitment_get_actors:
 * @self: a commitment
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): who is to act, with whom and for whom
 */
const RapActor *
rap_commitment_get_actors (RapCommitment *self, guint *n)
{
  *n = self->actors->len;
  return (const RapActor *)self->actors->data;
}

/**
 * rap_commitment_list_names:
 * @self: a commitment
 * @role: which actors
 *
 * Returns: (transfer full): the usual names of who has the role, each once, in the order of the
 * text
 */
char **
rap_commitment_list_names (RapCommitment *self, RapActorRole role)
{
  GPtrArray *names = g_ptr_array_new ();
  guint n;
  const RapActor *actors = rap_commitment_get_actors (self, &n);

  for (guint i = 0; i < n; i++)
    if (actors[i].role == role &&
        !g_ptr_array_find_with_equal_func (names, actors[i].name, g_str_equal, NULL))
      g_ptr_array_add (names, g_strdup (actors[i].name));
  g_ptr_array_add (names, NULL);
  return (char **)g_ptr_array_free (names, FALSE);
}

/**
 * rap_commitment_get_deadlines:
 * @self: a commitment
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the sunset clauses
 */
const RapDeadline *
rap_commitment_get_deadlines (RapCommitment *self, guint *n)
{
  *n = self->deadlines->len;
  return (const RapDeadline *)self->deadlines->data;
}

/**
 * rap_commitment_get_qualifiers:
 * @self: a commitment
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): wording that softens
 */
const RapSpan *
rap_commitment_get_qualifiers (RapCommitment *self, guint *n)
{
  *n = self->qualifiers->len;
  return (const RapSpan *)self->qualifiers->data;
}

const char *
rap_strength_to_name (RapStrength strength)
{
  return strength_names[strength];
}

/**
 * rap_strength_to_label:
 * @strength: of a commitment
 *
 * Returns: (transfer none): its name in the user's language
 */
const char *
rap_strength_to_label (RapStrength strength)
{
  static const char *const labels[] = { N_ ("Decide"),    N_ ("Commit"), N_ ("Request"),
                                        N_ ("Urge"),      N_ ("Call"),   N_ ("Recommend"),
                                        N_ ("Encourage"), N_ ("Invite"), N_ ("Need") };

  return _ (labels[strength]);
}

gboolean
rap_strength_from_name (const char *name, RapStrength *strength)
{
  return name_to_value (strength_names, name, (guint *)strength);
}

const char *
rap_action_role_to_name (RapActionRole role)
{
  return action_role_names[role];
}

gboolean
rap_action_role_from_name (const char *name, RapActionRole *role)
{
  return name_to_value (action_role_names, name, (guint *)role);
}

const char *
rap_actor_role_to_name (RapActorRole role)
{
  return actor_role_names[role];
}

gboolean
rap_actor_role_from_name (const char *name, RapActorRole *role)
{
  return name_to_value (actor_role_names, name, (guint *)role);
}

const char *
rap_deadline_kind_to_name (RapDeadlineKind kind)
{
  return deadline_kind_names[kind];
}

gboolean
rap_deadline_kind_from_name (const char *name, RapDeadlineKind *kind)
{
  return name_to_value (deadline_kind_names, name, (guint *)kind);
}
