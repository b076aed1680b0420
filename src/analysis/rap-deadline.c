/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Sunset clauses: by when something is to be done, or until when it lasts. In: the words of a
 * commitment. Out: "by 2030", "within two years", "biennially", "at its seventy-sixth session",
 * each with the last day on which it can be met, where one follows from the words, the calendar of
 * sessions and the date of adoption. What was over when the document was adopted is no deadline.
 */
#include <string.h>

#include "rap-calendar-date.h"
#include "rap-figure.h"
#include "rap-sentence.h"

/* How far before "its fifth session" the body is named that holds it, in words. */
#define MAX_BODY_DISTANCE 30

/* The words of the longest name of a body, and of what stands in parentheses behind a session. */
#define MAX_NAME 12
#define MAX_STATED 8

/* Words of the longest date: "31 December 2030", "June 30, 2030" */
#define MAX_DATE 4
/* How far behind a verb the time is named at which it is done, in words. */
#define MAX_ACTION_DISTANCE 9

static void
add_deadline (RapSentence *self, guint first, guint end, RapDeadlineKind kind, const GDate *date)
{
  RapFoundDeadline deadline = { .kind = kind };

  deadline.span = (RapSpan){ self->tokens[first].start, self->tokens[end - 1].end };
  g_date_clear (&deadline.date, 1);
  if (date != NULL && g_date_valid (date))
    deadline.date = *date;
  g_array_append_val (self->findings->deadlines, deadline);
}

static gboolean
is_over (const RapSentence *self, const GDate *date)
{
  return self->adopted != NULL && g_date_valid (date) && g_date_compare (date, self->adopted) < 0;
}

static gboolean
may_be_date (const RapSentence *self, guint i)
{
  return (self->tokens[i].shape & RAP_TOKEN_NUMBER) != 0 ||
         rap_sentence_is (self, i, RAP_WORD_MONTH);
}

/* The last day of the month, the year or the decade, as long as a unit has days, in which @date is;
 * none of a shorter one. */
static gboolean
find_end_of (guint unit, GDate *date)
{
  guint year = g_date_get_year (date);
  guint month = unit < RAP_CALENDAR_YEAR ? g_date_get_month (date) : 12;

  if (unit > RAP_CALENDAR_YEAR) /* of 2021 to 2030 */
    year = (year + 9) / 10 * 10;
  g_date_set_dmy (date, g_date_get_days_in_month (month, year), month, year);
  return unit >= RAP_CALENDAR_MONTH;
}

/* "31 March", "May", and after "the end of" also "this year", "the month": the first such day from
 * the adoption on. Returns how many words it covers. */
static guint
read_date_of_year (const RapSentence *self, guint at, gboolean is_end, GDate *date)
{
  RapVocabulary *vocabulary = rap_lexicon_get_vocabulary (self->lexicon);
  guint i = at, day = 0, month;
  guint64 number;

  if (self->adopted == NULL || at >= self->n)
    return 0;
  *date = *self->adopted;
  if (is_end && rap_sentence_is (self, at, RAP_WORD_DETERMINER) &&
      rap_sentence_is (self, at + 1, RAP_WORD_UNIT) &&
      (self->tokens[at + 1].shape & RAP_TOKEN_CAPITAL) == 0)
    return find_end_of (rap_vocabulary_value (vocabulary, self->tokens[at + 1].word), date) ? 2 : 0;
  if ((self->tokens[i].shape & RAP_TOKEN_NUMBER) != 0)
    i += rap_figure_read (self->lexicon, self->text, self->tokens, at + 1, at, &number);
  day = i > at ? number : 0;
  if ((i == at && !is_end) || !rap_sentence_is (self, i, RAP_WORD_MONTH) ||
      (self->tokens[i].shape & RAP_TOKEN_CAPITAL) == 0)
    return 0;
  month = rap_vocabulary_value (vocabulary, self->tokens[i].word);
  for (guint later = 0; later < 2; later++) {
    guint year = g_date_get_year (self->adopted) + later;
    guint last = day != 0 ? day : g_date_get_days_in_month (month, year);
    if (!g_date_valid_dmy (last, month, year))
      return 0;
    g_date_set_dmy (date, last, month, year);
    if (!is_over (self, date))
      break;
  }
  return i + 1 - at;
}

