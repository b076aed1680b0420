/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#define _GNU_SOURCE
#include "rap-note-marks.h"

#include <string.h>

#include "rap-text-edits.h"

/* After such a word a number is what the word counts or names. */
#define BINDING                                                                                    \
  (RAP_WORD_PREPOSITION | RAP_WORD_DETERMINER | RAP_WORD_COORDINATOR | RAP_WORD_INFINITIVE |       \
   RAP_WORD_LABEL | RAP_WORD_PART | RAP_WORD_MONTH | RAP_WORD_CARDINAL)

/* In figures. */
#define LONGEST_MARK 3
/* A paragraph that ends in a mark has more words than this. */
#define MIN_WORDS 6

typedef struct {
  RapManuscript *manuscript; /* (unowned) */
  GArray *edits;             /* (owned) (element-type RapTextEdit) */
  GArray *places;            /* (owned) (element-type RapNote): notes that have a place now */
  GHashTable *candidates;    /* (owned): mark to the numbers that read so, as a GArray of Place */
} Finder;

/* A number that may be a mark. */
typedef struct {
  guint token;
  guint rated; /* 1, or 2 for one after punctuation; 0 once it is taken */
} Place;

/**
 * rap_note_bare_mark_length:
 * @text: the start of a line
 * @length: in bytes
 *
 * Returns: bytes of the mark that it starts with, "16" or "1/"; 0 where it starts with none
 */
gsize
rap_note_bare_mark_length (const char *text, gsize length)
{
  gsize n = 0;

  while (n < length && n < 4 && g_ascii_isdigit (text[n]))
    n++;
  if (n == 0 || n == 4)
    return 0;
  return n < length && text[n] == '/' ? n + 1 : n;
}

/**
 * rap_note_bare_mark_stands_in:
 * @text: a text
 * @length: in bytes
 * @mark: a mark, "16" or "1/"
 * @mark_length: in bytes
 *
 * Returns: whether the mark stands somewhere in it with no letter or figure beside it
 */
gboolean
rap_note_bare_mark_stands_in (const char *text, gsize length, const char *mark, gsize mark_length)
{
  const char *at = text, *end = text + length;

  while ((at = memmem (at, end - at, mark, mark_length)) != NULL) {
    const char *after = at + mark_length;
    /* A label at the start of a line is no mark. */
    if (at > text && !g_ascii_isalnum (at[-1]) && at[-1] != '(' && at[-1] != '/' &&
        (after == end || (!g_ascii_isalnum (*after) && *after != '.' && *after != ')')))
      return TRUE;
    at++;
  }
  return FALSE;
}

static const RapToken *
token_at (const Finder *self, guint i)
{
  return &g_array_index (self->manuscript->tokens, RapToken, i);
}

/* "paragraphs 3, 5, 16", but not "in document S/7930/Add.43, 16" nor "in 1982, 16". */
static gboolean
is_list_item (const Finder *self, guint i, guint first)
{
  const RapToken *item = i >= first + 2 ? token_at (self, i - 2) : NULL;

  return item != NULL && (item->shape & RAP_TOKEN_NUMBER) != 0 && item->end - item->start != 4 &&
         !(i >= first + 3 && (token_at (self, i - 3)->shape & RAP_TOKEN_MARK) != 0 &&
           token_at (self, i - 3)->end == item->start);
}

/* How well a number at token @i does as a mark: 0 not at all, 2 after punctuation. */
static guint
rate (const Finder *self, guint i, guint first, guint last)
{
  const char *text = self->manuscript->text;
  const RapToken *token = token_at (self, i);
  const RapToken *before = i > first ? token_at (self, i - 1) : NULL;
  const RapToken *after = i + 1 < last ? token_at (self, i + 1) : NULL;

  if (before == NULL)
    return 0;
  if (text[token->start - 1] == '[') /* which is no token */
    return 2;
  if (after != NULL && ((after->classes & (RAP_WORD_MONTH | RAP_WORD_UNIT)) != 0 ||
                        after->mark == '(' || after->mark == '%'))
    return 0;
  if ((before->shape & RAP_TOKEN_MARK) != 0) {
    if (before->mark == '(' || before->mark == '-' || before->mark == '/')
      return 0;
    return is_list_item (self, i, first) ? 0 : 2;
  }
  if (after != NULL && after->start == token->end && (after->shape & RAP_TOKEN_MARK) == 0)
    return 0;
  if ((before->shape & RAP_TOKEN_NUMBER) != 0)
    return before->end - before->start == 4 ? 1 : 0;
  return (before->classes & BINDING) == 0 && g_ascii_isalpha (text[before->end - 1]) ? 1 : 0;
}

