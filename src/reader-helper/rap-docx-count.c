/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-docx-count.h"

#include <string.h>

/* Above these a label of letters or Roman figures would be long nonsense. */
#define MOST_LETTERS 130u
#define MOST_ROMAN 3999u
#define MOST_SYMBOLS 16u

/* 1 is "a", 27 "aa", 28 "bb". */
static char *
to_letters (guint number, char first)
{
  guint n = (number - 1) / 26 + 1;
  char *letters = g_malloc (n + 1);

  memset (letters, first + (number - 1) % 26, n);
  letters[n] = '\0';
  return letters;
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

/**
 * rap_docx_count:
 * @number: what is counted
 * @format: (nullable): how, as the file names it: "lowerRoman"; figures where it is not known
 *
 * Returns: (transfer full): the number in that form
 */
char *
rap_docx_count (guint number, const char *format)
{
  g_autofree char *roman = NULL;

  format = format != NULL ? format : "decimal";
  if (strcmp (format, "none") == 0)
    return g_strdup ("");
  if (number > 0 && number <= MOST_LETTERS && strcmp (format, "lowerLetter") == 0)
    return to_letters (number, 'a');
  if (number > 0 && number <= MOST_LETTERS && strcmp (format, "upperLetter") == 0)
    return to_letters (number, 'A');
  if (number > 0 && number <= MOST_SYMBOLS && strcmp (format, "chicago") == 0)
    return to_signs (number);
  if (number > 0 && number <= MOST_ROMAN && strcmp (format, "lowerRoman") == 0)
    return to_roman (number);
  if (number > 0 && number <= MOST_ROMAN && strcmp (format, "upperRoman") == 0) {
    roman = to_roman (number);
    return g_ascii_strup (roman, -1);
  }
  if (strcmp (format, "decimalZero") == 0)
    return g_strdup_printf ("%02u", number);
  return g_strdup_printf ("%u", number);
}
