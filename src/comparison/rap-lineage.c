/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-lineage.h"

static void
step_free (gpointer data)
{
  RapLineageStep *step = data;

  g_object_unref (step->row);
  g_clear_pointer (&step->change, rap_comparison_unref);
  g_free (step->reckoned);
  g_free (step);
}

/* A document of this paragraph alone. */
static RapDocument *
wrap (RapRow *row)
{
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new ();
  g_autoptr (GArray) sections = rap_sections_new ();
  RapDocumentFields fields = { .paragraphs = paragraphs, .sections = sections };

  g_ptr_array_set_free_func (paragraphs, g_object_unref);
  g_ptr_array_add (paragraphs, g_object_ref (rap_row_get_paragraph (row)));
  return rap_document_new (&fields);
}

/* (transfer full) (nullable): %NULL where they share too little to be a pair. */
static RapComparison *
compare (RapRow *older, RapRow *newer, RapLexicon *lexicon)
{
  g_autoptr (RapDocument) left = wrap (older);
  g_autoptr (RapDocument) right = wrap (newer);
  RapComparison *comparison = rap_comparison_new (left, right, lexicon);

  if (rap_comparison_get_n_pairs (comparison) > 0)
    return comparison;
  rap_comparison_unref (comparison);
  return NULL;
}

/* Of one document the likest, and of equals the one that stands first. */
static gboolean
is_better (const RapLineageStep *step, const RapLineageStep *than)
{
  if (step->own != than->own)
    return step->own;
  if (step->score < than->score || step->score > than->score)
    return step->score > than->score;
  return rap_row_get_id (step->row) < rap_row_get_id (than->row);
}

static void
take (GPtrArray *steps, RapLineageStep *step)
{
  for (guint i = 0; i < steps->len; i++) {
    RapLineageStep *other = g_ptr_array_index (steps, i);

    if (rap_row_get_document (other->row) != rap_row_get_document (step->row))
      continue;
    if (is_better (step, other)) {
      step_free (other);
      steps->pdata[i] = step;
    } else {
      step_free (step);
    }
    return;
  }
  g_ptr_array_add (steps, step);
}

/* Where a document says no date and none was reckoned when it was read, it is of the year in its
 * name: "Plan of Action of 2009". */
static char *
reckon (RapRow *row)
{
  static const char year[] = "(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])";
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;

  if (rap_row_get_adopted (row) != NULL || rap_row_get_reckoned (row) != NULL)
    return g_strdup (rap_row_get_reckoned (row));
  regex = g_regex_new (year, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_regex_match (regex, rap_row_get_document_name (row), G_REGEX_MATCH_DEFAULT, &match);
  return g_match_info_fetch (match, 0);
}

/* By date; what has none comes last, and what is of one day by name. */
static int
compare_age (gconstpointer a, gconstpointer b)
{
  const RapLineageStep *one = *(const RapLineageStep *const *)a;
  const RapLineageStep *other = *(const RapLineageStep *const *)b;
  RapRow *left = one->row, *right = other->row;
  int order = rap_document_compare_dates (rap_row_get_adopted (left), one->reckoned,
                                          rap_row_get_adopted (right), other->reckoned);

  if (order == 0)
    order = strcmp (rap_row_get_document_name (left), rap_row_get_document_name (right));
  if (order == 0)
    order = rap_row_get_document (left) < rap_row_get_document (right) ? -1 : 1;
  return order;
}

/**
 * rap_lineage_new:
 * @rows: (element-type RapRow): the paragraph asked about, then others
 * @lexicon: of their language
 *
 * Returns: (transfer full) (element-type RapLineageStep): its way, the paragraph itself among the
 *   steps; nothing else where none of the others is like it
 */
GPtrArray *
rap_lineage_new (GPtrArray *rows, RapLexicon *lexicon)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func (step_free);
  RapRow *own = g_ptr_array_index (rows, 0);

  for (guint i = 0; i < rows->len; i++) {
    RapRow *row = g_ptr_array_index (rows, i);
    g_autoptr (RapComparison) likeness = compare (own, row, lexicon);
    RapLineageStep *step;

    if (likeness == NULL && i > 0)
      continue;
    step = g_new0 (RapLineageStep, 1);
    step->row = g_object_ref (row);
    step->reckoned = reckon (row);
    step->own = i == 0;
    step->score = likeness != NULL ? rap_comparison_get_pair (likeness, 0)->score : 1;
    take (steps, step);
  }
  g_ptr_array_sort (steps, compare_age);
  for (guint i = 1; i < steps->len; i++) {
    RapLineageStep *step = g_ptr_array_index (steps, i);
    step->change = compare (((RapLineageStep *)steps->pdata[i - 1])->row, step->row, lexicon);
  }
  return steps;
}

/**
 * rap_lineage_load:
 * @rows: (element-type RapRow): the paragraph asked about, then others
 * @error: a #RapLexiconError
 *
 * For those who have no lexicon in hand.
 *
 * Returns: (transfer full) (element-type RapLineageStep): what rap_lineage_new() returns
 */
GPtrArray *
rap_lineage_load (GPtrArray *rows, GError **error)
{
  g_autoptr (RapLexicon) lexicon = rap_comparison_load_lexicon (NULL, error);

  return lexicon != NULL ? rap_lineage_new (rows, lexicon) : NULL;
}

/**
 * rap_lineage_step_get_pair:
 * @step: a step
 *
 * Returns: (transfer none) (nullable): what became of the wording since the step before
 */
const RapPair *
rap_lineage_step_get_pair (const RapLineageStep *step)
{
  return step->change != NULL ? rap_comparison_get_pair (step->change, 0) : NULL;
}
