/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-export-file.h"

#include <glib/gi18n.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

G_DEFINE_QUARK (rap_export_error_quark, rap_export_error)

static void
set_error (GError **error, int number)
{
  switch (number) {
  case ENOENT:
  case ENOTDIR:
    g_set_error_literal (error, RAP_EXPORT_ERROR, RAP_EXPORT_ERROR_NO_FOLDER,
                         _ ("cannot be written: its folder does not exist; make the folder first"));
    break;
  case EACCES:
  case EPERM:
  case EROFS:
    g_set_error_literal (error, RAP_EXPORT_ERROR, RAP_EXPORT_ERROR_PERMISSION,
                         _ ("cannot be written: there is no permission; choose another folder"));
    break;
  case ENOSPC:
  case EDQUOT:
  case EFBIG:
    g_set_error_literal (error, RAP_EXPORT_ERROR, RAP_EXPORT_ERROR_FULL,
                         _ ("cannot be written: no space is left on the disk; free some, or choose "
                            "another disk"));
    break;
  case EISDIR:
    g_set_error_literal (error, RAP_EXPORT_ERROR, RAP_EXPORT_ERROR_IS_FOLDER,
                         _ ("cannot be written: it is a folder; name a file in it"));
    break;
  default:
    g_set_error (error, RAP_EXPORT_ERROR, RAP_EXPORT_ERROR_FAILED,
                 _ ("cannot be written (%s); choose another place"), g_strerror (number));
  }
}

/**
 * rap_export_write_descriptor:
 * @descriptor: an open file descriptor; stays open
 * @bytes: what to write
 * @error: a #RapExportError
 *
 * Returns: whether everything was written
 */
gboolean
rap_export_write_descriptor (int descriptor, GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0) {
    gssize n = write (descriptor, data, length);
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0) {
      set_error (error, errno);
      return FALSE;
    }
    data += n;
    length -= n;
  }
  return TRUE;
}

/* A rename is on the disk only when the folder is. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int descriptor = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (descriptor >= 0) {
    fsync (descriptor);
    close (descriptor);
  }
}

/* What a link points to is replaced, not the link. */
static char *
resolve (const char *path)
{
  char *real = realpath (path, NULL);
  char *copy = g_strdup (real != NULL ? real : path);

  free (real);
  return copy;
}

/* A temporary file is private; the finished one is what any new file, or the old one, would be. */
static mode_t
choose_mode (const char *path)
{
  struct stat status;
  mode_t mask;

  if (stat (path, &status) == 0)
    return status.st_mode & 0777;
  mask = umask (0);
  umask (mask);
  return 0666 & ~mask;
}

/* Devices and pipes (/dev/stdout, /dev/null) cannot be replaced and are written to as they are. */
static gboolean
is_stream (const char *path)
{
  struct stat status;

  return stat (path, &status) == 0 && !S_ISREG (status.st_mode) && !S_ISDIR (status.st_mode);
}

static gboolean
write_stream (const char *path, GBytes *bytes, GError **error)
{
  int descriptor = open (path, O_WRONLY | O_CLOEXEC);
  gboolean done;

  if (descriptor < 0) {
    set_error (error, errno);
    return FALSE;
  }
  done = rap_export_write_descriptor (descriptor, bytes, error);
  if (close (descriptor) < 0 && done) {
    set_error (error, errno);
    return FALSE;
  }
  return done;
}

static gboolean
fill (int descriptor, const char *path, GBytes *bytes, GError **error)
{
  if (!rap_export_write_descriptor (descriptor, bytes, error))
    return FALSE;
  if (fchmod (descriptor, choose_mode (path)) < 0 || fsync (descriptor) < 0) {
    set_error (error, errno);
    return FALSE;
  }
  return TRUE;
}

/**
 * rap_export_write_file:
 * @path: (type filename): the file to make or to replace
 * @bytes: what to put into it
 * @error: a #RapExportError
 *
 * Where it fails the file is as it was before, or absent, and nothing else is left behind.
 *
 * Returns: whether the file is whole and on the disk
 */
gboolean
rap_export_write_file (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *target = NULL;
  g_autofree char *temporary = NULL;
  int descriptor;
  gboolean done;

  if (is_stream (path))
    return write_stream (path, bytes, error);
  if (g_file_test (path, G_FILE_TEST_IS_DIR)) {
    set_error (error, EISDIR);
    return FALSE;
  }
  target = resolve (path);
  temporary = g_strconcat (target, ".XXXXXX", NULL);
  descriptor = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, 0600);
  if (descriptor < 0) {
    set_error (error, errno);
    return FALSE;
  }
  done = fill (descriptor, path, bytes, error);
  if (close (descriptor) < 0 && done) {
    set_error (error, errno);
    done = FALSE;
  }
  if (done && g_rename (temporary, target) < 0) {
    set_error (error, errno);
    done = FALSE;
  }
  if (done)
    sync_folder (target);
  else
    g_unlink (temporary);
  return done;
}
