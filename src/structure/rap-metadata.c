/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What a document says of itself above its first paragraph and below its last: symbol, title,
 * body, session, agenda item and the date it was adopted. What it does not say stays unknown; only
 * the symbol of a resolution or a decision is put together, from its number and the body that
 * speaks.
 */
#include "rap-calendar-date.h"
#include "rap-figure.h"
#include "rap-outline-builder.h"
#include "rap-symbol.h"

#include <string.h>

/* Longer than this is a paragraph, not a line of a masthead; in bytes. */
#define MAX_LINE 400
/* A document is in the lexicon's language where so many of its words are known, of 100. */
#define KNOWN_SHARE 40

/* "On 13 August 1992", and a mark; "Eleventh emergency special session". */
#define MAX_DATE_LINE 5

enum { TITLE_GUESSED = 1, TITLE_SET_OFF, TITLE_PROMINENT, TITLE_NUMBERED };

static char *
token_text (RapOutlineBuilder *self, guint first, guint last)
{
  return g_strndup (self->manuscript->text + self->tokens[first].start,
                    self->tokens[last].end - self->tokens[first].start);
}

static char
mark_at (RapOutlineBuilder *self, guint i)
{
  return i < self->n_tokens ? self->tokens[i].mark : 0;
}

static void
set_once (char **where, char *value)
{
  if (*where == NULL)
    *where = value;
  else
    g_free (value);
}

static void
set_body_once (RapOutlineBuilder *self, guint body)
{
  if (self->body == RAP_NONE)
    self->body = body;
}

static gboolean
read_symbol (RapOutlineBuilder *self)
{
  const char *text = self->manuscript->text;
  RapSpan symbol;

  if (!rap_symbol_find (text, rap_outline_builder_block (self)->span, &symbol))
    return FALSE;
  set_once (&self->outline->metadata.symbol,
            g_strndup (text + symbol.start, symbol.end - symbol.start));
  return TRUE;
}

/* "Twenty-seventh special session" is a line of its own, and no count of the regular ones. */
static gboolean
is_special_session (RapOutlineBuilder *self)
{
  guint last = self->n_tokens - 1;

  return self->n_tokens > 2 && self->n_tokens <= MAX_DATE_LINE &&
         (self->tokens->classes & RAP_WORD_ORDINAL) != 0 &&
         (self->tokens[last].classes & RAP_WORD_SESSION) != 0;
}

static gboolean
read_session (RapOutlineBuilder *self)
{
  for (guint i = 0; i + 1 < self->n_tokens && self->n_tokens < 12; i++) {
    guint64 number;
    guint n = rap_figure_read (self->lexicon, self->manuscript->text, self->tokens, self->n_tokens,
                               i, &number);
    if (n > 0 && i + n < self->n_tokens &&
        (self->tokens[i + n - 1].classes & RAP_WORD_ORDINAL) != 0 &&
        (self->tokens[i + n].classes & RAP_WORD_SESSION) != 0) {
      set_once (&self->outline->metadata.session, g_strdup_printf ("%" G_GUINT64_FORMAT, number));
      return TRUE;
    }
  }
  return is_special_session (self);
}

/* The last token of a number that goes on behind a full stop: "15.1", "11/CP.33". */
static guint
skip_decimals (RapOutlineBuilder *self, guint last)
{
  while (mark_at (self, last + 1) == '.' && last + 2 < self->n_tokens &&
         self->tokens[last + 2].start == self->tokens[last + 1].end)
    last += 2;
  return last;
}

static gboolean
read_agenda_item (RapOutlineBuilder *self)
{
  RapMatch match;
  guint last;

  if (!rap_lexicon_match (self->lexicon, self->tokens, self->n_tokens, 0,
                          RAP_TERMS (RAP_TERM_AGENDA_ITEM), &match) ||
      match.n_tokens >= self->n_tokens ||
      (self->tokens[match.n_tokens].shape & RAP_TOKEN_NUMBER) == 0)
    return FALSE;
  last = match.n_tokens;
  for (;;) {
    gboolean more;

    last = skip_decimals (self, last);
    if (mark_at (self, last + 1) == '(' && mark_at (self, last + 3) == ')')
      last += 3; /* "69 (b)" */
    more = last + 2 < self->n_tokens && (self->tokens[last + 2].shape & RAP_TOKEN_NUMBER) != 0 &&
           (mark_at (self, last + 1) == ',' ||
            (self->tokens[last + 1].classes & RAP_WORD_COORDINATOR) != 0);
    if (!more)
      break;
    last += 2; /* "137 and 138" */
  }
  set_once (&self->outline->metadata.agenda_item, token_text (self, match.n_tokens, last));
  return TRUE;
}

