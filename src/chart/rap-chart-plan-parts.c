/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-plan-parts.h"

#include <string.h>

#include "rap-chart-words.h"

/* Scripts that are written from right to left, by the languages that use them. */
static gboolean
is_right_to_left (const char *language, RapChartDirection direction)
{
  static const char *const languages[] = { "ar", "dv", "fa", "he", "ps", "ur", "yi", NULL };
  g_auto (GStrv) parts = g_strsplit (language, "-", 2);

  if (direction != RAP_CHART_DIRECTION_OF_DOCUMENT)
    return direction == RAP_CHART_DIRECTION_RIGHT_TO_LEFT;
  return parts[0] != NULL && g_strv_contains (languages, parts[0]);
}

static void
row_clear (gpointer data)
{
  RapChartRow *row = data;

  g_clear_pointer (&row->label, g_free);
  g_clear_pointer (&row->paragraph, g_free);
  for (guint i = 0; i < RAP_CHART_MAX_COLUMNS; i++)
    g_clear_pointer (&row->cells[i], g_array_unref);
}

static void
column_clear (gpointer data)
{
  g_clear_pointer (&((RapChartTableColumn *)data)->head, g_free);
}

static void
note_clear (gpointer data)
{
  RapChartNote *note = data;
  g_clear_pointer (&note->mark, g_free);
  g_clear_pointer (&note->text, g_free);
}

static void
document_free (gpointer data)
{
  RapChartDocument *document = data;

  g_free (document->title);
  g_free (document->entry);
  g_free (document->detail);
  g_free (document->name);
  g_free (document->empty);
  g_free (document->language);
  g_array_unref (document->rows);
  g_array_unref (document->notes);
  g_free (document);
}

RapChartPlan *
rap_chart_plan_ref (RapChartPlan *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
rap_chart_plan_unref (RapChartPlan *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->title);
  g_array_unref (self->method);
  g_free (self->date);
  g_free (self->language);
  g_free (self->own_language);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->documents);
  g_free (self);
}

/**
 * rap_chart_plan_begin:
 * @title: of all of it
 * @date: (nullable): ISO 8601, when it was made
 *
 * Returns: (transfer full): a plan without columns and documents
 */
RapChartPlan *
rap_chart_plan_begin (const char *title, const char *date)
{
  RapChartPlan *self = g_new0 (RapChartPlan, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->title = g_strdup (title);
  self->date = g_strdup (date);
  self->method = rap_chart_pieces_new ();
  self->language = g_strdup ("en");
  self->own_language = g_strdup (rap_chart_word (RAP_CHART_WORD_LANGUAGE));
  self->right_to_left = is_right_to_left (self->own_language, RAP_CHART_DIRECTION_OF_DOCUMENT);
  self->columns = g_array_new (FALSE, TRUE, sizeof (RapChartTableColumn));
  g_array_set_clear_func (self->columns, column_clear);
  self->documents = g_ptr_array_new_with_free_func (document_free);
  return self;
}

/**
 * rap_chart_plan_add_column:
 * @self: a plan without rows
 * @room: what it takes of the width
 * @head: what stands over it
 * @usual: of a side column, in points: longer lines are broken
 */
void
rap_chart_plan_add_column (RapChartPlan *self, RapChartRoom room, const char *head, double usual)
{
  RapChartTableColumn column = { room, g_strdup (head), usual };

  g_return_if_fail (self->columns->len < RAP_CHART_MAX_COLUMNS);
  g_array_append_val (self->columns, column);
}

/**
 * rap_chart_plan_add_document:
 * @self: a plan
 * @language: (nullable): of the document; English where it is not known
 * @direction: of its writing
 *
 * The plan is in the language of its first document.
 *
 * Returns: (transfer none): a document without words and rows
 */
RapChartDocument *
rap_chart_plan_add_document (RapChartPlan *self, const char *language, RapChartDirection direction)
{
  RapChartDocument *document = g_new0 (RapChartDocument, 1);

  document->language = g_strdup (language != NULL ? language : "en");
  document->right_to_left = is_right_to_left (document->language, direction);
  document->rows = g_array_new (FALSE, TRUE, sizeof (RapChartRow));
  g_array_set_clear_func (document->rows, row_clear);
  document->notes = g_array_new (FALSE, TRUE, sizeof (RapChartNote));
  g_array_set_clear_func (document->notes, note_clear);
  if (self->documents->len == 0) {
    g_free (self->language);
    self->language = g_strdup (document->language);
  }
  g_ptr_array_add (self->documents, document);
  return document;
}

/**
 * rap_chart_document_add_row:
 * @self: a document
 * @type: of the row
 * @label: what it is called
 *
 * Returns: (transfer none): an empty row
 */
RapChartRow *
rap_chart_document_add_row (RapChartDocument *self, RapChartRowType type, const char *label)
{
  RapChartRow row = { .type = type, .label = g_strdup (label) };

  g_array_append_val (self->rows, row);
  return &g_array_index (self->rows, RapChartRow, self->rows->len - 1);
}

/**
 * rap_chart_row_set_text:
 * @self: a row
 * @column: an empty one of its cells
 * @text: (nullable): plain text for it, lines parted by '\n'
 */
void
rap_chart_row_set_text (RapChartRow *self, guint column, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  self->cells[column] = rap_chart_pieces_new ();
  rap_chart_pieces_add (self->cells[column], text, -1, 0);
}

/**
 * rap_chart_add_detail:
 * @detail: a line
 * @text: (nullable): what to add
 * @right_to_left: whether the line is written so, or words in it may be
 *
 * Adds a part of a line that may be in another script than its neighbours: between the marks for
 * a text of its own direction, so that neither turns the other round.
 */
void
rap_chart_add_detail (GString *detail, const char *text, gboolean right_to_left)
{
  if (text == NULL || *text == '\0')
    return;
  if (detail->len > 0)
    g_string_append (detail, " · ");
  if (right_to_left)
    g_string_append_printf (detail, "\u2068%s\u2069", text);
  else
    g_string_append (detail, text);
}
