/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The pieces of work of rap-library.h, as they run on the library's thread: each opens or shuts its
 * transaction here and leaves the SQL to the tables.
 */
#include "rap-library-work-private.h"

#include <glib/gi18n.h>
#include <errno.h>
#include <glib/gstdio.h>
#include "rap-schema.h"
#include "rap-search-index.h"
#include "rap-search.h"
#include "rap-steps.h"
#include "rap-tables-private.h"

/**
 * rap_library_thread_free:
 * @data: (transfer full): a #RapLibraryThread
 */
void
rap_library_thread_free (gpointer data)
{
  RapLibraryThread *self = data;

  g_clear_pointer (&self->connection, rap_connection_close);
  g_ptr_array_unref (self->listings);
  rap_news_unref (self->news);
  g_free (self->path);
  g_free (self);
}

static void
refresh_titles (RapLibraryThread *self)
{
  g_autofree char *undo = NULL, *redo = NULL;
  gint64 step;

  /* What is done is done and must be told, even if whoever asked for it has lost interest. */
  rap_connection_set_cancellable (self->connection, NULL);
  if (rap_step_table_find (self->connection, RAP_STEP_DONE, &step, &undo, NULL) &&
      rap_step_table_find (self->connection, RAP_STEP_UNDONE, &step, &redo, NULL))
    rap_news_set_titles (self->news, undo, redo);
}

/**
 * rap_library_thread_tell_changed:
 * @self: what belongs to the thread
 *
 * To be called after each transaction that changed the library. What is still to be done in this
 * piece of work cannot be cancelled any more.
 */
void
rap_library_thread_tell_changed (RapLibraryThread *self)
{
  g_ptr_array_set_size (self->listings, 0);
  refresh_titles (self);
  rap_news_tell_changed (self->news);
}

/**
 * rap_library_thread_look:
 * @self: what belongs to the thread
 *
 * Looks whether another program has written to the library. That it cannot be told now is no
 * failure: whatever is asked for next will tell what is wrong.
 */
void
rap_library_thread_look (RapLibraryThread *self)
{
  gint64 version;

  if (!rap_connection_get_number (self->connection, "PRAGMA data_version", &version, NULL) ||
      version == self->data_version)
    return;
  self->data_version = version;
  rap_library_thread_tell_changed (self);
}

/**
 * rap_library_thread_begin:
 * @owned: a #RapLibraryThread
 * @cancellable: (nullable): stops what is to be done
 *
 * Every piece of work begins so.
 *
 * Returns: (transfer none): the connection
 */
RapConnection *
rap_library_thread_begin (gpointer owned, GCancellable *cancellable)
{
  RapLibraryThread *self = owned;

  rap_connection_set_cancellable (self->connection, NULL);
  rap_library_thread_look (self);
  rap_connection_set_cancellable (self->connection, cancellable);
  return self->connection;
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error (error, RAP_STORE_ERROR,
               rap_store_error_is_permission (errno) ? RAP_STORE_ERROR_NO_PERMISSION
                                                     : RAP_STORE_ERROR_FAILED,
               _ ("its folder could not be made (%s); choose a library elsewhere"),
               g_strerror (errno));
  return FALSE;
}

/* A file that was made for a library and did not become one is taken away again. */
static void
remove_failed (const char *path)
{
  g_auto (GStrv) files = rap_connection_list_files (path);

  for (char **file = files; *file != NULL; file++)
    g_unlink (*file);
}

gpointer
rap_library_work_open (gpointer owned,
                       G_GNUC_UNUSED gpointer request,
                       G_GNUC_UNUSED GCancellable *cancellable,
                       GError **error)
{
  RapLibraryThread *self = owned;
  RapConnectionMode mode = (RapConnectionMode)self->mode;
  gboolean absent = g_access (self->path, F_OK) != 0;
  g_auto (GStrv) steps = rap_schema_load_steps ();
  g_autoptr (RapConnection) connection = NULL;

  if (mode == RAP_CONNECTION_CREATE && absent && !make_folder (self->path, error))
    return NULL;
  connection = rap_connection_open (self->path, mode, error);
  if (connection == NULL)
    return NULL;
  if (!rap_schema_prepare (connection, mode, (const char *const *)steps, error) ||
      !rap_search_index_prepare (connection, error)) {
    g_clear_pointer (&connection, rap_connection_close);
    if (absent)
      remove_failed (self->path);
    return NULL;
  }
  if (!rap_connection_get_number (connection, "PRAGMA data_version", &self->data_version, error))
    return NULL;
  self->connection = g_steal_pointer (&connection);
  refresh_titles (self);
  return GINT_TO_POINTER (TRUE);
}