/* The index after the "Friday," of "Friday, 4 February 1972" */
static guint
skip_weekday (const RapSentence *self, guint at)
{
  return at < self->n && (self->tokens[at].shape & RAP_TOKEN_CAPITAL) != 0 &&
                 rap_sentence_mark (self, at + 1) == ',' && at + 2 < self->n &&
                 (self->tokens[at + 2].shape & RAP_TOKEN_NUMBER) != 0
             ? at + 2
             : at;
}

/* "to convene in 2026 a meeting", "to review the plan in June 2025": what is to be done then, and
 * not something that happens then, "the elections to be held in 2026", or begins: ", starting in".
 */
static gboolean
is_time_of_action (const RapSentence *self, guint i, const GDate *date, RapDateGrain grain)
{
  const guint32 clause = RAP_WORD_THAT | RAP_WORD_RELATIVE | RAP_WORD_INFINITIVE | RAP_WORD_BE;
  guint after = rap_sentence_find_after_action (self, i, TRUE);
  GDate first = *date;

  if (self->adopted == NULL || after == 0 || i - after > MAX_ACTION_DISTANCE ||
      (i > 1 && rap_sentence_is (self, i - 1, RAP_WORD_PARTICIPLE) &&
       rap_sentence_mark (self, i - 2) == ','))
    return FALSE;
  for (guint k = after; k < i; k++)
    if (rap_sentence_is (self, k, clause) || rap_sentence_mark (self, k) == ';')
      return FALSE;
  if (grain != RAP_DATE_DAY)
    g_date_set_dmy (&first, 1, grain == RAP_DATE_YEAR ? 1 : g_date_get_month (date),
                    g_date_get_year (date));
  return g_date_compare (&first, self->adopted) > 0;
}

/* "mid-2026", "mid-June 2026": a part of the date in the same word, which is @part. Returns how
 * many words it covers. */
static guint
read_part_in_word (
    const RapSentence *self, guint at, GDate *date, RapDateGrain *grain, RapMatch *part)
{
  RapVocabulary *vocabulary = rap_lexicon_get_vocabulary (self->lexicon);
  g_autoptr (GArray) tokens = NULL;
  const char *hyphen = NULL;
  guint n;

  if (at < self->n && self->tokens[at].word == 0)
    hyphen = memchr (self->text + self->tokens[at].start, '-',
                     self->tokens[at].end - self->tokens[at].start);
  if (hyphen == NULL)
    return 0;
  tokens = g_array_new (FALSE, FALSE, sizeof (RapToken));
  rap_vocabulary_tokenize (vocabulary, self->text, self->tokens[at].start, hyphen - self->text,
                           tokens);
  if (!rap_lexicon_match (self->lexicon, (const RapToken *)(void *)tokens->data, tokens->len, 0,
                          RAP_TERMS (RAP_TERM_END_OF), part))
    return 0;
  g_array_set_size (tokens, 0);
  rap_vocabulary_tokenize (vocabulary, self->text, hyphen + 1 - self->text,
                           self->tokens[MIN (at + MAX_DATE, self->n) - 1].end, tokens);
  return rap_calendar_date_read (self->lexicon, self->text, (const RapToken *)(void *)tokens->data,
                                 tokens->len, 0, date, grain, &n)
             ? n
             : 0;
}

/* The day that a part of a year ends on, "the first quarter of"; none where the words do not say.
 */
static void
take_part (const RapMatch *part, GDate *date)
{
  guint month = part->index, year = g_date_get_year (date);

  if (month == 0)
    g_date_clear (date, 1);
  else
    g_date_set_dmy (date, g_date_get_days_in_month (month, year), month, year);
}

/* The second day of "3 to 7 May 2027", "28 April and 2 May 2027": the last one has the year.
 * Returns its index; @at where no first one stands there. */
static guint
skip_first_day (const RapSentence *self, guint at)
{
  guint i = at + 1;

  if (at >= self->n || (self->tokens[at].shape & RAP_TOKEN_NUMBER) == 0 ||
      self->tokens[at].end - self->tokens[at].start > 2)
    return at;
  i += rap_sentence_is (self, i, RAP_WORD_MONTH) ? 1 : 0;
  return rap_sentence_is (self, i, RAP_WORD_INFINITIVE | RAP_WORD_COORDINATOR) ||
                 rap_sentence_mark (self, i) == '-'
             ? i + 1
             : at;
}

