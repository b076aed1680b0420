/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Who is to act, and with whom. In: the words between a performative and its action, or after "in
 * cooperation with". Out: each actor with the whole of its name as it stands and, where the lexicon
 * knows it, its usual name.
 */
#include "rap-sentence.h"

/* The names of a few countries, in words. */
#define MAX_NAMED 12
/* "in close cooperation and coordination", in words. */
#define MAX_OPENING 5

/**
 * rap_actor_found:
 * @self: a sentence
 * @name: who is named in it
 * @role: what for
 *
 * Returns: what is kept of it
 */
RapFoundActor
rap_actor_found (const RapSentence *self, const RapActorName *name, RapActorRole role)
{
  guint first = name->first, last = name->end - 1;
  RapFoundActor actor = { .role = role, .actor = name->actor };

  while (first < last && rap_sentence_is (self, first, RAP_WORD_DETERMINER) &&
         rap_sentence_is (self, first, RAP_WORD_PREPOSITION))
    first++;
  actor.span = (RapSpan){ self->tokens[first].start, self->tokens[last].end };
  /* but "the 661 Committee" */
  while (first < last && (rap_sentence_is (self, first, RAP_WORD_DETERMINER | RAP_WORD_CARDINAL) ||
                          ((self->tokens[first].shape & RAP_TOKEN_NUMBER) != 0 &&
                           (self->tokens[first + 1].shape & RAP_TOKEN_CAPITAL) == 0)))
    first++;
  actor.name = (RapSpan){ self->tokens[first].start, actor.span.end };
  return actor;
}

/**
 * rap_actor_find:
 * @self: a sentence
 * @span: bytes of the manuscript
 *
 * Returns: (transfer none) (nullable): who has been found there already, until another is added
 */
RapFoundActor *
rap_actor_find (const RapSentence *self, RapSpan span)
{
  GArray *actors = self->findings->actors;

  for (guint i = self->finding->actors; i < actors->len; i++) {
    RapFoundActor *actor = &g_array_index (actors, RapFoundActor, i);
    if (rap_span_overlaps (actor->span, span))
      return actor;
  }
  return NULL;
}

static void
add_actor (RapSentence *self, const RapActorName *name, RapActorRole role)
{
  RapFoundActor actor = rap_actor_found (self, name, role);

  if (rap_actor_find (self, actor.span) == NULL)
    g_array_append_val (self->findings->actors, actor);
}

/* The index after the token at @i, or after the whole of a name that the lexicon knows, or of what
 * stands in parentheses. */
static guint
skip_whole (const RapSentence *self, guint i, guint limit)
{
  RapMatch match;

  if (rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_ACTOR), &match))
    return i + match.n_tokens;
  if (rap_sentence_mark (self, i) == '(')
    while (i + 1 < limit && rap_sentence_mark (self, i) != ')')
      i++;
  return i + 1;
}

/* The index after what stands between two names and is none: "as well as", ", as the governing body
 * of the programme,", "(FMLN)"; @i where nothing such does. */
static guint
skip_no_name (const RapSentence *self, guint i, guint limit)
{
  if (rap_sentence_mark (self, i) == '(')
    return MIN (skip_whole (self, i, limit), limit);
  if (!rap_sentence_is (self, i, RAP_WORD_CAPACITY))
    return i;
  if (i > 0 && rap_sentence_is (self, i - 1, RAP_WORD_DETERMINER)) /* "such as" */
    return i + 1;
  if (rap_sentence_is (self, i + 2, RAP_WORD_CAPACITY))
    return MIN (i + 3, limit);
  while (i < limit && rap_sentence_mark (self, i) == 0 &&
         !rap_sentence_is (self, i, RAP_WORD_COORDINATOR))
    i = skip_whole (self, i, limit);
  return MIN (i, limit);
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
  RapActorName name;

  i = rap_sentence_skip_interruption (self, i, limit);
  name = rap_actor_name_read (self, i, limit);
  return name.is_actor;
}

/**
 * rap_actor_is_somebody:
 * @self: a sentence
 * @i: index of a token
 * @limit: index to stop before
 *
 * Returns: whether the noun phrase at @i names somebody who can act, or is a name in capitals
 */
gboolean
rap_actor_is_somebody (const RapSentence *self, guint i, guint limit)
{
  RapActorName name = rap_actor_name_read (self, i, limit);

  return name.is_actor || name.is_proper;
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
  RapActorName name = rap_actor_name_read (self, i, to);

  if (name.is_proper && skip_no_name (self, name.end, to) == to)
    return TRUE;
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

/* The index after "in consultation with" at @i, also where something stands in it: "in
 * consultation, where appropriate, with"; @i where nothing such does. */
static guint
skip_partner_opening (const RapSentence *self, guint i)
{
  const guint kinds = RAP_TERMS (RAP_TERM_PARTNER_OPENING);
  RapToken words[MAX_OPENING + 1];
  guint n = 0, after;
  RapMatch match;

  if (i >= self->n || (self->tokens[i].opens & kinds) == 0)
    return i;
  if (rap_sentence_match (self, i, kinds, &match))
    return i + match.n_tokens;
  for (; n <= MAX_OPENING && rap_sentence_mark (self, i + n) == 0 && i + n < self->n; n++)
    words[n] = self->tokens[i + n];
  after = rap_sentence_skip_interruption (self, i + n, self->n);
  if (n > MAX_OPENING || after == i + n || after >= self->n)
    return i;
  words[n] = self->tokens[after];
  return rap_lexicon_match (self->lexicon, words, n + 1, 0, kinds, &match) &&
                 match.n_tokens == n + 1
             ? after + 1
             : i;
}

/* Whether the name of a single State stands at @i. */
static gboolean
is_state (const RapSentence *self, guint i, RapMatch *match)
{
  return rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_ACTOR), match) &&
         g_str_equal (rap_lexicon_get_actor (self->lexicon, match->index)->kind, "states") &&
         rap_antecedent_kind (self, i, i + match->n_tokens) == 0;
}

