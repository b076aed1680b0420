/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What a lexicon is made of, for the loader that fills it.
 */
#pragma once

#include <json-glib/json-glib.h>

#include "rap-lexicon.h"
#include "rap-own-terms.h"
#include "rap-phrase-tree.h"

G_BEGIN_DECLS

struct _RapLexicon {
  char *language;            /* (owned) */
  char *version;             /* (owned) */
  char *strength_source;     /* (owned) */
  RapVocabulary *vocabulary; /* (owned) */

  RapPhraseTree *phrases; /* (owned) */
  RapPhraseTree *pasts;   /* (owned): of performatives: "decided" */
  GArray *tokens;         /* (owned) (element-type RapToken): of the phrase that is being added */

  GArray *performatives;        /* (owned) (element-type RapPerformative): principles among them */
  GArray *force_nouns;          /* (owned) (element-type RapPerformative) */
  GArray *modals;               /* (owned) (element-type RapPerformative) */
  GArray *actors;               /* (owned) (element-type RapLexiconActor) */
  GArray *bodies;               /* (owned) (element-type RapLexiconBody) */
  GArray *calendars;            /* (owned) (element-type RapCalendar) */
  GArray *ranks;                /* (owned) (element-type int): by strength, higher is firmer */
  GHashTable *asides;           /* (owned) (element-type uint RapAsideWord): by word */
  GHashTable *spellings;        /* (owned): "programme" to "program" */
  char **spelling_endings;      /* (owned): an ending, the one it stands for, and so on */
  char **third_endings;         /* (owned): of a base form and of its third person, and so on */
  char **participle_endings;    /* (owned): the same, of its participle */
  char **doubled_endings;       /* (owned): of a participle that doubles the last letter */
  char **other_endings;         /* (owned): of a base form in one spelling and in the other */
  char **told_endings;          /* (owned): of a present participle and of another past, "took" */
  char **past_endings;          /* (owned): of a present participle and of the past one */
  char **passive_auxiliaries;   /* (owned): "are", in "are urged to" */
  GHashTable *open_compounds;   /* (owned) (set): "evidence based" */
  GHashTable *closed_compounds; /* (owned): "communitybased" to "community-based" */
  GByteArray *compound_ends;    /* (owned): by word, whether an open compound ends with it */

  gatomicrefcount ref_count;
};

RapLexicon *rap_lexicon_new (void);
void rap_lexicon_add_phrase (
    RapLexicon *self, const char *phrase, RapTermKind kind, guint index, guint form);
void
rap_lexicon_add_past_phrase (RapLexicon *self, const char *phrase, RapTermKind kind, guint index);
void rap_lexicon_add_compound (RapLexicon *self, const char *compound, gboolean closed);
void rap_lexicon_finish (RapLexicon *self);

int rap_lexicon_read_strength (const char *name);
const char *rap_lexicon_write_strength (int strength);

/* rap-lexicon-names.c */
void rap_lexicon_load_names (RapLexicon *self, JsonObject *root);

/* rap-conjugation.c */
void rap_lexicon_add_past (RapLexicon *self, const char *participle, RapTermKind kind, guint index);
void rap_lexicon_add_spellings (RapLexicon *self, char **verbs);
void rap_lexicon_mark_past (RapLexicon *self, char **verbs);
void rap_lexicon_mark_said (RapLexicon *self, const char *participle);
void rap_lexicon_add_passives (RapLexicon *self,
                               const char *participle,
                               const RapPerformative *performative);

/* rap-lexicon-own.c */
void rap_lexicon_add_own_terms (RapLexicon *self, JsonObject *root, GPtrArray *terms);

G_END_DECLS
