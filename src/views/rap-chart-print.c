/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-print.h"

#include <math.h>

typedef struct {
  RapChartLayouts *layouts; /* (owned) */
  RapChartLayout *layout;   /* (borrowed): on the paper that was chosen */
} Printing;

static void
printing_free (gpointer data, G_GNUC_UNUSED GClosure *closure)
{
  Printing *printing = data;
  rap_chart_layouts_free (printing->layouts);
  g_free (printing);
}

/**
 * rap_chart_layouts_new:
 * @plan: what to print
 *
 * Takes as long as there is text; for a thread.
 *
 * Returns: (transfer full): the plan on every paper
 */
RapChartLayouts *
rap_chart_layouts_new (RapChartPlan *plan)
{
  RapChartLayouts *self = g_new0 (RapChartLayouts, 1);

  for (guint i = 0; i < RAP_N_CHART_PAPERS; i++)
    self->on[i] = rap_chart_layout_new (plan, i);
  return self;
}

void
rap_chart_layouts_free (RapChartLayouts *self)
{
  for (guint i = 0; i < RAP_N_CHART_PAPERS; i++)
    rap_chart_layout_unref (self->on[i]);
  g_free (self);
}

static gboolean
is_turned (RapChartLayout *layout)
{
  double width, height;

  rap_chart_layout_get_page_size (layout, &width, &height);
  return width > height;
}

/* The paper of ours whose proportions are nearest to those of @setup. */
static RapChartPaper
paper_of (GtkPageSetup *setup)
{
  GtkPaperSize *size = gtk_page_setup_get_paper_size (setup);
  double width = gtk_paper_size_get_width (size, GTK_UNIT_POINTS);
  double height = gtk_paper_size_get_height (size, GTK_UNIT_POINTS);
  double slope = MAX (width, height) / MAX (1, MIN (width, height));

  return fabs (slope - 792.0 / 612) < fabs (slope - 841.89 / 595.276) ? RAP_CHART_PAPER_LETTER
                                                                      : RAP_CHART_PAPER_A4;
}

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, gpointer data)
{
  Printing *printing = data;

  printing->layout = printing->layouts->on[paper_of (gtk_print_context_get_page_setup (context))];
  gtk_print_operation_set_n_pages (operation, (int)rap_chart_layout_get_n_pages (printing->layout));
}

/* A chart with many columns lies on its side, whatever was chosen. */
static void
request_setup_cb (G_GNUC_UNUSED GtkPrintOperation *operation,
                  G_GNUC_UNUSED GtkPrintContext *context,
                  G_GNUC_UNUSED int page,
                  GtkPageSetup *setup,
                  gpointer data)
{
  const Printing *printing = data;

  gtk_page_setup_set_orientation (setup, is_turned (printing->layout)
                                             ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                             : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
draw_cb (G_GNUC_UNUSED GtkPrintOperation *operation,
         GtkPrintContext *context,
         int page,
         gpointer data)
{
  const Printing *printing = data;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double paper_width = gtk_print_context_get_width (context);
  double paper_height = gtk_print_context_get_height (context);
  double width, height, scale;

  rap_chart_layout_get_page_size (printing->layout, &width, &height);
  scale = MIN (paper_width / width, paper_height / height);
  /* Paper sizes are kept in rounded millimetres; a page must not shrink by a hair for that. */
  if (G_APPROX_VALUE (scale, 1, 0.005))
    scale = 1;
  cairo_save (cr);
  cairo_translate (cr, (paper_width - width * scale) / 2, (paper_height - height * scale) / 2);
  cairo_scale (cr, scale, scale);
  rap_chart_layout_paint_page (printing->layout, cr, (guint)page);
  cairo_restore (cr);
}

static GtkPageSetup *
make_setup (RapChartLayout *layout, RapChartPaper paper)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size =
      gtk_paper_size_new (paper == RAP_CHART_PAPER_A4 ? GTK_PAPER_NAME_A4 : GTK_PAPER_NAME_LETTER);

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_paper_size_free (size);
  if (is_turned (layout))
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  return setup;
}

/**
 * rap_chart_print_new:
 * @layouts: (transfer full): the chart
 * @paper: what is chosen to begin with
 *
 * Returns: (transfer full): an operation that is ready to be run
 */
GtkPrintOperation *
rap_chart_print_new (RapChartLayouts *layouts, RapChartPaper paper)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Printing *printing = g_new0 (Printing, 1);
  g_autoptr (GtkPageSetup) setup = make_setup (layouts->on[paper], paper);
  const char *title = rap_chart_layout_get_plan (layouts->on[paper])->title;

  printing->layouts = layouts;
  printing->layout = layouts->on[paper];
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_n_pages (operation, (int)rap_chart_layout_get_n_pages (printing->layout));
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_cb), printing, printing_free,
                         0);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (request_setup_cb), printing);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), printing);
  return operation;
}