/* The index after the States whose several are spoken of at @i: "of Greece and Norway" after "the
 * representatives"; @i where no such stand there. */
static guint
skip_states (const RapSentence *self, const RapActorName *name, guint i)
{
  guint end = i;
  RapMatch match;

  if (rap_antecedent_kind (self, name->first, name->end) != RAP_ASIDE_SEVERAL)
    return i;
  for (guint k = i + 1; is_state (self, k, &match);) {
    end = k + match.n_tokens;
    k = end + (rap_sentence_mark (self, end) == ',' ? 1 : 0);
    k += rap_sentence_is (self, k, RAP_WORD_COORDINATOR) ? 1 : 0;
  }
  return end;
}

/* "and on the private sector" after "calls on all States", which begins at @start: the preposition
 * of the verb is said again. */
static gboolean
is_asked_too (const RapSentence *self, guint start, guint i, guint limit)
{
  return start > 0 && rap_sentence_is (self, i, RAP_WORD_PREPOSITION) &&
         self->tokens[i].word == self->tokens[start - 1].word &&
         rap_sentence_is (self, i - 1, RAP_WORD_COORDINATOR) &&
         rap_actor_starts (self, i + 1, limit);
}

static guint
read_names (RapSentence *self, guint i, guint limit, RapActorRole role)
{
  const guint start = i;

  while (i < limit) {
    RapActorName name;
    if (skip_partner_opening (self, i) > i)
      break;
    i = skip_no_name (self, rap_sentence_skip_interruption (self, i, limit), limit);
    if (role == RAP_ACTOR_ADDRESSEE && rap_antecedent_add (self, i)) {
      i++;
      continue;
    }
    name = rap_actor_name_read (self, i, limit);
    /* but not "States whose ports and companies are hit" */
    if ((name.is_actor || (role == RAP_ACTOR_ADDRESSEE && name.is_proper)) &&
        !(name.end < limit && rap_sentence_is (self, name.end, RAP_WORD_BE)))
      add_actor (self, &name, role);
    i = MAX (name.end, i + 1);
    i += is_asked_too (self, start, i, limit) ? 1 : 0;
    if (rap_sentence_is (self, i, RAP_WORD_RELATIVE | RAP_WORD_PREPOSITION | RAP_WORD_INFINITIVE) &&
        !rap_sentence_is (self, i, RAP_WORD_COORDINATOR) && skip_partner_opening (self, i) == i) {
      /* What follows says more of the last actor; another may come after "and". */
      i = skip_states (self, &name, i);
      while (i < limit && !rap_sentence_is (self, i, RAP_WORD_COORDINATOR) &&
             rap_sentence_mark (self, i) != ',')
        i = skip_whole (self, i, limit);
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
      RapActorName name = rap_actor_name_read (self, end, limit);
      add_actor (self, &name, RAP_ACTOR_ADDRESSEE);
      if (rap_sentence_is (self, name.end, RAP_WORD_COORDINATOR) &&
          rap_actor_starts (self, name.end + 1, limit)) {
        name = rap_actor_name_read (self, name.end + 1, limit);
        add_actor (self, &name, RAP_ACTOR_ADDRESSEE);
      }
      return;
    }
}

/**
 * rap_actor_skip_joint:
 * @self: a sentence
 * @i: index after a name
 *
 * Returns: the index after ",", "and", ", and" or ", as well as" at @i; @i where no such thing
 *   stands there
 */
guint
rap_actor_skip_joint (const RapSentence *self, guint i)
{
  guint k = i + (rap_sentence_mark (self, i) == ',' ? 1 : 0);

  if (rap_sentence_is (self, k, RAP_WORD_COORDINATOR))
    return k + 1;
  return rap_sentence_is (self, k, RAP_WORD_CAPACITY) &&
                 rap_sentence_is (self, k + 2, RAP_WORD_CAPACITY)
             ? k + 3
             : k;
}

/* The names after "in cooperation with", up to a word that is none. */
static guint
read_partners (RapSentence *self, guint i)
{
  while (i < self->n) {
    RapActorName name;
    i = rap_sentence_skip_interruption (self, i, self->n);
    name = rap_actor_name_read (self, i, self->n);
    if (!name.is_actor)
      break;
    add_actor (self, &name, RAP_ACTOR_PARTNER);
    i = name.end;
    i = rap_actor_skip_joint (self, i);
    if (i == name.end || !rap_actor_starts (self, i, self->n) ||
        rap_sentence_is (self, i, RAP_WORD_INFINITIVE))
      break;
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
    guint opened = skip_partner_opening (self, i);
    if (opened > i) {
      i = MAX (read_partners (self, opened), opened);
    } else if (rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_BENEFICIARY_OPENING), &match)) {
      RapActorName name = rap_actor_name_read (self, i + match.n_tokens, self->n);
      if (name.is_actor)
        add_actor (self, &name, RAP_ACTOR_BENEFICIARY);
      i += match.n_tokens;
    } else {
      i++;
    }
  }
}
