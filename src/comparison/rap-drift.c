/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-drift.h"

#include <string.h>

#define VERBS_OF_FORCE (RAP_TERMS (RAP_TERM_PERFORMATIVE) | RAP_TERMS (RAP_TERM_PRINCIPLE))

static void
reason_clear (gpointer data)
{
  RapReason *reason = data;

  g_free (reason->before);
  g_free (reason->after);
}

static void
add (GArray *reasons, RapReasonType type, RapDrift towards, const char *before, const char *after)
{
  RapReason reason = { type, towards, g_strdup (before), g_strdup (after) };
  g_array_append_val (reasons, reason);
}

/* The strongest commitment of a side, and the words that say so; where nothing is asked, the verb
 * that it begins with. */
typedef struct {
  int rank;    /* on the lexicon's scale; 0 where nothing is asked */
  char *words; /* (owned) (nullable) */
} Force;

static GArray *
tokenize (RapLexicon *lexicon, const char *text)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (RapToken));

  rap_vocabulary_tokenize (rap_lexicon_get_vocabulary (lexicon), text, 0, strlen (text), tokens);
  return tokens;
}

/* "takes note of", "recalling": (transfer full) (nullable). */
static char *
opening_of (RapParagraph *paragraph, RapLexicon *lexicon)
{
  const char *text = rap_paragraph_get_text (paragraph);
  g_autoptr (GArray) tokens = tokenize (lexicon, text);
  const RapToken *all = (const RapToken *)(void *)tokens->data;
  RapMatch match;
  guint at = 0;

  while (at < tokens->len && (all[at].classes & RAP_WORD_ADVERB) != 0)
    at++;
  if (at == tokens->len ||
      !rap_lexicon_match (lexicon, all, tokens->len, at,
                          VERBS_OF_FORCE | RAP_TERMS (RAP_TERM_OPENING), &match))
    return NULL;
  return g_utf8_strdown (text + all[at].start, all[at + match.n_tokens - 1].end - all[at].start);
}

static char *
performative_of (RapParagraph *paragraph)
{
  RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
  guint n;
  const RapAction *actions = rap_commitment_get_actions (commitment, &n);

  for (guint i = 0; i < n; i++)
    if (actions[i].role == RAP_ACTION_PERFORMATIVE) {
      g_autofree char *words = g_utf8_substring (rap_paragraph_get_text (paragraph),
                                                 actions[i].span.start, actions[i].span.end);
      return g_utf8_strdown (words, -1);
    }
  /* A subparagraph has its force from its chapeau. */
  return g_strdup (rap_strength_to_name (rap_commitment_get_strength (commitment)));
}

static Force
force_of (GPtrArray *paragraphs, RapLexicon *lexicon)
{
  Force force = { 0, NULL };

  for (guint i = 0; i < paragraphs->len; i++) {
    RapParagraph *paragraph = g_ptr_array_index (paragraphs, i);
    RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
    int rank = commitment != NULL
                   ? rap_lexicon_get_rank (lexicon, rap_commitment_get_strength (commitment))
                   : 0;
    if (rank > force.rank) {
      force.rank = rank;
      g_free (force.words);
      force.words = performative_of (paragraph);
    }
  }
  if (force.words == NULL && paragraphs->len > 0)
    force.words = opening_of (g_ptr_array_index (paragraphs, 0), lexicon);
  return force;
}

/* Whether two rows of words are the same but for the form of the verb that they begin with:
 * "reaffirm the need" and "reaffirms the need". */
static gboolean
same_verb (const char *one, const char *other, RapLexicon *lexicon)
{
  const char *const phrases[] = { one, other };
  guint verbs[2];
  const char *rest[2];

  for (guint i = 0; i < 2; i++) {
    g_autoptr (GArray) tokens = tokenize (lexicon, phrases[i]);
    const RapToken *all = (const RapToken *)(void *)tokens->data;
    RapMatch match;

    if (tokens->len == 0 ||
        !rap_lexicon_match (lexicon, all, tokens->len, 0, VERBS_OF_FORCE, &match))
      return FALSE;
    verbs[i] = match.index;
    rest[i] = phrases[i] + all[match.n_tokens - 1].end;
  }
  return verbs[0] == verbs[1] && g_str_equal (rest[0], rest[1]);
}

