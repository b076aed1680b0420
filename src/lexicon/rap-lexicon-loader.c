/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Fills a lexicon from its two files, which are compiled into the program. Their schema says what
 * each member means; a test checks them against it, so here a missing one is an empty list.
 */
#include "rap-lexicon-json.h"
#include "rap-lexicon-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define RESOURCE_PREFIX "/app/rapporteur/lexicon/"

/* A list of phrases in the JSON and the kind they are. */
static const struct {
  const char *group; /* (nullable): member that holds the list's member */
  const char *member;
  RapTermKind kind;
  guint form; /* a #RapPeriodSense, a #RapNounSense; of ends, whether only a part is meant; of what
               * bodies adopt, whether it is a decision */
} phrase_lists[] = {
  { NULL, "openings", RAP_TERM_OPENING, 0 },
  { NULL, "adverbs", RAP_TERM_ADVERB, 0 },
  { NULL, "first_person", RAP_TERM_FIRST_PERSON, 0 },
  { NULL, "purpose", RAP_TERM_PURPOSE, 0 },
  { NULL, "idle_means", RAP_TERM_IDLE_MEANS, 0 },
  { NULL, "instruments", RAP_TERM_NOUN, RAP_NOUN_INSTRUMENT },
  { NULL, "doings", RAP_TERM_NOUN, RAP_NOUN_DOING },
  { NULL, "numbered", RAP_TERM_NOUN, RAP_NOUN_NUMBERED },
  { NULL, "texts", RAP_TERM_NOUN, RAP_NOUN_TEXT },
  { NULL, "qualifiers", RAP_TERM_QUALIFIER, 0 },
  { NULL, "partner_openings", RAP_TERM_PARTNER_OPENING, 0 },
  { NULL, "beneficiary_openings", RAP_TERM_BENEFICIARY_OPENING, 0 },
  { NULL, "citations", RAP_TERM_CITATION, FALSE },
  { NULL, "cited_decisions", RAP_TERM_CITATION, TRUE },
  { "dates", "openings", RAP_TERM_DATE_OPENING, RAP_PERIOD_LIMIT },
  { "dates", "lasting", RAP_TERM_DATE_OPENING, RAP_PERIOD_DURATION },
  { "dates", "moments", RAP_TERM_DATE_OPENING, RAP_PERIOD_MOMENT },
  { "dates", "ranges", RAP_TERM_DATE_OPENING, RAP_PERIOD_RANGE },
  { "dates", "end_of", RAP_TERM_END_OF, FALSE },
  { "dates", "targets", RAP_TERM_TARGET, 0 },
  { "dates", "periods", RAP_TERM_PERIOD, RAP_PERIOD_LIMIT },
  { "dates", "durations", RAP_TERM_PERIOD, RAP_PERIOD_DURATION },
  { "dates", "intervals", RAP_TERM_PERIOD, RAP_PERIOD_INTERVAL },
  { "dates", "session_openings", RAP_TERM_SESSION_OPENING, 0 },
  { "dates", "session", RAP_TERM_SESSION, 0 },
  { "metadata", "adopted", RAP_TERM_ADOPTED, 0 },
  { "metadata", "agenda_item", RAP_TERM_AGENDA_ITEM, 0 },
  { "metadata", "resolution", RAP_TERM_RESOLUTION, FALSE },
  { "metadata", "decision", RAP_TERM_RESOLUTION, TRUE },
  { "metadata", "distribution", RAP_TERM_DISTRIBUTION, 0 },
  { "metadata", "insertions", RAP_TERM_INSERTION, 0 },
  { "metadata", "meeting", RAP_TERM_MEETING, 0 },
};

