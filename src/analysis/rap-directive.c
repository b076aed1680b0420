/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Sentences that say what is to be done and have no performative. In: words. Out: an actor, a modal
 * and an action ("Member States should …", "We will …"), or a bare action ("Promote …", "To promote
 * …", "Regularly reviewing …").
 */
#include "rap-sentence.h"

/* Whether "We", adverbs aside, is all that stands before a word: then we are who is to act. */
static gboolean
is_first_person (const RapSentence *self, guint at)
{
  RapMatch match;

  return rap_sentence_match (self, 0, RAP_TERMS (RAP_TERM_FIRST_PERSON), &match) &&
         rap_sentence_skip_adverbs (self, match.n_tokens, at) == at;
}

/* "The mandate is hereby extended, and the Office shall": whether a verb stands before the comma at
 * @comma, and no more than a name between its "and" and the modal. */
static gboolean
parts_sentences (const RapSentence *self, guint comma, guint modal)
{
  RapActorName name;

  if (rap_sentence_mark (self, comma) != ',' ||
      !rap_sentence_is (self, comma + 1, RAP_WORD_COORDINATOR))
    return FALSE;
  name = rap_actor_name_read (self, comma + 2, modal);
  if (!name.is_actor || name.end != modal)
    return FALSE;
  for (guint i = 1; i < comma; i++)
    if (rap_sentence_is (self, i, RAP_WORD_BE) &&
        rap_sentence_is_aside (self, i, RAP_ASIDE_AUXILIARY))
      return TRUE;
  return FALSE;
}

/* What a semicolon parts is a sentence of its own, and so is what follows the "and" of a second
 * one. */
static guint
find_sentence (const RapSentence *self, guint i)
{
  const guint modal = i;

  while (i > 0 && rap_sentence_mark (self, i - 1) != ';') {
    if (parts_sentences (self, i - 1, modal))
      return i + 1;
    i--;
  }
  return i;
}

/* "The delegate said that": what somebody else said is told. */
static gboolean
is_said (const RapSentence *self, guint i)
{
  RapMatch match;

  return !rap_sentence_is (self, i - 1, RAP_WORD_BE) &&
         rap_lexicon_match_past (self->lexicon, self->tokens, self->n, i, RAP_VERB_TERMS, &match) &&
         match.n_tokens == 1;
}

/* "recognizing that it will take longer", "The delegate said that it should": what is only said
 * about it. */
static gboolean
is_foreseen (const RapSentence *self, guint modal)
{
  for (guint i = modal; i > 1 && (self->tokens[i].shape & RAP_TOKEN_MARK) == 0; i--)
    if (rap_sentence_is (self, i, RAP_WORD_THAT) &&
        (rap_sentence_is (self, i - 1, RAP_WORD_PARTICIPLE) || is_said (self, i - 1)))
      return TRUE;
  return FALSE;
}

/* Whether "it" stands before @i, at the start or after a comma. */
static gboolean
is_impersonal (const RapSentence *self, guint i)
{
  return rap_sentence_is_aside (self, i - 1, RAP_ASIDE_SUBJECT) &&
         !rap_sentence_is_aside (self, i - 1, RAP_ASIDE_SEVERAL) &&
         (i == 1 || rap_sentence_mark (self, i - 2) == ',');
}

/* "In this regard, it is recommended that States join." */
static gboolean
read_impersonal (RapSentence *self, RapStrength *strength)
{
  for (guint i = 1; i < self->n; i++) {
    guint that = is_impersonal (self, i) ? rap_modal_find_that (self, i, strength) : 0;

    if (that == 0)
      continue;
    if (!rap_that_read (self, that, self->n, FALSE))
      return FALSE;
    self->finding->head = (RapSpan){ self->tokens[i].start, self->tokens[that - 1].end };
    rap_sentence_add_action (self, i, that, RAP_ACTION_PERFORMATIVE);
    return TRUE;
  }
  return FALSE;
}

/**
 * rap_directive_read_modal:
 * @self: a sentence that no performative leads
 * @modal: (out caller-allocates): what is to be done, and with what force
 *
 * Reads "Member States should continue to foster …", "We will restore …", "Governments are invited
 * to join …": an actor or ourselves, a modal and what is to be done.
 *
 * Returns: whether the sentence is such a one, or the chapeau of such items
 */
gboolean
rap_directive_read_modal (RapSentence *self, RapModal *modal)
{
  guint first_actor = self->findings->actors->len;

  *modal = (RapModal){ .asks = TRUE };
  if (read_impersonal (self, &modal->strength))
    return TRUE;
  for (guint i = 1; i < self->n; i++) {
    if (!rap_modal_read (self, i, self->n, modal) || is_foreseen (self, i))
      continue;
    rap_subject_add (self, find_sentence (self, i), i);
    /* "It should be noted that", "It is recommended to" speak of nobody. */
    if (self->findings->actors->len == first_actor &&
        !rap_sentence_is (self, modal->verb, RAP_WORD_BE) &&
        (!modal->asks || self->named_kind == RAP_ASIDE_SEVERAL))
      rap_subject_add_meant (self, find_sentence (self, i), i);
    if (rap_sentence_mark (self, modal->verb) == ':' && self->findings->actors->len > first_actor) {
      self->finding->is_chapeau = TRUE;
      self->finding->head = (RapSpan){ self->tokens[0].start, self->tokens[modal->verb - 1].end };
      return FALSE;
    }
    if (modal->verb_end == modal->verb || modal->verb_end > self->n ||
        (self->findings->actors->len == first_actor && !is_first_person (self, i) &&
         !(modal->asks && !rap_sentence_is (self, modal->end - 1, RAP_WORD_REQUIRED) &&
           rap_actor_is_named (self, 0, i))))
      return FALSE;
    if (rap_subject_is_suffered (self, modal)) {
      g_array_set_size (self->findings->actors, first_actor);
      rap_subject_add_agents (self, modal->verb_end, self->n);
    }
    self->finding->head = (RapSpan){ self->tokens[i].start, self->tokens[modal->verb_end - 1].end };
    rap_modal_add (self, i, modal);
    rap_coordination_add (self, modal->verb_end, self->n);
    return TRUE;
  }
  return FALSE;
}

/* Whether words before a verb say of whom or when it is said, or stand for nobody, or for us: "if
 * efforts", "it", "we". */
static gboolean
is_qualified (const RapSentence *self, guint start, guint modal)
{
  return rap_sentence_says_we (self, start, modal) || /* what we promise is read apart */
         rap_sentence_is_aside (self, start, RAP_ASIDE_OPENING) ||
         rap_sentence_match (self, start, RAP_TERMS (RAP_TERM_MODAL), NULL) ||
         (rap_sentence_is_aside (self, modal - 1, RAP_ASIDE_SUBJECT) &&
          !rap_sentence_is_aside (self, modal - 1, RAP_ASIDE_SEVERAL));
}

/* "No further action is needed" */
static gboolean
is_denied (const RapSentence *self, guint end)
{
  for (guint i = 0; i < end; i++)
    if (rap_sentence_is (self, i, RAP_WORD_NEGATION))
      return TRUE;
  return FALSE;
}

/* "Urgent action is required to protect", "greater efforts are needed to": what has to be done says
 * how much it is needed, and commands nobody. */
static gboolean
read_required (RapSentence *self)
{
  for (guint i = 1; i < self->n && rap_sentence_mark (self, i) != ';'; i++) {
    guint required = rap_sentence_skip_adverbs (self, i + 1, self->n);

    if (!rap_sentence_is (self, i, RAP_WORD_BE) ||
        !rap_sentence_is (self, required, RAP_WORD_REQUIRED) ||
        !rap_verb_is_infinitive (self, required + 1, self->n))
      continue;
    if (is_qualified (self, 0, i) || is_denied (self, i))
      return FALSE;
    rap_sentence_add_action (self, i, required + 1, RAP_ACTION_PERFORMATIVE);
    self->finding->head = (RapSpan){ self->tokens[i].start, self->tokens[required].end };
    rap_coordination_add (self, rap_verb_add_infinitive (self, required + 1, self->n), self->n);
    return TRUE;
  }
  return FALSE;
}

/**
 * rap_directive_read_unnamed:
 * @self: a sentence that no performative leads, and no actor
 * @modal: (out caller-allocates): what is to be done, and with what force
 *
 * Reads "Efforts should be made to …", "Programmes should include …", "Action is needed to …": what
 * is to be done, whoever is to do it.
 *
 * Returns: whether the sentence is such a one
 */
gboolean
rap_directive_read_unnamed (RapSentence *self, RapModal *modal)
{
  guint i;

  *modal = (RapModal){ .strength = RAP_STRENGTH_NEED };
  if (read_required (self))
    return TRUE;
  i = rap_that_find_modal (self, 0, self->n, modal);
  if (i == 0 || i == self->n || is_foreseen (self, i) ||
      is_qualified (self, rap_subject_find (self, 0, i), i) || !rap_modal_is_wanted (self, modal))
    return FALSE;
  self->finding->head = (RapSpan){ self->tokens[i].start, self->tokens[modal->verb_end - 1].end };
  if (rap_sentence_is (self, modal->verb, RAP_WORD_BE))
    rap_subject_add_agents (self, modal->verb_end, self->n);
  rap_modal_add (self, i, modal);
  rap_coordination_add (self, modal->verb_end, self->n);
  return TRUE;
}

/* The words that introduce items, unless others have been said to. */
static void
note_head (RapSentence *self, guint i, guint end)
{
  if (rap_span_is_empty (self->finding->head))
    self->finding->head = (RapSpan){ self->tokens[i].start, self->tokens[end - 1].end };
}

/**
 * rap_directive_read_chapeau:
 * @self: a sentence that asks for nothing itself
 * @strength: (out): of the items below it
 *
 * Reads "We affirm that the policies of harbours should:" and "The following is recommended:",
 * whoever is meant, and "By Governments:".
 *
 * Returns: whether a modal, or who is to act, introduces items
 */
gboolean
rap_directive_read_chapeau (RapSentence *self, RapStrength *strength)
{
  RapModal modal;

  if (rap_sentence_mark (self, self->n - 1) != ':')
    return FALSE;
  /* "By Governments, including those of islands:" */
  if (rap_sentence_is (self, 0, RAP_WORD_AGENT) && rap_actor_starts (self, 1, self->n)) {
    *strength = RAP_STRENGTH_RECOMMEND;
    rap_actor_add_all (self, 1, self->n);
    note_head (self, 0, rap_actor_name_read (self, 1, self->n).end);
    return TRUE;
  }
  for (guint i = 1; i + 1 < self->n; i++)
    if (rap_modal_read (self, i, self->n, &modal) &&
        rap_sentence_skip_adverbs (self, MAX (modal.verb, modal.verb_end), self->n) + 1 ==
            self->n) {
      *strength = modal.strength;
      note_head (self, i, self->n - 1);
      return TRUE;
    }
  return FALSE;
}

/* Whether "we" at @i may begin a clause: after a comma or "and", and after "in this regard" that
 * stands there. */
static gboolean
begins_clause (const RapSentence *self, guint i)
{
  guint start = i;

  while (start > 0 && rap_sentence_mark (self, start - 1) == 0 &&
         !rap_sentence_is (self, start - 1, RAP_WORD_COORDINATOR))
    start--;
  return rap_sentence_skip_adverbs (self, start, i) == i;
}

/* The index of the modal by which we promise something where "we" ends at @i: "we also will", or
 * "we recognize and will"; @self's length where there is none. */
static guint
find_promise (const RapSentence *self, guint i)
{
  guint verb = rap_sentence_skip_adverbs (self, i, self->n);
  RapMatch match;

  if (rap_sentence_match (self, verb, RAP_TERMS (RAP_TERM_MODAL), NULL))
    return verb;
  if (!rap_sentence_match (self, verb, RAP_VERB_TERMS, &match))
    return self->n;
  verb += match.n_tokens;
  verb += rap_sentence_mark (self, verb) == ',' ? 1 : 0;
  if (!rap_sentence_is (self, verb, RAP_WORD_COORDINATOR))
    return self->n;
  verb = rap_sentence_skip_adverbs (self, verb + 1, self->n);
  return rap_sentence_match (self, verb, RAP_TERMS (RAP_TERM_MODAL), NULL) ? verb : self->n;
}

/* Where what is promised from @i on ends: before the next "we". */
static guint
find_promise_end (const RapSentence *self, guint i)
{
  while (i < self->n && !rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_FIRST_PERSON), NULL))
    i++;
  return i;
}

