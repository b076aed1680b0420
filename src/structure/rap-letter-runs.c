/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-letter-runs.h"

#include "rap-label.h"

/* Labels that count on: the last block of them, and what it counts. */
typedef struct {
  guint count; /* 0 while none is open */
  guint block;
} Run;

/* Whether what counts @count goes on with @run or begins it. */
static gboolean
take (Run *run, guint count, guint block, GHashTable *found)
{
  if (count == 0 || (count != 1 && (run->count == 0 || count != run->count + 1)))
    return FALSE;
  if (count > 1) {
    g_hash_table_add (found, GUINT_TO_POINTER (run->block));
    g_hash_table_add (found, GUINT_TO_POINTER (block));
  }
  *run = (Run){ count, block };
  return TRUE;
}

/**
 * rap_letter_runs_find:
 * @manuscript: a manuscript
 * @lexicon: of its language
 *
 * Returns: (transfer container) (element-type guint): the blocks that begin with such a label
 */
GHashTable *
rap_letter_runs_find (const RapManuscript *manuscript, RapLexicon *lexicon)
{
  GHashTable *found = g_hash_table_new (NULL, NULL);
  Run letters = { 0 }, romans = { 0 };

  for (guint i = 0; i < manuscript->blocks->len; i++) {
    const RapBlock *block = rap_manuscript_block (manuscript, i);
    const char *text = manuscript->text + block->span.start;
    gsize length = block->span.end - block->span.start;
    RapLabel label;

    if (rap_label_read_stopped (text, length, &label)) {
      /* "i." counts on from "h.", and from nothing else. */
      if (label.number != 1 && take (&letters, label.number, i, found))
        romans.count = 0;
      else if (!take (&romans, label.roman, i, found) && take (&letters, label.number, i, found))
        romans.count = 0;
    } else if ((letters.count > 0 || romans.count > 0) &&
               rap_label_read (text, length, lexicon, &label) && label.kind != RAP_LABEL_LETTER &&
               label.kind != RAP_LABEL_BULLET) {
      letters.count = romans.count = 0;
    }
  }
  return found;
}
