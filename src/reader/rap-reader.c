/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-reader.h"

#include <glib/gi18n.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "rap-foreign.h"
#include "rap-format.h"
#include "rap-helper-process.h"

/* The largest file that is taken. Published documents stay under 50 MB, scans included. */
#define LARGEST_SOURCE (512u * 1024 * 1024)

/* The most of a text that is read, and its lines: a text takes up to 28 times its size until it has
 * become a document, and a line of no letters 50 bytes. */
#define MOST_TEXT (16u * 1024 * 1024)
#define MOST_LINES 4000000u

struct _RapReading {
  GBytes *source;    /* (owned) */
  RapHelper *helper; /* (owned) (nullable): at work on source */
  GError *error;     /* (owned) (nullable): why it could not start */
};

static void
set_open_error (GError **error, int number)
{
  switch (number) {
  case ENOENT:
  case ENOTDIR:
    g_set_error_literal (error, RAP_READ_ERROR, RAP_READ_ERROR_NOT_FOUND,
                         _ ("there is no such file: check its name"));
    return;
  case EACCES:
  case EPERM:
    g_set_error_literal (error, RAP_READ_ERROR, RAP_READ_ERROR_NO_PERMISSION,
                         _ ("you may not read this file: ask its owner for permission"));
    return;
  default:
    g_set_error (error, RAP_READ_ERROR, RAP_READ_ERROR_IO,
                 _ ("the file could not be read (%s): copy it to this computer and try again"),
                 g_strerror (number));
    return;
  }
}

static GBytes *
read_all (int descriptor, gsize expected, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) taken = g_byte_array_sized_new (expected + 1);

  for (;;) {
    guint start = taken->len;
    gsize room = MAX (expected + 1 - MIN (expected, start), 65536);
    gssize length;

    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
    g_byte_array_set_size (taken, start + room);
    length = read (descriptor, taken->data + start, room);
    g_byte_array_set_size (taken, start + MAX (length, 0));
    if (length < 0 && errno != EINTR) {
      set_open_error (error, errno);
      return NULL;
    }
    if (length == 0)
      return g_byte_array_free_to_bytes (g_steal_pointer (&taken));
    if (taken->len > LARGEST_SOURCE) {
      g_set_error_literal (error, RAP_READ_ERROR, RAP_READ_ERROR_TOO_LARGE,
                           _ ("the file is larger than 512 MB: split it into parts"));
      return NULL;
    }
  }
}

static GBytes *
read_descriptor (int descriptor, GCancellable *cancellable, GError **error)
{
  struct stat about;
  gsize expected = 0;

  if (fstat (descriptor, &about) != 0) {
    set_open_error (error, errno);
    return NULL;
  }
  if (S_ISDIR (about.st_mode)) {
    g_set_error_literal (error, RAP_READ_ERROR, RAP_READ_ERROR_UNKNOWN,
                         _ ("this is a folder: name a file"));
    return NULL;
  }
  if (S_ISREG (about.st_mode))
    expected = MIN (about.st_size, LARGEST_SOURCE);
  return read_all (descriptor, expected, cancellable, error);
}

/**
 * rap_read_source:
 * @path: where the file lies, or "-" for the standard input
 * @cancellable: (nullable): stops the reading
 * @error: a #RapReadError, or %G_IO_ERROR_CANCELLED
 *
 * Reads a file whole. A file without a byte is an error here already.
 *
 * Returns: (transfer full): the bytes of the file
 */
GBytes *
rap_read_source (const char *path, GCancellable *cancellable, GError **error)
{
  gboolean is_input = strcmp (path, "-") == 0;
  int descriptor = is_input ? STDIN_FILENO : open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  g_autoptr (GBytes) source = NULL;

  if (descriptor < 0) {
    set_open_error (error, errno);
    return NULL;
  }
  source = read_descriptor (descriptor, cancellable, error);
  if (!is_input)
    close (descriptor);
  if (source != NULL && g_bytes_get_size (source) == 0) {
    g_set_error_literal (error, RAP_READ_ERROR, RAP_READ_ERROR_EMPTY,
                         _ ("the file is empty: get it once more"));
    return NULL;
  }
  return g_steal_pointer (&source);
}

