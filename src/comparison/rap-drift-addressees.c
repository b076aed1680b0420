/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Whom a pair's two sides ask: who came, who went, and whose circle grew or shrank, as from "Member
 * States" to "coastal States" or to "Member States concerned".
 */
#include "rap-drift-private.h"

#include <string.h>

/* Somebody who is asked on one side, by whatever name. */
typedef struct {
  char *group;    /* (owned): usual name of the addressee, which is what is compared */
  char *whole;    /* (owned) (nullable): usual name of those of whom these are a part */
  char *name;     /* (owned): as the commitment has it */
  char *words;    /* (owned): as the text has it: "affected Member States" */
  gboolean part;  /* the text says that not all of them are meant */
  gboolean known; /* the other side asks them, a part of them or their whole */
} Addressee;

static void
addressee_clear (gpointer data)
{
  Addressee *addressee = data;

  g_free (addressee->group);
  g_free (addressee->whole);
  g_free (addressee->name);
  g_free (addressee->words);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Addressee *)a)->name, ((const Addressee *)b)->name);
}

static Addressee *
find (GArray *addressees, const char *group)
{
  for (guint i = 0; i < addressees->len; i++) {
    Addressee *addressee = &g_array_index (addressees, Addressee, i);
    if (g_str_equal (addressee->group, group))
      return addressee;
  }
  return NULL;
}

/* Whether the words before the name, in one row with it, tell which of them are meant: "bordering
 * States", but not "all States" or "regional and other organizations". */
static gboolean
is_told_apart (const RapToken *words, guint n, RapLexicon *lexicon)
{
  RapMatch match;

  for (guint i = 0; i < n; i++) {
    if (rap_lexicon_match (lexicon, words, n, i, RAP_TERMS (RAP_TERM_ACTOR), &match) &&
        i + match.n_tokens == n)
      return i > 0 && (words[i - 1].classes & RAP_WORD_DETERMINER) == 0;
    if ((words[i].classes & (RAP_WORD_COORDINATOR | RAP_WORD_PREPOSITION)) != 0 ||
        (words[i].shape & RAP_TOKEN_MARK) != 0)
      return FALSE;
  }
  return FALSE;
}

/* Whether all of them are meant; and the words that say so, with those beside the name: "affected
 * Member States", "States concerned". */
static void
read_extent (
    Addressee *addressee, const char *text, RapSpan span, GArray *tokens, RapLexicon *lexicon)
{
  const RapToken *all = (const RapToken *)(void *)tokens->data;
  guint start = g_utf8_offset_to_pointer (text, span.start) - text;
  guint end = g_utf8_offset_to_pointer (text, span.end) - text;
  guint first = 0, last;

  if (rap_span_is_inherited (span)) {
    addressee->words = g_strdup (addressee->name);
    return;
  }
  while (first < tokens->len &&
         (all[first].end <= start || (all[first].classes & RAP_WORD_DETERMINER) != 0))
    first++;
  start = first < tokens->len ? MIN (all[first].start, end) : end;
  for (last = first; last < tokens->len && all[last].start < end;)
    last++;
  addressee->part = is_told_apart (all + first, last - first, lexicon);
  for (guint i = first > 0 ? first - 1 : 0; i < MIN (last + 1, tokens->len); i++)
    if ((rap_lexicon_get_aside (lexicon, all[i].word) & RAP_ASIDE_PART) != 0) {
      addressee->part = TRUE;
      start = MIN (start, all[i].start);
      end = MAX (end, all[i].end);
    }
  addressee->words = g_strndup (text + start, end - start);
}

static void
add (GArray *addressees,
     const RapActor *actor,
     const char *text,
     GArray *tokens,
     RapLexicon *lexicon)
{
  const RapLexiconActor *known = rap_lexicon_find_actor (lexicon, actor->name);
  Addressee addressee = { .name = g_strdup (actor->name) };
  Addressee *other;

  addressee.group = g_utf8_casefold (known != NULL ? known->group : actor->name, -1);
  if (known != NULL && known->whole != NULL)
    addressee.whole = g_utf8_casefold (known->whole, -1);
  read_extent (&addressee, text, actor->span, tokens, lexicon);
  /* "the parties concerned" are those whom the document is about, and no part of all parties. */
  addressee.part = addressee.part && known != NULL && known->has_parts;
  other = find (addressees, addressee.group);
  if (other == NULL) {
    g_array_append_val (addressees, addressee);
    return;
  }
  other->part &= addressee.part;
  addressee_clear (&addressee);
}

