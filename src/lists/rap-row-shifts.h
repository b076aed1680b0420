/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Which rows of a list went and which came. In: the rows that a stretch of the list had, and those
 * that the library has for it now. Out: places, each with how many went and how many came there,
 * so that a view of the list keeps what it has chosen and where it has been scrolled to.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Places are those in the list as it is after the changes before this one. */
typedef struct {
  guint position;
  guint n_removed;
  guint n_added;
} RapRowShift;

GArray *rap_row_shifts_find (GArray *before, GArray *after, int difference);

G_END_DECLS
