/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-step-table.h"

static void
change_clear (gpointer data)
{
  RapChange *change = data;

  g_clear_pointer (&change->before, g_free);
  g_clear_pointer (&change->after, g_free);
}

/**
 * rap_changes_new:
 *
 * Returns: (transfer full) (element-type RapChange): an empty array that frees the values in it
 */
GArray *
rap_changes_new (void)
{
  GArray *changes = g_array_new (FALSE, TRUE, sizeof (RapChange));

  g_array_set_clear_func (changes, change_clear);
  return changes;
}

/**
 * rap_step_table_begin:
 * @connection: a connection
 * @title: what is done
 * @step: (out): rowid of a new step that is done and has no changes yet
 * @error: a #RapStoreError
 */
gboolean
rap_step_table_begin (RapConnection *connection, const char *title, gint64 *step, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      "INSERT INTO step (title, at, state) VALUES (?, strftime ('%Y-%m-%dT%H:%M:%SZ'), 0)", error);

  if (statement == NULL)
    return FALSE;
  rap_bind_text_or_empty (statement, 1, title);
  if (!rap_connection_run (connection, statement, error))
    return FALSE;
  *step = sqlite3_last_insert_rowid (rap_connection_get_database (connection));
  return TRUE;
}

/**
 * rap_step_table_set_title:
 * @connection: a connection
 * @step: rowid of a step
 * @title: what is done
 * @error: a #RapStoreError
 */
gboolean
rap_step_table_set_title (RapConnection *connection, gint64 step, const char *title, GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection, "UPDATE step SET title = ? WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;
  rap_bind_text_or_empty (statement, 1, title);
  sqlite3_bind_int64 (statement, 2, step);
  return rap_connection_run (connection, statement, error);
}

/**
 * rap_step_table_set_state:
 * @connection: a connection
 * @step: rowid of a step
 * @state: what has become of it
 * @error: a #RapStoreError
 */
gboolean
rap_step_table_set_state (RapConnection *connection,
                          gint64 step,
                          RapStepState state,
                          GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection, "UPDATE step SET state = ? WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, state);
  sqlite3_bind_int64 (statement, 2, step);
  return rap_connection_run (connection, statement, error);
}

/**
 * rap_step_table_is_done:
 * @connection: a connection
 * @step: rowid of a step, or 0
 * @done: (out): whether there is such a step, and it is done
 * @error: a #RapStoreError
 */
gboolean
rap_step_table_is_done (RapConnection *connection, gint64 step, gboolean *done, GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection, "SELECT 1 FROM step WHERE id = ? AND state = 0", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, step);
  if (!rap_connection_step (connection, statement, done, error))
    return FALSE;
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * rap_step_table_find:
 * @connection: a connection
 * @state: %RAP_STEP_DONE for the step to be undone next, %RAP_STEP_UNDONE for that to be redone
 * @step: (out): its rowid, or 0 where there is none
 * @title: (out) (transfer full) (nullable): what was done
 * @error: a #RapStoreError
 */
gboolean
rap_step_table_find (
    RapConnection *connection, RapStepState state, gint64 *step, char **title, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      state == RAP_STEP_DONE ? "SELECT id, title FROM step WHERE state = 0 ORDER BY id DESC LIMIT 1"
                             : "SELECT id, title FROM step WHERE state = 1 ORDER BY id LIMIT 1",
      error);
  gboolean row;

  *step = 0;
  *title = NULL;
  if (statement == NULL || !rap_connection_step (connection, statement, &row, error))
    return FALSE;
  if (!row)
    return TRUE;
  *step = sqlite3_column_int64 (statement, 0);
  *title = g_strdup (rap_column_text (statement, 1));
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * rap_step_table_add_change:
 * @connection: a connection
 * @step: rowid of a step
 * @change: what changes in it, after what has changed already
 * @error: a #RapStoreError
 */
gboolean
rap_step_table_add_change (RapConnection *connection,
                           gint64 step,
                           const RapChange *change,
                           GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      "INSERT INTO change (step, position, kind, target, before, after) VALUES (?1,"
      " (SELECT coalesce (max (position) + 1, 0) FROM change WHERE step = ?1), ?2, ?3, ?4, ?5)",
      error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, step);
  sqlite3_bind_int64 (statement, 2, change->kind);
  sqlite3_bind_int64 (statement, 3, change->target);
  rap_bind_text (statement, 4, change->before);
  rap_bind_text (statement, 5, change->after);
  return rap_connection_run (connection, statement, error);
}

/**
 * rap_step_table_load_changes:
 * @connection: a connection
 * @step: rowid of a step
 * @error: a #RapStoreError
 *
 * Returns: (transfer full) (element-type RapChange): what changes in it, in the order of doing
 */
GArray *
rap_step_table_load_changes (RapConnection *connection, gint64 step, GError **error)
{
  g_autoptr (GArray) changes = rap_changes_new ();
  sqlite3_stmt *statement = rap_connection_prepare (
      connection, "SELECT kind, target, before, after FROM change WHERE step = ? ORDER BY position",
      error);
  gboolean row, going;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, step);
  while ((going = rap_connection_step (connection, statement, &row, error)) && row) {
    RapChange change = {
      .kind = CLAMP (sqlite3_column_int (statement, 0), 0, RAP_N_CHANGE_KINDS - 1),
      .target = sqlite3_column_int64 (statement, 1),
      .before = g_strdup (rap_column_text (statement, 2)),
      .after = g_strdup (rap_column_text (statement, 3)),
    };
    g_array_append_val (changes, change);
  }
  return going ? g_steal_pointer (&changes) : NULL;
}

/**
 * rap_step_table_list_undone:
 * @connection: a connection
 * @error: a #RapStoreError
 *
 * Returns: (transfer full) (element-type gint64): the steps that can be redone
 */
GArray *
rap_step_table_list_undone (RapConnection *connection, GError **error)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *statement =
      rap_connection_prepare (connection, "SELECT id FROM step WHERE state = 1", error);
  gboolean row, going;

  if (statement == NULL)
    return NULL;
  while ((going = rap_connection_step (connection, statement, &row, error)) && row) {
    gint64 step = sqlite3_column_int64 (statement, 0);
    g_array_append_val (steps, step);
  }
  return going ? g_steal_pointer (&steps) : NULL;
}
