/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-wording.h"

#include <string.h>

#include "rap-figure.h"
#include "rap-word-reader.h"

/* Digits of a year */
#define YEAR_DIGITS 4

struct _RapWordList {
  RapLexicon *lexicon; /* (owned) */
  GHashTable *ids; /* (owned) (element-type utf8 uint): by each spelling, one more than the id */
  guint n_words;
};

/* A text that is being read. */
typedef struct {
  const char *text;
  const GArray *tokens; /* (element-type RapToken) */
  GArray *words;        /* (element-type RapWordingWord) */
  GString *folded;      /* the word, for a moment */
  guint token;          /* the next */
  guint figure_end;     /* the token after the figure that was read last */
  gboolean figure_counts;
  const char *last; /* (nullable): where the word before begins */
} Reading;

static guint
intern (RapWordList *self, const char *folded)
{
  gpointer known = g_hash_table_lookup (self->ids, folded);
  g_autofree char *unified = NULL;

  if (known != NULL)
    return GPOINTER_TO_UINT (known) - 1;
  unified = rap_lexicon_unify_spelling (self->lexicon, folded);
  known = g_hash_table_lookup (self->ids, unified);
  if (known == NULL) {
    known = GUINT_TO_POINTER (++self->n_words);
    g_hash_table_insert (self->ids, g_strdup (unified), known);
  }
  g_hash_table_replace (self->ids, g_strdup (folded), known);
  return GPOINTER_TO_UINT (known) - 1;
}

/* "the urgent need to": a noun that is no modal. */
static gboolean
is_noun (RapWordList *self, const GArray *tokens, guint at)
{
  const RapToken *all = (const RapToken *)(void *)tokens->data;
  RapMatch match;

  if (!rap_lexicon_match (self->lexicon, all, tokens->len, at, RAP_TERMS (RAP_TERM_FORCE_NOUN),
                          &match))
    return FALSE;
  for (guint back = 1; back <= 2 && back <= at; back++)
    if ((all[at - back].classes & RAP_WORD_DETERMINER) != 0)
      return TRUE;
  return FALSE;
}

static void
read_modal (RapWordList *self, const GArray *tokens, guint at, RapWordingWord *word)
{
  RapMatch match;

  if (!rap_lexicon_match (self->lexicon, (const RapToken *)(void *)tokens->data, tokens->len, at,
                          RAP_TERMS (RAP_TERM_MODAL), &match) ||
      is_noun (self, tokens, at))
    return;
  word->flags |= RAP_WORDING_MODAL;
  word->rank = rap_lexicon_get_rank (self->lexicon,
                                     rap_lexicon_get_modal (self->lexicon, match.index)->strength);
  word->n = match.n_tokens;
}

/* "paragraphs 3, 5 and 7": what numbers in a row stand after. */
static gboolean
is_number_of_noun (RapWordList *self, const Reading *reading, guint at)
{
  const RapToken *all = (const RapToken *)(void *)reading->tokens->data;
  RapMatch match;

  while (at > 0 && ((all[at - 1].shape & (RAP_TOKEN_NUMBER | RAP_TOKEN_MARK)) != 0 ||
                    (all[at - 1].classes & (RAP_WORD_COORDINATOR | RAP_WORD_INFINITIVE)) != 0))
    at--;
  return at > 0 &&
         rap_lexicon_match (self->lexicon, all, reading->tokens->len, at - 1,
                            RAP_TERMS (RAP_TERM_NOUN), &match) &&
         match.form == RAP_NOUN_NUMBERED;
}

/* "the three conventions", which are named and not counted; but "two of the three". */
static gboolean
is_named (const RapToken *all, guint at)
{
  if (at == 0 || (all[at - 1].classes & RAP_WORD_DETERMINER) == 0 ||
      (all[at - 1].classes & RAP_WORD_THAT) != 0)
    return FALSE;
  return at < 3 || (all[at - 2].classes & RAP_WORD_PREPOSITION) == 0 ||
         ((all[at - 3].classes & RAP_WORD_CARDINAL) == 0 &&
          (all[at - 3].shape & RAP_TOKEN_NUMBER) == 0);
}

/* "150", "two": but "one" and "a" count nothing, what is named and "paragraph 3" are not counted,
 * and four digits without a comma are a year or the number of a document. */
static gboolean
counts (RapWordList *self, const Reading *reading, guint at, guint n, guint64 number)
{
  const RapToken *all = (const RapToken *)(void *)reading->tokens->data;

  if ((all[at + n - 1].classes & RAP_WORD_ORDINAL) != 0)
    return FALSE;
  if ((all[at].classes & RAP_WORD_CARDINAL) != 0)
    return number > 1 && !is_named (all, at);
  return (n > 1 || (number > 0 && all[at].end - all[at].start != YEAR_DIGITS)) &&
         !is_number_of_noun (self, reading, at);
}

