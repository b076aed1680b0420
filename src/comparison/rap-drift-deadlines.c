/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The sunset clauses of a pair's two sides, in order: an earlier day, a shorter time and a more
 * frequent report ask for more.
 */
#include "rap-drift-private.h"

#include "rap-calendar-date.h"

/* Days by which the time that is left may differ in a document that renews another. */
#define MOST_APART 31

typedef struct {
  char *words; /* (owned) */
  char *date;  /* (owned) (nullable) */
  RapDeadlineKind kind;
} Clause;

static void
clause_clear (gpointer data)
{
  Clause *clause = data;

  g_free (clause->words);
  g_free (clause->date);
}

/* (element-type Clause): the sunset clauses of a side, in order. */
static GArray *
clauses_of (const RapDriftSide *side)
{
  GArray *clauses = g_array_new (FALSE, FALSE, sizeof (Clause));

  g_array_set_clear_func (clauses, clause_clear);
  for (guint i = 0; i < side->paragraphs->len; i++) {
    RapParagraph *paragraph = g_ptr_array_index (side->paragraphs, i);
    RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
    guint n = 0;
    const RapDeadline *deadlines =
        commitment != NULL ? rap_commitment_get_deadlines (commitment, &n) : NULL;

    for (guint k = 0; k < n; k++) {
      char *words = rap_span_is_inherited (deadlines[k].span)
                        ? g_strdup (deadlines[k].date)
                        : g_utf8_substring (rap_paragraph_get_text (paragraph),
                                            deadlines[k].span.start, deadlines[k].span.end);
      Clause clause = { words, g_strdup (deadlines[k].date), deadlines[k].kind };
      g_array_append_val (clauses, clause);
    }
  }
  return clauses;
}

/* A shorter time to do something in, and doing it more often, ask for more. How long something
 * lasts is for a reader to judge. */
static RapDrift
compare_intervals (const Clause *before, const Clause *after, RapLexicon *lexicon)
{
  RapInterval old = rap_calendar_interval_read (lexicon, before->words);
  RapInterval now = rap_calendar_interval_read (lexicon, after->words);

  if (old.days == 0 || now.days == 0 || old.recurring != now.recurring ||
      old.limited != now.limited)
    return RAP_DRIFT_UNCLEAR;
  if (old.days == now.days)
    return RAP_DRIFT_SAME;
  if (!old.recurring && !old.limited)
    return RAP_DRIFT_UNCLEAR;
  return now.days < old.days ? RAP_DRIFT_STRONGER : RAP_DRIFT_WEAKER;
}

/* Days from @from to @to, ISO 8601; 0 where one is no day. */
static int
days_between (const char *from, const char *to)
{
  GDate start, end;

  if (!rap_calendar_date_from_string (from, &start) || !rap_calendar_date_from_string (to, &end))
    return 0;
  return g_date_days_between (&start, &end);
}

/* An earlier day asks for more, a later one for less. That another session is named, that a later
 * document has a day that is as much later, or that what lasted until a day lasts until a later
 * one, is the way of documents that renew each other. */
static RapDrift
compare_days (const Clause *before, const Clause *after, int renewal, RapLexicon *lexicon)
{
  int later = days_between (before->date, after->date);

  if (rap_calendar_is_lasting (lexicon, before->words) &&
      rap_calendar_is_lasting (lexicon, after->words))
    return later >= 0 ? RAP_DRIFT_SAME : RAP_DRIFT_UNCLEAR;
  if (later > 0 && renewal > 0 && ABS (later - renewal) <= MOST_APART)
    return RAP_DRIFT_SAME;
  return later == 0 ? RAP_DRIFT_SAME : later < 0 ? RAP_DRIFT_STRONGER : RAP_DRIFT_WEAKER;
}

static RapDrift
compare_clauses (const Clause *before, const Clause *after, int renewal, RapLexicon *lexicon)
{
  if (before->kind == RAP_DEADLINE_SESSION && after->kind == RAP_DEADLINE_SESSION)
    return RAP_DRIFT_SAME;
  if (before->kind != RAP_DEADLINE_DATE || after->kind != RAP_DEADLINE_DATE ||
      before->date == NULL || after->date == NULL)
    return compare_intervals (before, after, lexicon);
  return compare_days (before, after, renewal, lexicon);
}

/* Whether the two say the same, or the day is the same that one has from its chapeau. */
static gboolean
is_same_clause (const Clause *before, const Clause *after)
{
  if (g_ascii_strcasecmp (before->words, after->words) == 0)
    return TRUE;
  return g_strcmp0 (before->date, after->date) == 0 &&
         (g_strcmp0 (before->words, before->date) == 0 ||
          g_strcmp0 (after->words, after->date) == 0);
}

/**
 * rap_drift_compare_deadlines:
 * @left: the older paragraphs
 * @right: the newer ones
 * @lexicon: of the language
 * @reasons: (element-type RapReason): gets one for each sunset clause that came, went or changed
 */
void
rap_drift_compare_deadlines (const RapDriftSide *left,
                             const RapDriftSide *right,
                             RapLexicon *lexicon,
                             GArray *reasons)
{
  g_autoptr (GArray) before = clauses_of (left);
  g_autoptr (GArray) after = clauses_of (right);
  int renewal = days_between (left->adopted, right->adopted);

  for (guint i = 0; i < MAX (before->len, after->len); i++) {
    const Clause *old = i < before->len ? &g_array_index (before, Clause, i) : NULL;
    const Clause *now = i < after->len ? &g_array_index (after, Clause, i) : NULL;
    RapDrift towards = now == NULL   ? RAP_DRIFT_WEAKER
                       : old == NULL ? RAP_DRIFT_STRONGER
                                     : compare_clauses (old, now, renewal, lexicon);

    if (old != NULL && now != NULL && is_same_clause (old, now))
      continue;
    rap_drift_add_reason (reasons, RAP_REASON_DEADLINE, towards, old != NULL ? old->words : NULL,
                          now != NULL ? now->words : NULL);
  }
}
