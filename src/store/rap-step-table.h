/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The tables step and change: what a person did to the library, with what stood there before and
 * after. In and out as in rap-tables-private.h.
 */
#pragma once

#include "rap-connection.h"

G_BEGIN_DECLS

/* The library's tables hold these numbers. Add at the end; never move one. */
typedef enum {
  RAP_STEP_DONE,
  RAP_STEP_UNDONE,     /* can be redone */
  RAP_STEP_SUPERSEDED, /* was undone, and something else was done instead */
} RapStepState;

typedef enum {
  RAP_CHANGE_STATUS,     /* of a paragraph: a number */
  RAP_CHANGE_NOTE,       /* of a paragraph: a text */
  RAP_CHANGE_ASSESSMENT, /* of a paragraph: what rap_assessment_to_text() gives */
  RAP_CHANGE_TAG,        /* of a document: the tag's name before, or after */
  RAP_CHANGE_HIDDEN,     /* of a document: 0 or 1 */
  RAP_CHANGE_IMPORT,     /* of a document: hidden before, not after */
  RAP_CHANGE_LEXICON,    /* of a document: the version it was read with */
  RAP_CHANGE_READING, /* of a paragraph: it and its neighbours, as rap-paragraph-rows.h has them */
  RAP_CHANGE_SAVED_SEARCH,  /* of a saved search: its name and what it looks for */
  RAP_CHANGE_PARAGRAPH_TAG, /* of a paragraph: the tag's name before, or after */
} RapChangeKind;
#define RAP_N_CHANGE_KINDS (RAP_CHANGE_PARAGRAPH_TAG + 1)

typedef struct {
  RapChangeKind kind;
  gint64 target;
  char *before; /* (owned) (nullable) */
  char *after;  /* (owned) (nullable) */
} RapChange;

GArray *rap_changes_new (void);

gboolean
rap_step_table_begin (RapConnection *connection, const char *title, gint64 *step, GError **error);
gboolean rap_step_table_set_title (RapConnection *connection,
                                   gint64 step,
                                   const char *title,
                                   GError **error);
gboolean rap_step_table_set_state (RapConnection *connection,
                                   gint64 step,
                                   RapStepState state,
                                   GError **error);
gboolean
rap_step_table_is_done (RapConnection *connection, gint64 step, gboolean *done, GError **error);
gboolean rap_step_table_find (
    RapConnection *connection, RapStepState state, gint64 *step, char **title, GError **error);
gboolean rap_step_table_add_change (RapConnection *connection,
                                    gint64 step,
                                    const RapChange *change,
                                    GError **error);
GArray *rap_step_table_load_changes (RapConnection *connection, gint64 step, GError **error);
GArray *rap_step_table_list_undone (RapConnection *connection, GError **error);

G_END_DECLS
