/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Dates in words. In: tokens. Out: "16 December 2020", "December 2020" or "2020" as a date, with
 * how exact it is; a year or a month stands for its last day. And "within two years" as its length.
 */
#pragma once

#include "rap-lexicon.h"

G_BEGIN_DECLS

typedef enum { RAP_DATE_DAY, RAP_DATE_MONTH, RAP_DATE_YEAR } RapDateGrain;

gboolean rap_calendar_date_read (RapLexicon *lexicon,
                                 const char *text,
                                 const RapToken *tokens,
                                 guint n_tokens,
                                 guint at,
                                 GDate *date,
                                 RapDateGrain *grain,
                                 guint *n_read);
/* Days of the lexicon's units that a calendar has days of its own for. */
#define RAP_CALENDAR_MONTH 30
#define RAP_CALENDAR_YEAR 365

/* Days of a time that is counted, not dated: "within two years", "every six months". */
typedef struct {
  guint days;         /* 0 where the words do not say */
  gboolean recurring; /* from one time to the next */
  gboolean limited;   /* something is to be done in it, as against lasting so long */
} RapInterval;

gboolean rap_calendar_is_lasting (RapLexicon *lexicon, const char *words);
RapInterval rap_calendar_interval_read (RapLexicon *lexicon, const char *words);
guint rap_calendar_length_read (RapLexicon *lexicon,
                                const char *text,
                                const RapToken *tokens,
                                guint n_tokens,
                                guint at,
                                guint *number,
                                guint *unit);
guint rap_calendar_length_days (guint number, guint unit);
char *rap_calendar_date_to_string (const GDate *date);
gboolean rap_calendar_date_from_string (const char *text, GDate *date);

G_END_DECLS
