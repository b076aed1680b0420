/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Terms of the analyst's own on their way into a lexicon. In: a verb in its base form and its
 * strength. Out: an entry among the performatives of the lexicon's JSON, as if it had stood there.
 * A verb that stands there already keeps what may follow it and gets the analyst's strength: who
 * writes a verb down has read the documents, and could not correct the scale otherwise.
 */
#include "rap-lexicon-private.h"

#include <string.h>

/* Everything that may follow a performative: the analyst says how firm it is, not how it is built.
 */
static const char *const frames[] = { "actor-to", "that", "to", "self-to", "object" };

/**
 * rap_lexicon_find_strength:
 * @self: a lexicon
 * @verb: one or more words, in their base form
 *
 * Returns: the strength of the performative with that form; -1 where there is none
 */
int
rap_lexicon_find_strength (RapLexicon *self, const char *verb)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (RapToken));
  RapMatch match;

  rap_vocabulary_tokenize (self->vocabulary, verb, 0, strlen (verb), tokens);
  if (!rap_lexicon_match (self, (const RapToken *)(void *)tokens->data, tokens->len, 0,
                          RAP_TERMS (RAP_TERM_PERFORMATIVE), &match) ||
      match.n_tokens != tokens->len || match.form != RAP_FORM_BASE)
    return -1;
  return rap_lexicon_get_performative (self, match.index)->strength;
}

/* The entry of a list whose base form is @verb. */
static JsonObject *
find_entry (JsonObject *root, const char *member, const char *verb)
{
  JsonArray *array = json_object_get_array_member (root, member);

  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonObject *entry = json_array_get_object_element (array, i);
    JsonArray *forms = json_object_get_array_member (entry, "forms");
    if (g_str_equal (json_array_get_string_element (forms, RAP_FORM_BASE), verb))
      return entry;
  }
  return NULL;
}

/* A verb that is common elsewhere counts only where it opens a paragraph. */
static gboolean
is_common (JsonObject *root, const char *verb)
{
  JsonArray *verbs = json_object_get_array_member (root, "verbs");
  JsonObject *principle = find_entry (root, "principles", verb);

  if (principle != NULL)
    return json_object_get_boolean_member_with_default (principle, "opening", FALSE);
  for (guint i = 0; i < json_array_get_length (verbs); i++)
    if (g_str_equal (json_array_get_string_element (verbs, i), verb))
      return TRUE;
  return FALSE;
}

static JsonObject *
make_entry (RapLexicon *self, JsonObject *root, const RapOwnTerm *term)
{
  JsonObject *entry = json_object_new ();
  JsonArray *form_array = json_array_new (), *frame_array = json_array_new ();
  g_auto (GStrv) forms = rap_lexicon_conjugate (self, term->verb);

  for (guint i = 0; forms[i] != NULL; i++)
    json_array_add_string_element (form_array, forms[i]);
  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    json_array_add_string_element (frame_array, frames[i]);
  json_object_set_array_member (entry, "forms", form_array);
  json_object_set_array_member (entry, "frames", frame_array);
  json_object_set_boolean_member (entry, "opening", is_common (root, term->verb));
  return entry;
}

/**
 * rap_lexicon_add_own_terms:
 * @self: a lexicon that is being loaded, and knows how verbs are conjugated
 * @root: its JSON, to which the terms are added
 * @terms: (element-type RapOwnTerm): of the analyst's own
 *
 * Of a verb that states and an own term alike the term counts, because performatives are loaded
 * before the verbs that only state.
 */
void
rap_lexicon_add_own_terms (RapLexicon *self, JsonObject *root, GPtrArray *terms)
{
  JsonArray *performatives = json_object_get_array_member (root, "performatives");

  for (guint i = 0; i < terms->len; i++) {
    const RapOwnTerm *term = g_ptr_array_index (terms, i);
    JsonObject *entry = find_entry (root, "performatives", term->verb);
    if (entry == NULL) {
      entry = make_entry (self, root, term);
      json_array_add_object_element (performatives, entry);
    }
    json_object_set_string_member (entry, "strength", rap_lexicon_write_strength (term->strength));
  }
}