/* The date at @at, or a part of one: "the end of 2025", "mid-2026". Returns how many words it
 * covers.
 */
static guint
read_named_date (const RapSentence *self,
                 guint at,
                 gboolean by_year,
                 GDate *date,
                 RapDateGrain *grain,
                 RapMatch *part)
{
  guint first = at, n = 0;

  while (rap_sentence_match (self, at, RAP_TERMS (RAP_TERM_END_OF), part))
    at += part->n_tokens;
  if (by_year && at == first)
    at = skip_weekday (self, at);
  if (!rap_calendar_date_read (self->lexicon, self->text, self->tokens, self->n, at, date, grain,
                               &n)) {
    n = read_part_in_word (self, at, date, grain, part);
    if (n == 0 && by_year) {
      n = read_date_of_year (self, at, at > first, date);
      *grain = RAP_DATE_MONTH;
    }
  }
  return n > 0 ? at + n - first : 0;
}

/* "by the end of 2025", "until 31 March 2024", "2019 as a target date" */
static guint
read_date (RapSentence *self, guint i)
{
  RapMatch match;
  RapDateGrain grain;
  GDate date;
  RapMatch part = { .form = FALSE };
  guint at = i, n;
  gboolean opened = rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_DATE_OPENING), &match);
  gboolean is_moment = opened && match.form >= RAP_PERIOD_MOMENT;

  if (opened)
    at += match.n_tokens;
  else if (!may_be_date (self, i))
    return i;
  if (is_moment) {
    guint last = skip_first_day (self, at);
    if (last == at && match.form == RAP_PERIOD_RANGE)
      return i;
    at = last;
  }
  n = read_named_date (self, at, opened && !is_moment, &date, &grain, &part);
  if (n == 0 || (is_moment && !is_time_of_action (self, i, &date, grain)))
    return i;
  at += n;
  if (rap_sentence_match (self, at, RAP_TERMS (RAP_TERM_TARGET), &match)) {
    at += match.n_tokens;
    opened = TRUE;
  }
  if (!opened || is_over (self, &date))
    return i;
  if (part.form && grain == RAP_DATE_YEAR)
    take_part (&part, &date);
  if (is_over (self, &date))
    return i;
  add_deadline (self, i, at, RAP_DEADLINE_DATE, &date);
  return at;
}

/* Whether the words are the whole name of a calendar's body. "The Assembly" is that of whoever
 * speaks: the General Assembly's only in its own resolutions. */
static gboolean
names_body (const RapSentence *self, guint i, guint n, const RapCalendar *calendar)
{
  gsize length = self->tokens[i + n - 1].end - self->tokens[i].start;

  return length == strlen (calendar->body) &&
         g_ascii_strncasecmp (self->text + self->tokens[i].start, calendar->body, length) == 0;
}

/* "to the Commission" right before @i: the session is that of whom something is given, and of no
 * calendar where that is not who speaks: "the Assembly" is, in what the General Assembly says. */
static gboolean
is_of_another (const RapSentence *self, guint i)
{
  for (guint k = i > MAX_NAME ? i - MAX_NAME : 2; k < i; k++) {
    g_autofree char *words = NULL;
    RapActorName name;

    if (!rap_sentence_is (self, k - 2, RAP_WORD_INFINITIVE) ||
        !rap_sentence_is (self, k - 1, RAP_WORD_DETERMINER))
      continue;
    name = rap_actor_name_read (self, k, i);
    if (!name.is_actor || name.end != i)
      continue;
    words = g_strndup (self->text + self->tokens[k].start,
                       self->tokens[i - 1].end - self->tokens[k].start);
    return self->calendar == NULL || !g_str_has_suffix (self->calendar->body, words);
  }
  return FALSE;
}

