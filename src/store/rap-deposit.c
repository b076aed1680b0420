/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-deposit.h"

#include "rap-facets.h"
#include "rap-steps.h"
#include "rap-tables-private.h"

/* What a transaction has brought to light, for the step that it is a part of. */
typedef struct {
  GArray *added; /* (owned) (element-type gint64): documents that are new */
  GArray *shown; /* (owned) (element-type gint64): documents that were hidden */
} Brought;

static void
brought_clear (Brought *self)
{
  g_array_unref (self->added);
  g_array_unref (self->shown);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Brought, brought_clear)

/**
 * rap_deposit_new:
 * @source: the bytes of a file
 * @documents: (element-type RapDocument): what was found in it
 *
 * Returns: (transfer full): a deposit that is still to be made
 */
RapDeposit *
rap_deposit_new (GBytes *source, GPtrArray *documents)
{
  RapDeposit *self = g_new0 (RapDeposit, 1);

  self->source = g_bytes_ref (source);
  self->documents = g_ptr_array_ref (documents);
  return self;
}

static void
forget_outcome (RapDeposit *self)
{
  self->outcome = RAP_DEPOSIT_FAILED;
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_error (&self->error);
}

/**
 * rap_deposit_free:
 * @self: (transfer full): a deposit
 */
void
rap_deposit_free (RapDeposit *self)
{
  forget_outcome (self);
  g_bytes_unref (self->source);
  g_ptr_array_unref (self->documents);
  g_free (self);
}

static gboolean
write_document (RapConnection *connection,
                gint64 source,
                RapDocument *document,
                Brought *brought,
                GError **error)
{
  guint year = rap_document_table_year (document);
  guint n_sections;
  const RapSection *sections = rap_document_get_sections (document, &n_sections);
  g_autoptr (GString) facets = g_string_new (NULL);
  gsize shared;
  gint64 id, body;

  if (!rap_name_table_resolve (connection, RAP_NAME_BODY, rap_document_get_body (document), &body,
                               error) ||
      !rap_document_table_insert (connection, source, body, document, &id, error))
    return FALSE;
  g_array_append_val (brought->added, id);
  for (guint i = 0; i < n_sections; i++)
    if (!rap_section_table_insert (connection, id, i, &sections[i], error))
      return FALSE;

  rap_facets_append_document (facets, id);
  if (body != 0)
    rap_facets_append_body (facets, body);
  if (year != 0)
    rap_facets_append_year (facets, year);
  shared = facets->len;
  for (guint i = 0; i < rap_document_get_n_paragraphs (document); i++) {
    gint64 paragraph = 0;

    g_string_truncate (facets, shared);
    if (!rap_paragraph_table_insert (connection, id, i, facets,
                                     rap_document_get_paragraph (document, i), &paragraph, error))
      return FALSE;
  }
  return TRUE;
}

/* A file that is there but hidden comes to light again, with what the analyst has said of it;
 * unless it is hidden because its import was undone: then it is imported anew, and that cannot be
 * redone. */
static gboolean
show_hidden (
    RapConnection *connection, const char *sha256, gint64 *source, Brought *brought, GError **error)
{
  g_autoptr (GArray) hidden = rap_document_table_list_hidden (connection, *source, error);

  if (hidden == NULL)
    return FALSE;
  if (hidden->len == 0)
    return TRUE;
  if (!rap_steps_supersede (connection, error) ||
      !rap_source_table_find (connection, sha256, source, error))
    return FALSE;
  g_array_unref (hidden);
  hidden = rap_document_table_list_hidden (connection, *source, error);
  for (guint i = 0; hidden != NULL && i < hidden->len; i++)
    if (!rap_document_table_set_hidden (connection, g_array_index (hidden, gint64, i), FALSE,
                                        error))
      return FALSE;
  if (hidden != NULL)
    g_array_append_vals (brought->shown, hidden->data, hidden->len);
  return hidden != NULL;
}

static gboolean
write_file (RapConnection *connection, RapDeposit *deposit, Brought *brought, GError **error)
{
  RapDocument *first = g_ptr_array_index (deposit->documents, 0);
  g_autofree char *sha256 = g_strdup (rap_document_get_sha256 (first));
  guint n_before = brought->added->len + brought->shown->len;
  gint64 source;

  if (sha256 == NULL)
    sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, deposit->source);
  if (!rap_source_table_find (connection, sha256, &source, error) ||
      (source != 0 && !show_hidden (connection, sha256, &source, brought, error)))
    return FALSE;
  if (source == 0) {
    if (!rap_source_table_insert (connection, deposit->source, sha256, first, &source, error))
      return FALSE;
    for (guint i = 0; i < deposit->documents->len; i++)
      if (!write_document (connection, source, g_ptr_array_index (deposit->documents, i), brought,
                           error))
        return FALSE;
  }
  deposit->outcome =
      brought->added->len + brought->shown->len > n_before ? RAP_DEPOSIT_ADDED : RAP_DEPOSIT_KNOWN;
  deposit->entries = rap_document_table_list_of_source (connection, source, error);
  return deposit->entries != NULL;
}

static gboolean
write_together (
    RapConnection *connection, RapDeposit **deposits, guint n, gint64 *step, GError **error)
{
  g_auto (Brought) brought = { g_array_new (FALSE, FALSE, sizeof (gint64)),
                               g_array_new (FALSE, FALSE, sizeof (gint64)) };
  gint64 part_of = step != NULL ? *step : 0;
  gboolean done;

  if (!rap_connection_begin (connection, error))
    return FALSE;
  done = TRUE;
  for (guint i = 0; i < n && done; i++)
    done = write_file (connection, deposits[i], &brought, error);
  if (done && step != NULL)
    done = rap_steps_add_import (connection, &part_of, brought.added, brought.shown, error);
  if (done && rap_connection_commit (connection, error)) {
    if (step != NULL)
      *step = part_of;
    return TRUE;
  }
  rap_connection_rollback (connection);
  for (guint i = 0; i < n; i++)
    forget_outcome (deposits[i]);
  return FALSE;
}

/**
 * rap_deposit_write:
 * @connection: to a library
 * @deposits: (array length=n): files
 * @n: how many
 * @step: (inout) (nullable): the step that this is a part of; 0 begins one, and %NULL is none
 *
 * Files that come together are written together, because the search index is built several times
 * faster in large transactions; if one of them fails, each is written by itself. When this
 * returns, what has an outcome other than %RAP_DEPOSIT_FAILED is in the library for good.
 */
void
rap_deposit_write (RapConnection *connection, RapDeposit **deposits, guint n, gint64 *step)
{
  g_autoptr (GError) together = NULL;

  if (n > 1 && write_together (connection, deposits, n, step, &together))
    return;
  for (guint i = 0; i < n; i++) {
    GError *error = NULL;

    if (!write_together (connection, &deposits[i], 1, step, &error))
      deposits[i]->error = error;
  }
}
