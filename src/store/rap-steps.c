/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A change is a value of one kind of one paragraph or document, before and after. Each kind is
 * written in one place, forwards and backwards alike, so that undoing is doing with the values
 * exchanged.
 */
#include "rap-steps.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include "rap-review-table.h"
#include "rap-saved-search-table.h"
#include "rap-tables-private.h"

/* Kept in the library with the paragraph, as the reasons of the rules are. */
#define REJECTED "Rejected by the analyst."

/* Values that are numbers are one digit. */
static char *
number_to_text (guint number)
{
  return g_strdup_printf ("%u", number);
}

static guint
text_to_number (const char *text, guint most)
{
  return text != NULL ? MIN ((guint)MAX (atoi (text), 0), most) : 0;
}

static gboolean
is_of_document (RapChangeKind kind)
{
  return kind == RAP_CHANGE_TAG || kind == RAP_CHANGE_HIDDEN || kind == RAP_CHANGE_IMPORT ||
         kind == RAP_CHANGE_LEXICON;
}

static gboolean
find_target (
    RapConnection *connection, RapChangeKind kind, gint64 target, gboolean *there, GError **error)
{
  sqlite3_stmt *statement;

  /* A search comes and goes by its changes. */
  *there = kind == RAP_CHANGE_SAVED_SEARCH;
  if (*there)
    return TRUE;
  statement =
      rap_connection_prepare (connection,
                              is_of_document (kind) ? "SELECT 1 FROM document WHERE id = ?"
                                                    : "SELECT 1 FROM paragraph WHERE id = ?",
                              error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, target);
  if (!rap_connection_step (connection, statement, there, error))
    return FALSE;
  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
write_review (RapConnection *connection, const RapChange *change, GError **error)
{
  g_autofree char *note = NULL;
  RapStatus status;

  if (!rap_review_table_load (connection, change->target, &status, &note, error))
    return FALSE;
  if (change->kind == RAP_CHANGE_STATUS)
    status = text_to_number (change->after, RAP_STATUS_REJECTED);
  return rap_review_table_store (connection, change->target, status,
                                 change->kind == RAP_CHANGE_NOTE ? change->after : note, error);
}

static gboolean
write_assessment (RapConnection *connection, const RapChange *change, GError **error)
{
  g_autoptr (RapAssessment) assessment = rap_assessment_new_from_text (change->after);

  if (assessment != NULL)
    return rap_review_table_store_assessment (connection, change->target, assessment, error);
  rap_connection_set_error (connection, SQLITE_CORRUPT, error);
  return FALSE;
}

/* Makes the library what it is after the change. */
static gboolean
write_change (RapConnection *connection, const RapChange *change, GError **error)
{
  switch (change->kind) {
  case RAP_CHANGE_STATUS:
  case RAP_CHANGE_NOTE:
    return write_review (connection, change, error);
  case RAP_CHANGE_ASSESSMENT:
    return write_assessment (connection, change, error);
  case RAP_CHANGE_TAG:
    return change->after != NULL
               ? rap_tag_table_add (connection, change->target, change->after, error)
               : rap_tag_table_remove (connection, change->target, change->before, error);
  case RAP_CHANGE_PARAGRAPH_TAG:
    return change->after != NULL
               ? rap_paragraph_tag_table_add (connection, change->target, change->after, error)
               : rap_paragraph_tag_table_remove (connection, change->target, change->before, error);
  case RAP_CHANGE_HIDDEN:
  case RAP_CHANGE_IMPORT:
    return rap_document_table_set_hidden (connection, change->target,
                                          text_to_number (change->after, 1) != 0, error);
  case RAP_CHANGE_LEXICON:
    return rap_document_table_set_lexicon (connection, change->target, change->after, error);
  case RAP_CHANGE_READING:
    return rap_steps_write_reading (connection, change, error);
  case RAP_CHANGE_SAVED_SEARCH:
    return rap_saved_search_table_store (connection, change->target, change->after, error);
  }
  g_return_val_if_reached (FALSE);
}

static gboolean
read_status (RapConnection *connection,
             const RapEditChange *asked,
             RapChange *change,
             GError **error)
{
  g_autofree char *note = NULL;
  RapStatus status;

  if (!rap_review_table_load (connection, asked->target, &status, &note, error))
    return FALSE;
  change->kind = RAP_CHANGE_STATUS;
  change->before = number_to_text (status);
  change->after = number_to_text (asked->status);
  return TRUE;
}

static gboolean
read_note (RapConnection *connection, const RapEditChange *asked, RapChange *change, GError **error)
{
  RapStatus status;

  change->kind = RAP_CHANGE_NOTE;
  change->after = g_strdup (asked->text);
  return rap_review_table_load (connection, asked->target, &status, &change->before, error);
}

/* What the paragraph is to be held for, or %NULL where it is a status alone that changes. */
static RapAssessment *
make_assessment (RapConnection *connection,
                 const RapEditChange *asked,
                 const RapAssessment *before,
                 GError **error)
{
  RapAssessment *after;

  if (asked->kind == RAP_EDIT_COMMITMENT || asked->kind == RAP_EDIT_REJECT) {
    gboolean rejected = asked->kind == RAP_EDIT_REJECT;

    after = g_new0 (RapAssessment, 1);
    after->own = TRUE;
    after->status = rejected ? RAP_STATUS_REJECTED : RAP_STATUS_EDITED;
    after->commitment = rejected ? NULL : g_object_ref (asked->commitment);
    after->not_commitment = rejected ? g_strdup (REJECTED) : NULL;
    return after;
  }
  if (!before->own || (asked->kind == RAP_EDIT_STATUS && before->status != RAP_STATUS_REJECTED))
    return NULL;
  after = rap_review_table_load_suggestion (connection, asked->target, error);
  if (after != NULL && asked->kind == RAP_EDIT_STATUS)
    after->status = asked->status;
  return after;
}

static gboolean
read_assessment (RapConnection *connection,
                 const RapEditChange *asked,
                 RapChange *change,
                 GError **error)
{
  g_autoptr (RapAssessment) before =
      rap_review_table_load_assessment (connection, asked->target, error);
  g_autoptr (RapAssessment) after = NULL;
  g_autoptr (GError) failed = NULL;

  if (before == NULL)
    return FALSE;
  after = make_assessment (connection, asked, before, &failed);
  if (failed != NULL) {
    g_propagate_error (error, g_steal_pointer (&failed));
    return FALSE;
  }
  if (after == NULL)
    return read_status (connection, asked, change, error);
  change->kind = RAP_CHANGE_ASSESSMENT;
  change->before = rap_assessment_to_text (before);
  change->after = rap_assessment_to_text (after);
  return TRUE;
}

static gboolean
read_tag (RapConnection *connection, const RapEditChange *asked, RapChange *change, GError **error)
{
  gboolean of_paragraph =
      asked->kind == RAP_EDIT_TAG_PARAGRAPH || asked->kind == RAP_EDIT_UNTAG_PARAGRAPH;
  gboolean adds = asked->kind == RAP_EDIT_TAG_PARAGRAPH || asked->kind == RAP_EDIT_ADD_TAG;
  gboolean has;

  if (!(of_paragraph ? rap_paragraph_tag_table_has : rap_tag_table_has) (connection, asked->target,
                                                                         asked->text, &has, error))
    return FALSE;
  change->kind = of_paragraph ? RAP_CHANGE_PARAGRAPH_TAG : RAP_CHANGE_TAG;
  change->before = has ? g_strdup (asked->text) : NULL;
  change->after = adds ? g_strdup (asked->text) : NULL;
  return TRUE;
}

static gboolean
read_hidden (RapConnection *connection,
             const RapEditChange *asked,
             RapChange *change,
             GError **error)
{
  gboolean hidden, there;

  if (!rap_document_table_get_hidden (connection, asked->target, &hidden, &there, error))
    return FALSE;
  change->kind = RAP_CHANGE_HIDDEN;
  change->before = number_to_text (hidden);
  change->after = number_to_text (TRUE);
  return TRUE;
}

/* What a wish comes to, as the library is now. */
static gboolean
read_change (RapConnection *connection,
             const RapEditChange *asked,
             RapChange *change,
             GError **error)
{
  change->target = asked->target;
  switch (asked->kind) {
  case RAP_EDIT_STATUS:
  case RAP_EDIT_COMMITMENT:
  case RAP_EDIT_REJECT:
  case RAP_EDIT_RESTORE:
    return read_assessment (connection, asked, change, error);
  case RAP_EDIT_NOTE:
    return read_note (connection, asked, change, error);
  case RAP_EDIT_TAG_PARAGRAPH:
  case RAP_EDIT_UNTAG_PARAGRAPH:
  case RAP_EDIT_ADD_TAG:
  case RAP_EDIT_REMOVE_TAG:
    return read_tag (connection, asked, change, error);
  case RAP_EDIT_HIDE_DOCUMENT:
    return read_hidden (connection, asked, change, error);
  case RAP_EDIT_READING: /* has no value that could be told before it is done */
  case RAP_EDIT_RENAME_TAG:
    break;
  case RAP_EDIT_SAVE_SEARCH:
  case RAP_EDIT_REMOVE_SEARCH:
    return rap_steps_read_search (connection, asked, change, error);
  }
  g_return_val_if_reached (FALSE);
}

static gboolean
check_target (RapConnection *connection, const RapEditChange *asked, GError **error)
{
  gboolean of_document = asked->kind >= RAP_EDIT_ADD_TAG;
  gboolean there;

  if (asked->kind == RAP_EDIT_SAVE_SEARCH || asked->kind == RAP_EDIT_REMOVE_SEARCH ||
      asked->kind == RAP_EDIT_RENAME_TAG)
    return TRUE;
  if (!find_target (connection, of_document ? RAP_CHANGE_HIDDEN : RAP_CHANGE_STATUS, asked->target,
                    &there, error))
    return FALSE;
  if (there)
    return TRUE;
  g_set_error_literal (
      error, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_FOUND,
      of_document ? _ ("the document is not in the library any more; choose another one")
                  : _ ("the paragraph is not in the library any more; choose another one"));
  return FALSE;
}

/**
 * rap_steps_begin:
 * @connection: with a transaction
 * @title: of the step
 * @step: (inout): begins to be where it is 0
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 */
gboolean
rap_steps_begin (RapConnection *connection, const char *title, gint64 *step, GError **error)
{
  return *step != 0 || (rap_steps_supersede (connection, error) &&
                        rap_step_table_begin (connection, title, step, error));
}

/**
 * rap_steps_do_change:
 * @connection: with a transaction
 * @title: of the step, where one begins
 * @change: what is to become different
 * @step: (inout): that the change is a part of; 0 begins one
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 */
gboolean
rap_steps_do_change (RapConnection *connection,
                     const char *title,
                     const RapChange *change,
                     gint64 *step,
                     GError **error)
{
  return rap_steps_begin (connection, title, step, error) &&
         write_change (connection, change, error) &&
         rap_step_table_add_change (connection, *step, change, error);
}

/* A wish that is one change. */
static gboolean
apply_one (RapConnection *connection,
           const char *title,
           const RapEditChange *asked,
           gint64 *step,
           GError **error)
{
  g_autoptr (GArray) changes = rap_changes_new ();
  RapChange *change;

  g_array_set_size (changes, 1);
  change = &g_array_index (changes, RapChange, 0);
  return read_change (connection, asked, change, error) &&
         (g_strcmp0 (change->before, change->after) == 0 ||
          rap_steps_do_change (connection, title, change, step, error));
}

/**
 * rap_steps_apply:
 * @connection: with a transaction
 * @edit: what is to be done
 * @changed: (out): whether anything has become different by it; otherwise it is no step
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 */
gboolean
rap_steps_apply (RapConnection *connection, RapEdit *edit, gboolean *changed, GError **error)
{
  guint n;
  const RapEditChange *asked = rap_edit_get_changes (edit, &n);
  const char *title = rap_edit_get_title (edit);
  gint64 step = 0;

  for (guint i = 0; i < n; i++) {
    gboolean done;

    if (!check_target (connection, &asked[i], error))
      return FALSE;
    if (asked[i].kind == RAP_EDIT_READING)
      done = rap_steps_correct_reading (connection, title, &asked[i], &step, error);
    else if (asked[i].kind == RAP_EDIT_RENAME_TAG)
      done = rap_steps_rename_tag (connection, title, &asked[i], &step, error);
    else
      done = apply_one (connection, title, &asked[i], &step, error);
    if (!done)
      return FALSE;
  }
  *changed = step != 0;
  return TRUE;
}

static void
exchange (RapChange *change)
{
  char *before = change->before;

  change->before = change->after;
  change->after = before;
}

/* What is not there any more cannot change; the rest of the step can. */
static gboolean
write_if_there (RapConnection *connection, const RapChange *change, GError **error)
{
  gboolean there;

  return find_target (connection, change->kind, change->target, &there, error) &&
         (!there || write_change (connection, change, error));
}

static gboolean
write_step (RapConnection *connection, gint64 step, gboolean backwards, GError **error)
{
  g_autoptr (GArray) changes = rap_step_table_load_changes (connection, step, error);

  if (changes == NULL)
    return FALSE;
  for (guint i = 0; i < changes->len; i++) {
    RapChange *change = &g_array_index (changes, RapChange, backwards ? changes->len - 1 - i : i);

    if (backwards)
      exchange (change);
    if (!write_if_there (connection, change, error))
      return FALSE;
  }
  return rap_step_table_set_state (connection, step, backwards ? RAP_STEP_UNDONE : RAP_STEP_DONE,
                                   error);
}

static gboolean
move (RapConnection *connection, RapStepState from, char **title, GError **error)
{
  g_autofree char *found = NULL;
  gint64 step;

  *title = NULL;
  if (!rap_step_table_find (connection, from, &step, &found, error) ||
      (step != 0 && !write_step (connection, step, from == RAP_STEP_DONE, error)))
    return FALSE;
  *title = g_steal_pointer (&found);
  return TRUE;
}

/**
 * rap_steps_undo:
 * @connection: with a transaction
 * @title: (out) (transfer full) (nullable): of the step that is undone; %NULL for none
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 */
gboolean
rap_steps_undo (RapConnection *connection, char **title, GError **error)
{
  return move (connection, RAP_STEP_DONE, title, error);
}

/**
 * rap_steps_redo:
 * @connection: with a transaction
 * @title: (out) (transfer full) (nullable): of the step that is done again; %NULL for none
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 */
gboolean
rap_steps_redo (RapConnection *connection, char **title, GError **error)
{
  return move (connection, RAP_STEP_UNDONE, title, error);
}

/* Documents whose import can never be redone are not needed any more. */
static gboolean
purge (RapConnection *connection, gint64 step, GError **error)
{
  g_autoptr (GArray) changes = rap_step_table_load_changes (connection, step, error);

  for (guint i = 0; changes != NULL && i < changes->len; i++) {
    const RapChange *change = &g_array_index (changes, RapChange, i);
    gboolean hidden, there;

    if (change->kind != RAP_CHANGE_IMPORT)
      continue;
    if (!rap_document_table_get_hidden (connection, change->target, &hidden, &there, error) ||
        (there && hidden && !rap_document_table_delete (connection, change->target, error)))
      return FALSE;
  }
  return changes != NULL;
}

/**
 * rap_steps_supersede:
 * @connection: with a transaction
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 *
 * What was undone cannot be redone from now on, because something else is done.
 */
gboolean
rap_steps_supersede (RapConnection *connection, GError **error)
{
  g_autoptr (GArray) steps = rap_step_table_list_undone (connection, error);

  for (guint i = 0; steps != NULL && i < steps->len; i++) {
    gint64 step = g_array_index (steps, gint64, i);

    if (!purge (connection, step, error) ||
        !rap_step_table_set_state (connection, step, RAP_STEP_SUPERSEDED, error))
      return FALSE;
  }
  return steps != NULL;
}

static gboolean
add_documents (
    RapConnection *connection, gint64 step, RapChangeKind kind, GArray *documents, GError **error)
{
  char hidden[] = "1", visible[] = "0";

  for (guint i = 0; i < documents->len; i++) {
    RapChange change = {
      .kind = kind,
      .target = g_array_index (documents, gint64, i),
      .before = hidden,
      .after = visible,
    };
    if (!rap_step_table_add_change (connection, step, &change, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
set_import_title (RapConnection *connection, gint64 step, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      "SELECT count (*), max (coalesce (symbol, document.title, source.name, ''))"
      " FROM change JOIN document ON document.id = target"
      " JOIN source ON source.id = document.source WHERE step = ?",
      error);
  g_autofree char *title = NULL;
  gboolean row;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, step);
  if (!rap_connection_step (connection, statement, &row, error))
    return FALSE;
  if (sqlite3_column_int (statement, 0) == 1)
    title = g_strdup_printf ("Import %s", rap_column_text (statement, 1));
  else
    title = g_strdup_printf ("Import %d Documents", sqlite3_column_int (statement, 0));
  sqlite3_reset (statement);
  return rap_step_table_set_title (connection, step, title, error);
}

/**
 * rap_steps_add_import:
 * @connection: with a transaction
 * @step: (inout): the step of the import; another one where there is none, or it was undone
 * @added: (element-type gint64): documents that were written in this transaction
 * @shown: (element-type gint64): documents that were hidden before it
 * @error: a #RapStoreError
 */
gboolean
rap_steps_add_import (
    RapConnection *connection, gint64 *step, GArray *added, GArray *shown, GError **error)
{
  gboolean done;

  if (added->len == 0 && shown->len == 0)
    return TRUE;
  if (!rap_step_table_is_done (connection, *step, &done, error))
    return FALSE;
  if (!done && (!rap_steps_supersede (connection, error) ||
                !rap_step_table_begin (connection, NULL, step, error)))
    return FALSE;
  return add_documents (connection, *step, RAP_CHANGE_IMPORT, added, error) &&
         add_documents (connection, *step, RAP_CHANGE_HIDDEN, shown, error) &&
         set_import_title (connection, *step, error);
}
