/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Who is to act, and with whom. In: the words between a performative and its action, or after "in
 * cooperation with". Out: each actor with the whole of its name as it stands and, where the lexicon
 * knows it, its usual name.
 */
#include "rap-sentence.h"

#define NAME_ENDS                                                                                  \
  (RAP_WORD_PREPOSITION | RAP_WORD_COORDINATOR | RAP_WORD_RELATIVE | RAP_WORD_INFINITIVE |         \
   RAP_WORD_MODAL | RAP_WORD_NEGATION)

/* The names of a few countries, in words. */
#define MAX_NAMED 12

/* A noun phrase that may name an actor. */
typedef struct {
  guint first, end;
  guint actor; /* in the lexicon, or RAP_NONE */
  gboolean is_actor;
} Name;

/* Reads words up to a comma, a preposition or "and"; a name that the lexicon knows may hold any of
 * these. */
static Name
read_name (const RapSentence *self, guint i, guint limit)
{
  Name name = { i, i, RAP_NONE, FALSE };
  RapMatch match;

  while (name.end < limit) {
    const RapToken *token = &self->tokens[name.end];
    if (rap_sentence_match (self, name.end, RAP_TERMS (RAP_TERM_ACTOR), &match) &&
        name.end + match.n_tokens <= limit) {
      name.is_actor = TRUE;
      name.actor = match.index;
      name.end += match.n_tokens;
      continue;
    }
    /* "international, regional and other organizations": adjectives go on over "and". */
    if (!name.is_actor && name.end > name.first &&
        (token->mark == ',' || (token->classes & RAP_WORD_COORDINATOR) != 0) &&
        !rap_sentence_is (self, name.end - 1, RAP_WORD_NOUN_ENDING) &&
        (self->tokens[name.end - 1].shape & RAP_TOKEN_CAPITAL) == 0) {
      name.end++;
      continue;
    }
    if ((token->shape & RAP_TOKEN_MARK) != 0 || (token->classes & NAME_ENDS) != 0)
      break;
    if ((token->classes & RAP_WORD_ACTOR_HEAD) != 0) {
      name.is_actor = TRUE;
      name.actor = RAP_NONE;
    }
    name.end++;
  }
  /* "the Government of X", "the Commission on Y": capitals go on after the preposition. */
  while (name.is_actor && name.end + 1 < limit &&
         rap_sentence_is (self, name.end, RAP_WORD_PREPOSITION) &&
         (self->tokens[name.end - 1].shape & RAP_TOKEN_CAPITAL) != 0) {
    guint k = name.end + 1;
    if (rap_sentence_is (self, k, RAP_WORD_DETERMINER))
      k++;
    if (k >= limit || (self->tokens[k].shape & RAP_TOKEN_CAPITAL) == 0)
      break;
    while (k < limit && (self->tokens[k].shape & (RAP_TOKEN_CAPITAL | RAP_TOKEN_NUMBER)) != 0)
      k++;
    name.end = k;
  }
  /* "Urges the parties fully to comply": how, and not who. */
  while (name.end > name.first + 1 && rap_sentence_is (self, name.end - 1, RAP_WORD_MANNER) &&
         (self->tokens[name.end - 1].shape & RAP_TOKEN_CAPITAL) == 0)
    name.end--;
  return name;
}

static void
add_actor (RapSentence *self, const Name *name, RapActorRole role)
{
  guint first = name->first;
  RapFoundActor actor = { .role = role, .actor = name->actor };
  GArray *actors = self->findings->actors;

  while (first + 1 < name->end && rap_sentence_is (self, first, RAP_WORD_DETERMINER) &&
         rap_sentence_is (self, first, RAP_WORD_PREPOSITION))
    first++;
  actor.span = (RapSpan){ self->tokens[first].start, self->tokens[name->end - 1].end };
  for (guint i = self->finding->actors; i < actors->len; i++)
    if (rap_span_overlaps (g_array_index (actors, RapFoundActor, i).span, actor.span))
      return;
  g_array_append_val (actors, actor);
}

/**
 * rap_actor_starts:
 * @self: a sentence
 * @i: index of a token
 * @limit: index to stop before
 *
 * Returns: whether the noun phrase at @i names somebody who can act
 */
gboolean
rap_actor_starts (const RapSentence *self, guint i, guint limit)
{
  Name name;

  i = rap_sentence_skip_interruption (self, i, limit);
  name = read_name (self, i, limit);
  return name.is_actor;
}

/**
 * rap_actor_is_named:
 * @self: a sentence
 * @i: index after a performative
 * @to: index of the infinitive that it leads to
 *
 * Whom the lexicon does not know may be asked, too: "calls upon Israel, Lebanon and all others
 * concerned to …".
 *
 * Returns: whether nothing but names, and words for all of them, stand between the two
 */
