/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What holds of the pages of every chart, whatever fonts the machine has.
 */
#include <cairo.h>

#include "long-document.h"
#include "rap-chart-face.h"
#include "rap-chart-layout.h"
#include "read-document.h"

typedef struct {
  RapChartPaper paper;
  guint columns;
  RapChartDirection direction;
} Case;

static const Case cases[] = {
  { RAP_CHART_PAPER_A4, 0, RAP_CHART_DIRECTION_OF_DOCUMENT },
  { RAP_CHART_PAPER_A4, 7, RAP_CHART_DIRECTION_OF_DOCUMENT },
  { RAP_CHART_PAPER_LETTER, 0, RAP_CHART_DIRECTION_OF_DOCUMENT },
  { RAP_CHART_PAPER_LETTER, 1, RAP_CHART_DIRECTION_RIGHT_TO_LEFT },
};

static RapChartLayout *
lay_out (const Case *test)
{
  g_autoptr (GPtrArray) documents = make_long_documents (60);
  RapChartOptions options = { .columns = test->columns, .direction = test->direction };
  g_autoptr (RapChartPlan) plan = rap_chart_plan_new (documents, &options);

  return rap_chart_layout_new (plan, test->paper);
}

/* Every line of every cell stands on one page, and they follow one another. */
static void
assert_whole (RapChartLayout *layout)
{
  guint n = rap_chart_layout_get_n_placements (layout);
  guint block = G_MAXUINT;
  guint reached[RAP_CHART_MAX_CELLS] = { 0 };

  for (guint i = 0; i < n; i++) {
    const RapChartPlacement *placement = rap_chart_layout_get_placement (layout, i);
    const RapChartBlock *placed = rap_chart_layout_get_block (layout, placement->block);
    if (placement->repeated)
      continue;
    g_assert_cmpuint (placement->block, ==, placement->continued ? block : block + 1);
    block = placement->block;
    for (guint j = 0; j < placed->n_cells; j++) {
      g_assert_cmpuint (placement->from[j], ==, placement->continued ? reached[j] : 0);
      reached[j] = placement->to[j];
      if (!placement->continues)
        g_assert_cmpuint (reached[j], ==, rap_chart_cell_n_lines (&placed->cells[j]));
    }
  }
}

static void
assert_heading_is_followed (RapChartLayout *layout)
{
  guint n = rap_chart_layout_get_n_placements (layout);

  for (guint i = 0; i < n; i++) {
    const RapChartPlacement *placement = rap_chart_layout_get_placement (layout, i);
    const RapChartBlock *block = rap_chart_layout_get_block (layout, placement->block);
    if (!block->keep_next)
      continue;
    g_assert_cmpuint (i + 1, <, n);
    g_assert_cmpuint (rap_chart_layout_get_placement (layout, i + 1)->page, ==, placement->page);
  }
}

/* A page that goes on with a table begins with the head row of that table. */
static void
assert_head_is_repeated (RapChartLayout *layout)
{
  guint n = rap_chart_layout_get_n_placements (layout);

  for (guint i = 1; i < n; i++) {
    const RapChartPlacement *placement = rap_chart_layout_get_placement (layout, i);
    const RapChartPlacement *before = rap_chart_layout_get_placement (layout, i - 1);
    const RapChartBlock *block = rap_chart_layout_get_block (layout, placement->block);
    if (placement->page != before->page)
      g_assert_false (block->type == RAP_CHART_BLOCK_ROW || block->type == RAP_CHART_BLOCK_SECTION);
  }
}

static void
assert_on_the_page (RapChartLayout *layout)
{
  double width, height;
  guint n = rap_chart_layout_get_n_placements (layout);

  rap_chart_layout_get_page_size (layout, &width, &height);
  for (guint i = 0; i < n; i++) {
    const RapChartPlacement *placement = rap_chart_layout_get_placement (layout, i);
    g_assert_cmpfloat (placement->y, >=, 0);
    g_assert_cmpfloat (placement->y + placement->height, <=,
                       height - RAP_CHART_MARGIN_TOP - RAP_CHART_MARGIN_BOTTOM + 0.01);
  }
}

/* What is drawn stays between the margins. */
static void
assert_ink_on_the_page (RapChartLayout *layout)
{
  double width, height;

  rap_chart_layout_get_page_size (layout, &width, &height);
  for (guint page = 0; page < rap_chart_layout_get_n_pages (layout); page++) {
    cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
    cairo_t *cr = cairo_create (surface);
    double x, y, ink_width, ink_height;

    rap_chart_layout_paint_page (layout, cr, page);
    g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
    cairo_recording_surface_ink_extents (surface, &x, &y, &ink_width, &ink_height);
    g_assert_cmpfloat (x, >=, RAP_CHART_MARGIN_SIDE - 3);
    g_assert_cmpfloat (x + ink_width, <=, width - RAP_CHART_MARGIN_SIDE + 3);
    g_assert_cmpfloat (y, >=, RAP_CHART_MARGIN_TOP - 3);
    g_assert_cmpfloat (y + ink_height, <=, height - RAP_CHART_FOOT + 6);
    cairo_destroy (cr);
    cairo_surface_destroy (surface);
  }
}

