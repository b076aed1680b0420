/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The specification of the analysis by example: each file in cases/ is about one rule, each block
 * of a file is a small document whose paragraphs are written as they must be found. In a block "#"
 * says what it shows, ">" is a paragraph that only stands before the others, and "=" says how
 * strong the paragraph above it is, and by which rule; "^" names whom its chapeau asks, "<" is a
 * day that follows, "@" a document that is cited. RAP_UPDATE_GOLDEN=1 writes the files anew.
 */
#include "marked-text.h"
#include "rap-reader.h"

#include <string.h>

#define INVOCATION "The Assembly,"
/* What a document begins with that says when it was adopted, and has an invocation of its own. */
#define MASTHEAD "Resolution adopted by "

typedef struct {
  char *file;  /* (owned) */
  char *block; /* (owned) */
} Case;

static void
case_free (gpointer data)
{
  Case *self = data;

  g_free (self->file);
  g_free (self->block);
  g_free (self);
}

/* The document that a block describes. */
static char *
case_to_document (char **lines, guint *n_paragraphs)
{
  GString *document = g_string_new (NULL);

  *n_paragraphs = 0;
  for (guint i = 0; lines[i] != NULL; i++) {
    g_autofree char *text = NULL;
    if (lines[i][0] == '\0' || strchr ("#=@<^", lines[i][0]) != NULL)
      continue;
    text = marked_text_strip (lines[i][0] == '>' ? lines[i] + 2 : lines[i]);
    *n_paragraphs += lines[i][0] != '>';
    g_string_append_printf (document, "%s\n\n", text);
  }
  return g_string_free (document, FALSE);
}

static char *
analyse (const char *document, guint n_paragraphs)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLexicon) lexicon = rap_lexicon_load ("en", &error);
  g_autofree char *whole =
      g_str_has_prefix (document, "We, ") || g_str_has_prefix (document, MASTHEAD)
          ? g_strdup (document)
          : g_strconcat (INVOCATION "\n\n", document, NULL);
  g_autoptr (RapRaw) raw = rap_text_read (whole, strlen (whole));
  g_autoptr (RapManuscript) manuscript = rap_manuscript_new (raw, lexicon);
  g_autoptr (RapOutline) outline = rap_outline_new (manuscript, lexicon);
  g_autoptr (RapFindings) findings = rap_findings_new (outline, lexicon);
  GString *found = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (outline->parts->len, >=, n_paragraphs);
  for (guint i = outline->parts->len - n_paragraphs; i < outline->parts->len; i++) {
    g_autofree char *paragraph = marked_text_write (outline, findings, lexicon, i);
    g_string_append (found, paragraph);
  }
  return g_string_free (found, FALSE);
}

static gboolean
is_about_the_block (const char *line)
{
  return line[0] == '#' || line[0] == '>';
}

/* The block with what was found in place of what is expected. */
static char *
find_block (const char *block)
{
  g_auto (GStrv) lines = g_strsplit (block, "\n", -1);
  GString *made = g_string_new (NULL);
  guint n_paragraphs;
  g_autofree char *document = case_to_document (lines, &n_paragraphs);
  g_autofree char *found = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    if (is_about_the_block (lines[i]))
      g_string_append_printf (made, "%s\n", lines[i]);
  if (n_paragraphs > 0) {
    found = analyse (document, n_paragraphs);
    g_string_append (made, found);
  }
  return g_string_free (made, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autofree char *made = find_block (self->block);

  if (!g_str_equal (made, self->block)) {
    g_test_message ("%s\nexpected:\n%sfound:\n%s", self->file, self->block, made);
    g_test_fail ();
  }
}

static char **
read_blocks (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  g_strchomp (content);
  return g_strsplit (content, "\n\n", -1);
}

static void
update_file (const char *path)
{
  g_auto (GStrv) blocks = read_blocks (path);
  g_autoptr (GError) error = NULL;
  GString *made = g_string_new (NULL);
  g_autofree char *content = NULL;

  for (guint i = 0; blocks[i] != NULL; i++) {
    g_autofree char *block = find_block (blocks[i]);
    g_string_append_printf (made, "%s%s", i > 0 ? "\n" : "", block);
  }
  content = g_string_free (made, FALSE);
  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
}

static void
add_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_auto (GStrv) blocks = NULL;

  if (g_getenv ("RAP_UPDATE_GOLDEN") != NULL)
    update_file (path);
  blocks = read_blocks (path);
  for (guint i = 0; blocks[i] != NULL; i++) {
    g_autofree char *test =
        g_strdup_printf ("/analysis/%.*s/%u", (int)strcspn (name, "."), name, i + 1);
    Case *self = g_new0 (Case, 1);
    self->file = g_strdup (name);
    self->block = g_strconcat (blocks[i], "\n", NULL);
    g_test_add_data_func_full (test, self, test_case, case_free);
  }
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_DIST, "analysis", "cases", NULL);
  dir = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      add_file (folder, name);
  return g_test_run ();
}
