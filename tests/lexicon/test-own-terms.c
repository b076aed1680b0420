/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The file of an analyst's own terms: what is a term, what is read and written, what is said of a
 * file that cannot be understood, and how the lexicon's version tells of them.
 */
#include <glib/gstdio.h>
#include <string.h>

#include "rap-lexicon.h"
#include "rap-own-terms.h"

/* Places on the scale, in the order of the model. */
enum { DECIDE = 0, REQUEST = 2, URGE = 3, CALL = 4, INVITE = 7 };

typedef struct {
  char *folder; /* (owned) */
  char *path;   /* (owned): of a file of terms in a folder that is still to be made */
} Fixture;

static void
set_up (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  self->folder = g_dir_make_tmp ("rapporteur-terms-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "rapporteur", "lexicon.json", NULL);
}

static void
tear_down (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  g_chmod (folder, 0700);
  g_remove (self->path);
  g_rmdir (folder);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

static void
write_file (Fixture *self, const char *text)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (self->path, text, -1, NULL));
}

static GPtrArray *
make_terms (const char *verb, int strength, const char *other_verb, int other_strength)
{
  GPtrArray *terms = g_ptr_array_new_with_free_func ((GDestroyNotify)rap_own_term_free);

  g_ptr_array_add (terms, rap_own_term_new (verb, strength, NULL));
  g_ptr_array_add (terms, rap_own_term_new (other_verb, other_strength, NULL));
  return terms;
}

static void
test_verbs (void)
{
  static const struct {
    const char *typed;
    const char *verb; /* NULL where it is none */
  } rows[] = {
    { "enjoin", "enjoin" },
    { "  Enjoin ", "enjoin" },
    { "call  down\tUpon", "call down upon" },
    { "re-enjoin", "re-enjoin" },
    { "s’engager", "s'engager" },
    { "Ôter", "ôter" },
    { "", NULL },
    { " ", NULL },
    { "enjoin;", NULL },
    { "enjoin 2", NULL },
    { "-enjoin", NULL },
    { "enjoin-", NULL },
    { "re--enjoin", NULL },
    { "<b>enjoin</b>", NULL },
    { "a verb that goes on for so long that no document would ever lead with it", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (RapOwnTerm) term = rap_own_term_new (rows[i].typed, URGE, &error);
    g_test_message ("“%s”", rows[i].typed);
    g_assert_cmpstr (term != NULL ? term->verb : NULL, ==, rows[i].verb);
    if (term == NULL)
      g_assert_error (error, RAP_LEXICON_ERROR, RAP_LEXICON_ERROR_INVALID);
  }
}

static void
test_absent (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) terms = rap_own_terms_load (self->path, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (terms->len, ==, 0);
}

/* What is written is read again, in the same order. */
static void
test_round (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) terms = make_terms ("enjoin", REQUEST, "beseech", URGE);
  g_autoptr (GPtrArray) read = NULL;

  g_assert_true (rap_own_terms_save (terms, self->path, &error));
  g_assert_no_error (error);
  read = rap_own_terms_load (self->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->len, ==, 2);
  g_assert_cmpstr (((RapOwnTerm *)read->pdata[0])->verb, ==, "enjoin");
  g_assert_cmpint (rap_own_terms_find (read, "enjoin")->strength, ==, REQUEST);
  g_assert_cmpint (rap_own_terms_find (read, "beseech")->strength, ==, URGE);
  g_assert_null (rap_own_terms_find (read, "admonish"));
}

/* A file that cannot be understood is told in a sentence that names it, and stays as it is. */
static void
test_broken (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  static const struct {
    const char *text;
    const char *words; /* in the sentence */
  } rows[] = {
    { "", "no list of performatives" },
    { "{", "it is not JSON" },
    { "{ \"performatives\": [\n\n oops ] }", "it is not JSON" },
    { "\xff\xfe", "it is not JSON" },
    { "[]", "no list of performatives" },
    { "{}", "no list of performatives" },
    { "{ \"performatives\": 7 }", "no list of performatives" },
    { "{ \"performatives\": [ 7 ] }", "term 1 has no verb" },
    { "{ \"performatives\": [ { \"verb\": 7, \"strength\": \"urge\" } ] }", "term 1 has no verb" },
    { "{ \"performatives\": [ { \"verb\": [], \"strength\": \"urge\" } ] }", "term 1 has no verb" },
    { "{ \"performatives\": [ { \"strength\": \"urge\" } ] }", "term 1 has no verb" },
    { "{ \"performatives\": [ { \"verb\": \"!\", \"strength\": \"urge\" } ] }",
      "term 1 has no verb" },
    { "{ \"performatives\": [ { \"verb\": null, \"strength\": \"urge\" } ] }",
      "term 1 has no verb" },
    { "{ \"performatives\": [ { \"verb\": \"enjoin\", \"strength\": {} } ] }",
      "“enjoin” has no strength" },
    { "{ \"performatives\": [ { \"verb\": \"enjoin\" } ] }", "“enjoin” has no strength" },
    { "{ \"performatives\": [ { \"verb\": \"enjoin\", \"strength\": \"firm\" } ] }",
      "“enjoin” has no strength" },
    { "{ \"performatives\": [ { \"verb\": \"enjoin\", \"strength\": \"urge\" },"
      "{ \"verb\": \"Enjoin\", \"strength\": \"call\" } ] }",
      "“enjoin” stands in it twice" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *after = NULL;
    g_test_message ("%u: %s", i, rows[i].words);
    write_file (self, rows[i].text);
    g_assert_null (rap_own_terms_load (self->path, &error));
    g_assert_error (error, RAP_LEXICON_ERROR, RAP_LEXICON_ERROR_OWN_TERMS);
    g_assert_nonnull (strstr (error->message, rows[i].words));
    g_assert_nonnull (strstr (error->message, self->path));
    g_assert_null (strchr (error->message, '\n'));
    g_assert_true (g_file_get_contents (self->path, &after, NULL, NULL));
    g_assert_cmpstr (after, ==, rows[i].text);
  }
}

/* What is in the way of the file is no reason to lose what is there. */
static void
test_unwritable (Fixture *self, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GPtrArray) terms = make_terms ("enjoin", REQUEST, "beseech", URGE);
  g_autofree char *below = NULL;
  g_autoptr (GError) error = NULL;

  write_file (self, "a file, and no folder");
  below = g_build_filename (self->path, "lexicon.json", NULL);
  g_assert_false (rap_own_terms_save (terms, below, &error));
  g_assert_error (error, RAP_LEXICON_ERROR, RAP_LEXICON_ERROR_OWN_TERMS);
  g_assert_null (rap_own_terms_load (below, NULL));
}

