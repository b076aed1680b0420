/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Word documents as raw documents: documents/docx-*.parts, packed during the build, and what is
 * read from them; the files that nothing can be read from; and published ones, where they are.
 */
#include <string.h>

#include "raw-text.h"
#include "rap-reader.h"

static GBytes *
read_built (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "reader", name, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *source = rap_read_source (path, NULL, &error);

  g_assert_no_error (error);
  return source;
}

static RapRaw *
read_document (GBytes *source)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = rap_read (source, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (documents->len, ==, 1);
  return rap_raw_ref (documents->pdata[0]);
}

/* RAP_WRITE_EXPECTED=1 writes what is expected anew; look at it before you keep it. */
static void
assert_golden (const char *made, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = NULL;

  if (g_getenv ("RAP_WRITE_EXPECTED") != NULL)
    g_assert_true (g_file_set_contents (path, made, -1, NULL));
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (made, ==, expected);
}

static void
test_golden (gconstpointer name)
{
  g_autofree char *file = g_strconcat (name, ".docx", NULL);
  g_autofree char *expected = g_strconcat (name, ".raw", NULL);
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "reader", "documents", expected, NULL);
  g_autoptr (GBytes) source = read_built (file);
  g_autoptr (RapRaw) raw = read_document (source);
  g_autofree char *made = raw_to_text (raw);

  g_assert_true (raw->paragraphs);
  g_assert_false (raw->placed);
  g_assert_cmpstr (raw->media_type, ==, RAP_MEDIA_TYPE_DOCX);
  assert_golden (made, path);
}

typedef struct {
  const char *name;
  RapReadError code;
  const char *says;
} Refusal;

static const Refusal refusals[] = {
  { "cut", RAP_READ_ERROR_DAMAGED, "the file is damaged" },
  { "broken-xml", RAP_READ_ERROR_DAMAGED, "the file is damaged" },
  { "entities", RAP_READ_ERROR_DAMAGED, "the file is damaged" },
  { "bomb", RAP_READ_ERROR_TOO_LARGE, "the file has more pages or text than can be read" },
  { "no-document", RAP_READ_ERROR_UNKNOWN, "the format is not known: " },
  { "sheet", RAP_READ_ERROR_UNKNOWN, "the format is not known: " },
  { "compound", RAP_READ_ERROR_UNKNOWN, "the format is not known: " },
  { "old", RAP_READ_ERROR_UNKNOWN, "this is a document of an old version of Word (DOC): " },
  { "locked", RAP_READ_ERROR_ENCRYPTED, "the file is encrypted" },
  { "password", RAP_READ_ERROR_ENCRYPTED, "the file is encrypted" },
  { "empty", RAP_READ_ERROR_EMPTY, "there is no text in the document: " },
};

static void
test_refusal (gconstpointer data)
{
  const Refusal *refusal = data;
  g_autofree char *file = g_strconcat (refusal->name, ".docx", NULL);
  g_autoptr (GBytes) source = read_built (file);
  g_autoptr (GError) error = NULL;

  g_assert_null (rap_read (source, NULL, NULL, &error));
  g_assert_error (error, RAP_READ_ERROR, (gint)refusal->code);
  g_assert_true (g_str_has_prefix (error->message, refusal->says));
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
  raw = read_document (source);
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
    g_autofree char *path = g_strconcat ("/docx/refused/", refusals[i].name, NULL);

    g_test_add_data_func (path, &refusals[i], test_refusal);
  }
  for (guint i = 0; i < G_N_ELEMENTS (published); i++) {
    g_autofree char *path = g_strdup_printf ("/docx/published/%u", i + 1);

    g_test_add_data_func (path, published[i], test_published);
  }
  return g_test_run ();
}
