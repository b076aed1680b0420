/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Word differences: both texts can be put together from them whatever was edited, what a reader
 * does not count as change is none, and no text takes them more than a moment.
 */
#include <string.h>

#include "rap-word-changes.h"

typedef struct {
  RapLexicon *lexicon;
  RapWordList *list;
} Fixture;

static void
set_up (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->lexicon = rap_lexicon_load ("en", &error);
  g_assert_no_error (error);
  fixture->list = rap_word_list_new (fixture->lexicon);
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  rap_word_list_free (fixture->list);
  rap_lexicon_unref (fixture->lexicon);
}

static GArray *
find (Fixture *fixture, const char *left, const char *right)
{
  g_autoptr (GArray) of_left = rap_word_list_read (fixture->list, left);
  g_autoptr (GArray) of_right = rap_word_list_read (fixture->list, right);

  return rap_word_changes_find (left, of_left, right, of_right);
}

/* The changes in a line: "=Urges |-all |+some |=States". */
static char *
show (Fixture *fixture, const char *left, const char *right)
{
  g_autoptr (GArray) changes = find (fixture, left, right);
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++) {
    const RapWordChange *change = &g_array_index (changes, RapWordChange, i);
    gboolean deleted = change->type == RAP_CHANGE_DELETE;
    RapSpan span = deleted ? change->left : change->right;
    g_autofree char *text = g_utf8_substring (deleted ? left : right, span.start, span.end);

    g_string_append_printf (line, "%s%c", i > 0 ? "|" : "", "=-+"[change->type]);
    if (change->move > 0)
      g_string_append_printf (line, "%u:", change->move);
    g_string_append (line, text);
  }
  return g_string_free (line, FALSE);
}

static void
test_examples (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  static const struct {
    const char *left, *right, *changes;
  } cases[] = {
    { "", "", "" },
    { "the rivers", "the rivers", "=the rivers" },
    { "", "the rivers", "+the rivers" },
    { "the rivers", "", "-the rivers" },
    { "the rivers", "the clean rivers", "=the |+clean |=rivers" },
    { "Urges all States to meet;", "Urges all Parties to meet;",
      "=Urges all |-States |+Parties |=to meet;" },
    /* Case, hyphens, accents and punctuation are no change. */
    { "The co-operation, of all", "the cooperation of all", "=the cooperation of all" },
    { "na\xc3\xafve", "naive.", "=naive." },
    /* Nor is another spelling, or a blank where another writes the hyphen. */
    { "the evidence-based programme to organise the labour",
      "the evidence based program to organize the labor",
      "=the evidence based program to organize the labor" },
    /* What is all that went here and all that came there has moved; so has a longer phrase that is
     * a part of what went. One word, or a part of two, has not. */
    { "States, as appropriate, to open every dam in spring",
      "States to open every dam in spring, as appropriate",
      "=States |-1:as appropriate, |=to open every dam in spring, |+1:as appropriate" },
    { "In dry summers and mild winters the keepers of every lock count the eels of the river",
      "The keepers of every lock count the eels of the river after dusk in dry summers and mild "
      "winters",
      "-1:In dry summers and mild winters |=The keepers of every lock count the eels of the river "
      "|+after dusk |+1:in dry summers and mild winters" },
    { "often the keepers count the eels", "the keepers count the eels often",
      "-often |=the keepers count the eels |+often" },
    /* A word or two between larger changes is read with them. */
    { "counted the fish in seven old ponds before", "weighed every boat in dry docks after lunch",
      "-counted the fish in seven old ponds before|+weighed every boat in dry docks after lunch" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *changes = show (fixture, cases[i].left, cases[i].right);
    g_assert_cmpstr (changes, ==, cases[i].changes);
  }
}

/* Words, blanks and marks of several bytes, drawn from a few, so that much repeats. */
static char *
random_text (GRand *random)
{
  static const char *const pieces[] = { "river",        "Rivers", " ",     ", ",
                                        "\n",           "the",    "of",    "2030",
                                        "na\xc3\xafve", ";",      " not ", "\xe2\x80\x94",
                                        "co-",          "a" };
  GString *text = g_string_new (NULL);
  guint n = g_rand_int_range (random, 0, 60);

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

/* A number stands once on each side. */
static void
assert_moves_are_pairs (const GArray *changes)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < changes->len; i++) {
    const RapWordChange *change = &g_array_index (changes, RapWordChange, i);

    if (change->move == 0)
      continue;
    g_assert_cmpint (change->type, !=, RAP_CHANGE_EQUAL);
    g_assert_true (g_hash_table_add (seen, GUINT_TO_POINTER (change->move * 2 + change->type % 2)));
  }
  g_assert_cmpuint (g_hash_table_size (seen) % 2, ==, 0);
}

/* Each side is covered from its beginning to its end, once. */
static void
assert_covers (const GArray *changes, guint left, guint right)
{
  guint left_at = 0, right_at = 0;

  for (guint i = 0; i < changes->len; i++) {
    const RapWordChange *change = &g_array_index (changes, RapWordChange, i);

    g_assert_cmpuint (change->left.start, ==, left_at);
    g_assert_cmpuint (change->right.start, ==, right_at);
    left_at = change->left.end;
    right_at = change->right.end;
    if (change->type == RAP_CHANGE_DELETE)
      g_assert_true (rap_span_is_empty (change->right));
    if (change->type == RAP_CHANGE_INSERT)
      g_assert_true (rap_span_is_empty (change->left));
  }
  g_assert_cmpuint (left_at, ==, left);
  g_assert_cmpuint (right_at, ==, right);
}

static void
test_reconstruct (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (751);

  for (guint i = 0; i < 3000; i++) {
    g_autofree char *left = random_text (random);
    g_autofree char *right = random_text (random);
    g_autoptr (GArray) changes = find (fixture, left, right);

    assert_covers (changes, g_utf8_strlen (left, -1), g_utf8_strlen (right, -1));
    assert_moves_are_pairs (changes);
  }
}

static char *
repeat (const char *piece, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, piece);
  return g_string_free (text, FALSE);
}

/* A table over all words of these would take gigabytes. */
static void
test_hostile (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *one = repeat ("dam ", 100000);
  g_autofree char *other = repeat ("weir dam ", 60000);
  g_autoptr (GArray) same = find (fixture, one, one);
  g_autoptr (GArray) changed = find (fixture, one, other);

  g_assert_cmpuint (same->len, ==, 1);
  assert_covers (same, 400000, 400000);
  assert_covers (changed, 400000, 540000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/word-changes/examples", Fixture, NULL, set_up, test_examples, tear_down);
  g_test_add ("/word-changes/reconstruct", Fixture, NULL, set_up, test_reconstruct, tear_down);
  g_test_add ("/word-changes/hostile", Fixture, NULL, set_up, test_hostile, tear_down);
  return g_test_run ();
}
