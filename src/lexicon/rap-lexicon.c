/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-lexicon-private.h"

#include <string.h>

/* In words and marks. */
#define LONGEST_PHRASE 32

/* In the order of the model's. */
static const char *const strengths[] = { "decide",    "commit",    "request", "urge", "call",
                                         "recommend", "encourage", "invite",  "need" };

G_DEFINE_QUARK (rap_lexicon_error_quark, rap_lexicon_error)

static void
actor_clear (gpointer data)
{
  RapLexiconActor *actor = data;
  g_free (actor->name);
  g_free (actor->kind);
  g_free (actor->group);
  g_free (actor->whole);
}

static void
body_clear (gpointer data)
{
  RapLexiconBody *body = data;
  g_free (body->name);
  g_free (body->symbol);
  g_free (body->decision);
  g_strfreev (body->prefixes);
}

static void
calendar_clear (gpointer data)
{
  RapCalendar *calendar = data;
  g_free (calendar->body);
  g_array_unref (calendar->known);
}

static GArray *
array_new_cleared (gsize element_size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, element_size);
  if (clear != NULL)
    g_array_set_clear_func (array, clear);
  return array;
}

/* The table of compounds' ends has an entry for each of @n_words words. */
static void
rap_lexicon_cover (RapLexicon *self, guint n_words)
{
  guint n_before = self->compound_ends->len;

  if (n_words <= n_before)
    return;
  g_byte_array_set_size (self->compound_ends, n_words);
  memset (self->compound_ends->data + n_before, 0, n_words - n_before);
}

/**
 * rap_lexicon_new:
 *
 * Returns: (transfer full): an empty lexicon for the loader to fill
 */
RapLexicon *
rap_lexicon_new (void)
{
  RapLexicon *self = g_new0 (RapLexicon, 1);

  self->vocabulary = rap_vocabulary_new ();
  self->phrases = rap_phrase_tree_new ();
  self->pasts = rap_phrase_tree_new ();
  self->tokens = g_array_new (FALSE, FALSE, sizeof (RapToken));
  self->performatives = array_new_cleared (sizeof (RapPerformative), NULL);
  self->force_nouns = array_new_cleared (sizeof (RapPerformative), NULL);
  self->modals = array_new_cleared (sizeof (RapPerformative), NULL);
  self->ranks = array_new_cleared (sizeof (int), NULL);
  self->asides = g_hash_table_new (NULL, NULL);
  self->spellings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->actors = array_new_cleared (sizeof (RapLexiconActor), actor_clear);
  self->bodies = array_new_cleared (sizeof (RapLexiconBody), body_clear);
  self->calendars = array_new_cleared (sizeof (RapCalendar), calendar_clear);
  self->open_compounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->closed_compounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->compound_ends = g_byte_array_new ();
  g_atomic_ref_count_init (&self->ref_count);
  return self;
}

/**
 * rap_lexicon_ref:
 * @self: a lexicon
 *
 * Returns: (transfer full): @self
 */
RapLexicon *
rap_lexicon_ref (RapLexicon *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * rap_lexicon_unref:
 * @self: (transfer full): a lexicon
 */
void
rap_lexicon_unref (RapLexicon *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->language);
  g_free (self->version);
  g_free (self->strength_source);
  rap_vocabulary_free (self->vocabulary);
  rap_phrase_tree_free (self->phrases);
  rap_phrase_tree_free (self->pasts);
  g_array_unref (self->tokens);
  g_array_unref (self->performatives);
  g_array_unref (self->force_nouns);
  g_array_unref (self->modals);
  g_array_unref (self->ranks);
  g_hash_table_unref (self->asides);
  g_hash_table_unref (self->spellings);
  g_strfreev (self->spelling_endings);
  g_strfreev (self->third_endings);
  g_strfreev (self->participle_endings);
  g_strfreev (self->doubled_endings);
  g_strfreev (self->other_endings);
  g_strfreev (self->past_endings);
  g_strfreev (self->told_endings);
  g_strfreev (self->passive_auxiliaries);
  g_array_unref (self->actors);
  g_array_unref (self->bodies);
  g_array_unref (self->calendars);
  g_hash_table_unref (self->open_compounds);
  g_hash_table_unref (self->closed_compounds);
  g_byte_array_unref (self->compound_ends);
  g_free (self);
}

/**
 * rap_lexicon_read_strength:
 * @name: (nullable): of a class of strength
 *
 * Returns: its index; -1 for none
 */
