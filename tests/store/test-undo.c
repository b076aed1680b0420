/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Whatever was done, undoing it leaves the library as it was, to the last column, and redoing it as
 * it had become: steps drawn by lot, undone and redone one by one, and the program is started anew
 * in between.
 */
#include "store-samples.h"

#include <sqlite3.h>
#include <string.h>
#include "window-samples.h"

#define N_STEPS 60

/* What is visible of a library. Numbers of actors stay what they are, those of tags need not. */
static const char *const dumps[] = {
  "SELECT * FROM document WHERE NOT hidden ORDER BY id",
  "SELECT paragraph.* FROM paragraph JOIN document ON document.id = document"
  " WHERE NOT hidden ORDER BY paragraph.id",
  "SELECT paragraph_actor.*, actor.name FROM paragraph_actor JOIN actor ON actor.id = actor"
  " JOIN paragraph ON paragraph.id = paragraph JOIN document ON document.id = document"
  " WHERE NOT hidden ORDER BY 1, 2",
  "SELECT deadline.* FROM deadline JOIN paragraph ON paragraph.id = paragraph"
  " JOIN document ON document.id = document WHERE NOT hidden ORDER BY 1, 2",
  "SELECT review.* FROM review JOIN paragraph ON paragraph.id = paragraph"
  " JOIN document ON document.id = document WHERE NOT hidden ORDER BY 1",
  "SELECT suggestion.* FROM suggestion JOIN paragraph ON paragraph.id = paragraph"
  " JOIN document ON document.id = document WHERE NOT hidden ORDER BY 1",
  "SELECT name, document FROM document_tag JOIN tag ON tag.id = tag"
  " JOIN document ON document.id = document WHERE NOT hidden ORDER BY 1, 2",
  "SELECT name FROM tag ORDER BY 1",
  "SELECT paragraph_tag.* FROM paragraph_tag JOIN paragraph ON paragraph.id = paragraph"
  " JOIN document ON document.id = document WHERE NOT hidden ORDER BY 1, 2",
  /* The search index agrees with the paragraphs, or this fails. */
  "INSERT INTO paragraph_search (paragraph_search) VALUES ('integrity-check')",
  "SELECT paragraph.id FROM paragraph_search JOIN paragraph ON paragraph.id = "
  "paragraph_search.rowid"
  " JOIN document ON document.id = document"
  " WHERE paragraph_search MATCH 'xk2s3 OR xk2s0 OR xk2' AND NOT hidden ORDER BY 1",
};

static void
dump_row (sqlite3_stmt *statement, GString *dump)
{
  for (int i = 0; i < sqlite3_column_count (statement); i++) {
    const guint8 *bytes = sqlite3_column_blob (statement, i);
    int n = sqlite3_column_bytes (statement, i);

    for (int at = 0; at < n; at++)
      if (g_ascii_isprint (bytes[at]))
        g_string_append_c (dump, bytes[at]);
      else
        g_string_append_printf (dump, "\\%02x", bytes[at]);
    g_string_append (dump, sqlite3_column_type (statement, i) == SQLITE_NULL ? "-|" : "|");
  }
  g_string_append_c (dump, '\n');
}

static char *
dump_library (const Sample *sample)
{
  GString *dump = g_string_new (NULL);
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (sample->path, &database), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (dumps); i++) {
    sqlite3_stmt *statement;
    int code;

    g_assert_cmpint (sqlite3_prepare_v2 (database, dumps[i], -1, &statement, NULL), ==, SQLITE_OK);
    while ((code = sqlite3_step (statement)) == SQLITE_ROW)
      dump_row (statement, dump);
    g_assert_cmpint (code, ==, SQLITE_DONE);
    sqlite3_finalize (statement);
    g_string_append (dump, "--\n");
  }
  sqlite3_close (database);
  return g_string_free (dump, FALSE);
}

typedef struct {
  Sample sample;
  GRand *lot;
  guint n_imports;
  guint n_corrections;
  GPtrArray *states; /* (element-type utf8): before the first step and after each */
} Play;

static guint
lot_number (Play *play, guint below)
{
  return g_rand_int_range (play->lot, 0, below);
}

