/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-list-label.h"

#include <string.h>

/* Above these a label of letters or Roman figures would be long nonsense. */
#define MOST_REPEATED 130
#define MOST_ROMAN 3999
#define MOST_SIGNS 16

/* Where fonts of signs keep them; another font shows nothing sensible there. */
#define FIRST_PRIVATE 0xe000
#define LAST_PRIVATE 0xf8ff

#define GREEK_LETTERS 24
#define ALPHA 0x3b1
#define FINAL_SIGMA 0x3c2

/* 1 is "a", 27 "aa", 28 "bb". */
static char *
to_repeated (guint number, char first)
{
  guint n = (number - 1) / 26 + 1;
  char *letters = g_malloc (n + 1);

  memset (letters, first + (number - 1) % 26, n);
  letters[n] = '\0';
  return letters;
}

/* 26 is "z", 27 "aa", 28 "ab". */
static char *
to_letters (guint64 number, guint n_letters, gboolean greek)
{
  GString *letters = g_string_new (NULL);

  for (; number > 0; number = (number - 1) / n_letters) {
    gunichar letter = (greek ? ALPHA : 'a') + (number - 1) % n_letters;
    char piece[7] = { 0 };

    /* The form of sigma that ends a word counts nothing. */
    g_unichar_to_utf8 (greek && letter >= FINAL_SIGMA ? letter + 1 : letter, piece);
    g_string_prepend (letters, piece);
  }
  return g_string_free (letters, FALSE);
}

static char *
to_roman (guint number)
{
  static const struct {
    guint value;
    const char *figures;
  } parts[] = { { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" },
                { 90, "xc" },  { 50, "l" },   { 40, "xl" }, { 10, "x" },   { 9, "ix" },
                { 5, "v" },    { 4, "iv" },   { 1, "i" } };
  GString *roman = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (; number >= parts[i].value; number -= parts[i].value)
      g_string_append (roman, parts[i].figures);
  return g_string_free (roman, FALSE);
}

/* The marks of notes that are counted by signs: *, †, ‡, §, **, … */
static char *
to_signs (guint number)
{
  static const char *const signs[] = { "*", "†", "‡", "§" };
  GString *mark = g_string_new (NULL);

  for (guint n = (number - 1) / G_N_ELEMENTS (signs) + 1; n > 0; n--)
    g_string_append (mark, signs[(number - 1) % G_N_ELEMENTS (signs)]);
  return g_string_free (mark, FALSE);
}

static char *
to_capitals (char *small)
{
  char *capitals = g_ascii_strup (small, -1);

  g_free (small);
  return capitals;
}

/**
 * rap_list_count:
 * @number: what is counted
 * @form: how; in figures where it has no such number
 *
 * Returns: (transfer full): the number in that form
 */
char *
rap_list_count (gint64 number, RapListForm form)
{
  gboolean repeats = number > 0 && number <= MOST_REPEATED;
  gboolean roman = number > 0 && number <= MOST_ROMAN;

  if (form == RAP_LIST_NONE)
    return g_strdup ("");
  if (number > 0 && (form == RAP_LIST_LETTERS || form == RAP_LIST_GREEK))
    return to_letters (number, form == RAP_LIST_GREEK ? GREEK_LETTERS : 26, form == RAP_LIST_GREEK);
  if (number > 0 && form == RAP_LIST_CAPITALS)
    return to_capitals (to_letters (number, 26, FALSE));
  if (repeats && (form == RAP_LIST_LETTERS_REPEATED || form == RAP_LIST_CAPITALS_REPEATED))
    return to_repeated (number, form == RAP_LIST_LETTERS_REPEATED ? 'a' : 'A');
  if (roman && form == RAP_LIST_ROMAN)
    return to_roman (number);
  if (roman && form == RAP_LIST_ROMAN_CAPITALS)
    return to_capitals (to_roman (number));
  if (number > 0 && number <= MOST_SIGNS && form == RAP_LIST_SIGNS)
    return to_signs (number);
  return g_strdup_printf (
      form == RAP_LIST_DECIMAL_ZERO ? "%02" G_GINT64_FORMAT : "%" G_GINT64_FORMAT, number);
}

/**
 * rap_list_bullet:
 * @text: what stands before each point of a list, perhaps in a font of signs
 *
 * Signs of fonts that only have signs are points to every reader.
 *
 * Returns: (transfer full): the point as a character that every font has
 */
char *
rap_list_bullet (const char *text)
{
  gunichar sign = g_utf8_get_char (text);

  if (*text == '\0')
    return g_strdup ("");
  if ((sign >= FIRST_PRIVATE && sign <= LAST_PRIVATE) || strcmp (text, "\xc2\xb7") == 0)
    return g_strdup ("•");
  if (strcmp (text, "o") == 0)
    return g_strdup ("◦");
  if (strcmp (text, "\xc2\xa7") == 0)
    return g_strdup ("▪");
  return g_strdup (text);
}