/* A list of single words and the class they get. */
static const struct {
  const char *group;
  const char *member;
  RapWordClass word_class;
} word_lists[] = {
  { NULL, "verbs", RAP_WORD_VERB },
  { NULL, "catenatives", RAP_WORD_CATENATIVE },
  { NULL, "adverbs", RAP_WORD_ADVERB },
  { NULL, "determiners", RAP_WORD_DETERMINER },
  { NULL, "possessives", RAP_WORD_POSSESSIVE | RAP_WORD_DETERMINER },
  { NULL, "coordinators", RAP_WORD_COORDINATOR },
  { NULL, "prepositions", RAP_WORD_PREPOSITION },
  { NULL, "capacities", RAP_WORD_CAPACITY },
  { NULL, "nouns", RAP_WORD_NOUN },
  { NULL, "means", RAP_WORD_MEANS },
  { NULL, "agents", RAP_WORD_AGENT },
  { NULL, "assure", RAP_WORD_ASSURE },
  { NULL, "passive", RAP_WORD_BE },
  { NULL, "required", RAP_WORD_REQUIRED },
  { "dates", "next", RAP_WORD_NEXT },
  { NULL, "negations", RAP_WORD_NEGATION },
  { NULL, "that", RAP_WORD_THAT },
  { NULL, "infinitive", RAP_WORD_INFINITIVE },
  { NULL, "relative", RAP_WORD_RELATIVE },
  { NULL, "reflexives", RAP_WORD_REFLEXIVE },
  { NULL, "actor_heads", RAP_WORD_ACTOR_HEAD },
  { "dates", "session", RAP_WORD_SESSION },
  { "metadata", "labels", RAP_WORD_LABEL },
  { "metadata", "part", RAP_WORD_PART },
};

static const struct {
  const char *name;
  RapFrame frame;
} frame_names[] = {
  { "actor-to", RAP_FRAME_ACTOR_TO },
  { "to", RAP_FRAME_TO },
  { "that", RAP_FRAME_THAT },
  { "object", RAP_FRAME_OBJECT },
  { "self-to", RAP_FRAME_SELF_TO },
  { "need", RAP_FRAME_NEED },
  { "force", RAP_FRAME_FORCE },
  { "duty", RAP_FRAME_DUTY },
  { "actor-with", RAP_FRAME_ACTOR_WITH },
};

/* Adds every row of one phrase of each list, from the list at @at on, behind the phrases before:
 * "in line with" and "in keeping with", each with "national" and "domestic". */
static void
add_combinations (RapLexicon *self,
                  JsonArray *lists,
                  guint at,
                  const char *before,
                  RapTermKind kind,
                  guint index,
                  guint form)
{
  JsonArray *list;

  if (at == rap_json_array_length (lists)) {
    rap_lexicon_add_phrase (self, before, kind, index, form);
    return;
  }
  list = json_array_get_array_element (lists, at);
  for (guint i = 0; i < json_array_get_length (list); i++) {
    g_autofree char *row = g_strjoin (" ", before, json_array_get_string_element (list, i), NULL);
    add_combinations (self, lists, at + 1, g_strstrip (row), kind, index, form);
  }
}

/* Adds a phrase, or several that all mean the same and have one index. */
static void
add_phrases (RapLexicon *self, JsonNode *node, RapTermKind kind, guint index, guint form)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    add_combinations (self, rap_json_get_array (json_node_get_object (node), "combine"), 0, "",
                      kind, index, form);
  else if (!JSON_NODE_HOLDS_ARRAY (node))
    rap_lexicon_add_phrase (self, json_node_get_string (node), kind, index, form);
  else
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      add_phrases (self, json_array_get_element (json_node_get_array (node), i), kind, index, form);
}

static void
load_lists (RapLexicon *self, JsonObject *root)
{
  for (guint i = 0; i < G_N_ELEMENTS (phrase_lists); i++) {
    const char *group = phrase_lists[i].group;
    JsonArray *array = rap_json_get_array (group != NULL ? rap_json_get_object (root, group) : root,
                                           phrase_lists[i].member);
    for (guint j = 0; j < rap_json_array_length (array); j++)
      add_phrases (self, json_array_get_element (array, j), phrase_lists[i].kind, j,
                   phrase_lists[i].form);
  }
  for (guint i = 0; i < G_N_ELEMENTS (word_lists); i++) {
    const char *group = word_lists[i].group;
    g_auto (GStrv) words = rap_json_get_strings (
        group != NULL ? rap_json_get_object (root, group) : root, word_lists[i].member);
    for (guint j = 0; words[j] != NULL; j++)
      if (strchr (words[j], ' ') == NULL)
        rap_vocabulary_classify (self->vocabulary,
                                 rap_vocabulary_add (self->vocabulary, words[j], strlen (words[j])),
                                 word_lists[i].word_class, 0);
  }
}

