/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What became of a document in another: on the two related samples, and, where they are there, on
 * the real documents of ../shared (by their numbers alone).
 */
#include "documents.h"
#include "rap-comparison.h"

static RapComparison *
compare_files (const char *left_path, const char *right_path)
{
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autoptr (RapDocument) left = analyse_file (left_path, lexicon);
  g_autoptr (RapDocument) right = analyse_file (right_path, lexicon);

  return rap_comparison_new (left, right, lexicon);
}

static char *
path_of (RapParagraph *paragraph)
{
  return g_strjoinv ("", (char **)rap_paragraph_get_path (paragraph));
}

static void
append_labels (GString *line, GPtrArray *paragraphs)
{
  for (guint i = 0; i < paragraphs->len; i++) {
    g_autofree char *path = path_of (g_ptr_array_index (paragraphs, i));
    g_string_append_printf (line, "%s%s", i > 0 ? "+" : "", path);
  }
}

/* "1.>3. edited stronger", a pair a line. */
static char *
list_pairs (RapComparison *comparison)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < rap_comparison_get_n_pairs (comparison); i++) {
    const RapPair *pair = rap_comparison_get_pair (comparison, i);

    append_labels (list, pair->left);
    g_string_append_c (list, '>');
    append_labels (list, pair->right);
    g_string_append_printf (list, " %s %s%s\n", rap_pair_class_to_name (pair->pair_class),
                            rap_drift_to_name (pair->drift), pair->moved ? " moved" : "");
  }
  return g_string_free (list, FALSE);
}

static char *
list_labels (GPtrArray *paragraphs)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < paragraphs->len; i++) {
    g_autofree char *path = path_of (g_ptr_array_index (paragraphs, i));
    g_string_append_printf (list, "%s%s", i > 0 ? " " : "", path);
  }
  return g_string_free (list, FALSE);
}

static void
test_samples (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "samples", NULL);
  g_autofree char *older = g_build_filename (folder, "care-of-shared-rivers-18.txt", NULL);
  g_autofree char *newer = g_build_filename (folder, "care-of-shared-rivers-20.txt", NULL);
  g_autofree char *golden_path =
      g_test_build_filename (G_TEST_DIST, "comparison", "shared-rivers.expected", NULL);
  g_autofree char *golden = NULL;
  g_autoptr (RapComparison) comparison = compare_files (older, newer);
  g_autofree char *pairs = list_pairs (comparison);
  g_autofree char *dropped = list_labels (rap_comparison_get_dropped (comparison));
  g_autofree char *added = list_labels (rap_comparison_get_new (comparison));
  g_autofree char *all = g_strdup_printf ("%sdropped: %s\nnew: %s\n", pairs, dropped, added);
  g_autoptr (GError) error = NULL;

  g_file_get_contents (golden_path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (all, ==, golden);
}

/* A document against itself: everything is paired with itself, and nothing changed. */
static void
test_itself (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "samples",
                                                 "care-of-shared-rivers-20.txt", NULL);
  g_autoptr (RapComparison) comparison = compare_files (path, path);

  g_assert_cmpuint (rap_comparison_get_n_pairs (comparison), >, 40);
  g_assert_cmpuint (rap_comparison_get_dropped (comparison)->len, ==, 0);
  g_assert_cmpuint (rap_comparison_get_new (comparison)->len, ==, 0);
  for (guint i = 0; i < rap_comparison_get_n_pairs (comparison); i++) {
    const RapPair *pair = rap_comparison_get_pair (comparison, i);

    g_assert_cmpstr (rap_paragraph_get_id (pair->left->pdata[0]), ==,
                     rap_paragraph_get_id (pair->right->pdata[0]));
    g_assert_cmpint (pair->pair_class, ==, RAP_PAIR_IDENTICAL);
    g_assert_cmpint (pair->drift, ==, RAP_DRIFT_SAME);
    g_assert_false (pair->moved);
    g_assert_cmpuint (pair->reasons->len, ==, 0);
  }
}

/* What heads of State say in opening, recognize and recommend, under headings and without numbers,
 * comes back as recitals and paragraphs of an assembly; a title that is mentioned is no kinship. */
