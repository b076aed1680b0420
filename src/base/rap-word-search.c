/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-word-search.h"

#include <string.h>

#include "rap-word-reader.h"

/* Words that follow one another; a word that was typed without quotes is alone. */
typedef struct {
  GPtrArray *words; /* (owned) (element-type utf8): folded */
  gboolean begins;  /* the last one may be the beginning of a longer word */
} Term;

struct _RapWordSearch {
  GArray *terms; /* (owned) (element-type Term): at least one */
  gatomicrefcount ref_count;
};

static void
term_clear (gpointer data)
{
  g_ptr_array_unref (((Term *)data)->words);
}

/* Adds the words of one part: each as a term of its own, or all of them as one. */
static void
add_terms (RapWordSearch *self, const char *part, gboolean quoted)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  Term term = { NULL, !quoted };
  RapWordReader reader;

  rap_word_reader_init (&reader, part);
  while (rap_word_reader_next (&reader)) {
    rap_word_fold (reader.word, reader.length, folded);
    if (term.words == NULL || !quoted) {
      term.words = g_ptr_array_new_with_free_func (g_free);
      g_array_append_val (self->terms, term);
    }
    g_ptr_array_add (term.words, g_strdup (folded->str));
  }
}

/**
 * rap_word_search_new:
 * @typed: any text at all
 *
 * Returns: (transfer full) (nullable): what to look for; %NULL where there is no word in it
 */
RapWordSearch *
rap_word_search_new (const char *typed)
{
  RapWordSearch *self = g_new0 (RapWordSearch, 1);
  g_autoptr (GString) straight = g_string_new (typed);
  g_auto (GStrv) parts = NULL;

  g_string_replace (straight, "\u201c", "\"", 0);
  g_string_replace (straight, "\u201d", "\"", 0);
  g_atomic_ref_count_init (&self->ref_count);
  self->terms = g_array_new (FALSE, FALSE, sizeof (Term));
  g_array_set_clear_func (self->terms, term_clear);
  parts = g_strsplit (straight->str, "\"", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    add_terms (self, parts[i], i % 2 == 1);
  if (self->terms->len == 0)
    g_clear_pointer (&self, rap_word_search_unref);
  return self;
}

RapWordSearch *
rap_word_search_ref (RapWordSearch *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
rap_word_search_unref (RapWordSearch *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->terms);
  g_free (self);
}

static gboolean
is_word (const Term *term, guint i, const char *folded)
{
  const char *wanted = term->words->pdata[i];

  if (i + 1 == term->words->len && term->begins)
    return g_str_has_prefix (folded, wanted);
  return strcmp (folded, wanted) == 0;
}

/* Most words are told from the one that is wanted by their first letter alone, unfolded. */
static gboolean
begins_otherwise (const RapWordReader *reader, const char *wanted)
{
  return g_ascii_isalnum (*reader->word) && g_ascii_isalnum (*wanted) &&
         g_ascii_tolower (*reader->word) != *wanted;
}

/* Whether a term stands from a word on; @end is then where its last word ends. */
static gboolean
stands_at (const Term *term, const RapWordReader *from, GString *folded, guint *end)
{
  RapWordReader reader = *from;

  for (guint i = 0; i < term->words->len; i++) {
    if (i > 0 && !rap_word_reader_next (&reader))
      return FALSE;
    if (begins_otherwise (&reader, term->words->pdata[i]))
      return FALSE;
    rap_word_fold (reader.word, reader.length, folded);
    if (!is_word (term, i, folded->str))
      return FALSE;
  }
  *end = reader.span.end;
  return TRUE;
}

static gboolean
has_term (const Term *term, const char *text)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  RapWordReader reader;
  guint end;

  rap_word_reader_init (&reader, text);
  while (rap_word_reader_next (&reader))
    if (stands_at (term, &reader, folded, &end))
      return TRUE;
  return FALSE;
}

/**
 * rap_word_search_matches:
 * @self: what to look for
 * @texts: (array zero-terminated=1): texts that are one thing together
 *
 * Returns: whether each word stands in one of them
 */
gboolean
rap_word_search_matches (RapWordSearch *self, const char *const *texts)
{
  for (guint i = 0; i < self->terms->len; i++) {
    gboolean found = FALSE;

    for (guint k = 0; texts[k] != NULL && !found; k++)
      found = has_term (&g_array_index (self->terms, Term, i), texts[k]);
    if (!found)
      return FALSE;
  }
  return TRUE;
}

/**
 * rap_word_search_find:
 * @self: what to look for
 * @text: a text
 *
 * Returns: (transfer full) (element-type RapSpan): where any of it stands in the text, in
 *   characters and in order; spans do not overlap
 */
GArray *
rap_word_search_find (RapWordSearch *self, const char *text)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (RapSpan));
  g_autoptr (GString) folded = g_string_new (NULL);
  RapWordReader reader;
  guint last = 0;

  rap_word_reader_init (&reader, text);
  while (rap_word_reader_next (&reader)) {
    RapSpan span = { MAX (reader.span.start, last), 0 };

    for (guint i = 0; i < self->terms->len; i++) {
      guint end;
      if (stands_at (&g_array_index (self->terms, Term, i), &reader, folded, &end))
        span.end = MAX (span.end, end);
    }
    if (span.end <= span.start)
      continue;
    g_array_append_val (spans, span);
    last = span.end;
  }
  return spans;
}
