/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What is known of the language of documents. In: data/lexicon/<language>.json and its list of
 * words. Out: an immutable lexicon that knows words, finds phrases in a row of words, and holds
 * the tables (actors, sessions, bodies) that they lead to. No stage after this one holds a word
 * of any language.
 */
#pragma once

#include <gio/gio.h>
#include "rap-vocabulary.h"

G_BEGIN_DECLS

/* Kinds of phrases; a phrase may be of several. */
typedef enum {
  RAP_TERM_PERFORMATIVE,
  RAP_TERM_PRINCIPLE,
  RAP_TERM_OPENING,
  RAP_TERM_FORCE_NOUN,
  RAP_TERM_ADVERB,
  RAP_TERM_FIRST_PERSON,
  RAP_TERM_PURPOSE,
  RAP_TERM_MODAL,
  RAP_TERM_PHRASAL, /* a verb with the word that completes it: "take measures" */
  RAP_TERM_QUALIFIER,
  RAP_TERM_ACTOR,
  RAP_TERM_PARTNER_OPENING,
  RAP_TERM_BENEFICIARY_OPENING,
  RAP_TERM_DATE_OPENING,
  RAP_TERM_END_OF,
  RAP_TERM_PERIOD,
  RAP_TERM_RECURRING,
  RAP_TERM_SESSION_OPENING,
  RAP_TERM_SESSION,
  RAP_TERM_CITATION,
  RAP_TERM_INVOCATION,
  RAP_TERM_ADOPTED,
  RAP_TERM_AGENDA_ITEM,
  RAP_TERM_RESOLUTION, /* before the number of a resolution, or of a decision */
  RAP_TERM_DISTRIBUTION,
  RAP_TERM_MEETING,
  RAP_TERM_CALENDAR,
  RAP_TERM_IDLE_MEANS, /* "by using": a means that is no action of its own */
  RAP_TERM_BODY,       /* the name of a body */
  RAP_TERM_TARGET,     /* after a date: "as a target date" */
  RAP_TERM_NOUN,       /* a #RapNounSense tells of what */
  RAP_TERM_INSERTION,  /* after the number of a paragraph that was put in later: "bis" */
  RAP_N_TERMS,
} RapTermKind;

#define RAP_TERMS(kind) (1u << (kind))
/* Verbs that lead a clause: those that ask for something, and those that only state. */
#define RAP_VERB_TERMS (RAP_TERMS (RAP_TERM_PERFORMATIVE) | RAP_TERMS (RAP_TERM_PRINCIPLE))

/* The three forms in which a performative is met. */
typedef enum { RAP_FORM_THIRD, RAP_FORM_BASE, RAP_FORM_PARTICIPLE } RapVerbForm;

/* What stands before a length of time: "within", "for a period of", or "every"; or before a day:
 * "by", "until" or "on"; or before several days, of which the last one stands for all: "from". */
typedef enum {
  RAP_PERIOD_LIMIT,
  RAP_PERIOD_DURATION,
  RAP_PERIOD_INTERVAL,
  RAP_PERIOD_MOMENT,
  RAP_PERIOD_RANGE,
} RapPeriodSense;

/* A noun for a thing that is worked with ("legislation"), or for what is to be done with it
 * ("implementation"), or for what has a number of its own ("paragraph 3"), or for a text, which
 * does nothing ("agreement"). */
typedef enum {
  RAP_NOUN_INSTRUMENT,
  RAP_NOUN_DOING,
  RAP_NOUN_NUMBERED,
  RAP_NOUN_TEXT,
} RapNounSense;

/* What may follow a performative. */
typedef enum {
  RAP_FRAME_ACTOR_TO = 1 << 0,   /* somebody to do something */
  RAP_FRAME_TO = 1 << 1,         /* to do something */
  RAP_FRAME_THAT = 1 << 2,       /* that somebody do something */
  RAP_FRAME_OBJECT = 1 << 3,     /* the doing of something */
  RAP_FRAME_SELF_TO = 1 << 4,    /* ourselves to doing something */
  RAP_FRAME_NEED = 1 << 5,       /* a principle that may speak of a need */
  RAP_FRAME_FORCE = 1 << 6,      /* a principle that may repeat a commitment, a call, a request */
  RAP_FRAME_DUTY = 1 << 7,       /* a principle that may tell who should do what */
  RAP_FRAME_ACTOR_WITH = 1 << 8, /* somebody with doing something */
} RapFrame;

/* A performative, a principle-only verb or a noun of force. */
typedef struct {
  int strength;     /* index into the names of strengths of the model; -1 for a principle */
  guint frames;     /* RapFrame flags */
  gboolean opening; /* counts only as the first word of a paragraph */
  gboolean weak;    /* a noun of force that needs an actor beside it */
} RapPerformative;

typedef struct {
  char *name;         /* (owned): usual name */
  char *kind;         /* (owned): "states", "agency" … */
  char *group;        /* (owned): usual name of the actor that is the same to whoever is asked */
  char *whole;        /* (owned) (nullable): usual name of the actor of whom this one is a part */
  gboolean has_parts; /* another is a part of this one */
} RapLexiconActor;

/* Words of a clause that tells of whom or when something is said: "that have not done so"; or a
 * word beside a name that does: "affected States". */