static void
test_declaration (void)
{
  static const char older[] =
      "The General Assembly,\n\n"
      "Adopts the outcome of the meeting of the shore States on the keeping of dunes.\n\n"
      "Annex\n\n"
      "We, Heads of State and Government, met in Estermere on 4 May 2021 to look at what had "
      "become "
      "of the dunes since the great storm, including what was won and lost by planting, within the "
      "bounds of the agreement on shores,\n\n"
      "Recognize that boatmen, who know every reef, have much to say about the keeping of "
      "dunes,\n\n"
      "1. We reiterate our commitment to clean shores, and we recommend the following measures:\n\n"
      "Planting\n\n"
      "(a) Consider fencing young dunes wherever goats and sheep are let loose;\n\n"
      "(b) Plant beach grass wherever wind has opened a dune;\n";
  static const char newer[] =
      "The General Assembly,\n\n"
      "Recognizing that boatmen, who know every reef, have much to say about the keeping of dunes,"
      "\n\n"
      "1. Welcomes all that guilds, towns, villages and schools have done since winter with so "
      "much "
      "patience, including to follow up the outcome of the meeting of the shore States, asks for "
      "more of it, thanks the fishermen who carried sand in their own boats through two storms, "
      "and calls upon the harbour masters to count what was carried;\n\n"
      "2. Invites Member States to consider fencing young dunes wherever goats and sheep are let "
      "loose;\n\n"
      "3. Urges Member States to plant beach grass wherever wind has opened a dune;\n\n"
      "4. Recalls the meeting, held in Estermere on 4 May 2021, which looked at what had become of "
      "the dunes since the great storm, including what was won and lost by planting, within the "
      "bounds of the agreement on shores.\n";
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autoptr (RapDocument) left = analyse_text (older, lexicon);
  g_autoptr (RapDocument) right = analyse_text (newer, lexicon);
  g_autoptr (RapComparison) comparison = rap_comparison_new (left, right, lexicon);
  g_autofree char *pairs = list_pairs (comparison);

  g_assert_cmpstr (pairs, ==,
                   ">4. edited same moved\n>PP1 edited same\n1.(a)>2. identical weaker\n"
                   "1.(b)>3. identical stronger\n");
}

/* The same line introduces many lists: it goes with its own. */
static void
test_repeated (void)
{
  static const char older[] = "1. Member States should:\n\n(a) Mend the weirs of the valley;\n\n"
                              "2. Member States should:\n\n(a) Count the herons at every ford;\n\n"
                              "3. Member States should:\n\n(a) Light the ferries after dusk;\n\n"
                              "4. Decides to meet.\n";
  static const char newer[] = "1. Member States should:\n\n(a) Count the herons at every ford;\n\n"
                              "2. Member States should:\n\n(a) Light the ferries after dark;\n\n"
                              "3. Decides to meet.\n";
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autoptr (RapDocument) left = analyse_text (older, lexicon);
  g_autoptr (RapDocument) right = analyse_text (newer, lexicon);
  g_autoptr (RapComparison) comparison = rap_comparison_new (left, right, lexicon);
  g_autofree char *pairs = list_pairs (comparison);
  g_autofree char *dropped = list_labels (rap_comparison_get_dropped (comparison));

  g_assert_cmpstr (pairs, ==,
                   "2.>1. identical same\n2.(a)>1.(a) identical same\n"
                   "3.>2. identical same\n3.(a)>2.(a) edited same\n4.>3. identical same\n");
  g_assert_cmpstr (dropped, ==, "1. 1.(a)");
}

/* Paragraphs that all say the same are paired to the last, in order. */
static void
test_hostile (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autoptr (RapDocument) document = NULL;
  g_autoptr (RapComparison) comparison = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append (text, "Urges Member States to open every sluice in spring;\n\n");
  document = analyse_text (text->str, lexicon);
  comparison = rap_comparison_new (document, document, lexicon);
  g_assert_cmpuint (rap_comparison_get_n_pairs (comparison), ==, 2000);
  for (guint i = 0; i < 2000; i++) {
    const RapPair *pair = rap_comparison_get_pair (comparison, i);
    g_assert_true (pair->left->pdata[0] == pair->right->pdata[0]);
    g_assert_false (pair->moved);
  }
}

