/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-comparison-lines.h"

#include "rap-word-changes.h"

static void
add (GArray *lines, RapChangeLine type, const RapPair *pair, RapParagraph *paragraph)
{
  RapComparisonLine line = { .type = type, .pair = pair, .paragraph = paragraph };

  g_array_append_val (lines, line);
}

/* (element-type RapParagraph uint): where each paragraph of a document stands, from 0. */
static GHashTable *
positions_of (RapDocument *document)
{
  GHashTable *positions = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rap_document_get_n_paragraphs (document); i++)
    g_hash_table_insert (positions, rap_document_get_paragraph (document, i), GUINT_TO_POINTER (i));
  return positions;
}

static guint
position_in (GHashTable *positions, gpointer paragraph)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (positions, paragraph));
}

/* New paragraphs that stand before a place of the newer document and have no line yet. */
static void
add_new_before (GArray *lines, GPtrArray *added, GHashTable *right, guint end, guint *at)
{
  for (; *at < added->len && position_in (right, added->pdata[*at]) < end; (*at)++)
    add (lines, RAP_CHANGE_LINE_NEW, NULL, added->pdata[*at]);
}

static GArray *
list_without_folds (RapComparison *self)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (RapComparisonLine));
  GPtrArray *dropped = rap_comparison_get_dropped (self), *added = rap_comparison_get_new (self);
  g_autoptr (GHashTable) left = positions_of (rap_comparison_get_left (self));
  g_autoptr (GHashTable) right = positions_of (rap_comparison_get_right (self));
  guint drop = 0, fresh = 0;

  for (guint i = 0; i < rap_comparison_get_n_pairs (self); i++) {
    const RapPair *pair = rap_comparison_get_pair (self, i);

    for (; drop < dropped->len &&
           position_in (left, dropped->pdata[drop]) < position_in (left, pair->left->pdata[0]);
         drop++)
      add (lines, RAP_CHANGE_LINE_DROPPED, NULL, dropped->pdata[drop]);
    /* A pair that moved says nothing of where the newer document has come to. */
    if (!pair->moved)
      add_new_before (lines, added, right, position_in (right, pair->right->pdata[0]), &fresh);
    add (lines, RAP_CHANGE_LINE_PAIR, pair, NULL);
  }
  for (; drop < dropped->len; drop++)
    add (lines, RAP_CHANGE_LINE_DROPPED, NULL, dropped->pdata[drop]);
  add_new_before (lines, added, right, G_MAXUINT, &fresh);
  return lines;
}

/* The words of both sides are the same, and so is their force; and it stands where it stood. */
static gboolean
is_same (const RapComparisonLine *line)
{
  const RapPair *pair = line->pair;

  if (pair == NULL || pair->pair_class != RAP_PAIR_IDENTICAL || pair->drift != RAP_DRIFT_SAME ||
      pair->moved)
    return FALSE;
  for (guint i = 0; i < pair->changes->len; i++)
    if (g_array_index (pair->changes, RapWordChange, i).type != RAP_CHANGE_EQUAL)
      return FALSE;
  return TRUE;
}

/**
 * rap_comparison_list_lines:
 * @self: a comparison
 *
 * Returns: (transfer full) (element-type RapComparisonLine): all of it in reading order, with a
 *   fold before each run of what is the same
 */
GArray *
rap_comparison_list_lines (RapComparison *self)
{
  g_autoptr (GArray) plain = list_without_folds (self);
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (RapComparisonLine));
  guint fold = G_MAXUINT;

  for (guint i = 0; i < plain->len; i++) {
    const RapComparisonLine *line = &g_array_index (plain, RapComparisonLine, i);

    if (!is_same (line)) {
      fold = G_MAXUINT;
    } else {
      if (fold == G_MAXUINT) {
        fold = lines->len;
        add (lines, RAP_CHANGE_LINE_FOLD, NULL, NULL);
      }
      g_array_index (lines, RapComparisonLine, fold).n_folded++;
    }
    g_array_append_vals (lines, line, 1);
  }
  return lines;
}

/**
 * rap_comparison_line_passes:
 * @self: a line
 * @filter: what is looked for
 *
 * Returns: whether it is left; a fold never is, for it says nothing itself
 */
gboolean
rap_comparison_line_passes (const RapComparisonLine *self, RapChangeFilter filter)
{
  const RapPair *pair = self->pair;

  if (self->type == RAP_CHANGE_LINE_FOLD)
    return FALSE;
  switch (filter) {
  case RAP_CHANGE_FILTER_CHANGES:
    return !is_same (self);
  case RAP_CHANGE_FILTER_STRONGER:
    return pair != NULL && pair->drift == RAP_DRIFT_STRONGER;
  case RAP_CHANGE_FILTER_WEAKER:
    return pair != NULL && pair->drift == RAP_DRIFT_WEAKER;
  case RAP_CHANGE_FILTER_UNCLEAR:
    return pair != NULL && pair->drift == RAP_DRIFT_UNCLEAR;
  case RAP_CHANGE_FILTER_EDITED:
    return pair != NULL && pair->pair_class != RAP_PAIR_IDENTICAL;
  case RAP_CHANGE_FILTER_MOVED:
    return pair != NULL && pair->moved;
  case RAP_CHANGE_FILTER_NEW:
    return self->type == RAP_CHANGE_LINE_NEW;
  case RAP_CHANGE_FILTER_DROPPED:
    return self->type == RAP_CHANGE_LINE_DROPPED;
  case RAP_CHANGE_FILTER_EVERYTHING:
  default:
    return TRUE;
  }
}

/**
 * rap_comparison_lines_count:
 * @lines: (element-type RapComparisonLine): lines of a comparison
 * @filter: what is looked for
 *
 * Returns: how many of them it leaves
 */
guint
rap_comparison_lines_count (GArray *lines, RapChangeFilter filter)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    n += rap_comparison_line_passes (&g_array_index (lines, RapComparisonLine, i), filter);
  return n;
}

/**
 * rap_comparison_choose_lines:
 * @self: a comparison
 * @filter: what is looked for
 *
 * Returns: (transfer full) (element-type RapComparisonLine): what it leaves, in reading order;
 * among the changes, with a fold wherever what is the same was left out
 */
GArray *
rap_comparison_choose_lines (RapComparison *self, RapChangeFilter filter)
{
  g_autoptr (GArray) lines = rap_comparison_list_lines (self);
  GArray *chosen = g_array_new (FALSE, TRUE, sizeof (RapComparisonLine));

  for (guint i = 0; i < lines->len; i++) {
    const RapComparisonLine *line = &g_array_index (lines, RapComparisonLine, i);

    if (rap_comparison_line_passes (line, filter) ||
        (line->type == RAP_CHANGE_LINE_FOLD && filter == RAP_CHANGE_FILTER_CHANGES))
      g_array_append_vals (chosen, line, 1);
  }
  return chosen;
}
