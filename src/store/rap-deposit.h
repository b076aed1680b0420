/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Writing documents into the library. In: the bytes of files and the documents that were found in
 * them. Out: all of a file in the library, or nothing of it.
 */
#pragma once

#include "rap-connection.h"
#include "rap-document.h"

G_BEGIN_DECLS

typedef enum {
  RAP_DEPOSIT_FAILED,
  RAP_DEPOSIT_ADDED,
  RAP_DEPOSIT_KNOWN, /* the same bytes are in the library already; nothing was changed */
} RapDepositOutcome;

/**
 * RapDeposit:
 *
 * One file on its way into the library, and what became of it.
 */
typedef struct {
  GBytes *source;       /* (owned) */
  GPtrArray *documents; /* (owned) (element-type RapDocument): at least one */

  RapDepositOutcome outcome;
  GPtrArray *entries; /* (owned) (nullable) (element-type RapDocumentEntry): as they are there */
  GError *error;      /* (owned) (nullable): why it failed */
} RapDeposit;

RapDeposit *rap_deposit_new (GBytes *source, GPtrArray *documents);
void rap_deposit_free (RapDeposit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapDeposit, rap_deposit_free)

void rap_deposit_write (RapConnection *connection, RapDeposit **deposits, guint n, gint64 *step);

G_END_DECLS
