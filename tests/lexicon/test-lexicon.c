/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Words, phrases, dates and sessions as the lexicon of the program knows them.
 */
#include <string.h>

#include "rap-calendar-date.h"
#include "rap-figure.h"
#include "rap-lexicon.h"

typedef struct {
  RapLexicon *lexicon; /* (owned) */
  GArray *tokens;      /* (owned) (element-type RapToken) */
} Fixture;

static void
set_up (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->lexicon = rap_lexicon_load ("en", &error);
  g_assert_no_error (error);
  self->tokens = g_array_new (FALSE, FALSE, sizeof (RapToken));
}

static void
tear_down (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_array_unref (self->tokens);
  rap_lexicon_unref (self->lexicon);
}

static const RapToken *
tokenize (Fixture *self, const char *text)
{
  g_array_set_size (self->tokens, 0);
  rap_vocabulary_tokenize (rap_lexicon_get_vocabulary (self->lexicon), text, 0, strlen (text),
                           self->tokens);
  return (const RapToken *)self->tokens->data;
}

static void
test_tokens (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  static const struct {
    const char *text;
    const char *tokens; /* with a stroke between them */
  } rows[] = {
    { "Urges Member States", "Urges|Member|States" },
    { "to act; and,", "to|act|;|and|," },
    { "inter-agency work", "inter-agency|work" },
    { "inter -agency", "inter|-|agency" },
    { "and/or", "and/or" },
    { "the Fund's share", "the|Fund's|share" },
    { "the Fund’s share", "the|Fund’s|share" },
    { "“quoted”", "“|quoted|”" },
    { "A/RES/75/198.", "A/RES/75/198|." },
    { "1/ See", "1|/|See" },
    { "50 per cent", "50|per|cent" },
    { "régime d’été", "régime|d’été" },
    { "word--word", "word|-|-|word" },
    { "ends in a hyphen-", "ends|in|a|hyphen|-" },
    { "", "" },
    { " \t\n ", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const RapToken *tokens = tokenize (self, rows[i].text);
    g_autoptr (GString) made = g_string_new (NULL);

    for (guint k = 0; k < self->tokens->len; k++) {
      if (k > 0)
        g_string_append_c (made, '|');
      g_string_append_len (made, rows[i].text + tokens[k].start, tokens[k].end - tokens[k].start);
    }
    g_assert_cmpstr (made->str, ==, rows[i].tokens);
  }
}

static void
test_shapes (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  const RapToken *tokens = tokenize (self, "The UNODC has 12 offices, all told");

  g_assert_cmpuint (tokens[0].shape, ==, RAP_TOKEN_CAPITAL);
  g_assert_cmpuint (tokens[1].shape, ==, RAP_TOKEN_CAPITAL | RAP_TOKEN_UPPER);
  g_assert_cmpuint (tokens[3].shape, ==, RAP_TOKEN_NUMBER);
  g_assert_cmpuint (tokens[4].shape, ==, 0);
  g_assert_cmpuint (tokens[5].shape, ==, RAP_TOKEN_MARK);
  g_assert_cmpint (tokens[5].mark, ==, ',');
}

/* Known or not, a word has the classes its ending gives it; capitals make no difference. */
static void
test_classes (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  const RapToken *tokens = tokenize (self, "Promote PROMOTE zzzling quickly of the");

  g_assert_cmpuint (tokens[0].word, !=, 0);
  g_assert_cmpuint (tokens[0].word, ==, tokens[1].word);
  g_assert_true (tokens[0].classes & RAP_WORD_VERB);
  g_assert_cmpuint (tokens[2].word, ==, 0);
  g_assert_true (tokens[2].classes & RAP_WORD_PARTICIPLE);
  g_assert_true (tokens[3].classes & RAP_WORD_MANNER);
  g_assert_true (tokens[4].classes & RAP_WORD_PREPOSITION);
  g_assert_true (tokens[5].classes & RAP_WORD_DETERMINER);
}

static void
test_long_words (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *word = g_strnfill (200, 'a');
  g_autofree char *text = g_strconcat (word, "-", word, " end", NULL);
  const RapToken *tokens = tokenize (self, text);

  g_assert_cmpuint (self->tokens->len, ==, 2);
  g_assert_cmpuint (tokens[0].word, ==, 0);
  g_assert_cmpuint (tokens[0].end, ==, 401);
}

static void
test_phrases (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  static const struct {
    const char *text;
    RapTermKind kind;
    guint n_tokens; /* 0 where nothing is found */
  } rows[] = {
    { "calls upon all States", RAP_TERM_PERFORMATIVE, 2 },
    { "Calls for restraint", RAP_TERM_PERFORMATIVE, 2 },
    { "takes note with appreciation of the report", RAP_TERM_PRINCIPLE, 5 },
    { "takes note of the report", RAP_TERM_PRINCIPLE, 3 },
    { "takes care of it", RAP_TERM_PRINCIPLE, 0 },
    { "as appropriate and", RAP_TERM_QUALIFIER, 2 },
    { "within existing resources", RAP_TERM_QUALIFIER, 3 },
    { "the States concerned", RAP_TERM_ACTOR, 0 },
    { "States concerned should", RAP_TERM_ACTOR, 2 },
    { "United Nations Office on Drugs and Crime", RAP_TERM_ACTOR, 7 },
    { "United Nations Children’s Fund", RAP_TERM_ACTOR, 4 },
    { "Plurinational State of Bolivia", RAP_TERM_ACTOR, 4 },
    { "The General Assembly,", RAP_TERM_INVOCATION, 3 },
    { "in close cooperation with", RAP_TERM_PARTNER_OPENING, 4 },
    { "Grieved at the loss", RAP_TERM_OPENING, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const RapToken *tokens = tokenize (self, rows[i].text);
    RapMatch match = { 0 };
    gboolean found = rap_lexicon_match (self->lexicon, tokens, self->tokens->len, 0,
                                        RAP_TERMS (rows[i].kind), &match);

    g_assert_cmpint (found, ==, rows[i].n_tokens > 0);
    g_assert_cmpuint (match.n_tokens, ==, rows[i].n_tokens);
  }
}

/* A verb is known by its three forms, and tells which of them it stands in. */
static void
test_forms (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  static const char *const forms[] = { "urges", "urge", "urging" };

  for (guint form = 0; form < G_N_ELEMENTS (forms); form++) {
    const RapToken *tokens = tokenize (self, forms[form]);
    RapMatch match;

    g_assert_true (
        rap_lexicon_match (self->lexicon, tokens, 1, 0, RAP_TERMS (RAP_TERM_PERFORMATIVE), &match));
    g_assert_cmpuint (match.form, ==, form);
    g_assert_true (rap_lexicon_get_performative (self->lexicon, match.index)->frames &
                   RAP_FRAME_ACTOR_TO);
  }
}

static void
test_dates (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  static const struct {
    const char *text;
    const char *date; /* (nullable) */
    RapDateGrain grain;
    guint n_tokens;
  } rows[] = {
    { "16 December 2020", "2020-12-16", RAP_DATE_DAY, 3 },
    { "December 31, 2020", "2020-12-31", RAP_DATE_DAY, 4 },
    { "December 2020, when", "2020-12-31", RAP_DATE_MONTH, 2 },
    { "February 2024", "2024-02-29", RAP_DATE_MONTH, 2 },
    { "2030", "2030-12-31", RAP_DATE_YEAR, 1 },
    { "31 February 2020", NULL, 0, 0 },
    { "1536", NULL, 0, 0 },
    { "may 2020", NULL, 0, 0 },
    { "12 States", NULL, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const RapToken *tokens = tokenize (self, rows[i].text);
    RapDateGrain grain;
    GDate date;
    guint n;
    gboolean found = rap_calendar_date_read (self->lexicon, rows[i].text, tokens, self->tokens->len,
                                             0, &date, &grain, &n);

    g_assert_cmpint (found, ==, rows[i].date != NULL);
    if (found) {
      g_autofree char *made = rap_calendar_date_to_string (&date);

      g_assert_cmpstr (made, ==, rows[i].date);
      g_assert_cmpint (grain, ==, rows[i].grain);
      g_assert_cmpuint (n, ==, rows[i].n_tokens);
    }
  }
}

static void
test_numbers (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  static const struct {
    const char *text;
    guint64 number;
    guint n_tokens;
  } rows[] = { { "12", 12, 1 },
               { "twelve", 12, 1 },
               { "twelfth", 12, 1 },
               { "seventy-sixth", 76, 1 },
               { "113th", 113, 1 },
               { "ninety-nine", 99, 1 },
               { "hundredth", 100, 1 },
               { "States", 0, 0 },
               { "and two", 0, 0 },
               { "2,000 States", 2000, 3 },
               { "1,250,000", 1250000, 5 },
               { "3.5 per cent", 0, 3 },
               { "2030, 12 States", 2030, 1 },
               { "two hundred experts", 200, 2 },
               { "a hundred", 100, 2 },
               { "One hundred and twenty days", 120, 4 },
               { "one hundred and forty-fourth session", 144, 4 },
               { "hundred and fifty-eighth session", 158, 3 },
               { "five hundred and States", 500, 2 },
               { "one hundred and a half", 100, 2 },
               { "ten twelve", 10, 1 },
               { "5 million", 5000000, 2 },
               { "1.5 million", 0, 4 },
               { "two million three hundred thousand and one", 2300001, 7 },
               { "five billion", G_GUINT64_CONSTANT (5000000000), 2 },
               { "nine billion billion", G_GUINT64_CONSTANT (9000000000), 2 },
               { "99999999999999999999", 0, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const RapToken *tokens = tokenize (self, rows[i].text);
    guint64 number;
    guint n = rap_figure_read (self->lexicon, rows[i].text, tokens, self->tokens->len, 0, &number);

    g_assert_cmpuint (number, ==, rows[i].number);
    g_assert_cmpuint (n, ==, rows[i].n_tokens);
  }
}

static void
test_sessions (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  static const struct {
    const char *body;
    guint session;
    const char *date; /* (nullable) */
  } rows[] = {
    { "General Assembly", 76, "2021-12-31" },
    { "Commission on Narcotic Drugs", 62, "2019-12-31" },
    { "Commission on the Status of Women", 67, "2023-03-31" },
    { "Human Rights Council", 40, "2019-03-22" },
    /* Not known: as the last one of the same time of the year, by three a year. */
    { "Human Rights Council", 43, "2020-03-22" },
    { "Human Rights Council", 61, "2026-04-05" },
    /* Where none of that time is known, reckoned from the last one. */
    { "Human Rights Council", 2, "2006-10-30" },
    { "United Nations Environment Assembly", 4, "2019-03-15" },
    { "United Nations Environment Assembly", 9, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const RapToken *tokens = tokenize (self, rows[i].body);
    RapMatch match;
    GDate date;
    gboolean found;

    g_assert_true (rap_lexicon_match (self->lexicon, tokens, self->tokens->len, 0,
                                      RAP_TERMS (RAP_TERM_CALENDAR), &match));
    found = rap_calendar_get_date (rap_lexicon_get_calendar (self->lexicon, match.index),
                                   rows[i].session, &date);
    g_assert_cmpint (found, ==, rows[i].date != NULL);
    if (found) {
      g_autofree char *made = rap_calendar_date_to_string (&date);

      g_assert_cmpstr (made, ==, rows[i].date);
    }
  }
}

static void
test_compounds (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  RapVocabulary *vocabulary = rap_lexicon_get_vocabulary (self->lexicon);

  g_assert_cmpstr (rap_lexicon_get_closed_compound (self->lexicon, "communitybased"), ==,
                   "community-based");
  g_assert_null (rap_lexicon_get_closed_compound (self->lexicon, "community"));
  g_assert_true (rap_lexicon_is_open_compound (self->lexicon, "evidence based"));
  g_assert_true (
      rap_lexicon_ends_open_compound (self->lexicon, rap_vocabulary_find (vocabulary, "based", 5)));
  g_assert_false (rap_lexicon_ends_open_compound (self->lexicon, 0));
}

/* Firmer classes have higher ranks; some share one. */
static void
test_scale (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  enum { DECIDE, COMMIT, REQUEST, URGE, CALL, RECOMMEND, ENCOURAGE, INVITE, NEED, N };

  for (int i = DECIDE; i + 1 < N; i++)
    g_assert_cmpint (rap_lexicon_get_rank (self->lexicon, i), >=,
                     rap_lexicon_get_rank (self->lexicon, i + 1));
  g_assert_cmpint (rap_lexicon_get_rank (self->lexicon, URGE), ==,
                   rap_lexicon_get_rank (self->lexicon, CALL));
  g_assert_cmpint (rap_lexicon_get_rank (self->lexicon, REQUEST), >,
                   rap_lexicon_get_rank (self->lexicon, URGE));
  g_assert_cmpint (rap_lexicon_get_rank (self->lexicon, NEED), >, 0);
  g_assert_cmpint (rap_lexicon_get_rank (self->lexicon, -1), ==, 0);
  g_assert_cmpint (rap_lexicon_get_rank (self->lexicon, N), ==, 0);
  g_assert_cmpuint (rap_lexicon_get_aside (self->lexicon, tokenize (self, "may")->word), ==,
                    RAP_ASIDE_PERMISSION);
  g_assert_cmpuint (rap_lexicon_get_aside (self->lexicon, tokenize (self, "shall")->word), ==, 0);
}

static void
test_spellings (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  static const struct {
    const char *one, *other;
    gboolean same;
  } rows[] = {
    { "organise", "organize", TRUE },
    { "mobilisation", "mobilization", TRUE },
    { "programmes", "programs", TRUE },
    { "centre", "center", TRUE },
    { "neighbours", "neighbors", TRUE },
    { "fulfil", "fulfill", TRUE },
    { "four", "for", FALSE },
    { "request", "requests", FALSE },
    { "weir", "weirs", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *one = rap_lexicon_unify_spelling (self->lexicon, rows[i].one);
    g_autofree char *other = rap_lexicon_unify_spelling (self->lexicon, rows[i].other);
    g_test_message ("%s %s", rows[i].one, rows[i].other);
    g_assert_true (g_str_equal (one, other) == rows[i].same);
  }
}

static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rap_lexicon_load ("xx", &error));
  g_assert_error (error, RAP_LEXICON_ERROR, RAP_LEXICON_ERROR_MISSING);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/lexicon/tokens", test_tokens },     { "/lexicon/shapes", test_shapes },
    { "/lexicon/classes", test_classes },   { "/lexicon/long-words", test_long_words },
    { "/lexicon/phrases", test_phrases },   { "/lexicon/forms", test_forms },
    { "/lexicon/dates", test_dates },       { "/lexicon/numbers", test_numbers },
    { "/lexicon/sessions", test_sessions }, { "/lexicon/compounds", test_compounds },
    { "/lexicon/scale", test_scale },       { "/lexicon/spellings", test_spellings },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/lexicon/missing", test_missing);
  return g_test_run ();
}