/* The first date from token @from on. */
static gboolean
read_adopted_date (RapOutlineBuilder *self, guint from)
{
  for (guint i = from; i < self->n_tokens; i++) {
    GDate date;
    RapDateGrain grain;
    guint n;
    if (rap_calendar_date_read (self->lexicon, self->manuscript->text, self->tokens, self->n_tokens,
                                i, &date, &grain, &n) &&
        grain == RAP_DATE_DAY) {
      set_once (&self->outline->metadata.adopted, rap_calendar_date_to_string (&date));
      return TRUE;
    }
  }
  return FALSE;
}

static gboolean
has_term (RapOutlineBuilder *self, RapTermKind kind, guint *at)
{
  for (guint i = 0; i < self->n_tokens; i++)
    if (rap_lexicon_match (self->lexicon, self->tokens, self->n_tokens, i, RAP_TERMS (kind),
                           NULL)) {
      *at = i;
      return TRUE;
    }
  return FALSE;
}

/* A date by itself, under a line that says the document was adopted: "on 6 October 1992". */
static gboolean
read_date_line (RapOutlineBuilder *self)
{
  guint at = self->n_tokens > 3 ? 1 : 0;

  if (!self->awaits_date || self->n_tokens > MAX_DATE_LINE || !read_adopted_date (self, at))
    return FALSE;
  self->awaits_date = FALSE;
  return TRUE;
}

/* Whether a word may stand before the last day of several: "11-22", "24", "June-12", "to". */
static gboolean
is_of_range (RapOutlineBuilder *self, guint i)
{
  const RapToken *token = &self->tokens[i];
  const char *text = self->manuscript->text;

  for (guint at = token->start; at < token->end; at++)
    if (g_ascii_isdigit (text[at]))
      return TRUE;
  return (token->shape & RAP_TOKEN_MARK) != 0 ||
         (token->classes & (RAP_WORD_MONTH | RAP_WORD_INFINITIVE | RAP_WORD_COORDINATOR)) != 0;
}

/* A date and nothing else: when a report was written. A meeting has days: "11-22 March 2019", "24
 * June-12 July 2019". */
static gboolean
is_date (RapOutlineBuilder *self)
{
  for (guint i = 0; i < MIN (self->n_tokens, MAX_DATE_LINE); i++) {
    GDate date;
    RapDateGrain grain;
    guint n;

    if (rap_calendar_date_read (self->lexicon, self->manuscript->text, self->tokens, self->n_tokens,
                                i, &date, &grain, &n) &&
        i + n == self->n_tokens)
      return TRUE;
    if (!is_of_range (self, i))
      return FALSE;
  }
  return FALSE;
}

static void
offer_title (RapOutlineBuilder *self, RapSpan span, guint weight)
{
  if (weight <= self->title_weight || rap_span_is_empty (span))
    return;
  self->title = span;
  self->title_weight = weight;
}

/* An organization's name may be large and an agenda item bold; a title is likely to be both. */
static guint
title_weight (guint look)
{
  guint set_off = look & (RAP_BLOCK_BOLD | RAP_BLOCK_LARGE);

  if (set_off == (RAP_BLOCK_BOLD | RAP_BLOCK_LARGE))
    return TITLE_PROMINENT;
  return set_off != 0 ? TITLE_SET_OFF : TITLE_GUESSED;
}

/* "Resolution 290 of 8 December 1970": a number without its year. */
static gboolean
is_plain_number (RapOutlineBuilder *self, gboolean named, guint at)
{
  return named && (self->tokens[at].shape & RAP_TOKEN_NUMBER) != 0 &&
         (at + 1 == self->n_tokens || read_adopted_date (self, at + 1));
}

