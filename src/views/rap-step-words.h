/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What a step is called that can be undone. In: what is done, to how many or to which. Out: its
 * title as the library keeps it, which is the same in every language; and such a title in the
 * user's language, when it is shown.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  RAP_STEP_WORDS_CONFIRM_PARAGRAPH,
  RAP_STEP_WORDS_REJECT_PARAGRAPH,
  RAP_STEP_WORDS_RESTORE_PARAGRAPH,
  RAP_STEP_WORDS_EDIT_PARAGRAPH,
  RAP_STEP_WORDS_CORRECT_PARAGRAPH,
  RAP_STEP_WORDS_CORRECT_HEADING,
  RAP_STEP_WORDS_NOTE,
  RAP_STEP_WORDS_CONFIRM,
  RAP_STEP_WORDS_REJECT,
  RAP_STEP_WORDS_RESTORE,
  RAP_STEP_WORDS_ADD_TAG,
  RAP_STEP_WORDS_REMOVE_TAG,
  RAP_STEP_WORDS_RENAME_TAG,
  RAP_STEP_WORDS_END_TAG,
  RAP_STEP_WORDS_SAVE_SEARCH,
  RAP_STEP_WORDS_RENAME_SEARCH,
  RAP_STEP_WORDS_REMOVE_SEARCH,
  RAP_STEP_WORDS_READ_AGAIN,
  /* The library itself gives the titles of imports. */
  RAP_STEP_WORDS_IMPORT_MANY,
  RAP_STEP_WORDS_IMPORT,
  RAP_STEP_WORDS_REMOVE_DOCUMENTS,
  RAP_STEP_WORDS_REMOVE_DOCUMENT,
} RapStepWords;
#define RAP_N_STEP_WORDS (RAP_STEP_WORDS_REMOVE_DOCUMENT + 1)

char *rap_step_words_new (RapStepWords step, guint n, const char *name);
char *rap_step_words_say (const char *title);

G_END_DECLS
