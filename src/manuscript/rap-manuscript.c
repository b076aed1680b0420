/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-manuscript.h"

/* Of ordinary text, the blank after a word and the marks counted. */
#define BYTES_PER_TOKEN 5

#include "rap-manuscript-builder.h"
#include "rap-note-marks.h"
#include "rap-note-stars.h"

static void
rap_manuscript_tokenize (RapManuscript *self, RapLexicon *lexicon)
{
  RapVocabulary *vocabulary = rap_lexicon_get_vocabulary (lexicon);

  /* Room for what there will be about, so that the words are not moved as they grow. */
  g_array_set_size (self->tokens, self->length / BYTES_PER_TOKEN);
  g_array_set_size (self->tokens, 0);
  for (guint i = 0; i < self->blocks->len; i++) {
    RapBlock *block = rap_manuscript_block (self, i);
    block->first_token = self->tokens->len;
    rap_vocabulary_tokenize (vocabulary, self->text, block->span.start, block->span.end,
                             self->tokens);
  }
}

/**
 * rap_manuscript_new:
 * @raw: what was read
 * @lexicon: tells words from fragments of words
 *
 * Returns: (transfer full): the clean text of @raw
 */
RapManuscript *
rap_manuscript_new (RapRaw *raw, RapLexicon *lexicon)
{
  RapManuscript *self = raw->placed       ? rap_manuscript_new_placed (raw, lexicon)
                        : raw->paragraphs ? rap_manuscript_new_from_paragraphs (raw, lexicon)
                                          : rap_manuscript_new_from_text (raw, lexicon);

  rap_manuscript_tokenize (self, lexicon);
  if (!raw->placed)
    rap_note_stars_place (self, lexicon);
  if (!raw->placed && !raw->paragraphs) {
    rap_note_marks_find (self, lexicon);
    rap_manuscript_mend_words (self, lexicon);
  }
  return self;
}

/**
 * rap_manuscript_new_from_blocks:
 * @blocks: (array zero-terminated=1): the clean texts of a document, in reading order
 * @raw: of no lines; what holds for all of the document
 * @lexicon: tells words apart
 *
 * Returns: (transfer full): a manuscript of these blocks, which knows no lines of a source
 */
RapManuscript *
rap_manuscript_new_from_blocks (const char *const *blocks, RapRaw *raw, RapLexicon *lexicon)
{
  RapManuscriptBuilder builder;
  RapManuscript *self;

  rap_manuscript_builder_init (&builder, raw);
  for (; *blocks != NULL; blocks++) {
    rap_manuscript_builder_begin_block (&builder, 0, 0, 0);
    g_string_append (builder.text, *blocks);
    rap_manuscript_builder_end_block (&builder);
  }
  self = rap_manuscript_builder_finish (&builder);
  rap_manuscript_tokenize (self, lexicon);
  return self;
}

/**
 * rap_manuscript_free:
 * @self: (transfer full): a manuscript
 */
void
rap_manuscript_free (RapManuscript *self)
{
  g_free (self->text);
  g_array_unref (self->blocks);
  g_array_unref (self->pieces);
  g_array_unref (self->runs);
  g_array_unref (self->repairs);
  g_array_unref (self->notes);
  g_array_unref (self->furniture);
  g_array_unref (self->tokens);
  rap_raw_unref (self->raw);
  g_free (self);
}

/**
 * rap_manuscript_line_at:
 * @self: a manuscript
 * @offset: a byte of its text
 *
 * Returns: index of the raw line that the byte came from
 */
guint
rap_manuscript_line_at (RapManuscript *self, guint offset)
{
  guint low = 0, high = self->pieces->len;

  while (high - low > 1) {
    guint middle = (low + high) / 2;
    if (g_array_index (self->pieces, RapPiece, middle).start <= offset)
      low = middle;
    else
      high = middle;
  }
  return high == 0 ? 0 : g_array_index (self->pieces, RapPiece, low).line;
}
