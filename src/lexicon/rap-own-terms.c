/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-own-terms.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "rap-lexicon-private.h"

/* In characters, and well under the words that a phrase may have. */
#define LONGEST_VERB 60

/* Digits of the checksum that a version shows. */
#define N_DIGITS 8

/* Small letters, one blank between words, the straight apostrophe. */
static char *
fold (const char *verb)
{
  g_autofree char *composed = g_utf8_normalize (verb, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autofree char *small = composed != NULL ? g_utf8_strdown (composed, -1) : g_strdup ("");
  g_auto (GStrv) straight = g_strsplit (small, "’", -1);
  g_autofree char *joined = g_strjoinv ("'", straight);
  g_auto (GStrv) words = g_strsplit_set (joined, " \t\n", -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_strv_builder_add (kept, words[i]);
  all = g_strv_builder_end (kept);
  return g_strjoinv (" ", all);
}

/* Words of letters, each with hyphens and apostrophes inside it only. */
static gboolean
is_verb (const char *verb)
{
  gunichar before = ' ';

  if (*verb == '\0' || g_utf8_strlen (verb, -1) > LONGEST_VERB)
    return FALSE;
  for (const char *at = verb; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar letter = g_utf8_get_char (at);
    if (!g_unichar_isalpha (letter) &&
        !(g_unichar_isalpha (before) && (letter == ' ' || letter == '-' || letter == '\'')))
      return FALSE;
    before = letter;
  }
  return g_unichar_isalpha (before);
}

/**
 * rap_own_term_new:
 * @verb: its base form, as it was typed
 * @strength: index into the names of strengths of the model
 * @error: a #RapLexiconError, where it is no verb
 *
 * Returns: (transfer full) (nullable): the term
 */
RapOwnTerm *
rap_own_term_new (const char *verb, int strength, GError **error)
{
  g_autofree char *folded = fold (verb);
  RapOwnTerm *self;

  if (!is_verb (folded)) {
    g_set_error (error, RAP_LEXICON_ERROR, RAP_LEXICON_ERROR_INVALID,
                 _ ("“%s” is not a verb; write one or more words of letters"), verb);
    return NULL;
  }
  self = g_new0 (RapOwnTerm, 1);
  self->verb = g_steal_pointer (&folded);
  self->strength = strength;
  return self;
}

/**
 * rap_own_term_free:
 * @self: (transfer full): a term
 */
void
rap_own_term_free (RapOwnTerm *self)
{
  g_free (self->verb);
  g_free (self);
}

/**
 * rap_own_terms_get_default_path:
 *
 * Returns: (transfer full): where the analyst's terms are, or will be
 */
char *
rap_own_terms_get_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "rapporteur", "lexicon.json", NULL);
}

/**
 * rap_own_terms_find:
 * @terms: (element-type RapOwnTerm): terms
 * @verb: a base form, in small letters
 *
 * Returns: (transfer none) (nullable): the term with the verb
 */
const RapOwnTerm *
rap_own_terms_find (GPtrArray *terms, const char *verb)
{
  for (guint i = 0; i < terms->len; i++) {
    const RapOwnTerm *term = g_ptr_array_index (terms, i);
    if (g_str_equal (term->verb, verb))
      return term;
  }
  return NULL;
}

/* The member of an entry; %NULL where there is no text under that name. */
static const char *
get_text (JsonNode *entry, const char *member)
{
  JsonNode *node = JSON_NODE_HOLDS_OBJECT (entry)
                       ? json_object_get_member (json_node_get_object (entry), member)
                       : NULL;

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

/* Adds what one entry of the list says; else tells what is wrong with it. */
static gboolean
read_term (JsonNode *entry, guint number, GPtrArray *terms, char **wrong)
{
  const char *verb = get_text (entry, "verb");
  int strength = rap_lexicon_read_strength (get_text (entry, "strength"));
  g_autoptr (RapOwnTerm) term = verb != NULL ? rap_own_term_new (verb, strength, NULL) : NULL;

  if (term == NULL)
    *wrong = g_strdup_printf (_ ("term %u has no verb"), number);
  else if (strength < 0)
    *wrong = g_strdup_printf (_ ("“%s” has no strength of the scale"), term->verb);
  else if (rap_own_terms_find (terms, term->verb) != NULL)
    *wrong = g_strdup_printf (_ ("“%s” stands in it twice"), term->verb);
  else
    g_ptr_array_add (terms, g_steal_pointer (&term));
  return *wrong == NULL;
}

static char *
read_terms (const char *text, gsize length, GPtrArray *terms)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  char *wrong = NULL;
  JsonNode *root, *list;
  JsonArray *array;

  if (!g_utf8_validate (text, length, NULL) ||
      !json_parser_load_from_data (parser, text, length, NULL))
    return g_strdup (_ ("it is not JSON"));
  root = json_parser_get_root (parser);
  list = root != NULL && JSON_NODE_HOLDS_OBJECT (root)
             ? json_object_get_member (json_node_get_object (root), "performatives")
             : NULL;
  if (list == NULL || !JSON_NODE_HOLDS_ARRAY (list))
    return g_strdup (_ ("there is no list of performatives in it"));
  array = json_node_get_array (list);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!read_term (json_array_get_element (array, i), i + 1, terms, &wrong))
      return wrong;
  return NULL;
}

