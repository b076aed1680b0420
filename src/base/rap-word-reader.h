/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A text → its words one after another, and a word → what is the same of it however it is written:
 * without its case, its accents and what joins its letters ("well-being", "State’s").
 */
#pragma once

#include "rap-span.h"

G_BEGIN_DECLS

typedef struct {
  const char *at;   /* (borrowed): what has not been read yet */
  guint character;  /* the same in characters */
  const char *word; /* (borrowed): the last word */
  gsize length;     /* of it, in bytes */
  RapSpan span;     /* of it, in characters */
} RapWordReader;

void rap_word_reader_init (RapWordReader *self, const char *text);
gboolean rap_word_reader_next (RapWordReader *self);

void rap_word_fold (const char *word, gsize length, GString *folded);
char *rap_text_fold (const char *text);

G_END_DECLS
