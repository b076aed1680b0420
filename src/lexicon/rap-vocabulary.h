/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The words that the lexicon knows, numbered from 1. In: spellings while the lexicon is loaded.
 * Out: a word's number and classes, in a few nanoseconds, without regard to capitals and with the
 * two apostrophes as one.
 */
#pragma once

#include "rap-token.h"

G_BEGIN_DECLS

typedef struct _RapVocabulary RapVocabulary;

RapVocabulary *rap_vocabulary_new (void);
void rap_vocabulary_free (RapVocabulary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapVocabulary, rap_vocabulary_free)

guint32 rap_vocabulary_add (RapVocabulary *self, const char *word, gsize length);
void rap_vocabulary_classify (RapVocabulary *self, guint32 word, guint32 classes, int value);
void rap_vocabulary_add_traits (RapVocabulary *self, guint32 word, guint traits);
void rap_vocabulary_set_opens (RapVocabulary *self, guint32 word, guint32 kinds);
void
rap_vocabulary_add_ending (RapVocabulary *self, const char *ending, guint32 classes, guint traits);
void rap_vocabulary_finish (RapVocabulary *self);
guint rap_vocabulary_size (RapVocabulary *self);
void rap_vocabulary_add_initials (RapVocabulary *self, const char *initials);
int rap_vocabulary_value (RapVocabulary *self, guint32 word);
guint32 rap_vocabulary_find (RapVocabulary *self, const char *word, gsize length);
void rap_vocabulary_tokenize (
    RapVocabulary *self, const char *text, guint start, guint end, GArray *tokens);

G_END_DECLS
