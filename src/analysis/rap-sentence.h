/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * One part while it is being analysed: its words, and where what is found in them goes. The files
 * of this folder each know one thing about it: clauses, verbs, actors, sunset clauses.
 */
#pragma once

#include "rap-findings.h"

G_BEGIN_DECLS

typedef struct {
  RapLexicon *lexicon;    /* (unowned) */
  const char *text;       /* (unowned): of the manuscript */
  const RapToken *tokens; /* (unowned): of the part */
  guint n;
  GArray *quoted;        /* (unowned) (element-type RapToken): the part's, where some are hidden */
  RapFindings *findings; /* (unowned) */
  gboolean weak;         /* nouns of little force count: nothing else was found */
  RapFinding *finding;   /* (unowned): of the part */
  RapFoundActor
      named;         /* who the sentence before spoke of, for "It should"; an empty span for none */
  guint named_kind;  /* that is more than one, or a person: of RapAsideWord */
  guint standing;    /* the chapeau without a label that numbered ones stand under, or RAP_NONE */
  guint last_number; /* of the last numbered paragraph under it */
  gboolean apart;    /* a heading stands between, or it is a commitment of its own */
  const GDate *adopted;        /* (unowned) (nullable): when the document was adopted */
  const RapCalendar *calendar; /* (unowned) (nullable): of the body that speaks */
} RapSentence;

/* The form in which verbs are looked for. */
typedef enum { RAP_VERB_BASE, RAP_VERB_PARTICIPLE } RapVerbMood;

static inline gboolean
rap_sentence_is (const RapSentence *self, guint i, guint32 classes)
{
  return i < self->n && (self->tokens[i].classes & classes) != 0;
}

/* Whether a word may be one of the forms: a plural. */
static inline gboolean
rap_sentence_has (const RapSentence *self, guint i, guint traits)
{
  return i < self->n && (self->tokens[i].traits & traits) != 0;
}

/* Whether a word is one of those of an aside of a kind: "if", "they", "have", "as". */
static inline gboolean
rap_sentence_is_aside (const RapSentence *self, guint i, guint kinds)
{
  return i < self->n && (rap_lexicon_get_aside (self->lexicon, self->tokens[i].word) & kinds) != 0;
}

/* Whether "hereby" stands among the words from @i up to @end. */
static inline gboolean
rap_sentence_enacts (const RapSentence *self, guint i, guint end)
{
  for (; i < end; i++)
    if (rap_sentence_has (self, i, RAP_TRAIT_ENACTING))
      return TRUE;
  return FALSE;
}

static inline char
rap_sentence_mark (const RapSentence *self, guint i)
{
  return i < self->n ? self->tokens[i].mark : 0;
}

/* Whether a phrase of one of the kinds starts at a token; most tokens start none, and are told
 * without a call. */
static inline gboolean
rap_sentence_match (const RapSentence *self, guint i, guint kinds, RapMatch *match)
{
  return i < self->n && (self->tokens[i].opens & kinds) != 0 &&
         rap_lexicon_match (self->lexicon, self->tokens, self->n, i, kinds, match);
}

/* Whether the words from @i up to @end are a noun for a text, which does nothing: "Agreement". */
static inline gboolean
rap_sentence_is_text (const RapSentence *self, guint i, guint end)
{
  RapMatch noun;

  return rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_NOUN), &noun) &&
         noun.form == RAP_NOUN_TEXT && i + noun.n_tokens == end;
}

/* Whether "we" stands among the words from @i up to @end. */
static inline gboolean
rap_sentence_says_we (const RapSentence *self, guint i, guint end)
{
  for (; i < end; i++)
    if (rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_FIRST_PERSON), NULL))
      return TRUE;
  return FALSE;
}

/* rap-sentence.c */
void rap_sentence_enter (RapSentence *self, const RapOutline *outline, const RapPart *part);
guint rap_sentence_skip_label (const RapSentence *self, guint i);
guint rap_sentence_find_end (const RapSentence *self, guint start);