int
rap_lexicon_read_strength (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (strengths); i++)
    if (g_strcmp0 (strengths[i], name) == 0)
      return i;
  return -1;
}

/**
 * rap_lexicon_write_strength:
 * @strength: index of a class of strength
 *
 * Returns: its name
 */
const char *
rap_lexicon_write_strength (int strength)
{
  g_return_val_if_fail (strength >= 0 && (guint)strength < G_N_ELEMENTS (strengths), NULL);
  return strengths[strength];
}

/* The numbers of a phrase's words, which become words of the vocabulary. Returns how many. */
static guint
read_phrase (RapLexicon *self, const char *phrase, guint32 words[LONGEST_PHRASE])
{
  g_array_set_size (self->tokens, 0);
  rap_vocabulary_tokenize (self->vocabulary, phrase, 0, strlen (phrase), self->tokens);
  g_return_val_if_fail (self->tokens->len <= LONGEST_PHRASE, 0);
  for (guint i = 0; i < self->tokens->len; i++) {
    const RapToken *token = &g_array_index (self->tokens, RapToken, i);
    words[i] = token->word != 0 ? token->word
                                : rap_vocabulary_add (self->vocabulary, phrase + token->start,
                                                      token->end - token->start);
  }
  return self->tokens->len;
}

/**
 * rap_lexicon_add_phrase:
 * @self: a lexicon that is being loaded
 * @phrase: one or more words, with punctuation where the phrase has some
 * @kind: what it is
 * @index: the entry it leads to, in the table of its kind
 * @form: a #RapVerbForm, or 0
 */
void
rap_lexicon_add_phrase (
    RapLexicon *self, const char *phrase, RapTermKind kind, guint index, guint form)
{
  guint32 words[LONGEST_PHRASE];
  guint n = read_phrase (self, phrase, words);

  rap_phrase_tree_add (self->phrases, words, n, kind, index, form);
}

/**
 * rap_lexicon_add_past_phrase:
 * @self: a lexicon that is being loaded
 * @phrase: the past of a performative, or of a verb that only states
 * @kind: which of them
 * @index: of the verb
 */
void
rap_lexicon_add_past_phrase (RapLexicon *self, const char *phrase, RapTermKind kind, guint index)
{
  guint32 words[LONGEST_PHRASE];
  guint n = read_phrase (self, phrase, words);

  rap_phrase_tree_add (self->pasts, words, n, kind, index, RAP_FORM_THIRD);
}

/**
 * rap_lexicon_add_compound:
 * @self: a lexicon that is being loaded
 * @compound: a word with a hyphen
 * @closed: whether it stays recognisable when the hyphen is lost; otherwise when a blank takes
 *   its place
 */
void
rap_lexicon_add_compound (RapLexicon *self, const char *compound, gboolean closed)
{
  g_auto (GStrv) parts = g_strsplit (compound, "-", 2);

  if (g_strv_length (parts) != 2)
    return;
  if (closed) {
    g_hash_table_insert (self->closed_compounds, g_strconcat (parts[0], parts[1], NULL),
                         g_strdup (compound));
  } else {
    guint32 word = rap_vocabulary_add (self->vocabulary, parts[1], strlen (parts[1]));
    if (word >= self->compound_ends->len)
      rap_lexicon_cover (self, word + 1);
    self->compound_ends->data[word] = TRUE;
    g_hash_table_add (self->open_compounds, g_strconcat (parts[0], " ", parts[1], NULL));
  }
}

/**
 * rap_lexicon_finish:
 * @self: a lexicon to which nothing will be added
 *
 * Makes the tables by word cover the whole vocabulary.
 */
void
rap_lexicon_finish (RapLexicon *self)
{
  guint size = rap_vocabulary_size (self->vocabulary);

  rap_vocabulary_finish (self->vocabulary);
  rap_phrase_tree_finish (self->phrases, size);
  rap_phrase_tree_finish (self->pasts, size);
  for (guint32 word = 1; word < size; word++)
    rap_vocabulary_set_opens (self->vocabulary, word,
                              rap_phrase_tree_get_opened (self->phrases, word));
  rap_lexicon_cover (self, size);
  g_array_set_size (self->tokens, 0);
}

