/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-chart-block.h"

static void
block_clear (gpointer data)
{
  RapChartBlock *block = data;

  for (guint i = 0; i < block->n_cells; i++) {
    g_clear_object (&block->cells[i].layout);
    g_clear_pointer (&block->cells[i].tops, g_array_unref);
    g_clear_pointer (&block->cells[i].lefts, g_array_unref);
  }
}

/**
 * rap_chart_blocks_new:
 *
 * Returns: (transfer full) (element-type RapChartBlock): an empty array that frees what is in it
 */
GArray *
rap_chart_blocks_new (void)
{
  GArray *blocks = g_array_new (FALSE, TRUE, sizeof (RapChartBlock));
  g_array_set_clear_func (blocks, block_clear);
  return blocks;
}