static void
load_enacting (RapLexicon *self, JsonObject *root)
{
  g_auto (GStrv) words = rap_json_get_strings (root, "enacting");

  for (guint i = 0; words[i] != NULL; i++)
    rap_vocabulary_add_traits (self->vocabulary,
                               rap_vocabulary_add (self->vocabulary, words[i], strlen (words[i])),
                               RAP_TRAIT_ENACTING);
}

static void
load_endings (RapLexicon *self, JsonObject *root)
{
  static const struct {
    const char *member;
    guint32 classes;
    guint traits;
  } kinds[] = {
    { "participle", RAP_WORD_PARTICIPLE, 0 }, { "noun", RAP_WORD_NOUN_ENDING, 0 },
    { "manner", RAP_WORD_MANNER, 0 },         { "nominal", RAP_WORD_NOMINAL, 0 },
    { "plural", 0, RAP_TRAIT_PLURAL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_auto (GStrv) endings =
        rap_json_get_strings (rap_json_get_object (root, "endings"), kinds[i].member);
    for (guint j = 0; endings[j] != NULL; j++)
      rap_vocabulary_add_ending (self->vocabulary, endings[j], kinds[i].classes, kinds[i].traits);
  }
}

static int
read_strength (JsonObject *object, const char *member)
{
  return rap_lexicon_read_strength (
      json_object_get_string_member_with_default (object, member, NULL));
}

static void
load_ranks (RapLexicon *self, JsonObject *root)
{
  JsonArray *classes = rap_json_get_array (rap_json_get_object (root, "strength"), "classes");

  for (guint i = 0; i < rap_json_array_length (classes); i++) {
    JsonObject *object = json_array_get_object_element (classes, i);
    int strength = read_strength (object, "name");
    if (strength < 0)
      continue;
    if (self->ranks->len <= (guint)strength)
      g_array_set_size (self->ranks, strength + 1);
    g_array_index (self->ranks, int, strength) =
        json_object_get_int_member_with_default (object, "rank", 0);
  }
}

static RapPerformative
read_performative (JsonObject *object)
{
  RapPerformative performative = { .strength = read_strength (object, "strength") };
  JsonArray *frames = rap_json_get_array (object, "frames");

  for (guint i = 0; i < rap_json_array_length (frames); i++)
    for (guint j = 0; j < G_N_ELEMENTS (frame_names); j++)
      if (g_str_equal (frame_names[j].name, json_array_get_string_element (frames, i)))
        performative.frames |= frame_names[j].frame;
  performative.opening = json_object_get_boolean_member_with_default (object, "opening", FALSE);
  performative.weak = json_object_get_boolean_member_with_default (object, "weak", FALSE);
  return performative;
}

static void
load_performatives (
    RapLexicon *self, JsonObject *root, const char *member, RapTermKind kind, GArray *table)
{
  JsonArray *array = rap_json_get_array (root, member);

  for (guint i = 0; i < rap_json_array_length (array); i++) {
    JsonObject *object = json_array_get_object_element (array, i);
    JsonArray *forms = rap_json_get_array (object, "forms");
    RapPerformative performative = read_performative (object);
    /* What comes after the three are other spellings of the last. */
    for (guint form = 0; form < rap_json_array_length (forms); form++) {
      const char *phrase = json_array_get_string_element (forms, form);
      rap_lexicon_add_phrase (self, phrase, kind, table->len, MIN (form, RAP_FORM_PARTICIPLE));
      if (form < RAP_FORM_PARTICIPLE)
        continue;
      if (kind == RAP_TERM_PRINCIPLE &&
          !json_object_get_boolean_member_with_default (object, "enacts", FALSE))
        rap_lexicon_mark_said (self, phrase);
      if ((RAP_TERMS (kind) & RAP_VERB_TERMS) == 0)
        continue;
      rap_lexicon_add_past (self, phrase, kind, table->len);
      if (kind == RAP_TERM_PERFORMATIVE)
        rap_lexicon_add_passives (self, phrase, &performative);
    }
    g_array_append_val (table, performative);
  }
}

/* "take" with ["measures", "steps"] is "take measures" and "take steps". */
static void
load_phrasal_verbs (RapLexicon *self, JsonObject *root)
{
  JsonObject *object = rap_json_get_object (root, "phrasal");
  g_autoptr (GList) verbs = object != NULL ? json_object_get_members (object) : NULL;

  for (GList *l = verbs; l != NULL; l = l->next) {
    JsonArray *array = rap_json_get_array (object, l->data);
    for (guint i = 0; i < rap_json_array_length (array); i++) {
      g_autofree char *phrase =
          g_strconcat (l->data, " ", json_array_get_string_element (array, i), NULL);
      rap_lexicon_add_phrase (self, phrase, RAP_TERM_PHRASAL, i, 0);
    }
  }
}

static void
load_numbers (
    RapLexicon *self, JsonObject *dates, const char *member, RapWordClass word_class, int sign)
{
  JsonObject *object = rap_json_get_object (dates, member);
  g_autoptr (GList) words = object != NULL ? json_object_get_members (object) : NULL;

  for (GList *l = words; l != NULL; l = l->next)
    rap_vocabulary_classify (self->vocabulary,
                             rap_vocabulary_add (self->vocabulary, l->data, strlen (l->data)),
                             word_class, sign * json_object_get_int_member (object, l->data));
}

/* Phrases with a number each, which is their index: "annually" leads to the days from one year to
 * the next, "the first quarter of" to its last month. */
static void
load_counted (RapLexicon *self, JsonObject *dates, const char *member, RapTermKind kind, guint form)
{
  JsonObject *object = rap_json_get_object (dates, member);
  g_autoptr (GList) phrases = object != NULL ? json_object_get_members (object) : NULL;

  for (GList *l = phrases; l != NULL; l = l->next)
    rap_lexicon_add_phrase (self, l->data, kind, json_object_get_int_member (object, l->data),
                            form);
}

static void
load_dates (RapLexicon *self, JsonObject *root)
{
  JsonObject *dates = rap_json_get_object (root, "dates");
  g_auto (GStrv) months = rap_json_get_strings (dates, "months");

  for (guint i = 0; months[i] != NULL; i++)
    rap_vocabulary_classify (self->vocabulary,
                             rap_vocabulary_add (self->vocabulary, months[i], strlen (months[i])),
                             RAP_WORD_MONTH, i + 1);
  load_numbers (self, dates, "ordinals", RAP_WORD_ORDINAL, 1);
  load_numbers (self, dates, "numbers", RAP_WORD_CARDINAL, 1);
  load_numbers (self, dates, "powers_of_ten", RAP_WORD_CARDINAL, -1);
  load_numbers (self, dates, "units", RAP_WORD_UNIT, 1);
  load_counted (self, dates, "recurring", RAP_TERM_RECURRING, 0);
  load_counted (self, dates, "part_of", RAP_TERM_END_OF, TRUE);
}

static void
load_compounds (RapLexicon *self, JsonObject *root)
{
  g_auto (GStrv) open = rap_json_get_strings (rap_json_get_object (root, "compounds"), "open");
  g_auto (GStrv) closed = rap_json_get_strings (rap_json_get_object (root, "compounds"), "closed");

  for (guint i = 0; open[i] != NULL; i++)
    rap_lexicon_add_compound (self, open[i], FALSE);
  for (guint i = 0; closed[i] != NULL; i++)
    rap_lexicon_add_compound (self, closed[i], TRUE);
}

/* Pairs of an ending and the one that takes its place, one after the other. */
static char **
get_pairs (JsonObject *object, const char *member)
{
  JsonArray *array = rap_json_get_array (object, member);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < rap_json_array_length (array); i++)
    for (guint j = 0; j < 2; j++)
      g_strv_builder_add (
          builder, json_array_get_string_element (json_array_get_array_element (array, i), j));
  return g_strv_builder_end (builder);
}

