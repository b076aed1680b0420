/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What holds for every document, whatever it says: spans lie in their text, everything operative
 * is a commitment or says why not, parents and sections exist, and the same file gives the same
 * result. Shown on the bundled samples and, where they are there, on the real documents of
 * ../shared.
 */
#include <string.h>

#include "rap-analyse.h"
#include "rap-export-json.h"
#include "rap-find-again.h"

static RapLexicon *
load_lexicon (void)
{
  g_autoptr (GError) error = NULL;
  RapLexicon *lexicon = rap_lexicon_load ("en", &error);
  g_assert_no_error (error);
  return lexicon;
}

static GPtrArray *
analyse (const char *path, RapLexicon *lexicon)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) source = rap_read_source (path, NULL, &error);
  g_autofree char *name = g_path_get_basename (path);
  GPtrArray *documents;

  g_assert_no_error (error);
  documents = rap_analyse_source (source, name, lexicon, NULL, &error);
  g_assert_no_error (error);
  return documents;
}

static void
assert_span (RapSpan span, guint length)
{
  g_assert_cmpuint (span.start, <, span.end);
  g_assert_cmpuint (span.end, <=, length);
}

static void
assert_commitment (RapCommitment *commitment, guint length)
{
  guint n, end = 0;
  const RapAction *actions = rap_commitment_get_actions (commitment, &n);
  const RapActor *actors;
  const RapDeadline *deadlines;
  const RapSpan *qualifiers;

  g_assert_cmpstr (rap_commitment_get_reason (commitment), !=, "");
  for (guint i = 0; i < n; i++) {
    assert_span (actions[i].span, length);
    g_assert_cmpuint (actions[i].span.start, >=, end);
    end = actions[i].span.end;
  }
  actors = rap_commitment_get_actors (commitment, &n);
  for (guint i = 0; i < n; i++) {
    if (!rap_span_is_empty (actors[i].span)) /* its chapeau names whoever it is */
      assert_span (actors[i].span, length);
    g_assert_cmpstr (actors[i].name, !=, "");
  }
  deadlines = rap_commitment_get_deadlines (commitment, &n);
  for (guint i = 0; i < n; i++)
    if (rap_span_is_empty (deadlines[i].span))
      g_assert_nonnull (deadlines[i].date);
    else
      assert_span (deadlines[i].span, length);
  qualifiers = rap_commitment_get_qualifiers (commitment, &n);
  for (guint i = 0; i < n; i++)
    assert_span (qualifiers[i], length);
}

static void
assert_paragraph (RapParagraph *paragraph)
{
  const char *text = rap_paragraph_get_text (paragraph);
  RapParagraphType type = rap_paragraph_get_paragraph_type (paragraph);
  RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
  guint n, length = g_utf8_strlen (text, -1);
  const RapFootnote *footnotes = rap_paragraph_get_footnotes (paragraph, &n);
  const RapTextRepair *repairs;

  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpuint (length, >, 0);
  g_assert_null (strchr (text, '\n'));
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (footnotes[i].offset, <=, length);
  repairs = rap_paragraph_get_repairs (paragraph, &n);
  for (guint i = 0; i < n; i++) {
    assert_span (repairs[i].span, length);
    g_assert_cmpstr (repairs[i].was, !=, "");
  }
  if (commitment != NULL)
    assert_commitment (commitment, length);
  if (type == RAP_PARAGRAPH_OPERATIVE || type == RAP_PARAGRAPH_SUBPARAGRAPH)
    g_assert_true ((commitment != NULL) != (rap_paragraph_get_not_commitment (paragraph) != NULL));
}

static gboolean
has_section (RapDocument *document, const char *id)
{
  guint n;
  const RapSection *sections = rap_document_get_sections (document, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (sections[i].id, id))
      return TRUE;
  return FALSE;
}

static void
assert_document (RapDocument *document)
{
  guint n;
  const RapSection *sections = rap_document_get_sections (document, &n);

  g_assert_cmpuint (rap_document_get_n_paragraphs (document), >, 0);
  for (guint i = 0; i < n; i++) {
    g_assert_cmpuint (sections[i].level, >, 0);
    g_assert_true (sections[i].parent == NULL || has_section (document, sections[i].parent));
  }
  for (guint i = 0; i < rap_document_get_n_paragraphs (document); i++) {
    RapParagraph *paragraph = rap_document_get_paragraph (document, i);
    const char *section = rap_paragraph_get_section (paragraph);
    g_assert_true (section == NULL || has_section (document, section));
    assert_paragraph (paragraph);
  }
}