/* Whether the word at @i has been read as part of what is to be done: "will" of "We will mark". */
static gboolean
is_read (const RapSentence *self, guint i)
{
  const GArray *actions = self->findings->actions;

  for (guint k = self->finding->actions; i < self->n && k < actions->len; k++)
    if (rap_span_overlaps (g_array_index (actions, RapAction, k).span,
                           (RapSpan){ self->tokens[i].start, self->tokens[i].end }))
      return TRUE;
  return FALSE;
}

/**
 * rap_directive_add_promises:
 * @self: a sentence
 * @promise: (out): the words of the firmest one
 * @strength: (out): of its modal
 *
 * Adds what we say that we will do beside what else the sentence says: "We recognize, and will
 * protect, …", "Reaffirming …, we will pursue …", "…, and we will also report", "We will support …
 * and call upon …". What has been read, as "We will …" is alone, is not added again.
 *
 * Returns: whether we promise something
 */
gboolean
rap_directive_add_promises (RapSentence *self, RapSpan *promise, RapStrength *strength)
{
  gboolean any = FALSE;
  RapMatch match;

  for (guint i = 0; i < self->n; i++) {
    guint first, limit;
    RapModal modal;

    /* "To this end, we:", and then "(a) Will mark every wreck;" */
    if (i == 0 && rap_sentence_match (self, 0, RAP_TERMS (RAP_TERM_MODAL), NULL))
      match.n_tokens = 0;
    else if (!rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_FIRST_PERSON), &match) ||
             !begins_clause (self, i))
      continue;
    first = find_promise (self, i + match.n_tokens);
    limit = find_promise_end (self, MIN (first, self->n));
    if (is_read (self, first) || !rap_modal_read (self, first, limit, &modal) ||
        modal.verb_end == modal.verb)
      continue;
    if (!any || modal.strength < *strength) { /* the firmest are the first classes */
      *promise = (RapSpan){ self->tokens[first].start, self->tokens[modal.verb_end - 1].end };
      *strength = modal.strength;
    }
    rap_modal_add (self, first, &modal);
    rap_coordination_add (self, modal.verb_end, limit);
    any = TRUE;
  }
  return any;
}

