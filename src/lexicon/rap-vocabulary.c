/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-vocabulary.h"

#include <string.h>

/* No word of interest is longer; a longer one is unknown. */
#define LONGEST 63
/* Ends the spelling of initials, as it ends that of no word */
#define INITIALS_MARK '.'
/* Folded words are padded with zeros to whole steps, and hashed and compared by the step. */
#define STEP sizeof (guint64)
/* Tokens that room is made for at a time. */
#define ROOM 256

typedef struct {
  guint32 hash;
  guint32 word;
} Slot;

typedef struct {
  guint64 start;    /* first step of the spelling, which is most words whole */
  guint32 spelling; /* offset into spellings */
  guint32 classes;
  guint32 opens;
  guint8 length;
  guint8 traits;
  gint16 value;
} Entry;

typedef struct {
  char bytes[8];
  guint length;
  guint32 classes;
  guint8 traits;
  guint next; /* the ending after it that has the same last letter; 0 for none */
} Ending;

struct _RapVocabulary {
  Slot *slots; /* (owned): open addressing, a power of two */
  guint mask;
  GArray *entries;    /* (owned) (element-type Entry): entry 0 is no word */
  GString *spellings; /* (owned): each padded to whole steps */
  GArray *endings;    /* (owned) (element-type Ending): of any word, known or not; 0 is none */
  guint endings_by_letter[128]; /* the first ending with a last letter of ASCII */
  guint32 marks[128];           /* words of the marks of ASCII, once finished */
};

/* A word in small letters. */
typedef struct {
  char bytes[LONGEST + 1 + STEP];
  gsize length; /* 0 for a word that is too long */
} Folded;

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

  self->entries = g_array_sized_new (FALSE, TRUE, sizeof (Entry), 1 << 13);
  g_array_append_val (self->entries, none);
  self->spellings = g_string_sized_new (1 << 17);
  self->endings = g_array_new (FALSE, TRUE, sizeof (Ending));
  g_array_set_size (self->endings, 1);
  self->mask = (1 << 14) - 1;
  self->slots = g_new0 (Slot, self->mask + 1);
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

static inline guint64
read_step (const char *bytes)
{
  guint64 step;

  memcpy (&step, bytes, STEP);
  return step;
}

/* One multiplication for eight letters. */
static inline guint32
hash_folded (const char *bytes, gsize length)
{
  guint64 hash = length;

  for (gsize i = 0; i < length; i += STEP) {
    hash = (hash ^ read_step (bytes + i)) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
    hash ^= hash >> 32;
  }
  return hash;
}

/* Whether two words that start with the same step go on alike. */
static inline gboolean
same_steps (const char *a, const char *b, gsize length)
{
  for (gsize i = STEP; i < length; i += STEP)
    if (read_step (a + i) != read_step (b + i))
      return FALSE;
  return TRUE;
}

static inline guint32
vocabulary_lookup (const RapVocabulary *self, const Folded *folded, guint32 hash)
{
  for (guint i = hash & self->mask; self->slots[i].word != 0; i = (i + 1) & self->mask)
    if (self->slots[i].hash == hash) {
      const Entry *entry = &g_array_index (self->entries, Entry, self->slots[i].word);
      if (entry->length == folded->length && entry->start == read_step (folded->bytes) &&
          same_steps (self->spellings->str + entry->spelling, folded->bytes, entry->length))
        return self->slots[i].word;
    }
  return 0;
}

static void
vocabulary_insert (RapVocabulary *self, guint32 hash, guint32 word)
{
  guint i = hash & self->mask;

  while (self->slots[i].word != 0)
    i = (i + 1) & self->mask;
  self->slots[i] = (Slot){ hash, word };
}

static void
vocabulary_grow (RapVocabulary *self)
{
  guint n_slots = self->mask + 1;
  g_autofree Slot *old = g_steal_pointer (&self->slots);

  self->slots = g_new0 (Slot, n_slots * 2);
  self->mask = n_slots * 2 - 1;
  for (guint i = 0; i < n_slots; i++)
    if (old[i].word != 0)
      vocabulary_insert (self, old[i].hash, old[i].word);
}

