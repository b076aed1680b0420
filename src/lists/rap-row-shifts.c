/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-row-shifts.h"

static GHashTable *
make_set (GArray *ids)
{
  GHashTable *set = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (set, &g_array_index (ids, gint64, i));
  return set;
}

/* One more row that went or came, at the place of the last shift or at another one. */
static void
note (GArray *shifts, guint position, guint n_removed, guint n_added)
{
  RapRowShift *last =
      shifts->len > 0 ? &g_array_index (shifts, RapRowShift, shifts->len - 1) : NULL;

  if (last != NULL && last->position + last->n_added == position) {
    last->n_removed += n_removed;
    last->n_added += n_added;
  } else {
    g_array_append_val (shifts, ((RapRowShift){ position, n_removed, n_added }));
  }
}

/**
 * rap_row_shifts_find:
 * @before: (element-type gint64): the rows that a stretch of a list had, each once; 0 where the
 *   rest is not known
 * @after: (element-type gint64): those that are there now, from the same place of the list on
 * @difference: by how many rows the whole list is longer, or shorter, than it was
 *
 * Where nothing in the stretch tells of a row, it went or came behind the stretch.
 *
 * Returns: (transfer full) (element-type RapRowShift) (nullable): what went and came, from the
 *   front to the back, places counted from the first of the stretch; %NULL where the rows that
 *   stayed are in another order, or not known
 */
GArray *
rap_row_shifts_find (GArray *before, GArray *after, int difference)
{
  g_autoptr (GHashTable) old = make_set (before), new = make_set (after);
  g_autoptr (GArray) shifts = g_array_new (FALSE, FALSE, sizeof (RapRowShift));
  guint i = 0, k = 0;

  while (i < before->len && k < after->len) {
    gint64 was = g_array_index (before, gint64, i), is = g_array_index (after, gint64, k);

    if (was == 0 && i == 0)
      return NULL;
    if (was == 0)
      break;
    if (was == is) {
      i++;
      k++;
    } else if (!g_hash_table_contains (new, &was)) {
      note (shifts, k, 1, 0);
      difference++;
      i++;
    } else if (!g_hash_table_contains (old, &is)) {
      note (shifts, k, 0, 1);
      difference--;
      k++;
    } else {
      return NULL;
    }
  }
  /* Rows that were pushed out of the stretch at its end are behind it now. */
  if (difference > 0)
    note (shifts, k, 0, (guint)difference);
  else if (difference < 0)
    note (shifts, k, (guint)-difference, 0);
  return g_steal_pointer (&shifts);
}
