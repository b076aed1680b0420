/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-order.h"

#include <glib/gi18n.h>

#include "rap-chart-cells.h"
#include "rap-paragraph-row.h"

static void
review_free (gpointer data)
{
  RapChartReview *review = data;
  g_free (review->note);
  g_strfreev (review->tags);
  g_free (review);
}

/**
 * rap_chart_source_new:
 * @document: a document
 *
 * Returns: (transfer full): the document with nothing said of it yet
 */
RapChartSource *
rap_chart_source_new (RapDocument *document)
{
  RapChartSource *self = g_new0 (RapChartSource, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->document = g_object_ref (document);
  self->reviews = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, review_free);
  return self;
}

/**
 * rap_chart_source_add_row:
 * @self: a source that nobody else holds yet
 * @row: a row of its document
 *
 * Keeps what the analyst has said of the row's paragraph.
 */
void
rap_chart_source_add_row (RapChartSource *self, RapRow *row)
{
  const char *note = rap_row_get_note (row);
  const char *const *tags = rap_row_get_tags (row);
  RapChartReview *review;

  if (rap_row_get_status (row) == RAP_STATUS_SUGGESTED && (note == NULL || *note == '\0') &&
      *tags == NULL)
    return;
  review = g_new0 (RapChartReview, 1);
  review->status = rap_row_get_status (row);
  review->note = g_strdup (note);
  review->tags = g_strdupv ((char **)tags);
  g_hash_table_insert (self->reviews, g_strdup (rap_paragraph_get_id (rap_row_get_paragraph (row))),
                       review);
}

/**
 * rap_chart_source_set_tags:
 * @self: a source that nobody else holds yet
 * @tags: (array zero-terminated=1): of its document
 */
void
rap_chart_source_set_tags (RapChartSource *self, const char *const *tags)
{
  g_strfreev (self->tags);
  self->tags = g_strdupv ((char **)tags);
}

RapChartSource *
rap_chart_source_ref (RapChartSource *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
rap_chart_source_unref (RapChartSource *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_object_unref (self->document);
  g_hash_table_unref (self->reviews);
  g_strfreev (self->tags);
  g_free (self);
}

/**
 * rap_chart_order_new:
 *
 * Returns: (transfer full): an order of nothing, to be filled in before it is handed on
 */
RapChartOrder *
rap_chart_order_new (void)
{
  RapChartOrder *self = g_new0 (RapChartOrder, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify)rap_chart_source_unref);
  return self;
}

RapChartOrder *
rap_chart_order_ref (RapChartOrder *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
rap_chart_order_unref (RapChartOrder *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->title);
  g_free (self->date);
  g_free (self->scale);
  g_ptr_array_unref (self->sources);
  g_free (self);
}

static RapStatus
status_of (RapChartSource *source, RapParagraph *paragraph)
{
  const RapChartReview *review =
      g_hash_table_lookup (source->reviews, rap_paragraph_get_id (paragraph));
  return review != NULL ? review->status : RAP_STATUS_SUGGESTED;
}

static gboolean
leaves_out (const RapChartOrder *self, RapStatus status)
{
  return status == RAP_STATUS_REJECTED || (self->only_confirmed && status == RAP_STATUS_SUGGESTED);
}

/* A document in which nothing counts as a commitment that the order leaves out, so that every
   format leaves it out alike. */
static RapDocument *
narrow (const RapChartOrder *self, RapChartSource *source)
{
  guint n = rap_document_get_n_paragraphs (source->document);
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_full (n, g_object_unref);
  gboolean changed = FALSE;

  for (guint i = 0; i < n; i++) {
    RapParagraph *paragraph = rap_document_get_paragraph (source->document, i);
    RapStatus status = status_of (source, paragraph);

    if (rap_paragraph_get_commitment (paragraph) != NULL && leaves_out (self, status)) {
      paragraph = rap_paragraph_without_commitment (
          paragraph, status == RAP_STATUS_REJECTED ? _ ("rejected in the review")
                                                   : _ ("not yet confirmed in the review"));
      changed = TRUE;
    } else {
      g_object_ref (paragraph);
    }
    g_ptr_array_add (paragraphs, paragraph);
  }
  return changed ? rap_document_with_paragraphs (source->document, paragraphs)
                 : g_object_ref (source->document);
}

/* The documents of an order as they are charted, and whose they are. */
typedef struct {
  GPtrArray *documents; /* (owned) (element-type RapDocument) */
  GHashTable *sources;  /* (owned): document -> (borrowed) RapChartSource */
} Documents;

static void
documents_init (Documents *self, const RapChartOrder *order)
{
  self->documents = g_ptr_array_new_with_free_func (g_object_unref);
  self->sources = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < order->sources->len; i++) {
    RapChartSource *source = g_ptr_array_index (order->sources, i);
    RapDocument *document = narrow (order, source);
    g_ptr_array_add (self->documents, document);
    g_hash_table_insert (self->sources, document, source);
  }
}

static void
documents_clear (Documents *self)
{
  g_ptr_array_unref (self->documents);
  g_hash_table_unref (self->sources);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Documents, documents_clear)

static char *
annotate (RapDocument *document, RapParagraph *paragraph, RapChartColumn column, gpointer data)
{
  const Documents *documents = data;
  RapChartSource *source = g_hash_table_lookup (documents->sources, document);
  const RapChartReview *review =
      g_hash_table_lookup (source->reviews, rap_paragraph_get_id (paragraph));

  if (column == RAP_CHART_TAGS)
    return rap_chart_cell_tags (review != NULL ? (const char *const *)review->tags : NULL,
                                (const char *const *)source->tags);
  if (column == RAP_CHART_NOTE)
    return review != NULL ? g_strdup (review->note) : NULL;
  if (rap_paragraph_get_commitment (paragraph) == NULL)
    return NULL;
  return g_strdup (rap_status_to_label (status_of (source, paragraph)));
}

static RapChartOptions
options_of (const RapChartOrder *self, Documents *documents)
{
  return (RapChartOptions){
    .title = self->title,
    .date = self->date,
    .scale = self->scale,
    .columns = self->columns,
    .all_paragraphs = self->all_paragraphs,
    .annotate = annotate,
    .annotate_data = documents,
  };
}

/**
 * rap_chart_order_make_plan:
 * @self: an order
 *
 * Takes as long as there is text; for a thread.
 *
 * Returns: (transfer full): what the chart says
 */
RapChartPlan *
rap_chart_order_make_plan (RapChartOrder *self)
{
  g_auto (Documents) documents = { 0 };
  RapChartOptions options;

  documents_init (&documents, self);
  options = options_of (self, &documents);
  return rap_chart_plan_new (documents.documents, &options);
}

/**
 * rap_chart_order_export:
 * @self: an order
 * @format: of the file
 * @error: a #RapExportError
 *
 * Returns: (transfer full): the bytes of the file
 */
GBytes *
rap_chart_order_export (RapChartOrder *self, RapExportFormat format, GError **error)
{
  g_auto (Documents) documents = { 0 };
  RapChartOptions options;

  documents_init (&documents, self);
  options = options_of (self, &documents);
  return rap_export_chart (documents.documents, &options, self->paper, format, error);
}

/**
 * rap_chart_order_count:
 * @plan: what an order has become
 *
 * Returns: how many commitments it charts
 */
guint
rap_chart_order_count (RapChartPlan *plan)
{
  guint n = 0;

  for (guint i = 0; i < plan->documents->len; i++)
    n += rap_chart_plan_document (plan, i)->n_commitments;
  return n;
}
