/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A file is whole or as it was, and an error says what to do.
 */
#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "rap-export-file.h"

typedef struct {
  char *folder; /* (owned) */
  char *path;   /* (owned) */
} Fixture;

static void
set_up (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  self->folder = g_dir_make_tmp ("rap-export-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "chart.pdf", NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
tear_down (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_chmod (self->folder, 0700);
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

static void
assert_holds (const char *path, const char *text)
{
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, text);
}

static gboolean
write_text (const char *path, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return rap_export_write_file (path, bytes, error);
}

static void
test_new_file (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  struct stat status;
  mode_t mask = umask (022);

  g_assert_true (write_text (self->path, "chart", &error));
  umask (mask);
  g_assert_no_error (error);
  assert_holds (self->path, "chart");
  g_assert_cmpint (stat (self->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0644);
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_old_file_is_replaced (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  struct stat status;

  g_assert_true (write_text (self->path, "old", NULL));
  g_assert_cmpint (g_chmod (self->path, 0600), ==, 0);
  g_assert_true (write_text (self->path, "new", NULL));
  assert_holds (self->path, "new");
  g_assert_cmpint (stat (self->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
}

static void
test_link_is_kept (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (self->folder, "link", NULL);

  g_assert_true (write_text (self->path, "old", NULL));
  g_assert_cmpint (symlink ("chart.pdf", link_path), ==, 0);
  g_assert_true (write_text (link_path, "new", NULL));
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  assert_holds (self->path, "new");
  g_unlink (link_path);
}

static void
test_no_folder (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "none", "chart.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (write_text (path, "chart", &error));
  g_assert_error (error, RAP_EXPORT_ERROR, RAP_EXPORT_ERROR_NO_FOLDER);
}

static void
test_folder_in_its_place (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (write_text (self->folder, "chart", &error));
  g_assert_error (error, RAP_EXPORT_ERROR, RAP_EXPORT_ERROR_IS_FOLDER);
}

/* Runs @write in a process of its own, which changes what it may do. */
static void
assert_in_child (void (*write) (const char *path), const char *path)
{
  int status;
  pid_t child = fork ();

  if (child == 0)
    write (path);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

/* As somebody who is not the administrator, who may write everywhere. */
static void
write_without_permission (const char *path)
{
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0 && seteuid (65534) < 0)
    _exit (2);
  if (write_text (path, "new", &error))
    _exit (3);
  _exit (g_error_matches (error, RAP_EXPORT_ERROR, RAP_EXPORT_ERROR_PERMISSION) ? 0 : 4);
}

static void
test_no_permission (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_assert_true (write_text (self->path, "old", NULL));
  g_assert_cmpint (g_chmod (self->folder, 0555), ==, 0);
  assert_in_child (write_without_permission, self->path);
  assert_holds (self->path, "old");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

/* As somebody who may write no more than 1000 bytes to any file. */
static void
write_with_limit (const char *path)
{
  g_autofree char *text = g_strnfill (5000, 'x');
  g_autoptr (GError) error = NULL;
  struct rlimit limit = { 1000, 1000 };

  signal (SIGXFSZ, SIG_IGN);
  if (setrlimit (RLIMIT_FSIZE, &limit) < 0)
    _exit (2);
  if (write_text (path, text, &error))
    _exit (3);
  _exit (g_error_matches (error, RAP_EXPORT_ERROR, RAP_EXPORT_ERROR_FULL) ? 0 : 4);
}

static void
test_no_room (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_assert_true (write_text (self->path, "old", NULL));
  assert_in_child (write_with_limit, self->path);
  assert_holds (self->path, "old");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_full_device (G_GNUC_UNUSED Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS)) {
    g_test_skip ("there is no /dev/full");
    return;
  }
  g_assert_false (write_text ("/dev/full", "chart", &error));
  g_assert_error (error, RAP_EXPORT_ERROR, RAP_EXPORT_ERROR_FULL);
}

static void
test_descriptor (G_GNUC_UNUSED Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("chart", 5);
  g_autoptr (GError) error = NULL;
  char buffer[8] = { 0 };
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  g_assert_true (rap_export_write_descriptor (ends[1], bytes, &error));
  g_assert_no_error (error);
  g_assert_cmpint (read (ends[0], buffer, sizeof buffer), ==, 5);
  g_assert_cmpstr (buffer, ==, "chart");
  close (ends[0]);
  signal (SIGPIPE, SIG_IGN);
  g_assert_false (rap_export_write_descriptor (ends[1], bytes, &error));
  g_assert_error (error, RAP_EXPORT_ERROR, RAP_EXPORT_ERROR_FAILED);
  close (ends[1]);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/export/file/new", test_new_file);
  add ("/export/file/replaced", test_old_file_is_replaced);
  add ("/export/file/link-is-kept", test_link_is_kept);
  add ("/export/file/no-folder", test_no_folder);
  add ("/export/file/folder-in-its-place", test_folder_in_its_place);
  add ("/export/file/no-permission", test_no_permission);
  add ("/export/file/no-room", test_no_room);
  add ("/export/file/full-device", test_full_device);
  add ("/export/file/descriptor", test_descriptor);
  return g_test_run ();
}
