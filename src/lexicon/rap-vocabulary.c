/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-vocabulary.h"

#include <string.h>

/* No word of interest is longer; a longer one is unknown. */
#define LONGEST 63

typedef struct {
  guint32 hash;
  guint32 word;
} Slot;

typedef struct {
  guint32 spelling; /* offset into spellings */
  guint32 length;
  guint32 classes;
  int value;
} Entry;

typedef struct {
  char bytes[8];
  guint length;
  guint32 classes;
} Ending;

struct _RapVocabulary {
  Slot *slots; /* (owned): open addressing, a power of two */
  guint mask;
  GArray *entries;    /* (owned) (element-type Entry): entry 0 is no word */
  GString *spellings; /* (owned) */
  GArray *endings;    /* (owned) (element-type Ending): of any word, known or not */
};

static void vocabulary_grow (RapVocabulary *self, guint n_slots);

/**
 * rap_vocabulary_new:
 *
 * Returns: (transfer full): a vocabulary without words
 */
RapVocabulary *
rap_vocabulary_new (void)
{
  RapVocabulary *self = g_new0 (RapVocabulary, 1);
  Entry none = { 0 };

  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_append_val (self->entries, none);
  self->spellings = g_string_new (NULL);
  self->endings = g_array_new (FALSE, TRUE, sizeof (Ending));
  vocabulary_grow (self, 1 << 14);
  return self;
}

/**
 * rap_vocabulary_free:
 * @self: (transfer full): a vocabulary
 */
void
rap_vocabulary_free (RapVocabulary *self)
{
  g_free (self->slots);
  g_array_unref (self->entries);
  g_string_free (self->spellings, TRUE);
  g_array_unref (self->endings);
  g_free (self);
}

/* FNV-1a: short keys, no tables. */
static inline guint32
hash_bytes (const char *bytes, gsize length)
{
  guint32 hash = 2166136261u;
  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar)bytes[i]) * 16777619u;
  return hash;
}

static void
vocabulary_grow (RapVocabulary *self, guint n_slots)
{
  g_free (self->slots);
  self->slots = g_new0 (Slot, n_slots);
  self->mask = n_slots - 1;
  for (guint32 word = 1; word < self->entries->len; word++) {
    const Entry *entry = &g_array_index (self->entries, Entry, word);
    guint32 hash = hash_bytes (self->spellings->str + entry->spelling, entry->length);
    guint i = hash & self->mask;
    while (self->slots[i].word != 0)
      i = (i + 1) & self->mask;
    self->slots[i] = (Slot){ hash, word };
  }
}

static inline guint32
vocabulary_lookup (RapVocabulary *self, const char *folded, gsize length, guint32 hash)
{
  for (guint i = hash & self->mask; self->slots[i].word != 0; i = (i + 1) & self->mask) {
    if (self->slots[i].hash == hash) {
      const Entry *entry = &g_array_index (self->entries, Entry, self->slots[i].word);
      if (entry->length == length &&
          memcmp (self->spellings->str + entry->spelling, folded, length) == 0)
        return self->slots[i].word;
    }
  }
  return 0;
}

/* Small letters, ASCII apostrophe and hyphen. Returns the length, or 0 where it is too long. */
static gsize
fold (const char *word, gsize length, char folded[LONGEST + 1])
{
  gsize n = 0;
  gboolean plain = TRUE;

  for (gsize i = 0; i < length; i++) {
    guchar c = word[i];
    if (n == LONGEST)
      return 0;
    if (c == 0xE2 && i + 2 < length && (guchar)word[i + 1] == 0x80 &&
        ((guchar)word[i + 2] == 0x99 || (guchar)word[i + 2] == 0x91)) {
      folded[n++] = (guchar)word[i + 2] == 0x99 ? '\'' : '-';
      i += 2;
      continue;
    }
    plain &= c < 0x80;
    folded[n++] = g_ascii_tolower (c);
  }
  if (!plain) {
    g_autofree char *lower = g_utf8_strdown (folded, n);
    n = strlen (lower);
    if (n > LONGEST)
      return 0;
    memcpy (folded, lower, n);
  }
  return n;
}

/**
 * rap_vocabulary_find:
 * @self: a vocabulary
 * @word: a word or a mark of punctuation
 * @length: its length in bytes
 *
 * Returns: its number; 0 where the lexicon does not know it
 */
guint32
rap_vocabulary_find (RapVocabulary *self, const char *word, gsize length)
{
  char folded[LONGEST + 1];
  gsize n = fold (word, length, folded);

  return n == 0 ? 0 : vocabulary_lookup (self, folded, n, hash_bytes (folded, n));
}

/**
 * rap_vocabulary_add:
 * @self: a vocabulary
 * @word: a word or a mark of punctuation
 * @length: its length in bytes, at most 63 once folded
 *
 * Returns: its number, old or new; 0 where it is too long to be a word
 */
guint32
rap_vocabulary_add (RapVocabulary *self, const char *word, gsize length)
{
  char folded[LONGEST + 1];
  gsize n = fold (word, length, folded);
  guint32 hash = hash_bytes (folded, n);
  guint32 found = n == 0 ? 0 : vocabulary_lookup (self, folded, n, hash);
  Entry entry = { self->spellings->len, n, 0, 0 };

  if (found != 0 || n == 0)
    return found;
  g_string_append_len (self->spellings, folded, n);
  g_array_append_val (self->entries, entry);
  if (self->entries->len * 2 > self->mask)
    vocabulary_grow (self, (self->mask + 1) * 2);
  else {
    guint i = hash & self->mask;
    while (self->slots[i].word != 0)
      i = (i + 1) & self->mask;
    self->slots[i] = (Slot){ hash, self->entries->len - 1 };
  }
  return self->entries->len - 1;
}

