/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A list of rows whose library changes: what stays keeps its slot, so that a view of the list keeps
 * what is selected in it and where it has been scrolled to.
 */
#include "rap-row-list.h"
#include "rap-row-shifts.h"
#include "store-samples.h"

#define N_ROWS 200

/* Shifts as "2-1+0 …": the place, how many went, how many came. */
static char *
find (const char *before, const char *after, int difference)
{
  g_autoptr (GArray) old = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) new = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) shifts = NULL;
  GString *text = g_string_new (NULL);

  for (const char *c = before; *c != '\0'; c++)
    g_array_append_val (old, ((gint64){ *c == '?' ? 0 : *c }));
  for (const char *c = after; *c != '\0'; c++)
    g_array_append_val (new, ((gint64){ *c }));
  shifts = rap_row_shifts_find (old, new, difference);
  for (guint i = 0; shifts != NULL && i < shifts->len; i++) {
    const RapRowShift *shift = &g_array_index (shifts, RapRowShift, i);
    g_string_append_printf (text, "%s%u-%u+%u", i > 0 ? " " : "", shift->position, shift->n_removed,
                            shift->n_added);
  }
  if (shifts == NULL)
    g_string_append (text, "unknown");
  return g_string_free (text, FALSE);
}

static void
test_shifts (void)
{
  static const struct {
    const char *before, *after;
    int difference;
    const char *shifts;
  } cases[] = {
    { "abcd", "abcd", 0, "" },
    { "abcd", "acde", -1, "1-1+0" },           /* e comes from behind the stretch */
    { "abcd", "abxc", 1, "2-0+1" },            /* d goes behind it */
    { "abcd", "ade", -2, "1-2+0" },            /* neighbours are one */
    { "abcdef", "bdefgh", -2, "0-1+0 1-1+0" }, /* each place counts with those before it */
    { "abcd", "axcd", 0, "1-1+1" },
    { "abcd", "abcd", -3, "4-3+0" }, /* behind the stretch */
    { "abcd", "abcd", 2, "4-0+2" },
    { "ab??", "axbc", 1, "1-0+1" },
    { "????", "abcd", 1, "unknown" },
    { "abcd", "acbd", 0, "unknown" }, /* another order */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *shifts = find (cases[i].before, cases[i].after, cases[i].difference);
    g_assert_cmpstr (shifts, ==, cases[i].shifts);
  }
}

typedef struct {
  char *folder;        /* (owned) */
  RapLibrary *library; /* (owned) */
  RapRowList *list;    /* (owned): what is to be reviewed */
  GPtrArray *held;     /* (owned) (element-type RapRowSlot): what a view of the list has of it */
  guint n_added;       /* as often as the view was told of rows that came */
} Fixture;

static void
items_changed_cb (Fixture *fixture, guint position, guint n_removed, guint n_added)
{
  if (n_removed > 0)
    g_ptr_array_remove_range (fixture->held, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (fixture->held, (int)(position + i),
                        g_list_model_get_item (G_LIST_MODEL (fixture->list), position + i));
  fixture->n_added += n_added;
}

static void
set_up (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  SampleParagraph paragraphs[N_ROWS];
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RapDocument) document = NULL;
  g_autoptr (RapQuery) query = rap_query_new (
      &(RapQueryFields){ .commitments = TRUE, .statuses = 1 << RAP_STATUS_SUGGESTED });

  for (guint i = 0; i < N_ROWS; i++) {
    g_ptr_array_add (labels, g_strdup_printf ("%u.", i + 1));
    paragraphs[i] =
        (SampleParagraph){ g_ptr_array_index (labels, i), "Urges States to plant reeds;",
                           RAP_STRENGTH_URGE, "States" };
  }
  document = sample_document_new ("R/1", "Assembly", "2020-01-01", paragraphs, N_ROWS);
  fixture->folder = sample_folder_make ();
  fixture->library = sample_library_new (fixture->folder);
  sample_deposit (fixture->library, "first", document);
  fixture->held = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->list = rap_row_list_new ();
  g_signal_connect_swapped (fixture->list, "items-changed", G_CALLBACK (items_changed_cb), fixture);
  rap_row_list_set_query (fixture->list, query);
  rap_row_list_set_library (fixture->list, fixture->library);
  rap_row_list_set_held (fixture->list, TRUE);
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_object_unref (fixture->list);
  g_ptr_array_unref (fixture->held);
  g_object_unref (fixture->library);
  sample_folder_remove (fixture->folder);
}

static const char *
label_at (Fixture *fixture, guint i)
{
  RapRow *row = rap_row_slot_get_row (g_ptr_array_index (fixture->held, i));
  return row != NULL ? *rap_paragraph_get_path (rap_row_get_paragraph (row)) : NULL;
}

