/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-finding-words.h"

#include <glib/gi18n.h>
#include <string.h>

static char *
words_at (RapParagraph *paragraph, RapSpan span)
{
  return g_utf8_substring (rap_paragraph_get_text (paragraph), span.start, span.end);
}

static void
append (GPtrArray *words, char *word)
{
  if (word != NULL && !g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
    g_ptr_array_add (words, word);
  else
    g_free (word);
}

static GPtrArray *
words_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

/* Takes @words. */
static char *
join (GPtrArray *words, const char *separator)
{
  char *joined = NULL;

  if (words->len > 0) {
    g_ptr_array_add (words, NULL);
    joined = g_strjoinv (separator, (char **)words->pdata);
  }
  g_ptr_array_unref (words);
  return joined;
}

/* Translators: what parts the names in a list: "Member States, donors" */
#define COMMA C_ ("list", ", ")

/**
 * rap_finding_words_actions:
 * @paragraph: a paragraph
 * @role: which verbs
 *
 * Returns: (transfer full) (nullable): the verbs, as they stand in the text
 */
char *
rap_finding_words_actions (RapParagraph *paragraph, RapActionRole role)
{
  RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
  GPtrArray *words;
  const RapAction *actions;
  guint n;

  if (commitment == NULL)
    return NULL;
  words = words_new ();
  actions = rap_commitment_get_actions (commitment, &n);
  for (guint i = 0; i < n; i++)
    if (actions[i].role == role)
      append (words, words_at (paragraph, actions[i].span));
  return join (words, COMMA);
}

/**
 * rap_finding_words_actors:
 * @paragraph: a paragraph
 * @role: which actors
 *
 * Returns: (transfer full) (nullable): their names
 */
char *
rap_finding_words_actors (RapParagraph *paragraph, RapActorRole role)
{
  RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
  GPtrArray *words;
  const RapActor *actors;
  guint n;

  if (commitment == NULL)
    return NULL;
  words = words_new ();
  actors = rap_commitment_get_actors (commitment, &n);
  for (guint i = 0; i < n; i++)
    if (actors[i].role == role)
      append (words, g_strdup (actors[i].name));
  return join (words, COMMA);
}

/**
 * rap_finding_words_date:
 * @date: ISO 8601
 *
 * Returns: (transfer full): the date as people write it
 */
char *
rap_finding_words_date (const char *date)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) midnight = NULL;
  g_autofree char *whole = g_strconcat (date, "T00:00:00", NULL);
  char *words = NULL;

  midnight = g_date_time_new_from_iso8601 (whole, zone);
  if (midnight != NULL)
    /* Translators: a date as g_date_time_format() takes it: "31 December 2030" */
    words = g_date_time_format (midnight, _ ("%-d %B %Y"));
  return words != NULL ? words : g_strdup (date);
}

/**
 * rap_finding_words_deadlines:
 * @paragraph: a paragraph
 *
 * Returns: (transfer full) (nullable): its sunset clauses, each with the date it resolves to
 */
char *
rap_finding_words_deadlines (RapParagraph *paragraph)
{
  RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
  GPtrArray *words;
  const RapDeadline *deadlines;
  guint n;

  if (commitment == NULL)
    return NULL;
  words = words_new ();
  deadlines = rap_commitment_get_deadlines (commitment, &n);
  for (guint i = 0; i < n; i++) {
    g_autofree char *clause = words_at (paragraph, deadlines[i].span);
    g_autofree char *date =
        deadlines[i].date != NULL ? rap_finding_words_date (deadlines[i].date) : NULL;

    /* Translators: a sunset clause and the date it means: "by 2030 (31 December 2030)" */
    append (words, date != NULL && strstr (clause, date) == NULL
                       ? g_strdup_printf (_ ("%s (%s)"), clause, date)
                       : g_strdup (clause));
  }
  return join (words, "\n");
}

/**
 * rap_finding_words_qualifiers:
 * @paragraph: a paragraph
 *
 * Returns: (transfer full) (nullable): wording that softens, as it stands in the text
 */
char *
rap_finding_words_qualifiers (RapParagraph *paragraph)
{
  RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
  GPtrArray *words;
  const RapSpan *spans;
  guint n;

  if (commitment == NULL)
    return NULL;
  words = words_new ();
  spans = rap_commitment_get_qualifiers (commitment, &n);
  for (guint i = 0; i < n; i++) {
    g_autofree char *qualifier = words_at (paragraph, spans[i]);

    append (words, g_strdup_printf (_ ("“%s”"), qualifier));
  }
  return join (words, COMMA);
}

/**
 * rap_finding_words_footnotes:
 * @paragraph: a paragraph
 *
 * Returns: (transfer full) (nullable): its footnotes, one a line, each after its mark
 */
char *
rap_finding_words_footnotes (RapParagraph *paragraph)
{
  GPtrArray *words = words_new ();
  guint n;
  const RapFootnote *notes = rap_paragraph_get_footnotes (paragraph, &n);

  for (guint i = 0; i < n; i++)
    append (words, g_strdup_printf ("%s  %s", notes[i].mark,
                                    notes[i].text != NULL && *notes[i].text != '\0'
                                        ? notes[i].text
                                        : _ ("The source does not give this note.")));
  return join (words, "\n");
}

/**
 * rap_finding_words_citations:
 * @paragraph: a paragraph
 *
 * Returns: (transfer full) (nullable): the documents it names, one a line
 */
char *
rap_finding_words_citations (RapParagraph *paragraph)
{
  GPtrArray *words = words_new ();
  guint n;
  const RapCitation *citations = rap_paragraph_get_citations (paragraph, &n);

  for (guint i = 0; i < n; i++)
    append (words, g_strdup (citations[i].symbol));
  return join (words, COMMA);
}

/**
 * rap_finding_words_repairs:
 * @paragraph: a paragraph
 *
 * Returns: (transfer full) (nullable): what was repaired in its text and what stood there
 */
char *
rap_finding_words_repairs (RapParagraph *paragraph)
{
  GPtrArray *words = words_new ();
  guint n;
  const RapTextRepair *repairs = rap_paragraph_get_repairs (paragraph, &n);

  for (guint i = 0; i < n; i++) {
    g_autofree char *now = words_at (paragraph, repairs[i].span);

    /* Translators: a word that was parted in the source: "“transfer” was “tran sfer”" */
    append (words, g_strdup_printf (_ ("“%s” was “%s”"), now, repairs[i].was));
  }
  return join (words, "\n");
}
