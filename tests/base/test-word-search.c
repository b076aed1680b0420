/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Words that are looked for in a text at hand: what is found, where, and what is not.
 */
#include "rap-word-search.h"

static const char text[] = "Urges States’ well-being, café and re\xc2\xad"
                           "view; urges the States Members";

/* "0-5 22-30": where it stands; "" for nowhere. */
static char *
find (const char *typed)
{
  g_autoptr (RapWordSearch) search = rap_word_search_new (typed);
  GString *found = g_string_new (NULL);
  g_autoptr (GArray) spans = search != NULL ? rap_word_search_find (search, text) : NULL;

  for (guint i = 0; spans != NULL && i < spans->len; i++) {
    RapSpan span = g_array_index (spans, RapSpan, i);
    g_string_append_printf (found, "%s%u-%u", i > 0 ? " " : "", span.start, span.end);
  }
  return g_string_free (found, FALSE);
}

static void
test_places (void)
{
  static const struct {
    const char *typed;
    const char *places;
  } cases[] = {
    { "urges", "0-5 44-49" },
    { "URG", "0-5 44-49" },   /* the beginning of a word */
    { "rges", "" },           /* but not its end */
    { "wellbeing", "14-24" }, /* with or without a hyphen */
    { "well-being", "14-24" },
    { "cafe", "26-30" },                 /* with or without an accent */
    { "review", "35-42" },               /* a soft hyphen is no part of it */
    { "\"urges the states\"", "44-60" }, /* words that follow one another */
    { "\xe2\x80\x9curges the states\xe2\x80\x9d", "44-60" },
    { "\"states urges\"", "" },
    { "\"the stat\"", "" }, /* in quotes a word is whole */
    { "urges states", "0-5 6-12 44-49 54-60" },
    { "\"urges", "0-5 44-49" }, /* a quote that has not been closed yet */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *places = find (cases[i].typed);

    g_test_message ("%s", cases[i].typed);
    g_assert_cmpstr (places, ==, cases[i].places);
  }
}

static void
test_nothing (void)
{
  static const char *const cases[] = { "", "  ", "\"\"", "—!", "\"" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_null (rap_word_search_new (cases[i]));
}

/* All of it must be there, but not all in one text. */
static void
test_together (void)
{
  static const char *const texts[] = { "to plant willows", "12. (a)", NULL };
  static const struct {
    const char *typed;
    gboolean matches;
  } cases[] = { { "willows 12", TRUE }, { "willows 13", FALSE }, { "\"plant 12\"", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RapWordSearch) search = rap_word_search_new (cases[i].typed);

    g_assert_cmpint (rap_word_search_matches (search, texts), ==, cases[i].matches);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-search/places", test_places);
  g_test_add_func ("/word-search/nothing", test_nothing);
  g_test_add_func ("/word-search/together", test_together);
  return g_test_run ();
}