static void
compare_force (GPtrArray *left, GPtrArray *right, RapLexicon *lexicon, GArray *reasons)
{
  Force before = force_of (left, lexicon), after = force_of (right, lexicon);
  int rise = after.rank - before.rank;

  gboolean other_words = before.words != NULL && after.words != NULL &&
                         !g_str_equal (before.words, after.words) &&
                         !same_verb (before.words, after.words, lexicon);

  if (rise != 0 || other_words)
    add (reasons, RAP_REASON_FORCE,
         rise > 0   ? RAP_DRIFT_STRONGER
         : rise < 0 ? RAP_DRIFT_WEAKER
                    : RAP_DRIFT_SAME,
         before.words, after.words);
  g_free (before.words);
  g_free (after.words);
}

/* Words or phrases of one kind on one side: each by how it is compared, with how it is shown. */
typedef GHashTable PhraseSet;

static PhraseSet *
phrase_set_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
phrase_set_add (PhraseSet *set, const char *phrase)
{
  g_hash_table_replace (set, g_utf8_casefold (phrase, -1), g_strdup (phrase));
}

static int
compare_phrases (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* What @set has and @other has not, sorted, so that the order is always the same. */
static GPtrArray *
phrases_only_in (PhraseSet *set, PhraseSet *other)
{
  GPtrArray *phrases = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer key, shown;

  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &key, &shown))
    if (!g_hash_table_contains (other, key))
      g_ptr_array_add (phrases, shown);
  g_ptr_array_sort (phrases, compare_phrases);
  return phrases;
}

static void
compare_sets (PhraseSet *left,
              PhraseSet *right,
              RapReasonType type,
              RapDrift dropped,
              RapDrift added,
              GArray *reasons)
{
  g_autoptr (GPtrArray) went = phrases_only_in (left, right);
  g_autoptr (GPtrArray) came = phrases_only_in (right, left);
  guint i = 0;

  for (; type == RAP_REASON_NUMBER && i < MIN (went->len, came->len); i++)
    add (reasons, type, RAP_DRIFT_UNCLEAR, g_ptr_array_index (went, i),
         g_ptr_array_index (came, i));
  for (guint k = i; k < went->len; k++)
    add (reasons, type, dropped, g_ptr_array_index (went, k), NULL);
  for (guint k = i; k < came->len; k++)
    add (reasons, type, added, NULL, g_ptr_array_index (came, k));
}

static gboolean
is_in_any (RapSpan word, const GArray *spans)
{
  for (guint i = 0; i < spans->len; i++)
    if (rap_span_overlaps (word, g_array_index (spans, RapSpan, i)))
      return TRUE;
  return FALSE;
}

/* Sunset clauses and citations, in characters of the joined text: their figures are theirs. */
static GArray *
find_named_spans (const RapDriftSide *side)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (RapSpan));
  guint start = 0;

  for (guint i = 0; i < side->paragraphs->len; i++) {
    RapParagraph *paragraph = g_ptr_array_index (side->paragraphs, i);
    RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
    guint n_deadlines = 0, n_citations;
    const RapDeadline *deadlines =
        commitment != NULL ? rap_commitment_get_deadlines (commitment, &n_deadlines) : NULL;
    const RapCitation *citations = rap_paragraph_get_citations (paragraph, &n_citations);

    for (guint k = 0; k < n_deadlines + n_citations; k++) {
      RapSpan span = k < n_deadlines ? deadlines[k].span : citations[k - n_deadlines].span;
      RapSpan moved = { span.start + start, span.end + start };
      g_array_append_val (spans, moved);
    }
    start += g_utf8_strlen (rap_paragraph_get_text (paragraph), -1) + 1;
  }
  return spans;
}

