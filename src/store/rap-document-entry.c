/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Rapporteur authors
 */
#include "rap-document-entry.h"

#include "rap-document.h"

/**
 * rap_document_entry_free:
 * @self: (transfer full): an entry
 */
void
rap_document_entry_free (RapDocumentEntry *self)
{
  g_free (self->symbol);
  g_free (self->title);
  g_free (self->body);
  g_free (self->adopted);
  g_free (self->reckoned);
  g_free (self->source_name);
  g_free (self);
}

/**
 * rap_document_entry_get_display_name:
 * @self: an entry
 *
 * Returns: (transfer none): its symbol, or its title, or its file's name
 */
const char *
rap_document_entry_get_display_name (const RapDocumentEntry *self)
{
  if (self->symbol != NULL)
    return self->symbol;
  if (self->title != NULL)
    return self->title;
  return self->source_name != NULL ? self->source_name : "";
}

/**
 * rap_document_entry_has_age:
 * @self: an entry
 *
 * Returns: whether it says a date, or one is reckoned
 */
gboolean
rap_document_entry_has_age (const RapDocumentEntry *self)
{
  return self->adopted != NULL || self->reckoned != NULL;
}

/**
 * rap_document_entry_compare_age:
 * @self: an entry
 * @other: another one
 *
 * Returns: what rap_document_compare_dates() says of both
 */
int
rap_document_entry_compare_age (const RapDocumentEntry *self, const RapDocumentEntry *other)
{
  return rap_document_compare_dates (self->adopted, self->reckoned, other->adopted,
                                     other->reckoned);
}
