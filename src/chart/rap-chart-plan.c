/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-plan.h"

#include <string.h>

#include "rap-chart-cells.h"
#include "rap-chart-plan-parts.h"
#include "rap-chart-words.h"

/* The notes of a document while its rows are made. */
typedef struct {
  RapChartDocument *document;
  GHashTable *index; /* (owned): mark and text -> index + 1 */
} Notes;

static guint
find_note (const RapFootnote *footnote, gpointer data)
{
  Notes *notes = data;
  guint number;
  char *key;

  if (footnote->text == NULL || *footnote->text == '\0')
    return 0;
  key = g_strconcat (footnote->mark, "\t", footnote->text, NULL);
  number = GPOINTER_TO_UINT (g_hash_table_lookup (notes->index, key));

  if (number != 0) {
    g_free (key);
    return number;
  }
  g_array_append_val (notes->document->notes,
                      ((RapChartNote){ .mark = g_strdup (footnote->mark),
                                       .text = g_strdup (footnote->text),
                                       .row = notes->document->rows->len }));
  number = notes->document->notes->len;
  g_hash_table_insert (notes->index, key, GUINT_TO_POINTER (number));
  return number;
}

/* The paragraph of a heading knows its notes, which the section's title does not. */
static GArray *
make_heading (RapDocument *source, guint index, Notes *notes)
{
  guint heading = rap_document_find_heading (source, index), n;
  const RapSection *section = &rap_document_get_sections (source, &n)[index];
  GArray *pieces;

  if (heading < rap_document_get_n_paragraphs (source))
    return rap_chart_pieces_of_paragraph (rap_document_get_paragraph (source, heading), find_note,
                                          notes);
  pieces = rap_chart_pieces_new ();
  rap_chart_pieces_add (pieces, section->title, -1, 0);
  return pieces;
}

static void
add_section (RapDocument *source, const RapChartChoice *choice, Notes *notes)
{
  GArray *heading = make_heading (source, choice->index, notes);
  RapChartRow *row = rap_chart_document_add_row (notes->document, choice->type, "");

  row->depth = choice->depth;
  row->cells[0] = heading;
}

static void
add_paragraph (RapDocument *source,
               const RapChartChoice *choice,
               const RapChartOptions *options,
               Notes *notes)
{
  RapParagraph *paragraph = rap_document_get_paragraph (source, choice->index);
  g_autofree char *label = rap_chart_cell_label (paragraph);
  GArray *text = rap_chart_pieces_of_paragraph (paragraph, find_note, notes);
  RapChartRow *row = rap_chart_document_add_row (notes->document, choice->type, label);
  char *sides[RAP_CHART_N_COLUMNS] = { NULL };
  guint at = 2;

  row->paragraph = g_strdup (rap_paragraph_get_id (paragraph));
  rap_chart_row_set_text (row, 0, label);
  row->cells[1] = text;
  rap_chart_cells_fill (sides, source, paragraph, options);
  for (RapChartColumn column = 0; column < RAP_CHART_N_COLUMNS; column++) {
    if (options->columns & (1u << column))
      rap_chart_row_set_text (row, at++, sides[column]);
    g_free (sides[column]);
  }
}

/* One line of what is known of it beside its title. */
static char *
make_detail (RapDocument *source, guint n_commitments, gboolean right_to_left)
{
  const char *adopted = rap_document_get_adopted (source);
  g_autofree char *date = adopted != NULL ? rap_chart_words_date (adopted) : NULL;
  g_autofree char *count = rap_chart_words_count (n_commitments);
  const char *number = rap_document_get_session (source);
  g_autofree char *session = number != NULL ? rap_chart_words_session (number) : NULL;
  GString *detail = g_string_new (NULL);

  if (rap_document_get_title (source) != NULL)
    rap_chart_add_detail (detail, rap_document_get_symbol (source), right_to_left);
  rap_chart_add_detail (detail, rap_document_get_body (source), right_to_left);
  rap_chart_add_detail (detail, session, right_to_left);
  rap_chart_add_detail (detail, date, right_to_left);
  if (n_commitments > 0)
    rap_chart_add_detail (detail, count, right_to_left);
  return g_string_free (detail, FALSE);
}

/* Resolutions on one matter often have one title, and only their symbols tell them apart. */
static char *
make_entry (const char *title, const char *symbol)
{
  return symbol != NULL && strcmp (symbol, title) != 0 ? g_strconcat (title, " · ", symbol, NULL)
                                                       : g_strdup (title);
}

static void
add_document (RapChartPlan *plan, RapDocument *source, const RapChartOptions *options)
{
  g_autoptr (GArray) choices = rap_chart_choose (source, options->all_paragraphs);
  const char *title = rap_document_get_title (source);
  RapChartDocument *document =
      rap_chart_plan_add_document (plan, rap_document_get_language (source), options->direction);
  Notes notes = { .document = document };

  document->n_commitments = rap_document_count_commitments (source);
  document->title = g_strdup (title != NULL ? title : rap_document_get_display_name (source));
  document->entry = make_entry (document->title, rap_document_get_symbol (source));
  document->name = g_strdup (rap_document_get_display_name (source));
  document->empty = g_strdup (rap_chart_word (RAP_CHART_WORD_NO_COMMITMENTS));
  /* Of a document in English, too, an Arabic chart tells in Arabic words. */
  document->detail =
      make_detail (source, document->n_commitments, document->right_to_left || plan->right_to_left);

  notes.index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < choices->len; i++) {
    const RapChartChoice *choice = &g_array_index (choices, RapChartChoice, i);
    if (choice->type == RAP_CHART_SECTION)
      add_section (source, choice, &notes);
    else
      add_paragraph (source, choice, options, &notes);
  }
  g_hash_table_unref (notes.index);
}

static void
add_columns (RapChartPlan *self, const RapChartOptions *options)
{
  static const double usual_widths[RAP_CHART_N_COLUMNS] = { 92, 76, 60, 70, 120, 80 };

  rap_chart_plan_add_column (self, RAP_CHART_ROOM_LABEL, rap_chart_word (RAP_CHART_WORD_ORIGIN), 0);
  rap_chart_plan_add_column (self, RAP_CHART_ROOM_TEXT, rap_chart_word (RAP_CHART_WORD_COMMITMENT),
                             0);
  for (RapChartColumn column = 0; column < RAP_CHART_N_COLUMNS; column++)
    if (options->columns & (1u << column))
      rap_chart_plan_add_column (self, RAP_CHART_ROOM_SIDE, rap_chart_words_column (column),
                                 usual_widths[column]);
}

/**
 * rap_chart_plan_new:
 * @documents: (element-type RapDocument): the documents, in the order of the chart
 * @options: what to show of them
 *
 * Returns: (transfer full): a plan that needs neither of them any more
 */
RapChartPlan *
rap_chart_plan_new (GPtrArray *documents, const RapChartOptions *options)
{
  RapChartPlan *self = rap_chart_plan_begin (
      options->title != NULL ? options->title : rap_chart_word (RAP_CHART_WORD_TITLE),
      options->date);

  add_columns (self, options);
  for (guint i = 0; i < documents->len; i++)
    add_document (self, g_ptr_array_index (documents, i), options);
  rap_chart_words_method (self->method, documents, options);
  return self;
}