static PhraseSet *
words_with (const RapDriftSide *side, guint flag)
{
  g_autoptr (GArray) named = find_named_spans (side);
  PhraseSet *set = phrase_set_new ();

  for (guint i = 0; i < side->words->len; i++) {
    const RapWordingWord *word = &g_array_index (side->words, RapWordingWord, i);
    if ((word->flags & flag) != 0 && !is_in_any (word->span, named)) {
      g_autofree char *text = g_utf8_substring (side->text, word->span.start, word->span.end);
      phrase_set_add (set, text);
    }
  }
  return set;
}

typedef struct {
  char *words; /* (owned) */
  int rank;
} Modal;

static void
modal_clear (gpointer data)
{
  g_free (((Modal *)data)->words);
}

/* The firmest first. */
static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  const Modal *one = a, *other = b;

  return one->rank != other->rank ? other->rank - one->rank : strcmp (one->words, other->words);
}

static gboolean
has_modal (const GArray *modals, const char *words)
{
  for (guint i = 0; i < modals->len; i++)
    if (g_str_equal (g_array_index (modals, Modal, i).words, words))
      return TRUE;
  return FALSE;
}

/* (element-type Modal): each once. */
static GArray *
modals_of (const RapDriftSide *side)
{
  GArray *modals = g_array_new (FALSE, FALSE, sizeof (Modal));

  g_array_set_clear_func (modals, modal_clear);
  for (guint i = 0; i < side->words->len; i++) {
    const RapWordingWord *word = &g_array_index (side->words, RapWordingWord, i);
    guint last = MIN (i + word->n, side->words->len) - 1;
    g_autofree char *phrase = NULL;
    Modal modal = { NULL, word->rank };

    if ((word->flags & RAP_WORDING_MODAL) == 0)
      continue;
    phrase = g_utf8_substring (side->text, word->span.start,
                               g_array_index (side->words, RapWordingWord, last).span.end);
    modal.words = g_utf8_casefold (phrase, -1);
    if (has_modal (modals, modal.words))
      modal_clear (&modal);
    else
      g_array_append_val (modals, modal);
  }
  g_array_sort (modals, compare_ranks);
  return modals;
}

/* (element-type Modal): copies of what @modals has and @others has not. */
static GArray *
modals_only_in (const GArray *modals, const GArray *others)
{
  GArray *only = g_array_new (FALSE, FALSE, sizeof (Modal));

  for (guint i = 0; i < modals->len; i++)
    if (!has_modal (others, g_array_index (modals, Modal, i).words))
      g_array_append_val (only, g_array_index (modals, Modal, i));
  return only;
}

/* "shall" for "should" is stronger, "may" for "should" weaker. A modal that has no counterpart says
 * nothing of force; one that only leaves something open is then no reason at all. */
static void
compare_modals (const RapDriftSide *left, const RapDriftSide *right, GArray *reasons)
{
  g_autoptr (GArray) before = modals_of (left);
  g_autoptr (GArray) after = modals_of (right);
  g_autoptr (GArray) went = modals_only_in (before, after);
  g_autoptr (GArray) came = modals_only_in (after, before);

  for (guint i = 0; i < MAX (went->len, came->len); i++) {
    const Modal *old = i < went->len ? &g_array_index (went, Modal, i) : NULL;
    const Modal *now = i < came->len ? &g_array_index (came, Modal, i) : NULL;

    if (old != NULL && now != NULL)
      add (reasons, RAP_REASON_MODAL,
           now->rank > old->rank   ? RAP_DRIFT_STRONGER
           : now->rank < old->rank ? RAP_DRIFT_WEAKER
                                   : RAP_DRIFT_SAME,
           old->words, now->words);
    else if ((old != NULL ? old : now)->rank > 0)
      add (reasons, RAP_REASON_MODAL, RAP_DRIFT_UNCLEAR, old != NULL ? old->words : NULL,
           now != NULL ? now->words : NULL);
  }
}

