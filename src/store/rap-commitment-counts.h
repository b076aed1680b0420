/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * How many commitments a library has, how many of them say until when, and how many nobody has
 * looked at: what stands beside the places of the library. The numbers are of one state of it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint all;
  guint with_deadline;
  guint to_review;
} RapCommitmentCounts;

G_END_DECLS
