/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What each part of a document commits anybody to. In: a #RapOutline and the lexicon. Out: for
 * each part whether it is a commitment, how strong, by which rule, and where its performatives,
 * action verbs, actors, sunset clauses and qualifiers stand; of a chapeau that is none, whom it
 * asks and until when, which its items have from it. Rules and words only: the same text
 * always gives the same findings.
 */
#pragma once

#include "rap-commitment.h"
#include "rap-outline.h"

G_BEGIN_DECLS

/* The rules by which a part is found to be a commitment, or not to be one. */
typedef enum {
  RAP_RULE_PERFORMATIVE, /* "Urges Member States to …" */
  RAP_RULE_FORCE_NOUN,   /* "Reiterates its commitment to …", "Stresses the need to …" */
  RAP_RULE_CHAPEAU,      /* an item of a list whose chapeau commits */
  RAP_RULE_MODAL,        /* "Member States should …" */
  RAP_RULE_UNNAMED,      /* "Efforts should be made …": nobody is named */
  RAP_RULE_ENACTED,      /* "A fund is hereby established": saying it does it */
  RAP_RULE_IMPERATIVE,   /* "Promote …" */
  RAP_RULE_AUTHOR,       /* marked by the author of a finished chart */
  RAP_RULE_PRINCIPLE,    /* no: states a principle, a fact or an intent */
  RAP_RULE_NO_ACTION,    /* no: a performative without anything to be done */
  RAP_RULE_PREAMBLE,     /* no: a recital */
  RAP_RULE_NOTHING,      /* no: no performative, imperative or modal */
} RapRule;

/**
 * RapFinding:
 * @is_commitment: whether the part is one
 * @strength: of the strongest performative, where it is one, or of the chapeau that it is
 * @passed_on: to the items of a list under it: of its last performative, which leads to the list
 * @passed_from: byte of the manuscript: whom it asks from here on, and until when, its items are
 *   asked too
 * @rule: what decided
 * @head: bytes of the manuscript: the words that decided; may be empty
 * @actions: index of its first entry in #RapFindings.actions; likewise the others
 */
typedef struct {
  gboolean is_commitment;
  gboolean is_chapeau; /* gives its force to the items under it */
  RapStrength strength, passed_on;
  guint passed_from;
  RapRule rule;
  RapSpan head;
  guint actions, n_actions;
  guint actors, n_actors;
  guint deadlines, n_deadlines;
  guint qualifiers, n_qualifiers;
} RapFinding;

typedef struct {
  RapSpan span;
  RapSpan name; /* of it, what names: without "the", "their" and "two" */
  RapActorRole role;
  guint actor;        /* index in the lexicon, or RAP_NONE for one it does not know */
  gboolean inherited; /* it stands in the chapeau of the part */
} RapFoundActor;

typedef struct {
  RapSpan span;
  RapDeadlineKind kind;
  GDate date;         /* cleared where no date follows from it */
  gboolean inherited; /* it stands in the chapeau of the part */
} RapFoundDeadline;

typedef struct {
  GArray *findings;   /* (element-type RapFinding): one for each part */
  GArray *actions;    /* (element-type RapAction): bytes of the manuscript */
  GArray *actors;     /* (element-type RapFoundActor) */
  GArray *deadlines;  /* (element-type RapFoundDeadline) */
  GArray *qualifiers; /* (element-type RapSpan) */
} RapFindings;

RapFindings *rap_findings_new (RapOutline *outline, RapLexicon *lexicon);
void rap_findings_free (RapFindings *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapFindings, rap_findings_free)

char *rap_finding_get_reason (const RapFinding *self, const RapOutline *outline);
const char *rap_rule_to_name (RapRule rule);

G_END_DECLS
