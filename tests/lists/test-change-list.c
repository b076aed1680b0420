/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The lines of a comparison: in the order of the older document, what is new before the pair it
 * stands before, and as the filter leaves them.
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
compare (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLexicon) lexicon = rap_lexicon_load ("en", &error);
  g_autoptr (RapDocument) left = analyse (older, lexicon);
  g_autoptr (RapDocument) right = analyse (newer, lexicon);

  return rap_comparison_new (left, right, lexicon);
}

/* "1>1 -2 +2": pairs by their labels, what was dropped, what is new. */
static char *
show (RapChangeList *list)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++) {
    g_autoptr (RapChange) change = g_list_model_get_item (G_LIST_MODEL (list), i);
    const RapPair *pair = rap_change_get_pair (change);

    g_string_append (line, i > 0 ? " " : "");
    if (pair != NULL)
      g_string_append_printf (line, "%s>%s", rap_paragraph_get_label (pair->left->pdata[0]),
                              rap_paragraph_get_label (pair->right->pdata[0]));
    else
      g_string_append_printf (line, "%c%s",
                              rap_change_get_line (change) == RAP_CHANGE_LINE_NEW ? '+' : '-',
                              rap_paragraph_get_label (rap_change_get_paragraph (change)));
  }
  return g_string_free (line, FALSE);
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
    { RAP_CHANGE_FILTER_CHANGES, "1.>1. -2. +2. 4.>4." },
    { RAP_CHANGE_FILTER_STRONGER, "4.>4." },
    { RAP_CHANGE_FILTER_WEAKER, "1.>1." },
    { RAP_CHANGE_FILTER_UNCLEAR, "" },
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
    g_assert_cmpuint (rap_change_list_count (list, cases[i].filter), ==,
                      g_list_model_get_n_items (G_LIST_MODEL (list)));
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/change-list/filters", test_filters);
  g_test_add_func ("/change-list/lifetime", test_lifetime);
  return g_test_run ();
}
