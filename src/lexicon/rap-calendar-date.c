/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-calendar-date.h"

#include <stdio.h>
#include <string.h>

#include "rap-figure.h"

/* Years that documents speak of; 1536 is no year. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2150
/* Figures of "0600 hours", which is no length */
#define TIME_OF_DAY 4
/* Units of the longest length that is read */
#define MAX_UNITS 9999

static gboolean
read_year (const char *text, const RapToken *token, guint *year)
{
  if ((token->shape & RAP_TOKEN_NUMBER) == 0 || token->end - token->start != 4)
    return FALSE;
  *year = g_ascii_strtoull (text + token->start, NULL, 10);
  return *year >= FIRST_YEAR && *year <= LAST_YEAR;
}

/**
 * rap_calendar_date_read:
 * @lexicon: of the language
 * @text: that the tokens are of
 * @tokens: (array length=n_tokens): the words of the text
 * @n_tokens: how many there are
 * @at: where the date is to start
 * @date: (out): the day, or the last day of the month or year
 * @grain: (out): how exact it is
 * @n_read: (out): how many tokens it covers
 *
 * Returns: whether a date starts there
 */
gboolean
rap_calendar_date_read (RapLexicon *lexicon,
                        const char *text,
                        const RapToken *tokens,
                        guint n_tokens,
                        guint at,
                        GDate *date,
                        RapDateGrain *grain,
                        guint *n_read)
{
  RapVocabulary *vocabulary = rap_lexicon_get_vocabulary (lexicon);
  guint i = at, day = 0, month = 0, year;
  guint64 number;

  if (i < n_tokens && (tokens[i].shape & RAP_TOKEN_NUMBER) != 0 &&
      tokens[i].end - tokens[i].start <= 2) {
    rap_figure_read (lexicon, text, tokens, i + 1, i, &number);
    day = number;
    if (++i >= n_tokens || (tokens[i].classes & RAP_WORD_MONTH) == 0)
      return FALSE;
  }
  if (i < n_tokens && (tokens[i].classes & RAP_WORD_MONTH) != 0 &&
      (tokens[i].shape & RAP_TOKEN_CAPITAL) != 0)
    month = rap_vocabulary_value (vocabulary, tokens[i++].word);
  /* "December 31, 2020" */
  if (month != 0 && day == 0 && i + 2 < n_tokens && tokens[i + 1].mark == ',') {
    rap_figure_read (lexicon, text, tokens, i + 1, i, &number);
    if (number >= 1 && number <= 31) { /* but not "December 2020, when" */
      day = number;
      i += 2;
    }
  }
  if (i >= n_tokens || !read_year (text, &tokens[i], &year))
    return FALSE;
  *grain = day != 0 ? RAP_DATE_DAY : month != 0 ? RAP_DATE_MONTH : RAP_DATE_YEAR;
  month = month != 0 ? month : 12;
  day = day != 0 ? day : g_date_get_days_in_month (month, year);
  if (!g_date_valid_dmy (day, month, year))
    return FALSE;
  g_date_clear (date, 1);
  g_date_set_dmy (date, day, month, year);
  *n_read = i + 1 - at;
  return TRUE;
}

/**
 * rap_calendar_date_to_string:
 * @date: a valid date
 *
 * Returns: (transfer full): ISO 8601, "2019-12-31"
 */
char *
rap_calendar_date_to_string (const GDate *date)
{
  return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (date), g_date_get_month (date),
                          g_date_get_day (date));
}

/**
 * rap_calendar_date_from_string:
 * @text: (nullable): ISO 8601, "2019-12-31"
 * @date: (out): the day; cleared where @text is none
 *
 * Returns: whether it is a day
 */
gboolean
rap_calendar_date_from_string (const char *text, GDate *date)
{
  guint year, month, day;

  g_date_clear (date, 1);
  if (text == NULL || sscanf (text, "%4u-%2u-%2u", &year, &month, &day) != 3 ||
      !g_date_valid_dmy (day, month, year))
    return FALSE;
  g_date_set_dmy (date, day, month, year);
  return TRUE;
}

