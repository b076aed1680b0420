/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The forms of a verb. In: its base form, or its present participle, and the lexicon's endings.
 * Out: the forms in which it leads a clause, "urges", and those in which somebody is told by it,
 * "are urged to", so that no verb is listed twice.
 */
#include "rap-lexicon-private.h"

#include <string.h>

/* Pairs of an ending and what it becomes; the first that fits counts. Every start of the program
 * asks this thousands of times. */
static char *
change_ending (char **pairs, const char *word)
{
  gsize length = strlen (word);

  for (char **pair = pairs; pair != NULL && pair[0] != NULL; pair += 2) {
    gsize old = strlen (pair[0]), new = strlen (pair[1]);
    char *changed;

    if (old > length || memcmp (word + length - old, pair[0], old) != 0)
      continue;
    changed = g_malloc (length - old + new + 1);
    memcpy (changed, word, length - old);
    memcpy (changed + length - old, pair[1], new + 1);
    return changed;
  }
  return NULL;
}

/**
 * rap_lexicon_conjugate:
 * @self: a lexicon
 * @verb: one or more words, of which the first is the base form of a verb
 *
 * Returns: (transfer full): the forms of #RapVerbForm, in their order; what comes after them are
 *   other spellings of the participle
 */
char **
rap_lexicon_conjugate (RapLexicon *self, const char *verb)
{
  const char *rest = verb + strcspn (verb, " ");
  g_autofree char *word = g_strndup (verb, rest - verb);
  g_autoptr (GStrvBuilder) forms = g_strv_builder_new ();
  char **endings[] = { self->third_endings, NULL, self->participle_endings, self->doubled_endings };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    g_autofree char *changed = change_ending (endings[i], word);
    g_autofree char *form = NULL;
    /* A language without such endings has one form for all. */
    if (changed == NULL && i > RAP_FORM_PARTICIPLE)
      continue;
    form = g_strconcat (changed != NULL ? changed : word, rest, NULL);
    g_strv_builder_add (forms, form);
  }
  return g_strv_builder_end (forms);
}

/* "called upon", of "calling upon": (transfer full) (nullable). */
static char *
make_past (char **endings, const char *participle)
{
  const char *rest = participle + strcspn (participle, " ");
  g_autofree char *word = g_strndup (participle, rest - participle);
  g_autofree char *past = change_ending (endings, word);

  return past != NULL ? g_strconcat (past, rest, NULL) : NULL;
}

/**
 * rap_lexicon_add_past:
 * @self: a lexicon that is being loaded, and knows how verbs are conjugated
 * @participle: of a performative, or of a verb that only states: "deciding"
 * @kind: which of them
 * @index: of the verb
 *
 * Adds "decided", which a report says of the body that took a decision; "took note of", where that
 * is no participle.
 */
void
rap_lexicon_add_past (RapLexicon *self, const char *participle, RapTermKind kind, guint index)
{
  g_autofree char *past = make_past (self->told_endings, participle);

  if (past == NULL)
    past = make_past (self->past_endings, participle);
  if (past != NULL)
    rap_lexicon_add_past_phrase (self, past, kind, index);
}

/* "organized", of "organize" by way of its participle: (transfer full) (nullable). */
static char *
make_past_of_base (RapLexicon *self, char **participle_endings, const char *verb)
{
  g_autofree char *participle = change_ending (participle_endings, verb);

  return participle != NULL ? change_ending (self->past_endings, participle) : NULL;
}

/**
 * rap_lexicon_mark_past:
 * @self: a lexicon that is being loaded, and knows its words and how verbs are conjugated
 * @verbs: (array zero-terminated=1): base forms, of one word each
 *
 * Marks their past participles among the words that are known already: of those that are made by
 * rule, not every one is a word.
 */
void
rap_lexicon_mark_past (RapLexicon *self, char **verbs)
{
  char **endings[] = { self->participle_endings, self->doubled_endings };

  for (; *verbs != NULL; verbs++)
    for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
      g_autofree char *past = make_past_of_base (self, endings[i], *verbs);
      guint32 word = past != NULL ? rap_vocabulary_find (self->vocabulary, past, strlen (past)) : 0;

      if (word != 0)
        rap_vocabulary_add_traits (self->vocabulary, word, RAP_TRAIT_DONE);
    }
}

/* Adds the past participle of a verb that is conjugated by rule. */
static void
add_past_word (RapLexicon *self, const char *verb)
{
  g_autofree char *past = make_past_of_base (self, self->participle_endings, verb);

  if (past != NULL)
    rap_vocabulary_add_traits (self->vocabulary,
                               rap_vocabulary_add (self->vocabulary, past, strlen (past)),
                               RAP_TRAIT_DONE);
}

/**
 * rap_lexicon_add_spellings:
 * @self: a lexicon that is being loaded, and knows its words and how verbs are conjugated
 * @verbs: (array zero-terminated=1): base forms, of one word each
 *
 * Adds "organise", of "organize". Verbs of which there are two spellings are all conjugated by
 * rule, so that "organised" is a word as well as "organized".
 */
void
rap_lexicon_add_spellings (RapLexicon *self, char **verbs)
{
  for (; *verbs != NULL; verbs++) {
    g_autofree char *other = change_ending (self->other_endings, *verbs);

    if (other == NULL)
      continue;
    rap_vocabulary_classify (self->vocabulary,
                             rap_vocabulary_add (self->vocabulary, other, strlen (other)),
                             RAP_WORD_VERB, 0);
    add_past_word (self, other);
    add_past_word (self, *verbs);
  }
}

/**
 * rap_lexicon_mark_said:
 * @self: a lexicon that is being loaded, and knows its words and how verbs are conjugated
 * @participle: of a verb that only states: "noting"
 *
 * Marks its past participle, where that is a word.
 */
void
rap_lexicon_mark_said (RapLexicon *self, const char *participle)
{
  g_autofree char *past = make_past (self->past_endings, participle);
  guint32 word = past != NULL ? rap_vocabulary_find (self->vocabulary, past, strlen (past)) : 0;

  if (word != 0)
    rap_vocabulary_add_traits (self->vocabulary, word, RAP_TRAIT_SAID);
}

/**
 * rap_lexicon_add_passives:
 * @self: a lexicon that is being loaded, and knows how verbs are conjugated
 * @participle: of a performative: "urging"
 * @performative: what may follow it
 *
 * Adds "is urged", "are urged" and the like to the modals, with the strength of the performative,
 * where it asks somebody to do something.
 */
void
rap_lexicon_add_passives (RapLexicon *self,
                          const char *participle,
                          const RapPerformative *performative)
{
  RapPerformative modal = { .strength = performative->strength, .frames = RAP_FRAME_TO };
  g_autofree char *past = make_past (self->past_endings, participle);

  if (past == NULL || performative->strength < 0 ||
      (performative->frames & RAP_FRAME_ACTOR_TO) == 0)
    return;
  for (char **auxiliary = self->passive_auxiliaries; *auxiliary != NULL; auxiliary++) {
    g_autofree char *passive = g_strconcat (*auxiliary, " ", past, NULL);
    rap_lexicon_add_phrase (self, passive, RAP_TERM_MODAL, self->modals->len, 0);
  }
  g_array_append_val (self->modals, modal);
}
