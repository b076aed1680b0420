/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The parts of documents: documents/NAME.txt and, in NAME.expected, what the document is called
 * and a line for each part: its kind, its label, the number of the part it belongs under, and how
 * it starts. A heading's level stands beside it. Of the Word documents of tests/reader, NAME.docx,
 * the same stands in word-NAME.expected; of its web pages, web-NAME.html, in web-NAME.expected.
 */
#include <string.h>

#include "rap-outline.h"
#include "rap-reader.h"

static char *
read_document (const char *name, const char *ending)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "structure", "documents", file, NULL);
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  return content;
}

static void
append_metadata (GString *out, const RapMetadata *metadata)
{
  const struct {
    const char *name;
    const char *value;
  } rows[] = {
    { "symbol", metadata->symbol },     { "title", metadata->title },
    { "body", metadata->body },         { "session", metadata->session },
    { "item", metadata->agenda_item },  { "adopted", metadata->adopted },
    { "language", metadata->language },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_string_append_printf (out, "%s: %s\n", rows[i].name,
                            rows[i].value != NULL ? rows[i].value : "-");
}

static void
append_part (GString *out, const RapOutline *outline, guint i)
{
  static const char *const kinds[] = { "heading", "preambular", "operative", "item", "body" };
  const RapPart *part = rap_outline_part (outline, i);
  const char *text = outline->manuscript->text;
  guint length = MIN (part->span.end - part->span.start, 48);

  g_string_append_printf (out, "%3u %s", i, kinds[part->kind]);
  if (part->kind == RAP_KIND_PREAMBULAR)
    g_string_append_printf (out, " PP%u", part->number);
  if (!rap_span_is_empty (part->label))
    g_string_append_printf (out, " [%.*s]", (int)(part->label.end - part->label.start),
                            text + part->label.start);
  if (part->parent != RAP_NONE)
    g_string_append_printf (out, " of %u", part->parent);
  if (part->heading != RAP_NONE)
    g_string_append_printf (out, " under %u",
                            g_array_index (outline->headings, RapHeading, part->heading).paragraph);
  for (guint h = 0; h < outline->headings->len; h++)
    if (g_array_index (outline->headings, RapHeading, h).paragraph == i)
      g_string_append_printf (out, " level %u",
                              g_array_index (outline->headings, RapHeading, h).level);
  g_string_append_printf (out, ": %.*s\n", (int)length, text + part->span.start);
}

static void
assert_outline (RapRaw *raw, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLexicon) lexicon = rap_lexicon_load ("en", &error);
  g_autoptr (RapManuscript) manuscript = rap_manuscript_new (raw, lexicon);
  g_autoptr (RapOutline) outline = rap_outline_new (manuscript, lexicon);
  g_autoptr (GString) made = g_string_new (NULL);
  g_autofree char *expected = NULL;

  g_assert_no_error (error);
  append_metadata (made, &outline->metadata);
  for (guint i = 0; i < outline->parts->len; i++)
    append_part (made, outline, i);
  if (g_getenv ("RAP_WRITE_EXPECTED") != NULL) {
    g_autofree char *file = g_strconcat (name, ".expected", NULL);
    g_autofree char *path =
        g_test_build_filename (G_TEST_DIST, "structure", "documents", file, NULL);
    g_assert_true (g_file_set_contents (path, made->str, -1, NULL));
  }
  expected = read_document (name, ".expected");
  g_assert_cmpstr (made->str, ==, expected);
}

static void
test_document (gconstpointer name)
{
  g_autofree char *text = read_document (name, ".txt");
  g_autoptr (RapRaw) raw = rap_text_read (text, strlen (text));

  assert_outline (raw, name);
}

static void
test_word (gconstpointer name)
{
  g_autofree char *file = g_strdup_printf ("docx-%s.docx", (const char *)name);
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "reader", file, NULL);
  g_autofree char *expected = g_strconcat ("word-", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) source = rap_read_source (path, NULL, &error);
  g_autoptr (RapRaw) raw = NULL;

  g_assert_no_error (error);
  raw = rap_helper_read (source, RAP_MEDIA_TYPE_DOCX, NULL, &error);
  g_assert_no_error (error);
  assert_outline (raw, expected);
}

static void
test_page (gconstpointer name)
{
  g_autofree char *page = g_strdup_printf ("web-%s.html", (const char *)name);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "reader", "documents", page, NULL);
  g_autofree char *expected = g_strconcat ("web-", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) source = rap_read_source (path, NULL, &error);
  g_autoptr (RapRaw) raw = NULL;

  g_assert_no_error (error);
  raw = rap_helper_read (source, RAP_MEDIA_TYPE_HTML, NULL, &error);
  g_assert_no_error (error);
  assert_outline (raw, expected);
}

/* Every block of the manuscript is in one part and no other, label and text together. */
static void
test_whole (gconstpointer name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = read_document (name, ".txt");
  g_autoptr (RapLexicon) lexicon = rap_lexicon_load ("en", &error);
  g_autoptr (RapRaw) raw = rap_text_read (text, strlen (text));
  g_autoptr (RapManuscript) manuscript = rap_manuscript_new (raw, lexicon);
  g_autoptr (RapOutline) outline = rap_outline_new (manuscript, lexicon);

  g_assert_no_error (error);
  g_assert_cmpuint (outline->parts->len, ==, manuscript->blocks->len);
  for (guint i = 0; i < outline->parts->len; i++) {
    const RapPart *part = rap_outline_part (outline, i);
    RapSpan block = rap_manuscript_block (manuscript, i)->span;

    g_assert_cmpuint (part->block, ==, i);
    g_assert_cmpuint (part->label.start, ==, block.start);
    g_assert_cmpuint (part->span.end, ==, block.end);
    g_assert_cmpuint (part->span.start, >=, part->label.end);
    for (guint k = part->label.end; k < part->span.start; k++)
      g_assert_cmpint (manuscript->text[k], ==, ' ');
  }
}

int
main (int argc, char **argv)
{
  static const char *const names[] = {
    "assembly",   "council",         "old-print",      "declaration", "counted-assembly",
    "spoken",     "continued",       "recitals-first", "parts",       "lettered",
    "nested",     "unnumbered",      "bare",           "decimals",    "decimal-headings",
    "stopped",    "decision",        "speakers",       "outcome",     "goals",
    "treaty",     "counted-words",   "special",        "decided",     "decided-by",
    "decided-of", "decided-unknown",
  };

  static const char *const words[] = { "heads", "heads-said", "heads-running", "heads-every",
                                       "decimals" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_strconcat ("/structure/", names[i], NULL);
    g_autofree char *whole = g_strconcat ("/structure/whole/", names[i], NULL);

    g_test_add_data_func (path, names[i], test_document);
    g_test_add_data_func (whole, names[i], test_whole);
  }
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autofree char *path = g_strconcat ("/structure/word/", words[i], NULL);

    g_test_add_data_func (path, words[i], test_word);
  }
  g_test_add_data_func ("/structure/page/points", "points", test_page);
  return g_test_run ();
}