/* "S-30/1", "ES-11/1": of a special session. */
static gboolean
is_special_number (RapOutlineBuilder *self, guint at)
{
  const char *text = self->manuscript->text + self->tokens[at].start;
  gsize length = self->tokens[at].end - self->tokens[at].start;
  gsize i = strspn (text, G_CSET_A_2_Z);

  if (i == 0 || i > 2 || text[i] != '-')
    return FALSE;
  for (guint k = 0; k < 2; k++) {
    gsize figures = strspn (text + i + 1, G_CSET_DIGITS);
    i += figures + 1;
    if (figures == 0 || (k == 0 && text[i] != '/'))
      return FALSE;
  }
  return i == length;
}

/* "Decision", "Economic and Social Council decision": what a line calls the document. Returns the
 * index after it; 0 where the line does not say. */
static guint
read_genre (RapOutlineBuilder *self)
{
  RapMatch body = { 0 }, genre;

  if (rap_lexicon_match (self->lexicon, self->tokens, self->n_tokens, 0, RAP_TERMS (RAP_TERM_BODY),
                         &body) &&
      body.n_tokens == self->n_tokens)
    return 0;
  if (!rap_lexicon_match (self->lexicon, self->tokens, self->n_tokens, body.n_tokens,
                          RAP_TERMS (RAP_TERM_RESOLUTION), &genre))
    return 0;
  if (body.n_tokens > 0)
    set_body_once (self, body.index);
  if (self->number == NULL)
    self->decision = genre.form;
  return body.n_tokens + genre.n_tokens;
}

/* "of the Economic and Social Council", and nothing else: whose resolution it is. */
static gboolean
read_owner (RapOutlineBuilder *self, guint at)
{
  RapMatch body;

  if (at >= self->n_tokens || (self->tokens[at].classes & RAP_WORD_PREPOSITION) == 0)
    return FALSE;
  at++;
  at += at < self->n_tokens && (self->tokens[at].classes & RAP_WORD_DETERMINER) != 0 ? 1 : 0;
  if (!rap_lexicon_match (self->lexicon, self->tokens, self->n_tokens, at,
                          RAP_TERMS (RAP_TERM_BODY), &body) ||
      at + body.n_tokens < self->n_tokens)
    return FALSE;
  set_body_once (self, body.index);
  return TRUE;
}

/* "75/198. Title", "660 (1990). …", "Resolution 660 (1990) of 2 August 1990" */
static gboolean
read_number (RapOutlineBuilder *self)
{
  const char *text = self->manuscript->text;
  guint first = read_genre (self), last = first;
  gboolean named = first > 0;
  RapSpan rest;

  if (first >= self->n_tokens ||
      (!g_ascii_isdigit (text[self->tokens[first].start]) && !is_special_number (self, first)))
    return FALSE;
  if (mark_at (self, first + 1) == '(' && mark_at (self, first + 3) == ')' &&
      (self->tokens[first + 2].shape & RAP_TOKEN_NUMBER) != 0)
    last += 3;
  else if (memchr (text + self->tokens[first].start, '/',
                   self->tokens[first].end - self->tokens[first].start) == NULL &&
           !is_plain_number (self, named, first))
    return FALSE;
  if (!named && mark_at (self, last + 1) != '.')
    return FALSE;
  last = skip_decimals (self, last);
  set_once (&self->number, token_text (self, first, last));
  last += mark_at (self, last + 1) == '.' ? 1 : 0;
  rest = (RapSpan){ last + 1 < self->n_tokens ? self->tokens[last + 1].start : 0,
                    rap_outline_builder_block (self)->span.end };
  if (last + 1 < self->n_tokens && !read_adopted_date (self, last + 1) &&
      !(named && read_owner (self, last + 1)))
    offer_title (self, rest, TITLE_NUMBERED);
  else
    offer_title (self, rap_outline_builder_block (self)->span, TITLE_GUESSED);
  return TRUE;
}

/* "SIXTY-EIGHTH WORLD HEALTH ASSEMBLY": which of the meetings of the body it is. */
static gboolean
read_counted_body (RapOutlineBuilder *self)
{
  guint64 number;
  guint n = rap_figure_read (self->lexicon, self->manuscript->text, self->tokens, self->n_tokens, 0,
                             &number);
  RapMatch body;

  if (n == 0 || (self->tokens[n - 1].classes & RAP_WORD_ORDINAL) == 0 ||
      !rap_lexicon_match (self->lexicon, self->tokens, self->n_tokens, n, RAP_TERMS (RAP_TERM_BODY),
                          &body) ||
      n + body.n_tokens < self->n_tokens)
    return FALSE;
  set_body_once (self, body.index);
  set_once (&self->outline->metadata.session, g_strdup_printf ("%" G_GUINT64_FORMAT, number));
  return TRUE;
}

