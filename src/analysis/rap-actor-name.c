/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Where the name of somebody who can act begins and ends. In: the words of a sentence from one on.
 * Out: the noun phrase there with what belongs to it, "the Conference on Security and Cooperation
 * in Europe", whether it names somebody, and who that is where the lexicon knows it.
 */
#include "rap-sentence.h"

/* Letters of the longest abbreviation that is compared with a name. */
#define MAX_INITIALS 12
/* Words of the longest name that has one. */
#define MAX_SPELT_OUT 24

#define NAME_ENDS                                                                                  \
  (RAP_WORD_PREPOSITION | RAP_WORD_COORDINATOR | RAP_WORD_RELATIVE | RAP_WORD_INFINITIVE |         \
   RAP_WORD_NEGATION | RAP_WORD_CAPACITY)

/* "the Committee does", "the Office as the focal point": words that no name goes on over. */
static gboolean
ends_name (const RapSentence *self, guint i)
{
  const guint terms = RAP_TERMS (RAP_TERM_MODAL) | RAP_TERMS (RAP_TERM_PURPOSE);

  return rap_sentence_is (self, i, NAME_ENDS) || (self->tokens[i].shape & RAP_TOKEN_MARK) != 0 ||
         rap_sentence_match (self, i, terms, NULL) ||
         rap_sentence_is_aside (self, i, RAP_ASIDE_AUXILIARY | RAP_ASIDE_PERMISSION);
}

/* "her mandate", but "asks her to" */
static gboolean
is_whose (const RapSentence *self, guint i, guint limit)
{
  return rap_sentence_is (self, i, RAP_WORD_POSSESSIVE) && i + 1 < limit &&
         !ends_name (self, i + 1);
}

/* Whether nothing that a verb takes stands at @i: after "the Governments concerned", but not after
 * "the Board requested". */
static gboolean
closes_name (const RapSentence *self, guint i)
{
  return i >= self->n || ends_name (self, i) ||
         rap_sentence_is (self, i, RAP_WORD_ADVERB | RAP_WORD_MANNER | RAP_WORD_PARTICIPLE);
}

/* What follows a name that is known and is no part of it: "the Agency determine", "the Conference
 * serving as the meeting", "the Committee established by", "to the Assembly the creation of". */
static gboolean
follows_name (const RapSentence *self, guint i)
{
  if (rap_sentence_is (self, i, RAP_WORD_DETERMINER))
    return TRUE;
  if ((self->tokens[i].shape & RAP_TOKEN_CAPITAL) == 0 &&
      (rap_sentence_is (self, i, RAP_WORD_PARTICIPLE | RAP_WORD_ADVERB) ||
       (rap_sentence_has (self, i, RAP_TRAIT_DONE | RAP_TRAIT_SAID) &&
        !(rap_sentence_is_aside (self, i, RAP_ASIDE_PART) && closes_name (self, i + 1)))))
    return TRUE;
  return rap_sentence_is (self, i, RAP_WORD_VERB) &&
         !rap_sentence_is (self, i, RAP_WORD_NOUN | RAP_WORD_NOUN_ENDING | RAP_WORD_NOMINAL);
}

/* "South Africa", "the Holy See": capitals only, and not the one a sentence starts with; "this
 * Agreement" is nobody. */
static gboolean
is_proper (const RapSentence *self, const RapActorName *name)
{
  guint i = name->first;

  while (i < name->end && rap_sentence_is (self, i, RAP_WORD_DETERMINER))
    i++;
  if (i == 0 || i == name->end || rap_sentence_is_text (self, i, name->end))
    return FALSE;
  while (i < name->end && (self->tokens[i].shape & RAP_TOKEN_CAPITAL) != 0)
    i++;
  return i == name->end;
}

/* The index after "of X", "on the Y" at @i: capitals go on after the preposition, but not those of
 * who did something, "given to the Committee by Parliament"; @i otherwise. */
static guint
skip_of_name (const RapSentence *self, guint i, guint limit)
{
  guint k = i + 1, end;
  RapMatch match;

  if (!rap_sentence_is (self, i, RAP_WORD_PREPOSITION) || rap_sentence_is (self, i, RAP_WORD_MEANS))
    return i;
  k += rap_sentence_is (self, k, RAP_WORD_DETERMINER) ? 1 : 0;
  if (k < limit && (self->tokens[k].shape & RAP_TOKEN_CAPITAL) != 0 &&
      rap_sentence_match (self, k, RAP_TERMS (RAP_TERM_ACTOR), &match) &&
      k + match.n_tokens <= limit)
    return k + match.n_tokens;
  for (end = k; end < limit && !rap_sentence_is (self, end, RAP_WORD_MONTH) &&
                (self->tokens[end].shape & (RAP_TOKEN_CAPITAL | RAP_TOKEN_NUMBER)) != 0;)
    end++;
  return end > k && (self->tokens[k].shape & RAP_TOKEN_CAPITAL) != 0 ? end : i;
}

/* The index after "and Cooperation in Europe" at @i, in "the Conference on Security and Cooperation
 * in Europe": a name goes on over "and" where no other begins there; @i otherwise. */
static guint
skip_and_name (const RapSentence *self, guint i, guint limit)
{
  guint k = i + 1, end;
  RapMatch match;

  if (!rap_sentence_is (self, i, RAP_WORD_COORDINATOR) ||
      rap_sentence_match (self, i - 1, RAP_TERMS (RAP_TERM_ACTOR), &match))
    return i;
  for (; k < limit && (self->tokens[k].shape & RAP_TOKEN_CAPITAL) != 0; k++)
    if (rap_sentence_is (self, k, RAP_WORD_ACTOR_HEAD) ||
        rap_sentence_match (self, k, RAP_TERMS (RAP_TERM_ACTOR), &match))
      return i;
  end = k > i + 1 ? skip_of_name (self, k, limit) : k;
  return end > k ? end : i;
}

