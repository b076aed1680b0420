/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The wish to give a tag another name wherever it is, or to take it away everywhere → a change for
 * each document, paragraph and saved search that has it, so that undoing brings back what was.
 */
#include "rap-review-table.h"
#include "rap-saved-search-table.h"
#include "rap-steps.h"

typedef struct {
  RapConnection *connection;
  const char *title;
  const char *tag;
  const char *name; /* (nullable) */
  gint64 *step;
} Renaming;

/* (transfer full) (nullable) (element-type gint64): what a statement finds for the tag. */
static GArray *
list_targets (Renaming *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = rap_connection_prepare (self->connection, sql, error);
  g_autoptr (GArray) targets = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean row, going;

  if (statement == NULL)
    return NULL;
  rap_bind_text (statement, 1, self->tag);
  while ((going = rap_connection_step (self->connection, statement, &row, error)) && row) {
    gint64 target = sqlite3_column_int64 (statement, 0);
    g_array_append_val (targets, target);
  }
  return going ? g_steal_pointer (&targets) : NULL;
}

static gboolean
do_change (Renaming *self,
           RapChangeKind kind,
           gint64 target,
           const char *before,
           const char *after,
           GError **error)
{
  g_autofree char *was = g_strdup (before), *becomes = g_strdup (after);
  RapChange change = { .kind = kind, .target = target, .before = was, .after = becomes };

  return rap_steps_do_change (self->connection, self->title, &change, self->step, error);
}

/* The new name first: with its last document a tag would end. */
static gboolean
rename_of (Renaming *self, RapChangeKind kind, const char *sql, GError **error)
{
  g_autoptr (GArray) targets = list_targets (self, sql, error);

  for (guint i = 0; targets != NULL && i < targets->len; i++) {
    gint64 target = g_array_index (targets, gint64, i);
    gboolean has = TRUE;

    if (self->name != NULL &&
        !(kind == RAP_CHANGE_TAG ? rap_tag_table_has : rap_paragraph_tag_table_has) (
            self->connection, target, self->name, &has, error))
      return FALSE;
    if ((!has && !do_change (self, kind, target, NULL, self->name, error)) ||
        !do_change (self, kind, target, self->tag, NULL, error))
      return FALSE;
  }
  return targets != NULL;
}

/* A search for a tag that is taken away stays as it was saved. */
static gboolean
rename_in_searches (Renaming *self, GError **error)
{
  g_autoptr (GPtrArray) searches = rap_saved_search_table_list (self->connection, error);

  for (guint i = 0; searches != NULL && i < searches->len; i++) {
    RapSavedSearch *search = searches->pdata[i];
    const char *name = rap_saved_search_get_name (search);
    g_autoptr (RapSavedSearch) renamed = NULL;
    g_autofree char *text = NULL, *before = NULL, *after = NULL;

    if (g_strcmp0 (rap_saved_search_get_facet (search, RAP_FACET_TAG), self->tag) != 0)
      continue;
    if (!rap_saved_search_table_load (self->connection, rap_saved_search_get_id (search), &before,
                                      error))
      return FALSE;
    renamed = rap_saved_search_with_facet (search, RAP_FACET_TAG, self->name);
    text = rap_saved_search_to_text (renamed);
    after = rap_saved_search_table_join (name, text);
    if (!do_change (self, RAP_CHANGE_SAVED_SEARCH, rap_saved_search_get_id (search), before, after,
                    error))
      return FALSE;
  }
  return searches != NULL;
}

/**
 * rap_steps_rename_tag:
 * @connection: with a transaction
 * @title: of the step
 * @asked: %RAP_EDIT_RENAME_TAG
 * @step: (inout): that the changes are a part of; 0 begins one where there is any
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 */
gboolean
rap_steps_rename_tag (RapConnection *connection,
                      const char *title,
                      const RapEditChange *asked,
                      gint64 *step,
                      GError **error)
{
  Renaming self = { connection, title, asked->text, asked->new_text, step };

  if (g_strcmp0 (asked->text, asked->new_text) == 0)
    return TRUE;
  return rename_of (&self, RAP_CHANGE_TAG,
                    "SELECT document FROM document_tag JOIN tag ON tag.id = document_tag.tag"
                    " WHERE name = ? ORDER BY document",
                    error) &&
         rename_of (&self, RAP_CHANGE_PARAGRAPH_TAG,
                    "SELECT paragraph FROM paragraph_tag WHERE tag = ? ORDER BY paragraph",
                    error) &&
         (self.name == NULL || rename_in_searches (&self, error));
}
