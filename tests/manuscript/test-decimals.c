/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Labels of several numbers: what lines start with, and which of them have a label, "+" for those;
 * and which label counts on from another.
 */
#include <string.h>

#include "rap-decimal-labels.h"

#define MOST_LINES 6

static const struct {
  const char *lines[MOST_LINES];
  const char *has;
} cases[] = {
  { { "36.1 The fish", "36.2 The towns" }, "++" },
  { { "36.1\tThe fish", "36.2\xc2\xa0The towns" }, "++" },
  { { "1.1 A", "1.2 B", "2.1 C", "2.1.1 D", "2.2 E" }, "+++++" },
  { { "1.9 A", "1.10 B", "1.11 C" }, "+++" },
  { { "1.1.1 A", "1.1.2 B" }, "++" },
  { { "1.1.1.1 A", "1.1.1.2 B" }, "++" },
  { { "4.4 A", "4.5 B", "4.6 C" }, "+++" },
  /* Two that count on may do so by chance, unless they begin. */
  { { "4.4 A", "4.5 B" }, "--" },
  { { "36.1 The fish" }, "-" },
  { { "36.1 The fish", "36.3 The towns" }, "--" },
  { { "36.1 The fish", "12.5 United towns", "36.2 The towns" }, "+-+" },
  { { "1.1 per cent", "1.2 million", "1.3 and" }, "---" },
  { { "1.1 promote fish", "1.2 promoting fish", "1.3 to promote fish" }, "+++" },
  { { "1.1 12 fish", "1.2 13 fish" }, "--" },
  { { "1.1", "1.2", "1.3" }, "---" },
  { { "1.1%", "1.2%", "1.3%" }, "---" },
  { { "1.1: A", "1.2: B" }, "--" },
  { { "0.1 A", "0.2 B", "0.3 C" }, "---" },
  { { "1.01 A", "1.02 B" }, "--" },
  { { "2024.1 A", "2024.2 B" }, "--" },
  { { "1.2.3.4.1 A", "1.2.3.4.2 B" }, "--" },
  { { "1.1 “Fish” is a word", "1.2 (Left out)", "1.3 Étangs" }, "+++" },
};

static RapLexicon *
load (void)
{
  g_autoptr (GError) error = NULL;
  RapLexicon *lexicon = rap_lexicon_load ("en", &error);

  g_assert_no_error (error);
  return lexicon;
}

static void
test_lines (void)
{
  g_autoptr (RapLexicon) lexicon = load ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RapDecimalLabels) labels = rap_decimal_labels_new (lexicon);
    g_autoptr (GString) has = g_string_new (NULL);
    guint n = 0;

    for (; n < MOST_LINES && cases[i].lines[n] != NULL; n++)
      rap_decimal_labels_offer (labels, 2 * n, cases[i].lines[n], strlen (cases[i].lines[n]), TRUE);
    rap_decimal_labels_finish (labels);
    for (guint k = 0; k < n; k++) {
      RapLabel label;

      g_string_append_c (has, rap_decimal_labels_get (labels, 2 * k, &label) ? '+' : '-');
      g_assert_false (rap_decimal_labels_get (labels, 2 * k + 1, &label));
    }
    if (strcmp (has->str, cases[i].has) != 0)
      g_error ("%s …: %s", cases[i].lines[0], has->str);
  }
}

/* In the middle of a sentence, what goes on in small letters is no paragraph. */
static void
test_within_sentence (void)
{
  g_autoptr (RapLexicon) lexicon = load ();
  g_autoptr (RapDecimalLabels) labels = rap_decimal_labels_new (lexicon);
  RapLabel label;

  rap_decimal_labels_offer (labels, 0, "1.1 promote", 11, FALSE);
  rap_decimal_labels_offer (labels, 1, "1.2 promote", 11, FALSE);
  rap_decimal_labels_finish (labels);
  g_assert_false (rap_decimal_labels_get (labels, 0, &label));
  g_assert_false (rap_decimal_labels_get (labels, 1, &label));
}

static void
test_label (void)
{
  g_autoptr (RapLexicon) lexicon = load ();
  g_autoptr (RapDecimalLabels) labels = rap_decimal_labels_new (lexicon);
  RapLabel label;

  rap_decimal_labels_offer (labels, 3, "36.1  A", 7, FALSE);
  rap_decimal_labels_offer (labels, 4, "36.1.1 B", 8, FALSE);
  rap_decimal_labels_finish (labels);
  g_assert_true (rap_decimal_labels_get (labels, 3, &label));
  g_assert_cmpuint (label.kind, ==, RAP_LABEL_NUMBER);
  g_assert_cmpuint (label.length, ==, 4);
  g_assert_cmpuint (label.text, ==, 6);
  g_assert_cmpuint (label.number, ==, 36);
  g_assert_cmpuint (label.levels, ==, 2);
  g_assert_true (rap_decimal_labels_get (labels, 4, &label));
  g_assert_cmpuint (label.levels, ==, 3);
}

static void
test_follows (void)
{
  static const struct {
    const char *before, *text;
    gboolean follows;
  } pairs[] = {
    { "36.1", "36.2 The towns", TRUE },   { "36.9", "37.1 The towns", TRUE },
    { "36.1", "36.1.1 The towns", TRUE }, { "36.1.4", "36.2 The towns", TRUE },
    { "36.1", "36.3 The towns", FALSE },  { "36.", "36.1 The towns", FALSE },
    { "(a)", "1.1 The towns", FALSE },    { "36.1", "36.2 per cent", FALSE },
    { "", "1.1 The towns", FALSE },
  };
  g_autoptr (RapLexicon) lexicon = load ();

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    RapLabel label;

    g_assert_cmpint (rap_decimal_label_follows (pairs[i].before, pairs[i].text,
                                                strlen (pairs[i].text), lexicon, &label),
                     ==, pairs[i].follows);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decimals/lines", test_lines);
  g_test_add_func ("/decimals/within-sentence", test_within_sentence);
  g_test_add_func ("/decimals/label", test_label);
  g_test_add_func ("/decimals/follows", test_follows);
  return g_test_run ();
}