static inline char
to_lower (char c)
{
  return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

/* Pads what was folded; a word that is too long becomes none. */
static inline void
finish_folding (Folded *folded, gsize length)
{
  folded->length = length <= LONGEST ? length : 0;
  memset (folded->bytes + folded->length, 0, STEP);
}

/* Small letters, ASCII apostrophe and hyphen. */
static void
fold (const char *word, gsize length, Folded *folded)
{
  gsize n = 0;
  gboolean plain = TRUE;

  for (gsize i = 0; i < length && n <= LONGEST; i++) {
    guchar c = word[i];
    if (c == 0xE2 && i + 2 < length && (guchar)word[i + 1] == 0x80 &&
        ((guchar)word[i + 2] == 0x99 || (guchar)word[i + 2] == 0x91)) {
      folded->bytes[n++] = (guchar)word[i + 2] == 0x99 ? '\'' : '-';
      i += 2;
      continue;
    }
    plain &= c < 0x80;
    folded->bytes[n++] = to_lower (c);
  }
  if (!plain && n <= LONGEST) {
    g_autofree char *lower = g_utf8_strdown (folded->bytes, n);
    n = strlen (lower);
    memcpy (folded->bytes, lower, MIN (n, LONGEST));
  }
  finish_folding (folded, n);
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
  Folded folded;

  fold (word, length, &folded);
  return vocabulary_lookup (self, &folded, hash_folded (folded.bytes, folded.length));
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
  Folded folded;
  Entry entry = { .spelling = self->spellings->len };
  guint32 hash, found;

  fold (word, length, &folded);
  hash = hash_folded (folded.bytes, folded.length);
  found = vocabulary_lookup (self, &folded, hash);
  if (found != 0 || folded.length == 0)
    return found;
  entry.start = read_step (folded.bytes);
  entry.length = folded.length;
  g_string_append_len (self->spellings, folded.bytes, (folded.length + STEP - 1) / STEP * STEP);
  g_array_append_val (self->entries, entry);
  if (self->entries->len * 2 > self->mask)
    vocabulary_grow (self);
  vocabulary_insert (self, hash, self->entries->len - 1);
  return self->entries->len - 1;
}

/**
 * rap_vocabulary_add_initials:
 * @self: a vocabulary
 * @initials: "WHO", which in small letters is another word
 *
 * From then on the word in capitals is one of its own.
 */
void
rap_vocabulary_add_initials (RapVocabulary *self, const char *initials)
{
  g_autofree char *spelling = g_strdup_printf ("%s%c", initials, INITIALS_MARK);

  rap_vocabulary_add (self, spelling, strlen (spelling));
}

/**
 * rap_vocabulary_classify:
 * @self: a vocabulary
 * @word: number of a word
 * @classes: #RapWordClass flags it gets besides those it has
 * @value: what the word counts as: 3 for March, third and three, -3 for thousand; 0 leaves it
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
 * rap_vocabulary_add_traits:
 * @self: a vocabulary
 * @word: number of a word
 * @traits: #RapWordTrait flags it gets besides those it has
 */
void
rap_vocabulary_add_traits (RapVocabulary *self, guint32 word, guint traits)
{
  g_array_index (self->entries, Entry, word).traits |= traits;
}

/**
 * rap_vocabulary_set_opens:
 * @self: a vocabulary
 * @word: number of a word
 * @kinds: RAP_TERMS() of the phrases that start with it, or-ed
 */
void
rap_vocabulary_set_opens (RapVocabulary *self, guint32 word, guint32 kinds)
{
  g_array_index (self->entries, Entry, word).opens = kinds;
}

/**
 * rap_vocabulary_add_ending:
 * @self: a vocabulary
 * @ending: in small letters of ASCII, at most 7 bytes
 * @classes: #RapWordClass flags of the words that end so
 * @traits: #RapWordTrait flags of these
 */
void
rap_vocabulary_add_ending (RapVocabulary *self, const char *ending, guint32 classes, guint traits)
{
  Ending entry = { .length = strlen (ending), .classes = classes, .traits = traits };
  guint *first;

  g_return_if_fail (entry.length > 0 && entry.length < sizeof (entry.bytes));
  memcpy (entry.bytes, ending, entry.length);
  first = &self->endings_by_letter[ending[entry.length - 1] & 0x7F];
  entry.next = *first;
  *first = self->endings->len;
  g_array_append_val (self->endings, entry);
}

/* Adds the classes and traits that the ending of a word tells. */
static void
classify_by_ending (
    const RapVocabulary *self, const char *word, gsize length, guint32 *classes, guint8 *traits)
{
  guint i = length > 0 ? self->endings_by_letter[word[length - 1] & 0x7F] : 0;

  for (; i != 0; i = g_array_index (self->endings, Ending, i).next) {
    const Ending *ending = &g_array_index (self->endings, Ending, i);
    if (length > ending->length + 1 &&
        memcmp (word + length - ending->length, ending->bytes, ending->length) == 0) {
      *classes |= ending->classes;
      *traits |= ending->traits;
    }
  }
}

/**
 * rap_vocabulary_finish:
 * @self: a vocabulary to which nothing will be added
 *
 * Gives every word the classes that its ending tells, so that nobody has to look at it again.
 */
void
rap_vocabulary_finish (RapVocabulary *self)
{
  for (guint32 word = 1; word < self->entries->len; word++) {
    Entry *entry = &g_array_index (self->entries, Entry, word);
    classify_by_ending (self, self->spellings->str + entry->spelling, entry->length,
                        &entry->classes, &entry->traits);
    if (entry->length == 1)
      self->marks[(guchar)self->spellings->str[entry->spelling]] = word;
  }
}

/**
 * rap_vocabulary_size:
 * @self: a vocabulary
 *
 * Returns: one more than the number of its last word
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
 * Returns: what the word counts as: 3 for March, third and three; below 0, how many zeros a word
 *   adds to the number before it; 0 for other words
 */
int
rap_vocabulary_value (RapVocabulary *self, guint32 word)
{
  return g_array_index (self->entries, Entry, word).value;
}

/* What a character is to the tokenizer. */
enum { BLANK, LETTER, CAPITAL, DIGIT, INNER, MARK, HIGH };

/* An underline is a blank: "Calls _upon", from a scan of words that were underlined. */
static const guint8 byte_kinds[256] = {
  ['!' ... '%'] = MARK,   ['&' ... '\''] = INNER, ['(' ... ','] = MARK,
  ['-'] = INNER,          ['.'] = MARK,           ['/'] = INNER,
  ['0' ... '9'] = DIGIT,  [':' ... '@'] = MARK,   ['A' ... 'Z'] = CAPITAL,
  ['['] = BLANK,          ['\\' ... '^'] = MARK,  ['_'] = BLANK,
  ['`'] = MARK,           ['a' ... 'z'] = LETTER, ['{' ... 0x7F] = MARK,
  [0x80 ... 0xFF] = HIGH,
};

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

static inline int
kind_at (const char *text, guint at, guint end, guint *n_bytes)
{
  int kind = byte_kinds[(guchar)text[at]];

  *n_bytes = 1;
  return kind == HIGH ? high_kind (text + at, text + end, n_bytes) : kind;
}

/* The initials that a word in capitals is, "WHO", where there are such; else 0. */
static guint32
look_up_initials (const RapVocabulary *self, const Folded *folded)
{
  Folded initials = *folded;

  if (folded->length == 0 || folded->length >= LONGEST)
    return 0;
  initials.bytes[initials.length] = INITIALS_MARK;
  finish_folding (&initials, initials.length + 1);
  return vocabulary_lookup (self, &initials, hash_folded (initials.bytes, initials.length));
}

static void
look_up_word (const RapVocabulary *self, const Folded *folded, RapToken *token)
{
  const Entry *entry;

  if ((token->shape & RAP_TOKEN_UPPER) != 0)
    token->word = look_up_initials (self, folded);
  if (token->word == 0)
    token->word = vocabulary_lookup (self, folded, hash_folded (folded->bytes, folded->length));
  entry = &g_array_index (self->entries, Entry, token->word);
  token->opens = entry->opens;
  token->classes = entry->classes;
  token->traits = entry->traits;
  if (token->word == 0)
    classify_by_ending (self, folded->bytes, folded->length, &token->classes, &token->traits);
}

/* Reads a word of plain letters and figures, which most are. Returns FALSE where it meets an inner
 * mark or a byte above ASCII. */
static inline gboolean
read_plain_word (
    const RapVocabulary *self, const char *text, guint start, guint end, RapToken *token)
{
  Folded folded;
  guint i = start, seen = 0, n_capitals = 0;
  int kind = BLANK;

  for (; i < end && i - start <= LONGEST; i++) {
    kind = byte_kinds[(guchar)text[i]];
    if (kind < LETTER || kind > DIGIT)
      break;
    seen |= 1u << kind;
    n_capitals += kind == CAPITAL;
    folded.bytes[i - start] = text[i] | (kind == CAPITAL ? 0x20 : 0);
  }
  if (i < end && (kind == INNER || kind == HIGH || i - start > LONGEST))
    return FALSE;
  *token = (RapToken){ .start = start, .end = i };
  if (byte_kinds[(guchar)text[start]] == CAPITAL)
    token->shape |= RAP_TOKEN_CAPITAL;
  if (seen == 1u << DIGIT)
    token->shape |= RAP_TOKEN_NUMBER;
  if (n_capitals > 1 && (seen & 1u << LETTER) == 0)
    token->shape |= RAP_TOKEN_UPPER;
  finish_folding (&folded, i - start);
  look_up_word (self, &folded, token);
  return TRUE;
}

/* Reads the word that starts at @start. Its inner marks are taken back where no letter follows. */
static void
read_word (const RapVocabulary *self, const char *text, guint start, guint end, RapToken *token)
{
  Folded folded;
  gboolean plain = TRUE;
  guint seen = 0, n_capitals = 0, n_folded, n = 1;

  *token = (RapToken){ .start = start, .end = start };
  for (guint i = start; i < end; i += n) {
    int kind = byte_kinds[(guchar)text[i]];

    n = 1;
    if (kind == HIGH)
      kind = high_kind (text + i, text + end, &n);
    if (kind == BLANK || kind == MARK || (kind == INNER && token->end != i))
      break;
    if (i - start <= LONGEST)
      folded.bytes[i - start] = to_lower (text[i]);
    plain &= n == 1;
    seen |= 1u << kind;
    n_capitals += kind == CAPITAL;
    if (kind != INNER)
      token->end = i + n;
  }
  if (n_capitals > 0 && kind_at (text, start, end, &n) == CAPITAL)
    token->shape |= RAP_TOKEN_CAPITAL;
  if ((seen & (1u << LETTER | 1u << CAPITAL)) == 0)
    token->shape |= RAP_TOKEN_NUMBER;
  if (n_capitals > 1 && (seen & 1u << LETTER) == 0)
    token->shape |= RAP_TOKEN_UPPER;
  n_folded = token->end - start;
  if (plain)
    finish_folding (&folded, n_folded);
  else
    fold (text + start, n_folded, &folded);
  look_up_word (self, &folded, token);
}

static void
read_mark (RapVocabulary *self, const char *text, guint start, guint n, RapToken *token)
{
  *token =
      (RapToken){ .start = start, .end = start + n, .shape = RAP_TOKEN_MARK, .mark = text[start] };
  if (n == 1)
    token->word = self->marks[(guchar)text[start]];
  else
    token->word = rap_vocabulary_find (self, text + start, n);
  token->classes = g_array_index (self->entries, Entry, token->word).classes;
  token->opens = g_array_index (self->entries, Entry, token->word).opens;
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
  guint n_tokens = tokens->len, n = 0, open = 0;

  for (guint i = start; i < end; i += n) {
    int kind = kind_at (text, i, end, &n);
    RapToken *token;

    open += text[i] == '[';
    if (kind == BLANK)
      continue;
    if (text[i] == ']' && open > 0) {
      open--;
      continue;
    }
    if (n_tokens == tokens->len)
      g_array_set_size (tokens, n_tokens + ROOM);
    token = &g_array_index (tokens, RapToken, n_tokens++);
    if (kind == INNER || kind == MARK)
      read_mark (self, text, i, n, token);
    else if (!read_plain_word (self, text, i, end, token))
      read_word (self, text, i, end, token);
    n = token->end - i;
  }
  g_array_set_size (tokens, n_tokens);
}