/* Until what the view holds is what the library has, and the view's slots are the list's. */
static void
wait_for (Fixture *fixture, guint n)
{
  g_autoptr (GPtrArray) rows = rap_library_load_rows (
      fixture->library, rap_row_list_get_query (fixture->list), 0, N_ROWS, NULL, NULL);
  guint n_right = 0;

  g_assert_cmpuint (rows->len, ==, n);
  while (fixture->held->len != n || n_right != n) {
    g_main_context_iteration (NULL, TRUE);
    n_right = 0;
    for (guint i = 0; i < n && fixture->held->len == n; i++) {
      RapRow *row = rap_row_slot_get_row (g_ptr_array_index (fixture->held, i));
      n_right += row != NULL && rap_row_get_id (row) == rap_row_get_id (rows->pdata[i]);
    }
  }
  for (guint i = 0; i < n; i++) {
    g_autoptr (RapRowSlot) slot = g_list_model_get_item (G_LIST_MODEL (fixture->list), i);
    g_assert_true (slot == g_ptr_array_index (fixture->held, i));
    g_assert_cmpuint (rap_row_slot_get_position (slot), ==, i);
  }
}

static void
confirm (Fixture *fixture, const guint *places, guint n)
{
  g_autoptr (RapEdit) edit = rap_edit_new ("Confirm");

  for (guint i = 0; i < n; i++) {
    RapRow *row = rap_row_slot_get_row (g_ptr_array_index (fixture->held, places[i]));
    rap_edit_set_status (edit, rap_row_get_id (row), RAP_STATUS_CONFIRMED);
  }
  g_assert_true (rap_library_apply (fixture->library, edit, NULL, NULL));
}

static void
test_keeps_what_stays (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (RapRowSlot) before = NULL, after = NULL;

  wait_for (fixture, N_ROWS);
  before = g_object_ref (g_ptr_array_index (fixture->held, 99));
  after = g_object_ref (g_ptr_array_index (fixture->held, 101));
  fixture->n_added = 0;

  confirm (fixture, (guint[]){ 100 }, 1);
  wait_for (fixture, N_ROWS - 1);
  g_assert_true (before == g_ptr_array_index (fixture->held, 99));
  g_assert_true (after == g_ptr_array_index (fixture->held, 100));
  g_assert_cmpstr (label_at (fixture, 100), ==, "102.");
  g_assert_cmpuint (fixture->n_added, ==, 0);

  g_free (rap_library_undo (fixture->library, NULL, NULL));
  wait_for (fixture, N_ROWS);
  g_assert_true (after == g_ptr_array_index (fixture->held, 101));
  g_assert_cmpstr (label_at (fixture, 100), ==, "101.");
  g_assert_cmpuint (fixture->n_added, ==, 1);
}

static void
test_several_places (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (RapRowSlot) between = NULL;

  wait_for (fixture, N_ROWS);
  between = g_object_ref (g_ptr_array_index (fixture->held, 70));
  fixture->n_added = 0;
  confirm (fixture, (guint[]){ 0, 1, 63, 64, 128, N_ROWS - 1 }, 6);
  wait_for (fixture, N_ROWS - 6);
  g_assert_true (between == g_ptr_array_index (fixture->held, 66));
  g_assert_cmpuint (fixture->n_added, ==, 0);
}

static void
test_steps_by_lot (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  guint n = N_ROWS;

  wait_for (fixture, n);
  for (guint round = 0; round < 20; round++) {
    guint first = (guint)g_test_rand_int_range (0, (int)n - 9);

    if (round % 3 == 2) {
      g_free (rap_library_undo (fixture->library, NULL, NULL));
      n += 3;
    } else {
      confirm (fixture, (guint[]){ first, first + 1, first + 8 }, 3);
      n -= 3;
    }
    wait_for (fixture, n);
  }
}

/* Whoever stands at the beginning and has chosen nothing sees what is new there. */
static void
test_not_held (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  wait_for (fixture, N_ROWS);
  rap_row_list_set_held (fixture->list, FALSE);
  fixture->n_added = 0;
  confirm (fixture, (guint[]){ 100 }, 1);
  wait_for (fixture, N_ROWS - 1);
  g_assert_cmpuint (fixture->n_added, ==, N_ROWS - 1);
}

/* A step before the last one has been followed to its end. */
static void
test_overtaken (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  wait_for (fixture, N_ROWS);
  confirm (fixture, (guint[]){ 5 }, 1);
  confirm (fixture, (guint[]){ 120 }, 1);
  g_main_context_iteration (NULL, TRUE);
  confirm (fixture, (guint[]){ 150, 151 }, 2);
  wait_for (fixture, N_ROWS - 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-list/shifts", test_shifts);
#define ADD(path, function)                                                                        \
  g_test_add ("/row-list/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("keeps-what-stays", test_keeps_what_stays);
  ADD ("several-places", test_several_places);
  ADD ("steps-by-lot", test_steps_by_lot);
  ADD ("not-held", test_not_held);
  ADD ("overtaken", test_overtaken);
  return g_test_run ();
}
