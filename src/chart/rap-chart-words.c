/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-words.h"

#include "rap-config.h"

#define GETTEXT_PACKAGE RAP_GETTEXT_PACKAGE
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "rap-chart-repairs.h"

/**
 * rap_chart_word:
 * @word: where it stands
 *
 * Returns: the word, in the language of the program
 */
const char *
rap_chart_word (RapChartWord word)
{
  switch (word) {
  case RAP_CHART_WORD_LANGUAGE:
    /* Translators: the code of the language that you translate into */
    return C_ ("language", "en");
  case RAP_CHART_WORD_TITLE:
    return _ ("Compilation of Commitments");
  case RAP_CHART_WORD_ORIGIN:
    return _ ("Para. of origin");
  case RAP_CHART_WORD_COMMITMENT:
    return _ ("Political commitment");
  case RAP_CHART_WORD_NOTES:
    return _ ("Notes");
  case RAP_CHART_WORD_CONTENTS:
    return _ ("Documents");
  case RAP_CHART_WORD_CONTINUED:
    return _ ("(cont.)");
  case RAP_CHART_WORD_NO_COMMITMENTS:
    return _ ("No commitments were found in this document.");
  }
  g_return_val_if_reached ("");
}

/**
 * rap_chart_words_column:
 * @column: a column beside the text
 *
 * Returns: its head
 */
const char *
rap_chart_words_column (RapChartColumn column)
{
  switch (column) {
  case RAP_CHART_ADDRESSEE:
    return _ ("Addressee");
  case RAP_CHART_DEADLINE:
    return _ ("Sunset clause");
  case RAP_CHART_STRENGTH:
    return _ ("Strength");
  case RAP_CHART_STATUS:
    return _ ("Status");
  case RAP_CHART_NOTE:
    return _ ("Note");
  case RAP_CHART_TAGS:
    return _ ("Tags");
  }
  g_return_val_if_reached ("");
}

/**
 * rap_chart_words_page:
 * @page: from 1
 * @n_pages: how many there are
 *
 * Returns: (transfer full): what stands at the foot of the page
 */
char *
rap_chart_words_page (guint page, guint n_pages)
{
  /* Translators: at the foot of a page, as in "3 of 12" */
  return g_strdup_printf (_ ("Page %u of %u"), page, n_pages);
}

/**
 * rap_chart_words_date:
 * @iso: a day ("2019-12-31"), a month ("2019-12") or a year ("2019")
 *
 * Returns: (transfer full): "31 December 2019", or @iso itself where it is no date
 */
char *
rap_chart_words_date (const char *iso)
{
  int year, month, day, length = 0;
  g_autoptr (GDateTime) date = NULL;

  if (sscanf (iso, "%4d-%2d-%2d%n", &year, &month, &day, &length) == 3 && length == 10)
    date = g_date_time_new_utc (year, month, day, 0, 0, 0);
  if (date == NULL)
    return g_strdup (iso);
  /* Translators: a date in a text, see the manual of strftime() */
  return g_date_time_format (date, _ ("%-e %B %Y"));
}

/**
 * rap_chart_words_session:
 * @session: as the document says it, "75" or "Twelfth special session"
 *
 * Returns: (transfer full): a name for it that can stand by itself
 */
char *
rap_chart_words_session (const char *session)
{
  if (session[strspn (session, "0123456789")] != '\0')
    return g_strdup (session);
  /* Translators: of an assembly, by its number: "session 75" */
  return g_strdup_printf (_ ("session %s"), session);
}

/**
 * rap_chart_words_deadline:
 * @deadline: a sunset clause
 *
 * Returns: (transfer full): what is meant by it, for those who point at it
 */
char *
rap_chart_words_deadline (const RapDeadline *deadline)
{
  g_autofree char *date = NULL;

  if (deadline->date != NULL) {
    date = rap_chart_words_date (deadline->date);
    return g_strdup_printf (_ ("Sunset clause: by %s"), date);
  }
  if (deadline->kind == RAP_DEADLINE_RECURRING)
    return g_strdup (_ ("Sunset clause: recurring"));
  return g_strdup (_ ("Sunset clause"));
}

/**
 * rap_chart_words_count:
 * @n_commitments: how many
 *
 * Returns: (transfer full): "12 commitments"
 */
char *
rap_chart_words_count (guint n_commitments)
{
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u commitment", "%u commitments", n_commitments),
      n_commitments);
}