static void
load_conjugation (RapLexicon *self, JsonObject *root)
{
  JsonObject *conjugation = rap_json_get_object (root, "conjugation");

  self->third_endings = get_pairs (conjugation, "third");
  self->participle_endings = get_pairs (conjugation, "participle");
  self->doubled_endings = get_pairs (conjugation, "doubled");
  self->past_endings = get_pairs (conjugation, "past");
  self->told_endings = get_pairs (conjugation, "told");
  self->other_endings = get_pairs (conjugation, "other");
  self->passive_auxiliaries = rap_json_get_strings (conjugation, "auxiliaries");
}

static void
add_asides (RapLexicon *self, char **words, RapAsideWord kind)
{
  for (guint i = 0; words[i] != NULL; i++) {
    guint32 word = rap_vocabulary_add (self->vocabulary, words[i], strlen (words[i]));
    g_hash_table_insert (self->asides, GUINT_TO_POINTER (word),
                         GUINT_TO_POINTER (rap_lexicon_get_aside (self, word) | kind));
  }
}

static void
load_asides (RapLexicon *self, JsonObject *root)
{
  static const struct {
    const char *member;
    RapAsideWord kind;
  } lists[] = {
    { "openings", RAP_ASIDE_OPENING }, { "subjects", RAP_ASIDE_SUBJECT },
    { "several", RAP_ASIDE_SEVERAL },  { "auxiliaries", RAP_ASIDE_AUXILIARY },
    { "parts", RAP_ASIDE_PART },       { "objects", RAP_ASIDE_OBJECT },
    { "persons", RAP_ASIDE_PERSON },   { "perfect", RAP_ASIDE_PERFECT },
  };
  g_auto (GStrv) permissions = rap_json_get_strings (root, "permissions");

  add_asides (self, permissions, RAP_ASIDE_PERMISSION);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    g_auto (GStrv) words =
        rap_json_get_strings (rap_json_get_object (root, "asides"), lists[i].member);
    add_asides (self, words, lists[i].kind);
  }
}