/* The calendar of the body named last before @i; the body that speaks where none is. */
static const RapCalendar *
find_calendar (const RapSentence *self, guint i)
{
  RapMatch match;

  for (guint k = i; k > 0 && i - k < MAX_BODY_DISTANCE; k--)
    if (rap_sentence_match (self, k - 1, RAP_TERMS (RAP_TERM_CALENDAR), &match)) {
      const RapCalendar *calendar = rap_lexicon_get_calendar (self->lexicon, match.index);
      return names_body (self, k - 1, match.n_tokens, calendar) || calendar == self->calendar
                 ? calendar
                 : NULL;
    }
  return is_of_another (self, i) ? NULL : self->calendar;
}

/* "(June 2029)", "in 2029", ", to be held in 2029", after a session: the document says when it is.
 * Returns the index after it, or @at. */
static guint
read_stated (const RapSentence *self, guint at, GDate *date)
{
  gboolean opened = rap_sentence_mark (self, at) == '(';
  guint first = at, last, n;
  RapDateGrain grain;
  GDate stated;

  if (opened) {
    last = MIN (self->n, at + MAX_STATED);
  } else {
    first += rap_sentence_mark (self, at) == ',' ? 1 : 0;
    if (rap_sentence_is (self, first, RAP_WORD_INFINITIVE) &&
        rap_sentence_is (self, first + 1, RAP_WORD_BE))
      first += 3;
    if (!rap_sentence_is (self, first, RAP_WORD_PREPOSITION))
      return at;
    last = first + 2;
  }
  for (guint k = first + 1; k < last && rap_sentence_mark (self, k) != ')'; k++)
    if (rap_calendar_date_read (self->lexicon, self->text, self->tokens, self->n, k, &stated,
                                &grain, &n) &&
        (!opened || rap_sentence_mark (self, k + n) == ')')) {
      *date = stated;
      return k + n + (opened ? 1 : 0);
    }
  return at;
}

/* The "to be held" of "at its ninth session, to be held in 2029" is nothing that is asked for. */
static void
drop_actions (RapSentence *self, guint first, guint end)
{
  GArray *actions = self->findings->actions;

  for (guint k = self->finding->actions; k < actions->len;) {
    RapSpan span = g_array_index (actions, RapAction, k).span;

    if (span.start >= self->tokens[first].start && span.end <= self->tokens[end - 1].end)
      g_array_remove_index (actions, k);
    else
      k++;
  }
}

/* "at its 2024 session", which its year names. Returns whether one stands at @at, and where it
 * ends; one that is over is none, and passed. */
static gboolean
read_year_session (RapSentence *self, guint i, guint at, guint *end)
{
  RapMatch session;
  RapDateGrain grain;
  GDate date;
  guint n;

  if (!rap_calendar_date_read (self->lexicon, self->text, self->tokens, self->n, at, &date, &grain,
                               &n) ||
      grain != RAP_DATE_YEAR ||
      !rap_sentence_match (self, at + n, RAP_TERMS (RAP_TERM_SESSION), &session))
    return FALSE;
  *end = at + n + session.n_tokens;
  if (!is_over (self, &date))
    add_deadline (self, i, *end, RAP_DEADLINE_SESSION, &date);
  return TRUE;
}

/* "at its seventy-sixth session", "in preparation for its sixty-fourth session in 2021": what the
 * document says of its day is more than the calendar knows. */
static guint
read_session (RapSentence *self, guint i)
{
  RapMatch match, session;
  const RapCalendar *calendar;
  GDate date;
  guint at, n;
  guint64 number;

  g_date_clear (&date, 1);
  if (!rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_SESSION_OPENING), &match))
    return i;
  at = i + match.n_tokens;
  if (read_year_session (self, i, at, &at))
    return at;
  n = rap_figure_read (self->lexicon, self->text, self->tokens, self->n, at, &number);
  at += n > 0 ? n - 1 : 0;
  if (!rap_sentence_is (self, at, RAP_WORD_ORDINAL | RAP_WORD_NEXT) ||
      !rap_sentence_match (self, at + 1, RAP_TERMS (RAP_TERM_SESSION), &session))
    return i;
  calendar = find_calendar (self, i);
  if (calendar != NULL && number != 0)
    rap_calendar_get_date (calendar, number, &date);
  at = read_stated (self, at + 1 + session.n_tokens, &date);
  if (is_over (self, &date))
    return i;
  drop_actions (self, i, at);
  add_deadline (self, i, at, RAP_DEADLINE_SESSION, &date);
  return at;
}