/**
 * rap_lexicon_match:
 * @self: a lexicon
 * @tokens: (array length=n_tokens): the words of a text
 * @n_tokens: how many there are
 * @at: where the phrase is to start
 * @kinds: RAP_TERMS() of every kind that is looked for, or-ed
 * @match: (out) (optional): the longest phrase of one of the kinds
 *
 * Returns: whether there is one
 */
gboolean
rap_lexicon_match (RapLexicon *self,
                   const RapToken *tokens,
                   guint n_tokens,
                   guint at,
                   guint kinds,
                   RapMatch *match)
{
  return rap_phrase_tree_match (self->phrases, tokens, n_tokens, at, kinds, match);
}

const char *
rap_lexicon_get_language (RapLexicon *self)
{
  return self->language;
}

const char *
rap_lexicon_get_version (RapLexicon *self)
{
  return self->version;
}

/**
 * rap_lexicon_get_strength_source:
 * @self: a lexicon
 *
 * Returns: one or two sentences that say where the scale of strength comes from
 */
const char *
rap_lexicon_get_strength_source (RapLexicon *self)
{
  return self->strength_source;
}

/**
 * rap_lexicon_get_vocabulary:
 * @self: a lexicon
 *
 * Returns: (transfer none): its words
 */
RapVocabulary *
rap_lexicon_get_vocabulary (RapLexicon *self)
{
  return self->vocabulary;
}

/**
 * rap_lexicon_match_past:
 * @self: a lexicon
 * @tokens: (array length=n_tokens): the words of a text
 * @n_tokens: how many there are
 * @at: where the phrase is to start
 * @kinds: RAP_TERMS() of performatives, of verbs that only state, or both
 * @match: (out): the longest past of one: "decided", "took note of"
 *
 * A participle looks the same: whoever asks has to know that something is told.
 *
 * Returns: whether there is one
 */
gboolean
rap_lexicon_match_past (RapLexicon *self,
                        const RapToken *tokens,
                        guint n_tokens,
                        guint at,
                        guint kinds,
                        RapMatch *match)
{
  return rap_phrase_tree_match (self->pasts, tokens, n_tokens, at, kinds, match);
}

const RapPerformative *
rap_lexicon_get_performative (RapLexicon *self, guint index)
{
  return &g_array_index (self->performatives, RapPerformative, index);
}

const RapPerformative *
rap_lexicon_get_force_noun (RapLexicon *self, guint index)
{
  return &g_array_index (self->force_nouns, RapPerformative, index);
}

const RapPerformative *
rap_lexicon_get_modal (RapLexicon *self, guint index)
{
  return &g_array_index (self->modals, RapPerformative, index);
}

/**
 * rap_lexicon_get_rank:
 * @self: a lexicon
 * @strength: index into the names of strengths of the model; -1 for none
 *
 * Returns: the place of the class on the scale, higher for firmer; 0 for none
 */
int
rap_lexicon_get_rank (RapLexicon *self, int strength)
{
  return strength >= 0 && (guint)strength < self->ranks->len
             ? g_array_index (self->ranks, int, strength)
             : 0;
}

/* What stands before an ending is at least so long: "four" is no other "for". */
#define MIN_STEM 3

/**
 * rap_lexicon_unify_spelling:
 * @self: a lexicon
 * @word: in small letters
 *
 * Two words with the same result are spellings of one word. The result need not be a word.
 *
 * Returns: (transfer full): what all spellings of the word have in common
 */
char *
rap_lexicon_unify_spelling (RapLexicon *self, const char *word)
{
  const char *known = g_hash_table_lookup (self->spellings, word);
  gsize length = strlen (word);

  if (known != NULL)
    return g_strdup (known);
  for (char **ending = self->spelling_endings; ending != NULL && *ending != NULL; ending += 2) {
    gsize of_ending = strlen (ending[0]);
    if (length >= of_ending + MIN_STEM && g_str_has_suffix (word, ending[0]))
      return g_strdup_printf ("%.*s%s", (int)(length - of_ending), word, ending[1]);
  }
  return g_strdup (word);
}

const RapLexiconActor *
rap_lexicon_get_actor (RapLexicon *self, guint index)
{
  return &g_array_index (self->actors, RapLexiconActor, index);
}

const RapLexiconBody *
rap_lexicon_get_body (RapLexicon *self, guint index)
{
  return &g_array_index (self->bodies, RapLexiconBody, index);
}

/**
 * rap_lexicon_find_actor:
 * @self: a lexicon
 * @name: of an actor, as a commitment has it
 *
 * Returns: (transfer none) (nullable): who it is; %NULL where the lexicon does not know
 */