/* "A and B" of the lexicons that the documents were read with, each once. */
static char *
list_lexicons (GPtrArray *documents)
{
  g_autoptr (GPtrArray) versions = g_ptr_array_new ();

  for (guint i = 0; i < documents->len; i++) {
    const char *version = rap_document_get_lexicon_version (g_ptr_array_index (documents, i));
    if (version != NULL && !g_ptr_array_find_with_equal_func (versions, version, g_str_equal, NULL))
      g_ptr_array_add (versions, (char *)version);
  }
  g_ptr_array_add (versions, NULL);
  return g_strjoinv (", ", (char **)versions->pdata);
}

/**
 * rap_chart_words_origin:
 * @pieces: where to
 * @documents: (element-type RapDocument): what the chart is made of
 * @date: (nullable): ISO 8601, the day that it names as its own
 */
void
rap_chart_words_origin (GArray *pieces, GPtrArray *documents, const char *date)
{
  g_autofree char *lexicons = list_lexicons (documents);
  g_autofree char *day = date != NULL ? rap_chart_words_date (date) : NULL;
  g_autofree char *made =
      day != NULL ? g_strdup_printf (_ ("Compiled on %s with Rapporteur %s"), day, RAP_VERSION)
                  : g_strdup_printf (_ ("Compiled with Rapporteur %s"), RAP_VERSION);
  g_autofree char *whole = NULL;

  if (*lexicons != '\0')
    whole = g_strdup_printf (_ ("%s (lexicon %s). "), made, lexicons);
  else
    whole = g_strdup_printf (_ ("%s. "), made);
  rap_chart_pieces_add (pieces, whole, -1, 0);
}

static void
add_scale (GArray *pieces, const char *scale)
{
  GString *names = g_string_new (NULL);
  g_autofree char *whole = NULL;

  for (guint i = 0; i < RAP_N_STRENGTHS; i++) {
    g_autofree char *name = g_utf8_strdown (rap_strength_to_label (i), -1);
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
  }
  whole = g_strdup_printf (
      _ ("Strength follows the lead verb, from the strongest to the weakest: %s. "), names->str);
  g_string_free (names, TRUE);
  rap_chart_pieces_add (pieces, whole, -1, 0);
  rap_chart_pieces_add (pieces, scale != NULL ? scale : _ ("No official scale exists."), -1, 0);
}

static void
add_repairs (GArray *pieces, GPtrArray *documents, gboolean all_paragraphs)
{
  RapChartRepairs repairs = rap_chart_repairs_count (documents, all_paragraphs);
  g_autofree char *joined = NULL, *corrected = NULL;

  joined = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "In %u place, a word that the layout of the source had "
                                         "broken was joined again. ",
                                         "In %u places, a word that the layout of the source had "
                                         "broken was joined again. ",
                                         repairs.n_joined),
                            repairs.n_joined);
  corrected = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                            "In %u place, words, a number or a heading that had "
                                            "been read wrongly were put right by hand. ",
                                            "In %u places, words, a number or a heading that had "
                                            "been read wrongly were put right by hand. ",
                                            repairs.n_corrected),
                               repairs.n_corrected);
  if (repairs.n_joined > 0)
    rap_chart_pieces_add (pieces, joined, -1, 0);
  if (repairs.n_corrected > 0)
    rap_chart_pieces_add (pieces, corrected, -1, 0);
}

/**
 * rap_chart_words_method:
 * @pieces: where to
 * @documents: (element-type RapDocument): what the chart is made of
 * @options: how
 */
void
rap_chart_words_method (GArray *pieces, GPtrArray *documents, const RapChartOptions *options)
{
  rap_chart_words_origin (pieces, documents, options->date);
  rap_chart_pieces_add_marked (
      pieces,
      options->all_paragraphs
          ? _ ("The chart shows every paragraph; those in grey, without words in bold, contain no "
               "concrete action that can be undertaken. ")
          : _ ("The chart lists the paragraphs that contain a concrete action which can be "
               "undertaken, and leaves out those that only state a principle, a fact or an "
               "intention. "));
  rap_chart_pieces_add_marked (
      pieces, _ ("Commitments were found by rules on the wording of each paragraph, which can be "
                 "examined. The text is that of the source, word for word, with the number of its "
                 "paragraph beside it and under the headings of its document. A paragraph in "
                 "italics only introduces those that follow it. "));
  add_repairs (pieces, documents, options->all_paragraphs);
  rap_chart_pieces_add_marked (
      pieces, _ ("*Bold* marks the verbs of a commitment; _underlining_ marks its sunset clause, "
                 "that is, when it is to be carried out or ends. These marks are not part of the "
                 "source. "));
  if (options->columns & (1u << RAP_CHART_STRENGTH))
    add_scale (pieces, options->scale);
}