static void
test_rules_of_pages (gconstpointer data)
{
  g_autoptr (RapChartLayout) layout = lay_out (data);

  g_assert_cmpuint (rap_chart_layout_get_n_pages (layout), >=, 10);
  assert_whole (layout);
  assert_heading_is_followed (layout);
  assert_head_is_repeated (layout);
  assert_on_the_page (layout);
  assert_ink_on_the_page (layout);
}

static void
test_paper (void)
{
  g_autoptr (RapChartLayout) a4 = lay_out (&cases[0]);
  g_autoptr (RapChartLayout) letter = lay_out (&cases[2]);
  double width, height;

  rap_chart_layout_get_page_size (a4, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 0.01);
  rap_chart_layout_get_page_size (letter, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 612, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 792, 0.01);
}

static void
test_page_turns_for_many_columns (void)
{
  g_autoptr (RapChartLayout) layout =
      lay_out (&(Case){ RAP_CHART_PAPER_A4, 31, RAP_CHART_DIRECTION_OF_DOCUMENT });
  double width, height;

  rap_chart_layout_get_page_size (layout, &width, &height);
  g_assert_cmpfloat (width, >, height);
}

static void
test_numbers_stay_with_words (void)
{
  g_autoptr (RapChartLayout) layout = lay_out (&cases[0]);
  guint n = rap_chart_layout_get_n_placements (layout);

  for (guint i = 0; i < n; i++) {
    const RapChartBlock *block =
        rap_chart_layout_get_block (layout, rap_chart_layout_get_placement (layout, i)->block);
    const char *text;

    if (block->type != RAP_CHART_BLOCK_ROW)
      continue;
    text = pango_layout_get_text (block->cells[1].layout);
    for (guint line = 0; line < rap_chart_cell_n_lines (&block->cells[1]); line++) {
      PangoLayoutLine *set = pango_layout_get_line_readonly (block->cells[1].layout, line);
      g_autofree char *words = g_strndup (text + set->start_index, set->length);
      g_assert_false (g_str_has_suffix (g_strchomp (words), " 16"));
    }
  }
}

static void
test_document_without_commitments (void)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RapChartPlan) plan = NULL;
  g_autoptr (RapChartLayout) layout = NULL;

  g_ptr_array_add (documents, rap_document_new (&(RapDocumentFields){ .title = "Nothing" }));
  plan = rap_chart_plan_new (documents, &(RapChartOptions){ 0 });
  layout = rap_chart_layout_new (plan, RAP_CHART_PAPER_A4);
  g_assert_cmpuint (rap_chart_layout_get_n_pages (layout), ==, 1);
  assert_ink_on_the_page (layout);
}

/* The same layout can be painted twice, and any page without those before it. */
static void
test_painting_leaves_no_trace (void)
{
  g_autoptr (RapChartLayout) layout = lay_out (&cases[0]);
  cairo_surface_t *surfaces[2];
  double width, height;

  rap_chart_layout_get_page_size (layout, &width, &height);
  for (guint i = 0; i < 2; i++) {
    cairo_t *cr;
    surfaces[i] = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
    cr = cairo_create (surfaces[i]);
    rap_chart_layout_paint_page (layout, cr, 3);
    cairo_destroy (cr);
    cairo_surface_flush (surfaces[i]);
  }
  g_assert_cmpmem (cairo_image_surface_get_data (surfaces[0]),
                   cairo_image_surface_get_stride (surfaces[0]) * (gsize)height,
                   cairo_image_surface_get_data (surfaces[1]),
                   cairo_image_surface_get_stride (surfaces[1]) * (gsize)height);
  cairo_surface_destroy (surfaces[0]);
  cairo_surface_destroy (surfaces[1]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/chart/layout/a4", &cases[0], test_rules_of_pages);
  g_test_add_data_func ("/chart/layout/a4-columns", &cases[1], test_rules_of_pages);
  g_test_add_data_func ("/chart/layout/letter", &cases[2], test_rules_of_pages);
  g_test_add_data_func ("/chart/layout/right-to-left", &cases[3], test_rules_of_pages);
  g_test_add_func ("/chart/layout/paper", test_paper);
  g_test_add_func ("/chart/layout/page-turns", test_page_turns_for_many_columns);
  g_test_add_func ("/chart/layout/numbers-stay-with-words", test_numbers_stay_with_words);
  g_test_add_func ("/chart/layout/no-commitments", test_document_without_commitments);
  g_test_add_func ("/chart/layout/painting-leaves-no-trace", test_painting_leaves_no_trace);
  return g_test_run ();
}
