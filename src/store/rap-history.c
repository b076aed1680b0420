/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What became of one paragraph, in lines to be read: when it was imported, and each change of the
 * analyst's, with the date and time of the place where it is read.
 */
#include "rap-steps.h"

#include <glib/gi18n.h>

#include "rap-review-table.h"

static char *
time_to_text (const char *utc)
{
  g_autoptr (GDateTime) time = utc != NULL ? g_date_time_new_from_iso8601 (utc, NULL) : NULL;
  g_autoptr (GDateTime) local = time != NULL ? g_date_time_to_local (time) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup ("");
}

static const char *
describe_status (const char *after)
{
  static const char *const words[] = { N_ ("As suggested again"), N_ ("Confirmed"),
                                       N_ ("Marked as edited"), N_ ("Rejected") };
  guint status = after != NULL ? g_ascii_strtoull (after, NULL, 10) : 0;

  return _ (words[MIN (status, G_N_ELEMENTS (words) - 1)]);
}

static char *
describe_note (const char *before, const char *after)
{
  if (after == NULL)
    return g_strdup (_ ("Note removed"));
  return g_strdup_printf (before == NULL ? _ ("Note added: %s") : _ ("Note changed: %s"), after);
}

static void
add (GPtrArray *parts, const char *words)
{
  g_ptr_array_add (parts, g_strdup (words));
}

static gboolean
actors_differ (RapCommitment *a, RapCommitment *b)
{
  guint n, m;
  const RapActor *left = rap_commitment_get_actors (a, &n);
  const RapActor *right = rap_commitment_get_actors (b, &m);

  if (n != m)
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (left[i].span.start != right[i].span.start || left[i].span.end != right[i].span.end ||
        left[i].role != right[i].role || g_strcmp0 (left[i].name, right[i].name) != 0)
      return TRUE;
  return FALSE;
}

static gboolean
deadlines_differ (RapCommitment *a, RapCommitment *b)
{
  guint n, m;
  const RapDeadline *left = rap_commitment_get_deadlines (a, &n);
  const RapDeadline *right = rap_commitment_get_deadlines (b, &m);

  if (n != m)
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (left[i].span.start != right[i].span.start || left[i].span.end != right[i].span.end ||
        left[i].kind != right[i].kind || g_strcmp0 (left[i].date, right[i].date) != 0)
      return TRUE;
  return FALSE;
}

static gboolean
actions_differ (RapCommitment *a, RapCommitment *b)
{
  guint n, m;
  const RapAction *left = rap_commitment_get_actions (a, &n);
  const RapAction *right = rap_commitment_get_actions (b, &m);

  if (n != m)
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (left[i].span.start != right[i].span.start || left[i].span.end != right[i].span.end ||
        left[i].role != right[i].role)
      return TRUE;
  return FALSE;
}

static gboolean
qualifiers_differ (RapCommitment *a, RapCommitment *b)
{
  guint n, m;
  const RapSpan *left = rap_commitment_get_qualifiers (a, &n);
  const RapSpan *right = rap_commitment_get_qualifiers (b, &m);

  if (n != m)
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (left[i].start != right[i].start || left[i].end != right[i].end)
      return TRUE;
  return FALSE;
}

static void
describe_commitments (RapCommitment *before, RapCommitment *after, GPtrArray *parts)
{
  RapStrength strength = rap_commitment_get_strength (after);

  if (rap_commitment_get_strength (before) != strength)
    g_ptr_array_add (
        parts, g_strdup_printf (_ ("Strength changed to “%s”"), rap_strength_to_label (strength)));
  if (actions_differ (before, after))
    add (parts, _ ("Verbs changed"));
  if (actors_differ (before, after))
    add (parts, _ ("Addressees and partners changed"));
  if (deadlines_differ (before, after))
    add (parts, _ ("Sunset clause changed"));
  if (qualifiers_differ (before, after))
    add (parts, _ ("Qualifiers changed"));
}

