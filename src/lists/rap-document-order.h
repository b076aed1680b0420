/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * How a long list of documents is kept in hand: what it is sorted by, and which documents have the
 * words that somebody types to find one. In: what is known of documents. Out: their order, and a
 * yes or no.
 */
#pragma once

#include <glib-object.h>
#include "rap-document-entry.h"

G_BEGIN_DECLS

/* Documents that lack what they are sorted by come last. */
typedef enum {
  RAP_DOCUMENT_ORDER_NEWEST, /* by the day of adoption, or the one that is reckoned */
  RAP_DOCUMENT_ORDER_OLDEST,
  RAP_DOCUMENT_ORDER_SYMBOL, /* its numbers by their value: 2 before 10 */
  RAP_DOCUMENT_ORDER_TITLE,  /* as the user's language sorts */
  RAP_DOCUMENT_ORDER_ADDED,  /* the last one that was imported first */
} RapDocumentOrder;

#define RAP_TYPE_DOCUMENT_ORDER (rap_document_order_get_type ())
GType rap_document_order_get_type (void);

int rap_document_order_compare (RapDocumentOrder order,
                                const RapDocumentEntry *a,
                                const RapDocumentEntry *b);

char **rap_document_words_new (const char *text);
gboolean rap_document_words_match (const char *const *words, const RapDocumentEntry *entry);

G_END_DECLS
