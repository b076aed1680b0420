/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 *
 * A document as a line of a list: what is needed to show and choose it, without its paragraphs.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  gint64 id;         /* in this library */
  char *symbol;      /* (owned) (nullable) */
  char *title;       /* (owned) (nullable) */
  char *body;        /* (owned) (nullable) */
  char *adopted;     /* (owned) (nullable): ISO 8601 */
  char *reckoned;    /* (owned) (nullable): ISO 8601, what it stands by where it says no date */
  char *source_name; /* (owned) (nullable) */
  guint n_paragraphs;
  guint n_commitments;
} RapDocumentEntry;

void rap_document_entry_free (RapDocumentEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RapDocumentEntry, rap_document_entry_free)

const char *rap_document_entry_get_display_name (const RapDocumentEntry *self);
gboolean rap_document_entry_has_age (const RapDocumentEntry *self);
int rap_document_entry_compare_age (const RapDocumentEntry *self, const RapDocumentEntry *other);

G_END_DECLS