static char *
describe_assessment (const char *text_before, const char *text_after)
{
  g_autoptr (RapAssessment) before = rap_assessment_new_from_text (text_before);
  g_autoptr (RapAssessment) after = rap_assessment_new_from_text (text_after);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (before == NULL || after == NULL)
    return g_strdup (_ ("Findings changed"));
  if (after->status == RAP_STATUS_REJECTED)
    add (parts, _ ("Rejected"));
  else if (before->own && !after->own)
    add (parts, after->status == RAP_STATUS_CONFIRMED ? _ ("Confirmed as the rules found it")
                                                      : _ ("As the rules found it again"));
  else if (!before->own && !after->own)
    add (parts, _ ("Read again by the rules"));
  else if (before->commitment == NULL && after->commitment != NULL)
    g_ptr_array_add (parts, g_strdup_printf (_ ("Made a commitment of strength “%s”"),
                                             rap_strength_to_label (
                                                 rap_commitment_get_strength (after->commitment))));
  else if (before->commitment != NULL && after->commitment != NULL)
    describe_commitments (before->commitment, after->commitment, parts);
  if (parts->len == 0)
    add (parts, _ ("Findings changed"));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv ("; ", (char **)parts->pdata);
}

static char *
describe (RapChangeKind kind, const char *before, const char *after)
{
  if (kind == RAP_CHANGE_STATUS)
    return g_strdup (describe_status (after));
  if (kind == RAP_CHANGE_NOTE)
    return describe_note (before, after);
  if (kind == RAP_CHANGE_READING)
    return g_strdup (_ ("Reading corrected"));
  if (kind == RAP_CHANGE_PARAGRAPH_TAG)
    return g_strdup_printf (after != NULL ? _ ("Tag added: %s") : _ ("Tag removed: %s"),
                            after != NULL ? after : before);
  return describe_assessment (before, after);
}

static gboolean
add_changes (RapConnection *connection, gint64 paragraph, GStrvBuilder *lines, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (
      connection,
      "SELECT kind, before, after, at, state FROM change JOIN step ON step.id = change.step"
      " WHERE target = ? AND kind IN (0, 1, 2, 7, 9) ORDER BY step DESC, position DESC",
      error);
  gboolean row, going;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, paragraph);
  while ((going = rap_connection_step (connection, statement, &row, error)) && row) {
    g_autofree char *time = time_to_text (rap_column_text (statement, 3));
    g_autofree char *words =
        describe (sqlite3_column_int (statement, 0), rap_column_text (statement, 1),
                  rap_column_text (statement, 2));
    gboolean done = sqlite3_column_int (statement, 4) == RAP_STEP_DONE;
    g_autofree char *line =
        g_strconcat (time, " ", words, done ? NULL : " ", done ? NULL : _ ("(undone)"), NULL);

    g_strv_builder_add (lines, line);
  }
  return going;
}

static gboolean
add_import (RapConnection *connection, gint64 paragraph, GStrvBuilder *lines, GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection,
                              "SELECT imported, source.name FROM paragraph JOIN document ON "
                              "document.id = paragraph.document"
                              " JOIN source ON source.id = document.source WHERE paragraph.id = ?",
                              error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, paragraph);
  if (!rap_connection_step (connection, statement, &row, error))
    return FALSE;
  if (row) {
    g_autofree char *time = time_to_text (rap_column_text (statement, 0));
    const char *name = rap_column_text (statement, 1);
    /* Translators: the time, and the file */
    g_autofree char *line = name != NULL ? g_strdup_printf (_ ("%s Imported from %s"), time, name)
                                         : g_strdup_printf (_ ("%s Imported"), time);

    g_strv_builder_add (lines, line);
    sqlite3_reset (statement);
  }
  return TRUE;
}

/**
 * rap_history_load:
 * @connection: a connection
 * @paragraph: rowid of a paragraph
 * @error: a #RapStoreError
 *
 * Returns: (transfer full): a line for each change, the newest first; the last is its import
 */
char **
rap_history_load (RapConnection *connection, gint64 paragraph, GError **error)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  if (!add_changes (connection, paragraph, lines, error) ||
      !add_import (connection, paragraph, lines, error))
    return NULL;
  return g_strv_builder_end (lines);
}