/**
 * rap_vocabulary_classify:
 * @self: a vocabulary
 * @word: number of a word
 * @classes: #RapWordClass flags it gets besides those it has
 * @value: what the word counts as: 3 for March, third and three; 0 leaves it
 */
void
rap_vocabulary_classify (RapVocabulary *self, guint32 word, guint32 classes, int value)
{
  Entry *entry = &g_array_index (self->entries, Entry, word);

  entry->classes |= classes;
  if (value != 0)
    entry->value = value;
}

/**
 * rap_vocabulary_add_ending:
 * @self: a vocabulary
 * @ending: in small letters, at most 7 bytes
 * @classes: #RapWordClass flags of the words that end so
 */
void
rap_vocabulary_add_ending (RapVocabulary *self, const char *ending, guint32 classes)
{
  Ending entry = { .length = strlen (ending), .classes = classes };

  g_return_if_fail (entry.length < sizeof (entry.bytes));
  memcpy (entry.bytes, ending, entry.length);
  g_array_append_val (self->endings, entry);
}

/**
 * rap_vocabulary_size:
 * @self: a vocabulary
 *
 * Returns: how many words it knows; words are numbered from 0
 */
guint
rap_vocabulary_size (RapVocabulary *self)
{
  return self->entries->len;
}

/**
 * rap_vocabulary_value:
 * @self: a vocabulary
 * @word: number of a word
 *
 * Returns: what the word counts as: 3 for "March", "third" and "three"; 0 for most words
 */
int
rap_vocabulary_value (RapVocabulary *self, guint32 word)
{
  return g_array_index (self->entries, Entry, word).value;
}

/* What a byte is to the tokenizer. */
enum { BLANK, LETTER, CAPITAL, DIGIT, INNER, MARK, HIGH };

static inline int
byte_kind (guchar c)
{
  if (c >= 'a' && c <= 'z')
    return LETTER;
  if (c >= 'A' && c <= 'Z')
    return CAPITAL;
  if (c >= '0' && c <= '9')
    return DIGIT;
  if (c >= 0x80)
    return HIGH;
  if (c <= ' ')
    return BLANK;
  return c == '-' || c == '\'' || c == '/' || c == '&' ? INNER : MARK;
}

/* A high byte starts a letter, a blank, an inner mark of a word or a mark. */
static int
high_kind (const char *at, const char *end, guint *n_bytes)
{
  gunichar c = g_utf8_get_char (at);

  *n_bytes = MIN ((guint)(g_utf8_next_char (at) - at), (guint)(end - at));
  if (c == 0x2019 || c == 0x2011)
    return INNER;
  if (g_unichar_isspace (c) || c == 0x200B)
    return BLANK;
  if (g_unichar_isalnum (c) || g_unichar_ismark (c))
    return g_unichar_isupper (c) ? CAPITAL : LETTER;
  return MARK;
}

static void
finish_word (RapVocabulary *self, const char *text, RapToken *token)
{
  const Entry *entry;

  token->word = rap_vocabulary_find (self, text + token->start, token->end - token->start);
  entry = &g_array_index (self->entries, Entry, token->word);
  token->classes = entry->classes;
  for (guint i = 0; i < self->endings->len; i++) {
    const Ending *ending = &g_array_index (self->endings, Ending, i);
    if (token->end - token->start > ending->length + 1 &&
        memcmp (text + token->end - ending->length, ending->bytes, ending->length) == 0)
      token->classes |= ending->classes;
  }
}

/**
 * rap_vocabulary_tokenize:
 * @self: a vocabulary
 * @text: valid UTF-8
 * @start: first byte to read
 * @end: byte to stop before
 * @tokens: (element-type RapToken): gets the words, numbers and marks, after those in it
 *
 * A word may hold hyphens, apostrophes and slashes, but neither starts nor ends with them.
 */
void
rap_vocabulary_tokenize (
    RapVocabulary *self, const char *text, guint start, guint end, GArray *tokens)
{
  const char *limit = text + end;
  RapToken token = { 0 };
  gboolean in_word = FALSE;
  guint n = 0, n_capitals = 0, n_letters = 0, n_digits = 0;

  for (guint i = start; i <= end; i += n) {
    int kind = i == end ? BLANK : byte_kind (text[i]);
    n = 1;
    if (kind == HIGH)
      kind = high_kind (text + i, limit, &n);
    if (kind == LETTER || kind == CAPITAL || kind == DIGIT) {
      if (!in_word) {
        in_word = TRUE;
        token = (RapToken){ .start = i, .shape = kind == CAPITAL ? RAP_TOKEN_CAPITAL : 0 };
        n_capitals = n_letters = n_digits = 0;
      }
      n_capitals += kind == CAPITAL;
      n_letters += kind == LETTER;
      n_digits += kind == DIGIT;
      token.end = i + n;
      continue;
    }
    if (kind == INNER && in_word && token.end == i)
      continue; /* part of the word if a letter follows, which sets token.end */
    if (in_word) {
      in_word = FALSE;
      if (n_digits > 0 && n_letters + n_capitals == 0)
        token.shape |= RAP_TOKEN_NUMBER;
      if (n_capitals > 1 && n_letters == 0)
        token.shape |= RAP_TOKEN_UPPER;
      finish_word (self, text, &token);
      g_array_append_val (tokens, token);
      if (token.end < i) { /* what was taken for an inner mark stands alone */
        i = token.end;
        n = 0;
        continue;
      }
    }
    if (kind != BLANK) {
      RapToken mark = { .start = i, .end = i + n, .shape = RAP_TOKEN_MARK, .mark = text[i] };
      finish_word (self, text, &mark);
      g_array_append_val (tokens, mark);
    }
  }
}