/* Each paragraph of the older document with each that it became: "1.>PP9", "1.>PP10"; with the
 * verdict of the pair after it, where that is asked for: "1.>PP9 weaker". */
static GStrv
list_links (RapComparison *comparison, gboolean with_verdict)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < rap_comparison_get_n_pairs (comparison); i++) {
    const RapPair *pair = rap_comparison_get_pair (comparison, i);

    for (guint k = 0; k < pair->left->len; k++)
      for (guint j = 0; j < pair->right->len; j++) {
        /* The first and last paragraph of an extract may lack their beginning and their number. */
        g_autofree char *left = path_of (pair->left->pdata[k]);
        g_autofree char *right = path_of (pair->right->pdata[j]);
        g_autofree char *link =
            g_strdup_printf ("%s>%s%s%s", left, right, with_verdict ? " " : "",
                             with_verdict ? rap_drift_to_name (pair->drift) : "");
        if (*left != '\0')
          g_strv_builder_add (builder, link);
      }
  }
  return g_strv_builder_end (builder);
}

/* What a reader of the older documents and of their successor paired; and where the comparison
 * differs from the reader: what it misses, and what it pairs beyond that. */
static void
test_real_documents (void)
{
  static const struct {
    const char *left, *reader, *missed, *beyond;
  } cases[] = {
    { "seeds/a-res-71-211-page-8.txt", "19.>28., 20.>29., 21.>30., 22.>33., 23.>34., 24.>35.", "",
      "" },
    { "seeds/a-res-71-211-page-10.txt",
      "32.>43., 33.>44., 34.>45., 35.>46., 36.>47., 37.>48., 38.>49.", "", "" },
    { "gold/2009-plan-of-action.txt",
      "Action 4.(a)>58.(b), (c)>58.(b), Action 22.(c)>PP9, Action 22.(e)>77., "
      "Action 30.(a)>104., Action 41.(c)>5., Action 45.(o)>75.",
      "Action 45.(o)>75.", "" },
    { "gold/2014-plan-of-action.txt",
      "12.>58., 12.>58.(b), 14.>PP23, 24.>83., 26.>74., 32.>72., 35.>12., 42.>45., 45.>48.",
      "12.>58.(b)", "" },
    { "gold/2009-political-declaration.txt",
      "15.>96., 21.>58.(b), 28.>83., 30.>104., 33.>43., 36.>80.", "30.>104.", "" },
    { "gold/2014-joint-ministerial-statement.txt",
      "1.>PP9, 1.>PP10, 2.>PP6, 2.>104., 3.>4., 8.>PP15, 20.>106., 20.>108., 23.>5., 32.>101.", "",
      "33.>4." },
  };
  const char *shared = g_getenv ("RAP_SHARED");
  g_autofree char *newer =
      g_build_filename (shared != NULL ? shared : ".", "seeds", "a-res-75-198.txt", NULL);
  guint n_reader = 0, n_found = 0, n_agreed = 0;

  if (!g_file_test (newer, G_FILE_TEST_EXISTS)) {
    g_test_skip ("the real documents are not there");
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *older = g_build_filename (shared, cases[i].left, NULL);
    g_autoptr (RapComparison) comparison = compare_files (older, newer);
    g_auto (GStrv) found = list_links (comparison, FALSE);
    g_auto (GStrv) reader = g_strsplit (cases[i].reader, ", ", -1);
    g_auto (GStrv) missed = g_strsplit (cases[i].missed, ", ", -1);
    g_auto (GStrv) beyond = g_strsplit (cases[i].beyond, ", ", -1);

    n_reader += g_strv_length (reader);
    n_found += g_strv_length (found);
    for (guint k = 0; reader[k] != NULL; k++) {
      gboolean is_found = g_strv_contains ((const char *const *)found, reader[k]);

      n_agreed += is_found;
      if (is_found == g_strv_contains ((const char *const *)missed, reader[k]))
        g_error ("%s: %s is %s", cases[i].left, reader[k], is_found ? "found" : "missed");
    }
    for (guint k = 0; found[k] != NULL; k++)
      if (!g_strv_contains ((const char *const *)reader, found[k]) &&
          !g_strv_contains ((const char *const *)beyond, found[k]))
        g_error ("%s: %s is beyond what the reader paired", cases[i].left, found[k]);
  }
  g_test_message ("%u links of the reader, %u found, %u the same: F1 %.1f", n_reader, n_found,
                  n_agreed, 200.0 * n_agreed / (n_reader + n_found));
}

