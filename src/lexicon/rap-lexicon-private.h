/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What a lexicon is made of, for the loader that fills it.
 */
#pragma once

#include "rap-lexicon.h"

G_BEGIN_DECLS

/* The end of a phrase in the tree of phrases. */
typedef struct {
  RapTermKind kind;
  guint index;
  guint form;
  guint next; /* another term that ends here; 0 for none */
} RapTerm;

struct _RapLexicon {
  char *language;            /* (owned) */
  char *version;             /* (owned) */
  char *strength_source;     /* (owned) */
  RapVocabulary *vocabulary; /* (owned) */

  /* The tree of phrases: a node and a word lead to a node. */
  GHashTable *edges;   /* (owned): node << 32 | word, as gint64, to node */
  GArray *node_terms;  /* (owned) (element-type guint): a node's first term; 0 for none */
  GArray *terms;       /* (owned) (element-type RapTerm): entry 0 is no term */
  GArray *first_kinds; /* (owned) (element-type guint32): kinds of the phrases a word opens */
  GArray *first_nodes; /* (owned) (element-type guint32): the node a word leads to from the root */

  GArray *performatives;   /* (owned) (element-type RapPerformative): principles among them */
  GArray *force_nouns;     /* (owned) (element-type RapPerformative) */
  GArray *modals;          /* (owned) (element-type RapPerformative) */
  GArray *actors;          /* (owned) (element-type RapLexiconActor) */
  GArray *bodies;          /* (owned) (element-type RapLexiconBody) */
  GArray *calendars;       /* (owned) (element-type RapCalendar) */
  char **open_compounds;   /* (owned) */
  char **closed_compounds; /* (owned) */

  gatomicrefcount ref_count;
};

RapLexicon *rap_lexicon_new (void);
void rap_lexicon_add_phrase (
    RapLexicon *self, const char *phrase, RapTermKind kind, guint index, guint form);
void rap_lexicon_finish (RapLexicon *self);

G_END_DECLS