/* "is hereby", "hereby are", but not "has hereby been": the index of the participle after it, or
 * @i. */
static guint
find_enacted (const RapSentence *self, guint i)
{
  guint verb = rap_sentence_skip_adverbs (self, i + 1, self->n);

  return rap_sentence_enacts (self, i > 0 ? i - 1 : 0, verb) &&
                 rap_sentence_is (self, i, RAP_WORD_BE) &&
                 rap_sentence_is_aside (self, i, RAP_ASIDE_AUXILIARY) &&
                 rap_sentence_has (self, verb, RAP_TRAIT_DONE) &&
                 !rap_sentence_has (self, verb, RAP_TRAIT_SAID)
             ? verb
             : i;
}

/**
 * rap_directive_add_enacted:
 * @self: a sentence
 * @enacted: (out): the words of the firmest one
 * @strength: (out): of its verb
 *
 * Adds what whoever speaks does by saying it: "A fund is hereby established", "the fees are hereby
 * approved and published". "Is hereby requested to" is a modal.
 *
 * Returns: whether anything is done so
 */
gboolean
rap_directive_add_enacted (RapSentence *self, RapSpan *enacted, RapStrength *strength)
{
  gboolean any = FALSE;

  for (guint i = 0; i + 2 < self->n; i++) {
    guint verb = find_enacted (self, i), end;
    RapStrength own = RAP_STRENGTH_DECIDE;
    RapMatch match;
    RapModal modal;
    gboolean alone;

    if (verb == i || rap_modal_read (self, i, self->n, &modal))
      continue;
    if (rap_lexicon_match_past (self->lexicon, self->tokens, self->n, verb,
                                RAP_TERMS (RAP_TERM_PERFORMATIVE), &match))
      own = rap_lexicon_get_performative (self->lexicon, match.index)->strength;
    end = rap_verb_skip_passive (self, i, self->n);
    while (rap_sentence_is (self, end, RAP_WORD_COORDINATOR) &&
           rap_sentence_has (self, end + 1, RAP_TRAIT_DONE))
      end += 2;
    if (!any || own < *strength) {
      *enacted = (RapSpan){ self->tokens[i].start, self->tokens[end - 1].end };
      *strength = own;
    }
    alone = self->findings->actions->len == self->finding->actions;
    rap_sentence_add_action (self, i, end, RAP_ACTION_ACTION);
    if (alone)
      rap_coordination_add (self, end, self->n);
    any = TRUE;
    i = end - 1;
  }
  return any;
}

