/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * What stands above the text of pages, in a format that keeps it apart. In: the element of each
 * head, and which of them is the first page's. Out: each of them once, the first page's before the
 * others, with the role that its lines have.
 */
#pragma once

#include <libxml/tree.h>

#include "rap-raw.h"

G_BEGIN_DECLS

/**
 * RapHeads:
 * @first: (nullable): the head of the first page, which is the document's masthead
 * @others: (element-type xmlNode): the heads of other pages
 */
typedef struct {
  const xmlNode *first; /* (unowned) */
  GPtrArray *others;    /* (owned): of borrowed elements */
} RapHeads;

/* How a reader reads a head. */
typedef void (*RapReadHead) (gpointer reader, const xmlNode *head, RapLineRole role);

void rap_heads_init (RapHeads *self);
void rap_heads_clear (RapHeads *self);
void rap_heads_read (const RapHeads *self, RapReadHead read, gpointer reader);

G_END_DECLS
