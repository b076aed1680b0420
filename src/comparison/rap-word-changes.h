/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Two texts and their wordings in → what a reader marks: phrases that stayed, went and came. The
 * phrases cover both texts without a gap, so that either can be put together from them.
 */
#pragma once

#include "rap-wording.h"

G_BEGIN_DECLS

typedef enum { RAP_CHANGE_EQUAL, RAP_CHANGE_DELETE, RAP_CHANGE_INSERT } RapChangeType;

/* Characters of the two texts. What is deleted is empty on the right, what is inserted on the
 * left. A phrase that only changed its place is deleted here and inserted there, and both have the
 * same number. What is equal may differ in punctuation, case and numbering of its own. */
typedef struct {
  RapChangeType type;
  guint move; /* 0, or the number that what went here shares with what came elsewhere */
  RapSpan left, right;
} RapWordChange;

GArray *rap_word_changes_find (const char *left_text,
                               const GArray *left,
                               const char *right_text,
                               const GArray *right);
const char *rap_change_type_to_name (RapChangeType type);

G_END_DECLS