/**
 * rap_directive_is_imperative:
 * @self: a sentence that no performative leads, and no chapeau
 *
 * Returns: whether it starts as an imperative does: "Promote …", "By 2030, end …"
 */
gboolean
rap_directive_is_imperative (const RapSentence *self)
{
  guint verb = rap_sentence_skip_adverbs (self, 0, self->n);

  if (rap_sentence_is (self, verb, RAP_WORD_VERB)) /* but "Trade should" */
    return !rap_sentence_match (self, verb + 1, RAP_TERMS (RAP_TERM_MODAL), NULL);
  if (!rap_sentence_match (self, 0, RAP_TERMS (RAP_TERM_DATE_OPENING), NULL))
    return FALSE;
  while (verb < self->n && rap_sentence_mark (self, verb) != ',')
    verb++;
  verb = rap_sentence_skip_adverbs (self, verb + 1, self->n);
  return rap_verb_is_verb (self, verb, RAP_VERB_BASE, FALSE) &&
         (!rap_sentence_is (self, verb, RAP_WORD_NOUN) ||
          rap_sentence_is (self, verb + 1, RAP_WORD_DETERMINER));
}

/**
 * rap_directive_read_task:
 * @self: a sentence that no performative leads
 *
 * Reads "Developed countries to double their aid": who, and what they are to do. The first of
 * several is known: "Civil society, volunteers and towns to share what they know".
 *
 * Returns: whether the sentence is such a one
 */
