/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The lines of a comparison: in the order of the older document, what is new before the pair it
 * stands before, and as the filter leaves them; what is the same is folded.
 */
#include <string.h>

#include "rap-analyse.h"
#include "rap-change-list.h"

static const char older[] =
    "1. Urges Member States to open the sluices of every dam in spring;\n\n"
    "2. Invites the Secretary-General to count the otters of the northern valleys;\n\n"
    "3. Requests the Secretary-General to publish the flow of every river each week;\n\n"
    "4. Encourages Governments to plant willows along the banks of the old canal.\n";

static const char newer[] =
    "1. Invites Member States to open the sluices of every dam in spring;\n\n"
    "2. Decides to convene a conference on the fishing of eels in lakes;\n\n"
    "3. Requests the Secretary-General to publish the flow of every river each week;\n\n"
    "4. Urges Governments to plant willows along the banks of the old canal.\n";

static RapDocument *
analyse (const char *text, RapLexicon *lexicon)
{
  g_autoptr (GBytes) source = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = rap_analyse_source (source, "text.txt", lexicon, NULL, &error);

  g_assert_no_error (error);
  return g_object_ref (documents->pdata[0]);
}

static RapComparison *
compare_texts (const char *before, const char *after)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLexicon) lexicon = rap_lexicon_load ("en", &error);
  g_autoptr (RapDocument) left = analyse (before, lexicon);
  g_autoptr (RapDocument) right = analyse (after, lexicon);

  return rap_comparison_new (left, right, lexicon);
}

static RapComparison *
compare (void)
{
  return compare_texts (older, newer);
}

/* "1>1 -2 +2 =3 =3:": pairs by their labels, what was dropped, what is new, a fold of three, open.
 */
static char *
show (RapChangeList *list)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++) {
    g_autoptr (RapChange) change = g_list_model_get_item (G_LIST_MODEL (list), i);
    const RapPair *pair = rap_change_get_pair (change);

    g_string_append (line, i > 0 ? " " : "");
    if (rap_change_get_line (change) == RAP_CHANGE_LINE_FOLD)
      g_string_append_printf (line, "=%u%s", rap_change_get_n_folded (change),
                              rap_change_is_open (change) ? ":" : "");
    else if (pair != NULL)
      g_string_append_printf (line, "%s>%s", rap_paragraph_get_label (pair->left->pdata[0]),
                              rap_paragraph_get_label (pair->right->pdata[0]));
    else
      g_string_append_printf (line, "%c%s",
                              rap_change_get_line (change) == RAP_CHANGE_LINE_NEW ? '+' : '-',
                              rap_paragraph_get_label (rap_change_get_paragraph (change)));
  }
  return g_string_free (line, FALSE);
}

/* Folds aside. */
static guint
count_lines (RapChangeList *list)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++) {
    g_autoptr (RapChange) change = g_list_model_get_item (G_LIST_MODEL (list), i);
    n += rap_change_get_line (change) != RAP_CHANGE_LINE_FOLD;
  }
  return n;
}

static void
count_changes (guint *n)
{
  ++*n;
}

static void
test_filters (void)
{
  static const struct {
    RapChangeFilter filter;
    const char *lines;
  } cases[] = {
    { RAP_CHANGE_FILTER_CHANGES, "1.>1. -2. +2. =1 4.>4." },
    { RAP_CHANGE_FILTER_STRONGER, "4.>4." },
    { RAP_CHANGE_FILTER_WEAKER, "1.>1." },
    { RAP_CHANGE_FILTER_UNCLEAR, "" },
    { RAP_CHANGE_FILTER_EDITED, "" },
    { RAP_CHANGE_FILTER_MOVED, "" },
    { RAP_CHANGE_FILTER_NEW, "+2." },
    { RAP_CHANGE_FILTER_DROPPED, "-2." },
    { RAP_CHANGE_FILTER_EVERYTHING, "1.>1. -2. +2. 3.>3. 4.>4." },
  };
  g_autoptr (RapComparison) comparison = compare ();
  g_autoptr (RapChangeList) list = rap_change_list_new ();

  rap_change_list_set_comparison (list, comparison);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *lines = NULL;

    rap_change_list_set_filter (list, cases[i].filter);
    lines = show (list);
    g_assert_cmpstr (lines, ==, cases[i].lines);
    g_assert_cmpuint (
        rap_comparison_lines_count (rap_change_list_get_lines (list), cases[i].filter), ==,
        count_lines (list));
  }
}