/* Whether the unit at @unit follows its number: which days are working days nobody says here, and
 * how many "the coming years" are. */
static gboolean
is_counted (const RapSentence *self, guint start, guint unit)
{
  if (unit == start)
    return !rap_sentence_has (self, unit, RAP_TRAIT_PLURAL);
  return rap_sentence_is (self, unit - 1, RAP_WORD_CARDINAL) ||
         (self->tokens[unit - 1].shape & RAP_TOKEN_NUMBER) != 0 ||
         rap_sentence_mark (self, unit - 1) == ')';
}

/* "within two years", "for a further period of six months" */
static guint
read_period (RapSentence *self, guint i)
{
  RapMatch match;
  guint at, length, number, unit;
  GDate date;

  if (!rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_PERIOD), &match))
    return i;
  at = i + match.n_tokens;
  length = rap_calendar_length_read (self->lexicon, self->text, self->tokens, self->n, at, &number,
                                     &unit);
  if (length == 0)
    return i;
  if (match.form == RAP_PERIOD_INTERVAL) {
    add_deadline (self, i, at + length, RAP_DEADLINE_RECURRING, NULL);
    return at + length;
  }
  if (length == 1 && match.n_tokens < 2) /* "within days" */
    return i;
  g_date_clear (&date, 1);
  if (self->adopted != NULL && number < 1000 && is_counted (self, at, at + length - 1)) {
    date = *self->adopted;
    if (unit >= RAP_CALENDAR_YEAR)
      g_date_add_years (&date, number * (unit / RAP_CALENDAR_YEAR));
    else if (unit == RAP_CALENDAR_MONTH)
      g_date_add_months (&date, number);
    else
      g_date_add_days (&date, rap_calendar_length_days (number, unit));
  }
  add_deadline (self, i, at + length, RAP_DEADLINE_PERIOD, &date);
  return at + length;
}

static guint
read_recurring (RapSentence *self, guint i)
{
  RapMatch match;

  if (!rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_RECURRING), &match))
    return i;
  add_deadline (self, i, i + match.n_tokens, RAP_DEADLINE_RECURRING, NULL);
  return i + match.n_tokens;
}

/* The index after the sunset clause at @i, which is added; @i where none stands there. */
static guint
read_any (RapSentence *self, guint i)
{
  static guint (*const readers[]) (RapSentence *, guint) = { read_date, read_session, read_period,
                                                             read_recurring };
  guint next = i;

  for (guint r = 0; r < G_N_ELEMENTS (readers) && next == i; r++)
    next = readers[r](self, i);
  return next;
}

/**
 * rap_deadline_skip:
 * @self: a sentence
 * @i: index of a token
 * @limit: index to stop before
 *
 * Returns: index after a day by which something is to be done, and a comma after it, "by 2030,"; @i
 *   where no such thing stands there
 */
guint
rap_deadline_skip (RapSentence *self, guint i, guint limit)
{
  guint n = self->findings->deadlines->len, end;
  RapMatch match;

  if (!rap_sentence_match (self, i, RAP_TERMS (RAP_TERM_DATE_OPENING), &match) ||
      match.form >= RAP_PERIOD_MOMENT)
    return i;
  end = read_date (self, i);
  g_array_set_size (self->findings->deadlines, n);
  if (end > i && rap_sentence_mark (self, end) == ',')
    end++;
  return MIN (end, limit);
}

/**
 * rap_deadline_add_all:
 * @self: a sentence that is a commitment
 *
 * Adds its sunset clauses, those of clauses that only state something left out.
 */
void
rap_deadline_add_all (RapSentence *self)
{
  const guint32 kinds = RAP_TERMS (RAP_TERM_DATE_OPENING) | RAP_TERMS (RAP_TERM_SESSION_OPENING) |
                        RAP_TERMS (RAP_TERM_PERIOD) | RAP_TERMS (RAP_TERM_RECURRING);

  /* "At its 12th meeting, the Assembly decided": that has been. */
  for (guint i = rap_clause_is_told (self) ? 1 : 0; i < self->n;) {
    gboolean may_be = (self->tokens[i].opens & kinds) != 0 || may_be_date (self, i);
    guint next = may_be ? read_any (self, i) : i;

    i = MAX (next, i + 1);
  }
}
