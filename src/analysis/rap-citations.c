/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-citations.h"

#include <string.h>

/* How far after "resolutions" a number may stand, and before it the name of the body; in words. */
#define MAX_REACH 24
#define MAX_BODY_DISTANCE 4

typedef struct {
  const char *text;
  const RapToken *tokens;
  guint n;
  RapLexicon *lexicon;
  GArray *found;
  guint word;        /* index of the last "resolution", or RAP_NONE */
  guint body;        /* that it is of, or RAP_NONE */
  gboolean decision; /* it is a decision */
} Search;

static void
citation_clear (gpointer data)
{
  g_clear_pointer (&((RapFoundCitation *)data)->symbol, g_free);
}

static char
mark_at (const Search *self, guint i)
{
  return i < self->n ? self->tokens[i].mark : 0;
}

static void
add (Search *self, guint first, guint last, const char *template)
{
  const char *slot = strstr (template, "{number}");
  g_autofree char *number = g_strndup (self->text + self->tokens[first].start,
                                       self->tokens[last].end - self->tokens[first].start);
  RapFoundCitation citation = { { self->tokens[first].start, self->tokens[last].end }, NULL };

  citation.symbol = slot == NULL ? g_strdup (number)
                                 : g_strdup_printf ("%.*s%s%s", (int)(slot - template), template,
                                                    number, slot + strlen ("{number}"));
  g_array_append_val (self->found, citation);
}

/* "70/1", "S-30/1": figures on both sides of the slash. */
static gboolean
is_number_with_slash (const Search *self, const RapToken *token)
{
  const char *start = self->text + token->start;
  const char *slash = memchr (start, '/', token->end - token->start);

  return slash != NULL && slash > start && g_ascii_isdigit (slash[-1]) &&
         g_ascii_isdigit (slash[1]);
}

/* "A/75/99": a capital, a slash at once, and a figure further on. */
static gboolean
is_symbol (const Search *self, const RapToken *token)
{
  gboolean slash = FALSE, digit = FALSE;

  if ((token->shape & RAP_TOKEN_CAPITAL) == 0 || token->end - token->start < 5)
    return FALSE;
  for (guint i = token->start; i < token->end; i++) {
    slash |= self->text[i] == '/';
    digit |= slash && g_ascii_isdigit (self->text[i]);
    if (g_ascii_islower (self->text[i]))
      return FALSE;
  }
  return digit && !is_number_with_slash (self, token);
}

/* The number alone where it is not known how the body numbers its decisions. */
static const char *
template_of (const Search *self, const char *otherwise)
{
  const RapLexiconBody *body =
      self->body != RAP_NONE ? rap_lexicon_get_body (self->lexicon, self->body) : NULL;

  if (self->decision)
    return body != NULL && body->decision != NULL ? body->decision : "{number}";
  return body != NULL && body->symbol != NULL ? body->symbol : otherwise;
}

static void
enter_word (Search *self, guint i, gboolean decision)
{
  RapMatch match;

  self->word = i;
  self->body = RAP_NONE;
  self->decision = decision;
  for (guint k = i > MAX_BODY_DISTANCE + 4 ? i - MAX_BODY_DISTANCE - 4 : 0; k < i; k++)
    if (rap_lexicon_match (self->lexicon, self->tokens, self->n, k, RAP_TERMS (RAP_TERM_BODY),
                           &match)) {
      if (k + match.n_tokens + 1 >= i)
        self->body = match.index;
      k += match.n_tokens - 1; /* the "Council" of a longer name is no other body */
    }
}

static guint
read_number (Search *self, guint i)
{
  const RapToken *token = &self->tokens[i];

  if (is_symbol (self, token)) {
    add (self, i, i, "{number}");
    return i;
  }
  if (self->word == RAP_NONE || i - self->word > MAX_REACH)
    return i;
  if (is_number_with_slash (self, token)) {
    add (self, i, i, template_of (self, "A/RES/{number}"));
    self->word = i;
  } else if ((token->shape & RAP_TOKEN_NUMBER) != 0 && mark_at (self, i + 1) == '(' &&
             mark_at (self, i + 3) == ')' && (self->tokens[i + 2].shape & RAP_TOKEN_NUMBER) != 0) {
    add (self, i, i + 3, template_of (self, "S/RES/{number}"));
    self->word = i += 3;
  }
  return i;
}

/**
 * rap_citations_find:
 * @outline: the parts of a document
 * @part: one of them
 * @lexicon: of its language
 *
 * Returns: (transfer full) (element-type RapFoundCitation): what it cites, in order
 */
GArray *
rap_citations_find (const RapOutline *outline, const RapPart *part, RapLexicon *lexicon)
{
  const RapManuscript *manuscript = outline->manuscript;
  guint first = rap_manuscript_block (manuscript, part->block)->first_token;
  guint end = part->block + 1 < manuscript->blocks->len
                  ? rap_manuscript_block (manuscript, part->block + 1)->first_token
                  : manuscript->tokens->len;
  Search self = { .text = manuscript->text,
                  .tokens = &g_array_index (manuscript->tokens, RapToken, first),
                  .n = end - first,
                  .lexicon = lexicon,
                  .word = RAP_NONE,
                  .body = RAP_NONE };

  self.found = g_array_new (FALSE, FALSE, sizeof (RapFoundCitation));
  g_array_set_clear_func (self.found, citation_clear);
  for (guint i = 0; i < self.n; i++) {
    RapMatch match;

    if (self.tokens[i].start < part->span.start)
      continue;
    if (rap_lexicon_match (lexicon, self.tokens, self.n, i, RAP_TERMS (RAP_TERM_CITATION), &match))
      enter_word (&self, i, match.form);
    else
      i = read_number (&self, i);
  }
  return self.found;
}