/* The flags of a word that begins a figure, or goes on with one. */
static guint
read_figure (RapWordList *self, Reading *reading, guint at)
{
  guint64 number;
  guint n;

  if (at < reading->figure_end)
    return reading->figure_counts ? RAP_WORDING_MORE : 0;
  n = rap_figure_read (self->lexicon, reading->text,
                       (const RapToken *)(void *)reading->tokens->data, reading->tokens->len, at,
                       &number);
  reading->figure_end = at + n;
  reading->figure_counts = n > 0 && counts (self, reading, at, n, number);
  return reading->figure_counts ? RAP_WORDING_NUMBER : 0;
}

/* The lexicon's classes of the tokens that begin within a word. */
static void
classify (RapWordList *self, Reading *reading, guint end, RapWordingWord *word)
{
  const GArray *tokens = reading->tokens;
  guint *at = &reading->token;

  for (; *at < tokens->len; (*at)++) {
    const RapToken *token = &g_array_index (tokens, RapToken, *at);
    if (token->start >= end)
      break;
    if ((token->classes & RAP_WORD_NEGATION) != 0)
      word->flags |= RAP_WORDING_NEGATION;
    if ((token->classes & RAP_WORD_MONTH) != 0)
      word->flags |= RAP_WORDING_MONTH;
    word->flags |= read_figure (self, reading, *at);
    read_modal (self, tokens, *at, word);
    if ((word->flags & RAP_WORDING_MODAL) == 0 &&
        (rap_lexicon_get_aside (self->lexicon, token->word) & RAP_ASIDE_PERMISSION) != 0) {
      word->flags |= RAP_WORDING_MODAL;
      word->n = 1;
    }
    if ((token->classes & (RAP_WORD_ADVERB | RAP_WORD_INFINITIVE | RAP_WORD_THAT)) != 0)
      word->flags |= RAP_WORDING_LINK;
  }
}

/* Two words that are one with a hyphen, which some write with a blank: "evidence based". */
static gboolean
is_compound (RapWordList *self, const RapToken *second, const char *start, const char *end)
{
  g_autofree char *phrase = NULL;

  if (!rap_lexicon_ends_open_compound (self->lexicon, second->word))
    return FALSE;
  phrase = g_utf8_casefold (start, end - start);
  return rap_lexicon_is_open_compound (self->lexicon, phrase);
}

/* Reads the word that begins at @start, and joins it to the one before where both are one. */
static void
add_word (RapWordList *self, Reading *reading, const char *start, const char *end, RapSpan span)
{
  RapWordingWord word = { .span = span };
  const char *from = start;

  classify (self, reading, end - reading->text, &word);
  if (reading->last != NULL && reading->token > 0 &&
      is_compound (self, &g_array_index (reading->tokens, RapToken, reading->token - 1),
                   reading->last, end)) {
    guint before = reading->words->len - 1;
    from = reading->last;
    word.span.start = g_array_index (reading->words, RapWordingWord, before).span.start;
    g_array_set_size (reading->words, before);
  }
  rap_word_fold (from, end - from, reading->folded);
  word.id = intern (self, reading->folded->str);
  g_array_append_val (reading->words, word);
  reading->last = start;
}

/**
 * rap_word_list_read:
 * @self: a list, which learns the words it does not know
 * @text: any text
 *
 * Returns: (transfer full) (element-type RapWordingWord): its words in order
 */
GArray *
rap_word_list_read (RapWordList *self, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (RapToken));
  g_autoptr (GString) folded = g_string_new (NULL);
  Reading reading = { text, tokens, g_array_new (FALSE, FALSE, sizeof (RapWordingWord)), folded };
  RapWordReader reader;

  rap_vocabulary_tokenize (rap_lexicon_get_vocabulary (self->lexicon), text, 0, strlen (text),
                           tokens);
  rap_word_reader_init (&reader, text);
  while (rap_word_reader_next (&reader))
    add_word (self, &reading, reader.word, reader.word + reader.length, reader.span);
  return reading.words;
}

/**
 * rap_word_list_get_size:
 * @self: a list
 *
 * Returns: how many different words it has; their ids are smaller
 */
guint
rap_word_list_get_size (RapWordList *self)
{
  return self->n_words;
}

/**
 * rap_word_list_new:
 * @lexicon: tells negations, modals and spellings
 *
 * Returns: (transfer full): a list without words
 */
RapWordList *
rap_word_list_new (RapLexicon *lexicon)
{
  RapWordList *self = g_new0 (RapWordList, 1);

  self->lexicon = rap_lexicon_ref (lexicon);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
rap_word_list_free (RapWordList *self)
{
  g_hash_table_unref (self->ids);
  rap_lexicon_unref (self->lexicon);
  g_free (self);
}
