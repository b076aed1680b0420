/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A reading that an analyst has corrected. In: neighbouring paragraphs, and what is to stand in
 * their place. Out: the library with them, and both as text, so that it is a step like any other.
 */
#include "rap-paragraph-rows.h"

#include <glib/gi18n.h>
#include "rap-facet.h"
#include "rap-review-table.h"
#include "rap-section-titles.h"
#include "rap-steps.h"
#include "rap-tables-private.h"

static gboolean
set_changed (GError **error)
{
  g_set_error_literal (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NOT_FOUND,
                       _ ("the paragraphs were changed elsewhere meanwhile; open them again"));
  return FALSE;
}

/* The rowids of the paragraphs that are called so; fewer where they are not there, or are not
 * neighbours any more. */
static GArray *
find_paragraphs (RapConnection *connection, const RapEditChange *asked, GError **error)
{
  sqlite3_stmt *statement =
      rap_connection_prepare (connection,
                              "SELECT id, name FROM paragraph"
                              " WHERE document = (SELECT document FROM paragraph WHERE id = ?1)"
                              " AND position >= (SELECT position FROM paragraph WHERE name = ?2"
                              "  AND document = (SELECT document FROM paragraph WHERE id = ?1))"
                              " ORDER BY position LIMIT ?3",
                              error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean row, going;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, asked->target);
  rap_bind_text (statement, 2, asked->names[0]);
  sqlite3_bind_int64 (statement, 3, g_strv_length (asked->names));
  while ((going = rap_connection_step (connection, statement, &row, error)) && row) {
    gint64 id = sqlite3_column_int64 (statement, 0);

    if (g_strcmp0 (rap_column_text (statement, 1), asked->names[ids->len]) == 0)
      g_array_append_val (ids, id);
    else
      break;
  }
  if (going && row)
    sqlite3_reset (statement);
  return going ? g_steal_pointer (&ids) : NULL;
}

/* A paragraph that is replaced, and what the analyst has said of it. */
typedef struct {
  gint64 id;
  const char *name;          /* (unowned) */
  RapParagraph *paragraph;   /* (owned) (nullable) */
  RapAssessment *assessment; /* (owned) (nullable) */
  char *note;                /* (owned) (nullable) */
  GPtrArray *tags;           /* (owned) (element-type RapFacet) */
} Held;

static void
held_clear (gpointer data)
{
  Held *self = data;

  g_clear_object (&self->paragraph);
  g_clear_pointer (&self->assessment, rap_assessment_free);
  g_free (self->note);
  g_clear_pointer (&self->tags, g_ptr_array_unref);
}

/* (element-type RapFacet) */
static GPtrArray *
load_tags (RapConnection *connection, gint64 id, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, id);
  return rap_paragraph_tag_table_count (connection, ids, error);
}

static GArray *
load_held (RapConnection *connection, GArray *ids, char **names, GError **error)
{
  g_autoptr (GArray) held = g_array_new (FALSE, TRUE, sizeof (Held));

  g_array_set_clear_func (held, held_clear);
  g_array_set_size (held, ids->len);
  for (guint i = 0; i < ids->len; i++) {
    Held *one = &g_array_index (held, Held, i);
    RapStatus status;

    one->id = g_array_index (ids, gint64, i);
    one->name = names[i];
    one->paragraph = rap_paragraph_table_load_one (connection, one->id, error);
    if (one->paragraph == NULL)
      return NULL;
    one->assessment = rap_review_table_load_assessment (connection, one->id, error);
    if (one->assessment == NULL ||
        !rap_review_table_load (connection, one->id, &status, &one->note, error))
      return NULL;
    one->tags = load_tags (connection, one->id, error);
    if (one->tags == NULL)
      return NULL;
  }
  return g_steal_pointer (&held);
}

static gboolean
stays (const RapEditChange *asked, const Held *held)
{
  for (guint i = 0; i < asked->paragraphs->len; i++)
    if (g_strcmp0 (rap_paragraph_get_id (g_ptr_array_index (asked->paragraphs, i)), held->name) ==
        0)
      return TRUE;
  return FALSE;
}

/* Index of the one that a paragraph was, or how many there are. */
static guint
find_held (GArray *held, const char *name)
{
  guint i;

  for (i = 0; i < held->len && g_strcmp0 (g_array_index (held, Held, i).name, name) != 0; i++)
    ;
  return i;
}

/* The notes of a paragraph and of those that went into it. */
static char *
gather_notes (GArray *held, guint i, const RapEditChange *asked)
{
  g_autoptr (GString) gathered = g_string_new (NULL);

  for (guint k = i; k < held->len; k++) {
    const Held *one = &g_array_index (held, Held, k);

    if (k > i && stays (asked, one))
      break;
    if (one->note != NULL)
      g_string_append_printf (gathered, "%s%s", gathered->len > 0 ? "\n" : "", one->note);
  }
  return gathered->len > 0 ? g_strdup (gathered->str) : NULL;
}

/* The tags of a paragraph and of those that went into it. */
static gboolean
keep_tags (
    RapConnection *connection, GArray *held, guint i, const RapEditChange *asked, GError **error)
{
  gint64 id = g_array_index (held, Held, i).id;

  for (guint k = i; k < held->len; k++) {
    const Held *one = &g_array_index (held, Held, k);

    if (k > i && stays (asked, one))
      break;
    for (guint t = 0; t < one->tags->len; t++)
      if (!rap_paragraph_tag_table_add (connection, id, rap_facet_get_value (one->tags->pdata[t]),
                                        error))
        return FALSE;
  }
  return TRUE;
}

