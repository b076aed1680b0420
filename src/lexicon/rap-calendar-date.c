/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-calendar-date.h"

#include <string.h>

/* Years that documents speak of; 1536 is no year. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2150

/**
 * rap_calendar_number_read:
 * @lexicon: of the language
 * @text: that the token is of
 * @token: a number in figures ("12") or words ("twelve", "twelfth")
 *
 * Returns: the number; 0 where it is none
 */
guint
rap_calendar_number_read (RapLexicon *lexicon, const char *text, const RapToken *token)
{
  if ((token->shape & RAP_TOKEN_NUMBER) != 0 && token->end - token->start < 9)
    return g_ascii_strtoull (text + token->start, NULL, 10);
  if ((token->classes & (RAP_WORD_CARDINAL | RAP_WORD_ORDINAL)) != 0)
    return rap_vocabulary_value (rap_lexicon_get_vocabulary (lexicon), token->word);
  return 0;
}

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

  if (i < n_tokens && (tokens[i].shape & RAP_TOKEN_NUMBER) != 0 &&
      tokens[i].end - tokens[i].start <= 2) {
    day = rap_calendar_number_read (lexicon, text, &tokens[i]);
    if (++i >= n_tokens || (tokens[i].classes & RAP_WORD_MONTH) == 0)
      return FALSE;
  }
  if (i < n_tokens && (tokens[i].classes & RAP_WORD_MONTH) != 0 &&
      (tokens[i].shape & RAP_TOKEN_CAPITAL) != 0)
    month = rap_vocabulary_value (vocabulary, tokens[i++].word);
  /* "December 31, 2020" */
  if (month != 0 && day == 0 && i + 2 < n_tokens && tokens[i + 1].mark == ',') {
    day = rap_calendar_number_read (lexicon, text, &tokens[i]);
    i += day >= 1 && day <= 31 ? 2 : 0;
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

  rap_vocabulary_tokenize (vocabulary, words, 0, strlen (words), tokens);
  all = (const RapToken *)(void *)tokens->data;
  if (rap_lexicon_match (lexicon, all, tokens->len, 0, RAP_TERMS (RAP_TERM_RECURRING), &match))
    return (RapInterval){ match.index, TRUE, FALSE };
  if (!rap_lexicon_match (lexicon, all, tokens->len, 0, RAP_TERMS (RAP_TERM_PERIOD), &match))
    return interval;
  interval.limited = match.form == RAP_PERIOD_LIMIT;
  for (guint i = match.n_tokens; i < tokens->len; i++)
    if ((all[i].classes & RAP_WORD_UNIT) != 0) {
      guint number = rap_calendar_number_read (lexicon, words, &all[i - 1]);
      interval.days = MAX (number, 1) * rap_vocabulary_value (vocabulary, all[i].word);
      break;
    }
  return interval;
}
