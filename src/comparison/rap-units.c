/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A document in → its paragraphs with their wordings. What says with what force and to whom is
 * marked as the frame: "Urges Member States to" and the bare imperative of a list then say the
 * same.
 */
#include "rap-pairing.h"

/* So many words are prose, and neither a line of a form nor the note of a vote. */
#define MIN_PROSE_WORDS 20

static void
mark_frame (GArray *words, RapSpan span)
{
  for (guint i = 0; i < words->len; i++) {
    RapWordingWord *word = &g_array_index (words, RapWordingWord, i);
    if (rap_span_overlaps (word->span, span))
      word->flags |= RAP_WORDING_FRAME;
  }
}

/* What links the frame to the rest: "also" before and after it, "to" and "that". */
static void
extend_frames (GArray *words)
{
  for (guint i = 1; i < words->len; i++) {
    RapWordingWord *word = &g_array_index (words, RapWordingWord, i);
    if ((word[-1].flags & RAP_WORDING_FRAME) != 0 && (word->flags & RAP_WORDING_LINK) != 0)
      word->flags |= RAP_WORDING_FRAME;
  }
  for (guint i = words->len; i-- > 1;) {
    RapWordingWord *word = &g_array_index (words, RapWordingWord, i);
    if ((word->flags & RAP_WORDING_FRAME) != 0 && (word[-1].flags & RAP_WORDING_LINK) != 0)
      word[-1].flags |= RAP_WORDING_FRAME;
  }
}

/* How many are to do it is part of what is asked, and not of the frame. */
static void
unmark_figures (GArray *words)
{
  for (guint i = 0; i < words->len; i++) {
    RapWordingWord *word = &g_array_index (words, RapWordingWord, i);
    if ((word->flags & (RAP_WORDING_NUMBER | RAP_WORDING_MORE)) != 0)
      word->flags &= ~RAP_WORDING_FRAME;
  }
}

/* Performatives, and addressees that stand before what they are to do. */
static void
mark_frames (GArray *words, RapCommitment *commitment)
{
  guint n_actions, n_actors, action = G_MAXUINT;
  const RapAction *actions = rap_commitment_get_actions (commitment, &n_actions);
  const RapActor *actors = rap_commitment_get_actors (commitment, &n_actors);

  for (guint i = 0; i < n_actions; i++) {
    if (actions[i].role == RAP_ACTION_PERFORMATIVE)
      mark_frame (words, actions[i].span);
    else
      action = MIN (action, actions[i].span.start);
  }
  for (guint i = 0; i < n_actors; i++)
    if (actors[i].role == RAP_ACTOR_ADDRESSEE && actors[i].span.start < action)
      mark_frame (words, actors[i].span);
  extend_frames (words);
  unmark_figures (words);
}

static void
unit_clear (gpointer data)
{
  g_array_unref (((RapUnit *)data)->words);
}

/* Where paragraphs have numbers, what has none is the title page or a formula; prose below a
 * heading, as a declaration or an annex opens with it, is not. */
static gboolean
takes_part (const RapUnit *unit, gboolean numbered)
{
  switch (rap_paragraph_get_paragraph_type (unit->paragraph)) {
  case RAP_PARAGRAPH_HEADING:
    return FALSE;
  case RAP_PARAGRAPH_BODY:
    return !numbered || rap_paragraph_get_commitment (unit->paragraph) != NULL ||
           (rap_paragraph_get_section (unit->paragraph) != NULL &&
            unit->words->len >= MIN_PROSE_WORDS);
  case RAP_PARAGRAPH_PREAMBULAR:
  case RAP_PARAGRAPH_OPERATIVE:
  case RAP_PARAGRAPH_SUBPARAGRAPH:
  default:
    return TRUE;
  }
}

static gboolean
has_operative (RapDocument *document)
{
  for (guint i = 0; i < rap_document_get_n_paragraphs (document); i++)
    if (rap_paragraph_get_paragraph_type (rap_document_get_paragraph (document, i)) ==
        RAP_PARAGRAPH_OPERATIVE)
      return TRUE;
  return FALSE;
}

/**
 * rap_units_new:
 * @document: a document, which must outlive the units
 * @list: the words of the comparison
 *
 * Returns: (transfer full) (element-type RapUnit): what is compared, in reading order
 */
GArray *
rap_units_new (RapDocument *document, RapWordList *list)
{
  GArray *units = g_array_new (FALSE, FALSE, sizeof (RapUnit));
  gboolean numbered = has_operative (document);

  g_array_set_clear_func (units, unit_clear);
  for (guint i = 0; i < rap_document_get_n_paragraphs (document); i++) {
    RapParagraph *paragraph = rap_document_get_paragraph (document, i);
    RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
    RapUnit unit = { paragraph, rap_word_list_read (list, rap_paragraph_get_text (paragraph)) };

    if (!takes_part (&unit, numbered)) {
      unit_clear (&unit);
      continue;
    }
    if (commitment != NULL)
      mark_frames (unit.words, commitment);
    g_array_append_val (units, unit);
  }
  return units;
}