typedef void (*Collect) (RapCommitment *commitment, const char *text, PhraseSet *set);

static void
collect_qualifiers (RapCommitment *commitment, const char *text, PhraseSet *set)
{
  guint n;
  const RapSpan *spans = rap_commitment_get_qualifiers (commitment, &n);

  for (guint i = 0; i < n; i++) {
    g_autofree char *phrase = g_utf8_substring (text, spans[i].start, spans[i].end);
    phrase_set_add (set, phrase);
  }
}

static void
collect_addressees (RapCommitment *commitment, G_GNUC_UNUSED const char *text, PhraseSet *set)
{
  guint n;
  const RapActor *actors = rap_commitment_get_actors (commitment, &n);

  for (guint i = 0; i < n; i++)
    if (actors[i].role == RAP_ACTOR_ADDRESSEE)
      phrase_set_add (set, actors[i].name);
}

static PhraseSet *
collect (const RapDriftSide *side, Collect how)
{
  PhraseSet *set = phrase_set_new ();

  for (guint i = 0; i < side->paragraphs->len; i++) {
    RapParagraph *paragraph = g_ptr_array_index (side->paragraphs, i);
    if (rap_paragraph_get_commitment (paragraph) != NULL)
      how (rap_paragraph_get_commitment (paragraph), rap_paragraph_get_text (paragraph), set);
  }
  return set;
}

typedef struct {
  char *words; /* (owned) */
  char *date;  /* (owned) (nullable) */
  RapDeadlineKind kind;
} Clause;

static void
clause_clear (gpointer data)
{
  Clause *clause = data;

  g_free (clause->words);
  g_free (clause->date);
}

/* (element-type Clause): the sunset clauses of a side, in order. */
static GArray *
clauses_of (const RapDriftSide *side)
{
  GArray *clauses = g_array_new (FALSE, FALSE, sizeof (Clause));

  g_array_set_clear_func (clauses, clause_clear);
  for (guint i = 0; i < side->paragraphs->len; i++) {
    RapParagraph *paragraph = g_ptr_array_index (side->paragraphs, i);
    RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
    guint n = 0;
    const RapDeadline *deadlines =
        commitment != NULL ? rap_commitment_get_deadlines (commitment, &n) : NULL;

    for (guint k = 0; k < n; k++) {
      Clause clause = { g_utf8_substring (rap_paragraph_get_text (paragraph),
                                          deadlines[k].span.start, deadlines[k].span.end),
                        g_strdup (deadlines[k].date), deadlines[k].kind };
      g_array_append_val (clauses, clause);
    }
  }
  return clauses;
}

/* An earlier day asks for more, a later one for less. That another session is named is the way of
 * documents that renew each other. A period or a recurrence has no day of its own to go by. */
static RapDrift
compare_clauses (const Clause *before, const Clause *after)
{
  int order;

  if (before->kind == RAP_DEADLINE_SESSION && after->kind == RAP_DEADLINE_SESSION)
    return RAP_DRIFT_SAME;
  if (before->kind != RAP_DEADLINE_DATE || after->kind != RAP_DEADLINE_DATE ||
      before->date == NULL || after->date == NULL)
    return RAP_DRIFT_UNCLEAR;
  order = strcmp (after->date, before->date);
  return order == 0 ? RAP_DRIFT_SAME : order < 0 ? RAP_DRIFT_STRONGER : RAP_DRIFT_WEAKER;
}

static void
compare_deadlines (const RapDriftSide *left, const RapDriftSide *right, GArray *reasons)
{
  g_autoptr (GArray) before = clauses_of (left);
  g_autoptr (GArray) after = clauses_of (right);

  for (guint i = 0; i < MAX (before->len, after->len); i++) {
    const Clause *old = i < before->len ? &g_array_index (before, Clause, i) : NULL;
    const Clause *now = i < after->len ? &g_array_index (after, Clause, i) : NULL;
    RapDrift towards = now == NULL   ? RAP_DRIFT_WEAKER
                       : old == NULL ? RAP_DRIFT_STRONGER
                                     : compare_clauses (old, now);

    if (old != NULL && now != NULL && g_ascii_strcasecmp (old->words, now->words) == 0)
      continue;
    add (reasons, RAP_REASON_DEADLINE, towards, old != NULL ? old->words : NULL,
         now != NULL ? now->words : NULL);
  }
}

