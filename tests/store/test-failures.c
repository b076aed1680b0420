/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A full disk, no permission, a process that is killed: what was in the library stays, and no half
 * document is ever in it.
 */
#include "store-samples.h"

#include "rap-library-aside.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534
#define SMALL_LIMIT (256 * 1024)

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  if (g_test_subprocess ())
    return; /* it works in the folder of the process that began it */
  fixture->folder = sample_folder_make ();
  fixture->path = g_build_filename (fixture->folder, "library.db", NULL);
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  if (g_test_subprocess ())
    return;
  g_free (fixture->path);
  sample_folder_remove (fixture->folder);
}

static RapDeposit *
deposit_new (guint number, guint n_paragraphs)
{
  g_autofree SampleParagraph *paragraphs = g_new (SampleParagraph, n_paragraphs);
  g_autofree char *symbol = g_strdup_printf ("X/%u", number);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GBytes) bytes = g_bytes_new (symbol, strlen (symbol));

  for (guint i = 0; i < n_paragraphs; i++)
    paragraphs[i] = (SampleParagraph){
      "1.", "Urges all States to keep the water of every basin clean and to report on it yearly;",
      RAP_STRENGTH_URGE, "Member States"
    };
  g_ptr_array_add (
      documents, sample_document_new (symbol, "Assembly", "2020-01-01", paragraphs, n_paragraphs));
  return rap_deposit_new (bytes, documents);
}

/* Every document has all its paragraphs, and the search index agrees; returns how many there are.
 */
