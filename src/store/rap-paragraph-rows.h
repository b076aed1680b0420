/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * Paragraphs of a document with all that hangs on them, as they stand in the tables. In: rowids of
 * neighbours. Out: a text in which they are whole, and from which they can be put back under the
 * same rowids; so that paragraphs can go and come when a reading is corrected, undone and redone.
 */
#pragma once

#include "rap-connection.h"

G_BEGIN_DECLS

/**
 * RapParagraphRows:
 *
 * Neighbouring paragraphs, in order, taken out of the tables or still to be put there.
 */
typedef struct {
  gint64 document;
  guint first;      /* position of the first */
  GArray *ids;      /* (owned) (element-type gint64): rowids, in order */
  GVariant *tables; /* (owned): the rows of each table */
} RapParagraphRows;

RapParagraphRows *rap_paragraph_rows_load (RapConnection *connection, GArray *ids, GError **error);
RapParagraphRows *rap_paragraph_rows_new_from_text (const char *text);
void rap_paragraph_rows_free (RapParagraphRows *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapParagraphRows, rap_paragraph_rows_free)

char *rap_paragraph_rows_to_text (const RapParagraphRows *self);

gboolean rap_paragraph_rows_remove (RapConnection *connection,
                                    gint64 document,
                                    guint first,
                                    GArray *ids,
                                    guint n_instead,
                                    GError **error);
gboolean
rap_paragraph_rows_insert (RapConnection *connection, const RapParagraphRows *self, GError **error);
gboolean
rap_paragraph_rows_count_again (RapConnection *connection, gint64 document, GError **error);

G_END_DECLS