/**
 * rap_drift_find_reasons:
 * @left: the older paragraphs
 * @right: the newer ones
 * @lexicon: has the scale of force
 *
 * Returns: (transfer full) (element-type RapReason): the weightiest first
 */
GArray *
rap_drift_find_reasons (const RapDriftSide *left, const RapDriftSide *right, RapLexicon *lexicon)
{
  static const struct {
    guint flag;
    RapReasonType type;
  } kinds[] = {
    { RAP_WORDING_NEGATION, RAP_REASON_NEGATION },
    { RAP_WORDING_NUMBER, RAP_REASON_NUMBER },
  };
  static const struct {
    Collect how;
    RapReasonType type;
    RapDrift dropped, added;
  } sets[] = {
    { collect_qualifiers, RAP_REASON_QUALIFIER, RAP_DRIFT_STRONGER, RAP_DRIFT_WEAKER },
    { collect_addressees, RAP_REASON_ADDRESSEE, RAP_DRIFT_WEAKER, RAP_DRIFT_STRONGER },
  };
  GArray *reasons = g_array_new (FALSE, FALSE, sizeof (RapReason));

  g_array_set_clear_func (reasons, reason_clear);
  compare_force (left->paragraphs, right->paragraphs, lexicon, reasons);
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++) {
    g_autoptr (GHashTable) before = collect (left, sets[i].how);
    g_autoptr (GHashTable) after = collect (right, sets[i].how);
    compare_sets (before, after, sets[i].type, sets[i].dropped, sets[i].added, reasons);
  }
  compare_deadlines (left, right, reasons);
  compare_modals (left, right, reasons);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (GHashTable) before = words_with (left, kinds[i].flag);
    g_autoptr (GHashTable) after = words_with (right, kinds[i].flag);
    compare_sets (before, after, kinds[i].type, RAP_DRIFT_UNCLEAR, RAP_DRIFT_UNCLEAR, reasons);
  }
  return reasons;
}

/**
 * rap_drift_judge:
 * @reasons: (element-type RapReason): of a pair
 *
 * A change of force outweighs what goes the other way beside it. Without one, reasons that
 * disagree leave the matter unclear; and whatever was denied or granted by a "not" is for a reader
 * to judge. A figure alone says nothing of force.
 *
 * Returns: the verdict
 */
RapDrift
rap_drift_judge (const GArray *reasons)
{
  gboolean stronger = FALSE, weaker = FALSE, unclear = FALSE;

  for (guint i = 0; i < reasons->len; i++) {
    const RapReason *reason = &g_array_index (reasons, RapReason, i);
    if (reason->type == RAP_REASON_NEGATION)
      return RAP_DRIFT_UNCLEAR;
    stronger |= reason->towards == RAP_DRIFT_STRONGER;
    weaker |= reason->towards == RAP_DRIFT_WEAKER;
    unclear |= reason->towards == RAP_DRIFT_UNCLEAR && reason->type != RAP_REASON_NUMBER;
  }
  if (reasons->len > 0) {
    const RapReason *first = &g_array_index (reasons, RapReason, 0);
    if (first->type == RAP_REASON_FORCE && first->towards != RAP_DRIFT_SAME)
      return first->towards;
  }
  if (stronger && weaker)
    return RAP_DRIFT_UNCLEAR;
  if (stronger || weaker)
    return stronger ? RAP_DRIFT_STRONGER : RAP_DRIFT_WEAKER;
  return unclear ? RAP_DRIFT_UNCLEAR : RAP_DRIFT_SAME;
}
