/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Text files and finished charts as raw documents: encodings, line ends, light markup, what is
 * refused, and charts in documents/chart.txt.
 */
#include <string.h>

#include "raw-text.h"
#include "rap-reader.h"

static char *
read_raw (const char *bytes, gsize length, GError **error)
{
  g_autoptr (GBytes) source = g_bytes_new_static (bytes, length);
  g_autoptr (GPtrArray) documents = rap_read (source, "test.txt", NULL, error);

  if (documents == NULL)
    return NULL;
  g_assert_cmpuint (documents->len, ==, 1);
  return raw_to_text (g_ptr_array_index (documents, 0));
}

static void
test_encodings (void)
{
  static const struct {
    const char *bytes;
    gsize length;
  } rows[] = {
    { "C\xC3\xB4te \xE2\x80\x9Cx\xE2\x80\x9D", 13 },
    { "\xEF\xBB\xBF"
      "C\xC3\xB4te \xE2\x80\x9Cx\xE2\x80\x9D",
      16 },
    { "\xFF\xFE"
      "C\0\xF4\0t\0e\0 \0\x1C\x20x\0\x1D\x20",
      18 },
    { "\xFE\xFF"
      "\0C\0\xF4\0t\0e\0 \x20\x1C\0x\x20\x1D",
      18 },
    { "C\0\xF4\0t\0e\0 \0\x1C\x20x\0\x1D\x20", 16 },
    { "\0C\0\xF4\0t\0e\0 \x20\x1C\0x\x20\x1D", 16 },
    { "\xFF\xFE\0\0C\0\0\0\xF4\0\0\0t\0\0\0e\0\0\0 \0\0\0\x1C\x20\0\0x\0\0\0\x1D\x20\0\0", 36 },
    { "C\xF4te \x93x\x94", 8 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *made = read_raw (rows[i].bytes, rows[i].length, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (made, ==, "Côte “x”\n");
  }
}

static void
test_markup (void)
{
  static const struct {
    const char *text;
    const char *raw;
  } rows[] = {
    { "*Urges* States", "{i:Urges} States\n" },
    { "**Title**", "{b:Title}\n" },
    { "***Title***", "{ib:Title}\n" },
    { "# Title", "{b:Title}\n" },
    { "resolution [74/178](#) of", "resolution 74/178 of\n" },
    { "resolution [217 A \\(III\\)](#)", "resolution 217 A (III)\n" },
    { "drugs,¹ and¹²", "drugs,{^:¹} and{^:¹²}\n" },
    { "0.05 m³ of water", "0.05 m³ of water\n" },
    { "2 * 3 * 4", "2 * 3 * 4\n" },
    { "a lone mark* and no more", "a lone mark* and no more\n" },
    { "item 11\\*", "item 11*\n" },
    { "*over\nlines*", "{i:over}\n{i:lines}\n" },
    { "control**Resolution", "control**Resolution\n" },
    { "control**Resolution**", "control\n{b:Resolution}\n" },
    { "one\r\ntwo\r\n", "one\ntwo\n" },
    { "one\rtwo", "one\ntwo\n" },
    { "  set in\t", "set in\n" },
    { "one\ftwo", "one\n\f\ntwo\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *made = read_raw (rows[i].text, strlen (rows[i].text), &error);

    g_assert_no_error (error);
    g_assert_cmpstr (made, ==, rows[i].raw);
  }
}

/* Marks that open something, and nothing ends it, are text however many there are. */
static void
test_unclosed (void)
{
  static const char *const marks[] = { "[", "*a ", "[a](", "[a](b" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (GError) error = NULL;
    g_autofree char *made = NULL;

    while (text->len < 1 << 18)
      g_string_append (text, marks[i]);
    g_string_append_c (text, 'z');
    made = read_raw (text->str, text->len, &error);
    g_assert_no_error (error);
    g_string_append_c (text, '\n');
    g_assert_cmpstr (made, ==, text->str);
  }
}

static void
test_indent (void)
{
  static const char text[] = "none\n  two\n\ttab\n   \tmixed";
  static const guint columns[] = { 0, 2, 8, 8 };
  g_autoptr (RapRaw) raw = rap_text_read (text, strlen (text));

  g_assert_cmpuint (raw->lines->len, ==, G_N_ELEMENTS (columns));
  for (guint i = 0; i < raw->lines->len; i++)
    g_assert_cmpuint (rap_raw_line (raw, i)->box.x0, ==, columns[i]);
}

static void
test_refused (void)
{
  static const struct {
    const char *bytes;
    gsize length;
    RapReadError code;
  } rows[] = {
    { "", 0, RAP_READ_ERROR_EMPTY },
    { "text\0and data", 13, RAP_READ_ERROR_UNKNOWN },
    { "\x08\0 \0\x02\0 \0", 8, RAP_READ_ERROR_UNKNOWN },
    { "a\0 \0\0\xDC \0", 8, RAP_READ_ERROR_UNKNOWN },
    { "\x01\x4E\x02\x4E\x03\x4E\x05\0", 8, RAP_READ_ERROR_UNKNOWN },
    { "\x7F"
      "ELF\x02\x01\x01",
      7, RAP_READ_ERROR_UNKNOWN },
    { "\xFF\xFE"
      "a",
      3, RAP_READ_ERROR_DAMAGED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *made = read_raw (rows[i].bytes, rows[i].length, &error);

    g_assert_null (made);
    g_assert_error (error, RAP_READ_ERROR, (int)rows[i].code);
  }
}

static void
test_large (void)
{
  static const struct {
    char letter;
    gsize n;
  } rows[] = { { 'a', 17u << 20 }, { '\n', 5u << 20 }, { '\f', 5u << 20 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = g_malloc (rows[i].n);
    g_autoptr (GError) error = NULL;
    g_autofree char *made = NULL;

    memset (text, rows[i].letter, rows[i].n);
    made = read_raw (text, rows[i].n, &error);
    g_assert_null (made);
    g_assert_error (error, RAP_READ_ERROR, RAP_READ_ERROR_TOO_LARGE);
  }
}

static void
test_chart (void)
{
  static const char *const expected[] = {
    "{b:1. Dams}\n1.\t{b:Urge} the towns {b:to repair} their dams {u:by 2030};\n"
    "2.\tNote the floods that went on over the foot of a page;\n3.\t{b:Decide} to meet again.\n",
    "(a)\t{b:Promote} the care of the shore;\n(b)\t{b:Strengthen} the harbour masters;\n"
    "(c)\t{b:Count} the boats.\n",
  };
  static const char *const titles[] = { "Declaration of the Lakes of 2009", "Plan of the Shore" };
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "reader", "documents", "chart.txt", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) source = rap_read_source (path, NULL, &error);
  g_autoptr (GPtrArray) documents = NULL;

  g_assert_no_error (error);
  documents = rap_read (source, "chart.txt", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (documents->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < documents->len; i++) {
    RapRaw *raw = g_ptr_array_index (documents, i);
    g_autofree char *made = raw_to_text (raw);

    g_assert_cmpstr (raw->title, ==, titles[i]);
    g_assert_true (raw->author_marks);
    g_assert_cmpstr (made, ==, expected[i]);
  }
}

/* Each charted table is a document with its rows. */
static void
test_published_chart (void)
{
  static const guint rows[] = { 20, 190, 17, 29 };
  g_autofree char *path =
      g_build_filename (g_getenv ("RAP_SHARED"), "seeds", "mexico-chart-2009-2014.txt", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) source = NULL;
  g_autoptr (GPtrArray) documents = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_test_skip ("the shared documents are absent");
    return;
  }
  source = rap_read_source (path, NULL, &error);
  g_assert_no_error (error);
  documents = rap_read (source, path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (documents->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < documents->len; i++) {
    RapRaw *raw = g_ptr_array_index (documents, i);

    g_assert_nonnull (raw->title);
    g_assert_cmpuint (raw->lines->len, >=, rows[i] - 1);
    g_assert_cmpuint (raw->runs->len, >, raw->lines->len / 2);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/encodings", test_encodings);
  g_test_add_func ("/text/markup", test_markup);
  g_test_add_func ("/text/unclosed", test_unclosed);
  g_test_add_func ("/text/indent", test_indent);
  g_test_add_func ("/text/refused", test_refused);
  g_test_add_func ("/text/large", test_large);
  g_test_add_func ("/chart/own", test_chart);
  g_test_add_func ("/chart/published", test_published_chart);
  return g_test_run ();
}