/* In the paragraphs by themselves is found what was found while they were read. */
static void
assert_found_again (RapDocument *document, RapLexicon *lexicon)
{
  g_autoptr (RapDocument) again = rap_find_again (document, lexicon);
  g_autoptr (GString) first = g_string_new (NULL), second = g_string_new (NULL);
  g_auto (GStrv) lines = NULL, lines_again = NULL;

  rap_export_json_document (document, first);
  rap_export_json_document (again, second);
  lines = g_strsplit (first->str, "\n", -1);
  lines_again = g_strsplit (second->str, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, lines_again[i]);
}

static void
assert_file (const char *path, RapLexicon *lexicon)
{
  g_autoptr (GPtrArray) documents = analyse (path, lexicon);

  g_assert_cmpuint (documents->len, >, 0);
  for (guint i = 0; i < documents->len; i++) {
    assert_document (g_ptr_array_index (documents, i));
    assert_found_again (g_ptr_array_index (documents, i), lexicon);
  }
}

/* Calls assert_file() for each file of a folder that ends so; returns how many there were. */
static guint
assert_folder (const char *folder, const char *ending, RapLexicon *lexicon)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    if (!g_str_has_suffix (name, ending))
      continue;
    g_test_message ("%s", path);
    assert_file (path, lexicon);
    n++;
  }
  return n;
}

static void
test_samples (void)
{
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autofree char *folder =
      g_build_filename (g_test_get_dir (G_TEST_DIST), "..", "data", "samples", NULL);

  g_assert_cmpuint (assert_folder (folder, ".txt", lexicon), >=, 3);
}

static void
test_shared (gconstpointer data)
{
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_auto (GStrv) folder_and_ending = g_strsplit (data, ":", 2);
  g_autofree char *folder = g_build_filename (g_getenv ("RAP_SHARED"), folder_and_ending[0], NULL);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR)) {
    g_test_skip ("the real documents are not here");
    return;
  }
  g_assert_cmpuint (assert_folder (folder, folder_and_ending[1], lexicon), >, 0);
}

static void
test_same_twice (void)
{
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autofree char *path = g_build_filename (g_test_get_dir (G_TEST_DIST), "..", "data", "samples",
                                            "care-of-shared-rivers-18.txt", NULL);
  g_autoptr (GPtrArray) once = analyse (path, lexicon);
  g_autoptr (GPtrArray) again = analyse (path, lexicon);
  g_autoptr (GString) first = g_string_new (NULL);
  g_autoptr (GString) second = g_string_new (NULL);

  rap_export_json_documents (once, first);
  rap_export_json_documents (again, second);
  g_assert_cmpstr (first->str, ==, second->str);
}

static void
test_cancelled (void)
{
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) source = g_bytes_new_static ("1. Urges all to act;\n", 21);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (rap_analyse_source (source, "a.txt", lexicon, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A draft has brackets around what is not agreed; nobody is called by them. */
static void
test_brackets (void)
{
  static const char text[] = "1. [Requests the [Board of Ferries] to meet;]\n";
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autoptr (GBytes) source = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = rap_analyse_source (source, "a.txt", lexicon, NULL, &error);
  RapCommitment *commitment;
  const RapActor *actors;
  guint n;

  g_assert_no_error (error);
  commitment = rap_paragraph_get_commitment (rap_document_get_paragraph (documents->pdata[0], 0));
  g_assert_nonnull (commitment);
  g_assert_cmpint (rap_commitment_get_strength (commitment), ==, RAP_STRENGTH_REQUEST);
  actors = rap_commitment_get_actors (commitment, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (actors[0].name, ==, "Board of Ferries");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analyse/samples", test_samples);
  g_test_add_func ("/analyse/same-twice", test_same_twice);
  g_test_add_func ("/analyse/cancelled", test_cancelled);
  g_test_add_func ("/analyse/brackets", test_brackets);
  g_test_add_data_func ("/analyse/real/seeds", "seeds:.txt", test_shared);
  g_test_add_data_func ("/analyse/real/gold", "gold:.txt", test_shared);
  g_test_add_data_func ("/analyse/real/security-council", "corpus/security-council:.txt",
                        test_shared);
  g_test_add_data_func ("/analyse/real/pdf", "corpus/pdf:.pdf", test_shared);
  return g_test_run ();
}