/* Pairs of a spelling and the one it stands for. */
static void
load_spellings (RapLexicon *self, JsonObject *root)
{
  JsonObject *spellings = rap_json_get_object (root, "spellings");
  JsonArray *words = rap_json_get_array (spellings, "words");

  for (guint i = 0; i < rap_json_array_length (words); i++) {
    JsonArray *pair = json_array_get_array_element (words, i);
    g_hash_table_replace (self->spellings, g_strdup (json_array_get_string_element (pair, 0)),
                          g_strdup (json_array_get_string_element (pair, 1)));
  }
  self->spelling_endings = get_pairs (spellings, "endings");
}

static void
load_initials (RapLexicon *self, JsonObject *root)
{
  g_auto (GStrv) initials = rap_json_get_strings (root, "initials");

  for (guint i = 0; initials[i] != NULL; i++)
    rap_vocabulary_add_initials (self->vocabulary, initials[i]);
}

/* One word a line. */
static void
load_words (RapLexicon *self, GBytes *words)
{
  gsize length;
  const char *data = g_bytes_get_data (words, &length);

  for (const char *line = data; line < data + length;) {
    const char *end = memchr (line, '\n', data + length - line);
    end = end != NULL ? end : data + length;
    rap_vocabulary_add (self->vocabulary, line, end - line);
    line = end + 1;
  }
}

static GBytes *
look_up (const char *language, const char *extension, GError **error)
{
  g_autofree char *path = g_strconcat (RESOURCE_PREFIX, language, extension, NULL);
  GBytes *bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL)
    g_set_error (error, RAP_LEXICON_ERROR, RAP_LEXICON_ERROR_MISSING,
                 _ ("there is no lexicon for the language “%s”"), language);
  return bytes;
}

static void
load_version (RapLexicon *self, JsonObject *root, GPtrArray *terms)
{
  const char *version = json_object_get_string_member_with_default (root, "version", "");

  self->version = terms != NULL ? rap_own_terms_make_version (terms, version) : g_strdup (version);
  self->strength_source = g_strdup (json_object_get_string_member_with_default (
      rap_json_get_object (root, "strength"), "source", ""));
}

