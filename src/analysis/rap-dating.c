/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-dating.h"

#include <string.h>

#include "rap-calendar-date.h"

/* Years that symbols hold; a resolution may have the number 1500. */
#define FIRST_YEAR 1945
#define LAST_YEAR 2150
/* Sessions of a body, which meets at the most a few times a year. */
#define MOST_SESSIONS 400

/* 0 where there is more than figures. */
static guint
read_number (const char *text, gsize length)
{
  guint number = 0;

  for (gsize i = 0; i < length; i++) {
    if (!g_ascii_isdigit (text[i]) || number > LAST_YEAR)
      return 0;
    number = number * 10 + g_ascii_digit_value (text[i]);
  }
  return number;
}

static gboolean
is_year (guint number)
{
  return number >= FIRST_YEAR && number <= LAST_YEAR;
}

static char *
reckon_session (const RapCalendar *calendar, guint session)
{
  GDate date;

  if (calendar == NULL || session == 0 || session > MOST_SESSIONS ||
      !rap_calendar_get_date (calendar, session, &date))
    return NULL;
  return rap_calendar_date_to_string (&date);
}

/* "(2002)": (transfer full) (nullable). */
static char *
year_in_parentheses (const char *symbol)
{
  const char *open = strchr (symbol, '(');
  const char *close = open != NULL ? strchr (open, ')') : NULL;

  return close != NULL && is_year (read_number (open + 1, close - open - 1))
             ? g_strndup (open + 1, close - open - 1)
             : NULL;
}

/* A figure that another part of the symbol follows: the session of "A/RES/71/211", the year of
 * "E/CN.7/2023/CRP.4". The last part is the document's own number. */
static char *
reckon_symbol (const char *symbol, const RapCalendar *calendar)
{
  g_auto (GStrv) parts = g_strsplit (symbol, "/", -1);
  char *reckoned = year_in_parentheses (symbol);

  for (guint i = 0; parts[i] != NULL && parts[i + 1] != NULL && reckoned == NULL; i++) {
    guint number = read_number (parts[i], strlen (parts[i]));

    if (is_year (number))
      reckoned = g_strdup (parts[i]);
    else if (g_ascii_isdigit (*parts[i + 1]) || g_str_has_prefix (parts[i + 1], "L."))
      reckoned = reckon_session (calendar, number);
  }
  return reckoned;
}

/* A year of its own, as in "Declaration 2014", as against the "2030" of "the 2030 Agenda" and of
 * "by 2030". */
static gboolean
stands_alone (RapLexicon *lexicon, const GArray *tokens, guint at)
{
  const RapToken *all = (const RapToken *)(void *)tokens->data;
  RapMatch match;

  if (at > 0 && at + 1 < tokens->len && (all[at - 1].shape & RAP_TOKEN_CAPITAL) == 0 &&
      (all[at + 1].shape & RAP_TOKEN_CAPITAL) != 0)
    return FALSE;
  for (guint back = 1; back <= 3 && back <= at; back++)
    if (rap_lexicon_match (lexicon, all, tokens->len, at - back, RAP_TERMS (RAP_TERM_DATE_OPENING),
                           &match) &&
        match.n_tokens == back && match.form < RAP_PERIOD_MOMENT)
      return FALSE;
  return TRUE;
}

static void
keep_later (char **latest, char *date)
{
  if (*latest == NULL || strcmp (date, *latest) > 0) {
    g_free (*latest);
    *latest = date;
  } else {
    g_free (date);
  }
}

/* The latest day or month, and the latest year, that a text speaks of; each is kept where it is
 * later than what is there. */
static void
find_latest (RapLexicon *lexicon, const char *text, RapSpan span, char **day, char **year)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (RapToken));

  rap_vocabulary_tokenize (rap_lexicon_get_vocabulary (lexicon), text, span.start, span.end,
                           tokens);
  for (guint i = 0, n_read = 1; i < tokens->len; i += n_read) {
    GDate date;
    RapDateGrain grain;

    if (!rap_calendar_date_read (lexicon, text, (const RapToken *)(void *)tokens->data, tokens->len,
                                 i, &date, &grain, &n_read)) {
      n_read = 1;
      continue;
    }
    if (grain != RAP_DATE_YEAR)
      keep_later (day, rap_calendar_date_to_string (&date));
    else if (stands_alone (lexicon, tokens, i))
      keep_later (year, g_strdup_printf ("%04u", g_date_get_year (&date)));
  }
}

/* What it is called counts with its year; in the preamble a year alone counts where nothing else
 * does. */
static char *
reckon_text (const RapOutline *outline, RapLexicon *lexicon)
{
  const RapManuscript *manuscript = outline->manuscript;
  const char *title = outline->metadata.title;
  g_autofree char *named = NULL;
  char *latest = NULL;

  if (title != NULL)
    find_latest (lexicon, title, (RapSpan){ 0, strlen (title) }, &latest, &named);
  if (named != NULL)
    keep_later (&latest, g_steal_pointer (&named));
  for (guint i = 0; i < outline->parts->len; i++)
    if (rap_outline_part (outline, i)->kind == RAP_KIND_PREAMBULAR)
      find_latest (lexicon, manuscript->text, rap_outline_part (outline, i)->span, &latest, &named);
  return latest != NULL ? latest : g_steal_pointer (&named);
}

/**
 * rap_dating_reckon:
 * @outline: a document
 * @lexicon: of its language
 *
 * Returns: (transfer full) (nullable): ISO 8601, a day ("2016-12-31") or a year alone; %NULL where
 *   the document says its date, or nothing tells
 */
char *
rap_dating_reckon (const RapOutline *outline, RapLexicon *lexicon)
{
  const RapMetadata *metadata = &outline->metadata;
  const RapCalendar *calendar =
      metadata->body != NULL ? rap_lexicon_find_calendar (lexicon, metadata->body) : NULL;
  char *reckoned = NULL;

  if (metadata->adopted != NULL)
    return NULL;
  if (metadata->symbol != NULL)
    reckoned = reckon_symbol (metadata->symbol, calendar);
  if (reckoned == NULL && metadata->session != NULL)
    reckoned =
        reckon_session (calendar, read_number (metadata->session, strlen (metadata->session)));
  return reckoned != NULL ? reckoned : reckon_text (outline, lexicon);
}
