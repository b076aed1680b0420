/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A comparison → the lines in which it is read, from the beginning of the older document to its
 * end: pairs and what was dropped where they stood, what is new before the pair it stands before.
 * A run of pairs in which nothing changed has a line before it that tells how many they are, for
 * who does not show them.
 */
#pragma once

#include "rap-comparison.h"

G_BEGIN_DECLS

typedef enum {
  RAP_CHANGE_LINE_PAIR,
  RAP_CHANGE_LINE_DROPPED,
  RAP_CHANGE_LINE_NEW,
  RAP_CHANGE_LINE_FOLD, /* stands before the lines that it counts */
} RapChangeLine;

/* In the order in which a window offers them. */
typedef enum {
  RAP_CHANGE_FILTER_CHANGES, /* all but what has the same words and force, where it stood */
  RAP_CHANGE_FILTER_STRONGER,
  RAP_CHANGE_FILTER_WEAKER,
  RAP_CHANGE_FILTER_UNCLEAR,
  RAP_CHANGE_FILTER_EDITED, /* words of substance changed, or paragraphs were split or merged */
  RAP_CHANGE_FILTER_MOVED,
  RAP_CHANGE_FILTER_NEW,
  RAP_CHANGE_FILTER_DROPPED,
  RAP_CHANGE_FILTER_EVERYTHING,
} RapChangeFilter;

/* Pointers are the comparison's. */
typedef struct {
  RapChangeLine type;
  const RapPair *pair;     /* (nullable): of a pair */
  RapParagraph *paragraph; /* (nullable): what was dropped or is new */
  guint n_folded;          /* of a fold: lines after it in which nothing changed */
} RapComparisonLine;

GArray *rap_comparison_list_lines (RapComparison *self);
GArray *rap_comparison_choose_lines (RapComparison *self, RapChangeFilter filter);
gboolean rap_comparison_line_passes (const RapComparisonLine *self, RapChangeFilter filter);
guint rap_comparison_lines_count (GArray *lines, RapChangeFilter filter);

G_END_DECLS