/* A number after the mark that ends a paragraph is a note's, even where the note is missing. */
static gboolean
ends_paragraph (const Finder *self, guint i, guint first, guint last)
{
  const RapToken *token = token_at (self, i);
  guint rest = last - i - 1;

  return self->manuscript->text[token->end] != ']' && (token->shape & RAP_TOKEN_NUMBER) != 0 &&
         token->end - token->start <= LONGEST_MARK &&
         (rest == 0 || (rest == 1 && token_at (self, i + 1)->mark == '/')) &&
         i >= first + MIN_WORDS && strchr (",;.", token_at (self, i - 1)->mark) != NULL &&
         token_at (self, i - 1)->mark != 0 && rate (self, i, first, last) == 2;
}

/* The candidates for the mark that the number at @token reads as; "1/" is a number and a stroke. */
static GArray *
find_candidates (const Finder *self, const RapToken *token)
{
  const char *text = self->manuscript->text;
  guint length = token->end - token->start;
  char mark[LONGEST_MARK + 2] = "";

  if (length > LONGEST_MARK)
    return NULL;
  memcpy (mark, text + token->start, length);
  if (text[token->end] == '/')
    mark[length] = '/';
  return g_hash_table_lookup (self->candidates, mark);
}

static void
collect_candidates (Finder *self)
{
  const GArray *blocks = self->manuscript->blocks, *tokens = self->manuscript->tokens;

  for (guint b = 0; b < blocks->len; b++) {
    guint first = rap_manuscript_block (self->manuscript, b)->first_token;
    guint last = b + 1 < blocks->len ? rap_manuscript_block (self->manuscript, b + 1)->first_token
                                     : tokens->len;
    for (guint i = first + 1, marked = 0, rated = 0; i < last; i++) {
      const RapToken *token = token_at (self, i);
      GArray *candidates =
          (token->shape & RAP_TOKEN_NUMBER) != 0 ? find_candidates (self, token) : NULL;
      Place place = { i, 0 };
      if (candidates == NULL)
        continue;
      /* A mark may follow another. */
      if (marked + 1 == i || self->manuscript->text[token->end] == '/')
        place.rated = rated > 0 ? rated : 2;
      else
        place.rated = rate (self, i, first, last);
      marked = place.rated > 0 ? i : marked;
      rated = place.rated;
      if (place.rated > 0)
        g_array_append_val (candidates, place);
    }
  }
}

/* The first of the best that stands at @from or after it; before it, where there is none. */
static Place *
choose_place (const Finder *self, const char *mark, guint from)
{
  GArray *candidates = g_hash_table_lookup (self->candidates, mark);
  Place *best = NULL;

  for (guint i = 0; i < candidates->len; i++) {
    Place *place = &g_array_index (candidates, Place, i);
    gboolean after = place->token >= from;
    if (place->rated == 0)
      continue;
    if (best == NULL || (after && best->token < from) ||
        (after == (best->token >= from) && place->rated > best->rated))
      best = place;
  }
  return best;
}

/* Takes the mark out, with the blank before it. */
static void
take_out (Finder *self, guint token, const RapNote *note)
{
  const char *text = self->manuscript->text;
  guint start = token_at (self, token)->start;
  RapTextEdit edit = { { start, start + strlen (note->mark) }, "", { 0, 0 } };
  RapNote place = *note;

  while (edit.span.start > 0 && text[edit.span.start - 1] == ' ')
    edit.span.start--;
  place.offset = edit.span.start;
  g_array_append_val (self->edits, edit);
  g_array_append_val (self->places, place);
}

static int
compare_edits (gconstpointer a, gconstpointer b)
{
  const RapTextEdit *left = a, *right = b;
  return left->span.start < right->span.start ? -1 : left->span.start > right->span.start;
}

static int
compare_notes (gconstpointer a, gconstpointer b)
{
  const RapNote *left = a, *right = b;
  return left->offset < right->offset ? -1 : left->offset > right->offset;
}

