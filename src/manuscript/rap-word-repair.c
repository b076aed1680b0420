/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Mends words that an extraction broke. In: the clean text of a source without places, and the
 * words that the lexicon knows. Out: the same text with blanks closed inside words ("tran sfer"),
 * before hyphens ("inter -agency") and before commas, and with hyphens that were lost at a line's
 * end put back ("communitybased"), each as a repair that keeps what stood there. A word is only
 * mended where the lexicon knows the whole and not the parts.
 */
#include "rap-text-edits.h"

#include <string.h>

typedef struct {
  RapSpan span;     /* what is replaced */
  const char *with; /* static or of the lexicon */
  gsize with_length;
  RapSpan word; /* what the reader is shown: the words around it */
} Edit;

typedef struct {
  RapManuscript *manuscript; /* (unowned) */
  RapVocabulary *vocabulary; /* (unowned) */
  RapLexicon *lexicon;       /* (unowned) */
  GArray *edits;             /* (owned) (element-type RapTextEdit) */
} Mender;

static const RapToken *
token_at (const Mender *self, guint i)
{
  return &g_array_index (self->manuscript->tokens, RapToken, i);
}

static gboolean
is_letters (const Mender *self, const RapToken *token)
{
  for (guint i = token->start; i < token->end; i++)
    if (!g_ascii_isalpha (self->manuscript->text[i]))
      return FALSE;
  return TRUE;
}

static void
add_edit (Mender *self, guint start, guint end, const char *with, RapSpan word)
{
  RapTextEdit edit = { { start, end }, with, word };
  g_array_append_val (self->edits, edit);
}

/* "tran sfer": the whole is a word, and at least one part is not. */
static gboolean
mend_broken (Mender *self, const RapToken *a, const RapToken *b)
{
  char whole[64];
  gsize n = a->end - a->start, m = b->end - b->start;

  if (a->word != 0 && b->word != 0)
    return FALSE;
  if (n + m >= sizeof whole || n + m < 5 || (b->shape & RAP_TOKEN_CAPITAL) != 0 ||
      !is_letters (self, a) || !is_letters (self, b))
    return FALSE;
  memcpy (whole, self->manuscript->text + a->start, n);
  memcpy (whole + n, self->manuscript->text + b->start, m);
  if (rap_vocabulary_find (self->vocabulary, whole, n + m) == 0)
    return FALSE;
  add_edit (self, a->end, b->start, "", (RapSpan){ a->start, b->end });
  return TRUE;
}

/* "inter -agency", "as appropriate ," */
static gboolean
mend_blank_before_mark (Mender *self, const RapToken *a, const RapToken *mark)
{
  const char *text = self->manuscript->text;
  char next = text[mark->end];

  if (mark->start != a->end + 1 || (a->shape & RAP_TOKEN_MARK) != 0)
    return FALSE;
  if (mark->mark == '-' && g_ascii_isalpha (next)) {
    guint end = mark->end;
    while (g_ascii_isalpha (text[end]))
      end++;
    add_edit (self, a->end, mark->start, "", (RapSpan){ a->start, end });
    return TRUE;
  }
  if ((mark->mark == ',' || mark->mark == ';') && (next == ' ' || next == '\n')) {
    add_edit (self, a->end, mark->start, "", (RapSpan){ a->start, mark->end });
    return TRUE;
  }
  return FALSE;
}

/* "communitybased" */
static void
mend_lost_hyphen (Mender *self, const RapToken *token)
{
  g_autofree char *word = NULL;
  const char *compound, *hyphen;
  guint at;

  if (token->word != 0 || token->end - token->start < 8)
    return;
  word = g_ascii_strdown (self->manuscript->text + token->start, token->end - token->start);
  compound = rap_lexicon_get_closed_compound (self->lexicon, word);
  if (compound == NULL)
    return;
  hyphen = strchr (compound, '-');
  at = token->start + (hyphen - compound);
  add_edit (self, at, at, "-", (RapSpan){ token->start, token->end });
}

/* "evidence based treatment", not "evidence based on" */
static gboolean
mend_opened (Mender *self, guint i, guint last)
{
  const RapToken *a = token_at (self, i), *b = token_at (self, i + 1), *next;
  g_autofree char *words = NULL;

  if (i + 2 >= last || !rap_lexicon_ends_open_compound (self->lexicon, b->word))
    return FALSE;
  next = token_at (self, i + 2);
  if ((next->shape & (RAP_TOKEN_MARK | RAP_TOKEN_CAPITAL)) != 0 ||
      (next->classes & (RAP_WORD_PREPOSITION | RAP_WORD_COORDINATOR | RAP_WORD_DETERMINER |
                        RAP_WORD_INFINITIVE)) != 0)
    return FALSE;
  words = g_ascii_strdown (self->manuscript->text + a->start, b->end - a->start);
  if (!rap_lexicon_is_open_compound (self->lexicon, words))
    return FALSE;
  add_edit (self, a->end, b->start, "-", (RapSpan){ a->start, b->end });
  return TRUE;
}

static void
find_edits (Mender *self, const RapBlock *block, guint last)
{
  const char *text = self->manuscript->text;

  for (guint i = block->first_token; i < last; i++) {
    const RapToken *a = token_at (self, i), *b;
    if (a->word == 0)
      mend_lost_hyphen (self, a);
    if (i + 1 >= last)
      break;
    b = token_at (self, i + 1);
    if (text[a->end] != ' ' || b->start != a->end + 1)
      continue;
    if ((b->shape & RAP_TOKEN_MARK) != 0)
      mend_blank_before_mark (self, a, b);
    else if ((a->shape & (RAP_TOKEN_MARK | RAP_TOKEN_NUMBER)) != 0)
      continue;
    else if (mend_broken (self, a, b) || mend_opened (self, i, last))
      i++;
  }
}

/**
 * rap_manuscript_mend_words:
 * @self: a manuscript with tokens
 * @lexicon: the words of the language
 */
void
rap_manuscript_mend_words (RapManuscript *self, RapLexicon *lexicon)
{
  Mender mender = { .manuscript = self,
                    .lexicon = lexicon,
                    .vocabulary = rap_lexicon_get_vocabulary (lexicon) };

  mender.edits = g_array_new (FALSE, FALSE, sizeof (RapTextEdit));
  for (guint i = 0; i < self->blocks->len; i++)
    find_edits (&mender, rap_manuscript_block (self, i),
                i + 1 < self->blocks->len ? rap_manuscript_block (self, i + 1)->first_token
                                          : self->tokens->len);
  rap_text_edits_apply (mender.edits, self, lexicon);
  g_array_unref (mender.edits);
}
