/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Labels of lists as a program counts them. In: a number and how it is to be written. Out: "19",
 * "s", "xix", "†"; used for the labels of paragraphs and the marks of notes.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A label that is longer, in bytes, is cut: a page is no label. */
#define RAP_LONGEST_LABEL 200u

/**
 * RapListForm:
 * @RAP_LIST_LETTERS: a … z, aa, ab
 * @RAP_LIST_LETTERS_REPEATED: a … z, aa, bb
 * @RAP_LIST_ROMAN: i, ii
 * @RAP_LIST_SIGNS: *, †, ‡, §, **
 */
typedef enum {
  RAP_LIST_NONE,
  RAP_LIST_DECIMAL,
  RAP_LIST_DECIMAL_ZERO, /* 01, 02 */
  RAP_LIST_LETTERS,
  RAP_LIST_CAPITALS,
  RAP_LIST_LETTERS_REPEATED,
  RAP_LIST_CAPITALS_REPEATED,
  RAP_LIST_ROMAN,
  RAP_LIST_ROMAN_CAPITALS,
  RAP_LIST_GREEK,
  RAP_LIST_SIGNS,
} RapListForm;

char *rap_list_count (gint64 number, RapListForm form);
char *rap_list_bullet (const char *text);

G_END_DECLS