static gboolean
has_place (const RapNote *note)
{
  return note->offset != G_MAXUINT;
}

/* The end of the block that stands before @offset. */
static guint
block_end_before (const Finder *self, guint offset)
{
  const GArray *blocks = self->manuscript->blocks;
  guint low = 0, high = blocks->len;

  while (high - low > 1) {
    guint middle = (low + high) / 2;
    if (rap_manuscript_block (self->manuscript, middle)->span.start < offset)
      low = middle;
    else
      high = middle;
  }
  return high == 0 ? 0 : rap_manuscript_block (self->manuscript, low)->span.end;
}

static gboolean
is_taken (const Finder *self, guint token)
{
  const GArray *candidates = find_candidates (self, token_at (self, token));

  for (guint i = 0; candidates != NULL && i < candidates->len; i++)
    if (g_array_index (candidates, Place, i).token == token)
      return g_array_index (candidates, Place, i).rated == 0;
  return FALSE;
}

/* Marks of notes that the source has lost. */
static void
take_out_lone_marks (Finder *self)
{
  const GArray *blocks = self->manuscript->blocks;

  for (guint b = 0; b < blocks->len; b++) {
    guint first = rap_manuscript_block (self->manuscript, b)->first_token;
    guint last = b + 1 < blocks->len ? rap_manuscript_block (self->manuscript, b + 1)->first_token
                                     : self->manuscript->tokens->len;
    guint i =
        last - first > MIN_WORDS && token_at (self, last - 1)->mark == '/' ? last - 2 : last - 1;
    RapNote note = { NULL, 0, NULL, 0 };
    RapSpan span = rap_manuscript_block (self->manuscript, b)->span;

    if (last - first <= MIN_WORDS || !ends_paragraph (self, i, first, last) || is_taken (self, i))
      continue;
    note.mark = g_strndup (self->manuscript->text + token_at (self, i)->start,
                           span.end - token_at (self, i)->start);
    note.text = g_strdup ("");
    take_out (self, i, &note);
  }
}

/* Gives places to the notes that have none. A note whose mark is nowhere belongs to the paragraph
 * it stands after, so that it is not lost. */
static void
place_notes (Finder *self)
{
  GArray *notes = self->manuscript->notes;
  guint from = 0, kept = 0;

  for (guint i = 0; i < notes->len; i++) {
    RapNote note = g_array_index (notes, RapNote, i);
    Place *place = has_place (&note) ? NULL : choose_place (self, note.mark, from);
    memset (&g_array_index (notes, RapNote, i), 0, sizeof note);
    if (place == NULL) {
      if (!has_place (&note))
        note.offset = block_end_before (self, note.stands);
      g_array_index (notes, RapNote, kept++) = note;
      continue;
    }
    from = place->token + 1;
    place->rated = 0;
    take_out (self, place->token, &note);
  }
  g_array_set_size (notes, kept);
  take_out_lone_marks (self);
  g_array_append_vals (notes, self->places->data, self->places->len);
  g_array_sort (notes, compare_notes);
}

/**
 * rap_note_marks_find:
 * @manuscript: with tokens; its notes without a place are looked for
 * @lexicon: the words of the language
 */
void
rap_note_marks_find (RapManuscript *manuscript, RapLexicon *lexicon)
{
  Finder self = { .manuscript = manuscript };

  self.candidates =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
  for (guint i = 0; i < manuscript->notes->len; i++) {
    const RapNote *note = &g_array_index (manuscript->notes, RapNote, i);
    if (!has_place (note))
      g_hash_table_insert (self.candidates, g_strdup (note->mark),
                           g_array_new (FALSE, FALSE, sizeof (Place)));
  }
  self.edits = g_array_new (FALSE, FALSE, sizeof (RapTextEdit));
  self.places = g_array_new (FALSE, FALSE, sizeof (RapNote));
  if (g_hash_table_size (self.candidates) > 0)
    collect_candidates (&self);
  place_notes (&self);
  g_array_sort (self.edits, compare_edits);
  rap_text_edits_apply (self.edits, manuscript, lexicon);
  g_array_unref (self.edits);
  g_array_unref (self.places);
  g_hash_table_unref (self.candidates);
}
