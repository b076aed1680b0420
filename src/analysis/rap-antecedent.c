/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Whom a pronoun means. In: "it" in "Takes note of the report of the Committee, and requests it
 * to". Out: who has been named before, in the same sentence or in the one before it, and is of the
 * same number, and a person or none. Who is asked is who can be looked for by name.
 */
#include "rap-sentence.h"

/* The index of the token that begins at a byte. */
static guint
find_token (const RapSentence *self, guint byte)
{
  guint i = 0;

  while (i < self->n && self->tokens[i].start < byte)
    i++;
  return i;
}

/**
 * rap_antecedent_kind:
 * @self: a sentence
 * @i: index of the first token of a name
 * @end: index after the last
 *
 * Tells by the last word before what belongs to it, "States" in "States concerned with the matter".
 * "Honduras" is one.
 *
 * Returns: what pronouns mean it: #RAP_ASIDE_SEVERAL, #RAP_ASIDE_PERSON or neither
 */
guint
rap_antecedent_kind (const RapSentence *self, guint i, guint end)
{
  guint head = i;

  while (head + 1 < end &&
         !rap_sentence_is (self, head + 1, RAP_WORD_PREPOSITION | RAP_WORD_INFINITIVE))
    head++;
  while (head > i && rap_sentence_is_aside (self, head, RAP_ASIDE_PART))
    head--;
  if (rap_sentence_has (self, head, RAP_TRAIT_PLURAL) &&
      (rap_sentence_is (self, head, RAP_WORD_ACTOR_HEAD) ||
       (self->tokens[head].shape & RAP_TOKEN_CAPITAL) == 0))
    return RAP_ASIDE_SEVERAL;
  return rap_sentence_is_aside (self, head, RAP_ASIDE_PERSON) ? RAP_ASIDE_PERSON : 0;
}

static guint
kind_of_pronoun (const RapSentence *self, guint i)
{
  guint kinds = rap_lexicon_get_aside (self->lexicon, self->tokens[i].word);

  return (kinds & RAP_ASIDE_SEVERAL) != 0 ? RAP_ASIDE_SEVERAL : kinds & RAP_ASIDE_PERSON;
}

/* Whether those whom the sentence has asked so far are meant. */
static gboolean
is_asked (const RapSentence *self, guint kind)
{
  const GArray *actors = self->findings->actors;
  guint n = 0;

  for (guint i = self->finding->actors; i < actors->len; i++) {
    const RapFoundActor *actor = &g_array_index (actors, RapFoundActor, i);

    if (actor->role != RAP_ACTOR_ADDRESSEE || actor->span.start < self->tokens[0].start)
      continue;
    n++;
    if (rap_antecedent_kind (self, find_token (self, actor->span.start),
                             find_token (self, actor->span.end)) == kind)
      return TRUE;
  }
  return kind == RAP_ASIDE_SEVERAL && n > 1;
}

/* Who is named after "and" right behind a name: "Norway" in "Malta and Norway". */
static RapActorName
read_joined (const RapSentence *self, const RapActorName *name, guint limit)
{
  return rap_sentence_is (self, name->end, RAP_WORD_COORDINATOR)
             ? rap_actor_name_read (self, name->end + 1, limit)
             : (RapActorName){ .is_actor = FALSE };
}

/* The first before the pronoun who may be meant: of "the report of the Committee to the Council" it
 * is the Committee. "Them" may mean two, @other being the second. */
static gboolean
find_spoken_of (const RapSentence *self, guint pronoun, RapFoundActor *meant, RapFoundActor *other)
{
  guint kind = kind_of_pronoun (self, pronoun);

  for (guint i = 0; i < pronoun;) {
    RapActorName name = { .end = i + 1 }, joined;

    if (rap_sentence_is (self, i, RAP_WORD_DETERMINER) ||
        rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_ACTOR), NULL))
      name = rap_actor_name_read (self, i, pronoun);
    if (name.is_actor && rap_antecedent_kind (self, name.first, name.end) == kind) {
      *meant = rap_actor_found (self, &name, RAP_ACTOR_ADDRESSEE);
      return TRUE;
    }
    joined = read_joined (self, &name, pronoun);
    if (kind == RAP_ASIDE_SEVERAL && name.is_actor && joined.is_actor) {
      *meant = rap_actor_found (self, &name, RAP_ACTOR_ADDRESSEE);
      *other = rap_actor_found (self, &joined, RAP_ACTOR_ADDRESSEE);
      return TRUE;
    }
    i = name.is_actor ? name.end : i + 1;
  }
  return FALSE;
}

/**
 * rap_antecedent_is_named:
 * @self: a sentence
 * @pronoun: index of a token
 *
 * Returns: whether the pronoun may mean whom the sentence before named
 */
gboolean
rap_antecedent_is_named (const RapSentence *self, guint pronoun)
{
  return !rap_span_is_empty (self->named.span) &&
         kind_of_pronoun (self, pronoun) == self->named_kind;
}

/* Who is helped, and then asked, is asked. */
static void
ask (RapSentence *self, RapFoundActor meant)
{
  RapFoundActor *found = rap_actor_find (self, meant.span);

  if (found != NULL)
    found->role = RAP_ACTOR_ADDRESSEE;
  else
    g_array_append_val (self->findings->actors, meant);
}

/**
 * rap_antecedent_add:
 * @self: a sentence
 * @i: index of a token
 *
 * Adds as an addressee who is meant by a pronoun: "requests it to".
 *
 * Returns: whether a pronoun stands there, and means somebody who has been named
 */
gboolean
rap_antecedent_add (RapSentence *self, guint i)
{
  RapFoundActor meant = self->named, other = { .actor = RAP_NONE };

  if (!rap_sentence_is_aside (self, i, RAP_ASIDE_OBJECT))
    return FALSE;
  if (is_asked (self, kind_of_pronoun (self, i)))
    return TRUE;
  if (!find_spoken_of (self, i, &meant, &other) && !rap_antecedent_is_named (self, i))
    return FALSE;
  ask (self, meant);
  if (!rap_span_is_empty (other.span))
    ask (self, other);
  return TRUE;
}

/**
 * rap_antecedent_note:
 * @self: a sentence that has been read
 * @first_actor: index of the first actor that it named
 *
 * Notes whom a pronoun in the next sentence means: who is asked here, or whom the sentence begins
 * with; nobody where there is no such, or who that is cannot be told.
 */
void
rap_antecedent_note (RapSentence *self, guint first_actor)
{
  const GArray *actors = self->findings->actors;
  RapActorName name;

  if (actors->len > first_actor) {
    self->named = g_array_index (actors, RapFoundActor, first_actor);
    if (actors->len > first_actor + 1)
      self->named_kind = RAP_ASIDE_SEVERAL;
    else if (self->named.span.start >= self->tokens[0].start) /* not meant by a pronoun itself */
      self->named_kind = rap_antecedent_kind (self, find_token (self, self->named.span.start),
                                              find_token (self, self->named.span.end));
    return;
  }
  self->named = (RapFoundActor){ .actor = RAP_NONE };
  name = rap_actor_name_read (self, 0, self->n);
  if (!name.is_actor)
    return;
  self->named = rap_actor_found (self, &name, RAP_ACTOR_ADDRESSEE);
  self->named_kind = rap_antecedent_kind (self, name.first, name.end);
}
