/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * An author of long libraries, for benchmarks. In: numbers. Out: invented documents whose words
 * are as often as words of a language are, the same for the same numbers in the same order. Three
 * of five paragraphs are commitments.
 */
#pragma once

#include "rap-library.h"

G_BEGIN_DECLS

#define AUTHOR_N_WORDS 30000
#define AUTHOR_N_PARAGRAPHS 120 /* of a document */

typedef struct _Author Author;

Author *author_new (void);
void author_free (Author *self);
RapDeposit *author_write_document (Author *self, guint number);
char *const *author_get_words (Author *self);
gsize author_get_bytes (Author *self);

G_END_DECLS
