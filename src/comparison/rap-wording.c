/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-wording.h"

#include <string.h>

struct _RapWordList {
  RapLexicon *lexicon; /* (owned) */
  GHashTable *ids;     /* (owned) (element-type utf8 uint): one more than the id */
};

/* What may stand inside a word and is not of it: "well-being", "State’s", a soft hyphen. */
static gboolean
joins_letters (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011 || c == 0xAD || c == '\'' || c == 0x2019;
}

static gboolean
is_of_word (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  if (g_unichar_isalnum (c) || g_unichar_ismark (c))
    return TRUE;
  return joins_letters (c) && g_unichar_isalnum (g_utf8_get_char (g_utf8_next_char (at)));
}

/* The word without its case, its accents and what joins its letters. */
static char *
fold (const char *word, gsize length)
{
  g_autofree char *lower = g_utf8_casefold (word, length);
  g_autofree char *parts = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) folded = g_string_sized_new (length);

  for (const char *p = parts; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (!g_unichar_ismark (c) && !joins_letters (c))
      g_string_append_unichar (folded, c);
  }
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

static guint
intern (RapWordList *self, char *folded, gboolean *number)
{
  gpointer known = g_hash_table_lookup (self->ids, folded);

  *number = strpbrk (folded, "0123456789") != NULL;
  if (known != NULL) {
    g_free (folded);
    return GPOINTER_TO_UINT (known) - 1;
  }
  g_hash_table_insert (self->ids, folded, GUINT_TO_POINTER (g_hash_table_size (self->ids) + 1));
  return g_hash_table_size (self->ids) - 1;
}

/* The lexicon's classes of the tokens that begin within a word; @at goes on from word to word. */
static guint
flags_of (RapWordList *self, const GArray *tokens, guint *at, guint end)
{
  guint flags = 0;
  RapMatch match;

  for (; *at < tokens->len; (*at)++) {
    const RapToken *token = &g_array_index (tokens, RapToken, *at);
    if (token->start >= end)
      break;
    if ((token->classes & RAP_WORD_NEGATION) != 0)
      flags |= RAP_WORDING_NEGATION;
    if (rap_lexicon_match (self->lexicon, (const RapToken *)(void *)tokens->data, tokens->len, *at,
                           RAP_TERMS (RAP_TERM_MODAL), &match))
      flags |= RAP_WORDING_MODAL;
    if ((token->classes & (RAP_WORD_ADVERB | RAP_WORD_INFINITIVE | RAP_WORD_THAT)) != 0)
      flags |= RAP_WORDING_LINK;
  }
  return flags;
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
  GArray *words = g_array_new (FALSE, FALSE, sizeof (RapWordingWord));
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (RapToken));
  guint token = 0, character = 0;

  rap_vocabulary_tokenize (rap_lexicon_get_vocabulary (self->lexicon), text, 0, strlen (text),
                           tokens);
  for (const char *p = text; *p != '\0';) {
    const char *start = p;
    RapWordingWord word = { .span.start = character };
    gboolean number;

    if (!g_unichar_isalnum (g_utf8_get_char (p))) {
      p = g_utf8_next_char (p);
      character++;
      continue;
    }
    for (; *p != '\0' && is_of_word (p); p = g_utf8_next_char (p))
      character++;
    word.span.end = character;
    word.id = intern (self, fold (start, p - start), &number);
    word.flags = flags_of (self, tokens, &token, p - text) | (number ? RAP_WORDING_NUMBER : 0);
    g_array_append_val (words, word);
  }
  return words;
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
  return g_hash_table_size (self->ids);
}

/**
 * rap_word_list_new:
 * @lexicon: tells negations and modals
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