/* Whether each grew stronger or weaker, as a reader of both texts says. A careful reader must agree
 * in 85 of 100. */
static void
test_verdicts_of_a_reader (void)
{
  static const struct {
    const char *left, *reader;
  } cases[] = {
    { "seeds/a-res-71-211-page-8.txt", "19.>28. same, 20.>29. same, 21.>30. same, 22.>33. same, "
                                       "23.>34. same, 24.>35. weaker" },
    { "seeds/a-res-71-211-page-10.txt",
      "32.>43. weaker, 33.>44. same, 34.>45. weaker, 35.>46. same, 36.>47. stronger, "
      "37.>48. same, 38.>49. same" },
    { "gold/2009-plan-of-action.txt",
      "Action 4.(a)>58.(b) weaker, (c)>58.(b) weaker, Action 22.(c)>PP9 weaker, "
      "Action 22.(e)>77. weaker, Action 30.(a)>104. stronger, Action 41.(c)>5. weaker" },
    { "gold/2014-plan-of-action.txt",
      "12.>58. weaker, 14.>PP23 weaker, 24.>83. stronger, 26.>74. stronger, 32.>72. same, "
      "35.>12. same, 42.>45. weaker, 45.>48. weaker" },
    { "gold/2009-political-declaration.txt", "15.>96. weaker, 21.>58.(b) weaker, 28.>83. stronger, "
                                             "33.>43. weaker, 36.>80. weaker" },
    { "gold/2014-joint-ministerial-statement.txt",
      "1.>PP9 weaker, 1.>PP10 weaker, 2.>PP6 same, 2.>104. same, 3.>4. weaker, 8.>PP15 weaker, "
      "20.>106. same, 20.>108. same, 23.>5. weaker, 32.>101. stronger" },
  };
  const char *shared = g_getenv ("RAP_SHARED");
  g_autofree char *newer =
      g_build_filename (shared != NULL ? shared : ".", "seeds", "a-res-75-198.txt", NULL);
  guint n = 0, n_agreed = 0;

  if (!g_file_test (newer, G_FILE_TEST_EXISTS)) {
    g_test_skip ("the real documents are not there");
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *older = g_build_filename (shared, cases[i].left, NULL);
    g_autoptr (RapComparison) comparison = compare_files (older, newer);
    g_auto (GStrv) found = list_links (comparison, TRUE);
    g_auto (GStrv) reader = g_strsplit (cases[i].reader, ", ", -1);

    for (guint k = 0; reader[k] != NULL; k++, n++) {
      gboolean agreed = g_strv_contains ((const char *const *)found, reader[k]);

      n_agreed += agreed;
      if (!agreed)
        g_test_message ("%s: %s, says the reader", cases[i].left, reader[k]);
    }
  }
  g_test_message ("%u verdicts of a reader, %u the same", n, n_agreed);
  g_assert_cmpuint (100 * n_agreed, >=, 85 * n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/samples", test_samples);
  g_test_add_func ("/comparison/itself", test_itself);
  g_test_add_func ("/comparison/declaration", test_declaration);
  g_test_add_func ("/comparison/repeated", test_repeated);
  g_test_add_func ("/comparison/hostile", test_hostile);
  g_test_add_func ("/comparison/real-documents", test_real_documents);
  g_test_add_func ("/comparison/verdicts-of-a-reader", test_verdicts_of_a_reader);
  return g_test_run ();
}
