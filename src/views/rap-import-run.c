/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-import-run.h"

#include <glib/gi18n.h>

#include "rap-import.h"
#include "rap-read-again.h"
#include "rap-step-words.h"

struct _RapImportRun {
  GObject parent_instance;

  /* given */
  RapLibrary *library; /* (owned) */
  GStrv paths;         /* (owned) (nullable): %NULL where the library is read again */

  /* working; the lock is for what the thread tells */
  GCancellable *cancellable; /* (owned) */
  GMutex lock;
  guint idle; /* a report that has not reached the main context yet */
  guint done, total;
  char *name; /* (owned) (nullable): of the file that was read last */

  /* result */
  guint n_added, n_known;
  guint n_changed, n_unfit; /* where the library is read again */
  GPtrArray *failures;      /* (owned) (element-type utf8) */
};

G_DEFINE_FINAL_TYPE (RapImportRun, rap_import_run, G_TYPE_OBJECT)

static void
rap_import_run_finalize (GObject *object)
{
  RapImportRun *self = RAP_IMPORT_RUN (object);

  g_clear_object (&self->library);
  g_clear_object (&self->cancellable);
  g_strfreev (self->paths);
  g_free (self->name);
  g_ptr_array_unref (self->failures);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (rap_import_run_parent_class)->finalize (object);
}

