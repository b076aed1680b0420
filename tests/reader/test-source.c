/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * How a file is loaded and its format known, and what is said of files that are none.
 */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "rap-reader.h"

static char *
make_file (const char *content, gsize length)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int descriptor = g_file_open_tmp ("rapporteur-XXXXXX", &path, &error);

  g_assert_no_error (error);
  close (descriptor);
  g_file_set_contents (path, content, length, &error);
  g_assert_no_error (error);
  return path;
}

static void
assert_no_source (const char *path, RapReadError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rap_read_source (path, NULL, &error));
  g_assert_error (error, RAP_READ_ERROR, (int)code);
}

static void
test_file (void)
{
  g_autofree char *path = make_file ("twelve bytes", 12);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) source = rap_read_source (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (source, NULL), g_bytes_get_size (source), "twelve bytes", 12);
  g_unlink (path);
}

static void
test_no_file (void)
{
  assert_no_source ("/nowhere/at/all.pdf", RAP_READ_ERROR_NOT_FOUND);
}

static void
test_empty_file (void)
{
  g_autofree char *path = make_file ("", 0);

  assert_no_source (path, RAP_READ_ERROR_EMPTY);
  g_unlink (path);
}

static void
test_folder (void)
{
  assert_no_source (g_get_tmp_dir (), RAP_READ_ERROR_UNKNOWN);
}

static void
test_forbidden_file (void)
{
  g_autofree char *path = make_file ("x", 1);

  g_chmod (path, 0);
  if (g_access (path, R_OK) == 0)
    g_test_skip ("this user may read everything");
  else
    assert_no_source (path, RAP_READ_ERROR_NO_PERMISSION);
  g_unlink (path);
}

static void
test_cancelled (void)
{
  g_autofree char *path = make_file ("x", 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (rap_read_source (path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_unlink (path);
}

static void
assert_unreadable (const char *content, gsize length, RapReadError code)
{
  g_autoptr (GBytes) source = g_bytes_new_static (content, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (rap_read (source, "file", NULL, &error));
  g_assert_error (error, RAP_READ_ERROR, (int)code);
}

static void
test_formats (void)
{
  static const char binary[] = "\177ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0\1\0\0\0";
  static const char pdf[] = "junk before it\n%PDF-1.4 and nothing that belongs to one";
  static const char text[] = "The Assembly,\n1. Decides to go on;\n";
  g_autoptr (GBytes) source = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = rap_read (source, "file", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (documents->len, ==, 1);
  assert_unreadable (binary, sizeof binary, RAP_READ_ERROR_UNKNOWN);
  assert_unreadable (pdf, strlen (pdf), RAP_READ_ERROR_DAMAGED);
}

/* What is known and not read is named, though some of it could pass for text. */
static void
test_foreign (void)
{
#define BYTES(bytes) bytes, sizeof bytes - 1
  static const struct {
    const char *bytes;
    gsize length;
    const char *says;
  } rows[] = {
    { BYTES ("{\\rtf1\\ansi 1. Decides to go on;}"),
      "this is a rich text document (RTF): save it " },
    { BYTES ("\xffWPC\x10\0\0\0"), "this is a WordPerfect document: save it " },
    { BYTES ("%!PS-Adobe-3.0\n"), "this is a PostScript file: turn it into a PDF " },
    { BYTES ("\x89PNG\r\n\x1a\n"), "this is a picture: run it through text recognition " },
    { BYTES ("\xff\xd8\xff\xe0\0\x10JFIF"), "this is a picture: " },
    { BYTES ("II*\0\x08\0\0\0"), "this is a picture: " },
    { BYTES ("MM\0*\0\0\0\x08"), "this is a picture: " },
    { BYTES ("<?xml version='1.0'?>\n<?mso-application progid='Word.Document'?>\n<w:wordDocument "
             "a='b'>"),
      "this is a Word document as XML: save it as DOCX " },
    { BYTES ("<?xml version='1.0'?>\n<pkg:package a='b'>"), "this is a Word document as XML: " },
    { BYTES ("From: <a@b>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"),
      "this is a web page in one file (MHTML): save it as HTML or PDF " },
    { BYTES ("\xef\xbb\xbf<?xml version='1.0'?>\n<akomaNtoso/>"), "the format is not known: " },
    { BYTES ("<?xml version='1.0'?>\n<!DOCTYPE office:document [<!ENTITY a "
             "'b'>]>\n<office:document a='b'/>"),
      "the format is not known: " },
    { BYTES ("MIME-Version: 1.0\nContent-Type: multipart/related;\n"),
      "this is a web page in one " },
  };
#undef BYTES

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GBytes) source = g_bytes_new_static (rows[i].bytes, rows[i].length);
    g_autoptr (GError) error = NULL;

    g_assert_null (rap_read (source, "file", NULL, &error));
    g_assert_error (error, RAP_READ_ERROR, RAP_READ_ERROR_UNKNOWN);
    g_assert_true (g_str_has_prefix (error->message, rows[i].says));
  }
}

/* Text may speak of all of them. */
static void
test_not_foreign (void)
{
  static const char *const texts[] = {
    "Save it as {\\rtf1 and see.",
    "II*. The second part",
    "Of its head the line\nMIME-Version: 1.0\nis one.",
    "A word of a multipart/related thing, and of MIME-Version: 1.0",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GBytes) source = g_bytes_new_static (texts[i], strlen (texts[i]));
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) documents = rap_read (source, "file", NULL, &error);

    g_assert_no_error (error);
    g_assert_nonnull (documents);
  }
}

static void
test_two_steps (void)
{
  static const char pdf[] = "%PDF-1.4 and nothing that belongs to one";
  g_autoptr (GBytes) source = g_bytes_new_static (pdf, strlen (pdf));
  g_autoptr (GError) error = NULL;

  rap_reading_abandon (rap_reading_start (source, NULL));
  g_assert_null (rap_reading_finish (rap_reading_start (source, NULL), NULL, &error));
  g_assert_error (error, RAP_READ_ERROR, RAP_READ_ERROR_DAMAGED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source/file", test_file);
  g_test_add_func ("/source/no-file", test_no_file);
  g_test_add_func ("/source/empty-file", test_empty_file);
  g_test_add_func ("/source/folder", test_folder);
  g_test_add_func ("/source/forbidden-file", test_forbidden_file);
  g_test_add_func ("/source/cancelled", test_cancelled);
  g_test_add_func ("/source/formats", test_formats);
  g_test_add_func ("/source/foreign", test_foreign);
  g_test_add_func ("/source/not-foreign", test_not_foreign);
  g_test_add_func ("/source/two-steps", test_two_steps);
  return g_test_run ();
}