static void
test_conjugation (void)
{
  static const char *const rows[][2] = {
    { "enjoin", "enjoins enjoin enjoining enjoinning" },
    { "beseech", "beseeches beseech beseeching" },
    { "implore", "implores implore imploring" },
    { "decry", "decries decry decrying" },
    { "pray", "prays pray praying" },
    { "press", "presses press pressing" },
    { "forbid", "forbids forbid forbiding forbidding" },
    { "decree", "decrees decree decreeing" },
    { "call down upon", "calls down upon call down upon calling down upon callling down upon" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLexicon) lexicon = rap_lexicon_load ("en", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_auto (GStrv) forms = rap_lexicon_conjugate (lexicon, rows[i][0]);
    g_autofree char *all = g_strjoinv (" ", forms);
    g_assert_cmpstr (all, ==, rows[i][1]);
  }
}

static void
test_known_strength (void)
{
  static const struct {
    const char *verb;
    int strength;
  } rows[] = {
    { "request", REQUEST }, { "call upon", CALL }, { "requests", -1 }, { "request that", -1 },
    { "commend", -1 },      { "enjoin", -1 },      { "", -1 },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLexicon) lexicon = rap_lexicon_load ("en", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("“%s”", rows[i].verb);
    g_assert_cmpint (rap_lexicon_find_strength (lexicon, rows[i].verb), ==, rows[i].strength);
  }
}

static char *
version_with (GPtrArray *terms)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLexicon) lexicon = rap_lexicon_load_with_terms ("en", terms, &error);

  g_assert_no_error (error);
  return g_strdup (rap_lexicon_get_version (lexicon));
}

/* The version tells which terms there were, not in which order they stand. */
static void
test_version (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) terms = make_terms ("enjoin", REQUEST, "beseech", URGE);
  g_autoptr (GPtrArray) turned = make_terms ("beseech", URGE, "enjoin", REQUEST);
  g_autoptr (GPtrArray) firmer = make_terms ("enjoin", DECIDE, "beseech", URGE);
  g_autofree char *plain = version_with (NULL), *empty = version_with (none);
  g_autofree char *own = version_with (terms), *other_order = version_with (turned);
  g_autofree char *other_strength = version_with (firmer);
  g_autofree char *start = g_strconcat (plain, "+own-", NULL);

  g_assert_cmpstr (empty, ==, plain);
  g_assert_true (g_str_has_prefix (own, start));
  g_assert_cmpstr (own, ==, other_order);
  g_assert_cmpstr (own, !=, other_strength);
}

/* A verb that is in the lexicon keeps what may follow it, and takes the analyst's strength. */
static void
test_own_strength_wins (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) terms = make_terms ("request", INVITE, "enjoin", URGE);
  g_autoptr (RapLexicon) plain = rap_lexicon_load ("en", &error);
  g_autoptr (RapLexicon) own = rap_lexicon_load_with_terms ("en", terms, &error);
  RapLexicon *lexicons[] = { plain, own };
  const RapPerformative *verbs[2];

  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++) {
    g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (RapToken));
    RapMatch match;
    rap_vocabulary_tokenize (rap_lexicon_get_vocabulary (lexicons[i]), "Requests", 0, 8, tokens);
    g_assert_true (rap_lexicon_match (lexicons[i], (const RapToken *)(void *)tokens->data,
                                      tokens->len, 0, RAP_TERMS (RAP_TERM_PERFORMATIVE), &match));
    g_assert_cmpint (match.form, ==, RAP_FORM_THIRD);
    verbs[i] = rap_lexicon_get_performative (lexicons[i], match.index);
  }
  g_assert_cmpint (verbs[0]->strength, ==, REQUEST);
  g_assert_cmpint (verbs[1]->strength, ==, INVITE);
  g_assert_cmpuint (verbs[1]->frames, ==, verbs[0]->frames);
  g_assert_cmpint (verbs[1]->opening, ==, verbs[0]->opening);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/own-terms/verbs", test_verbs);
  g_test_add ("/own-terms/absent", Fixture, NULL, set_up, test_absent, tear_down);
  g_test_add ("/own-terms/round", Fixture, NULL, set_up, test_round, tear_down);
  g_test_add ("/own-terms/broken", Fixture, NULL, set_up, test_broken, tear_down);
  g_test_add ("/own-terms/unwritable", Fixture, NULL, set_up, test_unwritable, tear_down);
  g_test_add_func ("/own-terms/conjugation", test_conjugation);
  g_test_add_func ("/own-terms/known-strength", test_known_strength);
  g_test_add_func ("/own-terms/version", test_version);
  g_test_add_func ("/own-terms/own-strength-wins", test_own_strength_wins);
  return g_test_run ();
}
