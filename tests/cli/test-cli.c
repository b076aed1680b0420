/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The program as a user meets it: what it prints, how it exits, and that every error is one
 * sentence that names the file.
 */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <unistd.h>

typedef struct {
  char *folder; /* (owned): to write into */
} Fixture;

typedef struct {
  int status;
  char *out; /* (owned) */
  char *err; /* (owned) */
} Result;

static void
result_clear (Result *self)
{
  g_free (self->out);
  g_free (self->err);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Result, result_clear)

static void
set_up (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  self->folder = g_dir_make_tmp ("rapporteur-cli-XXXXXX", NULL);
}

static void
tear_down (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (self->folder, name, NULL);
    g_chmod (path, 0600);
    g_remove (path);
  }
  g_rmdir (self->folder);
  g_free (self->folder);
}

static char *
sample (const char *name)
{
  return g_build_filename (g_test_get_dir (G_TEST_DIST), "..", "data", "samples", name, NULL);
}

static char *
write_file (Fixture *self, const char *name, const char *content, gssize length)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_assert_true (g_file_set_contents (path, content, length, NULL));
  return path;
}

/* Runs the program with arguments up to NULL; @input may be NULL. */
static Result
run (const char *input, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                 G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  Result result = { 0 };
  va_list list;

  g_ptr_array_add (arguments, (gpointer)g_getenv ("RAPPORTEUR_CLI"));
  va_start (list, input);
  for (char *argument = va_arg (list, char *); argument != NULL; argument = va_arg (list, char *))
    g_ptr_array_add (arguments, argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *)arguments->pdata, &error);
  g_assert_no_error (error);
  g_assert_true (
      g_subprocess_communicate_utf8 (process, input, NULL, &result.out, &result.err, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  result.status = g_subprocess_get_exit_status (process);
  return result;
}

/* One line that names the file, on stderr; nothing on stdout; status 1. */
static void
assert_complaint (const Result *result, const char *subject, const char *words)
{
  g_autofree char *start = g_strdup_printf ("rapporteur-cli: %s: ", subject);

  g_assert_cmpint (result->status, ==, 1);
  g_assert_cmpstr (result->out, ==, "");
  if (!g_str_has_prefix (result->err, start) || strstr (result->err, words) == NULL ||
      strchr (result->err, '\n') != result->err + strlen (result->err) - 1)
    g_error ("“%s” is not one sentence about %s with “%s”", result->err, subject, words);
}

static void
test_usage (G_GNUC_UNUSED Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_auto (Result) none = run (NULL, NULL);
  g_auto (Result) unknown = run (NULL, "sing", NULL);
  g_auto (Result) no_file = run (NULL, "analyse", NULL);
  g_auto (Result) format = run (NULL, "analyse", "--format", "xml", "a.txt", NULL);
  g_auto (Result) option = run (NULL, "analyse", "--sing", "a.txt", NULL);
  g_auto (Result) help = run (NULL, "--help", NULL);
  g_auto (Result) version = run (NULL, "--version", NULL);

  g_assert_cmpint (none.status, ==, 2);
  g_assert_cmpint (unknown.status, ==, 2);
  g_assert_cmpint (no_file.status, ==, 2);
  g_assert_cmpint (format.status, ==, 2);
  g_assert_cmpint (option.status, ==, 2);
  g_assert_cmpint (help.status, ==, 0);
  g_assert_nonnull (strstr (help.out, "analyse"));
  g_assert_nonnull (strstr (help.out, "-h, --help"));
  g_assert_nonnull (strstr (help.out, "--version"));
  g_assert_cmpint (version.status, ==, 0);
  g_assert_true (g_str_has_prefix (version.out, "rapporteur-cli "));
}

static void
test_bad_input (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  static const char binary[] = "\x7F"
                               "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0";
  g_autofree char *missing = g_build_filename (self->folder, "missing.txt", NULL);
  g_autofree char *empty = write_file (self, "empty.txt", "", 0);
  g_autofree char *blank = write_file (self, "blank.txt", " \n\n \t\n", -1);
  g_autofree char *data_file = write_file (self, "data.txt", binary, sizeof binary);
  g_autofree char *damaged = write_file (self, "damaged.pdf", "%PDF-1.7\n%%EOF\n", -1);
  g_auto (Result) about_missing = run (NULL, "analyse", missing, NULL);
  g_auto (Result) about_empty = run (NULL, "analyse", empty, NULL);
  g_auto (Result) about_blank = run (NULL, "analyse", blank, NULL);
  g_auto (Result) about_data = run (NULL, "analyse", data_file, NULL);
  g_auto (Result) about_damaged = run (NULL, "analyse", damaged, NULL);
  g_auto (Result) about_folder = run (NULL, "analyse", self->folder, NULL);

  assert_complaint (&about_missing, missing, "no such file");
  assert_complaint (&about_empty, empty, "empty");
  assert_complaint (&about_blank, blank, "empty");
  assert_complaint (&about_data, data_file, "");
  assert_complaint (&about_damaged, damaged, "damaged");
  assert_complaint (&about_folder, self->folder, "folder");
}

static void
test_no_permission (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *path = write_file (self, "secret.txt", "1. Urges all to act;\n", -1);
  g_auto (Result) result = { 0 };

  if (geteuid () == 0) {
    g_test_skip ("root may read everything");
    return;
  }
  g_chmod (path, 0);
  result = run (NULL, "analyse", path, NULL);
  assert_complaint (&result, path, "permission");
}

static JsonObject *
parse (JsonParser *parser, const char *text)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static void
test_json (G_GNUC_UNUSED Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *path = sample ("care-of-shared-rivers-18.txt");
  g_auto (Result) result = run (NULL, "analyse", "--format", "json", path, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root, *document;
  JsonArray *paragraphs;
  guint n_commitments = 0;

  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.err, ==, "");
  root = parse (parser, result.out);
  document = json_object_get_object_member (root, "document");
  g_assert_cmpstr (json_object_get_string_member (document, "symbol"), ==, "URS/RES/18/31");
  g_assert_cmpstr (json_object_get_string_member (document, "title"), ==, "Care of shared rivers");
  g_assert_cmpstr (json_object_get_string_member (document, "adopted"), ==, "2022-12-09");
  g_assert_cmpstr (json_object_get_string_member (document, "session"), ==, "18");
  g_assert_cmpstr (json_object_get_string_member (document, "agenda_item"), ==, "14");
  g_assert_true (json_object_has_member (root, "sections"));
  paragraphs = json_object_get_array_member (root, "paragraphs");
  for (guint i = 0; i < json_array_get_length (paragraphs); i++) {
    JsonObject *paragraph = json_array_get_object_element (paragraphs, i);
    n_commitments += !json_object_get_null_member (paragraph, "commitment");
  }
  g_assert_cmpuint (n_commitments, >, 25);
}

static void
test_standard_input (G_GNUC_UNUSED Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_auto (Result) result =
      run ("1. Urges Member States to plant reeds by 2030;\n", "analyse", "-", NULL);

  g_assert_cmpint (result.status, ==, 0);
  g_assert_nonnull (strstr (result.out, "[urge] Urges Member States to plant reeds by 2030;"));
  g_assert_nonnull (strstr (result.out, "by 2030 (2030-12-31)"));
}

/* A folder of data for the time of a test; there are no terms of anyone's own outside it. */
static char *
write_own_terms (Fixture *self, const char *json)
{
  g_autofree char *folder = g_build_filename (self->folder, "rapporteur", NULL);
  char *path = g_build_filename (folder, "lexicon.json", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, json, -1, NULL));
  g_setenv ("XDG_DATA_HOME", self->folder, TRUE);
  return path;
}

