/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * rapporteur-cli import: files, and the files in folders, into a library. A result line for each
 * file on stdout, why one failed on stderr, and how far it is on a terminal.
 */
#include "rap-command.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <unistd.h>

#include "rap-command-library.h"
#include "rap-import.h"

typedef struct {
  RapLibrary *library;       /* (owned) */
  RapLexicon *lexicon;       /* (owned) */
  GPtrArray *files;          /* (owned) (element-type filename) */
  GCancellable *cancellable; /* (owned) */
  GMainLoop *loop;           /* (owned): of the thread that waits for Ctrl-C */
  guint done;
  guint failed;
  gboolean shows_progress;
} Import;

static void
print_progress (const Import *self, const RapImportReport *report)
{
  guint columns = rap_command_get_columns ();
  g_autofree char *name = g_path_get_basename (report->path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (GString) line = g_string_new (NULL);

  if (!self->shows_progress || report->done == report->total)
    return;
  rap_command_append_cell (line, shown, columns > 40 ? columns - 30 : 40);
  g_printerr (_ ("%u of %u files: %s"), report->done, report->total, g_strchomp (line->str));
}

/* A finished chart holds several documents, and is one file all the same. */
static char *
name_documents (GPtrArray *entries)
{
  if (entries->len == 1)
    return rap_command_one_line (
        rap_document_entry_get_display_name (g_ptr_array_index (entries, 0)));
  return g_strdup_printf (ngettext ("%u document", "%u documents", entries->len), entries->len);
}

static void
print_added (const char *path, GPtrArray *entries)
{
  g_autofree char *name = name_documents (entries), *commitments = NULL;
  guint n_commitments = 0, n_paragraphs = 0;

  for (guint i = 0; i < entries->len; i++) {
    const RapDocumentEntry *entry = g_ptr_array_index (entries, i);

    n_commitments += entry->n_commitments;
    n_paragraphs += entry->n_paragraphs;
  }
  commitments =
      g_strdup_printf (ngettext ("%u commitment", "%u commitments", n_commitments), n_commitments);
  /* Translators: a file, what it is called in the library, and how many commitments, as in "12
   * commitments", there are in how many paragraphs */
  g_print (ngettext ("%s: imported %s, %s in %u paragraph\n",
                     "%s: imported %s, %s in %u paragraphs\n", n_paragraphs),
           path, name, commitments, n_paragraphs);
}

static void
print_result (const RapImportReport *report)
{
  g_autofree char *path = g_filename_display_name (report->path);

  switch (report->outcome) {
  case RAP_DEPOSIT_ADDED:
    print_added (path, report->entries);
    break;
  case RAP_DEPOSIT_KNOWN:
    g_print (_ ("%s: already in the library\n"), path);
    break;
  case RAP_DEPOSIT_FAILED:
    /* On a terminal the reason is enough. */
    if (!isatty (STDOUT_FILENO))
      g_print (_ ("%s: not imported\n"), path);
    rap_command_complain (path, report->error->message);
    break;
  }
}

static void
report_cb (const RapImportReport *report, gpointer data)
{
  Import *self = data;

  if (self->shows_progress)
    g_printerr ("\r\033[K");
  print_result (report);
  self->failed += report->outcome == RAP_DEPOSIT_FAILED;
  print_progress (self, report);
}

static gpointer
import_main (gpointer data)
{
  Import *self = data;

  self->done = rap_import_files (self->library, self->lexicon, self->files, self->cancellable,
                                 report_cb, self);
  g_main_loop_quit (self->loop);
  return NULL;
}

/* The second Ctrl-C ends the program at once, which does the library no harm. */
static gboolean
interrupted_cb (gpointer data)
{
  Import *self = data;

  g_cancellable_cancel (self->cancellable);
  return G_SOURCE_REMOVE;
}

static int
run (Import *self)
{
  GThread *thread;
  guint source;

  self->cancellable = g_cancellable_new ();
  self->loop = g_main_loop_new (NULL, FALSE);
  self->shows_progress = isatty (STDERR_FILENO) && self->files->len > 1;
  source = g_unix_signal_add (SIGINT, interrupted_cb, self);
  thread = g_thread_new ("rap-import", import_main, self);
  g_main_loop_run (self->loop);
  g_thread_join (thread);
  if (!g_cancellable_is_cancelled (self->cancellable))
    g_source_remove (source);
  if (self->done < self->files->len) {
    g_printerr (_ ("Stopped: %u of %u files were dealt with.\n"), self->done, self->files->len);
    return RAP_EXIT_FAILED;
  }
  return self->failed > 0 ? RAP_EXIT_FAILED : RAP_EXIT_DONE;
}

static void
import_clear (Import *self)
{
  g_clear_object (&self->library);
  g_clear_pointer (&self->lexicon, rap_lexicon_unref);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->loop, g_main_loop_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

static gboolean
parse (int argc, char **argv, char **library, char ***paths, int *status)
{
  const GOptionEntry options[] = {
    { "library", 'l', 0, G_OPTION_ARG_FILENAME, library,
      N_ ("The library; it is made where there is none"), N_ ("DB") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, paths, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (N_ ("FILE|FOLDER…"));

  g_option_context_set_summary (
      context, N_ ("Reads files, and all files in folders, and keeps them in a library."));
  g_option_context_add_main_entries (context, options, NULL);
  if (!rap_command_parse (context, &argc, &argv, status))
    return FALSE;
  if (*paths != NULL)
    return TRUE;
  rap_command_complain (NULL, _ ("no file was named; add a FILE or a FOLDER"));
  *status = RAP_EXIT_USAGE;
  return FALSE;
}

/**
 * rap_command_import:
 * @argc: how many arguments
 * @argv: the arguments; the first is "import"
 *
 * Returns: the exit status
 */
int
rap_command_import (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_auto (GStrv) paths = NULL;
  g_auto (Import) import = { 0 };
  g_autoptr (GError) error = NULL;
  int status;

  if (!parse (argc, argv, &path, &paths, &status))
    return status;
  /* A file that may not grow further is an error like a full disk, and is told as one. */
  signal (SIGXFSZ, SIG_IGN);
  import.files = rap_import_list_files ((const char *const *)paths);
  if (import.files->len == 0) {
    rap_command_complain (paths[0], _ ("there is no file in the folder"));
    return RAP_EXIT_FAILED;
  }
  import.lexicon = rap_lexicon_load_for_analyst ("en", &error);
  if (import.lexicon == NULL) {
    rap_command_complain (NULL, error->message);
    return RAP_EXIT_FAILED;
  }
  import.library = rap_command_open_library (path, RAP_LIBRARY_CREATE, &status);
  if (import.library == NULL)
    return status;
  return run (&import);
}