/* rap-verb-group.c */
guint rap_sentence_skip_adverbs (const RapSentence *self, guint i, guint limit);
guint rap_sentence_skip_aside (const RapSentence *self, guint i, guint limit);
guint rap_sentence_skip_interruption (const RapSentence *self, guint i, guint limit);
gboolean rap_verb_asks (const RapSentence *self, guint i);
gboolean rap_verb_is_verb (const RapSentence *self, guint i, RapVerbMood mood, gboolean loose);
guint rap_verb_group_end (
    const RapSentence *self, guint i, guint limit, RapVerbMood mood, gboolean loose);
guint rap_verb_skip_passive (const RapSentence *self, guint i, guint limit);
guint rap_verb_find_doing_end (const RapSentence *self, guint i, guint limit);
guint rap_verb_find_infinitive (const RapSentence *self, guint i, guint limit);
gboolean rap_verb_is_infinitive (const RapSentence *self, guint i, guint limit);
guint rap_verb_add_infinitive (RapSentence *self, guint i, guint limit);
guint rap_verb_add_nominal (RapSentence *self, guint i, guint limit);
guint rap_verb_skip_coordinated (const RapSentence *self, guint i, guint limit, RapVerbMood mood);
guint rap_verb_skip_object (const RapSentence *self, guint i, guint limit);

/* rap-findings.c */
void rap_sentence_add_action (RapSentence *self, guint first, guint end, RapActionRole role);
guint rap_sentence_find_after_action (const RapSentence *self, guint i, gboolean done);

/* rap-modal.c */
/* "should, where possible, not withdraw", "are invited to take part" */
typedef struct {
  guint end;            /* after the modal's own words */
  guint verb;           /* of what is to be done */
  guint verb_end;       /* after it; @verb where none stands there */
  RapStrength strength; /* that it gives */
  gboolean asks;        /* a performative in the passive */
} RapModal;

gboolean rap_modal_read (const RapSentence *self, guint i, guint limit, RapModal *modal);
guint rap_modal_find_that (const RapSentence *self, guint i, RapStrength *strength);
gboolean rap_modal_is_deed (const RapSentence *self, const RapModal *modal);
gboolean rap_modal_is_wanted (const RapSentence *self, const RapModal *modal);
void rap_modal_add (RapSentence *self, guint i, const RapModal *modal);

/* rap-coordination.c */
guint rap_coordination_add_asked (RapSentence *self, guint verb, guint end, guint limit);
void rap_coordination_add (RapSentence *self, guint i, guint limit);

/* rap-duty.c */
guint rap_duty_add (RapSentence *self, guint i, guint limit);

/* rap-actor-name.c */
/* A noun phrase that may name an actor. */
typedef struct {
  guint first, end;
  guint actor; /* in the lexicon, or RAP_NONE */
  gboolean is_actor;
  gboolean is_proper; /* capitals only: "South Africa" */
} RapActorName;

RapActorName rap_actor_name_read (const RapSentence *self, guint i, guint limit);

/* rap-actor.c */
RapFoundActor
rap_actor_found (const RapSentence *self, const RapActorName *name, RapActorRole role);
RapFoundActor *rap_actor_find (const RapSentence *self, RapSpan span);
gboolean rap_actor_starts (const RapSentence *self, guint i, guint limit);
gboolean rap_actor_is_somebody (const RapSentence *self, guint i, guint limit);
gboolean rap_actor_is_named (const RapSentence *self, guint i, guint to);
guint rap_actor_skip_joint (const RapSentence *self, guint i);
void rap_actor_add_all (RapSentence *self, guint i, guint limit);
void rap_actor_add_agents (RapSentence *self, guint i, guint limit);
void rap_actor_add_partners (RapSentence *self);

/* rap-clause.c */
typedef struct {
  guint boundary; /* first token of the clause, connecting words included */
  guint first;    /* of the performative */
  guint end;      /* after it */
  guint index;    /* in the lexicon's performatives */
  guint subject;  /* after who speaks, "The Committee recommends"; 0 where that is not said */
  gboolean told;  /* in the past: "The Committee recommended" */
} RapClause;