/* What follows the words of a name and still belongs to it. A country tells who a name is that is
 * not known otherwise: "the Principality of Andorra". */
static void
go_on_after_preposition (const RapSentence *self, RapActorName *name, guint limit)
{
  while (name->end + 1 < limit && (self->tokens[name->end - 1].shape & RAP_TOKEN_CAPITAL) != 0) {
    guint end = skip_of_name (self, name->end, limit);
    RapMatch match;

    if (end == name->end)
      break;
    if (!name->is_actor) {
      guint named =
          name->end + (rap_sentence_is (self, name->end + 1, RAP_WORD_DETERMINER) ? 2 : 1);
      if (rap_sentence_match (self, named, RAP_TERMS (RAP_TERM_ACTOR), &match) &&
          named + match.n_tokens == end)
        name->actor = match.index;
    }
    name->end = skip_and_name (self, end, limit);
  }
}

/* Whether the word at @i is made of some of the letters, in order, the first and the last among
 * them: an abbreviation may leave out others. */
static gboolean
abbreviates (const RapSentence *self, guint i, const char *letters, guint n)
{
  const RapToken *word = &self->tokens[i];
  guint at = word->start;

  if (n < 2 || (word->shape & RAP_TOKEN_UPPER) == 0 || self->text[at] != letters[0] ||
      self->text[word->end - 1] != letters[n - 1])
    return FALSE;
  for (guint k = 0; k < n && at < word->end; k++)
    at += self->text[at] == letters[k];
  return at == word->end;
}

/* The index of the "(SBSTA)" after "the Subsidiary Body for Scientific and Technological Advice",
 * whose letters are those that the words in capitals begin with; @i where none tells the end of
 * what begins there. */
static guint
find_abbreviation (const RapSentence *self, guint i, guint limit)
{
  char letters[MAX_INITIALS];
  guint n = 0;

  if (!rap_sentence_is (self, i, RAP_WORD_DETERMINER) &&
      (self->tokens[i].shape & RAP_TOKEN_CAPITAL) == 0)
    return i;
  for (guint k = i; k < limit && k < i + MAX_SPELT_OUT && n < MAX_INITIALS; k++) {
    const RapToken *token = &self->tokens[k];

    if (token->mark == '(') {
      return k + 2 < self->n && rap_sentence_mark (self, k + 2) == ')' &&
                     abbreviates (self, k + 1, letters, n)
                 ? k
                 : i;
    }
    if ((token->shape & RAP_TOKEN_MARK) != 0 && token->mark != ',')
      break;
    if ((token->shape & RAP_TOKEN_CAPITAL) != 0)
      letters[n++] = self->text[token->start];
  }
  return i;
}

/**
 * rap_actor_name_read:
 * @self: a sentence
 * @i: index of a token
 * @limit: index to stop before
 *
 * Reads words up to a comma, a preposition or "and"; a name that the lexicon knows may hold any of
 * these.
 *
 * Returns: what may be a name, and whether it is one
 */
RapActorName
rap_actor_name_read (const RapSentence *self, guint i, guint limit)
{
  RapActorName name = { i, i, RAP_NONE, FALSE, FALSE };
  guint end, known = RAP_NONE; /* index after a name, or a noun, that the lexicon knows */
  RapMatch match;

  if (rap_sentence_is (self, i, RAP_WORD_THAT) &&
      rap_sentence_is (self, i + 1, RAP_WORD_ACTOR_HEAD))
    name.end++; /* "calls upon that party to" */
  while (name.end < limit) {
    const RapToken *token = &self->tokens[name.end];
    if (rap_sentence_match (self, name.end, RAP_TERMS (RAP_TERM_ACTOR), &match) &&
        name.end + match.n_tokens <= limit) {
      if (rap_sentence_match (self, name.end + match.n_tokens, RAP_TERMS (RAP_TERM_CITATION), NULL))
        return (RapActorName){ i, name.end + match.n_tokens, RAP_NONE, FALSE, FALSE };
      name.is_actor = TRUE;
      name.actor = match.index;
      name.end += match.n_tokens;
      known = name.end;
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
    if (ends_name (self, name.end) || (name.end == known && follows_name (self, name.end)))
      break;
    name.end++;
    if ((token->classes & RAP_WORD_ACTOR_HEAD) != 0 && !is_whose (self, name.end - 1, limit)) {
      name.is_actor = TRUE;
      name.actor = RAP_NONE;
      known = name.end;
    }
  }
  /* "Urges the parties fully to comply", "organizations such as": how, and not who. */
  while (name.end > name.first + 1 &&
         rap_sentence_is (self, name.end - 1, RAP_WORD_MANNER | RAP_WORD_DETERMINER) &&
         (self->tokens[name.end - 1].shape & RAP_TOKEN_CAPITAL) == 0)
    name.end--;
  /* "the Government of X", "the Commission on Y" */
  name.is_proper = is_proper (self, &name);
  if (name.is_actor || name.is_proper)
    go_on_after_preposition (self, &name, limit);
  end = i < limit ? find_abbreviation (self, i, limit) : i;
  if (end > name.end) {
    name.end = end;
    name.actor = RAP_NONE;
  }
  name.is_proper |= end > i;
  return name;
}