/* The name of the body alone on a line. */
static gboolean
read_body (RapOutlineBuilder *self)
{
  guint length;
  const char *text = rap_outline_builder_text (self, &length);

  if (read_counted_body (self))
    return TRUE;
  for (guint i = 0; i < rap_lexicon_get_n_bodies (self->lexicon); i++) {
    const RapLexiconBody *body = rap_lexicon_get_body (self->lexicon, i);
    if (g_str_has_prefix (text, body->name) && length < strlen (body->name) + 80) {
      set_body_once (self, i);
      return TRUE;
    }
  }
  return FALSE;
}

/* "Adopted by the Security Council at …": the longest name of a body in the line. */
static void
read_adopting_body (RapOutlineBuilder *self)
{
  RapMatch match, longest = { .n_tokens = 0 };

  if (self->body != RAP_NONE)
    return;
  for (guint i = 0; i < self->n_tokens; i++)
    if (rap_lexicon_match (self->lexicon, self->tokens, self->n_tokens, i,
                           RAP_TERMS (RAP_TERM_BODY), &match) &&
        match.n_tokens > longest.n_tokens)
      longest = match;
  if (longest.n_tokens > 0)
    self->body = longest.index;
}

/**
 * rap_metadata_read_masthead:
 * @self: a builder that has not met an invocation or a paragraph
 *
 * Returns: whether the block is part of the masthead; the caller adds it as a part
 */
gboolean
rap_metadata_read_masthead (RapOutlineBuilder *self)
{
  const RapBlock *block = rap_outline_builder_block (self);
  guint length, at;
  const char *text = rap_outline_builder_text (self, &length);
  gboolean found, heading;

  if (self->label.kind != RAP_LABEL_NONE || length > MAX_LINE || self->outline->headings->len > 0 ||
      self->n_tokens == 0 || rap_heading_begins_count (self))
    return FALSE;
  /* A masthead may be set in a table; a table in the text is none. */
  if ((block->look & RAP_BLOCK_CELL) != 0 && self->has_prose)
    return FALSE;
  if (text[0] == '[')
    return TRUE;
  if (has_term (self, RAP_TERM_ADOPTED, &at) && read_adopted_date (self, at)) {
    if (!read_number (self))
      read_adopting_body (self);
    return TRUE;
  }
  if (read_date_line (self))
    return TRUE;
  if (read_number (self))
    return TRUE;
  found = read_symbol (self);
  found |= read_session (self);
  found |= read_agenda_item (self);
  found |= read_body (self);
  found |= has_term (self, RAP_TERM_DISTRIBUTION, &at);
  if (has_term (self, RAP_TERM_ADOPTED, &at) && at == 0 && has_term (self, RAP_TERM_MEETING, &at)) {
    found = self->awaits_date = TRUE;
    read_adopting_body (self);
  }
  if (found || is_date (self))
    return TRUE;
  /* What the source calls a heading is no title any more once there is text. */
  heading = (block->look & (RAP_BLOCK_CELL | RAP_BLOCK_MASTHEAD)) == 0 &&
            !(block->level > 0 && self->has_prose) && rap_heading_is_heading (self);
  /* "Annex", and then what it is called. */
  if (heading && !(self->n_tokens <= 2 && (self->tokens->classes & RAP_WORD_PART) != 0))
    offer_title (self, block->span, title_weight (block->look));
  return heading;
}

/**
 * rap_metadata_is_symbol:
 * @self: a builder
 *
 * Returns: whether the block is a symbol and nothing else: the head of a page that stayed in the
 *   text, or that of the record under the day of the meeting
 */
gboolean
rap_metadata_is_symbol (RapOutlineBuilder *self)
{
  RapSpan symbol, block = rap_outline_builder_block (self)->span;

  return rap_symbol_find (self->manuscript->text, block, &symbol) && symbol.start == block.start &&
         symbol.end == block.end;
}

/**
 * rap_metadata_read_ending:
 * @self: a builder whose block has no label and stands after a paragraph
 *
 * Returns: whether the block says when and by which votes the document was adopted
 */