/* On either side, or the number; what is the same is found as well, and nothing is folded. */
static void
test_words (void)
{
  static const struct {
    RapChangeFilter filter;
    const char *words;
    const char *lines;
  } cases[] = {
    { RAP_CHANGE_FILTER_CHANGES, "invites", "1.>1. -2." },
    { RAP_CHANGE_FILTER_CHANGES, "encour banks", "4.>4." },
    { RAP_CHANGE_FILTER_CHANGES, "flow", "" },
    { RAP_CHANGE_FILTER_EVERYTHING, "flow", "3.>3." },
    { RAP_CHANGE_FILTER_EVERYTHING, "2", "-2. +2." },
    { RAP_CHANGE_FILTER_NEW, "invites", "" },
    { RAP_CHANGE_FILTER_CHANGES, "", "1.>1. -2. +2. =1 4.>4." },
  };
  g_autoptr (RapComparison) comparison = compare ();
  g_autoptr (RapChangeList) list = rap_change_list_new ();

  rap_change_list_set_comparison (list, comparison);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *lines = NULL;

    rap_change_list_set_filter (list, cases[i].filter);
    rap_change_list_set_words (list, cases[i].words);
    lines = show (list);
    g_assert_cmpstr (lines, ==, cases[i].lines);
    g_assert_cmpuint (rap_change_list_count_shown (list), ==, count_lines (list));
  }
}

/* A line keeps what it shows, and a change of the list is told once. */
static void
test_lifetime (void)
{
  RapComparison *comparison = compare ();
  g_autoptr (RapChangeList) list = rap_change_list_new ();
  g_autoptr (RapChange) change = NULL;
  guint n = 0;

  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (count_changes), &n);
  rap_change_list_set_comparison (list, comparison);
  rap_comparison_unref (comparison);
  change = g_list_model_get_item (G_LIST_MODEL (list), 0);
  rap_change_list_set_comparison (list, NULL);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_cmpstr (rap_paragraph_get_label (rap_change_get_pair (change)->left->pdata[0]), ==,
                   "1.");
  rap_change_list_set_filter (list, RAP_CHANGE_FILTER_CHANGES);
  g_assert_cmpuint (n, ==, 2);
}

static const char before_and_after[] =
    "1. Urges Member States to open the sluices of every dam in spring;\n\n"
    "2. Invites the Secretary-General to count the otters of the northern valleys;\n\n"
    "3. %s the Secretary-General to publish the flow of every river each week;\n\n"
    "4. Encourages Governments to plant willows along the banks of the old canal;\n\n"
    "5. %s experts to measure the depth of every harbour along the coast with %s;\n\n"
    "6. Calls upon ferrymen to carry pilgrims without a fare in winter;\n\n"
    "7. Recommends that mills grind barley for the villages upstream;\n\n"
    "8. Invites scholars to map the springs under the great plateau.\n";

