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

#define ISOLATE "\xe2\x81\xa8"
#define END_OF_ISOLATE "\xe2\x81\xa9"

/**
 * rap_finding_words_label:
 * @label: of a paragraph: "19."
 *
 * Returns: (transfer full): the same, whose stop stands on its right side in a right-to-left window
 *   too; "" for none
 */
char *
rap_finding_words_label (const char *label)
{
  return *label != '\0' ? g_strconcat (ISOLATE, label, END_OF_ISOLATE, NULL) : g_strdup ("");
}

/**
 * rap_finding_words_number:
 * @paragraph: a paragraph
 *
 * Returns: (transfer full): its label without the stop, for "Confirm Paragraph 19"; "" for none
 */
char *
rap_finding_words_number (RapParagraph *paragraph)
{
  char *number = g_strdup (rap_paragraph_get_label (paragraph));

  if (g_str_has_suffix (number, "."))
    number[strlen (number) - 1] = '\0';
  return number;
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
 * rap_finding_words_inherited:
 * @words: an actor's name, or a date
 *
 * Returns: (transfer full): them, and that not the paragraph says so but the chapeau above it
 */
char *
rap_finding_words_inherited (const char *words)
{
  /* Translators: whom an item of a list asks, or until when, where the line that introduces the
   * list says so: "Member States (from the chapeau)" */
  return g_strdup_printf (_ ("%s (from the chapeau)"), words);
}

/* Whether the text of a paragraph names whoever has the role. */
static gboolean
names_actors (RapCommitment *commitment, RapActorRole role)
{
  guint n;
  const RapActor *actors = rap_commitment_get_actors (commitment, &n);

  for (guint i = 0; i < n; i++)
    if (actors[i].role == role && !rap_span_is_inherited (actors[i].span))
      return TRUE;
  return FALSE;
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
  g_auto (GStrv) names = NULL;
  g_autofree char *words = NULL;

  if (commitment == NULL)
    return NULL;
  names = rap_commitment_list_names (commitment, role);
  if (names[0] == NULL)
    return NULL;
  words = g_strjoinv (COMMA, names);
  return names_actors (commitment, role) ? g_steal_pointer (&words)
                                         : rap_finding_words_inherited (words);
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

    if (rap_span_is_inherited (deadlines[i].span))
      append (words, rap_finding_words_inherited (date));
    else
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
 * Returns: (transfer full) (nullable): what was repaired in its number and its text, and what
 *   stood there
 */
char *
rap_finding_words_repairs (RapParagraph *paragraph)
{
  GPtrArray *words = words_new ();
  guint n;
  const RapTextRepair *repairs = rap_paragraph_get_repairs (paragraph, &n);
  const char *label_was = rap_paragraph_get_label_was (paragraph);

  if (label_was != NULL && *label_was != '\0')
    /* Translators: the number of a paragraph, that an analyst put right: "Number “19.” was “18.”"
     */
    append (words, g_strdup_printf (_ ("Number “%s” was “%s”"), rap_paragraph_get_label (paragraph),
                                    label_was));
  else if (label_was != NULL)
    /* Translators: the number of a paragraph, that an analyst put in */
    append (words, g_strdup_printf (_ ("Number “%s” is not in the source"),
                                    rap_paragraph_get_label (paragraph)));
  for (guint i = 0; i < n; i++) {
    g_autofree char *now = words_at (paragraph, repairs[i].span);

    /* Translators: a word that was parted in the source: "“transfer” was “tran sfer”" */
    append (words, g_strdup_printf (_ ("“%s” was “%s”"), now, repairs[i].was));
  }
  return join (words, "\n");
}

/* Why the rules hold a paragraph for what it is, as rap-reason.c and the library's own reasons say
 * it; tests/rules/translation.py tells when they part. */
static const char *const reasons[] = {
  N_ ("The performative “%s” is followed by an action to be undertaken."),
  N_ ("A performative is followed by an action to be undertaken."),
  N_ ("“%s” leads to an action to be undertaken."),
  N_ ("A need or a commitment leads to an action to be undertaken."),
  /* Translators: a chapeau is the line that introduces lettered subparagraphs */
  N_ ("“%s” takes its force from the chapeau above it."),
  N_ ("The item takes its force from the chapeau above it."),
  N_ ("“%s” says what an actor is to do."),
  N_ ("A modal says what an actor is to do."),
  N_ ("“%s” says what is to be done; who is to do it is not named, or not known as an actor."),
  N_ ("A modal says what is to be done; who is to do it is not named, or not known as an actor."),
  N_ ("“%s” is done by saying it: the body that speaks acts itself."),
  N_ ("What is said is done by saying it: the body that speaks acts itself."),
  N_ ("The imperative “%s” says what is to be done."),
  N_ ("An imperative says what is to be done."),
  N_ ("Marked by the author of the chart: “%s”."),
  N_ ("Marked as a commitment by the author of the chart."),
  N_ ("“%s” states a principle, a fact or a view; no action follows from it."),
  N_ ("It states principles, facts or views; no action follows from them."),
  N_ ("“%s” is not followed by an action to be undertaken."),
  N_ ("The performative is not followed by an action to be undertaken."),
  N_ ("A recital that asks nothing of anybody (“%s”)."),
  N_ ("A recital that asks nothing of anybody."),
  N_ ("“%s” introduces other paragraphs and asks for nothing by itself."),
  N_ ("No performative, imperative or modal asks for anything to be done."),
  N_ ("An analyst marked it as a commitment."),
  N_ ("Rejected by the analyst."),
};

/* What stands for "%s" in a sentence of that form; NULL where it has another. */
static char *
match_form (const char *form, const char *sentence)
{
  const char *hole = strstr (form, "%s");
  gsize before, after, length = strlen (sentence);

  if (hole == NULL)
    return g_str_equal (form, sentence) ? g_strdup ("") : NULL;
  before = hole - form;
  after = strlen (hole + strlen ("%s"));
  if (length < before + after || strncmp (form, sentence, before) != 0 ||
      !g_str_has_suffix (sentence, hole + strlen ("%s")))
    return NULL;
  return g_strndup (sentence + before, length - before - after);
}

/**
 * rap_finding_words_reason:
 * @reason: (nullable): why a paragraph is a commitment, or why not, as the library has it
 *
 * Returns: (transfer full) (nullable): the same in the language of the program, with the words of
 *   the paragraph as they are
 */
char *
rap_finding_words_reason (const char *reason)
{
  for (guint i = 0; reason != NULL && i < G_N_ELEMENTS (reasons); i++) {
    g_autofree char *words = match_form (reasons[i], reason);
    g_autoptr (GString) sentence = NULL;

    if (words == NULL)
      continue;
    sentence = g_string_new (_ (reasons[i]));
    g_string_replace (sentence, "%s", words, 1);
    return g_strdup (sentence->str);
  }
  return g_strdup (reason);
}
