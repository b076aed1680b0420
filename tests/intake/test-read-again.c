/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A library read again with terms that it was not imported with: suggestions become what is found
 * now, what the analyst has said stays, and all of it is one step that can be undone.
 */
#include <string.h>

#include "rap-correct-reading.h"
#include "rap-import.h"
#include "rap-own-terms.h"
#include "rap-read-again.h"
#include "store-samples.h"
#include "window-samples.h"

#define TITLE "Read Documents Again"

/* 1 to 4 are led by what becomes a performative, or a firmer one. */
static const char *const text = "The Assembly,\n\n"
                                "1. Urges States to plant reeds by 2030;\n\n"
                                "2. Adjures all Governments to protect storks;\n\n"
                                "3. Adjures Member States to protect rivers;\n\n"
                                "4. Urges States to dredge harbours;\n\n"
                                "5. Notes that rivers flow.\n";

typedef struct {
  char *folder;        /* (owned) */
  RapLibrary *library; /* (owned) */
} Fixture;

static RapLexicon *
load_lexicon (gboolean own)
{
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func ((GDestroyNotify)rap_own_term_free);
  g_autoptr (GError) error = NULL;
  RapLexicon *lexicon;

  g_ptr_array_add (terms, rap_own_term_new ("adjure", RAP_STRENGTH_CALL, NULL));
  g_ptr_array_add (terms, rap_own_term_new ("urge", RAP_STRENGTH_DECIDE, NULL));
  lexicon = rap_lexicon_load_with_terms ("en", own ? terms : NULL, &error);
  g_assert_no_error (error);
  return lexicon;
}

static void
imported_cb (const RapImportReport *report, G_GNUC_UNUSED gpointer data)
{
  g_assert_no_error (report->error);
}

static void
import_text (Fixture *self, const char *name, const char *content)
{
  g_autoptr (RapLexicon) lexicon = load_lexicon (FALSE);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  g_ptr_array_add (files, path);
  rap_import_files (self->library, lexicon, files, NULL, imported_cb, NULL);
}

static void
set_up (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  self->folder = sample_folder_make ();
  self->library = sample_library_new (self->folder);
  import_text (self, "a.txt", text);
}

static void
tear_down (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_object_unref (self->library);
  sample_folder_remove (self->folder);
}

/* "1.urge 2.- …": each numbered paragraph, its strength, and a sign for its status. */
static char *
list (Fixture *self)
{
  static const char signs[] = { ' ', '+', '~', 'x' };
  g_autoptr (RapQuery) query = rap_query_new (&(RapQueryFields){ .whole_text = TRUE });
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows =
      rap_library_load_rows (self->library, query, 0, G_MAXUINT, NULL, &error);
  GString *found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++) {
    RapRow *row = g_ptr_array_index (rows, i);
    RapParagraph *paragraph = rap_row_get_paragraph (row);
    RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
    if (*rap_paragraph_get_label (paragraph) != '\0')
      g_string_append_printf (found, "%s%s%c", rap_paragraph_get_label (paragraph),
                              commitment != NULL
                                  ? rap_strength_to_name (rap_commitment_get_strength (commitment))
                                  : "-",
                              signs[rap_row_get_status (row)]);
  }
  return g_strchomp (g_string_free (found, FALSE));
}

static void
assert_list (Fixture *self, const char *expected)
{
  g_autofree char *found = list (self);
  g_assert_cmpstr (found, ==, expected);
}

static char *
version_of (Fixture *self)
{
  g_autoptr (GPtrArray) entries = rap_library_list_documents (self->library, NULL, NULL);
  const RapDocumentEntry *entry = g_ptr_array_index (entries, 0);
  g_autoptr (RapDocument) document =
      rap_library_load_document (self->library, entry->id, NULL, NULL);

  return g_strdup (rap_document_get_lexicon_version (document));
}

static void
report_cb (const RapReadAgainReport *report, gpointer data)
{
  *(RapReadAgainReport *)data = *report;
}

static RapReadAgainReport
read_again (Fixture *self, gboolean own)
{
  g_autoptr (RapLexicon) lexicon = load_lexicon (own);
  g_autoptr (GError) error = NULL;
  RapReadAgainReport report = { 0 };

  g_assert_true (rap_read_again (self->library, lexicon, TITLE, NULL, report_cb, &report, &error));
  g_assert_no_error (error);
  g_assert_null (report.name);
  return report;
}

