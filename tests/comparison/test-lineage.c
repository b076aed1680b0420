/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * The way of a wording through documents: which paragraphs are steps of it, in which order, and
 * what became of it at each.
 */
#include <string.h>

#include "rap-analyse.h"
#include "documents.h"
#include "rap-lineage.h"

#define JOINT "establish joint basin authorities and to share what they learn;"

static RapParagraph *
analyse (const char *text, RapLexicon *lexicon)
{
  g_autofree char *whole = g_strconcat ("1. ", text, "\n", NULL);
  g_autoptr (GBytes) source = g_bytes_new (whole, strlen (whole));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = rap_analyse_source (source, "text.txt", lexicon, NULL, &error);
  RapDocument *document;

  g_assert_no_error (error);
  document = g_ptr_array_index (documents, 0);
  return g_object_ref (
      rap_document_get_paragraph (document, rap_document_get_n_paragraphs (document) - 1));
}

static void
add_reckoned (GPtrArray *rows,
              RapLexicon *lexicon,
              gint64 document,
              const char *name,
              const char *adopted,
              const char *reckoned,
              const char *text)
{
  g_autoptr (RapParagraph) paragraph = analyse (text, lexicon);
  RapRowFields fields = { .id = rows->len + 1,
                          .document = document,
                          .document_name = name,
                          .adopted = adopted,
                          .reckoned = reckoned,
                          .paragraph = paragraph };

  g_ptr_array_add (rows, rap_row_new (&fields));
}

static void
add (GPtrArray *rows,
     RapLexicon *lexicon,
     gint64 document,
     const char *name,
     const char *adopted,
     const char *text)
{
  add_reckoned (rows, lexicon, document, name, adopted, NULL, text);
}

/* "A/1 B/2 stronger C/3* same" */
static char *
tell (GPtrArray *steps)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++) {
    const RapLineageStep *step = steps->pdata[i];
    const RapPair *pair = rap_lineage_step_get_pair (step);

    g_string_append_printf (told, "%s%s%s%s%s", i > 0 ? ", " : "",
                            rap_row_get_document_name (step->row), step->own ? "*" : "",
                            pair != NULL ? " " : "",
                            pair != NULL ? rap_drift_to_name (pair->drift) : "");
  }
  return g_string_free (told, FALSE);
}

static void
assert_lineage (GPtrArray *rows, RapLexicon *lexicon, const char *wanted)
{
  g_autoptr (GPtrArray) steps = rap_lineage_new (rows, lexicon);
  g_autofree char *told = tell (steps);

  g_assert_cmpstr (told, ==, wanted);
}

static void
test_steps (void)
{
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  add (rows, lexicon, 1, "B", "2018-12-01", "Urges Member States to " JOINT);
  assert_lineage (rows, lexicon, "B*");
  add (rows, lexicon, 2, "C", "2020-12-01", "Encourages Member States to " JOINT);
  add (rows, lexicon, 3, "A", "2016-12-01", "Invites Member States to " JOINT);
  add (rows, lexicon, 4, "D", "2019-12-01", "Requests the Secretary-General to print a map;");
  assert_lineage (rows, lexicon, "A, B* stronger, C weaker");
  /* Whoever comes first after the paragraph itself makes no difference. */
  g_ptr_array_add (rows, g_object_ref (g_ptr_array_index (rows, 1)));
  g_ptr_array_remove_index (rows, 1);
  assert_lineage (rows, lexicon, "A, B* stronger, C weaker");
}

static void
test_one_of_a_document (void)
{
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  add (rows, lexicon, 1, "B", "2018-12-01", "Urges Member States to " JOINT);
  add (rows, lexicon, 2, "A", "2016-12-01",
       "Urges Member States to establish joint basin authorities where the rivers are wide enough "
       "for three boats, and to learn;");
  add (rows, lexicon, 2, "A", "2016-12-01", "Invites Member States to " JOINT);
  assert_lineage (rows, lexicon, "A, B* stronger");
}

static void
test_dates (void)
{
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  add (rows, lexicon, 1, "Z", NULL, "Urges Member States to " JOINT);
  add (rows, lexicon, 2, "Plan of Action of 2009", NULL, "Urges Member States to " JOINT);
  add (rows, lexicon, 3, "A", "2009-03-12", "Urges Member States to " JOINT);
  add (rows, lexicon, 4, "A/RES/120094/2", "2005-01-01", "Urges Member States to " JOINT);
  assert_lineage (rows, lexicon, "A/RES/120094/2, Plan of Action of 2009 same, A same, Z* same");
}

/* What says no date stands by the one that was reckoned, and the step tells so. */
static void
test_reckoned (void)
{
  g_autoptr (RapLexicon) lexicon = load_lexicon ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) steps = NULL;

  add (rows, lexicon, 1, "B", "2016-12-19", "Urges Member States to " JOINT);
  add_reckoned (rows, lexicon, 2, "Z", NULL, "2016-12-31", "Urges Member States to " JOINT);
  add (rows, lexicon, 3, "C", "2018-12-17", "Urges Member States to " JOINT);
  add_reckoned (rows, lexicon, 4, "A", NULL, "2016-12-19", "Urges Member States to " JOINT);
  add (rows, lexicon, 5, "In 2001", NULL, "Urges Member States to " JOINT);
  assert_lineage (rows, lexicon, "In 2001, B* same, A same, Z same, C same");
  steps = rap_lineage_new (rows, lexicon);
  g_assert_cmpstr (((RapLineageStep *)steps->pdata[0])->reckoned, ==, "2001");
  g_assert_cmpstr (((RapLineageStep *)steps->pdata[1])->reckoned, ==, NULL);
  g_assert_cmpstr (((RapLineageStep *)steps->pdata[3])->reckoned, ==, "2016-12-31");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/lineage/steps", test_steps);
  g_test_add_func ("/comparison/lineage/one-of-a-document", test_one_of_a_document);
  g_test_add_func ("/comparison/lineage/dates", test_dates);
  g_test_add_func ("/comparison/lineage/reckoned", test_reckoned);
  return g_test_run ();
}