static RapCommitment *
lot_commitment (Play *play)
{
  static const char *const names[] = { "Member Rivers", "Coasts", "Ferrymen", "L'Île", "" };
  g_autoptr (GArray) actions = g_array_new (FALSE, FALSE, sizeof (RapAction));
  g_autoptr (GArray) qualifiers = g_array_new (FALSE, FALSE, sizeof (RapSpan));
  g_autoptr (GArray) actors = rap_actors_new ();
  g_autoptr (GArray) deadlines = rap_deadlines_new ();

  for (guint n = lot_number (play, 4); n > 0; n--) {
    RapSpan span = { lot_number (play, 9), lot_number (play, 30) };
    RapAction action = { span, lot_number (play, 2) };
    RapActor actor = { span, g_strdup (names[lot_number (play, G_N_ELEMENTS (names))]),
                       lot_number (play, 3) };
    RapDeadline deadline = { span, lot_number (play, 4),
                             lot_number (play, 2) ? g_strdup ("2031-12-31") : NULL };

    g_array_append_val (actions, action);
    g_array_append_val (qualifiers, span);
    g_array_append_val (actors, actor);
    g_array_append_val (deadlines, deadline);
  }
  return rap_commitment_new (lot_number (play, RAP_N_STRENGTHS), "own",
                             lot_number (play, 2) ? "it's \"so\"\n" : NULL, actions, actors,
                             deadlines, qualifiers);
}

static void
add_change_by_lot (Play *play, RapEdit *edit, GPtrArray *rows)
{
  RapRow *row = g_ptr_array_index (rows, lot_number (play, rows->len));
  gint64 paragraph = rap_row_get_id (row), document = rap_row_get_document (row);
  const char *tag = lot_number (play, 2) ? "water" : "boats";
  g_autoptr (RapCommitment) commitment = lot_commitment (play);

  switch (lot_number (play, 13)) {
  case 0:
  case 1:
    rap_edit_set_status (edit, paragraph, lot_number (play, RAP_N_STATUSES));
    break;
  case 2:
    rap_edit_set_note (edit, paragraph, lot_number (play, 3) ? "a note\nin two lines" : NULL);
    break;
  case 3:
  case 4:
    rap_edit_set_commitment (edit, paragraph, commitment);
    break;
  case 5:
    rap_edit_reject (edit, paragraph);
    break;
  case 6:
    rap_edit_restore (edit, paragraph);
    break;
  case 7:
    rap_edit_add_tag (edit, document, tag);
    break;
  case 8:
    rap_edit_remove_tag (edit, document, tag);
    break;
  case 9:
    rap_edit_tag_paragraph (edit, paragraph, tag);
    break;
  case 10:
    rap_edit_untag_paragraph (edit, paragraph, tag);
    break;
  case 11:
    rap_edit_rename_tag (edit, tag, lot_number (play, 3) ? "boats" : NULL);
    break;
  default:
    if (lot_number (play, 4) == 0)
      rap_edit_hide_document (edit, document);
  }
}

static void
edit_by_lot (Play *play)
{
  g_autoptr (RapQuery) query = rap_query_new (&(RapQueryFields){ .whole_text = TRUE });
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows =
      rap_library_load_rows (play->sample.library, query, 0, G_MAXUINT, NULL, &error);
  g_autoptr (RapEdit) edit = rap_edit_new ("A Step");

  g_assert_no_error (error);
  for (guint n = 1 + lot_number (play, 8); rows->len > 0 && n > 0; n--)
    add_change_by_lot (play, edit, rows);
  rap_library_apply (play->sample.library, edit, NULL, &error);
  g_assert_no_error (error);
}

static RapParagraph *
lot_paragraph (Play *play, const char *name)
{
  static const char *const texts[] = { "Urges L'Île to wait;", "Welcomes 'dams';", "", "to count" };
  g_autoptr (RapCommitment) commitment = lot_number (play, 2) ? lot_commitment (play) : NULL;
  g_autoptr (GArray) repairs = rap_text_repairs_new ();
  RapTextRepair repair = { { 0, 3 }, g_strdup ("Ur ges") };
  const char *const path[] = { "7.", NULL };

  g_array_append_val (repairs, repair);
  return rap_paragraph_new (
      &(RapParagraphFields){ .id = name,
                             .type = lot_number (play, RAP_PARAGRAPH_BODY + 1),
                             .label = "7.",
                             .path = path,
                             .page = 1,
                             .text = texts[lot_number (play, G_N_ELEMENTS (texts))],
                             .repairs = repairs,
                             .commitment = commitment,
                             .not_commitment = commitment == NULL ? "it is so" : NULL });
}