static void
forget_own_terms (Fixture *self, const char *path)
{
  g_autofree char *folder = g_build_filename (self->folder, "rapporteur", NULL);

  g_setenv ("XDG_DATA_HOME", g_get_user_data_dir (), TRUE);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_own_terms (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *path = write_own_terms (
      self, "{ \"performatives\": [ { \"verb\": \"enjoin\", \"strength\": \"call\" } ] }");
  g_auto (Result) result =
      run ("1. Enjoins Member States to plant reeds by 2030;\n", "analyse", "-", NULL);

  g_assert_cmpint (result.status, ==, 0);
  g_assert_nonnull (strstr (result.out, "[call] Enjoins Member States to plant reeds by 2030;"));
  forget_own_terms (self, path);
}

/* A result without the terms would look like one with them. */
static void
test_broken_own_terms (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *path = write_own_terms (self, "{ oops");
  g_auto (Result) result = run ("1. Urges States to plant reeds;\n", "analyse", "-", NULL);

  assert_complaint (&result, "-", path);
  forget_own_terms (self, path);
}

static void
test_text (G_GNUC_UNUSED Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *path = sample ("care-of-shared-rivers-18.txt");
  g_auto (Result) result = run (NULL, "analyse", path, NULL);

  g_assert_cmpint (result.status, ==, 0);
  g_assert_true (g_str_has_prefix (result.out, "URS/RES/18/31\nCare of shared rivers\n"));
  g_assert_nonnull (strstr (result.out, "→ Member States"));
}

/* Of a library that was made of two samples. */
static void
test_lineage (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *library = g_build_filename (self->folder, "library.db", NULL);
  g_autofree char *older = sample ("care-of-shared-rivers-18.txt");
  g_autofree char *newer = sample ("care-of-shared-rivers-20.txt");
  g_auto (Result) imported = run (NULL, "import", "--library", library, newer, older, NULL);
  g_auto (Result) text = run (NULL, "lineage", "--library", library, "20/27", "5", NULL);
  g_auto (Result) json = run (NULL, "lineage", "--format", "json", "--library", library,
                              "URS/RES/20/27", "7(a)", NULL);
  g_autoptr (JsonNode) root = json_from_string (json.out, NULL);

  g_assert_cmpint (imported.status, ==, 0);
  g_assert_cmpint (text.status, ==, 0);
  g_assert_true (g_str_has_prefix (text.out, "  2022-12-09  URS/RES/18/31  3.\n"));
  g_assert_nonnull (strstr (text.out, "\n* 2024-12-12  URS/RES/20/27  5.\n"
                                      "    edited, stronger: encourages → urges;"));
  g_assert_cmpint (json.status, ==, 0);
  g_assert_true (JSON_NODE_HOLDS_ARRAY (root));
  g_assert_nonnull (strstr (json.out, "\"label\":\"7. (a)\""));
}

static void
test_lineage_of_nothing (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *library = g_build_filename (self->folder, "library.db", NULL);
  g_autofree char *path = sample ("care-of-shared-rivers-18.txt");
  g_auto (Result) imported = run (NULL, "import", "--library", library, path, NULL);
  g_auto (Result) no_paragraph =
      run (NULL, "lineage", "--library", library, "URS/RES/18/31", "77", NULL);
  g_auto (Result) no_document = run (NULL, "lineage", "--library", library, "A/1", "7", NULL);
  g_auto (Result) no_operands = run (NULL, "lineage", NULL);

  g_assert_cmpint (imported.status, ==, 0);
  assert_complaint (&no_paragraph, "77", "no paragraph of this number");
  assert_complaint (&no_document, "A/1", "is not in the library");
  g_assert_cmpint (no_operands.status, ==, 2);
}

static void
test_chart (Fixture *self, gconstpointer data)
{
  const char *format = data;
  g_autofree char *path = sample ("care-of-shared-rivers-18.txt");
  g_autofree char *name = g_strconcat ("chart.", format, NULL);
  g_autofree char *out = g_build_filename (self->folder, name, NULL);
  g_auto (Result) result = run (NULL, "chart", "-o", out, path, NULL);
  g_autofree char *content = NULL;
  gsize length = 0;

  g_assert_cmpint (result.status, ==, 0);
  g_assert_true (g_file_get_contents (out, &content, &length, NULL));
  g_assert_cmpuint (length, >, 1000);
  g_assert_true (g_str_equal (format, "pdf") == g_str_has_prefix (content, "%PDF-"));
}

static void
test_chart_fails_whole (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *path = sample ("care-of-shared-rivers-18.txt");
  g_autofree char *missing = g_build_filename (self->folder, "missing.txt", NULL);
  g_autofree char *out = g_build_filename (self->folder, "chart.pdf", NULL);
  g_auto (Result) result = run (NULL, "chart", "-o", out, path, missing, NULL);

  assert_complaint (&result, missing, "no such file");
  g_assert_false (g_file_test (out, G_FILE_TEST_EXISTS));
}

/* A comparison and a series as pages: by the name of the file, on the paper and of the day asked
 * for; the same order gives the same bytes. */
static void
test_pages (Fixture *self, gconstpointer command)
{
  g_autofree char *older = sample ("care-of-shared-rivers-18.txt");
  g_autofree char *newer = sample ("care-of-shared-rivers-20.txt");
  g_autofree char *out = g_build_filename (self->folder, "out.pdf", NULL);
  g_autofree char *again = g_build_filename (self->folder, "again", NULL);
  g_auto (Result) result =
      run (NULL, command, "-p", "letter", "-d", "2026-01-02", "-o", out, older, newer, NULL);
  g_auto (Result) second = run (NULL, command, "--format", "pdf", "-p", "Letter", "-d",
                                "2026-01-02", "-o", again, older, newer, NULL);
  g_auto (Result) folded = run (NULL, command, "-p", "a0", "-o", out, older, newer, NULL);
  g_auto (Result) missing = run (NULL, command, "-o", out, older, "nowhere.txt", NULL);
  g_autofree char *content = NULL, *same = NULL;
  gsize length = 0, other = 0;

  g_assert_cmpstr (result.err, ==, "");
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpint (second.status, ==, 0);
  g_assert_true (g_file_get_contents (out, &content, &length, NULL));
  g_assert_true (g_file_get_contents (again, &same, &other, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_assert_cmpmem (content, length, same, other);
  g_assert_cmpint (folded.status, ==, 2);
  g_assert_nonnull (strstr (folded.err, "a0: is no paper; there are a4 and letter\n"));
  g_assert_cmpint (missing.status, ==, 1);
}

/* In a chart for readers of Arabic each part of a line that is told in two scripts stays whole. */
static void
test_chart_in_arabic (G_GNUC_UNUSED Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *path = sample ("care-of-shared-rivers-20.txt");
  Result result;

  g_setenv ("LANGUAGE", "ar", TRUE);
  result = run (NULL, "chart", "-o", "-", "--format", "html", path, NULL);
  g_unsetenv ("LANGUAGE");
  g_assert_cmpint (result.status, ==, 0);
  if (strstr (result.out, "الدورة 20") ==
      NULL) { /* C.UTF-8 is translated by glibc 2.36, not by 2.41 */
    g_test_skip ("the program does not speak Arabic in this locale");
    result_clear (&result);
    return;
  }
  g_assert_nonnull (strstr (result.out, "<p class=\"detail\">\u2068URS/RES/20/27\u2069 · \u2068"));
  g_assert_nonnull (strstr (result.out, " 20\u2069 · \u2068")); /* the session */
  result_clear (&result);
}

#define ADD(path, data, function)                                                                  \
  g_test_add ("/cli/" path, Fixture, data, set_up, function, tear_down)

/* Each document's column says what became of each commitment in it; what cannot be followed is
 * refused. */
static void
test_series (G_GNUC_UNUSED Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *older = sample ("care-of-shared-rivers-18.txt");
  g_autofree char *newer = sample ("care-of-shared-rivers-20.txt");
  g_auto (Result) text = run (NULL, "series", older, newer, NULL);
  g_auto (Result) table = run (NULL, "series", "--format", "csv", older, newer, NULL);
  g_auto (Result) page = run (NULL, "series", "--format", "html", older, newer, NULL);
  g_auto (Result) data_of = run (NULL, "series", "--format", "json", older, newer, NULL);
  g_auto (Result) alone = run (NULL, "series", older, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (text.status, ==, 0);
  g_assert_nonnull (strstr (text.out, "URS/RES/20/27\n  Commitments: 35; carried over: 27, "));
  g_assert_nonnull (strstr (text.out, "\n1. [Urge]  →  3. [Decide] ▲ Stronger\n  Decides that "));
  g_assert_nonnull (strstr (text.out, "\n24. [Encourage]  →  Dropped\n"));
  g_assert_nonnull (strstr (text.out, "\n–  →  7. (b) [Recommend] + New\n"));
  g_assert_nonnull (strstr (table.out, "commitment,URS/RES/18/31: paragraph,"));
  g_assert_nonnull (strstr (table.out, ",1.,urge,,3.,decide,stronger\r\n"));
  g_assert_nonnull (strstr (page.out, "<td class=\"stronger\"><strong>3.</strong>"));
  json_parser_load_from_data (parser, data_of.out, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (alone.status, ==, 2);
  g_assert_cmpstr (alone.out, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("usage", NULL, test_usage);
  ADD ("chart-in-arabic", NULL, test_chart_in_arabic);
  ADD ("bad-input", NULL, test_bad_input);
  ADD ("no-permission", NULL, test_no_permission);
  ADD ("json", NULL, test_json);
  ADD ("text", NULL, test_text);
  ADD ("standard-input", NULL, test_standard_input);
  ADD ("own-terms", NULL, test_own_terms);
  ADD ("own-terms/broken", NULL, test_broken_own_terms);
  ADD ("lineage", NULL, test_lineage);
  ADD ("lineage/of-nothing", NULL, test_lineage_of_nothing);
  ADD ("chart/pdf", "pdf", test_chart);
  ADD ("chart/html", "html", test_chart);
  ADD ("chart/csv", "csv", test_chart);
  ADD ("chart/json", "json", test_chart);
  ADD ("chart/fails-whole", NULL, test_chart_fails_whole);
  ADD ("series", NULL, test_series);
  ADD ("pages/compare", "compare", test_pages);
  ADD ("pages/series", "series", test_pages);
  return g_test_run ();
}