gpointer
rap_library_work_deposit (gpointer owned,
                          gpointer request,
                          GCancellable *cancellable,
                          G_GNUC_UNUSED GError **error)
{
  RapRequest *asked = request;
  gboolean any = FALSE;

  rap_deposit_write (rap_library_thread_begin (owned, cancellable), asked->deposits,
                     asked->n_deposits, asked->step);
  for (guint i = 0; i < asked->n_deposits; i++)
    any |= asked->deposits[i]->outcome == RAP_DEPOSIT_ADDED;
  if (any)
    rap_library_thread_tell_changed (owned);
  return GINT_TO_POINTER (TRUE);
}

gpointer
rap_library_work_list_checksums (gpointer owned,
                                 G_GNUC_UNUSED gpointer request,
                                 GCancellable *cancellable,
                                 GError **error)
{
  return rap_source_table_list_checksums (rap_library_thread_begin (owned, cancellable), error);
}

gpointer
rap_library_work_list_documents (gpointer owned,
                                 G_GNUC_UNUSED gpointer request,
                                 GCancellable *cancellable,
                                 GError **error)
{
  return rap_document_table_list (rap_library_thread_begin (owned, cancellable), error);
}

gpointer
rap_library_work_find_documents (gpointer owned,
                                 gpointer request,
                                 GCancellable *cancellable,
                                 GError **error)
{
  RapRequest *asked = request;

  return rap_document_table_find (rap_library_thread_begin (owned, cancellable), asked->words,
                                  error);
}

gpointer
rap_library_work_find_checksum (gpointer owned,
                                gpointer request,
                                GCancellable *cancellable,
                                GError **error)
{
  RapConnection *connection = rap_library_thread_begin (owned, cancellable);
  RapRequest *asked = request;
  gint64 source;

  if (!rap_source_table_find (connection, asked->words, &source, error))
    return NULL;
  return rap_document_table_list_of_source (connection, source, error);
}

/* Sections and paragraphs are of one state of the library, whatever is written meanwhile. */
gpointer
rap_library_work_load_document (gpointer owned,
                                gpointer request,
                                GCancellable *cancellable,
                                GError **error)
{
  RapConnection *connection = rap_library_thread_begin (owned, cancellable);
  RapRequest *asked = request;
  g_autoptr (GArray) sections = NULL;
  g_autoptr (GPtrArray) paragraphs = NULL;
  RapDocument *document = NULL;

  if (!rap_connection_execute (connection, "BEGIN", error))
    return NULL;
  sections = rap_section_table_load (connection, asked->document, error);
  if (sections != NULL)
    paragraphs = rap_paragraph_table_load (connection, asked->document, error);
  if (paragraphs != NULL)
    document = rap_document_table_load (connection, asked->document, sections, paragraphs, error);
  rap_connection_rollback (connection);
  return document;
}

gpointer
rap_library_work_load_source (gpointer owned,
                              gpointer request,
                              GCancellable *cancellable,
                              GError **error)
{
  RapRequest *asked = request;

  return rap_source_table_load_bytes (rap_library_thread_begin (owned, cancellable),
                                      asked->document, error);
}

gpointer
rap_library_work_delete_document (gpointer owned,
                                  gpointer request,
                                  GCancellable *cancellable,
                                  GError **error)
{
  RapConnection *connection = rap_library_thread_begin (owned, cancellable);
  RapRequest *asked = request;

  if (!rap_connection_begin (connection, error))
    return NULL;
  if (rap_document_table_delete (connection, asked->document, error) &&
      rap_connection_commit (connection, error)) {
    rap_library_thread_tell_changed (owned);
    return GINT_TO_POINTER (TRUE);
  }
  rap_connection_rollback (connection);
  return NULL;
}

gpointer
rap_library_work_search (gpointer owned,
                         gpointer request,
                         GCancellable *cancellable,
                         GError **error)
{
  RapRequest *asked = request;

  return rap_search_find (rap_library_thread_begin (owned, cancellable), asked->query, asked->after,
                          asked->limit, error);
}

gpointer
rap_library_work_count (gpointer owned, gpointer request, GCancellable *cancellable, GError **error)
{
  RapRequest *asked = request;
  gboolean done = rap_search_count (rap_library_thread_begin (owned, cancellable), asked->query,
                                    &asked->count, error);

  return GINT_TO_POINTER (done);
}