typedef enum {
  RAP_ASIDE_OPENING = 1 << 0,    /* "that", "if" */
  RAP_ASIDE_SUBJECT = 1 << 1,    /* "they" */
  RAP_ASIDE_AUXILIARY = 1 << 2,  /* "have" */
  RAP_ASIDE_PART = 1 << 3,       /* "affected", "concerned" */
  RAP_ASIDE_SEVERAL = 1 << 4,    /* a pronoun that stands for more than one */
  RAP_ASIDE_OBJECT = 1 << 5,     /* "them" */
  RAP_ASIDE_PERSON = 1 << 6,     /* "him"; or the last word of who is a person: "Director" */
  RAP_ASIDE_PERMISSION = 1 << 7, /* "may", which leaves it open */
  RAP_ASIDE_PERFECT = 1 << 8,    /* "have", of what has been done */
} RapAsideWord;

typedef struct {
  char *name;      /* (owned) */
  char *symbol;    /* (owned) (nullable): with "{number}" where a resolution's number goes */
  char *decision;  /* (owned) (nullable): the same, of its decisions */
  char **prefixes; /* (owned): how its symbols start */
  gboolean numbered_by_year; /* the year stands after a resolution's number, in parentheses */
} RapLexiconBody;

/* When a body's sessions end. */
typedef struct {
  char *body;     /* (owned) */
  int base_year;  /* a session's year is this one plus its number */
  guint per_year; /* 1 for a body with one session a year */
  guint month, day;
  GArray *known; /* (owned) (element-type RapKnownSession), ascending */
} RapCalendar;

typedef struct {
  guint number;
  GDate date;
} RapKnownSession;

/**
 * RapMatch:
 * @kind: a #RapTermKind
 * @index: into the table of its kind; of what recurs, the days from one time to the next, or 0; of
 * a part of a year, its last month, or 0 where the words do not say
 * @form: a #RapVerbForm, for performatives and principles; a #RapPeriodSense, for periods and
 *   what opens a date; for the end of a month or a year, whether only a part of it is meant; for
 *   what a body adopts, and what is cited, whether it is a decision
 * @n_tokens: how many tokens it covers
 */
typedef struct {
  RapTermKind kind;
  guint index;
  guint form;
  guint n_tokens;
} RapMatch;

#define RAP_LEXICON_ERROR (rap_lexicon_error_quark ())
GQuark rap_lexicon_error_quark (void);
typedef enum {
  RAP_LEXICON_ERROR_MISSING,
  RAP_LEXICON_ERROR_INVALID,
  RAP_LEXICON_ERROR_OWN_TERMS, /* the file of the analyst's terms */
} RapLexiconError;

typedef struct _RapLexicon RapLexicon;

RapLexicon *rap_lexicon_load (const char *language, GError **error);
RapLexicon *rap_lexicon_load_with_terms (const char *language, GPtrArray *terms, GError **error);
RapLexicon *rap_lexicon_load_for_analyst (const char *language, GError **error);
RapLexicon *rap_lexicon_ref (RapLexicon *self);
void rap_lexicon_unref (RapLexicon *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapLexicon, rap_lexicon_unref)

const char *rap_lexicon_get_language (RapLexicon *self);
const char *rap_lexicon_get_version (RapLexicon *self);
const char *rap_lexicon_get_strength_source (RapLexicon *self);
RapVocabulary *rap_lexicon_get_vocabulary (RapLexicon *self);

gboolean rap_lexicon_match (RapLexicon *self,
                            const RapToken *tokens,
                            guint n_tokens,
                            guint at,
                            guint kinds,
                            RapMatch *match);

gboolean rap_lexicon_match_past (RapLexicon *self,
                                 const RapToken *tokens,
                                 guint n_tokens,
                                 guint at,
                                 guint kinds,
                                 RapMatch *match);
const RapPerformative *rap_lexicon_get_performative (RapLexicon *self, guint index);
const RapPerformative *rap_lexicon_get_force_noun (RapLexicon *self, guint index);
const RapPerformative *rap_lexicon_get_modal (RapLexicon *self, guint index);
const RapLexiconActor *rap_lexicon_get_actor (RapLexicon *self, guint index);
const RapLexiconBody *rap_lexicon_get_body (RapLexicon *self, guint index);
const RapLexiconActor *rap_lexicon_find_actor (RapLexicon *self, const char *name);
guint rap_lexicon_get_n_bodies (RapLexicon *self);
const RapCalendar *rap_lexicon_get_calendar (RapLexicon *self, guint index);
const RapCalendar *rap_lexicon_find_calendar (RapLexicon *self, const char *body);
gboolean rap_calendar_get_date (const RapCalendar *self, guint session, GDate *date);
int rap_lexicon_find_strength (RapLexicon *self, const char *verb);
char **rap_lexicon_conjugate (RapLexicon *self, const char *verb);
int rap_lexicon_get_rank (RapLexicon *self, int strength);
guint rap_lexicon_get_aside (RapLexicon *self, guint32 word);
char *rap_lexicon_unify_spelling (RapLexicon *self, const char *word);
gboolean rap_lexicon_ends_open_compound (RapLexicon *self, guint32 word);
gboolean rap_lexicon_is_open_compound (RapLexicon *self, const char *words);
const char *rap_lexicon_get_closed_compound (RapLexicon *self, const char *word);

G_END_DECLS