RapVerbForm rap_clause_find_form (const RapSentence *self, gboolean in_preamble);
void rap_clause_find_all (const RapSentence *self, RapVerbForm form, GArray *clauses);
gboolean rap_clause_is_led (const RapSentence *self, RapVerbForm form);
gboolean rap_clause_is_told (const RapSentence *self);
const RapPerformative *rap_clause_get_performative (const RapSentence *self,
                                                    const RapClause *clause);
guint rap_clause_find_done (const RapSentence *self, guint i, guint limit);
void rap_clause_add_performative (RapSentence *self, guint first, guint end);

/* rap-clause-frame.c */
gboolean rap_clause_read_resolved (
    RapSentence *self, guint first, guint to, guint limit, RapStrength *strength);
gboolean rap_clause_read (RapSentence *self,
                          const RapClause *clause,
                          guint limit,
                          gboolean in_preamble,
                          RapStrength *strength,
                          RapRule *rule);

/* rap-force.c */
gboolean rap_force_read (
    RapSentence *self, const RapClause *clause, guint limit, guint frames, RapStrength *strength);
gboolean rap_force_read_chapeau (RapSentence *self, const RapClause *clause, RapStrength *strength);
gboolean rap_force_read_necessity (RapSentence *self, RapStrength *strength);
guint rap_force_add_other (RapSentence *self, guint i, guint limit);

/* rap-subject.c */
guint rap_subject_find (const RapSentence *self, guint start, guint limit);
void rap_subject_add (RapSentence *self, guint start, guint limit);
void rap_subject_add_meant (RapSentence *self, guint start, guint limit);
gboolean rap_subject_is_suffered (const RapSentence *self, const RapModal *verb);
void rap_subject_add_agents (RapSentence *self, guint i, guint limit);

/* rap-antecedent.c */
guint rap_antecedent_kind (const RapSentence *self, guint i, guint end);
gboolean rap_antecedent_is_named (const RapSentence *self, guint pronoun);
gboolean rap_antecedent_add (RapSentence *self, guint i);
void rap_antecedent_note (RapSentence *self, guint first_actor);

/* rap-that-clause.c */
guint rap_that_find_modal (const RapSentence *self, guint i, guint limit, RapModal *modal);
gboolean rap_that_read (RapSentence *self, guint that, guint limit, gboolean by_modal);
gboolean rap_that_read_stated (RapSentence *self);

/* rap-directive.c */
gboolean rap_directive_read_modal (RapSentence *self, RapModal *modal);
gboolean rap_directive_read_unnamed (RapSentence *self, RapModal *modal);
gboolean rap_directive_read_chapeau (RapSentence *self, RapStrength *strength);
gboolean rap_directive_add_promises (RapSentence *self, RapSpan *promise, RapStrength *strength);
gboolean rap_directive_add_enacted (RapSentence *self, RapSpan *enacted, RapStrength *strength);
gboolean rap_directive_read_task (RapSentence *self);
gboolean rap_directive_is_imperative (const RapSentence *self);
gboolean rap_directive_read_imperative (RapSentence *self);

/* rap-author-marks.c */
void
rap_author_marks_take (RapSentence *self, const RapManuscript *manuscript, const RapPart *part);

/* rap-chapeau.c */
const RapFinding *
rap_chapeau_find (const RapSentence *self, const RapOutline *outline, const RapPart *part);
gboolean rap_chapeau_decides (const RapSentence *self, const RapFinding *chapeau);
void rap_chapeau_end (RapSentence *self, const RapPart *part);
void rap_chapeau_inherit (RapSentence *self, const RapFinding *chapeau);
void rap_chapeau_note (RapSentence *self, const RapPart *part, guint i);

/* rap-deadline.c */
void rap_deadline_add_all (RapSentence *self);
guint rap_deadline_skip (RapSentence *self, guint i, guint limit);

G_END_DECLS
