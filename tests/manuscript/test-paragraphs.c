/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What becomes of a source that knows its paragraphs: the Word documents of tests/reader, read by
 * the helper, and documents/paragraphs-*.blocks. Each paragraph is a block, and nothing is mended.
 */
#include "placed-document.h"
#include "rap-reader.h"

static RapManuscript *
read_built (const char *name)
{
  g_autofree char *file = g_strdup_printf ("docx-%s.docx", name);
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "reader", file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) source = rap_read_source (path, NULL, &error);
  g_autoptr (RapLexicon) lexicon = NULL;
  g_autoptr (RapRaw) raw = NULL;

  g_assert_no_error (error);
  lexicon = rap_lexicon_load ("en", &error);
  g_assert_no_error (error);
  raw = rap_helper_read (source, RAP_MEDIA_TYPE_DOCX, NULL, &error);
  g_assert_no_error (error);
  return rap_manuscript_new (raw, lexicon);
}

static void
test_document (gconstpointer name)
{
  g_autofree char *file = g_strdup_printf ("paragraphs-%s.blocks", (const char *)name);
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "manuscript", "documents", file, NULL);
  g_autoptr (RapManuscript) manuscript = read_built (name);
  g_autofree char *made = manuscript_to_text (manuscript);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  /* RAP_WRITE_EXPECTED=1 writes what is expected anew; look at it before you keep it. */
  if (g_getenv ("RAP_WRITE_EXPECTED") != NULL)
    g_assert_true (g_file_set_contents (path, made, -1, NULL));
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (made, ==, expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/paragraphs/notes", "notes", test_document);
  g_test_add_data_func ("/paragraphs/styles", "styles", test_document);
  g_test_add_data_func ("/paragraphs/numbering", "numbering", test_document);
  g_test_add_data_func ("/paragraphs/heads", "heads", test_document);
  g_test_add_data_func ("/paragraphs/heads/said", "heads-said", test_document);
  g_test_add_data_func ("/paragraphs/heads/running", "heads-running", test_document);
  g_test_add_data_func ("/paragraphs/heads/every", "heads-every", test_document);
  return g_test_run ();
}