/* Some neighbours are replaced by fewer or by more; the first stays, others may. */
static void
correct_by_lot (Play *play)
{
  g_autoptr (RapQuery) query = rap_query_new (&(RapQueryFields){ .whole_text = TRUE });
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows =
      rap_library_load_rows (play->sample.library, query, 0, G_MAXUINT, NULL, &error);
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (RapEdit) edit = rap_edit_new ("Correct the Reading");
  g_auto (GStrv) replaced = NULL;
  guint first, n = 1 + lot_number (play, 3);

  g_assert_no_error (error);
  if (rows->len == 0)
    return;
  first = lot_number (play, rows->len);
  for (guint i = first; i < first + n && i < rows->len; i++) {
    RapRow *row = g_ptr_array_index (rows, i);
    const char *name = rap_paragraph_get_id (rap_row_get_paragraph (row));
    g_autofree char *new_name = g_strdup_printf ("%s-%u", name, play->n_corrections++);

    if (rap_row_get_document (row) != rap_row_get_document (g_ptr_array_index (rows, first)))
      break;
    g_strv_builder_add (names, name);
    if (i == first || lot_number (play, 2))
      g_ptr_array_add (paragraphs, lot_paragraph (play, name));
    if (lot_number (play, 2))
      g_ptr_array_add (paragraphs, lot_paragraph (play, new_name));
  }
  replaced = g_strv_builder_end (names);
  rap_edit_correct_reading (edit, rap_row_get_id (g_ptr_array_index (rows, first)),
                            (const char *const *)replaced, paragraphs);
  rap_library_apply (play->sample.library, edit, NULL, &error);
  g_assert_no_error (error);
}

/* New files, and now and then one that is or was there. */
static void
import_by_lot (Play *play)
{
  gint64 step = 0;

  for (guint n = 1 + lot_number (play, 3); n > 0; n--) {
    guint number =
        lot_number (play, 3) == 0 ? lot_number (play, play->n_imports + 1) : play->n_imports++;
    g_autofree char *content = g_strdup_printf ("file %u", number);
    g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);
    g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
    g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
    g_autoptr (RapDeposit) deposit = NULL;

    g_ptr_array_add (documents, sample_document_by_lot (play->lot, sha256, 0));
    deposit = rap_deposit_new (bytes, documents);
    rap_library_deposit_in_step (play->sample.library, &deposit, 1, &step, NULL);
    g_assert_no_error (deposit->error);
  }
}

static void
assert_state (Play *play, guint i)
{
  g_autofree char *state = dump_library (&play->sample);

  if (g_str_equal (state, g_ptr_array_index (play->states, i)))
    return;
  g_test_message ("%s", (char *)g_ptr_array_index (play->states, i));
  g_test_message ("%s", state);
  g_test_fail_printf ("state %u is another one", i);
}

static void
undo (Play *play)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *title = rap_library_undo (play->sample.library, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (title, !=, "");
}

static void
redo (Play *play)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *title = rap_library_redo (play->sample.library, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (title, !=, "");
}

static void
reopen_now_and_then (Play *play)
{
  if (lot_number (play, 10) == 0)
    sample_reopen (&play->sample);
}

/* A step that changed nothing is none, so it leaves no state. */
static void
do_step (Play *play)
{
  g_autofree char *state = NULL;
  const char *before = g_ptr_array_index (play->states, play->states->len - 1);

  if (lot_number (play, 8) == 0)
    import_by_lot (play);
  else if (lot_number (play, 4) == 0)
    correct_by_lot (play);
  else
    edit_by_lot (play);
  state = dump_library (&play->sample);
  if (!g_str_equal (state, before))
    g_ptr_array_add (play->states, g_steal_pointer (&state));
}

static void
test_undo (void)
{
  Play play = { .lot = g_rand_new_with_seed (1977),
                .states = g_ptr_array_new_with_free_func (g_free) };

  sample_open (&play.sample);
  g_ptr_array_add (play.states, dump_library (&play.sample));
  for (guint i = 0; i < N_STEPS; i++) {
    do_step (&play);
    reopen_now_and_then (&play);
    /* Some of it is taken back, and something else done instead. */
    for (guint n = lot_number (&play, 12) == 0 ? lot_number (&play, 4) : 0;
         n > 0 && play.states->len > 1; n--) {
      undo (&play);
      g_ptr_array_remove_index (play.states, play.states->len - 1);
      assert_state (&play, play.states->len - 1);
    }
  }
  g_assert_cmpuint (play.states->len, >, N_STEPS / 2);
  for (guint round = 0; round < 2; round++) {
    for (guint i = play.states->len - 1; i > 0; i--) {
      undo (&play);
      reopen_now_and_then (&play);
      assert_state (&play, i - 1);
    }
    g_assert_null (rap_library_get_undo_title (play.sample.library));
    for (guint i = 1; i < play.states->len; i++) {
      redo (&play);
      reopen_now_and_then (&play);
      assert_state (&play, i);
    }
    g_assert_null (rap_library_get_redo_title (play.sample.library));
  }
  sample_close (&play.sample);
  g_ptr_array_unref (play.states);
  g_rand_free (play.lot);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo/steps-by-lot", test_undo);
  return g_test_run ();
}
