/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Mends words that an extraction broke. In: the clean text of a source without places, and the
 * words that the lexicon knows. Out: the same text with blanks closed inside words ("tran sfer"),
 * before hyphens ("inter -agency") and before commas, and with hyphens that were lost at a line's
 * end put back ("communitybased"), each as a repair that keeps what stood there. A word is only
 * mended where the lexicon knows the whole and not the parts.
 */
#include "rap-manuscript.h"

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
  GHashTable *closed;        /* (owned): "communitybased" to "community-based" */
  GHashTable *open;          /* (owned): "evidence based" to "evidence-based" */
  GHashTable *open_ends;     /* (owned) (set): vocabulary numbers of "based" … */
  GArray *edits;             /* (owned) (element-type Edit) */
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
add_edit (Mender *self, guint start, guint end, const char *with, gsize with_length, RapSpan word)
{
  Edit edit = { { start, end }, with, with_length, word };
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
  add_edit (self, a->end, b->start, "", 0, (RapSpan){ a->start, b->end });
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
    add_edit (self, a->end, mark->start, "", 0, (RapSpan){ a->start, end });
    return TRUE;
  }
  if ((mark->mark == ',' || mark->mark == ';') && (next == ' ' || next == '\n')) {
    add_edit (self, a->end, mark->start, "", 0, (RapSpan){ a->start, mark->end });
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
  compound = g_hash_table_lookup (self->closed, word);
  if (compound == NULL)
    return;
  hyphen = strchr (compound, '-');
  at = token->start + (hyphen - compound);
  add_edit (self, at, at, "-", 1, (RapSpan){ token->start, token->end });
}

