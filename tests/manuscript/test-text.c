/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What becomes of text: documents/text-*.txt and what is made of them, and that no letter of a
 * source is lost: all of them are in the clean text, in a note or in furniture.
 */
#include <string.h>

#include "placed-document.h"
#include "rap-reader.h"

static RapManuscript *
read_text (const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLexicon) lexicon = rap_lexicon_load ("en", &error);
  g_autoptr (RapRaw) raw = rap_text_read (text, length);

  g_assert_no_error (error);
  return rap_manuscript_new (raw, lexicon);
}

static char *
read_file (const char *path, gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, length, &error);
  g_assert_no_error (error);
  return content;
}

/* RAP_WRITE_EXPECTED=1 writes what is expected anew; look at it before you keep it. */
static void
assert_golden (const char *made, const char *path)
{
  g_autofree char *expected = NULL;

  if (g_getenv ("RAP_WRITE_EXPECTED") != NULL)
    g_assert_true (g_file_set_contents (path, made, -1, NULL));
  expected = read_file (path, NULL);
  g_assert_cmpstr (made, ==, expected);
}

static void
test_document (gconstpointer name)
{
  g_autofree char *source = g_strdup_printf ("%s.txt", (const char *)name);
  g_autofree char *expected = g_strdup_printf ("%s.blocks", (const char *)name);
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "manuscript", "documents", source, NULL);
  g_autofree char *golden =
      g_test_build_filename (G_TEST_DIST, "manuscript", "documents", expected, NULL);
  gsize length;
  g_autofree char *text = read_file (path, &length);
  g_autoptr (RapManuscript) manuscript = read_text (text, length);
  g_autofree char *made = manuscript_to_text (manuscript);

  assert_golden (made, golden);
}

/* Letters of ASCII, in order. */
static void
append_letters (GString *out, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isalpha (text[i]))
      g_string_append_c (out, text[i]);
}

static void
count_letters (guint counts[128], const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isalpha (text[i]))
      counts[(guchar)text[i]]++;
}

/* The letters of the clean text stand in the source in the same order. */
static void
assert_in_order (const RapManuscript *manuscript, const char *name)
{
  g_autoptr (GString) source = g_string_new (NULL);
  g_autoptr (GString) clean = g_string_new (NULL);
  gsize at = 0;

  append_letters (source, manuscript->raw->text, manuscript->raw->length);
  append_letters (clean, manuscript->text, manuscript->length);
  for (gsize i = 0; i < clean->len; i++, at++) {
    while (at < source->len && source->str[at] != clean->str[i])
      at++;
    if (at >= source->len)
      g_test_message ("%s: out of order at “%.40s”", name, clean->str + i);
    g_assert_cmpuint (at, <, source->len);
  }
}

/* Every letter of the source is in the clean text, in a note or in furniture, and none twice. */
static void
assert_nothing_lost (const RapManuscript *manuscript, const char *name)
{
  const RapRaw *raw = manuscript->raw;
  guint source[128] = { 0 };
  guint kept[128] = { 0 };

  count_letters (source, raw->text, raw->length);
  count_letters (kept, manuscript->text, manuscript->length);
  for (guint i = 0; i < manuscript->furniture->len; i++) {
    guint line = g_array_index (manuscript->furniture, guint, i);
    RapSpan span = rap_raw_line (manuscript->raw, line)->span;

    count_letters (kept, raw->text + span.start, span.end - span.start);
  }
  for (guint i = 0; i < manuscript->notes->len; i++) {
    const RapNote *note = &g_array_index (manuscript->notes, RapNote, i);

    count_letters (kept, note->text, strlen (note->text));
  }
  for (guint c = 0; c < G_N_ELEMENTS (source); c++) {
    if (source[c] != kept[c])
      g_test_message ("%s: “%c” %u times in the source, %u times kept", name, c, source[c],
                      kept[c]);
    g_assert_cmpuint (kept[c], ==, source[c]);
  }
}

static void
assert_conserved (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLexicon) lexicon = rap_lexicon_load ("en", &error);
  g_autoptr (GBytes) source = rap_read_source (path, NULL, &error);
  g_autoptr (GPtrArray) documents = rap_read (source, path, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < documents->len; i++) {
    g_autoptr (RapManuscript) manuscript =
        rap_manuscript_new (g_ptr_array_index (documents, i), lexicon);

    assert_in_order (manuscript, path);
    assert_nothing_lost (manuscript, path);
  }
}

static void
assert_folder_conserved (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_str_has_suffix (name, ".txt"))
      assert_conserved (path);
  }
}

static void
test_conserved_documents (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "manuscript", "documents", NULL);

  assert_folder_conserved (folder);
}

static void
test_conserved_samples (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "samples", NULL);

  assert_folder_conserved (folder);
}

static void
test_conserved_shared (void)
{
  g_autofree char *seeds = g_build_filename (g_getenv ("RAP_SHARED"), "seeds", NULL);
  g_autofree char *corpus =
      g_build_filename (g_getenv ("RAP_SHARED"), "corpus", "security-council", NULL);

  if (!g_file_test (corpus, G_FILE_TEST_IS_DIR)) {
    g_test_skip ("the shared corpus is absent");
    return;
  }
  assert_folder_conserved (seeds);
  assert_folder_conserved (corpus);
}

int
main (int argc, char **argv)
{
  static const char *const names[] = {
    "text-wrapped", "text-decimals", "text-unwrapped", "text-mixed",      "text-bare-notes",
    "text-broken",  "text-pages",    "text-columns",   "text-lost-marks", "text-title-notes",
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_strconcat ("/text/", names[i] + strlen ("text-"), NULL);

    g_test_add_data_func (path, names[i], test_document);
  }
  g_test_add_func ("/text/conserved/documents", test_conserved_documents);
  g_test_add_func ("/text/conserved/samples", test_conserved_samples);
  g_test_add_func ("/text/conserved/shared", test_conserved_shared);
  return g_test_run ();
}
