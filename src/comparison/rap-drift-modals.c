/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * "shall", "should", "may": the modals of a pair's two sides, the firmest of the one against the
 * firmest of the other.
 */
#include "rap-drift-private.h"

#include <string.h>

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

static void
add_exchanged (GArray *reasons, const Modal *old, const Modal *now)
{
  rap_drift_add_reason (reasons, RAP_REASON_MODAL,
                        now->rank > old->rank   ? RAP_DRIFT_STRONGER
                        : now->rank < old->rank ? RAP_DRIFT_WEAKER
                                                : RAP_DRIFT_SAME,
                        old->words, now->words);
}

/* A modal that has no counterpart says nothing of force. One that only leaves something open is no
 * reason at all; nor is one that is its side's whole force, which is compared as such: "Member
 * States should …" with "Recommends Member States to …". */
static void
add_alone (GArray *reasons,
           const RapDriftSide *side,
           const Modal *modal,
           gboolean went,
           RapLexicon *lexicon)
{
  if (modal->rank == 0 || modal->rank == rap_drift_get_rank (side, lexicon))
    return;
  rap_drift_add_reason (reasons, RAP_REASON_MODAL, RAP_DRIFT_UNCLEAR, went ? modal->words : NULL,
                        went ? NULL : modal->words);
}

/**
 * rap_drift_compare_modals:
 * @left: the older paragraphs
 * @right: the newer ones
 * @lexicon: has the scale of force
 * @reasons: (element-type RapReason): gets one for each modal that changed
 *
 * "shall" for "should" is stronger, "may" for "should" weaker.
 */
void
rap_drift_compare_modals (const RapDriftSide *left,
                          const RapDriftSide *right,
                          RapLexicon *lexicon,
                          GArray *reasons)
{
  g_autoptr (GArray) before = modals_of (left);
  g_autoptr (GArray) after = modals_of (right);
  g_autoptr (GArray) went = modals_only_in (before, after);
  g_autoptr (GArray) came = modals_only_in (after, before);

  for (guint i = 0; i < MAX (went->len, came->len); i++) {
    const Modal *old = i < went->len ? &g_array_index (went, Modal, i) : NULL;
    const Modal *now = i < came->len ? &g_array_index (came, Modal, i) : NULL;

    if (old != NULL && now != NULL)
      add_exchanged (reasons, old, now);
    else if (old != NULL)
      add_alone (reasons, left, old, TRUE, lexicon);
    else
      add_alone (reasons, right, now, FALSE, lexicon);
  }
}