/* Three runs of what is the same: of two paragraphs, of one, and of three. */
static RapChangeList *
folded_list (void)
{
  /* The format is the text above. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_autofree char *before =
      g_strdup_printf (before_and_after, "Requests", "Urges", "ropes of hemp");
  g_autofree char *after = g_strdup_printf (before_and_after, "Invites", "Urges", "rods of copper");
#pragma GCC diagnostic pop
  g_autoptr (RapComparison) comparison = compare_texts (before, after);
  RapChangeList *list = rap_change_list_new ();

  rap_change_list_set_comparison (list, comparison);
  return list;
}

static void
assert_shows (RapChangeList *list, const char *expected)
{
  g_autofree char *lines = show (list);

  g_assert_cmpstr (lines, ==, expected);
}

static void
set_open (RapChangeList *list, guint place, gboolean open)
{
  g_autoptr (RapChange) fold = g_list_model_get_item (G_LIST_MODEL (list), place);

  rap_change_list_set_open (list, fold, open);
}

/* The lines of copies: "1>1 =1 -2". */
static void
assert_prints (RapChangeList *list, const char *expected)
{
  g_autoptr (GArray) lines = rap_change_list_copy_shown (list);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++) {
    const RapComparisonLine *line = &g_array_index (lines, RapComparisonLine, i);

    g_string_append (text, i > 0 ? " " : "");
    if (line->type == RAP_CHANGE_LINE_FOLD)
      g_string_append_printf (text, "=%u", line->n_folded);
    else
      g_string_append (text,
                       rap_paragraph_get_label (line->pair != NULL ? line->pair->left->pdata[0]
                                                                   : line->paragraph));
  }
  g_assert_cmpstr (text->str, ==, expected);
}

/* What is printed is what is shown; paper has no folds to open. */
static void
test_print (void)
{
  g_autoptr (RapChangeList) list = folded_list ();

  assert_prints (list, "=2 3. =1 5. =3");
  set_open (list, 0, TRUE);
  assert_prints (list, "1. 2. 3. =1 5. =3");
  rap_change_list_set_filter (list, RAP_CHANGE_FILTER_EVERYTHING);
  assert_prints (list, "1. 2. 3. 4. 5. 6. 7. 8.");
  rap_change_list_set_words (list, "the coast");
  assert_prints (list, "5.");
  rap_change_list_set_words (list, "");
  rap_change_list_set_filter (list, RAP_CHANGE_FILTER_WEAKER);
  assert_prints (list, "3.");
}

/* Where a list says that it changed. */
typedef struct {
  guint n, position, removed, added;
} Told;

static void
told_cb (G_GNUC_UNUSED GListModel *list, guint position, guint removed, guint added, Told *told)
{
  *told = (Told){ told->n + 1, position, removed, added };
}

static void
test_folds (void)
{
  g_autoptr (RapChangeList) list = folded_list ();
  Told told = { 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (told_cb), &told);
  assert_shows (list, "=2 3.>3. =1 5.>5. =3");
  set_open (list, 2, TRUE);
  assert_shows (list, "=2 3.>3. =1: 4.>4. 5.>5. =3");
  /* Only what came is told of: what is selected elsewhere stays so. */
  g_assert_cmpuint (told.n, ==, 1);
  g_assert_cmpuint (told.position, ==, 3);
  g_assert_cmpuint (told.removed, ==, 0);
  g_assert_cmpuint (told.added, ==, 1);

  /* One paragraph is worth no fold where everything is shown; what was opened stays open. */
  set_open (list, 5, TRUE);
  rap_change_list_set_filter (list, RAP_CHANGE_FILTER_EVERYTHING);
  assert_shows (list, "=2 3.>3. 4.>4. 5.>5. =3: 6.>6. 7.>7. 8.>8.");
  set_open (list, 4, FALSE);
  assert_shows (list, "=2 3.>3. 4.>4. 5.>5. =3");

  /* Folds change no number. */
  g_assert_cmpuint (
      rap_comparison_lines_count (rap_change_list_get_lines (list), RAP_CHANGE_FILTER_EVERYTHING),
      ==, 8);
  g_assert_cmpuint (
      rap_comparison_lines_count (rap_change_list_get_lines (list), RAP_CHANGE_FILTER_CHANGES), ==,
      2);
  rap_change_list_set_filter (list, RAP_CHANGE_FILTER_EDITED);
  assert_shows (list, "5.>5.");
  rap_change_list_set_filter (list, RAP_CHANGE_FILTER_WEAKER);
  assert_shows (list, "3.>3.");
}