static GArray *
addressees_of (const RapDriftSide *side, RapLexicon *lexicon)
{
  GArray *addressees = g_array_new (FALSE, FALSE, sizeof (Addressee));

  g_array_set_clear_func (addressees, addressee_clear);
  for (guint i = 0; i < side->paragraphs->len; i++) {
    RapParagraph *paragraph = g_ptr_array_index (side->paragraphs, i);
    RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
    const char *text = rap_paragraph_get_text (paragraph);
    g_autoptr (GArray) tokens = NULL;
    guint n = 0;
    const RapActor *actors = commitment != NULL ? rap_commitment_get_actors (commitment, &n) : NULL;

    for (guint k = 0; k < n; k++) {
      if (actors[k].role != RAP_ACTOR_ADDRESSEE)
        continue;
      if (tokens == NULL)
        tokens = rap_drift_tokenize (lexicon, text);
      add (addressees, &actors[k], text, tokens, lexicon);
    }
  }
  g_array_sort (addressees, compare_names);
  return addressees;
}

/* Those whom the other side does not ask, nor a part of them or their whole. */
static void
tell_alone (GArray *some, gboolean dropped, RapDrift towards, GArray *reasons)
{
  for (guint i = 0; i < some->len; i++) {
    const Addressee *addressee = &g_array_index (some, Addressee, i);
    if (!addressee->known)
      rap_drift_add_reason (reasons, RAP_REASON_ADDRESSEE, towards,
                            dropped ? addressee->name : NULL, dropped ? NULL : addressee->name);
  }
}

/* The same addressee on both sides: all of them or a part, by this name or by another. */
static void
tell_same (const Addressee *before, const Addressee *after, GArray *reasons)
{
  if (before->part != after->part)
    rap_drift_add_reason (reasons, RAP_REASON_ADDRESSEE,
                          after->part ? RAP_DRIFT_WEAKER : RAP_DRIFT_STRONGER, before->words,
                          after->words);
  else if (!g_str_equal (before->name, after->name))
    rap_drift_add_reason (reasons, RAP_REASON_ADDRESSEE, RAP_DRIFT_SAME, before->name, after->name);
}

/* Whoever is asked on one side and is a part of somebody who is asked on the other. Where the whole
 * is asked on both, to name a part of it asks nobody else. */
static void
pair_parts (GArray *parts, GArray *wholes, gboolean narrowed, GArray *reasons)
{
  for (guint i = 0; i < parts->len; i++) {
    Addressee *part = &g_array_index (parts, Addressee, i);
    Addressee *whole = !part->known && part->whole != NULL ? find (wholes, part->whole) : NULL;
    gboolean kept = whole != NULL && find (parts, whole->group) != NULL;

    if (whole == NULL)
      continue;
    part->known = TRUE;
    whole->known = TRUE;
    if (kept)
      rap_drift_add_reason (reasons, RAP_REASON_ADDRESSEE, RAP_DRIFT_SAME,
                            narrowed ? NULL : part->name, narrowed ? part->name : NULL);
    else
      rap_drift_add_reason (
          reasons, RAP_REASON_ADDRESSEE, narrowed ? RAP_DRIFT_WEAKER : RAP_DRIFT_STRONGER,
          narrowed ? whole->name : part->name, narrowed ? part->name : whole->name);
  }
}

/**
 * rap_drift_compare_addressees:
 * @left: the older paragraphs
 * @right: the newer ones
 * @lexicon: knows who is who
 * @reasons: (element-type RapReason): gets one for each who came, went or is another circle
 *
 * Whom a side asks is compared where both ask somebody. "We commit to …" asks ourselves; that it is
 * said to whom when another takes it up makes it no firmer.
 */
void
rap_drift_compare_addressees (const RapDriftSide *left,
                              const RapDriftSide *right,
                              RapLexicon *lexicon,
                              GArray *reasons)
{
  g_autoptr (GArray) before = addressees_of (left, lexicon);
  g_autoptr (GArray) after = addressees_of (right, lexicon);
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (RapReason));

  for (guint i = 0; i < before->len; i++) {
    Addressee *one = &g_array_index (before, Addressee, i);
    Addressee *other = find (after, one->group);

    if (other == NULL)
      continue;
    one->known = other->known = TRUE;
    tell_same (one, other, changed);
  }
  pair_parts (after, before, TRUE, changed);
  pair_parts (before, after, FALSE, changed);
  tell_alone (before, TRUE, RAP_DRIFT_WEAKER, reasons);
  tell_alone (after, FALSE, before->len > 0 ? RAP_DRIFT_STRONGER : RAP_DRIFT_SAME, reasons);
  g_array_append_vals (reasons, changed->data, changed->len);
}
