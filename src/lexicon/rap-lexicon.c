/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-lexicon-private.h"

#include <string.h>

G_DEFINE_QUARK (rap_lexicon_error_quark, rap_lexicon_error)

static void
actor_clear (gpointer data)
{
  RapLexiconActor *actor = data;
  g_free (actor->name);
  g_free (actor->kind);
}

static void
body_clear (gpointer data)
{
  RapLexiconBody *body = data;
  g_free (body->name);
  g_free (body->symbol);
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

/**
 * rap_lexicon_new:
 *
 * Returns: (transfer full): an empty lexicon for the loader to fill
 */
RapLexicon *
rap_lexicon_new (void)
{
  RapLexicon *self = g_new0 (RapLexicon, 1);
  RapTerm no_term = { 0 };
  guint no_index = 0;

  self->vocabulary = rap_vocabulary_new ();
  self->edges = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->node_terms = g_array_new (FALSE, TRUE, sizeof (guint));
  g_array_append_val (self->node_terms, no_index);
  self->terms = g_array_new (FALSE, TRUE, sizeof (RapTerm));
  g_array_append_val (self->terms, no_term);
  self->first_kinds = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->first_nodes = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->performatives = array_new_cleared (sizeof (RapPerformative), NULL);
  self->force_nouns = array_new_cleared (sizeof (RapPerformative), NULL);
  self->modals = array_new_cleared (sizeof (RapPerformative), NULL);
  self->actors = array_new_cleared (sizeof (RapLexiconActor), actor_clear);
  self->bodies = array_new_cleared (sizeof (RapLexiconBody), body_clear);
  self->calendars = array_new_cleared (sizeof (RapCalendar), calendar_clear);
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
  g_hash_table_unref (self->edges);
  g_array_unref (self->node_terms);
  g_array_unref (self->terms);
  g_array_unref (self->first_kinds);
  g_array_unref (self->first_nodes);
  g_array_unref (self->performatives);
  g_array_unref (self->force_nouns);
  g_array_unref (self->modals);
  g_array_unref (self->actors);
  g_array_unref (self->bodies);
  g_array_unref (self->calendars);
  g_strfreev (self->open_compounds);
  g_strfreev (self->closed_compounds);
  g_free (self);
}

static guint
lexicon_step (RapLexicon *self, guint node, guint32 word)
{
  gint64 key = ((gint64)node << 32) | word;
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->edges, &key));
}

static guint
lexicon_step_or_add (RapLexicon *self, guint node, guint32 word)
{
  guint next = lexicon_step (self, node, word);

  if (next == 0) {
    guint no_term = 0;
    gint64 *key = g_new (gint64, 1);
    *key = ((gint64)node << 32) | word;
    next = self->node_terms->len;
    g_array_append_val (self->node_terms, no_term);
    g_hash_table_insert (self->edges, key, GUINT_TO_POINTER (next));
  }
  return next;
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
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (RapToken));
  guint node = 0;
  RapTerm term = { kind, index, form, 0 };

  rap_vocabulary_tokenize (self->vocabulary, phrase, 0, strlen (phrase), tokens);
  for (guint i = 0; i < tokens->len; i++) {
    const RapToken *token = &g_array_index (tokens, RapToken, i);
    guint32 word =
        rap_vocabulary_add (self->vocabulary, phrase + token->start, token->end - token->start);
    node = lexicon_step_or_add (self, node, word);
    if (i == 0) {
      if (self->first_kinds->len <= word)
        g_array_set_size (self->first_kinds, word + 1);
      g_array_index (self->first_kinds, guint32, word) |= RAP_TERMS (kind);
    }
  }
  if (node == 0)
    return;
  term.next = g_array_index (self->node_terms, guint, node);
  g_array_append_val (self->terms, term);
  g_array_index (self->node_terms, guint, node) = self->terms->len - 1;
}

/**
 * rap_lexicon_finish:
 * @self: a lexicon to which nothing will be added
 *
 * Makes the tables by first word cover the whole vocabulary.
 */
void
rap_lexicon_finish (RapLexicon *self)
{
  guint size = rap_vocabulary_size (self->vocabulary);

  g_array_set_size (self->first_kinds, size);
  g_array_set_size (self->first_nodes, size);
  for (guint32 word = 0; word < size; word++)
    g_array_index (self->first_nodes, guint32, word) = lexicon_step (self, 0, word);
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
  guint32 word = at < n_tokens ? tokens[at].word : 0;
  gboolean found = FALSE;
  guint node, length = 1;

  if (word == 0 || (g_array_index (self->first_kinds, guint32, word) & kinds) == 0)
    return FALSE;
  for (node = g_array_index (self->first_nodes, guint32, word); node != 0;) {
    guint i = g_array_index (self->node_terms, guint, node);
    for (; i != 0; i = g_array_index (self->terms, RapTerm, i).next) {
      const RapTerm *term = &g_array_index (self->terms, RapTerm, i);
      if ((kinds & RAP_TERMS (term->kind)) == 0)
        continue;
      found = TRUE;
      if (match != NULL)
        *match = (RapMatch){ term->kind, term->index, term->form, length };
    }
    if (at + length >= n_tokens || tokens[at + length].word == 0)
      break;
    node = lexicon_step (self, node, tokens[at + length].word);
    length++;
  }
  return found;
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
 * rap_calendar_get_date:
 * @self: the calendar of a body
 * @session: number of a session
 * @date: (out): the last day of the session, or of its main part
 *
 * Between two sessions that the lexicon knows the date is reckoned from the earlier one by the
 * number of sessions a year.
 *
 * Returns: whether the calendar can tell
 */
gboolean
rap_calendar_get_date (const RapCalendar *self, guint session, GDate *date)
{
  const RapKnownSession *before = NULL;

  if (self->per_year <= 1) {
    if (session == 0 || !g_date_valid_dmy (self->day, self->month, self->base_year + session))
      return FALSE;
    g_date_set_dmy (date, self->day, self->month, self->base_year + session);
    return TRUE;
  }
  for (guint i = 0; i < self->known->len; i++) {
    const RapKnownSession *known = &g_array_index (self->known, RapKnownSession, i);
    if (known->number <= session)
      before = known;
  }
  if (before == NULL)
    return FALSE;
  *date = before->date;
  g_date_add_months (date, (session - before->number) * 12 / self->per_year);
  return TRUE;
}

/**
 * rap_lexicon_get_open_compounds:
 * @self: a lexicon
 *
 * Returns: hyphenated words that a blank in place of their hyphen leaves recognisable
 */
const char *const *
rap_lexicon_get_open_compounds (RapLexicon *self)
{
  return (const char *const *)self->open_compounds;
}

/**
 * rap_lexicon_get_closed_compounds:
 * @self: a lexicon
 *
 * Returns: hyphenated words that stay recognisable when their hyphen is lost
 */
const char *const *
rap_lexicon_get_closed_compounds (RapLexicon *self)
{
  return (const char *const *)self->closed_compounds;
}