static void
assert_undone (Fixture *self, const char *title)
{
  g_autofree char *undone = rap_library_undo (self->library, NULL, NULL);
  g_assert_cmpstr (undone, ==, title);
}

static void
test_suggestions_change (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *before = version_of (self), *after = NULL, *undone = NULL, *redone = NULL;
  RapReadAgainReport report;

  assert_list (self, "1.urge 2.- 3.- 4.urge 5.-");
  report = read_again (self, TRUE);
  assert_list (self, "1.decide 2.call 3.call 4.decide 5.-");
  g_assert_cmpuint (report.done, ==, 1);
  g_assert_cmpuint (report.total, ==, 1);
  g_assert_cmpuint (report.n_changed, ==, 4);
  g_assert_cmpuint (report.n_unfit, ==, 0);
  after = version_of (self);
  g_assert_nonnull (strstr (after, "+own-"));

  assert_undone (self, TITLE);
  assert_list (self, "1.urge 2.- 3.- 4.urge 5.-");
  undone = version_of (self);
  g_assert_cmpstr (undone, ==, before);
  redone = rap_library_redo (self->library, NULL, NULL);
  g_assert_cmpstr (redone, ==, TITLE);
  assert_list (self, "1.decide 2.call 3.call 4.decide 5.-");
}

/* What was confirmed, corrected or rejected stays, and can still be restored afterwards. */
static void
test_analyst_stays (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (RapEdit) edit = rap_edit_new ("Review");
  g_autoptr (RapEdit) restore = rap_edit_new ("Restore");
  g_autoptr (RapCommitment) own =
      rap_commitment_new (RAP_STRENGTH_INVITE, "analyst", "", NULL, NULL, NULL, NULL);
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) entries = rap_library_list_documents (self->library, NULL, NULL);
  RapReadAgainReport report;

  name = g_strdup (rap_document_entry_get_display_name (g_ptr_array_index (entries, 0)));
  rap_edit_set_status (edit, sample_find_id (self->library, name, "1."), RAP_STATUS_CONFIRMED);
  rap_edit_set_commitment (edit, sample_find_id (self->library, name, "3."), own);
  rap_edit_reject (edit, sample_find_id (self->library, name, "4."));
  g_assert_true (rap_library_apply (self->library, edit, NULL, NULL));
  assert_list (self, "1.urge+2.- 3.invite~4.-x5.-");

  report = read_again (self, TRUE);
  g_assert_cmpuint (report.n_changed, ==, 1);
  assert_list (self, "1.urge+2.call 3.invite~4.-x5.-");

  rap_edit_restore (restore, sample_find_id (self->library, name, "4."));
  g_assert_true (rap_library_apply (self->library, restore, NULL, NULL));
  assert_list (self, "1.urge+2.call 3.invite~4.urge 5.-");
  assert_undone (self, "Restore");
  assert_undone (self, TITLE);
  assert_undone (self, "Review");
  assert_list (self, "1.urge 2.- 3.- 4.urge 5.-");
}

/* What the rules did is not told as if the analyst had done it. */
static void
test_history (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GPtrArray) entries = rap_library_list_documents (self->library, NULL, NULL);
  const char *name = rap_document_entry_get_display_name (g_ptr_array_index (entries, 0));
  gint64 paragraph = sample_find_id (self->library, name, "2.");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  read_again (self, TRUE);
  rap_library_load_history_async (self->library, paragraph, NULL, sample_take_result, &result);
  sample_wait (&result);
  lines = rap_library_load_history_finish (self->library, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  g_assert_true (g_str_has_suffix (lines[0], " Read again by the rules"));
}

/* Where nothing becomes different there is nothing to undo. */
static void
test_same (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *title = g_strdup (rap_library_get_undo_title (self->library));
  RapReadAgainReport report = read_again (self, FALSE);

  g_assert_cmpuint (report.n_changed, ==, 0);
  g_assert_cmpstr (rap_library_get_undo_title (self->library), ==, title);
}

static void
test_several_documents (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  RapReadAgainReport report;

  import_text (self, "b.txt", "1. Adjures Member States to protect fish;\n");
  report = read_again (self, TRUE);
  g_assert_cmpuint (report.done, ==, 2);
  g_assert_cmpuint (report.n_changed, ==, 5);
  assert_undone (self, TITLE);
  assert_list (self, "1.urge 2.- 3.- 4.urge 5.- 1.-");
}

