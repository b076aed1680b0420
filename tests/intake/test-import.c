/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Files and folders go into a library: in order, each once, a report for each, and one that cannot
 * be read stops no other.
 */
#include "rap-import.h"

#include <glib/gstdio.h>

#define RESOLUTION                                                                                 \
  "The Assembly,\n\nRecalling its resolution %u/1,\n\n"                                            \
  "1. Urges Member States to keep rivers clean;\n\n"                                               \
  "2. Decides to consider the matter again at its next session.\n"

typedef struct {
  char *folder;
  char *inner;
  RapLexicon *lexicon;
  RapLibrary *library;
} Fixture;

static void
write_file (const char *folder, const char *name, const char *content, gssize length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_assert_true (g_file_set_contents (path, content, length, NULL));
}

static void
write_resolution (const char *folder, const char *name, guint number)
{
  g_autofree char *content = g_strdup_printf (RESOLUTION, number);
  write_file (folder, name, content, -1);
}

static void
set_up (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("rapporteur-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->inner = g_build_filename (fixture->folder, "m", NULL);
  g_assert_cmpint (g_mkdir (fixture->inner, 0755), ==, 0);
  write_resolution (fixture->folder, "b.txt", 1);
  write_resolution (fixture->folder, "z.txt", 1);
  write_resolution (fixture->folder, "a.txt", 2);
  write_resolution (fixture->inner, "c.txt", 3);
  write_file (fixture->folder, "empty.txt", "", 0);
  write_file (fixture->folder, "noise.txt", "\x7f\x01\x00\x02\xff\xfe\x00\x01", 8);
  /* Not called as documents are, and so passed over in a folder. */
  write_file (fixture->folder, "picture.png", "\x89PNG", 4);
  write_file (fixture->folder, "~$draft.docx", "\x05Owner", 6);
  path = g_build_filename (fixture->folder, ".library.db", NULL);
  fixture->library = rap_library_open (path, RAP_LIBRARY_CREATE, &error);
  g_assert_no_error (error);
  fixture->lexicon = rap_lexicon_load ("en", &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    if (g_file_test (path, G_FILE_TEST_IS_DIR))
      remove_folder (path);
    else
      g_unlink (path);
  }
  g_rmdir (folder);
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_object_unref (fixture->library);
  rap_lexicon_unref (fixture->lexicon);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->inner);
}

typedef struct {
  GString *reports; /* (owned): name and outcome of each */
  GCancellable *cancellable;
} Reader;

static void
report_cb (const RapImportReport *report, gpointer data)
{
  static const char outcomes[] = { '-', '+', '=' };
  Reader *reader = data;
  g_autofree char *name = g_path_get_basename (report->path);

  g_string_append_printf (reader->reports, "%u/%u%c%s ", report->done, report->total,
                          outcomes[report->outcome], name);
  g_assert_true ((report->error != NULL) == (report->outcome == RAP_DEPOSIT_FAILED));
  if (report->outcome != RAP_DEPOSIT_FAILED)
    g_assert_cmpuint (report->entries->len, ==, 1);
  if (reader->cancellable != NULL)
    g_cancellable_cancel (reader->cancellable);
}

static char *
import (Fixture *fixture, const char *const *paths, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) files = rap_import_list_files (paths);
  Reader reader = { g_string_new (NULL), NULL };

  rap_import_files (fixture->library, fixture->lexicon, files, cancellable, report_cb, &reader);
  return g_strchomp (g_string_free (reader.reports, FALSE));
}

/* A folder gives what is called a document, of formats that are read and of those that are refused.
 */
static void
test_endings (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  static const char *const names[] = { "1.DOCX", "2.docm", "3.dotx", "4.ott",   "5.doc",
                                       "6.rtf",  "7.mht",  "8.odt",  "9.xhtml", "x.xlsx" };
  const char *const paths[] = { fixture->inner, NULL };
  g_autoptr (GPtrArray) files = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    write_file (fixture->inner, names[i], "x", 1);
  files = rap_import_list_files (paths);
  g_assert_cmpuint (files->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i + 1 < files->len; i++)
    g_assert_true (g_str_has_suffix (files->pdata[i], names[i]));
  g_assert_true (g_str_has_suffix (files->pdata[files->len - 1], "c.txt"));
}

static void
test_folder (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  const char *const paths[] = { fixture->folder, NULL };
  g_autofree char *first = import (fixture, paths, NULL);
  g_autofree char *second = import (fixture, paths, NULL);

  g_assert_cmpstr (first, ==,
                   "1/6+a.txt 2/6+b.txt 3/6-empty.txt 4/6+c.txt 5/6-noise.txt 6/6=z.txt");
  g_assert_cmpstr (second, ==,
                   "1/6=a.txt 2/6=b.txt 3/6-empty.txt 4/6=c.txt 5/6-noise.txt 6/6=z.txt");
}

static void
test_absent (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *absent = g_build_filename (fixture->folder, "absent.txt", NULL);
  const char *const paths[] = { absent, fixture->inner, NULL };
  g_autofree char *reports = import (fixture, paths, NULL);

  g_assert_cmpstr (reports, ==, "1/2-absent.txt 2/2+c.txt");
}

static void
test_cancelled (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const char *const paths[] = { fixture->folder, NULL };
  g_autofree char *reports = NULL;

  g_cancellable_cancel (cancellable);
  reports = import (fixture, paths, cancellable);
  g_assert_cmpstr (reports, ==, "");
}

/* What was begun is finished and reported; the library holds what the reports say and no more. */
static void
test_cancelled_on_the_way (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  Reader reader = { g_string_new (NULL), cancellable };
  guint done;

  for (guint i = 0; i < 400; i++) {
    g_autofree char *name = g_strdup_printf ("%u.txt", i);
    write_resolution (fixture->inner, name, 100 + i);
    g_ptr_array_add (files, g_build_filename (fixture->inner, name, NULL));
  }
  done =
      rap_import_files (fixture->library, fixture->lexicon, files, cancellable, report_cb, &reader);
  g_assert_cmpuint (done, >, 0);
  entries = rap_library_list_documents (fixture->library, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, done);
  g_string_free (reader.reports, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/import/folder", Fixture, NULL, set_up, test_folder, tear_down);
  g_test_add ("/import/endings", Fixture, NULL, set_up, test_endings, tear_down);
  g_test_add ("/import/absent", Fixture, NULL, set_up, test_absent, tear_down);
  g_test_add ("/import/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  g_test_add ("/import/cancelled-on-the-way", Fixture, NULL, set_up, test_cancelled_on_the_way,
              tear_down);
  return g_test_run ();
}
