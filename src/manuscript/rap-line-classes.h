/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What each line of a text is, before lines are joined. In: raw lines without places. Out: for
 * each line whether it is empty, furniture, part of a footnote, a line of its own or body; and
 * whether the text is hard-wrapped, and how wide.
 */
#pragma once

#include "rap-lexicon.h"
#include "rap-note-stars.h"
#include "rap-raw.h"

G_BEGIN_DECLS

typedef enum {
  RAP_LINE_EMPTY,
  RAP_LINE_FURNITURE,
  RAP_LINE_NOTE,      /* a footnote starts */
  RAP_LINE_NOTE_MORE, /* a footnote goes on */
  RAP_LINE_ALONE,     /* a document's symbol: never part of a paragraph */
  RAP_LINE_BODY,
} RapLineKind;

typedef struct {
  RapRaw *raw;         /* (unowned) */
  RapLexicon *lexicon; /* (unowned) */
  GArray *tokens;      /* (owned) (element-type RapToken): of the line that is looked at */
  GByteArray *kinds;   /* (owned): a RapLineKind for each line */
  GArray *first_run; /* (owned) (element-type guint): first run that ends after the line's start */
  guint width;       /* bytes of a full line, where the text is wrapped */
  gboolean wrapped;
  guint last_label; /* the last paragraph's number */
  RapNoteStars stars;
} RapLineClasses;

void rap_line_classes_init (RapLineClasses *self, RapRaw *raw, RapLexicon *lexicon);
void rap_line_classes_clear (RapLineClasses *self);
void rap_line_classes_tokenize (RapLineClasses *self, const char *text, gsize length);
gboolean rap_line_ends_clause (const char *text, gsize length);
guint rap_line_classes_first_run (const RapLineClasses *self, guint line);
gboolean rap_line_classes_is_next_label (RapLineClasses *self, guint number);

G_END_DECLS
