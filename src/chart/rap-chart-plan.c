/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-plan.h"

#include <string.h>

#include "rap-chart-cells.h"
#include "rap-chart-words.h"

static void
row_clear (gpointer data)
{
  RapChartRow *row = data;

  g_clear_pointer (&row->label, g_free);
  g_clear_pointer (&row->pieces, g_array_unref);
  g_clear_pointer (&row->paragraph, g_free);
  for (guint i = 0; i < RAP_CHART_N_COLUMNS; i++)
    g_clear_pointer (&row->cells[i], g_free);
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
  g_ptr_array_unref (self->documents);
  g_free (self);
}

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
make_heading (RapDocument *source, const RapSection *section, Notes *notes)
{
  guint n = rap_document_get_n_paragraphs (source);
  GArray *pieces;

  for (guint i = 0; i < n; i++) {
    RapParagraph *paragraph = rap_document_get_paragraph (source, i);
    if (rap_paragraph_get_paragraph_type (paragraph) == RAP_PARAGRAPH_HEADING &&
        g_strcmp0 (rap_paragraph_get_section (paragraph), section->id) == 0 &&
        g_strcmp0 (rap_paragraph_get_text (paragraph), section->title) == 0) {
      guint n_notes;
      if (rap_paragraph_get_footnotes (paragraph, &n_notes), n_notes > 0)
        return rap_chart_pieces_of_paragraph (paragraph, find_note, notes);
      break;
    }
  }
  pieces = rap_chart_pieces_new ();
  rap_chart_pieces_add (pieces, section->title, -1, 0);
  return pieces;
}

static void
add_row (RapDocument *source,
         const RapChartChoice *choice,
         const RapChartOptions *options,
         Notes *notes)
{
  RapChartRow row = { .type = choice->type, .depth = choice->depth };

  if (choice->type == RAP_CHART_SECTION) {
    guint n;
    const RapSection *sections = rap_document_get_sections (source, &n);
    row.label = g_strdup ("");
    row.pieces = make_heading (source, &sections[choice->index], notes);
  } else {
    RapParagraph *paragraph = rap_document_get_paragraph (source, choice->index);
    row.label = rap_chart_cell_label (paragraph);
    row.pieces = rap_chart_pieces_of_paragraph (paragraph, find_note, notes);
    row.paragraph = g_strdup (rap_paragraph_get_id (paragraph));
    rap_chart_cells_fill (row.cells, source, paragraph, options);
  }
  g_array_append_val (notes->document->rows, row);
}

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

/* Adds a part of a line that may be in another script than its neighbours: between the marks for
   a text of its own direction, so that neither turns the other round. */
static void
add_detail (GString *detail, const char *text, gboolean right_to_left)
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
    add_detail (detail, rap_document_get_symbol (source), right_to_left);
  add_detail (detail, rap_document_get_body (source), right_to_left);
  add_detail (detail, session, right_to_left);
  add_detail (detail, date, right_to_left);
  if (n_commitments > 0)
    add_detail (detail, count, right_to_left);
  return g_string_free (detail, FALSE);
}

/* Resolutions on one matter often have one title, and only their symbols tell them apart. */
static char *
make_entry (const char *title, const char *symbol)
{
  return symbol != NULL && strcmp (symbol, title) != 0 ? g_strconcat (title, " · ", symbol, NULL)
                                                       : g_strdup (title);
}

static RapChartDocument *
make_document (RapDocument *source, const RapChartOptions *options)
{
  RapChartDocument *document = g_new0 (RapChartDocument, 1);
  g_autoptr (GArray) choices = rap_chart_choose (source, options->all_paragraphs);
  const char *title = rap_document_get_title (source);
  const char *language = rap_document_get_language (source);
  Notes notes = { .document = document };

  document->n_commitments = rap_document_count_commitments (source);
  document->title = g_strdup (title != NULL ? title : rap_document_get_display_name (source));
  document->entry = make_entry (document->title, rap_document_get_symbol (source));
  document->name = g_strdup (rap_document_get_display_name (source));
  document->language = g_strdup (language != NULL ? language : "en");
  document->right_to_left = is_right_to_left (document->language, options->direction);
  document->detail = make_detail (source, document->n_commitments, document->right_to_left);
  document->rows = g_array_new (FALSE, TRUE, sizeof (RapChartRow));
  g_array_set_clear_func (document->rows, row_clear);
  document->notes = g_array_new (FALSE, TRUE, sizeof (RapChartNote));
  g_array_set_clear_func (document->notes, note_clear);

  notes.index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < choices->len; i++)
    add_row (source, &g_array_index (choices, RapChartChoice, i), options, &notes);
  g_hash_table_unref (notes.index);
  return document;
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
  RapChartPlan *self = g_new0 (RapChartPlan, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->title =
      g_strdup (options->title != NULL ? options->title : rap_chart_word (RAP_CHART_WORD_TITLE));
  self->date = g_strdup (options->date);
  self->columns = options->columns;
  self->documents = g_ptr_array_new_with_free_func (document_free);
  for (guint i = 0; i < documents->len; i++)
    g_ptr_array_add (self->documents, make_document (g_ptr_array_index (documents, i), options));
  self->language =
      g_strdup (documents->len > 0 ? rap_chart_plan_document (self, 0)->language : "en");
  self->own_language = g_strdup (rap_chart_word (RAP_CHART_WORD_LANGUAGE));
  self->right_to_left = is_right_to_left (self->own_language, RAP_CHART_DIRECTION_OF_DOCUMENT);
  self->method = rap_chart_pieces_new ();
  rap_chart_words_method (self->method, documents, options);
  return self;
}
