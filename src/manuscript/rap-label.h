/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The label that a paragraph starts with. In: the start of a line. Out: what kind of label it is,
 * how long it is and what it counts: "19." is number 19, "(c)" letter 3, "Action 2." number 2.
 */
#pragma once

#include "rap-lexicon.h"

G_BEGIN_DECLS

/* Numbers that a label may have: "1.2.3.4". */
#define RAP_MAX_LABEL_LEVELS 4u

typedef enum {
  RAP_LABEL_NONE,
  RAP_LABEL_NUMBER,   /* "19.", "OP19.", "Action 2." */
  RAP_LABEL_PREAMBLE, /* "PP4." */
  RAP_LABEL_LETTER,   /* "(a)", "a)", "(i)": letter or Roman figure, by its neighbours */
  RAP_LABEL_CAPITAL,  /* "A.", "II.": of a heading */
  RAP_LABEL_BULLET,
} RapLabelKind;

/**
 * RapLabel:
 * @kind: what it looks like
 * @length: bytes of the label
 * @text: bytes up to the text after it
 * @number: what it counts; for a letter its place in the alphabet
 * @roman: what it counts as a Roman figure; 0 where it is none
 * @levels: of a number, how many numbers it has: 2 for "3.2."
 * @item: bytes up to the "(a)" of "59. (a)"; 0 where there is none
 * @item_number: what that counts
 * @item_roman: what it counts as a Roman figure
 */
typedef struct {
  RapLabelKind kind;
  guint length;
  guint text;
  guint number;
  guint roman;
  guint levels;
  guint item;
  guint item_number;
  guint item_roman;
} RapLabel;

gboolean rap_label_read (const char *text, gsize length, RapLexicon *lexicon, RapLabel *label);
void
rap_label_read_point (const char *text, gsize length, guint depth, gsize known, RapLabel *label);
gboolean rap_label_read_stopped (const char *text, gsize length, RapLabel *label);

G_END_DECLS