/**
 * rap_calendar_length_read:
 * @lexicon: of the language
 * @text: that the tokens are of
 * @tokens: (array length=n_tokens): the words of the text
 * @n_tokens: how many there are
 * @at: where the length is to start
 * @number: (out): how many units; 1 where no number stands there
 * @unit: (out): days of the unit; 0 where it is shorter than a day
 *
 * Reads "two years", "24 hours", "ninety (90) days", "ten working days": a number, where there is
 * one, a word at most, and a unit.
 *
 * Returns: how many tokens it covers; 0 where no length starts there
 */
guint
rap_calendar_length_read (RapLexicon *lexicon,
                          const char *text,
                          const RapToken *tokens,
                          guint n_tokens,
                          guint at,
                          guint *number,
                          guint *unit)
{
  guint64 counted;
  guint i = at + rap_figure_read (lexicon, text, tokens, n_tokens, at, &counted);

  if (counted > MAX_UNITS || (i > at && counted == 0))
    return 0;
  *number = MAX (counted, 1);
  if (i > at) {
    if (i + 2 < n_tokens && tokens[i].mark == '(' &&
        (tokens[i + 1].shape & RAP_TOKEN_NUMBER) != 0 && tokens[i + 2].mark == ')')
      i += 3;
    if (i + 1 < n_tokens && (tokens[i].shape & RAP_TOKEN_MARK) == 0 &&
        (tokens[i].classes & RAP_WORD_UNIT) == 0)
      i++;
  }
  if (i >= n_tokens || (tokens[i].classes & RAP_WORD_UNIT) == 0)
    return 0;
  *unit = rap_vocabulary_value (rap_lexicon_get_vocabulary (lexicon), tokens[i].word);
  if (*unit == 0 && tokens[at].end - tokens[at].start == TIME_OF_DAY &&
      (tokens[at].shape & RAP_TOKEN_NUMBER) != 0)
    return 0;
  return i + 1 - at;
}

/**
 * rap_calendar_length_days:
 * @number: how many units
 * @unit: days of the unit; 0 for hours
 *
 * Returns: days of all of them, so that twelve months are a year; of hours those that are begun
 */
guint
rap_calendar_length_days (guint number, guint unit)
{
  if (unit == 0)
    return (number + 23) / 24;
  return unit == RAP_CALENDAR_MONTH ? number * RAP_CALENDAR_YEAR / 12 : number * unit;
}

/**
 * rap_calendar_is_lasting:
 * @lexicon: of the language
 * @words: a sunset clause that names a day: "until 30 June 2027"
 *
 * Returns: whether something lasts that long, and is not to be done by then
 */
gboolean
rap_calendar_is_lasting (RapLexicon *lexicon, const char *words)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (RapToken));
  RapMatch match;

  rap_vocabulary_tokenize (rap_lexicon_get_vocabulary (lexicon), words, 0, strlen (words), tokens);
  return tokens->len > 0 &&
         rap_lexicon_match (lexicon, (const RapToken *)(void *)tokens->data, tokens->len, 0,
                            RAP_TERMS (RAP_TERM_DATE_OPENING), &match) &&
         match.form == RAP_PERIOD_DURATION;
}

/**
 * rap_calendar_interval_read:
 * @lexicon: of the language
 * @words: a sunset clause that names no date: "within two years", "biennially"
 *
 * Returns: how long it is; no days where it names no length
 */
RapInterval
rap_calendar_interval_read (RapLexicon *lexicon, const char *words)
{
  RapVocabulary *vocabulary = rap_lexicon_get_vocabulary (lexicon);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (RapToken));
  RapInterval interval = { 0 };
  const RapToken *all;
  RapMatch match;
  guint number, unit;

  rap_vocabulary_tokenize (vocabulary, words, 0, strlen (words), tokens);
  all = (const RapToken *)(void *)tokens->data;
  if (rap_lexicon_match (lexicon, all, tokens->len, 0, RAP_TERMS (RAP_TERM_RECURRING), &match))
    return (RapInterval){ match.index, TRUE, FALSE };
  if (!rap_lexicon_match (lexicon, all, tokens->len, 0, RAP_TERMS (RAP_TERM_PERIOD), &match))
    return interval;
  interval.limited = match.form == RAP_PERIOD_LIMIT;
  interval.recurring = match.form == RAP_PERIOD_INTERVAL;
  if (rap_calendar_length_read (lexicon, words, all, tokens->len, match.n_tokens, &number, &unit) >
      0)
    interval.days = rap_calendar_length_days (number, unit);
  return interval;
}