/* "evidence based treatment", not "evidence based on" */
static gboolean
mend_opened (Mender *self, guint i, guint last)
{
  const RapToken *a = token_at (self, i), *b = token_at (self, i + 1), *next;
  g_autofree char *words = NULL;

  if (i + 2 >= last || b->word == 0 ||
      !g_hash_table_contains (self->open_ends, GUINT_TO_POINTER (b->word)))
    return FALSE;
  next = token_at (self, i + 2);
  if ((next->shape & (RAP_TOKEN_MARK | RAP_TOKEN_CAPITAL)) != 0 ||
      (next->classes & (RAP_WORD_PREPOSITION | RAP_WORD_COORDINATOR | RAP_WORD_DETERMINER |
                        RAP_WORD_INFINITIVE | RAP_WORD_MODAL)) != 0)
    return FALSE;
  words = g_ascii_strdown (self->manuscript->text + a->start, b->end - a->start);
  if (!g_hash_table_contains (self->open, words))
    return FALSE;
  add_edit (self, a->end, b->start, "-", 1, (RapSpan){ a->start, b->end });
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

/* Moves an offset of the old text to the new one; @next and @shift go on from the last call. */
static guint
shifted (const GArray *edits, guint offset, guint *next, int *shift)
{
  while (*next < edits->len) {
    const Edit *edit = &g_array_index (edits, Edit, *next);
    if (edit->span.end > offset || (edit->span.end == offset && edit->span.start == offset))
      break;
    *shift += (int)edit->with_length - (int)(edit->span.end - edit->span.start);
    (*next)++;
  }
  return offset + *shift;
}

static void
shift_spans (const GArray *edits, GArray *array, gsize span_offset)
{
  guint element_size = g_array_get_element_size (array);
  guint next_start = 0, next_end = 0;
  int shift_start = 0, shift_end = 0;

  for (guint i = 0; i < array->len; i++) {
    RapSpan *span = (RapSpan *)(array->data + i * element_size + span_offset);
    span->start = shifted (edits, span->start, &next_start, &shift_start);
    span->end = shifted (edits, span->end, &next_end, &shift_end);
  }
}

static void
apply_edits (Mender *self)
{
  RapManuscript *manuscript = self->manuscript;
  GString *text = g_string_sized_new (manuscript->length + self->edits->len + 1);
  guint at = 0, next = 0;
  int shift = 0;

  for (guint i = 0; i < self->edits->len; i++) {
    const Edit *edit = &g_array_index (self->edits, Edit, i);
    RapRepair repair = { edit->word, g_strndup (manuscript->text + edit->word.start,
                                                edit->word.end - edit->word.start) };
    g_string_append_len (text, manuscript->text + at, edit->span.start - at);
    g_string_append_len (text, edit->with, edit->with_length);
    at = edit->span.end;
    g_array_append_val (manuscript->repairs, repair);
  }
  g_string_append_len (text, manuscript->text + at, manuscript->length - at);
  shift_spans (self->edits, manuscript->blocks, G_STRUCT_OFFSET (RapBlock, span));
  shift_spans (self->edits, manuscript->runs, G_STRUCT_OFFSET (RapRun, span));
  for (guint i = 0; i < manuscript->pieces->len; i++) {
    RapPiece *piece = &g_array_index (manuscript->pieces, RapPiece, i);
    piece->start = shifted (self->edits, piece->start, &next, &shift);
  }
  next = shift = 0;
  for (guint i = 0; i < manuscript->notes->len; i++) {
    RapNote *note = &g_array_index (manuscript->notes, RapNote, i);
    if (note->offset != G_MAXUINT)
      note->offset = shifted (self->edits, note->offset, &next, &shift);
  }
  for (guint i = 0; i < manuscript->repairs->len; i++) {
    RapRepair *repair = &g_array_index (manuscript->repairs, RapRepair, i);
    guint from = 0;
    int by = 0;
    repair->span.start = shifted (self->edits, repair->span.start, &from, &by);
    repair->span.end = shifted (self->edits, repair->span.end, &from, &by);
  }
  manuscript->length = text->len;
  g_free (manuscript->text);
  manuscript->text = g_string_free (text, FALSE);
}

static void
add_compounds (Mender *self, RapLexicon *lexicon)
{
  const char *const *closed = rap_lexicon_get_closed_compounds (lexicon);
  const char *const *open = rap_lexicon_get_open_compounds (lexicon);

  self->closed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->open_ends = g_hash_table_new (NULL, NULL);
  for (guint i = 0; closed[i] != NULL; i++) {
    g_auto (GStrv) parts = g_strsplit (closed[i], "-", 2);
    g_hash_table_insert (self->closed, g_strconcat (parts[0], parts[1], NULL), (gpointer)closed[i]);
  }
  for (guint i = 0; open[i] != NULL; i++) {
    g_auto (GStrv) parts = g_strsplit (open[i], "-", 2);
    guint32 word = rap_vocabulary_find (self->vocabulary, parts[1], strlen (parts[1]));
    g_hash_table_insert (self->open, g_strconcat (parts[0], " ", parts[1], NULL),
                         (gpointer)open[i]);
    if (word != 0)
      g_hash_table_add (self->open_ends, GUINT_TO_POINTER (word));
  }
}

static int
compare_repairs (gconstpointer a, gconstpointer b)
{
  const RapRepair *left = a, *right = b;
  return left->span.start < right->span.start ? -1 : left->span.start > right->span.start;
}

/**
 * rap_manuscript_mend_words:
 * @self: a manuscript with tokens; they are out of date afterwards where anything was mended
 * @lexicon: the words of the language
 */
void
rap_manuscript_mend_words (RapManuscript *self, RapLexicon *lexicon)
{
  Mender mender = { .manuscript = self, .vocabulary = rap_lexicon_get_vocabulary (lexicon) };

  mender.edits = g_array_new (FALSE, FALSE, sizeof (Edit));
  add_compounds (&mender, lexicon);
  for (guint i = 0; i < self->blocks->len; i++)
    find_edits (&mender, rap_manuscript_block (self, i),
                i + 1 < self->blocks->len ? rap_manuscript_block (self, i + 1)->first_token
                                          : self->tokens->len);
  if (mender.edits->len > 0) {
    apply_edits (&mender);
    g_array_sort (self->repairs, compare_repairs);
  }
  g_array_unref (mender.edits);
  g_hash_table_unref (mender.closed);
  g_hash_table_unref (mender.open);
  g_hash_table_unref (mender.open_ends);
}