/* What the analyst has said of a paragraph holds for the same words. */
static gboolean
keep_review (RapConnection *connection,
             GArray *held,
             guint i,
             RapParagraph *paragraph,
             const RapEditChange *asked,
             GError **error)
{
  const Held *one = &g_array_index (held, Held, i);
  g_autofree char *note = gather_notes (held, i, asked);
  gboolean is_same =
      g_strcmp0 (rap_paragraph_get_text (one->paragraph), rap_paragraph_get_text (paragraph)) == 0;

  if (!keep_tags (connection, held, i, asked, error))
    return FALSE;
  if (note != NULL &&
      !rap_review_table_store (connection, one->id, RAP_STATUS_SUGGESTED, note, error))
    return FALSE;
  return !is_same || (!one->assessment->own && one->assessment->status == RAP_STATUS_SUGGESTED) ||
         rap_review_table_store_assessment (connection, one->id, one->assessment, error);
}

static gboolean
insert_paragraphs (RapConnection *connection,
                   const RapParagraphRows *before,
                   const RapEditChange *asked,
                   GArray *held,
                   const char *shared,
                   GArray *ids,
                   GError **error)
{
  for (guint i = 0; i < asked->paragraphs->len; i++) {
    RapParagraph *paragraph = g_ptr_array_index (asked->paragraphs, i);
    guint was = find_held (held, rap_paragraph_get_id (paragraph));
    g_autoptr (GString) facets = g_string_new (shared);
    gint64 id = was < held->len ? g_array_index (held, Held, was).id : 0;

    if (!rap_paragraph_table_insert (connection, before->document, before->first + i, facets,
                                     paragraph, &id, error) ||
        (was < held->len && !keep_review (connection, held, was, paragraph, asked, error)))
      return FALSE;
    g_array_append_val (ids, id);
  }
  return TRUE;
}

static gboolean
replace (RapConnection *connection,
         const RapParagraphRows *before,
         const RapEditChange *asked,
         GArray *ids,
         GError **error)
{
  g_autofree char *facets = NULL;
  g_autoptr (GString) shared = rap_paragraph_table_load_facets (
      connection, g_array_index (before->ids, gint64, 0), &facets, error);
  g_autoptr (GArray) held =
      shared != NULL ? load_held (connection, before->ids, asked->names, error) : NULL;

  g_autoptr (GArray) titles =
      held != NULL ? rap_section_titles_load (connection, before->ids, error) : NULL;

  return titles != NULL &&
         rap_paragraph_rows_remove (connection, before->document, before->first, before->ids,
                                    asked->paragraphs->len, error) &&
         insert_paragraphs (connection, before, asked, held, shared->str, ids, error) &&
         rap_section_titles_follow (connection, before->document, titles, error) &&
         rap_paragraph_rows_count_again (connection, before->document, error);
}

/**
 * rap_steps_correct_reading:
 * @connection: with a transaction
 * @title: of the step, where one begins
 * @asked: the paragraphs, and what is to stand there
 * @step: (inout): that the change is a part of; 0 begins one
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 */
gboolean
rap_steps_correct_reading (RapConnection *connection,
                           const char *title,
                           const RapEditChange *asked,
                           gint64 *step,
                           GError **error)
{
  g_autoptr (GArray) ids = find_paragraphs (connection, asked, error);
  g_autoptr (GArray) new_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (RapParagraphRows) before = NULL, after = NULL;
  g_autofree char *text_before = NULL, *text_after = NULL;
  RapChange change = { .kind = RAP_CHANGE_READING, .target = asked->target };

  if (ids == NULL)
    return FALSE;
  if (ids->len == 0 || ids->len < g_strv_length (asked->names))
    return set_changed (error);
  before = rap_paragraph_rows_load (connection, ids, error);
  if (before == NULL || !replace (connection, before, asked, new_ids, error))
    return FALSE;
  after = rap_paragraph_rows_load (connection, new_ids, error);
  if (after == NULL)
    return FALSE;
  change.before = text_before = rap_paragraph_rows_to_text (before);
  change.after = text_after = rap_paragraph_rows_to_text (after);
  return g_str_equal (text_before, text_after) ||
         (rap_steps_begin (connection, title, step, error) &&
          rap_step_table_add_change (connection, *step, &change, error));
}

/**
 * rap_steps_write_reading:
 * @connection: with a transaction
 * @change: a corrected reading, to be done again or, with its values exchanged, undone
 * @error: a #RapStoreError, or %G_IO_ERROR_CANCELLED
 */
gboolean
rap_steps_write_reading (RapConnection *connection, const RapChange *change, GError **error)
{
  g_autoptr (RapParagraphRows) before = rap_paragraph_rows_new_from_text (change->before);
  g_autoptr (RapParagraphRows) after = rap_paragraph_rows_new_from_text (change->after);
  g_autoptr (GArray) titles = NULL;

  if (before == NULL || after == NULL) {
    rap_connection_set_error (connection, SQLITE_CORRUPT, error);
    return FALSE;
  }
  titles = rap_section_titles_load (connection, before->ids, error);
  return titles != NULL &&
         rap_paragraph_rows_remove (connection, before->document, before->first, before->ids,
                                    after->ids->len, error) &&
         rap_paragraph_rows_insert (connection, after, error) &&
         rap_section_titles_follow (connection, after->document, titles, error) &&
         rap_paragraph_rows_count_again (connection, after->document, error);
}
