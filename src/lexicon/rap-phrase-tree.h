/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Phrases as a tree of words. In: phrases as rows of word numbers while the lexicon is loaded. Out:
 * the longest phrase of the kinds that are asked for, at a place in a row of tokens. Most places
 * open no phrase of the right kind, so that is told from one look at a table by word.
 */
#pragma once

#include "rap-lexicon.h"

G_BEGIN_DECLS

typedef struct _RapPhraseTree RapPhraseTree;

RapPhraseTree *rap_phrase_tree_new (void);
void rap_phrase_tree_free (RapPhraseTree *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapPhraseTree, rap_phrase_tree_free)

void rap_phrase_tree_add (RapPhraseTree *self,
                          const guint32 *words,
                          guint n_words,
                          RapTermKind kind,
                          guint index,
                          guint form);
void rap_phrase_tree_finish (RapPhraseTree *self, guint n_words);
guint32 rap_phrase_tree_get_opened (const RapPhraseTree *self, guint32 word);
gboolean rap_phrase_tree_match (const RapPhraseTree *self,
                                const RapToken *tokens,
                                guint n_tokens,
                                guint at,
                                guint kinds,
                                RapMatch *match);

G_END_DECLS