const RapLexiconActor *
rap_lexicon_find_actor (RapLexicon *self, const char *name)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (RapToken));
  RapMatch match;

  rap_vocabulary_tokenize (self->vocabulary, name, 0, strlen (name), tokens);
  if (tokens->len == 0 ||
      !rap_lexicon_match (self, (const RapToken *)(void *)tokens->data, tokens->len, 0,
                          RAP_TERMS (RAP_TERM_ACTOR), &match) ||
      match.n_tokens != tokens->len)
    return NULL;
  return rap_lexicon_get_actor (self, match.index);
}

guint
rap_lexicon_get_n_bodies (RapLexicon *self)
{
  return self->bodies->len;
}

const RapCalendar *
rap_lexicon_get_calendar (RapLexicon *self, guint index)
{
  return &g_array_index (self->calendars, RapCalendar, index);
}

/**
 * rap_lexicon_find_calendar:
 * @self: a lexicon
 * @body: usual name of a body
 *
 * Returns: (transfer none) (nullable): when its sessions end, where the lexicon knows
 */
const RapCalendar *
rap_lexicon_find_calendar (RapLexicon *self, const char *body)
{
  for (guint i = 0; i < self->calendars->len; i++)
    if (g_str_equal (rap_lexicon_get_calendar (self, i)->body, body))
      return rap_lexicon_get_calendar (self, i);
  return NULL;
}

/**
 * rap_calendar_get_date:
 * @self: the calendar of a body
 * @session: number of a session
 * @date: (out): the last day of the session, or of its main part
 *
 * Of several sessions a year, one that the lexicon does not know ends as the last one did that it
 * knows of the same time of the year; where it knows none, the date is reckoned by the number of
 * sessions a year.
 *
 * Returns: whether the calendar can tell
 */
gboolean
rap_calendar_get_date (const RapCalendar *self, guint session, GDate *date)
{
  const RapKnownSession *before = NULL, *alike = NULL;

  for (guint i = 0; i < self->known->len; i++) {
    const RapKnownSession *known = &g_array_index (self->known, RapKnownSession, i);
    if (known->number > session)
      break;
    before = known;
    if ((session - known->number) % MAX (self->per_year, 1) == 0)
      alike = known;
  }
  if (before != NULL && before->number == session) {
    *date = before->date;
    return TRUE;
  }
  if (self->per_year <= 1) {
    if (self->base_year == 0 || session == 0 ||
        !g_date_valid_dmy (self->day, self->month, self->base_year + session))
      return FALSE;
    g_date_set_dmy (date, self->day, self->month, self->base_year + session);
    return TRUE;
  }
  if (before == NULL)
    return FALSE;
  if (alike != NULL) {
    *date = alike->date;
    g_date_add_years (date, (session - alike->number) / self->per_year);
    return TRUE;
  }
  *date = before->date;
  g_date_add_months (date, (session - before->number) * 12 / self->per_year);
  return TRUE;
}

/**
 * rap_lexicon_get_aside:
 * @self: a lexicon
 * @word: number of a word
 *
 * Returns: #RapAsideWord flags; 0 for most words
 */
guint
rap_lexicon_get_aside (RapLexicon *self, guint32 word)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->asides, GUINT_TO_POINTER (word)));
}

/**
 * rap_lexicon_ends_open_compound:
 * @self: a lexicon
 * @word: number of a word
 *
 * Returns: whether a compound that may have lost its hyphen to a blank ends with the word
 */
gboolean
rap_lexicon_ends_open_compound (RapLexicon *self, guint32 word)
{
  return self->compound_ends->data[word];
}

/**
 * rap_lexicon_is_open_compound:
 * @self: a lexicon
 * @words: two words with a blank between them, in small letters
 *
 * Returns: whether they are a compound whose hyphen a blank may have taken the place of
 */
gboolean
rap_lexicon_is_open_compound (RapLexicon *self, const char *words)
{
  return g_hash_table_contains (self->open_compounds, words);
}

/**
 * rap_lexicon_get_closed_compound:
 * @self: a lexicon
 * @word: in small letters
 *
 * Returns: (transfer none) (nullable): the compound that the word is without its hyphen
 */
const char *
rap_lexicon_get_closed_compound (RapLexicon *self, const char *word)
{
  return g_hash_table_lookup (self->closed_compounds, word);
}
