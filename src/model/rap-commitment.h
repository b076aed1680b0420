/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What was found in one paragraph that makes it a commitment. Immutable; a correction is a new
 * object. All spans count characters of the paragraph's text.
 */
#pragma once

#include <glib-object.h>
#include "rap-span.h"

G_BEGIN_DECLS

/* From strongest to weakest; the scale and its sources are in the lexicon. */
typedef enum {
  RAP_STRENGTH_DECIDE,
  RAP_STRENGTH_COMMIT,
  RAP_STRENGTH_REQUEST,
  RAP_STRENGTH_URGE,
  RAP_STRENGTH_CALL,
  RAP_STRENGTH_RECOMMEND,
  RAP_STRENGTH_ENCOURAGE,
  RAP_STRENGTH_INVITE,
  RAP_STRENGTH_NEED,
} RapStrength;
#define RAP_N_STRENGTHS (RAP_STRENGTH_NEED + 1)

typedef enum { RAP_ACTION_PERFORMATIVE, RAP_ACTION_ACTION } RapActionRole;
typedef enum { RAP_ACTOR_ADDRESSEE, RAP_ACTOR_PARTNER, RAP_ACTOR_BENEFICIARY } RapActorRole;
typedef enum {
  RAP_DEADLINE_DATE,
  RAP_DEADLINE_SESSION,
  RAP_DEADLINE_PERIOD,
  RAP_DEADLINE_RECURRING,
} RapDeadlineKind;

typedef struct {
  RapSpan span;
  RapActionRole role;
} RapAction;

/* Whether an actor or a sunset clause is one that the chapeau above an item names: it stands
 * nowhere in the item's own text. */
static inline gboolean
rap_span_is_inherited (RapSpan span)
{
  return rap_span_is_empty (span);
}

typedef struct {
  RapSpan span; /* or rap_span_is_inherited() */
  char *name;   /* (owned): the actor's usual name: "Member States" */
  RapActorRole role;
} RapActor;

typedef struct {
  RapSpan span; /* or rap_span_is_inherited(): then it has a date */
  RapDeadlineKind kind;
  char *date; /* (owned) (nullable): ISO 8601, the last day on which it can be met */
} RapDeadline;

#define RAP_TYPE_COMMITMENT (rap_commitment_get_type ())
G_DECLARE_FINAL_TYPE (RapCommitment, rap_commitment, RAP, COMMITMENT, GObject)

RapCommitment *rap_commitment_new (RapStrength strength,
                                   const char *rule,
                                   const char *reason,
                                   GArray *actions,
                                   GArray *actors,
                                   GArray *deadlines,
                                   GArray *qualifiers);

/* Arrays that clear what their elements own; for building a commitment. */
GArray *rap_actors_new (void);
GArray *rap_deadlines_new (void);

RapStrength rap_commitment_get_strength (RapCommitment *self);
const char *rap_commitment_get_rule (RapCommitment *self);
const char *rap_commitment_get_reason (RapCommitment *self);
const RapAction *rap_commitment_get_actions (RapCommitment *self, guint *n);
const RapActor *rap_commitment_get_actors (RapCommitment *self, guint *n);
char **rap_commitment_list_names (RapCommitment *self, RapActorRole role);
const RapDeadline *rap_commitment_get_deadlines (RapCommitment *self, guint *n);
const RapSpan *rap_commitment_get_qualifiers (RapCommitment *self, guint *n);

/* The names that the JSON contract, the library and the lexicon use. */
const char *rap_strength_to_name (RapStrength strength);
const char *rap_strength_to_label (RapStrength strength);
gboolean rap_strength_from_name (const char *name, RapStrength *strength);
const char *rap_action_role_to_name (RapActionRole role);
const char *rap_actor_role_to_name (RapActorRole role);
const char *rap_deadline_kind_to_name (RapDeadlineKind kind);
gboolean rap_action_role_from_name (const char *name, RapActionRole *role);
gboolean rap_actor_role_from_name (const char *name, RapActorRole *role);
gboolean rap_deadline_kind_from_name (const char *name, RapDeadlineKind *kind);

G_END_DECLS