gboolean
rap_actor_is_named (const RapSentence *self, guint i, guint to)
{
  gboolean proper = (self->tokens[i].shape & RAP_TOKEN_CAPITAL) != 0;

  if (to == i + 1 && !rap_sentence_is (self, i, RAP_WORD_NOUN | RAP_WORD_NOUN_ENDING))
    return TRUE; /* "encourages it to" */
  if (to <= i || to - i > MAX_NAMED || (!proper && !rap_sentence_is (self, i, RAP_WORD_DETERMINER)))
    return FALSE;
  for (; i < to && !rap_sentence_is (self, i, RAP_WORD_NEGATION); i++) {
    const RapToken *token = &self->tokens[i];
    if (((token->shape & RAP_TOKEN_MARK) != 0 && token->mark != ',') ||
        (token->classes & (RAP_WORD_PREPOSITION | RAP_WORD_RELATIVE)) != 0)
      return FALSE;
    if (!proper && (token->shape & RAP_TOKEN_CAPITAL) == 0 &&
        (token->classes & (RAP_WORD_DETERMINER | RAP_WORD_COORDINATOR)) == 0 &&
        !(i + 1 == to && (token->classes & RAP_WORD_NOMINAL) != 0))
      return FALSE;
  }
  return TRUE;
}

/* "South Africa", "the Holy See": capitals only, and not the one a sentence starts with. */
static gboolean
is_proper (const RapSentence *self, const Name *name)
{
  guint i = name->first;

  while (i < name->end && rap_sentence_is (self, i, RAP_WORD_DETERMINER))
    i++;
  if (i == 0 || i == name->end)
    return FALSE;
  while (i < name->end && (self->tokens[i].shape & RAP_TOKEN_CAPITAL) != 0)
    i++;
  return i == name->end;
}

static guint
read_names (RapSentence *self, guint i, guint limit, RapActorRole role)
{
  RapMatch match;

  while (i < limit) {
    Name name;
    if (rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_PARTNER_OPENING), &match))
      break;
    i = rap_sentence_skip_interruption (self, i, limit);
    name = read_name (self, i, limit);
    if (name.is_actor || (role == RAP_ACTOR_ADDRESSEE && is_proper (self, &name)))
      add_actor (self, &name, role);
    i = MAX (name.end, i + 1);
    if (rap_sentence_is (self, i, RAP_WORD_RELATIVE | RAP_WORD_PREPOSITION | RAP_WORD_INFINITIVE) &&
        !rap_sentence_is (self, i, RAP_WORD_COORDINATOR)) {
      /* What follows says more of the last actor; another may come after "and". */
      while (i < limit && !rap_sentence_is (self, i, RAP_WORD_COORDINATOR) &&
             rap_sentence_mark (self, i) != ',')
        i++;
      if (role == RAP_ACTOR_PARTNER)
        break;
    }
  }
  return i;
}

/**
 * rap_actor_add_all:
 * @self: a sentence
 * @i: index after a performative
 * @limit: index of the action it leads to
 *
 * Adds everybody named between them as an addressee.
 */
void
rap_actor_add_all (RapSentence *self, guint i, guint limit)
{
  read_names (self, i, limit, RAP_ACTOR_ADDRESSEE);
}

/**
 * rap_actor_add_agents:
 * @self: a sentence
 * @i: index after a noun that names an action
 * @limit: index to stop before
 *
 * Adds who acts in "cooperation between A and B", "control by States": the first such phrase.
 */
void
rap_actor_add_agents (RapSentence *self, guint i, guint limit)
{
  for (; i < limit && rap_sentence_mark (self, i) == 0; i++)
    if (rap_sentence_is (self, i, RAP_WORD_AGENT) && rap_actor_starts (self, i + 1, limit)) {
      guint end = i + 1;
      Name name = read_name (self, end, limit);
      add_actor (self, &name, RAP_ACTOR_ADDRESSEE);
      if (rap_sentence_is (self, name.end, RAP_WORD_COORDINATOR) &&
          rap_actor_starts (self, name.end + 1, limit)) {
        name = read_name (self, name.end + 1, limit);
        add_actor (self, &name, RAP_ACTOR_ADDRESSEE);
      }
      return;
    }
}

/* The names after "in cooperation with", up to a word that is none. */
static guint
read_partners (RapSentence *self, guint i)
{
  while (i < self->n) {
    Name name;
    i = rap_sentence_skip_interruption (self, i, self->n);
    name = read_name (self, i, self->n);
    if (!name.is_actor)
      break;
    add_actor (self, &name, RAP_ACTOR_PARTNER);
    i = name.end;
    if (rap_sentence_mark (self, i) == ',' && rap_sentence_is (self, i + 1, RAP_WORD_COORDINATOR))
      i++;
    if (rap_sentence_mark (self, i) != ',' && !rap_sentence_is (self, i, RAP_WORD_COORDINATOR))
      break;
    if (!rap_actor_starts (self, i + 1, self->n) ||
        rap_sentence_is (self, i + 1, RAP_WORD_INFINITIVE))
      break;
    i++;
  }
  return i;
}

/**
 * rap_actor_add_partners:
 * @self: a sentence whose addressees are known
 *
 * Adds those with whom, and those for whom, somebody is to act.
 */
void
rap_actor_add_partners (RapSentence *self)
{
  RapMatch match;

  for (guint i = 0; i < self->n;) {
    if (rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_PARTNER_OPENING), &match)) {
      i = MAX (read_partners (self, i + match.n_tokens), i + match.n_tokens);
    } else if (rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_BENEFICIARY_OPENING), &match)) {
      Name name = read_name (self, i + match.n_tokens, self->n);
      if (name.is_actor)
        add_actor (self, &name, RAP_ACTOR_BENEFICIARY);
      i += match.n_tokens;
    } else {
      i++;
    }
  }
}
