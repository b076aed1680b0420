/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A document that says no date: by which day or year it is put in order, and that one that says its
 * date has none.
 */
#include <string.h>

#include "rap-analyse.h"

#define OPERATIVE "1. Urges Member States to mend every weir of the upper valley;\n"

static const struct {
  const char *text, *adopted, *reckoned;
} cases[] = {
  /* The session in the symbol, by the calendar of the body. */
  { "A/RES/71/211\n\nThe General Assembly,\n\n" OPERATIVE, NULL, "2016-12-31" },
  { "A/71/L.12\n\nThe General Assembly,\n\n" OPERATIVE, NULL, "2016-12-31" },
  { "A/HRC/RES/20/8\n\nThe Human Rights Council,\n\n" OPERATIVE, NULL, "2012-07-06" },
  { "A/RES/71/211\n\nThe General Assembly,\n\nRecalling its resolution 60/179 of 16 December "
    "2005,\n\n" OPERATIVE,
    NULL, "2016-12-31" },
  /* The year in the symbol; the last figure is the number of the document. */
  { "S/RES/1325 (2000)\n\nThe Security Council,\n\n" OPERATIVE, NULL, "2000" },
  { "E/CN.7/2023/CRP.4\n\nThe Commission on Narcotic Drugs,\n\n" OPERATIVE, NULL, "2023" },
  { "A/RES/2023\n\nThe General Assembly,\n\n" OPERATIVE, NULL, NULL },
  { "A/CONF.157/23\n\nThe Conference,\n\n" OPERATIVE, NULL, NULL },
  /* The latest day that the preamble speaks of; what is still to come is no day of it. */
  { "The Assembly,\n\nRecalling the declaration of 3 May 2011 and that of 16 December 2005,\n\n"
    "Recalling the 2030 Agenda for the care of rivers,\n\n" OPERATIVE,
    NULL, "2011-05-03" },
  /* A year alone, where there is no more. */
  { "The Assembly,\n\nRecalling the conference of ferrymen held in 2014,\n\nResolved to mend every "
    "weir by 2030,\n\n" OPERATIVE,
    NULL, "2014" },
  { "The Assembly,\n\nRecalling the Declaration 2014 High Waters and the 2030 "
    "Agenda,\n\n" OPERATIVE,
    NULL, "2014" },
  { "The Assembly,\n\nRecalling the conference of ferrymen,\n\n" OPERATIVE, NULL, NULL },
};

static void
test_reckon (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLexicon) lexicon = rap_lexicon_load ("en", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GBytes) source = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
    g_autoptr (GPtrArray) documents =
        rap_analyse_source (source, "text.txt", lexicon, NULL, &error);
    RapDocument *document;

    g_assert_no_error (error);
    document = documents->pdata[0];
    g_test_message ("%s", cases[i].text);
    g_assert_cmpstr (rap_document_get_adopted (document), ==, cases[i].adopted);
    g_assert_cmpstr (rap_document_get_reckoned (document), ==, cases[i].reckoned);
  }
}

/* What says its date needs no other, and what is reckoned goes along with what is found again. */
static void
test_said (void)
{
  static const char text[] = "A/RES/71/211\n\nThe General Assembly,\n\n" OPERATIVE
                             "\nAdopted at the 3rd meeting, on 19 December 2016\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (RapLexicon) lexicon = rap_lexicon_load ("en", &error);
  g_autoptr (GBytes) source = g_bytes_new_static (text, strlen (text));
  g_autoptr (GPtrArray) documents = rap_analyse_source (source, "text.txt", lexicon, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (rap_document_get_adopted (documents->pdata[0]), ==, "2016-12-19");
  g_assert_cmpstr (rap_document_get_reckoned (documents->pdata[0]), ==, NULL);
}

static void
test_order (void)
{
  g_assert_cmpint (rap_document_compare_dates ("2016-12-19", NULL, "2016-12-20", NULL), <, 0);
  g_assert_cmpint (rap_document_compare_dates ("2016-12-19", NULL, NULL, "2016-12-31"), <, 0);
  g_assert_cmpint (rap_document_compare_dates (NULL, "2016-12-31", "2017-01-05", NULL), <, 0);
  /* It speaks of the other, and comes after it. */
  g_assert_cmpint (rap_document_compare_dates (NULL, "2011-05-03", "2011-05-03", NULL), >, 0);
  g_assert_cmpint (rap_document_compare_dates (NULL, NULL, NULL, "2011"), >, 0);
  g_assert_cmpint (rap_document_compare_dates (NULL, NULL, NULL, NULL), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dating/reckon", test_reckon);
  g_test_add_func ("/dating/said", test_said);
  g_test_add_func ("/dating/order", test_order);
  return g_test_run ();
}