static void
rap_import_run_class_init (RapImportRunClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rap_import_run_finalize;
  g_signal_new ("progress", RAP_TYPE_IMPORT_RUN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  g_signal_new ("finished", RAP_TYPE_IMPORT_RUN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
}

static void
rap_import_run_init (RapImportRun *self)
{
  self->cancellable = g_cancellable_new ();
  self->failures = g_ptr_array_new_with_free_func (g_free);
  g_mutex_init (&self->lock);
}

static gboolean
progress_idle (gpointer data)
{
  RapImportRun *self = data;

  g_mutex_lock (&self->lock);
  self->idle = 0;
  g_mutex_unlock (&self->lock);
  g_signal_emit_by_name (self, "progress");
  return G_SOURCE_REMOVE;
}

/* In the thread, once a file; many reports make one signal. */
static void
report (const RapImportReport *report, gpointer data)
{
  RapImportRun *self = data;

  g_mutex_lock (&self->lock);
  self->done = report->done;
  self->total = report->total;
  g_free (self->name);
  self->name = g_path_get_basename (report->path);
  self->n_added += report->outcome == RAP_DEPOSIT_ADDED;
  self->n_known += report->outcome == RAP_DEPOSIT_KNOWN;
  if (report->outcome == RAP_DEPOSIT_FAILED &&
      !g_error_matches (report->error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_ptr_array_add (
        self->failures,
        /* Translators: the name of a file, and why it could not be read */
        g_strdup_printf (C_ ("failure", "%s: %s"), self->name, report->error->message));
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, progress_idle, g_object_ref (self),
                                  g_object_unref);
  g_mutex_unlock (&self->lock);
}

/* Terms of the analyst's own that cannot be read keep no file from being read: that is told beside
 * what became of the files. */
static RapLexicon *
load_lexicon (RapImportRun *self, GError **error)
{
  g_autoptr (GError) own_error = NULL;
  RapLexicon *lexicon = rap_lexicon_load_for_analyst ("en", &own_error);

  if (lexicon != NULL)
    return lexicon;
  if (!g_error_matches (own_error, RAP_LEXICON_ERROR, RAP_LEXICON_ERROR_OWN_TERMS)) {
    g_propagate_error (error, g_steal_pointer (&own_error));
    return NULL;
  }
  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->failures, g_strdup (own_error->message));
  g_mutex_unlock (&self->lock);
  return rap_lexicon_load ("en", error);
}

/* In the thread, once a document. */
static void
report_again (const RapReadAgainReport *report, gpointer data)
{
  RapImportRun *self = data;

  g_mutex_lock (&self->lock);
  self->done = report->done;
  self->total = report->total;
  self->n_changed = report->n_changed;
  self->n_unfit = report->n_unfit;
  g_free (self->name);
  self->name = g_strdup (report->name);
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, progress_idle, g_object_ref (self),
                                  g_object_unref);
  g_mutex_unlock (&self->lock);
}

/* Without the analyst's terms it would take back what they had found. */
static void
again_thread (GTask *task, gpointer source, G_GNUC_UNUSED gpointer data, GCancellable *cancellable)
{
  RapImportRun *self = source;
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLexicon) lexicon = rap_lexicon_load_for_analyst ("en", &error);
  g_autofree char *title = rap_step_words_new (RAP_STEP_WORDS_READ_AGAIN, 1, NULL);

  if (lexicon != NULL &&
      rap_read_again (self->library, lexicon, title, cancellable, report_again, self, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
import_thread (GTask *task, gpointer source, G_GNUC_UNUSED gpointer data, GCancellable *cancellable)
{
  RapImportRun *self = source;
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLexicon) lexicon = load_lexicon (self, &error);
  g_autoptr (GPtrArray) files = NULL;

  if (lexicon == NULL) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  files = rap_import_list_files ((const char *const *)self->paths);
  rap_import_files (self->library, lexicon, files, cancellable, report, self);
  g_task_return_boolean (task, TRUE);
}

static void
import_done (GObject *source, GAsyncResult *result, G_GNUC_UNUSED gpointer data)
{
  RapImportRun *self = RAP_IMPORT_RUN (source);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_ptr_array_add (self->failures, g_strdup (error->message));
  if (self->n_unfit > 0)
    g_ptr_array_add (
        self->failures,
        g_strdup_printf (ngettext ("%u document could not be read again. It was left as it is.",
                                   "%u documents could not be read again. They were left as they "
                                   "are.",
                                   self->n_unfit),
                         self->n_unfit));
  g_signal_emit_by_name (self, "finished");
}

/**
 * rap_import_run_new:
 * @library: to import into
 * @files: (element-type GFile): files and folders; what has no path is passed over
 *
 * Returns: (transfer full): an import that has not started
 */
RapImportRun *
rap_import_run_new (RapLibrary *library, GListModel *files)
{
  RapImportRun *self = g_object_new (RAP_TYPE_IMPORT_RUN, NULL);
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  self->library = g_object_ref (library);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++) {
    g_autoptr (GFile) file = g_list_model_get_item (files, i);
    g_autofree char *path = g_file_get_path (file);
    if (path != NULL)
      g_strv_builder_add (paths, path);
  }
  self->paths = g_strv_builder_end (paths);
  return self;
}

/**
 * rap_import_run_new_again:
 * @library: whose documents are to be read again, with the analyst's terms as they are now
 *
 * Returns: (transfer full): a reading that has not started
 */
RapImportRun *
rap_import_run_new_again (RapLibrary *library)
{
  RapImportRun *self = g_object_new (RAP_TYPE_IMPORT_RUN, NULL);

  self->library = g_object_ref (library);
  return self;
}

/**
 * rap_import_run_start:
 * @self: an import that has not started
 *
 * Reads the files in a thread; "finished" tells the end.
 */
void
rap_import_run_start (RapImportRun *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, import_done, NULL);

  g_task_set_source_tag (task, rap_import_run_start);
  /* What was imported before the cancelling is told all the same. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, self->paths != NULL ? import_thread : again_thread);
}

/**
 * rap_import_run_cancel:
 * @self: an import
 *
 * Stops after the file that is being read; what was imported stays.
 */
void
rap_import_run_cancel (RapImportRun *self)
{
  g_cancellable_cancel (self->cancellable);
}

/**
 * rap_import_run_get_fraction:
 * @self: an import
 *
 * Returns: how much is done, from 0 to 1
 */
double
rap_import_run_get_fraction (RapImportRun *self)
{
  return self->total > 0 ? (double)self->done / self->total : 0;
}

/**
 * rap_import_run_dup_name:
 * @self: an import
 *
 * Returns: (transfer full): name of the file that was read last
 */
char *
rap_import_run_dup_name (RapImportRun *self)
{
  char *name;

  g_mutex_lock (&self->lock);
  name = g_strdup (self->name != NULL ? self->name : "");
  g_mutex_unlock (&self->lock);
  return name;
}

guint
rap_import_run_get_n_added (RapImportRun *self)
{
  return self->n_added;
}

guint
rap_import_run_get_n_known (RapImportRun *self)
{
  return self->n_known;
}

/**
 * rap_import_run_is_again:
 * @self: an import
 *
 * Returns: whether it reads the documents of the library again, and no files
 */
gboolean
rap_import_run_is_again (RapImportRun *self)
{
  return self->paths == NULL;
}

/**
 * rap_import_run_get_n_changed:
 * @self: a reading of the library that has finished
 *
 * Returns: of how many paragraphs the findings have changed
 */
guint
rap_import_run_get_n_changed (RapImportRun *self)
{
  return self->n_changed;
}

/**
 * rap_import_run_get_failures:
 * @self: an import that has finished
 *
 * Returns: (transfer none) (element-type utf8): a line for each file that could not be read
 */
GPtrArray *
rap_import_run_get_failures (RapImportRun *self)
{
  return self->failures;
}
