/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The import for whoever cannot wait: folders are listed, the lexicon is loaded and files are read
 * on threads, and what is told of it in the main context is told some twenty times a second at
 * most, however fast the files go by.
 */
#include "rap-import-private.h"

#define MILLISECONDS_BETWEEN_TELLINGS 50

typedef struct {
  gatomicrefcount ref_count;
  GMainContext *context; /* (owned) */
  RapLexicon *lexicon;   /* (owned) (nullable): before it is loaded */
  char **paths;          /* (owned) */
  GPtrArray *results;    /* (owned) (element-type RapImportResult): of the thread, to its end */
  RapImportProgressFunc progress; /* (nullable) */
  gpointer progress_data;

  GMutex mutex; /* guards what follows */
  char *path;   /* (owned) (nullable): being read */
  guint done;
  guint total;
  gboolean waiting; /* a telling is on its way */
  gboolean ended;   /* nothing is told any more */
} Run;

static Run *
run_ref (Run *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
run_unref (gpointer data)
{
  Run *self = data;

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_main_context_unref (self->context);
  g_clear_pointer (&self->lexicon, rap_lexicon_unref);
  g_strfreev (self->paths);
  g_clear_pointer (&self->results, g_ptr_array_unref);
  g_free (self->path);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static gboolean
tell_cb (gpointer data)
{
  Run *self = data;
  g_autofree char *path = NULL;
  guint done, total;
  gboolean ended;

  g_mutex_lock (&self->mutex);
  self->waiting = FALSE;
  path = g_strdup (self->path);
  done = self->done;
  total = self->total;
  ended = self->ended;
  g_mutex_unlock (&self->mutex);
  if (!ended)
    self->progress (path, done, total, self->progress_data);
  return G_SOURCE_REMOVE;
}

/* With the mutex held. */
static void
tell_soon (Run *self)
{
  g_autoptr (GSource) source = NULL;

  if (self->progress == NULL || self->waiting)
    return;
  self->waiting = TRUE;
  source = g_timeout_source_new (MILLISECONDS_BETWEEN_TELLINGS);
  g_source_set_static_name (source, "rap-import-progress");
  g_source_set_callback (source, tell_cb, run_ref (self), run_unref);
  g_source_attach (source, self->context);
}

static void
reading_cb (const char *path, gpointer data)
{
  Run *self = data;

  g_mutex_lock (&self->mutex);
  g_free (self->path);
  self->path = g_strdup (path);
  tell_soon (self);
  g_mutex_unlock (&self->mutex);
}

static void
report_cb (const RapImportReport *report, gpointer data)
{
  Run *self = data;
  RapImportResult *result = g_new0 (RapImportResult, 1);

  result->path = g_strdup (report->path);
  result->outcome = report->outcome;
  result->entries = report->entries != NULL ? g_ptr_array_ref (report->entries) : NULL;
  result->error = report->error != NULL ? g_error_copy (report->error) : NULL;
  g_ptr_array_add (self->results, result);
  g_mutex_lock (&self->mutex);
  self->done = report->done;
  self->total = report->total;
  tell_soon (self);
  g_mutex_unlock (&self->mutex);
}

static void
run_main (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Run *self = data;
  g_autoptr (GPtrArray) files = NULL;
  GError *error = NULL;

  if (self->lexicon == NULL)
    self->lexicon = rap_lexicon_load_for_analyst ("en", &error);
  if (self->lexicon != NULL) {
    files = rap_import_list_files ((const char *const *)self->paths);
    g_mutex_lock (&self->mutex);
    self->total = files->len;
    g_mutex_unlock (&self->mutex);
    rap_import_files_watched (source, self->lexicon, files, cancellable, reading_cb, report_cb,
                              self);
  }
  g_mutex_lock (&self->mutex);
  self->ended = TRUE;
  g_mutex_unlock (&self->mutex);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&self->results),
                           (GDestroyNotify)g_ptr_array_unref);
}

/**
 * rap_import_result_free:
 * @self: (transfer full): what became of a file
 */
void
rap_import_result_free (RapImportResult *self)
{
  g_free (self->path);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * rap_import_files_async:
 * @library: opened for writing
 * @lexicon: (nullable): of the language of the documents; %NULL for that of English with
 *   the analyst's own terms
 * @paths: (array zero-terminated=1): files and folders
 * @cancellable: (nullable): stops the work after the file that is being read
 * @progress: (nullable) (scope notified): told in the caller's main context, never after @callback
 * @progress_data: for @progress
 * @callback: (nullable): called when it is done, or was stopped
 * @user_data: for @callback
 *
 * Imports without waiting. What was imported until it was stopped stays in the library, and can be
 * undone as one step.
 */
void
rap_import_files_async (RapLibrary *library,
                        RapLexicon *lexicon,
                        const char *const *paths,
                        GCancellable *cancellable,
                        RapImportProgressFunc progress,
                        gpointer progress_data,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (library, cancellable, callback, user_data);
  Run *self = g_new0 (Run, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->context = g_main_context_ref (
      g_task_get_context (task) != NULL ? g_task_get_context (task) : g_main_context_default ());
  self->lexicon = lexicon != NULL ? rap_lexicon_ref (lexicon) : NULL;
  self->paths = g_strdupv ((char **)paths);
  self->results = g_ptr_array_new_with_free_func ((GDestroyNotify)rap_import_result_free);
  self->progress = progress;
  self->progress_data = progress_data;
  g_task_set_source_tag (task, rap_import_files_async);
  g_task_set_task_data (task, self, run_unref);
  /* What was done before it was stopped is told all the same. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run_main);
}

/**
 * rap_import_files_finish:
 * @library: a library
 * @result: given to the callback
 * @error: where the lexicon could not be loaded
 *
 * Returns: (transfer full) (element-type RapImportResult): what became of each file, in order; when
 *   it was stopped, of those that were dealt with
 */
GPtrArray *
rap_import_files_finish (RapLibrary *library, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, library), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