/**
 * rap_reading_start:
 * @source: the bytes of a file
 * @name: (nullable): the file's name, for what the bytes leave open
 *
 * Starts to read a file. Where its format is one for the helper process, the helper works from
 * now on, beside the caller; everything else, and every error, waits for rap_reading_finish().
 *
 * Returns: (transfer full): the reading
 */
RapReading *
rap_reading_start (GBytes *source, const char *name)
{
  RapReading *self = g_new0 (RapReading, 1);
  gsize length;
  const guint8 *data = g_bytes_get_data (source, &length);
  const char *media_type = rap_format_find (data, length, name);

  self->source = g_bytes_ref (source);
  if (media_type != NULL)
    self->helper = rap_helper_start (source, media_type, &self->error);
  else
    self->error = rap_foreign_explain (data, length);
  return self;
}

static GPtrArray *
wrap (RapRaw *raw)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func ((GDestroyNotify)rap_raw_unref);

  g_ptr_array_add (documents, raw);
  return documents;
}

static gboolean
is_too_large (const char *text, gsize length)
{
  guint n = 0;

  if (length > MOST_TEXT)
    return TRUE;
  for (gsize i = 0; i < length; i++)
    n += text[i] == '\n' || text[i] == '\r' || text[i] == '\f';
  return n > MOST_LINES;
}

static GPtrArray *
read_text (GBytes *source, GError **error)
{
  g_autofree char *text = NULL;
  gsize length;
  gsize decoded_length = 0;
  const guint8 *data = g_bytes_get_data (source, &length);
  GPtrArray *chart;

  if (length == 0) {
    g_set_error_literal (error, RAP_READ_ERROR, RAP_READ_ERROR_EMPTY,
                         _ ("the file is empty: get it once more"));
    return NULL;
  }
  if (!rap_text_is_text (data, length)) {
    rap_read_set_unknown (error);
    return NULL;
  }
  text = rap_text_decode (data, length, &decoded_length, error);
  if (text == NULL)
    return NULL;
  if (is_too_large (text, decoded_length)) {
    g_set_error_literal (error, RAP_READ_ERROR, RAP_READ_ERROR_TOO_LARGE,
                         _ ("the file has more text than can be read: split it into parts"));
    return NULL;
  }
  chart = rap_chart_read (text, decoded_length);
  return chart != NULL ? chart : wrap (rap_text_read (text, decoded_length));
}

/**
 * rap_reading_finish:
 * @self: (transfer full): a reading
 * @cancellable: (nullable): stops the helper
 * @error: a #RapReadError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type RapRaw): the documents of the file, at least one
 */
GPtrArray *
rap_reading_finish (RapReading *self, GCancellable *cancellable, GError **error)
{
  GPtrArray *documents = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error)) {
    rap_reading_abandon (self);
    return NULL;
  }
  if (self->error != NULL) {
    g_propagate_error (error, g_steal_pointer (&self->error));
  } else if (self->helper != NULL) {
    RapRaw *raw = rap_helper_finish (g_steal_pointer (&self->helper), cancellable, error);

    documents = raw != NULL ? wrap (raw) : NULL;
  } else {
    documents = read_text (self->source, error);
  }
  rap_reading_abandon (self);
  return documents;
}

/**
 * rap_reading_abandon:
 * @self: (transfer full): a reading
 *
 * Stops the reading, whatever it has done so far.
 */
void
rap_reading_abandon (RapReading *self)
{
  g_clear_pointer (&self->helper, rap_helper_abandon);
  g_clear_error (&self->error);
  g_bytes_unref (self->source);
  g_free (self);
}

/**
 * rap_read:
 * @source: the bytes of a file
 * @name: (nullable): the file's name, for what the bytes leave open
 * @cancellable: (nullable): stops the reading
 * @error: a #RapReadError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type RapRaw): the documents of the file, at least one
 */
GPtrArray *
rap_read (GBytes *source, const char *name, GCancellable *cancellable, GError **error)
{
  return rap_reading_finish (rap_reading_start (source, name), cancellable, error);
}
