/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Where pages are broken, shown with blocks whose lines are all 10 high on pages of 200: twenty
 * lines. No font is asked.
 */
#include "rap-chart-pages.h"

#define LINE 10.0
#define PAGE 200.0

static RapChartBlock *
add (GArray *blocks, RapChartBlockType type, guint n_lines)
{
  RapChartBlock block = { .type = type, .n_cells = 1, .head = RAP_CHART_NONE };
  RapChartCell *cell = &block.cells[0];

  cell->tops = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i <= n_lines; i++) {
    double top = i * LINE;
    g_array_append_val (cell->tops, top);
  }
  block.keep_next = type == RAP_CHART_BLOCK_SECTION || type == RAP_CHART_BLOCK_HEAD;
  g_array_append_val (blocks, block);
  return &g_array_index (blocks, RapChartBlock, blocks->len - 1);
}

/* "1: 0[0-5] 1[0-3]+ | 2: …": page, block, lines; + goes on, - went on, ' repeated. */
static char *
describe (GArray *blocks)
{
  g_autoptr (GArray) placements = rap_chart_paginate (blocks, PAGE);
  GString *out = g_string_new (NULL);
  guint page = G_MAXUINT;

  for (guint i = 0; i < placements->len; i++) {
    const RapChartPlacement *placement = &g_array_index (placements, RapChartPlacement, i);
    g_assert_cmpfloat (placement->y, >=, 0);
    g_assert_cmpfloat (placement->y + placement->height, <=, PAGE + 0.001);
    if (placement->page != page)
      g_string_append_printf (out, "%s%u:", i > 0 ? " | " : "", placement->page + 1);
    page = placement->page;
    g_string_append_printf (out, " %u[%u-%u]%s%s%s", placement->block, placement->from[0],
                            placement->to[0], placement->continued ? "-" : "",
                            placement->continues ? "+" : "", placement->repeated ? "'" : "");
  }
  return g_string_free (out, FALSE);
}

