/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-text-edits.h"

#include <string.h>

static int
growth (const RapTextEdit *edit)
{
  return (int)strlen (edit->with) - (int)(edit->span.end - edit->span.start);
}

/* Makes the tokens anew where a block was edited; elsewhere they only move. */
static void
renew_tokens (const GArray *edits, RapManuscript *manuscript, const char *text, RapLexicon *lexicon)
{
  GArray *old = manuscript->tokens, *blocks = manuscript->blocks;
  GArray *tokens = g_array_sized_new (FALSE, FALSE, sizeof (RapToken), old->len);
  guint next = 0;
  int shift = 0;

  for (guint i = 0; i < blocks->len; i++) {
    RapBlock *block = rap_manuscript_block (manuscript, i);
    guint first = block->first_token, edited = next, start = block->span.start + shift;
    guint last = i + 1 < blocks->len ? block[1].first_token : old->len;

    for (; next < edits->len; next++) {
      const RapTextEdit *edit = &g_array_index (edits, RapTextEdit, next);
      if (edit->span.start >= block->span.end)
        break;
      shift += growth (edit);
    }
    block->first_token = tokens->len;
    if (next > edited) {
      rap_vocabulary_tokenize (rap_lexicon_get_vocabulary (lexicon), text, start,
                               block->span.end + shift, tokens);
      continue;
    }
    g_array_append_vals (tokens, &g_array_index (old, RapToken, first), last - first);
    for (guint k = block->first_token; k < tokens->len; k++) {
      g_array_index (tokens, RapToken, k).start += shift;
      g_array_index (tokens, RapToken, k).end += shift;
    }
  }
  g_array_unref (old);
  manuscript->tokens = tokens;
}

/* Moves an offset of the old text to the new one; @next and @shift go on from the last call. */
static guint
shifted (const GArray *edits, guint offset, guint *next, int *shift)
{
  while (*next < edits->len) {
    const RapTextEdit *edit = &g_array_index (edits, RapTextEdit, *next);
    if (edit->span.end > offset || (edit->span.end == offset && edit->span.start == offset))
      break;
    *shift += growth (edit);
    (*next)++;
  }
  /* Inside what was taken out: where it stood. */
  if (*next < edits->len) {
    const RapTextEdit *edit = &g_array_index (edits, RapTextEdit, *next);
    if (edit->span.start < offset && *edit->with == '\0')
      offset = edit->span.start;
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

static char *
make_text (const GArray *edits, const RapManuscript *manuscript, gsize *length)
{
  GString *text = g_string_sized_new (manuscript->length + edits->len + 1);
  guint at = 0;

  for (guint i = 0; i < edits->len; i++) {
    const RapTextEdit *edit = &g_array_index (edits, RapTextEdit, i);
    g_string_append_len (text, manuscript->text + at, edit->span.start - at);
    g_string_append (text, edit->with);
    at = edit->span.end;
  }
  g_string_append_len (text, manuscript->text + at, manuscript->length - at);
  *length = text->len;
  return g_string_free (text, FALSE);
}

static void
add_repairs (const GArray *edits, RapManuscript *manuscript)
{
  for (guint i = 0; i < edits->len; i++) {
    RapSpan word = g_array_index (edits, RapTextEdit, i).word;
    RapRepair repair = { word, NULL };

    if (rap_span_is_empty (word))
      continue;
    repair.was = g_strndup (manuscript->text + word.start, word.end - word.start);
    g_array_append_val (manuscript->repairs, repair);
  }
}

static int
compare_repairs (gconstpointer a, gconstpointer b)
{
  const RapRepair *left = a, *right = b;
  return left->span.start < right->span.start ? -1 : left->span.start > right->span.start;
}

/**
 * rap_text_edits_apply:
 * @edits: (element-type RapTextEdit): in ascending order, not overlapping
 * @manuscript: a manuscript with tokens
 * @lexicon: the words of the language
 */
void
rap_text_edits_apply (const GArray *edits, RapManuscript *manuscript, RapLexicon *lexicon)
{
  g_autofree char *text = NULL;
  gsize length;
  guint next = 0;
  int shift = 0;

  if (edits->len == 0)
    return;
  text = make_text (edits, manuscript, &length);
  add_repairs (edits, manuscript);
  renew_tokens (edits, manuscript, text, lexicon);
  shift_spans (edits, manuscript->blocks, G_STRUCT_OFFSET (RapBlock, span));
  shift_spans (edits, manuscript->runs, G_STRUCT_OFFSET (RapRun, span));
  g_array_sort (manuscript->repairs, compare_repairs);
  shift_spans (edits, manuscript->repairs, G_STRUCT_OFFSET (RapRepair, span));
  for (guint i = 0; i < manuscript->pieces->len; i++) {
    RapPiece *piece = &g_array_index (manuscript->pieces, RapPiece, i);
    piece->start = shifted (edits, piece->start, &next, &shift);
  }
  next = shift = 0;
  for (guint i = 0; i < manuscript->notes->len; i++) {
    RapNote *note = &g_array_index (manuscript->notes, RapNote, i);
    if (note->offset != G_MAXUINT)
      note->offset = shifted (edits, note->offset, &next, &shift);
  }
  manuscript->length = length;
  g_free (manuscript->text);
  manuscript->text = g_steal_pointer (&text);
}
