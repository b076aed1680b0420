/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-export-pdf.h"

#include <glib/gi18n.h>
#include <cairo-pdf.h>

#include "rap-chart-face.h"
#include "rap-config.h"
#include "rap-pdf-catalog.h"

/* Headings of the outline: for each depth the entry that is open there; 0 is the document. */
#define MOST_DEPTH 8

static cairo_status_t
take_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
describe (cairo_surface_t *surface, RapChartPlan *plan)
{
  /* Without a date the same chart would differ from second to second. */
  g_autofree char *date =
      g_strconcat (plan->date != NULL ? plan->date : "1970-01-01", "T00:00:00Z", NULL);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, plan->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Rapporteur " RAP_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

static int
add_entry (cairo_surface_t *surface,
           int parent,
           const char *text,
           const RapChartPlacement *placement)
{
  g_autofree char *target = g_strdup_printf ("page=%u pos=[0 %d]", placement->page + 1,
                                             (int)(RAP_CHART_MARGIN_TOP + placement->y - 8));

  return cairo_pdf_surface_add_outline (
      surface, parent, text, target,
      parent == CAIRO_PDF_OUTLINE_ROOT ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
}

static void
add_outline (cairo_surface_t *surface, RapChartLayout *layout)
{
  RapChartPlan *plan = rap_chart_layout_get_plan (layout);
  int open[MOST_DEPTH] = { 0 };

  for (guint i = 0; i < rap_chart_layout_get_n_placements (layout); i++) {
    const RapChartPlacement *placement = rap_chart_layout_get_placement (layout, i);
    const RapChartBlock *block = rap_chart_layout_get_block (layout, placement->block);

    if (placement->continued)
      continue;
    if (block->type == RAP_CHART_BLOCK_DOCUMENT) {
      open[0] = add_entry (surface, CAIRO_PDF_OUTLINE_ROOT,
                           rap_chart_plan_document (plan, block->document)->entry, placement);
      for (guint depth = 1; depth < MOST_DEPTH; depth++)
        open[depth] = open[0];
    } else if (block->type == RAP_CHART_BLOCK_SECTION) {
      const RapChartRow *row =
          rap_chart_document_row (rap_chart_plan_document (plan, block->document), block->item);
      g_autofree char *title = rap_chart_pieces_to_text (row->cells[0], FALSE);
      guint depth = CLAMP (row->depth, 1, MOST_DEPTH - 1);
      int entry = add_entry (surface, open[depth - 1], title, placement);
      for (; depth < MOST_DEPTH; depth++)
        open[depth] = entry;
    }
  }
}

/**
 * rap_export_pdf:
 * @layout: the chart
 * @error: a #RapExportError
 *
 * Returns: (transfer full): the bytes of the file
 */
GBytes *
rap_export_pdf (RapChartLayout *layout, GError **error)
{
  RapChartPlan *plan = rap_chart_layout_get_plan (layout);
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;
  cairo_t *cr;

  rap_chart_layout_get_page_size (layout, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (take_bytes, bytes, width, height);
  /* From 1.5 on, newer cairo packs the catalog away where rap_pdf_catalog_complete() cannot add. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  describe (surface, plan);
  cr = cairo_create (surface);
  rap_chart_layout_paint_tagged (layout, cr);
  add_outline (surface, layout);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS) {
    g_set_error (error, RAP_EXPORT_ERROR, RAP_EXPORT_ERROR_PAINT,
                 _ ("the pages could not be drawn: %s; please report this with the document"),
                 cairo_status_to_string (status));
    g_byte_array_unref (bytes);
    return NULL;
  }
  rap_pdf_catalog_complete (bytes, plan->language);
  return g_byte_array_free_to_bytes (bytes);
}
