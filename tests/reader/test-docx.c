/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Word documents as raw documents: documents/docx-*.parts, packed during the build, and what is
 * read from them; the files that nothing can be read from; and published ones, where they are.
 */
#include <string.h>

#include "read-cases.h"

static void
test_golden (gconstpointer name)
{
  g_autofree char *file = g_strconcat (name, ".docx", NULL);
  g_autoptr (GBytes) source = read_file (G_TEST_BUILT, file);

  assert_read_golden (source, name, RAP_MEDIA_TYPE_DOCX);
}

static const ReadRefusal refusals[] = {
  { "cut.docx", RAP_READ_ERROR_DAMAGED, "the file is damaged" },
  { "broken-xml.docx", RAP_READ_ERROR_DAMAGED, "the file is damaged" },
  { "entities.docx", RAP_READ_ERROR_DAMAGED, "the file is damaged" },
  { "crowd.docx", RAP_READ_ERROR_TOO_LARGE, "the file has more pages or text than can be read" },
  { "attributes.docx", RAP_READ_ERROR_TOO_LARGE, "the file has more pages or text than " },
  { "no-bytes.docx", RAP_READ_ERROR_DAMAGED, "the file is damaged" },
  { "outside.docx", RAP_READ_ERROR_UNKNOWN, "the format is not known: " },
  { "bomb.docx", RAP_READ_ERROR_TOO_LARGE, "the file has more pages or text than can be read" },
  { "no-document.docx", RAP_READ_ERROR_UNKNOWN, "the format is not known: " },
  { "sheet.docx", RAP_READ_ERROR_UNKNOWN, "the format is not known: " },
  { "compound.docx", RAP_READ_ERROR_UNKNOWN, "the format is not known: " },
  { "old.docx", RAP_READ_ERROR_UNKNOWN, "this is a document of an old version of Word (DOC): " },
  { "locked.docx", RAP_READ_ERROR_ENCRYPTED, "the file is encrypted" },
  { "password.docx", RAP_READ_ERROR_ENCRYPTED, "the file is encrypted" },
  { "empty.docx", RAP_READ_ERROR_EMPTY, "there is no text in the document: " },
};

static void
test_refusal (gconstpointer refusal)
{
  assert_refused (refusal);
}

static void
test_published (gconstpointer name)
{
  g_autofree char *path = g_build_filename (g_getenv ("RAP_SHARED"), "corpus", "docx", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) source = NULL;
  g_autoptr (RapRaw) raw = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_test_skip ("the published documents are not here");
    return;
  }
  source = rap_read_source (path, NULL, &error);
  g_assert_no_error (error);
  raw = read_raw (source, NULL);
  g_assert_cmpuint (raw->lines->len, >, 100);
  g_assert_null (strstr (raw->text, "HYPERLINK"));
  g_assert_null (strstr (raw->text, "\n\n"));
  g_assert_cmpuint (rap_raw_line (raw, 0)->role, ==, RAP_LINE_ROLE_MASTHEAD);
}

int
main (int argc, char **argv)
{
  static const char *const names[] = {
    "docx-text",  "docx-styles",     "docx-numbering",     "docx-notes",
    "docx-heads", "docx-heads-said", "docx-heads-running", "docx-heads-every",
  };
  static const char *const published[] = { "A_80_6_SECT.24__CORR.1.docx", "A_80_6_SECT.36.docx" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_strconcat ("/docx/", names[i] + strlen ("docx-"), NULL);

    g_test_add_data_func (path, names[i], test_golden);
  }
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++) {
    g_autofree char *path = g_strconcat ("/docx/refused/", refusals[i].file, NULL);

    g_test_add_data_func (path, &refusals[i], test_refusal);
  }
  for (guint i = 0; i < G_N_ELEMENTS (published); i++) {
    g_autofree char *path = g_strdup_printf ("/docx/published/%u", i + 1);

    g_test_add_data_func (path, published[i], test_published);
  }
  return g_test_run ();
}