static guint
assert_whole (const char *path, guint n_paragraphs)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLibrary) library = rap_library_open (path, RAP_LIBRARY_WRITE, &error);
  g_autoptr (GPtrArray) entries = NULL;
  RapQueryFields fields = { .text = "basin" };
  g_autoptr (RapQuery) query = rap_query_new (&fields);
  guint64 count;

  g_assert_no_error (error);
  entries = rap_library_list_documents (library, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++) {
    const RapDocumentEntry *entry = g_ptr_array_index (entries, i);
    g_autoptr (RapDocument) document = rap_library_load_document (library, entry->id, NULL, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (rap_document_get_n_paragraphs (document), ==, n_paragraphs);
  }
  g_assert_true (rap_library_count (library, query, &count, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count % n_paragraphs, ==, 0);
  g_assert_cmpuint (count, >=, entries->len * n_paragraphs);
  return entries->len;
}

static void
limit_files (rlim_t bytes)
{
  struct rlimit limit = { bytes, bytes };

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* Runs in a process of its own, whose files may not grow beyond a limit. */
static void
fill_disk (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLibrary) library = rap_library_open (path, RAP_LIBRARY_WRITE, &error);
  g_autoptr (RapDeposit) small = deposit_new (2, 10);
  g_autoptr (RapDeposit) large = deposit_new (3, 20000);
  RapDeposit *both[] = { small, large };

  g_assert_no_error (error);
  limit_files (SMALL_LIMIT * 4);
  rap_library_deposit (library, both, 2, NULL);
  g_assert_no_error (small->error);
  g_assert_error (large->error, RAP_STORE_ERROR, RAP_STORE_ERROR_FULL);
  g_test_message ("%s", large->error->message);
}

static void
test_full (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  RapLibrary *library;
  g_autoptr (RapDeposit) first = deposit_new (1, 10);

  if (g_test_subprocess ()) {
    fill_disk (g_getenv ("RAP_TEST_LIBRARY"));
    return;
  }
  library = sample_library_new (fixture->folder);
  rap_library_deposit (library, &first, 1, NULL);
  g_assert_no_error (first->error);
  g_object_unref (library);

  g_setenv ("RAP_TEST_LIBRARY", fixture->path, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
  g_assert_cmpuint (assert_whole (fixture->path, 10), ==, 2);
}

static void
test_full_from_the_start (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (g_test_subprocess ()) {
    limit_files (16 * 1024);
    g_assert_null (rap_library_open (g_getenv ("RAP_TEST_LIBRARY"), RAP_LIBRARY_CREATE, &error));
    g_assert_error (error, RAP_STORE_ERROR, RAP_STORE_ERROR_FULL);
    return;
  }
  g_setenv ("RAP_TEST_LIBRARY", fixture->path, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* Permissions do not bind root. */
static void
become_nobody (void)
{
  if (geteuid () == 0) {
    g_assert_cmpint (setgid (NOBODY), ==, 0);
    g_assert_cmpint (setuid (NOBODY), ==, 0);
  }
}

static void
read_as_nobody (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *beside = g_build_filename (folder, "other.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLibrary) library = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  become_nobody ();
  g_assert_null (rap_library_open (path, RAP_LIBRARY_CREATE, &error));
  g_assert_error (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NO_PERMISSION);
  g_clear_error (&error);
  g_assert_null (rap_library_open (beside, RAP_LIBRARY_CREATE, &error));
  g_assert_error (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NO_PERMISSION);
  g_clear_error (&error);

  library = rap_library_open (path, RAP_LIBRARY_READ, &error);
  g_assert_no_error (error);
  entries = rap_library_list_documents (library, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);
}

static void
test_read_only (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  RapLibrary *library;
  g_autoptr (RapDeposit) first = deposit_new (1, 10);

  if (g_test_subprocess ()) {
    read_as_nobody (g_getenv ("RAP_TEST_LIBRARY"));
    return;
  }
  library = sample_library_new (fixture->folder);
  rap_library_deposit (library, &first, 1, NULL);
  g_object_unref (library);
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  g_setenv ("RAP_TEST_LIBRARY", fixture->path, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  g_test_trap_assert_passed ();
}

static void
test_unreadable (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (g_test_subprocess ()) {
    become_nobody ();
    g_assert_null (rap_library_open (g_getenv ("RAP_TEST_LIBRARY"), RAP_LIBRARY_READ, &error));
    g_assert_error (error, RAP_STORE_ERROR, RAP_STORE_ERROR_NO_PERMISSION);
    return;
  }
  g_object_unref (sample_library_new (fixture->folder));
  g_assert_cmpint (g_chmod (fixture->path, 0), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  g_setenv ("RAP_TEST_LIBRARY", fixture->path, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

/* Writes documents until it is killed, or the test is, and tells of each that is in the library
 * for good. */
static void
write_for_ever (const char *path, int told)
{
  g_autoptr (RapLibrary) library = NULL;

  signal (SIGPIPE, SIG_DFL);
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  library = rap_library_open (path, RAP_LIBRARY_CREATE, NULL);
  for (guint number = 0;; number++) {
    g_autoptr (RapDeposit) deposit = deposit_new (number, 200);

    rap_library_deposit (library, &deposit, 1, NULL);
    if (deposit->error != NULL || write (told, "+", 1) != 1)
      _exit (1);
  }
}

static void
test_killed (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  /* At different places in an import, all in the same library. */
  for (guint round = 1; round <= 6; round++) {
    g_autofree char *path = g_strdup_printf ("%s-%u", fixture->path, round);
    guint known = 0;
    char buffer[64];
    gssize n;
    int pipe_ends[2], status;
    pid_t child;

    g_assert_cmpint (pipe (pipe_ends), ==, 0);
    child = fork ();
    if (child == 0) {
      close (pipe_ends[0]);
      write_for_ever (path, pipe_ends[1]);
    }
    close (pipe_ends[1]);
    while (known < 3 * round && (n = read (pipe_ends[0], buffer, 1)) > 0)
      known += n;
    g_usleep (round * 1700); /* not to wait for anything: to be somewhere in the next import */
    kill (child, SIGKILL);
    waitpid (child, &status, 0);
    g_assert_true (WIFSIGNALED (status));
    while ((n = read (pipe_ends[0], buffer, sizeof buffer)) > 0)
      known += n;
    close (pipe_ends[0]);
    g_assert_cmpuint (assert_whole (path, 200), >=, known);
  }
}

static void
take_result_cb (G_GNUC_UNUSED GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

/* (transfer full) */
static char *
set_aside (const char *path, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  rap_library_set_aside_async (path, take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return rap_library_set_aside_finish (result, error);
}

/* Runs in a process of its own, which ends without closing the library: its log stays. */
static void
leave_log (const char *path)
{
  RapLibrary *library = rap_library_open (path, RAP_LIBRARY_CREATE, NULL);
  g_autoptr (RapDeposit) deposit = deposit_new (1, 10);

  rap_library_deposit (library, &deposit, 1, NULL);
  _exit (deposit->error != NULL);
}

/* A new library begins where the old one was, and the old one is whole under its new name. */
static void
test_set_aside (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *first = NULL, *second = NULL;
  g_autoptr (GError) error = NULL;

  if (g_test_subprocess ())
    leave_log (g_getenv ("RAP_TEST_LIBRARY"));
  g_setenv ("RAP_TEST_LIBRARY", fixture->path, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));

  first = set_aside (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  g_object_unref (sample_library_new (fixture->folder));
  g_assert_cmpuint (assert_whole (fixture->path, 10), ==, 0);
  g_assert_cmpuint (assert_whole (first, 10), ==, 1);

  second = set_aside (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first, !=, second);
  g_assert_cmpuint (assert_whole (first, 10), ==, 1);
  g_assert_cmpuint (assert_whole (second, 10), ==, 0);
}

/* One process imports while this one reads, and never sees half a document. */
static void
test_read_while_written (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  int pipe_ends[2], status;
  pid_t child;
  char buffer;
  guint seen = 0;

  g_assert_cmpint (pipe (pipe_ends), ==, 0);
  child = fork ();
  if (child == 0) {
    close (pipe_ends[0]);
    write_for_ever (fixture->path, pipe_ends[1]);
  }
  close (pipe_ends[1]);
  while (seen < 20) {
    guint found;

    g_assert_cmpint (read (pipe_ends[0], &buffer, 1), ==, 1);
    found = assert_whole (fixture->path, 200);
    g_assert_cmpuint (found, >, seen);
    seen++;
  }
  kill (child, SIGKILL);
  waitpid (child, &status, 0);
  close (pipe_ends[0]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/failures/killed", Fixture, NULL, set_up, test_killed, tear_down);
  g_test_add ("/failures/read-while-written", Fixture, NULL, set_up, test_read_while_written,
              tear_down);
  g_test_add ("/failures/full", Fixture, NULL, set_up, test_full, tear_down);
  g_test_add ("/failures/full-from-the-start", Fixture, NULL, set_up, test_full_from_the_start,
              tear_down);
  g_test_add ("/failures/read-only", Fixture, NULL, set_up, test_read_only, tear_down);
  g_test_add ("/failures/set-aside", Fixture, NULL, set_up, test_set_aside, tear_down);
  g_test_add ("/failures/unreadable", Fixture, NULL, set_up, test_unreadable, tear_down);
  return g_test_run ();
}