static void
assert_pages (GArray *blocks, const char *expected)
{
  g_autofree char *found = describe (blocks);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_rows_fill_a_page (void)
{
  g_autoptr (GArray) blocks = rap_chart_blocks_new ();

  add (blocks, RAP_CHART_BLOCK_ROW, 10);
  add (blocks, RAP_CHART_BLOCK_ROW, 10);
  add (blocks, RAP_CHART_BLOCK_ROW, 2);
  assert_pages (blocks, "1: 0[0-10] 1[0-10] | 2: 2[0-2]");
}

static void
test_long_row_is_broken (void)
{
  g_autoptr (GArray) blocks = rap_chart_blocks_new ();

  add (blocks, RAP_CHART_BLOCK_ROW, 14);
  add (blocks, RAP_CHART_BLOCK_ROW, 12);
  assert_pages (blocks, "1: 0[0-14] 1[0-6]+ | 2: 1[6-12]-");
}

static void
test_three_lines_stand_on_either_side (void)
{
  g_autoptr (GArray) blocks = rap_chart_blocks_new ();

  add (blocks, RAP_CHART_BLOCK_ROW, 13);
  add (blocks, RAP_CHART_BLOCK_ROW, 8);
  assert_pages (blocks, "1: 0[0-13] 1[0-5]+ | 2: 1[5-8]-");
}

static void
test_short_row_moves_as_a_whole (void)
{
  g_autoptr (GArray) blocks = rap_chart_blocks_new ();

  add (blocks, RAP_CHART_BLOCK_ROW, 17);
  add (blocks, RAP_CHART_BLOCK_ROW, 5);
  assert_pages (blocks, "1: 0[0-17] | 2: 1[0-5]");
}

static void
test_small_hole_is_better_than_a_break (void)
{
  g_autoptr (GArray) blocks = rap_chart_blocks_new ();

  add (blocks, RAP_CHART_BLOCK_ROW, 19);
  add (blocks, RAP_CHART_BLOCK_ROW, 9);
  assert_pages (blocks, "1: 0[0-19] | 2: 1[0-9]");
}

static void
test_heading_goes_with_its_row (void)
{
  g_autoptr (GArray) blocks = rap_chart_blocks_new ();

  add (blocks, RAP_CHART_BLOCK_ROW, 16);
  add (blocks, RAP_CHART_BLOCK_SECTION, 1);
  add (blocks, RAP_CHART_BLOCK_SECTION, 1);
  add (blocks, RAP_CHART_BLOCK_ROW, 5);
  assert_pages (blocks, "1: 0[0-16] | 2: 1[0-1] 2[0-1] 3[0-5]");
}

static void
test_heading_stays_where_a_row_can_begin (void)
{
  g_autoptr (GArray) blocks = rap_chart_blocks_new ();

  add (blocks, RAP_CHART_BLOCK_ROW, 15);
  add (blocks, RAP_CHART_BLOCK_SECTION, 1);
  add (blocks, RAP_CHART_BLOCK_ROW, 9);
  assert_pages (blocks, "1: 0[0-15] 1[0-1] 2[0-4]+ | 2: 2[4-9]-");
}

static void
test_head_row_is_repeated (void)
{
  g_autoptr (GArray) blocks = rap_chart_blocks_new ();

  add (blocks, RAP_CHART_BLOCK_HEAD, 2);
  add (blocks, RAP_CHART_BLOCK_ROW, 50)->head = 0;
  add (blocks, RAP_CHART_BLOCK_NOTE, 4);
  assert_pages (blocks, "1: 0[0-2] 1[0-18]+ | 2: 0[0-2]' 1[18-36]-+ | 3: 0[0-2]' 1[36-50]- 2[0-4]");
}

static void
test_row_higher_than_a_page_that_cannot_be_broken_well (void)
{
  g_autoptr (GArray) blocks = rap_chart_blocks_new ();

  add (blocks, RAP_CHART_BLOCK_DOCUMENT, 45);
  assert_pages (blocks, "1: 0[0-20]+ | 2: 0[20-40]-+ | 3: 0[40-45]-");
}

static void
test_column_beside_the_text_is_kept_whole (void)
{
  g_autoptr (GArray) blocks = rap_chart_blocks_new ();
  RapChartBlock *row;

  add (blocks, RAP_CHART_BLOCK_ROW, 15);
  row = add (blocks, RAP_CHART_BLOCK_ROW, 10);
  row->cells[1].tops = g_array_copy (row->cells[0].tops);
  row->n_cells = 2;
  g_array_set_size (row->cells[1].tops, 7); /* six lines, but five would fit */
  assert_pages (blocks, "1: 0[0-15] | 2: 1[0-10]");
}

static void
test_document_needs_room (void)
{
  g_autoptr (GArray) blocks = rap_chart_blocks_new ();

  add (blocks, RAP_CHART_BLOCK_ROW, 15);
  add (blocks, RAP_CHART_BLOCK_DOCUMENT, 2)->needs = 60;
  assert_pages (blocks, "1: 0[0-15] | 2: 1[0-2]");
}

static void
test_space_above_is_dropped_at_the_top (void)
{
  g_autoptr (GArray) blocks = rap_chart_blocks_new ();
  g_autoptr (GArray) placements = NULL;

  add (blocks, RAP_CHART_BLOCK_ROW, 18);
  add (blocks, RAP_CHART_BLOCK_ROW, 5)->before = 30;
  placements = rap_chart_paginate (blocks, PAGE);
  g_assert_cmpfloat (g_array_index (placements, RapChartPlacement, 1).y, ==, 0);
}

static void
test_nothing_to_place (void)
{
  g_autoptr (GArray) blocks = rap_chart_blocks_new ();

  assert_pages (blocks, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/pages/rows-fill-a-page", test_rows_fill_a_page);
  g_test_add_func ("/chart/pages/long-row-is-broken", test_long_row_is_broken);
  g_test_add_func ("/chart/pages/three-lines-on-either-side",
                   test_three_lines_stand_on_either_side);
  g_test_add_func ("/chart/pages/short-row-moves", test_short_row_moves_as_a_whole);
  g_test_add_func ("/chart/pages/small-hole", test_small_hole_is_better_than_a_break);
  g_test_add_func ("/chart/pages/heading-goes-with-its-row", test_heading_goes_with_its_row);
  g_test_add_func ("/chart/pages/heading-stays", test_heading_stays_where_a_row_can_begin);
  g_test_add_func ("/chart/pages/head-row-is-repeated", test_head_row_is_repeated);
  g_test_add_func ("/chart/pages/higher-than-a-page",
                   test_row_higher_than_a_page_that_cannot_be_broken_well);
  g_test_add_func ("/chart/pages/column-is-kept-whole", test_column_beside_the_text_is_kept_whole);
  g_test_add_func ("/chart/pages/document-needs-room", test_document_needs_room);
  g_test_add_func ("/chart/pages/space-above-is-dropped", test_space_above_is_dropped_at_the_top);
  g_test_add_func ("/chart/pages/nothing", test_nothing_to_place);
  return g_test_run ();
}