/* A document of other paragraphs has no place for what was said of the old ones. */
static void
test_unfit (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GPtrArray) entries = rap_library_list_documents (self->library, NULL, NULL);
  const RapDocumentEntry *entry = g_ptr_array_index (entries, 0);
  g_autoptr (RapDocument) held = rap_library_load_document (self->library, entry->id, NULL, NULL);
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autoptr (RapDocument) shorter = NULL;
  g_autoptr (GError) error = NULL;
  RapReadAgain result = { 0 };

  g_ptr_array_add (one, rap_document_get_paragraph (held, 0));
  shorter = rap_document_with_paragraphs (held, one);
  g_assert_true (rap_library_read_again (self->library, shorter, TITLE, &result, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (result.fits);
  g_assert_cmpint (result.step, ==, 0);
  assert_list (self, "1.urge 2.- 3.- 4.urge 5.-");
}

static gint64
find_document (Fixture *self, const char *name)
{
  g_autoptr (GPtrArray) entries = rap_library_list_documents (self->library, NULL, NULL);

  for (guint i = 0; i < entries->len; i++)
    if (g_str_equal (rap_document_entry_get_display_name (entries->pdata[i]), name))
      return ((RapDocumentEntry *)entries->pdata[i])->id;
  g_assert_not_reached ();
}

static void
correct (Fixture *self, const char *name, const char *label, guint start, const char *with)
{
  g_autoptr (RapRow) row = sample_find_row (self->library, name, label);
  g_autoptr (GArray) corrections = rap_corrections_new ();
  RapCorrection correction = { { start, start }, g_strdup (with) };
  RapReadingDraft draft = { .document = find_document (self, name),
                            .paragraph = rap_row_get_id (row),
                            .first_id = rap_paragraph_get_id (rap_row_get_paragraph (row)),
                            .n = 1,
                            .corrections = corrections };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_array_append_val (corrections, correction);
  rap_correct_reading_async (self->library, &draft, "Correct the Reading", NULL, sample_take_result,
                             &result);
  sample_wait (&result);
  rap_correct_reading_finish (self->library, result, &error);
  g_assert_no_error (error);
}

/* What is looked into again are the paragraphs as they were corrected. */
static void
test_corrected (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  RapReadAgainReport report;

  correct (self, "a.txt", "4.", strlen ("4. Urges States to dredge"),
           "\n8. Adjures all States to dredge ");
  assert_list (self, "1.urge 2.- 3.- 4.urge 8.- 5.-");
  report = read_again (self, TRUE);
  g_assert_cmpuint (report.n_unfit, ==, 0);
  assert_list (self, "1.decide 2.call 3.call 4.decide 8.call 5.-");
  assert_undone (self, TITLE);
  assert_undone (self, "Correct the Reading");
  assert_list (self, "1.urge 2.- 3.- 4.urge 5.-");
}

/* A heading as it was corrected is found in nothing, and stays. */
static void
test_corrected_heading (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (RapDocument) held = NULL;
  RapReadAgainReport report;
  guint n;

  import_text (self, "b.txt", "6. Adjures States to dredge;\n\nWATER\n\n7. Notes it.\n");
  correct (self, "b.txt", "", strlen ("WATER"), "S");
  report = read_again (self, TRUE);
  g_assert_cmpuint (report.n_unfit, ==, 0);
  assert_list (self, "1.decide 2.call 3.call 4.decide 5.- 6.call 7.-");
  held = rap_library_load_document (self->library, find_document (self, "b.txt"), NULL, NULL);
  g_assert_cmpstr (rap_document_get_sections (held, &n)[0].title, ==, "WATERS");
}

static void
test_stopped (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (RapLexicon) lexicon = load_lexicon (TRUE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  RapReadAgainReport report = { 0 };

  g_cancellable_cancel (cancellable);
  g_assert_true (
      rap_read_again (self->library, lexicon, TITLE, cancellable, report_cb, &report, NULL));
  g_assert_cmpuint (report.done, ==, 0);
  assert_list (self, "1.urge 2.- 3.- 4.urge 5.-");
}

#define ADD(path, function)                                                                        \
  g_test_add ("/read-again/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("suggestions-change", test_suggestions_change);
  ADD ("analyst-stays", test_analyst_stays);
  ADD ("history", test_history);
  ADD ("same", test_same);
  ADD ("several-documents", test_several_documents);
  ADD ("unfit", test_unfit);
  ADD ("corrected", test_corrected);
  ADD ("corrected-heading", test_corrected_heading);
  ADD ("stopped", test_stopped);
  return g_test_run ();
}
