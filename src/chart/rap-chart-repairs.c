/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-repairs.h"

#include <string.h>

#include "rap-chart-choice.h"

#define HYPHEN 0x2010
#define SOFT_HYPHEN 0xad

static char *
letters_of (const char *text, const char *end)
{
  GString *letters = g_string_new (NULL);

  for (; text < end; text = g_utf8_next_char (text)) {
    gunichar character = g_utf8_get_char (text);

    if (!g_unichar_isspace (character) && character != '-' && character != HYPHEN &&
        character != SOFT_HYPHEN)
      g_string_append_unichar (letters, character);
  }
  return g_string_free (letters, FALSE);
}

/* What a layout breaks are the same letters, with blanks and hyphens between them. */
static gboolean
is_joined (RapParagraph *paragraph, const RapTextRepair *repair)
{
  const char *text = rap_paragraph_get_text (paragraph);
  const char *start = g_utf8_offset_to_pointer (text, repair->span.start);
  const char *end = g_utf8_offset_to_pointer (start, repair->span.end - repair->span.start);
  g_autofree char *now = letters_of (start, end);
  g_autofree char *was = letters_of (repair->was, repair->was + strlen (repair->was));

  return g_str_equal (now, was);
}

static void
count_paragraph (RapParagraph *paragraph, RapChartRepairs *counted)
{
  guint n;
  const RapTextRepair *repairs = rap_paragraph_get_repairs (paragraph, &n);

  for (guint i = 0; i < n; i++)
    if (is_joined (paragraph, &repairs[i]))
      counted->n_joined++;
    else
      counted->n_corrected++;
  counted->n_corrected += rap_paragraph_get_label_was (paragraph) != NULL;
}

static void
count_document (RapDocument *document, gboolean all_paragraphs, RapChartRepairs *counted)
{
  g_autoptr (GArray) choices = rap_chart_choose (document, all_paragraphs);

  for (guint i = 0; i < choices->len; i++) {
    const RapChartChoice *choice = &g_array_index (choices, RapChartChoice, i);
    guint i_paragraph = choice->type == RAP_CHART_SECTION
                            ? rap_document_find_heading (document, choice->index)
                            : choice->index;

    if (i_paragraph < rap_document_get_n_paragraphs (document))
      count_paragraph (rap_document_get_paragraph (document, i_paragraph), counted);
  }
}

/**
 * rap_chart_repairs_count:
 * @documents: (element-type RapDocument): what the chart is made of
 * @all_paragraphs: whether paragraphs that are no commitments are rows, too
 *
 * Returns: how much was mended in the headings and paragraphs that are rows
 */
RapChartRepairs
rap_chart_repairs_count (GPtrArray *documents, gboolean all_paragraphs)
{
  RapChartRepairs counted = { 0, 0 };

  for (guint i = 0; i < documents->len; i++)
    count_document (documents->pdata[i], all_paragraphs, &counted);
  return counted;
}