gboolean
rap_directive_read_task (RapSentence *self)
{
  RapActorName name = rap_actor_name_read (self, 0, self->n);
  guint end;

  /* "Strongly enjoins States to", "We enjoin States to": a verb that is not known. */
  for (guint i = 0; i < name.end && !rap_sentence_is (self, i, RAP_WORD_ACTOR_HEAD) &&
                    !rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_ACTOR), NULL);
       i++)
    if (self->tokens[i].word == 0 || rap_sentence_has (self, i, RAP_TRAIT_PLURAL) ||
        rap_sentence_is (self, i, RAP_WORD_MANNER | RAP_WORD_VERB) ||
        rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_FIRST_PERSON), NULL))
      return FALSE;
  if (!name.is_actor)
    return FALSE;
  for (guint i; (i = rap_actor_skip_joint (self, name.end)) > name.end;) {
    name = rap_actor_name_read (self, i, self->n);
    if (!name.is_actor && rap_sentence_is (self, i, RAP_WORD_VERB | RAP_WORD_ADVERB))
      return FALSE;
  }
  if (!rap_verb_is_infinitive (self, name.end, self->n))
    return FALSE;
  rap_actor_add_all (self, 0, name.end);
  end = rap_verb_add_infinitive (self, name.end, self->n);
  self->finding->head = (RapSpan){ self->tokens[name.end].start, self->tokens[end - 1].end };
  rap_coordination_add (self, end, self->n);
  return TRUE;
}

/* Where the first verb of an imperative may stand: at the start, or after a comma that ends what
 * comes before it ("In order to …, ensure"). */
static guint
find_imperative (const RapSentence *self, RapVerbMood *mood)
{
  for (guint i = 0; i < self->n; i++) {
    guint verb;
    if (i > 0 && rap_sentence_mark (self, i - 1) != ',')
      continue;
    verb = rap_sentence_skip_adverbs (self, i, self->n);
    *mood = RAP_VERB_BASE;
    if ((self->tokens[i].shape & RAP_TOKEN_UPPER) != 0)
      break;
    if (verb == 0 ? rap_sentence_is (self, 0, RAP_WORD_VERB)
                  : rap_verb_is_verb (self, verb, RAP_VERB_BASE, FALSE))
      return i;
    *mood = RAP_VERB_PARTICIPLE;
    if (i == 0 && rap_sentence_is (self, verb, RAP_WORD_PARTICIPLE) &&
        !rap_sentence_is (self, verb, RAP_WORD_PREPOSITION) &&
        !rap_sentence_match (self, 0, RAP_TERMS (RAP_TERM_OPENING), NULL))
      return i;
  }
  return self->n;
}

/**
 * rap_directive_read_imperative:
 * @self: an item of a list, or a sentence that no performative leads
 *
 * Reads "Promote …", "To promote …", "Regularly reviewing and assessing …".
 *
 * Returns: whether the sentence starts with what is to be done
 */
gboolean
rap_directive_read_imperative (RapSentence *self)
{
  RapVerbMood mood;
  guint first, verb, end;

  if (rap_verb_is_infinitive (self, 0, self->n)) { /* "(a) To map …" */
    rap_coordination_add (self, rap_verb_add_infinitive (self, 0, self->n), self->n);
    return TRUE;
  }
  first = find_imperative (self, &mood);
  if (first == self->n)
    return FALSE;
  verb = rap_sentence_skip_adverbs (self, first, self->n);
  end = rap_verb_group_end (self, first, self->n, mood, FALSE);
  end = MAX (end, verb + 1);
  self->finding->head = (RapSpan){ self->tokens[verb].start, self->tokens[end - 1].end };
  rap_sentence_add_action (self, first, end, RAP_ACTION_ACTION);
  end = rap_coordination_add_asked (self, verb, end, self->n);
  rap_coordination_add (self, end, self->n);
  return TRUE;
}