static JsonParser *
parse (const char *language, GBytes *json, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) parse_error = NULL;
  JsonNode *node;

  if (json_parser_load_from_data (parser, g_bytes_get_data (json, NULL), g_bytes_get_size (json),
                                  &parse_error) &&
      (node = json_parser_get_root (parser)) != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return g_steal_pointer (&parser);
  g_set_error (error, RAP_LEXICON_ERROR, RAP_LEXICON_ERROR_INVALID,
               _ ("the lexicon for the language “%s” is damaged: %s"), language,
               parse_error != NULL ? parse_error->message : _ ("it is no JSON object"));
  return NULL;
}

/**
 * rap_lexicon_load_with_terms:
 * @language: an ISO 639-1 code; "en" is always there
 * @terms: (nullable) (element-type RapOwnTerm): of the analyst's own
 * @error: a #RapLexiconError
 *
 * Returns: (transfer full) (nullable): the lexicon of the language with the terms in it; its
 *   version tells of them
 */
RapLexicon *
rap_lexicon_load_with_terms (const char *language, GPtrArray *terms, GError **error)
{
  g_autoptr (RapLexicon) self = rap_lexicon_new ();
  g_auto (GStrv) verbs = NULL;
  g_autoptr (GBytes) json = look_up (language, ".json", error);
  g_autoptr (GBytes) words = json != NULL ? look_up (language, ".words", error) : NULL;
  g_autoptr (JsonParser) parser = words != NULL ? parse (language, json, error) : NULL;
  JsonObject *root;

  if (parser == NULL)
    return NULL;
  root = json_node_get_object (json_parser_get_root (parser));
  self->language = g_strdup (language);
  load_version (self, root, terms);
  load_conjugation (self, root);
  if (terms != NULL)
    rap_lexicon_add_own_terms (self, root, terms);
  load_initials (self, root);
  load_words (self, words);
  load_lists (self, root);
  verbs = rap_json_get_strings (root, "verbs");
  rap_lexicon_add_spellings (self, verbs);
  rap_lexicon_mark_past (self, verbs);
  load_endings (self, root);
  load_enacting (self, root);
  load_performatives (self, root, "performatives", RAP_TERM_PERFORMATIVE, self->performatives);
  load_performatives (self, root, "principles", RAP_TERM_PRINCIPLE, self->performatives);
  load_performatives (self, root, "force_nouns", RAP_TERM_FORCE_NOUN, self->force_nouns);
  load_performatives (self, root, "modals", RAP_TERM_MODAL, self->modals);
  load_phrasal_verbs (self, root);
  rap_lexicon_load_names (self, root);
  load_dates (self, root);
  load_compounds (self, root);
  load_spellings (self, root);
  load_asides (self, root);
  load_ranks (self, root);
  rap_lexicon_finish (self);
  return g_steal_pointer (&self);
}

/**
 * rap_lexicon_load:
 * @language: an ISO 639-1 code; "en" is always there
 * @error: a #RapLexiconError
 *
 * Returns: (transfer full) (nullable): the lexicon of the language, as the program brings it
 */
RapLexicon *
rap_lexicon_load (const char *language, GError **error)
{
  return rap_lexicon_load_with_terms (language, NULL, error);
}

/**
 * rap_lexicon_load_for_analyst:
 * @language: an ISO 639-1 code; "en" is always there
 * @error: a #RapLexiconError; RAP_LEXICON_ERROR_OWN_TERMS where rap_lexicon_load() would do
 *
 * Returns: (transfer full) (nullable): the lexicon of the language, with the terms that the analyst
 *   keeps in rap_own_terms_get_default_path()
 */
RapLexicon *
rap_lexicon_load_for_analyst (const char *language, GError **error)
{
  g_autofree char *path = rap_own_terms_get_default_path ();
  g_autoptr (GPtrArray) terms = rap_own_terms_load (path, error);

  return terms != NULL ? rap_lexicon_load_with_terms (language, terms, error) : NULL;
}