/* Id of the paragraph of the newer document that stands on a line. */
static const char *
id_at (RapChangeList *list, guint place)
{
  g_autoptr (RapChange) change = g_list_model_get_item (G_LIST_MODEL (list), place);

  return rap_paragraph_get_id (rap_change_get_pair (change)->right->pdata[0]);
}

/* What is asked for is shown, out of its fold too. */
static void
test_reveal (void)
{
  g_autoptr (RapChangeList) list = folded_list ();
  const char *seventh;

  set_open (list, 4, TRUE);
  seventh = id_at (list, 6);
  set_open (list, 4, FALSE);
  assert_shows (list, "=2 3.>3. =1 5.>5. =3");
  g_assert_cmpuint (rap_change_list_reveal (list, seventh), ==, 6);
  assert_shows (list, "=2 3.>3. =1 5.>5. =3: 6.>6. 7.>7. 8.>8.");
  g_assert_cmpuint (rap_change_list_reveal (list, "no such paragraph"), ==, 8);
  rap_change_list_set_filter (list, RAP_CHANGE_FILTER_WEAKER);
  g_assert_cmpuint (rap_change_list_reveal (list, seventh), ==, 1);
  assert_shows (list, "3.>3.");
}

/* The line in hand has a place in every filter: its own, its fold's, or that of what follows. */
static void
test_place_of_line (void)
{
  g_autoptr (RapChangeList) list = folded_list ();
  g_autoptr (RapChange) first = NULL;
  g_autoptr (RapChange) fifth = g_list_model_get_item (G_LIST_MODEL (list), 3);

  set_open (list, 0, TRUE);
  first = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_cmpuint (rap_change_list_find (list, first), ==, 1);
  set_open (list, 0, FALSE);
  g_assert_cmpuint (rap_change_list_find (list, first), ==, 0);
  rap_change_list_set_filter (list, RAP_CHANGE_FILTER_EDITED);
  g_assert_cmpuint (rap_change_list_find (list, first), ==, 0);
  g_assert_cmpuint (rap_change_list_find (list, fifth), ==, 0);
  rap_change_list_set_filter (list, RAP_CHANGE_FILTER_WEAKER);
  g_assert_cmpuint (rap_change_list_find (list, fifth), ==, 1);
  rap_change_list_set_filter (list, RAP_CHANGE_FILTER_CHANGES);
  g_assert_cmpuint (rap_change_list_find (list, fifth), ==, 3);
}

/* The next line is a paragraph; what is the same is passed by until it is opened. */
static void
test_steps (void)
{
  g_autoptr (RapChangeList) list = folded_list ();

  assert_shows (list, "=2 3.>3. =1 5.>5. =3");
  g_assert_cmpuint (rap_change_list_step (list, 0, 1), ==, 1);
  g_assert_cmpuint (rap_change_list_step (list, 1, 1), ==, 3);
  g_assert_cmpuint (rap_change_list_step (list, 3, 1), ==, 3);
  g_assert_cmpuint (rap_change_list_step (list, 3, -1), ==, 1);
  g_assert_cmpuint (rap_change_list_step (list, 1, -1), ==, 1);
  set_open (list, 2, TRUE);
  g_assert_cmpuint (rap_change_list_step (list, 1, 1), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/change-list/filters", test_filters);
  g_test_add_func ("/change-list/folds", test_folds);
  g_test_add_func ("/change-list/reveal", test_reveal);
  g_test_add_func ("/change-list/place-of-line", test_place_of_line);
  g_test_add_func ("/change-list/steps", test_steps);
  g_test_add_func ("/change-list/words", test_words);
  g_test_add_func ("/change-list/print", test_print);
  g_test_add_func ("/change-list/lifetime", test_lifetime);
  return g_test_run ();
}
