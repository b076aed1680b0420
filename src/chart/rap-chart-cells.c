/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-cells.h"

#include <string.h>

#include "rap-chart-words.h"

/**
 * rap_chart_cell_label:
 * @paragraph: a paragraph
 *
 * Returns: (transfer full): how it is cited: "19.", and "58 (a)" for a part of 58
 */
char *
rap_chart_cell_label (RapParagraph *paragraph)
{
  const char *const *path = rap_paragraph_get_path (paragraph);
  GString *label;

  if (path[0] == NULL || path[1] == NULL)
    return g_strdup (path[0] != NULL ? path[0] : rap_paragraph_get_label (paragraph));
  label = g_string_new (NULL);
  for (guint i = 0; path[i] != NULL; i++) {
    gsize length = strlen (path[i]);
    if (rap_label_is_repeated (path[i], path[i + 1]))
      continue;
    if (path[i + 1] != NULL && length > 1 && path[i][length - 1] == '.')
      length--;
    if (label->len > 0)
      g_string_append_c (label, ' ');
    g_string_append_len (label, path[i], length);
  }
  return g_string_free (label, FALSE);
}

/* Adds a line unless it stands there already. */
static void
add_line (GPtrArray *lines, char *line)
{
  if (g_ptr_array_find_with_equal_func (lines, line, g_str_equal, NULL))
    g_free (line);
  else
    g_ptr_array_add (lines, line);
}

static char *
join_lines (GPtrArray *lines)
{
  if (lines->len == 0)
    return NULL;
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **)lines->pdata);
}

static char *
list_addressees (RapCommitment *commitment)
{
  g_auto (GStrv) names = rap_commitment_list_names (commitment, RAP_ACTOR_ADDRESSEE);

  return names[0] != NULL ? g_strjoinv ("\n", names) : NULL;
}

static char *
cut_span (const char *text, RapSpan span)
{
  const char *start = g_utf8_offset_to_pointer (text, span.start);
  const char *end = g_utf8_offset_to_pointer (start, span.end - span.start);

  return g_strndup (start, end - start);
}

/* The day where there is one; else what the source says. */
static char *
list_deadlines (RapCommitment *commitment, const char *text)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  guint n;
  const RapDeadline *deadlines = rap_commitment_get_deadlines (commitment, &n);

  for (guint i = 0; i < n; i++)
    add_line (lines, deadlines[i].date != NULL ? rap_chart_words_date (deadlines[i].date)
                                               : cut_span (text, deadlines[i].span));
  return join_lines (lines);
}

/**
 * rap_chart_cell_tags:
 * @own: (nullable) (array zero-terminated=1): tags of a paragraph
 * @of_document: (nullable) (array zero-terminated=1): those of its document
 *
 * Returns: (transfer full) (nullable): both, each once and one a line, as a search for a tag finds
 *   them; %NULL where there are none
 */
char *
rap_chart_cell_tags (const char *const *own, const char *const *of_document)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) tags = NULL;

  if (own != NULL)
    g_strv_builder_addv (builder, (const char **)own);
  for (guint i = 0; of_document != NULL && of_document[i] != NULL; i++)
    if (own == NULL || !g_strv_contains (own, of_document[i]))
      g_strv_builder_add (builder, of_document[i]);
  tags = g_strv_builder_end (builder);
  return *tags != NULL ? g_strjoinv ("\n", tags) : NULL;
}

/**
 * rap_chart_cells_fill:
 * @cells: (array fixed-size=RAP_CHART_N_COLUMNS): a cell for each #RapChartColumn; those that are
 * shown and not empty are set
 * @document: where the paragraph stands
 * @paragraph: whose row it is
 * @options: which columns are shown
 */
void
rap_chart_cells_fill (char **cells,
                      RapDocument *document,
                      RapParagraph *paragraph,
                      const RapChartOptions *options)
{
  RapCommitment *commitment = rap_paragraph_get_commitment (paragraph);
  const char *text = rap_paragraph_get_text (paragraph);

  if (commitment != NULL && (options->columns & (1u << RAP_CHART_ADDRESSEE)))
    cells[RAP_CHART_ADDRESSEE] = list_addressees (commitment);
  if (commitment != NULL && (options->columns & (1u << RAP_CHART_DEADLINE)))
    cells[RAP_CHART_DEADLINE] = list_deadlines (commitment, text);
  if (commitment != NULL && (options->columns & (1u << RAP_CHART_STRENGTH)))
    cells[RAP_CHART_STRENGTH] =
        g_strdup (rap_strength_to_label (rap_commitment_get_strength (commitment)));
  for (RapChartColumn column = RAP_CHART_STATUS; column <= RAP_CHART_TAGS; column++)
    if (options->annotate != NULL && (options->columns & (1u << column)))
      cells[column] = options->annotate (document, paragraph, column, options->annotate_data);
}