gboolean
rap_metadata_read_ending (RapOutlineBuilder *self)
{
  guint at;

  if (rap_outline_builder_block (self)->span.end - rap_outline_builder_block (self)->span.start >
      MAX_LINE)
    return FALSE;
  if (has_term (self, RAP_TERM_MEETING, &at) && self->n_tokens < 30) {
    read_adopted_date (self, at);
    return TRUE;
  }
  if (self->n_tokens == 3 && read_adopted_date (self, 0))
    return TRUE;
  return has_term (self, RAP_TERM_ADOPTED, &at) && at == 0 && self->n_tokens < 40;
}

/* Heads of pages are no text, but may tell what the text does not. */
static void
find_symbol_in_furniture (RapOutlineBuilder *self)
{
  const GArray *furniture = self->manuscript->furniture;
  const RapRaw *raw = self->manuscript->raw;
  RapSpan symbol;

  for (guint i = 0; i < furniture->len && self->outline->metadata.symbol == NULL; i++) {
    const RapLine *line = rap_raw_line (raw, g_array_index (furniture, guint, i));

    if (rap_symbol_find (raw->text, line->span, &symbol))
      self->outline->metadata.symbol =
          g_strndup (raw->text + symbol.start, symbol.end - symbol.start);
  }
}

static void
find_symbol (RapOutlineBuilder *self)
{
  RapMetadata *metadata = &self->outline->metadata;
  const RapLexiconBody *body =
      self->body != RAP_NONE ? rap_lexicon_get_body (self->lexicon, self->body) : NULL;
  const char *template, *slot;

  if (metadata->symbol != NULL || self->number == NULL || body == NULL)
    return;
  template = self->decision ? body->decision : body->symbol;
  slot = template != NULL ? strstr (template, "{number}") : NULL;
  if (slot == NULL)
    return;
  metadata->symbol = g_strdup_printf ("%.*s%s%s", (int)(slot - template), template, self->number,
                                      slot + strlen ("{number}"));
  if (body->numbered_by_year && strchr (self->number, '(') == NULL && metadata->adopted != NULL) {
    g_autofree char *bare = g_steal_pointer (&metadata->symbol);

    metadata->symbol = g_strdup_printf ("%s (%.4s)", bare, metadata->adopted);
  }
}

static void
find_body (RapOutlineBuilder *self)
{
  RapMetadata *metadata = &self->outline->metadata;
  gsize best = 0;

  if (self->body != RAP_NONE)
    metadata->body = g_strdup (rap_lexicon_get_body (self->lexicon, self->body)->name);
  if (metadata->body != NULL || metadata->symbol == NULL)
    return;
  for (guint i = 0; i < rap_lexicon_get_n_bodies (self->lexicon); i++) {
    const RapLexiconBody *body = rap_lexicon_get_body (self->lexicon, i);
    for (guint k = 0; body->prefixes[k] != NULL; k++)
      if (g_str_has_prefix (metadata->symbol, body->prefixes[k]) &&
          strlen (body->prefixes[k]) > best) {
        best = strlen (body->prefixes[k]);
        g_free (metadata->body);
        metadata->body = g_strdup (body->name);
      }
  }
}

static gboolean
is_in_language (RapOutlineBuilder *self)
{
  const GArray *tokens = self->manuscript->tokens;
  guint look = MIN (tokens->len, 5000), n_words = 0, n_known = 0;

  for (guint i = 0; i < look; i++) {
    const RapToken *token = &g_array_index (tokens, RapToken, i);
    if ((token->shape & (RAP_TOKEN_MARK | RAP_TOKEN_NUMBER)) != 0)
      continue;
    n_words++;
    n_known += token->word != 0;
  }
  return n_known * 100 >= n_words * KNOWN_SHARE;
}

/**
 * rap_metadata_finish:
 * @self: a builder that has read every block
 *
 * Puts together what the blocks gave away.
 */
void
rap_metadata_finish (RapOutlineBuilder *self)
{
  RapMetadata *metadata = &self->outline->metadata;

  if (self->manuscript->raw->title != NULL)
    metadata->title = g_strdup (self->manuscript->raw->title);
  else if (!rap_span_is_empty (self->title))
    metadata->title =
        g_strndup (self->manuscript->text + self->title.start, self->title.end - self->title.start);
  find_symbol (self);
  find_symbol_in_furniture (self);
  find_body (self);
  if (is_in_language (self))
    metadata->language = g_strdup (rap_lexicon_get_language (self->lexicon));
}