/**
 * rap_own_terms_load:
 * @path: of the file; where there is none there are no terms
 * @error: a #RapLexiconError
 *
 * Returns: (transfer full) (nullable) (element-type RapOwnTerm): the terms; %NULL where the file
 *   cannot be read or understood
 */
GPtrArray *
rap_own_terms_load (const char *path, GError **error)
{
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func ((GDestroyNotify)rap_own_term_free);
  g_autoptr (GError) file_error = NULL;
  g_autofree char *text = NULL, *wrong = NULL;
  gsize length;

  if (g_file_get_contents (path, &text, &length, &file_error))
    wrong = read_terms (text, length, terms);
  else if (!g_error_matches (file_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    wrong = g_strdup (_ ("it cannot be opened"));
  if (wrong == NULL)
    return g_steal_pointer (&terms);
  g_set_error (
      error, RAP_LEXICON_ERROR, RAP_LEXICON_ERROR_OWN_TERMS,
      _ ("the terms of your own could not be read: %s; mend the file “%s” or move it away"), wrong,
      path);
  return NULL;
}

static JsonNode *
make_root (GPtrArray *terms)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "performatives");
  json_builder_begin_array (builder);
  for (guint i = 0; i < terms->len; i++) {
    const RapOwnTerm *term = g_ptr_array_index (terms, i);
    json_builder_begin_object (builder);
    json_builder_set_member_name (builder, "verb");
    json_builder_add_string_value (builder, term->verb);
    json_builder_set_member_name (builder, "strength");
    json_builder_add_string_value (builder, rap_lexicon_write_strength (term->strength));
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/**
 * rap_own_terms_save:
 * @terms: (element-type RapOwnTerm): terms
 * @path: of the file; its folder is made where it is absent
 * @error: a #RapLexiconError
 *
 * Returns: %FALSE where it could not be written; then the file is as it was
 */
gboolean
rap_own_terms_save (GPtrArray *terms, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (JsonNode) root = make_root (terms);
  g_autoptr (GError) file_error = NULL;
  g_autofree char *json = json_to_string (root, TRUE);
  g_autofree char *text = g_strconcat (json, "\n", NULL);

  if (g_mkdir_with_parents (folder, 0700) == 0 && g_file_set_contents (path, text, -1, &file_error))
    return TRUE;
  g_set_error (error, RAP_LEXICON_ERROR, RAP_LEXICON_ERROR_OWN_TERMS,
               _ ("the terms of your own could not be written to “%s”; is the disk full, or the "
                  "folder locked?"),
               path);
  return FALSE;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/**
 * rap_own_terms_make_version:
 * @terms: (element-type RapOwnTerm): terms
 * @version: of the lexicon that they are added to
 *
 * Returns: (transfer full): @version alone where there are no terms; else with a mark that is the
 *   same for the same terms in any order, and no other
 */
char *
rap_own_terms_make_version (GPtrArray *terms, const char *version)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *whole = NULL, *checksum = NULL;

  if (terms->len == 0)
    return g_strdup (version);
  for (guint i = 0; i < terms->len; i++) {
    const RapOwnTerm *term = g_ptr_array_index (terms, i);
    g_ptr_array_add (
        lines, g_strdup_printf ("%s %s", rap_lexicon_write_strength (term->strength), term->verb));
  }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  whole = g_strjoinv ("\n", (char **)lines->pdata);
  checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);
  return g_strdup_printf ("%s+own-%.*s", version, N_DIGITS, checksum);
}
